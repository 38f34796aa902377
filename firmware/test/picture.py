# SPDX-License-Identifier: MIT
"""Pictures, and the instant that one shows. A picture of the screen must equal the player's own snapshot of some
instant, bit for bit. Which instant that is, the crawl tells: it moves by so many quarter pixels a second, so one
snapshot for each quarter, moved by whole pixels, names the few instants that are worth a look."""
import datetime
import re
import struct
import subprocess
import zlib

QUARTERS = 4


class Picture:
    """Rows of red, green and blue bytes."""

    def __init__(self, width, height, pixels):
        self.width, self.height, self.pixels = width, height, pixels

    def __eq__(self, other):
        return (self.width, self.height, self.pixels) == (other.width, other.height, other.pixels)

    def row(self, y):
        stride = 3 * self.width
        return self.pixels[y * stride:(y + 1) * stride]

    def colours(self):
        return len({self.pixels[i:i + 3] for i in range(0, len(self.pixels), 3)})

    def png(self, path):
        rows = b"".join(b"\0" + self.row(y) for y in range(self.height))

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        with open(path, "wb") as out:
            out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(
                ">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)) +
                chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b""))


def of_ppm(data):
    match = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", data)
    return Picture(int(match[1]), int(match[2]), data[match.end():])


def _paeth(left, up, corner):
    guess = left + up - corner
    near = (abs(guess - left), abs(guess - up), abs(guess - corner))
    return left if near[0] <= near[1] and near[0] <= near[2] else up if near[1] <= near[2] else corner


def _unfiltered(kind, line, above):
    """A row of a PNG without its filter."""
    if kind == 0:
        return line
    if kind == 2:
        return bytearray((a + b) & 255 for a, b in zip(line, above))
    out = bytearray(line)
    for i, byte in enumerate(line):
        left, corner = (out[i - 3], above[i - 3]) if i >= 3 else (0, 0)
        out[i] = (byte + (left if kind == 1 else (left + above[i]) // 2 if kind == 3
                          else _paeth(left, above[i], corner))) & 255
    return out


def of_png(data):
    """The pictures of motograph and qemu: eight bits of red, green and blue."""
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height = struct.unpack(">II", body[:8])
            if body[8:10] != b"\x08\x02":
                raise ValueError("a picture of another kind")
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    rows, stride, pixels = zlib.decompress(packed), 3 * width, []
    above = bytes(stride)
    for y in range(height):
        at = y * (stride + 1)
        above = _unfiltered(rows[at], rows[at + 1:at + 1 + stride], above)
        pixels.append(bytes(above))
    return Picture(width, height, b"".join(pixels))


def stamp(us):
    """An instant as an option of the player."""
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(microseconds=us)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f") + "+00:00"


class Show:
    """What the player makes of a file and options, without a screen."""

    def __init__(self, player, file, *options):
        self.command = [player, *([file] if file else []), *options]
        # Nothing slides: a picture stays for seconds, and then there is another one.
        self.still = "--motion=off" in options

    def snapshot(self, width, height, at_us):
        done = subprocess.run([*self.command, "--snapshot=-", "--size=%dx%d" % (width, height), "--at=" + stamp(at_us)],
                              capture_output=True, check=False)
        if done.returncode not in (0, 65, 66) or not done.stdout:
            raise ValueError("no snapshot: " + done.stderr.decode(errors="replace"))
        return of_png(done.stdout)

    def speed(self, width, height, at_us):
        """Of the crawl, in quarter pixels a second. A text of it goes to the left, and the same one may come again."""
        early, late = (self._crawl(width, height, at_us + us) for us in (0, 500000))
        return 2 * QUARTERS * min(was - x for text, was in early for other, x in late if text == other and was > x)

    def _crawl(self, width, height, at_us):
        """The texts of the crawl, and where each begins."""
        said = subprocess.run([*self.command, "--scene", "--size=%dx%d" % (width, height), "--at=" + stamp(at_us)],
                              capture_output=True, check=True, text=True).stdout
        texts = [line.split("\t") for line in said.splitlines() if line.startswith("T\t")]
        lowest = max(int(text[4]) for text in texts)
        return [(text[1:3] + text[8:], int(text[3])) for text in texts if int(text[4]) == lowest]


def _moved(shown, drawn, y, most):
    """By how many pixels a row of `shown` is left of that of `drawn`, for each place where its middle is found."""
    row, model, places = shown.row(y), drawn.row(y), []
    width = shown.width
    # What fades at either edge is not compared.
    middle = row[3 * (width // 3):3 * (2 * width // 3)]
    at = model.find(middle)
    while at >= 0:
        if at % 3 == 0 and abs(at // 3 - width // 3) <= most:
            places.append(at // 3 - width // 3)
        at = model.find(middle, at + 1)
    return places


def instant_of(shown, show, around_us, within_us, speed):
    """The instant within a span that a picture shows, in microseconds; None if it shows none of them."""
    width, height = shown.width, shown.height
    if show.still:
        return next((around_us + part * within_us // 4 for part in (0, -2, 2, -4, 4, -1, 1, -3, 3)
                     if show.snapshot(width, height, around_us + part * within_us // 4) == shown), None)
    quarter_us = 1000000 / speed
    most = int(within_us / quarter_us / QUARTERS) + 2
    # Two rows, through letters of the crawl.
    rows = [height - 1 - int(height * part) for part in (0.075, 0.085)]
    for phase in range(QUARTERS):
        base_us = around_us + round(phase * quarter_us)
        drawn = show.snapshot(width, height, base_us)
        found = set(_moved(shown, drawn, rows[0], most)) & set(_moved(shown, drawn, rows[1], most))
        for moved in sorted(found, key=abs):
            middle_us = base_us + round(moved * QUARTERS * quarter_us)
            for step in range(-5, 6):
                at_us = middle_us + round(step * quarter_us / 4)
                if show.snapshot(width, height, at_us) == shown:
                    return at_us
    return None

# SPDX-License-Identifier: MIT
"""The tools of these tests, without a machine: whether they see what is wrong."""
import json
import os
import random
import socket
import struct
import threading

import picture
import vm
import watch
from cases import must, same
from disk import B, DATA, FAT, SECTOR, Disk, said
from qmp import Gone, Qmp
from t_facts import damage

BASE_US = 1796031660 * 1000000


def decodes(show):
    drawn = show.snapshot(*vm.SIZE, BASE_US)
    drawn.png(show.work + "/self.png")
    with open(show.work + "/self.png", "rb") as file:
        must(picture.of_png(file.read()) == drawn, "another picture")
    text = b"P6\n%d %d\n255\n" % vm.SIZE + drawn.pixels
    must(picture.of_ppm(text) == drawn, "another picture of the screen")


def finds_instants(show, seed):
    speed, chance = show.speed(*vm.SIZE, BASE_US), random.Random(seed)
    quarter_us = 1000000 / speed
    worst = 0
    for _ in range(6):
        at_us = BASE_US + chance.randrange(60000000)
        shown = show.snapshot(*vm.SIZE, at_us)
        found = picture.instant_of(shown, show, at_us + chance.randrange(-999999, 999999), 1000000, speed)
        must(found is not None and abs(found - at_us) <= quarter_us, "%s is found as %s" % (at_us, found))
        worst = max(worst, abs(found - at_us))
    return "to %d us" % worst


def knows_the_speed(show):
    """Also when a text has just come in or gone."""
    speeds = {show.speed(*vm.SIZE, BASE_US + 700000 * step) for step in range(20)}
    must(len(speeds) == 1 and min(speeds) > 0, "speeds: %s" % sorted(speeds))
    return "%d pixels a second at 20 instants" % (speeds.pop() / picture.QUARTERS)


def sees_what_is_wrong(show):
    speed, at_us = show.speed(*vm.SIZE, BASE_US), BASE_US + 7654321
    shown = show.snapshot(*vm.SIZE, at_us)
    for place in (0, len(shown.pixels) // 2, len(shown.pixels) - 1):
        pixels = bytearray(shown.pixels)
        pixels[place] ^= 1
        wrong = picture.Picture(*vm.SIZE, bytes(pixels))
        must(picture.instant_of(wrong, show, at_us, 1000000, speed) is None, "a bit is not seen at %d" % place)
    late = picture.instant_of(shown, show, at_us + 1400000, 1000000, speed)
    must(late is None or abs(late - at_us) < 5000, "another instant is taken for it")
    return "one bit in three places"


def talks(folder):
    """A monitor that tells events in between, refuses, and hangs up."""
    path = folder + "/monitor"
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen(1)

    def serve():
        line, _ = server.accept()
        with line, line.makefile("rw") as file:
            def say(message):
                file.write(json.dumps(message) + "\n")
                file.flush()
            say({"QMP": {}})
            for answer in ({"return": {}}, {"return": 7}, {"error": {"desc": "no"}}):
                file.readline()
                say({"event": "RESET", "data": {}})
                say(answer)
            file.readline()
    thread = threading.Thread(target=serve)
    thread.start()
    client = Qmp(path)
    same("an answer", client.do("query"), 7)
    try:
        client.do("worse")
        must(False, "a refusal is no fault")
    except ValueError:
        pass
    same("events", sum(client.happened("RESET") is not None for _ in range(4)), 3)
    try:
        client.do("last")
        must(False, "nobody is there")
    except Gone:
        pass
    thread.join()
    server.close()


def image(folder):
    """A small disk like ours."""
    path, at = folder + "/small", 2048
    sizes = (131072, 32768, 32768, 32768)
    table = bytearray(SECTOR)
    table[510:] = b"\x55\xaa"
    with open(path, "wb") as file:
        file.truncate((at + sum(sizes)) * SECTOR)
    for number, size in enumerate(sizes):
        piece = folder + "/piece"
        with open(piece, "wb") as file:
            file.truncate(size * SECTOR)
        if number == FAT:
            said("mkfs.fat", "-F", "32", "-s", "1", piece)
        elif number != B:
            said("mke2fs", "-q", "-t", "ext4", piece)
        table[446 + 16 * number:462 + 16 * number] = struct.pack("<8xII", at, size)
        with open(path, "r+b") as file:
            file.write(table)
        said("dd", "if=" + piece, "of=" + path, "bs=1M", "seek=%d" % (at * SECTOR), "oflag=seek_bytes", "conv=notrunc",
             "status=none")
        at += size
    return path


def knows_disks(folder):
    disk = Disk(image(folder), folder + "/disk")
    disk.write("motograph.conf", "Theme: dark\n")
    same("a file", disk.read("motograph.conf"), "Theme: dark\n")
    same("faults", disk.faults(), [])
    disk.write("show.facts", "x" * 5000)
    damage(disk, "show.facts")
    must(len(disk.faults()) == 1 and disk.faults()[0].startswith("FAT"), "a damaged FAT is not seen")
    disk.remove("show.facts")
    disk = Disk(folder + "/small", folder + "/disk")
    disk.spoil(DATA, 1024 + 0x100000, b"\xff" * 65536)
    disk.spoil(DATA, 4096, b"\xff" * 4096)
    must(len(disk.faults()) == 1 and disk.faults()[0].startswith("data"), "a damaged ext4 is not seen: %s" % disk.faults())
    return "a damaged FAT and a damaged ext4 are seen"


def test(world):
    show = watch.show(os.path.join(world.build, "show.fct"))
    show.work = folder = vm.folder("self", world.root)
    world.count.case("self: pictures", decodes, show)
    world.count.case("self: instants", finds_instants, show, world.seed)
    world.count.case("self: the crawl", knows_the_speed, show)
    world.count.case("self: wrong pictures", sees_what_is_wrong, show)
    world.count.case("self: the monitor", talks, folder)
    world.count.case("self: disks", knows_disks, folder)

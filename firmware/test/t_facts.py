# SPDX-License-Identifier: MIT
"""The owner's files on the FAT partition, changed between starts as on any PC: what is good is shown; what is not
leaves the last good one, and the screen says so."""
import os
import re
import subprocess
import time

import picture
import t_boot
import watch
from cases import must
from disk import FAT, SECTOR, said

SHOW = """Show: Halle %(n)d
Lang: de
Zone: Europe/Berlin
Epoch: 2026-11-20T08:00:00Z

Headline: Der Kai bleibt offen, zum %(n)d. Mal
Topic: Hafen

Figure: Boote im Hafen
Value: %(n)d00
"""
# Where the crawl is not asked for, it need not use the processor that the emulator lacks.
STILL = "Motion: off\n"
BROKEN = "Show: Halle\nLang: de\n\nHeadline: Der Kai\nTpoic: Hafen\nHeadline\n"


class Card(picture.Show):
    """The card about a fault in the owner's files."""

    def __init__(self, file, options, where, line, why):
        super().__init__(watch.PLAYER, file, *options)
        self.told, self.still = (where, line, why), True

    def snapshot(self, width, height, at_us):
        out = self.command[1] + ".png"
        build = os.path.dirname(self.command[0])
        theme = next((word[8:] for word in self.command if word.startswith("--theme=")), "auto")
        said(os.path.join(build, "states"), "told", "fonts", self.command[1], "%dx%d" % (width, height), theme,
             "%.6f" % (at_us / 1000000), "20", "-", out, "", "", self.told[2], self.told[0], self.told[1])
        with open(out, "rb") as file:
            return picture.of_png(file.read())


class Start:
    """One start after another of one disk."""

    def __init__(self, world, name):
        self.world = world
        self.folder, self.disk = t_boot.fresh(world, name)
        self.machine = None

    def on(self, file, *options, **hardware):
        self.machine, look = t_boot.begin(self.folder, self.disk, watch.show(file, *options), **hardware)
        return look

    def off(self):
        """Down as an administrator would: what is to be kept is kept long before."""
        if self.machine:
            self.machine.cut()
            self.machine = None

    def sees(self, file, *options):
        """Starts, and waits for this show."""
        look = self.on(file, *options)
        look.waits()
        return look

    def show(self, number):
        source = SHOW % {"n": number}
        path = t_boot.compiled(self.world, self.folder, source)
        kept = path.replace("wanted", "show%d" % number)
        os.replace(path, kept)
        return source, kept


def shown(start, number):
    source, file = start.show(number)
    start.disk.write("show.facts", source)
    start.disk.write("motograph.conf", "# none\n")
    look = start.sees(file)
    first, second = look.moves()
    start.off()
    return "%d ms later the crawl is %d ms on" % ((second.when - first.when) * 1000, (second.at_us - first.at_us) / 1000)


def another(start, number):
    source, file = start.show(number)
    start.disk.write("show.facts", source)
    start.disk.write("motograph.conf", STILL)
    start.sees(file, "--motion=off")
    start.off()


def told(start, look, pattern):
    """The status and the screen say what is wrong."""
    machine = start.machine
    machine.login()
    reason = machine.until(lambda: watch.status(machine).get("reason"), "a reason in the status")
    match = re.match(r"(.*?)(?::(\d+))?(?::\d+)?: (.*)", reason)
    must(re.search(pattern, reason) and match, "it says: " + reason)
    where = (os.path.basename(match[1]), match[2] or "0", match[3])
    card = watch.Watch(machine, Card(look.show.command[1], look.show.command[2:], *where), look.rtc_us)
    seen = card.waits("the card that says what is wrong")
    seen.shown.png(start.folder + "/card.png")
    return reason


def damaged_file(start, number):
    start.disk.write("show.facts", BROKEN)
    look = start.on(start.show(number)[1], "--motion=off")
    reason = told(start, look, r"show\.facts")
    look.waits("the last good show")
    start.off()
    return reason


def bad_setting(start, number):
    """Dark, then with a fault, and still dark."""
    start.disk.write("show.facts", start.show(number)[0])
    start.disk.write("motograph.conf", STILL + "Theme: dark\n")
    start.sees(start.show(number)[1], "--motion=off", "--theme=dark")
    start.off()
    start.disk.write("motograph.conf", STILL + "Rotate: 45\nTheme: light\n")
    look = start.on(start.show(number)[1], "--motion=off", "--theme=dark")
    reason = told(start, look, r"motograph\.conf:2")
    look.waits("the last good setting")
    start.off()
    return reason


def damage(disk, name):
    """The chain of a file's clusters leads nowhere, in both tables, and the file system is marked as in use."""
    first, _ = disk.parts[FAT]
    with open(disk.path, "rb") as file:
        file.seek(first * SECTOR)
        boot = file.read(SECTOR)
    number = int(re.search(r"<(\d+)", said("mshowfat", "-i", "%s@@%d" % (disk.path, first * SECTOR), "::" + name))[1])
    reserved, tables = int.from_bytes(boot[14:16], "little"), boot[16]
    small = int.from_bytes(boot[22:24], "little")
    sectors, wide = (small, 2) if small else (int.from_bytes(boot[36:40], "little"), 4)
    for table in range(tables):
        # Free, in the middle of a file.
        disk.spoil(FAT, (reserved + table * sectors) * SECTOR + wide * number, bytes(wide))
    disk.spoil(FAT, 65 if wide == 4 else 37, b"\x01")


def damaged_fat(start, number):
    """What is in the files cannot be read any more."""
    source, file = start.show(number)
    start.disk.write("motograph.conf", STILL + "Theme: dark\n")
    start.disk.write("show.facts", source + "".join("# %d\n" % i for i in range(9000)))
    look = start.sees(file, "--motion=off", "--theme=dark")
    start.machine.login()
    start.machine.until(lambda: watch.status(start.machine)["state"] == "playing", "a show that is well")
    start.off()
    for name in ("show.facts", "motograph.conf"):
        damage(start.disk, name)
    look = start.on(file, "--motion=off", "--theme=dark")
    reason = told(start, look, ".")
    look.waits("the last good copy of everything")
    start.off()
    return reason


def stick(start, number):
    """A USB stick with another show, plugged into a running machine."""
    start.disk.write("show.facts", start.show(number)[0])
    start.disk.write("motograph.conf", STILL + "Usb: yes\n")
    look = start.sees(start.show(number)[1], "--motion=off")
    source, file = start.show(number + 1)
    path = start.folder + "/stick"
    with open(path, "wb") as out:
        out.truncate(32 << 20)
    said("mkfs.fat", "-n", "STICK", path)
    with open(path + ".facts", "w", encoding="utf-8") as out:
        out.write(source)
    said("mcopy", "-i", path, path + ".facts", "::show.facts")
    qmp = start.machine.qmp
    qmp.do("blockdev-add", **{"node-name": "stick", "driver": "raw", "file": {"driver": "file", "filename": path}})
    qmp.do("device_add", driver="usb-storage", drive="stick", id="stick", bus="usb.0", removable=True)
    began = time.monotonic()
    after = watch.Watch(start.machine, watch.show(file, "--motion=off"), look.rtc_us)
    seen = after.waits("the stick's show")
    start.off()
    return "its show after %.0f s" % (seen.when - began)


def test(world):
    subprocess.run(["make", "-s", "--no-print-directory", os.path.join(world.build, "states")], check=True, stdout=subprocess.DEVNULL)
    start = Start(world, "facts")
    try:
        for name, row, number in (("a show of the owner's", shown, 1), ("another one", another, 2),
                                  ("a damaged file", damaged_file, 2), ("a bad setting", bad_setting, 3),
                                  ("a damaged FAT", damaged_fat, 4)):
            world.count.case("facts: " + name, row, start, number)
            start.off()
        start = Start(world, "facts-stick")
        world.count.case("facts: a USB stick", stick, start, 5)
    finally:
        start.off()

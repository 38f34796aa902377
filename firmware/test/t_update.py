# SPDX-License-Identifier: MIT
"""An update from a USB stick: the plug is pulled in its midst; the whole of it; and new systems that cannot start, or
start and show nothing, after which the machine goes back to the old one by itself."""
import os
import subprocess

import t_boot
import t_facts
import watch
from cases import must, same
from disk import B, FAT, said

ATTEMPTS = 8


def stick(world, folder):
    """A stick with the update, as a file."""
    bundle = world.bundle()
    path = folder + "/stick"
    with open(path, "wb") as out:
        out.truncate(os.path.getsize(bundle) + (32 << 20))
    said("mkfs.fat", "-F", "32", "-n", "UPDATE", path)
    said("mcopy", "-i", path, bundle, "::update.raucb")
    return path


def plug_in(machine, path):
    machine.qmp.do("blockdev-add", **{"node-name": "stick", "driver": "raw", "file": {
        "driver": "file", "filename": path}, "read-only": True})
    machine.qmp.do("device_add", driver="usb-storage", drive="stick", id="stick", bus="usb.0", removable=True)


def written(machine):
    """Bytes, to the disk."""
    return sum(one["stats"]["wr_bytes"] for one in machine.qmp.do("query-blockstats") if one["device"] == "disk")


def state(disk):
    """What the boot loader will read: a dictionary."""
    return dict(line.split("=", 1) for line in disk.read("grubenv").splitlines() if "=" in line)


def slot(machine):
    return machine.ssh("sed -n 's/.*rauc.slot=\\([AB]\\).*/\\1/p' /proc/cmdline")


def is_marked(machine, name):
    """Waits until the running slot is marked good."""
    def marked():
        said = machine.ssh("cat /run/owner/grubenv").split()
        return name + "_TRY=0" in said and name + "_OK=1" in said
    machine.until(marked, "the slot to be marked good", pause_s=2)


class Update:
    def __init__(self, world):
        self.world = world
        self.folder, self.disk = t_boot.fresh(world, "update", motograph_conf=t_facts.STILL)
        self.stick = stick(world, self.folder)
        self.machine = None

    def start(self, disk=None, **hardware):
        self.machine, look = t_boot.begin(self.folder, disk or self.disk, watch.show(None, "--motion=off"), **hardware)
        return look

    def stop(self):
        if self.machine:
            self.machine.cut()
            self.machine = None

    def cut_in_its_midst(self):
        look = self.start()
        look.waits()
        self.machine.login()
        is_marked(self.machine, "A")
        before = written(self.machine)
        plug_in(self.machine, self.stick)
        self.machine.until(lambda: written(self.machine) - before > 24 << 20, "the update to write", pause_s=0.05)
        self.stop()
        same("file systems", [fault for fault in self.disk.faults() if not fault.startswith("slot B")], [])
        kept = state(self.disk)
        look = self.start()
        look.waits()
        self.machine.login()
        same("slot", slot(self.machine), "A")
        return "after 24 MB; ORDER=%s B_OK=%s; A shows" % (kept["ORDER"], kept["B_OK"])

    def whole(self):
        """Goes on with the machine of the case before."""
        machine = self.machine
        machine.qmp.happened("RESET")
        plug_in(machine, self.stick)
        # It starts anew by itself, or at the latest when it is asked.
        machine.until(lambda: machine.qmp.happened("RESET"), "the new start after the update", 900)
        self.stop()
        self.installed = self.disk.copy(self.folder + "/installed")
        kept = state(self.disk)
        look = self.start()
        look.waits()
        self.machine.login()
        same("slot", slot(self.machine), "B")
        is_marked(self.machine, "B")
        same("failed units", self.machine.ssh("systemctl --failed --plain --no-legend"), "")
        self.stop()
        return "ORDER=%s B_OK=%s B_TRY=%s; B shows and is marked good" % (kept["ORDER"], kept["B_OK"], kept["B_TRY"])

    def falls_back(self, disk, **hardware):
        """Starts it, and waits for the old system's picture; the boot loader has counted how often it started the new one.
        (A start anew is one to three resets of the machine.)"""
        look = self.start(disk, **hardware)
        work_s = self.machine.cpu_s()
        while self.machine.qmp.happened("RESET", 1) or not look.look():
            must(self.machine.cpu_s() - work_s < 2000, "A does not come")
        same("B's attempts", state(disk)["B_TRY"], str(ATTEMPTS))

    def broken_root(self):
        disk = self.installed.copy(self.folder + "/broken")
        at = disk.find(B, b"hsqs")
        must(at > 0, "there is no root in B")
        disk.spoil(B, at, bytes(4096))
        self.falls_back(disk)
        self.machine.login()
        same("slot", slot(self.machine), "A")
        self.stop()
        disk.throw()
        return "%d starts of B, then A shows" % ATTEMPTS

    def shows_nothing(self):
        """Only the last of its attempts is made, since each takes three minutes of waiting."""
        disk = self.installed.copy(self.folder + "/mute")
        silence(disk, self.folder)
        disk.write("grubenv", disk.read("grubenv").replace("B_TRY=0", "B_TRY=%d" % (ATTEMPTS - 1)))
        self.falls_back(disk)
        # What is seen is not of B, which cannot show anything.
        self.stop()
        disk.throw()
        return "the last start of B, then A shows"


def silence(disk, folder):
    """The player in B never shows anything: its program is another."""
    part = disk.part(B, folder + "/B")
    said("debugfs", "-R", "dump /root.squashfs %s/root" % folder, part)
    said("unsquashfs", "-q", "-n", "-d", folder + "/tree", folder + "/root")
    with open(folder + "/tree/usr/bin/motograph", "w", encoding="ascii") as out:
        out.write("#!/bin/sh\nexec sleep 100000\n")
    said("mksquashfs", folder + "/tree", folder + "/new", "-comp", "zstd", "-Xcompression-level", "1", "-b", "256K",
         "-noappend", "-quiet", "-no-progress", "-no-xattrs")
    first, count = disk.parts[B]
    with open(part, "r+b") as file:
        file.truncate(count * 512)
    subprocess.run(["e2fsck", "-fp", part], capture_output=True, check=False)
    said("resize2fs", part)
    said("debugfs", "-w", "-R", "rm /root.squashfs", part)
    said("debugfs", "-w", "-R", "write %s/new root.squashfs" % folder, part)
    disk.put_part(B, part)
    subprocess.run(["rm", "-rf", "--one-file-system", folder + "/tree"], check=False)


def test(world):
    try:
        update = Update(world)
    except OSError as fault:
        world.count.case("update: the bundle", lambda: must(False, str(fault)))
        return
    try:
        for name, row in (("the plug is pulled in its midst", update.cut_in_its_midst), ("the whole", update.whole),
                          ("a root that is broken", update.broken_root), ("a player that shows nothing", update.shows_nothing)):
            if not world.count.case("update: " + name, row) and name == "the whole":
                break
            if name != "the plug is pulled in its midst":
                update.stop()
    finally:
        update.stop()

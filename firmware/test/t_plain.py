# SPDX-License-Identifier: MIT
"""How long it takes from the kernel's start to the first frame, against a plain recipe. The clock of both machines
counts instructions, so that their neighbours' load changes nothing. For that they have one processor, which never
rests (idle=poll: a clock that counts instructions would leap over a rest), and disks in memory."""
import copy
import os
import subprocess
import tempfile

import t_boot
import vm
import watch
from cases import must, same
from disk import said

MOST = 0.40
RESTLESS = "idle=poll"
MARKS = [("systemd", "systemctl show -P UserspaceTimestampMonotonic"),
         ("the owner's settings", "systemctl show motograph-owner -P ExecMainStartTimestampMonotonic"),
         ("the player", "systemctl show motograph -P ExecMainStartTimestampMonotonic"),
         ("the first frame", "systemctl show motograph -P ActiveEnterTimestampMonotonic"),
         ("all is started", "systemctl show -P FinishTimestampMonotonic")]


def image(world):
    folder, disk = t_boot.fresh(world, "counted")
    disk.write("grub.cfg", disk.read("grub.cfg").replace(" quiet ", " quiet %s " % RESTLESS))
    must(RESTLESS in disk.read("grub.cfg"), "the kernel has no command line")
    machine, _ = t_boot.begin(folder, disk, options=vm.COUNTED + ["-smp", "1"])
    try:
        machine.until(machine.answers, "an answer of the guest by SSH", 1500, pause_s=1)
        for line in machine.ssh("dmesg | grep -i 'init:\\|Run /init'", good=(0, 1)).splitlines():
            print("plain: image: " + line)
        marks = [(name, int(machine.ssh(command)) / 1000000) for name, command in MARKS]
        for name, second in marks:
            print("plain: image: %-24s %6.2f s" % (name, second))
        same("its state", watch.status(machine)["state"], "playing")
        print(machine.ssh("systemd-analyze --no-pager critical-chain motograph.service", good=(0, 1, 127)))
        return dict(marks)["the first frame"]
    finally:
        machine.cut()


def plain(world):
    out = os.path.join(world.root, "plain")
    if not os.path.exists(out + ".ext4"):
        subprocess.run([os.path.join(os.path.dirname(__file__), "plain"), out], check=True)
    folder = vm.folder("plain-run", world.root)
    disk = world.memory + "/plain"
    said("cp", "--sparse=always", "--reflink=auto", out + ".ext4", disk)
    words = vm.hardware("amd64", False, 1) + [
        *vm.COUNTED, "-accel", "tcg", "-smp", "1", "-m", "1024", "-nodefaults", "-display", "none", "-no-reboot",
        "-rtc", "base=utc,clock=vm", "-serial", "file:" + folder + "/console", "-device", "virtio-rng-pci",
        "-drive", "if=none,id=disk,format=raw,cache=unsafe,file=" + disk, "-device", "virtio-blk-pci,drive=disk",
        "-kernel", out + ".vmlinuz", "-initrd", out + ".initrd", "-append", "root=/dev/vda rw quiet panic=-1 " + RESTLESS]
    machine = vm.Emulator(words, folder)
    try:
        machine.until(lambda: machine.process.poll() is not None, "the end of the plain recipe's start", 3000, 2, 9000)
    except vm.Gone:
        pass
    finally:
        machine.cut()
    measured = said("debugfs", "-R", "cat /measured", disk)
    print(measured)
    marks = dict(line.split("=", 1) for line in measured.splitlines() if "=" in line)
    must("FirstFrameMonotonic" in marks, "the plain recipe shows nothing")
    for name in ("UserspaceTimestampMonotonic", "ExecMainStartTimestampMonotonic", "FirstFrameMonotonic"):
        print("plain: plain: %-32s %6.2f s" % (name, int(marks[name]) / 1000000))
    return int(marks["FirstFrameMonotonic"]) / 1000000


def test(world):
    def compared():
        with tempfile.TemporaryDirectory(dir="/dev/shm") as memory:
            world.memory = memory
            in_memory = copy.copy(world)
            in_memory.root = memory
            ours, theirs = image(in_memory), plain(world)
        figure = "the first frame after %.2f s, a plain recipe's after %.2f s: %.2f of it" % (ours, theirs, ours / theirs)
        must(ours <= MOST * theirs, figure)
        return figure
    world.count.case("plain: kernel start to first frame", compared)

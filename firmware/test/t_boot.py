# SPDX-License-Identifier: MIT
"""From the power to the picture, by the image's own boot loader: a PC with BIOS, one with UEFI, a board's processor.
The system that is reached has no failed unit, no listening socket, no program that runs as another user."""
import os
import socket
import time

import vm
import watch
from cases import must, same, wanted
from disk import Disk, said


def fresh(world, name, arch="amd64", key=True, **files):
    """A folder, and in it a copy of the image with the owner's files changed."""
    folder = vm.folder(name, world.root)
    disk = Disk(world.image(arch), folder + "/disk")
    if key:
        disk.put(world.key + ".pub", "authorized_keys")
    for file, text in files.items():
        disk.write(file.replace("_", "."), text)
    return folder, disk


def compiled(world, folder, source):
    """A source as a fact file, by the compiler that is in the image too."""
    path = os.path.join(folder, "wanted")
    with open(path + ".facts", "w", encoding="utf-8") as out:
        out.write(source)
    said(os.path.join(world.build, "factc"), "build", path + ".facts", "-o", path + ".fct")
    return path + ".fct"


def begin(folder, disk, what=None, **hardware):
    """A machine and who looks at it."""
    now_us = int(time.time()) * 1000000
    machine = vm.Machine(disk, folder, **hardware)
    return machine, watch.Watch(machine, what or watch.show(), now_us)


def picture_comes(machine, look, name):
    look.waits()
    work_s, time_s = machine.cpu_s(), time.monotonic() - machine.began
    first, second = look.moves()
    second.shown.png(machine.folder + "/%s.png" % name)
    return "a picture after %d s of work (%d s), right to the bit; %d ms later one that is %d ms on" % (
        work_s, time_s, (second.when - first.when) * 1000, (second.at_us - first.at_us) / 1000)


def is_clean(machine):
    machine.login()
    machine.until(lambda: machine.ssh("systemctl is-system-running", good=(0, 1)) in ("running", "degraded"),
                  "the end of the start")
    same("failed units", machine.ssh("systemctl --failed --plain --no-legend"), "")
    # What asks here is let in by the owner's key; without one there is no daemon, see below. A DHCP client waits for its
    # server at its lease's address, port 68.
    sockets = [line for line in machine.ssh("ss -lntupH").splitlines()
               if not (line.startswith("tcp") and "dropbear" in line or "10.0.2.15:68 " in line and "systemd-network" in line)]
    same("listening sockets", sockets, [])
    same("programs with another user's rights", machine.ssh(
        "find / -xdev -perm /6000 -type f 2>/dev/null | head -n 5; getcap -r / 2>/dev/null | head -n 5", good=(0, 1, 127)), "")
    must(is_silent(machine), "the DHCP client answers a stranger")
    if machine.arch == "arm64":
        # Each start takes one; PCs' are looked at by t_update.
        machine.until(lambda: machine.ssh("fw_printenv -n BOOT_A_LEFT", good=(0, 1)) == "8", "the slot to be marked good", pause_s=2)
    return "0 failed units, 0 sockets, 0 setuid programs; the DHCP client answers no stranger"


def is_silent(machine):
    """The DHCP client says nothing to what is not for it, and keeps its lease."""
    # An offer to another machine's question, and what is no DHCP at all.
    offer = b"\x02\x01\x06\0" + bytes(232) + b"\x63\x82\x53\x63\x35\x01\x02\xff"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.settimeout(5)
        for said in (offer, b"hello", bytes(1400)):
            line.sendto(said, ("127.0.0.1", machine.port_to("UDP")))
        try:
            line.recv(2000)
            return False
        except OSError:
            return "10.0.2.15" in machine.ssh("ip -4 addr 2>/dev/null || networkctl --no-pager status")


def has_no_door(machine, work_s):
    """Without a key there is no daemon and no socket, long after there was one in a machine with a key."""
    end = machine.cpu_s() + 1.5 * work_s
    machine.until(lambda: machine.cpu_s() > end, "some time to pass", pause_s=1)
    must(not machine.answers(), "somebody answers")
    return "nobody answers"


def test(world):
    login_s = 60
    for arch, uefi in (("amd64", False), ("amd64", True), ("arm64", False)):
        name = arch + (" by UEFI" if uefi else "")
        if not any(wanted("boot: %s: the %s" % (name, what)) for what in ("picture", "system")):
            continue
        try:
            folder, disk = fresh(world, "boot-" + name.replace(" ", "-"), arch, key=not uefi)
        except OSError as fault:
            world.count.case("boot: " + name, must, False, fault)
            continue
        machine, look = begin(folder, disk, arch=arch, uefi=uefi)
        seen = world.count.case("boot: %s: the picture" % name, picture_comes, machine, look, "seen")
        before_s = machine.cpu_s()
        if seen and uefi:
            world.count.case("boot: %s: no key, no login" % name, has_no_door, machine, login_s)
        elif seen:
            world.count.case("boot: %s: the system" % name, is_clean, machine)
            login_s = machine.cpu_s() - before_s
        machine.cut()

# SPDX-License-Identifier: MIT
"""The emulated Raspberry Pi 3B, which has neither the firmware's stage nor a display for this kernel. Its U-Boot, out of
the image, finds the card, takes a slot and starts its kernel. Then, since that kernel's watchdog resets this emulator, the
same kernel without it: the card is read by the board's own controller, and the system comes as far as the player, which
says that there is no display."""
import os

import t_boot
import vm
from cases import must

ARGUMENTS = ("slot=A rauc.slot=A disk=4d4f544f panic=5 loglevel=5 systemd.show_status=1 systemd.volatile=state "
             "modprobe.blacklist=bcm2835_wdt console=ttyS1,115200")


def board(world, name):
    """A card, and the options of the emulator with it."""
    folder, disk = t_boot.fresh(world, name, "arm64")
    slot = os.path.join(world.images, "firmware", "slot-arm64")
    tree = next(os.path.join(at, "bcm2837-rpi-3-b.dtb") for at, _, names in os.walk(slot) if "bcm2837-rpi-3-b.dtb" in names)
    # A card has a power of two of bytes.
    size = 1 << (os.path.getsize(disk.path) - 1).bit_length()
    with open(disk.path, "r+b") as file:
        file.truncate(size)
    return folder, disk, slot, [
        "qemu-system-aarch64", "-M", "raspi3b", "-nodefaults", "-display", "none", "-no-reboot", "-dtb", tree,
        "-serial", "null", "-serial", "file:" + folder + "/console", "-drive", "if=sd,format=raw,file=" + disk.path]


def says(folder, words, *wanted):
    """Runs it until the serial line has said all that is wanted; how much work that was, and what it said."""
    console = folder + "/console"
    with open(console, "wb"):
        pass
    machine = vm.Emulator(words, folder)

    def text():
        with open(console, encoding="utf-8", errors="replace") as file:
            return file.read().replace("\x1b[0;1;39m", "").replace("\r", "")

    def said_so():
        must("Kernel panic" not in text(), text()[-300:])
        return all(one in text() for one in wanted)
    try:
        machine.until(said_so, "the serial line to say " + wanted[-1], 1500, pause_s=2)
        return machine.cpu_s(), text()
    finally:
        machine.cut()


def u_boot(world):
    folder, disk, _, words = board(world, "raspi3b-u-boot")
    file = folder + "/u-boot.bin"
    disk.take("u-boot.bin", file)
    work_s, text = says(folder, words + ["-kernel", file], "motograph: slot A, left A 7 B 8", "Starting kernel")
    must("Out:   serial\n" in text, "it writes elsewhere than to the serial line")
    must("autoboot:  0" in text, "it waits for a key")
    return "takes slot A and starts its kernel after %d s of work" % work_s


def starts(world):
    folder, _, slot, words = board(world, "raspi3b")
    work_s, _ = says(folder, words + ["-kernel", slot + "/vmlinuz", "-initrd", slot + "/initrd", "-append", ARGUMENTS],
                     "Started motograph.service")
    return "the service starts after %d s of work" % work_s


def test(world):
    world.count.case("raspi3b: U-Boot", u_boot, world)
    world.count.case("raspi3b: starts", starts, world)

# SPDX-License-Identifier: MIT
"""The emulated Raspberry Pi 3B, which has neither the firmware's stage nor a display for this kernel: the card is read
by the board's own controller, and the system comes as far as the player, which says that there is no display."""
import os

import t_boot
import vm
from cases import must

ARGUMENTS = ("slot=A rauc.slot=A disk=4d4f544f panic=5 loglevel=5 systemd.show_status=1 systemd.volatile=state "
             "modprobe.blacklist=bcm2835_wdt console=ttyS1,115200")


def starts(world):
    folder, disk = t_boot.fresh(world, "raspi3b", "arm64")
    slot = os.path.join(world.images, "firmware", "slot-arm64")
    tree = next(os.path.join(at, "bcm2837-rpi-3-b.dtb") for at, _, names in os.walk(slot) if "bcm2837-rpi-3-b.dtb" in names)
    # A card has a power of two of bytes.
    size = 1 << (os.path.getsize(disk.path) - 1).bit_length()
    with open(disk.path, "r+b") as file:
        file.truncate(size)
    console = folder + "/console"
    with open(console, "wb"):
        pass
    machine = vm.Emulator([
        "qemu-system-aarch64", "-M", "raspi3b", "-nodefaults", "-display", "none", "-no-reboot",
        "-serial", "null", "-serial", "file:" + console, "-drive", "if=sd,format=raw,file=" + disk.path,
        "-kernel", slot + "/vmlinuz", "-initrd", slot + "/initrd", "-dtb", tree, "-append", ARGUMENTS], folder)

    def said_so():
        with open(console, encoding="utf-8", errors="replace") as file:
            text = file.read()
        must("Kernel panic" not in text, text[-300:])
        return "Started motograph.service" in text or "Started \x1b[0;1;39mmotograph.service" in text
    try:
        machine.until(said_so, "the service to start", 1500, pause_s=2)
        return "the service starts after %d s of work" % machine.cpu_s()
    finally:
        machine.cut()


def test(world):
    world.count.case("raspi3b: starts", starts, world)

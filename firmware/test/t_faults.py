# SPDX-License-Identifier: MIT
"""What happens to displays, cards and terminals while the system runs: each ends with the picture back, right to the
bit and by itself, in the same process; and while there is none, the status says why."""
import os
import subprocess
import time

import plug
import t_boot
import t_facts
import vm
import watch
from cases import must, same

CONNECTOR = "/sys/class/drm/card%d-Virtual-1/status"
DRIVER = "/sys/bus/virtio/drivers/virtio_gpu"


class Display:
    """The machine, and what is done to its display."""

    def __init__(self, machine, look):
        self.machine, self.look, self.watches = machine, look, {}

    def sh(self, command, **options):
        return self.machine.ssh(command, **options)

    def pid(self):
        return self.sh("systemctl show motograph -P MainPID")

    def is_dark(self, why):
        """The status says that nothing is shown, and why."""
        def dark():
            said = watch.status(self.machine)
            return said["state"] == "no-display" and why in said["reason"]
        self.machine.until(dark, "the status: " + why)

    def back(self, size=vm.SIZE, began=None):
        """Until the picture is right again: seconds."""
        began = began or time.monotonic()
        look = self.look if size == self.look.size else watch.Watch(self.machine, self.look.show, self.look.rtc_us, size)
        seen = look.waits()
        return seen.when - began

    def switch(self, number, way):
        self.sh("echo %s >%s" % (way, CONNECTOR % number))


def figure(seconds):
    return "the picture is back after %.1f s" % seconds


def unplugged(d):
    was = d.pid()
    d.switch(0, "off")
    try:
        d.is_dark("no display is connected")
    finally:
        d.switch(0, "on")
    seconds = d.back()
    same("the process", d.pid(), was)
    return figure(seconds)


def absent_at_first(d):
    d.sh("systemctl stop motograph")
    d.switch(0, "off")
    d.sh("systemctl start motograph")
    d.is_dark("no display is connected")
    d.switch(0, "detect")
    return figure(d.back())


def another_mode(d):
    was = d.pid()
    figures = []
    for size in ((1024, 600), (800, 480), vm.SIZE):
        began = time.monotonic()
        plug.plug(d.machine.vnc, *size)
        figures.append("%dx%d %.1f s" % (*size, d.back(size, began)))
    same("the process", d.pid(), was)
    return "the picture is back in " + ", ".join(figures)


def vanished(d):
    was = d.pid()
    name = d.sh("basename %s/virtio*" % DRIVER)
    d.sh("echo %s >%s/unbind" % (name, DRIVER))
    d.is_dark("there is no graphics card")
    d.sh("echo %s >%s/bind" % (name, DRIVER))
    seconds = d.back()
    same("the process", d.pid(), was)
    return figure(seconds)


def another_master(d):
    d.sh("systemctl stop motograph")
    d.sh("systemd-run --quiet --unit=other --service-type=exec /run/disturb hold /dev/dri/card0")
    try:
        d.machine.until(lambda: "hold: done" in d.sh("journalctl -q -o cat -u other", good=(0, 1)), "another master")
        d.sh("systemctl start --no-block motograph")
        d.is_dark("another program has the display")
    finally:
        d.sh("systemctl stop other; systemctl start --no-block motograph")
    return figure(d.back())


def another_terminal(d):
    was = d.pid()
    d.sh("/run/disturb terminal 3")
    try:
        d.is_dark("another terminal is on the screen")
    finally:
        d.sh("/run/disturb terminal 1")
    seconds = d.back()
    same("the process", d.pid(), was)
    return figure(seconds)


def sleep_by_another(d):
    was = d.pid()
    said = d.sh("/run/disturb sleep /dev/dri/card0", good=(0, 1))
    must("sleep: Permission denied" in said or "sleep: Operation not permitted" in said, said)
    seconds = d.back()
    same("the process", d.pid(), was)
    return "it is refused, " + figure(seconds)


def killed(d):
    was = d.pid()
    d.sh("kill -KILL " + was)
    d.machine.until(lambda: d.pid() not in (was, "0"), "another process")
    return figure(d.back())


def hours(d):
    """The panel goes off at 19, and is on for the first second of 7, by the clock of the show (Europe/Berlin)."""
    try:
        d.sh("date -u -s '2026-12-08 17:59:30'")
        d.machine.learn_clock()
        d.look.waits()
        d.sh("date -u -s '2026-12-08 17:59:57'")
        d.machine.until(lambda: watch.status(d.machine)["state"] == "off", "the panel to be off")
        d.machine.until(lambda: watch.is_off(d.machine.dump()[0]), "a screen that is off")
        d.sh("date -u -s '2026-12-09 05:59:52'")
        began = time.monotonic()
        d.machine.learn_clock()
        seen = d.look.waits()
        return "off at 19:00, seen lit %+.1f s from 7:00, %.1f s after the clock was set 8 s before it" % (
            (seen.at_us - 1796796000000000) / 1000000, seen.when - began)
    finally:
        d.sh("date -u -s @%d" % time.time())
        d.machine.learn_clock()


def two_cards(world):
    """The first card has no display, the second has: that one shows the picture, from the start of the player on."""
    folder, disk = t_boot.fresh(world, "two-cards", motograph_conf=t_facts.STILL)
    machine, look = t_boot.begin(folder, disk, watch.show(None, "--motion=off"), cards=2)
    try:
        machine.login()
        d = Display(machine, watch.Watch(machine, look.show, look.rtc_us, card=1))
        # Whichever card the kernel found first.
        d.switch(0, "off")
        d.sh("systemctl restart motograph")
        try:
            seconds = d.back()
        except vm.Late:
            d.look = look
            seconds = d.back()
        return figure(seconds)
    finally:
        machine.cut()


def bring(machine, world):
    """The program that disturbs from within, into the guest's memory."""
    path = os.path.join(world.root, "disturb")
    subprocess.run(["cc", "-std=c17", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-O1", "-static", "-I/usr/include/libdrm", "-o", path,
                    os.path.join(os.path.dirname(__file__), "disturb.c")], check=True)
    with open(path, "rb") as file:
        machine.ssh("cat >/run/disturb && chmod 755 /run/disturb", text=file.read())


def test(world):
    folder, disk = t_boot.fresh(world, "faults", motograph_conf=t_facts.STILL + "On: Mo-Su 7-19\n")
    machine, look = t_boot.begin(folder, disk, watch.show(None, "--motion=off"), rtc="2026-12-08T09:00:00")
    look.rtc_us = 1796720400000000
    try:
        machine.login()
        look.waits()
        bring(machine, world)
    except (vm.Late, vm.Refused) as fault:
        world.count.case("faults: the start", lambda: must(False, str(fault)))
        machine.cut()
        return
    d = Display(machine, look)
    for name, row in (("the display is unplugged", unplugged), ("no display at the start", absent_at_first),
                      ("another mode", another_mode), ("the card is away", vanished),
                      ("another program has the display at the start", another_master),
                      ("another terminal", another_terminal), ("another program sends the display to sleep", sleep_by_another),
                      ("the player is killed", killed), ("the hours of the panel", hours)):
        world.count.case("faults: " + name, row, d)
    machine.cut()
    world.count.case("faults: a card without a display, and one with", two_cards, world)

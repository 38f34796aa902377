# SPDX-License-Identifier: MIT
"""The clock says 1970 and there is no network: the show runs from the time at which its file was made, and shows
neither date nor clock. Then the time arrives."""
import time

import t_boot
import t_faults
import watch
from cases import must

EPOCH = "2026-11-20T08:00:00Z"
EPOCH_US = 1795161600000000
SHOW = """Show: Halle
Lang: de
Zone: Europe/Berlin
Epoch: %s

Headline: Die Uhr der Halle steht
Until: 2027-06-01

Headline: Der Kai bleibt offen
""" % EPOCH


def runs_without_date(machine, look):
    machine.login()
    # From the file's time on, since the player began.
    ran_us = int(float(machine.ssh("cut -d' ' -f1 /proc/uptime")) * 1000000) - int(
        machine.ssh("systemctl show motograph -P ExecMainStartTimestampMonotonic"))
    machine.clock_us, machine.doubt_us = EPOCH_US + ran_us - round(time.monotonic() * 1000000), 600000
    seen = look.waits()
    dated = watch.show(look.show.command[1]).snapshot(*look.size, seen.at_us)
    must(dated != seen.shown, "the picture has a date")
    return "a picture without date and clock, %.1f s from where it should be" % (seen.off_us / 1000000)


def time_arrives(world, machine, file):
    now = int(time.time())
    t_faults.bring(machine, world)
    machine.ssh("/run/disturb clock %d" % now)
    began = time.monotonic()
    machine.learn_clock()
    look = watch.Watch(machine, watch.show(file), now * 1000000)
    seen = look.waits()
    return "the picture of now after %.1f s" % (seen.when - began)


def test(world):
    folder, disk = t_boot.fresh(world, "clock", show_facts=SHOW)
    file = t_boot.compiled(world, folder, SHOW)
    machine, look = t_boot.begin(folder, disk, watch.show(file, "--trust-clock=never"), rtc="1970-01-01T00:00:00")
    try:
        world.count.case("clock: 1970, no network", runs_without_date, machine, look)
        world.count.case("clock: the time arrives", time_arrives, world, machine, file)
    finally:
        machine.cut()

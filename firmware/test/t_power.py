# SPDX-License-Identifier: MIT
"""The plug is pulled twenty times at random moments: while it starts, while it writes what was good last, while an
update is installed. Its file systems are sound each time, and the next start shows what it should. All of it happens to
one disk. When, is a share of the work or of the bytes that the whole takes, so that load changes nothing."""
import os
import random
import time

import t_boot
import t_facts
import t_update
import watch
from cases import same

ROUNDS = 10


class Cuts:
    def __init__(self, world):
        self.start = t_facts.Start(world, "power")
        self.random = random.Random(world.seed)
        self.done, self.start_work, self.writes = 0, 0, 0
        bundle = os.path.exists(os.path.join(world.images, "motograph-amd64.raucb"))
        self.start.disk.write("motograph.conf", t_facts.STILL)
        self.stick = t_update.stick(world, self.start.folder) if bundle else None

    def cut(self, when):
        self.start.off()
        self.done += 1
        faults = [fault for fault in self.start.disk.faults() if not fault.startswith("slot B")]
        same("file systems after a cut " + when, faults, [])
        return when

    def first(self):
        """How much work a start takes, and how many times it writes."""
        source, file = self.start.show(0)
        self.start.disk.write("show.facts", source)
        self.start.sees(file, "--motion=off")
        machine = self.start.machine
        self.start_work = machine.cpu_s()
        machine.login()
        t_update.is_marked(machine, "A")
        self.writes = max(4, operations(machine))
        self.start.off()
        return "%d s of work, %d times written" % (self.start_work, self.writes)

    def while_it_starts(self, number):
        """With a new show, which is written into the last good ones."""
        self.start.disk.write("show.facts", self.start.show(number)[0])
        self.start.on(self.start.show(number)[1], "--motion=off")
        machine = self.start.machine
        if number % 2:
            share = self.random.random()
            machine.until(lambda: machine.cpu_s() >= share * self.start_work, "some work", pause_s=0.02)
            return self.cut("after %.0f %% of a start" % (100 * share))
        count = self.random.randrange(1, self.writes)
        # The first start writes more than later ones: those are cut when they have settled.
        end = time.monotonic() + 90
        machine.until(lambda: operations(machine) >= count or time.monotonic() > end, "some writing", pause_s=0.005)
        return self.cut("at %d of %d writes of a start" % (operations(machine), self.writes))

    def while_it_runs(self, number):
        """After the right show was seen."""
        self.start.sees(self.start.show(number)[1], "--motion=off")
        machine = self.start.machine
        if number % 3 == 0:
            before, size = t_update.written(machine), os.path.getsize(self.stick)
            share = self.random.random()
            t_update.plug_in(machine, self.stick)
            machine.until(lambda: t_update.written(machine) - before > share * (size - (32 << 20)), "the update to write",
                          1200, pause_s=0.02)
            return self.cut("after %.0f %% of an update" % (100 * share))
        # Work means the same under any load; a machine that has settled does hardly any.
        share = self.random.random()
        work_s, end = machine.cpu_s() + 20 * share, time.monotonic() + 40 * share
        machine.until(lambda: machine.cpu_s() >= work_s or time.monotonic() > end, "some work", pause_s=0.02)
        return self.cut("%.1f s of work after the picture" % (20 * share - max(0, work_s - machine.cpu_s())))

    def last(self):
        self.start.sees(self.start.show(ROUNDS)[1], "--motion=off")
        self.start.machine.login()
        same("its state", watch.status(self.start.machine)["state"], "playing")
        self.start.machine.until(lambda: self.start.machine.ssh("systemctl is-system-running", good=(0, 1)) in (
            "running", "degraded"), "the end of the start")
        same("failed units", self.start.machine.ssh("systemctl --failed --plain --no-legend"), "")
        return "%d cuts" % self.done


def operations(machine):
    return sum(one["stats"]["wr_operations"] + one["stats"]["flush_operations"]
               for one in machine.qmp.do("query-blockstats") if one["device"] == "disk")


def test(world):
    cuts = Cuts(world)
    try:
        world.count.case("power: the start", cuts.first)
        for number in range(1, ROUNDS + 1):
            for cut, row in ((2 * number - 1, cuts.while_it_starts), (2 * number, cuts.while_it_runs)):
                world.count.case("power: cut %d" % cut, row, number)
                # Where it went wrong, it still runs.
                cuts.start.off()
        world.count.case("power: the end", cuts.last)
    finally:
        cuts.start.off()

# SPDX-License-Identifier: MIT
"""What hangs is started again: the player by its manager's watchdog, the system by the kernel's panic."""
import time

import t_boot
import watch
from cases import must, same


def player_stops(machine, look):
    was = machine.ssh("systemctl show motograph -P MainPID")
    machine.ssh("kill -STOP " + was)
    began = time.monotonic()
    machine.until(lambda: machine.ssh("systemctl show motograph -P MainPID") not in (was, "0"), "another process", pause_s=1)
    after = time.monotonic() - began
    seen = look.waits()
    must("watchdog" in machine.ssh("journalctl -q -b -o cat _PID=1 -u motograph").lower(), "the watchdog did not do it")
    same("its state", watch.status(machine)["state"], "playing")
    return "started again after %d s, the same show at its instant %.1f s later" % (after, seen.when - began - after)


def kernel_panics(machine, look):
    machine.qmp.happened("RESET")
    machine.ssh("echo 1 >/proc/sys/kernel/sysrq; (sleep 1; echo c >/proc/sysrq-trigger) >/dev/null 2>&1 &")
    began = time.monotonic()
    machine.until(lambda: machine.qmp.happened("RESET"), "the machine to be reset")
    reset = time.monotonic() - began
    machine.forget()
    # The clock went on while it was down.
    seen = look.waits()
    return "reset after %d s, the picture %d s later" % (reset, seen.when - began - reset)


def test(world):
    folder, disk = t_boot.fresh(world, "hang")
    machine, look = t_boot.begin(folder, disk)
    try:
        world.count.case("hang: the start", lambda: (machine.login(), look.waits()) and None)
        world.count.case("hang: the player stops", player_stops, machine, look)
        world.count.case("hang: the kernel panics", kernel_panics, machine, look)
    finally:
        machine.cut()

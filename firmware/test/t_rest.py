# SPDX-License-Identifier: MIT
"""What the system uses while it only shows: memory, and nothing of the storage. Ten minutes of looking on."""
import t_boot
import t_update
from cases import must

RUNS_S = 600
MEMORY = r"""
for p in /proc/[0-9]*; do
    name=$(cat $p/comm 2>/dev/null) || continue
    grep -q dropbear $p/cgroup $p/comm 2>/dev/null && continue
    kb=$(sed -n 's/^Pss: *\([0-9]*\) kB/\1/p' $p/smaps_rollup 2>/dev/null)
    [ -n "$kb" ] && [ "$kb" -gt 0 ] && echo "$kb $name"
done
echo "$(df -k -t tmpfs | awk 'NR > 1 { n += $3 } END { print n }') tmpfs"
"""


def test(world):
    folder, disk = t_boot.fresh(world, "rest")
    # Away from the hour.
    machine, look = t_boot.begin(folder, disk, rtc="2026-12-08T09:05:00")
    look.rtc_us = 1796720700000000

    def used():
        rows = [line.split(None, 1) for line in machine.ssh(MEMORY).splitlines()]
        rows = sorted(((int(kb), name) for kb, name in rows), reverse=True)
        player = sum(kb for kb, name in rows if name == "motograph")
        total = sum(kb for kb, _ in rows)
        figure = "%.1f MB of which the player %.1f: %s" % (total / 1024, player / 1024, ", ".join(
            "%s %.1f" % (name, kb / 1024) for kb, name in rows[:12]))
        must(total <= 64 << 10 and player <= 15 << 10, figure)
        return figure

    def written():
        # The start is over when the slot is marked good, and on the disk a minute later.
        t_update.is_marked(machine, "A")
        marked = float(machine.ssh("cut -d' ' -f1 /proc/uptime"))
        machine.until(lambda: float(machine.ssh("cut -d' ' -f1 /proc/uptime")) > marked + 60, "a minute", 2000, 10)
        count = []
        began = float(machine.ssh("cut -d' ' -f1 /proc/uptime"))
        for until in (0, RUNS_S):
            machine.until(lambda until=until: float(machine.ssh("cut -d' ' -f1 /proc/uptime")) - began >= until,
                          "ten minutes", 3000, 10)
            count.append(machine.qmp.do("query-blockstats")[0]["stats"]["wr_bytes"])
        must(count[1] == count[0], "%d bytes in %d s" % (count[1] - count[0], RUNS_S))
        return "0 bytes in %d s (%d since the start)" % (RUNS_S, count[0])

    try:
        world.count.case("rest: the start", lambda: (machine.login(), look.waits()) and None)
        world.count.case("rest: bytes written", written)
        world.count.case("rest: memory", used)
    finally:
        machine.cut()

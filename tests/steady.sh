#!/bin/bash
# SPDX-License-Identifier: MIT
# Not under the sanitizers: they allocate, and the card's library comes before theirs.
# The steady state on a console whose graphics card is simulated (tests/preload/card.c), at 1920x1080: after
# the first cycles the player allocates nothing and makes only the calls of a frame, its own memory stays
# under 15 MB (PSS; the card's buffers are the kernel's), and a frame in which only the crawl moves takes at
# most 1.2 times the instructions of the window's. Needs real time, as a show does, and counts frames.
# Mostly waits.
set -u
. "$(dirname "$0")/need" motograph factc show.fct manager
. tests/display
unset SDL_VIDEODRIVER MOTOGRAPH_GLASS WAYLAND_DISPLAY
# shellcheck disable=SC2046
cc -O1 -shared -fPIC -iquote src -iquote tests $(pkg-config --cflags libdrm) -o "$tmp/card.so" \
    tests/preload/card.c -ldl || exit 1
cc -O1 -shared -fPIC -o "$tmp/allocations.so" tests/preload/allocations.c -ldl || exit 1
at=2026-11-02T09:41:00+01:00
count() { od -An -tu8 -N8 "$tmp/count" | tr -d ' '; }

begin 'sealed'
head -c 24 /dev/zero >"$tmp/count"
: >"$tmp/trace"
mkdir "$tmp/run"
"$build/manager" "$tmp/socket" "$tmp/said" &
env -u DISPLAY strace -f -qq -o "$tmp/trace" -ttt -e trace='!clock_gettime' -E COUNT_FILE="$tmp/count" \
    -E LD_PRELOAD="$tmp/allocations.so:$tmp/card.so" -E CARD_REPORT="$tmp/report" -E NOTIFY_SOCKET="$tmp/socket" \
    -E WATCHDOG_USEC=4000000 -E RUNTIME_DIRECTORY="$tmp/run" \
    "$build/motograph" "$build/show.fct" --at="$at" --speed=20 --for=2000 2>"$tmp/err" &
player=$!
flips() { grep -c ' ppoll(' "$tmp/trace"; }
until_flips() { # NUMBER: waits for that many, for a long time if the machine is busy
    for ((second = 0; second < 900; second++)); do
        [ "$(flips)" -ge "$1" ] && return
        kill -0 $player 2>/dev/null || return
        sleep 1
    done
}
# The cards of the show take 20 s at this speed.
until_flips 2400
before=$(count) from=$(date +%s.%N) was=$(flips)
until_flips $((was + 1200))
after=$(count) until=$(date +%s.%N) now=$(flips)
pid=$(sed -n '1s/ .*//p' "$tmp/trace")
kill -TERM "$pid"
wait $player
evidence=$tmp/err
[ $((now - was)) -ge 1200 ]; ok "only $((now - was)) frames were shown" $?
[ "$before" -gt 1000 ]; ok "the counter does not count ($before)" $?
same 'allocations after the first cycle' $((after - before)) 0
awk -v from="$from" -v until="$until" '$2 >= from && $2 <= until && $3 !~ /^(<|\+|-)/ {
    sub(/\(.*/, "", $3); n[$3]++ } END { for (c in n) print c, n[c] }' "$tmp/trace" | sort >"$tmp/calls"
# a frame's: the wait for the flip, its event and, of the simulated card alone, timerfd_settime; those of
# ten looks a second; and those of a message to the manager and of a small file
allowed='^(ppoll|poll|read|timerfd_settime|clock_nanosleep|futex|recvfrom|restart_syscall|write|rt_sigreturn'
allowed="$allowed|socket|setsockopt|getsockopt|connect|sendto|sendmsg|get(e?[ug]id|pid)|close|openat|unlink|rename)\$"
strange=$(cut -d' ' -f1 "$tmp/calls" | grep -vE "$allowed" | tr '\n' ' ')
[ -z "$strange" ]; ok "system calls that are not expected: $strange" $?

begin 'memory'
env -u DISPLAY LD_PRELOAD="$tmp/card.so" "$build/motograph" "$build/show.fct" --at="$at" --speed=10 --for=60 2>"$tmp/err" &
player=$!
sleep 45
awk '/^[0-9a-f]+-/ { card = /memfd:card|card\.so/ } /^Pss:/ && !card { kib += $2 } END { print kib }' \
    "/proc/$player/smaps" >"$tmp/pss"
wait $player
kib=$(cat "$tmp/pss")
echo "PSS at 1920x1080 on a console: ${kib:-nothing} KiB"
[ "${kib:-0}" -gt 4000 ] && [ "$kib" -le $((15 * 1000 * 1000 / 1024)) ]; ok "PSS of ${kib:-nothing} KiB" $?

begin 'instructions'
if command -v valgrind >/dev/null; then
    # FRAMES, then the command: the instructions of a run, without those of the simulated card
    instructions() {
        rm -f "$tmp"/callgrind.*
        valgrind --tool=callgrind --callgrind-out-file="$tmp/callgrind" "${@:2}" "$build/show.fct" --at="$at" \
            --card=umsatz --card-time=6 --card-length=1000 --step --frames="$1" >"$tmp/err" 2>&1
        callgrind_annotate --threshold=100 --show-percs=no "$tmp/callgrind" |
            awk '/^ *[0-9,]+ .*:/ && !/=>/ && !/card\.so|card\.c|sim_card\.h/ { gsub(",", "", $1); sum += $1 } END { print sum }'
    }
    x_starts 1920x1080
    # valgrind starts the program itself, in the environment of what comes before it
    run() { # FRAMES console|window
        if [ "$2" = console ]; then
            (unset DISPLAY; export CARD_PERIOD_NS=0 LD_PRELOAD="$tmp/card.so"; instructions "$1" "$build/motograph")
        else
            instructions "$1" "$build/motograph" --window=1920x1080
        fi
    }
    console=$(($(run 160 console) - $(run 60 console)))
    window=$(($(run 160 window) - $(run 60 window)))
    echo "a frame of the crawl: $((console / 100)) instructions on a console, $((window / 100)) in a window"
    [ "$window" -gt 1000000 ] && [ $((console * 10)) -le $((window * 12)) ]
    ok "a frame of the crawl takes $((console / 100)) instructions, in a window $((window / 100))" $?
else
    echo "There is no valgrind here; instructions were not counted."
    right
fi
tally steady

#!/bin/bash
# SPDX-License-Identifier: MIT
# Not under the sanitizers: they allocate.
# After the first cycles the player allocates nothing, opens nothing and makes only a fixed set of
# system calls. The exception is three replies that Xlib allocates and frees in the XSync after each
# present. strace and a counter of allocations in front of libc watch FRAMES_SEALED frames at 20 times
# the speed, of a service with a watchdog, a status file and metrics: each has its one message a
# watchdog half-time or its one file a minute besides. With GLES2 neither the program nor SDL allocates; the driver may. Needs real time, as a
# show does, and counts frames. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph factc manager
frames=${FRAMES_SEALED:-3000}
. tests/display

cc -O1 -shared -fPIC -o "$tmp/allocations.so" tests/preload/allocations.c -ldl || exit 1
head -c 24 /dev/zero | tee "$tmp/count" >"$tmp/count.gles2"
# Three cards and three crawl items: a cycle of the cards takes 1.3 s at this speed, of the crawl 2 s.
cat >"$tmp/small.facts" <<'FACTS'
Show: Lobby
Lang: de
Zone: Europe/Berlin

Figure: Umsatz
Value: 40,5 Mrd. €
Change: +19 %
Basis: zum Vorjahr

Quote: Wir sind zufrieden
Speaker: Änne Jöhström

Headline: Das Parkhaus öffnet am Montag
Topic: Standort
FACTS
"$build/factc" build "$tmp/small.facts" -o "$tmp/small.fct" || exit 1
play=("$build/motograph" "$tmp/small.fct" --window=800x480 --speed=20 --for=2000 --at=2026-11-02T09:00:00+01:00)
count() { od -An -tu8 -N8 "$1" | tr -d ' '; }
# the number of frames that the traced player has waited for
waits() { grep -cE '^[0-9]+ +[0-9.]+ clock_nanosleep' "$tmp/trace"; }
until_frames() { # NUMBER: waits for that many, for a long time if the machine is busy
    local second
    for ((second = 0; second < 900; second++)); do
        [ "$(waits)" -ge "$1" ] && return
        kill -0 $player 2>/dev/null || return
        sleep 1
    done
}

gles2=''
if SDL_VIDEODRIVER=offscreen MOTOGRAPH_GLASS=gles2 "${play[@]}" --frames=1 2>"$tmp/err"; then
    COUNT_FILE=$tmp/count.gles2 LD_PRELOAD=$tmp/allocations.so SDL_VIDEODRIVER=offscreen \
        MOTOGRAPH_GLASS=gles2 "${play[@]}" 2>"$tmp/err.gles2" &
    gles2=$!
    # Its compiler takes a while, and allocates; then come frames.
    for _ in $(seq 60); do [ "$(count "$tmp/count.gles2")" -gt 1000 ] && break; sleep 1; done
    sleep 5
else
    echo "There is no GLES2 here (Debian: libgles2 libegl1 libgl1-mesa-dri); only the window's surface was tested."
fi
: >"$tmp/trace"
mkdir "$tmp/run"
"$build/manager" "$tmp/socket" "$tmp/said" &
manager=$!
COUNT_FILE=$tmp/count strace -f -qq -o "$tmp/trace" -ttt \
    -E LD_PRELOAD="$tmp/allocations.so" \
    -E NOTIFY_SOCKET="$tmp/socket" -E WATCHDOG_USEC=4000000 -E RUNTIME_DIRECTORY="$tmp/run" \
    "${play[@]}" --metrics="$tmp/run/metrics.prom" 2>"$tmp/err" &
player=$!
until_frames 600
before=$(count "$tmp/count") from=$(date +%s.%N) frames_before=$(waits)
before_gles2=$(count "$tmp/count.gles2")
until_frames $((frames_before + frames))
after=$(count "$tmp/count") until=$(date +%s.%N) frames_after=$(waits)
after_gles2=$(count "$tmp/count.gles2")
# the child of strace that is the player
kill -TERM "$(sed -n '1s/ .*//p' "$tmp/trace")"
wait $player
was=$?
ok "the player left with an error: $(cat "$tmp/err")" $was
kill $manager
[ $((frames_after - frames_before)) -ge "$frames" ]
ok "only $((frames_after - frames_before)) frames were shown" $?
if [ -n "$gles2" ]; then
    kill -TERM "$gles2"
    wait "$gles2"
    was=$?
    ok "by GLES2 the player left with an error: $(cat "$tmp/err.gles2")" $was
    [ "$before_gles2" -gt 1000 ]; ok "by GLES2 the counter does not count ($before_gles2)" $?
    [ "$after_gles2" -eq "$before_gles2" ]
    ok "by GLES2 $((after_gles2 - before_gles2)) allocations after the first cycle" $?
fi
[ "$before" -gt 1000 ]; ok "the counter does not count ($before)" $?
[ "$after" -eq "$before" ]; ok "$((after - before)) allocations after the first cycle" $?

# the system calls of that time, by name
awk -v from="$from" -v until="$until" '$2 >= from && $2 <= until && $3 !~ /^(<|\+|-)/ {
    sub(/\(.*/, "", $3); n[$3]++ } END { for (c in n) print c, n[c] }' "$tmp/trace" | sort >"$tmp/calls"
allowed='^(clock_nanosleep|futex|poll|ppoll|recvmsg|recvfrom|sendmsg|writev|write|read|clock_gettime|restart_syscall|ioctl|shmctl'
# ... and those of a message to the manager and of a small file
allowed="$allowed|socket|setsockopt|getsockopt|connect|sendto|get(e?[ug]id|pid)|close|openat|unlink|rename)\$"
strange=$(cut -d' ' -f1 "$tmp/calls" | grep -vE "$allowed" | tr '\n' ' ')
[ -z "$strange" ]; ok "system calls that are not expected: $strange" $?
of() { awk -v c="$1" '$1 == c { n = $2 } END { print n + 0 }' "$tmp/calls"; }
seconds=$(awk -v f="$from" -v u="$until" 'BEGIN { print int(u - f) + 1 }')
[ "$(of socket)" -ge 2 ] && [ "$(of socket)" -le $((seconds / 2 + 2)) ]; was=$?; ok "$(of socket) messages in $seconds s" $was
[ "$(of openat)" -le $((2 * (seconds / 60 + 1))) ]; was=$?; ok "$(of openat) files in $seconds s" $was
grep -q '^clock_nanosleep' "$tmp/calls"; was=$?; ok "strace saw nothing: $(tr '\n' ' ' <"$tmp/calls")" $was
[ "$failed" -eq 0 ] || cat "$tmp/calls"
tally sealed

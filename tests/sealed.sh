#!/bin/bash
# SPDX-License-Identifier: MIT
# Not under the sanitizers: they allocate.
# After the first cycle the player allocates nothing, opens nothing and makes only a fixed set of
# system calls, but for the three replies that Xlib allocates and frees in the XSync after each
# present: SECONDS_SEALED seconds at 20 times the speed, watched by strace and a counter of
# allocations in front of libc. By GLES2 neither program nor SDL allocates; what the driver does
# there is its own affair.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build} seconds=${SECONDS_SEALED:-60} passed=0 failed=0
. tests/display
ok() { if [ "$2" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED $1"; fi; }

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
play=("$build/motograph" "$tmp/small.fct" --window=800x480 --speed=20 --at=2026-11-02T09:00:00+01:00)
gles2=''
if SDL_VIDEODRIVER=offscreen MOTOGRAPH_GLASS=gles2 "${play[@]}" --frames=1 2>"$tmp/err"; then
    COUNT_FILE=$tmp/count.gles2 LD_PRELOAD=$tmp/allocations.so SDL_VIDEODRIVER=offscreen \
        MOTOGRAPH_GLASS=gles2 "${play[@]}" --for=$((seconds + 29)) 2>"$tmp/err.gles2" &
    gles2=$!
    sleep 15 # its compiler takes a while
else
    echo "There is no GLES2 here (Debian: libgles2 libegl1 libgl1-mesa-dri); only the window's surface was tested."
fi
COUNT_FILE=$tmp/count strace -f -qq -o "$tmp/trace" -ttt \
    -E LD_PRELOAD="$tmp/allocations.so" \
    "${play[@]}" --for=$((seconds + 14)) 2>"$tmp/err" &
player=$!
count() { od -An -tu8 -N8 "$1" | tr -d ' '; }
sleep 10
before=$(count "$tmp/count") from=$(date +%s.%N)
before_gles2=$(count "$tmp/count.gles2")
sleep "$seconds"
after=$(count "$tmp/count") until=$(date +%s.%N)
after_gles2=$(count "$tmp/count.gles2")
wait $player
ok "the player left with an error: $(cat "$tmp/err")" $?
if [ -n "$gles2" ]; then
    wait "$gles2"
    ok "by GLES2 the player left with an error: $(cat "$tmp/err.gles2")" $?
    [ "$before_gles2" -gt 1000 ]; ok "by GLES2 the counter does not count ($before_gles2)" $?
    [ "$after_gles2" -eq "$before_gles2" ]
    ok "by GLES2 $((after_gles2 - before_gles2)) allocations after the first cycle" $?
fi
[ "$before" -gt 1000 ]; ok "the counter does not count ($before)" $?
[ "$after" -eq "$before" ]; ok "$((after - before)) allocations after the first cycle" $?

# the calls of that time, by name
awk -v from="$from" -v until="$until" '$2 >= from && $2 <= until && $3 !~ /^(<|\+|-)/ {
    sub(/\(.*/, "", $3); n[$3]++ } END { for (c in n) print c, n[c] }' "$tmp/trace" | sort >"$tmp/calls"
allowed='^(clock_nanosleep|futex|poll|ppoll|recvmsg|recvfrom|sendmsg|writev|write|read|clock_gettime|restart_syscall|ioctl|shmctl)$'
strange=$(cut -d' ' -f1 "$tmp/calls" | grep -vE "$allowed" | tr '\n' ' ')
[ -z "$strange" ]; ok "system calls that are not expected: $strange" $?
grep -q '^clock_nanosleep' "$tmp/calls"; ok "strace saw nothing: $(tr '\n' ' ' <"$tmp/calls")" $?
echo "sealed: $passed passed, $failed failed"
[ "$failed" -eq 0 ] || { cat "$tmp/calls"; false; }

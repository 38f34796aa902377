#!/bin/bash
# SPDX-License-Identifier: MIT
# UTC is set while the player shows something: forward and back, by minutes, days and years, and after
# a boot in 1970. What is then due is shown within a second, even while the player rests or is paused,
# and the player hardly wakes up more often for it. In the world of tests/preload/vsync.c.
# Not under the sanitizers: they must be loaded first.
set -u
. "$(dirname "$0")/need" motograph factc show.fct
. tests/world
# takes_up BY FILE [NAME=VALUE...] OPTION...: the picture shows the new time of day
takes_up() {
    local by=$1 what="$2 ${*:3}"
    shift
    begin "$what, set by $by s"
    in_world "$tmp/$1" UTC_SET="23.4,$by" "${@:2}" --for=60
    [ $status -eq 0 ] || [ ! -e "$tmp/$1" ]; ok "exit $status" $?
    [ "$set_ms" -ge 0 ] && [ "$set_ms" -le 1000 ]
    ok "the next picture after $set_ms ms" $?
    [ "$utc" -le $((3 * (presents + sleeps) + 50)) ]
    ok "looked at UTC $utc times, of $presents presents and $sleeps sleeps" $?
}
for by in 3600 -3600 176400 -176400 1700003600 -1700003600; do
    takes_up $by later.fct
    takes_up $by later.fct VSYNC_NS=0
    takes_up $by quotes.fct KEYS=5,Space --motion=off
    takes_up $by absent.fct
    [ "$sleeps" -le 700 ]; ok "it rests, and woke up $sleeps times in 60 s" $?
    takes_up $by quotes.fct --motion=off
done
takes_up 3600 show.fct
takes_up -1700003600 show.fct
takes_up 1793596400 later.fct UTC=100
takes_up 1793596400 one.fct UTC=100
takes_up 1793596400 show.fct UTC=100 KEYS=5,Space
takes_up 1793596400 absent.fct UTC=100
takes_up 8000003600 absent.fct # beyond the range of nanoseconds in 64 bits
takes_up 3600 absent.fct UTC=12000000000
# Setting the clock during a pause does not prolong it: a card of 2026 comes after it.
sed 's/^Crawl: no/&\nSince: 2026-01-01/' "$tmp/one.facts" >"$tmp/new.facts"
"$build/factc" build "$tmp/new.facts" -o "$tmp/new.fct" || exit 1
for pause in "" "KEYS=5,Space,40,Space"; do
    begin "after a boot in 1970, ${pause:-without a pause}"
    in_world "$tmp/new.fct" UTC_SET=23.4,1793596400 UTC=100 $pause --for=60
    [ "$uploads" -ge 100 ]; ok "$uploads new pictures" $?
done
tally clockset

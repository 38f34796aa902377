#!/bin/bash
# SPDX-License-Identifier: MIT
# The panel's hours: nothing is presented while it is off but one black frame, and the picture is there
# before the first second of its hours, whatever is touched, set or asked meanwhile. Counted in a world
# where time passes only while the player waits; it says Monday, 06:13:20, at first.
# Not under the sanitizers: they must be loaded first.
set -u
. "$(dirname "$0")/need" motograph factc show.fct
. tests/world
needs_gles2 panel

# plays SECONDS FILE [NAME=VALUE...] OPTION...
plays() {
    local seconds=$1
    shift
    begin "$*"
    rm -f "$tmp/times"
    in_world "$tmp/$1" VSYNC_TIMES="$tmp/times" "${@:2}" --for="$seconds"
    [ $status -eq 0 ]; ok "exit $status" $?
    ! grep -q damaged "$tmp/out"; ok 'black is taken for damage' $?
    [ "$looks" -le $((seconds * 10 + 50)) ]; ok "looked for events $looks times" $?
    [ "$sleeps" -le $((seconds * 75 + 200)) ]; ok "slept $sleeps times" $?
}
presented() { awk -v a="$1" -v b="$2" '$1 >= a * 1000 && $1 < b * 1000 { n++ } END { print n + 0 }' "$tmp/times"; }
# quiet FROM UNTIL [N]: what is presented in these seconds, which is N (0)
quiet() { same "presented from $1 to $2 s" "$(presented "$1" "$2")" "${3:-0}"; }
busy() {
    local n
    n=$(presented "$1" "$2")
    [ "$n" -gt $((($2 - $1) * 20)) ]; ok "presented $n times from $1 to $2 s" $?
}

# black, and black again if the window comes only then
dark_at_once() {
    local n
    n=$(presented 0 1)
    [[ $n -ge 1 && $n -le 2 ]]; ok "presented $n times at first" $?
}

# off until 06:14, 40 s after the start; the picture is there 10 s before
plays 140 quotes.fct --on='Mon 6:14-6:15'
dark_at_once
quiet 1 29.9
busy 30 40
busy 40 99
quiet 100.1 140 # the black frame is at 100
[ "$(presented 99.9 100.1)" -le 14 ]; ok 'it ends at 100 s' $?

plays 60 quotes.fct --on='Tue 7-19'
dark_at_once
quiet 1 60
[ "$sleeps" -le 800 ]; ok "slept $sleeps times" $?
plays 60 quotes.fct --on='Mo-Fr 6-19' --except=2026-11-02
quiet 1 60
plays 60 quotes.fct --on='Sun 22-6:14' # the night before
busy 1 40
quiet 40.1 60
plays 30 quotes.fct --except=--12-25
busy 1 30
plays 30 quotes.fct --on='Mo-Fr 7-19' --on='Mo-Fr 6:13-6:14'
busy 1 30

begin 'a still picture ends with its hours'
plays 60 nocrawl.fct --motion=off --on='6:00-6:14'
quiet 40.1 60
[ "$(presented 39.9 40.1)" -ge 1 ]; ok 'black at 40 s' $?

# a key wakes it for five minutes and does nothing else; a second one is heard
plays 340 nocrawl.fct KEYS=10,Space --on='Tue 7-19' --motion=off
quiet 1 10
[ "$(presented 10 11)" -ge 1 ]; ok 'the key does not wake it' $?
[ "$(presented 310 311)" -ge 1 ]; ok 'it does not end' $?
quiet 311 340
plays 40 nocrawl.fct KEYS=10,Space,20,Q --on='Tue 7-19' --motion=off
[ "$end_ms" -lt 21000 ]; ok "ended after $end_ms ms" $?

# the clock is set while it is off: into the hours, by days and back; and out of them
plays 60 quotes.fct UTC_SET=20,7200 --on='Mon 8-9'
quiet 1 20
busy 21 60
plays 60 quotes.fct UTC_SET=20,7200 --on='Mon 6-7'
busy 1 20
quiet 22 60
plays 60 quotes.fct UTC_SET=20,-86400 --on='Sun 6-7'
quiet 1 20
busy 21 60
plays 60 quotes.fct UTC_SET=20,172800 --on='Wed 6-7'
busy 21 60

# what is said of it, and the picture that is asked for
begin 'what is said'
{ in_world "$tmp/quotes.fct" STOP=15,9 --on='Tue 7-19' --status="$tmp/status.json" --for=20; } 2>/dev/null
grep -q '"state":"off",.*"reason":"the panel is off until 2026-11-03T07:00:00Z"' "$tmp/status.json"; was=$?; ok "$(cat "$tmp/status.json")" $was
begin 'a picture of it'
in_world "$tmp/quotes.fct" STOP=15,10 --on='Tue 7-19' --status="$tmp/status.json" --for=20
[ -s "$tmp/snapshot.png" ]; was=$?; ok "$(cat "$tmp/out")" $was
same 'colours' "$(convert "$tmp/snapshot.png" -unique-colors -format '%w %[pixel:p{0,0}]' info: 2>/dev/null | grep -c '^1 .*\(black\|0,0,0\)')" 1
begin 'a picture after it'
in_world "$tmp/quotes.fct" STOP=15,10 --on='6:13-7' --status="$tmp/status.json" --for=20
[ "$(convert "$tmp/snapshot.png" -unique-colors -format '%w' info:)" -gt 10 ]; ok 'it is black' $?
tally panel

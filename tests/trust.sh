#!/bin/bash
# SPDX-License-Identifier: MIT
# A clock that cannot be right: it shows less than the file's own time, or there is neither a clock chip
# nor a time server. Then the show runs from the file's own time, without date and clock, and goes over
# to the right time within a second. In the world of tests/preload/vsync.c.
# Not under the sanitizers: they must be loaded first.
set -u
. "$(dirname "$0")/need" motograph factc show.fct
. tests/world
# Made on 3 August 2026 at noon; one of the two is over in October.
{
    sed '/^Headline/,$d' "$tmp/one.facts" | sed '$d'
    printf 'Epoch: 2026-08-03T12:00:00Z\n\nHeadline: Summer holidays\nUntil: 2026-09-01\n'
    printf '\nHeadline: Winter is near\nSince: 2026-10-01\n'
} >"$tmp/season.facts"
sed '/^Epoch/d' "$tmp/season.facts" >"$tmp/free.facts"
for name in season free; do "$build/factc" build "$tmp/$name.facts" -o "$tmp/$name.fct" || exit 1; done

# scene FILE [NAME=VALUE...] OPTION...: its texts, in a line
scene() {
    local file=$1 settings=()
    shift
    while [[ ${1:-} == [A-Z]*=* ]]; do settings+=("$1") && shift; done
    env "${settings[@]}" LD_PRELOAD="$tmp/vsync.so" "$build/motograph" --scene "$tmp/$file" "$@" 2>&1 |
        grep '^T' | cut -f9- | tr '\n' ' '
}
# sees WHAT NOT FILE [NAME=VALUE...] OPTION...: the texts have the one and lack the other (a regex each)
sees() {
    begin "${*:3}"
    scene "${@:3}" >"$tmp/out"
    grep -qE -- "$1" "$tmp/out"; ok "lacks $1" $?
    ! grep -qE -- "$2" "$tmp/out"; ok "has $2" $?
}
sees Winter Summer season.fct
sees '6:13|06:13' Summer season.fct
sees Summer 'Winter|[0-9]:[0-9][0-9]|August' season.fct UTC=100
sees Summer 'Winter|[0-9]:[0-9][0-9]|November' season.fct UNSYNCHRONISED=10
sees Winter Summer season.fct UNSYNCHRONISED=0
sees Winter Summer season.fct UNSYNCHRONISED=10 --trust-clock
sees '[0-9]:[0-9][0-9]' Winter season.fct UTC=100 --trust-clock
sees '12:05' Summer season.fct UTC=100 --at=2026-11-03T12:05:00Z
sees Winter Summer free.fct UNSYNCHRONISED=10

# goes_over FILE [NAME=VALUE...]: something new within a second after the time has come
goes_over() {
    begin "$*"
    in_world "$tmp/$1" "${@:2}" --for=60
    same 'exit' "$status" 0
    [ "$set_ms" -ge 0 ] && [ "$set_ms" -le 1000 ]; ok "the next picture after $set_ms ms" $?
    [ "$utc" -le $((3 * (presents + sleeps) + 700)) ]
    ok "looked at UTC $utc times, of $presents presents and $sleeps sleeps" $?
}
goes_over season.fct UTC=100 UTC_SET=23.4,1793599900
goes_over season.fct UTC=100 UTC_SET=23.4,1793599900 UNSYNCHRONISED=23.4
goes_over season.fct UTC_SET=23.4,7200 UNSYNCHRONISED=23.4
goes_over season.fct UTC=100 UTC_SET=23.4,1793599900 --motion=off

# What the journal says leads to the picture: the show's own time and options, whether the clock is right or
# not, before and after it was set.
# proof LINES NAME=VALUE...: so many lines say what is shown; a picture of 30 s after the start
proof() {
    local at options
    begin "proof of play: ${*:2}"
    mkdir -p "$tmp/run" && rm -f "$tmp"/run/*
    in_world "$tmp/season.fct" RUNTIME_DIRECTORY="$tmp/run" STOP=30,10 "${@:2}" --service --for=33
    same 'exit' "$status" 0
    at=$(sed -n "s|^motograph: $tmp/run/snapshot.png is of ||p" "$tmp/out")
    options=$(sed -n 's/^motograph: shows .*, from [^ ]*: //p' "$tmp/out" | tail -n 1)
    same 'lines' "$(grep -c '^motograph: shows ' "$tmp/out")" "$1"
    # shellcheck disable=SC2086
    "$build/motograph" $options --at="$at" --snapshot="$tmp/past.png" "$tmp/season.fct" 2>>"$tmp/out"
    alike "$tmp/past.png" "$tmp/run/snapshot.png"; ok "another picture by $options --at=$at" $?
}
proof 1
proof 1 UTC=100
grep -q ', from 2026-08-03T12:00:00Z: .* --trust-clock=never$' "$tmp/out"; ok 'it is not the time of the show' $?
proof 1 UNSYNCHRONISED=40
proof 2 UTC=100 UTC_SET=10.4,1793599900
proof 2 UTC_SET=10.4,7200 UNSYNCHRONISED=10.4
proof 1 UTC_SET=10.4,3600
proof 1 UTC_SET=10.4,-3600
proof 1 UTC_SET=10.4,1
proof 1 UTC=100 --trust-clock
tally trust

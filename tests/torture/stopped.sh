#!/bin/bash
# SPDX-License-Identifier: MIT
# The player is stopped, as by SIGSTOP, and goes on: for a second, a minute, an hour or a day of the world
# of tests/preload/vsync.c, and the machine sleeps meanwhile, so that only UTC goes on; while frames are
# due and while the show rests. It then shows what is due. And a real SIGSTOP under a display that goes on.
# Not under the sanitizers: they must be loaded first. Mostly waits.
set -u
. "$(dirname "$0")/frame" motograph factc show.fct frames witness
unset DISPLAY
. tests/world
world_program=witness
quick='SDL_VIDEODRIVER=dummy MOTOGRAPH_GLASS=surface' # a display that does not wait
cp "$tmp/one.fct" "$tmp/rests.fct"

# STOPS SECONDS FILE [NAME=VALUE...] OPTION...
plays() {
    local stops=$1 seconds=$2 file=$3 rows=0 blindest=0
    shift 3
    rm -f "$tmp"/seen*
    in_world "$tmp/$file.fct" WITNESS="$tmp/seen" WITNESS_EVERY=1 WITNESS_SEED="$RANDOM" "$@" --for="$seconds"
    [ $status -eq 0 ]; ok "exit $status: $*" $?
    # shellcheck disable=SC2046
    local $(grep -oE '(rows|blindest)=[0-9]+' "$tmp/seen.count")
    [ "$rows" -ge 15 ]; ok "only $rows pictures: $*" $?
    [ "$blindest" -le 12 ]; ok "for $blindest looks the picture was not that of the time: $*" $?
    [ $end_ms -le $((seconds * 1000 + 1000)) ]; ok "it ended after $end_ms ms" $?
    are_right "$tmp/$file.fct"
    done_stops=$((done_stops + stops))
}
# stops RUNS SPAN STILL|UTC_SET: twice, and then 12 seconds that end well
# shellcheck disable=SC2086
stops() {
    local span=$2 at again passes=0
    [ "$3" = UTC_SET ] || passes=$span
    done_stops=0 pictures=0
    for _ in $(seq "$1"); do
        at=$((6 + RANDOM % 4)).$((RANDOM % 10))$((RANDOM % 10))
        again=$((passes + 16 + RANDOM % 4)).$((RANDOM % 10))
        set -- "$1" "$2" "$3=$at,$span,$again,$span"
        plays 2 $((2 * passes + 40)) show $quick "$3"
        plays 2 $((2 * passes + 40)) quotes "$3"
        plays 2 $((2 * passes + 40)) rests "$3" --motion=off --orbit=off
        set -- "$1" "$2" "${3%%=*}"
    done
    did $done_stops "times, $pictures pictures right"
}
for span in $(times '1 60 3600 86400' '60 3600'); do
    begin "stopped for $span s"
    stops "$(times 10 1)" "$span" STILL
    begin "the machine sleeps for $span s"
    stops "$(times 10 1)" "$span" UTC_SET
done

noted_more_than() { [ "$(wc -l <"$tmp/seen.0")" -gt "$1" ]; }
# A real one. It has been stopped at some instant of its frames, and X has waited for it.
begin 'SIGSTOP under X'
. tests/display
times_stopped=$(times 6 2) pictures=0
rm -f "$tmp"/seen*
WITNESS=$tmp/seen WITNESS_EVERY=1 "$build/witness" "$tmp/quotes.fct" --window=320x240 --for=900 --trust-clock >"$tmp/out" 2>&1 &
process=$!
sleep 6
for _ in $(seq "$times_stopped"); do
    kill -STOP $process
    sleep "$(times 15 2).$((RANDOM % 10))"
    kill -CONT $process
    sleep 3.$((RANDOM % 10))
    before=$(wc -l <"$tmp/seen.0")
    until_holds 20 noted_more_than "$before"; ok 'no picture of the time came' $?
done
kill -TERM $process
wait $process; ok "the player left with $?" $?
are_right "$tmp/quotes.fct"
did "$times_stopped" "stops, $pictures pictures right"
tally "$torture"

#!/bin/bash
# SPDX-License-Identifier: MIT
# The player on displays that wait, at the usual refresh rates, and on displays that wait sometimes or
# never. What is due is shown, nothing stands still, and every way through its loop waits. Counted in a
# world where time passes only while the player waits.
# Not under the sanitizers: they must be loaded first.
set -u
. "$(dirname "$0")/need" motograph factc show.fct
. tests/world
needs_gles2 vsync

# plays SECONDS GAP_MS FILE [NAME=VALUE...] OPTION...: something new comes within GAP_MS
plays() {
    local seconds=$1 gap=$2
    shift 2
    begin "$*"
    in_world "$tmp/$1" "${@:2}" --for="$seconds"
    [ $status -eq 0 ]; ok "exit $status" $?
    [ "$gap_ms" -le "$gap" ]; ok "for $gap_ms ms nothing new was shown" $?
    [ "$looks" -le $((seconds * 10 + 50)) ]; ok "looked for events $looks times" $?
    # each iteration reads UTC up to three times
    [ "$utc" -le $((3 * (presents + sleeps) + 50)) ]
    ok "looked at UTC $utc times, of $presents presents and $sleeps sleeps" $?
}
rests() { # as plays, with a show that mostly stands still: little work besides listening to the viewer
    plays "$@"
    [ "$sleeps" -le $(($1 * 11 + 50)) ]; ok "slept $sleeps times" $?
    [ "$presents" -le $(($1 * 3 + 120)) ]; ok "presented $presents times" $?
}

for period in 41666667 20000000 16683350 16666667 13333333 10000000 6944444; do
    display=VSYNC_NS=$period
    plays 12 150 quotes.fct $display
    plays 12 150 nocrawl.fct $display
    rests 12 1100 quotes.fct $display --motion=off
    rests 70 60100 quotes.fct $display KEYS=2,Space,6,Right,7,Left --motion=off
    plays 12 1100 quotes.fct $display VSYNC_AWAY=3,6 # a window that is hidden for a while
done
for period in 16666667 6944444; do
    display=VSYNC_NS=$period
    plays 12 150 show.fct $display
    plays 12 150 show.fct $display --speed=3
    rests 70 60100 show.fct $display KEYS=0.5,Space
    rests 70 70100 show.fct $display --freeze
    rests 70 60100 later.fct $display
    plays 12 1100 show.fct $display --card=umsatz
    plays 12 12100 show.fct $display --card=umsatz --crawl-time=3
    plays 12 1100 show.fct $display VSYNC_AWAY=3,6
    plays 12 1100 quotes.fct $display VSYNC_AWAY=0,6
    plays 20 10500 show.fct $display VSYNC_HOLD=3,13 # a display that is off for a while
    plays 20 10500 quotes.fct $display VSYNC_HOLD=3,13
done
plays 12 150 show.fct VSYNC_NS=0
plays 12 150 quotes.fct VSYNC_NS=0
rests 12 1100 quotes.fct VSYNC_NS=0 --motion=off
rests 70 70100 show.fct VSYNC_NS=0 --freeze

begin 'step by step'
in_world "$tmp/quotes.fct" --step --frames=900
[ $status -eq 0 ] && [ "$sleeps" -eq 0 ]; ok "exit $status, slept $sleeps times" $?

begin 'a present that takes 30 refreshes'
in_world "$tmp/show.fct" VSYNC_HOLD=3,3.5 --stats --for=6
missed=$(grep -o '"missed":[0-9]*' "$tmp/out")
[[ ${missed#*:} -ge 25 && ${missed#*:} -le 31 ]]; ok "$missed" $?
tally vsync

#!/bin/bash
# SPDX-License-Identifier: MIT
# 200 steps by the arrow keys, 30 to 600 ms apart, of four players at once (16 s), which share one
# processor with their displays and four busy loops: however late a card comes in, its text is not late.
# Not under the sanitizers: lateness says nothing there. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph factc window
taskset -cp "$(taskset -cp $$ | sed 's/.*[ ,-]//')" $$ >/dev/null || exit 1
. tests/display
# Enough cards for each step to go to a new one.
awk 'BEGIN {
    print "Show: Steps\nLang: en\nZone: UTC\n"
    split("harbour council market school river theatre station museum library hospital", where)
    split("opens closes moves grows reports rebuilds plans measures waits celebrates", what)
    for (i = 1; i <= 400; i++) {
        w = where[i % 10 + 1] " " what[i * 7 % 10 + 1]
        if (i % 3)
            printf "Headline: Number %d: the %s %d days early, says the %s of %d\n\n", i, w, i % 97 + 2, where[i * 3 % 10 + 1], 1900 + i
        else
            printf "Figure: The %s in %d\nValue: %d.%d million\nPrevious: %d.%d million\n\n", w, 1900 + i, i, i % 10, i + 13, i * 7 % 10
    }
}' >"$tmp/steps.facts"
"$build/factc" build "$tmp/steps.facts" -o "$tmp/steps.fct" || exit 1
players=()
displays=()
for n in {1..4}; do
    [ "$n" -eq 1 ] || x_starts 1400x900
    displays+=("$DISPLAY")
    "$build/motograph" "$tmp/steps.fct" --window=1280x720 --for=180 --stats >"$tmp/out$n" 2>&1 &
    players+=($!)
done
touch "$tmp/busy"
for _ in {1..4}; do
    while [ -e "$tmp/busy" ]; do :; done &
done
viewers=()
for n in {1..4}; do
    DISPLAY=${displays[n - 1]} "$build/window" 1280 720 0 50 "$n" >"$tmp/viewer$n" 2>&1 &
    viewers+=($!)
done
for n in {1..4}; do
    wait "${viewers[n - 1]}"
    viewed=$?
    wait "${players[n - 1]}"
    status=$?
    evidence="$tmp/viewer$n $tmp/out$n"
    ok "the viewer of player $n left with $viewed" $viewed
    [ $status -eq 0 ] && grep -q '"late_tiles":0,' "$tmp/out$n"; ok "player $n quit with $status" $?
done
rm "$tmp/busy"
tally steps

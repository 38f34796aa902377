#!/bin/bash
# SPDX-License-Identifier: MIT
# The real window, under Xvfb: the crawl moves by the right distance, and the keys pause, step, change
# the theme and quit. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph window show.fct
. tests/display
"$build/motograph" "$build/show.fct" --window=1280x720 --for=600 --stats >"$tmp/out" 2>&1 &
player=$!
counts "$build/window" 1280 720 120
wait $player
status=$?
[ $status -eq 0 ] && grep -q '"late_tiles":0' "$tmp/out"; ok "the player quit with $status" $?
tally window

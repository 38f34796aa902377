#!/bin/bash
# SPDX-License-Identifier: MIT
# The real window, under Xvfb: it moves by the right distance, pauses, steps, changes its theme and
# quits by its keys.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build}
. tests/display
"$build/motograph" "$build/show.fct" --window=1280x720 --for=60 --stats >"$tmp/out" 2>&1 &
player=$!
"$build/window" 1280 720 120 >"$tmp/window"
wait $player
status=$?
cat "$tmp/window" | grep -v '^window:'
line=$(grep '^window:' "$tmp/window" || echo 'window: 0 passed, 1 failed')
passed=$(echo "$line" | cut -d' ' -f2) failed=$(echo "$line" | cut -d' ' -f4)
if [ $status -eq 0 ] && grep -q '"late_tiles":0' "$tmp/out"; then
    passed=$((passed + 1))
else
    failed=$((failed + 1))
    echo "FAILED the player quit with $status and said:"
    cat "$tmp/out"
fi
echo "window: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

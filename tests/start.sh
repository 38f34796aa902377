#!/bin/bash
# SPDX-License-Identifier: MIT
# Unusual starts: without a thread for the first frame's text and for later text, without the preferred
# way onto the glass, and ended before they are complete.
# Not under the sanitizers: they need threads. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph readback factc show.fct
. tests/display
unset WAYLAND_DISPLAY SDL_VIDEODRIVER MOTOGRAPH_GLASS
at=--at=2026-11-02T09:41:00+01:00

# seconds environment... option...: the player's last picture, and what it said
play() {
    local run=() seconds=$1
    begin "$*"
    shift
    while [[ ${1:-} == [A-Z]*=* ]]; do run+=("$1") && shift; done
    rm -f "$tmp/glass.png" "$tmp/snapshot.png"
    env "${run[@]}" MOTOGRAPH_READBACK="$tmp/glass.png" "$build/readback" "$build/show.fct" \
        --window=640x360 --for="$seconds" $at --stats "$@" >"$tmp/out" 2>&1
    ok "the player left with $?: $*" $?
}
# what option...: whether the last picture is the show at this time
shows() {
    local what=$1
    shift
    "$build/motograph" "$build/show.fct" --snapshot="$tmp/snapshot.png" --size=640x360 $at "$@"
    alike "$tmp/glass.png" "$tmp/snapshot.png"; ok "$what: another picture" $?
}

cc -shared -fPIC -o "$tmp/threadless.so" tests/preload/threadless.c || exit 1
play 1 LD_PRELOAD="$tmp/threadless.so" --freeze; shows 'without a thread'
play 6 LD_PRELOAD="$tmp/threadless.so" --speed=4
grep -q '"late_tiles":0,' "$tmp/out"; ok 'without a thread texts are late' $?

for turn in 0 90 180 270; do
    play 1 SDL_VIDEODRIVER=offscreen SDL_VIDEO_EGL_DRIVER=/none SDL_VIDEO_GL_DRIVER=/none --freeze --rotate=$turn
    shows "without GLES2, turned by $turn" --rotate=$turn
done

# 300 texts of 7 kB, with the measures of other fonts: laying them out takes seconds, and frames are
# shown meanwhile.
awk 'BEGIN {
    print "Show: Long\nLang: en\nZone: UTC\n"
    for (i = 1; i <= 300; i++) {
        printf "Headline:"
        for (k = 0; k < 800; k++)
            printf "%s word%d", k % 8 ? "" : "\n", (i * 800 + k) % 9973
        print "\n"
    }
}' >"$tmp/long.facts"
"$build/factc" build "$tmp/long.facts" --fonts=tests/site -o "$tmp/long.fct" 2>"$tmp/out"
ok 'long texts' $?
"$build/motograph" "$tmp/long.fct" --window=640x360 --for=2 --stats >"$tmp/out" 2>&1
ok "long texts: the player left with $?" $?
frames=$(sed -n 's/.*"frames":\([0-9]*\).*/\1/p' "$tmp/out")
[ "${frames:-0}" -gt 0 ]; ok 'long texts: no frame before all is laid out' $?

# The trace holds everything shown, whenever the end comes. On a busy machine the last rounds wait
# until one of them ends when there is a display.
shown=0
for after in 0.05 0.5 1.5 5 15 60; do
    [[ $shown -gt 0 && ! $after =~ ^(0.05|0.5|1.5)$ ]] && break
    rm -f "$tmp/trace"
    begin "ended after $after s"
    "$build/motograph" "$build/show.fct" --trace="$tmp/trace" --stats >"$tmp/out" 2>&1 &
    player=$!
    sleep $after
    kill -TERM $player
    wait $player
    status=$?
    frames=$(sed -n 's/.*"frames":\([0-9]*\).*/\1/p' "$tmp/out")
    [ "${frames:-0}" -eq 0 ] || shown=$((shown + 1))
    # before there is a display, the signal kills it as it kills any program
    lines=$(grep -scv '^#' "$tmp/trace")
    [ $status -eq 143 ] || [ "${lines:-0}" -eq "${frames:--1}" ]
    ok "ended with $status, $frames frames and $lines lines" $?
done
begin 'an end with frames shown'
[ $shown -gt 0 ]; ok 'it never came to that' $?
tally start

#!/bin/bash
# SPDX-License-Identifier: MIT
# Displays change their mode at random, at any pace and back, while a show fills them: by xrandr under X,
# by modes and scales under Wayland. The show fills the display again each time, pictures are those of
# file, size and time, and neither memory nor descriptors grow. Not under the sanitizers: they would be most
# of the memory. Mostly waits.
set -u
. "$(dirname "$0")/frame" motograph factc show.fct frames witness
. tests/display
. tests/compositor
unset WAYLAND_DISPLAY SDL_VIDEODRIVER MOTOGRAPH_GLASS
sizes=(640x480 1024x768 800x600 480x320 720x576 1400x900)

anonymous() { awk '/^Pss_Anon/ { print $2 }' "/proc/$player/smaps_rollup"; }
descriptors() { find "/proc/$player/fd" -mindepth 1 2>/dev/null | wc -l; }
seen_of() { cat "$tmp"/seen.[0-9]* 2>/dev/null | grep -c " $1 "; } # SIZE: pictures of it
# SIZE: there are more pictures of it than before. SDL 2.26 keeps a scale of 2 that lasted less than .2 s: the picture is
# then drawn twice as large and shown at half its size, which is right, and counted.
more_of() { [ "$(seen_of "$1")" -gt "$before" ]; }
twice() { echo "$((2 * ${1%x*}))x$((2 * ${1#*x}))"; }
follows() {
    more_of "$1" && return
    [ -n "${WAYLAND_DISPLAY:-}" ] && [ "$(seen_of "$(twice "$1")")" -gt $((before_twice + 3)) ] && kept=$((kept + 1))
}
starts() {
    rm -f "$tmp"/seen* "$tmp/trace" "$tmp/changed"
    WITNESS="$tmp/seen" WITNESS_EVERY=1 WITNESS_SEED="$seed" "$build/witness" "$build/show.fct" --fullscreen \
        --trust-clock --for=3000 --trace="$tmp/trace" >"$tmp/out" 2>&1 &
    player=$!
    until_holds 60 test -e "$tmp/trace"; ok 'it does not begin' $?
    sleep 5 # the splash is over then
}
ends() {
    kill -TERM $player
    wait $player
    local status=$?
    [ $status -eq 0 ] || [ $status -eq 143 ]; ok "the player left with $status" $?
}
# A window that was resized has lost its pixels, which the player hears within a tenth of a second: what was
# seen within .3 s of a change is not judged.
changed() { date -u +%T.%N >>"$tmp/changed"; }
drop_rows_of_changes() {
    local rows
    for rows in "$tmp"/seen.[0-9]*; do
        awk 'function seconds(clock, part) { split(clock, part, ":"); return part[1] * 3600 + part[2] * 60 + part[3] }
            NR == FNR { at[NR] = seconds($1); n = NR; next }
            { now = seconds(substr($1, 12)); near = 0
              for (i = 1; i <= n; i++) if (now >= at[i] - .05 && now < at[i] + .3) near = 1
              if (!near) print }' "$tmp/changed" "$rows" >"$tmp/kept"
        cp "$tmp/kept" "$rows"
    done
}
# COUNT TURNS: changes by `mode SIZE`, in turns that end with a size that is then waited for
changes() {
    local count=$1 turns=$2 turn size memory=0 open=0 now=0 kept=0
    for turn in $(seq "$turns"); do
        for _ in $(seq $((count / turns - 1))); do
            mode "${sizes[RANDOM % ${#sizes[@]}]}"
            sleep "0.$((RANDOM % 4))$((RANDOM % 10))"
        done
        size=${sizes[turn % 4]}
        before=$(seen_of "$size") before_twice=$(seen_of "$(twice "$size")")
        mode "$size"
        until_holds 30 follows "$size"; ok "turn $turn: no picture of $size came" $?
        now=$(anonymous)
        if [ "$turn" -le $((turns / 2)) ]; then
            [ "$now" -le "$memory" ] || memory=$now
            [ "$(descriptors)" -le "$open" ] || open=$(descriptors)
        fi
    done
    [ "$now" -le $((memory + 2048)) ]; ok "private memory has grown from $memory to $now KiB" $?
    now=$(descriptors)
    [ "$now" -le "$open" ]; ok "there were $open descriptors, now $now" $?
    ends
    drop_rows_of_changes
    are_right "$build/show.fct"
    [ "$pictures" -gt 0 ]; ok 'no picture was judged' $?
    did $((count / turns * turns)) "modes, $pictures pictures right; at most $memory KiB of private memory, $open descriptors; $kept times SDL kept a scale"
}

begin 'under X'
pictures=0
mode() { changed && xrandr --output screen --mode "$1" 2>>"$tmp/out"; }
starts
for size in "${sizes[@]}"; do # the server forgets them when its last client leaves
    xrandr --newmode "$size" 25 "${size%x*}" 1500 1600 1700 "${size#*x}" 910 920 930 2>/dev/null
    xrandr --addmode screen "$size" 2>/dev/null
done
changes "$(times 400 24)" "$(times 20 4)"

begin 'under Wayland'
pictures=0
if sway_starts; then
    x=$DISPLAY
    unset DISPLAY
    mode() { changed && swaymsg -q output HEADLESS-1 mode "$1" scale "$((1 + RANDOM % 2))"; }
    mode 1400x900
    starts
    changes "$(times 200 8)" "$(times 20 4)"
    export DISPLAY=$x
else
    wrong 'sway does not start' "$(tail -n 5 "$tmp/sway")"
fi
tally "$torture"

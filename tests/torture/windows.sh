#!/bin/bash
# SPDX-License-Identifier: MIT
# The window is resized 1,000 times at random under X, also to tiny and huge sizes, at any pace and while a
# layout is under way, by either way onto the glass; under Wayland, floating, as well. What X has in the end
# is the snapshot of that size, pictures on the way are those of file, size and time, and neither memory nor
# descriptors grow. Not under the sanitizers: they would be most of the memory. Mostly waits.
set -u
. "$(dirname "$0")/frame" motograph factc show.fct frames witness torture/xwindow
. tests/display
. tests/compositor
unset WAYLAND_DISPLAY SDL_VIDEODRIVER MOTOGRAPH_GLASS
at=2026-11-02T09:41:00+01:00

anonymous() { awk '/^Pss_Anon/ { print $2 }' "/proc/$player/smaps_rollup"; }
descriptors() { find "/proc/$player/fd" -mindepth 1 2>/dev/null | wc -l; }
# SIZE: what X has of the frozen show
is_shown() {
    "$build/torture/xwindow" grab "$tmp/grab.png" && alike "$tmp/grab.png" "$tmp/$1.png"
}
starts() { # [NAME=VALUE...] -- OPTION...: $player
    local run=()
    while [ "$1" != -- ]; do run+=("$1") && shift; done
    shift
    rm -f "$tmp"/seen* "$tmp/trace"
    env "${run[@]}" WITNESS="$tmp/seen" WITNESS_EVERY=1 "$build/witness" "$build/show.fct" --window=640x360 --for=3000 \
        --trace="$tmp/trace" "$@" >"$tmp/out" 2>&1 &
    player=$!
    until_holds 60 test -e "$tmp/trace"; ok 'it does not begin' $?
    sleep 1
}
ends() { # in the midst of a present that takes long, as if by the signal
    kill -TERM $player
    wait $player
    local status=$?
    [ $status -eq 0 ] || [ $status -eq 143 ]; ok "the player left with $status" $?
}
for size in 640x360 1280x720 160x120 333x777; do
    "$build/motograph" "$build/show.fct" --snapshot="$tmp/$size.png" --size=$size --at=$at || exit 1
done

# The frozen show, as the server has it.
# resized COUNT [NAME=VALUE...]: in turns, which end with different sizes
resized() {
    local count=$1 turns=10 turn size sizes=(1280x720 160x120 333x777 640x360)
    shift
    starts "$@" -- --freeze --at=$at
    local memory=0 open=0 now
    for turn in $(seq $turns); do
        size=${sizes[turn % 4]}
        "$build/torture/xwindow" resize "$RANDOM" $((count / turns)) "$size"; ok 'there is no window' $?
        until_holds 30 is_shown "$size"; ok "turn $turn: it does not come to $size" $?
        sleep 1 # what is not needed any more goes a little later
        now=$(anonymous)
        if [ "$turn" -le 4 ]; then
            [ "$now" -le "$memory" ] || memory=$now
            [ "$(descriptors)" -le "$open" ] || open=$(descriptors)
        fi
    done
    # each size has its turn among the first four
    [ "$now" -le $((memory + 1024)) ]; ok "private memory has grown from $memory to $now KiB" $?
    [ "$(descriptors)" -le "$open" ]; was=$?; ok "there were $open descriptors, now $(descriptors)" $was
    ends
    did $((count / turns * turns)) "sizes; private memory $memory, then $now KiB; $open descriptors"
}
begin 'under X'
resized "$(times 1000 60)"
if [ "$part" = full ]; then
    begin 'under X, by GLES2'
    resized 200 MOTOGRAPH_GLASS=gles2
fi

# The running show, as the witness has it.
begin 'the running show'
count=$(times 500 60) pictures=0
starts WITNESS_SEED="$seed" -- --trust-clock
sleep 5
for _ in $(seq 10); do
    "$build/torture/xwindow" resize "$RANDOM" $((count / 10)) "$((200 + RANDOM % 600))x$((150 + RANDOM % 400))"
    before=$(cat "$tmp"/seen.[0-9]* 2>/dev/null | wc -l)
    noted() { [ "$(cat "$tmp"/seen.[0-9]* 2>/dev/null | wc -l)" -gt "$before" ]; }
    until_holds 30 noted; ok 'no picture of the time and size came' $?
done
ends
are_right "$build/show.fct"
did "$count" "sizes, $pictures pictures right, of $(cut -d' ' -f2 "$tmp"/rows.* | sort -u | wc -l) sizes"

begin 'under Wayland'
count=$(times 300 20) pictures=0
if sway_starts && swaymsg -q output HEADLESS-1 mode 1920x1080; then
    x=$DISPLAY
    unset DISPLAY
    starts WITNESS_SEED="$seed" -- --trust-clock
    swaymsg -q '[title=motograph] floating enable'
    for _ in $(seq "$count"); do
        swaymsg -q "[title=motograph] resize set $((160 + RANDOM % 1500)) $((120 + RANDOM % 900))"
        sleep 0.0$((RANDOM % 10))
    done
    before=$(cat "$tmp"/seen.[0-9]* 2>/dev/null | wc -l)
    until_holds 30 noted; ok 'no picture of the time and size came' $?
    ends
    are_right "$build/show.fct"
    export DISPLAY=$x
    did "$count" "sizes, $pictures pictures right, of $(cut -d' ' -f2 "$tmp"/rows.* | sort -u | wc -l) sizes"
else
    wrong 'sway does not start' "$(tail -n 5 "$tmp/sway")"
fi
tally "$torture"

#!/bin/bash
# SPDX-License-Identifier: MIT
# The X server and the Wayland compositor are killed and started again, at any moment: while the player
# starts, lays out, shows. The player ends with 69 each time (or before it has begun to show) and is started
# again by a loop, as by its unit. On the new server its picture is right again, and in the end the status is
# well. Not under the sanitizers: Mesa would be most of what they see. Mostly waits.
set -u
. "$(dirname "$0")/frame" motograph factc show.fct torture/xwindow
. tests/display
. tests/compositor
unset WAYLAND_DISPLAY SDL_VIDEODRIVER MOTOGRAPH_GLASS
at=2026-11-02T09:41:00+01:00
"$build/motograph" "$build/show.fct" --snapshot="$tmp/want.png" --size=800x480 --at=$at || exit 1

# The unit: until a file says otherwise, the player is started again, and its exits are noted.
unit() { # [NAME=VALUE...] -- OPTION...
    local run=()
    while [ "$1" != -- ]; do run+=("$1") && shift; done
    shift
    while [ ! -e "$tmp/over" ]; do
        env "${run[@]}" "$build/motograph" "$build/show.fct" --status="$tmp/status.json" "$@" 2>>"$tmp/out" &
        echo $! >"$tmp/pid.new" && mv "$tmp/pid.new" "$tmp/pid"
        wait $!
        echo $? >>"$tmp/exits"
        sleep 0.2
    done
}
unit_ends() {
    touch "$tmp/over"
    kill -TERM "$(cat "$tmp/pid")"
    wait "$unit"
    last=$(tail -n 1 "$tmp/exits")
    [ "$last" -eq 0 ] || [ "$last" -eq 143 ]; ok "it left with $last in the end" $?
    # nothing but "no display" ended it before
    same 'other exits' "$(sed '$d' "$tmp/exits" | grep -vx 69)" ''
    restarts=$(($(wc -l <"$tmp/exits") - 1))
    rm -f "$tmp/over" "$tmp/exits"
}
x_is_right() { "$build/torture/xwindow" grab "$tmp/grab.png" 2>/dev/null && alike "$tmp/grab.png" "$tmp/want.png"; }
wayland_is_right() {
    "$build/motograph" --look="$tmp/look.png" --status="$tmp/status.json" 2>/dev/null && alike "$tmp/look.png" "$tmp/want.png"
}
# SIGNAL: the server ends, and leaves nothing behind that keeps the next one from its number
x_ends() {
    kill -"$1" $server
    [ "$1" != STOP ] || { sleep 0.3 && kill -KILL $server; }
    wait $server 2>/dev/null
    rm -f "/tmp/.X11-unix/X${DISPLAY#:}" "/tmp/.X${DISPLAY#:}-lock"
}
# the same number again
x_again() {
    Xvfb "$DISPLAY" -screen 0 800x480x24 -nolisten tcp >"$tmp/xvfb" 2>&1 &
    server=$!
}
signals=(KILL TERM KILL STOP)
preload hangup
# [NAME=VALUE...]: the server hangs up as a start waits, for the first, second ... last time before its first frame
hangs_up() {
    local n all status done=0 run=("$build/motograph" "$build/show.fct" --fullscreen --freeze)
    env "$@" HANGUP_COUNT="$tmp/count" LD_PRELOAD="$preload" "${run[@]}" --frames=1 2>"$tmp/out"
    all=$(cat "$tmp/count")
    for ((n = 1; n <= all; n += $(times 1 $((all / 12 + 1))))); do
        env "$@" HANGUP_AT="$n" LD_PRELOAD="$preload" timeout -k 1 60 "${run[@]}" --for=20 2>"$tmp/out"
        status=$? done=$((done + 1))
        same "wait $n: exit" $status 69
        grep -q '^motograph: .*\(hung up\|hangs up\|display\|window\)' "$tmp/out"; ok "wait $n: no word" $?
    done
    did $done 'times the server hung up as a start waited'
}

begin 'X'
# A number that no other test's server takes while it is free.
DISPLAY=:$((100 + $$ % 20000))
x_again
unit -- --fullscreen --freeze --at=$at &
unit=$!
rounds=$(times 60 4)
for round in $(seq "$rounds"); do
    until_holds 60 x_is_right; was=$?; ok "round $round: the picture is not right; the server: $(tail -n 1 "$tmp/xvfb" 2>/dev/null)" $was
    sleep 0.$((RANDOM % 10))
    # killed again at once, while the player starts, before the one that may stay
    for _ in $(seq $((RANDOM % 3))); do
        x_ends "${signals[RANDOM % 4]}"
        x_again
        sleep $((RANDOM % 2)).$((RANDOM % 10))
    done
    x_ends "${signals[RANDOM % 4]}"
    sleep 0.$((RANDOM % 10))
    x_again
done
until_holds 60 x_is_right; ok "the picture is not right" $?
until_holds 20 "$build/motograph" --health="$tmp/status.json" >/dev/null; was=$?; ok "the status is $(cat "$tmp/status.json")" $was
unit_ends
did "$rounds" "rounds, the player was started again $restarts times"
begin 'X, a start'
hangs_up
for moment in DRAW SHOW; do
    begin "X, as the window is ${moment,,}n"
    env HANGUP_$moment=1 LD_PRELOAD="$preload" timeout -k 1 20 "$build/motograph" "$build/show.fct" --fullscreen --freeze --for=2 2>"$tmp/out"
    same 'exit' $? 69
    grep -q 'hung up' "$tmp/out"; ok 'no word' $?
    did 1 'time, and it did not wait for ever'
done
x_ends KILL

begin 'Wayland'
unset DISPLAY
sway_again() {
    sway_starts && swaymsg -q output HEADLESS-1 mode 800x480 && return
    wrong 'sway does not start' "$(tail -n 5 "$tmp/sway")"
}
sway_again
unit MOTOGRAPH_GLASS=gles2 -- --fullscreen --freeze --at=$at &
unit=$!
rounds=$(times 30 2)
for round in $(seq "$rounds"); do
    until_holds 60 wayland_is_right; ok "round $round: the picture is not right" $?
    sleep 0.$((RANDOM % 10))
    for _ in $(seq $((RANDOM % 2))); do
        kill -KILL "$compositor"
        wait "$compositor" 2>/dev/null
        sway_again
        sleep 0.$((RANDOM % 10))
    done
    kill -"${signals[RANDOM % 3]}" "$compositor"
    wait "$compositor" 2>/dev/null
    sleep 0.$((RANDOM % 10))
    sway_again
done
until_holds 60 wayland_is_right; ok "the picture is not right" $?
until_holds 20 "$build/motograph" --health="$tmp/status.json" >/dev/null; was=$?; ok "the status is $(cat "$tmp/status.json")" $was
unit_ends
did "$rounds" "rounds, the player was started again $restarts times"
begin 'Wayland, a start'
hangs_up MOTOGRAPH_GLASS=gles2
tally "$torture"

#!/bin/bash
# SPDX-License-Identifier: MIT
# Under Wayland, without any X: the picture equals the canvas bit for bit on the whole screen, at a scale
# of 2, turned, by either way onto the glass, and after the output or the scale has changed, or an output
# was off, went or came. The compositor is told not to darken the screen. If the
# compositor is missing, hangs, has no seat or ends, there is an exit status and a reason.
# Not under the sanitizers: Mesa would be most of what they see. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph readback factc show.fct
. tests/display
. tests/compositor
x=$DISPLAY
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER MOTOGRAPH_GLASS
at=--at=2026-11-02T09:41:00+01:00

# WxH environment... option...: the player's last picture is the show at this size
shows() {
    local size=$1 run=()
    shift
    while [[ ${1:-} == [A-Z]*=* ]]; do run+=("$1") && shift; done
    begin "$size ${run[*]} $*"
    rm -f "$tmp/glass.png"
    timeout -k 1 60 env "${run[@]}" MOTOGRAPH_READBACK="$tmp/glass.png" "$build/readback" "$build/show.fct" --for="${seconds:-2}" --freeze \
        $at "$@" >"$tmp/out" 2>&1
    ok "the player left with $?" $?
    [ "${1:-}" = --fullscreen ] && shift
    "$build/motograph" "$build/show.fct" --snapshot="$tmp/snapshot.png" --size="$size" $at "$@"
    alike "$tmp/glass.png" "$tmp/snapshot.png"; ok 'another picture' $?
}
# STATUS WORDS option...: the player exits with this status and these words
leaves() {
    local status=$1 words=$2 got
    shift 2
    begin "$*"
    timeout 60 env "$@" "$build/motograph" "$build/show.fct" --for=2 >"$tmp/out" 2>&1
    got=$?
    [ "$got" -eq "$status" ] && { [ -z "$words" ] || grep -q "$words" "$tmp/out"; }
    ok "left with $got, not with $status and '$words'" $?
}
# the player is running when the compositor ends
outlives() {
    begin "the compositor ends by $1"
    timeout -k 1 30 "$build/motograph" "$build/show.fct" --for=20 --trace="$tmp/trace" >"$tmp/out" 2>&1 &
    local player=$! status
    for _ in $(seq 100); do [ -e "$tmp/trace" ] && break; sleep 0.1; done
    sleep 1
    kill -"$1" "$compositor"
    wait $player
    status=$?
    [ $status -eq 69 ] && grep -q 'has hung up' "$tmp/out" && [ "$(wc -l <"$tmp/trace")" -gt 1 ]
    ok "the player left with $status" $?
    rm -f "$tmp/trace"
}

if ! command -v weston >/dev/null || ! command -v sway >/dev/null; then
    wrong 'there is no weston or no sway here'
    tally wayland
    exit 1
fi

leaves 69 'No such file' WAYLAND_DISPLAY=nobody

sway_starts || wrong 'sway does not start' "$(tail -n 5 "$tmp/sway")"
shows 1280x720
shows 1280x720 --fullscreen
shows 1280x720 --rotate=90
shows 1280x720 MOTOGRAPH_GLASS=surface
shows 1280x720 MOTOGRAPH_GLASS=gles2 --theme=light
shows 1280x720 SDL_RENDER_DRIVER=opengl # GLES2 is refused, the surface takes over
leaves 69 'GLES2: .*; surface: .' SDL_VIDEO_GL_DRIVER=/none SDL_VIDEO_EGL_DRIVER=/none
(sleep 2; swaymsg -q output HEADLESS-1 mode 1024x600) & seconds=4 shows 1024x600
(sleep 2; swaymsg -q output HEADLESS-1 scale 2) & seconds=4 shows 1024x600 --fullscreen
swaymsg -q output HEADLESS-1 mode 1280x720 scale 1
begin 'idle is inhibited'
timeout -k 1 30 "$build/motograph" "$build/show.fct" --for=4 >"$tmp/out" 2>&1 &
player=$!
sleep 2.5
swaymsg -t get_tree -r | grep -q '"application": "enabled"'; ok 'it is not' $?
wait $player
begin 'outputs that go and come'
swaymsg -q output HEADLESS-1 disable
sleep 0.5
swaymsg -t get_outputs -r | grep -q '"active": false'
able=$?
swaymsg -q output HEADLESS-1 enable
if [ $able -eq 0 ]; then
    (sleep 2; swaymsg -q output HEADLESS-1 power off; sleep 1; swaymsg -q output HEADLESS-1 power on) & seconds=4 shows 1280x720 --fullscreen
    (sleep 2; swaymsg -q output HEADLESS-1 disable; sleep 1; swaymsg -q output HEADLESS-1 enable) & seconds=4 shows 1280x720 --fullscreen
    swaymsg -q create_output
    swaymsg -q output HEADLESS-2 mode 1024x600
    (sleep 2; swaymsg -q output HEADLESS-1 disable) & seconds=4 shows 1024x600 --fullscreen
    swaymsg -q output HEADLESS-1 enable
    (sleep 2; swaymsg -q output HEADLESS-2 unplug) & seconds=4 shows 1280x720 --fullscreen
else
    echo "This sway cannot switch its outputs off (Debian: sway 1.8 or newer), so that was not tried."
fi
swaymsg -q output HEADLESS-1 mode 1920x1080
shows 1920x1080
shows 1920x1080 --fullscreen
outlives KILL

# Which of two outputs.
WLR_HEADLESS_OUTPUTS=2 sway_starts || wrong 'sway with two outputs does not start' "$(tail -n 5 "$tmp/sway")"
for row in HEADLESS-2=HEADLESS-2 headless-1=HEADLESS-1 HEADLESS-2=HEADLESS-2; do
    begin "--display=${row%=*}"
    rm -f "$tmp/status.json"
    "$build/motograph" "$build/show.fct" --fullscreen --display="${row%=*}" --for=30 --status="$tmp/status.json" >"$tmp/out" 2>&1 &
    player=$!
    for _ in $(seq 100); do grep -qs playing "$tmp/status.json" && break; sleep 0.1; done
    on=''
    for _ in $(seq 100); do # a server that is busy maps it later
        on=$(swaymsg -t get_tree |
            awk -F'"' '$2 == "name" && $4 ~ /^HEADLESS/ { on = $4 } $2 == "name" && $4 == "motograph" { print on }')
        [ -n "$on" ] && break
        sleep 0.1
    done
    same 'the output of its window' "$on" "${row#*=}"
    sleep 1.5
    grep -q "\"display\":\"wayland ${row#*=}\"" "$tmp/status.json"; was=$?; ok "the status is $(cat "$tmp/status.json")" $was
    kill $player
    wait $player
done
for wish in VGA-1 HEADLESS; do
    begin "--display=$wish"
    "$build/motograph" "$build/show.fct" --display=$wish --for=2 >"$tmp/out" 2>&1
    same exit $? 69
    grep -qE "displays? .*'$wish'.*; the displays are: 1 HEADLESS-[12] .*, 2 HEADLESS-[12]" "$tmp/out"; was=$?; ok "$(cat "$tmp/out")" $was
done
kill -KILL "$compositor"

DISPLAY=$x weston_starts kiosk --backend=x11-backend.so --shell=kiosk-shell.so --use-pixman --width=800 --height=480 ||
    wrong 'weston does not start' "$(tail -n 5 "$tmp/weston")"
shows 800x480
shows 800x480 --fullscreen
shows 800x480 MOTOGRAPH_GLASS=surface
outlives TERM

DISPLAY=$x weston_starts twice --backend=x11-backend.so --use-pixman --width=640 --height=360 --scale=2 ||
    wrong 'weston at a scale of 2 does not start' "$(tail -n 5 "$tmp/weston")"
shows 1280x720 --fullscreen
kill "$compositor"

weston_starts seatless --backend=headless-backend.so ||
    wrong 'weston without a seat does not start' "$(tail -n 5 "$tmp/weston")"
if dpkg --compare-versions "$(sdl2-config --version)" lt 2.32; then
    leaves 69 'no seat'
    leaves 69 'no seat' SDL_VIDEODRIVER=wayland DISPLAY="$x"
else
    leaves 0 ''
fi
leaves 0 '' DISPLAY="$x"
kill -STOP "$compositor"
leaves 69 'does not answer'
leaves 0 '' DISPLAY="$x"
tally wayland

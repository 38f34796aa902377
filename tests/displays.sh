#!/bin/bash
# SPDX-License-Identifier: MIT
# X servers that change and end, without a window manager. The whole screen is filled after its mode has
# become smaller or larger, and no screen saver comes while a show runs. When a server ends, hangs or hangs
# up while the window opens, the player leaves exit status 69, a reason, and the trace of what was shown.
# MOTOGRAPH_GLASS takes one of two values.
# Not under the sanitizers: Mesa would be most of what they see. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph readback saver factc show.fct
. tests/display
unset WAYLAND_DISPLAY SDL_VIDEODRIVER MOTOGRAPH_GLASS
export LIBGL_ALWAYS_SOFTWARE=1
at=--at=2026-11-02T09:41:00+01:00

# the player has found its display
until_traced() { for _ in $(seq 300); do [ -e "$tmp/trace" ] && break; sleep 0.1; done; }
# SIGNAL environment...: the player is running when this signal ends the server
ends() {
    local signal=$1 status player
    shift
    begin "the server ends by $signal: $*"
    x_starts 800x600
    rm -f "$tmp/trace"
    timeout -k 1 40 env "$@" "$build/motograph" "$build/show.fct" --for=20 --trace="$tmp/trace" >"$tmp/out" 2>&1 &
    player=$!
    until_traced
    sleep 1
    kill -"$signal" $server
    wait $player
    status=$?
    [ $status -eq 69 ] && grep -q 'X server has hung up' "$tmp/out"
    ok "the player left with $status" $?
    [ $# -gt 0 ] || [ "$(wc -l <"$tmp/trace")" -gt 1 ]; ok "nothing is in the trace" $?
    rm -f "/tmp/.X11-unix/X${DISPLAY#:}" "/tmp/.X${DISPLAY#:}-lock" # as the server would
}
# MODE: the display takes it while the player runs
mode() { xrandr --output screen --mode "$1" && sleep 1.5; }

for modes in '640x480 640x480' '640x480 1400x900 1400x900' '1024x768 640x480 1024x768 1024x768'; do
    begin "modes $modes"
    rm -f "$tmp/glass.png" "$tmp/trace"
    MOTOGRAPH_READBACK="$tmp/glass.png" "$build/readback" "$build/show.fct" --fullscreen --freeze --for=60 $at \
        --trace="$tmp/trace" >"$tmp/out" 2>&1 &
    player=$!
    until_traced
    sleep 1
    for size in 640x480 1024x768; do # the server forgets them when its last client leaves
        xrandr --newmode $size 25 "${size%x*}" 1100 1200 1300 "${size#*x}" 800 810 820
        xrandr --addmode screen $size
    done
    for next in ${modes% *}; do mode "$next"; done
    sleep 1
    kill -TERM $player
    wait $player
    ok "the player left with $?" $?
    "$build/motograph" "$build/show.fct" --snapshot="$tmp/snapshot.png" --size="${modes##* }" $at
    alike "$tmp/glass.png" "$tmp/snapshot.png"; ok 'another picture' $?
done
case_close

begin 'the screen saver'
same 'without a show' "$("$build/saver")" on
for glass in surface gles2; do
    MOTOGRAPH_GLASS=$glass "$build/motograph" "$build/show.fct" --fullscreen --for=6 >"$tmp/out" 2>&1 &
    player=$!
    sleep 1.5
    same "while a show runs: $glass" "$("$build/saver")" off
    wait $player
done
same 'after it' "$("$build/saver")" on
case_close

# NIGHT|DAY REQUESTS [NAME=VALUE...]: what an X server is asked for, of which panels can be switched off
switches() {
    local at=$1 requests=$2
    shift 2
    begin "panels by $at $*"
    rm -f "$tmp/dpms"
    env DPMS_LOG="$tmp/dpms" LD_PRELOAD="$tmp/dpms.so" "$@" "$build/motograph" "$build/show.fct" --fullscreen \
        --at="$at" --on='7-19' --for=3 >"$tmp/out" 2>&1; ok "left with $?" $?
    same 'requests' "$(cat "$tmp/dpms" 2>/dev/null)" "$requests"
}
cc -O1 -shared -fPIC -o "$tmp/dpms.so" tests/preload/dpms.c -ldl || exit 1
night=2026-11-02T03:00:00+01:00 day=2026-11-02T09:41:00+01:00
for glass in surface gles2; do
    export MOTOGRAPH_GLASS=$glass
    switches $night 'level-3 level-0 '
    switches $night 'enable level-3 level-0 disable ' DPMS_ENABLED=0
    switches $night 'level-0 ' DPMS_LEVEL=3
    switches $day ''
    switches $day 'level-0 ' DPMS_LEVEL=3
    switches $day '' DPMS_ENABLED=0
done
unset MOTOGRAPH_GLASS
begin 'the glass is black while the panel is off'
MOTOGRAPH_READBACK="$tmp/glass.png" "$build/readback" "$build/show.fct" --fullscreen --for=3 --at=$night \
    --on=7-19 >"$tmp/out" 2>&1; ok "left with $?" $?
same 'colours' "$(convert "$tmp/glass.png" -format '%k %[fx:maxima]' info:)" '1 0'

MOTOGRAPH_GLASS=gl "$build/motograph" --for=1 >"$tmp/out" 2>&1
[ $? -eq 64 ] && grep -q 'MOTOGRAPH_GLASS=gl: surface or gles2' "$tmp/out"; ok 'MOTOGRAPH_GLASS=gl is taken' $?
for glass in '' surface gles2; do
    MOTOGRAPH_GLASS=$glass "$build/motograph" --for=1 >"$tmp/out" 2>&1; ok "MOTOGRAPH_GLASS=$glass left with $?" $?
done
for wish in screen SCR 1; do
    begin "--display=$wish"
    "$build/motograph" "$build/show.fct" --display=$wish --for=2 --status="$tmp/status.json" >"$tmp/out" 2>&1
    same exit $? 0
    grep -q '"display":"x11 screen"' "$tmp/status.json"; was=$?; ok "the status is $(cat "$tmp/status.json")" $was
done
begin '--display=HDMI-A-1'
"$build/motograph" --display=HDMI-A-1 --service --for=2 >"$tmp/out" 2>&1
same exit $? 69
grep -q "no display 'HDMI-A-1' here; the displays are: 1 screen" "$tmp/out"; was=$?; ok "$(cat "$tmp/out")" $was
case_close
! strings "$build/motograph" | grep -q READBACK; ok 'the player writes pictures for tests' $?

ends TERM
ends KILL
ends TERM MOTOGRAPH_GLASS=gles2

case_close
cc -shared -fPIC -o "$tmp/hangup.so" tests/preload/hangup.c -ldl || exit 1
x_starts 800x600
LD_PRELOAD=$tmp/hangup.so timeout 30 "$build/motograph" --for=2 >"$tmp/out" 2>&1
[ $? -eq 69 ] && grep -q 'X server has hung up' "$tmp/out"; ok 'a server that hangs up early' $?
kill -STOP $server
timeout 30 "$build/motograph" --for=2 >"$tmp/out" 2>&1
[ $? -eq 69 ] && grep -q 'does not answer' "$tmp/out"; ok 'a server that hangs' $?
kill -KILL $server
rm -f "/tmp/.X11-unix/X${DISPLAY#:}" "/tmp/.X${DISPLAY#:}-lock"
timeout 30 "$build/motograph" --for=2 >"$tmp/out" 2>&1
[ $? -eq 69 ] && grep -q 'no display here (.' "$tmp/out"; ok 'a server that is gone' $?
tally displays

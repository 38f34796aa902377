#!/bin/bash
# SPDX-License-Identifier: MIT
# SIGTERM and SIGINT end the player in order and at once: while it moves, rests, is paused or holds its
# frames (in the world of tests/preload/vsync.c, to the millisecond), and when a display no longer
# answers. A trace that cannot be written is reported, and nothing else takes the place of a closed
# standard descriptor. Not under the sanitizers: they must be loaded first.
set -u
. "$(dirname "$0")/need" motograph factc show.fct
. tests/world

# ---- in the world ----
ends() { # FILE [NAME=VALUE...] OPTION...
    local signal want=0
    [ -e "$tmp/$1" ] || want=66
    for signal in 15 2; do
        begin "$*, signal $signal after 7013 ms"
        in_world "$tmp/$1" STOP="7.013,$signal" "${@:2}" --for=60 --trace="$tmp/trace" --stats
        [ $status -eq "$want" ] && grep -q '^{"frames"' "$tmp/out"; ok "exit $status" $?
        [ "$end_ms" -ge 7013 ] && [ "$end_ms" -le 7113 ]
        ok "ended after $end_ms ms" $?
    done
}
ends show.fct
ends show.fct VSYNC_NS=0
ends show.fct --freeze
ends show.fct KEYS=5,Space
ends quotes.fct --motion=off
ends later.fct
ends absent.fct

# ---- a display that does not answer ----
# ended PID [STATUS]: whether it ends, and with 143, as if the signal had killed it
ended() {
    local i
    for ((i = 0; i < 100; i++)); do kill -0 "$1" 2>/dev/null || break; sleep 0.1; done
    kill -KILL "$1" 2>/dev/null
    wait "$1" 2>/dev/null
    [ $? -eq "${2:-143}" ]
}
begin 'a present that never returns'
env SDL_VIDEODRIVER=offscreen MOTOGRAPH_GLASS=gles2 LP_NUM_THREADS=0 VSYNC_HOLD=1,2 VSYNC_DEAD=1 \
    VSYNC_REPORT="$tmp/report" LD_PRELOAD="$tmp/vsync.so" "$build/motograph" "$tmp/show.fct" \
    --window=320x240 >"$tmp/out" 2>&1 &
player=$!
for _ in $(seq 300); do [ -e "$tmp/report.dead" ] && break; sleep 0.1; done
kill -TERM $player
ended $player; ok 'it holds the end up' $?

# ---- a file system that does not answer ----
begin 'new facts that are never read, and a clock that is set back'
cc -O1 -shared -fPIC -o "$tmp/stuck.so" tests/preload/stuck.c -ldl || exit 1
cp "$tmp/one.fct" "$tmp/file.fct"
env SDL_VIDEODRIVER=dummy STUCK="$tmp/stuck" LD_PRELOAD="$tmp/stuck.so" "$build/motograph" "$tmp/file.fct" \
    --window=320x240 --trace="$tmp/begun" >"$tmp/out" 2>&1 &
player=$!
for _ in $(seq 300); do [ -e "$tmp/begun" ] && break; sleep 0.1; done
sleep 0.5
touch "$tmp/stuck"
cp "$tmp/quotes.fct" "$tmp/new" && mv "$tmp/new" "$tmp/file.fct"
for _ in $(seq 100); do [ -e "$tmp/stuck.opened" ] && break; sleep 0.1; done
[ -e "$tmp/stuck.opened" ]; ok 'nobody waits for the file' $?
kill -TERM $player
ended $player 0; ok 'it holds the end up' $?

# ---- the trace ----
trace() { # FILE, the message about it, the limit of a file in KiB
    rm -f "$tmp/report"
    begin "--trace=${1#"$tmp"}: $2"
    (ulimit -f "${3:-unlimited}"
        SDL_VIDEODRIVER=dummy exec timeout 20 "$build/motograph" "$tmp/show.fct" --window=320x240 --step \
            --frames=20 --trace="$1") 2>&1 | cat >"$tmp/out"
    status=${PIPESTATUS[0]}
    [ "$status" -eq 73 ]; ok "exit $status" $?
    grep -qF "motograph: cannot write the trace $1: $2" "$tmp/out"; ok 'it is not said' $?
}
mkfifo "$tmp/fifo"
trace "$tmp/fifo" 'it is not a regular file'
trace /dev/full 'it is not a regular file'
trace "$tmp" 'it is not a regular file'
trace "$tmp/none/trace" 'No such file or directory'
trace "$tmp/full" 'File too large' 0

# ---- closed descriptors ----
# Nothing that the player opens has a number below 3: no message goes into a file or to the display.
printf 'Show: X\nLang: en\n\nHeadline: One\nBogus: x\n' >"$tmp/bad.facts"
for closed in '0<&-' '1>&-' '2>&-' '0<&- 1>&- 2>&-'; do
    begin "with $closed"
    rm -f "$tmp/trace" "$tmp/calls"
    eval "strace -f -qq -e trace=openat,socket,pipe2,memfd_create,eventfd2 -o '$tmp/calls' \
        env SDL_VIDEODRIVER=dummy '$build/motograph' '$tmp/bad.facts' --window=320x240 --step --frames=20 \
        --trace='$tmp/trace' --stats $closed" >"$tmp/out" 2>"$tmp/err"
    ! grep -v '/dev/null' "$tmp/calls" | grep -E 'motograph|trace"' | grep -qE ' = [0-2]$'
    ok "a file of the player's gets the number" $?
    grep -q '^# motograph trace' "$tmp/trace" && ! grep -qE 'frames|Bogus|motograph:' "$tmp/trace"
    ok "the trace has other words in it" $?
done
"$build/factc" build "$tmp/one.facts" -o "$tmp/a.fct" 2>"$tmp/out"
"$build/factc" build "$tmp/one.facts" -o "$tmp/b.fct" 0<&- 1>&- 2>&-
case_close
alike "$tmp/a.fct" "$tmp/b.fct"; ok 'factc with everything closed makes another file' $?
"$build/motograph" --scene "$tmp/one.fct" >&- 2>"$tmp/out"
[ $? -eq 74 ]; ok 'a scene that nobody can have is exit 74' $?
"$build/motograph" --scene --size=16000x200 "$tmp/show.fct" 2>"$tmp/out" | true
[ "${PIPESTATUS[0]}" -ne 141 ]; ok 'a reader that has gone ends the player' $?
tally stop

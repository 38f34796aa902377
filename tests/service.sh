#!/bin/bash
# SPDX-License-Identifier: MIT
# The player as a service, in the world of tests/preload/vsync.c and before a service manager that only
# listens (tests/manager.c): what it tells when, that a display that does not answer silences it, its
# status file, its pictures, what the journal says of them, and that no key ends it. Takes long. Not under the
# sanitizers: they must be loaded first.
set -u
. "$(dirname "$0")/need" motograph factc show.fct manager
. tests/world
unset RUNTIME_DIRECTORY WATCHDOG_USEC WATCHDOG_PID
mkdir "$tmp/run"
"$build/manager" "$tmp/socket" "$tmp/said" &
manager=$!
trap 'kill $manager; rm -rf "$tmp"' EXIT
for _ in $(seq 100); do [ -S "$tmp/socket" ] && break; sleep 0.1; done

# serve FILE [NAME=VALUE...] OPTION...: what the manager heard of it is in said, a line for each message
serve() {
    : >"$tmp/said"
    rm -f "$tmp"/run/*
    in_world "$tmp/$1" NOTIFY_SOCKET="$tmp/socket" RUNTIME_DIRECTORY="$tmp/run" "${@:2}"
}
said() { grep -cE "$1" "$tmp/said"; }
# field NAME: of the status file
field() { sed "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/" "$tmp/run/status.json"; }
between() { [ "$1" -ge "$2" ] && [ "$1" -le "$3" ]; }

# ---- what is told ----
begin 'a show of a minute'
serve show.fct WATCHDOG_USEC=4000000 --for=60
same exit "$status" 0
same 'ready' "$(said '^READY=1$')" 1
same 'stopping' "$(tail -n 1 "$tmp/said")" 'STOPPING=1'
between "$(said '^WATCHDOG=1\|')" 28 31; was=$?; ok "fed $(said '^WATCHDOG=1\|') times, not 30" $was
[ "$(sed -n '/^READY/=' "$tmp/said")" -lt "$(sed -n '/^WATCHDOG/{=;q}' "$tmp/said")" ]; ok 'fed before it was ready' $?
[ "$(said .)" -le 36 ]; was=$?; ok "$(said .) messages" $was
grep -qE '^WATCHDOG=1\|STATUS=playing "[^"]*", serial [0-9]+, [0-9]+ frames, 0 missed$' "$tmp/said"; was=$?; ok "$(tail -n 3 "$tmp/said")" $was

for what in 'one.fct --freeze' 'later.fct' 'quotes.fct --motion=off' 'absent.fct' 'show.fct KEYS=5,Space'; do
    begin "alive at rest: $what"
    read -ra words <<<"$what"
    serve "${words[0]}" WATCHDOG_USEC=4000000 "${words[@]:1}" --for=40
    between "$(said '^WATCHDOG=1\|')" 17 21; was=$?; ok "fed $(said '^WATCHDOG=1\|') times, not 20" $was
done

begin 'all facts are over while it shows'
serve over.fct --for=50
same 'what was told' "$(sed -n 's/.*STATUS=\([a-z-]*\).*/\1/p' "$tmp/said" | uniq | tr '\n' ' ')" 'starting playing expired '
same 'why' "$(said '^STATUS=expired .*; all facts are over$')" 1

begin 'without a watchdog'
serve show.fct --for=60
same 'fed' "$(said WATCHDOG)" 0
[ "$(said STATUS)" -le 4 ]; was=$?; ok "$(said STATUS) sentences" $was

begin 'a present that returns after 20 s'
serve show.fct WATCHDOG_USEC=4000000 VSYNC_HOLD=10,30 --for=30
between "$(said '^WATCHDOG=1\|')" 4 6; was=$?; ok "fed $(said '^WATCHDOG=1\|') times, not 5" $was

begin 'before the first present returns'
serve show.fct WATCHDOG_USEC=4000000 VSYNC_HOLD=0,15 STOP=14,9 --for=30
same 'ready' "$(said '^READY=1$')" 0

begin 'a reload'
serve show.fct STOP=5,1 --for=20
same exit "$status" 0
same 'it is told' "$(said '^RELOADING=1[|]MONOTONIC_USEC=[0-9]+$')" 1
same 'and its end' "$(said '^READY=1$')" 2
same 'in this order' "$(grep -oE '^(READY|RELOADING|STOPPING)' "$tmp/said" | tr '\n' ' ')" 'READY RELOADING READY STOPPING '

begin 'no display'
: >"$tmp/said"
rm -f "$tmp"/run/*
NOTIFY_SOCKET=$tmp/socket RUNTIME_DIRECTORY=$tmp/run SDL_VIDEODRIVER=x11 "$build/motograph" "$tmp/show.fct" >"$tmp/out" 2>&1
same exit $? 69
same 'ready all the same' "$(said '^READY=1$')" 1
same 'the sentence says so' "$(said '^STATUS=no-display .*there is no display here')" 1
same 'the status' "$(field state)" no-display
"$build/motograph" --health="$tmp/run/status.json" >"$tmp/out"
same 'its health' "$?" 1

begin 'without a manager'
rm -f "$tmp"/run/*
in_world "$tmp/show.fct" RUNTIME_DIRECTORY="$tmp/run" --for=5
[ ! -e "$tmp/run/status.json" ]; ok 'a show in a window writes a status' $?
in_world "$tmp/show.fct" --for=5 --status="$tmp/run/mine.json"
[ -s "$tmp/run/mine.json" ]; ok 'asked for, it does not' $?

# ---- the status file ----
begin 'the status file'
serve show.fct --for=150 --metrics="$tmp/run/metrics.prom"
same 'lines' "$(wc -l <"$tmp/run/status.json")" 1
for name in state show serial hash display size at frames missed presented_s reason repairs; do
    grep -q "\"$name\":" "$tmp/run/status.json"; ok "$name is not in it" $?
done
same 'hash' "$(field hash)" "$(od -An -tx1 -j160 -N32 "$tmp/show.fct" | tr -d ' \n')"
same 'size' "$(field size)" 320x240
same 'state' "$(field state)" stopped
same 'files beside it' "$(cd "$tmp/run" && echo *)" "metrics.prom status.json"
fault=$(awk -f tests/metrics.awk "$tmp/run/metrics.prom"); ok "$fault" $?
[ -z "$(tail -c 1 "$tmp/run/metrics.prom")" ]; ok 'the metrics end within a line' $?
sed 's/^Show: .*/Show: "C:\\new" {a="b",} \\/' "$tmp/one.facts" >"$tmp/marks.facts"
"$build/factc" build "$tmp/marks.facts" -o "$tmp/marks.fct"
serve marks.fct --for=3 --metrics="$tmp/run/metrics.prom"
fault=$(awk -f tests/metrics.awk "$tmp/run/metrics.prom"); ok "marks in a name: $fault" $?
grep -qF 'show="\"C:\\new\" {a=\"b\",} \\"' "$tmp/run/metrics.prom"; ok 'the name is another one' $?

# ---- pictures, and the proof of play ----
# pictures FILE OPTION...: the journal's lines lead to the same picture, once the line that says
# which screen it is has gone
pictures() {
    local at options
    begin "a picture on SIGUSR1: $*"
    serve "$1" STOP=17.013,10 "${@:2}" --for=19
    at=$(sed -n "s|^motograph: $tmp/run/snapshot.png is of ||p" "$tmp/out")
    options=$(sed -n 's/^motograph: shows .*, from [^ ]*: //p' "$tmp/out")
    [ -n "$at" ] && [ -s "$tmp/run/snapshot.png" ]; ok "nothing is said" $?
    # shellcheck disable=SC2086
    "$build/motograph" $options --at="$at" --snapshot="$tmp/past.png" "$tmp/$1" 2>>"$tmp/out"
    grep -qF "$("$build/motograph" --check="$tmp/$1" | sed 's/.* facts, //')" "$tmp/out"; ok 'another hash than that of --check' $?
    alike "$tmp/past.png" "$tmp/run/snapshot.png"; ok "another picture by $options --at=$at" $?
}
pictures show.fct
pictures show.fct --theme=light --inset=2.5
pictures show.fct --rotate=90
pictures quotes.fct --motion=off
pictures one.fct --orbit=off --theme=dark
pictures show.fct --lang=en
begin 'where the configuration says'
printf 'Snapshot: %s/mine.png\nTheme: dark\n' "$tmp" >"$tmp/a.conf"
serve show.fct STOP=3,10 --for=4 --config="$tmp/a.conf"
[ -s "$tmp/mine.png" ]; ok 'it is not there' $?
begin 'nowhere to put it'
in_world "$tmp/show.fct" NOTIFY_SOCKET="$tmp/socket" STOP=3,10 --for=4
same exit "$status" 0
grep -q "no 'Snapshot' says where" "$tmp/out"; ok 'it is not said' $?

# ---- a look ----
begin 'a look'
rm -f "$tmp"/run/*
env RUNTIME_DIRECTORY="$tmp/run" SDL_VIDEODRIVER=dummy "$build/motograph" "$tmp/one.fct" --service --window=320x240 \
    >"$tmp/out" 2>&1 &
player=$!
for _ in $(seq 100); do grep -qs playing "$tmp/run/status.json" && break; sleep 0.1; done
"$build/motograph" --look="$tmp/look.png" --status="$tmp/run/status.json" 2>>"$tmp/out"; ok 'it fails' $?
"$build/motograph" --look=- --status="$tmp/run/status.json" >"$tmp/look2.png" 2>>"$tmp/out"; ok 'to standard output it fails' $?
for png in "$tmp/look.png" "$tmp/look2.png"; do
    same 'size' "$(od -An -tu1 -j16 -N8 "$png" | tr -s ' ')" ' 0 0 1 64 0 0 0 240'
done
"$build/motograph" --health="$tmp/run/status.json" >>"$tmp/out"; ok 'it is not well' $?
ln -s status.json "$tmp/run/link.json"
"$build/motograph" --look="$tmp/none.png" --status="$tmp/run/link.json" 2>"$tmp/out"
same 'by a link' $? 66
kill -0 $player; ok 'the service is gone' $?
for _ in $(seq 5); do
    rm -f "$tmp"/run/*.png
    kill -USR1 $player && kill -USR2 $player
    for _ in $(seq 50); do [ -s "$tmp/run/look.png" ] && [ -s "$tmp/run/snapshot.png" ] && break; sleep 0.1; done
    [ -s "$tmp/run/look.png" ] && [ -s "$tmp/run/snapshot.png" ]; ok 'one of two pictures is forgotten' $?
done
kill $player
wait $player
"$build/motograph" --look="$tmp/none.png" --status="$tmp/run/status.json" 2>"$tmp/out"
same 'after its end' $? 66
"$build/motograph" --look="$tmp/none.png" --status="$tmp/run/none.json" 2>"$tmp/out"
same 'without a service' $? 66
[ ! -e "$tmp/none.png" ]; ok 'it leaves a file' $?

# ---- a restart ----
begin 'after a restart, the same picture at the same time'
serve show.fct STOP=43.5,10 --for=45
cp "$tmp/run/snapshot.png" "$tmp/first.png"
at=$(sed -n 's/.*snapshot.png is of .*T\(.*\)Z$/\1/p' "$tmp/out")
serve show.fct UTC=$((1793599200 + 800 + 24)) STOP=19.5,10 --for=21
[ -s "$tmp/run/snapshot.png" ]; ok "no picture" $?
again=$(sed -n 's/.*snapshot.png is of \(.*\)$/\1/p' "$tmp/out")
options=$(sed -n 's/^motograph: shows .*, from [^ ]*: //p' "$tmp/out")
# shellcheck disable=SC2086
"$build/motograph" $options --at="$again" --snapshot="$tmp/past.png" "$tmp/show.fct"
alike "$tmp/past.png" "$tmp/run/snapshot.png"; ok "first at $at, again at $again" $?

# ---- who passes by ----
for key in Q Escape F; do
    begin "the key $key"
    serve show.fct KEYS=3,$key --for=8
    [ "$end_ms" -ge 8000 ]; ok "it ended after $end_ms ms" $?
done
begin 'a pause ends by itself'
serve show.fct KEYS=5,Space --for=50
grep -qE 'cards and crawl are (29|30)[0-9]{3} ms behind the clock from' "$tmp/out"; ok 'it goes on after 30 s' $?

# ---- the end ----
# At any moment: while it starts, moves, rests, is paused or writes a picture.
begin 'SIGTERM at 200 moments'
RANDOM=12
late=0
for i in $(seq "${MOMENTS:-200}"); do
    at=$((RANDOM % 20)).$((100 + RANDOM % 900))
    file=$(printf '%s\n' show.fct quotes.fct later.fct absent.fct 'show.fct KEYS=1,Space' | sed -n "$((i % 5 + 1))p")
    # shellcheck disable=SC2086
    serve $file WATCHDOG_USEC=2000000 STOP=$at,15 --for=60
    before=$(awk -v at="$at" 'BEGIN { print int(at * 1000) }')
    between "$end_ms" "$before" $((before + 100)) || { late=$((late + 1)); echo "$file after $at s: ended after $end_ms ms, exit $status"; }
done
same 'late' "$late" 0
# ---- text ----
# Whatever comes in at once, or after a time in which nothing moved, has its text.
printf 'Nonsense: 1\n' >"$tmp/wrong.conf"
for what in '--service' '--start' '--service --motion=off' "--service --config=$tmp/wrong.conf"; do
    begin "no text is late: $what"
    read -ra words <<<"$what"
    in_world "$tmp/show.fct" "${words[@]}" --stats --for=65
    grep -q '"missed":0,"late_tiles":0,' "$tmp/out"; ok 'frames missed, or texts late' $?
done

tally service

#!/bin/bash
# SPDX-License-Identifier: MIT
# The program itself on a console whose graphics card is simulated (tests/preload/card.c): the last of N
# frames, 1/60 s apart, is on the glass as the snapshot of its instant shows it, bit for bit, on every
# kind of driver, turned or not; each fault of a display or a card ends with the picture back; keys, taps and
# terminals are those of tests/preload/seat.c. Where time matters it is that of tests/preload/vsync.c, which
# passes only while the program waits.
# Takes long.
# Not under the sanitizers: the card's library comes before theirs.
set -u
. "$(dirname "$0")/need" motograph factc show.fct seen manager terminal
. tests/moments
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
evidence=$tmp/err
show=$build/show.fct
unset DISPLAY WAYLAND_DISPLAY MOTOGRAPH_GLASS SDL_VIDEODRIVER NOTIFY_SOCKET
# shellcheck disable=SC2046
cc -O1 -shared -fPIC -iquote src -iquote tests $(pkg-config --cflags libdrm) -o "$tmp/card.so" \
    tests/preload/card.c -ldl || exit 1
# shellcheck disable=SC2046
cc -O1 -shared -fPIC -o "$tmp/vsync.so" tests/preload/vsync.c $(pkg-config --cflags sdl2) -ldl || exit 1
cc -O1 -shared -fPIC -o "$tmp/seat.so" tests/preload/seat.c -ldl || exit 1
world=$tmp/card.so:$tmp/vsync.so
console() { # NAME=VALUE... -- option...: the program on the simulated card
    local settings=()
    while [ "$1" != -- ]; do
        settings+=("$1")
        shift
    done
    shift
    env LD_PRELOAD="$tmp/card.so" CARD_GLASS="$tmp/glass" CARD_REPORT="$tmp/report" "${settings[@]}" \
        "$build/motograph" "$@" </dev/null
}
reported() { sed -n "s/.*\\b$1=\\([0-9.]*\\).*/\\1/p" "$tmp/report"; }

# driver size begin frames option...
shows() {
    local driver=$1 size=$2 begin=$3 frames=$4 at
    shift 4
    at=$(moment "$begin" "$frames")
    rm -f "$tmp/glass" "$tmp/glass.png" "$tmp/snapshot.png"
    console CARD_IS="$driver" CARD_MODE="$size" CARD_PERIOD_NS=0 -- "$show" \
        --at="2026-11-02T$begin+01:00" --step --frames="$frames" "$@" 2>"$tmp/err"
    "$build/seen" "$tmp/glass" "$tmp/glass.png"
    "$build/motograph" "$show" --snapshot="$tmp/snapshot.png" --size="$size" --at="$at" "$@"
    if cmp -s "$tmp/glass.png" "$tmp/snapshot.png"; then
        right
    else
        wrong "$driver $size $begin, frame $frames, $*: $(head -c 200 "$tmp/err")"
    fi
}

moments shows poisoned # nothing is read from a buffer
# a logo, a notice that moves with the rectangle below it; lines from right to left, with fades
cp tests/branded.png "$tmp"
{
    printf 'Show: Haus\nLang: de\nZone: Europe/Berlin\nLogo: branded.png\n\n'
    printf 'Notice: Aufzug 2 ist außer Betrieb. Bitte nehmen Sie die Treppe oder Aufzug 3\n'
    printf 'Id: umsatz\nUntil: 2027-01-01\n\nHeadline: Der Kai öffnet\n'
} >"$tmp/notice.facts"
for source in "$tmp/notice.facts" tests/rtl.facts; do
    show=$tmp/$(basename "$source" .facts).fct
    "$build/factc" build "$source" -o "$show" 2>"$tmp/err" || wrong "$source does not build"
    for frames in 41 130 300; do
        shows poisoned 1280x720 09:41:00 $frames
        shows poisoned 801x480 09:41:05 $frames --rotate=270 --theme=light
    done
done
show=$build/show.fct
shows '' 800x480 09:41:00 43 --mode=800x480@60
shows '' 800x480 09:41:00 43 --display=hdmi-a-1
shows '' 800x480 09:41:00 43 --display=1
console -- "$show" --display=DP 2>"$tmp/err"
same 'a display that is not there: exit' $? 69
grep -q "no display 'DP' here; the displays are: 1 HDMI-A-1" "$tmp/err"; ok 'nor are the displays listed' $?
for driver in legacy refusing unflippable eventless; do
    shows "$driver" 800x480 09:41:00 43
    shows "$driver" 801x480 09:41:20 61 --rotate=90
done
# what a driver takes over only if it is told; of at most four frames, of which three flips were refused, all is
for driver in uploading sending unflippable,sending,dirty; do
    shows "$driver" 800x480 09:41:00 43
    told=$(reported clips)
    [ "$told" -ge 39 ]; ok "$driver was told $told times" $?
    shows "$driver" 801x480 09:41:20 61 --rotate=90
    shows "$driver" 1280x720 09:41:20 300
done

# The panel's hours: it is dark before them, lit again for them, and dark after them.
hours() { # begin hours lights dark
    begin "$1 $2"
    console LD_PRELOAD="$world" CARD_MODE=800x480 -- "$show" --at="2026-11-02T$1+01:00" --on="$2" --for=8 2>"$tmp/err"
    same 'how often it is lit' "$(reported lights)" "$3"
    same 'whether it is dark in the end' "$(reported dark)" "$4"
}
hours 06:13:47 'Mon 6:14-8' 2 0
hours 06:13:55 'Mon 5-6:14' 1 1
hours 06:14:00 'Mon 7-19' 1 1

# Other facts, and another theme by the configuration, where time stands still: the whole picture is new.
begin 'other facts and another theme'
printf 'Show: Kai\nLang: de\nZone: Europe/Berlin\nSerial: 9\n\nHeadline: Der Kai ist wieder offen\n' >"$tmp/new.facts"
"$build/factc" build "$tmp/new.facts" -o "$tmp/new.fct" 2>"$tmp/err"; ok 'it does not build' $?
cp "$show" "$tmp/now.fct"
echo 'Theme: dark' >"$tmp/conf"
still=(--at=2026-11-02T09:41:05+01:00)
env CARD_MODE=800x480 CARD_GLASS="$tmp/glass" CARD_FRAMES="$tmp/frames" LD_PRELOAD="$tmp/card.so" \
    "$build/motograph" "$tmp/now.fct" "${still[@]}" --freeze --config="$tmp/conf" 2>"$tmp/err" </dev/null &
player=$!
differs_from() { # PICTURE: waits until another one is on the glass, for long if the machine is busy
    local try
    for ((try = 0; try < 600; try++)); do
        [ "$(tail -qn 1 "$tmp/frames" 2>/dev/null | cut -d' ' -f2)" != "$1" ] && return
        sleep .1
    done
    wrong 'the picture stays as it was'
}
differs_from ''
first=$(tail -n 1 "$tmp/frames" | cut -d' ' -f2)
cp "$tmp/new.fct" "$tmp/renamed" && mv "$tmp/renamed" "$tmp/now.fct"
differs_from "$first"
second=$(tail -n 1 "$tmp/frames" | cut -d' ' -f2)
echo 'Theme: light' >"$tmp/conf"
kill -HUP $player
differs_from "$second"
kill -TERM $player
wait $player
same 'its exit' $? 0
"$build/seen" "$tmp/glass" "$tmp/glass.png"
"$build/motograph" "$tmp/new.fct" --snapshot="$tmp/snapshot.png" --size=800x480 "${still[@]}" --theme=light
cmp -s "$tmp/glass.png" "$tmp/snapshot.png"; ok 'another picture' $?

# Keys and taps. What is on the glass in seconds of the world: FROM-UNTIL:moves, or rests; A=B or A!B, the
# pictures of two times; end=S, when the program has ended.
on_glass() {
    awk -v want="$1" '
        { t = $1 / 1e9 - 1000; at[NR] = t; is[NR] = $2 }
        function picture(s, i) { for (i = NR; i > 0 && at[i] > s; i--); return is[i] }
        END {
            split(want, w, /[-:=!]/)
            if (want ~ /:/) {
                for (i = 2; i <= NR; i++) n += at[i] > w[1] && at[i] <= w[2] && is[i] != is[i - 1]
                print n + 0 " pictures from " w[1] " to " w[2]
                exit !(w[3] == "moves" ? n >= 30 * (w[2] - w[1]) : n == 0)
            }
            print picture(w[1]), picture(w[2])
            exit !((picture(w[1]) == picture(w[2])) == (want ~ /=/))
        }' "$tmp/frames"
}
presses() { # name inputs script want [NAME=VALUE|option...]
    local name=$1 inputs=$2 script=$3 want=$4 word settings=() at=--at=2026-11-02T09:41:05+01:00
    shift 4
    while [[ ${1:-} == [A-Z]*=* ]]; do
        word=${1#*=}
        settings+=("${1%%=*}=${word//_/ }")
        shift
    done
    begin "$name: $script"
    rm -f "$tmp/counts" "$tmp/seat" "$tmp/frames"
    "$build/terminal" "$tmp/nothing" '' env LD_PRELOAD="$tmp/seat.so:$world" CARD_MODE=320x240 CARD_GLASS="$tmp/glass" \
        CARD_FRAMES="$tmp/frames" CARD_REPORT="$tmp/report" SEAT_INPUTS="$inputs" SEAT_SCRIPT="$script" \
        SEAT_REPORT="$tmp/seat" VSYNC_REPORT="$tmp/counts" "${settings[@]}" \
        "$build/motograph" "$show" "$at" --for=8 "$@" >"$tmp/said" 2>"$tmp/err"
    same 'it ends, and leaves' "$(cat "$tmp/said")" 'exit 0'
    for word in $want; do
        case $word in
        end=*) ended=$(sed -n 's/.*end_ms=//p' "$tmp/counts")
            [ "${ended:-0}" -ge "${word#*=}000" ] && [ "$ended" -le "${word#*=}300" ]; was=$?; ok "the end after ${ended:-no} ms" $was ;;
        *=[a-z]*) same "what the picture is" "$word" "$("$build/seen" "$tmp/glass" "$tmp/glass.png" &&
            "$build/motograph" "$show" --snapshot="$tmp/snapshot.png" --size=320x240 "$at" "--$word" &&
            cmp "$tmp/glass.png" "$tmp/snapshot.png" && echo "$word")" ;;
        [a-z]*) grep -qw -- "$word" "$tmp/seat"; was=$?; ok "not $word but $(cat "$tmp/seat")" $was ;;
        *) said=$(on_glass "$word"); was=$?; ok "not $word but $said" $was ;;
        esac
    done
}
while IFS='|' read -r name inputs script want options; do
    # shellcheck disable=SC2086
    presses "$name" "$inputs" "$script" "$want" $options
done <<'TABLE'
nobody|||1-7:moves end=8 grabs=0
a keyboard that nobody uses|keyboard||1-7:moves end=8 grabs=1 grabbed=0
pause|keyboard|2000 press 0 space|1-1.9:moves 2.4-7.5:rests end=8
on|keyboard|2000 press 0 space; 4000 press 0 space|2.4-3.9:rests 4.4-7.5:moves
on at once|keyboard|2000 press 0 space; 2001 press 0 space|2.4-7.5:moves
a key that repeats|keyboard|2000 hold 0 space|2.4-7.5:rests
a key that comes up|keyboard|2000 release 0 space|1-7.5:moves
a key after something was lost|keyboard|2000 garble 0 space|1-7.5:moves
the second keyboard|keyboard,keyboard|2000 press 1 space|2.4-7.5:rests
pulled out and back|keyboard|2000 gone 0; 3000 back 0; 3500 press 0 space|2-3.4:moves 3.9-7.5:rests grabs=2
pulled out|keyboard,keyboard|2000 gone 0; 4500 press 1 space|2-4.4:moves 4.9-7.5:rests
the next card|keyboard|2000 press 0 space; 3000 press 0 right|2.4-2.9:rests 2.9!4.9 4-7.5:rests
there and back|keyboard|2000 press 0 space; 3000 press 0 right; 4000 press 0 left; 5000 press 0 right|2.9!3.9 3.9!4.9 3.9=5.9
the card before|keyboard|2000 press 0 space; 3000 press 0 left; 4000 press 0 right; 5000 press 0 left|2.9!3.9 3.9!4.9 3.9=5.9
the other theme|keyboard|2000 press 0 t|theme=light|--freeze --theme=dark
and back|keyboard|2000 press 0 t; 3000 press 0 t|2.9!3.9 1.9=3.9 theme=dark|--freeze --theme=dark
the full screen|keyboard|2000 press 0 f|1-7.5:moves end=8
another letter|keyboard|2000 press 0 a|1-7.5:moves end=8
q|keyboard|2000 press 0 q|end=2
Escape|keyboard|2000 press 0 esc|end=2
Escape in a pause|keyboard|2000 press 0 space; 4000 press 0 esc|2.4-3.9:rests end=4
q at rest|keyboard|2000 press 0 q|end=2|--freeze
a button of the case|power|2000 press 0 power|1-7.5:moves opens=1 grabs=0
a tap|touch|2000 press 0 touch|2.4-31.5:rests 32.6-35:moves grabs=0|--for=36
a finger|fingers|2000 press 0 touch|2.4-31.5:rests 32.6-35:moves|--for=36
two taps|touch|2000 press 0 touch; 4000 press 0 touch|2.4-3.9:rests 4.4-7.5:moves
a pad|pad|2000 press 0 touch|1-7.5:moves
a service: q|keyboard|20000 press 0 q; 21000 press 0 esc; 22000 press 0 f|20-23.5:moves end=24|--for=24 --service
a service: pause|keyboard|2000 press 0 space|2.4-31.5:rests 32.6-35:moves|--for=36 --service
without a display|keyboard|3000 press 0 space; 3200 press 0 esc|7-7.9:moves end=8|CARD_SCRIPT=2000_unplug;4000_plug_320x240
on a terminal|keyboard|2000 press 0 q|end=2 grabs=0 text=1 free=1|SEAT_TERMINAL=3
on a French terminal: a is where q is|keyboard|2000 press 0 q; 3000 press 0 a|1-2.9:moves end=3|SEAT_TERMINAL=3 SEAT_LAYOUT=french
another terminal|keyboard|2000 want 5; 3000 press 0 esc; 5000 want 3|1-1.9:moves 2.4-4.9:rests 6-7.5:moves end=8 shows=2 screen=3|SEAT_TERMINAL=3
the other terminal in the end|keyboard|2000 want 5|2.4-7.5:rests end=8 screen=5 text=1 free=1|SEAT_TERMINAL=3
TABLE

# What is typed at the terminal on which somebody has started it, once the first picture is there, in real time.
typed() { # name keys want seat [NAME=VALUE|option...]
    local name=$1 keys=$2 want=$3 word seat=$4 settings=()
    shift 4
    while [[ ${1:-} == [A-Z]*=* ]]; do settings+=("$1") && shift; done
    begin "$name"
    rm -f "$tmp/seat" "$tmp/frames"
    "$build/terminal" "$tmp/frames" "$(printf '%b' "$keys")" env LD_PRELOAD="$tmp/seat.so:$tmp/card.so" CARD_MODE=320x240 \
        CARD_FRAMES="$tmp/frames" SEAT_REPORT="$tmp/seat" SEAT_SCRIPT='2000 want 5' "${settings[@]}" \
        "$build/motograph" "$show" --at=2026-11-02T09:41:05+01:00 --freeze --for=60 "$@" >"$tmp/said" 2>"$tmp/err"
    same 'it leaves' "$(cat "$tmp/said")" "$want"
    for word in $seat; do
        grep -qw -- "$word" "$tmp/seat"; was=$?; ok "not $word but $(cat "$tmp/seat")" $was
    done
}
while IFS='|' read -r name keys want seat options; do
    # shellcheck disable=SC2086
    typed "$name" "$keys" "$want" "$seat" $options
done <<'TABLE'
Ctrl-C|\003|exit 0|text=1 free=1|SEAT_TERMINAL=3
other keys, Ctrl-Z, Ctrl-S and Ctrl-\\ before it|rm -rf /\nq\032\023\034\003|exit 0|text=1 free=1|SEAT_TERMINAL=3
Ctrl-C where there is no virtual terminal|\003|exit 0|free=1|
Ctrl-C does not end a service|\003|exit 0|shows=1 screen=5 text=1 free=1|SEAT_TERMINAL=3 --service --for=7
no display|\003|exit 69|text=1 free=1|SEAT_TERMINAL=3 CARD_IS=unplugged
TABLE

# Who asks for the end has it at once, also while a flip is waited for that the card never does.
stops() { # driver script after-ms...
    local at driver=$1 script=$2
    shift 2
    for at in "$@"; do
        begin "a stop after $at ms, $driver, $script"
        rm -f "$tmp/counts"
        console LD_PRELOAD="$world" CARD_IS="$driver" CARD_SCRIPT="$script" CARD_MODE=800x480 VSYNC_REPORT="$tmp/counts" \
            STOP="${at%???}.${at: -3},$(kill -l TERM)" -- "$show" --at=2026-11-02T09:41:00+01:00 --for=20 2>"$tmp/err"
        same 'its exit' $? 0
        ended=$(sed -n 's/.*end_ms=//p' "$tmp/counts" 2>/dev/null)
        [ "${ended:-0}" -ge "$at" ] && [ "$ended" -le $((at + 60)) ]; was=$?; ok "it ends after ${ended:-no} ms" $was
    done
}
stops '' '' 3011 3020
stops '' '3000 dumb' 3011 3020 3137
for driver in '' legacy; do
    stops "$driver" '3000 hang' 3011 3040 3060 3120 3240 3330 3555 3777
    stops "$driver" '3000 busy 1000' 3020 3130 3333
done

# Faults of a service. Each ends with the picture back, of the right size, at rest as in motion; the manager
# hears all the while that it is well, and why nothing is shown.
at=2026-11-02T09:41:00+01:00
seconds=11
fault() { # name size-in-the-end why what-it-is script option...
    local name=$1 is=$4 script=$5 dir=$tmp/$1-${6:-}
    shift 5
    mkdir -p "$dir"
    "$build/manager" "$dir/socket" "$dir/said" &
    echo $! >"$dir/manager"
    env CARD_IS="$is" CARD_SCRIPT="$script" CARD_MODE=800x480 CARD_GLASS="$dir/glass" CARD_FRAMES="$dir/frames" \
        CARD_REPORT="$dir/report" LD_PRELOAD="$world" STOP="$seconds,$(kill -l USR1)" NOTIFY_SOCKET="$dir/socket" \
        WATCHDOG_USEC=4000000 RUNTIME_DIRECTORY="$dir" \
        "$build/motograph" "$show" --at="$at" --for=$((seconds + 6)) "$@" 2>"$dir/err"
    echo $? >"$dir/status"
    kill "$(cat "$dir/manager")"
}
judge() { # as fault
    local name=$1 size=$2 why=$3 dir=$tmp/$1-${6:-}
    begin "$name ${6:-}"
    evidence=$dir/err
    same 'its exit' "$(cat "$dir/status")" 0
    [ "$(grep -c '^READY=1' "$dir/said")" -eq 1 ]; ok 'it was never ready' $?
    [ "$(grep -c 'WATCHDOG=1' "$dir/said")" -ge $((seconds / 2 - 2)) ]; was=$?; ok "fed $(grep -c 'WATCHDOG=1' "$dir/said") times" $was
    if [ -n "$why" ]; then
        grep -q "STATUS=no-display.*; $why" "$dir/said"; ok "the manager does not hear: $why" $?
        grep -q "nothing is shown: $why" "$dir/err"; ok "nobody says: $why" $?
        grep -q 'there is a display again' "$dir/err"; ok 'that it is back is not said' $?
    fi
    grep -a 'STATUS=' "$dir/said" | tail -n 1 | grep -qv no-display; ok 'it does not know that it is back' $?
    "$build/seen" "$dir/glass" "$dir/glass.png"
    if [ "${6:-}" = --freeze ]; then
        cmp -s "$dir/glass.png" "$dir/snapshot.png"; ok 'another picture' $?
    else
        # the last second has its frames, at one refresh after the other, each another picture
        tail -n 60 "$dir/frames" | awk '{ n += $2 != was; was = $2; if (!from) from = $1; until = $1 }
            END { print n " pictures in " (until - from) / 1e6 " ms"; exit !(n == 60 && until - from < 59.5 / 60 * 1e9) }' \
            >"$dir/motion"
        was=$?
        ok "no motion in the end: $(cat "$dir/motion")" $was
    fi
    same 'the size' "$(head -n 1 "$dir/glass" | tr -d '\0' | head -c 20 | tr ' ' x)" "$size"
}
faults() { # command
    local name size why is script
    while IFS='|' read -r name size why is script; do
        # shellcheck disable=SC2086
        $1 "$name" "$size" "$why" "$is" "$script" ${2:-}
    done <<'TABLE'
nothing|800x480|||
unplugged|800x480|no display is connected||3000 unplug; 6000 plug 800x480
other-mode|1024x600|no display is connected||3000 unplug; 6000 plug 1024x600
none-at-first|1024x600|no display is connected|unplugged|4000 plug 1024x600
no-card-at-first|800x480|there is no graphics card|absent|4000 appear
vanished|800x480|there is no graphics card||3000 vanish; 6000 appear
other-master|800x480|another program has the display||3000 rob; 6000 restore
master-at-first|800x480|another program has the display|mastered|4000 restore
busy|800x480|||3000 busy 40
hung|800x480|||3000 hang
no-events|800x480|||3000 dumb
no-memory|800x480|the graphics card does not show the picture|poor|4000 enrich
legacy|800x480|no display is connected|legacy|3000 unplug; 6000 plug 800x480
TABLE
}
for option in '' --freeze; do
    faults fault $option
    faults judge $option
done
tally console

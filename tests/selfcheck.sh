#!/bin/bash
# SPDX-License-Identifier: MIT
# A bit that flips behind the picture, in the world of tests/preload/vsync.c: it is found within a minute,
# said and counted once, and the picture is then again that of its instant. Where nothing flips, an hour
# with steps, pauses, other sizes, themes and clocks that are set finds nothing and shows no frame
# more. Takes long. Not under the sanitizers: they must be loaded first.
set -u
. "$(dirname "$0")/need" motograph damaged factc show.fct
. tests/world
cp tests/branded.png "$tmp"
{
    sed '/^$/,$d' "$tmp/one.facts"
    printf 'Logo: branded.png\n\nHeadline: The car park opens on Monday\n'
} >"$tmp/logo.facts"
sed 's/^Lang: en/Lang: he/; s/^Headline.*/Headline: החניון נפתח ביום שני/; s/^Crawl: no//' "$tmp/one.facts" >"$tmp/rtl.facts"
for name in logo rtl; do "$build/factc" build "$tmp/$name.facts" -o "$tmp/$name.fct" 2>"$tmp/out" || cat "$tmp/out"; done
surface=(SDL_VIDEODRIVER=dummy MOTOGRAPH_GLASS=surface)

# the number of repairs in the status file
repairs() { sed -n 's/.*"repairs":\([0-9]*\).*/\1/p' "$tmp/status"; }
# the seconds from the start of the world to the picture that was found damaged, of each line
found() { sed -n 's/.*picture of \(.*\)T\(.*\)Z was damaged.*/\1 \2 UTC/p' "$tmp/out" | while read -r at; do echo $(($(date -d "$at" +%s) - 1793600000)); done; }

# damages PLACES SECOND FILE [NAME=VALUE...] OPTION...: the flip of one bit after so many seconds
damages() {
    local at second=$2 file=$3
    begin "$*"
    set -- "$1" "$2" "${@:4}"
    world_program=damaged in_world "$tmp/$file" DAMAGE="$1,$second" DAMAGE_PNG="$tmp/is.png" DAMAGE_AT="$tmp/at" \
        "${@:3}" --for=$((second + 70)) --status="$tmp/status"
    [ $status -eq 0 ]; ok "exit $status" $?
    same 'repairs' "$(repairs)" 1
    same 'lines' "$(wc -l <"$tmp/out")" 1
    at=$(found)
    [ "${at:-0}" -ge "$second" ] && [ "$at" -le $((second + 60)) ]; ok "found after ${at:-?} s" $?
    at=$(cat "$tmp/at")
    local options=() option
    for option in "${@:3}"; do
        case $option in --window=*) options+=("--size=${option#*=}") ;; --*) options+=("$option") ;; esac
    done
    "$build/motograph" "$tmp/$file" "${options[@]}" --snapshot="$tmp/due.png" \
        --at="$(date -u -d "@$((at / 1000000))" +%FT%T).$(printf %06d $((at % 1000000)))Z"
    alike "$tmp/is.png" "$tmp/due.png"; ok 'the picture at the end is not that of its instant' $?
}
for size in 480x320 800x480 1080x1920 1920x360; do
    for what in ground coverage; do damages $what 20 one.fct "${surface[@]}" --window=$size; done
    for what in ground tile crawl; do damages $what 20 rtl.fct "${surface[@]}" --window=$size; done
done
damages canvas 20 one.fct "${surface[@]}" --window=800x480
for what in canvas coverage; do damages $what 45 one.fct "${surface[@]}" --window=800x480 --rotate=90; done
damages tile 45 rtl.fct "${surface[@]}" --window=800x480 --rotate=270
damages logo 30 logo.fct "${surface[@]}" --window=800x480
damages canvas 31 later.fct "${surface[@]}" --window=800x480
in_world "$tmp/one.fct" --frames=1
if [ $status -eq 0 ]; then
    for what in ground tile coverage; do damages $what 20 rtl.fct --window=480x320; done
    damages upload 20 show.fct --window=480x320
else
    echo "There is no GLES2 here (Debian: libgles2 libegl1 libgl1-mesa-dri); only the window's surface was tested."
fi

begin 'five faults'
world_program=damaged in_world "$tmp/rtl.fct" "${surface[@]}" DAMAGE=ground,10,coverage,80,tile,150,ground,220,coverage,290 \
    --for=360 --window=800x480 --status="$tmp/status"
same 'repairs' "$(repairs)" 5
same 'lines' "$(wc -l <"$tmp/out")" 5

# sound FILE [NAME=VALUE...] OPTION...: nothing is found in an hour
sound() {
    begin "$*"
    in_world "$tmp/$1" "${surface[@]}" "${@:2}" --for=3600 --status="$tmp/status"
    [ $status -eq 0 ]; ok "exit $status" $?
    same 'repairs' "$(repairs)" 0
    grep -q 'damaged' "$tmp/out"; [ $? -eq 1 ]; was=$?; ok "$(head -n 2 "$tmp/out")" $was
}
keys=5,Space,9,Space,12,Right,15,Left,15.2,Left,18,t,22,t,24,f,27,f,100,Space,400,Space,500,Right,500.1,Right
sound show.fct KEYS=$keys --window=800x480
sound rtl.fct KEYS=$keys --window=480x320
sound quotes.fct KEYS=$keys --window=1080x1920 --motion=off
sound show.fct UTC_SET=100,3600 --window=1920x360 --rotate=180
sound rtl.fct UTC_SET=100,-86400000 --window=480x800 --rotate=90
sound logo.fct UNSYNCHRONISED=200 --window=800x480
sound later.fct --window=800x480
[ "$sleeps" -le 39700 ]; ok "a show at rest slept $sleeps times" $?
sound over.fct --window=320x240
tally selfcheck

#!/bin/bash
# SPDX-License-Identifier: MIT
# Both ways onto the glass show the canvas's pixels: the last of N frames, 1/60 s apart, read back
# from the glass, equals the snapshot of its instant bit for bit. By then tiles have been uploaded and
# the crawl has moved. Without GLES2 only the window's surface is compared.
# Takes long.
set -u
. "$(dirname "$0")/need" motograph readback factc show.fct
. tests/moments
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
show=$build/show.fct
unset DISPLAY WAYLAND_DISPLAY MOTOGRAPH_GLASS
export ASAN_OPTIONS=detect_leaks=0 # LeakSanitizer cannot tell that the leaks are Mesa's

# driver glass size begin frames option...
shows() {
    local driver=$1 glass=$2 size=$3 begin=$4 frames=$5 at
    shift 5
    at=$(moment "$begin" "$frames")
    rm -f "$tmp/glass.png" "$tmp/snapshot.png"
    SDL_VIDEODRIVER=$driver MOTOGRAPH_GLASS=$glass MOTOGRAPH_READBACK=$tmp/glass.png \
        "$build/readback" "$show" --window="$size" --at="2026-11-02T$begin+01:00" --step \
        --frames="$frames" "$@" 2>"$tmp/err" || rm -f "$tmp/glass.png"
    "$build/motograph" "$show" --snapshot="$tmp/snapshot.png" --size="$size" --at="$at" "$@"
    if alike "$tmp/glass.png" "$tmp/snapshot.png"; then
        right
    else
        wrong "$glass $size $begin, frame $frames, $*: $(head -c 200 "$tmp/err")"
    fi
}


# driver glass: how many pixels the canvas draws in a frame where only the crawl moves
drawn() {
    SDL_VIDEODRIVER=$1 MOTOGRAPH_GLASS=$2 "$build/motograph" "$show" --window=1280x720 \
        --at=2026-11-02T09:41:00+01:00 --card=umsatz --card-time=6 --card-length=1000 --step \
        --frames=300 --stats 2>&1 | sed -n 's/.*"bytes_per_frame":\([0-9]*\).*/\1/p'
}

cp tests/branded.png "$tmp"
# A show with a logo, whose crawl is a notice that moves with the rectangle below it.
{
    printf 'Show: Haus\nLang: de\nZone: Europe/Berlin\nLogo: branded.png\n\n'
    printf 'Notice: Aufzug 2 ist außer Betrieb. Bitte nehmen Sie die Treppe oder Aufzug 3\n'
    printf 'Id: umsatz\nUntil: 2027-01-01\n\nHeadline: Der Kai öffnet\n'
} >"$tmp/notice.facts"
"$build/factc" build "$tmp/notice.facts" -o "$tmp/notice.fct" || exit 1

# driver glass
notices() {
    local size begin frames options
    show=$tmp/notice.fct
    while read -r size begin frames options; do
        # shellcheck disable=SC2086
        shows "$2" "$1" "$size" "$begin" "$frames" $options
    done <<'TABLE'
800x480 09:41:00 41
800x480 09:41:05 300
1280x720 09:41:00 222
1920x1080 09:42:00 130 --theme=light
801x480 09:41:20 61 --rotate=90
480x320 09:41:00 100 --motion=off
TABLE
    show=$build/show.fct
}

moments shows dummy surface
notices surface dummy
SDL_VIDEODRIVER=offscreen MOTOGRAPH_GLASS=gles2 "$build/motograph" "$show" --window \
    --frames=1 2>/dev/null
if [ $? -ne 69 ]; then
    moments shows offscreen gles2
    notices gles2 offscreen
    for show in "$build/show.fct" "$tmp/notice.fct"; do
        all=$(drawn dummy surface) part=$(drawn offscreen gles2)
        if [ "${part:-0}" -gt 0 ] && [ "$part" -lt $((${all:-0} / 3)) ]; then
            right
        else
            wrong "the canvas draws $part bytes a frame where the screen lays the tiles, $all where not"
        fi
    done
else
    echo "There is no GLES2 here (Debian: libgles2 libegl1 libgl1-mesa-dri); only the window's surface was tested."
fi
tally glass

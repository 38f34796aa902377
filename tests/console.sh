#!/bin/bash
# SPDX-License-Identifier: MIT
# The program itself on a console whose graphics card is simulated (tests/preload/card.c): the last of N
# frames, 1/60 s apart, is on the glass as the snapshot of its instant shows it, bit for bit, on every
# kind of driver, turned or not; and each fault of a display or a card ends with the picture back.
# Takes long.
# Not under the sanitizers: the card's library comes before theirs.
set -u
. "$(dirname "$0")/need" motograph factc show.fct seen manager
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
evidence=$tmp/err
show=$build/show.fct
unset DISPLAY WAYLAND_DISPLAY MOTOGRAPH_GLASS SDL_VIDEODRIVER NOTIFY_SOCKET
# shellcheck disable=SC2046
cc -O1 -shared -fPIC -iquote src -iquote tests $(pkg-config --cflags libdrm) -o "$tmp/card.so" \
    tests/preload/card.c -ldl || exit 1
console() { # NAME=VALUE... -- option...: the program on the simulated card
    local world=()
    while [ "$1" != -- ]; do
        world+=("$1")
        shift
    done
    shift
    env "${world[@]}" CARD_GLASS="$tmp/glass" CARD_REPORT="$tmp/report" LD_PRELOAD="$tmp/card.so" \
        "$build/motograph" "$@"
}
reported() { sed -n "s/.*\\b$1=\\([0-9.]*\\).*/\\1/p" "$tmp/report"; }

# driver size begin frames option...
shows() {
    local driver=$1 size=$2 begin=$3 frames=$4 us at
    shift 4
    # frame n shows the instant n times 16,666,667 ns after the beginning
    us=$(((frames - 1) * 16666667 / 1000))
    at=$(printf '2026-11-02T%s:%02d.%06d+01:00' "${begin%:*}" $((10#${begin##*:} + us / 1000000)) $((us % 1000000)))
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

table() { # driver
    local size begin frames options
    while read -r size begin frames options; do
        # shellcheck disable=SC2086
        shows "$1" "$size" "$begin" "$frames" $options
    done <<'TABLE'
800x480 09:41:00 1
800x480 09:41:00 40
800x480 09:41:00 41
800x480 09:41:00 42
800x480 09:41:00 43
1920x1080 09:41:01 44 --theme=light
1920x1080 09:41:02 60 --theme=dark
1920x1080 09:41:10 97 --card=umsatz --card-time=0.8
1280x720 09:41:20 300
1280x720 09:42:00 301 --lang=en
480x320 09:43:00 150
1080x1920 09:44:00 33
1920x360 09:45:00 180
640x480 09:46:00 70 --motion=off
1080x1920 09:41:00 90 --rotate=90
801x480 09:41:20 61 --rotate=90
800x480 09:41:00 42 --rotate=180
481x801 09:41:05 120 --rotate=270
TABLE
}
table ''
for driver in legacy refusing unflippable eventless; do
    shows "$driver" 800x480 09:41:00 43
    shows "$driver" 801x480 09:41:20 61 --rotate=90
done
tally console

#!/bin/bash
# SPDX-License-Identifier: MIT
# Unusable fonts, and fonts that change while the player runs. It refuses the first at once, with a
# sentence, and goes on through the second. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph factc show.fct
. tests/display
unset WAYLAND_DISPLAY SDL_VIDEODRIVER MOTOGRAPH_GLASS
evidence=$tmp/err


# ---- a site's folder ----

printf 'Show: Quay\nLang: en\n\nHeadline: The quay opens\n' >"$tmp/s.facts"
"$build/factc" build "$tmp/s.facts" -o "$tmp/s.fct" || exit 1
site=$tmp/site
new_site() { rm -rf "$site"; mkdir "$site"; }
# what the player and factc say about the folder; neither waits for anything
refused() {
    local status
    begin "$1"
    timeout 20 "$build/motograph" --scene --fonts="$site" "$tmp/s.fct" >"$tmp/out" 2>"$tmp/err"
    status=$?
    [ $status -eq 71 ]; ok "exit $status of the player instead of 71" $?
    grep -qF "motograph: $1" "$tmp/err"; ok 'the player does not say it' $?
    timeout 20 "$build/factc" build --fonts="$site" "$tmp/s.facts" -o "$tmp/t.fct" >"$tmp/out" 2>"$tmp/err"
    status=$?
    [ $status -eq 66 ]; ok "exit $status of factc instead of 66" $?
    grep -qF "factc: $1" "$tmp/err"; ok 'factc does not say it' $?
}
new_site; mkdir "$site/x.ttf"
refused "cannot open the font $site/x.ttf: is a directory"
new_site; mkfifo "$site/x.ttf"
refused "cannot open the font $site/x.ttf: is not a regular file"
new_site; ln -s /dev/zero "$site/x.ttf"
refused "cannot open the font $site/x.ttf: is not a regular file"
new_site; ln -s y.ttf "$site/x.ttf"; ln -s x.ttf "$site/y.ttf"
refused "cannot open the font $site/x.ttf: Too many levels of symbolic links"
new_site; ln -s nowhere "$site/x.ttf"
refused "cannot open the font $site/x.ttf: No such file or directory"
new_site; : >"$site/x.ttf"
refused "cannot open the font $site/x.ttf: is no font or is cut off"
new_site; cp fonts/IBMPlexSansHebrew-Medium.ttf "$site/x.ttf"; truncate -s -1K "$site/x.ttf"
refused "cannot open the font $site/x.ttf: is no font or is cut off"
new_site; cp fonts/IBMPlexSansHebrew-Medium.ttf "$site/x.ttf"; truncate -s 100M "$site/x.ttf"
refused "cannot open the font $site/x.ttf: is too large for a font (more than 64 MiB)"
new_site; for i in $(seq 200); do cp tests/site/10-boxes.ttf "$site/$i.ttf"; done
refused "more than 64 fonts in $site"
if [ "$(id -u)" -ne 0 ]; then
    new_site; cp tests/site/10-boxes.ttf "$site/x.ttf"; chmod 0 "$site/x.ttf"
    refused "cannot open the font $site/x.ttf: Permission denied"
fi
begin '64 fonts'
new_site; for i in $(seq 64); do cp tests/site/10-boxes.ttf "$site/$i.ttf"; done
"$build/motograph" --scene --fonts="$site" "$tmp/s.fct" >"$tmp/out" 2>"$tmp/err"
ok "exit $?" $?

# ---- files that change ----

# A player with its own copy of the fonts. They change when it has found its display and so has opened
# them. At 100 times the speed it then makes most of its texts, rests, and wakes up again.
change() { # name, command that changes a font
    local home=$tmp/$1 player font
    mkdir -p "$home/b"
    cp -r fonts "$home/fonts"
    cp "$build/motograph" "$build/show.fct" "$home/b"
    "$home/b/motograph" --window=480x320 --for=12 --speed=100 >"$home/out" 2>&1 &
    player=$!
    until find "/proc/$player/fd" -lname 'socket:*' 2>/dev/null | grep -q .; do sleep 0.05; done
    sleep "$2"
    for font in "$home"/fonts/*.ttf; do "${@:3}" "$font"; done
    wait $player
    echo $? >"$home/status"
}
copy_over() { cat tests/site/10-boxes.ttf >"$1"; }
rename_over() { cp tests/site/10-boxes.ttf "$1.part" && mv "$1.part" "$1"; }
change copied 0 copy_over &
change cut 0 truncate -s 0 &
change renamed 0 rename_over &
change deleted 0 rm &
change cut-later 6 truncate -s 0 &
for job in $(jobs -p); do [ "$job" = "$server" ] || wait "$job"; done
for name in copied cut renamed deleted cut-later; do
    begin "fonts $name"
    cp "$tmp/$name/out" "$tmp/err"
    status=$(cat "$tmp/$name/status")
    ok "the player left with $status" "$status"
    [ ! -s "$tmp/err" ]; ok 'the player says something' $?
done
tally fonts

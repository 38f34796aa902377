#!/bin/bash
# SPDX-License-Identifier: MIT
# The fact file replaced by whatever may come in its place, 10,000 times, while the player shows it. The player
# is hurried (tests/preload/hasty.c), so it looks at every one. Not under the sanitizers: they must be
# loaded first.
set -u
. "$(dirname "$0")/frame" motograph factc torture/replace
evidence=$tmp/err

# NAME PAPER WORDS: a show
show() {
    printf 'Show: Lobby\nLang: en\nZone: UTC\nPaper: #%s\nInk: #101010\n\nHeadline: %s\nCrawl: no\n' "$2" "$3" >"$tmp/$1.facts"
    "$build/factc" build "$tmp/$1.facts" -o "$tmp/$1.fct" || exit 1
    "$build/motograph" "--check=$tmp/$1.fct" | sed 's/.*SHA-256 //' | tr -d '\n' >"$tmp/$1.hash"
}
show red FFE0E0 'The car park opens on Monday'
show blue E0E0FF 'The quay opens on Monday'
mkdir "$tmp/in" "$tmp/state"
cp "$tmp/red.fct" "$tmp/in/s.fct"
head -c 8 /dev/zero >"$tmp/looks"
preload hasty
LD_PRELOAD=$preload LOOKS=$tmp/looks SDL_VIDEODRIVER=dummy "$build/motograph" \
    "$tmp/in/s.fct" --state="$tmp/state" --status="$tmp/state/status.json" --window=320x240 --speed=2.5 \
    --theme=light 2>"$tmp/err" &
player=$!
until_holds 20 grep -qs playing "$tmp/state/status.json"
export MOTOGRAPH; MOTOGRAPH=$(realpath "$build/motograph")
counts "$build/torture/replace" $player "$tmp" "$tmp/looks" "$(times 1112 20)" "$seed"
begin 'the end'
kill -TERM $player
wait $player
same 'exit' $? 0
tally "$torture"

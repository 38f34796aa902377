#!/bin/bash
# SPDX-License-Identifier: MIT
# Every card on every kind of screen at every time: see tests/screens.c. SCREENS=10000 adds as many
# sizes. Takes long.
set -u
. "$(dirname "$0")/need" factc screens show.fct measured.fct scripts.fct screens.fct
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

many() { # count, words
    for ((i = 0; i < $1; i++)); do printf ' %s' "$2"; done
    echo
}

# A crawl of one-letter items, which fills the longest bar.
cat >"$tmp/narrow.facts" <<'FACTS'
Show: .
Lang: en

Headline: i
Stage: no

Headline: .
Topic: i
FACTS

# As long as a value may be.
{
    echo "Show:$(many 500 Verwaltung)"
    echo "Subject:$(many 500 Vereinigung)"
    echo 'Lang: de' && echo
    echo 'Source: lang'
    echo "Publisher:$(many 500 Verband)" && echo
    echo "Figure:$(many 500 Verladung)"
    echo "Value: −987.654.321,00001 Mio.$(many 30 Tonnen)"
    echo 'Change: −9,9 %'
    echo "Basis:$(many 500 gegenüber)"
    echo 'From: lang' && echo
    echo "Figure: $(many 500 W | tr -d ' ')"
    echo 'Value: 1'
    echo "Note:$(many 500 vorläufig)"
    echo "Attribution: $(many 500 W | tr -d ' ')" && echo
    echo "Quote: kurz"
    echo "Lead:$(many 500 Lage)"
    echo "Speaker:$(many 500 Vorsitzende)"
    echo "Role:$(many 500 Rolle)"
    echo 'From: lang' && echo
    echo "Headline: kurz"
    echo "Topic:$(many 500 Thema)"
} >"$tmp/endless.facts"

# A logo, and beside it as much text as there is room for.
cp tests/branded.png "$tmp"
sed '/^Show:/a Logo: branded.png' tests/frames.facts >"$tmp/branded.facts"

for source in tests/{frames,reference,values-reference}.facts "$tmp"/*.facts; do
    "$build/factc" build "$source" --base-fonts=fonts --fonts=tests/site -o "$tmp/$(basename "$source" .facts).fct" || exit 1
done
"$build/screens" fonts tests/site "${SCREENS:-100}" "$build"/{show,measured,scripts,screens}.fct "$tmp"/*.fct

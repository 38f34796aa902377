#!/bin/bash
# SPDX-License-Identifier: MIT
# Values, texts, times and slips that once meant something else on the screen than in the source, in
# silence, or were refused without a way out: each says what is meant, or names what would be right.
set -u
. "$(dirname "$0")/need" motograph factc
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# meant LANGUAGE RECORD [WHERE TEXT]...: what is in the dump, in the texts of card and crawl, or said;
# WHERE begins with '-' if the text must not be there. '_' is U+00A0, '~' U+202F.
meant() {
    local lang=$1 record=$2
    shift 2
    printf 'Show: Test\nLang: %b\n\n%b\n' "$lang" "$record" >"$tmp/f.facts"
    begin "$lang $record"
    : >"$tmp/dump"
    : >"$tmp/scene"
    "$build/factc" build "$tmp/f.facts" -o "$tmp/f.fct" >"$tmp/said" 2>&1 && {
        "$build/factc" dump "$tmp/f.fct" | tr -d '\n' | tr -s ' ' >"$tmp/dump"
        "$build/motograph" "$tmp/f.fct" --scene --card=x --at=2026-03-01T09:00:00Z 2>>"$tmp/said" |
            awk -F'\t' '$1 == "T" { print $9 }' |
            sed 's/\xc2\xa0/_/g; s/\xe2\x80\xaf/~/g' >"$tmp/scene"
    }
    while [ $# -gt 0 ]; do
        local where=${1#-} found=0
        grep -qF -- "$2" "$tmp/$where" && found=1
        if [ "$found" = "$([ "$1" = "$where" ] && echo 1 || echo 0)" ]; then
            right
        else
            wrong "$1 '$2'"
            head -c 600 "$tmp/$where"
        fi
        shift 2
    done
}

V='Id: x\nValue:'
meant en "Figure: Visitors\n$V > 1 million" dump '"qualifier": ">"' dump '"scale": "1000000"' scene 'more'
meant ar 'Headline: اتصل بنا +20 2 5550 123\nId: x' scene '+20 2 5550 123' -said error
meant ar "Figure: زوار\n$V ٥ ملايين" dump '"value": "5", "scale": "1000000"'
meant en 'Headline: \xc2\xad\nId: x' said "'Headline' has no value"
meant en "Figure: Turnout\n$V 61%\nChange: +2 percentage points" dump '"unit": "percentage points"' scene '2_percentage points'
meant en "Figure: Grant\n$V \$5M" dump '"value": "5", "scale": "1000000", "unit": "$"' scene "\$5_million"
meant en 'Quote: “We did it.”\nSpeaker: Jo Smith\nId: x' said 'would be doubled'
meant de 'Headline: Fragen an info@gemeindeverwaltungbeispielhausenmitte.example\nId: x' -said hyphen scene info@
meant en "Figure: Stadium final\n$V 400 m hurdles" dump '"unit": "m hurdles"' -scene million
meant en 'Headline: Fish &amp; chips: the <b>plan</b> for MÃ¼nchen\nId: x' said "'&amp;' is HTML" said "'<b>' is HTML" said 'wrong encoding'
meant es-AR "Figure: Presupuesto\n$V \$ 5.000" scene '5.000' -scene dólares
meant es-MX "Figure: Visitantes\n$V 1,234 visitantes\nPrevious: 999 visitantes" dump '"value": "24"' scene 1,234
meant fr "Figure: Livres\n$V 12 000 livres" scene livres -scene £
meant en "Figure: Average wait\n$V 2½ hours\nPrevious: 1½ hours" dump '"value": "5/2"' scene '2½' scene '67%'
meant he 'Headline: קורס חדש: תכנות ב-C++\xe2\x80\x8e\nId: x' -said error
meant he 'Headline: פרטים בטלפון +972-3-555-0123\nId: x' scene '+972-3-555-0123'
meant en 'Headline: The quay opens\n  Topic: Harbour\nId: x' said "looks like the field 'Topic'"
meant en-IN "Figure: Donations\n$V 1,23,456 rupees" dump '"value": "123456"' scene 1,23,456
meant en-IN "Figure: Donations\n$V 5 lakh rupees" dump '"value": "5", "scale": "100000"' scene lakh
meant en 'Figure: Visitors\nId: x' said "this Figure has no 'Value:'" said 'million' -said 'Mrd.'
meant en "Figure: Adults\n$V 1 in 5" said "'Value-text: 1 in 5'"
meant en 'Figure: Adults\nId: x\nValue-text: 1 in 5' dump '"form": "text"' scene '1_in_5'
meant en "Figure: Unemployment\n$V 6%\nPrevious: 5%" dump '"unit": "percentage points"' -scene '20%'
meant en "Figure: Key rate\n$V +25 bp" scene '+25'
meant en "Figure: Result\n$V -5 million €\nPrevious: 5 million €" -scene '200%' dump '"kind": "absolute"'
meant en "Figure: Pay rise\n$V 3–5 %" dump '"form": "range"' scene '3–5'
meant en "Figure: Final\n$V 2:1" said "'Value-text: 2:1'"
meant en 'Notice: Bins are collected today\nId: x\nUntil: 2026-12-31\nWeekdays: Tue' said "'Days'"
meant en 'Notice: Bins are collected today\nId: x\nUntil: 2026-12-31\nDays: Tue' -said error
meant en 'Headline: \xef\x82\xb7 New opening hours\nId: x' said 'write •'
meant en "Figure: Founded in\n$V 1998" scene 1998 -scene 1,998
meant 'en\nZone: Africa/Casablanca' 'Headline: Clock\nId: x' scene 09:00 -scene 10:00
meant 'en\nZone: UTC+2' 'Headline: Clock\nId: x' said 'name a city'
tally meant

#!/bin/bash
# SPDX-License-Identifier: MIT
# What a figure says, from the source to the picture: the pieces of its value on the card, its strap, and
# its words in the crawl.
set -u
. "$(dirname "$0")/need" motograph factc
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

texts() { # rows of the scene whose font, y or colour is this: their texts, separated by '/'
    awk -F'\t' -v want="$1" '$1 == "T" && $2 ~ want && $5 > from && $5 < until {
        list = list (list == "" ? "" : "/") $9 } END { print list }' from="$2" until="$3" "$tmp/scene"
}
plain() { sed 's/\xc2\xa0/_/g; s/\xe2\x80\xaf/~/g; s/\xe2\x80\x89/'"'"'/g; s/\xe2\x80\x8e//g'; }

# language | value and change, ';' between lines | pieces on the card | strap | crawl; '_' is U+00A0, '~' is
# U+202F, an apostrophe U+2009
while IFS='|' read -r lang written card strap crawl; do
    [[ $written = *:* && $written = Value-text* ]] || written="Value: $written"
    printf '%s\n' "Show: S" "Lang: $lang" "Zone: UTC" '' "Figure: L" "${written//;/$'\n'}" >"$tmp/f.facts"
    if ! "$build/factc" build "$tmp/f.facts" -o "$tmp/f.fct" 2>"$tmp/err"; then
        wrong "$lang $written is not built" "$(head -n 2 "$tmp/err")"
        continue
    fi
    "$build/motograph" "$tmp/f.fct" --scene --size=1920x1080 --card-time=5 --crawl-time=0 \
        --at=2026-03-10T12:00:00Z --card=figure-1 >"$tmp/scene" 2>"$tmp/err"
    begin "$lang $written"
    same card "$(texts '^S' 250 800 | plain)" "$card"
    same strap "$(texts '^PS' 830 950 | plain)" "$strap"
    same crawl "$(awk -F'\t' '$1 == "T" && $2 == "PM" && $5 > 960 { print $9; exit }' "$tmp/scene" | plain)" "$crawl"
done <<'TABLE'
de|rund 40 %;Change: +6 Prozentpunkte|rund/40/%|↗'6_Prozentpunkte|rund_40~%, +6_Prozentpunkte
de|mehr als 1,2 Mio. Bücher|mehr/als/1,2/Millionen/Bücher||mehr als_1,2_Mio. Bücher
de|> 40 %|mehr/als/40/%||mehr als_40~%
de|~ 40 Leute|rund/40/Leute||rund_40_Leute
de|± 5 %|±/5/%||±5~%
en|< 5 people|less/than/5/people||less than_5_people
en|Up to 5 people|up/to/5/people||up to_5_people
de|Ca. 40 %|ca./40/%||ca._40~%
en|≥ 5 people|at/least/5/people||at least_5_people
de|3–5 %|3–5/%||3–5~%
de|zwischen 3 und 5 %|3–5/%||3–5~%
de|minus 5 °C|−5/°C||−5~°C
de|5k €|5/Tausend/Euro||5_Tsd._€
de|$5k|5/Tausend/Dollar||5_Tsd._$
he|יותר מ-5%|יותר/מ-/5/%||יותר מ-5%
de|1,2 bis 1,4 Mio. Bücher|1,2–1,4/Millionen/Bücher||1,2–1,4_Mio. Bücher
de|−5 bis −3 °C|−5/bis/−3/°C||−5_bis_−3~°C
en|−5 to 3 °C|−5/to/3/°C||−5_to_3~°C
de|2½ Stunden|2½/Stunden||2½_Stunden
de|−3 °C;Change: -5 Grad|−3/°C|↘'5_Grad|−3~°C, ↘'5_Grad
de|+25 Basispunkte|+25/Basispunkte||+25_Basispunkte
de|007|007||007
de|1998|1998||1998
de|1.240 Leute|1.240/Leute||1.240_Leute
de|1240 Leute|1240/Leute||1240_Leute
es|1.240 libros|1.240/libros||1.240_libros
de|1.234,50 €|1.234,50/Euro||1.234,50_€
de|1.240–12.405 Leute|1.240–12.405/Leute||1.240–12.405_Leute
de|4,25 %;Change: +25 Basispunkte|4,25/%|↗'25_Basispunkte|4,25~%, +25_Basispunkte
de|6,90 Euro;Change: unverändert|6,90/Euro|→'unverändert|6,90_€, unverändert
en|5 people;Change: unchanged|5/people|→'unchanged|5_people, unchanged
de|19%|19/%||19%
en|99.9%|99.9/%||99.9%
en|20°|20/°||20°
en|1080p|1080/p||1080p
en|$5 million|5/million/dollars||$5_million
en|5 million people|5/million/people||5_million people
fr|5 millions d'habitants|5/millions/d'habitants||5_millions d'habitants
de|Value-text: 3 h 20 min|3/h/20/min||3_h_20_min
de|Value-text: 4,6 von 5 Sternen|4,6/von/5/Sternen||4,6_von_5_Sternen
en|Value-text: 4.6 out of 5 stars|4.6/out_of/5/stars||4.6_out_of_5_stars
de|Value-text: 2:1|2':'1||2:1
de|Value-text: 2 : 1|2':'1||2':'1
de|Value-text: 09:30|09:30||09:30
de|Value-text: 102:98|102':'98||102:98
de|Value-text: 24/7|24/7||24/7
de|Value-text: A+|A+||A+
de|Value-text: Heute|Heute||Heute
en|Value-text: 1 in 5|1/in/5||1_in_5
de|Value-text: 3 h 20 min;Change: -15 Minuten|3/h/20/min|↘'15_Minuten|3_h_20_min, ↘'15_Minuten
he|2½ שעות|2½/שעות||2½_שעות
he|Value-text: 2:1|2':'1||2:1
TABLE
tally figures

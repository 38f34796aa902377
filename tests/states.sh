#!/bin/bash
# SPDX-License-Identifier: MIT
# What a screen says when no fact has a card: since when, from when on, what is the matter; and the line
# that says which screen it is. How it looks is in drawlists.sh.
set -u
. "$(dirname "$0")/need" motograph factc states
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# The texts of the card (below the header, above the band) with '/' between them, no-break spaces as spaces.
card() {
    awk -F '\t' '$1 == "T" && $5 > 150 && $5 < 955 { out = out (out ? " / " : "") $9 } END { print out }' "$1" |
        sed 's/\xc2\xa0/ /g; s/\xe2\x80\xaf/ /g'
}
# The texts of the band, and whether the crawl's fades are there.
band() {
    awk -F '\t' '$1 == "T" && $5 > 955 { out = out (out ? " / " : "") $9 " " $7 } $1 == "F" { fades++ }
        END { print out (fades ? " ~" : "") }' "$1" | sed 's/\xc2\xa0/ /g'
}
# build LANG ZONE LINES: a show with a headline, and what follows it, ';' between lines
build_show() {
    printf 'Show: N\nLang: %s\nZone: %s\nEpoch: 2000-01-01T00:00:00Z\n\nHeadline: Text\nId: a\n%b\n' "$1" "$2" \
        "${3//;/\\n}" >"$tmp/x.facts"
    "$build/factc" build "$tmp/x.facts" -o "$tmp/x.fct" 2>"$tmp/err"
}

# language | lines of the headline | more options | time | the card
while IFS='|' read -r lang lines options at want; do
    [ -n "$lang" ] || continue
    begin "$lang $lines $options at $at"
    build_show "$lang" Europe/Berlin "$lines" || wrong "build" "$(cat "$tmp/err")"
    # shellcheck disable=SC2086 # options are words
    "$build/motograph" "$tmp/x.fct" --scene --orbit=off $options --at="$at" >"$tmp/scene"
    same 'status' $? 0
    same 'the card' "$(card "$tmp/scene")" "$want"
done <<'TABLE'
de|Until: 2024-10-30 18:00||2024-10-31T12:00:00Z|Stand: 30. Oktober, 18 Uhr / Zurzeit keine Meldungen
de|Until: 2024-10-30 18:30||2024-10-31T12:00:00Z|Stand: 30. Oktober, / 18:30 Uhr / Zurzeit keine Meldungen
de|Until: 2024-10-30||2024-10-31T12:00:00Z|Stand: 30. Oktober / Zurzeit keine Meldungen
de|Until: 2024-10-30||2025-10-30T12:00:00Z|Stand: 30. Oktober / Zurzeit keine Meldungen
de|Until: 2024-10-30||2025-11-02T12:00:00Z|Stand: 30. Oktober 2024 / Zurzeit keine Meldungen
de|Since: 2024-10-30 08:00||2024-10-29T12:00:00Z|Ab Mittwoch, / 30. Oktober, 8 Uhr / Noch keine Meldungen
de|Since: 2024-10-30||2024-10-29T12:00:00Z|Ab Mittwoch, 30. Oktober / Noch keine Meldungen
de|Since: 2024-10-30||2022-10-29T12:00:00Z|Ab 30. Oktober 2024 / Noch keine Meldungen
en|Until: 2024-10-30 18:00||2024-10-31T12:00:00Z|As of 30 October, 18:00 / No news at the moment
en-US|Until: 2024-10-30 18:00||2024-10-31T12:00:00Z|As of October 30, 6 PM / No news at the moment
en|Until: 2024-10-30 18:05|--lang=de|2024-10-31T12:00:00Z|As of 30 October, 18:05 / No news at the moment
ja|Until: 2024-10-30 18:00||2024-10-31T12:00:00Z|最終更新：10月30日、18時 / 現在ニュースはありません
de|For: lobby|--channel=gate|2024-10-31T12:00:00Z|Noch keine Meldungen
de|Stage: no||2024-10-31T12:00:00Z|
de|Until: 2024-10-30 18:00;;Headline: Weiter;Id: b;Stage: no||2024-10-31T12:00:00Z|
de|Until: 2024-10-30 18:00;;Headline: Später;Id: b;Since: 2024-11-04 08:00||2024-10-31T12:00:00Z|Stand: 30. Oktober, 18 Uhr / Zurzeit keine Meldungen
de|Until: 2024-10-30 18:00;;Headline: Später;Id: b;Since: 2024-10-30 18:00||2024-10-31T12:00:00Z|Später
de|Hours: 8-18;Since: 2024-10-01;Until: 2024-10-31||2024-10-20T20:00:00Z|Stand: 20. Oktober, 18 Uhr / Zurzeit keine Meldungen
de|Hours: 8-18;Since: 2024-01-01;Until: 2024-10-31||2024-10-20T20:00:00Z|Zurzeit keine Meldungen
de|Hours: 8-18;Since: 2024-01-01;Until: 2024-10-31||2024-11-20T20:00:00Z|Stand: 31. Oktober, 18 Uhr / Zurzeit keine Meldungen
TABLE

# what is wrong with the file | what makes it | status | the card
while IFS='|' read -r what make status want; do
    begin "$what"
    rm -rf "$tmp/show.fct" "$tmp/show.facts"
    build_show de Europe/Berlin 'Stage: yes'
    (cd "$tmp" && eval "$make")
    file=$(basename "$(ls -d "$tmp"/show.* 2>/dev/null || echo show.fct)")
    "$build/motograph" "$tmp/$file" --scene --lang=de --orbit=off >"$tmp/scene" 2>"$tmp/err"
    same 'status' $? "$status"
    same 'the card' "$(card "$tmp/scene")" "$want"
    same 'no clock' "$(grep -c '[0-9]:[0-9]' "$tmp/scene")" 0
    same 'what is said' "$(wc -l <"$tmp/err")" "$([ "$what" = source ] && echo 3 || echo 1)"
done <<'TABLE'
missing|:|66|Kein Inhalt gefunden / show.fct / Einrichtung
truncated|head -c 300 x.fct >show.fct|65|Die Datei ist beschädigt und / kann nicht gezeigt werden / show.fct / Einrichtung / Bitte noch einmal aufspielen
empty|: >show.fct|65|Die Datei ist beschädigt und / kann nicht gezeigt werden / show.fct / Einrichtung / Bitte noch einmal aufspielen
source|printf 'Show: N\n\nHeadline: a\nTpoic: b\n' >show.facts|65|Der Inhalt ist nicht lesbar / show.facts / Einrichtung
TABLE

# The line is there for 15 s, fades in and out, and the crawl goes on after it.
build_show de Europe/Berlin 'Stage: yes'
while IFS='|' read -r what time want; do
    begin "$what after $time s"
    "$build/states" "$what" fonts "$tmp/x.fct" 1920x1080 dark 1730376000 "$time" - >"$tmp/scene"
    same 'the band' "$(band "$tmp/scene")" "$want"
done <<'TABLE'
identity|0|
identity|0.2|lobby-3 0.502 / 192.168.20.31 0.502 / N 0.502
identity|7|lobby-3 1 / 192.168.20.31 1 / N 1
identity|14.8|lobby-3 0.502 / 192.168.20.31 0.502 / N 0.502
identity|15|Text 1 ~
setting|59|
setting|60|Text 1 ~
TABLE
# On a bar its place is beside the clock: the line's number is not what is cut.
while IFS='|' read -r size want; do
    begin "setting at $size"
    "$build/states" setting fonts "$tmp/x.fct" "$size" dark 1730376000 6 - >"$tmp/scene"
    same 'where' "$(awk -F '\t' '$1 == "T" && $9 ~ /motograph/ { print $9 }' "$tmp/scene" | sed 's/\xc2\xa0/ /g')" "$want"
done <<'TABLE'
1920x1080|motograph.conf, Zeile 12
1920x360|motograph.conf, Zeile 12
960x180|motograph.conf:12
TABLE
while IFS='|' read -r time want; do
    begin "setting after $time s"
    "$build/states" setting fonts "$tmp/x.fct" 1920x1080 dark 1730376000 "$time" - >"$tmp/scene"
    same 'the card' "$(card "$tmp/scene")" "$want"
done <<'TABLE'
6|Rotate: 45 gibt es / nicht. Möglich sind / 0, 90, 180 und 270. / motograph.conf, Zeile 12 / Einrichtung / Die letzte gute gilt weiter
60|Text
TABLE
tally states

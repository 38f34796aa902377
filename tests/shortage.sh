#!/bin/bash
# SPDX-License-Identifier: MIT
# What factc check says of texts that have no room on screens of some sizes: at which place, in which
# words, and that it says nothing of what has room.
set -u
. "$(dirname "$0")/need" factc
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

HEAD=$'Show: Hafen\nLang: de\n\nSource: amt\nPublisher: Amt\nDate: 2026-01-15\n\n' # seven lines
LONG='im Vergleich zum ersten Halbjahr des Vorjahres, ohne die Container am Nordkai und am Südkai und ohne die Bahn'
MIDDLE='im Vergleich zum ersten Halbjahr'
HUGE=$(printf 'Ein sehr langes Wort nach dem anderen %.0s' {1..16})

# check RECORD [LINE]...: the warnings of a source with this record, without those of length
check() {
    local record=$1
    shift
    printf '%s%b\n' "$HEAD" "$record" >"$tmp/f.facts"
    begin "$record"
    "$build/factc" check "$tmp/f.facts" --base-fonts=fonts >"$tmp/out" 2>"$tmp/err"
    same 'exit' $? 0
    printf '%s\n' "$@" | sed '/^$/d' >"$tmp/want"
    sed -n 's/^.*f.facts:/f:/p' "$tmp/err" | grep -v 'hard to read' >"$tmp/got"
    same 'warnings' "$(cat "$tmp/got")" "$(cat "$tmp/want")"
}
none() { # SIZES: what it says of a text, if there is a short form and if there is none
    printf 'warning: there is no room for this on screens of %s; make it shorter' "$1"
}
give() { # SIZES FIELD
    printf "warning: there is no room for this on screens of %s; give a shorter '%s' as well" "$1" "$2"
}
ALL='1920x1080, 1080x1920, 800x480, 1920x360, 480x320'
F='Figure: Kisten\nValue: 4,2 Mio. Kisten\nFrom: amt\n'
Q='Quote: Wir bauen.\nSpeaker: Bo Ek\nFrom: amt\n'

check "${F}Change: +5 %\nBasis: zum Vorjahr"
check "${F}Previous: 4,0 Mio. Kisten\nBasis: $MIDDLE" "f:12:8: $(give '1920x360, 480x320' Basis-short)"
check "${F}Previous: 4,0 Mio. Kisten\nBasis: $MIDDLE\nBasis-short: 2025"
check "${F}Change: +5 %\nBasis: $MIDDLE\nBasis-short: zum Halbjahr"
check "${F}Change: +5 %\nBasis: $LONG" "f:12:8: $(give "$ALL" Basis-short)"
check "${F}Change: +5 %\nBasis: $LONG\nBasis-short: zum Vorjahr"
check "${F}Change: +5 %\nBasis: $LONG\nBasis-short: $LONG" "f:13:14: $(none "$ALL")"
check "${F}Note: $LONG" "f:11:7: $(give "$ALL" Note-short)"
check "${F}Change: +5 %\nNote: $LONG" "f:12:7: $(give "$ALL" Note-short)"
check "${F}Change: +5 %\nBasis: $LONG\nNote: am Kai" "f:12:8: $(give "$ALL" Basis-short)"
check "${Q}Role: Leiterin"
check "${Q}Role: $LONG" "f:11:7: $(give "$ALL" Role-short)"
check "${Q}Role: $LONG\nRole-short: Leiterin"
check "Quote: Wir bauen.\nSpeaker: $LONG" "f:9:10: $(none "$ALL")"
check "Quote: Wir bauen.\nSpeaker: Bo Ek\nLead: $LONG" \
    "f:10:7: $(give '1920x1080, 1080x1920, 800x480, 480x320' Lead-short)"
check "Headline: Kurz\nTopic: $LONG" "f:9:8: $(none "$ALL")"
check "Headline: Kurz\nTopic: Hafen"
check "Notice: Der Aufzug steht\nTopic: $LONG\nUntil: 2039-01-01" "f:9:8: $(none "$ALL")"
check "Figure: $LONG\nValue: 4" \
    "f:8:9: $(give '1080x1920, 480x320' Label-short)" \
    'f:8:9: warning: this has no card on screens of 1920x360: it would be too small to read'
check "Figure: $LONG\nValue: 4\nLabel-short: Kisten"
# Long texts have no card on bars and small screens by design.
check "Headline: $HUGE" \
    "f:8:11: warning: this has no card on screens of $ALL: it would be too small to read"
check "Quote: ${HUGE:0:230}\nSpeaker: Bo Ek"
# Nothing is on the stage that could lack room.
check "${Q}Role: $LONG\nStage: no\nCrawl: yes"
# A variant has its own place, and nothing is said twice.
check "${Q}Role: Leiterin\nQuote-en: We build.\nRole-en: $LONG" "f:13:10: $(give "$ALL" Role-short)"
check "${Q}Role: $LONG\nQuote-en: We build.\nRole-en: Head" "f:11:7: $(give "$ALL" Role-short)"

# The shows that are delivered have room for all they say, and build says nothing of it.
for show in assets/*.facts; do
    begin "$show"
    "$build/factc" check "$show" --base-fonts=fonts >"$tmp/out" 2>"$tmp/err"
    same 'warnings' "$(cat "$tmp/err")" ''
done
begin 'build is silent'
printf '%s%b\n' "$HEAD" "${Q}Role: $LONG" >"$tmp/f.facts"
"$build/factc" build "$tmp/f.facts" --base-fonts=fonts -o "$tmp/f.fct" 2>"$tmp/err"
same 'warnings' "$(cat "$tmp/err")" ''
tally shortage

#!/bin/bash
# SPDX-License-Identifier: MIT
# What factc's lint finds and what it leaves alone: each rule by its cases and near misses (lint.tsv), by
# its switches, on screens of declared sizes, in documents; and on the shows that are delivered and twenty
# of houses as they might be (lint/*.facts), of which it says nothing that an editor would not act on.
set -u
. "$(dirname "$0")/need" factc
FACTC=$PWD/$build/factc ROOT=$PWD
DIR=$(mktemp -d)
trap 'rm -rf "$DIR"' EXIT
cd "$DIR" || exit 1
NOW=--now=2026-12-01T12:00:00Z

# check FLAG...: f.facts, without fonts; its messages are in err
check() {
    "$FACTC" check -q "$NOW" --base-fonts= "$@" f.facts >out 2>err
    status=$?
}

# ---- each rule ----
HEAD=4
while IFS=$'\t' read -r rule lang place text; do
    begin "$rule $text"
    printf 'Show: Hafen\nLang: %s\nZone: Europe/Berlin\n\n%b\n' "$lang" "$text" >f.facts
    check
    same 'exit' "$status" 0
    if [ "$place" = - ]; then
        same 'is left alone' "$(grep -F "[$rule]" err)" ''
    else
        at=$((${place%%:*} + HEAD)):${place##*:}
        same 'is found' "$(sed -n "s/^f.facts:\([0-9:]*\): warning: .* \[$rule\]$/\1/p" err)" "$at"
    fi
done <"$ROOT/tests/lint.tsv"

# ---- switches ----
source_of() { printf 'Show: Hafen\nLang: de\nZone: Europe/Berlin\n\n%b\n' "$1" >f.facts; }
# run STATUS GRADE FLAG...: a straight mark is said of in this grade; '': not at all
strict() {
    begin "${*:3}"
    source_of 'Headline: Das "Fest" beginnt'
    check "${@:3}"
    same 'exit' "$status" "$1"
    same 'grade' "$(sed -n 's/^f.facts:5:15: \([a-z]*\): .* \[straight-quotes\]$/\1/p' err)" "$2"
}
strict 0 warning -Wno-plain-space
strict 0 '' -Wno-straight-quotes
strict 0 '' -Wno-110
strict 65 error -Werror=straight-quotes
strict 65 error -Werror=110
strict 65 error -Werror
strict 0 warning -Werror=plain-space
strict 0 '' -Werror -Wno-straight-quotes
begin 'what is off makes no room scarce'
for ((i = 0; i < 1100; i++)); do printf 'Headline: "%d" Kisten\n\n' $i; done >many
source_of "$(cat many)\n\nFigure: x\nValue: 4\nChange: +5 %"
check -Wno-straight-quotes
same 'the only one' "$(sed 's/.*\[/[/' err)" '[no-base]'
# Build asks the lint only where that may make an error of what it finds.
begin 'build'
source_of 'Headline: Das "Fest" beginnt'
"$FACTC" build "$NOW" --base-fonts= f.facts -o f.fct >out 2>err
same 'silent' "$?$(cat err)" 0
"$FACTC" build "$NOW" --base-fonts= -Werror=straight-quotes f.facts -o g.fct >out 2>err
same 'strict' "$?$(sed 's/.*\[/ [/' err)" '65 [straight-quotes]'
if [ -e g.fct ]; then wrong 'nothing is written'; else right; fi
begin 'explain'
"$FACTC" explain >out
while read -r rule; do
    same "$rule is explained" "$(grep -c "^ *[0-9][0-9]*  $rule " out)" 1
    same "$rule has a section in docs/lint.md" "$(grep -cx "### [0-9]* $rule" "$ROOT/docs/lint.md")" 1
done < <(sed -n 's/.*X([A-Z_]*, 1[0-9][0-9], *"\([a-z-]*\)".*/\1/p' "$ROOT/src/proof/rules.h")

# ---- screens ----
LONG='im Vergleich zum ersten Halbjahr des Vorjahres, ohne die Container am Nordkai und am Südkai'
# screens SIZES WANT SOURCE: the rules and the sizes that are named
screens() {
    begin "$1 $3"
    source_of "$3"
    "$FACTC" check -q "$NOW" --base-fonts="$ROOT/fonts" --screens="$1" f.facts >out 2>err
    same 'exit' $? 0
    same 'found' "$(sed -n 's/^f.facts:\([0-9:]*\): .* screens of \([0-9x, ]*\)[:;].* \[\([a-z-]*\)\]$/\1 \3 \2/p' err)" "$2"
}
F='Figure: Kisten\nValue: 4\nNote: '
screens 1920x1080 '' "${F}am Kai"
screens 480x320,1920x1080 '7:7 lost-part 480x320, 1920x1080' "$F$LONG"
screens 480x320,1920x1080 '' "$F$LONG\nAllow: lost-part"
T=$(printf 'Wort und %.0s' {1..25})
Q="Quote: ${T}Werk.\\nSpeaker: Bo Ek\\nRole: Leiter"
screens 1920x1080 '' "$Q"
screens 1920x1080,480x320 '5:8 no-card 480x320' "$Q"
begin 'a time that is cut short'
source_of "Quote: ${T}Werk hier.\nLead: Er sagte über die Arbeit am Hafen in diesem langen Jahr, dass sie\nSpeaker: Bo Ek"
"$FACTC" check -q "$NOW" --base-fonts="$ROOT/fonts" f.facts >out 2>err
same 'found' "$(sed -n 's/^f.facts:5:8: warning: .*\[/[/p' err)" '[reading-time]'
for wrong in 1920 x1080 1920x '1920x1080,' 100x100 20000x1080 1920x1080x1 'viele'; do
    begin "--screens=$wrong"
    check --screens="$wrong"
    same 'exit' "$status" 64
    same 'said' "$(head -n 1 err)" 'factc: --screens: write sizes in pixels, such as 1920x1080,480x320'
done

# ---- documents ----
# A name in the document is said of at its place there, until the source allows it.
begin 'a name in a document'
printf 'Die Stadt nennt es Llama-Haus.\n\nDas Llama-Haus öffnet, und das Lama-Haus hat Platz: „Hier ist für alle im Llama-Haus Platz“, sagte Ek.\n' >bericht.txt
SOURCE='Source: b\nPublisher: Stadt\nDocument: bericht.txt\n'
REST='\nQuote: Hier ist für alle im Llama-Haus Platz\nSpeaker: Bo Ek\nFrom: b'
source_of "$SOURCE$REST"
check
same 'found' "$(sed -n 's/^\([a-z.]*:[0-9:]*\): warning: .Lama. stands .* \[name-variant\]$/\1/p' err)" 'bericht.txt:3:32'
source_of "${SOURCE}Allow: name-variant\n$REST"
check
same 'allowed' "$(grep -c 'name-variant' err)" 0
# A fragment that the document says to be said needs no lead-in.
# fragment WANT DOCUMENT
fragment() {
    begin "a fragment in: $2"
    printf '%s\n' "$2" >bericht.txt
    source_of "${SOURCE}\nQuote: großes Theater\nSpeaker: Ek\nFrom: b"
    check
    same 'exit' "$status" 0
    same 'found' "$(grep -c 'bare-fragment' err)" "$1"
}
fragment 0 'Die Brücke sei „großes Theater“, sagte Ek.'
fragment 0 'Laut Ek ist die Brücke „großes Theater“.'
fragment 1 'Das Plakat von Ek zeigt „großes Theater“ am Kai.'
fragment 1 $'Ek sagte nichts dazu, warum.\n\nDas Plakat von Ek zeigt „großes Theater“ am Kai.'

# ---- whole shows ----
# What an editor would act on, in these shows; anything else is a false alarm.
cat >real <<'END'
bank.facts:35:8 topic-repeated
klinik.facts:17:21 relative-date
klinik.facts:50:7 lost-part
museum-en.facts:15:18 relative-date
reference.facts:124:97 relative-date
reference.facts:78:8 no-card
verkehr.facts:15:8 lost-part
verkehr.facts:22:8 lost-part
END
sort real >want
cp "$ROOT"/tests/lint/*.facts "$ROOT/tests/reference.facts" "$ROOT/assets/lobby.facts" .
shows=0 facts=0
: >found
for show in "$ROOT"/tests/lint/*.facts reference.facts lobby.facts; do
    show=$(basename "$show")
    begin "$show"
    "$FACTC" check -q "$NOW" --base-fonts="$ROOT/fonts" --screens=1920x1080,1080x1920,480x320 "$show" >out 2>err
    same 'exit' $? 0
    sed -n 's/^\([^ ]*\): warning: .* \[\([a-z-]*\)\]$/\1 \2/p' err >>found
    same 'each finding has a rule' "$(grep -c . err)" "$(grep -c '\]$' err)"
    shows=$((shows + 1)) facts=$((facts + $(grep -cE '^(Figure|Quote|Headline|Notice): ' "$show")))
done
sort found >got
begin 'no false alarm'
same 'false alarms' "$(comm -23 got want)" ''
same 'missed' "$(comm -13 got want)" ''
printf '    %d shows, %d facts: %d findings, %d false alarms\n' "$shows" "$facts" "$(wc -l <got)" "$(comm -23 got want | wc -l)"
tally lint

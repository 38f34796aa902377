#!/bin/bash
# SPDX-License-Identifier: MIT
# What factc says of the time to come: the line at the end of check, and the list of when; and what a
# screen then shows.
set -u
. "$(dirname "$0")/need" factc motograph
FACTC=$PWD/$build/factc MOTOGRAPH=$PWD/$build/motograph
DIR=$(mktemp -d)
trap 'rm -rf "$DIR"' EXIT
cd "$DIR" || exit 1
export SOURCE_DATE_EPOCH=1796038200 # Monday, 2026-11-30T11:30:00Z

cat >f.facts <<'END'
Show: Canteen
Lang: en
Zone: CET-1CEST,M3.5.0,M10.5.0/3
Not-after: 2027-01-31

Notice: Bins are collected today
Id: bins
Until: 2026-12-31
Days: Tue
Hours: 6:00 am - 9:00 am

Headline: Always here
Id: always

Headline: Pea soup
Id: soup
Days: Mo-Fr
Hours: 11:30-14
Except: 2026-12-02

Headline: Open all night
Id: night
Hours: 22-2

Headline: Later
Id: later
Since: 2026-12-03

Headline: Over
Id: over
Until: 2026-11-01
END

# ---- check ----
# line WHAT LINE: what check prints of f.facts, without the time of a round
line() { same "$1" "$("$FACTC" check "${@:3}" f.facts 2>err | sed 's/; one round takes .*//')" "$2"; }
line 'some over, one later' '6 facts, sound; 1 is over, 1 begins on 3 December 2026'
same 'a round has a time' "$("$FACTC" check f.facts | grep -c '; one round takes [0-9].* s$')" 1
line 'later' '6 facts, sound; 1 is over' --now=2026-12-03
line 'two are over' '6 facts, sound; 2 are over' --now=2027-01-01
line 'all are over' '6 facts, sound; 6 are over' --now=2027-02-01
same 'all are over, a warning' "$(cat err)" 'f.facts:1:1: warning: everything is over: screens will say that there is no news'
line 'quiet' '' --quiet
"$FACTC" check -q --now=2027-02-01 f.facts >out 2>err
same 'quiet, but a warning' "$(cat out)$(grep -c warning err)" 1
printf 'Show: x\nLang: en\n\nHeadline: y\nSince: 2026-12-05\n\nHeadline: z\nSince: 2027-01-01\n' >g.facts
same 'none yet' "$("$FACTC" check g.facts)" '2 facts, sound; 2 begin later, the first on 5 December 2026'
printf 'Show: x\nLang: en\n\nHeadline: y\n' >g.facts
same 'one fact, no fonts' "$("$FACTC" check --base-fonts= g.facts)" '1 fact, sound'
printf 'Show: x\nLang: en\n\nHedline: y\n' >g.facts
same 'an error, no line' "$("$FACTC" check g.facts 2>err; echo $?)" 65

# ---- when ----
same 'the next times' "$("$FACTC" when f.facts --count=2)" 'bins    Tue 2026-12-01 06:00 - 09:00
bins    Tue 2026-12-08 06:00 - 09:00
always  until Sun 2027-01-31 24:00
soup    Mon 2026-11-30 11:30 - 14:00
soup    Tue 2026-12-01 11:30 - 14:00
night   Mon 2026-11-30 22:00 - Tue 2026-12-01 02:00
night   Tue 2026-12-01 22:00 - Wed 2026-12-02 02:00
later   Thu 2026-12-03 00:00 - Sun 2027-01-31 24:00
over    over'
same 'from a time on' "$("$FACTC" when --at='2026-12-29 9:00' --count=1 f.facts | head -3)" 'bins    over
always  until Sun 2027-01-31 24:00
soup    Tue 2026-12-29 11:30 - 14:00'
same 'an end at midnight' "$(printf 'Show: x\nLang: en\n\nHeadline: y\nId: a\nDays: Mo-Fr\nUntil: 2026-12-04\n' | "$FACTC" when --count=1 -)" 'a  Mon 2026-11-30 00:00 - Fri 2026-12-04 24:00'
same 'three by default' "$("$FACTC" when f.facts | grep -c '^soup')" 3
for wrong in --at=soon --count=0 --count=x; do
    same "$wrong" "$("$FACTC" when $wrong f.facts 2>err; echo $?)" 64
done

# ---- on the screen ----
# seen TIME WORD...: the cards that come up within a minute of it
"$FACTC" build f.facts -o f.fct 2>err
seen() {
    local at=$1 words
    shift
    words=$(for s in 0 12 24 36 48; do
        "$MOTOGRAPH" f.fct --scene --at="${at}:$(printf %02d $s)+01:00" --size=1920x1080 |
            awk -F '\t' '$1 == "T" && $2 ~ /^S/ { print $NF }'
    done | grep -ow 'Bins\|Always\|soup\|night\|Later\|Over' | sort -u | tr '\n' ' ')
    same "seen at $at" "$words" "$*${*:+ }"
}
seen 2026-12-01T05:00 Always
seen 2026-12-01T06:30 Always Bins
seen 2026-12-01T12:00 Always soup
seen 2026-12-02T12:00 Always
seen 2026-12-02T01:30 Always night
seen 2026-12-05T12:00 Always Later
seen 2026-12-08T08:00 Always Bins Later
tally when

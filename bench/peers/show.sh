#!/bin/bash
# SPDX-License-Identifier: MIT
# show.sh PLAYER OUT: writes what the player shows at 1920x1080 as plain rows, so that the peers can
# show the same: every card when all its parts have come in, the effect that brings in each part, the
# tape of the crawl, and the card for each time, counted from BENCH_AT. Everything comes from
# `motograph --scene`. Rows are tab-separated, with positions in px and times in ms:
#   ground COLOUR
#   head  FONT SIZE X BASE COLOUR TEXT
#   card  ID LENGTH
#   text  EFFECT START LENGTH FONT SIZE X BASE COLOUR CLIP TEXT FROM    effect rise, fade, count, strap
#   rect  EFFECT START LENGTH X Y W H COLOUR                            effect rail, grow, strap
#   line  Y H TRACK COLOUR                                              the progress line
#   band  Y H COLOUR EDGE                                               EDGE: width of the fades
#   tape  LENGTH SPEED POSITION                                         position at the beginning
#   item  FONT SIZE X BASE COLOUR TEXT          square X Y W H COLOUR   on the tape
#   play  BEGIN CARD                                                    card counted from 0
set -eu
player=$1 out=$2
here=$(cd "$(dirname "$0")/../.." && pwd)
BENCH_AT=${BENCH_AT:-2026-11-20T22:00:00+01:00}
speed=180
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

scene() { # scene SECONDS OPTION...: the scene that many seconds after the beginning
    local at
    at=$(date -d "@$(($(date -d "$BENCH_AT" +%s) + $1))" +%Y-%m-%dT%H:%M:%S%:z)
    shift
    "$player" --scene --orbit=off --at="$at" "$@"
}

# The stage lies between the four words of the header and the progress line.
# shellcheck disable=SC2016
stage='BEGIN { FS = OFS = "\t"; SUBSEP = "/" }
    $1 == "R" && $5 == 5 { over = 1 }
    heads == 4 && !over { n++; for (i = 1; i <= NF; i++) cell[n, i] = $i; cells = $0 }
    $1 == "T" && heads < 4 { heads++ }'
words=$stage'END { for (i = 1; i <= n; i++) if (cell[i, 1] == "T") printf "%s|", cell[i, 9]; print "" }'

awk -F': ' '$1 == "Id" { print $2 }' "$here/assets/meta-llama.facts" >"$work/ids"
scene 0 | awk 'BEGIN { FS = OFS = "\t" } NR == 1 { print "ground", $6 }
    $1 == "T" && n < 4 { n++; print "head", $2, $3, $4, $5, $6, $9 }
    $1 == "R" && $5 == 5 && !line++ { print "line", $3, $5, $6, "#9DB4B5" }
    $1 == "R" && $4 == 1920 && $3 > 0 && $5 > 5 { y = $3; h = $5; c = $6 }
    $1 == "F" && $7 == 1 { print "band", y, h, c, $4 }' >"$work/show"

cards=0
while read -r id; do
    from=$(scene 0 --card="$id" --card-time=0.4 --crawl-time=0 | awk -F'\t' '$3 == 540 { print $9; exit }')
    begun=$(scene 0 --card="$id" --card-time=6.5 --crawl-time=0 | awk -F'\t' '$5 == 5 { w = $4 } END { print w }')
    scene 0 --card="$id" --crawl-time=0 >"$work/scene"
    awk -v id="$id" -v w="$begun" -v from="$from" "$stage"'
        END {
            printf "card\t%s\t%d\n", id, 6500 * 1920 / w
            for (i = 1; i <= n; i++)
                lines += cell[i, 1] == "T" && cell[i, 2] ~ /^S/ && cell[i, 8] ~ /,99999,/
            number = lines == 0
            strap = number ? 700 : 350 + 70 * lines
            for (i = 1; i <= n; i++) {
                clip = cell[i, 8]; font = cell[i, 2]; y = cell[i, 5]
                if (cell[i, 1] == "T") {
                    said = ""
                    if (clip ~ /,99999,/ && font == "PM") e = "rise" OFS 0 OFS 500
                    else if (clip ~ /,99999,/) e = "rise" OFS 50 + 70 * line++ OFS 600
                    else if (clip != "-") e = "strap" OFS strap OFS 500
                    else if (cell[i, 3] == 540) { e = "count" OFS 50 OFS 350; said = from }
                    else if (font ~ /^S/) e = "fade" OFS 200 OFS 400
                    else e = "fade" OFS strap + 250 OFS 400
                    print "text", e, font, cell[i, 3], cell[i, 4], y, cell[i, 6], clip, cell[i, 9], said
                } else if (cell[i, 1] == "R") {
                    e = cell[i, 5] > 30 ? "strap" OFS strap OFS 500 : \
                        cell[i, 6] == "#FFCB2E" ? "grow" OFS 500 OFS 1400 : "rail" OFS 100 OFS 450
                    print "rect", e, cell[i, 2], cell[i, 3], cell[i, 4], cell[i, 5], cell[i, 6]
                }
            }
        }' "$work/scene" >>"$work/show"
    printf '%d\t%s\n' "$cards" "$(awk "$words" "$work/scene")" >>"$work/words"
    cards=$((cards + 1))
done <"$work/ids"

# The tape: look at it again and again until its first text comes back.
look=0
while [ "$look" -lt 1800 ]; do
    scene 0 --crawl-time="$look" >"$work/scene"
    awk -v at=$((look * speed)) 'BEGIN { FS = OFS = "\t" }
        $1 == "F" { exit }
        band && $1 == "T" { print "item", $2, $3, $4 + at, $5, $6, $9 }
        band && $1 == "R" { print "square", $2 + at, $3, $4, $5, $6 }
        $1 == "R" && $4 == 1920 && $3 > 0 && $5 > 5 { band = 1 }' "$work/scene" >>"$work/tape"
    look=$((look + 9))
    length=$(awk -F'\t' '$1 == "item" && $2 == "PM" { if (first == "") { first = $7; x = $4 }
        if ($7 == first && $4 > x + 1920) { print $4 - x; exit } }' "$work/tape")
    [ -z "$length" ] || break
done
start=$(scene 0 | awk -F'\t' -v tape="$work/tape" -v span="$length" '
    BEGIN { while ((getline row < tape) > 0) { split(row, c, "\t")
        if (c[1] == "item" && c[2] == "PM" && !(c[7] in x)) x[c[7]] = c[4] } }
    $1 == "T" && $2 == "PM" && ($9 in x) { d = x[$9] - $4; print (d + 2 * span) % span; exit }')
printf 'tape\t%s\t%s\t%s\n' "$length" "$speed" "$start" >>"$work/show"
# One round of the tape and a screen more, so that it can be shown from any position.
sort -u "$work/tape" | awk -F'\t' -v span="$length" 'BEGIN { OFS = "\t" }
    { at = $1 == "item" ? 4 : 2 }
    $at >= span { next }
    { print }
    $at < 1920 + 1600 { $at += span; print }' | sort -u >>"$work/show"

# The card for each time: the progress line says how long it has been on.
t=0
plays=0
while [ "$plays" -lt $((cards + 2)) ]; do
    scene "$t" >"$work/scene"
    card=$(W=$(awk "$words" "$work/scene") awk -F'\t' '$2 == ENVIRON["W"] { print $1; exit }' "$work/words")
    if [ -z "$card" ]; then
        t=$((t + 1))
        [ "$t" -lt 900 ] || { echo "show.sh: no card recognised" >&2; exit 1; }
        continue
    fi
    length=$(awk -F'\t' '$1 == "card" { print $3 }' "$work/show" | sed -n "$((card + 1))p")
    awk -F'\t' -v t="$t" -v span="$length" -v card="$card" '$5 == 5 { w = $4 }
        END { printf "play\t%d\t%d\n", t * 1000 - w * span / 1920, card }' "$work/scene" >>"$work/show"
    # Go on to three seconds after the next one begins.
    t=$(awk -F'\t' -v span="$length" 'END { print int(($2 + span) / 1000) + 3 }' "$work/show")
    plays=$((plays + 1))
done
mkdir -p "$(dirname "$out")"
mv "$work/show" "$out"

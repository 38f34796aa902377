#!/bin/sh
# SPDX-License-Identifier: MIT
# show-js.sh SHOW.tsv: prints the rows of show.sh as one JavaScript object, for the page and for QML.
awk 'BEGIN { FS = "\t"; print "var show = {" }
function str(s) { gsub(/\\/, "\\\\", s); gsub(/"/, "\\\"", s); return "\"" s "\"" }
function clip(s, c) { return split(s, c, ",") == 4 ? "[" s "]" : "null" }
$1 == "ground" { print "ground: " str($2) "," }
$1 == "line" { printf "line: {y: %d, h: %d, track: %s, color: %s},\n", $2, $3, str($4), str($5) }
$1 == "band" { printf "band: {y: %d, h: %d, color: %s, edge: %d},\n", $2, $3, str($4), $5 }
$1 == "tape" { printf "tape: {length: %d, speed: %d, at: %d},\n", $2, $3, $4 }
$1 == "head" { heads = heads sprintf("  {font: %s, size: %d, x: %d, base: %d, color: %s, text: %s},\n",
    str($2), $3, $4, $5, str($6), str($7)) }
$1 == "card" { cards = cards (cards ? "  ]},\n" : "") sprintf("  {id: %s, length: %d, parts: [\n", str($2), $3) }
$1 == "text" { cards = cards sprintf("    {kind: \"text\", effect: %s, start: %d, length: %d, font: %s, size: %d, x: %d, base: %d, color: %s, clip: %s, text: %s, from: %s},\n",
    str($2), $3, $4, str($5), $6, $7, $8, str($9), clip($10), str($11), str($12)) }
$1 == "rect" { cards = cards sprintf("    {kind: \"rect\", effect: %s, start: %d, length: %d, x: %d, y: %d, w: %d, h: %d, color: %s},\n",
    str($2), $3, $4, $5, $6, $7, $8, str($9)) }
$1 == "item" { items = items sprintf("  {kind: \"text\", font: %s, size: %d, x: %d, base: %d, color: %s, text: %s},\n",
    str($2), $3, $4, $5, str($6), str($7)) }
$1 == "square" { items = items sprintf("  {kind: \"square\", x: %d, y: %d, w: %d, h: %d, color: %s},\n", $2, $3, $4, $5, str($6)) }
$1 == "play" { plays = plays sprintf("  {at: %d, card: %d},\n", $2, $3) }
END {
    printf "head: [\n%s],\ncards: [\n%s  ]}\n],\nitems: [\n%s],\nplays: [\n%s]\n};\n", heads, cards, items, plays
}' "$1"

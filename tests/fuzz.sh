#!/bin/bash
# SPDX-License-Identifier: MIT
# Mutated sources and fact files go through the programs' own readers: FUZZ of each kind, or a few thousand
# by default; a third as many configurations and status files, which are written first. A fifteenth as many
# mutated fonts are drawn. Only under the sanitizers: without them it shows less. Takes long.
set -u
. "$(dirname "$0")/need" factc fuzz_source fuzz_facts fuzz_fonts fuzz_settings show.fct
count=${FUZZ:-10000}
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# run PROGRAM COUNT SEED FILE...
run() {
    local program=$1 count=$2
    shift 2
    if "$build/$program" "$count" "$@" >"$tmp/out" 2>&1; then
        right
    else
        wrong "$program $count $*"
    fi
    tail -n 40 "$tmp/out"
}

"$build/factc" build tests/reference.facts -o "$tmp/reference.fct" || exit 1
"$build/factc" build tests/branded.facts --fonts=fonts -o "$tmp/branded.fct" || exit 1
# Texts that are hard to set, for the rows of other texts to point at. Without fonts there are no measures.
{
    printf 'Show: X\nLang: de\n'
    for text in a W '\u00ad' 'e\u0301\u0323' '\u05d0\u05b0' '\u0628\u064b' '\U1F600' '\U1F468\u200d' '\u4e2d' \
        '\u0e01\u0e49' 'a\u00ad' '(\u05d0[' 'a ' '1' ',;:' '-' 'a\u05d0 ' '%s%n'; do
        printf '\nHeadline: x%b\n' "$(printf "%400s" '' | sed "s/ /${text//\\/\\\\}/g")"
    done
} >"$tmp/hard.facts"
"$build/factc" build "$tmp/hard.facts" --base-fonts= -o "$tmp/hard.fct" 2>"$tmp/out" || { cat "$tmp/out"; exit 1; }
# Values of each language, as the tests of values have them; a dozen in each file.
awk -F'"' -v to="$tmp/values" '
    $1 == "{" && $3 == ", " && $6 !~ /^!/ && $4 !~ /[\\]/ {
        if (n[$2]++ % 12 == 0) {
            file = to "-" $2 "-" n[$2] ".facts"
            printf "Show: X\nLang: %s\n", $2 >file
            at[$2] = file
        }
        printf "\nFigure: x\nValue: %s\n", $4 >>at[$2]
        close(at[$2])
    }' tests/amounts.inc
run fuzz_source "$count" "${SEED:-1}" tests/{reference,branded,values-reference}.facts assets/*.facts "$tmp"/values-*.facts
run fuzz_facts "$count" "${SEED:-1}" "$tmp/reference.fct" "$tmp/branded.fct" "$tmp/hard.fct" "$build/show.fct"
# Each option that a file may have, and the line of a service that knows much.
sed 's/^#\([A-Z]\)/\1/' debian/motograph.conf >"$tmp/all.conf"
printf 'File: a.fct\r\nSize: 800x480\nWindow: yes\nFor: 3.5\nAt: 2026-11-02T06:00:00+01:00\nLang: de-CH\nSpeed: 1\nMetrics: m\nTrust-clock: no\n' >"$tmp/more.conf"
printf '{"state":"%s","show":"Caf\u00e9 \\"news\\" \\u0007","serial":7,"hash":"00","display":"x11","size":"1x1","at":"2026-11-02T06:00:00Z","frames":1,"missed":0,"presented_s":0.1,"reason":"%s","pid":1}\n' \
    kept "$(printf 'caf\u00e9 %.0s' {1..70})" >"$tmp/kept.json"
sed 's/kept/playing/; s/"reason":"[^"]*"/"reason":""/' "$tmp/kept.json" >"$tmp/playing.json"
sed 's/kept/damaged/' "$tmp/kept.json" >"$tmp/damaged.json"
run fuzz_settings $((count / 3)) "${SEED:-1}" "$tmp"/*.conf "$tmp"/*.json
fonts=(fonts/{IBMPlexSans-Medium,IBMPlexSansHebrew-Medium,NotoNaskhArabic-Regular,SourceSerif4Subhead-Regular}.ttf
    tests/site/*.ttf)
emoji=/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf
[ ! -f $emoji ] || fonts+=("$emoji")
run fuzz_fonts $((count / 15)) "${SEED:-1}" "${fonts[@]}"
tally fuzz

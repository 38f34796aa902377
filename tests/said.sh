#!/bin/bash
# SPDX-License-Identifier: MIT
# Random values in every language and region: the dump tells the same exact number, and what card and
# crawl say of it is read back as that number. SAID=N of each, SEED=N for others.
set -u
. "$(dirname "$0")/need" motograph factc said
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# Each figure of a dump on one line: "qualifier range 3..5 x1".
tells() {
    awk -F'"' '
    $2 == "figures" { on = 1 }
    $2 == "quotes" { on = 0 }
    !on { next }
    $2 == "qualifier" { q = "qualifier " }
    $2 == "form" { form = $4; high = value = plus = digits = "" }
    $2 == "value" && $3 ~ /^: *$/ { if (value == "") value = $4; else high = ".." $4 }
    $2 == "scale" && scale == "" { scale = $4 }
    $2 == "whole_digits" { digits = $3; gsub(/[^0-9]/, "", digits); digits = " w" digits }
    /"plus"/ { plus = plus " plus" }
    /"ungrouped"/ { plus = plus " ungrouped" }
    /^    \}/ { print q form " " value high " x" scale plus digits; q = scale = "" }'
}
# source_of LANG <values: a show with a figure for each.
source_of() {
    printf 'Show: S\nLang: %s\nZone: UTC\n' "$1"
    awk '{ printf "\nFigure: L%d\nId: f%d\nValue: %s\n", NR, NR, $0 }'
}
# compare WHAT LANG VALUES WANT: builds the values, and compares what the dump tells.
compare() {
    source_of "$2" <"$3" >"$tmp/x.facts"
    if ! "$build/factc" build "$tmp/x.facts" --base-fonts= -o "$tmp/x.fct" 2>"$tmp/err"; then
        wrong "$1 $2" "$(grep -v warning "$tmp/err" | head -n 3)" \
            "$(sed -n "$(sed -n 's/.*x.facts:\([0-9]*\):.*error.*/\1/p' "$tmp/err" | head -n 1)p" "$tmp/x.facts")"
        return 1
    fi
    "$build/factc" dump "$tmp/x.fct" | tells >"$tmp/told"
    while IFS=$'\t' read -r value told want; do
        same "$1 $2: $value" "$told" "$want"
    done < <(paste "$3" "$tmp/told" "$4")
}
show() { # options: the texts of the scene, with font and y
    "$build/motograph" "$tmp/first.fct" --scene --card-time=5 --at=2026-03-10T12:00:00Z "$@" 2>/dev/null |
        awk -F'\t' '$1 == "T" { print $2 "\t" $5 "\t" $9 }'
}

"$build/said" "${SAID:-4}" "${SEED:-1}" >"$tmp/all"
for lang in $(cut -f1 "$tmp/all" | uniq); do
    awk -F'\t' -v l="$lang" '$1 == l { print $2 }' "$tmp/all" >"$tmp/values"
    awk -F'\t' -v l="$lang" '$1 == l { print $3 }' "$tmp/all" >"$tmp/want"
    compare written "$lang" "$tmp/values" "$tmp/want" || continue
    cp "$tmp/x.fct" "$tmp/first.fct"
    # The crawl of a screen so wide that all stand in it, and then each card.
    show --size=16000x1080 --crawl-time=0 --card=f1 |
        awk -F'\t' '$1 == "PS" && $3 ~ /^L[0-9]+$/ { at = substr($3, 2); next }
            at { if (!(at in text)) text[at] = $3; at = 0 }
            END { for (i = 1; i in text; i++) print text[i] }' >"$tmp/crawl"
    compare crawl "$lang" "$tmp/crawl" "$tmp/want"
    n=0
    while read -r _; do
        n=$((n + 1))
        show --size=1920x1080 --card=f$n |
            awk -F'\t' '$1 ~ /^S/ && $2 > 250 && $2 < 800 { line = line (line == "" ? "" : " ") $3 } END { print line }'
    done <"$tmp/values" >"$tmp/card"
    compare card "$lang" "$tmp/card" "$tmp/want"
done
tally said

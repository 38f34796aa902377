#!/bin/bash
# SPDX-License-Identifier: MIT
# Mutated sources and mutated fact files through the programs' own readers: FUZZ of each kind, a
# few thousand if not said otherwise; and a fifteenth as many mutated fonts, which are drawn. Only
# under the sanitizers: without them it shows less. Takes long.
set -u
. "$(dirname "$0")/need" factc fuzz_source fuzz_facts fuzz_fonts show.fct
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
run fuzz_source "$count" "${SEED:-1}" tests/reference.facts tests/branded.facts assets/*.facts
run fuzz_facts "$count" "${SEED:-1}" "$tmp/reference.fct" "$tmp/branded.fct" "$build/show.fct"
fonts=(fonts/{IBMPlexSans-Medium,IBMPlexSansHebrew-Medium,NotoNaskhArabic-Regular,SourceSerif4Subhead-Regular}.ttf
    tests/site/*.ttf)
emoji=/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf
[ ! -f $emoji ] || fonts+=("$emoji")
run fuzz_fonts $((count / 15)) "${SEED:-1}" "${fonts[@]}"
tally fuzz

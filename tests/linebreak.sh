#!/bin/bash
# SPDX-License-Identifier: MIT
# The places where lines may end against Unicode's own test, as the distribution has it, and the
# tables against the files that they were made from. All rows of version 15.0.0, the version of the
# tables, must pass. Nine in ten of another version must: later versions know more classes and divide
# more scripts at their syllables, which must not differ here from system to system.
set -u
. "$(dirname "$0")/need" linebreak
data=/usr/share/unicode
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# share FILE BAR_15 BAR_OTHER: the share of its rows that pass, in tenths of a percent.
share() {
    read -r version good all < <("$build/linebreak" "$1" 2>"$tmp/rows")
    if [ "${all:-0}" -eq 0 ]; then
        wrong "$1 has no rows"
        return
    fi
    tenths=$((good * 1000 / all)) bar=$3
    [ "$version" = 15.0.0 ] && bar=$2
    echo "LineBreakTest $version: $good of $all, $((tenths / 10)).$((tenths % 10)) %"
    if [ "$tenths" -ge "$bar" ]; then right; else wrong "below $((bar / 10)) %:"; head -n 9 "$tmp/rows"; fi
}

share $data/auxiliary/LineBreakTest.txt 1000 900

# A row that says the opposite must fail.
sed '/^× 0023 × 0020 ÷ 0023/s/÷ 0023/× 0023/' $data/auxiliary/LineBreakTest.txt >"$tmp/wrong"
read -r _ good all < <("$build/linebreak" $data/auxiliary/LineBreakTest.txt 2>"$tmp/right.rows")
read -r _ good_wrong all_wrong < <("$build/linebreak" "$tmp/wrong" 2>"$tmp/wrong.rows")
if [ "$all" -eq "$all_wrong" ] && [ "$good_wrong" -eq $((good - 1)) ]; then right; else wrong "a wrong row is not noticed"; fi

if head -n 1 $data/LineBreak.txt | grep -q -- '-15\.0\.0\.txt'; then
    awk -f tests/linebreak_data.awk $data/extracted/DerivedGeneralCategory.txt \
        $data/EastAsianWidth.txt $data/emoji/emoji-data.txt $data/LineBreak.txt >"$tmp/data.h"
    if cmp -s "$tmp/data.h" src/base/linebreak_data.h; then right; else wrong "src/base/linebreak_data.h is not what they make"; fi
fi
tally linebreak

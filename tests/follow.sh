#!/bin/bash
# SPDX-License-Identifier: MIT
# What is drawn frame after frame is what is drawn whole: see tests/follow.c.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build} passed=0 failed=0
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

check() { # FILE.fct [SITE]
    local line
    "$build/follow" "$1" fonts ${2:-} >"$tmp/out"
    grep -v '^follow:' "$tmp/out"
    line=$(grep '^follow:' "$tmp/out" || echo 'follow: 0 passed, 1 failed')
    passed=$((passed + $(echo "$line" | cut -d' ' -f2))) failed=$((failed + $(echo "$line" | cut -d' ' -f4)))
}

check "$build/show.fct"
for name in frames rtl; do
    "$build/factc" build tests/$name.facts -o "$tmp/$name.fct" && check "$tmp/$name.fct"
done
"$build/factc" build tests/scripts.facts --fonts=tests/site -o "$tmp/scripts.fct" && check "$tmp/scripts.fct" tests/site
echo "follow: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

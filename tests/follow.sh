#!/bin/bash
# SPDX-License-Identifier: MIT
# Frames drawn one after another equal frames drawn whole: see tests/follow.c. Takes long.
set -u
. "$(dirname "$0")/need" factc follow show.fct scripts.fct
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

counts "$build/follow" "$build/show.fct" fonts
counts "$build/follow" "$build/scripts.fct" fonts tests/site
for name in frames rtl; do
    if "$build/factc" build "tests/$name.facts" -o "$tmp/$name.fct"; then
        counts "$build/follow" "$tmp/$name.fct" fonts
    else
        wrong "tests/$name.facts is not built"
    fi
done
tally follow

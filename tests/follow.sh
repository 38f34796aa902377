#!/bin/bash
# SPDX-License-Identifier: MIT
# Frames drawn one after another equal frames drawn whole: see tests/follow.c. Takes long.
set -u
. "$(dirname "$0")/need" factc follow show.fct
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

counts "$build/follow" "$build/show.fct" fonts
for name in frames rtl scripts; do
    site=''
    [ $name = scripts ] && site=tests/site
    if "$build/factc" build "tests/$name.facts" ${site:+--fonts="$site"} -o "$tmp/$name.fct"; then
        counts "$build/follow" "$tmp/$name.fct" fonts $site
    else
        wrong "tests/$name.facts is not built"
    fi
done
tally follow

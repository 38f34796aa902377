#!/bin/bash
# SPDX-License-Identifier: MIT
# The measures in fact files: all that any screen asks for are there and agree with HarfBuzz. Takes
# long.
set -u
. "$(dirname "$0")/need" factc measured
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# A headline with more words than a card can balance.
{
    cat tests/measured.facts
    echo && echo 'Headline:'
    for i in {1..90}; do echo " Wort$i Tat, Vor, Werk; Y$i: auf"; done
    echo 'Id: viele'
} >"$tmp/hard.facts"
for source in tests/{frames,reference,values-reference}.facts "$tmp/hard.facts"; do
    "$build/factc" build "$source" --base-fonts=fonts --fonts=tests/site -o "$tmp/$(basename "$source" .facts).fct" || exit 1
done
"$build/factc" build tests/frames.facts "$tmp/hard.facts" --base-fonts=fonts --fonts=tests/site -o "$tmp/both.fct" || exit 1
# Random sizes besides those of real screens; the latter show a sanitizer everything.
more=40
[[ $build != */san ]] || more=0
"$build/measured" fonts tests/site $more "$tmp"/*.fct

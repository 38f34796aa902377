#!/bin/bash
# SPDX-License-Identifier: MIT
# The pictures, by hash, of about forty instants of a show, of a show with many scripts and pictures in
# its texts, of one with a site's own look, of one from right to left, and of one
# that is not valid: in any order, in two processes,
# and on a screen that is mounted on its side. `make accept T=frames` accepts pictures that were meant to
# change. Takes long.
set -u
. "$(dirname "$0")/need" factc frames scripts.fct
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# check NAME [SITE [SOURCE...]]: tests/NAME.facts and the sources after it against tests/NAME.tsv, with
# a site's fonts
check() {
    local show=$tmp/$1.fct table=tests/$1.tsv site=${2:-}
    if [ "$1" = scripts ]; then
        show=$build/scripts.fct
    elif ! "$build/factc" build "tests/$1.facts" "${@:3}" ${site:+--fonts="$site"} -o "$show"; then
        wrong "tests/$1.facts is not built"
        return
    fi
    # FreeType flattens curves differently without SSE2 or AArch64: up to 0.03 % of the pixels differ
    # there, mostly by a level or two, a few near black by up to 14. There the test only asks that order
    # and process make no difference.
    if [[ ! "$(uname -m)" =~ ^(x86_64|aarch64)$ ]] || [ "$(getconf LONG_BIT)" -ne 64 ]; then
        table=$tmp/table
        "$build/frames" -o "$show" "tests/$1.tsv" fonts ${site:+"$site"} >"$table"
    fi
    counts "$build/frames" "$show" "$table" fonts ${site:+"$site"}
    # Another process gives the same pictures; no sanitizer sees more of it.
    [[ $build = */san ]] && return
    "$build/frames" -o "$show" "$table" fonts ${site:+"$site"} >"$tmp/second"
    grep -v '^#' "$table" >"$tmp/rows"
    if alike "$tmp/rows" "$tmp/second"; then right; else wrong "another process makes other pictures of $1"; fi
}

check frames
check scripts tests/site
check rtl
check branded fonts tests/reference.facts
check states
tally frames

#!/bin/bash
# SPDX-License-Identifier: MIT
# The Makefile's list of floors against what each source includes and against the symbols of its
# object. A folder uses itself and the folders below it; the core uses no library but the C library
# and libmd. Not under the sanitizers.
set -u
. "$(dirname "$0")/need" motograph factc
declare -A allowed owner

while IFS=: read -r folder below; do
    allowed[$folder]=" $folder $below "
    for source in "src/$folder"/*.c; do # an object may be left of a source that is gone
        object=$build/${source#src/}
        while read -r symbol; do owner[$symbol]=$folder; done \
            < <(nm -g --defined-only "${object%.c}.o" | awk 'NF == 3 { print $3 }')
    done
done < <(make -s --no-print-directory floors)

for source in src/*/*.[ch]; do
    folder=$(basename "$(dirname "$source")") bad=''
    if [ -z "${allowed[$folder]:-}" ]; then
        wrong "$source is on no floor of the Makefile"
        continue
    fi
    while read -r included; do
        [[ "${allowed[$folder]}" == *" ${included%/*} "* && "$included" == */* ]] || bad+=" $included"
    done < <(sed -n 's/^#include "\(.*\)"/\1/p' "$source")
    if [[ "$source" == *.c ]]; then
        object=$build/${source#src/}
        for symbol in $(nm -u "${object%.c}.o" | awk '{ print $NF }'); do
            from=${owner[$symbol]:-}
            if [ -n "$from" ]; then
                [[ "${allowed[$folder]}" == *" $from "* ]] || bad+=" $symbol($from)"
            elif [[ ! "$folder" =~ ^(system|text|player|amount|proof|compiler)$ &&
                "$symbol" =~ ^(SDL|TTF|FT|hb|fribidi|png|utf8proc|json|hnj)_ ]]; then
                bad+=" $symbol"
            fi
        done
    fi
    if [ -z "$bad" ]; then right; else wrong "$source uses what is not below it:$bad"; fi
done
for source in src/*.[ch]; do
    case $source in src/motograph.c | src/factc.c) right ;; *) wrong "$source belongs into a folder" ;; esac
done
tally floors

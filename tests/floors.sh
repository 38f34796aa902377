#!/bin/bash
# SPDX-License-Identifier: MIT
# The floors as the Makefile lists them, held against the symbols of the objects: every source is on
# one floor, a module uses what is on its own or below, the desk nothing of the show, and the core
# no library but the C library and libmd. Not under the sanitizers.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build} passed=0 failed=0
declare -A floor place defined
n=0

ok() { passed=$((passed + 1)); }
no() { failed=$((failed + 1)); echo "FAILED $*"; }

while read -r name modules; do
    n=$((n + 1))
    for module in $modules; do
        floor[$module]=$name place[$module]=$n
        while read -r symbol; do defined[$symbol]=$module; done \
            < <(nm -g --defined-only "$build/$module.o" 2>/dev/null | awk 'NF == 3 { print $3 }')
    done
done < <(make -s --no-print-directory floors)

for source in src/*.c; do
    module=$(basename "$source" .c)
    if [ -z "${place[$module]:-}" ]; then
        no "$source is on no floor of the Makefile"
        continue
    fi
    bad=''
    for symbol in $(nm -u "$build/$module.o" | awk '{ print $NF }'); do
        owner=${defined[$symbol]:-}
        from=${floor[$module]} to=${floor[${owner:-none}]:-}
        if [ -n "$owner" ]; then
            [ "${place[$owner]}" -gt "${place[$module]}" ] && bad+=" $symbol($owner)"
            [[ "$from" =~ ^(DESK|COMPILER)$ && "$to" =~ ^(STAGE|CARDS|SHOW|CANVAS|WORLD)$ ]] &&
                bad+=" $symbol($owner)"
        elif [[ ! "$from" =~ ^(WORLD|DESK|COMPILER|PROGRAMS)$ &&
            "$symbol" =~ ^(SDL|TTF|hb|png|utf8proc|json|hnj)_ ]]; then
            bad+=" $symbol"
        fi
    done
    if [ -z "$bad" ]; then ok; else no "$module uses what is not below it:$bad"; fi
done
echo "floors: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

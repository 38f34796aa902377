#!/bin/bash
# SPDX-License-Identifier: MIT
# Mutated sources and mutated fact files through the programs' own readers: FUZZ of each kind, a
# few thousand if not said otherwise. Meant for the build under the sanitizers.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build} count=${FUZZ:-10000} passed=0 failed=0
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# run PROGRAM SEED FILE...
run() {
    local program=$1
    shift
    if "$build/$program" "$count" "$@" >"$tmp/out" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED $program $count $*"
    fi
    tail -n 40 "$tmp/out"
}

"$build/factc" build tests/reference.facts -o "$tmp/reference.fct" || exit 1
"$build/factc" build tests/branded.facts --fonts=fonts -o "$tmp/branded.fct" || exit 1
run fuzz_source "${SEED:-1}" tests/reference.facts tests/branded.facts assets/*.facts
run fuzz_facts "${SEED:-1}" "$tmp/reference.fct" "$tmp/branded.fct" "$build/show.fct"
echo "fuzz: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

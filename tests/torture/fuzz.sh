#!/bin/bash
# SPDX-License-Identifier: MIT
# Hostile bytes through every reader, and hostile shows on the screen: libFuzzer drives the fuzzers for
# FUZZ_SECONDS each (150), as many at a time as there are processors. What it finds new goes to
# build/fuzz/corpus/NAME, where the next run begins, and what fails to build/fuzz/found. Without libFuzzer,
# and in short, the fuzzers drive themselves.
. "$(dirname "$0")/frame" factc
. tests/fuzz_seeds
seeds
seconds=${FUZZ_SECONDS:-150}
targets=()
for name in $fuzzers; do targets+=("fuzz_$name"); done

# NAME: for so many seconds
engine() {
    mkdir -p "build/fuzz/corpus/$1" build/fuzz/found
    nice -n 10 "build/fuzz/fuzz_$1" -max_total_time="$seconds" -print_final_stats=1 -reload=0 -timeout=60 \
        -seed="$seed" -max_len=65536 -artifact_prefix="build/fuzz/found/$1-" "build/fuzz/corpus/$1" "$tmp/seeds/$1" \
        >"$tmp/$1.log" 2>&1
    echo $? >"$tmp/$1.status"
}
# NAME COUNT
itself() {
    "$own/fuzz_$1" "$2" "$seed" "$tmp/seeds/$1"/* >"$tmp/$1.log" 2>&1
    echo $? >"$tmp/$1.status"
}

with_engine=''
[ "$part" = short ] || debian/needs fuzz >&2 || echo "$torture: going on with what is there"
if [ "$part" = full ] && make -s --no-print-directory -j"$(nproc)" FUZZER=1 "${targets[@]/#/build/fuzz/}" >"$tmp/made" 2>&1; then
    with_engine=1
    for name in $fuzzers; do
        while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n; done
        engine "$name" &
    done
    wait
else
    own=$build
    [ "$part" = short ] || { own=build/san && echo "$torture: there is no libFuzzer here"; }
    sanitized=()
    [ "$own" != build/san ] || sanitized=(SAN=1)
    make -s --no-print-directory -j"$(nproc)" "${sanitized[@]}" "${targets[@]/#/$own/}" >&2 || exit 1
    for name in $fuzzers; do
        case $name in show) share=20 ;; fonts) share=15 ;; *) share=1 ;; esac
        itself "$name" $(($(times 300000 1000) / share))
    done
fi

for name in $fuzzers; do
    begin "fuzz_$name"
    same 'its status' "$(cat "$tmp/$name.status")" 0 || true
    [ -z "$case_wrong" ] || grep -aE "^fuzz_$name:|ERROR|runtime error|SUMMARY|Test unit|    #[0-9]+ .* (src|tests)/" "$tmp/$name.log" | head -n 20
    if [ -n "$with_engine" ]; then
        inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$tmp/$name.log")
        did "${inputs:-0}" "inputs in $seconds s, $(grep -aoE 'cov: [0-9]+' "$tmp/$name.log" | tail -n 1 | cut -c6-) places reached"
    else
        inputs=$(sed -n 's/^fuzz_[a-z]*: \([0-9]*\) inputs.*/\1/p' "$tmp/$name.log")
        did "${inputs:-0}" inputs
    fi
done
tally "$torture"

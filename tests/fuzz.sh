#!/bin/bash
# SPDX-License-Identifier: MIT
# All that is kept in tests/corpus, and FUZZ changed inputs (10000 by default) go through the fuzzers: so many
# sources, documents and fact files, a third as many settings, and fewer of what takes longer: fonts are drawn, and shows
# are played. Only under the sanitizers: without them it shows less. Takes long.
set -u
. "$(dirname "$0")/need" factc fuzz_facts fuzz_show fuzz_source fuzz_settings fuzz_fonts fuzz_console fuzz_desk
count=${FUZZ:-10000}
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
. tests/fuzz_seeds
RANDOM=${SEED:-1}
seeds

# NAME COUNT [FILE...]: FILEs are more seeds
run() {
    local name=$1 count=$2
    shift 2
    if "$build/fuzz_$name" "$count" "${SEED:-1}" "$tmp/seeds/$name"/* "$@" >"$tmp/out" 2>&1; then
        right
    else
        wrong "fuzz_$name $count ${SEED:-1}"
    fi
    tail -n 40 "$tmp/out"
}

run source "$count"
run facts "$count"
run show $((count / 20))
run settings $((count / 3))
run console "$count"
run desk "$count"
emoji=/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf
[ -f $emoji ] || emoji=
# shellcheck disable=SC2086
run fonts $((count / 15)) fonts/{IBMPlexSans-Medium,NotoNaskhArabic-Regular,SourceSerif4Subhead-Regular}.ttf $emoji
tally fuzz

#!/bin/bash
# SPDX-License-Identifier: MIT
# Memory runs out: each allocation in turn fails, at the start of the player and of factc and while other facts
# and settings come. What is not right then says so, with its exit code, and leaves nothing half-written. Not
# under the sanitizers: they allocate.
set -u
. "$(dirname "$0")/frame" motograph factc torture/reloads
evidence=$tmp/said
for name in red blue; do
    printf 'Show: Lobby\nLang: en\nEpoch: 2026-11-01T00:00:00Z\nZone: UTC\n\nHeadline: The %s door opens on Monday\n' $name >"$tmp/$name.facts"
    "$build/factc" build "$tmp/$name.facts" -o "$tmp/$name.fct" || exit 1
done
mkdir "$tmp/in" "$tmp/state" "$tmp/out"
for theme in light dark; do printf 'File: in/s.fct\nTheme: %s\n' $theme >"$tmp/$theme.conf"; done
preload hasty && hasty=$preload
preload starve
head -c 8 /dev/zero >"$tmp/looks"
# shellcheck disable=SC2016 # the inner shell expands it
FONTS=$(realpath fonts) LOOKS=$tmp/looks LD_PRELOAD=$hasty:$preload SAID=$tmp/said \
    counts bash -c '"$0" "$1" 2>"$SAID"' "$build/torture/reloads" "$tmp"

# What HarfBuzz and FreeType do without memory they tell nobody: a text may then be measured or drawn
# otherwise. The facts may not be other ones.
same_facts() { cmp -s <("$build/factc" dump "$1") <("$build/factc" dump "$2"); }
same_size() { [ "$(file "$1" | sed 's/.*: //')" = "$(file "$2" | sed 's/.*: //')" ]; }

# each NAME SAME WANT COMMAND...: its N-th allocation fails, for all N or some; it makes out/made, which is WANT
# or, by SAME, like it; or it is not there, and the exit code and a word say why
each() {
    local n=1 step status done=0 otherwise=0 all
    all=$(STARVE_COUNT=$tmp/count LD_PRELOAD=$preload "${@:4}" >"$tmp/said" 2>&1; cat "$tmp/count")
    step=$(times 1 $((all / 25 + 1)))
    begin "$1"
    [ "$part" = full ] || n=$((1 + RANDOM % step))
    for ((; n <= all; n += step)); do
        rm -f "$tmp"/out/*
        STARVE=$n LD_PRELOAD=$preload timeout 20 "${@:4}" >"$tmp/said" 2>&1
        status=$? done=$((done + 1))
        if [ $status -eq 0 ]; then
            cmp -s "$tmp/out/made" "$3" || otherwise=$((otherwise + 1))
            "$2" "$tmp/out/made" "$3"; ok "allocation $n: something else was made" $?
        elif [ $status -eq 71 ] || { [ $status -lt 75 ] && grep -q 'out of memory' "$tmp/said"; }; then
            [ -s "$tmp/said" ] && [ -z "$(ls -A "$tmp/out")" ]; ok "allocation $n: half done, or no word" $?
        else
            wrong "allocation $n: exit $status" "$(head -n 3 "$tmp/said")"
        fi
    done
    did $done "allocations failed, right or refused, $otherwise times with texts made otherwise"
}
at=(--at=2026-11-02T08:00:00Z --size=320x240)
"$build/motograph" "$tmp/red.fct" "${at[@]}" --snapshot="$tmp/red.png" || exit 1
each 'factc build' same_facts "$tmp/red.fct" "$build/factc" build "$tmp/red.facts" -o "$tmp/out/made"
each 'a picture' same_size "$tmp/red.png" "$build/motograph" "$tmp/red.fct" "${at[@]}" --snapshot="$tmp/out/made"
tally "$torture"

#!/bin/bash
# SPDX-License-Identifier: MIT
# Memory runs out: each allocation in turn fails, at the start of the player and of factc and while other facts
# and settings come. What is not right then says so, with its exit code, and leaves nothing half-written.
# Not under the sanitizers: they allocate.
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

# each NAME HUNGER WANT COMMAND...: its N-th allocation fails, for all N or some, and with HUNGER ALL each one after
# it too; it makes out/made, which is WANT, or, with 71 and a word, nothing, or a player's own card
each() {
    local n=1 step status done=0 refused=0 all hunger=()
    [ "$2" = ONE ] || hunger=(STARVE_ON=1)
    all=$(STARVE_COUNT=$tmp/count LD_PRELOAD=$preload "${@:4}" >"$tmp/said" 2>&1; cat "$tmp/count")
    step=$(times 1 $((all / 25 + 1)))
    begin "$1"
    [ "$part" = full ] || n=$((1 + RANDOM % step))
    for ((; n <= all; n += step)); do
        rm -f "$tmp"/out/*
        env "${hunger[@]}" STARVE="$n" LD_PRELOAD="$preload" timeout 20 "${@:4}" >"$tmp/said" 2>&1
        status=$? done=$((done + 1))
        if [ $status -eq 0 ]; then
            cmp -s "$tmp/out/made" "$3"; ok "allocation $n: something else was made" $?
        else
            refused=$((refused + 1))
            same "allocation $n: exit" $status 71
            grep -q 'out of memory' "$tmp/said"; ok "allocation $n: no word" $?
            ! alike "$tmp/out/made" "$tmp/card.png" || rm -f "$tmp/out/made"
            [ -z "$(ls -A "$tmp/out")" ]; ok "allocation $n: something is left" $?
        fi
    done
    did $done "allocations failed, right or $refused times refused"
}
at=(--at=2026-11-02T08:00:00Z --size=320x240)
"$build/motograph" "$tmp/red.fct" "${at[@]}" --snapshot="$tmp/red.png" || exit 1
each 'factc build' ONE "$tmp/red.fct" "$build/factc" build "$tmp/red.facts" -o "$tmp/out/made"
each 'factc build, and each one after it' ALL "$tmp/red.fct" "$build/factc" build "$tmp/red.facts" -o "$tmp/out/made"
truncate -s 3G "$tmp/in/red.fct" # cannot be read
"$build/motograph" "$tmp/in/red.fct" "${at[@]}" --snapshot="$tmp/card.png" 2>"$tmp/said"
rm "$tmp/in/red.fct"
each 'a picture' ONE "$tmp/red.png" "$build/motograph" "$tmp/red.fct" "${at[@]}" --snapshot="$tmp/out/made"

# A player whose N-th allocation fails, of all or some: it plays and keeps its status, its metrics, its last good
# file and the picture that it is asked for, or it ends with 71 or 69 and a word. SDL does not
# look at each of its own allocations, nor of libudev's, and falls then; that is counted.
plays() {
    local n=1 step status done=0 refused=0 fell=0 all hash
    local run=("$build/motograph" "$tmp/red.fct" --window=320x240 --trust-clock --status="$tmp/out/status.json"
        --metrics="$tmp/out/metrics.prom" --state="$tmp/out")
    hash=$("$build/motograph" --check="$tmp/red.fct" | sed 's/.*SHA-256 //')
    all=$(STARVE_COUNT=$tmp/count LD_PRELOAD=$preload "${run[@]}" --for=1 >"$tmp/said" 2>&1; cat "$tmp/count")
    step=$(times 3 $((all / 6 + 1)))
    begin 'a player'
    for ((n = 1 + RANDOM % step; n <= all; n += step)); do
        rm -rf "$tmp/out" && mkdir "$tmp/out"
        STARVE="$n" STARVE_WHO="$tmp/who" LD_PRELOAD="$preload" timeout 20 "${run[@]}" --for=1 >"$tmp/said" 2>&1
        status=$? done=$((done + 1))
        if [ $status -eq 139 ] && grep -qE 'libSDL2-|libudev' "$tmp/who"; then
            fell=$((fell + 1))
        elif [ $status -eq 0 ]; then
            grep -qs "$hash" "$tmp/out/status.json"; ok "allocation $n: another status" $?
            grep -qs '^motograph_' "$tmp/out/metrics.prom"; ok "allocation $n: no metrics" $?
            cmp -s "$tmp/out/last-good.fct" "$tmp/red.fct"; ok "allocation $n: red is not kept" $?
        else
            refused=$((refused + 1))
            [ $status -eq 71 ] || [ $status -eq 69 ]; ok "allocation $n: exit $status" $? # 69: SDL says only that there is no display
            grep -q '^motograph: .' "$tmp/said"; ok "allocation $n: no word" $?
        fi
        same "allocation $n: left" "$(find "$tmp/out" -name '*.new' -o -name '.m*')" ''
    done
    did $done "allocations failed, right or $refused times refused; $fell times SDL fell over its own"
}
export SDL_VIDEODRIVER=dummy
plays
# The look at a player, without memory for who asks.
"$build/motograph" "$tmp/red.fct" --window=320x240 --freeze "${at[0]}" --status="$tmp/status.json" 2>"$tmp/said" &
until_holds 20 "$build/motograph" --health="$tmp/status.json" >/dev/null 2>&1; ok 'no player' $?
look=("$build/motograph" --status="$tmp/status.json")
until_holds 20 "${look[@]}" --look="$tmp/look.png" 2>"$tmp/said"; ok 'no look' $?
each 'a look' ONE "$tmp/look.png" "${look[@]}" --look="$tmp/out/made"
each 'a look, and each one after it' ALL "$tmp/look.png" "${look[@]}" --look="$tmp/out/made"
tally "$torture"

#!/bin/bash
# SPDX-License-Identifier: MIT
# Each call to the system fails in turn (tests/preload/faults.c), of factc, of a picture, and of a player that
# plays and gets other facts: with an error, interrupted, or done by half. What is made is right, or is not there
# and a word says why; a player shows a right picture in the end. Not under the sanitizers: they must be loaded first.
set -u
. "$(dirname "$0")/frame" motograph factc
evidence=$tmp/said
for name in red blue; do
    printf 'Show: Lobby\nLang: en\nEpoch: 2026-11-01T00:00:00Z\nZone: UTC\n\nHeadline: The %s door opens on Monday\n' $name >"$tmp/$name.facts"
    "$build/factc" build "$tmp/$name.facts" -o "$tmp/$name.fct" || exit 1
done
mkdir "$tmp/out"
at=(--at=2026-11-02T08:00:00Z --size=320x240)
"$build/motograph" "$tmp/red.fct" "${at[@]}" --snapshot="$tmp/red.png" || exit 1
"$build/motograph" "$tmp/no/red.fct" "${at[@]}" --snapshot="$tmp/built-in.png" 2>"$tmp/said"
preload faults

# Without fonts that it may look for, factc makes a file without measures.
facts() { "$build/factc" dump "$1" 2>/dev/null | sed '/"measures": {/,/}/d; s/,$//'; }
same_made() { cmp -s "$1" "$2" || { [[ $2 == *.fct ]] && cmp -s <(facts "$1") <(facts "$2"); }; }

# STATUS: it is one of src/base/exits.h, and a line on standard error, other than what a player says anyway, says why
has_said() {
    grep -qE "^ +EXIT_[A-Z_]+ = $1\b" src/base/exits.h &&
        grep -vE ': new facts|snapshot.png is of' "$tmp/said" | grep -qE '^(factc|motograph): .|^[^ ]+:[0-9]+:[0-9]+: '
}
# each NAME FAULT WANT COMMAND...: its N-th call fails, for all N or some; it makes out/made, which is WANT, or, with an
# exit code and a word, nothing, or a player's own card
each() {
    local n=1 step status done=0 refused=0 all
    all=$(FAULT_COUNT=$tmp/count LD_PRELOAD=$preload "${@:4}" >"$tmp/said" 2>&1; cut -d' ' -f1 "$tmp/count")
    step=$(times 1 $((all / 15 + 1)))
    begin "$1, $2"
    [ "$part" = full ] || n=$((1 + RANDOM % step))
    for ((; n <= all; n += step)); do
        rm -rf "$tmp"/out/* "$tmp"/out/.m*
        FAULT=$2 FAULT_AT=$n LD_PRELOAD=$preload timeout 20 "${@:4}" >"$tmp/said" 2>&1
        status=$? done=$((done + 1))
        if [ $status -eq 0 ]; then
            same_made "$tmp/out/made" "$3"; ok "call $n: something else was made" $?
        elif has_said $status; then
            refused=$((refused + 1))
            [ ! -e "$tmp/out/made" ] || cmp -s "$tmp/out/made" "$3" || cmp -s "$tmp/out/made" "$tmp/built-in.png"
            ok "call $n: something half was made" $?
            [ "$2" != SHORT ]; ok "call $n: exit $status, as it did only half of its work" $?
        else
            wrong "call $n: exit $status" "$(head -n 3 "$tmp/said")"
        fi
        rm -f "$tmp/out/made"
        [ -z "$(ls -A "$tmp/out")" ]; was=$?; ok "call $n: $(ls -A "$tmp/out") is left" $was
    done
    did $done "calls failed, $refused times refused with a word"
}
for fault in EIO ENOSPC EINTR SHORT; do
    each 'factc build' $fault "$tmp/red.fct" "$build/factc" build "$tmp/red.facts" -o "$tmp/out/made"
    each 'a picture' $fault "$tmp/red.png" "$build/motograph" "$tmp/red.fct" "${at[@]}" --snapshot="$tmp/out/made"
done

# The picture that the player gives at a moment is one of blue.fct.
is_blue() {
    local instant
    rm -f "$tmp/state/snapshot.png"
    kill -USR1 "$player" 2>/dev/null || return 1
    until_holds 2 [ -s "$tmp/state/snapshot.png" ] || return 1
    instant=$(grep 'snapshot.png is of' "$tmp/said" | tail -n 1)
    "$build/motograph" "$tmp/blue.fct" --at="${instant##* }" --size=320x240 --theme=light --snapshot="$tmp/want.png" &&
        cmp -s "$tmp/state/snapshot.png" "$tmp/want.png"
}
begins() { grep -qs '"state":"playing"' "$tmp/state/status.json" || ! kill -0 "$player" 2>/dev/null; }
# FAULT [FUNCTION]: a player whose N-th call fails, or only the first of that function, and which gets other facts meanwhile
plays_on() {
    local n=1 step status done=0 refused=0 all=400
    begin "a player that gets other facts, $*"
    step=$(times 7 390)
    [ $# -eq 1 ] || step=1 all=1
    export FAULT_OF=${2:-}
    for ((n = 1 + RANDOM % step; n <= all; n += step)); do
        rm -rf "$tmp/state" "$tmp/in"
        mkdir "$tmp/state" "$tmp/in" && cp "$tmp/red.fct" "$tmp/in/s.fct"
        FAULT=$1 FAULT_AT=$n FAULT_COUNT=$tmp/count LD_PRELOAD=$preload SDL_VIDEODRIVER=dummy "$build/motograph" \
            "$tmp/in/s.fct" --window=320x240 --speed=2.5 --theme=light --trust-clock --status="$tmp/state/status.json" \
            --state="$tmp/state" 2>"$tmp/said" &
        player=$! done=$((done + 1))
        until_holds 3 begins
        cp "$tmp/blue.fct" "$tmp/in/new" && mv "$tmp/in/new" "$tmp/in/s.fct"
        until_holds 60 is_blue || ! kill -0 "$player" 2>/dev/null || wrong "call $n: not blue in the end" "$(tail -n 3 "$tmp/said")"
        kill -TERM $player 2>/dev/null
        wait $player
        status=$?
        [ $status -eq 0 ] || refused=$((refused + 1))
        [ $status -eq 0 ] || has_said $status; ok "call $n: exit $status" $?
        [ -z "$(find "$tmp/state" "$tmp/in" -name '*.new' -o -name '.m*')" ]; ok "call $n: something is left" $?
    done
    did $done "calls failed, picture right, $refused times ended with a word"
}
for fault in EIO EINTR SHORT; do plays_on $fault; done
plays_on EMFILE timerfd_create # nothing can be watched; once it could never be again, without a word
unset FAULT_OF
tally "$torture"

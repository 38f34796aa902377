#!/bin/bash
# SPDX-License-Identifier: MIT
# UTC is set back and forth at random instants, by parts of a second, seconds, days and years, twice in a
# row too, over both changes of summer time and over leap seconds, while frames are due and while the show
# rests. Pictures of every second are those of file and time, also in a rest; the player hangs nowhere and
# presents no more than what is due. In the world of tests/preload/vsync.c, from the seed.
# Not under the sanitizers: they must be loaded first.
set -u
. "$(dirname "$0")/frame" motograph factc show.fct frames witness
. tests/world
world_program=witness
{
    printf 'Show: Lobby\nLang: en\nZone: Europe/Berlin\nEpoch: 1975-01-01\nDim: 22-6 40 %%\n\n'
    printf 'Headline: The car park opens on Monday\n\nHeadline: The canteen is open\nDays: Mo-Fr\nHours: 11:00-14:00\n\n'
    printf 'Figure: Parcels sent from the quay\nValue: 1.24 million parcels\nPrevious: 1.15 million parcels\n\n'
    printf 'Headline: Before the change\nUntil: 2027-03-28 03:00:20\n\nHeadline: After the change\nSince: 2027-03-28 03:00:10\n\n'
    printf 'Headline: The old year\nUntil: 2027-01-01\n\nHeadline: The new year\nSince: 2027-01-01\n\n'
} >"$tmp/moves.facts"
sed '/^Show/,/^$/!{ s/^Headline.*/&\nCrawl: no/; s/^Figure.*/&\nCrawl: no/ }' "$tmp/moves.facts" >"$tmp/rests.facts"
for name in moves rests; do "$build/factc" build "$tmp/$name.facts" -o "$tmp/$name.fct" || exit 1; done

# DRAW SECONDS COUNT SPAN...: as many settings within that time, each of up to one of the spans (ms) on or
# back; they add up to times that the show's epoch does not rule out
settings() {
    awk -v x="$(($1 + 1))" -v seconds="$2" -v count="$3" -v spans="${*:4}" '
        function draw(n) { x = x * 16807 % 2147483647; return x / 2147483647 * n }
        BEGIN {
            kinds = split(spans, span, " ")
            for (i = 0; i < 9; i++) draw(1)
            for (i = 1; i <= count; i++) {
                t = 6 + draw(seconds - 12)
                for (k = i; k > 1 && at[k - 1] > t; k--) at[k] = at[k - 1]
                at[k] = t
            }
            for (i = 1; i <= count; i++) {
                by = (draw(2) - 1) * span[1 + int(draw(kinds))] / 1000
                if (sum + by < -1200000000 || sum + by > 2000000000) by = -sum
                sum += by
                printf "%s%.3f,%.3f", (i > 1 ? "," : ""), at[i], by
            }
        }'
}
# The most settings of them that follow each other before a veil would have opened, and at least 1
chain() {
    grep -o 'UTC_SET=[^ ]*' <<<"$1" | cut -d= -f2 | tr , '\n' | awk 'BEGIN { most = 1 }
        NR % 2 { n = $1 - last < 1.2 ? n + 1 : 1; last = $1 } n > most { most = n } END { print most }'
}
sets=0 pictures=0 blindest=0
# plays FILE SECONDS [NAME=VALUE...] OPTION...: what was seen is right
plays() {
    local file=$1 seconds=$2 least=$(($2 / 2))
    shift 2
    rm -f "$tmp"/seen*
    in_world "$tmp/$file.fct" WITNESS="$tmp/seen" WITNESS_EVERY=1 WITNESS_SEED="$RANDOM" "$@" --for="$seconds" --trust-clock
    [ $status -eq 0 ]; ok "exit $status: $*" $?
    # shellcheck disable=SC2034
    local rows=0 reloads=0 blind=0 drift_us=0
    # shellcheck disable=SC2046
    local $(sed 's/blindest/blind/' "$tmp/seen.count")
    [ "$rows" -ge $least ]; ok "only $rows pictures: $*" $?
    [ "$blind" -le $((12 * $(chain "$*"))) ]; ok "for $blind looks the picture was not that of the time: $*" $?
    [ "$blind" -le $blindest ] || blindest=$blind
    [ "$presents" -le $((seconds * 61 + 60)) ]; ok "$presents presents: $*" $?
    [ "$utc" -le $((7 * (presents + sleeps) + 200)) ]; ok "looked at UTC $utc times, of $presents presents and $sleeps sleeps: $*" $?
    are_right "$tmp/$file.fct"
}
quick='SDL_VIDEODRIVER=dummy MOTOGRAPH_GLASS=surface' # a display that does not wait
# CASE RUNS SPAN...: runs with 20 random settings each, of all kinds of shows and displays
# shellcheck disable=SC2086
sets_of() {
    local list run draw
    begin "$1"
    sets=0 pictures=0 blindest=0
    for run in $(seq "$2"); do
        draw=$RANDOM
        list=$(settings $draw 60 20 "${@:3}")
        sets=$((sets + ($(tr -cd , <<<"$list" | wc -c) + 1) / 2))
        case $((run % 5)) in
        1) plays rests 60 UTC_SET="$list" --motion=off --orbit=off ;;
        2) plays moves 60 $quick UTC_SET="$list" ;;
        3) plays moves 60 UTC_SET="$list" ;;
        4) plays moves 60 VSYNC_NS=0 UTC_SET="$list" --motion=off --orbit=off ;;
        0) plays rests 60 $quick UTC_SET="$list" ;;
        esac
    done
    did $sets "settings, $pictures pictures right, at most $blindest looks of a tenth of a second between"
}
if [ "$part" = full ]; then
    sets_of 'parts of a second' 25 900
    sets_of 'seconds' 25 90000
    sets_of 'days' 25 2600000000
    sets_of 'years' 25 900000000000
fi
sets_of 'parts of a second, seconds, days and years' "$(times 50 3)" 900 90000 2600000000 900000000000

# over WHEN WHAT SETTINGS: a minute, half of it before that time
# shellcheck disable=SC2086
over() {
    local runs=0
    begin "$2"
    pictures=0 blindest=0
    for run in $(times 'moves rests' moves); do
        plays "$run" 60 $quick UTC=$(($1 - 30)) UTC_SET="$3"
        plays "$run" 60 UTC=$(($1 - 30)) UTC_SET="$3" --motion=off --orbit=off
        [ "$part" = short ] || plays "$run" 60 UTC=$(($1 - 30)) UTC_SET="$3"
        runs=$((runs + 2))
    done
    did $runs "runs, $pictures pictures right, at most $blindest looks between"
}
over 1792890000 'the end of summer time' ''
over 1806195600 'the begin of summer time' ''
over 1798761600 'a leap second, as kernels have it' 30,-1
if [ "$part" = full ]; then
    over 1798761600 'a leap second left out' 29,1
    over 1806195600 'an hour back as summer time begins' 30.01,-3600,40,3600
    over 1792890000 'an hour on as it ends' 29.99,3600,45,-3600
    over 1798761600 'back and forth each second' "$(for i in $(seq 20 40); do printf '%d.%03d,%d,' "$i" $((i * 17 % 1000)) $((i % 2 ? 7200 : -7200)); done | sed 's/,$//')"
fi
tally "$torture"

#!/bin/bash
# SPDX-License-Identifier: MIT
# 30 days of show time (DAYS for another number), as fast as the machine goes: 20 frames for 20 seconds of the
# show, over the end of summer time, with other facts each hour. In the world of tests/preload/vsync.c,
# where a second takes as long as its frames. Pictures of random instants are those that frames.c makes
# of file and time alone; neither memory nor descriptors grow; every frame is counted; nothing drifts.
set -u
. "$(dirname "$0")/frame" motograph factc show.fct frames witness
. tests/world
days=${DAYS:-$(times 30 1)} speed=20 hertz=20 from=1791712800 # 2026-10-11 10:00 UTC
hours=$((days * 24))

# A headline for each day, which is over a day later, and some that stay. EDITION FILE
facts_of() {
    {
        printf 'Show: Lobby, edition %s\nLang: en\nZone: Europe/Berlin\nDim: 22-6 40 %%\n\n' "$1"
        printf 'Headline: The car park %s on Monday\nHeadline-de: Der Parkplatz am Kai %s\n\n' "$1" "$1"
        printf 'Figure: Parcels sent from the quay in edition %s\nValue: 1.%s million parcels\nPrevious: 1.15 million parcels\n\n' "$1" "$1"
        printf 'Quote: We have never seen a year like this one, and everyone on the quay knows it\nSpeaker: Alex Brown\n\n'
        printf 'Headline: The canteen is open\nDays: Mo-Fr\nHours: 11:00-14:00\n\n'
        for day in $(seq "$days"); do
            printf 'Headline: Day %s of the month begins\nSince: %s\nUntil: %s\n\n' "$day" \
                "$(date -u -d "@$((from + day * 86400))" +%F)" "$(date -u -d "@$((from + day * 86400 + 86400))" +%F)"
        done
    } >"$tmp/$1.facts"
    "$build/factc" build --serial="$1" "$tmp/$1.facts" -o "$tmp/$1.fct"
}
facts_of 31 && facts_of 27 || exit 1
cp "$tmp/31.fct" "$tmp/now.fct"

preload=$tmp/vsync.so
[[ $build != */san ]] || preload="$(cc -print-file-name=libasan.so) $preload"
seconds=$((days * 86400 / speed))
SDL_VIDEODRIVER=dummy VSYNC_NS=$((1000000000 / hertz)) UTC=$from WITNESS="$tmp/seen" WITNESS_EVERY=3600 \
    WITNESS_SEED="$seed" WITNESS_RELOAD=3600 WITNESS_FACTS="$tmp/31.fct,$tmp/27.fct,$tmp/now.fct" \
    ASAN_OPTIONS=quarantine_size_mb=1:thread_local_quarantine_size_kb=16:malloc_context_size=2 LD_PRELOAD=$preload \
    "$build/witness" "$tmp/now.fct" --window=320x240 --speed=$speed --for=$seconds --stats >"$tmp/out" 2>&1
status=$?
declare -A got
while IFS="=" read -r word value; do got[$word]=$value; done < <(tr " " "\n" <"$tmp/seen.count")
stat_of() { grep -o "\"$1\":[0-9]*" "$tmp/out" | cut -d: -f2; }

begin 'days played'
ok "the player left with $status" $status
same 'frames presented or missed' "$(($(stat_of frames) + $(stat_of missed)))" $((seconds * hertz + 1))
did "$days" "days, $(stat_of frames) frames, $(stat_of missed) missed, $(stat_of late_tiles) late tiles"

begin 'reloads'
[ "${got[reloads]}" -ge $((hours * 9 / 10)) ]; ok "only ${got[reloads]}" $?
taken=$(grep -c 'new facts' "$tmp/out")
[ "$taken" -ge $((got[reloads] - 1)) ] && [ "$taken" -le "${got[reloads]}" ]; ok "$taken were taken over" $?
did "${got[reloads]}" 'times other facts'

begin 'pictures of random instants'
[ "${got[rows]}" -ge $((hours / 2)) ]; ok "only ${got[rows]}" $?
for edition in 31 27; do
    mkdir "$tmp/$edition"
    mv "$tmp/seen.$edition" "$tmp/$edition/"
done
mv "$tmp/seen.memory" "$tmp/memory"
for edition in 31 27; do
    mv "$tmp/$edition/seen.$edition" "$tmp/"
    are_right "$tmp/$edition.fct"
    rm "$tmp/seen.$edition"
done
same 'judged' "$pictures" "${got[rows]}"
did "$pictures" "pictures equal those of file and time; at most ${got[blindest]} looks in a row could not be judged"

begin 'drift'
[ "${got[drift_us]}" -le 1000 ]; ok "${got[drift_us]} us" $?
did "$(stat_of frames)" "frames, at most ${got[drift_us]} us from UTC"

# The first day fills what is kept for good. A sanitizer keeps more, and what it keeps of freed blocks spreads
# over its pages for weeks (with 4 MiB of them 4 MiB more in a month, with none nothing), so it is kept small,
# and the bytes in use are counted besides.
begin 'memory and descriptors'
slack=256
[[ $build != */san ]] || slack=4096
read -r before after opened open used use <<<"$(awk -v days="$days" '
    { warm = days > 1 ? NR > 12 && NR <= 36 : NR > 3 && NR <= 12 }
    warm && $3 > before { before = $3 } warm && $4 > opened { opened = $4 } warm && $5 > used { used = $5 }
    { last[NR % 12] = $3; in_use[NR % 12] = $5; open = $4 }
    END { for (i in last) { if (last[i] > after) after = last[i]; if (in_use[i] > use) use = in_use[i] }
        print before, after, opened, open, used, use }' "$tmp/memory")"
[ "$after" -le $((before + slack)) ]; ok "private memory grew from $before to $after KiB" $?
[[ $build != */san ]] || { [ "$used" -gt 0 ] && [ "$use" -le $((used + 256)) ]; }
ok "what is in use grew from $used to $use KiB" $?
[ "$open" -le "$opened" ]; ok "descriptors grew from $opened to $open" $?
did "$(wc -l <"$tmp/memory")" "looks; private memory $before, then $after KiB${use:+; in use $used, then $use KiB}; $open descriptors"
tally "$torture"

#!/bin/bash
# SPDX-License-Identifier: MIT
# Every draw list of the design against the scene of the same card, instant and size. Those of the first
# part are compared again with soft hyphens all over the words; these change nothing where the words have
# room.
set -u
. "$(dirname "$0")/need" motograph factc states
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
# Puts U+00AD after every three letters that three more follow.
awk -F': ' -v OFS=': ' '/^[A-Z][a-z-]*: / && !/^(Id|From|Source|Share-of|Lang|Zone|Value|Date|Url)/ {
    name = $1
    $1 = ""
    while (match($0, /[a-z][a-z][a-z][a-z][a-z][a-z]/))
        $0 = substr($0, 1, RSTART + 2) "\302\255" substr($0, RSTART + 3)
    $0 = name $0
} { print }' tests/reference.facts >"$tmp/soft.facts"
for show in reference soft values-reference; do
    source=tests/$show.facts
    [ $show = soft ] && source=$tmp/soft.facts
    "$build/factc" build "$source" -o "$tmp/$show.fct" 2>"$tmp/err" || { cat "$tmp/err"; exit 1; }
done

# list, size, theme, card, seconds since its beginning, its length, seconds of the crawl
while read -r list size theme card time length crawl; do
    shows='reference soft'
    [ "${list%%-*}" -lt 30 ] || shows=values-reference
    for show in $shows; do
        "$build/motograph" "$tmp/$show.fct" --scene --size="$size" --theme="$theme" \
            --at=2024-10-30T14:32:00+01:00 --card="$card" --card-time="$time" \
            --card-length="$length" --crawl-time="$crawl" >"$tmp/scene" 2>"$tmp/err"
        if [ -s "$tmp/scene" ] && LC_ALL=C.UTF-8 awk -f tests/drawlists.awk \
            "tests/drawlists/$list.tsv" "$tmp/scene" >"$tmp/diff"; then
            right
        else
            wrong "$list of $show.facts"
            cat "$tmp/diff" "$tmp/err"
        fi
    done
done <<'TABLE'
01-figure-dark-1920x1080 1920x1080 dark umsatz 6 9 31
02-figure-light-1920x1080 1920x1080 light nutzer 3.8438 9 47
03-figure-share-light-1920x1080 1920x1080 light gewinn 5.4891 9 66
04-quote-short-light-1920x1080 1920x1080 light kurz 5.4 9 12
05-quote-long-dark-1920x1080 1920x1080 dark lang 4.8047 9 8.6
06-quote-fragment-dark-1920x1080 1920x1080 dark knapp 3.675 9 22
07-headline-dark-1920x1080 1920x1080 dark sicherheit 5.3578 9 0
08-headline-light-1920x1080 1920x1080 light regierung 3.5063 9 31
09-pi7-figure-dark-800x480 800x480 dark umsatz 6 9 11
10-pi7-quote-light-800x480 800x480 light kurz 6 9 34
11-small-figure-dark-480x320 480x320 dark umsatz 6 9 3
12-small-quote-light-480x320 480x320 light lang 3.9375 9 46
13-portrait-figure-dark-1080x1920 1080x1920 dark umsatz 6 9 2
14-portrait-quote-light-1080x1920 1080x1920 light lang 3.9333 9 40
15-bar-figure-dark-1920x360 1920x360 dark umsatz 6 9 3
16-bar-quote-light-1920x360 1920x360 light kurz 6 9 60
17-uhd-headline-light-3840x2160 3840x2160 light ausgaben 3.8578 9 12
18-transition-quote-dark-1920x1080 1920x1080 dark kurz 0.3 10 12
19-transition-figure-light-1920x1080 1920x1080 light umsatz 0.8 8.1 22
21-figure-decline-light-1920x1080 1920x1080 light beispiel 5.0016 9 31
22-portrait-headline-dark-1080x1920 1080x1920 dark sicherheit 6 9 18
31-value-qualifier-dark-1920x1080 1920x1080 dark rund 6 9 12
32-value-qualifier-light-1920x1080 1920x1080 light mehr 6 9 22
33-value-range-dark-1920x1080 1920x1080 dark spanne 6 9 24
34-value-fraction-light-1920x1080 1920x1080 light bruch 6 9 32
35-value-signed-dark-1920x1080 1920x1080 dark minus 6 9 36
36-value-text-of-light-1920x1080 1920x1080 light sterne 6 9 52
37-value-text-time-dark-1920x1080 1920x1080 dark dauer 6 9 44
38-value-text-score-light-1920x1080 1920x1080 light tor 6 9 49
39-value-unchanged-dark-1920x1080 1920x1080 dark gleich 6 9 66
40-value-qualifier-portrait-light-1080x1920 1080x1920 light mehr 6 9 20
41-value-points-bar-dark-1920x360 1920x360 dark rund 6 9 12
42-value-range-small-light-480x320 480x320 light spanne 6 9 32.5
43-value-text-square-dark-240x240 240x240 dark dauer 6 9 43.1
85-notice-topic-dark-1920x1080 1920x1080 dark aufzug 6 10.5 6
86-notice-light-1920x1080 1920x1080 light sperre 6 10.5 0.4223
TABLE

# ---- states: by the facts and the time alone, by a damaged file, or by what only the player knows ----

# agree LIST [FROM UNTIL]: the scene is the draw list, or what begins between these lines of it is
agree() {
    local list=tests/drawlists/$1.tsv
    if [ $# -gt 1 ]; then
        for file in "$list" "$tmp/scene"; do
            awk -F '\t' -v from="$2" -v until="$3" '/^\{/ { print; next }
                { y = $1 == "T" ? $5 : $3 } y >= from && y < until && !($1 == "R" && y == 0)' \
                "$file" >"$tmp/$(basename "$file").part"
        done
        list=$tmp/$1.tsv.part
        mv "$tmp/scene.part" "$tmp/scene"
    fi
    if [ -s "$tmp/scene" ] && awk -f tests/drawlists.awk "$list" "$tmp/scene" >"$tmp/diff"; then
        right
    else
        wrong "$1"
        cat "$tmp/diff" "$tmp/err"
    fi
}

# shows NAME LINE: a show of one headline with that line
shows() {
    printf '%s\n' 'Show: Hausblatt' 'Subject: Haus am Kai' 'Lang: de' 'Zone: Europe/Berlin' 'Serial: 128' '' \
        'Headline: Der Lesesaal bleibt geöffnet' 'Id: a' "$2" >"$tmp/$1.facts"
    "$build/factc" build "$tmp/$1.facts" -o "$tmp/$1.fct" || exit 1
}
shows expired 'Until: 2023-10-30 18:00'
shows none-yet 'Since: 2024-11-04 08:00'
while read -r list show size theme; do
    "$build/motograph" "$tmp/$show.fct" --scene --size="$size" --theme="$theme" --orbit=off \
        --at=2024-10-30T14:32:00+01:00 >"$tmp/scene" 2>"$tmp/err"
    agree "$list"
done <<'TABLE'
75-state-expired-dark-1920x1080 expired 1920x1080 dark
76-state-expired-portrait-light-1080x1920 expired 1080x1920 light
77-state-expired-bar-dark-1920x360 expired 1920x360 dark
78-state-none-yet-light-1920x1080 none-yet 1920x1080 light
TABLE
head -c 300 "$tmp/expired.fct" >"$tmp/show.fct"
"$build/motograph" "$tmp/show.fct" --scene --lang=de --theme=dark --orbit=off >"$tmp/scene" 2>"$tmp/err"
agree 79-state-damaged-dark-1920x1080

while read -r list what size theme card from until; do
    "$build/states" "$what" fonts "$tmp/values-reference.fct" "$size" "$theme" 1730295120 6 "$card" \
        >"$tmp/scene" 2>"$tmp/err"
    agree "$list" ${until:+"$from" "$until"}
done <<'TABLE'
80-state-clock-unknown-dark-1920x1080 untrusted 1920x1080 dark mehr 0 200
81-state-identity-dark-1920x1080 identity 1920x1080 dark mehr 956 2000
82-state-identity-square-dark-240x240 identity 240x240 dark tor
83-state-setting-light-1920x1080 setting 1920x1080 light -
84-state-splash-dark-1920x1080 splash 1920x1080 dark -
TABLE
tally drawlists

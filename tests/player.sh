#!/bin/bash
# SPDX-License-Identifier: MIT
# The player's command line from the outside: what it prints, where, and how it exits.
set -u
second=0
. "$(dirname "$0")/need" motograph factc show.fct
motograph=$build/motograph
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
evidence="$tmp/out $tmp/err"
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
show=$build/show.fct at=--at=2026-03-01T08:59:58+01:00

run() { # expected exit, arguments...
    local want=$1
    shift
    begin "motograph $*"
    timeout 60 "$motograph" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
    local got=$?
    ok "exit $got instead of $want: motograph $*" $((got != want))
}
err_has() { grep -qF -- "$1" "$tmp/err"; ok "standard error lacks: $1" $?; }
out_has() { grep -qE -- "$1" "$tmp/out"; ok "standard output lacks: $1" $?; }
quiet() { [ ! -s "$tmp/err" ]; ok "standard error is not empty" $?; }
is_png() { [ "$(head -c 8 "$1" | od -An -tx1 | tr -d ' \n')" = 89504e470d0a1a0a ]; ok "$1 is no PNG" $?; }

run 0 --help; out_has '^Usage: motograph'; quiet
run 0 --version; out_has '^motograph [0-9]'; quiet
run 64 --nonsense; err_has 'motograph: unknown option --nonsense; see motograph --help'
run 64 -x; err_has 'unknown option -x'
run 64 --at; err_has '--at needs a value'
run 64 --at=tomorrow "$show"; err_has '--at=tomorrow'
run 64 --at=2026-02-30T00:00:00Z "$show"; err_has '--at=2026-02-30'
run 64 --size=axb --scene; err_has 'such as 1280x720'
run 64 --window=12 ; err_has 'such as 1280x720'
for size in 159x120 160x119 20x20 16385x120 20000x20000 99999999999x720; do
    run 64 --scene --size=$size "$show"; err_has "--size=$size: 160x120 to 16384x16384 are possible"
    [ ! -s "$tmp/out" ]; ok "a scene of $size" $?
    run 64 --window=$size "$show"; err_has "--window=$size: 160x120 to 16384x16384 are possible"
done
run 0 --scene --size=160x120 "$show"
run 64 --scene --snapshot="$tmp/both.png" "$show"; err_has '--scene and --snapshot cannot be used together'
run 64 --snapshot="$tmp/both.png" --check="$show"; err_has '--snapshot and --check cannot be used together'
run 0 --scene --scene "$show"
run 0 --scene --help; out_has '^Usage'
run 64 --theme=pink --scene; err_has 'dark or light or auto'
run 64 --motion=some --scene; err_has 'full or off'
run 64 --inset=5.1 --scene; err_has '--inset=5.1: a percentage from 0 to 5 is expected, such as 2.5'
for inset in -1 5,0 x 1% 1e1 ''; do run 64 --inset=$inset --scene; err_has "--inset=$inset: a percentage"; done
run 64 --orbit=maybe --scene; err_has 'on or off'
run 64 --speed=0; err_has 'positive number'
run 64 --for=x; err_has 'number of seconds'
run 64 --card-time=3 --scene; err_has 'need --card=ID'
run 64 --card=nobody --scene "$show"; err_has '--card=nobody: there is no card'
run 64 --window --fullscreen "$show"; err_has 'cannot be used together'
# a card that stays for years looks like any other in its middle; no value overflows
run 0 --scene $at --theme=dark --card=umsatz --card-length=100 "$show"; cp "$tmp/out" "$tmp/usual"
for length in 2147483 2147484 4294968 999999999; do
    run 0 --scene $at --theme=dark --card=umsatz --card-length=$length "$show"
    cmp -s "$tmp/usual" "$tmp/out"; ok "a card of $length s looks otherwise" $?
    run 0 --scene $at --size=16384x200 --card=umsatz --card-length=$length "$show"; quiet
    run 0 --scene $at --card=umsatz --card-time=$length "$show"; quiet
    for motion in full off; do run 0 --scene $at --motion=$motion --crawl-time=$length "$show"; quiet; done
done
for extreme in 0001-01-01T00:00:00Z 9999-12-31T23:59:59-23:59; do
    run 0 --scene --at=$extreme "$show"; quiet
done
run 64 "$show" "$show"; err_has 'one file at a time'

run 0 --burn-in="$tmp/heat.png" --for=2 --size=320x240 $at "$show"; is_png "$tmp/heat.png"; quiet
out_has '^brightest for longest: pixel [0-9]+,[0-9]+, [0-9]+\.[0-9] % of 2\.0 s$'
out_has '^luminance: the brightest \.[0-9]{3}, that pixel on average \.[0-9]{3}, the picture \.[0-9]{3}$'
cp "$tmp/out" "$tmp/first"; cp "$tmp/heat.png" "$tmp/first.png"
run 0 --burn-in="$tmp/heat.png" --for=2 --size=320x240 $at "$show"
alike "$tmp/first" "$tmp/out" && alike "$tmp/first.png" "$tmp/heat.png"; ok 'a burn-in differs from itself' $?
run 0 --burn-in=- --for=1 --size=320x240 $at "$show"; is_png "$tmp/out"; err_has 'brightest for longest'
show_alone=$tmp/alone.facts
printf 'Show: Motograph\nLang: en\n\nHeadline: One card alone\n' >"$show_alone"
run 1 --burn-in="$tmp/heat.png" --for=7200 --size=320x240 --theme=dark --orbit=off $at "$show_alone"
out_has '100\.0 % of 7200\.0 s \(limit 80\.0 %\)$'; quiet
run 64 --burn-in="$tmp/heat.png" --for=0 "$show"; err_has '--for=0 is none'
run 64 --burn-in="$tmp/heat.png" --for=2678400.1 --size=160x120 "$show"; err_has '--burn-in covers at most 31 days (--for=2678400)'
# The progress goes to a terminal only; and it ends at once, with nothing written.
script -qec "$motograph --burn-in=$tmp/watched.png --for=60 --size=160x120 $at $show" /dev/null </dev/null >"$tmp/out"
out_has 'burn-in: 0 % of 60 s.burn-in: 1 % of 60 s'; out_has 'burn-in: 99 % of 60 s. *.?brightest for longest'
"$motograph" --burn-in="$tmp/ended.png" --for=2678400 --size=1920x1080 $at "$show" >"$tmp/out" 2>"$tmp/err" &
sleep 0.5; kill -TERM $!; wait $!
[ $? -eq 143 ] && [ ! -s "$tmp/err" ] && [ -z "$(find "$tmp" -mindepth 1 -name '.*' -o -name '*ended*')" ]; ok 'a burn-in ends at once' $?
run 64 --burn-in="$tmp/heat.png" --scene "$show"; err_has '--burn-in and --scene cannot be used together'
run 64 --burn-in="$tmp/heat.png" --card=nobody "$show"; err_has '--card=nobody: there is no card'
run 64 --burn-in; err_has '--burn-in needs a value'
run 73 --burn-in="$tmp/none/heat.png" --for=1 --size=160x120 "$show"; err_has 'none/heat.png'

run 0 --scene $at --orbit=off "$show"; out_has '^R	0	0	1920	1080	#'; out_has '^T	PS	36	[0-9]+	97	#[0-9A-F]+	1	-	08:59'; quiet
run 0 --scene $at --orbit=off --inset=2.5 "$show"; out_has '^R	0	0	1920	1080	#'; out_has '^R	0	934	1920	5	#'
out_has '^R	0	939	1920	141	#'; out_has '^T	PS	34	139	119	#[0-9A-F]+	1	-	Motograph'; out_has '^F	0	939	139	141	'
run 0 --scene $at --orbit=off --inset=0 "$show"; cp "$tmp/out" "$tmp/first"
run 0 --scene $at --orbit=off "$show"; alike "$tmp/first" "$tmp/out"; ok 'an inset of nothing' $?
run 0 --scene $at --card=umsatz --orbit=off "$show"; cp "$tmp/out" "$tmp/first"
run 0 --scene $at --card=umsatz "$show"; alike "$tmp/first" "$tmp/out"; ok 'a pinned card wanders' $?
{
    printf 'Show: Motograph\nLang: en\n\nHeadline: What is longer than this can be on a screen that is wide and low, and'
    printf ' has no card there, but runs below it\nUntil: 2026-03-31\n'
} >"$tmp/wide.facts"
run 0 --scene $at --size=480x120 "$tmp/wide.facts"; out_has 'runs below it'
! grep -q 'No news' "$tmp/out"; ok 'a card that has no room is no news' $?
run 0 --scene --at=2026-04-02T00:00:00Z --size=480x120 "$tmp/wide.facts"; out_has 'No news'
run 0 --scene $at --size=480x320; out_has '^R	0	0	480	320	'
run 0 --scene $at --theme=light "$show"; out_has '#E9EEEC'
run 0 --scene $at --theme=auto "$show"; out_has '#E9EEEC'
run 0 --scene --at=2026-03-01T22:00:00+01:00 --theme=auto "$show"; out_has '#0B262C'
run 0 --scene $at --card=umsatz "$show"; out_has '	40,5$'; out_has '	Milliarden$'; out_has '	US-Dollar$'
run 0 --scene $at --card=umsatz --card-time=0.8 "$show"; out_has '	39,0$'
run 0 --scene $at --card=gewinn --card-time=5 "$show"; out_has 'errechnet'; out_has '	43.%$'
run 0 --scene $at --motion=off "$show"
out_has '^T'; cp "$tmp/out" "$tmp/still"
run 0 --scene $at "$show"; cp "$tmp/out" "$tmp/own"
run 0 --scene $at --lang=tlh-with-a-very-long-tail "$show"; alike "$tmp/own" "$tmp/out"
ok 'an unknown language shows the own one' $?
# Without motion the texts of a new card are in their final place at once; with motion they are not.
for motion in full off; do
    run 0 --scene $at --motion=$motion --card=umsatz --card-time=0 --crawl-time=5 "$show"
    grep '^T' "$tmp/out" >"$tmp/begins"
    run 0 --scene $at --motion=$motion --card=umsatz --card-time=6 --crawl-time=5 "$show"
    grep '^T' "$tmp/out" >"$tmp/rests"
    if [ $motion = off ]; then alike "$tmp/begins" "$tmp/rests"; else differ "$tmp/begins" "$tmp/rests"; fi
    ok "--motion=$motion: a card that begins, and one that rests" $?
done
run 0 --scene $at --lang=de-with-a-very-long-tail "$show"
run 64 --scene --lang= "$show"; err_has 'such as en'
run 64 --scene --lang=de, "$show"; err_has 'such as de,en'
run 64 --scene --lang=de,en,fr,es,it,nl,pl,tr,ru "$show"; err_has 'up to 8 of them'

# The widest, the highest and the smallest screens, full of the shortest items.
{
    printf 'Show: A\nLang: en\n'
    for letter in a b c d e f g h i j k l m n o p q r s t u v w x y z; do
        printf '\nHeadline: %s\nTopic: i\n' $letter
    done
} >"$tmp/short.facts"
"$build/factc" build "$tmp/short.facts" -o "$tmp/short.fct"
for size in 16384x120 160x16384 16384x160 160x120 240x240; do
    for motion in full off; do
        SDL_VIDEODRIVER=dummy run 0 --window=$size --step --frames=12 --motion=$motion --stats "$tmp/short.fct"
        err_has '"late_tiles":0,'
        run 0 --snapshot="$tmp/short.png" --size=$size --motion=$motion "$tmp/short.fct"; is_png "$tmp/short.png"; quiet
    done
done

# Whether or not a burn-in begins with a notice, it looks at the same cycle.
cat >"$tmp/notice.facts" <<'FACTS'
Show: Halle
Lang: de
Zone: UTC

Notice: Aufzug 2 steht
Until: 2027-01-01

Headline: Eins

Headline: Zwei
FACTS
"$build/factc" build "$tmp/notice.facts" -o "$tmp/notice.fct"
for second in 00 07; do
    run 0 --burn-in="$tmp/heat.png" --size=320x240 --at="2026-11-02T09:00:${second}Z" "$tmp/notice.fct"
    out_has '28\.0 s'
done
second=0

# With several languages each has a cycle: two cards of 7 s each in German, then the same in English.
cat >"$tmp/two.facts" <<'FACTS'
Show: Halle
Show-en: Lobby
Lang: de
Zone: UTC

Headline: Das Parkhaus öffnet
Headline-en: The car park opens
Id: a

Headline: Die Kantine kocht
Headline-en: The canteen cooks
Id: b
FACTS
"$build/factc" build "$tmp/two.facts" -o "$tmp/two.fct"
for card in 'Halle.*Parkhaus öffnet' 'Halle.*Kantine kocht' 'Lobby.*car park opens' 'Lobby.*canteen cooks'; do
    second=$((second + 7))
    run 0 --scene --lang=de,en --size=1920x1080 --at="$(date -u -d "@$((1792800000 / 28 * 28 + second - 4))" +%Y-%m-%dT%H:%M:%SZ)" "$tmp/two.fct"
    tr '\n' ' ' <"$tmp/out" >"$tmp/line"
    grep -qE "$card" "$tmp/line"; ok "with two languages, second $second: $card" $?
    cp "$tmp/out" "$tmp/first"
    run 0 --scene --lang=de,tlh,de-AT,en,en-GB --size=1920x1080 --at="$(date -u -d "@$((1792800000 / 28 * 28 + second - 4))" +%Y-%m-%dT%H:%M:%SZ)" "$tmp/two.fct"
    cmp -s "$tmp/first" "$tmp/out"; ok "languages that give the same, second $second" $?
done
printf 'Show: X\nLang: de\nChannel: linz\n\nHeadline: L\nFor: linz\n\nHeadline: W\nFor: wien\n' >"$tmp/for.facts"
run 0 --scene $at "$tmp/for.facts"; out_has '	L$'
run 0 --scene $at --channel=wien "$tmp/for.facts"; out_has '	W$'
! grep -q '	L$' "$tmp/out"; ok 'the screen is another than the file says' $?
run 64 --scene --channel=Wien "$show"; err_has '--channel=Wien: a channel consists of lower-case letters'
run 0 --scene $at --orbit=off --crawl-time=0 "$show"; out_has '^T	P[SM]	48	0	1037	'
run 69 "$show"; err_has 'there is no display here'
begin 'the show to nobody'
SDL_VIDEODRIVER=dummy timeout 60 "$motograph" "$show" --for=0.5 --stats >"$tmp/out" 2>"$tmp/err"
ok 'SDL_VIDEODRIVER=dummy shows the show to nobody' $?
# LATE: the tiles that came late; in real time on a busy machine, any number.
stats='"missed":[0-9]+,"late_tiles":LATE,"first_frame_ms":[0-9.]+,"cpu_us_per_frame":[0-9]+,"peak_rss_kib":[0-9]+,"bytes_per_frame":[0-9]+,"text_kib":[0-9]+\}$'
is_stats() { # frames, late tiles if there may be some
    grep -qE "^\{\"frames\":$1,${stats/LATE/${2:-0}}" "$tmp/err" && [ "$(wc -l <"$tmp/err")" -eq 1 ]
    ok '--stats is one line of JSON' $?
}
is_stats '[0-9]+' '[0-9]+'
# Frame by frame, the worker has everything ready, however slow the machine is.
begin 'the show to nobody, frame by frame'
SDL_VIDEODRIVER=dummy timeout 120 "$motograph" "$show" $at --window=640x360 --step --frames=1500 --stats >"$tmp/out" 2>"$tmp/err"
is_stats 1500
run 0 --scene --stats $at "$show"; is_stats 1; out_has '^T'
run 0 --snapshot="$tmp/stats.png" --stats $at "$show"; is_stats 1

run 0 --snapshot="$tmp/a.png" $at --size=800x480 "$show"; is_png "$tmp/a.png"
run 0 --snapshot="$tmp/b.png" $at --size=800x480 "$show"
alike "$tmp/a.png" "$tmp/b.png"; ok 'the same instant twice gives the same bytes' $?
run 73 --snapshot="$tmp/none/a.png" $at "$show"; err_has "$tmp/none/a.png"
# output that cannot be written is reported
full() { # arguments...
    begin "motograph $* on a full device"
    : >"$tmp/out"
    timeout 60 "$motograph" "$@" >/dev/full 2>"$tmp/err" </dev/null
    local got=$?
    ok "exit $got instead of 74 on a full device: motograph $*" $((got != 74))
    err_has 'motograph: <stdout>: cannot write: No space left on device'
}
full --help; full --version; full --check="$show"; full --scene $at "$show"
full --snapshot=- --size=800x480 $at "$show"
run 0 --snapshot=- $at --size=800x480 "$show"; alike "$tmp/a.png" "$tmp/out"
ok 'a snapshot on standard output' $?
[ -z "$(compgen -G "$tmp/*png.*")" ]; ok 'no half picture is left behind' $?

# a quotation is in the crawl if the source says so: after its speaker, led in and in marks
printf 'Show: X\nLang: de\n\nQuote: ein gutes Jahr\nLead: Er sprach von\nSpeaker: Nina Falk\nCrawl: yes\n' \
    >"$tmp/quote.facts"
run 0 --scene $at --crawl-time=30 "$tmp/quote.facts"
out_has '	Er sprach von „ein gutes Jahr“$'; out_has '^T	PS	48	.*	Nina Falk$'
sed 's/^Crawl: yes/Crawl: no/' "$tmp/quote.facts" >"$tmp/quiet.facts"
run 0 --scene $at --crawl-time=30 "$tmp/quiet.facts"
out_has '^T'; ! grep -q '	Er sprach von „' "$tmp/out"; ok 'Crawl: no keeps a quotation out of the crawl' $?

# a value in percent stands before its sign, as a change does
percent() { # language, what the crawl says
    printf 'Show: X\nLang: %s\n\nFigure: F\nValue: 12 %%\nChange: +5 %%\n' "$1" >"$tmp/percent.facts"
    run 0 --scene $at --crawl-time=30 "$tmp/percent.facts"; out_has "	$2\$"
}
percent de $'12\u202f%, \\+5\u202f%'
percent en '12%, \+5%'

# a site's own fonts in their roles, or the program's own and a message about it
mkdir "$tmp/brand"
cp fonts/NotoSerifHebrew-Regular.ttf "$tmp/brand/Marke.ttf"
printf 'Show: X\nLang: de\nFont-serif: Marke.ttf\n\nHeadline: Ein Kai\n' >"$tmp/own.facts"
"$build/factc" build "$tmp/own.facts" --fonts="$tmp/brand" -o "$tmp/own.fct"; ok 'own fonts are built' $?
run 0 --snapshot="$tmp/with.png" $at --size=800x480 --fonts="$tmp/brand" "$tmp/own.fct"; quiet
run 0 --snapshot="$tmp/without.png" $at --size=800x480 "$tmp/own.fct"
err_has 'motograph: Marke.ttf: not in the folder of --fonts; the program'
[ "$(wc -l <"$tmp/err")" -eq 1 ]; ok 'a font that lacks is told of once' $?
differ "$tmp/with.png" "$tmp/without.png"; ok 'own fonts are shown' $?
printf 'Show: X\nLang: de\n\nHeadline: Ein Kai\n' >"$tmp/plain.facts"
"$build/factc" build "$tmp/plain.facts" --fonts="$tmp/brand" -o "$tmp/plain.fct"; ok "a site's fonts are measured" $?
run 0 --snapshot="$tmp/plain.png" $at --size=800x480 --fonts="$tmp/brand" "$tmp/plain.fct"; quiet
run 0 --snapshot="$tmp/plain.png" $at --size=800x480 "$tmp/plain.fct"
err_has "motograph: $tmp/plain.fct: compiled for other fonts than these (--fonts)"
run 0 --snapshot="$tmp/source.png" $at --size=800x480 --fonts="$tmp/brand" "$tmp/own.facts"
alike "$tmp/with.png" "$tmp/source.png"; ok 'a source with own fonts shows them too' $?

# a missing or damaged file is reported, and a calm card is still drawn
run 66 --scene "$tmp/absent.fct"; err_has "motograph: $tmp/absent.fct: No such file"; out_has '^T	S[DS]6'
run 66 --snapshot="$tmp/d.png" "$tmp/absent.fct"; is_png "$tmp/d.png"
head -c 4000 "$show" >"$tmp/cut.fct"
run 65 --scene "$tmp/cut.fct"; err_has 'cut'; out_has '^T	S[DS]6'
run 65 --snapshot="$tmp/e.png" "$tmp/cut.fct"; is_png "$tmp/e.png"
run 65 --scene --card=x "$tmp/cut.fct"; err_has 'cut'; out_has '^T	S[DS]6'
run 66 --scene --card=x --card-time=1 "$tmp/absent.fct"; out_has '^T	S[DS]6'
run 65 --check="$tmp/cut.fct"; err_has 'cut'
run 66 --check="$tmp/absent.fct"
run 0 --check="$show"; out_has 'sound'
run 66 --check="$tmp"; err_has 'directory'
mkfifo "$tmp/fifo.fct"
run 66 --check="$tmp/fifo.fct"; err_has 'not a regular file'

# a source is compiled first; factc reports its errors and their places
run 0 --scene $at assets/meta-llama.facts; quiet
"$motograph" --scene $at "$show" >"$tmp/fct"; alike "$tmp/out" "$tmp/fct"
ok 'a source gives the same scene as its fact file' $?
printf 'Show: X\nLang: de\n\nFigure: A\nValue: 40.5 Mrd. €\n' >"$tmp/bad.facts"
run 65 --scene "$tmp/bad.facts"; err_has "$tmp/bad.facts:5:10: error:"; out_has '^T	S[DS]6'
run 66 --scene "$tmp/none.facts"

tally player

#!/bin/bash
# SPDX-License-Identifier: MIT
# New facts while the show runs: whatever way a file is put there, it is taken at the end of a card, and
# no frame is missed for it. What is bad changes nothing and is said once. The shows here differ in their
# paper, so one pixel tells which is on. Needs real time, as copies do.
set -u
. "$(dirname "$0")/need" motograph factc show.fct
. tests/display
build=$(realpath "$build")
evidence="$tmp/err $tmp/out"
export SDL_VIDEODRIVER=x11

# show NAME PAPER WORDS [FIELD...]: the source of a show
show() {
    printf 'Show: Lobby\nLang: en\nZone: UTC\nPaper: #%s\nInk: #101010\n' "$2"
    printf '%s\n' "${@:4}"
    printf '\nHeadline: %s\nId: one\n\nHeadline: The canteen cooks for everyone today\n' "$3"
}
make() { show "$@" >"$tmp/$1.facts" && "$build/factc" build "$tmp/$1.facts" -o "$tmp/$1.fct" 2>"$tmp/out"; }
make red FFE0E0 'The car park opens on Monday' 'Serial: 5'
make green E0FFE0 'The bicycle shed opens on Monday' 'Serial: 6'
make blue E0E0FF 'The quay opens on Monday' 'Serial: 4'
make over FFFFE0 'The stairs open on Monday' 'Not-after: 2020-01-01'
make other E0FFFF 'The roof opens on Monday' 'Channel: canteen'

# plays FILE OPTION...: $player shows it on the whole screen, eight times as fast
plays() {
    : >"$tmp/err"
    "$build/motograph" "$1" --fullscreen --theme=light --speed=8 --for=200 "${@:2}" 2>"$tmp/err" &
    player=$! servers+=" $!"
}
ends() { # the exit of the player is 0
    kill -TERM $player
    wait $player
    local got=$?
    [ $got -eq 0 ]; ok "exit $got" $?
}
ground() { # the colour of a pixel at the left of the stage
    xwd -root -silent 2>/dev/null | tail -c $((1400 * 4 * 500)) | head -c 4 | od -An -tx1 | tr -d ' \n'
}
shows() { # COLOUR, as od prints it: it comes within a while
    local colour i
    for ((i = 0; i < 150; i++)); do
        colour=$(ground)
        [ "${colour:0:6}" = "$1" ] && break
        sleep 0.1
    done
    same 'the ground' "${colour:0:6}" "$1"
}
says() { # TEXT: it is said within a while
    local i
    for ((i = 0; i < 100; i++)); do grep -qF -- "$1" "$tmp/err" && break; sleep 0.1; done
    grep -qF -- "$1" "$tmp/err"; ok "not said: $1" $?
}
times() { # NUMBER TEXT: how often it was said
    same "how often was said: $2" "$(grep -cF -- "$2" "$tmp/err")" "$1"
}
red=e0e0ff green=e0ffe0 blue=ffe0e0

# ---- the ways in which a file comes ----
mkdir "$tmp/in" && cd "$tmp/in" || exit 1
root=$OLDPWD
begin 'renamed, overwritten, removed, made again'
cp ../red.fct s.fct
plays s.fct --state="$tmp"
shows $red
cp ../green.fct new && mv new s.fct
shows $green
says 's.fct: new facts'
cmp -s ../last-good.fct ../green.fct; ok 'it is not kept' $?
cat ../blue.fct >s.fct
shows $blue
says 'serial 4 is lower than 6'
rm s.fct
says 's.fct: cannot open: No such file or directory'
shows $blue
cp ../red.fct s.fct
shows $red
cp -p ../red.fct new && touch -d 2001-01-01 new && mv new s.fct
cd .. && rm -r in && sleep 0.5 && mkdir in && cd in || exit 1
cp ../green.fct s.fct
sleep 1
ends
times 3 'new facts'

begin 'a folder that goes and comes while the show runs, by its path'
cd "$tmp" || exit 1
mkdir -p a/b && cp red.fct a/b/s.fct
plays "$tmp/a/b/s.fct"
shows $red
rm -r a
says 'cannot open'
mkdir a && sleep 0.5 && mkdir a/b && cp green.fct a/b/s.fct
shows $green
mv a/b a/c && mkdir a/b && cp blue.fct a/b/s.fct
shows $blue
ends

begin 'a link that is switched, and one of its folders'
mkdir -p one two && cp red.fct one/s.fct && cp green.fct two/s.fct && ln -s one now && ln -s now/s.fct link.fct
plays link.fct
shows $red
ln -sfn two now
shows $green
cp blue.fct two/new && mv two/new two/s.fct
shows $blue
ln -sfn red.fct link.fct
shows $red
ends

begin 'missing at the start'
rm -f late.fct
plays late.fct
says 'late.fct: No such file or directory'
sleep 2
cp green.fct late.fct
shows $green
ends
times 1 'No such file'

# ---- what is bad ----
begin 'damaged, cut off, empty, a folder, a pipe, over, for another screen'
cp red.fct s.fct
plays s.fct --channel=lobby
shows $red
head -c 1000 green.fct >s.fct
says 's.fct: cut off'
rm s.fct && mkdir s.fct
says 'is a directory'
rmdir s.fct && mkfifo s.fct
says 'is not a regular file'
rm s.fct && printf x >s.fct
says 'not a fact file'
cp over.fct s.fct
says 'has not been valid since'
cp other.fct s.fct
says "is for the channel 'canteen'"
sed 's/Monday/Sunday/' green.fct >s.fct
says 's.fct: damaged'
shows $red
sleep 3
same 'everything is said once' "$(sort "$tmp/err" | grep -v 'goes on' | uniq -d)" ''
kill -HUP $player
sleep 2.5
times 2 's.fct: damaged'
cp green.fct s.fct
shows $green
ends

begin 'a file that is written slowly'
cp red.fct s.fct
plays s.fct
shows $red
{ head -c 500 green.fct; sleep 0.7; tail -c +501 green.fct | head -c 500; sleep 0.7; tail -c +1001 green.fct; } >s.fct
shows $green
ends
times 0 'cut off'

begin 'a start with a bad file shows the last good one'
rm -rf state && mkdir state && cp red.fct s.fct
plays s.fct --state=state
shows $red
ends
printf x >s.fct
plays s.fct --state=state
shows $red
says 'the last good show is on'
cp green.fct s.fct
shows $green
ends

# ---- sources ----
begin 'a source, its errors, and its logo'
cp red.facts s.facts
plays s.facts
shows $red
[ ! -e s.errors.txt ]; ok 'there are findings' $?
sed 's/^Headline: The bicycle/Bogus: x\n&/' green.facts >s.facts
says 'Bogus'
grep -q 'Bogus' s.errors.txt; ok 'no findings beside it' $?
shows $red
cp green.facts s.facts
shows $green
[ ! -e s.errors.txt ]; ok 'the findings stay' $?
printf '\n# a remark\n' >>s.facts
sleep 1.5
ends
times 1 'new facts'
if [ "$(id -u)" -ne 0 ]; then
    begin 'a source in a folder that nobody may write to'
    mkdir ro && cp red.facts ro/s.facts
    plays ro/s.facts
    shows $red
    sed 's/^Headline: The bicycle/Bogus: x\n&/' green.facts >ro/s.facts
    chmod 500 ro
    says 'cannot write'
    ends
    chmod 700 ro
fi

# ---- frames ----
# At 60 Hz in the world of tests/preload/vsync.c, where no time passes for a busy machine: the shipped show
# and 10,000 facts, from one to the other and back. No frame is missed, no text comes late, and the new
# show comes where a card of the old one ends.
cd "$root" || exit 1
unset SDL_VIDEODRIVER
# shellcheck disable=SC2046
cc -O1 -shared -fPIC -o "$tmp/vsync.so" tests/preload/vsync.c $(pkg-config --cflags sdl2) -ldl || exit 1
{
    printf 'Show: Many\nLang: en\nZone: UTC\n'
    for ((i = 0; i < 10000; i++)); do printf '\nHeadline: Entry number %d of a long list of entries\n' $i; done
} >"$tmp/many.facts"
"$build/factc" build "$tmp/many.facts" -o "$tmp/many.fct" 2>"$tmp/out" || exit 1
cp "$build/show.fct" "$tmp/show.fct"
# world OPTION...: $player plays s.fct there
world() {
    : >"$tmp/err"
    SDL_VIDEODRIVER=offscreen MOTOGRAPH_GLASS=gles2 LP_NUM_THREADS=0 VSYNC_REPORT="$tmp/report" \
        LD_PRELOAD="$tmp/vsync.so" "$build/motograph" "$tmp/s.fct" --window=640x360 --stats \
        --for=100000 "$@" 2>"$tmp/err" &
    player=$! servers+=" $!"
    sleep 2
}
put() { # FILE, how many shows have come with it
    local i
    cp "$tmp/$1" "$tmp/new" && mv "$tmp/new" "$tmp/s.fct"
    for ((i = 0; i < 300; i++)); do [ "$(grep -c 'new facts' "$tmp/err")" -ge "$2" ] && break; sleep 0.1; done
    sleep 4 # the card under way ends
}
# The sanitizers would have to be loaded before the world of the cases below.
if [[ $build == */san ]]; then
    tally reload
    exit
fi

begin 'no frame is missed'
cp "$tmp/show.fct" "$tmp/s.fct"
world
put many.fct 1
put show.fct 2
put red.fct 3
ends
times 3 'new facts'
grep -q '"missed":0,"late_tiles":0,' "$tmp/err"; ok 'frames missed, or texts late' $?

begin 'where a card ends'
cp "$tmp/red.fct" "$tmp/s.fct"
world --service
put show.fct 1
ends
at=$(sed -n 's/.*shows "Motograph".* from \([^ ]*\)Z:.*/\1/p' "$tmp/err")
# the words of the card of the old show, a little before that second and a little after it
card() {
    "$build/motograph" --scene "$tmp/red.fct" --size=640x360 --at="$(date -u -d "$at UTC $1" +%Y-%m-%dT%H:%M:%S)Z" |
        grep -P '^T\t' | cut -f9- | sed 's/opens.*//' | grep -E '^(The|everyone|park|canteen|cooks)' | head -1
}
card '- 2 seconds' >"$tmp/card1" 2>"$tmp/out"
card '+ 4 seconds' >"$tmp/card2" 2>"$tmp/out"
[ -n "$at" ] && differ "$tmp/card1" "$tmp/card2"; ok "it came at $at, where no card ends: $(cat "$tmp/card1" "$tmp/card2")" $?
tally reload

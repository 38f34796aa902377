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
    player=$!
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

# ---- a screen without facts ----
# holds FILE REASON: it is put there (none: nothing is), the reason is said, and the picture is that of a start
# with this file
holds() {
    local i
    rm -rf bare/s.fct
    [ "$1" = none ] || cp -r "$1" bare/s.fct
    "$build/motograph" bare/s.fct --snapshot=want.png --size=1400x900 --theme=light --channel=lobby "${bare[@]}" 2>out
    for ((i = 0; i < 100; i++)); do
        grep -qF -- "$2" bare/status.json && kill -USR1 $player && sleep 0.3 && alike bare/snapshot.png want.png && break
        sleep 0.2
    done
    grep -qF -- "$2" bare/status.json; was=$?; ok "$1: the status is $(cat bare/status.json)" $was
    alike bare/snapshot.png want.png; ok "$1: another card than after a start" $?
}
begin 'the card in place of facts says what is the matter now'
rm -rf bare && mkdir bare folder
bare=(--orbit=off --motion=off --lang=en)
head -c 300 red.fct >cut.fct
printf 'MOTOGRPH' >magic.fct
cp red.fct future.fct && printf '\377' | dd of=future.fct bs=1 seek=8 conv=notrunc 2>/dev/null
plays bare/s.fct --status=bare/status.json --channel=lobby "${bare[@]}"
sleep 1
holds none 'No such file'
holds cut.fct 'cut off'
holds none 'No such file'
holds future.fct "$("$build/motograph" --check=future.fct 2>&1 | sed 's/.*future.fct: //')"
holds folder 'directory'
holds cut.fct 'cut off'
cp other.fct bare/s.fct
says "is for the channel 'canteen'"
holds none 'No such file'
cp over.fct bare/new && mv bare/new bare/s.fct
shows e0ffff
cp red.fct bare/new && mv bare/new bare/s.fct
shows $red
ends

begin 'a start with a file of another screen, or one that is over'
rm -rf bare/* && cp other.fct bare/s.fct
plays bare/s.fct --status=bare/status.json --channel=lobby "${bare[@]}"
says "is for the channel 'canteen'"
for ((i = 0; i < 50; i++)); do grep -q damaged bare/status.json && break; sleep 0.1; done
grep -q '"state":"damaged".*"hash":""' bare/status.json; was=$?; ok "it is shown: $(cat bare/status.json)" $was
cp red.fct bare/new && mv bare/new bare/s.fct
shows $red
ends

# ---- other settings ----
# serves LINE...: the service with this configuration; no file on its command line
serves() {
    printf '%s\n' "$@" >set.conf
    : >"$tmp/err"
    "$build/motograph" --service --config=set.conf --state=kept --status=kept/status.json --fullscreen --speed=8 \
        --for=200 2>"$tmp/err" &
    player=$!
}
sets() { # LINE...: this is its configuration from now on
    printf '%s\n' "$@" >set.conf
    kill -HUP $player
}
strap() { # what the left end of a strap would be: a pixel of the foot
    xwd -root -silent 2>/dev/null | tail -c $((1400 * 4 * (900 - 742))) | head -c $((4 * 75)) | tail -c 4 | od -An -tx1 | tr -d ' \n'
}
comes() { # IS|NOT COLOUR: the strap is, or is not, of this colour within a while
    local i got
    for ((i = 0; i < 100; i++)); do
        got=$(strap)
        { [ "$got" = "$2" ] && [ "$1" = IS ]; } || { [ "$got" != "$2" ] && [ "$1" = NOT ]; } && break
        sleep 0.1
    done
    [ $i -lt 100 ]; ok "the foot is $got" $?
}
reason() { # TEXT: the status says so within a while
    local i
    for ((i = 0; i < 50; i++)); do grep -q "\"reason\":\"$1" kept/status.json && break; sleep 0.1; done
    grep -q "\"reason\":\"$1" kept/status.json; was=$?; ok "the status is $(cat kept/status.json)" $was
}
begin 'another configuration on SIGHUP'
rm -rf kept && mkdir kept
serves 'File: red.fct' 'Theme: light'
shows $red
red_foot=$(strap)
sets 'File: green.fct' 'Theme: light' 'Rotate: 90'
shows $green
plain=$(strap)
says 'a restart is needed for the new value of Rotate'
cmp -s set.conf kept/last-good.conf; ok 'it is not kept' $?
sets 'File: green.fct' 'Theme: light' 'Thmee: dark' 'Rotate: 45'
says "set.conf:3:1: unknown name 'Thmee'; did you mean 'Theme'?"
says 'set.conf:4:9: '
comes NOT "$plain"
reason 'set.conf:3: unknown name'
grep -q '"state":"playing"' kept/status.json; ok 'it is not well' $?
shows $green
sleep 1
times 1 Thmee
sets 'File: green.fct' 'Theme: light'
comes IS "$plain"
reason '"'
sets 'File: none.fct' 'Theme: light'
says 'none.fct: cannot open'
reason 'none.fct: cannot open'
shows $green
sets 'File: red.fct' 'Theme: light'
shows $red
ends
begin 'what others found wrong: it is said, and the settings hold all the same'
printf 'show.facts:3:1: error: it is not right\n' >faults
serves 'File: green.fct' 'Theme: light' 'Faults: faults'
shows $green
comes NOT "$plain"
reason 'show.facts:3: it is not right'
: >faults
sets 'File: green.fct' 'Theme: light' 'Faults: faults'
comes IS "$plain"
reason '"'
echo 'show.facts: note: from the stick' >faults
sets 'File: green.fct' 'Theme: light' 'Inset: 0' 'Faults: faults'
comes NOT "$plain"
reason 'show.facts: from the stick'
rm faults
sets 'File: green.fct' 'Theme: light' 'Faults: faults'
comes IS "$plain"
reason '"'
sets 'File: red.fct' 'Theme: light'
shows $red
ends
begin 'what others found wrong is why the last good show is on'
printf 'show.facts:3:1: error: it is not right\n' >faults
serves 'File: none.fct' 'Theme: light' 'Faults: faults'
reason 'show.facts:3: it is not right'
shows $red
grep -q '"state":"kept"' kept/status.json; ok 'its state is another' $?
echo 'show.facts: note: from the stick' >faults
ends
serves 'File: none.fct' 'Theme: light' 'Faults: faults'
reason 'none.fct: No such file'
shows $red # the status is written before the window is there
ends
rm -f faults
begin 'a start with a bad configuration: the last good one holds'
serves 'File: green.fct' 'Theme: daark'
says 'set.conf:2:8: Theme: dark or light or auto is expected'
shows $red
comes NOT "$red_foot"
reason 'set.conf:2: Theme'
ends

# ---- sources ----
begin 'a source, its errors, and its logo'
cp red.facts s.facts
plays s.facts
shows $red
[ ! -e s.errors.txt ]; ok 'there are findings' $?
sed 's/^Headline: The bicycle/Bogus: x\n&/' green.facts >s.facts
says 'Bogus'
for ((i = 0; i < 50; i++)); do grep -qs 'Bogus' s.errors.txt && break; sleep 0.1; done
grep -q 'Bogus' s.errors.txt; ok 'no findings beside it' $?
shows $red
cp green.facts s.facts
shows $green
[ ! -e s.errors.txt ]; ok 'the findings stay' $?
printf '\n# a remark\n' >>s.facts
sleep 1.5
ends
times 1 'new facts'
begin 'a logo in another folder'
mkdir logos && cp "$root/tests/branded.png" logos/l.png
sed 's|^Lang|Logo: logos/l.png\n&|' red.facts >s.facts
plays s.facts
shows $red
cp "$root/assets/icon.png" logos/l.png
says 'new facts'
rm -r logos && sleep 0.5 && mkdir logos && cp "$root/tests/branded.png" logos/l.png
for ((i = 0; i < 100; i++)); do [ "$(grep -c 'new facts' "$tmp/err")" -ge 2 ] && break; sleep 0.1; done
times 2 'new facts'
ends
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
    player=$!
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
[ -n "$at" ] && differ "$tmp/card1" "$tmp/card2"; was=$?; ok "it came at $at, where no card ends: $(cat "$tmp/card1" "$tmp/card2")" $was
tally reload

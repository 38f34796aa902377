#!/bin/bash
# SPDX-License-Identifier: MIT
# The configuration file: what it sets, what it refuses and where, and that the command line comes
# first. And what --health says of a service's status file.
# shellcheck disable=SC2059 # the texts are formats, for their line ends
set -u
. "$(dirname "$0")/need" motograph factc show.fct
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
build=$(realpath "$build")
cp "$build/show.fct" "$tmp/show.fct"
cd "$tmp" || exit 1
evidence="$tmp/out"
unset NOTIFY_SOCKET

# refuses TEXT, WHY...: what --check-config says of it, all of it
refuses() {
    begin "$1"
    printf "$1" >a.conf
    "$build/motograph" --check-config=a.conf >out 2>&1
    same 'exit' $? 65
    shift
    same 'what is said' "$(sed 's/^motograph: //' out)" "$(printf 'a.conf:%s\n' "$@")"
}
takes() { # TEXT
    begin "$1"
    printf "$1" >a.conf
    "$build/motograph" --check-config=a.conf >out 2>&1; ok "refused with $?" $?
    same 'what is said' "$(cat out)" 'a.conf: sound'
}
names='motograph.conf(5) lists them'
refuses 'Bogus: x\n' "1:1: unknown name 'Bogus'; $names"
refuses '\n# a comment\nThmee: dark\n' "3:1: unknown name 'Thmee'; did you mean 'Theme'?"
refuses 'Rotation: 90\n' "1:1: unknown name 'Rotation'; $names"
refuses 'rotat: 90\n' "1:1: unknown name 'rotat'; did you mean 'Rotate'?"
refuses 'Rotate: 45\n' '1:9: Rotate: 0 or 90 or 180 or 270 is expected'
refuses 'Theme: dark\nRotate:   45\n' '2:11: Rotate: 0 or 90 or 180 or 270 is expected'
refuses 'Theme:pink' '1:7: Theme: dark or light or auto is expected'
refuses 'Inset: 9\r\n' '1:8: Inset: a percentage from 0 to 5 is expected, such as 2.5'
refuses 'Lang: en,\n' '1:7: Lang: a language is expected, such as en, or up to 8 of them, such as de,en'
refuses 'Channel: Foyer Nord\n' "1:10: Channel: a channel consists of lower-case letters, digits, '.', '_' and '-', and begins with a letter or digit"
refuses 'Orbit: yes\n' '1:8: Orbit: on or off is expected'
refuses 'Trust-clock: 1\n' '1:14: Trust-clock: no or yes or never is expected'
refuses 'Fullscreen: on\n' '1:13: Fullscreen: yes or no is expected'
refuses 'Theme: dark\nFile: a\nTHEME: light\n' "3:1: 'THEME' is given already in line 1"
refuses 'File:\n' "1:1: 'File' has no value"
refuses 'File:   \n' "1:1: 'File' has no value"
refuses 'Size: big\n' '1:7: Size: a size is expected, such as 1280x720'
refuses 'Service: yes\n' "1:10: Service: 'service' is for the command line only"
refuses 'Scene: yes\n' "1:8: Scene: 'scene' is for the command line only"
refuses 'Config: x\n' "1:9: Config: 'config' is for the command line only"
refuses 'Health: x\n' "1:9: Health: 'health' is for the command line only"
refuses 'Theme dark\n' "1:1: a line 'Name: value' is expected, or a comment that begins with '#'"
refuses ' Theme: dark\n' "1:1: a line 'Name: value' is expected, or a comment that begins with '#'"
refuses 'Theme : dark\n' "1:1: a line 'Name: value' is expected, or a comment that begins with '#'"
refuses ': dark\n' "1:1: a line 'Name: value' is expected, or a comment that begins with '#'"
refuses 'Name: \377\n' '1:1: not a text in UTF-8'
refuses 'Name: a\000b\n' '1:1: not a text in UTF-8'
refuses 'Thmee: x\nRotate: 1\n' "1:1: unknown name 'Thmee'; did you mean 'Theme'?" '2:9: Rotate: 0 or 90 or 180 or 270 is expected'
refuses 'Window: yes\nFullscreen: yes\n' ' --window and --fullscreen cannot be used together'
refuses 'Card-time: 3\n' ' --card-time and --card-length need --card=ID'
refuses 'On: Mo-Fr 7-25\n' '1:13: On: there is no such time of day'
refuses 'On: always\n' "1:5: On: neither a day of the week nor a time; write them as 'Mon-Fri' or '7-19, 20:30-22'"
refuses 'Theme: dark\nOn: Mo-Fr 7-19\non:  Mo-Fr 9-5\n' '3:12: on: until 17:00, or past midnight? write 09:00-17:00 or 09:00-05:00'
refuses 'On: ma 7-19\n' "1:5: On: 'ma 7-19' has two readings; write 'Tue 07:00-19:00' or 'Mon 07:00-19:00'"
refuses 'Except: --12-25, --13-01\n' '1:18: Except: there is no day 01 of month 13'
refuses 'Except: 1.12.2026\n' '1:9: Except: 1.12.2026 can be read in two ways; write 2026-12-01 or 2026-01-12'
refuses 'Except: 2027-01-02 - 2026-12-24\n' '1:9: Except: the second date must be after the first'
refuses 'On:\n' "1:1: 'On' has no value"
refuses 'Usb: on\n' '1:6: Usb: yes or no is expected'
refuses 'Cec: maybe\n' '1:6: Cec: yes or no is expected'
refuses 'Cec: yes\nCEC: no\n' "2:1: 'CEC' is given already in line 1"

takes ''
takes 'On: Mo-Fr 7-19\nOn: Sa 8-12\nExcept: --12-25, 2026-12-24 - 2027-01-02\nExcept: --05-01\nCec: yes\n'
takes 'on: 22-2\nON: lundi-vendredi 7h-19h\n'
takes '# only a comment'
takes '\357\273\277Theme: dark\r\nRotate: 90\r\n'
takes 'File: /srv/my show.fct\nTheme: dark\nRotate: 90\nInset: 2.5\nLang: de,en\nChannel: foyer\nFonts: /srv/fonts\nOrbit: off\nMotion: off\nTrust-clock: yes\nMetrics: /m\nStatus: /s\nSnapshot: /p\nName: Foyer Nord\n'
takes 'At: 2026-03-01T08:59:58+01:00\nSpeed: 2\nFor: 3\nSize: 320x240\nStart: yes\nCard: a\nCard-time: 1\nCard-length: 2\nCrawl-time: 3\nFreeze: no\nStats: yes\nTrace: /t\nFrames: 3\nStep: no\nFullscreen: no\n'
takes 'Usb: yes\nFaults: /run/faults\n'
takes 'Window: yes\nFullscreen: no\n'
takes 'Window: no\nFullscreen: yes\n'
takes 'Window: 800x480\n'
takes 'theme: dark\nROTATE: 0\n'

begin 'no such file'
"$build/motograph" --check-config=none.conf >out 2>&1
same 'exit' $? 66
"$build/motograph" --check-config=. >out 2>&1
same 'a folder' $? 66
"$build/motograph" --config=none.conf --scene >out 2>&1
same 'to be read' $? 66

# ---- what others found wrong ----
# told LINE, FILE, SENTENCE: how the screen of a service without facts says it
told() {
    begin "told: $1"
    printf '%s\n' "$1" 'next.facts:1: error: is not said' >faults
    "$build/motograph" --service --config=/dev/null --scene --faults=faults none.fct >out 2>err
    same 'exit' $? 66
    same 'file and line' "$(awk -F '\t' '$2 == "PM" && $3 == 50 { print $NF }' out | sed 's/\xc2\xa0/ /g')" "$2"
    same 'sentence' "$(awk -F '\t' '$2 == "SD6" { printf "%s%s", between, $NF; between = " " }' out)" "$3"
}
told "show.facts:12:5: error: unknown key 'Vlaue'" 'show.facts, line 12' "unknown key 'Vlaue'"
told 'show.facts:12: error: it is empty' 'show.facts, line 12' 'it is empty'
told 'wifi.conf:3:1: no such name' 'wifi.conf, line 3' 'no such name'
told 'wifi.conf: warning: no password' wifi.conf 'no password'
told 'show.facts: note: from the stick' show.facts 'from the stick'
told '/run/a/show.facts:2:3: error: a: b' 'show.facts, line 2' 'a: b'
told 'a:0:3: error: zero' 'a:0, line 3' 'zero'
told 'a:99999999999999999999: error: many' a:99999999999999999999 'many'
told 'two words:7: error: x' 'two words, line 7' 'x'
# untold WHAT, BYTES: nothing is said of it
untold() {
    begin "untold: $1"
    printf "$2" >faults
    "$build/motograph" --service --config=/dev/null --scene --faults=faults none.fct >out 2>err
    same 'exit' $? 66
    grep -qP '\tNo content found$' out; ok 'it is' $?
}
untold 'nothing' ''
untold 'an empty line' '\nshow.facts:1: error: x\n'
untold 'no sentence' 'show.facts\n'
untold 'no file' ': error: x\n'
untold 'no text' 'show.facts:1: error: \377\n'
begin 'a fault of the configuration comes first'
echo 'show.facts:1: error: is not said' >faults
printf 'Thmee: x\n' >a.conf
"$build/motograph" --service --config=a.conf --scene --faults=faults none.fct >out 2>err
! grep -q 'is not said' out; ok 'it does not' $?

# ---- what it does ----
scene() { "$build/motograph" --scene --at=2026-11-02T09:00:00Z --card-length=9 --crawl-time=0 --card="$card" "$@" 2>err | md5sum; }
card=$("$build/motograph" --scene --card=none show.fct 2>&1 | sed 's/.*the cards are: \([^,]*\).*/\1/')
alike_options() { # CONFIG, OPTION...: the file does what the options do
    begin "$1 is ${*:2}"
    printf "$1" >a.conf
    same 'the scene' "$(scene --config=a.conf)" "$(scene "${@:2}")"
    ok "$(cat err)" "$(wc -l <err)"
}
alike_options 'File: show.fct\n' show.fct
alike_options 'File: show.fct\nTheme: light\nSize: 800x480\n' show.fct --theme=light --size=800x480
alike_options 'File: show.fct\nInset: 5\nOrbit: off\nMotion: off\n' show.fct --inset=5 --orbit=off --motion=off
alike_options 'File: show.fct\nRotate: 90\n' show.fct --rotate=90
begin 'the command line comes first'
printf 'File: none.fct\nTheme: light\nSize: 800x480\nWindow: yes\n' >a.conf
same 'file, theme and size' "$(scene --config=a.conf show.fct --theme=dark --size=480x320 --fullscreen)" \
    "$(scene show.fct --theme=dark --size=480x320)"
begin 'a fault in it'
printf 'Thmee: dark\n' >a.conf
"$build/motograph" --config=a.conf --scene show.fct >out 2>&1
same 'exit' $? 65
same 'what is said' "$(cat out)" "a.conf:1:1: unknown name 'Thmee'; did you mean 'Theme'?"
begin 'a service goes on with what is right'
printf 'Thmee: dark\nTheme: light\nFile: show.fct\n' >a.conf
want=$(scene --theme=light show.fct)
same 'the scene' "$(scene --service --config=a.conf)" "$want"
same 'what is said' "$(cat err)" "a.conf:1:1: unknown name 'Thmee'; did you mean 'Theme'?"

# ---- health ----
# health EXIT, SAID, LINE: NOW stands for the time, OLD for three minutes ago, SOON for three minutes on
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
old=$(date -u -d '3 minutes ago' +%Y-%m-%dT%H:%M:%SZ)
soon=$(date -u -d '3 minutes' +%Y-%m-%dT%H:%M:%SZ)
line='{"state":"playing","show":"Port \"news\"","serial":7,"hash":"00","display":"x11","size":"1x1","at":"NOW","frames":1,"missed":0,"presented_s":0.1,"reason":""}'
health() {
    begin "health: $2"
    sed "s/NOW/$now/; s/OLD/$old/; s/SOON/$soon/" <<<"$3" >status.json
    "$build/motograph" --health=status.json >out 2>&1
    same exit $? "$1"
    same 'what is said' "$(sed 's/ [0-9]* seconds/ N seconds/' out)" "status.json: $2"
}
health 0 'it shows "Port "news""' "$line"
health 0 'it shows "Port "news""; show.fct is damaged' "$(sed 's/playing/kept/; s/"reason":""/"reason":"show.fct is damaged"/' <<<"$line")"
health 1 'expired: all is over' "$(sed 's/playing/expired/; s/"reason":""/"reason":"all is over"/' <<<"$line")"
for state in starting absent damaged no-display; do health 1 "$state" "${line/playing/$state}"; done
health 1 'the service has ended' "${line/playing/stopped}"
health 1 'nothing was heard from the service for N seconds' "${line/NOW/OLD}"
health 1 'the status is N seconds ahead of the clock, which was set back' "${line/NOW/SOON}"
health 0 'it shows "Port  [31m "news""' "${line/Port/Port $'\e'[31m}"
health 1 'damaged: a b' "$(sed 's/playing/damaged/; s/"reason":""/"reason":"a\x07b"/' <<<"$line")"
health 1 'not a status file of motograph' "${line/playing/dancing}"
health 1 'not a status file of motograph' "${line/NOW/today}"
health 1 'not a status file of motograph' "${line:0:40}"
health 1 'not a status file of motograph' ''
health 1 'not a status file of motograph' '{}'
begin 'health of nothing'
"$build/motograph" --health=none.json >out 2>&1
same exit $? 1
same 'what is said' "$(cat out)" 'none.json: cannot open: No such file or directory'
tally config

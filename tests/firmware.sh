#!/bin/bash
# SPDX-License-Identifier: MIT
# The device's owner program on a tree of its own: what it makes of the files on the card, good and bad ones, what it
# says of them, and what holds then. The trees stand for a mounted card and for /data; names in the wrong case
# are tried as such, which a real FAT would find as well.
set -u
. "$(dirname "$0")/need" motograph factc show.fct
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
build=$(realpath "$build")
owner=$PWD/firmware/device/usr/lib/motograph/owner
export FIRMWARE_ROOT=$tmp/root
card=$tmp/root/run/owner run=$tmp/root/run/motograph-owner data=$tmp/root/data
evidence="$tmp/out"
mkdir "$tmp/bin"
ln -s "$build/motograph" "$build/factc" "$tmp/bin/"
export PATH=$tmp/bin:$PATH
# What it does to the card goes through mount.
printf '#!/bin/sh\necho "mount $*" >>"%s/calls"\n' "$tmp" >"$tmp/bin/mount"
chmod 755 "$tmp/bin/mount"
show() { printf 'Show: %s\nLang: en\n\nHeadline: %s\nAttribution: Us\n' "$1" "${2:-All is well}"; } # NAME: a source
"$build/factc" build -o "$tmp/good.fct" - < <(show Good) || exit 1

device() { # a board that never ran
    rm -rf "$tmp/root" "$tmp/calls"
    mkdir -p "$card" "$data" "$tmp/root/usr/share/motograph" "$tmp/root/run/slot"
    ln -s /usr/share/zoneinfo "$tmp/root/usr/share/zoneinfo"
    cp "$build/show.fct" "$tmp/root/usr/share/motograph/show.fct"
    echo 1 >"$tmp/root/run/slot/version"
    cp firmware/owner/README.txt "$card/"
}
start() { # the board starts: what is in memory is gone
    rm -rf "$run"
    "$owner" >"$tmp/out" 2>&1
    same 'exit' $? 0
}
# What the player would do: keep a good configuration and show.
plays() {
    mkdir -p "$data/motograph"
    cp "$run/motograph.conf" "$data/motograph/last-good.conf"
    [ ! -e "$run/show.fct" ] || cp "$run/show.fct" "$data/motograph/last-good.fct"
}
says() { same 'what is said' "$(cat "$run/faults")" "$(for line; do printf '%s\n' "$line"; done)"; } # LINE...
shows() { # NAME; empty: the player has its last good one
    same 'the show' "$([ ! -e "$run/show.fct" ] || "$build/factc" dump "$run/show.fct" | sed -n '/"show": /,$s/.*"text": "\(.*\)",/\1/p' | head -n 1)" "$1"
}
holds() { same "$1" "$(cat "$run/$1" 2>/dev/null)" "$2"; } # FILE TEXT
zone() { same 'time zone' "$(readlink "$run/localtime")" "/usr/share/zoneinfo/$1"; }
built_in=Motograph

begin 'a new card'
device
start
says
shows $built_in
holds hostname motograph
zone UTC
holds motograph.conf ''
holds ssh/authorized_keys ''
same 'networks' "$(ls "$run/iwd")" main.conf
[ -d "$run/fonts/" ]; ok 'no folder of fonts' $?

begin 'the files as they are shipped'
device
cp -r firmware/owner/. "$card/"
start
says
shows $built_in
zone UTC
same 'networks' "$(ls "$run/iwd")" main.conf
"$build/motograph" --check-config="$run/motograph.conf" >>"$tmp/out"; ok 'a wrong configuration' $?
for example in "$card"/example*.facts; do "$build/factc" check -q "$example" 2>>"$tmp/out"; ok "$example has errors" $?; done

begin 'all files, in any case, with what PCs add to them'
device
show Mine >"$card/SHOW.FACTS"
printf '\xef\xbb\xbf# mine\r\nTheme: dark\r\n' >"$card/Motograph.CONF"
printf '\xef\xbb\xbfEurope/Berlin\r\n' >"$card/TimeZone"
printf 'Lobby-3\r\n' >"$card/HOSTNAME"
printf '\xef\xbb\xbfnetwork: Haus am Kai\r\nPASSWORD: geheim 12\r\n' >"$card/WIFI.conf"
for name in show.facts motograph.conf wifi.conf timezone; do printf 'Mac OS X\0' >"$card/._$name"; done
mkdir "$card/Fonts"
start
says
shows Mine
holds hostname Lobby-3
zone Europe/Berlin
same 'the network' "$(ls "$run/iwd")" "$(printf 'Haus am Kai.psk\nmain.conf')"
grep -qx 'Passphrase=geheim 12' "$run/iwd/Haus am Kai.psk"; ok 'its password' $?
"$build/motograph" --check-config="$run/motograph.conf" >>"$tmp/out"; ok 'a wrong configuration' $?
same 'fonts' "$(readlink "$run/fonts")" "$card/Fonts"

# ---- the show ----
begin 'a fact file'
device
cp "$tmp/good.fct" "$card/show.fct"
start
says
shows Good

begin 'a source with an error: its line is said, and the player has its last good one'
device
show Old >"$card/show.facts"
start
plays
sed 's/^Attribution/Atribution/' "$card/show.facts" >"$card/new" && mv "$card/new" "$card/show.facts"
start
same 'what is said first' "$(head -n 1 "$run/faults" | cut -d : -f 1-4)" 'show.facts:5:1: error'
shows ''

begin 'a source is compiled once, and again when it, a logo, a font or the system changes'
device
{ show Mine; } >"$card/show.facts"
printf '#!/bin/sh\necho "factc" >>"%s/calls"\nexec %s/factc "$@"\n' "$tmp" "$build" >"$tmp/bin/factc.new"
chmod 755 "$tmp/bin/factc.new"
mv "$tmp/bin/factc.new" "$tmp/bin/factc"
calls() { same "calls of factc, $1" "$(grep -c factc "$tmp/calls")" "$2"; }
start
calls 'at first' 1
start
calls 'nothing changed' 1
shows Mine
touch -d '2020-01-01' "$card/show.facts"
start
calls 'another date' 1
show Other >"$card/show.facts"
start
calls 'another text' 2
shows Other
echo 2 >"$tmp/root/run/slot/version"
start
calls 'another system' 3
mkdir "$card/fonts"
cp fonts/*.ttf "$card/fonts/"
start
calls 'a font' 4
start
calls 'the same font' 4
rm "$data/owner/show.fct"
start
calls 'the outcome was lost' 5
shows Other
rm "$tmp/bin/factc" && ln -s "$build/factc" "$tmp/bin/factc"

begin 'a damaged fact file'
device
head -c 400 "$tmp/good.fct" >"$card/show.fct"
start
same 'what is said' "$(cut -d : -f 1,2 "$run/faults")" 'show.fct: error'
shows ''

for what in 'an empty fact file' 'text in a fact file'; do
    begin "$what"
    device
    [ "$what" = 'an empty fact file' ] || show Mine >"$card/show.fct"
    touch "$card/show.fct"
    start
    same 'what is said' "$(cut -d : -f 1,2 "$run/faults")" 'show.fct: error'
    shows ''
done

begin 'both a source and a fact file'
device
show Mine >"$card/show.facts"
cp "$tmp/good.fct" "$card/show.fct"
start
says 'show.fct: error: there is a show.facts too, which is shown; one of them must go'
shows Mine

begin 'the show is taken off the card'
device
show Mine >"$card/show.facts"
start
plays
rm "$card/show.facts"
start
says
shows $built_in

# ---- what is not as it should be ----
begin 'folders in place of files'
device
mkdir "$card"/{motograph.conf,wifi.conf,timezone,hostname,authorized_keys,show.facts}
touch "$card/fonts"
start
same 'what is said' "$(sort "$run/faults")" "$(printf '%s: error: a file is expected, and this is a folder\n' authorized_keys hostname motograph.conf show.facts timezone wifi.conf |
    cat - <(echo 'fonts: error: a folder is expected, and this is a file') | sort)"
shows ''

begin 'endings that a PC hides'
device
for name in show.facts wifi.conf; do show Mine >"$card/$name.txt"; done
start
says 'show.facts.txt: error: its name must be show.facts, without .txt' 'wifi.conf.txt: error: its name must be wifi.conf, without .txt'

begin 'huge files'
device
for name in motograph.conf wifi.conf timezone hostname authorized_keys; do yes '# a comment' | head -c 3000000 >"$card/$name"; done
yes '# a comment' | head -c 70000000 >"$card/show.facts"
start
same 'what is said' "$(cut -c 1-18 "$run/faults")" 'show.facts:1:1: er'
[ "$(du -sk "$run" | cut -f 1)" -lt 300 ]; ok 'they fill the memory' $?
"$build/motograph" --check-config="$run/motograph.conf" >"$tmp/out" 2>&1
grep -q 'too large' "$tmp/out"; ok 'the player does not say why' $?

# ---- a card that is damaged ----
begin 'a card that is empty, damaged or missing: what was good last holds'
device
show Mine >"$card/show.facts"
printf 'Theme: dark\n' >"$card/motograph.conf"
echo Europe/Berlin >"$card/timezone"
echo lobby >"$card/hostname"
key='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINqv8zQp0m0Zb1xJr9aYtX6q3qVnJ4yR2mE0f1g7Kp3w me'
echo "$key" >"$card/authorized_keys"
printf 'Network: Kai\nPassword: geheim12\n' >"$card/wifi.conf"
start
says
plays
for damage in empty missing; do
    rm -rf "${card:?}"
    [ $damage = missing ] || mkdir "$card"
    start
    says 'MOTOGRAPH: error: the settings on the card cannot be read; put the card into a PC and copy them onto it again'
    shows ''
    holds motograph.conf 'Theme: dark'
    holds hostname lobby
    zone Europe/Berlin
    holds ssh/authorized_keys "$key"
    [ -s "$run/iwd/Kai.psk" ]; ok 'the network is lost' $?
done
begin 'a damaged card before anything was kept: the show that comes with the system, and what is wrong'
device
rm "$card/README.txt"
start
says 'MOTOGRAPH: error: the settings on the card cannot be read; put the card into a PC and copy them onto it again'
shows $built_in
zone UTC

begin 'no data partition'
device
rmdir "$data"
touch "$data"
show Mine >"$card/show.facts"
echo "$key" >"$card/authorized_keys"
start
says
shows Mine
holds ssh/authorized_keys "$key"

begin 'fonts are kept for a card that will be damaged'
device
mkdir "$card/fonts"
cp "$(find fonts -name '*.ttf' | head -n 1)" "$card/fonts/A.ttf"
echo x >"$card/fonts/._A.ttf"
start
"${owner%/*}/keep-fonts" >"$tmp/out" 2>&1; ok 'it fails' $?
same 'kept' "$(cd "$data/owner/fonts" && echo * .[!.]*)" 'A.ttf .[!.]*'
before=$(find "$data" -printf '%p %s %T@ %i\n' | sort)
"${owner%/*}/keep-fonts"
same 'kept again' "$(find "$data" -printf '%p %s %T@ %i\n' | sort)" "$before"
rm -rf "${card:?}"
start
same 'fonts' "$(readlink "$run/fonts")" "$data/owner/fonts"
same 'for the player to read' "$(stat -c %a "$data/owner" "$data/owner/fonts" "$data/owner/fonts/A.ttf" | tr '\n' ' ')" '755 755 644 '
same 'the rest is not' "$(stat -c %a "$data/motograph" "$data/update" | tr '\n' ' ')" '700 700 '
begin 'fonts that cannot be read do not cost those that were kept'
device
mkdir -p "$card/fonts" "$data/owner/fonts" "$tmp/broken"
echo x >"$data/owner/fonts/B.ttf"
echo x >"$card/fonts/C.ttf"
start
printf '#!/bin/sh\nexit 1\n' >"$tmp/broken/cp" && chmod 755 "$tmp/broken/cp"
PATH=$tmp/broken:$PATH "${owner%/*}/keep-fonts"
same 'kept' "$(ls "$data/owner/fonts")" B.ttf
begin 'a time zone that is a film'
device
{ printf 'Europe/'; head -c 5000000 /dev/zero | tr '\0' x; } >"$card/timezone"
start
same 'read' "$(($(wc -c <"$run/lines") <= 4096))" 1
[ "$(wc -c <"$run/faults")" -lt 5000 ]; ok 'all of it is said' $?
begin 'fonts that are taken off the card are not kept'
device
mkdir -p "$card/fonts" "$data/owner/fonts"
echo x >"$data/owner/fonts/B.ttf"
start
"${owner%/*}/keep-fonts"
[ ! -e "$data/owner/fonts" ]; ok 'they are' $?

begin 'files that cannot be read: each has its last good one'
device
show Mine >"$card/show.facts"
printf 'Theme: dark\n' >"$card/motograph.conf"
echo Europe/Berlin >"$card/timezone"
echo lobby >"$card/hostname"
echo "$key" >"$card/authorized_keys"
printf 'Network: Kai\nPassword: geheim12\n' >"$card/wifi.conf"
start
plays
# shellcheck disable=SC2016
printf '#!/bin/sh\nfor last; do :; done\ncase $last in %s/*) exit 1 ;; esac\nPATH=${PATH#*:} exec head "$@"\n' "$card" >"$tmp/bin/head"
chmod 755 "$tmp/bin/head"
start
rm "$tmp/bin/head"
same 'what is said' "$(sort "$run/faults")" "$(printf '%s: error: cannot be read; the card may be damaged\n' authorized_keys hostname motograph.conf timezone wifi.conf)"
holds motograph.conf 'Theme: dark'
holds hostname lobby
zone Europe/Berlin
holds ssh/authorized_keys "$key"
[ -s "$run/iwd/Kai.psk" ]; ok 'the network is lost' $?

# ---- small files ----
# setting FILE, TEXT, WHAT IS SAID, RESULT: after a good one was kept
small() {
    begin "$1: $2"
    device
    case $1 in timezone) echo Europe/Berlin >"$card/$1" ;; hostname) echo lobby >"$card/$1" ;; esac
    start
    # shellcheck disable=SC2059
    printf -- "$2" >"$card/$1"
    start
    says ${3:+"$3"}
    if [ "$1" = timezone ]; then zone "$4"; else holds "$1" "$4"; fi
}
small timezone 'America/New_York\n' '' America/New_York
small timezone '# here\n\n  \nAsia/Tokyo  \r\nIgnored\n' '' Asia/Tokyo
small timezone '' '' UTC
small timezone 'Europe/Berln\n' "timezone:1:1: error: 'Europe/Berln' is no time zone; one such as Europe/Berlin is expected" Europe/Berlin
small timezone '../../etc/passwd\n' 'timezone:1:1: error: no time zone; one such as Europe/Berlin is expected' Europe/Berlin
small timezone '/etc/passwd\n' 'timezone:1:1: error: no time zone; one such as Europe/Berlin is expected' Europe/Berlin
small timezone 'Europe\n' "timezone:1:1: error: 'Europe' is no time zone; one such as Europe/Berlin is expected" Europe/Berlin
small timezone '\377\376E\000u\000\n' 'timezone:1:1: error: no time zone; one such as Europe/Berlin is expected' Europe/Berlin
why='hostname:1:1: error: a name for the network is expected: letters of ASCII, digits and hyphens, at most 63'
small hostname 'foyer-north\n' '' foyer-north
small hostname '\n' '' motograph
small hostname 'Foyer Nord\n' "$why" lobby
small hostname 'caf\303\251\n' "$why" lobby
small hostname '-a\n' "$why" lobby
small hostname "$(printf 'a%.0s' {1..64})" "$why" lobby
small hostname "$(printf 'a%.0s' {1..63})" '' "$(printf 'a%.0s' {1..63})"

# ---- the last good ones ----
begin 'a network with a mistake: the last good one holds'
device
printf 'Network: Kai\nPassword: geheim12\n' >"$card/wifi.conf"
start
printf 'Network: Kai\nPassword: kurz\n' >"$card/wifi.conf"
start
says 'wifi.conf:2:11: error: a password has 8 to 63 characters, or is a key of 64 hexadecimal digits'
grep -qx 'Passphrase=geheim12' "$run/iwd/Kai.psk"; ok 'it does not' $?
begin 'one that is taken off the card is forgotten'
: >"$card/wifi.conf"
start
same 'networks' "$(ls "$run/iwd")" main.conf
[ ! -e "$data/owner/wifi.conf" ]; ok 'it is kept' $?
begin 'a key that is taken off the card is none any more, damaged or not'
device
echo "$key" >"$card/authorized_keys"
start
rm "$card/authorized_keys"
start
holds ssh/authorized_keys ''
rm -rf "${card:?}"
start
holds ssh/authorized_keys ''

begin 'what is secret is for root alone'
device
echo "$key" >"$card/authorized_keys"
printf 'Network: Kai\nPassword: geheim12\n' >"$card/wifi.conf"
start
same 'rights' "$(cd "$run" && stat -c '%a %n' ssh ssh/authorized_keys iwd iwd/* "$data/owner/wifi.conf" | sed 's|/.*/||')" \
    "$(printf '700 ssh\n600 ssh/authorized_keys\n700 iwd\n600 iwd/Kai.psk\n600 iwd/main.conf\n600 wifi.conf')"

begin 'nothing is written to storage while nothing changes'
device
cp -r firmware/owner/. "$card/"
show Mine >"$card/show.facts"
printf 'Network: Kai\nPassword: geheim12\n' >"$card/wifi.conf"
start
before=$(find "$data" -printf '%p %s %T@ %i\n' | sort)
start
same 'files' "$(find "$data" -printf '%p %s %T@ %i\n' | sort)" "$before"

# ---- Raspberry Pi Imager ----
# shellcheck disable=SC2016
imaged() { # what it writes beside our files
    device
    printf '#cloud-config\nhostname: lobby-7\ntimezone: Europe/Berlin\nenable_ssh: true\nusers:\n- name: pi\n  passwd: $5$secret\n  ssh_authorized_keys:\n    - %s\n' "$key" >"$card/user-data"
    printf 'network:\n  version: 2\n  wifis:\n    wlan0:\n      access-points:\n        "Kai":\n          password: "geheim12"\n' >"$card/network-config"
    echo 'instance-id: rpi-imager-1' >"$card/meta-data"
}
told='user-data: note: user and password of Raspberry Pi Imager mean nothing here: nobody logs in but by a key'
begin 'what Imager wrote is taken once, and erased from the card'
imaged
start
says "$told"
holds hostname lobby-7
zone Europe/Berlin
holds ssh/authorized_keys "$key"
grep -qx 'Passphrase=geheim12' "$run/iwd/Kai.psk"; ok 'no network' $?
same 'the card' "$(ls "$card")" README.txt
same 'how' "$(cat "$tmp/calls")" "$(printf 'mount -o remount,%s %s\n' rw,sync "$card" ro "$card")"
! grep -rq secret "$data"; ok 'the password is kept' $?
start
says
holds hostname lobby-7
holds ssh/authorized_keys "$key"
[ -s "$run/iwd/Kai.psk" ]; ok 'the network is lost' $?
begin "the owner's own files come first"
echo foyer >"$card/hostname"
echo '# nothing' >"$card/timezone"
printf 'Network: Mine\n' >"$card/wifi.conf"
: >"$card/authorized_keys"
start
says
holds hostname foyer
zone Europe/Berlin
holds ssh/authorized_keys ''
same networks "$(ls "$run/iwd")" "$(printf 'Mine.open\nmain.conf')"
begin 'what Imager wrote cannot be kept: it stays on the card, and holds'
imaged
rmdir "$data"
touch "$data"
start
says "$told"
holds hostname lobby-7
holds ssh/authorized_keys "$key"
[ -s "$card/user-data" ]; ok 'it is erased' $?

tally firmware

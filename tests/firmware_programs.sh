#!/bin/bash
# SPDX-License-Identifier: MIT
# The device's other programs, with systemctl, rauc and the like played by scripts that note what they are asked: when
# a slot is marked good and when it starts again, updates, what a USB stick brings, the saved clock, the data
# partition, the host's key, name servers.
# shellcheck disable=SC2016 # scripts for others
set -u
. "$(dirname "$0")/need" motograph factc show.fct
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
build=$(realpath "$build")
programs=$PWD/firmware/device/usr/lib/motograph
export tmp FIRMWARE_ROOT=$tmp/root
run=$tmp/root/run/motograph-owner data=$tmp/root/data
evidence="$tmp/out"
mkdir "$tmp/bin"
ln -s "$build/motograph" "$build/factc" "$tmp/bin/"
export PATH=$tmp/bin:$PATH
plays() { # NAME, SCRIPT: stands for a program; $tmp/asked gets each call
    printf '#!/bin/sh\necho "%s $*" >>%s/asked\n%s\n' "$1" "$tmp" "$2" >"$tmp/bin/$1"
    chmod 755 "$tmp/bin/$1"
}
# As in the units; what others read must be readable for them all the same.
umask 027
readable() { # FILE...: for everybody
    for file; do [ ! -e "$file" ] || same "rights of ${file##*/}" "$(stat -c %A "$file" | cut -c 8)" r; done
}
fresh() {
    rm -rf "$tmp/root" "$tmp/asked"
    mkdir -p "$run" "$data" "$tmp/root"/{proc,run/motograph,run/slot,sys/class/drm/card0-HDMI-A-1}
    : >"$tmp/asked"
}
asked() { same 'what was asked' "$(grep -v '^systemctl show\|^sleep' "$tmp/asked")" "$(for line; do printf '%s\n' "$line"; done)"; }

# ---- good ----
# Time passes while it sleeps; the scene says, for each second, what the player's status is, and which process.
plays sleep "read -r now <$tmp/now
now=\$((now + 2))
echo \$now >$tmp/now; echo \$now.00 >$tmp/root/proc/uptime
[ \$now -lt \$ends ] || { kill \$PPID; exit; }
. $tmp/scenery; . $tmp/scene"
fed="[ \"\$1\" = show ] && read -r now <$tmp/now && echo \$((now / 10))"
plays systemctl "$fed"
plays rauc ''
cat >"$tmp/scenery" <<EOF
status() { # STATE PRESENTED_S PID
    printf '{"state":"%s","show":"","frames":1,"missed":0,"presented_s":%s,"reason":"","pid":%s,"repairs":0}\\n' "\$1" "\$2" "\$3" >$tmp/root/run/motograph/status.json
    rm -rf $tmp/root/proc/[0-9]*
    mkdir -p $tmp/root/proc/\$3
}
EOF
# good WHAT, DISPLAY, PROVEN, SCENE, OUTCOME, FROM, TO [BEGINS]: what it does, and in which seconds since the start
export ends=250
good() {
    begin "good: $1"
    fresh
    mkdir -p "$run"
    mkdir -p "$tmp/root/proc"
    echo 7 >"$tmp/root/run/slot/version"
    echo "$2" >"$tmp/root/sys/class/drm/card0-HDMI-A-1/status"
    [ -z "$3" ] || { mkdir "$data/rauc" && echo "$3" >"$data/rauc/proven"; }
    echo "${8:-0}" >"$tmp/now" && echo "${8:-0}.00" >"$tmp/root/proc/uptime"
    printf '%s\n' "$4" >"$tmp/scene"
    sh -c 'now=0; . "$tmp/scenery"; . "$tmp/scene"'
    ("$programs/good" >"$tmp/out" 2>&1; true) 2>/dev/null
    asked ${5:+"$5"}
    at=$(cat "$tmp/now")
    [ "$at" -ge "$6" ] && [ "$at" -le "$7" ]; was=$?; ok "it does so after $at s, not $6 to $7" $was
}
marks='rauc status mark-good' again='systemctl reboot'
good 'a show from the third second on' connected '' '[ $now -lt 3 ] || status playing 0.01 12' "$marks" 13 25
good 'the last good one is shown' connected '' 'status kept 0.01 12' "$marks" 10 20
good 'the card that says that there is no file' connected '' 'status absent 0.01 12' "$marks" 10 20
good 'it was good before' connected 7 'status playing 0.01 12' "$marks" 10 20
restarts='if [ $((now % 8)) -lt 5 ]; then status starting null $((now / 8 + 1)); else status playing 0.1 $((now / 8 + 1)); fi'
good 'it restarts every eight seconds: it is never good' connected '' "$restarts" '' 249 252
ends=650
good 'it restarts every eight seconds, and not only at first' connected '' "$restarts" "$again" 600 602
good 'the panel is off by its hours for long' connected '' 'status off null 12' '' 649 652
ends=250
good 'it never begins' connected '' ':' "$again" 180 182
good 'it never begins, and this is asked late' connected '' ':' "$again" 180 182 125
good 'it is asked anew, much later' connected '' ':' '' 249 252 190
good 'it never presents' connected '' 'status playing null 12' "$again" 180 182
good 'it ended, and its status is left' connected '' 'status playing 0.1 12; rmdir $tmp/root/proc/12' "$again" 180 182
good 'no display is found though one is connected' connected '' 'status no-display null 12' "$again" 180 182
good 'nothing is connected: it waits' disconnected '' 'status no-display null 12' '' 249 252
good 'nothing is connected, and it was good before' disconnected 7 'status no-display null 12' "$marks" 10 20
good 'nothing is connected, and another version was good before' disconnected 6 'status no-display null 12' '' 249 252
good 'a display comes' disconnected '' 'if [ $now -lt 200 ]; then status no-display null 12; else echo connected >$tmp/root/sys/class/drm/card0-HDMI-A-1/status; status playing 0.1 12; fi' "$marks" 200 225
good 'the panel is off by its hours: it waits' connected '' 'status off null 12' '' 249 252
good 'the panel is off, then on' connected '' 'if [ $now -lt 210 ]; then status off null 12; else status playing 0.1 12; fi' "$marks" 210 235
plays systemctl 'echo 1'
good 'the watchdog is not fed after the first frame' connected '' 'status playing 0.01 12' '' 249 252
plays systemctl ''

# ---- update ----
# What RAUC says of a bundle is in the bundle; "bad" in it fails.
plays rauc "for last; do :; done
case \$1 in
info) [ -s \"\$last\" ] && grep -q signed \"\$last\" && echo \"RAUC_MF_HASH='\$(cksum <\"\$last\" | cut -d ' ' -f 1)'\" ;;
install) ! grep -q bad \"\$last\" ;;
esac"
said() {
    same 'what is said' "$(cat "$run/faults" 2>/dev/null)" "$1"
    readable "$run/faults"
}
begin 'update: not before what runs is good'
fresh
mkdir "$data/update"
echo signed >"$data/update/a.raucb"
plays sleep '[ ! -e '"$run/marked"' ] || exit 1
! grep -q rauc '"$tmp/asked"' && : >'"$run/marked"
"$programs/update" 2>"$tmp/out"
same 'what was asked first' "$(head -n 1 "$tmp/asked")" 'sleep 2'
grep -q '^rauc install' "$tmp/asked"; ok 'nor then' $?
begin 'update: from the folder'
fresh
: >"$run/marked"
mkdir "$data/update"
echo signed >"$data/update/a.raucb"
"$programs/update" 2>"$tmp/out"
asked "rauc info --output-format=shell $data/update/a.raucb" 'systemctl reload motograph.service' "rauc install $data/update/a.raucb" \
    'systemctl reload motograph.service' 'systemctl reboot'
said 'a.raucb: note: the update is installed; it starts now'
same 'left' "$(ls "$data/update")" ''
begin 'update: one that fails'
: >"$tmp/asked"
echo 'signed bad' >"$data/update/b.raucb"
"$programs/update" 2>"$tmp/out"
same exit $? 0
said 'b.raucb: error: the update could not be installed; the system stays as it is'
! grep -q reboot "$tmp/asked"; ok 'it starts again' $?
same 'left' "$(ls "$data/update")" ''
begin 'update: one that is not signed'
: >"$tmp/asked"
echo strange >"$data/update/c.raucb"
"$programs/update" 2>"$tmp/out"
said 'c.raucb: error: this is no update that is signed for this board'
! grep -q 'install\|reboot' "$tmp/asked"; ok 'it is installed' $?
begin 'update: the same from the folder again, and none'
echo signed >"$data/update/a.raucb"
"$programs/update" 2>"$tmp/out"
grep -q reboot "$tmp/asked"; ok 'it is not installed' $?
: >"$tmp/asked"
"$programs/update" 2>"$tmp/out"
asked

# ---- stick ----
source_of() { printf 'Show: %s\nLang: en\n\nHeadline: %s\nAttribution: Us\n' "$1" "$1"; }
plays systemd-mount "for last; do :; done
[ -d $tmp/stick ] && mkdir -p \"\$last\" && cp -r $tmp/stick/. \"\$last\""
plays systemd-umount "rm -rf \"\$2\""
plug() { # the stick is what lies in $tmp/stick
    : >"$tmp/asked"
    mkdir -p "$run/fonts"
    "$programs/stick" sda1 >"$tmp/out" 2>&1
    same exit $? 0
    [ ! -e "$tmp/root/run/motograph-stick/sda1" ]; ok 'it stays mounted' $?
}
shows() {
    readable "$run/show.fct"
    same 'the show' "$([ ! -e "$run/show.fct" ] || "$build/factc" dump "$run/show.fct" | sed -n '/"show": /,$s/.*"text": "\(.*\)",/\1/p' | head -n 1)" "$1"
}
stick() { rm -rf "$tmp/stick" && mkdir "$tmp/stick"; }
begin 'stick: a show, and it is allowed'
fresh
stick
source_of Stick >"$tmp/stick/SHOW.FACTS"
printf 'Theme: dark\r\nusb: yes\r\n' >"$run/motograph.conf"
plug
shows Stick
printf '\357\273\277Usb: yes\r\n' >"$run/motograph.conf"
plug
said 'SHOW.FACTS: note: the show of the USB stick is on, and stays when the stick is pulled'
said 'SHOW.FACTS: note: the show of the USB stick is on, and stays when the stick is pulled'
same 'it is kept' "$(cmp "$run/show.fct" "$data/stick/show.fct" 2>&1)" ''
grep -q 'systemctl reload motograph' "$tmp/asked"; ok 'the player is not told' $?
begin 'stick: a fact file'
stick
"$build/factc" build -o "$tmp/stick/show.fct" - < <(source_of Second)
plug
shows Second
begin 'stick: a show with errors changes nothing'
source_of Third | sed 's/^Attribution/Atribution/' >"$tmp/stick/show.facts"
plug
shows Second
same 'what is said' "$(head -n 1 "$run/faults" | cut -d : -f 1-4)" 'show.facts:5:1: error'
begin 'stick: a damaged fact file changes nothing'
stick
head -c 300 "$run/show.fct" >"$tmp/stick/show.fct"
plug
shows Second
said 'show.fct: error: cut off: 300 of 2576 bytes'
begin 'stick: a folder, and files of others'
stick
mkdir "$tmp/stick/show.facts"
echo x >"$tmp/stick/._show.facts"
plug
shows Second
asked 'systemd-mount --quiet --collect --fsck=no -o ro,nodev,nosuid,noexec,noatime '"$tmp/root/dev/sda1 $tmp/root/run/motograph-stick/sda1" \
    "systemd-umount --quiet $tmp/root/run/motograph-stick/sda1"
begin 'stick: it is not allowed'
stick
source_of Fourth >"$tmp/stick/show.facts"
for conf in '' 'Usb: no\n' '#Usb: yes\n' 'Usb: yes please\n'; do
    # shellcheck disable=SC2059
    printf "$conf" >"$run/motograph.conf"
    plug
    shows Second
    said "show.facts: note: a show on a USB stick is taken if motograph.conf says 'Usb: yes'"
done
begin 'stick: the configuration that holds is the last good one'
mkdir -p "$data/motograph"
echo 'Usb: yes' >"$data/motograph/last-good.conf"
plug
shows Fourth
begin 'stick: its show stays after a start, until the card has another one'
mkdir -p "$tmp/root/run/owner" "$tmp/root/usr/share/motograph"
ln -sfn /usr/share/zoneinfo "$tmp/root/usr/share/zoneinfo"
source_of Card >"$tmp/root/run/owner/show.facts"
start() { rm -rf "$run" && "$programs/owner" >"$tmp/out" 2>&1; }
start
shows Card
stick
source_of Fifth >"$tmp/stick/show.facts"
plug
shows Fifth
start
shows Fifth
start
shows Fifth
source_of Newer >"$tmp/root/run/owner/show.facts"
start
shows Newer
start
shows Newer
begin 'stick: an update, once'
stick
: >"$run/marked"
echo signed >"$tmp/stick/u.raucb"
plug
grep -q '^rauc install' "$tmp/asked" && grep -q '^systemctl reboot' "$tmp/asked"; ok 'it is not installed' $?
plug
! grep -q '^rauc install\|reboot' "$tmp/asked"; ok 'the stick that stays installs it again' $?
begin 'stick: nothing that can be mounted'
rm -rf "$tmp/stick"
plug
grep -c . "$tmp/asked" | grep -qx 1; ok 'more was asked' $?

# ---- clock ----
plays date "[ \"\$1\" != -s ] || exit 0
PATH=\${PATH#*:} exec date \"\$@\""
# clock WHAT, SAVED, IMAGE, WHAT IS SET: a second of now is tolerated by having both far from it
clock() {
    begin "clock: $1"
    fresh
    mkdir -p "$tmp/root/usr/lib"
    touch -d "@$3" "$tmp/root/usr/lib/clock-epoch"
    # shellcheck disable=SC2059
    [ "$2" = none ] || printf "$2" >"$data/clock"
    "$programs/clock" load 2>"$tmp/out"
    same 'what is set' "$(grep 'date -s' "$tmp/asked")" "$4"
}
clock 'nothing saved' none 1700000000 ''
clock 'a time that is past' '1700000000\n' 1600000000 ''
clock 'a time to come' '4000000000\n' 1600000000 'date -s @4000000000'
clock 'the image is newer' '1700000000\n' 4100000000 'date -s @4100000000'
clock 'rubbish' 'soon\n' 1600000000 ''
clock 'cut off' '' 1600000000 ''
clock 'too large' '99999999999999999999\n' 1600000000 ''
clock 'octal' '0777\n' 1600000000 ''
clock 'zeros of a lost block' '\0\0\0\0\0\0\0\0' 1600000000 ''
begin 'clock: the player knows that a time service will be there'
[ -d "$tmp/root/run/systemd/timesync" ]; ok 'it believes any time' $?
begin 'clock: saved'
fresh
mkdir -p "$tmp/root/usr/lib" && touch -d @1600000000 "$tmp/root/usr/lib/clock-epoch"
before=$(date +%s)
"$programs/clock" save; ok 'it fails' $?
[ "$(cat "$data/clock")" -ge "$before" ] && [ "$(cat "$data/clock")" -le "$(date +%s)" ]; ok 'another time' $?
same 'beside it' "$(ls "$data")" clock
begin 'clock: a time before the image is not saved'
touch -d @4100000000 "$tmp/root/usr/lib/clock-epoch"
rm "$data/clock"
"$programs/clock" save; ok 'it fails' $?
same 'saved' "$(ls "$data")" ''
begin 'clock: asked for neither'
"$programs/clock" 2>"$tmp/out"
same exit $? 64

# ---- data ----
# data WHAT, FSCK -P, FSCK -Y, EXIT, ASKED [IS A FILE SYSTEM: 0 or 1]
data_part() {
    begin "data: $1"
    fresh
    : >"$tmp/root/run/part.data"
    mkdir -p "$tmp/root/run/part" && : >"$tmp/root/run/part/data"
    plays e2fsck "case \$1 in -p) exit $2 ;; *) exit $3 ;; esac"
    plays mke2fs ''
    plays dumpe2fs "exit ${6:-1}"
    "$programs/data" >"$tmp/out" 2>&1
    same exit $? "$4"
    same 'asked' "$(grep -v ^dumpe2fs "$tmp/asked" | cut -d ' ' -f 1,2 | tr '\n' ',')" "$5"
}
data_part 'it is clean' 0 0 0 'e2fsck -p,'
data_part 'the journal was played back' 1 0 0 'e2fsck -p,'
data_part 'it is damaged' 4 1 0 'e2fsck -p,e2fsck -f,'
data_part 'it is no file system' 8 8 0 'e2fsck -p,e2fsck -f,mke2fs -q,'
data_part 'it cannot be repaired' 4 4 0 'e2fsck -p,e2fsck -f,mke2fs -q,' 0
data_part 'it cannot be read' 8 8 1 'e2fsck -p,e2fsck -f,e2fsck -f,' 0
data_part 'the repair is killed' 4 137 1 'e2fsck -p,e2fsck -f,e2fsck -f,' 0
begin 'data: there is no partition'
rm -r "$tmp/root/run/part"
"$programs/data" 2>"$tmp/out"
same exit $? 1

# ---- host key, names ----
plays dropbearkey "while [ \$# -gt 0 ]; do case \$1 in -y) y=1 ;; -f) f=\$2; shift ;; esac; shift; done
if [ -n \"\${y:-}\" ]; then grep -q key \"\$f\"; else echo \"key \$RANDOM\" >\"\$f\"; fi"
begin 'host key: made once'
fresh
mkdir "$run/ssh"
"$programs/host-key" 2>"$tmp/out"; ok 'it fails' $?
first=$(cat "$run/ssh/host_key")
same 'rights' "$(stat -c %a "$run/ssh/host_key" "$data/dropbear/host_key" "$data/dropbear" | tr '\n' ' ')" '600 600 700 '
rm "$run/ssh/host_key"
"$programs/host-key"
same 'the second time' "$(cat "$run/ssh/host_key")" "$first"
begin 'host key: one that was damaged is made anew'
: >"$data/dropbear/host_key"
"$programs/host-key"; ok 'it fails' $?
grep -q key "$data/dropbear/host_key"; ok 'it is not kept' $?
begin 'host key: without a data partition'
rm -rf "$data" "$run/ssh/host_key" && touch "$data"
"$programs/host-key"; ok 'it fails' $?
[ -s "$run/ssh/host_key" ]; ok 'there is none' $?

names() { # STATE, WHAT IS WRITTEN
    begin "names: $1"
    fresh
    mkdir -p "$tmp/root/run/systemd/netif"
    # shellcheck disable=SC2059
    printf "$1" >"$tmp/root/run/systemd/netif/state"
    "$programs/names"
    readable "$run/resolv.conf"
    same 'resolv.conf' "$(tr '\n' '|' <"$run/resolv.conf")" "$2"
}
names 'OPER_STATE=routable\nDNS=10.0.2.3\n' 'nameserver 10.0.2.3|'
names 'DNS=10.0.2.3 fe80::1 9.9.9.9#dns.quad9.net 1.1.1.1\nNTP=10.0.2.2\n' 'nameserver 10.0.2.3|nameserver fe80::1|nameserver 9.9.9.9|'
names 'OPER_STATE=off\n' ''
names 'DNS=\n' ''

# ---- grub-editenv ----
editenv=$PWD/firmware/device-amd64/usr/bin/grub-editenv
mkdir "$tmp/fat"
plays mount ''
: >"$tmp/asked"
edit() { "$editenv" "$tmp/fat/grubenv" "$@" 2>"$tmp/out"; }
whole() { # it is as GRUB wants it
    same 'bytes' "$(wc -c <"$tmp/fat/grubenv")" 1024
    same 'its first line' "$(head -n 1 "$tmp/fat/grubenv")" '# GRUB Environment Block'
    same 'its end' "$(tail -c 500 "$tmp/fat/grubenv" | tr -d '#')" ''
}
begin 'grub-editenv: an empty file'
: >"$tmp/fat/grubenv"
edit set 'ORDER=A B' A_OK=1 A_TRY=0; ok 'it fails' $?
whole
same 'variables' "$(edit list | tr '\n' '|')" 'ORDER=A B|A_OK=1|A_TRY=0|'
at=$(stat -c %m "$tmp/fat")
asked "mount -o remount,rw $at" "mount -o remount,ro $at"
begin 'grub-editenv: others stay'
edit set A_TRY=3 B_OK=1
whole
same 'variables' "$(edit list | tr '\n' '|')" 'ORDER=A B|A_OK=1|A_TRY=3|B_OK=1|'
begin 'grub-editenv: a name within another'
edit set TRY=5 A=1
same 'variables' "$(edit list | tr '\n' '|')" 'ORDER=A B|A_OK=1|A_TRY=3|B_OK=1|TRY=5|A=1|'
begin 'grub-editenv: a file that was damaged'
head -c 1024 "$build/motograph" >"$tmp/fat/grubenv"
edit set 'ORDER=B A' B_OK=1
[ "$(wc -c <"$tmp/fat/grubenv")" -eq 1024 ]; ok 'its size is another one' $?
edit list | grep -qx 'ORDER=B A'; ok 'it is not in it' $?
begin 'grub-editenv: more than has room'
edit set "X=$(printf 'x%.0s' {1..600})"
same exit $? 1
if command -v grub-editenv >/dev/null; then
    begin 'grub-editenv: as GRUB reads it'
    : >"$tmp/fat/grubenv"
    edit set 'ORDER=A B' A_TRY=0
    same 'variables' "$(grub-editenv "$tmp/fat/grubenv" list | tr '\n' '|')" 'ORDER=A B|A_TRY=0|'
fi
tally firmware_programs

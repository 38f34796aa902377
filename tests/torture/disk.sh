#!/bin/bash
# SPDX-License-Identifier: MIT
# The disk is full, and the file system turns read-only, while the player plays and keeps its
# last good file, status, metrics and pictures there. Other facts come all the same, and once there is
# room again everything is written. In a mount namespace, if there may be one. Mostly waits.
set -u
[ -n "${DISK_APART:-}" ] || for apart in -m -rm; do
    unshare $apart true 2>/dev/null && DISK_APART=1 exec unshare $apart "$0" "$@"
done
. "$(dirname "$0")/frame" motograph factc
evidence=$tmp/said
show() { printf 'Show: Lobby\nLang: en\nZone: UTC\n\nHeadline: The %s door opens on Monday\n' "$1"; }
for name in red blue; do
    show $name >"$tmp/$name.facts"
    "$build/factc" build "$tmp/$name.facts" -o "$tmp/$name.fct" || exit 1
done
begin 'factc writes to a full device'
"$build/factc" build "$tmp/red.facts" -o /dev/full 2>"$tmp/said"
same 'exit' $? 74
did 1 'refused'
if [ -z "${DISK_APART:-}" ]; then
    echo "disk: no mounts are permitted here; tests/torture/io.sh has the errors one by one"
    tally "$torture"
    exit
fi

disk=$tmp/disk
mkdir "$disk" "$tmp/in"
mount -t tmpfs -o size=256k none "$disk" || exit 1
# shellcheck disable=SC2016 # as the script ends
at_end 'umount -l "$disk"; rm -rf "$tmp"'
says() { grep -qF -- "$1" "$tmp/said"; }
news() { [ "$(grep -c 'new facts' "$tmp/said")" -ge "$1" ]; }
kept() { cmp -s "$disk/last-good.fct" "$tmp/$1.fct"; }
hash_is() { grep -qs "$("$build/motograph" "--check=$tmp/$1.fct" | sed 's/.*SHA-256 //')" "$disk/status.json"; }

# NAME HOW BACK: HOW makes the disk unusable, BACK ends that
survives() {
    local rounds round
    rounds=$(times 20 1)
    begin "$1"
    for ((round = 0; round < rounds; round++)); do
        rm -f "$disk"/* && cp "$tmp/red.fct" "$tmp/in/s.fct"
        SDL_VIDEODRIVER=dummy "$build/motograph" "$tmp/in/s.fct" --window=320x240 --speed=2.5 --state="$disk" \
            --status="$disk/status.json" --metrics="$disk/m.prom" 2>"$tmp/said" &
        player=$!
        until_holds 20 hash_is red; ok 'it does not begin' $?
        until_holds 20 kept red; ok 'red is not kept' $?
        $2
        cp "$tmp/blue.fct" "$tmp/in/new" && mv "$tmp/in/new" "$tmp/in/s.fct"
        until_holds 20 news 1; ok 'no new facts' $?
        kept red; ok 'what was kept is gone' $?
        until_holds 20 says 'last-good' || until_holds 20 says "$disk"; ok 'nothing is said' $?
        kill -USR1 $player
        sleep 1
        $3
        cp "$tmp/red.fct" "$tmp/in/new" && mv "$tmp/in/new" "$tmp/in/s.fct"
        until_holds 20 news 2; ok 'no new facts after it' $?
        cp "$tmp/blue.fct" "$tmp/in/new" && mv "$tmp/in/new" "$tmp/in/s.fct"
        until_holds 30 hash_is blue; was=$?; ok "the status stays: $(cat "$disk/status.json")" $was
        until_holds 20 kept blue; ok 'blue is not kept' $?
        grep -q motograph "$disk/m.prom"; ok 'no metrics' $?
        kill -USR1 $player
        until_holds 10 [ -s "$disk/snapshot.png" ]; ok 'no picture' $?
        kill -TERM $player
        wait $player
        same 'exit' $? 0
        same 'left' "$(find "$disk" -name '*.new' -o -name '.m*')" ''
    done
    did "$rounds" 'times, all written in the end'
}
fills() { head -c 300000 /dev/zero >"$disk/filler" 2>/dev/null; }
frees() { rm "$disk/filler"; }
locks() { mount -o remount,ro "$disk" || mount -o remount,bind,ro "$disk"; }
unlocks() { mount -o remount,rw "$disk" || mount -o remount,bind,rw "$disk"; }
# A source is edited while there is no room for what is to be said of it.
bad() { printf 'Show: Lobby\nLang: en\n\nHeadlin: %s\n' "$1" >"$disk/s.facts"; }
begin 'errors.txt on a full disk'
rounds=$(times 20 1)
for ((round = 0; round < rounds; round++)); do
    rm -f "$disk"/* && show red >"$disk/s.facts"
    SDL_VIDEODRIVER=dummy "$build/motograph" "$disk/s.facts" --window=320x240 --speed=2.5 --state="$tmp/in" 2>"$tmp/said" &
    player=$!
    until_holds 20 [ -s "$tmp/in/last-good.fct" ]; ok 'it does not begin' $?
    fills
    bad one
    until_holds 20 says 's.errors.txt'; ok 'nothing is said' $?
    [ ! -e "$disk/s.errors.txt" ] && [ -z "$(find "$disk" -name '*.new')" ]; ok 'something half is left' $?
    frees
    bad two
    until_holds 20 grep -qs Headlin "$disk/s.errors.txt"; ok 'not written, though there is room' $?
    show blue >"$disk/s.facts"
    until_holds 20 [ ! -e "$disk/s.errors.txt" ]; ok 'it stays' $?
    kill -TERM $player
    wait $player
    same 'exit' $? 0
done
did "$rounds" 'times, written in the end'
survives 'the disk is full' fills frees
survives 'the file system is read-only' locks unlocks
tally "$torture"

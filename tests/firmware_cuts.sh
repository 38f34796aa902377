#!/bin/bash
# SPDX-License-Identifier: MIT
# Power cuts while the device takes over new settings: before each command that changes storage everything is killed, and
# what was not synced by then is lost, as it would be. The next start must come to what a start without a cut comes
# to; and if the card is damaged then, each of the last good ones is whole, the old or the new one. Takes long.
# Not under the sanitizers: other tests run the same commands of motograph and factc under them.
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
ln -s "$build/motograph" "$tmp/bin/"
# One compilation of each source is enough.
cat >"$tmp/bin/factc" <<EOF
#!/bin/sh
PATH=\${PATH#*:}
for source; do :; done
made=$tmp/made.\$(sha256sum <"\$source" | cut -c 1-16)
[ -e \$made ] || $build/factc "\$@" || exit
[ -e \$made ] || cp "\$4" \$made
cp \$made "\$4"
EOF
# Each of these counts if it is about storage; the one of \$CUT ends all, and empties whatever in /data was written and not synced.
for command in mv rm sync dd mount; do
    cat >"$tmp/bin/$command" <<EOF
#!/bin/bash
PATH=\${PATH#*:}
case " \$*" in *" $data"* | *" $card"* | *"=$card"*) echo >>$tmp/count ;; *) CUT= ;; esac
if [ "\$(wc -l <$tmp/count)" = "\${CUT:-}" ]; then
    find $data $card -type f -size +0 -printf '%i %T@ %p\n' | while read -r inode time path; do
        grep -qxF "\$inode \$time" $tmp/safe || truncate -s 0 "\$path"
    done
    kill -9 -- -\$(cat $tmp/group)
    sleep 9
fi
[ $command != mount ] || exit 0
$command "\$@"
was=\$?
case $command in sync | dd) find $data $card -type f -printf '%i %T@\n' >$tmp/now
    for file; do [ ! -f "\${file#of=}" ] || stat -c '%i' "\${file#of=}" | sed 's/\$/ /' | grep -f - $tmp/now >>$tmp/safe; done ;;
esac
exit \$was
EOF
done
chmod 755 "$tmp"/bin/*
plain=$PATH
source_of() { printf 'Show: %s\nLang: en\n\nHeadline: %s\nAttribution: Us\n' "$1" "$1"; }
ed='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINqv8zQp0m0Zb1xJr9aYtX6q3qVnJ4yR2mE0f1g7Kp'

start() { # [NUMBER]: cut before this command
    command rm -rf "$run"
    : >"$tmp/count"
    find "$data" "$card" -type f -printf '%i %T@\n' >"$tmp/safe"
    # shellcheck disable=SC2016
    CUT=${1:-} PATH=$tmp/bin:$plain setsid --wait sh -c 'echo $$ >'"$tmp"'/group; exec "$0"' "$owner" >"$tmp/out" 2>&1
    was=$?
    while kill -0 -- "-$(cat "$tmp/group")" 2>/dev/null; do sleep 0.02; done
    return $was
} 2>/dev/null
state() { # of everything that is not of this start alone
    (cd "$tmp/root" && find run/motograph-owner data run/owner ! -name beside ! -name 'faults*' \( -type l -printf '%p %l\n' -o -type f -printf '%p ' -exec sha256sum {} \; \) |
        sed 's/ -\{0,1\}[^ ]*$//' | LC_ALL=C sort)
}
whole() { # every file in /data is of the old or the new state
    (cd "$data" && find . -type f ! -name '*.new' -exec sha256sum {} +) | while read -r hash path; do
        grep -qF "$hash" "$tmp/allowed" || echo "$path"
    done
}
old_card() {
    command rm -rf "$tmp/root"
    mkdir -p "$card" "$data" "$tmp/root/usr/share/motograph"
    ln -s /usr/share/zoneinfo "$tmp/root/usr/share/zoneinfo"
    cp "$build/show.fct" "$tmp/root/usr/share/motograph/"
    source_of Old >"$card/show.facts"
    echo Europe/Berlin >"$card/timezone"
    echo old >"$card/hostname"
    echo "${ed}3w" >"$card/authorized_keys"
    printf 'Network: Old\nPassword: geheim12\n' >"$card/wifi.conf"
    start
}
new_card() {
    source_of New >"$card/show.facts"
    echo Asia/Tokyo >"$card/timezone"
    echo new >"$card/hostname"
    echo "${ed}4x" >"$card/authorized_keys"
    printf 'Network: New\nPassword: geheim34\n' >"$card/wifi.conf"
}
imager_card() {
    command rm "$card"/{timezone,hostname,authorized_keys,wifi.conf}
    printf '#cloud-config\nhostname: imager\ntimezone: Asia/Tokyo\nusers:\n- name: pi\n  passwd: abc\n  ssh_authorized_keys:\n    - %s\n' "${ed}4x" >"$card/user-data"
    printf 'network:\n  wifis:\n    wlan0:\n      access-points:\n        "Imager":\n          password: "geheim34"\n' >"$card/network-config"
}

for change in new_card imager_card; do
    old_card
    (cd "$data" && find . -type f -exec sha256sum {} +) >"$tmp/allowed"
    cp -a "$tmp/root" "$tmp/before"
    $change
    cp -a "$card" "$tmp/changed"
    start
    same "$change: an exit" "$?" 0
    commands=$(wc -l <"$tmp/count")
    want=$(state)
    (cd "$data" && find . -type f -exec sha256sum {} +) >>"$tmp/allowed"
    [ "$commands" -gt 12 ]; ok "only $commands commands" $?
    for ((cut = 1; cut <= commands; cut++)); do
        begin "$change: a cut before command $cut of $commands"
        command rm -rf "$tmp/root"
        cp -a "$tmp/before" "$tmp/root"
        command rm -rf "$card"
        cp -a "$tmp/changed" "$card"
        start "$cut"
        same 'it was cut' "$?" 137
        same 'what is half written' "$(whole)" ''
        start
        same 'the state' "$(diff <(echo "$want") <(state))" ''
    done
    command rm -rf "$tmp/before" "$tmp/changed"
done
begin 'Imager'"'"'s secrets are gone from the card'
same files "$(ls "$card")" show.facts
grep -qx imager "$run/hostname"; ok 'the name is lost' $?
[ -s "$run/iwd/Imager.psk" ]; ok 'the network is lost' $?
same 'rights' "$(stat -c %a "$data/imager" "$data"/imager/* | tr '\n' ' ')" '700 600 600 600 600 '
tally firmware_cuts

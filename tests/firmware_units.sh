#!/bin/bash
# SPDX-License-Identifier: MIT
# The device's units as systemd reads them, in a root that has the device's files, the package's unit, and the names
# of the programs that they start: no line is unknown, nothing waits in a circle, every link leads somewhere, and the
# show waits for nothing that it need not.
set -u
. "$(dirname "$0")/need"
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
evidence="$tmp/out"
root=$tmp/root units=$tmp/root/usr/lib/systemd/system
# Debian's units that ours name, and programs; iwd and rauc are not on every desk.
foreign='sysinit.target multi-user.target shutdown.target umount.target basic.target local-fs.target sockets.target timers.target paths.target
    slices.target network.target systemd-journald.service systemd-journald.socket systemd-networkd.service systemd-timesyncd.service'
programs='bin/motograph sbin/dropbear bin/sh bin/sleep bin/systemctl bin/kill'

mkdir -p "$units" "$root/usr/bin" "$root/usr/sbin"
cp -a firmware/device/. "$root/"
ln -s usr/bin usr/lib usr/sbin "$root/"
cp debian/motograph.service "$units/"
for name in $foreign; do
    if [ -e "/usr/lib/systemd/system/$name" ]; then cp -n "/usr/lib/systemd/system/$name" "$units/"; else printf '[Service]\nExecStart=/bin/sh\n' >"$units/$name"; fi
done
printf '[Service]\nExecStart=/bin/sh\n' >"$units/iwd.service"
for name in $programs; do printf '#!/bin/sh\n' >"$root/usr/$name" && chmod 755 "$root/usr/$name"; done

verify() { systemd-analyze verify --root="$root" --man=no --recursive-errors=yes "$@" >"$tmp/out" 2>&1; }
for unit in $(cd firmware/device/usr/lib/systemd/system && ls -- *.target *.service *.mount *.timer *.path) motograph.service emergency.service rescue.service; do
    begin "$unit"
    verify "${unit/@./@sda1.}"; ok 'systemd does not take it' $?
    same 'what it says' "$(cat "$tmp/out")" ''
done
begin 'the start as a whole'
verify default.target; ok 'systemd does not take it' $?
same 'what it says' "$(cat "$tmp/out")" ''
begin 'a fault is found'
sed 's/^RemainAfterExit/RemainAfterExits/' "$units/motograph-owner.service" >"$units/faulty.service"
sed -i 's|/usr/lib/motograph/owner|/usr/lib/motograph/nobody|' "$units/faulty.service"
verify faulty.service
grep -q "RemainAfterExits" "$tmp/out"; ok 'an unknown line is taken' $?
grep -q 'nobody' "$tmp/out"; ok 'a program that is missing is taken' $?
rm "$units/faulty.service"

begin 'links'
for link in $(cd firmware/device && find . -type l); do
    to=$(readlink "firmware/device/$link")
    case $to in
    /dev/null | /run/motograph-owner/*) right ;;
    *) [ -e "$root/$(dirname "$link")/$to" ] || [ -e "$root$to" ]; ok "$link leads to $to, which is not there" $? ;;
    esac
done
begin 'what is started can be started'
for program in firmware/device/usr/lib/motograph/*; do
    case $program in */common) continue ;; esac
    [ -x "$program" ]; ok "$program cannot" $?
    grep -rqs "${program#firmware/device}\|lib/${program##*/}\"" firmware/device/usr/lib; ok "nothing starts $program" $?
done

# The show's units in order, as far as they are not masked: it needs its settings and nothing more.
begin 'what the show waits for'
waits() { # UNIT: what it is after, and so on
    local name
    # shellcheck disable=SC2013
    for name in $(cat "$units/$1" "$units/$1.d/"*.conf 2>/dev/null | sed -n 's/^After=//p'); do
        [ "$(readlink "$root/etc/systemd/system/$name")" != /dev/null ] || continue
        [ -e "$units/$name" ] || continue
        echo "$name"
        waits "$name"
    done
}
same 'units' "$(waits motograph.service | sort -u | tr '\n' ' ')" \
    'data.mount motograph-clock.service motograph-data.service motograph-owner.service run-owner.mount '
grep -qx 'DefaultDependencies=no' "$units/motograph.service.d/50-device.conf"; ok 'and for sysinit.target' $?
# And what a start begins with, which is what the first frame competes with: what is wanted, and so on.
begin 'what starts beside the show'
wanted() { # UNIT
    local name
    for name in $(cat "$units/$1" "$units/$1.d/"*.conf 2>/dev/null | sed -n 's/^\(Wants\|Requires\|BindsTo\)=//p'; find "$units/$1.wants" "$root/etc/systemd/system/$1.wants" -mindepth 1 -printf "%f\n" 2>/dev/null); do
        [ "$(readlink "$root/etc/systemd/system/$name")" != /dev/null ] || continue
        echo "$name"
        # The rest of the system begins after it.
        [ "$name" = motograph-rest.service ] || wanted "$name"
    done
}
same 'the goal' "$(basename "$(readlink "$root/etc/systemd/system/default.target")")" show.target
same 'units' "$(wanted show.target | sort -u | tr '\n' ' ')" \
    'data.mount motograph-clock.service motograph-data.service motograph-owner.service motograph-rest.service motograph.service run-owner.mount systemd-journald.socket '
grep -qx 'After=motograph.service' "$units/motograph-rest.service"; ok 'the rest does not wait for the first frame' $?
grep -qx 'After=motograph-rest.service' "$units/systemd-journald.service.d/50-after-the-show.conf"; ok 'nor does the journal' $?
# What is after the show itself waits for each new start of one that never begins.
same 'what waits for each start of the show' "$(grep -rlE '^After=(.* )?motograph.service' "$units" | sed "s|^$units/||" | sort | tr '\n' ' ')" 'motograph-rest.service '
grep -qx 'ExecStart=/usr/bin/systemctl --no-block start multi-user.target' "$units/motograph-rest.service"; ok 'nothing starts the rest' $?
begin 'nothing listens that is not asked for'
same 'sockets' "$(find firmware/device -name '*.socket' ! -type l)" ''
for line in LLMNR=no MulticastDNS=no DHCPv6Client=no; do grep -qx "$line" firmware/device/usr/lib/systemd/network/50-device.network; ok "no $line" $?; done
same 'options of the login' "$(grep -o 'dropbear -F -E -s -g -j -k' "$units/motograph-ssh.service")" 'dropbear -F -E -s -g -j -k'

begin 'iwd starts with a network of its own alone'
same 'conditions' "$(sed -n 's/^ConditionPathExistsGlob=//p' "$units/iwd.service.d/50-owner.conf" | tr '\n' ' ')" \
    '|/run/motograph-owner/iwd/*.psk |/run/motograph-owner/iwd/*.open '

# What a unit takes away from its program must not be what that needs: systemd-mount looks whether the device is there.
begin 'programs that name devices see them'
for unit in "$units"/motograph*.service; do
    program=$(sed -n 's|^ExecStart=/usr/lib/motograph/\([a-z-]*\).*|\1|p' "$unit")
    [ -n "$program" ] || continue
    grep -qE '^[^#]*/dev/[^n]' "firmware/device/usr/lib/motograph/$program" || continue
    ! grep -q '^PrivateDevices=yes' "$unit"; ok "${unit##*/} hides them" $?
done

# Rights, as systemd counts them: 0 is none, 100 is everything.
limit() { # UNIT MOST
    begin "rights of $1"
    systemd-analyze security --offline=yes --root="$root" --threshold="$2" "${1/@./@sda1.}" >"$tmp/said" 2>&1
    was=$?
    tail -n 2 "$tmp/said" >"$tmp/out"
    ok "more than $2" $was
}
limit motograph.service 20
for unit in names clock-save keep-fonts; do limit "motograph-$unit.service" 25; done
for unit in good update; do limit "motograph-$unit.service" 27; done
limit motograph-stick@.service 27
for unit in owner clock data; do limit "motograph-$unit.service" 75; done
tally firmware_units

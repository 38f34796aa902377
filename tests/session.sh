#!/bin/bash
# SPDX-License-Identifier: MIT
# How the show starts in a desktop session: the entry asks the user's service manager, or runs the player
# itself where there is none; systemd understands the user's unit, which starts a player again that failed.
set -u
. "$(dirname "$0")/need" motograph
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
evidence="$tmp/said"
unit=assets/motograph-session.service
entry=assets/org.motograph.motograph-autostart.desktop

begin "$unit"
read -r program options < <(sed -n 's/^ExecStart=//p' $unit)
same program "$program" motograph
# shellcheck disable=SC2086
"$build/motograph" $options --help >/dev/null; ok 'an option of it is not known' $?
for line in Type=notify Restart=on-failure StartLimitIntervalSec=0; do grep -qx $line $unit; ok "no $line" $?; done
if command -v systemd-analyze >/dev/null; then
    said=$(XDG_RUNTIME_DIR=$tmp systemd-analyze verify --user --man=no $unit 2>&1 | grep -vE 'Command .*motograph is not executable')
    same 'systemd says' "$said" ''
fi

# entry STATUS: runs the line of the entry, with a systemctl that leaves with this status; said has what was run
entry() {
    local line
    mkdir -p "$tmp/bin"
    : >"$tmp/said"
    printf '#!/bin/sh\necho systemctl "$@" >>%s\nexit %d\n' "$tmp/said" "$1" >"$tmp/bin/systemctl"
    printf '#!/bin/sh\necho motograph "$@" >>%s\n' "$tmp/said" >"$tmp/bin/motograph"
    chmod +x "$tmp"/bin/*
    line=$(sed -n 's/^Exec=sh -c "\(.*\)"$/\1/p' $entry)
    PATH=$tmp/bin:$PATH sh -c "${line:-false}"
}
begin 'with a service manager'
entry 0; ok 'it fails' $?
same 'it runs' "$(grep -c . "$tmp/said") $(tail -n 1 "$tmp/said")" '2 systemctl --user --no-block restart motograph-session.service'
for name in DISPLAY WAYLAND_DISPLAY XAUTHORITY; do grep -q "import-environment.* $name" "$tmp/said"; ok "$name is not told" $?; done
begin 'without one'
entry 1; ok 'it fails' $?
same 'it runs' "$(tail -n 1 "$tmp/said")" 'motograph --fullscreen'
begin 'the entry starts the unit that is installed'
grep -q "restart $(basename $unit) " $entry; ok 'another name' $?
tally session

#!/bin/bash
# SPDX-License-Identifier: MIT
# The unit of the service, as it is installed: systemd understands it, it may do little, and each option of
# the player in it is one.
set -u
. "$(dirname "$0")/need" motograph
if ! command -v systemd-analyze >/dev/null; then
    echo "There is no systemd-analyze here (Debian: systemd)."
fi
for unit in debian/*.service; do
    begin "$unit"
    read -r program options < <(sed -n 's/^ExecStart=//p' "$unit")
    same 'program' "$program" /usr/bin/motograph
    # shellcheck disable=SC2086
    "$build/motograph" $options --help >/dev/null; ok 'an option of it is not known' $?
    ! grep -nE '@[A-Z]+@|TODO|FIXME' "$unit"; ok 'it has places to fill in' $?
    grep -q '^Type=notify$' "$unit" && grep -q '^Restart=always$' "$unit"; ok 'it is not started again' $?
    # What char-drm means is looked up once, at the start.
    grep -q '^DeviceAllow=char-drm ' "$unit"; ok 'no graphics card is allowed' $?
    grep -q '^Wants=modprobe@drm\.service$' "$unit" && grep -q '^After=modprobe@drm\.service ' "$unit"
    ok 'it does not wait for the kernel to know graphics cards' $?
    command -v systemd-analyze >/dev/null || continue
    exposure=$(systemd-analyze security --offline=yes --no-pager "$unit" | sed -n 's/.*Overall exposure level.*: \([0-9.]*\) .*/\1/p')
    awk -v e="${exposure:-9}" 'BEGIN { exit !(e <= 1.0) }'; ok "exposure ${exposure:-unknown}" $?
    said=$(systemd-analyze verify --man=no "$unit" 2>&1 | grep -v 'Command /usr/bin/motograph is not executable')
    same 'systemd says' "$said" ''
done
tally units

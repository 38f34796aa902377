#!/bin/bash
# SPDX-License-Identifier: MIT
# closure.sh PACKAGE...: prints what installing these packages, without recommended ones, adds in KiB
# to a Debian that has only required packages (debootstrap's smallest variant), and the number of
# packages added. Reads apt's lists; installs nothing.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/nothing"
plan() { # plan STATUS PACKAGE...: what apt would install where STATUS is there
    local status=$1
    shift
    apt-get --simulate -o Dir::State::status="$status" -o Debug::NoLocking=1 -o APT::Get::List-Cleanup=0 \
        --no-install-recommends install "$@" 2>"$work/error" | awk '$1 == "Inst" { print $2 }' | sort -u
}
arch=$(dpkg --print-architecture)
apt-cache dumpavail | awk -v arch="$arch" 'BEGIN { RS = ""; FS = "\n" }
    /\nPriority: required/ || /\nEssential: yes/ {
        split($1, name, ": ")
        if ($0 ~ "\nArchitecture: (" arch "|all)\n") print name[2] }' | sort -u >"$work/required"
# shellcheck disable=SC2046
plan "$work/nothing" $(cat "$work/required") >"$work/base"
# shellcheck disable=SC2046
apt-cache show --no-all-versions $(cat "$work/base") |
    awk '/^Package: / { print; print "Status: install ok installed"; next } { print }' >"$work/status"
plan "$work/status" "$@" >"$work/added"
if ! [ -s "$work/added" ]; then
    tail -n 3 "$work/error" >&2
    exit 1
fi
# shellcheck disable=SC2046
apt-cache show --no-all-versions $(cat "$work/added") |
    awk '/^Installed-Size: / { sum += $2 } END { printf "%d %d\n", sum, '"$(wc -l <"$work/added")"' }'

#!/bin/bash
# SPDX-License-Identifier: MIT
# A short part of each test in tests/torture; `make torture` does each in full. Those that mostly wait do so
# while the others run, one after the other. Not under the sanitizers: BUILD=build/san tests/torture/run is. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph factc show.fct frames witness torture/xwindow
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
export PART=short
# SCRIPT FOLDER: runs it; what it says, and its status, are kept in the folder
runs() {
    TESTS_BUILT=1 timeout --kill-after=10 300 "$1" >"$2/said" 2>&1
    echo $? >"$2/status"
}
kept() { # FOLDER
    cat "$1/said" && return "$(cat "$1/status")"
}
others=() waiters=()
for script in tests/torture/*.sh; do
    if head -n 14 "$script" | grep -q 'Mostly waits'; then
        waiters+=("$(basename "$script" .sh)")
        mkdir "$tmp/${waiters[-1]}"
        runs "$script" "$tmp/${waiters[-1]}" &
    else
        others+=("$script")
    fi
done
for script in "${others[@]}"; do counts timeout --kill-after=10 300 "$script"; done
wait
for name in "${waiters[@]}"; do counts kept "$tmp/$name"; done
tally torture

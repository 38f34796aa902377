#!/bin/bash
# SPDX-License-Identifier: MIT
# An installed tree is moved elsewhere: its programs find fonts and show beside themselves, and every
# licence is there. Not under the sanitizers.
set -u
. "$(dirname "$0")/need" motograph factc show.fct
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# check WHAT COMMAND...
check() {
    local what=$1
    shift
    if "$@" >"$tmp/out" 2>&1; then
        right
    else
        wrong "$what"
        tail -n 5 "$tmp/out"
    fi
}

check 'make install' make --no-print-directory install DESTDIR="$tmp/first" PREFIX=/usr
mv "$tmp/first/usr" "$tmp/moved"
sources=$PWD && cd /
check 'the show' "$tmp/moved/bin/motograph" --snapshot="$tmp/show.png"
check 'a picture' cmp -n 4 "$tmp/show.png" <(printf '\211PNG')
check 'a source, by way of factc' "$tmp/moved/bin/motograph" --scene "$sources/assets/meta-llama.facts"
check 'factc' "$tmp/moved/bin/factc" dump "$tmp/moved/share/motograph/show.fct"
printf 'Show: x\n' >"$tmp/x.facts"
: >"$tmp/moved/bin/locale" # as in /usr/bin
check 'messages in German' grep -q ': Fehler: ' <(LC_ALL=de_DE.UTF-8 "$tmp/moved/bin/factc" check "$tmp/x.facts" 2>&1)
for file in "$sources"/LICENSE "$sources"/fonts/OFL-*; do
    check "${file##*/}" test -s "$tmp/moved/share/doc/motograph/${file##*/}"
done
tally install

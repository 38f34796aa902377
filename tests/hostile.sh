#!/bin/bash
# SPDX-License-Identifier: MIT
# Documents that are made to take long: one that is four times as long takes no more than some four times
# the instructions, and little memory. Time is not asked for. Takes long: valgrind counts the instructions.
# Not under the sanitizers.
set -u
. "$(dirname "$0")/need" factc
FACTC=$PWD/$build/factc
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1
SMALL=8000 MEMORY_KIB=400000

cat >claims <<'E'
Figure: Nutzer
Value: 5 Nutzer
Change: +5 %
From: s

Quote: 5 Nutzer 5 Nutzer […] 5 Nutzer 5 Nutzer […] 5 Nutzer 5 Nutzer
Speaker: Eva Nutzer
From: s

Quote: ja nein ja nein ja nein ja
Speaker: Eva Muster
From: s

Headline: 5 Nutzer sahen „5 Nutzer“ am 5. Oktober um 12 Uhr in G7
From: s
E

# make BYTES TEXT [HEAD]: a document of a text again and again, and a show that cites it
make() {
    awk -v bytes="$1" -v text="$2" -v head="${3:-}" 'BEGIN {
        printf "%s", head
        for (n = 0; n < bytes; n += length(text)) printf "%s", text
    }' >doc.txt
    printf 'Show: H\nLang: de\n\nSource: s\nDocument: doc.txt\n\n' | cat - claims >f.facts
}
# The instructions of a check and of recording proofs; nothing if it ended otherwise than with a verdict.
instructions() {
    local sum=0 n status command
    for command in check prove; do
        valgrind --tool=callgrind --callgrind-out-file=/dev/null "$FACTC" $command --base-fonts= f.facts >said 2>&1
        status=$?
        [ $status = 0 ] || [ $status = 65 ] || return
        n=$(sed -n 's/.*I *refs: *//p' said | tr -d ,)
        sum=$((sum + n))
    done
    echo $sum
}
# bounded WHAT TEXT [HEAD]
bounded() {
    local small large
    begin "$1"
    make 1000000 "${@:2}"
    (ulimit -v $MEMORY_KIB && "$FACTC" check --base-fonts= f.facts >said 2>&1)
    same 'a megabyte of it: exit' $? 65
    command -v valgrind >/dev/null || return
    make $SMALL "${@:2}"
    small=$(instructions)
    make $((4 * SMALL)) "${@:2}"
    large=$(instructions)
    [ "${small:-0}" -gt "$base" ] && [ $((large - base)) -le $((6 * (small - base))) ]
    ok "$SMALL bytes take ${small:-no} instructions, four times as many ${large:-no}" $?
}

base=0
if command -v valgrind >/dev/null; then
    make 0 x
    base=$(instructions)
    [ "${base:-0}" -gt 100000 ]; ok "without text ${base:-no} instructions" $?
else
    echo "There is no valgrind here; instructions were not counted."
fi
bounded 'words that come again' '5 Nutzer '
bounded 'no blanks' '5Nutzer'
bounded 'a chain of dashes' '5 – '
bounded 'a list without end' '5, '
bounded 'names with numbers' 'G7-'
bounded 'opening marks' '„'
bounded 'straight marks' '"'
bounded 'quotations without end' '„ja nein '
bounded 'marks that close nothing' '“ '
bounded 'marks of all kinds' "„ja ‚nein »ja ›nein "
bounded 'a sentence without end' '„nicht '
bounded 'a table with long rows' $'5\t' $'Nutzer\t\n'
bounded 'a page of quotations within each other' '<blockquote>5 Nutzer ' '<html>'
tally hostile

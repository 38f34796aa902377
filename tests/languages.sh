#!/bin/bash
# SPDX-License-Identifier: MIT
# The messages in other languages: how the language is chosen, and what of each catalogue is missing.
# `tests/languages.sh list` prints the texts that have no translation, and nothing else.
# Not under the sanitizers.
set -u
. "$(dirname "$0")/need" factc
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
make -s --no-print-directory build/messages.pot B=build || exit 1

# missing PO: the texts of the programs that it does not translate
missing() {
    msgmerge --quiet --no-fuzzy-matching -o "$tmp/merged" "$1" build/messages.pot
    msgattrib --untranslated --no-obsolete --no-wrap "$tmp/merged" |
        sed -n 's/^msgid "\(..*\)"$/\1/p; /^msgid ""$/ { n; s/^"\(.*\)"$/\1/p }'
}
if [ "${1:-}" = list ]; then
    for po in src/po/*.po; do missing "$po"; done
    exit
fi

for po in src/po/*.po; do
    begin "$po"
    ok "$po is well formed" "$(msgfmt --check -o /dev/null "$po" 2>"$tmp/said"; echo $?)"
    same "$po: messages without a translation" "$(missing "$po")" ''
    same "$po: fuzzy messages" "$(msgattrib --only-fuzzy "$po" | grep '^msgid ".')" ''
    same "$po: messages that nothing says" "$(msgattrib --only-obsolete "$tmp/merged" | grep '^#~ msgid')" ''
done

# base/catalogue.c reads no formats that differ from machine to machine: %ju for 64 bits, %u for 32.
begin 'formats'
same 'formats of the machine' "$(grep '<PRI' build/messages.pot)" ''

# The Makefile knows in which argument each function that formats has its text.
while read -r name place; do
    begin "$name"
    ok "SAYING in the Makefile lacks $name:$place" "$(grep -q "[ ]$name:$place\\b" Makefile; echo $?)"
done < <(cat src/*/*.h | tr '\n' ' ' | grep -oP '\w+\([^()]*\.\.\.\)\s*__attribute__\(\(format\(printf, \d+' |
    sed 's/(.*printf, / /')

# Both texts of a condition are found only if each is marked.
begin 'conditions'
same 'texts of a condition that are not in ERR_WORDS' \
    "$(grep -hPzo '\n[^\n]*[?:]\s*"[a-z%'"'"'][^"\n]* [^"\n]*"[^\n]*' src/compiler/[!f]*.c src/compiler/fact_*.c src/factc.c | tr '\0' '\n' | grep -v '^$\|^/\*')" ''

# So is a text that a function gives back, or that a reader's own `fail` says.
begin 'texts that are given back'
same 'texts that are not in ERR_WORDS' \
    "$(grep -hE "(return|fail\(&?r,|fail_at\(.*,) *\"[^\"%]*[a-z'] [a-z]" src/{base,compiler,facts,text,system}/*.c src/factc.c)" ''

# speaks LANGUAGE VARIABLE...: with these variables alone, this is the language of an error
printf 'Show: x\n' >"$tmp/x.facts"
speaks() {
    local want=$1 said
    shift
    begin "$*"
    said=$(env -u LC_ALL -u LC_MESSAGES -u LANG -u LANGUAGE "$@" "$build/factc" check "$tmp/x.facts" 2>&1)
    case $said in
    *': error: '*) same "$*" en "$want" ;;
    *': Fehler: '*) same "$*" de "$want" ;;
    *) wrong "$*" "$said" ;;
    esac
}
speaks en
speaks en LANG=C
speaks en LANG=POSIX LANGUAGE=de
speaks en LANG=C.UTF-8
speaks en LANG=en_US.UTF-8
speaks en LANG=tlh_KX.UTF-8
speaks en LANG=de_DE.UTF-8 LC_ALL=C
speaks en LANG=de_DE.UTF-8 LC_ALL=C.UTF-8
speaks en LANG=de_DE.UTF-8 LC_MESSAGES=en_GB
speaks en LANG=de_DE.UTF-8 LANGUAGE=en
speaks de LANG=de
speaks de LANG=de_DE
speaks de LANG=de_DE.UTF-8
speaks de LANG=de_AT.UTF-8
speaks de LANG=de_CH@euro
speaks de LANG=de_DE.ISO-8859-1
speaks de LC_ALL=de_DE.UTF-8 LANG=C
speaks de LC_MESSAGES=de_DE.UTF-8 LANG=en_US.UTF-8
speaks de LANGUAGE=de
speaks de LANG=C.UTF-8 LANGUAGE=de
speaks de LANG=fr_FR.UTF-8 LANGUAGE=fr:de:en
speaks en LANG= LANGUAGE=
speaks en LANG=de_DE.UTF-8 LANGUAGE=en:de
speaks en LANG=de_DE.UTF-8 LANGUAGE=C
speaks en LANG=../de
speaks en LANG=de/../de
speaks en LANG=_DE
speaks en LANGUAGE=:
speaks en LANG=de_DE.UTF-8 LANGUAGE="$(printf 'x%.0s' {1..5000})"
speaks de LANGUAGE=::de:
speaks de LANG=fr_FR.UTF-8 LANGUAGE=tlh_KX@x:de_AT.UTF-8@euro
speaks de LANG=de_DE@x:en LOCPATH=/none

# What the system says of a file is in that language as well.
begin 'the reasons of the system'
printf 'Show: x\nLang: en\n\nFigure: y\nValue: 1.5 million\n' >"$tmp/n.facts"
said() { LC_ALL=de_DE.UTF-8 "$build/factc" "$@" 2>&1; }
same 'no file' "$(said check "$tmp/none.facts")" "factc: $tmp/none.facts: lässt sich nicht öffnen: Datei oder Ordner nicht gefunden"
same 'a full disk' "$(said build "$tmp/n.facts" -o /dev/full)" 'factc: /dev/full: lässt sich nicht schreiben: auf dem Datenträger ist kein Platz mehr'

# A catalogue that is damaged, or of another kind, is none.
mkdir -p "$tmp/bin/locale/de/LC_MESSAGES"
cp "$build/factc" "$tmp/bin/"
ours=$build/locale/de/LC_MESSAGES/motograph.mo theirs=$tmp/bin/locale/de/LC_MESSAGES/motograph.mo
alone() { # what, language
    begin "$1"
    same "$1" "$(LC_ALL=de_DE.UTF-8 "$tmp/bin/factc" check "$tmp/x.facts" 2>&1 | grep -o 'error\|Fehler' | head -n 1)" "$2"
}
cp "$ours" "$theirs"
alone 'a copy' Fehler
head -c 2000 "$ours" >"$theirs"
alone 'cut off' error
: >"$theirs"
alone 'empty' error
rm "$theirs" && mkdir "$theirs"
alone 'a folder' error
rmdir "$theirs"
alone 'absent' error

# Only words change: numbers are written as before, and a fact file is the same to its last byte.
begin 'numbers'
"$build/factc" build "$tmp/n.facts" -o "$tmp/en.fct"
LC_ALL=de_DE.UTF-8 "$build/factc" build "$tmp/n.facts" -o "$tmp/de.fct"
ok 'the same file' "$(alike "$tmp/en.fct" "$tmp/de.fct"; echo $?)"
tally languages

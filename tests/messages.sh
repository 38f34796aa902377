#!/bin/bash
# SPDX-License-Identifier: MIT
# What is said to someone who wrote something else than was meant: in the words of the file, and with
# the line that would be right.
# shellcheck disable=SC1111,SC1112
set -u
. "$(dirname "$0")/need" factc motograph
FACTC=$PWD/$build/factc MOTOGRAPH=$PWD/$build/motograph ROOT=$PWD
DIR=$(mktemp -d)
trap 'rm -rf "$DIR"' EXIT
cd "$DIR" || exit 1

HEAD=$'Show: Show\nLang: en\n\n'

# said WHAT TEXT: a line of err contains the text
said() { if grep -qF -- "$2" err; then right; else wrong "$1" "wanted: $2" "said: $(head -c 600 err)"; fi; }
# run STATUS COMMAND...: its messages are in err
run() {
    local want=$1
    shift
    "$@" >out 2>err
    same "$*: exit" $? "$want"
}
# source SOURCE: after a head, as the file f.facts
source_of() { printf '%s%b' "$HEAD" "$1" >f.facts; }
# error, warning PLACE TEXT SOURCE: this one is reported there; lines count from after the head
report() {
    local status=$1 grade=$2 line=$((${3%%:*} + 3)) column=${3##*:}
    begin "$5"
    source_of "$5"
    run "$status" "$FACTC" check f.facts
    said "$5" "f.facts:$line:$column: $grade: $4"
}
error() { report 65 error "$@"; }
warning() {
    report 0 warning "$@"
    same "$3: warnings" "$(grep -c ': warning: ' err)" 1
}
# silent SOURCE: no word is said about it
silent() {
    begin "$1"
    source_of "$1"
    run 0 "$FACTC" check f.facts
    same "$1: silent" "$(grep -E 'warning|error' err)" ''
}

# ---- lines ----
error 1:9 "a colon is missing after 'Headline'" 'Headline The quay opens\n'
error 2:6 "a colon is missing after 'Topic'" 'Headline: The quay opens\nTopic Harbour\n'
error 2:9 "a colon is missing after 'Topic-de'" 'Headline: The quay opens\nTopic-de Hafen\n'
error 2:6 "a colon is missing after 'Value'" 'Figure: Boxes\nValue = 3\n'
error 1:9 "a colon is missing after 'Headline'" 'Headline\n'
error 1:7 "a colon is missing after 'Notice'" 'Notice; Lift 2 is out of order\n'
error 1:9 "a colon is missing after 'Headline'" 'Headline： The quay opens\n'
error 2:1 "not a field: write 'Label-short: ...'" 'Figure: Boxes\nLabel short: B\nValue: 3\n'
error 2:1 "not a field: write 'Crawl-text: ...'" 'Headline: x\nCrawl_text: y\n'
error 1:1 "not a field: write 'Headline: ...'" '"Headline": x\n'
error 1:1 "not a field: write 'Headline: ...'" '**Headline:** x\n'
error 1:1 "not a field: write 'Headline: ...'" '• Headline: x\n'
error 1:1 "not a field: write 'Headline: ...'" '- Headline: x\n'
error 2:1 "not a field: write 'Name: value', or begin the line with a space" 'Headline: x\nThe quay opens\n'

# ---- names ----
error 2:1 "'Wert' is no field; a Figure has Value, " 'Figure: Kisten\nWert: 5\n'
error 2:1 "'Image' is no field; a Headline has Topic, " 'Headline: x\nImage: y\n'
error 2:1 "'Picture' is no field; a Quote has Lead, Speaker, " 'Quote: x\nPicture: y\nSpeaker: z\n'
error 2:1 "unknown field 'http'; a line that continues the one above begins with a space" 'Headline: see\nhttp://example.org\n'
error 3:1 "'Unit' has no field of its own; it stands after the number: 'Value: 4.2 million boxes'" 'Figure: Boxes\nValue: 4.2 million\nUnit: boxes\n'
error 2:1 "'Unit' has no field of its own; it stands after the number: 'Value: 4.2 million boxes'" 'Figure: Boxes\nUnit: boxes\nValue: 4.2 million\n'
error 3:1 "'Currency' has no field of its own; it stands after the number: 'Value: 5 EUR'" 'Figure: Price\nValue: 5\nCurrency: EUR\n'
error 3:1 "'Scale' has no field of its own; it stands after the number: 'Value: 5 million'" 'Figure: Price\nValue: 5\nScale: million\n'
error 2:1 "'topic' must be written 'Topic'" 'Headline: x\ntopic: y\n'
error 2:1 "'TOPIC' must be written 'Topic'" 'Headline: x\nTOPIC: y\n'
error 2:1 "'topic-de' must be written 'Topic-de'" 'Headline: x\ntopic-de: y\n'
error 1:1 "'headline' must be written 'Headline'" 'headline: x\n'
error 2:1 "unknown field 'Valid-until'; did you mean 'Until'?" 'Headline: x\nValid-until: 2026-01-01\n'
error 3:1 "unknown field 'Weekdays'; did you mean 'Days'?" 'Notice: Bins are collected\nUntil: 2035-12-31\nWeekdays: Tue\n'
error 2:1 "unknown field 'Opening-hours'; did you mean 'Hours'?" 'Headline: The shop\nOpening-hours: 9-17\n'
error 2:1 "unknown field 'Start'; did you mean 'Since'?" 'Headline: x\nStart: 2026-01-01\n'
error 2:1 "unknown field 'Link'; did you mean 'Url'?" 'Source: x\nLink: https://example.org\n'

# ---- values, in the file's own language ----
# in_lang LANG PLACE TEXT SOURCE: an error in a file of this language
in_lang() {
    local HEAD=$'Show: Show\nLang: '$1$'\n\n'
    error "$2" "$3" "$4"
}
in_lang de 2:10 "'millionen' must be written 'Millionen': capital and small letters differ" 'Figure: x\nValue: 5 millionen\n'
in_lang de 2:13 "'.' groups thousands here; write '1.234,56 €'" 'Figure: x\nValue: 1,234.56 €\n'
in_lang fr 2:9 "a number is written in another way in this file's language; write '1 234,50 €'" 'Figure: x\nValue: 1.234,50 €\n'
in_lang de 2:14 "a number is written in another way in this file's language; write '1.234 €'" 'Figure: x\nValue: 1.234,- €\n'
in_lang de 2:8 "a time of day is not a number; write 'Value-text: 8:00-16:00 Uhr' to show it, or 'Hours:'" 'Figure: x\nValue: 8:00-16:00 Uhr\n'
in_lang de 2:8 'which Freitag? name the day: ' 'Headline: x\nUntil: Freitag\n'
in_lang en 2:8 "of which day? write the date before it, or 'Hours: -18:00' for every day" 'Headline: x\nUntil: 18:00\n'
in_lang en 2:19 "a second scale word 'million'; write '5 billion'" 'Figure: x\nValue: 5 thousand million\n'
in_lang en 1:1 "this Figure has no 'Value:'; write its number, such as 'Value: 4.2 million'" 'Figure: x\n'
in_lang de 1:1 "this Figure has no 'Value:'; write its number, such as 'Value: 4,2 Millionen'" 'Figure: x\n'
in_lang fr 1:1 "this Figure has no 'Value:'; write its number, such as 'Value: 4,2 millions'" 'Figure: x\n'
for fact in 'Headline: x\nSince: 3.11.2026\n' 'Headline: x\nUntil: 2035-12-24 18:00 Uhr\n'; do
    begin "$fact"
    printf 'Show: x\nLang: de\nZone: Europe/Berlin\n\n%b' "$fact" >f.facts
    run 0 "$FACTC" check f.facts
done

# ---- what refers to others ----
# zone WRITTEN TEXT
zone() {
    begin "Zone: $1"
    printf 'Show: x\nLang: en\nZone: %s\n\nHeadline: y\n' "$1" >f.facts
    run 65 "$FACTC" check f.facts
    said "Zone: $1" "f.facts:3:7: error: no time zone '$1'; write $2"
}
zone Berlin "'Europe/Berlin'"
zone london "'Europe/London'"
zone europe/berlin "'Europe/Berlin'"
zone EUROPE/PARIS "'Europe/Paris'"
zone 'New York' "'America/New_York'"
zone 'America/New York' "'America/New_York'"
zone Argentina 'a name such as Europe/Berlin'
zone Berln 'a name such as Europe/Berlin'
error 2:5 "'Id' consists of lower-case letters, digits, '.', '_' and '-', and begins with a letter or digit; write 'Id: uber-uns-2'" 'Headline: x\nId: Über uns (2)\n'
error 1:9 "'Source' consists of lower-case letters, digits, '.', '_' and '-', and begins with a letter or digit; write 'Source: die-zeit'" 'Source: Die Zeit\n'
error 2:6 "'For' consists of lower-case letters, digits, '.', '_' and '-', and begins with a letter or digit; write 'For: lobby-1'" 'Headline: x\nFor: Lobby 1\n'
error 2:5 "'Id' consists of lower-case letters" 'Headline: x\nId: Порт\n'
error 2:7 "there is no 'Source: report' in this file; it begins a record of its own" 'Headline: x\nFrom: report\n'
error 6:7 "there is no 'Source: report' in this file; its sources are annual, paper" 'Source: annual\n\nSource: paper\n\nHeadline: x\nFrom: report\n'

# ---- characters ----
error 1:15 "no font here has '🎉' (U+1F389); remove it, or ask whoever looks after the screens for a font with it" 'Headline: The 🎉 quay\n'
error 1:11 'U+F0B7 is a bullet of a word processor'"'"'s own font; write •' 'Headline: \uf0b7 New opening hours\n'
error 1:11 'U+F0A7 is a bullet of a word processor'"'"'s own font; write ▪' 'Headline: \uf0a7 New opening hours\n'
error 1:13 "U+F0E0 is a sign of a word processor's own font; write '→'" 'Headline: A \uf0e0 B\n'
error 1:13 "U+E123 is a sign of another program's own font" 'Headline: A \ue123 B\n'
for nothing in '\u00ad' '\u200b' '\u00a0\u00ad' '\u200d' '\ufe0f'; do
    error 1:11 "'Headline' has no value" "Headline: $nothing\n"
done

# ---- what copying leaves ----
warning 1:16 "'&amp;' is HTML, which is shown as it stands; write '&'" 'Headline: Fish &amp; chips\n'
warning 1:20 "'&#8217;' is HTML, which is shown as it stands; write '’'" 'Headline: The mayor&#8217;s plan\n'
warning 1:20 "'&#x2019;' is HTML, which is shown as it stands; write '’'" 'Headline: The mayor&#x2019;s plan\n'
warning 1:12 "'&#146;' is HTML, which is shown as it stands; write '’'" 'Headline: A&#146;s plan\n'
warning 1:12 "'&uuml;' is HTML, which is shown as it stands; write 'ü'" 'Headline: M&uuml;nchen\n'
warning 1:13 "'&nbsp;' is HTML" 'Headline: 10&nbsp;km\n'
warning 2:8 "'&ndash;' is HTML" 'Headline: x\nTopic: &ndash;\n'
warning 1:12 "'<br>' is HTML, which is shown as it stands; remove it" 'Headline: A<br>B\n'
warning 1:12 "'<br/>' is HTML" 'Headline: A<br/>B\n'
warning 1:12 "'<BR />' is HTML" 'Headline: A<BR />B\n'
warning 1:12 "'</strong>' is HTML" 'Headline: A</strong>\n'
warning 1:11 "'<a href=\"https://example.org\">' is HTML" 'Headline: <a href="https://example.org">A\n'
warning 1:11 "'<span class=x>' is HTML" 'Headline: <span class=x>A\n'
warning 1:15 "'**quay**' is Markdown, which is shown as it stands; remove its marks" 'Headline: The **quay** opens\n'
warning 1:11 "'__The quay__' is Markdown" 'Headline: __The quay__ opens\n'
warning 1:11 "'~~The quay~~' is Markdown" 'Headline: ~~The quay~~ opens\n'
warning 1:15 "'[quay](https://example.org)' is Markdown" 'Headline: The [quay](https://example.org) opens\n'
warning 1:15 "'[quay](/quay)' is Markdown" 'Headline: The [quay](/quay) opens\n'
warning 1:12 "'Ã¼' is a 'ü' that was read in the wrong encoding" 'Headline: MÃ¼nchen\n'
warning 1:11 "'Ã„' is a 'Ä' that" 'Headline: Ã„rzte\n'
warning 1:15 "'ÃŸ' is a 'ß' that" 'Headline: StraÃŸe\n'
warning 1:12 "'Ã–' is a 'Ö' that" 'Headline: KÃ–LN\n'
warning 1:11 "'â€œ' is a '“' that" 'Headline: â€œYes\n'
warning 1:12 "'â€“' is a '–' that" 'Headline: 3â€“5\n'
warning 1:14 "'â‚¬' is a '€' that" 'Headline: 50 â‚¬\n'
warning 1:13 "'Â°' is a '°' that" 'Headline: 20Â°\n'
warning 1:14 "'Ã©' is a 'é' that" 'Headline: cafÃ©\n'
warning 1:11 "'Å¡' is a 'š' that" 'Headline: Å¡koda\n'
warning 1:11 "'ðŸŽ‰' is a '🎉' that" 'Headline: ðŸŽ‰ Party\n'

# False alarms would be worse.
silent 'Headline: AT&T and R&D; Q&A; fish & chips &c.; &foo; &#xyz; &;\n'
silent 'Headline: a < b, c > d, x<y>z, <3, <name@example.org>, i < 3 and b > 4, <p and q>\n'
silent 'Headline: 3 * 4 * 5, 2 ** 3 ** 4, a**b**c, rated ***, price* and tax**\n'
silent 'Headline: Kolleg*innen und Kund*innen, snake_case, a__b__c, ____, _x_\n'
silent 'Headline: “[…] and so [sic] (on)”, [1] (2), array[3](4), see [below](now)\n'
silent 'Headline: ~~ about ~5 ~6, #1 in sales, - not this\n'
silent 'Headline: IRMÃ, Â, Ã, São João, É» « À’ Ö“ „Spaß“, groß… weiß–, “CAÇÔ; MAÇÃ.\n'
silent 'Headline: “Yes,” he said, “no.”\n'

# ---- quotation marks ----
for quoted in '“We did it.”' '"We did it."' '„Wir haben es.“' '«Fait.»' '« Fait ! »' '»Gemacht«' '”Klart.”' '‘Done.’' \
    "'Done.'" '‚Getan.‘' '„Zrobione.”' '‹Fait›' '“Done”.' '“It’s done.”' "'It's done.'" '"Done!"'; do
    warning 1:8 'quotation marks around the whole quotation: the screen adds its own' "Quote: $quoted\nSpeaker: Jo\n"
done
for quoted in '「完了」' '『完了』'; do # no font here has the letters
    report 65 warning 1:8 'quotation marks around the whole quotation' "Quote: $quoted\nSpeaker: Jo\n"
done
silent 'Quote: “Yes,” he said, “no.”\nSpeaker: Jo\n'
silent 'Quote: We call it “progress”\nSpeaker: Jo\n'
silent 'Quote: “Progress” is what we call it.\nSpeaker: Jo\n'
silent "Quote: 'Tis the season\nSpeaker: Jo\n"
silent 'Quote: The screen is 5"\nSpeaker: Jo\n'
silent 'Headline: “The quay opens”\n'

# ---- lines that are part of the text above ----
warning 2:3 "this line looks like the field 'Topic', but it is indented" 'Headline: The quay opens\n  Topic: Harbour\n'
warning 2:2 "this line looks like the field 'Topic-de', but it is indented" 'Headline: The quay opens\n Topic-de: Hafen\n'
warning 2:2 "this line looks like the field 'Until', but it is indented" 'Headline: The quay opens\n\tUntil: 2030-01-01\n'
warning 2:2 "this line looks like the field 'Days', but" 'Headline: The quay opens\n Days: Mon\n'
warning 2:2 "this line looks like the field 'Figure', but" 'Headline: The quay opens\n Figure: Boxes\n'
warning 3:2 "this line looks like the field 'Id', but" 'Headline: The quay\n opens\n Id: x\n'
report 65 warning 2:3 "this line looks like the field 'Value', but it is indented" 'Figure: Boxes\n  Value: 5\n'
silent 'Headline: The quay opens\n  Speaker: unknown\n'
silent 'Headline: The quay opens\n  at once: Topic:x and topic: y\n'

# ---- topics ----
warning 2:8 "'Topic' repeats the text of 'Headline'" 'Headline: Harbour\nTopic: Harbour\n'
warning 2:8 "'Topic' repeats the text of 'Headline'" 'Headline: Harbour: the quay opens\nTopic: Harbour\n'
warning 2:8 "'Topic' repeats the text of 'Notice'" 'Notice: Lift 2.\nTopic: Lift 2\nUntil: 2030-01-01\n'
warning 3:8 "'Topic' repeats the text of 'Crawl-text'" 'Headline: x\nCrawl-text: Harbour: y\nTopic: Harbour\n'
silent 'Headline: Harbour opens\nTopic: Harbour\n'

# ---- files ----
# file NAME BYTES TEXT: this is said of the file
file() {
    begin "$1"
    printf '%b' "$2" >"$1"
    run 65 "$FACTC" check "$1"
    said "$1" "$1:1:1: error: $3"
    same "$1: lines" "$(wc -l <err)" 1
}
file a.docx 'PK\03\04..[Content_Types].xml..word/document.xml' 'this is a Word file; save it as plain text (UTF-8)'
file a.xlsx 'PK\03\04..[Content_Types].xml..xl/workbook.xml' 'this is an Excel file'
file a.pptx 'PK\03\04..ppt/presentation.xml' 'this is a PowerPoint file'
file a.odt 'PK\03\04..mimetypeapplication/vnd.oasis.opendocument.textPK' 'this is a LibreOffice file; save it as plain text'
file a.ods 'PK\03\04..mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK' 'this is a LibreOffice spreadsheet'
file a.zip 'PK\03\04..a' 'this is a ZIP archive'
file a.doc '\xd0\xcf\x11\xe0\xa1\xb1' 'this is an old Word or Excel file'
file a.rtf '{\\rtf1\\ansi' 'this is an RTF file; save it as plain text'
file a.pdf '%PDF-1.7\n' 'this is a PDF file'
file a.png '\x89PNG\r\n' 'this is a picture'
file a.jpg '\xff\xd8\xff\xe0' 'this is a picture'
file a.html '<!DOCTYPE html><html>' 'this is a web page'
file a.gz '\x1f\x8b\x08' 'this file is compressed'
file a.txt '\xff\xfeS\x00h\x00' 'this is UTF-16; save the file as UTF-8'
file b.txt 'S\x00h\x00o\x00' 'this is UTF-16; save the file as UTF-8'
file c.txt '\x00S\x00h\x00o' 'this is UTF-16; save the file as UTF-8'
file d.txt '\xff\xfe\x00\x00S\x00\x00\x00' 'this is UTF-32'
source_of 'Headline: x\nId: quay\n\nHeadline: y\nId: rail\n'
file b.fct '\x89MGF\r\n' 'this is a fact file, which is built already'
"$FACTC" build f.facts -o built.fct

# ---- commands ----
# says STATUS TEXT COMMAND...
says() {
    begin "$2"
    run "$1" "${@:3}"
    said "$2" "$2"
}
cp f.facts 'meine Datei.txt'
says 65 "meine Datei.txt: not a fact file; the name of a source ends in .facts" "$MOTOGRAPH" --scene 'meine Datei.txt'
says 65 "a.docx: not a fact file; the name of a source ends in .facts" "$MOTOGRAPH" --scene a.docx
says 64 'unknown option --list' "$MOTOGRAPH" f.facts --list
says 64 "unknown option '--list'" "$FACTC" check f.facts --list
says 64 '--card=quote: there is no card with this id; the cards are: quay, rail' "$MOTOGRAPH" --scene --card=quote built.fct
says 73 'f.facts is there already; choose another name' "$FACTC" new f.facts
ok 'the file is as it was' "$(grep -q rail f.facts; echo $?)"

# A template in each language: it builds silently, as it is and with every comment taken out, and names
# every field.
fields=$(sed -n 's/^ *X([A-Z_]*, "\([A-Za-z-]*\)".*/\1/p' "$ROOT/src/compiler/schema.h")
mkdir house
for lang in en de fr es; do
    begin "new --lang=$lang"
    run 0 "$FACTC" new --lang=$lang "$lang.facts"
    run 0 "$FACTC" build "$lang.facts" -o t.fct
    same "$lang: silent" "$(cat err)" ''
    sed 's/^#\([A-Z][A-Za-z-]*: \)/\1/' $lang.facts | sed '/^Previous:/d; /^Logo:/d; /^Font-/d; /^Only:/d' >all.facts
    run 0 "$FACTC" check all.facts
    same "$lang: silent without comments" "$(grep -E 'warning|error' err)" ''
    ok "$lang: its language" "$(grep -qx "Lang: $lang" $lang.facts; echo $?)"
    for field in $fields; do
        ok "$lang: $field" "$(grep -qE "^#? ?(.*, )?$field\b" $lang.facts; echo $?)"
    done
done
# template WANT ARGUMENT...: what new prints is the template of this language
template() {
    begin "$*"
    same "$*" "$(env -u LC_ALL "${@:2}" "$FACTC" new | sed -n 's/^Lang: //p')" "$1"
}
template en LANG=C
template en LANG=en_GB.UTF-8
template de LANG=de_AT.UTF-8
template fr LANG=fr_FR.UTF-8
template es LANG=es_MX
template en LANG=tlh_KX.UTF-8
template fr LANG=sv_SE.UTF-8 LANGUAGE=sv:fr:en
begin 'new --lang=de-AT'
run 0 "$FACTC" new --lang=de-AT
same 'de-AT' "$(grep -c '^Lang: de$' out)" 1
says 64 "there is no template in 'sv'; there is one in en, de, fr, es" "$FACTC" new --lang=sv
says 64 "'--lang' is for new" "$FACTC" check --lang=de f.facts

# Someone who may not install anything learns what to ask for.
mkdir bin
printf '#!/bin/sh\necho 1000\n' >bin/id
printf '#!/bin/sh\nexit 1\n' >bin/dpkg-query
printf '#!/bin/sh\nexit 1\n' >bin/apt-get
for tool in sh awk sed cut cat env tr mktemp printf; do ln -s "$(command -v $tool)" bin/; done
chmod +x bin/id bin/dpkg-query bin/apt-get
says 1 '    apt-get install --no-install-recommends gcc libc6-dev ' env PATH="$PWD/bin" sh "$ROOT/debian/needs" run
tally messages

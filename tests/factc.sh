#!/bin/bash
# SPDX-License-Identifier: MIT
# factc from the outside: what it refuses, in which words and at which place; what it accepts, as its
# own dump shows it; files, flags and exit codes; and the same bytes for the same sources.
# Takes long.
set -u
. "$(dirname "$0")/need" factc uneven
FACTC=$PWD/$build/factc HERE=$PWD/tests
DIR=$(mktemp -d)
trap 'rm -rf "$DIR"' EXIT
cd "$DIR" || exit 1

# has WHAT FILE TEXT: a line of the file contains the text
has() { if grep -qF -- "$3" "$2"; then right; else wrong "$1" "wanted: $3" "$(head -c 2000 "$2")"; fi; }
hasnt() { if [ -s "$2" ] && ! grep -qF -- "$3" "$2"; then right; else wrong "$1" "did not want: $3"; fi; }
# status WHAT WANT COMMAND...: begins a case, which lasts until the next one
status() {
    local what=$1 want=$2
    shift 2
    begin "$what"
    "$@" >out 2>err
    same "$what: exit" "$?" "$want"
}

HEAD=$'Show: Schau\nLang: de\nZone: Europe/Berlin\n\n' # four lines

# bad PLACE TEXT SOURCE: the source, after the four lines of a head, is refused there; the place
# counts from the end of the head, so 1:1 is the first character of the source
bad() {
    local line=$((${1%%:*} + 4)) column=${1##*:}
    printf '%s%b' "$HEAD" "$3" >f.facts
    status "$3" 65 "$FACTC" check f.facts
    has "$3" err "f.facts:$line:$column: error: $2"
}
# alone: the same, and nothing else is reported
alone() {
    bad "$@"
    same "$3: errors" "$(wc -l <err)" 1
}
# whole PLACE TEXT SOURCE: the source as it is, without a head
whole() {
    printf '%b' "$3" >f.facts
    status "$3" 65 "$FACTC" check f.facts
    has "$3" err "f.facts:$1: error: $2"
}
# good SOURCE: after a head it builds, silently; its dump is in the file dump
good() {
    printf '%s%b' "$HEAD" "$1" >f.facts
    status "$1" 0 "$FACTC" build f.facts --fonts="$HERE/site" -o f.fct
    same "$1: silent" "$(cat err)" ""
    "$FACTC" dump f.fct >dump
}

# ---- form ----
whole 1:1 'empty' ''
whole 1:1 'empty' '# nothing\n\n'
whole 1:1 'this is UTF-16' '\xff\xfeS\x00h\x00'
whole 1:1 "a source begins with a 'Show:' record, not with 'Headline:'" 'Headline: x\n'
whole 1:1 "this Show has no 'Lang:'; write the language of its texts: en, de" 'Show: x\n'
whole 2:7 "unknown language 'tlh'; known are en, de" 'Show: x\nLang: tlh\n'
whole 1:9 'U+202E is an override (RLO), which turns words around; write U+2067 (RLI) before the words' 'Show: xx\xe2\x80\xaey\nLang: de\n'
alone 1:12 'byte FC is not UTF-8' 'Headline: b\xfcse\n'
alone 1:12 'byte ED is not UTF-8' 'Headline: b\xed\xa0\x80se\n'
alone 1:12 'byte C0 is not UTF-8' 'Headline: b\xc0\x80\n'
alone 1:13 'U+202E is an override (RLO)' 'Headline: ü\u00fc\u202eb\n'
alone 1:12 'U+202A is an embedding (LRE), which reorders what follows it; write U+2066 (LRI)' 'Headline: a\u202ab\n'
alone 1:12 'U+202B is an embedding (RLE), which reorders what follows it; write U+2067 (RLI)' 'Headline: a\u202bb\n'
alone 1:12 'U+202C is the end of an embedding (PDF)' 'Headline: a\u202cb\n'
alone 1:12 'U+202D is an override (LRO)' 'Headline: a\u202db\n'
alone 1:12 'U+FEFF is an invisible character' 'Headline: a\ufeffb\n'
alone 1:12 'U+2066 begins an isolate that nothing ends; write U+2069 (PDI)' 'Headline: a\u2066b\n'
alone 1:12 'U+2067 begins an isolate that nothing ends; write U+2069 (PDI)' 'Headline: a\u2067b\n'
alone 1:12 'U+2068 begins an isolate' 'Headline: a\u2068b\n'
alone 1:13 'U+2069 (PDI) ends no isolate here' 'Headline: ab\u2069\n'
alone 2:10 'U+2066 begins an isolate' 'Headline: ab\n \u2067a\u2066b\u2069c\u2069 \u2066\n'
alone 1:15 'U+2069 (PDI) ends no isolate here' 'Headline: \u2066ab\u2069\u2069\u2066c\n'
good 'Headline: a\u200bb c\u2060d \u200ee \u200ff \u061cg \u2066h\u2069 \u2067i \u2068k\u2069\u2069\n'
has 'kept as written' dump "$(printf 'a\u200bb c\u2060d \u200ee \u200ff \u061cg \u2066h\u2069 \u2067i \u2068k\u2069\u2069')"
for nothing in '\u00ad' '\u200b' '\u2060' '\u00ad \u00ad' '\u200e\u200f' '\u2066\u2069' '\u200d' '\ufe0f' '\u00a0\u00ad\u202f' '\u3164'; do
    alone 1:11 "'Headline' has no value" "Headline: $nothing\n"
    alone 2:8 "'Topic' has no value" "Headline: x\nTopic: $nothing\n"
done
alone 1:12 'U+0007 is a control character' 'Headline: a\ab\n'
alone 1:12 'U+0085 is a control character' 'Headline: a\u0085b\n'
alone 1:12 'U+FFFD is the mark of a character that was lost' 'Headline: a\ufffdb\n'
alone 1:12 'U+000D is a carriage return within a line' 'Headline: a\rb\n'
alone 1:12 'U+0000 is a NUL byte' 'Headline: a\0b\n'
alone 3:3 'U+202A is an embedding' 'Headline: a\n\n# \u202a\n'
alone 2:8 'U+202A is an embedding' 'Headline: a\n weiter\u202a\n'
alone 1:1 'not a field: write' 'Der Hafen\n wird tiefer\n'
alone 1:1 'not a field: write' '"Headline": x\n'
alone 1:9 'a space before the colon' 'Headline : x\n'
alone 1:2 'nothing above to continue' ' Headline: x\n'
alone 1:10 "'Headline' has no value" 'Headline:\n'
alone 2:10 "'Topic' has no value" 'Headline: x\nTopic:   \n'
alone 1:1 "unknown field 'Headlin'; did you mean 'Headline'?" 'Headlin: x\n'
alone 1:1 "a record begins with Show, Source, Figure, Quote, Headline or Notice, not with 'Topic'" 'Topic: x\n'
alone 2:1 "'Headline' must be the first field of its record" 'Topic: x\nHeadline: y\n'
alone 2:1 "'Quote' begins a record of its own; leave an empty line above it" \
    'Headline: x\nQuote: y\nSpeaker: z\n'
alone 2:1 "a second 'Headline' in one record" 'Headline: x\nHeadline: y\n'
alone 1:1 "a second 'Show:'; a source has only one" 'Show: x\nLang: de\n'

# ---- names ----
alone 2:1 "unknown field 'Valeu'; did you mean 'Value'?" 'Figure: x\nValeu: 3\n'
alone 2:1 "'value' must be written 'Value': capital and small letters differ here" 'Figure: x\nvalue: 3\n'
alone 2:1 "unknown field 'Topci-en'; did you mean 'Topic-en'?" 'Headline: x\nTopci-en: y\n'
alone 2:1 "unknown field 'Label-shrot'; did you mean 'Label-short'?" \
    'Figure: x\nLabel-shrot: y\nValue: 1\n'
alone 2:1 "unknown field 'http'" 'Headline: siehe\nhttp://example.org\n'
alone 2:1 "'Speaker' belongs to a Quote, not to a Headline" 'Headline: x\nSpeaker: y\n'
alone 2:1 "'Lang' belongs to a Show or Source, not to a Headline" 'Headline: x\nLang: en\n'
alone 2:1 "'Since' belongs to a Figure, Quote, Headline or Notice, not to a Source" \
    'Source: x\nSince: 2026-01-01\n'
alone 3:1 "'Topic' a second time; the first is on line 6" 'Headline: x\nTopic: y\nTopic: z\n'
alone 3:1 "'Topic-en' a second time" 'Headline: x\nTopic-en: y\nTopic-en: z\n'
alone 2:1 "'Value' is not a text and has no language variants" 'Figure: x\nValue-en: 3\nValue: 3\n'
alone 34:1 'too many languages: at most 32 variants' \
    "Headline: x\\n$(printf 'Headline-%s: y\\n' {a,b,c}{a,b,c,d,e,f,g,h,i,j,k})"
alone 2:1 "'Headline-de' is this source's own language; write 'Headline:'" \
    'Headline: x\nHeadline-de: y\n'

# ---- required fields and references ----
alone 1:1 "this Figure has no 'Value:'" 'Figure: x\n'
alone 1:1 "this Quote has no 'Speaker:'" 'Quote: x\n'
alone 2:7 "there is no 'Source: zeitung' in this file" 'Headline: x\nFrom: zeitung\n'
alone 3:9 "a second 'Source: a'" 'Source: a\n\nSource: a\n'
alone 5:5 "the id 'a' is taken in f.facts:6" 'Headline: x\nId: a\n\nHeadline: y\nId: a\n'
alone 2:5 "'Id' consists of lower-case letters" 'Headline: x\nId: Kai\n'
alone 2:5 "'Id' consists of lower-case letters" 'Headline: x\nId: -kai\n'
alone 2:69 "'Id' is longer than 64 bytes" "Headline: x\\nId: $(printf 'a%.0s' {1..65})\\n"
alone 1:9 "'Source' consists of lower-case letters" 'Source: Die Zeit\n'
alone 3:11 "'x' is not the id of a figure" 'Figure: x\nValue: 1\nShare-of: x\n'
alone 4:11 "'h' is not a figure" 'Figure: x\nId: f\nValue: 1\nShare-of: h\n\nHeadline: x\nId: h\n'
alone 4:11 "'f' is this figure itself" 'Figure: x\nId: f\nValue: 1\nShare-of: f\n'
PART='Figure: x\nValue: 2 €\nShare-of: g\n\nFigure: y\nId: g\n'
alone 3:11 "'g' has a different unit" "${PART}Value: 9 US-\$\\n"
alone 3:11 "'g' is smaller than this figure" "${PART}Value: 1,5 €\\n"
alone 3:11 "'g' and this figure must both be positive" "${PART}Value: -5 €\\n"
alone 2:8 "'Crawl' is 'yes' or 'no'" 'Headline: x\nCrawl: ja\n'
alone 2:6 "'For' consists of lower-case letters" 'Headline: x\nFor: Lobby 1\n'

# ---- numbers ----
alone 2:10 "'.' groups thousands here; write" 'Figure: x\nValue: 40.5 Mrd. €\n'
alone 2:13 "unknown scale 'Miliarden'; did you mean 'Milliarden'?" 'Figure: x\nValue: 40,5 Miliarden €\n'
alone 2:8 "'cirka' cannot stand before a number; words such as 'rund' can, and 'Value-text: cirka 40'" 'Figure: x\nValue: cirka 40\n'
alone 3:9 "a change must say what it is counted in: '+19 %' or '+19 Prozentpunkte'" 'Figure: x\nValue: 40\nChange: +19\n'
bad 3:9 "" 'Figure: x\nValue: 40\nChange: viel\n'
alone 4:9 "does not lead from 'Previous' to 'Value'; that would be 19" \
    'Figure: x\nValue: 40,5 Mrd. €\nPrevious: 34,0 Mrd. €\nChange: +25 %\n'
alone 3:11 "the unit differs from the value's '€'" 'Figure: x\nValue: 40,5 Mrd. €\nPrevious: 34 Mrd. US-$\n'
alone 3:9 'a fall of 100 % or more leaves nothing' 'Figure: x\nValue: 5\nChange: -100 %\n'
alone 3:9 'a fall of 100 % or more leaves nothing' 'Figure: x\nValue: 5\nChange: -100,5 %\n'
alone 3:9 "the previous value would have more than 15 digits; write 'Value' with fewer decimals" \
    'Figure: x\nValue: 123456789,123456 €\nChange: -99,9 %\n'
alone 4:9 "no percentage can be taken of a previous value of zero" \
    'Figure: x\nValue: 4\nPrevious: 0\nChange: +5 %\n'
alone 3:11 "cannot be written in the value's scale" \
    'Figure: x\nValue: 4 Bio.\nPrevious: 1,234567 Tsd.\n'
alone 2:23 'a number has at most 15 digits' 'Figure: x\nValue: 1234567890123456\n'
bad 2:8 "" 'Figure: x\nValue: Mrd.\n'

# ---- notices ----
alone 1:1 "this Notice has no 'Until:'; write when it ends, such as 'Until: 2026-03-01 18:00'" 'Notice: x\n'
alone 2:1 "'Crawl-topic' belongs to a Headline, not to a Notice" \
    'Notice: x\nCrawl-topic: y\nUntil: 2026-03-01\n'
alone 2:1 "'Topic' belongs to a Headline or Notice, not to a Figure" 'Figure: x\nTopic: y\nValue: 1\n'
alone 2:8 'not a time' 'Notice: x\nUntil: soon\n'

# ---- dates ----
alone 2:8 'there is no 2026-02-30' 'Headline: x\nSince: 2026-02-30\n'
alone 2:8 'not a time; write 2026-03-01' 'Headline: x\nSince: soon\n'
alone 2:8 '11/3/2026 can be read in two ways; write 2026-03-11 or 2026-11-03' 'Headline: x\nSince: 11/3/2026\n'
alone 2:8 "of which day? write the date before it, or 'Hours: -18:00' for every day" 'Headline: x\nUntil: 18:00\n'
alone 2:8 "of which day? write the date before it, or 'Hours: 8:00-' for every day" 'Headline: x\nSince: 8:00\nUntil: 9:00\n'
alone 2:19 'there is no such time of day' 'Headline: x\nSince: 2026-03-01 25:00\n'
alone 3:8 "never valid: 'Until' is not later than 'Since'" \
    'Headline: x\nSince: 2026-03-01 08:00\nUntil: 2026-03-01 08:00\n'
alone 2:7 'not a date; write 2024-10-30, or --10-30' 'Source: a\nDate: October\n'
alone 2:7 'there is no 2023-02-29' 'Source: a\nDate: 2023-02-29\n'
alone 2:7 'there is no day 31 of month 11' 'Source: a\nDate: --11-31\n'
for zone in Europe/Berln ../../etc/passwd /etc/passwd Europe//Berlin Europe zone.tab tzdata.zi; do
    whole 3:7 "no time zone '$zone'" "Show: x\\nLang: de\\nZone: $zone\\n"
done
whole 3:8 "'Order' is 'mixed' or 'written'" 'Show: x\nLang: de\nOrder: random\n'
whole 3:8 "'Clock' is '12' or '24'" 'Show: x\nLang: de\nClock: am\n'
whole 3:8 "'Clock' is '12' or '24'" 'Show: x\nLang: de\nClock: 012\n'
whole 3:9 'a serial is a whole number' 'Show: x\nLang: de\nSerial: v2\n'
whole 4:12 "never valid: 'Not-after'" 'Show: x\nLang: de\nNot-before: 2026-02-01\nNot-after: 2026-01-01\n'

# ---- colours and dimming ----
# in_show PLACE TEXT FIELDS: a show with these fields is refused there
in_show() {
    whole "$1" "$2" "Show: x\\nLang: de\\n$3"
    same "$3: errors" "$(wc -l <err)" 1
}
for color in 0B262C '#0B262' '#0B26CG' '#12' 'red' '#0B262C1'; do
    in_show 3:6 "'Ink' is a colour, written as #0B262C or #06A" "Ink: $color\\n"
done
in_show 3:9 "'Marker' is a colour" 'Marker: #FFCB2\nPaper: #fff\n'
in_show 3:6 "'Ink' #FFFFFF must be darker than 'Paper' #E9EEEC" 'Ink: #FFF\n'
in_show 3:8 "'Ink' #0B262C must be darker than 'Paper' #000000" 'Paper: #000000\n'
in_show 3:6 "text #CECDCD on ground #777777 (dark theme) is 2.82:1, less than 4.5:1; make 'Ink' darker or 'Paper' lighter" \
    'Ink: #777\nPaper: #CCC\n'
in_show 3:8 "text #576161 on ground #0B262C (dark theme) is 2.47:1, less than 4.5:1" 'Paper: #556060\n'
DIM='write the hours as 22-6 or 22:30-6:15, then how dark, such as 50 %'
while read -r column value; do
    in_show "3:$((column + 5))" "$DIM" "Dim: $value\\n"
done <<'CASES'
1 night
3 22
4 22 6
4 22-
5 22-6pm
4 22-25
1 22:60-6
4 22-:30
8 22-6 50
9 22-6 50 % black
6 22-6 %
1 1234-6
CASES
in_show 3:6 'these hours are empty; write 0-24 for the whole day' 'Dim: 6-6\n'
in_show 3:6 'these hours are empty' 'Dim: 22:30-22:30\n'
in_show 3:6 'a picture is dimmed by 1 to 80 %' 'Dim: 22-6 81 %\n'
in_show 3:6 'a picture is dimmed by 1 to 80 %' 'Dim: 22-6 0%\n'
# look FIELDS WANT: a show with these fields, and a piece of its flat dump
look() {
    printf 'Show: x\nLang: de\n%b' "$1" >f.facts
    status "$1" 0 "$FACTC" build f.facts -o f.fct
    "$FACTC" dump f.fct | tr -d ' \n' >flat
    has "$1" flat "$2"
}
look '' '"colors":{"dark":{"ground":"#0B262C","text":"#EDF1EF"'
hasnt 'never dimmed' flat '"dim"'
cp flat plain
look 'Ink: #0B262C\nPaper: #e9eeec\nMarker: #FFcb2e\n' '"kicker":"#FFCB2E"},"light":{"ground":"#E9EEEC"'
if alike flat plain; then right; else wrong "the design's own colours"; fi
look 'Marker: #06A\n' '"marker":"#0066AA","text_on_marker":"#E9EEEC"'
look 'Dim: 22-6\n' '"dim":{"from":"22:00","until":"06:00","percent":35}'
look 'Dim: 22:30 \u2013 6:15 50\u202f%\n' '"dim":{"from":"22:30","until":"06:15","percent":50}'
look 'Dim: 0-24 80%\n' '"dim":{"from":"00:00","until":"24:00","percent":80}'
look 'Dim: 24-24:00 1 %\n' '"from":"00:00","until":"24:00","percent":1}'
look 'Dim: 22-0\n' '"from":"22:00","until":"24:00"'

# ---- logos ----
cp "$HERE/branded.png" logo.png
head -c 500 logo.png >cut.png
head -c 500 /dev/zero >zero.png
mkdir -p brand/img
mkfifo fifo.png
cp logo.png brand/img/own.png
in_show 3:7 'nowhere.png: cannot open: No such file or directory' 'Logo: nowhere.png\n'
in_show 3:7 'brand: is a directory' 'Logo: brand\n'
in_show 3:7 'zero.png: not a PNG file' 'Logo: zero.png\n'
in_show 3:7 'cut.png: damaged: it is cut off' 'Logo: cut.png\n'
in_show 3:7 '-: cannot open' 'Logo: -\n'
look 'Logo: logo.png\n' '"logo":{"width":855,"height":184}'
cp f.fct logo.fct
hasnt 'no path within' logo.fct logo.png
printf 'Show: x\nLang: de\nLogo: img/own.png\n' >brand/f.facts
status 'beside its source' 0 "$FACTC" build brand/f.facts -o f.fct
if alike f.fct logo.fct; then right; else wrong 'the same picture, the same bytes'; fi
rm f.fct
status 'a source on standard input' 0 "$FACTC" build - -o f.fct < <(printf 'Show: x\nLang: de\nLogo: brand/img/own.png\n')
if alike f.fct logo.fct; then right; else wrong 'standard input is in the current folder'; fi
for path in "$DIR/logo.png" /logo.png ../logo.png .. brand/../logo.png brand/img/../../../logo.png brand/..; do
    in_show 3:7 "'Logo' must be a PNG file in the folder of this source or below it; '..' and absolute paths" "Logo: $path\\n"
done
in_show 3:7 'fifo.png: is not a regular file' 'Logo: fifo.png\n'
in_show 3:7 '..logo.png: cannot open' 'Logo: ..logo.png\n'
ln -s brand/img/own.png linked.png
look 'Logo: ./brand//img/own.png\n' '"logo":{"width":855,"height":184}'
look 'Logo: linked.png\n' '"logo":{"width":855,"height":184}'
printf 'Show: y\nLang: de\n' >g.facts
printf 'Show: z\nLang: de\nLogo: brand/img/own.png\n' >h.facts
status 'three shows, two logos' 0 "$FACTC" build brand/f.facts g.facts h.facts -o f.fct

# ---- all at once, in order ----
bad 2:1 "unknown field 'Valeu'" 'Figure: x\nValeu: 3\nSpeaker: y\n\nQuote: z\nCrawl: ja\nFrom: w\n'
same 'all errors of a run' "$(cut -d: -f2,3 err | tr '\n' ' ')" '6:1 7:1 9:1 10:8 11:7 '
whole 5:9 "'.' groups thousands" 'Shwo: x\nLang: de\n\nFigure: x\nValue: 4.5\n'
yes 'Unsinn' | head -n 3000 >f.facts
status 'too many errors' 65 "$FACTC" check f.facts
same 'errors printed' "$(grep -c 'error:' err)" 1000
has 'errors counted' err 'and 2000 more errors'

# ---- limits ----
LONG=$(printf 'x%.0s' {1..8192})
good "Headline: $LONG\\nStage: no\\n"
has 'the longest value' dump "\"text\": \"$LONG\""
alone 1:8203 'the value is too long: at most 8192 bytes' "Headline: ${LONG}y\\n"
awk 'BEGIN { print "Show: x\nLang: de"; for (i = 0; i < 100200; i++) print "\nHeadline: y" }' >f.facts
status 'too many records' 65 "$FACTC" check f.facts
has 'too many records' err 'f.facts:200402:1: error: too many records: at most 100200 in one fact file; make several'
for name in a b; do
    awk 'BEGIN { print "Show: x\nLang: de"; for (i = 0; i < 50101; i++) print "\nHeadline: y" }' >$name.facts
done
status 'too many records in all' 65 "$FACTC" check a.facts b.facts
has 'too many records in all' err 'b.facts:100202:1: error: too many records: at most 100200 in one fact file'
truncate -s 1G f.facts
status '1 GiB' 65 "$FACTC" check f.facts
has '1 GiB' err 'f.facts:1:1: error: too large: 1073741824 bytes, at most 67108864; divide it into several sources'
status 'endless' 65 "$FACTC" check /dev/zero
has 'endless' err '/dev/zero:1:1: error: too large: more than 67108864 bytes; divide it into several sources'
status 'endless dump' 65 "$FACTC" dump /dev/zero
has 'endless dump' err 'factc: /dev/zero: too large'
mkfifo fifo
status 'silent pipe' 66 timeout 10 "$FACTC" check fifo
has 'silent pipe' err 'nothing came from it'
rm -f f.facts

# ---- awkward headlines come out as they went in ----
awkward() {
    printf '%sHeadline: %s\n' "$HEAD" "$1" >f.facts
    status "$1" 0 "$FACTC" build f.facts --fonts="$HERE/site" -o f.fct
    "$FACTC" dump f.fct >dump
    has "$1" dump "\"text\": \"${2:-$1}\""
}
awkward 'Minister: „Das ist falsch: alles“'
awkward 'Er sagte "Nein"' 'Er sagte \"Nein\"'
awkward "Rock 'n' Roll am Kai"
awkward '# 1 der Charts: Hafen' '# 1 der Charts: Hafen'
awkward 'Preis # 2 steigt'
awkward 'Update liegt unter C:\neu' 'Update liegt unter C:\\neu'
awkward '- 5 Grad am Morgen'
awkward '[Live] {Sturm} & <Regen>'
awkward 'true'
awkward 'null'
awkward '007'
awkward '12:30 Uhr: Abfahrt'
awkward '@hafen | 50 % Rabatt'
awkward '* Neu *'
awkward '=SUMME(A1:A3)'
awkward 'a;b,c' 'a;b,c'
awkward 'Ende mit Doppelpunkt:'
awkward 'Flagge 🏴󠁧󠁢󠁥󠁮󠁧󠁿 und 👩‍👩‍👧 Familie'
awkward '   viel    Platz   ' 'viel Platz'
awkward $'Tab\tund\u2003weit' 'Tab und weit'
awkward $'5\u202f% und 3\u00a0km' $'5\u202f% und 3\u00a0km'
awkward $'am Ende geschu\u0308tzt\u00a0' $'am Ende geschützt'
awkward $'A\u030Angstro\u0308m' $'Ångström'
awkward $'Donau\u00ADdampf' $'Donau\u00ADdampf'
good 'Headline: eins\n  zwei\n# drei\n\tvier   \nTopic: Kai\n'
has 'continuation' dump '"text": "eins zwei vier"'
printf '\xef\xbb\xbfShow: Schau\r\nLang: de\r\n\r\nHeadline: a\r\n b\r\nTopic: T\r\n' >f.facts
status 'CRLF and BOM' 0 "$FACTC" build f.facts -o f.fct
"$FACTC" dump f.fct >dump
has 'CRLF' dump '"text": "a b"'
has 'CRLF' dump '"topic": "T"'
printf '\xef\xbb\xbfShow: Sch\xffau' >f.facts
status 'BOM and column' 65 "$FACTC" check f.facts
has 'BOM and column' err 'f.facts:1:10: error: byte FF'
printf 'Show: Schau\nLang: de\n \t \nHeadline: ohne Zeilenende' >f.facts
status 'no line end' 0 "$FACTC" check f.facts

# ---- numbers in the dump ----
good 'Figure: U\nId: u\nValue: 40,5 Mrd. US-$\nChange: +19 %\n\nFigure: G\nValue: 17,3 Mrd. US-$\nShare-of: u\n'
tr -d ' \n' <dump >flat
has 'value' flat '"value":{"value":"40.5","scale":"1000000000","unit":"US-$","written":"40,5Mrd.US-$"},"change":{"value":"19","scale":"1","unit":"%"}'
has 'previous' flat '"computed":{"previous":{"value":"34.0","scale":"1000000000","unit":"US-$","rule":"value/(1+change)"}}'
has 'share' flat '"computed":{"share":{"value":"43","scale":"1","unit":"%","numerator":"173","denominator":"405","of":"u","rule":"value/whole"}}'
# number VALUE-AND-MORE WANT: a figure's lines, and a piece of its flat dump
number() {
    good "Figure: x\\nId: x\\n$1\\n"
    tr -d ' \n' <dump >flat
    has "$1" flat "$2"
}
number 'Value: 12.405 Menschen' '"value":"12405","scale":"1","unit":"Menschen"'
number 'Value: 50\u202f%' '"value":"50","scale":"1","unit":"%"'
number 'Value: -3,5 Mio.' '"value":"-3.5","scale":"1000000"'
number 'Value: −3,5 °C' '"value":"-3.5","scale":"1","unit":"°C"'
number 'Value: 5 Mrd.€' '"value":"5","scale":"1000000000","unit":"€"'
number 'Value: 40,5 Mrd. €\nPrevious: 34.000 Mio. €' '"previous":{"value":"34.0","scale":"1000000000"'
number 'Value: 40 Mrd. €\nPrevious: 34,25 Mrd. €' '"value":{"value":"40.00"'
number 'Value: 40,5 Mrd. €\nPrevious: 34,0 Mrd. €' '"change":{"value":"19","scale":"1","unit":"%","rule":"value/previous-1"}'
number 'Value: 30\nPrevious: 40' '"change":{"value":"-25"'
number 'Value: 105\nPrevious: 100\nChange: +5,0 %' '"change":{"value":"5.0","scale":"1","unit":"%"},"previous":{"value":"100"'
number 'Value: 5\nPrevious: 0' '"previous":{"value":"0"'
number 'Value: 0\nChange: -100 %' '"change":{"value":"-100"'
english() {
    printf 'Show: x\nLang: en\n\nFigure: x\nValue: %s\n' "$1" >f.facts
    status "$1" 0 "$FACTC" build f.facts -o f.fct
    "$FACTC" dump f.fct | tr -d ' \n' >flat
    has "$1" flat "$2"
}
# shellcheck disable=SC2016
english '$40.5bn' '"value":"40.5","scale":"1000000000","unit":"$"'
english '€5m' '"value":"5","scale":"1000000","unit":"€"'
english '-£5m' '"value":"-5","scale":"1000000","unit":"£"'
english 'US$ 1,240 million' '"value":"1240","scale":"1000000","unit":"US$"'
english '3.29 billion people' '"value":"3.29","scale":"1000000000","unit":"people"'

# ---- times ----
good 'Headline: x\nSince: 2026-03-01\nUntil: 2026-03-28\n'
has 'local midnight' dump '"since": "2026-02-28T23:00:00Z"'
has 'end of the day' dump '"until": "2026-03-28T23:00:00Z"'
good 'Headline: x\nSince: 3.11.2026 8:00 Uhr\nUntil: 10:30\n'
has 'a date as the region writes it' dump '"since": "2026-11-03T07:00:00Z"'
has 'on the day of the other end' dump '"until": "2026-11-03T09:30:00Z"'
good 'Headline: x\nSince: 8:00\nUntil: 2026-07-01 12:00\n'
has 'the day of the end' dump '"since": "2026-07-01T06:00:00Z"'
good 'Source: a\nDate: 30.10.2024\n\nHeadline: x\nFrom: a\n'
has 'the date of a source' dump '"date": "2024-10-30"'
good 'Headline: x\nSince: 2026-07-01 08:00\nUntil: 2026-07-01T12:00:00+05:30\n'
has 'local summer time' dump '"since": "2026-07-01T06:00:00Z"'
has 'with its offset' dump '"until": "2026-07-01T06:30:00Z"'
printf 'Show: x\nLang: de\nZone: EST5EDT,M3.2.0,M11.1.0\n\nHeadline: y\nSince: 2026-01-01\n' >f.facts
status 'a rule as zone' 0 "$FACTC" build f.facts -o f.fct
"$FACTC" dump f.fct >dump
has 'a rule as zone' dump '"since": "2026-01-01T05:00:00Z"'

# ---- zones ----
# zone NAME: a show in this zone, built on 30 November 2026
zone() {
    printf 'Show: x\nLang: en\nZone: %s\n\nHeadline: y\n' "$1" >f.facts
    "$FACTC" build --now=2026-11-30 f.facts -o f.fct 2>err && "$FACTC" dump f.fct >dump
}
zone UTC+2
has 'an offset that POSIX reads backwards' err "f.facts:3:7: error: 'UTC+2' can be read in two ways; name a city: Europe/Athens, or Africa/Johannesburg if clocks do not change in summer"
zone GMT+0530
has 'an offset of half an hour' err 'such as Asia/Kolkata'
if [ -e /usr/share/zoneinfo/Africa/Casablanca ]; then
    zone Africa/Casablanca
    # What comes before and after depends on the year of the zone data.
    has 'Ramadan is no rule' dump '1771120800+0 1774144800+3600 '
    zone Europe/Berlin
    hasnt 'a rule alone' dump zone_changes
fi
printf 'Show: x\nLang: en\n\nHeadline: y\n' >f.facts
status 'a wrong --now' 64 "$FACTC" check --now=soon f.facts
has 'a wrong --now' err 'factc: --now: not a time'
SOURCE_DATE_EPOCH=x status 'a wrong SOURCE_DATE_EPOCH' 64 "$FACTC" check f.facts
has 'a wrong SOURCE_DATE_EPOCH' err 'SOURCE_DATE_EPOCH is not a number of seconds'

# ---- days and hours ----
# shown WHAT FIELDS SPANS: a headline of these fields, built on 30 November 2026: its timeline in Berlin
shown() {
    printf 'Show: x\nLang: de\nZone: CET-1CEST,M3.5.0,M10.5.0/3\n\nHeadline: y\nId: z\n%b' "$2" >f.facts
    status "$1" 0 "$FACTC" build --now=2026-11-30 f.facts -o f.fct
    "$FACTC" dump f.fct | tr -d ' \n' | sed 's/.*"timeline":\[//; s/].*//; s/{"id":"z","lang":"de","from":"\([^"]*\)","until":"\([^"]*\)"}/\1 \2/g' >flat
    same "$1" "$(cat flat)" "$3"
}
shown 'days' 'Days: Di\nSince: 2026-12-01\nUntil: 2026-12-09\n' '2026-11-30T23:00:00Z 2026-12-01T23:00:00Z,2026-12-07T23:00:00Z 2026-12-08T23:00:00Z'
shown 'days and hours' 'Days: Tue\nHours: 6-9 Uhr\nSince: 2026-12-01\nUntil: 2026-12-09\n' '2026-12-01T05:00:00Z 2026-12-01T08:00:00Z,2026-12-08T05:00:00Z 2026-12-08T08:00:00Z'
shown 'on one line' 'Hours: Di 6-9, Mi 22-2\nSince: 2026-12-01\nUntil: 2026-12-03\n' '2026-12-01T05:00:00Z 2026-12-01T08:00:00Z,2026-12-02T21:00:00Z 2026-12-03T01:00:00Z'
shown 'several ranges, cut by the ends' 'Hours: 7-9, 11:30-14\nSince: 2026-12-01 8:00\nUntil: 12:00\n' '2026-12-01T07:00:00Z 2026-12-01T08:00:00Z,2026-12-01T10:30:00Z 2026-12-01T11:00:00Z'
shown 'days that follow each other are one span' 'Days: Mo-Fr\nSince: 2026-12-02\nUntil: 2026-12-08\n' '2026-12-01T23:00:00Z 2026-12-04T23:00:00Z,2026-12-06T23:00:00Z 2026-12-08T23:00:00Z'
shown 'an exception' 'Hours: 8-9\nExcept: 3.12.2026 - 5.12.2026, --12-07\nSince: 2026-12-02\nUntil: 2026-12-08\n' '2026-12-02T07:00:00Z 2026-12-02T08:00:00Z,2026-12-06T07:00:00Z 2026-12-06T08:00:00Z,2026-12-08T07:00:00Z 2026-12-08T08:00:00Z'
shown 'only these dates' 'Hours: 8-9\nOnly: 2026-12-24, 2. Januar 2027\n' '2026-12-24T07:00:00Z 2026-12-24T08:00:00Z,2027-01-02T07:00:00Z 2027-01-02T08:00:00Z'
has 'the dates end it' <("$FACTC" dump f.fct) '"until": "2027-01-02T08:00:00Z"'
shown 'summer time begins' 'Hours: 6-7\nOnly: 2027-03-27 bis 2027-03-28\n' '2027-03-27T05:00:00Z 2027-03-27T06:00:00Z,2027-03-28T04:00:00Z 2027-03-28T05:00:00Z'
shown 'only dates that are over' 'Only: 2020-01-01\n' '2019-12-31T23:00:00Z 2020-01-01T23:00:00Z'
printf 'Show: x\nLang: de\nNot-before: 2026-12-01\nNot-after: 2026-12-02\n\nHeadline: y\nId: z\nHours: 8-9\n' >f.facts
status 'within the file' 0 "$FACTC" build f.facts -o f.fct
same 'within the file' "$("$FACTC" dump f.fct | grep -c '"from": ')" 2
same 'within the file, silent' "$(cat err)" ''
printf 'Show: x\nLang: de\n\nHeadline: y\nId: z\nHours: 8-9\n' >f.facts
status 'no end' 0 "$FACTC" build --now=2026-11-30 f.facts -o f.fct
same 'no end, silent' "$(cat err)" ''
status 'no end, check' 0 "$FACTC" check --now=2026-11-30 f.facts
has 'no end, check' out '; days and hours reach to 3 January 2028'
same 'no end' "$("$FACTC" dump f.fct | grep -c '"from": ')" 435
printf 'Show: x\nLang: en\n\nNotice: y\nOnly: 2026-12-01\nHours: 9 am - 10 am\n' >f.facts
status 'dates end a notice' 0 "$FACTC" build f.facts -o f.fct
alone 1:1 "this Notice has no 'Until:'" 'Notice: x\nDays: Mo\n'
alone 2:7 "neither a day of the week nor a time; write them as 'Mo.-Fr.' or '7-19, 20:30-22'" 'Headline: x\nDays: heute\n'
alone 2:8 'from when until when? write it as 10:30-11:30' 'Headline: x\nHours: 10:30\n'
alone 2:7 "these are hours, not days of the week; write them as 'Hours: 1-5'" 'Headline: x\nDays: 1-5\n'
alone 2:8 'until 17:00, or past midnight? write 09:00-17:00 or 09:00-05:00' 'Headline: x\nHours: 9-5\n'
alone 2:20 'not a date; write 2026-12-24' 'Headline: x\nExcept: ۲۰۲۶-۱۲-۲۴ x\n'
shown 'digits of Persian' 'Only: ۲۰۲۶-۱۲-۰۱\nHours: ۶-۹\n' '2026-12-01T05:00:00Z 2026-12-01T08:00:00Z'
alone 3:8 "days stand here and in 'Days' too" 'Headline: x\nDays: Mo\nHours: Di 7-8\n'
alone 2:7 "hours stand here and in 'Hours' too" 'Headline: x\nDays: Mo 6-7\nHours: 7-8\n'
alone 3:7 "'Only' names the days itself" 'Headline: x\nDays: Mo\nOnly: 2026-12-01\n'
alone 2:9 'not a date; write 2026-12-24, or --12-24' 'Headline: x\nExcept: Weihnachten\n'
alone 2:20 '12/25/2026: write the date as 2026-12-25' 'Headline: x\nExcept: 2026-12-24 12/25/2026\n'
alone 2:7 'the second date must be after the first' 'Headline: x\nOnly: 2026-12-24 - 2026-12-20\n'
alone 2:7 'never shown: no such day or hour comes' 'Headline: x\nDays: Mo\nSince: 2026-12-01\nUntil: 2026-12-02\n'
for name in Weekdays Weekday Day Wochentage; do
    alone 2:1 "unknown field '$name'; did you mean 'Days'?" "Headline: x\n$name: Mo\n"
done
alone 2:1 "unknown field 'Times'; did you mean 'Hours'?" 'Headline: x\nTimes: 7-8\n'
alone 2:1 "unknown field 'Holidays'; did you mean 'Except'?" 'Headline: x\nHolidays: 2026-12-25\n'
{
    printf 'Show: x\nLang: de\n'
    for n in $(seq 200); do printf '\nHeadline: %s\nHours: 7-8, 9-10\n' "$n"; done
} >f.facts
status 'more hours than there is room for' 65 "$FACTC" build f.facts -o f.fct
has 'more hours than there is room for' err "f.facts:1:1: error: 'Days' and 'Hours' make more than 200400 times"

# ---- the rest of the dump ----
printf 'S said: “qe”\n' >d.txt
good 'Source: a\nTitle: T\nTitle-fr: TF\nDate: --10-30\nUrl: https://x.org/\nDocument: d.txt\nLang: en\n\nQuote: q\nQuote-en: qe\nId: z\nLead-short-en: l\nSpeaker: S\nChecked-by: me\nRole: R\nFrom: a\nCrawl: no\nStage: yes\nFor: lobby\n'
for line in '"date": "--10-30"' '"title_fr": "TF"' '"url": "https://x.org/"' '"document": "d.txt"' \
    '"text_en": "qe"' '"lead_short_en": "l"' '"speaker": "S"' '"role": "R"' '"from": "a"' \
    '"crawl": false' '"stage": true' '"for": "lobby"' '"version": 5' '"zone": "Europe/Berlin"' \
    '"lang": "de"' '"order": "mixed"' '"serial": 0'; do
    has "dump $line" dump "$line"
done
tr -d ' \n' <dump >flat
has 'source' flat '"sources":[{"id":"a","text":"a","show":0,"title":"T"'
has 'timeline' flat '"timeline":[{"id":"z","lang":"de"},{"id":"z","lang":"en"}]'
hasnt 'no epoch' dump '"epoch"'
has 'show without an issue' flat '"order":"mixed"}]'
printf 'Show: x\nLang: de\nSerial: 7\nEpoch: 2026-01-01T00:00:00Z\nChannel: lobby\nNot-before: 2026-01-02\nNot-after: 2026-01-03\n\nHeadline: y\n' >f.facts
"$FACTC" build f.facts -o f.fct && "$FACTC" dump f.fct | tr -d ' \n' >flat
ISSUE='"epoch":"2026-01-01T00:00:00Z","channel":"lobby","not_before":"2026-01-02T00:00:00Z","not_after":"2026-01-04T00:00:00Z"'
has 'issue of the file' flat "\"serial\":7,$ISSUE,\"show\":[{"
has 'timeline of the issue' flat '"timeline":[{"id":"headline-1","lang":"de","from":"2026-01-02T00:00:00Z","until":"2026-01-04T00:00:00Z"}]'
has 'issue of the show' flat "\"order\":\"mixed\",\"serial\":7,$ISSUE}]"
# in_file WHAT SINCE UNTIL TIMES: a fact of these times, in a file for 2 to 4 January: its timeline
in_file() {
    printf 'Show: x\nLang: de\nNot-before: 2026-01-02T00:00:00Z\nNot-after: 2026-01-04T00:00:00Z\n\nHeadline: y\n%b%b' \
        "${2:+Since: 2026-01-$2T00:00:00Z\n}" "${3:+Until: 2026-01-$3T00:00:00Z\n}" >f.facts
    "$FACTC" build f.facts -o f.fct && "$FACTC" dump f.fct | tr -d ' \n' >flat
    has "$1" flat "\"timeline\":[$4]"
}
in_file 'begins before the file' 01 03 '{"id":"headline-1","lang":"de","from":"2026-01-02T00:00:00Z","until":"2026-01-03T00:00:00Z"}'
in_file 'ends after the file' 03 09 '{"id":"headline-1","lang":"de","from":"2026-01-03T00:00:00Z","until":"2026-01-04T00:00:00Z"}'
in_file 'within the file' 03 '' '{"id":"headline-1","lang":"de","from":"2026-01-03T00:00:00Z","until":"2026-01-04T00:00:00Z"}'
in_file 'ends when the file begins' 01 02 ''
in_file 'begins when the file ends' 04 '' ''
# runs TRUE-OR-FALSE RECORD: whether the dump says that the record is in the crawl
runs() {
    good "$2"
    has "crawl: $2" dump "\"crawl\": $1"
}
for record in 'Headline: x\n' 'Figure: x\nValue: 1\n'; do
    runs true "$record"
    runs true "${record}Crawl: yes\n"
    runs false "${record}Crawl: no\n"
done
runs false 'Quote: x\nSpeaker: y\n'
runs false 'Quote: x\nSpeaker: y\nCrawl: no\n'
runs true 'Quote: x\nSpeaker: y\nCrawl: yes\n'
good 'Notice: n\nNotice-en: ne\nTopic: T\nCrawl-text: c\nSince: 2026-02-01\nUntil: 2026-03-01 18:00\n'
tr -d ' \n' <dump >flat
has 'notice' flat '"notices":[{"id":"notice-1","show":0,"text":"n","text_en":"ne","topic":"T","crawl_text":"c","since":"2026-01-31T23:00:00Z","until":"2026-03-01T17:00:00Z","crawl":true,"stage":true}]'
good 'Headline: a\n\nHeadline: b\nId: headline-1\n\nHeadline: c\n'
tr -d ' \n' <dump >flat
has 'made ids avoid taken ones' flat '{"id":"headline-1-2","show":0,"text":"a"'
has 'made ids count on' flat '{"id":"headline-3","show":0,"text":"c"'

# ---- several files, flags ----
printf 'Show: A\nLang: de\nSerial: 3\nZone: Europe/Berlin\n\nSource: s\n\nHeadline: x\nId: a\nFrom: s\n' >a.facts
printf 'Show: B\nLang: en\nSerial: 3\n\nSource: s\n\nHeadline: y\nId: b\nFrom: s\n\nHeadline: z\n' >b.facts
status 'two files' 0 "$FACTC" build a.facts b.facts -o ab.fct
"$FACTC" dump ab.fct >dump
tr -d ' \n' <dump >flat
has 'two shows' flat '"show":[{"text":"A","lang":"de"'
has 'made id of the second' flat '{"id":"headline-2","show":1,"text":"z"'
sed 's/Serial: 3/Serial: 4/' b.facts >c.facts
status 'serials differ' 65 "$FACTC" check a.facts c.facts
has 'serials differ' err "c.facts:3:9: error: 'Serial' differs from a.facts:3; make them agree, or give --serial"
status 'the flag settles it' 0 "$FACTC" build --serial=9 --epoch=2026-01-01T00:00:00Z --channel=lobby \
    --not-before=2026-01-01 --not-after=2026-12-31 a.facts c.facts -o ab.fct
"$FACTC" dump ab.fct >dump
for line in '"serial": 9' '"epoch": "2026-01-01T00:00:00Z"' '"channel": "lobby"' \
    '"not_before": "2025-12-31T23:00:00Z"' '"not_after": "2026-12-31T23:00:00Z"'; do
    has "flag $line" dump "$line"
done
sed 's/Id: b/Id: a/' b.facts >c.facts
status 'one id in two files' 65 "$FACTC" check a.facts c.facts
has 'one id in two files' err "c.facts:8:5: error: the id 'a' is taken in a.facts:9"
status 'a source of another file' 65 "$FACTC" check a.facts <(sed '/^Source/d' b.facts)
status 'from standard input' 0 "$FACTC" check - <a.facts
status 'from a pipe' 0 "$FACTC" check <(cat a.facts)
printf 'Unsinn\n' | "$FACTC" check - 2>err
has 'name of standard input' err '<stdin>:1:1: error:'
status 'bad serial' 64 "$FACTC" build --serial=x a.facts -o x.fct
has 'bad serial' err 'factc: --serial: a serial is a whole number'
status 'bad channel' 64 "$FACTC" build --channel='A b' a.facts -o x.fct
status 'bad time' 64 "$FACTC" build --not-after=soon a.facts -o x.fct

# ---- the same bytes ----
mkdir other
cp "$HERE/reference.facts" other/renamed.facts
"$FACTC" build "$HERE/reference.facts" -o 1.fct
(cd other && TZ=Asia/Tokyo LC_ALL=C SOURCE_DATE_EPOCH=5 HOME=/ "$FACTC" build renamed.facts -o ../2.fct)
(TZDIR=/nowhere LC_ALL=de_DE.UTF-8 LANG=tr_TR.UTF-8 "$FACTC" build -o - -- other/renamed.facts >3.fct)
sed 's/$/\r/' other/renamed.facts >other/crlf.facts
"$FACTC" build other/crlf.facts -o 4.fct
for n in 2 3 4; do
    if alike 1.fct $n.fct; then right; else wrong "the same bytes, $n"; fi
done
hasnt 'no file name within' 1.fct reference.facts
"$FACTC" dump 1.fct >d1 && "$FACTC" dump - <1.fct >d2
if alike d1 d2; then right; else wrong 'the same dump'; fi

# ---- measures ----
FONTS=$HERE/../fonts
"$FACTC" build "$HERE/reference.facts" --base-fonts="$FONTS" -o with.fct
"$FACTC" build "$HERE/reference.facts" --base-fonts= -o without.fct
"$FACTC" dump with.fct >dump
has 'measures' dump '"measures": {'
"$FACTC" dump without.fct >bare
hasnt 'no measures' bare '"measures"'
same 'nothing else differs' "$(tr -d ' \n' <dump | sed 's/,"measures":{[^}]*}//')" "$(tr -d ' \n' <bare)"
cp -r "$FONTS" copied
"$FACTC" build "$HERE/reference.facts" --base-fonts=copied -o copied.fct
if alike with.fct copied.fct; then right; else wrong 'the same fonts, the same bytes'; fi
mv copied/IBMPlexSans-Medium.ttf t && mv copied/IBMPlexSans-SemiBold.ttf copied/IBMPlexSans-Medium.ttf
mv t copied/IBMPlexSans-SemiBold.ttf
"$FACTC" build "$HERE/reference.facts" --base-fonts=copied -o swapped.fct
"$FACTC" dump swapped.fct >dump2
grep '"fonts":' dump >fonts1
grep '"fonts":' dump2 >fonts2
if differ fonts1 fonts2; then right; else wrong 'other fonts'; fi
truncate -s -1K copied/SourceSerif4Display-Semibold.ttf
status 'a font cut off' 66 "$FACTC" build "$HERE/reference.facts" --base-fonts=copied -o copied.fct
has 'a font cut off' err 'factc: cannot open the font copied/SourceSerif4Display-Semibold.ttf'
echo 'no font at all, though longer than the head of one' >copied/SourceSerif4Display-Semibold.ttf
status 'no font' 66 "$FACTC" build "$HERE/reference.facts" --base-fonts=copied -o copied.fct
has 'no font' err 'factc: cannot open the font copied/SourceSerif4Display-Semibold.ttf'
status 'no fonts' 66 "$FACTC" build "$HERE/reference.facts" --base-fonts=nowhere -o copied.fct
mkdir alone && cp "$FACTC" alone/factc
status 'far from its fonts' 0 alone/factc build "$HERE/reference.facts" -o far.fct
if alike without.fct far.fct || alike with.fct far.fct; then right; else wrong 'far from its fonts'; fi

# ---- glyphs ----
# lacks PLACE CHARACTER FIELD SOURCE: refused there, after the four lines of a head
lacks() {
    printf '%s%b' "$HEAD" "$4" >f.facts
    status "$4" 65 "$FACTC" check f.facts
    has "$4" err "f.facts:$((${1%%:*} + 4)):${1##*:}: error: no font here has $2; remove it, or ask whoever"
}
lacks 1:14 "'中' (U+4E2D)" Headline 'Headline: a b中b中\n'
same 'each character once' "$(wc -l <err)" 1
lacks 2:5 "'ไ' (U+0E44)" Headline 'Headline: a\n b  ไทย\n'
same 'all characters' "$(wc -l <err)" 3
lacks 2:15 "'中' (U+4E2D)" Headline-en 'Headline: a\nHeadline-en: x中\n'
lacks 2:10 "'円' (U+5186)" Value 'Figure: a\nValue: 5 円\n'
lacks 2:12 "'中' (U+4E2D)" Publisher 'Source: s\nPublisher: 中\n\nHeadline: x\nFrom: s\n'
lacks 1:12 "'$(printf '\u0951')' (U+0951)" Headline 'Headline: x\u0951\n'
for words in 'Żółć, Ёлка, Ελλάδα, שָׁלוֹם, سَلامٌ' 'x\u00ady' 'q\u0323\u0308' '5\u2008%'; do
    printf '%sHeadline: %b\n' "$HEAD" "$words" >f.facts
    status "$words" 0 "$FACTC" check f.facts
done
printf '%sSource: s\nPublisher: x\nUrl: https://中.example/\n\nHeadline: x\nFrom: s\n' "$HEAD" >f.facts
status 'what is not shown' 0 "$FACTC" check f.facts
printf '%sHeadline: 東京 😀\n' "$HEAD" >f.facts
status 'not in the own fonts' 65 "$FACTC" build f.facts -o f.fct
status "a site's fonts" 0 "$FACTC" build f.facts --fonts="$HERE/site" -o f.fct
status 'nothing is known of fonts' 0 "$FACTC" build f.facts --base-fonts= -o bare.fct
"$FACTC" build "$HERE/reference.facts" -o own.fct
"$FACTC" build "$HERE/reference.facts" --fonts="$HERE/site" -o site.fct
if differ own.fct site.fct; then right; else wrong 'other fonts, other hash'; fi
mkdir order && cp "$HERE"/site/*.ttf order && mv order/10-boxes.ttf order/30-boxes.ttf
"$FACTC" build "$HERE/reference.facts" --fonts=order -o order.fct
if differ order.fct site.fct; then right; else wrong 'another order, another hash'; fi
mkdir empty && touch empty/README
"$FACTC" build "$HERE/reference.facts" --fonts=empty -o empty.fct
if alike own.fct empty.fct; then right; else wrong 'a folder without fonts'; fi
status 'no folder' 66 "$FACTC" build f.facts --fonts=nowhere -o f.fct
has 'no folder' err 'factc: cannot read the folder of fonts nowhere: No such file or directory'
echo 'no font' >empty/a.TTF
status 'a file that is no font' 66 "$FACTC" build f.facts --fonts=empty -o f.fct
has 'a file that is no font' err 'factc: cannot open the font empty/a.TTF'

# ---- what begins and ends ----
# many COUNT LANGUAGES: that number of headlines that begin and end
many() {
    printf 'Show: x\nLang: de\n'
    printf 'Show-%s: x\n' "${@:2}"
    seq "$1" | awk '{ printf "\nHeadline: %d\nSince: 2026-01-01\nUntil: 2026-02-01\n", $1 }'
}
many 12525 en fr es it nl pl tr el ru >f.facts
status 'as much as may begin and end' 0 "$FACTC" check f.facts
many 12526 en fr es it nl pl tr >f.facts
status 'more than may begin and end' 65 "$FACTC" check f.facts
has 'more than may begin and end' err "f.facts:1:1: error: too many 'Since' and 'Until' times: 25052 in 8 languages make 200416, at most 200400; leave some out, use fewer languages, or make several fact files"
many 50000 >f.facts
sed -i '/^Show-/d' f.facts
status 'one language' 0 "$FACTC" check f.facts

# ---- what a value costs ----
# The limit is ten times what these take now, and a tenth of what they would take if each place in a
# value were searched for from the value's beginning.
within() { (ulimit -t "$1" && shift && exec "$@"); }
# wide BLANKS WORD...: one value, with that number of blanks before each word
wide() {
    local blanks
    blanks=$(printf "%$1s" '')
    shift
    printf '%sHeadline:' "$HEAD"
    printf "$blanks%s" "$@"
    printf '\n'
}
line=$(printf '%2000s' '' | sed 's/ /𒀀/g')
printf '%sHeadline: %s\n' "$HEAD" "$line" >f.facts
for _ in 2 3 4 5 6 7 8 9 10; do printf '\nHeadline: %s\n' "$line"; done >>f.facts
status 'values full of what no font has' 65 within 4 "$FACTC" check f.facts
same 'values full of what no font has' "$(wc -l <err)" 10
# shellcheck disable=SC2046
mapfile -t words < <(printf '%b\n' $(printf '\\U%x ' $(seq 73728 74627)))
wide 20000 "${words[@]}" >f.facts
status 'a wide value of what no font has' 65 within 4 "$FACTC" check f.facts
same 'a wide value of what no font has' "$(wc -l <err)" 900
mapfile -t words < <(printf 'internationalizationcommittees%.0s\n' $(seq 240))
wide 40000 "${words[@]}" | sed 's/^Lang: de/Lang: en/' >f.facts
status 'a wide value of long words' 0 within 4 "$FACTC" hyphens f.facts
same 'a wide value of long words' "$(wc -l <err)" 241
for i in $(seq 65); do cp "$HERE/site/10-boxes.ttf" "order/$i.ttf"; done
status 'too many fonts' 66 "$FACTC" build f.facts --fonts=order -o f.fct
has 'too many fonts' err 'factc: more than 64 fonts in order'
status 'a site without own fonts' 66 alone/factc build f.facts --fonts="$HERE/site" -o f.fct

# ---- a site's own fonts ----
UNEVEN=$HERE/../$build/uneven
mkdir own
cp "$FONTS/NotoSerifHebrew-Regular.ttf" own/Marke.ttf
cp "$FONTS/NotoSerifHebrew-SemiBold.ttf" own/Fett.TTF
"$UNEVEN" "$FONTS/IBMPlexSans-Medium.ttf" own/Uneben.ttf
# own_fonts FIELDS FLAG...: builds a show with these fields and flags
own_fonts() {
    printf 'Show: x\nLang: de\n%b\nHeadline: y\n' "$1" >f.facts
    begin "own fonts: $1"
    shift
    "$FACTC" build f.facts -o f.fct "$@" >out 2>err
}
for name in Marke fonts/Marke.ttf Marke.woff .ttf; do
    in_show 3:13 "'Font-serif' is the name of a font file, without a folder: *.ttf, *.otf, *.ttc or *.otc" \
        "Font-serif: $name\\n"
done
whole 3:17 "'Font-sans-bold' needs a 'Font-sans'" 'Show: x\nLang: de\nFont-sans-bold: Fett.TTF\n'
own_fonts 'Font-serif: Marke.ttf\n'
same 'no folder' "$?" 65
has 'no folder' err "f.facts:3:13: error: '--fonts' must name the folder that Marke.ttf is in"
own_fonts 'Lang: fr\nFont-serif: Marke.ttf\nFont-sans: Fehlt.ttf\n' --fonts=own
same 'not there' "$?" 65
has 'not there' err 'f.facts:5:12: error: Fehlt.ttf is not in the folder of '"'--fonts'"
has 'not there: the rest is checked' err "f.facts:3:1: error: 'Lang' a second time"
own_fonts 'Font-serif: Marke.ttf\nFont-serif-bold: Fett.TTF\n' --fonts=own
same 'own fonts' "$?" 0
same 'own fonts: silent' "$(cat err)" ''
"$FACTC" dump f.fct >dump
has 'own font' dump '"font_serif": "Marke.ttf"'
has 'own bold font' dump '"font_serif_bold": "Fett.TTF"'
hasnt 'no other' dump '"font_sans"'
cp dump dump1
own_fonts '' --fonts=own
"$FACTC" dump f.fct >dump2
grep '"fonts":' dump1 >fonts1
grep '"fonts":' dump2 >fonts2
if differ fonts1 fonts2; then right; else wrong 'other measures'; fi
own_fonts 'Font-sans: Uneben.ttf\n' --fonts=own
same 'uneven digits' "$?" 0
has 'uneven digits' err 'f.facts:3:12: warning: the digits of Uneben.ttf have several widths: numbers that count, and the clock, will jitter [uneven-digits]'
own_fonts 'Font-sans: Uneben.ttf\n' --fonts=own -Wno-uneven-digits
same 'uneven digits, not asked for' "$? $(cat err)" '0 '
own_fonts 'Font-sans: Uneben.ttf\nAllow: no-base, uneven-digits\n' --fonts=own
same 'uneven digits, allowed by the show' "$? $(cat err)" '0 '
own_fonts 'Font-sans: Uneben.ttf\n' --fonts=own -Werror=129
same 'uneven digits, an error' "$?" 65
has 'uneven digits, an error' err 'f.facts:3:12: error: the digits of Uneben.ttf have several widths: numbers that count, and the clock, will jitter [uneven-digits]'
printf 'Show: x\nLang: de\nFont-sans: Marke.ttf\n' >g.facts
printf 'Show: x\nLang: de\nFont-sans: Fett.TTF\n' >h.facts
printf 'Show: x\nLang: de\n' >i.facts
status 'two that agree' 0 "$FACTC" check --fonts=own g.facts i.facts g.facts
status 'two that differ' 65 "$FACTC" check --fonts=own g.facts h.facts
has 'two that differ' err "h.facts:3:12: error: 'Font-sans' differs from g.facts:3; make them agree"

# ---- files ----
status 'absent' 66 "$FACTC" check nowhere.facts
has 'absent' err 'factc: nowhere.facts: cannot open: No such file or directory'
status 'directory' 66 "$FACTC" check other
has 'directory' err 'factc: other: is a directory'
printf 'Unsinn\n' >bad.facts
status 'absent and bad' 66 "$FACTC" check nowhere.facts bad.facts
has 'absent and bad' err 'bad.facts:1:1: error:'
cp 1.fct keep.fct
status 'bad source' 65 "$FACTC" build bad.facts -o keep.fct
if alike 1.fct keep.fct; then right; else wrong 'a failed build keeps the old file'; fi
status 'no directory' 73 "$FACTC" build a.facts -o nowhere/x.fct
has 'no directory' err 'factc: nowhere/x.fct: cannot create'
status 'output is a directory' 73 "$FACTC" build a.facts -o other
status 'full device' 74 "$FACTC" build a.facts -o /dev/full
has 'full device' err 'No space left on device'
"$FACTC" build a.facts -o - >/dev/full 2>err
same 'full standard output' "$?" 74
mkdir small
cp a.facts small/old.fct
(ulimit -f 1; trap '' XFSZ; "$FACTC" build "$HERE/reference.facts" -o small/old.fct 2>err)
same 'file too large' "$?" 74
same 'nothing left behind' "$(ls -A small)" old.fct
if alike a.facts small/old.fct; then right; else wrong 'the old file is kept'; fi
(umask 027; "$FACTC" build a.facts -o small/mode.fct)
same 'mode' "$(stat -c %a small/mode.fct)" 640
head -c 1000 1.fct >cut.fct
status 'dump of a cut file' 65 "$FACTC" dump cut.fct
has 'dump of a cut file' err 'factc: cut.fct: cut off: 1000 of'
status 'dump of a source' 65 "$FACTC" dump a.facts
has 'dump of a source' err 'not a fact file'
status 'dump of nothing' 66 "$FACTC" dump nowhere.fct
sed 's/$/\r/' 1.fct >text.fct
status 'dump after text mode' 65 "$FACTC" dump text.fct
has 'dump after text mode' err 'text-mode'

# ---- the template ----
status 'new' 0 "$FACTC" new
cp out template.facts
status 'the template builds' 0 "$FACTC" build template.facts -o t.fct
status 'new into a file' 0 "$FACTC" new fresh.facts
if alike template.facts fresh.facts; then right; else wrong 'new writes what it prints'; fi
echo mine >mine.facts
status 'new never overwrites' 73 "$FACTC" new mine.facts
same 'new never overwrites' "$(cat mine.facts)" mine
sed 's/^#\([A-Z][A-Za-z-]*: \)/\1/' template.facts | sed '/^Previous:/d; /^Only:/d' >all.facts
mkdir house # it names fonts, and a logo, which is in this folder
for name in House House-Bold House-Sans House-Sans-Bold; do cp own/Marke.ttf house/$name.ttf; done
status 'the template with every comment taken out' 0 "$FACTC" check --fonts=house all.facts

# ---- advice ----

# warns PLACE TEXT SOURCE: the source, after a head, is accepted with a warning there and no other
warns() {
    local line=$((${1%%:*} + 4)) column=${1##*:}
    printf '%s%b' "$HEAD" "$3" >f.facts
    status "$3" 0 "$FACTC" check f.facts
    has "$3" err "f.facts:$line:$column: warning: $2"
    same "$3: warnings" "$(wc -l <err)" 1
}
WORDS=$(printf 'Worte %.0s' {1..15})
good "Headline: ${WORDS% }x\\n"
warns 1:11 'a headline of 91 characters is hard to read' "Headline: ${WORDS}x\\n"
warns 2:14 'a headline of 91 characters' "Headline: x\\nHeadline-en: ${WORDS}x\\nTopic: y\\n"
warns 2:8 '12405 is shown without grouping marks, as a year is; with them it is 12.405' 'Figure: x\nValue: 12405 Menschen\n'
warns 2:13 '12000 is shown without grouping marks' 'Figure: x\nValue: 9000-12000\n'
warns 2:11 '12,500 has three decimals; if thousands are meant, write 12.500' 'Figure: x\nValue: 12,500 Menschen\n'
warns 2:16 '−1,250 has three decimals; if thousands are meant, write −1.250' 'Figure: x\nValue: rund -1,250\n'
good 'Figure: x\nValue: 1,789 km\n'
good 'Figure: x\nValue: 0,500 km\n'
good 'Figure: x\nValue: 12,50 km\n'
good 'Figure: x\nValue: 12,500 Mio. km\n'
good 'Figure: x\nValue: 1,790 €/l\n'
good 'Figure: x\nValue: 12,500 %\n'
good 'Figure: x\nValue: 1.112,500 km\n'
good 'Figure: x\nValue: 12.500 km\n'
good 'Figure: x\nValue: 1998\n'
good 'Figure: x\nValue: 00012\n'
warns 1:9 'a notice of 91 characters' "Notice: ${WORDS}x\\nUntil: 2036-03-01\\n"
good "Headline: ${WORDS% }\\u00adx\\n"
good "Headline: x\\nCrawl-text: $WORDS$WORDS\\n"
good "Headline: $WORDS$WORDS\\nStage: no\\n"
good "Figure: $WORDS$WORDS\\nValue: 1\\n"
WORDS=$WORDS$WORDS${WORDS:0:60}
good "Quote: ${WORDS% }x\\nSpeaker: y\\n"
warns 1:8 'a quotation of 241 characters is hard to read' "Quote: ${WORDS}x\\nSpeaker: y\\n"

# A word is a run of letters. In one run, for it takes seconds to read the dictionary.
good 'Headline: Oberschulbehördenleite, Oberschulbehördenleite-Oberschulbehördenleite\n'
printf '%s' "$HEAD" >f.facts
wanted=() # line:column, words
# long PLACE TEXT SOURCE: warns, of a record among others
long() {
    local line=$((${1%%:*} + $(wc -l <f.facts))) column=${1##*:}
    printf '%b\n' "$3" >>f.facts
    wanted+=("f.facts:$line:$column: warning: $2")
}
long 1:15 '23 letters without a soft hyphen (U+00AD): Ober·' 'Headline: Die Oberschulbehördenleiter.\n'
long 3:11 '23 letters' 'Headline: Unterschul\n# so\n behörde/\tOberschulbehördenleiter\n'
long 1:9 '23 letters' 'Figure: Oberschulbehördenleiter (je Tag)\nValue: 1\n'
long 1:8 '23 letters' 'Quote: Oberschulbehördenleiter\nSpeaker: x\n'
long 1:11 '23 letters without a soft hyphen (U+00AD): xxxxxxxxxxxxxxxxxxxxxxx' "Headline: ${LONG:0:23}\\n"
long 1:11 '34 letters' 'Headline: Donaudampfschifffahrtsgesellschaft\nHeadline-en: antidisestablishmentarianism\nHeadline-el: αντιδιαμαρτυρόμενοιπολίτες\n'
"$FACTC" check f.facts >out 2>long
status=$?
for want in "${wanted[@]}"; do
    begin "$want"
    same "$want: exit" "$status" 0
    has "$want" long "$want"
done
same 'long words: warnings' "$(wc -l <long)" $((${#wanted[@]} + 2))
good 'Headline: Ober\u00adschulbehördenleitere\n'
good 'Headline: x\nTopic: Oberschulbehördenleiter\n'
good "Headline: ${LONG:0:40}\\nStage: no\\n"
good 'Headline: x\nCrawl-text: Donaudampfschifffahrtsgesellschaft 123456789012345678901234567890\n'

# Proposals: the word with dots, at least three letters from both ends, by the rules of the language,
# and only if there is a dictionary.
begin proposals
for word in Donaudampfschifffahrtsgesellschaft antidisestablishmentarianism; do
    proposal=$(sed -n 's/.*: \([^ ]*·[^ ]*\) (.factc hyphens. puts them in) \[long-word\]$/\1/p' long | grep "^${word:0:3}")
    same "$word: letters" "${proposal//·/}" "$word"
    same "$word: ends" "$(grep -cE '^[^·]{3}.*[^·]{3}$' <<<"$proposal")" 1
done
has 'by language' long 'dampf·schiff'
has 'no dictionary' long '26 letters without a soft hyphen (U+00AD): αντιδιαμαρτυρόμενοιπολίτες'

# The places are in the file too, for screens on which the word fits on no line.
printf '%sHeadline: Donaudampfschifffahrtsgesellschaft\n' "$HEAD" >f.facts
status 'places in a long word' 0 "$FACTC" build f.facts -o f.fct
"$FACTC" dump f.fct >dump
has 'the dump has the word as written' dump '"text": "Donaudampfschifffahrtsgesellschaft"'
same 'the file has it with places' "$(grep -ac "$(printf 'dampf\u00ad\u00adschiff')" f.fct)" 1

# hyphens puts them into the source and changes nothing else; then there is nothing to warn about.
printf '\xef\xbb\xbf%s%b' "$HEAD" '# Donaudampfschifffahrtsgesellschaft\r\nHeadline:\t Die\r\n  Donaudampfschifffahrtsgesellschaft\r\n# x\r\n der Lehrerin\nTopic: Donaudampfschifffahrtsgesellschaft' >f.facts
status hyphens 0 "$FACTC" hyphens f.facts
cp out h.facts
same 'hyphens: the source' "$(sed $'s/\u00ad//g' h.facts | cksum)" "$(cksum <f.facts)"
has 'hyphens: within the word' h.facts $'dampf\u00adschiff'
same 'hyphens: only where lines end' "$(grep -c $'\u00ad' h.facts)" 1
status 'hyphens once more' 0 "$FACTC" hyphens - <h.facts
same 'hyphens once more: silent' "$(cat err)" ''
if alike out h.facts; then right; else wrong 'hyphens once more: the same'; fi
bad 1:1 "this Quote has no 'Speaker:'" 'Quote: Donaudampfschifffahrtsgesellschaft\n'
status 'hyphens of what is wrong' 65 "$FACTC" hyphens f.facts
same 'hyphens of what is wrong' "$(cat out)" ''
# A country without a row is named with what is taken; one that has a row, or is the main one, is not.
for lang in de-DE de-AT de_AT de-CH en-GB en-US en-IN fr-CA no nb-NO pt-BR pt-PT zh-CN de-at; do
    printf 'Show: x\nLang: %s\n\nHeadline: x\n' "$lang" >r.facts
    "$FACTC" check r.facts >out 2>err
    same "$lang is known" "$(grep -c 'is not known' err)" 0
done
for lang in de-LI=de en-SG=en sv-FI=sv es-419=es fr-SN=fr no-SJ=nb zh-TW=zh; do
    printf 'Show: x\nLang: %s\n\nHeadline: x\n' "${lang%=*}" >r.facts
    "$FACTC" check r.facts >out 2>err
    same "$lang is named" "$(grep 'is not known' err)" \
        "r.facts:2:7: warning: the region '${lang%=*}' is not known; '${lang#*=}' is used instead"
done
printf 'Show: x\nLang: de-CH\nClock: 12\n\nHeadline: x\nHeadline-fr-CH: y\n' >r.facts
"$FACTC" build r.facts -o r.fct && "$FACTC" dump r.fct >r.json
has 'a region in the dump' r.json '"lang": "de-CH"'
has 'a clock in the dump' r.json '"clock": 12'
has 'a text for one country' r.json '"text_fr_ch": "y"'

status 'a warning does not stop a build' 0 "$FACTC" build h.facts -o h.fct
"$FACTC" dump h.fct >dump
has 'dump keeps soft hyphens' dump $'dampf\u00adschiff'

# ---- usage ----
for command in '' build check dump new hyphens; do
    status "help $command" 0 "$FACTC" $command --help
    has "help $command" out 'Usage: factc build SOURCE... -o FILE'
    status "version $command" 0 "$FACTC" $command --version
    has "version $command" out 'factc '
done
usage() {
    local text=$1
    shift
    status "usage: $*" 64 "$FACTC" "$@"
    has "usage: $*" err "$text"
    has "usage: $*" err "factc --help"
}
usage 'factc --help'
usage "unknown command 'biuld'" biuld
usage "unknown option '--outptu=x'" build --outptu=x a.facts
usage "unknown option '-x'" check -x a.facts
usage "unknown option '-x'" build -xh a.facts -o x.fct
usage "unknown option '-x'" build a.facts -xh
usage "unknown option '-x'" -xh
usage "unknown option '--bogus'" build a.facts --bogus -o x.fct
usage "unknown option '-ü'" build a.facts -ü
usage "needs a value" build a.facts -o
usage "'-o' needs a value" build a.facts -o
usage "'--output' needs a value" build a.facts --output
usage "'--help' takes no value" build a.facts --help=3
usage "'--not=x' may be --not-before, --not-after" build --not=x a.facts
usage "build needs '-o FILE'" build a.facts
usage 'build takes sources' build -o x.fct
usage 'check writes nothing' check a.facts -o x.fct
usage 'hyphens prints the source' hyphens a.facts -o x.facts
usage 'hyphens takes one source' hyphens a.facts b.facts
usage 'a.facts: is one of the sources' build a.facts -o ./a.facts
usage 'dump takes one fact file' dump
usage 'dump takes one fact file' dump 1.fct 2.fct
cp a.facts ./-dash.facts
status 'a name with a dash' 0 "$FACTC" check -- -dash.facts

tally factc

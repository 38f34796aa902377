#!/bin/bash
# SPDX-License-Identifier: MIT
# What cites a document is proved against it, from the outside: the verdict of check and build, the names of
# rules, proofs that are recorded, kept in the fact file and held against the document again, and who has
# checked what no text can prove.
set -u
. "$(dirname "$0")/need" factc
FACTC=$PWD/$build/factc
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1

cat >doc.txt <<'E'
The harbour opened its new quay on 3 March 2026, said Alex Brown, the harbour master.
“We have never seen a year like this on the quay, and perhaps never will again,” he said.
The harbour handled 4.2 million containers, 5% more than the year before.
Robin Field runs the canteen: “Soup is not a meal.”
E
head=$'Show: Quay\nLang: en\n\nSource: news\nDocument: doc.txt\n\n'

# status WHAT WANT COMMAND...: begins a case, with what it says in `said`
status() {
    local what=$1 want=$2
    shift 2
    begin "$what"
    "$@" >said 2>&1
    same "$what: exit" "$?" "$want"
}
says() { if grep -qF -- "$1" said; then right; else wrong "says: $1" "$(head -c 1500 said)"; fi; }
quiet() { if grep -qF -- "$1" said; then wrong "does not say: $1" "$(head -c 1500 said)"; else right; fi; }
# record WANT TEXT: check and build give the same verdict of a record from the document
record() {
    printf '%s%b' "$head" "$2" >f.facts
    status "check of $2" "$1" "$FACTC" check f.facts
    cp said checked
    status "build of $2" "$1" "$FACTC" build f.facts -o f.fct
    same 'one verdict' "$(cat said)" "$(grep -v '^[0-9]* fact' checked)"
    cp checked said
}
SOUP='Quote: Soup is not a meal.\nId: soup\nSpeaker: Robin Field\nFrom: news\n'
NEVER='Quote: We have never seen a year like this on the quay\nSpeaker: Alex Brown\nFrom: news\n'

# ---- quotations ----
record 0 "$SOUP"
quiet '['
record 65 'Quote: Soup is a meal.\nSpeaker: Robin Field\nFrom: news\n'
says 'f.facts:7:16: error: '
says '[proof-missing]'
record 0 'Quote: Soup is a meal.\nSpeaker: Robin Field\nFrom: news\nUnproved: heard at the counter\n'
quiet '['
"$FACTC" dump f.fct >dump
begin 'the dump of what is unproved'
if grep -q '"proof": "unproved"' dump && grep -q '"unproved": "heard at the counter"' dump; then right; else wrong dump; fi
record 0 "${SOUP}Unproved: heard at the counter\n"
says 'f.facts:11:1: warning: '
says '[proof-unproved]'
record 0 "$NEVER"
says '[proof-speaker]'
says '[proof-cut]'
record 0 "${NEVER}Allow: proof-speaker, proof-cut\n"
quiet '['
record 65 'Quote: Soup is a meal.\nSpeaker: Robin Field\nFrom: news\nAllow: proof-missing\n'
says '[proof-missing]'
record 0 'Quote: Soup is a meal.\nSpeaker: Robin Field\n' # its own statement
record 65 "${NEVER}Allow: proof-cut, proof-cat\n"
says "f.facts:10:19: error: there is no rule 'proof-cat'"

# ---- translations: only what is in the document's language is proved ----
translated() {
    printf 'Show: Kai\nLang: de\n\nSource: news\nDocument: doc.txt\nLang: en\n\n%b' "$2" >f.facts
    status "check of $2" "$1" "$FACTC" check f.facts
}
TWO='Quote: Suppe ist keine Mahlzeit.\nQuote-en: Soup is not a meal.\nSpeaker: Robin Field\nFrom: news\n'
translated 0 "$TWO"
says 'f.facts:8:1: warning: '
says '[proof-translated]'
translated 0 "${TWO}Checked-by: Kim Lee\n"
quiet '['
translated 65 'Quote: Suppe ist keine Mahlzeit.\nSpeaker: Robin Field\nFrom: news\n'
says 'f.facts:8:8: error: '
says 'Quote-en'

# ---- strictness ----
record 0 "$NEVER"
for flags in -Werror -Werror=proof-cut -Werror=3 -Werror=proof-speaker,proof-cut; do
    status "check $flags" 65 "$FACTC" check $flags f.facts
    says 'f.facts:7:8: error: '
    rm -f g.fct
    status "build $flags" 65 "$FACTC" build $flags f.facts -o g.fct
    same 'nothing is written' "$(ls g.fct 2>/dev/null)" ''
done
status 'a rule that is off' 0 "$FACTC" check -Wno-proof-cut f.facts
quiet '[proof-cut]'
says '[proof-speaker]'
status 'the later flag wins' 0 "$FACTC" check -Wno-proof-cut -Wproof-cut f.facts
says '[proof-cut]'
status 'one is no error after all' 0 "$FACTC" check -Werror=proof-cut -Wno-error=proof-cut f.facts
status 'a proof stays a proof' 64 "$FACTC" check -Wno-proof-missing f.facts
says Unproved
status 'an unknown rule' 64 "$FACTC" check -Wno-such-rule f.facts
says 'factc explain'
status explain 0 "$FACTC" explain
for rule in proof-missing proof-omission proof-cut proof-rounded proof-digits proof-approx proof-range proof-unit \
    proof-label proof-speaker proof-translated proof-unproved doc-mark; do
    says " $rule "
done
same 'each number once' "$(awk '{ print $1 }' said | sort -n | uniq -d)" ''
status 'explain one' 0 "$FACTC" explain proof-cut
same 'one line' "$(wc -l <said)" 1
status 'explain by its number' 0 "$FACTC" explain 3
says proof-cut
status 'explain what is none' 64 "$FACTC" explain soup

# ---- documents ----
printf '%sHeadline: The quay is open\n' "$head" >f.facts
mv doc.txt away.txt
status 'a document that is not there' 65 "$FACTC" check f.facts
says "f.facts:5:11: error: the document 'doc.txt' cannot be read"
same 'said once' "$(grep -c error said)" 1
mv away.txt doc.txt
mkdir -p sub && mv doc.txt sub/doc.txt && mv f.facts sub/f.facts
status 'beside its source, from elsewhere' 0 "$FACTC" check sub/f.facts
mv sub/doc.txt doc.txt
printf '“Soup is not a meal.” .“ Robin Field\n' >stray.txt
printf 'Show: Quay\nLang: en\n\nSource: news\nDocument: ../stray.txt\n\n%b' "$SOUP" >sub/f.facts
status 'a stray mark' 0 "$FACTC" check sub/f.facts
says 'sub/../stray.txt:1:24: warning: '
says '[doc-mark]'
status 'a rule of documents that is off' 0 "$FACTC" check -Wno-doc-mark sub/f.facts
quiet '[doc-mark]'
sed -i 's/^Document:/Allow: doc-mark\n&/' sub/f.facts
status 'a source allows it' 0 "$FACTC" check sub/f.facts
quiet '[doc-mark]'

# ---- recorded proofs ----
record 0 "$SOUP"
"$FACTC" dump f.fct >dump
begin 'the proof in the dump'
for text in '"proof": "proved"' '"part": "text"' '"exact": "Soup is not a meal' '"prefix": "' '"document_sha256": "'; do
    if grep -qF "$text" dump; then right; else wrong "$text" "$(cat dump)"; fi
done
start=$(sed -n 's/.*"start": \([0-9]*\).*/\1/p' dump) end=$(sed -n 's/.*"end": \([0-9]*\).*/\1/p' dump)
same 'the bytes of the document' "$(head -c "$end" doc.txt | tail -c +$((start + 1)))" "$(sed -n 's/.*"exact": "\(.*\)",*$/\1/p' dump)"
same 'the hash of the document' "$(sed -n 's/.*"document_sha256": "\(.*\)".*/\1/p' dump)" "$(sha256sum doc.txt | cut -d' ' -f1)"
status prove 0 "$FACTC" prove f.facts
mv doc.txt away.txt
status 'build with the recorded proof' 0 "$FACTC" build f.facts -o g.fct
same 'says nothing' "$(cat said)" ''
"$FACTC" dump g.fct >dump2
begin 'the dump says recorded'
same 'but for that the same' "$(sed 's/"recorded"/"proved"/' dump2)" "$(cat dump)"
if grep -q '"proof": "recorded"' dump2; then right; else wrong recorded; fi
sed -i 's/Soup is not a meal/Soup  is not a meal/; s/meal\.$/meal…/; s/meal…/meal./' f.facts
status 'typography changes nothing' 0 "$FACTC" build f.facts -o g.fct
sed -i 's/not a meal/not a main meal/' f.facts
status 'other words have no proof' 65 "$FACTC" build f.facts -o g.fct
says '[proof-missing]'
says 'factc prove'
echo '{' >f.facts.proof
status 'a damaged record' 65 "$FACTC" check f.facts
says f.facts.proof
rm f.facts.proof
mv away.txt doc.txt

# ---- the document again ----
record 0 "$SOUP"
status proof 0 "$FACTC" proof f.fct --document doc.txt
says '1 proof holds'
sed 's/The harbour handled/In that year the harbour handled/' doc.txt >other.txt
status 'it has moved' 0 "$FACTC" proof f.fct --document other.txt
says 'has changed'
sed 's/Soup is not a meal/Soup is a meal/' doc.txt >other.txt
status 'it has gone' 65 "$FACTC" proof f.fct --document other.txt
says "'soup' is not in the document any more"
status 'no document' 64 "$FACTC" proof f.fct
status 'an absent one' 66 "$FACTC" proof f.fct --document none.txt

# ---- checked by people ----
AGAIN='Quote: We have never seen a year like this on the quay, and perhaps never will again\nSpeaker: Alex Brown\nFrom: news\n# a comment\n\n'
printf '%s%b%b' "$head" "$AGAIN" "$SOUP" >f.facts
cp f.facts before.facts
status 'a speaker to be checked' 0 "$FACTC" check f.facts
says '[proof-speaker]'
status checked 0 "$FACTC" checked f.facts --by='Kim Lee'
says '1 record is checked'
same 'one line more' "$(diff before.facts f.facts | grep -c '^[<>]')" 1
same 'with a name and a hash' "$(grep -c '^Checked-by: Kim Lee \[[0-9a-f]\{16\}\]$' f.facts)" 1
status 'then it is silent' 0 "$FACTC" check f.facts
quiet '['
status 'twice changes nothing' 0 "$FACTC" checked f.facts --by='Kim Lee'
says '0 records'
sed -i 's/^Speaker: Alex Brown/Speaker: Alexa Browne/' f.facts
status 'another speaker lapses it' 0 "$FACTC" check f.facts
says 'has changed since it was checked'
says '[proof-speaker]'
status 'by nobody' 64 "$FACTC" checked f.facts
cp before.facts f.facts
sed -i 's/^Speaker: Alex Brown/&\nChecked-by: Kim Lee/' f.facts
status 'a bare name holds' 0 "$FACTC" check f.facts
quiet '['
sed -i 's/a year like this on/a YEAR like this on/' f.facts
status 'but proves no words' 65 "$FACTC" check f.facts

# ---- for whoever publishes ----
status JSON-LD 0 "$FACTC" dump --json-ld f.fct
for text in '"@context"' https://schema.org '"@type": "Quotation"' '"spokenByCharacter"' '"TextQuoteSelector"' '"TextPositionSelector"'; do
    says "$text"
done
tally proofs

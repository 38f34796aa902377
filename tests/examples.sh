#!/bin/bash
# SPDX-License-Identifier: MIT
# Whatever README.md, CONTRIBUTING.md and docs/ show as a source builds as it stands, without a
# warning; so do the shows that come with the program and the templates. A block without a Show gets
# one. Not under the sanitizers.
set -u
. "$(dirname "$0")/need" factc motograph
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# builds WHAT FILE
builds() {
    begin "$1"
    if "$build/factc" build "$2" -o "$tmp/out.fct" >"$tmp/err" 2>&1 && [ ! -s "$tmp/err" ]; then
        right
    else
        wrong "$1"
        cat "$tmp/err"
    fi
}

# Writes each block of a page that holds records into files of its own: NAME.1.facts and on. A block
# is fenced, or indented by four blanks.
blocks() {
    awk -v to="$tmp/$(basename "$1" .md)" '
        function done() {
            if (text ~ /^(#[^\n]*\n|\n)*(Show|Source|Figure|Quote|Headline|Notice): /) {
                out = to "." ++n ".facts"
                if (text !~ /(^|\n)Show: /)
                    print "Show: Example\nLang: " (text ~ /-en: / ? "de" : "en") "\n" >out
                printf "%s", text >out
                close(out)
            }
            text = ""
        }
        /^```/ { done(); fenced = !fenced; next }
        fenced { text = text $0 "\n"; next }
        /^    / { text = text substr($0, 5) "\n"; next }
        text != "" && /^$/ { text = text "\n"; next }
        { done() }
        END { done() }' "$1"
}

for page in README.md CONTRIBUTING.md docs/*.md; do
    blocks "$page"
done
for one in "$tmp"/*.facts; do
    builds "$(basename "$one")" "$one"
done
begin 'there is an example in the README and in docs/facts.md'
if ls "$tmp"/README.1.facts "$tmp"/facts.1.facts >/dev/null; then right; else wrong 'no example was found'; fi
for show in assets/*.facts; do
    builds "$show" "$show"
done

# The example of the README is on its first picture: the card is still drawn from it.
begin 'the picture of the README'
if "$build/motograph" "$tmp/README.1.facts" --scene --size=960x540 >"$tmp/scene" 2>&1 &&
    grep -q '1.24' "$tmp/scene"; then
    right
else
    wrong 'the README'"'"'s example has no card of 1.24'
fi
tally examples

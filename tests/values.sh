#!/bin/bash
# SPDX-License-Identifier: MIT
# Figures from the source to the dump: which value is written, what follows from it, and what is
# refused. Values alone are in test_amount_parse.c.
set -u
. "$(dirname "$0")/need" factc
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
# Facts of a figure on one line: form, value, high, qualifier, change, previous; a computed one ends
# with '*'.
digest() {
    tr -d '\n' <"$tmp/dump" | sed 's/.*"figures": \[//; s/"quotes": .*//; s/  */ /g' | awk '
    function part(name, s) { return match(s, "\"" name "\": \\{[^}]*\\}") ? substr(s, RSTART, RLENGTH) : "" }
    function text(name, s) { return match(s, "\"" name "\": \"[^\"]*\"") ? substr(s, RSTART + length(name) + 5, RLENGTH - length(name) - 6) : "" }
    function number(s) { return text("value", s) (text("scale", s) > 1 ? "x" text("scale", s) : "") (text("unit", s) != "" ? " " text("unit", s) : "") }
    {
        own = $0
        at = index(own, "\"computed\": {")
        computed = at ? substr(own, at) : ""
        if (at) own = substr(own, 1, at - 1)
        out = text("form", own)
        if (text("qualifier", own) != "") out = out " [" text("qualifier", own) "]"
        if (text("value_text", own) != "") out = out " \"" text("value_text", own) "\""
        out = out (part("value", own) != "" ? " " number(part("value", own)) : "")
        if (part("high", own) != "") out = out ".." text("value", part("high", own))
        if (match(own, /"as_written": \[[^\]]*\]/)) {
            as = substr(own, RSTART + 15, RLENGTH - 16)
            gsub(/["\[ ]/, "", as)
            out = out " (" as ")"
        }
        if (part("change", own) != "") out = out "; change " number(part("change", own))
        if (part("change", computed) != "") out = out "; change* " number(part("change", computed))
        if (part("previous", own) != "") out = out "; previous " number(part("previous", own))
        if (part("previous", computed) != "") out = out "; previous* " number(part("previous", computed))
        print out
    }'
}

# language | lines of a figure, with ';' between them | digest, or '!' and a part of the one error
while IFS='|' read -r lang lines want; do
    [ -n "$lang" ] || continue
    begin "$lang $lines"
    printf 'Show: N\nLang: %s\n\nFigure: Label\nId: f\n%b\n' "$lang" "${lines//;/\\n}" >"$tmp/x.facts"
    "$build/factc" build "$tmp/x.facts" --base-fonts= -o "$tmp/x.fct" 2>"$tmp/err"
    status=$?
    if [[ $want == !* ]]; then
        same 'status' $status 65
        if grep -qF -- "${want#!}" "$tmp/err"; then right; else wrong "error" "got:  $(cat "$tmp/err")" "want: ${want#!}"; fi
        same 'errors' "$(wc -l <"$tmp/err")" 1
        continue
    fi
    same 'errors' "$(cat "$tmp/err")" ''
    [ $status -eq 0 ] || continue
    "$build/factc" dump "$tmp/x.fct" >"$tmp/dump"
    same 'the figure' "$(digest)" "$want"
done <tests/values.tsv
tally values

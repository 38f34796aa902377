#!/bin/bash
# SPDX-License-Identifier: MIT
# The proofs of tests/desk, said otherwise: each quotation and figure in some dozens of ways that say something
# else, inside the wording, and must be refused, and each quotation in ways that differ in typography alone
# and must not. Prints both rates by class; a number that
# could be the source's, rounded, has a warning that says so.
set -u
. "$(dirname "$0")/need" factc mutants
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

# refused FILE NUMBER NAME: a row for each record of the file: name, class, whether it is refused, its words
refused() {
    "$build/factc" check --base-fonts='' "$1" 2>&1 | sed -n 's/^.*\/m-[0-9]*\.facts:\([0-9]*\):.* \(error: .*\|.*\[proof-rounded\]\)$/\1 &/p' >"$tmp/said"
    awk -F'\t' -v number="$2" -v name="$3" '
        FNR == NR { split($0, p, " "); bad[p[1]] = $0 ~ /\[proof-rounded\]$/ ? "rounded" : 1; next }
        $1 != number { next }
        { show(); first = $2; class = $3; done = $4 }
        END { for (i in bad) if (i + 0 > last) last = i + 0; show(1) }
        function show(end, i, is, why) {
            if (!first) return
            for (i = first; i < (end ? first + 12 : $2); i++) if (i in bad) { is = 1; why = bad[i] }
            if (why == "rounded" && class !~ /^same/) class = "rounded, which is said"
            print name "\t" class "\t" is + 0 "\t" done "\t" why }' "$tmp/said" "$tmp/$3/m.tsv"
}

for source in tests/desk/*.facts; do
    name=$(basename "$source" .facts)
    mkdir "$tmp/$name"
    cp tests/desk/"$name".* "$tmp/$name"
    begin "the source itself, $name"
    said=$("$build/factc" check --base-fonts='' "$tmp/$name/$name.facts" 2>&1)
    same 'is proved' "$?: $(grep error <<<"$said")" '0: '
    "$build/mutants" "$tmp/$name/$name.facts" "$tmp/$name/m" || wrong mutants
    for file in "$tmp/$name"/m-*.facts; do
        number=${file##*-} && refused "$file" "${number%.facts}" "$name" >>"$tmp/rows"
    done
done

begin 'what says something else is refused'
awk -F'\t' '$2 !~ /^same/ && !$3' "$tmp/rows" >"$tmp/accepted"
while read -r row; do wrong "accepted: $row"; done <"$tmp/accepted"
begin 'what differs in typography alone is not'
awk -F'\t' '$2 ~ /^same/ && $3' "$tmp/rows" >"$tmp/denied"
while read -r row; do wrong "refused: $row"; done <"$tmp/denied"
awk -F'\t' '{ all[$2]++; refused[$2] += $3 }
    END { for (c in all) printf "mutants: %-28s %5d of %5d refused\n", c, refused[c], all[c] }' "$tmp/rows" | sort
others=$(awk -F'\t' '$2 !~ /^same/' "$tmp/rows" | wc -l) sames=$(awk -F'\t' '$2 ~ /^same/' "$tmp/rows" | wc -l)
echo "mutants: $others said something else, $(wc -l <"$tmp/accepted") accepted; $sames typography alone, $(wc -l <"$tmp/denied") refused"
begin 'there are enough'
if [ "$others" -ge 2000 ]; then right; else wrong "only $others"; fi
if [ "$sames" -ge 500 ]; then right; else wrong "only $sames"; fi
tally mutants

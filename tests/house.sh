#!/bin/bash
# SPDX-License-Identifier: MIT
# The plan of the house. A module is a file and its header, or either alone. There is no circle of
# includes or calls among modules, every public name has its file's prefix, and every file has a header.
# Not under the sanitizers.
set -u
. "$(dirname "$0")/need" motograph factc
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

objects=$(printf '%s\n' src/*/*.c | sed "s|^src/|$build/|; s|c\$|o|")

# "user used" for each include of a header and for each symbol that another module defines.
for source in src/*/*.[ch]; do
    module=${source#src/}
    sed -n "s|^#include \"\(.*\)\.h\"|${module%.?} \1|p" "$source"
done >"$tmp/uses"
# shellcheck disable=SC2086
nm -A -g $objects | sed "s|^$build/||; s|\.o:[^ ]*||" | awk '{ print $1, $(NF-1), $NF }' >"$tmp/symbols"
awk 'NR == FNR { if ($2 != "U" && $2 != "w") owner[$3] = $1; next }
     $2 == "U" && $3 in owner { print $1, owner[$3] }' "$tmp/symbols" "$tmp/symbols" >>"$tmp/uses"
awk '$1 != $2' "$tmp/uses" | sort -u >"$tmp/edges"

# Whatever tsort cannot put in order is a circle.
if tsort "$tmp/edges" >"$tmp/order" 2>"$tmp/circles"; then right; else
    wrong "modules use each other in a circle:" "$(sed 's/^tsort: //' "$tmp/circles")"
fi
if [ "$(wc -l <"$tmp/order")" -gt 50 ]; then right; else wrong "only $(wc -l <"$tmp/order") modules were seen"; fi

# Functions and data that other files may use begin with the file's name, in either case.
while read -r module type name; do
    [[ "$type" == [UwV] ]] && continue
    prefix=$(basename "$module")
    lower=${name,,}
    if [[ "$lower" == "$prefix" || "$lower" == "${prefix}"_* ]]; then right; else wrong "$module: $name does not begin with ${prefix}_"; fi
done <"$tmp/symbols"
for header in src/*/*.h; do
    prefix=$(basename "$header" .h)
    while read -r name; do
        if [[ "$name" == "$prefix" || "$name" == "${prefix}"_* ]]; then right; else wrong "$header: $name does not begin with ${prefix}_"; fi
    done < <(sed -n 's/^static inline .*[ *]\([a-z0-9_]*\)(.*/\1/p' "$header")
done

for source in src/*/*.c; do
    if [ -f "${source%c}h" ]; then right; else wrong "$source has no header"; fi
done

# Where a message asks a command, $? after it is that of the command, and the case could not fail.
while read -r place; do wrong "$place: a message asks a command, so \$? is that of the command"; done \
    < <(grep -nE 'ok ".*\$\([^(].*" \$\?' tests/*.sh tests/torture/*.sh | cut -d : -f 1,2)
right
tally house

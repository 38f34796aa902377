#!/bin/bash
# SPDX-License-Identifier: MIT
# The programs are hardened as Debian's own are: they load anywhere in memory, their tables are
# read-only once they run, and the stack, copies and jumps are guarded. Not under the sanitizers.
set -u
. "$(dirname "$0")/need" motograph factc
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
case $(uname -m) in
x86_64) guard='IBT, SHSTK' ;;
aarch64) guard='BTI, PAC' ;;
*) guard='' ;;
esac

# program | property | the table of readelf that shows it | its words
for program in motograph factc; do
    while IFS='|' read -r what table words; do
        readelf -W "$table" "$build/$program" >"$tmp/table" 2>"$tmp/err"
        if grep -qE -- "$words" "$tmp/table"; then right; else wrong "$program: $what: no '$words' in readelf $table"; fi
    done <<'TABLE'
position independent|--dynamic|FLAGS_1.*PIE
bound at the start|--dynamic|FLAGS_1.*NOW
read-only relocations|--segments|GNU_RELRO
no stack that runs|--segments|GNU_STACK .* RW +
a guarded stack|--dyn-syms|__stack_chk_fail
fortified copies|--dyn-syms|__[a-z]+_chk@
TABLE
    # The C library's own start files may lack it, so look at the objects rather than the programs.
    [ -n "$guard" ] || continue
    readelf -W --notes "$build/$program.o" >"$tmp/table" 2>"$tmp/err"
    if grep -qF "$guard" "$tmp/table"; then right; else wrong "$program: guarded jumps: no '$guard'"; fi
done
tally hardened

#!/bin/bash
# SPDX-License-Identifier: MIT
# No source but src/base/exits.h gives an exit code a number, and both help texts and manual pages list
# the codes of their program.
set -u
. "$(dirname "$0")/need" motograph factc

exits=$(find src -name exits.h)
codes=$(sed -n 's/^ *EXIT_[A-Z_]* = \([0-9]*\).*/\1/p' "$exits" | sort -n | tr '\n' ' ')
help() { "$build/$1" --help | sed -n '/^Exit/,$p' | tr '\n' ' ' | grep -oE '(: |, )[0-9]+' | tr -dc '0-9\n' | sort -n | tr '\n' ' '; }
page() { sed -n '/^\.Sh EXIT STATUS/,/^\.El/s/^\.It \([0-9]*\)$/\1/p' "docs/$1.1" | tr '\n' ' '; }
same 'motograph --help' "$(help motograph)" "0 $codes"
same 'motograph(1)' "$(page motograph)" "0 $codes"
same 'factc --help' "$(help factc)" "0 $(sed -E 's/\b(1|69) //g' <<<"$codes")"
same 'factc(1)' "$(page factc)" "$(help factc)"
other=$(grep -rnE 'EXIT_[A-Z_]+ *= *[0-9]|(status|exit) *[=!]?[=(] *(6[4-9]|7[0-8])\b' src --include='*.[ch]' | grep -v "^$exits:")
[ -z "$other" ]; ok "codes beside $exits: $other" $?
tally exits

#!/bin/bash
# SPDX-License-Identifier: MIT
# The exit codes of src/exits.h stand in no other source, and both help texts and manual pages list
# those of their program.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build} passed=0 failed=0
ok() { if [ "$2" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED $1"; fi; }
same() { [ "$2" = "$3" ]; ok "$1: $2, not $3" $?; }

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
echo "exits: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

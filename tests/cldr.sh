#!/bin/bash
# SPDX-License-Identifier: MIT
# The data of languages and currencies is what its generators make of the kept extract of CLDR.
set -u
. "$(dirname "$0")/need"
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

awk -f languages/currency.awk languages/cldr.tsv >"$tmp/currency_data.h"
if cmp -s "$tmp/currency_data.h" src/lang/currency_data.h; then right; else
    wrong "src/lang/currency_data.h is not what languages/currency.awk makes"
fi
tally cldr

#!/bin/bash
# SPDX-License-Identifier: MIT
# What tests/run counts as passed and as failed, shown with made-up tests. Not under the sanitizers.
set -u
. "$(dirname "$0")/need"
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/tests"
cp tests/run "$tmp/tests"

# passed, failed, exit of the test | its output, "\n" between lines
while IFS='|' read -r passes fails status what says; do
    begin "$what"
    printf '#!/bin/sh\nprintf "%s\\n"\nexit %s\n' "$says" "$status" >"$tmp/tests/made.sh"
    chmod +x "$tmp/tests/made.sh"
    "$tmp/tests/run" check made >"$tmp/out" 2>&1
    got=$? want=$((fails > 0))
    last=$(tail -n 1 "$tmp/out")
    if [ "$last" = "$passes passed, $fails failed" ]; then right; else wrong "$what" "said '$last'"; fi
    if [ $got -eq $want ]; then right; else wrong "$what" "left with $got"; fi
done <<'TABLE'
3|0|0|all is well|made: 3 passed, 0 failed
3|0|0|all is well, after other words|nothing to see\\nmade: 3 passed, 0 failed
2|1|1|a case fails|FAILED x\\nmade: 2 passed, 1 failed
2|1|0|a case fails and the test does not say so|made: 2 passed, 1 failed
3|1|1|no case fails, yet it leaves with an error|made: 3 passed, 0 failed
0|1|0|nothing was asked|made: 0 passed, 0 failed
0|1|0|nothing is said|
0|1|134|it breaks off|half a word
0|1|0|two counts|made: 1 passed, 0 failed\\nmade: 1 passed, 0 failed
TABLE
begin 'a name that no test has'
"$tmp/tests/run" check nonsense >"$tmp/out" 2>&1
if [ $? -eq 1 ] && [ "$(tail -n 1 "$tmp/out")" = '0 passed, 1 failed' ]; then right; else wrong 'nonsense' "$(cat "$tmp/out")"; fi
tally runner

#!/bin/bash
# SPDX-License-Identifier: MIT
# A short part of each test in tests/torture; `make torture` does each in full. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph factc
for script in tests/torture/*.sh; do
    [[ $build == */san ]] && head -n 14 "$script" | grep -q 'Not under the sanitizers' && continue
    PART=short counts timeout --kill-after=10 300 "$script"
done
tally torture

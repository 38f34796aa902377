#!/bin/bash
# SPDX-License-Identifier: MIT
# Text while memory runs out, at each allocation in turn. Not under the sanitizers: they allocate.
set -u
. "$(dirname "$0")/need" starved
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
cc -O1 -shared -fPIC -o "$tmp/starve.so" tests/preload/starve.c || exit 1
LD_PRELOAD=$tmp/starve.so "$build/starved"

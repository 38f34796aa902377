#!/bin/sh
# SPDX-License-Identifier: MIT
# preview.sh BUILD: a picture of every card that has a turn on stage, and one of them all.
set -eu
build=$1
ids=$("$build/factc" dump "$build/show.fct" |
    sed -n 's/^      "id": "\(.*\)",$/\1/; t keep; /^      "stage": true/ { x; p }; b; :keep; h')
mkdir -p "$build/preview"
set --
for id in $ids; do
    "$build/motograph" "$build/show.fct" --snapshot="$build/preview/$id.png" --size=960x540 --card="$id"
    set -- "$@" "$build/preview/$id.png"
done
"$build/sheet" "$build/preview.png" "$@"
echo "The $# cards of the demo are in $build/preview.png, each of its own in $build/preview/."

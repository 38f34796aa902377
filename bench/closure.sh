#!/bin/bash
# SPDX-License-Identifier: MIT
# closure.sh [--names] [--without=PATTERN,...] PACKAGE|FILE.deb...: prints what installing these, without
# recommended ones, adds in KiB to a Debian that has only required packages (debootstrap's smallest variant),
# and the number of packages added. With --without it is reckoned as if packages of these names were there
# already, so that they and what only they need do not count. With --names it is a line "KIB NAME" for each
# package. Reads apt's lists; installs nothing.
set -eu
names='' without=''
while [[ ${1:-} == --* ]]; do
    case $1 in
    --names) names=1 ;;
    --without=*) without=${1#*=} ;;
    *) sed -n '3,7s/^# //p' "$0" >&2; exit 64 ;;
    esac
    shift
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/nothing"
plan() { # plan STATUS PACKAGE...: what apt would install where STATUS is there
    local status=$1
    shift
    apt-get --simulate -o Dir::State::status="$status" -o Debug::NoLocking=1 -o APT::Get::List-Cleanup=0 \
        --no-install-recommends install "$@" 2>"$work/error" | awk '$1 == "Inst" { print $2 }' | sort -u
}
# A package's entry in apt's lists becomes that of an installed one. One that is only taken to be there
# needs nothing itself.
installed() { awk '/^Package: / { print; print "Status: install ok installed"; next } { print }'; }
assumed() { installed | sed "s/^Status: install/Status: hold/" | awk '/^[A-Z]/ { on = $1 !~ /^(Pre-)?(Depends|Breaks|Conflicts|Recommends):$/ } on || /^$/'; }
show() { apt-cache show --no-all-versions "$@"; }
arch=$(dpkg --print-architecture)
apt-cache dumpavail | awk -v arch="$arch" 'BEGIN { RS = ""; FS = "\n" }
    /\nPriority: required/ || /\nEssential: yes/ {
        split($1, name, ": ")
        if ($0 ~ "\nArchitecture: (" arch "|all)\n") print name[2] }' | sort -u >"$work/required"
# shellcheck disable=SC2046
plan "$work/nothing" $(cat "$work/required") >"$work/base"
# shellcheck disable=SC2046
show $(cat "$work/base") | installed >"$work/status"
if [ -n "$without" ]; then
    plan "$work/status" "$@" | while read -r package; do
        for pattern in ${without//,/ }; do
            # shellcheck disable=SC2053 # it is a pattern
            [[ $package != $pattern ]] || show "$package" | assumed
        done
    done >"$work/assumed"
    cat "$work/assumed" >>"$work/status"
fi
plan "$work/status" "$@" >"$work/added"
if ! [ -s "$work/added" ]; then
    tail -n 3 "$work/error" >&2
    exit 1
fi
files=()
for package; do [[ $package != *.deb ]] || files+=("$package"); done
# shellcheck disable=SC2046
{ for file in ${files+"${files[@]}"}; do dpkg-deb -f "$file" && echo; done
  show $(for file in ${files+"${files[@]}"}; do dpkg-deb -f "$file" Package; done | grep -vxFf - "$work/added"); } |
    awk '/^Package: / { name = $2 } /^Installed-Size: / { print $2, name }' | sort -rn >"$work/sizes"
if [ -n "$names" ]; then
    cat "$work/sizes"
else
    awk '{ sum += $1 } END { printf "%d %d\n", sum, NR }' "$work/sizes"
fi

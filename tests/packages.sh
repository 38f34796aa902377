#!/bin/bash
# SPDX-License-Identifier: MIT
# What says the version agrees, what describes the program to a desktop is well formed, each package has
# its part of what is installed, and each font and each licence is in debian/copyright. The packages
# themselves are tried by `make deb-test`. Not under the sanitizers.
set -u
. "$(dirname "$0")/need" motograph factc show.fct lobby.fct
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
id=org.motograph.motograph

version=$("$build/motograph" --version)
version=${version#motograph }
begin 'one version'
same 'debian/changelog' "$(sed -n '1s/^motograph (\(.*\)) .*/\1/p' debian/changelog)" "$version"
same 'description' "$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p;T;q' assets/$id.metainfo.xml)" "$version"
released=$(sed -n "s/^## $version – //p" CHANGELOG.md)
same 'the date in CHANGELOG.md and in the description' "$released" \
    "$(sed -n 's/.*<release .*date="\([^"]*\)".*/\1/p;T;q' assets/$id.metainfo.xml)"
same 'the date in CHANGELOG.md and in debian/changelog' "$released" \
    "$(date -u +%F -d "$(sed -n 's/^ -- .*>  //p;T;q' debian/changelog)")"

if command -v appstreamcli >/dev/null; then
    begin description
    ok 'appstreamcli validate' "$(appstreamcli validate --no-net assets/$id.metainfo.xml >"$tmp/out" 2>&1; echo $?)"
fi
if command -v desktop-file-validate >/dev/null; then
    begin 'desktop entries'
    same 'desktop-file-validate' "$(desktop-file-validate assets/$id*.desktop 2>&1)" ''
fi

# Packages: what each has, and that no two have the same.
part() { # name target
    mkdir "$tmp/$1"
    make -s --no-print-directory "$2" PREFIX=/usr DESTDIR="$tmp/$1" >"$tmp/out" 2>&1 || wrong "$2" "$(tail -n 3 "$tmp/out")"
    (cd "$tmp/$1" && find . -type f | sort) >"$tmp/$1.list"
}
begin 'parts of packages'
part player install-player
part tools install-tools
part fonts install-fonts
part demo install-demo
part desktop install-desktop
same 'in two packages' "$(cat "$tmp"/*.list | sort | uniq -d)" ''
same 'the parts make the whole' "$(cat "$tmp"/{player,tools,fonts,demo}.list | sort)" \
    "$(mkdir "$tmp/all" && make -s --no-print-directory install PREFIX=/usr DESTDIR="$tmp/all" >/dev/null &&
        cd "$tmp/all" && find . -type f -not -path './usr/share/doc/*' | sort)"
while read -r part file; do
    begin "$file"
    grep -qx "./$file" "$tmp/$part.list"
    ok "in $part" $?
done <<TABLE
player usr/bin/motograph
player usr/share/man/man1/motograph.1
tools usr/bin/factc
tools usr/share/man/man1/factc.1
tools usr/share/man/man5/motograph-facts.5
fonts usr/share/motograph/fonts/IBMPlexSans-Medium.ttf
fonts usr/share/locale/de/LC_MESSAGES/motograph.mo
demo usr/share/motograph/show.fct
desktop usr/share/motograph/lobby.fct
desktop usr/share/applications/$id.desktop
desktop usr/share/icons/hicolor/scalable/apps/$id.svg
desktop usr/share/metainfo/$id.metainfo.xml
desktop etc/xdg/autostart/$id-autostart.desktop
desktop usr/lib/systemd/user/motograph-session.service
TABLE

begin 'copyright'
read -rd '' -a patterns < <(sed -n '/^Files:/,/^Copyright:/{/^Copyright:/d;s/^Files://;p}' debian/copyright)
while read -r file; do
    hit=''
    for pattern in "${patterns[@]}"; do
        # shellcheck disable=SC2053 # a pattern
        [ "$pattern" = '*' ] || [[ $file != $pattern ]] || hit=1
    done
    [ -n "$hit" ]
    ok "$file is named" $?
done < <(printf '%s\n' fonts/*.ttf fonts/OFL-*; grep -lE 'SPDX-License-Identifier: .*Unicode' src/*/*.h)
while read -r licence; do
    grep -qx "License: $licence" debian/copyright && [ "$(grep -cx "License: $licence" debian/copyright)" -ge 1 ]
    ok "the text of $licence" $?
done < <(sed -n 's/^License: //p' debian/copyright | sed 's/ and /\n/g' | sort -u)
tally packages

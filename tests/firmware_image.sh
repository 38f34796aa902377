#!/bin/bash
# SPDX-License-Identifier: MIT
# What the recipe of the image is made of, without making one: each package and each module of the kernel has its reason,
# the lock names a version of all that is asked for, the bill of materials is JSON with all of them, GRUB's list of
# attempts is written in one sector, and the overlays for displays merge into the trees of the boards that they are for.
set -u
. "$(dirname "$0")/need"
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

# ---- packages, modules, versions ----
while read -r name archs how reason; do
    case $name in '#'* | '') continue ;; esac
    begin "firmware/packages: $name"
    case $archs in all | arm64 | amd64) right ;; *) wrong "is for $archs" ;; esac
    case $how in root | take) right ;; *) wrong "is '$how'" ;; esac
    same 'has a reason' "${#reason}" "$((${#reason} > 3 ? ${#reason} : 4))"
    for lock in firmware/lock-*; do
        arch=${lock##*-}
        [ "$archs" = all ] || [ "$archs" = "$arch" ] || continue
        # The kernel's package of the list only asks for the one with a version in its name.
        grep -qE "^${name/linux-image-$arch/linux-image-[0-9].*-$arch} [0-9]" "$lock"
        ok "$lock has its version" $?
    done
done <firmware/packages
for list in firmware/initramfs/modules-*; do
    begin "$list"
    same 'when, name, reason in each line' "$(grep -vE '^#|^(start|need|root) +[^ ]+ +[^ ].{3}' "$list")" ''
    same 'none twice' "$(awk '!/^#/ { print $2 }' "$list" | sort | uniq -d)" ''
    same 'screens are before disks' "$(awk '$1 == "need" { print $2 }' "$list" | grep -nE '^(virtio-gpu|virtio_blk)$' | cut -d: -f2 | tr '\n' ' ')" 'virtio-gpu virtio_blk '
done
# vc4 waits for a driver that it does not name as needed; a Raspberry Pi can be reset by its watchdog alone.
begin 'what a Raspberry Pi must have before its screen'
screen=$(awk '{ print $2 }' firmware/initramfs/modules-arm64 | grep -nx vc4 | cut -d: -f1)
for name in snd-soc-hdmi-codec bcm2835_wdt; do
    at=$(awk '/^(start|need)/ { print NR, $2 }' firmware/initramfs/modules-arm64 | sed -n "s/ $name\$//p")
    [ -n "$at" ] && [ "$at" -lt "$screen" ]; ok "$name is not there by then" $?
done

# ---- the bill of materials ----
begin 'sbom'
printf 'libc6 2.41-12+deb13u1 amd64\nlibx11-6 2:1.8.12-1 amd64\nmotograph 0.2.0 amd64\n' |
    SOURCE_DATE_EPOCH=1700000000 firmware/sbom amd64 1.0 LICENSE >"$tmp/sbom"
ok 'is written' $?
if command -v python3 >/dev/null; then
    said=$(python3 - "$tmp/sbom" <<'P'
import json, sys
d = json.load(open(sys.argv[1]))
ids = [p["SPDXID"] for p in d["packages"]]
ends = {r[k] for r in d["relationships"] for k in ("spdxElementId", "relatedSpdxElement")} - {"SPDXRef-DOCUMENT"}
print(d["spdxVersion"], len(ids), len(set(ids)), len(d["relationships"]), ends == set(ids), d["creationInfo"]["created"])
print(d["packages"][2]["externalRefs"][0]["referenceLocator"])
P
    )
    same 'what it says' "$said" "SPDX-2.3 4 4 4 True 2023-11-14T22:13:20Z
pkg:deb/debian/libx11-6@2%3A1.8.12-1?arch=amd64"
fi

# ---- overlays: which tree takes which ----
if ! command -v fdtoverlay >/dev/null; then
    echo "Skipped: the overlays, without device-tree-compiler."
else
    trees=$(find build/firmware -path '*/trees/bcm2711-rpi-4-b.dtb' -printf '%h\n' 2>/dev/null | head -n 1)
    for overlay in firmware/boot/overlays/*.dts; do
        begin "$overlay"
        dtc -q -@ -I dts -O dtb -o "$tmp/${overlay##*/}.dtbo" "$overlay"
        ok 'compiles' $?
    done
    # Those that make image ARCH=arm64 has left, or as much of them as overlays name.
    if [ -z "$trees" ]; then
        trees=$tmp
        dsi='dsi1: dsi@7e700000 { status = "disabled"; };'
        for board in bcm2711-rpi-4-b bcm2711-rpi-cm4-io; do
            echo "/dts-v1/; / { soc { $dsi }; i2c0mux: i2c-mux0 { status = \"disabled\"; i2c0_0: i2c@0 { }; i2c0_1: i2c@1 { }; }; };" |
                dtc -q -@ -I dts -O dtb -o "$tmp/$board.dtb" -
        done
        for board in bcm2837-rpi-3-b bcm2837-rpi-3-b-plus bcm2837-rpi-3-a-plus; do
            echo "/dts-v1/; / { soc { $dsi gpio@7e200000 { i2c0_gpio44: i2c0-gpio44 { }; }; i2c0: i2c@7e205000 { status = \"disabled\"; }; }; };" |
                dtc -q -@ -I dts -O dtb -o "$tmp/$board.dtb" -
        done
    fi
    while read -r overlay board takes bus; do
        begin "$overlay on $board"
        fdtoverlay -i "$trees/$board.dtb" -o "$tmp/merged" "$tmp/$overlay.dts.dtbo" >"$tmp/said" 2>&1
        was=$?
        same 'is taken' "$([ $was -eq 0 ] && echo yes || echo no)" "$takes"
        [ "$takes" = yes ] || continue
        same 'DSI is on' "$(fdtget "$tmp/merged" /soc/dsi@7e700000 status)" okay
        same 'the panel' "$(fdtget "$tmp/merged" "$bus/panel@45" compatible)" raspberrypi,7inch-touchscreen-panel
        to=$(fdtget -t x "$tmp/merged" "$bus/panel@45/port/endpoint" remote-endpoint)
        same 'its other end' "$(fdtget -t x "$tmp/merged" /soc/dsi@7e700000/port/endpoint phandle)" "$to"
    done <<'TABLE'
panel-7inch-pi4 bcm2711-rpi-4-b      yes /i2c-mux0/i2c@1
panel-7inch-pi4 bcm2711-rpi-cm4-io   yes /i2c-mux0/i2c@1
panel-7inch-pi4 bcm2837-rpi-3-b      no
panel-7inch-pi3 bcm2837-rpi-3-b      yes /soc/i2c@7e205000
panel-7inch-pi3 bcm2837-rpi-3-b-plus yes /soc/i2c@7e205000
panel-7inch-pi3 bcm2837-rpi-3-a-plus yes /soc/i2c@7e205000
TABLE
fi
tally firmware_image

# SPDX-License-Identifier: MIT
# Chooses the slot, counts the attempt, starts its kernel: on a board (mmc, usb) and in an emulator (virtio) alike. The
# state is sector 1024 of the disk, in the gap before the first partition, in the format of U-Boot's environment:
# one sector, which is written as a whole or not at all; one whose checksum is wrong means that all is well.
# RAUC keeps it too: BOOT_ORDER, and how many attempts each slot has left.
setenv stdout serial
setenv BOOT_ORDER "A B"
setenv BOOT_A_LEFT 8
setenv BOOT_B_LEFT 8
setenv slot
${devtype} dev ${devnum}
${devtype} read ${pxefile_addr_r} 400 1
env import -c ${pxefile_addr_r} 200 BOOT_ORDER BOOT_A_LEFT BOOT_B_LEFT

for s in ${BOOT_ORDER}; do
  if test "x${slot}" = "x"; then
    if test "${s}" = "A"; then
      if test ${BOOT_A_LEFT} -gt 0; then setexpr BOOT_A_LEFT ${BOOT_A_LEFT} - 1; setenv slot A; setenv part 2; fi
    fi
    if test "${s}" = "B"; then
      if test ${BOOT_B_LEFT} -gt 0; then setexpr BOOT_B_LEFT ${BOOT_B_LEFT} - 1; setenv slot B; setenv part 3; fi
    fi
  fi
done

# No slot has an attempt left, or the state makes no sense: all over again, which is better than nothing.
if test "x${slot}" = "x"; then
  setenv BOOT_ORDER "A B"
  setenv BOOT_A_LEFT 7
  setenv BOOT_B_LEFT 8
  setenv slot A
  setenv part 2
fi
env export -c -s 200 ${pxefile_addr_r} BOOT_ORDER BOOT_A_LEFT BOOT_B_LEFT
${devtype} write ${pxefile_addr_r} 400 1
echo "motograph: slot ${slot}, left A ${BOOT_A_LEFT} B ${BOOT_B_LEFT}"

# U-Boot's own addresses for a Raspberry Pi leave 38 MB to the kernel, which is larger once it runs.
if test "${vendor}" = "raspberrypi"; then
  setenv kernel_addr_r 0x08000000
  setenv fdt_addr_r 0x0b800000
  setenv fdtoverlay_addr_r 0x0bc00000
  setenv ramdisk_addr_r 0x0c000000
fi

# The device tree belongs to the kernel, so it comes from the slot, and U-Boot adds what only the firmware knows. A
# board that is not in the slot has the firmware's own. panel.dtbo, if the owner put it there, adds a display.
setenv tree ${fdt_addr}
if test "x${fdtfile}" != "x"; then
  if load ${devtype} ${devnum}:${part} ${fdt_addr_r} dtb/${fdtfile}; then setenv tree ${fdt_addr_r}; fi
fi
if test "${tree}" = "${fdt_addr_r}"; then
  if load ${devtype} ${devnum}:1 ${fdtoverlay_addr_r} panel.dtbo; then
    fdt addr ${tree}
    fdt resize 8192
    # A failed merge leaves no tree at all.
    if fdt apply ${fdtoverlay_addr_r}; then true; else load ${devtype} ${devnum}:${part} ${fdt_addr_r} dtb/${fdtfile}; fi
  fi
fi

setenv bootargs "slot=${slot} rauc.slot=${slot} @ARGS@"
if load ${devtype} ${devnum}:${part} ${kernel_addr_r} vmlinuz; then
  if load ${devtype} ${devnum}:${part} ${ramdisk_addr_r} initrd; then
    booti ${kernel_addr_r} ${ramdisk_addr_r}:${filesize} ${tree}
  fi
fi
echo "motograph: slot ${slot} does not start"
reset

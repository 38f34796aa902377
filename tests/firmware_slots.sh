#!/bin/bash
# SPDX-License-Identifier: MIT
# Which slot starts after what: boot.cmd and grub.cfg themselves, which are written so that a shell reads them alike, with
# U-Boot's and GRUB's commands as functions, and RAUC's part as its documentation has it. All sequences of five events
# are compared with a model of what was promised; the promises themselves are in a table after that.
# Not under the sanitizers: it runs none of our programs.
# shellcheck disable=SC2015,SC2016,SC2034 # either half of "a && b || c" holds; the programs are texts
set -u
. "$(dirname "$0")/need"
boot=firmware/boot
most=8

# ---- the boot loaders: the state is in the variables of a shell; "start" says which slot its kernel is of ----
# The scripts' exit is the kernel's start.
uboot_program="set +u
setenv() { local name=\$1; shift; eval \"\$name=\\\$*\"; }
setexpr() { eval \"\$1=\$(printf '%x' \$((16#\$2 \$3 16#\$4)))\"; }
load() { [ \"\$4\" != panel.dtbo ]; }
booti() { echo \"start \$slot \$BOOT_ORDER,\$BOOT_A_LEFT,\$BOOT_B_LEFT \$written\"; exit; }
reset() { echo 'start none'; exit; }
fdt() { :; }
virtio() { [ \"\$1\" != write ] || written=\$((written + 1)) where=\"\$3 \$4\"; }
env() {
    case \$1\$2 in
    import-c) [ -z \"\$state\" ] || IFS=, read -r BOOT_ORDER BOOT_A_LEFT BOOT_B_LEFT <<<\"\$state\"; [ -n \"\$state\" ] ;;
    export-c) [ \"\$*\" = \"export -c -s 200 \$pxefile_addr_r BOOT_ORDER BOOT_A_LEFT BOOT_B_LEFT\" ] || reset ;;
    esac
}
echo() { [ \"\$1\" = start ] || [ \"\${1%% *}\" = start ] && builtin echo \"\$@\"; }
devtype=virtio devnum=0 pxefile_addr_r=1000 kernel_addr_r=2000 ramdisk_addr_r=3000 fdt_addr=4000 fdtfile= vendor= filesize=1 written=0
$(cat $boot/boot.cmd)"
grub_program="set +u
load_env() { [ -z \"\$state\" ] || IFS=, read -r ORDER A_OK A_TRY B_OK B_TRY <<<\"\$state\"; }
save_env() { [ \"\$*\" = \"--file \$prefix/grubenv ORDER A_OK A_TRY B_OK B_TRY\" ] || reboot; written=\$((written + 1)); }
regexp() { disk=hd0; }
linux() { :; }
initrd() { :; }
boot() { echo \"start \$slot \$ORDER,\$A_OK,\$A_TRY,\$B_OK,\$B_TRY \$written\"; exit; }
reboot() { echo 'start none'; exit; }
sleep() { :; }
clear() { :; }
prefix=/ root=hd0,msdos1 written=0
$(cat $boot/grub.cfg)"

# A start by LOADER from $state: sets slot and state.
begin_start() {
    local said
    said=$(eval "$([ "$loader" = uboot ] && echo "$uboot_program" || echo "$grub_program")" 2>/dev/null)
    read -r _ slot state <<<"${said/start /start }"
    writes=${state##* } state=${state% *}
    [ "${said%% *}" = start ] || slot="($said)"
}
other() { [ "$1" = A ] && echo B || echo A; }
# RAUC: what it does to the state. u: A_LEFT B_LEFT; g: OK and TRY
rauc() { # good|bad|primary SLOT
    local order a b c d
    if [ "$loader" = uboot ]; then
        IFS=, read -r order a b <<<"$state"
        case $1 in
        good) [ "$2" = A ] && a=$most || b=$most ;;
        bad) [ "$2" = A ] && a=0 || b=0; order=$(echo "$order" | tr -d "$2" | xargs) ;;
        primary) [ "$2" = A ] && a=$most order='A B' || { b=$most order='B A'; } ;;
        esac
        state=$order,$a,$b
    else
        IFS=, read -r order a b c d <<<"$state"
        case $1 in
        good) [ "$2" = A ] && a=1 b=0 || c=1 d=0 ;;
        bad) [ "$2" = A ] && a=0 b=0 || c=0 d=0 ;;
        primary) [ "$2" = A ] && a=1 b=0 order='A B' || { c=1 d=0 order='B A'; } ;;
        esac
        state=$order,$a,$b,$c,$d
    fi
}
# EVENT: what comes to pass in the slot that runs
happen() {
    case $1 in
    c) ;;                                                    # a cut before the mark
    g) rauc good "$slot" ;;                                  # it shows, and is marked
    i) rauc good "$slot"; rauc bad "$(other "$slot")"; rauc primary "$(other "$slot")" ;; # an update goes into the other one
    h) rauc good "$slot"; rauc bad "$(other "$slot")" ;;     # and is cut in the midst
    esac
}

# ---- the model: an order, and the attempts of each ----
model_new() { m_order='A B' m_A=$most m_B=$most; }
model_start() {
    local s
    m_slot=''
    for s in $m_order; do
        [ -z "$m_slot" ] && [ "$(eval "echo \$m_$s")" -gt 0 ] && m_slot=$s
    done
    if [ -z "$m_slot" ]; then
        model_new
        m_slot=A
    fi
    eval "m_$m_slot=\$((m_$m_slot - 1))"
}
model_happen() {
    local o
    o=$(other "$m_slot")
    case $1 in c) return ;; esac
    eval "m_$m_slot=$most"
    case $1 in
    h) eval "m_$o=0"; [ "$loader" = grub ] || m_order=$m_slot ;;
    i) eval "m_$o=$most"; m_order="$o $m_slot" ;;
    esac
}

for loader in uboot grub; do
    sequences=0 wrong=0
    for events in {c,g,i,h}{c,g,i,h}{c,g,i,h}{c,g}{c,g}; do
        state=''
        model_new
        for ((k = 0; k < ${#events}; k++)); do
            begin_start
            model_start
            [ "$slot" = "$m_slot" ] && [ "$writes" = 1 ] || { wrong=$((wrong + 1)); echo "$loader $events, start $((k + 1)): slot $slot, not $m_slot; $writes writes; $state"; }
            happen "${events:k:1}"
            model_happen "${events:k:1}"
        done
        sequences=$((sequences + 1))
    done
    begin "$loader: all sequences of five events"
    same 'sequences' "$sequences" 256
    same 'wrong starts' "$wrong" 0
done

# ---- what was promised ----
# starts WHAT, STATE, EVENTS, SLOTS: one event after each start; the slots that were started
starts() {
    begin "$loader: $1"
    local events=$3 slots='' k
    state=$2
    for ((k = 0; k < ${#events}; k++)); do
        begin_start
        slots+=$slot
        happen "${events:k:1}"
    done
    same slots "$slots" "$4"
}
for loader in uboot grub; do
    [ $loader = uboot ] && new='A B,8,8' only='A,8,0' updated='B A,8,8' || { new='A B,1,0,1,0' only='A B,1,0,0,0'; updated='B A,1,0,1,0'; }
    starts 'no state, or one that is damaged' '' cg AA
    starts 'seven cuts in a row keep the slot' "$new" cccccccgcccccccg AAAAAAAAAAAAAAAA
    starts 'after eight the other one has its turn' "$new" ccccccccg AAAAAAAAB
    starts 'which is not for ever: A was not marked bad' "$new" ccccccccccccccccc AAAAAAAABBBBBBBBA
    starts 'an update that is good' "$new" gigg AABB
    starts 'an update that is broken: back to A by itself' "$updated" ccccccccggg BBBBBBBBAAA
    starts 'an update that shows after some cuts' "$updated" cccgcccg BBBBBBBB
    starts 'an update that was cut: never the half slot' "$only" gcccgg AAAAAA
    starts 'the same, and A fails: it is tried again rather than the half one' "$only" ccccccccc AAAAAAAAA
    starts 'an update is repeated' "$only" ig AB
    starts 'both are broken: they take turns' "$updated" cccccccccccccccccc BBBBBBBBAAAAAAAAAA
done
loader=uboot
for rubbish in 'A B,0,0' ',8,8' 'C,8,8' 'A B,,'; do starts "a state that makes no sense: $rubbish" "$rubbish" g A; done
loader=grub
for rubbish in 'A B,0,0,0,0' ',1,0,1,0' 'C,1,0,1,0' 'A B,,,,' 'A B,1,9,1,9'; do starts "a state that makes no sense: $rubbish" "$rubbish" g A; done

begin 'the numbers agree'
same 'boot.cmd and RAUC' "$(grep -h '^boot-attempts' firmware/device-arm64/etc/rauc/system.conf | tr '\n' ' ')" "boot-attempts=$most boot-attempts-primary=$most "
same 'the sector' "$(grep -o 'write [^ ]* 400 1' $boot/boot.cmd)" 'write ${pxefile_addr_r} 400 1'
same 'and for RAUC' "$(tail -n 1 firmware/device-arm64/etc/fw_env.config)" "/run/part/disk $(printf '0x%x 0x200' $((0x400 * 512)))"
tally firmware_slots

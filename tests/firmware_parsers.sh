#!/bin/bash
# SPDX-License-Identifier: MIT
# The device's readers of wifi.conf, of authorized_keys, and of what Raspberry Pi Imager writes: what they make of it,
# and what they say, word for word.
# shellcheck disable=SC2016,SC2059 # the texts are formats, for their line ends, and for odd letters
set -u
. "$(dirname "$0")/need"
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
programs=$PWD/firmware/device/usr/lib/motograph
cd "$tmp" || exit 1
evidence="$tmp/said"

# files: what lies in out/, a line for each: "name: lines joined by |"
files() {
    local f
    for f in out/*; do [ ! -e "$f" ] || printf '%s: %s\n' "${f#out/}" "$(paste -sd '|' "$f")"; done
}
read_by() { # PROGRAM ARGUMENT...
    rm -rf out && mkdir out
    LC_ALL=C "$programs/$1" "${@:2}" >said 2>&1
    status=$?
}

# ---- wifi.conf ----
settings='[Settings]|AutoConnect=true'
# wifi TEXT, NETWORK...: as files, without main.conf
wifi() {
    begin "wifi: $1"
    printf "$1" >wifi.conf
    read_by wifi -v to=out wifi.conf
    same exit "$status" "$([ -n "$2" ] && echo 0 || echo 3)"
    same 'what is said' "$(cat said)" ''
    same networks "$(files | grep -v '^main.conf')" "$(printf '%s\n' "${@:2}")"
}
wifi '' ''
wifi '# a comment\n\n   \n' ''
wifi 'Network: Kai\nPassword: geheim12\n' "Kai.psk: [Security]|Passphrase=geheim12|$settings"
wifi 'network:Kai\npassword:geheim12' "Kai.psk: [Security]|Passphrase=geheim12|$settings"
wifi '\357\273\277Network:  Haus am Kai \t\r\nPassword:  pass word: 1 \r\n' "Haus am Kai.psk: [Security]|Passphrase=pass word: 1|$settings"
wifi 'Network: Gäste\nPassword: geheim12\n' "=47c3a4737465.psk: [Security]|Passphrase=geheim12|$settings"
wifi 'Network: ../../etc\n' "=2e2e2f2e2e2f657463.open: $settings"
wifi 'Network: a.b\n' "=612e62.open: $settings"
wifi 'Network: Lager\nHidden: yes\nPassword: geheim12\n' "Lager.psk: [Security]|Passphrase=geheim12|$settings|Hidden=true"
wifi 'Network: Lager\nHidden: no\n' "Lager.open: $settings"
wifi 'Network: a\nPassword: 12345678\nNetwork: b\nNetwork: c\nPassword: 87654321\nHidden: yes\n' "a.psk: [Security]|Passphrase=12345678|$settings" \
    "b.open: $settings" "c.psk: [Security]|Passphrase=87654321|$settings|Hidden=true"
hex=$(printf 'aB%.0s' {1..32})
wifi "Network: Kai\nPassword: $hex\n" "Kai.psk: [Security]|PreSharedKey=$hex|$settings"
wifi "Network: Kai\nPassword: $(printf 'a%.0s' {1..63})\n" "Kai.psk: [Security]|Passphrase=$(printf 'a%.0s' {1..63})|$settings"
wifi 'Network: Kai\nPassword: a\\b$(id);#%%"'"'"'\n' 'Kai.psk: [Security]|Passphrase=a\\b$(id);#%"'"'|$settings"
wifi "Network: $(printf 'x%.0s' {1..32})\n" "$(printf 'x%.0s' {1..32}).open: $settings"
begin 'a country'
printf 'Country: de\nNetwork: Kai\n' >wifi.conf
read_by wifi -v to=out wifi.conf
same 'what is set' "$(files | grep main)" 'main.conf: [General]|EnableNetworkConfiguration=false|Country=DE|[Network]|NameResolvingService=none'

# wrong TEXT, WHAT IS SAID...: networks with a fault are left out
wrong_wifi() {
    begin "wifi: $1"
    printf "$1" >wifi.conf
    read_by wifi -v to=out wifi.conf
    same exit "$status" 1
    same 'what is said' "$(cat said)" "$(printf 'wifi.conf:%s\n' "${@:2}")"
}
expected="error: a line 'Name: value' is expected, or a comment that begins with '#'"
length='error: a password has 8 to 63 characters, or is a key of 64 hexadecimal digits'
wrong_wifi 'Kai\n' "1:1: $expected"
wrong_wifi ' Network: Kai\n' "1:1: $expected"
wrong_wifi 'Network : Kai\n' "1:1: $expected"
wrong_wifi 'network={\n' "1:1: $expected"
wrong_wifi 'ssid: Kai\n' "1:1: error: unknown name 'ssid'; Network, Password, Hidden and Country are possible"
wrong_wifi 'Network:\n' "1:1: error: 'Network' has no value"
wrong_wifi '\nPassword: geheim12\n' "2:1: error: 'Password' belongs below the Network that it is for"
wrong_wifi 'Hidden: yes\n' "1:1: error: 'Hidden' belongs below the Network that it is for"
wrong_wifi 'Network: Kai\nPassword: kurz\n' "2:11: $length"
wrong_wifi "Network: Kai\nPassword:   $(printf 'x%.0s' {1..64})\n" "2:13: $length"
wrong_wifi "Network: Kai\nPassword: $(printf 'x%.0s' {1..65})\n" "2:11: $length"
wrong_wifi 'Network: Kai\nPassword: geheimnä\n' '2:11: error: a password has letters of ASCII only'
wrong_wifi 'Network: Kai\nPassword: 12345678\nPassword: 12345679\n' "3:1: error: 'Password' is given already in line 2"
wrong_wifi 'Network: Kai\nHidden: on\n' '2:9: error: yes or no is expected'
wrong_wifi 'Country: Germany\n' "1:10: error: a country's two letters are expected, such as DE"
wrong_wifi 'Country: DE\nCountry: FR\n' "2:1: error: 'Country' is given already in line 1"
wrong_wifi 'Network: Kai\nNetwork: Kai\n' '2:10: error: this network is given already in line 1'
wrong_wifi "Network: $(printf 'ä%.0s' {1..17})\n" '1:10: error: the name of a network has at most 32 bytes'
wrong_wifi '\377\376N\000e\000t\000' "1:1: $expected"
wrong_wifi 'Network: Kai\nPassword: kurz\nFoo: x\n' "2:11: $length" "3:1: error: unknown name 'Foo'; Network, Password, Hidden and Country are possible"
begin 'the right ones of several'
printf 'Network: a\nPassword: kurz\nNetwork: b\nPassword: geheim12\n' >wifi.conf
read_by wifi -v to=out wifi.conf
same networks "$(files | grep -v '^main')" "b.psk: [Security]|Passphrase=geheim12|$settings"

# ---- authorized_keys ----
ed='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINqv8zQp0m0Zb1xJr9aYtX6q3qVnJ4yR2mE0f1g7Kp3w'
rsa="ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ$(printf 'C%.0s' {1..342})"
nist="ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBB$(printf 'D%.0s' {1..87})"
# keys TEXT, LINES THAT ARE TAKEN, WHAT IS SAID...
keys() {
    begin "keys: ${1:0:60}"
    printf -- "$1" >authorized_keys
    read_by keys -v to=out/k authorized_keys
    same 'what is taken' "$(cat out/k)" "$(printf "$2")"
    same 'what is said' "$(cat said)" "$(shift 2; for line; do printf 'authorized_keys:%s\n' "$line"; done)"
    same exit "$status" $(($# > 2))
}
no="1: error: not a public key; a line such as 'ssh-ed25519 AAAA... name' is expected"
bad='1: error: this key is damaged, cut short or too weak; copy the whole line'
private='1: error: this is a private key: take it off the card and use another one; its public half is expected here'
keys '' ''
keys '# mine\n\n' ''
keys "$ed me@desk\n" "$ed me@desk\n"
keys "\xef\xbb\xbf$ed me@desk\r\n" "$ed me@desk\n"
keys "$ed\n$rsa a b\n$nist\n" "$ed\n$rsa a b\n$nist\n"
keys "  $ed\n" "$ed\n"
keys "$ed\nrubbish\n$rsa\n" "$ed\n$rsa\n" "2:$no"
keys 'command="/bin/sh" '"$ed\n" '' "1:$no"
keys "${ed:0:60}\n" '' "1:$bad"
keys "${ed}AAAA\n" '' "1:$bad"
keys "${rsa:0:220}\n" '' "1:$bad"
keys "ssh-rsa ${ed#* }\n" '' "1:$bad"
keys "${ed/N/*}\n" '' "1:$bad"
keys 'ssh-dss AAAAB3NzaC1kc3MAAACBAP\n' '' "1:$no"
keys "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----\n" '' "1:$private" "3:$private"
keys '\xff\xfes\0s\0h\0' '' "1:$no"
keys '---- BEGIN SSH2 PUBLIC KEY ----\n' '' "1:$no"

# ---- Raspberry Pi Imager ----
# imager USER-DATA, NETWORK-CONFIG, STATUS, FILES...
imager() {
    begin "imager: ${1:0:40} ${2:0:40}"
    rm -f user-data network-config
    [ -z "$1" ] || printf "$1" >user-data
    [ -z "$2" ] || printf "$2" >network-config
    read_by imager -v to=out ${1:+user-data} ${2:+network-config}
    same status "$status" "$3"
    same 'what is taken' "$(files)" "$(shift 3; for line; do printf '%s\n' "$line"; done)"
}
apt='packages:\n- avahi-daemon\napt:\n  conf: |\n    Acquire {\n      Check-Date "false";\n    };\n'
groups='  groups: users,adm,sudo\n  shell: /bin/bash\n'
imager '#cloud-config\n' '' 0
imager "#cloud-config\nhostname: lobby\nmanage_etc_hosts: true\n${apt}timezone: Europe/Berlin\nkeyboard:\n  model: pc105\n  layout: \"de\"\n" '' 0 \
    'hostname: lobby' 'timezone: Europe/Berlin'
imager "#cloud-config\nhostname: lobby\nenable_ssh: true\nusers:\n- name: pi\n$groups  lock_passwd: true\n  ssh_authorized_keys:\n    - $ed me@desk\n    - $rsa\n  sudo: ALL=(ALL) NOPASSWD:ALL\n" '' 3 \
    "authorized_keys: $ed me@desk|$rsa" 'hostname: lobby'
imager "#cloud-config\nenable_ssh: true\nusers:\n- name: pi\n$groups  lock_passwd: false\n  passwd: \$5\$abc\$def\nssh_pwauth: true\n" '' 3
imager '#cloud-config\nruncmd:\n  - [ rfkill, unblock, wifi ]\n  - [ sh, -c, "for f in /x; do echo 0; done" ]\n' '' 0
net='network:\n  version: 2\n  wifis:\n    wlan0:\n      dhcp4: true\n      regulatory-domain: "DE"\n      access-points:\n'
imager '' "$net"'        "Haus am Kai":\n          password: "'"$hex"'"\n      optional: true\n' 0 "wifi.conf: Country: DE|Network: Haus am Kai|Password: $hex"
imager '' "$net"'        "A \\"quoted\\": one":\n          hidden: true\n          password: ""\n      optional: true\n' 0 'wifi.conf: Country: DE|Network: A "quoted": one|Hidden: yes'
imager '' "$net"'        "a":\n          password: "12345678"\n        "b":\n          password: "87654321"\n' 0 'wifi.conf: Country: DE|Network: a|Password: 12345678|Network: b|Password: 87654321'
imager '#cloud-config\r\nhostname: lobby\r\n' '' 0 'hostname: lobby'
imager 'hostname: "a b"\nrubbish\n\377\376\n' '' 0 'hostname: a b'
begin 'what Imager wrote leads to the same network'
printf "$net"'        "Haus am Kai":\n          password: "'"$hex"'"\n' >network-config
read_by imager -v to=out network-config
mv out/wifi.conf wifi.conf
read_by wifi -v to=out wifi.conf
same exit "$status" 0
same network "$(files | grep -v '^main')" "Haus am Kai.psk: [Security]|PreSharedKey=$hex|$settings"
tally firmware_parsers

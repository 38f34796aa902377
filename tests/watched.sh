#!/bin/bash
# SPDX-License-Identifier: MIT
# In whatever way people and programs put a file in its place, it is taken once and whole: editors, file
# shares, copies in pieces, links that are switched, folders that go and come, file systems that tell
# nothing. Mostly waits.
set -u
. "$(dirname "$0")/need" motograph factc
tmp=$(mktemp -d)
player=''
# shellcheck disable=SC2086 # none, or one
trap 'kill $player 2>/dev/null; rm -rf "$tmp"' EXIT
build=$(realpath "$build")
evidence="$tmp/err"
cc -O1 -shared -fPIC -o "$tmp/blind.so" tests/preload/blind.c -ldl || exit 1
cd "$tmp" || exit 1
export SDL_VIDEODRIVER=dummy

n=0 taken=0
# next: new.facts and new.fct are another show, of door $n
next() {
    n=$((n + 1))
    {
        printf 'Show: Lobby\nLang: en\nZone: UTC\nSerial: %d\n' $n
        printf '\nHeadline: The stair of house %d is closed\n' 1 2 3 4 5 6 7 8 9
        printf '\nHeadline: The door number %d opens\n' $n
    } >new.facts
    "$build/factc" build new.facts -o new.fct 2>>out || exit 1
}
# plays FILE [NAME=VALUE...] OPTION...: $player shows it, and keeps the last good file in state
plays() {
    local file=$1 settings=()
    shift
    while [[ ${1:-} == [A-Z]*=* ]]; do settings+=("$1") && shift; done
    rm -rf state
    mkdir -m 777 state
    taken=0
    : >err
    env "${settings[@]}" "${user[@]}" "$build/motograph" "$file" --window=320x240 --for=300 --state="$tmp/state" "$@" 2>err &
    player=$!
}
user=()
comes() { # what is on, or will be next, is the newest show
    local i
    for ((i = 0; i < 120; i++)); do grep -aqs "door number $n opens" state/last-good.fct && break; sleep 0.1; done
    [ "$i" -lt 120 ]; ok "door $n is not there" $?
}
ends() {
    kill -TERM $player
    wait $player
    local got=$?
    player=''
    [ $got -eq 0 ]; ok "exit $got" $?
}
says() { # TEXT: within a while
    local i
    for ((i = 0; i < 120; i++)); do grep -qF -- "$1" err && break; sleep 0.1; done
    [ "$i" -lt 120 ]; ok "not said: $1" $?
}
says_times() { # NUMBER TEXT: within a while, so often
    local i
    for ((i = 0; i < 50; i++)); do
        [ "$(grep -cF -- "$2" err)" -ge "$1" ] && break
        sleep 0.1
    done
}
times() { # NUMBER TEXT: how often it was said
    same "how often was said: $2" "$(grep -cF -- "$2" err)" "$1"
}
# way NAME, its commands on stdin, in the folder `in`, where ../new.* is to become $file
way() {
    local commands
    commands=$(cat)
    begin "$1: $file"
    next
    # shellcheck disable=SC2034 # for the commands
    (cd in && new=../new.${file##*.} && eval "$commands") || wrong 'it failed'
    comes
    taken=$((taken + 1))
    says_times $taken 'new facts'
    same 'taken' "$(grep -c 'new facts' err)" $taken
    same 'what must not be said' "$(grep -E 'cut off|damaged|not a fact file|:[0-9]+:[0-9]+:|cannot' err)" ""
    [ ! -e in/s.errors.txt ]; ok 'findings' $?
}

# Each writes as the program does.
# shellcheck disable=SC2016 # for way
ways() {
    way copied <<<'cp $new $file'
    way 'copied beside and renamed' <<<'cp $new n && mv n $file'
    way 'scp: in place, and the line is slow' <<'WAY'
exec 3>$file; sleep 0.4; head -c 300 $new >&3; sleep 0.6; tail -c +301 $new | head -c 300 >&3; sleep 0.6; tail -c +601 $new >&3
WAY
    way 'rsync' <<<'cp $new .$file.Xa12bC && touch -d 2001-01-01 .$file.Xa12bC && mv .$file.Xa12bC $file'
    way 'rsync --inplace' <<'WAY'
exec 3<>$file; head -c 500 $new >&3; sleep 0.3; tail -c +501 $new >&3; truncate -s $(stat -c %s $new) $file; touch -d 2002-02-02 $file
WAY
    way 'Windows, a copy: its size comes first, in place' <<'WAY'
perl -e 'open F,"+<",$ARGV[0]; open N,$ARGV[1]; read N,$n,1e6; truncate F,0; truncate F,length $n; syswrite F,substr $n,0,99; sleep 1; syswrite F,substr $n,99' $file $new; touch -d 1999-12-31 $file
WAY
    way 'Windows, an office program: a lock, another name, an exchange' <<'WAY'
printf x >'~$'$file; cp $new 3F2A.tmp; sleep 0.1; mv $file 91BC.tmp; mv 3F2A.tmp $file; rm 91BC.tmp '~$'$file
WAY
    way 'macOS over a share' <<'WAY'
printf x >._$file; cp $new .sb-1234; mv $file .smbdeleteAAA1; mv .sb-1234 $file; rm .smbdeleteAAA1; printf y >.DS_Store
WAY
    way 'vim: a backup and a new file' <<<'printf b >.$file.swp; mv $file $file~; cat $new >$file; rm $file~ .$file.swp'
    way 'emacs: a lock, an automatic copy, a backup' <<'WAY'
ln -s a@b.1:2 .#$file; printf x >"#$file#"; mv $file $file~; cat $new >$file; rm .#$file "#$file#"
WAY
    way 'LibreOffice: a lock, then over the old file' <<<'printf x >.~lock.$file#; cp $new lu12.tmp; cat lu12.tmp >$file; rm lu12.tmp .~lock.$file#'
    way 'removed and made again' <<<'rm $file; cat $new >$file'
    way 'removed; a moment later it is a link' <<<'cp $new real; rm $file; ln -s real $file'
    way 'what the link names is replaced' <<<'cp $new n; mv n real'
    way 'a file of its own again' <<<'cp $new n; mv n $file; rm real'
    way 'the folder is moved away and another comes' <<<'cd ..; mv in gone; mkdir in; cp ${new#../} in/$file; rm -r gone'
    way 'moved away, and back with another file' <<<'cd ..; mv in gone; sleep 0.3; cp ${new#../} gone/$file; mv gone in'
    way 'renamed a hundred times' <<<'for i in $(seq 100); do cp $new n; mv n $file; done'
}

for file in s.facts s.fct; do
    rm -rf in && mkdir in
    next
    cp new."${file##*.}" in/$file
    plays in/$file
    comes
    ways
    begin "nothing is left beside $file"
    same 'files' "$(find in -type f ! -name '*~' ! -name '._*' ! -name .DS_Store)" in/$file
    ends
done

begin 'edited in place by sed'
rm -rf in && mkdir in && next && cp new.facts in/s.facts
plays in/s.facts
comes
n=$((n + 1))
sed -i "s/door number [0-9]*/door number $n/" in/s.facts
comes
ends
times 1 'new facts'

begin 'releases and a link to the one in force'
mkdir -p releases/{41,42,43} && next && cp new.facts releases/41/s.facts && ln -s releases/41 current
plays current/s.facts
comes
for release in 42 43 41; do
    next && cp new.facts releases/$release/s.facts && ln -s releases/$release current.new && mv -T current.new current
    comes
done
ends
times 3 'new facts'

begin 'folders that are not there at the start'
plays far/away/s.fct
says 'No such file'
mkdir far && sleep 0.3 && mkdir far/away && next && cp new.fct far/away/n && mv far/away/n far/away/s.fct
comes
rm -r far && sleep 0.5 && mkdir -p far/away && next && cp new.fct far/away/s.fct
comes
ends
times 2 'new facts'

begin 'replaced without end while it is read'
rm -rf in && mkdir in && next && cp new.fct in/s.fct && cp new.fct a.fct && next && cp new.fct b.fct
plays in/s.fct
(for _ in $(seq 300); do cp a.fct in/n && mv in/n in/s.fct; cp b.fct in/n && mv in/n in/s.fct; done)
comes
ends
same 'said of it' "$(grep -E 'cut off|damaged|cannot' err)" ""

# ---- file systems that tell nothing ----
# The sanitizers would have to be loaded before the library that makes them.
if [[ $build != */san ]]; then
    begin 'on a network mount'
    rm -rf in && mkdir in && next && cp new.fct in/s.fct
    plays in/s.fct LD_PRELOAD="$tmp/blind.so" BLIND_REPORT="$tmp/looked" BLIND_FILE=in/s.fct
    comes
    next && cp new.fct in/n && mv in/n in/s.fct
    comes
    mv in away && says 'cannot open' && next && cp new.fct away/s.fct && mv away in
    comes
    sleep 2
    ends
    times 2 'new facts'
    times 1 'cannot open'
    # At the start it is opened twice, for the show and to watch it; then at each change, and while it is away.
    waits=$(grep -c half looked) opened=$(grep -c open looked)
    [ "$waits" -ge 10 ] && [ "$opened" -lt $((waits / 2 + 6)) ]; ok "opened $opened times in $waits half minutes" $?
    begin 'no file there yet'
    rm -rf in
    plays in/s.fct LD_PRELOAD="$tmp/blind.so"
    says 'No such file'
    mkdir in && next && cp new.fct in/s.fct
    comes
    kill $player
    wait $player
    player=''
fi

# ---- folders that may only be read ----
# answers: a source there gets mistakes, twice, and is then all right; where the answer cannot be written, that
# is said once
answers() {
    comes
    printf 'Bogus: x\n' | cat - new.facts >bad && cp bad "$where"/s.facts
    says "'Bogus'"
    printf 'Wrong: x\n' | cat - new.facts >bad && cp bad "$where"/s.facts
    says "'Wrong'"
    next && cp new.facts "$where"/s.facts
    comes
    sleep 0.3
    ends
    times 1 'cannot write'
    times 1 'new facts'
    same 'files' "$(ls -A "$where")" s.facts
}
begin 'a folder that the player may not write to'
if [ "$(id -u)" -eq 0 ]; then
    user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chmod 711 "$tmp"
    where=in
    rm -rf in && mkdir in && next && cp new.facts in/s.facts
    plays in/s.facts
    answers
    begin 'with mistakes from the start'
    printf 'Bogus: x\n' | cat - new.facts >in/s.facts
    plays in/s.facts
    says "'Bogus'"
    next && cp new.facts in/s.facts
    comes
    printf 'Wrong: x\n' | cat - new.facts >in/n && mv in/n in/s.facts
    says "'Wrong'"
    sleep 0.3
    ends
    times 1 'cannot write'
    begin 'a file system that cannot be written to'
    user=() where=real
    rm -rf in real && mkdir in real && next && cp new.facts real/s.facts
    if unshare -m true 2>/dev/null; then
        # shellcheck disable=SC2016 # for the inner shell
        user=(unshare -m sh -c 'mount --bind real in && mount -o remount,bind,ro in && exec "$@"' sh)
        plays in/s.facts
        comes
        sleep 0.3
        same 'said' "$(cat err)" ''
        answers
    fi
    user=()
fi
tally watched

#!/bin/bash
# SPDX-License-Identifier: MIT
# What both programs do to the files that they are told to write and to the processes that they start,
# whatever is at that place, whatever signal comes and however they were started. Not under the sanitizers.
set -u
. "$(dirname "$0")/need" motograph factc
build=$(realpath "$build") root=$PWD
motograph=$build/motograph factc=$build/factc
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
export TMPDIR=$tmp/tmp
mkdir "$TMPDIR" && cd "$tmp" || exit 1
evidence=$tmp/err
cc -shared -fPIC -o fsync.so "$root/tests/preload/fsync.c" || exit 1
printf 'Show: X\nLang: de\n\nHeadline: Ein Kai\n' >x.facts
"$factc" build x.facts -o x.fct || exit 1
sed 's/Kai/Hafen/' x.facts | "$factc" build - -o other.fct || exit 1
cp x.fct y.fct

# status WHAT WANT COMMAND...
status() {
    local what=$1 want=$2
    shift 2
    begin "$what"
    timeout 60 "$@" >out 2>err </dev/null
    same 'exit' "$?" "$want"
}
err_has() { grep -qF -- "$1" err; ok "standard error lacks: $1" $?; }

# write BY TO: one of the three that write a file
write() {
    case $1 in
    build) "$factc" build x.facts -o "$2" ;;
    snapshot) "$motograph" --snapshot="$2" --at=2026-03-01T09:00:00Z --size=320x240 x.fct ;;
    burn-in) "$motograph" --burn-in="$2" --at=2026-03-01T09:00:00Z --size=320x240 --for=1 x.fct ;;
    esac
}
export -f write
# the names that temporary files of either program would have here
unfinished() { find . -mindepth 1 -maxdepth 1 \( -name '.*' -o -name '*png.*' \); }
export motograph factc

# ---- what may be in the place of an output ----
for by in build snapshot burn-in; do
    rm -rf at && mkdir at at/folder at/shut && cd at || exit 1
    ln -s ../x.facts ../x.fct . && echo old >target && ln -s target link && ln -s absent dangling
    ln -s link chain && ln -s loop loop && mkfifo fifo
    mkdir elsewhere && ln -s elsewhere/new into
    umask 027
    while read -r to want kind; do
        begin "$by onto $to"
        timeout 20 bash -c "write $by $to" >../out 2>../err </dev/null
        same 'exit' "$?" "$want"
        same 'it is still' "$(stat -c %F "$to" 2>&1)" "$kind"
        [ "$want" = 0 ] || grep -qE "^(motograph|factc): $to: " ../err; ok 'it does not say why' $?
    done <<'CASES'
plain 0 regular file
target 0 regular file
link 0 symbolic link
chain 0 symbolic link
dangling 0 symbolic link
into 0 symbolic link
loop 73 symbolic link
fifo 73 fifo
folder 73 directory
CASES
    case_close
    same "$by: mode" "$(stat -c %a plain absent)" $'640\n640'
    for file in target absent elsewhere/new; do
        alike plain $file; ok "$by: a link's target, $file, is not the file" $?
    done
    (umask 0 && write $by plain >/dev/null)
    same "$by: mode without a mask" "$(stat -c %a plain)" 666
    begin "$by into a pipe"
    cat fifo >"read" & # a pipe that is read is written to
    timeout 20 bash -c "write $by fifo" >/dev/null
    same 'exit' "$?" 0
    wait $!
    alike plain read; ok 'the reader has something else' $?
    case_close
    umask 022
    long=$(printf 'd%.0s' {1..250})
    timeout 20 bash -c "write $by $long" >/dev/null 2>&1
    same "$by: a name of 250 bytes" "$?" 0
    timeout 20 bash -c "write $by $long$long" >/dev/null 2>../err
    same "$by: a name of 500 bytes" "$?" 73
    rm -f "$long"
    cp plain old
    begin "$by: a file that may not grow"
    (ulimit -f 1; timeout 20 bash -c "write $by old" 2>../err)
    same 'exit' "$?" 74
    (ulimit -f 1; trap '' XFSZ; timeout 20 bash -c "write $by old" 2>../err)
    same 'exit, with the signal ignored' "$?" 74
    alike plain old; ok 'the old one does not stand' $?
    case_close
    # A device of our own: the system's would be lost if it were replaced. Only root can make one.
    if mknod full c 1 7 2>/dev/null; then
        begin "$by onto a full device"
        timeout 20 bash -c "write $by full" >/dev/null 2>../err
        same 'exit' "$?" 74
        same 'it is still' "$(stat -c %F full)" 'character special file'
    fi
    for signal in HUP INT QUIT TERM; do
        begin "$by, ended by $signal"
        SIGNAL=$(kill -l $signal) LD_PRELOAD=$tmp/fsync.so timeout 20 bash -c "write $by old" >/dev/null 2>&1
        same 'exit' "$?" $((128 + $(kill -l $signal)))
        alike plain old; ok 'the old one does not stand' $?
        same 'nothing left' "$(unfinished)" ''
    done
    case_close
    SIGNAL=1 LD_PRELOAD=$tmp/fsync.so timeout 20 env --ignore-signal=HUP bash -c "write $by old" >/dev/null 2>&1
    same "$by, a signal that is ignored stays so" "$?" 0
    same "$by: nothing left at all" "$(unfinished)" ''
    cd ..
done

# ---- what the player leaves beside a source, and keeps ----
# Others may write into these folders too: whatever lies at a place is replaced, and not written through.
mkdir left && cd left || exit 1
# plays FILE OPTION...: for a moment, without a display
plays() { SDL_VIDEODRIVER=dummy timeout -k 1 8 "$motograph" --for=0.5 --size=320x240 "$@" >../out 2>../err </dev/null; }
sed 's/^Headline/Bogus: x\nHeadline/' ../x.facts >x.facts
while read -r kind command; do
    begin "findings in the place of $kind"
    rm -rf x.errors.txt && echo precious >precious && eval "$command"
    plays x.facts
    same 'exit' "$?" 65
    same 'it is now' "$(stat -c %F x.errors.txt)" 'regular file'
    timeout 5 grep -qs Bogus x.errors.txt; ok 'no findings' $?
    same 'what it led to' "$(cat precious)" 'precious'
    same 'files' "$(ls -A)" $'precious\nx.errors.txt\nx.facts'
    begin "the last good file in the place of $kind"
    rm -rf state && mkdir state && ln precious state/precious && cd state && eval "${command//x.errors.txt/last-good.fct}"
    cd .. && plays ../x.fct --state=state
    same 'exit' "$?" 0
    same 'it is now' "$(stat -c %F state/last-good.fct)" 'regular file'
    alike ../x.fct state/last-good.fct; ok 'it is another file' $?
    same 'what it led to' "$(cat precious)" 'precious'
    rm -r state
done <<'CASES'
nothing true
a-link ln -s precious x.errors.txt
a-pipe mkfifo x.errors.txt
a-pipe-that-is-held mkfifo x.errors.txt && exec 5<>x.errors.txt
CASES
exec 5>&-
for signal in KILL TERM; do
    begin "$signal while the last good file is written"
    mkdir state && cp ../y.fct state/last-good.fct
    (export SIGNAL; SIGNAL=$(kill -l $signal) LD_PRELOAD=../fsync.so plays ../other.fct --state=state) 2>/dev/null
    [ -s state/last-good.fct ]; ok 'there is none' $?
    plays ../other.fct --state=state
    same 'files' "$(ls -A state)" 'last-good.fct'
    rm -r state
done
cd ..

# ---- an output that is an input ----
ln x.facts hard.facts && ln -s x.facts soft.facts
for to in x.facts ./x.facts hard.facts soft.facts; do
    status "onto its source: $to" 64 "$factc" build x.facts -o $to
done
case_close
"$factc" build - -o x.facts <x.facts 2>err
same 'onto standard input' "$?" 64
status 'a snapshot onto its fact file' 64 "$motograph" --snapshot=y.fct --size=320x240 y.fct
status 'a map onto its source' 64 "$motograph" --burn-in=soft.facts --for=1 --size=320x240 x.facts
case_close
alike x.fct y.fct && grep -q Kai x.facts; ok 'inputs are no longer whole' $?

# ---- signals as they were inherited ----
for how in --ignore-signal=CHLD --block-signal=CHLD --ignore-signal=PIPE --block-signal=TERM; do
    status "a source, $how" 0 env $how "$motograph" --scene --size=320x240 x.facts
    status "a build, $how" 0 env $how "$factc" build x.facts -o z.fct
done

# ---- a pipe that nobody reads ----
mkfifo pipe
exec 3<>pipe 4>pipe 3>&-
for command in "$factc new" "$factc dump x.fct" "$factc build x.facts -o -" "$factc --help" "$motograph --help" \
    "$motograph --scene --size=320x240 x.fct" "$motograph --snapshot=- --size=320x240 x.fct"; do
    begin "nobody reads: $command"
    $command >&4 2>err
    same 'exit' "$?" 74
    err_has '<stdout>: cannot write: Broken pipe'
done
exec 4>&-

# ---- ended while factc compiles ----
# gone PID: within two seconds
gone() {
    local i
    for ((i = 0; i < 20; i++)); do
        [ -d "/proc/$1" ] && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null || return 0
        sleep 0.1
    done
    return 1
}
mkfifo slow.facts # nobody writes to it, so factc waits
for signal in HUP INT TERM; do
    begin "$signal to the player"
    # a shell lets what it starts beside itself ignore SIGINT
    env --default-signal=INT "$motograph" --scene slow.facts >out 2>err &
    player=$! child=''
    for ((i = 0; i < 50; i++)); do
        child=$(pgrep -P $player) && break
        sleep 0.05
    done
    sleep 0.1
    kill -$signal $player
    wait $player 2>/dev/null
    same 'exit' "$?" $((128 + $(kill -l $signal)))
    [ -n "$child" ] && gone "$child"; ok 'factc goes on' $?
    same 'nothing left' "$(ls -A "$TMPDIR")" ''
    case_close
    env --default-signal=INT "$factc" build slow.facts -o x.fct &
    compiler=$!
    sleep 0.1
    kill -$signal $compiler
    wait $compiler 2>/dev/null
    same "$signal to factc: exit" "$?" $((128 + $(kill -l $signal)))
done
same 'nothing left here' "$(unfinished)" ''

tally files

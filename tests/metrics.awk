# SPDX-License-Identifier: MIT
# Reads metrics as strictly as node_exporter's textfile collector and promtool do, and says the first fault:
# HELP and TYPE once and before the samples, whose lines stand together; names; labels and their escapes; numbers;
# no time stamp; no series twice; the counters' names; a line end after the last line.
function fault(what) {
    print FILENAME ":" FNR ": " what
    failed = 1
    exit 1
}
# Takes the labels off `rest`, and gives them in order, which tells one series from another.
function labels(    name, value, seen, n, i, j, all) {
    for (rest = substr(rest, 2); rest !~ /^}/;) {
        if (!match(rest, /^[a-zA-Z_][a-zA-Z0-9_]*="/)) fault("no label: " rest)
        name = substr(rest, 1, RLENGTH - 2)
        rest = substr(rest, RLENGTH + 1)
        if (name in seen || name ~ /^__/) fault("label " name)
        seen[name]
        if (!match(rest, /^([^"\\]|\\["\\n])*"/)) fault("escapes: " rest)
        value = substr(rest, 1, RLENGTH - 1)
        rest = substr(rest, RLENGTH + 1)
        all[++n] = name "=" value
        if (rest ~ /^,/) rest = substr(rest, 2)
        else if (rest !~ /^}/) fault("neither a comma nor the end: " rest)
    }
    rest = substr(rest, 2)
    name = ""
    for (i = 1; i <= n; i++)
        for (j = i + 1; j <= n; j++)
            if (all[j] < all[i]) { value = all[i]; all[i] = all[j]; all[j] = value }
    for (i = 1; i <= n; i++) name = name "\"" all[i]
    return name
}
/[\001-\010\013-\037]/ || /\t/ { fault("a control character") }
/^# HELP / {
    if ($3 !~ /^[a-zA-Z_:][a-zA-Z0-9_:]*$/ || NF < 4) fault("no help")
    if (($3 in help) || ($3 in closed)) fault("help of " $3 " again, or too late")
    text = $0
    gsub(/\\[\\n]/, "", text)
    if (text ~ /\\/) fault("escapes in the help")
    help[$3]
    if (now != $3) { closed[now]; now = $3 }
    next
}
/^# TYPE / {
    if (NF != 4 || $4 !~ /^(counter|gauge|untyped)$/) fault("type " $4)
    if (!($3 in help) || ($3 in type) || now != $3) fault("type of " $3 " without its help, again, or too late")
    type[$3] = $4
    next
}
{
    if (!match($0, /^[a-zA-Z_:][a-zA-Z0-9_:]*/)) fault("no name")
    name = substr($0, 1, RLENGTH)
    rest = substr($0, RLENGTH + 1)
    if (now != name || !(name in type)) fault(name " apart from its type")
    if ((type[name] == "counter") != (name ~ /_total$/)) fault(name " as a " type[name])
    series = name (rest ~ /^{/ ? labels() : "")
    if (series in had) fault(name " twice")
    had[series]
    samples[name]
    if (rest !~ /^ [+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/) fault("value" rest)
}
END {
    if (failed) exit 1
    for (name in type) if (!(name in samples)) { print name ": no sample"; exit 1 }
    for (name in help) if (!(name in type)) { print name ": no type"; exit 1 }
    if (!NR) { print "nothing"; exit 1 }
}

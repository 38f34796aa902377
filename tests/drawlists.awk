# Compares a scene (second file) with a draw list of the design (first file, its first row left out).
# Rows match in any order; kinds, fonts, sizes, colours and texts exactly, text origins, rectangles
# and clips to 1 px, opacity to 0.004. A thin space may be a space, since a headline cannot have one.
# Rows of the draw list that cannot be seen may be missing.
BEGIN { FS = "\t" }
function near(a, b, by) { return a - b <= by && b - a <= by }
function clip_near(a, b,    x, y, i) {
    if (a == "-" || b == "-")
        return a == b
    split(a, x, ","); split(b, y, ",")
    for (i = 1; i <= 4; i++)
        if (!near(x[i], y[i], 1))
            return 0
    return 1
}
function plain(s) { gsub("\342\200\211", " ", s); return s }
function same(r, o,    a, b, i) {
    split(r, a, "\t"); split(o, b, "\t")
    if (a[1] != b[1])
        return 0
    if (a[1] == "T")
        return a[2] == b[2] && a[3] == b[3] && near(a[4], b[4], 1) && near(a[5], b[5], 1) &&
               a[6] == b[6] && near(a[7], b[7], 0.004) && clip_near(a[8], b[8]) &&
               plain(a[9]) == plain(b[9])
    for (i = 2; i <= 5; i++)
        if (!near(a[i], b[i], 1))
            return 0
    return a[6] == b[6] && near(a[7], b[7], a[1] == "F" ? 0 : 0.004)
}
function unseen(r,    a, c) {
    split(r, a, "\t")
    if (a[1] == "R")
        return a[2] >= width || a[2] + a[4] <= 0
    if (a[1] != "T")
        return 0
    split(a[8], c, ",")
    return a[4] >= width || (a[8] != "-" && c[3] <= 0) || a[4] + length(a[9]) * a[3] * 0.44 < 0
}
NR == FNR && FNR == 1 { match($0, /"w":[0-9]+/); width = substr($0, RSTART + 4, RLENGTH - 4) + 0; next }
NR == FNR { want[++wants] = $0; next }
{
    for (i = 1; i <= wants; i++)
        if (!(i in found) && same(want[i], $0)) {
            found[i] = 1
            next
        }
    print "  only in the scene:     " $0
    bad++
}
END {
    for (i = 1; i <= wants; i++)
        if (!(i in found) && !unseen(want[i])) {
            print "  only in the draw list: " want[i]
            bad++
        }
    exit bad > 0
}

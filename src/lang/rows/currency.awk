# SPDX-License-Identifier: MIT
# Makes src/lang/currency_data.h of cldr.tsv:
#   awk -f src/lang/rows/currency.awk src/lang/rows/cldr.tsv
BEGIN { FS = "\t" }
function quoted(s) { gsub(/"/, "\\\"", s); return "\"" s "\\0\"" }
$1 == "und" && $2 == "version" { version = $3 }
$1 == "und" && $2 == "codes" { codes = split($3, code, "|") }
$1 == "und" && $2 == "signs" { own = $3 }
# The signs of no country, and those of other countries: a sign that two currencies have, or that is
# made of ASCII letters alone, says nothing outside its region.
function learn(list, parts, n, i, sign) {
    n = split(list, parts, "|")
    for (i = 1; i <= n; i++) {
        sign = substr(parts[i], 5)
        if (sign ~ /^[A-Za-z. ]*$/ || sign == "$")
            continue
        if (!(sign in means)) { means[sign] = substr(parts[i], 1, 3); order[++signs] = sign }
        else if (means[sign] != substr(parts[i], 1, 3)) means[sign] = "-"
    }
}
$2 == "signs" || $2 == "narrow" { learn($3) }
END {
    means["C$"] = "CAD" # also that of Nicaragua
    learn("USD=US-$")
    print "/* SPDX-License-Identifier: MIT AND Unicode-3.0 */"
    print "/* Currencies of CLDR " version ". Made by src/lang/rows/currency.awk from src/lang/rows/cldr.tsv; not to be"
    print " * edited. */"
    print "#pragma once\n\n/* clang-format off */"
    print "#define CURRENCY_ROWS \\"
    line = "    {\"$\"}, {\"kr\"}, {\"¥\"},"
    for (i = 1; i <= codes; i++) {
        if (i % 8 == 1) { print line " \\"; line = "   " }
        line = line " {\"" code[i] "\"},"
    }
    print substr(line, 1, length(line) - 1) "\n"
    print "/* In each string the code and its sign: first those of all regions that say nothing else. */"
    print "static const char currency_signs[] ="
    n = split(own, part, "|")
    for (i = 1; i <= n; i++) { print "    " quoted(substr(part[i], 1, 3) substr(part[i], 5)); root[substr(part[i], 5)] = 1 }
    print "    ;\n\n/* Other signs that mean one currency, wherever they stand. */"
    print "static const char currency_other_signs[] ="
    for (i = 1; i <= signs; i++)
        if (means[order[i]] != "-" && !(order[i] in root)) print "    " quoted(means[order[i]] order[i])
    print "    \"RONlei\\0\";\n/* clang-format on */"
}

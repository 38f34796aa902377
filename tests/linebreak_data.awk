# SPDX-License-Identifier: MIT
# Makes src/base/linebreak_data.h out of the Unicode Character Database, version 15.0.0, which is the
# package unicode-data of Debian 12:
#
#   cd /usr/share/unicode && awk -f .../tests/linebreak_data.awk \
#       extracted/DerivedGeneralCategory.txt EastAsianWidth.txt emoji/emoji-data.txt LineBreak.txt
#
# What rule LB1 of UAX #14 decides without knowing a language is decided here: AI, SG and XX become
# AL, CJ becomes NS, SA becomes CM where it is a mark, else AL. Three classes are told apart further:
# of OP and CP those that are wide in East Asia are OW and CW (rule LB30), of ID the pictographs to
# come are XP (LB30b). H2 and H3 take turns by a rule of their own and are one row, HS.

function hex(s,    n, i) {
    n = 0
    for (i = 1; i <= length(s); i++)
        n = n * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1
    return n
}

function within(cp, a, b) { return cp >= hex(a) && cp <= hex(b) }

# The class of a code point that LineBreak.txt does not list: see its head.
function unlisted(cp) {
    if (within(cp, "3400", "4DBF") || within(cp, "4E00", "9FFF") || within(cp, "F900", "FAFF") ||
        within(cp, "1F000", "1FAFF") || within(cp, "1FC00", "1FFFD") ||
        within(cp, "20000", "2FFFD") || within(cp, "30000", "3FFFD"))
        return "ID"
    return within(cp, "20A0", "20CF") ? "PR" : "AL"
}

function resolved(class, cp) {
    if (class == "SA")
        return cp in mark ? "CM" : "AL"
    if (class == "CJ")
        return "NS"
    if ((class == "OP" || class == "CP") && cp in wide)
        return class == "OP" ? "OW" : "CW"
    if (class == "ID" && cp in pictograph && cp in unassigned)
        return "XP"
    if (class == "H2" || class == "H3")
        return "HS"
    return class ~ /^(AI|SG|XX)$/ ? "AL" : class
}

function put(cp, class,    row) {
    class = resolved(class, cp)
    if (class == now)
        return
    now = class
    row = sprintf("R(0x%X, %s),", cp, class)
    if (length(line) + length(row) > 98)
        end_line()
    line = line (line == "" ? "    " : " ") row
}

function end_line() {
    print line
    line = ""
}

function head() {
    print "/* SPDX-License-Identifier: Unicode-DFS-2016 */"
    print "/* Line breaking classes, the first code point of each range, ascending. Made by"
    print " * tests/linebreak_data.awk from " version "; not to be edited."
    print " *"
    print " * Copyright © 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in"
    print " * https://www.unicode.org/copyright.html."
    print " *"
    print " * Permission is hereby granted, free of charge, to any person obtaining a copy of the Unicode data"
    print " * files and any associated documentation (the \"Data Files\") or Unicode software and any associated"
    print " * documentation (the \"Software\") to deal in the Data Files or Software without restriction,"
    print " * including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or"
    print " * sell copies of the Data Files or Software, and to permit persons to whom the Data Files or"
    print " * Software are furnished to do so, provided that either (a) this copyright and permission notice"
    print " * appear with all copies of the Data Files or Software, or (b) this copyright and permission notice"
    print " * appear in associated Documentation."
    print " *"
    print " * THE DATA FILES AND SOFTWARE ARE PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR"
    print " * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR"
    print " * PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR"
    print " * HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL"
    print " * DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN"
    print " * ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE"
    print " * USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE."
    print " *"
    print " * Except as contained in this notice, the name of a copyright holder shall not be used in"
    print " * advertising or otherwise to promote the sale, use or other dealings in these Data Files or"
    print " * Software without prior written authorization of the copyright holder. */"
    print "#pragma once"
    print "#include <stdint.h>"
    print ""
    print "/* clang-format off */"
    print "enum {"
    print "    AL, B2, BA, BB, BK, CB, CL, CM, CP, CR, CW, EB, EM, EX, GL, HL, HS, HY, H2, H3, ID, IN,"
    print "    IS, JL, JT, JV, LF, NL, NS, NU, OP, OW, PO, PR, QU, RI, SP, SY, WJ, XP, ZW, ZWJ"
    print "};"
    print "#define R(cp, class) (uint32_t)(cp) << 6 | (class)"
    print "static const uint32_t ranges[] = {"
}

FNR == 1 { file++; version = $2 }
{ sub(/[ \t]*#.*/, "") }
NF == 0 { next }
{
    split($0, field, /[ \t]*;[ \t]*/)
    ends = split(field[1], end, /\.\./)
    first = hex(end[1])
    last = hex(end[ends])
}
file == 1 && field[2] ~ /^M[nc]$/ { for (cp = first; cp <= last; cp++) mark[cp] }
file == 1 && field[2] == "Cn" && last < 131072 { for (cp = first; cp <= last; cp++) unassigned[cp] }
file == 2 && field[2] ~ /^[FWH]$/ && last < 131072 { for (cp = first; cp <= last; cp++) wide[cp] }
file == 3 && field[2] == "Extended_Pictographic" { for (cp = first; cp <= last; cp++) pictograph[cp] }
file == 4 { from[++rows] = first; to[rows] = last; class_of[rows] = field[2] }

END {
    head()
    for (i = 1; i <= rows; i++) {
        for (; cp_next < from[i] && cp_next < 262144; cp_next++)
            put(cp_next, unlisted(cp_next))
        if (cp_next < from[i]) { # planes that have nothing but what is listed
            put(cp_next, "AL")
            cp_next = from[i]
        }
        if (class_of[i] == "XX" || to[i] >= 131072) {
            put(cp_next, class_of[i])
            cp_next = to[i] + 1
        }
        for (; cp_next <= to[i]; cp_next++)
            put(cp_next, class_of[i])
    }
    end_line()
    print "};"
    print "#undef R"
}

# SPDX-License-Identifier: MIT
# Makes the C rows of one language and its regions: CLDR's data from cldr.tsv, and from the language's
# own file the words that CLDR lacks and what differs from it.
#   awk -f src/lang/rows/rows.awk src/lang/rows/cldr.tsv src/lang/rows/de.txt >src/lang/languages_de.h
BEGIN {
    FS = "\t"
    NBSP = "\302\240"; NNBSP = "\342\200\257"
    split("about almost good over under least most either", KINDS, " ")
}

# ---- CLDR ----

FILENAME ~ /cldr\.tsv$/ { cldr[$1, $2] = $3; if ($2 == "version") version = $3; next }

# ---- the language's own file ----

/^#/ || /^ *$/ { next }
function trim(s) { sub(/^ +/, "", s); sub(/ +$/, "", s); return s }
/^lang / { code = $0; sub(/^lang +/, "", code); base = code; rows[++row_count] = code; next }
/^region / { code = $0; sub(/^region +/, "", code); rows[++row_count] = code; next }
{
    at = index($0, " = ")
    if (!at) { print FILENAME ":" FNR ": no ' = '" >"/dev/stderr"; bad = 1; exit 1 }
    key = trim(substr($0, 1, at - 1)); value = trim(substr($0, at + 3))
    if (value ~ /^".*"$/) value = substr(value, 2, length(value) - 2)
    # "differs KEY = VALUE ! reason" for this row, "differ KEY" for all of this file
    if (key ~ /^differs? /) {
        everywhere = key ~ /^differ /
        sub(/^differs? /, "", key)
        bang = index(value, " ! ")
        if (!bang) { print FILENAME ":" FNR ": no reason" >"/dev/stderr"; bad = 1; exit 1 }
        value = trim(substr(value, 1, bang - 1))
        if (value ~ /^".*"$/) value = substr(value, 2, length(value) - 2)
        if (everywhere) all[key] = value; else own[code, key] = value
    } else if (key ~ /^(scale|unit)/)
        words[code, key ~ /^scale/ ? "scale" : "unit", ++word_count[code, key ~ /^scale/ ? "scale" : "unit"]] = \
            (key ~ /^scale/ ? substr(key, 7) " | " : "") value
    else
        own[code, key] = value
}

# What a row has: its own, else what all rows of the file have, else CLDR's; words come from the language.
function get(row, key) {
    if ((row, key) in own) return own[row, key]
    if (key in all) return all[key]
    if ((row, key) in cldr) return cldr[row, key]
    return (base, key) in own ? own[base, key] : ""
}

# ---- C ----

function c(s) { gsub(/\\/, "\\\\", s); gsub(/"/, "\\\"", s); return "\"" s "\"" }
function list(s, separator, n, i, part, out) {
    n = split(s, part, separator)
    for (i = 1; i <= n; i++) out = out (i > 1 ? ", " : "") c(trim(part[i]))
    return n ? out : "0"
}
function bars(s) { gsub(/, /, "|", s); return c(s) }
function member(name, text) { print "    ." name " = " text "," }

function names(row, key, text) {
    text = get(row, key)
    id = tolower(row) "_" key; gsub(/-/, "_", id)
    if (row != base && text == get(base, key)) { id = base "_" key; return id }
    print "static const char *const " id "[] = {" list(text, "[|]") "};"
    return id
}

# A space between day and month never breaks; CLDR's no-break spaces in numbers are the narrow one.
function date(s) {
    gsub(/\{D1er\}/, "{D}er", s)
    while (match(s, /\{D\}[^{}]* [^{}]*\{M\}/) || match(s, /\{M\}[^{}]* [^{}]*\{D\}/))
        s = substr(s, 1, RSTART - 1) nbsp(substr(s, RSTART, RLENGTH)) substr(s, RSTART + RLENGTH)
    gsub(/ de \{Y\}/, " de" NBSP "{Y}", s)
    gsub(/\{D\}er/, "{D1er}", s)
    return s
}
function nbsp(s) { gsub(/ /, NBSP, s); return s }
function narrow(s) { gsub(NBSP, NNBSP, s); return s }
# Months by number are names of their own: "10月", "10.".
function by_number(row, pattern, key, text, i, after) {
    text = get(row, pattern)
    if (!match(text, /\{N\}[^ {}(]*/)) return
    after = substr(text, RSTART + 3, RLENGTH - 3)
    own[row, pattern] = substr(text, 1, RSTART - 1) "{M}" substr(text, RSTART + RLENGTH)
    own[row, key] = ""
    for (i = 1; i <= 12; i++) own[row, key] = own[row, key] (i > 1 ? "|" : "") i after
    if (pattern == "date_long") {
        text = get(row, "date_day"); sub(/\{N\}[^ {}(]*/, "{M}", text); own[row, "date_day"] = text
        text = get(row, "date_year"); sub(/\{N\}[^ {}(]*/, "{M}", text); own[row, "date_year"] = text
    }
}

function percent(s) { sub(/[#,0]+/, "{}", s); return narrow(s) }
function money(s, part, n) {
    n = split(s, part, ";")
    s = part[1]; gsub(/[#,0.]+/, "{}", s)
    if (n > 1 && part[2] ~ /^¤.*-/) sub(/\{\}/, "-{}", s)
    return s
}

# CLDR's signs, without those that would be another country's dollar or crown, and without those that
# the language has a word for; then the file's own.
function signs(row, n, i, part, code, sign, out, region) {
    region = get(row, "currency")
    n = split(get(row, "sign"), part, ", ")
    for (i = 1; i <= n; i++) { mine[substr(part[i], 1, 3)] = 1; out = out " \"" substr(part[i], 1, 3) substr(part[i], 5) "\\0\"" }
    n = split((row, "signs") in cldr ? cldr[row, "signs"] : cldr[base, "signs"], part, "|")
    for (i = 1; i <= n; i++) {
        code = substr(part[i], 1, 3); sign = substr(part[i], 5)
        if (code in mine) continue
        differs = row != base && index("|" cldr[base, "signs"] "|", "|" part[i] "|") == 0
        if (differs && sign != code && sign !~ /^(\$|kr\.?|R|L|K)$/) { out = out " \"" code sign "\\0\""; continue }
        if (code == region ? !((row == base) && (base, code) in word_of) : !((base, code) in word_of) && sign !~ /^(\$|kr\.?|R|L|K)$/)
            out = out " \"" code sign "\\0\""
    }
    for (i in mine) delete mine[i]
    return out ? substr(out, 2) : "\"\""
}

function lexicon(row, id, kind, i, e, n, f, k, part, text) {
    id = tolower(row); gsub(/-/, "_", id)
    for (k = 1; k <= 2; k++) {
        kind = k == 1 ? "scale" : "unit"
        list_of[kind] = (word_count[row, kind] ? id : base) "_" kind "s"
        if (row != base && !word_count[row, kind]) continue
        print "static const LangWord " id "_" kind "s[] = {"
        merged = 0
        for (i = 1; i <= word_count[row, kind]; i++) merge[++merged] = words[row, kind, i]
        if (row != base) inherit(row, kind)
        for (e = 1; e <= 18; e++)
            for (i = 1; i <= merged; i++) if (kind == "unit" ? e == 1 : merge[i] + 0 == e) emit(merge[i], kind)
        print "    {0},\n};"
    }
    print "static const Lexicon " id "_lexicon = {"
    text = ""
    n = split("zero one two few many", f, " ")
    for (i = 1; i <= n; i++)
        if ((base, "plural_" f[i]) in cldr) text = text (text ? ", " : "") c(cldr[base, "plural_" f[i]])
    print "    .plurals = {" (text ? text : "0") "},"
    member("scales", list_of["scale"]); member("units", list_of["unit"])
    print (own_words(row) == own_words(base) ? "    LEXICON_" toupper(base) : own_words(row))
    print "};"
    return id "_lexicon"
}
# The words of a lexicon besides its lists.
function own_words(row, i, n, f, part, text) {
    text = "    .qualifiers = {"
    for (i = 1; i <= 8; i++)
        if (get(row, KINDS[i])) text = text "\n        [QUALIFIER_" toupper(KINDS[i]) "] = " bars(get(row, KINDS[i])) ","
    text = text "\n    },"
    n = split("range spans and between minus plus halves unchanged ambiguous degrees scores clock_words", f, " ")
    for (i = 1; i <= n; i++)
        if (get(row, f[i])) text = text "\n    ." (f[i] == "clock_words" ? "clock" : f[i]) " = " bars(get(row, f[i])) ","
    n = split("points basis_points index_points", f, " ")
    for (i = 1; i <= n; i++) {
        part[1] = part[2] = ""
        split(get(row, f[i]), part, " [|] ")
        if (part[1]) text = text "\n    ." f[i] " = {" list(part[1], ", ") "},"
        if (part[2]) text = text " ." f[i] "_short = " c(part[2]) ","
    }
    return text
}
# The few words that the show itself says.
function said(row, i, n, f, text) {
    n = split("as_of computed unproved notice weak no_file bad_file no_facts none_yet last from setup damaged again again_short kept kept_short at_line serial", f, " ")
    for (i = 1; i <= n; i++) text = text (i > 1 ? "\n" : "") "    ." f[i] " = " c(numbered(f[i], get(row, f[i]))) ","
    return text
}
# A number stays beside its word.
function numbered(key, s) {
    if (key == "serial") return nbsp(s)
    gsub(/ \{n\}/, NBSP "{n}", s)
    return s
}
function shared_words(name, text) {
    gsub(/\n/, " \\\n", text)
    print "#define " name " \\\n" text
}
# Words of the language that the region does not replace: those that share no spelling with its own.
function inherit(row, kind, i, k, taken) {
    for (i = 1; i <= word_count[base, kind]; i++) {
        taken = 0
        for (k = 1; k <= word_count[row, kind]; k++)
            if (shared(words[row, kind, k], words[base, kind, i])) taken = 1
        if (!taken) merge[++merged] = words[base, kind, i]
    }
}
function shared(a, b, i, k, n, m, x, y) {
    n = split(a, x, /( [|] |, )/); m = split(b, y, /( [|] |, )/)
    for (i = 1; i <= n; i++) for (k = 1; k <= m; k++) if (x[i] == y[k]) return 1
    return 0
}
function emit(text, kind, part, n) {
    part[2] = part[3] = part[4] = ""
    if (kind == "unit") text = "0 | " text
    n = split(text, part, " [|] ")
    print "    {UINT64_C(1" substr("000000000000000000", 1, part[1]) "), {" list(part[2], ", ") "}, {" \
        (part[3] ? list(part[3], ", ") : list(part[2], ", ")) "}, {" (n > 3 ? list(part[4], ", ") : "0") "}},"
}

function row(code, id, f, n, i, region, lex, t) {
    id = tolower(code); gsub(/-/, "_", id)
    by_number(code, "date_long", "months"); by_number(code, "date_short", "months_short")
    t[1] = names(code, "weekdays"); t[2] = names(code, "weekdays_short")
    t[3] = names(code, "months"); t[4] = names(code, "months_short")
    lex = base "_lexicon"
    if (code == base || word_count[code, "scale"] || word_count[code, "unit"]) lex = lexicon(code)
    print "static const Lang " id " = {"
    member("code", c(code))
    member("covers", c(code == base ? get(code, "covers") : ""))
    if (get(base, "rtl")) member("rtl", "true")
    print "    .number = {" c(get(code, "point")) ", " c(narrow(get(code, "group"))) ", " \
        get(code, "least_group") + 3 ", " (get(code, "number") ~ /##,##/ ? 2 : 3) "},"
    member("sign", c(get(base, "rtl") ? "\342\200\216" : ""))
    member("percent", c(percent(get(code, "percent"))))
    member("money", c(money(get(code, "money"))))
    member("signs", signs(code))
    member("open", c(get(code, "open"))); member("close", c(get(code, "close")))
    member("comma", c(get(code, "comma") ? get(code, "comma") : ", "))
    member("weekdays", t[1]); member("weekdays_short", t[2])
    member("months", t[3]); member("months_short", t[4])
    n = split("date_long date_short date_day date_year", f, " ")
    for (i = 1; i <= n; i++) member(f[i], c(date(get(code, f[i]))))
    member("hours", get(code, "hours"))
    member("clock24", c(clock(get(code, "clock24")))); member("clock12", c(get(code, "clock12")))
    member("hour24", c(hour(code, "hour24", "clock24"))); member("time24", c(hour(code, "time24", "clock24")))
    member("hour12", c(hour(code, "hour12", "clock12"))); member("time12", c(hour(code, "time12", "clock12")))
    member("am", c(get(code, "am"))); member("pm", c(get(code, "pm")))
    print (said(code) == said(base) ? "    WORDS_" toupper(base) : said(code))
    member("lexicon", "&" lex)
    print "};"
}
# A time within a sentence; a whole hour of 12 has no minutes.
function hour(code, key, pattern, text) {
    text = get(code, key)
    if (text) return nbsp(text)
    text = get(code, pattern)
    if (key == "hour12") sub(/[:. ]\{m\}/, "", text)
    return nbsp(text)
}
# The hour of the 24-hour clock has two digits, so that it stands still.
function clock(s) { if (s !~ /\{hh\}/) sub(/\{h\}/, "{hh}", s); return s }

END {
    if (bad) exit 1
    for (i = 1; i <= word_count[base, "unit"]; i++) {
        n = split(words[base, "unit", i], w, /( [|] |, )/)
        for (k = 1; k <= n; k++) if (w[k] ~ /^[A-Z][A-Z][A-Z]$/) word_of[base, w[k]] = 1
    }
    print "/* SPDX-License-Identifier: MIT AND Unicode-3.0 */"
    print "/* Made by src/lang/rows/rows.awk from CLDR " version " (src/lang/rows/cldr.tsv) and src/lang/rows/" base ".txt; not to"
    print " * be edited. */\n/* clang-format off */"
    shared_words("LEXICON_" toupper(base), own_words(base))
    shared_words("WORDS_" toupper(base), said(base))
    for (i = 1; i <= row_count; i++) row(rows[i])
    text = "#define ROWS_" toupper(base)
    for (i = 1; i <= row_count; i++) { id = tolower(rows[i]); gsub(/-/, "_", id); text = text (i > 1 ? "," : "") " &" id }
    print text
    print "/* clang-format on */"
}

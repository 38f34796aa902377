/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/ro.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_RO \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "circa|aproximativ|în jur de|cam|aprox.", \
        [QUALIFIER_ALMOST] = "aproape|aproape de", \
        [QUALIFIER_GOOD] = "ceva mai mult de", \
        [QUALIFIER_OVER] = "peste|mai mult de", \
        [QUALIFIER_UNDER] = "sub|mai puțin de", \
        [QUALIFIER_LEAST] = "cel puțin|minimum", \
        [QUALIFIER_MOST] = "cel mult|până la|maximum", \
    }, \
    .range = "până la", \
    .spans = "între|intre|de la", \
    .and = "și|şi|si", \
    .between = "din|la", \
    .minus = "minus", \
    .plus = "plus", \
    .halves = "și jumătate|şi jumătate|si jumatate|și un sfert", \
    .unchanged = "neschimbat|neschimbată", \
    .degrees = "grad|grade", \
    .scores = "stea|stele", \
    .points = {"punct procentual", "puncte procentuale", "de puncte procentuale"}, .points_short = "pp", \
    .basis_points = {"punct de bază", "puncte de bază", "de puncte de bază"}, .basis_points_short = "pb", \
    .index_points = {"punct", "puncte", "de puncte"},
#define WORDS_RO \
    .as_of = "la {}", \
    .computed = "(calculat)", \
    .unproved = "neverificat", \
    .notice = "Anunț", \
    .weak = "o un una al a ai ale cel cea cei cele de din la în pe cu pentru fără sub peste prin spre și sau dar că să nu care ce ca este sunt are au său sa lor mai", \
    .no_file = "Nu s-a găsit niciun conținut", \
    .bad_file = "Conținutul nu poate fi citit", \
    .no_facts = "Momentan nu sunt știri", \
    .none_yet = "Încă nu sunt știri", \
    .last = "Ultima actualizare: {}", \
    .from = "Începând cu {}", \
    .setup = "Configurare", \
    .damaged = "Fișierul este deteriorat și nu poate fi afișat", \
    .again = "Vă rugăm să îl copiați din nou", \
    .again_short = "Copiați din nou", \
    .kept = "Rămâne valabilă ultima corectă", \
    .kept_short = "Rămâne cea anterioară", \
    .at_line = "{}, linia {n}", \
    .serial = "Nr. {}",
static const char *const ro_weekdays[] = {"luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"};
static const char *const ro_weekdays_short[] = {"lun.", "mar.", "mie.", "joi", "vin.", "sâm.", "dum."};
static const char *const ro_months[] = {"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"};
static const char *const ro_months_short[] = {"ian.", "feb.", "mar.", "apr.", "mai", "iun.", "iul.", "aug.", "sept.", "oct.", "nov.", "dec."};
static const LangWord ro_scales[] = {
    {UINT64_C(1000), {"mii"}, {"mie", "mii", "de mii"}, {0}},
    {UINT64_C(1000000), {"mil."}, {"milion", "milioane", "de milioane"}, {"mil"}},
    {UINT64_C(1000000000), {"mld."}, {"miliard", "miliarde", "de miliarde"}, {"mld"}},
    {UINT64_C(1000000000000), {"trilioane"}, {"trilion", "trilioane", "de trilioane"}, {"tril."}},
    {0},
};
static const LangWord ro_units[] = {
    {UINT64_C(1), {"lei"}, {"leu", "lei", "de lei"}, {"RON"}},
    {UINT64_C(1), {"$"}, {"dolar", "dolari", "de dolari"}, {0}},
    {UINT64_C(1), {"USD"}, {"dolar american", "dolari americani", "de dolari americani"}, {0}},
    {UINT64_C(1), {"€"}, {"euro", "euro", "de euro"}, {"EUR"}},
    {UINT64_C(1), {"GBP"}, {"liră sterlină", "lire sterline", "de lire sterline"}, {"£"}},
    {UINT64_C(1), {"CHF"}, {"franc elvețian", "franci elvețieni", "de franci elvețieni"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"la sută", "procente"}},
    {0},
};
static const Lexicon ro_lexicon = {
    .plurals = {"i = 1 and v = 0", "v != 0 or n = 0 or n != 1 and n % 100 = 1..19"},
    .scales = ro_scales,
    .units = ro_units,
    LEXICON_RO
};
static const Lang ro = {
    .code = "ro",
    .covers = "ro-RO",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XCDXCD\0",
    .open = "„",
    .close = "”",
    .comma = ", ",
    .weekdays = ro_weekdays,
    .weekdays_short = ro_weekdays_short,
    .months = ro_months,
    .months_short = ro_months_short,
    .date_long = "{W}, {D} {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a.m.",
    .pm = "p.m.",
    WORDS_RO
    .lexicon = &ro_lexicon,
};
#define ROWS_RO &ro
/* clang-format on */

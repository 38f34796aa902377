/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/hr.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_HR \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "oko|otprilike|približno|cca", \
        [QUALIFIER_ALMOST] = "gotovo|skoro|blizu", \
        [QUALIFIER_GOOD] = "nešto više od", \
        [QUALIFIER_OVER] = "više od|preko|iznad", \
        [QUALIFIER_UNDER] = "manje od|ispod", \
        [QUALIFIER_LEAST] = "najmanje|barem", \
        [QUALIFIER_MOST] = "najviše|do", \
    }, \
    .range = "do", \
    .spans = "između|od", \
    .and = "i", \
    .between = "od", \
    .minus = "minus", \
    .plus = "plus", \
    .halves = "i pol|i po", \
    .unchanged = "nepromijenjeno|bez promjene", \
    .ambiguous = "bil", \
    .degrees = "stupanj|stupnja|stupnjeva", \
    .scores = "zvjezdica|zvjezdice", \
    .points = {"postotni bod", "postotna boda", "postotnih bodova"}, .points_short = "p. b.", \
    .basis_points = {"bazni bod", "bazna boda", "baznih bodova"}, .basis_points_short = "b. b.", \
    .index_points = {"bod", "boda", "bodova"},
#define WORDS_HR \
    .as_of = "na dan {}", \
    .computed = "(izračunato)", \
    .unproved = "neprovjereno", \
    .notice = "Obavijest", \
    .weak = "a i o u k s sa na do od po za pri bez pod nad pred među ili ali da kao što to ne je su ima njegov njezin njihov naš naše taj ta se bi već iz", \
    .no_file = "Sadržaj nije pronađen", \
    .bad_file = "Sadržaj se ne može pročitati", \
    .no_facts = "Trenutačno nema vijesti", \
    .none_yet = "Još nema vijesti", \
    .last = "Stanje: {}", \
    .from = "Početak: {}", \
    .setup = "Postavljanje", \
    .damaged = "Datoteka je oštećena i ne može se prikazati", \
    .again = "Molimo kopirajte je ponovno", \
    .again_short = "Kopirajte ponovno", \
    .kept = "I dalje vrijedi zadnja ispravna", \
    .kept_short = "Vrijedi prethodna", \
    .at_line = "{}, redak {n}", \
    .serial = "br. {}",
static const char *const hr_weekdays[] = {"ponedjeljak", "utorak", "srijeda", "četvrtak", "petak", "subota", "nedjelja"};
static const char *const hr_weekdays_short[] = {"pon", "uto", "sri", "čet", "pet", "sub", "ned"};
static const char *const hr_months[] = {"siječnja", "veljače", "ožujka", "travnja", "svibnja", "lipnja", "srpnja", "kolovoza", "rujna", "listopada", "studenoga", "prosinca"};
static const char *const hr_months_short[] = {"sij", "velj", "ožu", "tra", "svi", "lip", "srp", "kol", "ruj", "lis", "stu", "pro"};
static const LangWord hr_scales[] = {
    {UINT64_C(1000), {"tis."}, {"tisuća", "tisuće", "tisuća"}, {"tis"}},
    {UINT64_C(1000000), {"mil."}, {"milijun", "milijuna"}, {"mil"}},
    {UINT64_C(1000000000), {"mlrd."}, {"milijarda", "milijarde", "milijardi"}, {"mlrd", "mlr."}},
    {UINT64_C(1000000000000), {"bil."}, {"bilijun", "bilijuna"}, {"bil"}},
    {0},
};
static const LangWord hr_units[] = {
    {UINT64_C(1), {"€"}, {"euro", "eura"}, {"EUR"}},
    {UINT64_C(1), {"$"}, {"dolar", "dolara"}, {0}},
    {UINT64_C(1), {"USD"}, {"američki dolar", "američka dolara", "američkih dolara"}, {0}},
    {UINT64_C(1), {"£"}, {"britanska funta", "britanske funte", "britanskih funti"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"švicarski franak", "švicarska franka", "švicarskih franaka"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"posto"}},
    {0},
};
static const Lexicon hr_lexicon = {
    .plurals = {"v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14 or f % 10 = 2..4 and f % 100 != 12..14"},
    .scales = hr_scales,
    .units = hr_units,
    LEXICON_HR
};
static const Lang hr = {
    .code = "hr",
    .covers = "hr-HR",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XCDXCD\0" "XPFXPF\0",
    .open = "„",
    .close = "“",
    .comma = ", ",
    .weekdays = hr_weekdays,
    .weekdays_short = hr_weekdays_short,
    .months = hr_months,
    .months_short = hr_months_short,
    .date_long = "{W}, {D}. {M}",
    .date_short = "{W}, {D}. {M}",
    .date_day = "{D}. {M}",
    .date_year = "{D}. {M} {Y}.",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{kk}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{kk} {a}",
    .time12 = "{kk}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_HR
    .lexicon = &hr_lexicon,
};
#define ROWS_HR &hr
/* clang-format on */

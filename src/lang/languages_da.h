/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/da.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_DA \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "cirka|omkring|omtrent|ca.", \
        [QUALIFIER_ALMOST] = "næsten|knap|tæt på", \
        [QUALIFIER_GOOD] = "godt", \
        [QUALIFIER_OVER] = "mere end|over|flere end", \
        [QUALIFIER_UNDER] = "mindre end|under|færre end", \
        [QUALIFIER_LEAST] = "mindst", \
        [QUALIFIER_MOST] = "højst|op til|maks.", \
    }, \
    .range = "til", \
    .spans = "mellem|fra", \
    .and = "og", \
    .between = "af|ud af|til", \
    .minus = "minus", \
    .plus = "plus", \
    .halves = "og en halv|og et halvt|en halv", \
    .unchanged = "uændret", \
    .ambiguous = "bio|t.", \
    .degrees = "grad|grader", \
    .scores = "stjerne|stjerner", \
    .points = {"procentpoint"}, .points_short = "pp", \
    .basis_points = {"basispoint"}, .basis_points_short = "bp", \
    .index_points = {"point"},
#define WORDS_DA \
    .as_of = "pr. {}", \
    .computed = "(beregnet)", \
    .unproved = "ubekræftet", \
    .notice = "Meddelelse", \
    .weak = "en et den det de i på af til for fra med om ved hos og eller men at som end er var har havde sin sit sine vores min ikke under over mod efter uden", \
    .no_file = "Intet indhold fundet", \
    .bad_file = "Indholdet kan ikke læses", \
    .no_facts = "Ingen nyheder lige nu", \
    .none_yet = "Ingen nyheder endnu", \
    .last = "Status: {}", \
    .from = "Fra {}", \
    .setup = "Opsætning", \
    .damaged = "Filen er beskadiget og kan ikke vises", \
    .again = "Kopiér den venligst igen", \
    .again_short = "Kopiér igen", \
    .kept = "Den seneste gyldige gælder fortsat", \
    .kept_short = "Den seneste gælder", \
    .at_line = "{}, linje {n}", \
    .serial = "nr. {}",
static const char *const da_weekdays[] = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"};
static const char *const da_weekdays_short[] = {"man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."};
static const char *const da_months[] = {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"};
static const char *const da_months_short[] = {"jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."};
static const LangWord da_scales[] = {
    {UINT64_C(1000), {"t."}, {"tusind"}, {"tusinde"}},
    {UINT64_C(1000000), {"mio."}, {"million", "millioner"}, {"mio"}},
    {UINT64_C(1000000000), {"mia."}, {"milliard", "milliarder"}, {"mia"}},
    {UINT64_C(1000000000000), {"bio."}, {"billion", "billioner"}, {"bio"}},
    {0},
};
static const LangWord da_units[] = {
    {UINT64_C(1), {"kr."}, {"krone", "kroner"}, {"DKK", "kr", "danske kroner"}},
    {UINT64_C(1), {"$"}, {"dollar"}, {0}},
    {UINT64_C(1), {"US$"}, {"amerikansk dollar", "amerikanske dollar"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"britisk pund", "britiske pund"}, {"GBP", "pund sterling"}},
    {UINT64_C(1), {"CHF"}, {"schweizisk franc", "schweiziske franc"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"procent", "pct."}},
    {0},
};
static const Lexicon da_lexicon = {
    .plurals = {"n = 1 or t != 0 and i = 0,1"},
    .scales = da_scales,
    .units = da_units,
    LEXICON_DA
};
static const Lang da = {
    .code = "da",
    .covers = "da-DK",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAU$\0" "PHPPHP\0" "THB฿\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = da_weekdays,
    .weekdays_short = da_weekdays_short,
    .months = da_months,
    .months_short = da_months_short,
    .date_long = "{W} {D}. {M}",
    .date_short = "{W} {D}. {M}",
    .date_day = "{D}. {M}",
    .date_year = "{D}. {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}.{m}",
    .clock12 = "{k}.{m} {a}",
    .hour24 = "kl. {h}",
    .time24 = "kl. {hh}.{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}.{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_DA
    .lexicon = &da_lexicon,
};
#define ROWS_DA &da
/* clang-format on */

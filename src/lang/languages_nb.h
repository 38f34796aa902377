/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/nb.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_NB \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "om lag|cirka|rundt|omtrent|ca.", \
        [QUALIFIER_ALMOST] = "nesten|knapt|nær", \
        [QUALIFIER_GOOD] = "drøyt|godt", \
        [QUALIFIER_OVER] = "mer enn|over|flere enn", \
        [QUALIFIER_UNDER] = "mindre enn|under|færre enn", \
        [QUALIFIER_LEAST] = "minst", \
        [QUALIFIER_MOST] = "høyst|opptil|inntil|maks", \
    }, \
    .range = "til", \
    .spans = "mellom|fra", \
    .and = "og", \
    .between = "av|til", \
    .minus = "minus", \
    .plus = "pluss", \
    .halves = "og en halv|og et halvt|en halv", \
    .unchanged = "uendret", \
    .ambiguous = "bill", \
    .degrees = "grad|grader", \
    .scores = "stjerne|stjerner", \
    .points = {"prosentpoeng"}, .points_short = "pp", \
    .basis_points = {"basispunkt", "basispunkter"}, .basis_points_short = "bp", \
    .index_points = {"poeng"},
#define WORDS_NB \
    .as_of = "per {}", \
    .computed = "(beregnet)", \
    .unproved = "ubekreftet", \
    .notice = "Melding", \
    .weak = "en et ei den det de i på av til for fra med om ved hos og eller men at som enn er var har hadde sin sitt sine vår vårt min ikke under over mot etter uten", \
    .no_file = "Fant ikke noe innhold", \
    .bad_file = "Innholdet kan ikke leses", \
    .no_facts = "Ingen nyheter akkurat nå", \
    .none_yet = "Ingen nyheter ennå", \
    .last = "Status: {}", \
    .from = "Fra {}", \
    .setup = "Oppsett", \
    .damaged = "Filen er skadet og kan ikke vises", \
    .again = "Kopier den på nytt", \
    .again_short = "Kopier på nytt", \
    .kept = "Den siste gyldige gjelder fortsatt", \
    .kept_short = "Den forrige gjelder", \
    .at_line = "{}, linje {n}", \
    .serial = "nr. {}",
static const char *const nb_weekdays[] = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"};
static const char *const nb_weekdays_short[] = {"man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn."};
static const char *const nb_months[] = {"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"};
static const char *const nb_months_short[] = {"jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."};
static const LangWord nb_scales[] = {
    {UINT64_C(1000), {"tusen"}, {"tusen"}, {0}},
    {UINT64_C(1000000), {"mill."}, {"million", "millioner"}, {"mill"}},
    {UINT64_C(1000000000), {"mrd."}, {"milliard", "milliarder"}, {"mrd"}},
    {UINT64_C(1000000000000), {"bill."}, {"billion", "billioner"}, {"bill"}},
    {0},
};
static const LangWord nb_units[] = {
    {UINT64_C(1), {"kr"}, {"krone", "kroner"}, {"NOK", "norske kroner"}},
    {UINT64_C(1), {"$"}, {"dollar"}, {0}},
    {UINT64_C(1), {"US$"}, {"amerikansk dollar", "amerikanske dollar"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"britisk pund", "britiske pund"}, {"GBP", "pund sterling"}},
    {UINT64_C(1), {"CHF"}, {"sveitsisk franc", "sveitsiske franc"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"prosent"}},
    {0},
};
static const Lexicon nb_lexicon = {
    .plurals = {"n = 1"},
    .scales = nb_scales,
    .units = nb_units,
    LEXICON_NB
};
static const Lang nb = {
    .code = "nb",
    .covers = "nb-NO no no-NO",
    .number = {",", " ", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XAFXAF\0" "XCDXCD\0" "XPFXPF\0",
    .open = "«",
    .close = "»",
    .comma = ", ",
    .weekdays = nb_weekdays,
    .weekdays_short = nb_weekdays_short,
    .months = nb_months,
    .months_short = nb_months_short,
    .date_long = "{W} {D}. {M}",
    .date_short = "{W} {D}. {M}",
    .date_day = "{D}. {M}",
    .date_year = "{D}. {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "kl. {h}",
    .time24 = "kl. {hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a.m.",
    .pm = "p.m.",
    WORDS_NB
    .lexicon = &nb_lexicon,
};
#define ROWS_NB &nb
/* clang-format on */

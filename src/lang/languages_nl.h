/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/nl.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_NL \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "ongeveer|circa|zo’n|zo'n|rond|ca.", \
        [QUALIFIER_ALMOST] = "bijna|haast", \
        [QUALIFIER_GOOD] = "ruim|iets meer dan", \
        [QUALIFIER_OVER] = "meer dan|boven", \
        [QUALIFIER_UNDER] = "minder dan|onder", \
        [QUALIFIER_LEAST] = "minstens|ten minste|minimaal", \
        [QUALIFIER_MOST] = "hoogstens|maximaal|tot", \
    }, \
    .range = "tot", \
    .spans = "tussen|van", \
    .and = "en", \
    .between = "van de|op|van", \
    .minus = "minus", \
    .plus = "plus", \
    .halves = "en een half|en een halve|en een kwart", \
    .unchanged = "ongewijzigd|onveranderd|gelijk gebleven", \
    .degrees = "graad|graden", \
    .scores = "ster|sterren", \
    .points = {"procentpunt", "procentpunten"}, .points_short = "pp", \
    .basis_points = {"basispunt", "basispunten"}, .basis_points_short = "bp", \
    .index_points = {"punt", "punten"},
#define WORDS_NL \
    .as_of = "per {}", \
    .computed = "(berekend)", \
    .unproved = "niet geverifieerd", \
    .notice = "Mededeling", \
    .weak = "de het een van in op aan te bij met voor naar uit om tot over door en of maar dat die als dan hoe is zijn was waren haar hun ons onze mijn wij we ik er niet geen", \
    .no_file = "Geen inhoud gevonden", \
    .bad_file = "De inhoud is niet leesbaar", \
    .no_facts = "Op dit moment geen berichten", \
    .none_yet = "Nog geen berichten", \
    .last = "Stand: {}", \
    .from = "Vanaf {}", \
    .setup = "Instelling", \
    .damaged = "Het bestand is beschadigd en kan niet worden getoond", \
    .again = "Kopieer het opnieuw", \
    .again_short = "Kopieer opnieuw", \
    .kept = "De laatste goede blijft gelden", \
    .kept_short = "De vorige blijft", \
    .at_line = "{}, regel {n}", \
    .serial = "nr. {}",
static const char *const nl_weekdays[] = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
static const char *const nl_weekdays_short[] = {"ma", "di", "wo", "do", "vr", "za", "zo"};
static const char *const nl_months[] = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"};
static const char *const nl_months_short[] = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
static const LangWord nl_scales[] = {
    {UINT64_C(1000), {"duizend"}, {"duizend"}, {"dzd."}},
    {UINT64_C(1000000), {"mln."}, {"miljoen"}, {"mln", "milj."}},
    {UINT64_C(1000000000), {"mld."}, {"miljard"}, {"mld", "mrd."}},
    {UINT64_C(1000000000000), {"bln."}, {"biljoen"}, {"bln"}},
    {0},
};
static const LangWord nl_units[] = {
    {UINT64_C(1), {"$"}, {"dollar"}, {0}},
    {UINT64_C(1), {"US$"}, {"Amerikaanse dollar"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"Brits pond", "Britse pond"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Zwitserse frank"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"procent"}},
    {0},
};
static const Lexicon nl_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = nl_scales,
    .units = nl_units,
    LEXICON_NL
};
static const Lang nl = {
    .code = "nl",
    .covers = "nl-NL",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤ -{}",
    .signs = "AUDAU$\0" "CADC$\0" "FJDFJ$\0" "PHPPHP\0" "SBDSI$\0" "THB฿\0" "XPFXPF\0" "ZWGZiG\0",
    .open = "‘",
    .close = "’",
    .comma = ", ",
    .weekdays = nl_weekdays,
    .weekdays_short = nl_weekdays_short,
    .months = nl_months,
    .months_short = nl_months_short,
    .date_long = "{W} {D} {M}",
    .date_short = "{W} {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h} uur",
    .time24 = "{hh}:{m} uur",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a.m.",
    .pm = "p.m.",
    WORDS_NL
    .lexicon = &nl_lexicon,
};
static const Lang nl_be = {
    .code = "nl-BE",
    .covers = "",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤ -{}",
    .signs = "AUDAU$\0" "CADC$\0" "FJDFJ$\0" "PHPPHP\0" "SBDSI$\0" "THB฿\0" "XPFXPF\0" "ZWGZiG\0",
    .open = "‘",
    .close = "’",
    .comma = ", ",
    .weekdays = nl_weekdays,
    .weekdays_short = nl_weekdays_short,
    .months = nl_months,
    .months_short = nl_months_short,
    .date_long = "{W} {D} {M}",
    .date_short = "{W} {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h} uur",
    .time24 = "{hh}:{m} uur",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a.m.",
    .pm = "p.m.",
    WORDS_NL
    .lexicon = &nl_lexicon,
};
#define ROWS_NL &nl, &nl_be
/* clang-format on */

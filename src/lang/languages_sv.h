/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/sv.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_SV \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "cirka|omkring|ungefär|runt|ca", \
        [QUALIFIER_ALMOST] = "nästan|knappt|närmare", \
        [QUALIFIER_GOOD] = "drygt", \
        [QUALIFIER_OVER] = "mer än|över|fler än", \
        [QUALIFIER_UNDER] = "mindre än|under|färre än", \
        [QUALIFIER_LEAST] = "minst|åtminstone", \
        [QUALIFIER_MOST] = "högst|upp till|max", \
    }, \
    .range = "till", \
    .spans = "mellan|från", \
    .and = "och", \
    .between = "av|till", \
    .minus = "minus", \
    .plus = "plus", \
    .halves = "och en halv|och ett halvt|en halv", \
    .unchanged = "oförändrat|oförändrad|oförändrade", \
    .degrees = "grad|grader", \
    .scores = "stjärna|stjärnor", \
    .points = {"procentenhet", "procentenheter"}, .points_short = "p.e.", \
    .basis_points = {"baspunkt", "baspunkter"}, .basis_points_short = "bp", \
    .index_points = {"punkt", "punkter"},
#define WORDS_SV \
    .as_of = "per {}", \
    .computed = "(beräknat)", \
    .unproved = "obekräftat", \
    .notice = "Meddelande", \
    .weak = "en ett den det de i på av till för från med om vid hos och eller men att som än är var har hade sin sitt sina vår vårt min inte under över mot efter utan", \
    .no_file = "Inget innehåll hittades", \
    .bad_file = "Innehållet kan inte läsas", \
    .no_facts = "Inga nyheter just nu", \
    .none_yet = "Inga nyheter ännu", \
    .last = "Läget {}", \
    .from = "Från {}", \
    .setup = "Inställning", \
    .damaged = "Filen är skadad och kan inte visas", \
    .again = "Kopiera den igen", \
    .again_short = "Kopiera igen", \
    .kept = "Den senaste giltiga gäller fortfarande", \
    .kept_short = "Den förra gäller", \
    .at_line = "{}, rad {n}", \
    .serial = "nr {}",
static const char *const sv_weekdays[] = {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"};
static const char *const sv_weekdays_short[] = {"mån", "tis", "ons", "tors", "fre", "lör", "sön"};
static const char *const sv_months[] = {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"};
static const char *const sv_months_short[] = {"jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."};
static const LangWord sv_scales[] = {
    {UINT64_C(1000), {"tusen"}, {"tusen"}, {"tus."}},
    {UINT64_C(1000000), {"mn"}, {"miljon", "miljoner"}, {"milj.", "mn."}},
    {UINT64_C(1000000000), {"md"}, {"miljard", "miljarder"}, {"mdr", "mdr."}},
    {UINT64_C(1000000000000), {"biljoner"}, {"biljon", "biljoner"}, {0}},
    {0},
};
static const LangWord sv_units[] = {
    {UINT64_C(1), {"kr"}, {"krona", "kronor"}, {"SEK", "svenska kronor"}},
    {UINT64_C(1), {"$"}, {"dollar"}, {0}},
    {UINT64_C(1), {"US$"}, {"amerikansk dollar", "amerikanska dollar"}, {"USD", "US-dollar"}},
    {UINT64_C(1), {"€"}, {"euro"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"brittiskt pund", "brittiska pund"}, {"GBP", "pund sterling"}},
    {UINT64_C(1), {"CHF"}, {"schweizisk franc", "schweiziska franc"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"procent"}},
    {0},
};
static const Lexicon sv_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = sv_scales,
    .units = sv_units,
    LEXICON_SV
};
static const Lang sv = {
    .code = "sv",
    .covers = "sv-SE",
    .number = {",", " ", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "BBDBds$\0" "BMDBM$\0" "BRLBR$\0" "BSDBS$\0" "BZDBZ$\0" "CNYCNY\0" "DKKDkr\0" "DOPRD$\0" "EGPEG£\0" "HKDHKD\0" "INRINR\0" "ISKIkr\0" "JMDJM$\0" "JPYJPY\0" "KRWKRW\0" "NOKNkr\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XCGXCG\0",
    .open = "”",
    .close = "”",
    .comma = ", ",
    .weekdays = sv_weekdays,
    .weekdays_short = sv_weekdays_short,
    .months = sv_months,
    .months_short = sv_months_short,
    .date_long = "{W} {D} {M}",
    .date_short = "{W} {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "kl. {h}",
    .time24 = "kl. {hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "fm",
    .pm = "em",
    WORDS_SV
    .lexicon = &sv_lexicon,
};
#define ROWS_SV &sv
/* clang-format on */

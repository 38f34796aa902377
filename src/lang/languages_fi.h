/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/fi.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_FI \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "noin|suunnilleen|arviolta|n.", \
        [QUALIFIER_ALMOST] = "lähes|melkein|vajaa|vajaat", \
        [QUALIFIER_GOOD] = "runsas|reilu|runsaat|reilut", \
        [QUALIFIER_OVER] = "yli|enemmän kuin", \
        [QUALIFIER_UNDER] = "alle|vähemmän kuin", \
        [QUALIFIER_LEAST] = "vähintään|ainakin", \
        [QUALIFIER_MOST] = "enintään|korkeintaan", \
    }, \
    .minus = "miinus", \
    .plus = "plus", \
    .halves = "ja puoli", \
    .unchanged = "ennallaan|muuttumaton", \
    .ambiguous = "t.", \
    .degrees = "aste|astetta", \
    .scores = "tähti|tähteä", \
    .points = {"prosenttiyksikkö", "prosenttiyksikköä"}, .points_short = "%-yks.", \
    .basis_points = {"korkopiste", "korkopistettä"}, .basis_points_short = "kp", \
    .index_points = {"piste", "pistettä"},
#define WORDS_FI \
    .as_of = "tilanne {}", \
    .computed = "(laskettu)", \
    .unproved = "vahvistamaton", \
    .notice = "Tiedote", \
    .weak = "ja tai että jos kun kuin mutta sekä eli on oli ei se ne hän he me te sen sitä joka jotka niin myös vain yli alle noin jo", \
    .no_file = "Sisältöä ei löytynyt", \
    .bad_file = "Sisältöä ei voi lukea", \
    .no_facts = "Ei uutisia tällä hetkellä", \
    .none_yet = "Ei vielä uutisia", \
    .last = "Tilanne: {}", \
    .from = "Alkaa: {}", \
    .setup = "Asetukset", \
    .damaged = "Tiedosto on vioittunut eikä sitä voi näyttää", \
    .again = "Kopioi se uudelleen", \
    .again_short = "Kopioi uudelleen", \
    .kept = "Viimeisin kelvollinen on yhä käytössä", \
    .kept_short = "Edellinen on käytössä", \
    .at_line = "{}, rivi {n}", \
    .serial = "Nro {}",
static const char *const fi_weekdays[] = {"maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"};
static const char *const fi_weekdays_short[] = {"ma", "ti", "ke", "to", "pe", "la", "su"};
static const char *const fi_months[] = {"tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"};
static const char *const fi_months_short[] = {"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10.", "11.", "12."};
static const LangWord fi_scales[] = {
    {UINT64_C(1000), {"t."}, {"tuhat", "tuhatta"}, {"tuhannen"}},
    {UINT64_C(1000000), {"milj."}, {"miljoona", "miljoonaa"}, {"milj", "miljoonan"}},
    {UINT64_C(1000000000), {"mrd."}, {"miljardi", "miljardia"}, {"mrd", "miljardin"}},
    {UINT64_C(1000000000000), {"bilj."}, {"biljoona", "biljoonaa"}, {"bilj"}},
    {0},
};
static const LangWord fi_units[] = {
    {UINT64_C(1), {"€"}, {"euro", "euroa"}, {"EUR", "euron"}},
    {UINT64_C(1), {"$"}, {"dollari", "dollaria"}, {0}},
    {UINT64_C(1), {"US$"}, {"Yhdysvaltain dollari", "Yhdysvaltain dollaria"}, {"USD"}},
    {UINT64_C(1), {"£"}, {"Englannin punta", "Englannin puntaa"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Sveitsin frangi", "Sveitsin frangia"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"prosentti", "prosenttia"}},
    {0},
};
static const Lexicon fi_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = fi_scales,
    .units = fi_units,
    LEXICON_FI
};
static const Lang fi = {
    .code = "fi",
    .covers = "fi-FI",
    .number = {",", " ", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPY¥\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XCDXCD\0" "XPFXPF\0",
    .open = "”",
    .close = "”",
    .comma = ", ",
    .weekdays = fi_weekdays,
    .weekdays_short = fi_weekdays_short,
    .months = fi_months,
    .months_short = fi_months_short,
    .date_long = "{W} {D}. {M}",
    .date_short = "{W} {D}.{M}",
    .date_day = "{D}. {M}",
    .date_year = "{D}. {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}.{m}",
    .clock12 = "{k}.{m} {a}",
    .hour24 = "klo {h}",
    .time24 = "klo {h}.{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}.{m} {a}",
    .am = "ap.",
    .pm = "ip.",
    WORDS_FI
    .lexicon = &fi_lexicon,
};
#define ROWS_FI &fi
/* clang-format on */

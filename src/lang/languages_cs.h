/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/cs.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_CS \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "asi|zhruba|přibližně|kolem|cca", \
        [QUALIFIER_ALMOST] = "téměř|skoro|bezmála", \
        [QUALIFIER_GOOD] = "o něco více než", \
        [QUALIFIER_OVER] = "více než|přes|nad", \
        [QUALIFIER_UNDER] = "méně než|pod", \
        [QUALIFIER_LEAST] = "nejméně|alespoň|minimálně", \
        [QUALIFIER_MOST] = "nejvýše|až|maximálně|do", \
    }, \
    .range = "až", \
    .spans = "mezi|od", \
    .and = "a", \
    .between = "z|ze|ku", \
    .minus = "minus", \
    .plus = "plus", \
    .halves = "a půl|a čtvrt", \
    .unchanged = "beze změny|nezměněno", \
    .ambiguous = "bil|mil", \
    .degrees = "stupeň|stupně|stupňů", \
    .scores = "hvězda|hvězdy|hvězd|hvězdička|hvězdičky|hvězdiček", \
    .points = {"procentní bod", "procentní body", "procentního bodu", "procentních bodů"}, .points_short = "p. b.", \
    .basis_points = {"bazický bod", "bazické body", "bazického bodu", "bazických bodů"}, .basis_points_short = "b. b.", \
    .index_points = {"bod", "body", "bodu", "bodů"},
#define WORDS_CS \
    .as_of = "ze dne {}", \
    .computed = "(vypočteno)", \
    .unproved = "neověřeno", \
    .notice = "Oznámení", \
    .weak = "a i o u k ke s se v ve z ze na do od po za při pro bez pod nad před mezi nebo ale že aby jak co to ne je jsou má jeho její jejich náš naše ten ta ty by si už", \
    .no_file = "Nebyl nalezen žádný obsah", \
    .bad_file = "Obsah nelze přečíst", \
    .no_facts = "Momentálně žádné zprávy", \
    .none_yet = "Zatím žádné zprávy", \
    .last = "Stav: {}", \
    .from = "Začátek: {}", \
    .setup = "Nastavení", \
    .damaged = "Soubor je poškozený a nelze jej zobrazit", \
    .again = "Nahrajte jej prosím znovu", \
    .again_short = "Nahrajte znovu", \
    .kept = "Dál platí poslední dobré nastavení", \
    .kept_short = "Platí předchozí", \
    .at_line = "{}, řádek {n}", \
    .serial = "č. {}",
static const char *const cs_weekdays[] = {"pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota", "neděle"};
static const char *const cs_weekdays_short[] = {"po", "út", "st", "čt", "pá", "so", "ne"};
static const char *const cs_months[] = {"ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"};
static const char *const cs_months_short[] = {"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10.", "11.", "12."};
static const LangWord cs_scales[] = {
    {UINT64_C(1000), {"tis."}, {"tisíc", "tisíce", "tisíce", "tisíc"}, {"tis"}},
    {UINT64_C(1000000), {"mil."}, {"milion", "miliony", "milionu", "milionů"}, {"mil", "mio.", "milión", "milióny", "miliónu", "miliónů"}},
    {UINT64_C(1000000000), {"mld."}, {"miliarda", "miliardy", "miliardy", "miliard"}, {"mld"}},
    {UINT64_C(1000000000000), {"bil."}, {"bilion", "biliony", "bilionu", "bilionů"}, {"bil"}},
    {0},
};
static const LangWord cs_units[] = {
    {UINT64_C(1), {"Kč"}, {"koruna", "koruny", "koruny", "korun"}, {"CZK"}},
    {UINT64_C(1), {"$"}, {"dolar", "dolary", "dolaru", "dolarů"}, {0}},
    {UINT64_C(1), {"USD"}, {"americký dolar", "americké dolary", "amerického dolaru", "amerických dolarů"}, {0}},
    {UINT64_C(1), {"€"}, {"euro", "eura", "eura", "eur"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"libra šterlinků", "libry šterlinků", "libry šterlinků", "liber šterlinků"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"švýcarský frank", "švýcarské franky", "švýcarského franku", "švýcarských franků"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"procento", "procenta", "procent"}},
    {0},
};
static const Lexicon cs_lexicon = {
    .plurals = {"i = 1 and v = 0", "i = 2..4 and v = 0", "v != 0"},
    .scales = cs_scales,
    .units = cs_units,
    LEXICON_CS
};
static const Lang cs = {
    .code = "cs",
    .covers = "cs-CZ",
    .number = {",", " ", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAU$\0" "ILSILS\0" "INRINR\0" "PHPPHP\0" "VNDVND\0",
    .open = "„",
    .close = "“",
    .comma = ", ",
    .weekdays = cs_weekdays,
    .weekdays_short = cs_weekdays_short,
    .months = cs_months,
    .months_short = cs_months_short,
    .date_long = "{W} {D}. {M}",
    .date_short = "{W} {D}. {M}",
    .date_day = "{D}. {M}",
    .date_year = "{D}. {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h}:{m}",
    .time24 = "{h}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "dop.",
    .pm = "odp.",
    WORDS_CS
    .lexicon = &cs_lexicon,
};
#define ROWS_CS &cs
/* clang-format on */

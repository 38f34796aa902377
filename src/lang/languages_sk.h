/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/sk.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_SK \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "asi|približne|zhruba|okolo|cca", \
        [QUALIFIER_ALMOST] = "takmer|skoro|bezmála", \
        [QUALIFIER_GOOD] = "o niečo viac ako", \
        [QUALIFIER_OVER] = "viac ako|vyše|nad", \
        [QUALIFIER_UNDER] = "menej ako|pod", \
        [QUALIFIER_LEAST] = "najmenej|aspoň|minimálne", \
        [QUALIFIER_MOST] = "najviac|až|maximálne|do", \
    }, \
    .range = "až", \
    .spans = "medzi|od", \
    .and = "a", \
    .between = "z|zo|ku", \
    .minus = "mínus", \
    .plus = "plus", \
    .halves = "a pol|a štvrť", \
    .unchanged = "bez zmeny|nezmenené", \
    .ambiguous = "bil", \
    .degrees = "stupeň|stupne|stupňov", \
    .scores = "hviezda|hviezdy|hviezd|hviezdička|hviezdičky|hviezdičiek", \
    .points = {"percentuálny bod", "percentuálne body", "percentuálneho bodu", "percentuálnych bodov"}, .points_short = "p. b.", \
    .basis_points = {"bázický bod", "bázické body", "bázického bodu", "bázických bodov"}, .basis_points_short = "b. b.", \
    .index_points = {"bod", "body", "bodu", "bodov"},
#define WORDS_SK \
    .as_of = "zo dňa {}", \
    .computed = "(vypočítané)", \
    .unproved = "neoverené", \
    .notice = "Oznam", \
    .weak = "a aj i o u k ku s so sa v vo z zo na do od po za pri pre bez pod nad pred medzi alebo ale že aby ako čo to nie je sú má jeho jej ich náš naše ten tá tie by si už", \
    .no_file = "Nenašiel sa žiadny obsah", \
    .bad_file = "Obsah sa nedá prečítať", \
    .no_facts = "Momentálne žiadne správy", \
    .none_yet = "Zatiaľ žiadne správy", \
    .last = "Stav: {}", \
    .from = "Začiatok: {}", \
    .setup = "Nastavenie", \
    .damaged = "Súbor je poškodený a nedá sa zobraziť", \
    .again = "Nahrajte ho, prosím, znova", \
    .again_short = "Nahrajte znova", \
    .kept = "Ďalej platí posledné dobré nastavenie", \
    .kept_short = "Platí predošlé", \
    .at_line = "{}, riadok {n}", \
    .serial = "č. {}",
static const char *const sk_weekdays[] = {"pondelok", "utorok", "streda", "štvrtok", "piatok", "sobota", "nedeľa"};
static const char *const sk_weekdays_short[] = {"po", "ut", "st", "št", "pi", "so", "ne"};
static const char *const sk_months[] = {"januára", "februára", "marca", "apríla", "mája", "júna", "júla", "augusta", "septembra", "októbra", "novembra", "decembra"};
static const char *const sk_months_short[] = {"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10.", "11.", "12."};
static const LangWord sk_scales[] = {
    {UINT64_C(1000), {"tis."}, {"tisíc", "tisíce", "tisíca", "tisíc"}, {"tis"}},
    {UINT64_C(1000000), {"mil."}, {"milión", "milióny", "milióna", "miliónov"}, {"mil", "mio."}},
    {UINT64_C(1000000000), {"mld."}, {"miliarda", "miliardy", "miliardy", "miliárd"}, {"mld"}},
    {UINT64_C(1000000000000), {"bil."}, {"bilión", "bilióny", "bilióna", "biliónov"}, {"bil"}},
    {0},
};
static const LangWord sk_units[] = {
    {UINT64_C(1), {"€"}, {"euro", "eurá", "eura", "eur"}, {"EUR"}},
    {UINT64_C(1), {"$"}, {"dolár", "doláre", "dolára", "dolárov"}, {0}},
    {UINT64_C(1), {"USD"}, {"americký dolár", "americké doláre", "amerického dolára", "amerických dolárov"}, {0}},
    {UINT64_C(1), {"£"}, {"britská libra", "britské libry", "britskej libry", "britských libier"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"švajčiarsky frank", "švajčiarske franky", "švajčiarskeho franku", "švajčiarskych frankov"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"percento", "percentá", "percenta", "percent"}},
    {0},
};
static const Lexicon sk_lexicon = {
    .plurals = {"i = 1 and v = 0", "i = 2..4 and v = 0", "v != 0"},
    .scales = sk_scales,
    .units = sk_units,
    LEXICON_SK
};
static const Lang sk = {
    .code = "sk",
    .covers = "sk-SK",
    .number = {",", " ", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSNIS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XCGCg\0",
    .open = "„",
    .close = "“",
    .comma = ", ",
    .weekdays = sk_weekdays,
    .weekdays_short = sk_weekdays_short,
    .months = sk_months,
    .months_short = sk_months_short,
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
    .am = "AM",
    .pm = "PM",
    WORDS_SK
    .lexicon = &sk_lexicon,
};
#define ROWS_SK &sk
/* clang-format on */

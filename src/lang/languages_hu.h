/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/hu.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_HU \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "körülbelül|mintegy|nagyjából|kb.", \
        [QUALIFIER_ALMOST] = "majdnem|csaknem|közel", \
        [QUALIFIER_GOOD] = "jó|valamivel több mint", \
        [QUALIFIER_OVER] = "több mint", \
        [QUALIFIER_UNDER] = "kevesebb mint", \
        [QUALIFIER_LEAST] = "legalább|minimum", \
        [QUALIFIER_MOST] = "legfeljebb|maximum", \
    }, \
    .minus = "mínusz", \
    .plus = "plusz", \
    .halves = "és fél", \
    .unchanged = "változatlan", \
    .degrees = "fok", \
    .scores = "csillag", \
    .points = {"százalékpont"}, .points_short = "szp.", \
    .basis_points = {"bázispont"}, .basis_points_short = "bp", \
    .index_points = {"pont"},
#define WORDS_HU \
    .as_of = "állapot: {}", \
    .computed = "(számított)", \
    .unproved = "nem ellenőrzött", \
    .notice = "Közlemény", \
    .weak = "a az egy és vagy de hogy ha mint is nem ne sem már még csak ami aki amely azt ezt ez ki be le fel el meg volt van", \
    .no_file = "Nem található tartalom", \
    .bad_file = "A tartalom nem olvasható", \
    .no_facts = "Jelenleg nincsenek hírek", \
    .none_yet = "Még nincsenek hírek", \
    .last = "Állapot: {}", \
    .from = "Kezdés: {}", \
    .setup = "Beállítás", \
    .damaged = "A fájl sérült, ezért nem jeleníthető meg", \
    .again = "Kérjük, másolja fel újra", \
    .again_short = "Másolja fel újra", \
    .kept = "Az utolsó jó beállítás marad érvényben", \
    .kept_short = "Az előző marad", \
    .at_line = "{}, {n}. sor", \
    .serial = "{}. sz.",
static const char *const hu_weekdays[] = {"hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat", "vasárnap"};
static const char *const hu_weekdays_short[] = {"H", "K", "Sze", "Cs", "P", "Szo", "V"};
static const char *const hu_months[] = {"január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október", "november", "december"};
static const char *const hu_months_short[] = {"jan.", "febr.", "márc.", "ápr.", "máj.", "jún.", "júl.", "aug.", "szept.", "okt.", "nov.", "dec."};
static const LangWord hu_scales[] = {
    {UINT64_C(1000), {"ezer"}, {"ezer"}, {0}},
    {UINT64_C(1000000), {"millió"}, {"millió"}, {"M"}},
    {UINT64_C(1000000000), {"milliárd"}, {"milliárd"}, {"mrd", "mrd.", "Mrd"}},
    {UINT64_C(1000000000000), {"billió"}, {"billió"}, {0}},
    {0},
};
static const LangWord hu_units[] = {
    {UINT64_C(1), {"Ft"}, {"forint"}, {"HUF"}},
    {UINT64_C(1), {"$"}, {"dollár"}, {0}},
    {UINT64_C(1), {"USD"}, {"amerikai dollár"}, {0}},
    {UINT64_C(1), {"€"}, {"euró"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"angol font"}, {"GBP", "font sterling"}},
    {UINT64_C(1), {"CHF"}, {"svájci frank"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"százalék"}},
    {0},
};
static const Lexicon hu_lexicon = {
    .plurals = {"n = 1"},
    .scales = hu_scales,
    .units = hu_units,
    LEXICON_HU
};
static const Lang hu = {
    .code = "hu",
    .covers = "hu-HU",
    .number = {",", " ", 5, 3},
    .sign = "",
    .percent = "{}%",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPY¥\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XCDXCD\0",
    .open = "„",
    .close = "”",
    .comma = ", ",
    .weekdays = hu_weekdays,
    .weekdays_short = hu_weekdays_short,
    .months = hu_months,
    .months_short = hu_months_short,
    .date_long = "{M} {D}., {W}",
    .date_short = "{M} {D}., {W}",
    .date_day = "{M} {D}.",
    .date_year = "{Y}. {M} {D}.",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{a} {k}:{m}",
    .hour24 = "{h}:{m}",
    .time24 = "{h}:{m}",
    .hour12 = "{a} {k}",
    .time12 = "{a} {k}:{m}",
    .am = "de.",
    .pm = "du.",
    WORDS_HU
    .lexicon = &hu_lexicon,
};
#define ROWS_HU &hu
/* clang-format on */

/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/pl.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_PL \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "około|ok.|mniej więcej", \
        [QUALIFIER_ALMOST] = "prawie|niemal|blisko", \
        [QUALIFIER_GOOD] = "nieco ponad", \
        [QUALIFIER_OVER] = "ponad|powyżej|więcej niż", \
        [QUALIFIER_UNDER] = "mniej niż|poniżej", \
        [QUALIFIER_LEAST] = "co najmniej|przynajmniej|minimum", \
        [QUALIFIER_MOST] = "co najwyżej|najwyżej|do|maksymalnie", \
    }, \
    .range = "do", \
    .spans = "między|pomiędzy|od", \
    .and = "a|i", \
    .between = "na|z", \
    .minus = "minus", \
    .plus = "plus", \
    .halves = "i pół|i ćwierć", \
    .unchanged = "bez zmian", \
    .degrees = "stopień|stopnie|stopni", \
    .scores = "gwiazdka|gwiazdki|gwiazdek", \
    .points = {"punkt procentowy", "punkty procentowe", "punktów procentowych", "punktu procentowego"}, .points_short = "pkt proc.", \
    .basis_points = {"punkt bazowy", "punkty bazowe", "punktów bazowych", "punktu bazowego"}, .basis_points_short = "pb", \
    .index_points = {"punkt", "punkty", "punktów", "punktu"},
#define WORDS_PL \
    .as_of = "stan na {}", \
    .computed = "(obliczone)", \
    .unproved = "niepotwierdzone", \
    .notice = "Komunikat", \
    .weak = "a i o u w z ze we na do od po za przy przez dla bez pod nad przed między oraz lub ale że aby by jak co to nie się jest są ma jego jej ich nasz nasze ten ta te ku czy gdy", \
    .no_file = "Nie znaleziono treści", \
    .bad_file = "Nie można odczytać treści", \
    .no_facts = "Obecnie brak wiadomości", \
    .none_yet = "Jeszcze brak wiadomości", \
    .last = "Stan: {}", \
    .from = "Początek: {}", \
    .setup = "Konfiguracja", \
    .damaged = "Plik jest uszkodzony i nie można go wyświetlić", \
    .again = "Proszę skopiować go ponownie", \
    .again_short = "Skopiuj ponownie", \
    .kept = "Nadal obowiązuje ostatnie poprawne", \
    .kept_short = "Obowiązuje poprzednie", \
    .at_line = "{}, wiersz {n}", \
    .serial = "nr {}",
static const char *const pl_weekdays[] = {"poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"};
static const char *const pl_weekdays_short[] = {"pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."};
static const char *const pl_months[] = {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"};
static const char *const pl_months_short[] = {"sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"};
static const LangWord pl_scales[] = {
    {UINT64_C(1000), {"tys."}, {"tysiąc", "tysiące", "tysięcy", "tysiąca"}, {"tys"}},
    {UINT64_C(1000000), {"mln"}, {"milion", "miliony", "milionów", "miliona"}, {0}},
    {UINT64_C(1000000000), {"mld"}, {"miliard", "miliardy", "miliardów", "miliarda"}, {0}},
    {UINT64_C(1000000000000), {"bln"}, {"bilion", "biliony", "bilionów", "biliona"}, {0}},
    {0},
};
static const LangWord pl_units[] = {
    {UINT64_C(1), {"zł"}, {"złoty", "złote", "złotych", "złotego"}, {"PLN"}},
    {UINT64_C(1), {"$"}, {"dolar", "dolary", "dolarów", "dolara"}, {"dol."}},
    {UINT64_C(1), {"USD"}, {"dolar amerykański", "dolary amerykańskie", "dolarów amerykańskich", "dolara amerykańskiego"}, {0}},
    {UINT64_C(1), {"€"}, {"euro"}, {"EUR"}},
    {UINT64_C(1), {"GBP"}, {"funt szterling", "funty szterlingi", "funtów szterlingów", "funta szterlinga"}, {"£"}},
    {UINT64_C(1), {"CHF"}, {"frank szwajcarski", "franki szwajcarskie", "franków szwajcarskich", "franka szwajcarskiego"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"procent", "proc."}},
    {0},
};
static const Lexicon pl_lexicon = {
    .plurals = {"i = 1 and v = 0", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14", "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"},
    .scales = pl_scales,
    .units = pl_units,
    LEXICON_PL
};
static const Lang pl = {
    .code = "pl",
    .covers = "pl-PL",
    .number = {",", " ", 5, 3},
    .sign = "",
    .percent = "{}%",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XCGXCG\0",
    .open = "„",
    .close = "”",
    .comma = ", ",
    .weekdays = pl_weekdays,
    .weekdays_short = pl_weekdays_short,
    .months = pl_months,
    .months_short = pl_months_short,
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
    .am = "AM",
    .pm = "PM",
    WORDS_PL
    .lexicon = &pl_lexicon,
};
#define ROWS_PL &pl
/* clang-format on */

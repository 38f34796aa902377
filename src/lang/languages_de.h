/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/de.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_DE \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "rund|etwa|ungefähr|circa|zirka|ca.|um die", \
        [QUALIFIER_ALMOST] = "knapp|fast|beinahe|nahezu", \
        [QUALIFIER_GOOD] = "gut", \
        [QUALIFIER_OVER] = "mehr als|über", \
        [QUALIFIER_UNDER] = "weniger als|unter", \
        [QUALIFIER_LEAST] = "mindestens|wenigstens|mind.|min.", \
        [QUALIFIER_MOST] = "höchstens|bis zu|maximal|max.", \
    }, \
    .range = "bis", \
    .spans = "zwischen|von", \
    .and = "und", \
    .between = "von|aus|zu|in", \
    .minus = "minus", \
    .plus = "plus", \
    .halves = "und eine halbe|und ein halber|und ein halbes|und ein halb|eine halbe|einhalb|und ein Viertel|und eine Viertel", \
    .unchanged = "unverändert|gleich geblieben|unveraendert", \
    .ambiguous = "Bio", \
    .degrees = "Grad|Grad Celsius", \
    .scores = "Stern|Sterne|Sternen", \
    .clock = "Uhr", \
    .points = {"Prozentpunkt", "Prozentpunkte"}, .points_short = "%-Punkte", \
    .basis_points = {"Basispunkt", "Basispunkte"}, .basis_points_short = "Bp.", \
    .index_points = {"Punkt", "Punkte"},
#define WORDS_DE \
    .as_of = "Stand {}", \
    .computed = "(errechnet)", \
    .unproved = "unbelegt", \
    .notice = "Hinweis", \
    .weak = "der die das den dem des ein eine einen einem einer in im an am auf zu zum zur von vom mit und oder dass je wie ihre ihren seine für aus bei nach wir ich vor uns", \
    .no_file = "Kein Inhalt gefunden", \
    .bad_file = "Der Inhalt ist nicht lesbar", \
    .no_facts = "Zurzeit keine Meldungen", \
    .none_yet = "Noch keine Meldungen", \
    .last = "Stand: {}", \
    .from = "Ab {}", \
    .setup = "Einrichtung", \
    .damaged = "Die Datei ist beschädigt und kann nicht gezeigt werden", \
    .again = "Bitte noch einmal aufspielen", \
    .again_short = "Neu aufspielen", \
    .kept = "Die letzte gute gilt weiter", \
    .kept_short = "Die letzte gilt", \
    .at_line = "{}, Zeile {n}", \
    .serial = "Nr. {}",
static const char *const de_weekdays[] = {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"};
static const char *const de_weekdays_short[] = {"Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."};
static const char *const de_months[] = {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"};
static const char *const de_months_short[] = {"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."};
static const LangWord de_scales[] = {
    {UINT64_C(1000), {"Tsd."}, {"Tausend"}, {"tausend", "Tsd"}},
    {UINT64_C(1000000), {"Mio."}, {"Million", "Millionen"}, {"Mio"}},
    {UINT64_C(1000000000), {"Mrd."}, {"Milliarde", "Milliarden"}, {"Mrd"}},
    {UINT64_C(1000000000000), {"Bio."}, {"Billion", "Billionen"}, {"Bio"}},
    {0},
};
static const LangWord de_units[] = {
    {UINT64_C(1), {"$"}, {"Dollar"}, {0}},
    {UINT64_C(1), {"US-$"}, {"US-Dollar"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"Euro"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"Pfund Sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Schweizer Franken"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"Prozent"}},
    {0},
};
static const Lexicon de_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = de_scales,
    .units = de_units,
    LEXICON_DE
};
static const Lang de = {
    .code = "de",
    .covers = "de-DE",
    .number = {",", ".", 5, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAU$\0" "JPY¥\0" "PHPPHP\0" "THB฿\0",
    .open = "„",
    .close = "“",
    .comma = ", ",
    .weekdays = de_weekdays,
    .weekdays_short = de_weekdays_short,
    .months = de_months,
    .months_short = de_months_short,
    .date_long = "{W}, {D}. {M}",
    .date_short = "{W}, {D}. {M}",
    .date_day = "{D}. {M}",
    .date_year = "{D}. {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h} Uhr",
    .time24 = "{hh}:{m} Uhr",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_DE
    .lexicon = &de_lexicon,
};
static const char *const de_at_months[] = {"Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"};
static const char *const de_at_months_short[] = {"Jän.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."};
static const Lang de_at = {
    .code = "de-AT",
    .covers = "",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "¤ {}",
    .signs = "AUDAU$\0" "JPY¥\0" "PHPPHP\0" "THB฿\0",
    .open = "„",
    .close = "“",
    .comma = ", ",
    .weekdays = de_weekdays,
    .weekdays_short = de_weekdays_short,
    .months = de_at_months,
    .months_short = de_at_months_short,
    .date_long = "{W}, {D}. {M}",
    .date_short = "{W}, {D}. {M}",
    .date_day = "{D}. {M}",
    .date_year = "{D}. {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h} Uhr",
    .time24 = "{hh}:{m} Uhr",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_DE
    .lexicon = &de_lexicon,
};
static const LangWord de_ch_units[] = {
    {UINT64_C(1), {"CHF"}, {"Franken"}, {"Schweizer Franken"}},
    {UINT64_C(1), {"$"}, {"Dollar"}, {0}},
    {UINT64_C(1), {"US-$"}, {"US-Dollar"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"Euro"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"Pfund Sterling"}, {"GBP"}},
    {UINT64_C(1), {"%"}, {"%"}, {"Prozent"}},
    {0},
};
static const Lexicon de_ch_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = de_scales,
    .units = de_ch_units,
    LEXICON_DE
};
static const Lang de_ch = {
    .code = "de-CH",
    .covers = "",
    .number = {".", "'", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤ -{}",
    .signs = "CHFCHF\0" "CHFFr.\0" "CHFSFr.\0" "AUDAU$\0" "JPY¥\0" "PHPPHP\0" "THB฿\0",
    .open = "„",
    .close = "“",
    .comma = ", ",
    .weekdays = de_weekdays,
    .weekdays_short = de_weekdays_short,
    .months = de_months,
    .months_short = de_months_short,
    .date_long = "{W}, {D}. {M}",
    .date_short = "{W}, {D}. {M}",
    .date_day = "{D}. {M}",
    .date_year = "{D}. {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h} Uhr",
    .time24 = "{hh}:{m} Uhr",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_DE
    .lexicon = &de_ch_lexicon,
};
#define ROWS_DE &de, &de_at, &de_ch
/* clang-format on */

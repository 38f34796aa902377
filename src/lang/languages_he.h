/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/he.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_HE \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "בערך|כ־|כ-|בסביבות", \
        [QUALIFIER_ALMOST] = "כמעט", \
        [QUALIFIER_GOOD] = "קצת מעל", \
        [QUALIFIER_OVER] = "מעל|יותר מ־|יותר מ-", \
        [QUALIFIER_UNDER] = "מתחת ל־|פחות מ־|פחות מ-", \
        [QUALIFIER_LEAST] = "לפחות", \
        [QUALIFIER_MOST] = "לכל היותר|עד", \
    }, \
    .range = "עד", \
    .spans = "בין", \
    .between = "מתוך", \
    .minus = "מינוס", \
    .plus = "פלוס", \
    .halves = "וחצי|ורבע", \
    .unchanged = "ללא שינוי", \
    .degrees = "מעלה|מעלות", \
    .scores = "כוכב|כוכבים", \
    .points = {"נקודת אחוז", "נקודות אחוז"}, .points_short = "נק׳ אחוז", \
    .basis_points = {"נקודת בסיס", "נקודות בסיס"}, .basis_points_short = "נ״ב", \
    .index_points = {"נקודה", "נקודות"},
#define WORDS_HE \
    .as_of = "נכון ל־{}", \
    .computed = "(מחושב)", \
    .unproved = "לא מאומת", \
    .notice = "הודעה", \
    .weak = "של את על אל עם בין או אם כי לא אך גם כל כמו אשר עד מן מול זה זו זאת הוא היא הם הן יש אין רק כדי", \
    .no_file = "לא נמצא תוכן", \
    .bad_file = "לא ניתן לקרוא את התוכן", \
    .no_facts = "אין חדשות כרגע", \
    .none_yet = "אין חדשות עדיין", \
    .last = "עדכון אחרון: {}", \
    .from = "התחלה: {}", \
    .setup = "הגדרות", \
    .damaged = "הקובץ פגום ולא ניתן להציגו", \
    .again = "נא להעתיק אותו שוב", \
    .again_short = "להעתיק שוב", \
    .kept = "ההגדרה התקינה האחרונה בתוקף", \
    .kept_short = "הקודמת בתוקף", \
    .at_line = "{}, שורה {n}", \
    .serial = "מס׳ {}",
static const char *const he_weekdays[] = {"יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "יום שבת", "יום ראשון"};
static const char *const he_weekdays_short[] = {"יום ב׳", "יום ג׳", "יום ד׳", "יום ה׳", "יום ו׳", "שבת", "יום א׳"};
static const char *const he_months[] = {"ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"};
static const char *const he_months_short[] = {"ינו׳", "פבר׳", "מרץ", "אפר׳", "מאי", "יוני", "יולי", "אוג׳", "ספט׳", "אוק׳", "נוב׳", "דצמ׳"};
static const LangWord he_scales[] = {
    {UINT64_C(1000), {"אלף"}, {"אלף"}, {"אלפים"}},
    {UINT64_C(1000000), {"מיליון"}, {"מיליון"}, {"מיליונים"}},
    {UINT64_C(1000000000), {"מיליארד"}, {"מיליארד"}, {"מיליארדים"}},
    {UINT64_C(1000000000000), {"טריליון"}, {"טריליון"}, {"טריליונים"}},
    {0},
};
static const LangWord he_units[] = {
    {UINT64_C(1), {"₪"}, {"שקל", "שקלים"}, {"ILS", "ש״ח", "ש\"ח"}},
    {UINT64_C(1), {"$"}, {"דולר"}, {"דולרים"}},
    {UINT64_C(1), {"USD"}, {"דולר אמריקאי"}, {"דולרים אמריקאיים"}},
    {UINT64_C(1), {"€"}, {"אירו"}, {"EUR", "יורו"}},
    {UINT64_C(1), {"£"}, {"לירה שטרלינג", "לירות שטרלינג"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"פרנק שוויצרי"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"אחוז", "אחוזים"}},
    {0},
};
static const Lexicon he_lexicon = {
    .plurals = {"i = 1 and v = 0 or i = 0 and v != 0", "i = 2 and v = 0"},
    .scales = he_scales,
    .units = he_units,
    LEXICON_HE
};
static const Lang he = {
    .code = "he",
    .covers = "he-IL",
    .rtl = true,
    .number = {".", ",", 4, 3},
    .sign = "‎",
    .percent = "{}%",
    .money = "{} ¤",
    .signs = "JPY¥\0" "PHPPHP\0" "THB฿\0",
    .open = "”",
    .close = "”",
    .comma = ", ",
    .weekdays = he_weekdays,
    .weekdays_short = he_weekdays_short,
    .months = he_months,
    .months_short = he_months_short,
    .date_long = "{W}, {D} ב{M}",
    .date_short = "{W}, {D} ב{M}",
    .date_day = "{D} ב{M}",
    .date_year = "{D} ב{M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h}:{m}",
    .time24 = "{h}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_HE
    .lexicon = &he_lexicon,
};
#define ROWS_HE &he
/* clang-format on */

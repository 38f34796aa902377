/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/uk.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_UK \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "близько|приблизно|орієнтовно|десь", \
        [QUALIFIER_ALMOST] = "майже", \
        [QUALIFIER_GOOD] = "трохи більше", \
        [QUALIFIER_OVER] = "понад|більше|більш як", \
        [QUALIFIER_UNDER] = "менше|менш як", \
        [QUALIFIER_LEAST] = "щонайменше|не менше|мінімум", \
        [QUALIFIER_MOST] = "щонайбільше|не більше|до|максимум", \
        [QUALIFIER_EITHER] = "плюс-мінус", \
    }, \
    .range = "до", \
    .spans = "між|від", \
    .and = "і|та|й", \
    .between = "з|із", \
    .minus = "мінус", \
    .plus = "плюс", \
    .halves = "з половиною|із половиною|з чвертю", \
    .unchanged = "без змін", \
    .degrees = "градус|градуси|градусів|градуса", \
    .scores = "зірка|зірки|зірок", \
    .points = {"відсотковий пункт", "відсоткові пункти", "відсоткових пунктів", "відсоткового пункту"}, .points_short = "в. п.", \
    .basis_points = {"базисний пункт", "базисні пункти", "базисних пунктів", "базисного пункту"}, .basis_points_short = "б. п.", \
    .index_points = {"пункт", "пункти", "пунктів", "пункту"},
#define WORDS_UK \
    .as_of = "на {}", \
    .computed = "(розраховано)", \
    .unproved = "не підтверджено", \
    .notice = "Оголошення", \
    .weak = "а б в во до з за зі із й і на над не ні о об під по при про та те у чи що як для без або але його її їх він вона ми я то це", \
    .no_file = "Вміст не знайдено", \
    .bad_file = "Не вдається прочитати вміст", \
    .no_facts = "Зараз новин немає", \
    .none_yet = "Новин ще немає", \
    .last = "Останнє оновлення: {}", \
    .from = "Початок: {}", \
    .setup = "Налаштування", \
    .damaged = "Файл пошкоджено, показати його не можна", \
    .again = "Скопіюйте його ще раз", \
    .again_short = "Скопіюйте ще раз", \
    .kept = "Діє останнє правильне", \
    .kept_short = "Діє попереднє", \
    .at_line = "{}, рядок {n}", \
    .serial = "№ {}",
static const char *const uk_weekdays[] = {"понеділок", "вівторок", "середа", "четвер", "пʼятниця", "субота", "неділя"};
static const char *const uk_weekdays_short[] = {"пн", "вт", "ср", "чт", "пт", "сб", "нд"};
static const char *const uk_months[] = {"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"};
static const char *const uk_months_short[] = {"січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд."};
static const LangWord uk_scales[] = {
    {UINT64_C(1000), {"тис."}, {"тисяча", "тисячі", "тисяч", "тисячі"}, {"тис"}},
    {UINT64_C(1000000), {"млн"}, {"мільйон", "мільйони", "мільйонів", "мільйона"}, {"млн."}},
    {UINT64_C(1000000000), {"млрд"}, {"мільярд", "мільярди", "мільярдів", "мільярда"}, {"млрд."}},
    {UINT64_C(1000000000000), {"трлн"}, {"трильйон", "трильйони", "трильйонів", "трильйона"}, {"трлн."}},
    {0},
};
static const LangWord uk_units[] = {
    {UINT64_C(1), {"грн"}, {"гривня", "гривні", "гривень", "гривні"}, {"UAH", "₴", "грн."}},
    {UINT64_C(1), {"$"}, {"долар", "долари", "доларів", "долара"}, {"дол."}},
    {UINT64_C(1), {"дол. США"}, {"долар США", "долари США", "доларів США", "долара США"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"євро"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"фунт стерлінгів", "фунти стерлінгів", "фунтів стерлінгів", "фунта стерлінгів"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"швейцарський франк", "швейцарські франки", "швейцарських франків", "швейцарського франка"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"відсоток", "відсотки", "відсотків", "відсотка"}},
    {0},
};
static const Lexicon uk_lexicon = {
    .plurals = {"v = 0 and i % 10 = 1 and i % 100 != 11", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14", "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"},
    .scales = uk_scales,
    .units = uk_units,
    LEXICON_UK
};
static const Lang uk = {
    .code = "uk",
    .covers = "uk-UA",
    .number = {",", " ", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPY¥\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XCDXCD\0",
    .open = "«",
    .close = "»",
    .comma = ", ",
    .weekdays = uk_weekdays,
    .weekdays_short = uk_weekdays_short,
    .months = uk_months,
    .months_short = uk_months_short,
    .date_long = "{W}, {D} {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y} р.",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "дп",
    .pm = "пп",
    WORDS_UK
    .lexicon = &uk_lexicon,
};
#define ROWS_UK &uk
/* clang-format on */

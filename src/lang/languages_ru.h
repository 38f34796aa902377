/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/ru.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_RU \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "около|примерно|порядка|приблизительно", \
        [QUALIFIER_ALMOST] = "почти", \
        [QUALIFIER_GOOD] = "чуть более|чуть больше", \
        [QUALIFIER_OVER] = "более|больше|свыше", \
        [QUALIFIER_UNDER] = "менее|меньше", \
        [QUALIFIER_LEAST] = "не менее|как минимум|минимум", \
        [QUALIFIER_MOST] = "не более|до|максимум", \
        [QUALIFIER_EITHER] = "плюс-минус", \
    }, \
    .range = "до", \
    .spans = "между|от", \
    .and = "и", \
    .between = "из|на", \
    .minus = "минус", \
    .plus = "плюс", \
    .halves = "с половиной|с четвертью", \
    .unchanged = "без изменений|не изменилось", \
    .degrees = "градус|градуса|градусов", \
    .scores = "звезда|звезды|звёзды|звёзд", \
    .points = {"процентный пункт", "процентных пункта", "процентных пунктов", "процентного пункта"}, .points_short = "п. п.", \
    .basis_points = {"базисный пункт", "базисных пункта", "базисных пунктов", "базисного пункта"}, .basis_points_short = "б. п.", \
    .index_points = {"пункт", "пункта", "пунктов", "пункта"},
#define WORDS_RU \
    .as_of = "на {}", \
    .computed = "(рассчитано)", \
    .unproved = "не подтверждено", \
    .notice = "Объявление", \
    .weak = "а в во и к ко о об от до за из на над не ни но по под при про с со у для без или что как бы же если когда где это его её их они он она мы я то", \
    .no_file = "Содержимое не найдено", \
    .bad_file = "Содержимое не читается", \
    .no_facts = "Сейчас новостей нет", \
    .none_yet = "Пока новостей нет", \
    .last = "Последнее обновление: {}", \
    .from = "Начало: {}", \
    .setup = "Настройка", \
    .damaged = "Файл повреждён, показать его нельзя", \
    .again = "Скопируйте его ещё раз", \
    .again_short = "Скопируйте ещё раз", \
    .kept = "Действует последняя верная", \
    .kept_short = "Действует прежняя", \
    .at_line = "{}, строка {n}", \
    .serial = "№ {}",
static const char *const ru_weekdays[] = {"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"};
static const char *const ru_weekdays_short[] = {"пн", "вт", "ср", "чт", "пт", "сб", "вс"};
static const char *const ru_months[] = {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"};
static const char *const ru_months_short[] = {"янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."};
static const LangWord ru_scales[] = {
    {UINT64_C(1000), {"тыс."}, {"тысяча", "тысячи", "тысяч", "тысячи"}, {"тыс"}},
    {UINT64_C(1000000), {"млн"}, {"миллион", "миллиона", "миллионов", "миллиона"}, {"млн."}},
    {UINT64_C(1000000000), {"млрд"}, {"миллиард", "миллиарда", "миллиардов", "миллиарда"}, {"млрд."}},
    {UINT64_C(1000000000000), {"трлн"}, {"триллион", "триллиона", "триллионов", "триллиона"}, {"трлн."}},
    {0},
};
static const LangWord ru_units[] = {
    {UINT64_C(1), {"руб."}, {"рубль", "рубля", "рублей", "рубля"}, {"₽", "RUB", "руб"}},
    {UINT64_C(1), {"$"}, {"доллар", "доллара", "долларов", "доллара"}, {"долл."}},
    {UINT64_C(1), {"долл. США"}, {"доллар США", "доллара США", "долларов США", "доллара США"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"евро"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"фунт стерлингов", "фунта стерлингов", "фунтов стерлингов", "фунта стерлингов"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"швейцарский франк", "швейцарских франка", "швейцарских франков", "швейцарского франка"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"процент", "процента", "процентов"}},
    {0},
};
static const Lexicon ru_lexicon = {
    .plurals = {"v = 0 and i % 10 = 1 and i % 100 != 11", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14", "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"},
    .scales = ru_scales,
    .units = ru_units,
    LEXICON_RU
};
static const Lang ru = {
    .code = "ru",
    .covers = "ru-RU",
    .number = {",", " ", 5, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "JPY¥\0" "PHPPHP\0" "THB฿\0" "TMTТМТ\0" "UAH₴\0" "XCGCg\0",
    .open = "«",
    .close = "»",
    .comma = ", ",
    .weekdays = ru_weekdays,
    .weekdays_short = ru_weekdays_short,
    .months = ru_months,
    .months_short = ru_months_short,
    .date_long = "{W}, {D} {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y} г.",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_RU
    .lexicon = &ru_lexicon,
};
#define ROWS_RU &ru
/* clang-format on */

/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/fa.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_FA \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "حدود|تقریباً|نزدیک به", \
        [QUALIFIER_ALMOST] = "کمابیش|قریب به", \
        [QUALIFIER_GOOD] = "اندکی بیش از", \
        [QUALIFIER_OVER] = "بیش از|بیشتر از|بالای", \
        [QUALIFIER_UNDER] = "کمتر از|زیر", \
        [QUALIFIER_LEAST] = "دست‌کم|حداقل", \
        [QUALIFIER_MOST] = "حداکثر", \
    }, \
    .range = "تا", \
    .spans = "بین|از", \
    .and = "و", \
    .between = "از", \
    .minus = "منفی", \
    .plus = "مثبت", \
    .halves = "و نیم|و ربع", \
    .unchanged = "بدون تغییر", \
    .degrees = "درجه", \
    .scores = "ستاره", \
    .points = {"واحد درصد"}, .points_short = "و. درصد", \
    .basis_points = {"واحد پایه"}, .basis_points_short = "و. پایه", \
    .index_points = {"واحد"},
#define WORDS_FA \
    .as_of = "به تاریخ {}", \
    .computed = "(محاسبه‌شده)", \
    .unproved = "تأییدنشده", \
    .notice = "اطلاعیه", \
    .weak = "در به از با و یا که را تا بر برای این آن یک هر هم نه اما اگر چون نیز است بود شد های ما", \
    .no_file = "محتوایی یافت نشد", \
    .bad_file = "محتوا خواندنی نیست", \
    .no_facts = "در حال حاضر خبری نیست", \
    .none_yet = "هنوز خبری نیست", \
    .last = "آخرین به‌روزرسانی: {}", \
    .from = "شروع: {}", \
    .setup = "راه‌اندازی", \
    .damaged = "پرونده آسیب دیده است و نمایش داده نمی‌شود", \
    .again = "لطفاً دوباره کپی کنید", \
    .again_short = "دوباره کپی کنید", \
    .kept = "آخرین تنظیم درست همچنان برقرار است", \
    .kept_short = "تنظیم قبلی برقرار است", \
    .at_line = "{}، سطر {n}", \
    .serial = "شمارهٔ {}",
static const char *const fa_weekdays[] = {"دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"};
static const char *const fa_weekdays_short[] = {"دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"};
static const char *const fa_months[] = {"ژانویهٔ", "فوریهٔ", "مارس", "آوریل", "مهٔ", "ژوئن", "ژوئیهٔ", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"};
static const char *const fa_months_short[] = {"ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"};
static const LangWord fa_scales[] = {
    {UINT64_C(1000), {"هزار"}, {"هزار"}, {0}},
    {UINT64_C(1000000), {"میلیون"}, {"میلیون"}, {0}},
    {UINT64_C(1000000000), {"میلیارد"}, {"میلیارد"}, {0}},
    {UINT64_C(1000000000000), {"تریلیون"}, {"تریلیون"}, {"هزار میلیارد", "هزارمیلیارد"}},
    {0},
};
static const LangWord fa_units[] = {
    {UINT64_C(1), {"ریال"}, {"ریال"}, {"IRR"}},
    {UINT64_C(1), {"دلار"}, {"دلار"}, {"$"}},
    {UINT64_C(1), {"دلار آمریکا"}, {"دلار آمریکا"}, {"USD"}},
    {UINT64_C(1), {"یورو"}, {"یورو"}, {"€", "EUR"}},
    {UINT64_C(1), {"پوند استرلینگ"}, {"پوند استرلینگ"}, {"£", "GBP"}},
    {UINT64_C(1), {"فرانک سوئیس"}, {"فرانک سوئیس"}, {"CHF"}},
    {UINT64_C(1), {"%"}, {"%"}, {"درصد", "٪"}},
    {0},
};
static const Lexicon fa_lexicon = {
    .plurals = {"i = 0 or n = 1"},
    .scales = fa_scales,
    .units = fa_units,
    LEXICON_FA
};
static const Lang fa = {
    .code = "fa",
    .covers = "fa-IR",
    .rtl = true,
    .number = {".", ",", 4, 3},
    .sign = "‎",
    .percent = "{}%",
    .money = "¤ {}",
    .signs = "AFN؋\0" "CAD$CA\0" "CNY¥CN\0" "HKD$HK\0" "JPY¥\0" "MXN$MX\0" "NZD$NZ\0" "PHPPHP\0" "THB฿\0" "XCD$EC\0" "XOFفرانک CFA\0",
    .open = "«",
    .close = "»",
    .comma = "، ",
    .weekdays = fa_weekdays,
    .weekdays_short = fa_weekdays_short,
    .months = fa_months,
    .months_short = fa_months_short,
    .date_long = "{W} {D} {M}",
    .date_short = "{W} {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h}:{m}",
    .time24 = "{h}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "ق.ظ.",
    .pm = "ب.ظ.",
    WORDS_FA
    .lexicon = &fa_lexicon,
};
#define ROWS_FA &fa
/* clang-format on */

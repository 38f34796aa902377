/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/zh.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_ZH \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "约|大约|大概", \
        [QUALIFIER_ALMOST] = "近|将近|几乎", \
        [QUALIFIER_OVER] = "超过|逾|多于", \
        [QUALIFIER_UNDER] = "不到|少于|低于", \
        [QUALIFIER_LEAST] = "至少|最少", \
        [QUALIFIER_MOST] = "至多|最多|高达", \
    }, \
    .range = "至|到", \
    .between = "比", \
    .minus = "负|負", \
    .plus = "正", \
    .halves = "半", \
    .unchanged = "不变|持平", \
    .degrees = "度", \
    .scores = "星|分", \
    .points = {"个百分点"}, \
    .basis_points = {"个基点"}, \
    .index_points = {"点"},
#define WORDS_ZH \
    .as_of = "截至{}", \
    .computed = "（计算值）", \
    .unproved = "未核实", \
    .notice = "通知", \
    .weak = "的 了 和 与 在 是 及 或", \
    .no_file = "找不到内容", \
    .bad_file = "无法读取内容", \
    .no_facts = "目前没有消息", \
    .none_yet = "暂无消息", \
    .last = "更新于{}", \
    .from = "{}起", \
    .setup = "设置", \
    .damaged = "文件已损坏，无法显示", \
    .again = "请重新复制该文件", \
    .again_short = "请重新复制", \
    .kept = "继续使用上一个有效设置", \
    .kept_short = "沿用上一个设置", \
    .at_line = "{}，第{n}行", \
    .serial = "第{}号",
static const char *const zh_weekdays[] = {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"};
static const char *const zh_weekdays_short[] = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
static const char *const zh_months[] = {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"};
static const char *const zh_months_short[] = {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"};
static const LangWord zh_scales[] = {
    {UINT64_C(1000), {"千"}, {"千"}, {0}},
    {UINT64_C(10000), {"万"}, {"万"}, {"萬"}},
    {UINT64_C(100000000), {"亿"}, {"亿"}, {"億"}},
    {UINT64_C(1000000000000), {"万亿"}, {"万亿"}, {"兆", "萬億"}},
    {0},
};
static const LangWord zh_units[] = {
    {UINT64_C(1), {"元"}, {"元"}, {"CNY", "¥", "人民币", "元人民币"}},
    {UINT64_C(1), {"$"}, {"$"}, {0}},
    {UINT64_C(1), {"美元"}, {"美元"}, {"USD"}},
    {UINT64_C(1), {"欧元"}, {"欧元"}, {"€", "EUR"}},
    {UINT64_C(1), {"英镑"}, {"英镑"}, {"£", "GBP"}},
    {UINT64_C(1), {"瑞士法郎"}, {"瑞士法郎"}, {"CHF"}},
    {UINT64_C(1), {"%"}, {"%"}, {"％"}},
    {0},
};
static const Lexicon zh_lexicon = {
    .plurals = {0},
    .scales = zh_scales,
    .units = zh_units,
    LEXICON_ZH
};
static const Lang zh = {
    .code = "zh",
    .covers = "zh-CN zh-Hans zh-Hans-CN",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "AUDAU$\0" "PHPPHP\0",
    .open = "“",
    .close = "”",
    .comma = "，",
    .weekdays = zh_weekdays,
    .weekdays_short = zh_weekdays_short,
    .months = zh_months,
    .months_short = zh_months_short,
    .date_long = "{M}{D}日{W}",
    .date_short = "{M}{D}日{W}",
    .date_day = "{M}{D}日",
    .date_year = "{Y}年{M}{D}日",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{a}{k}:{m}",
    .hour24 = "{h}时",
    .time24 = "{h}时{m}分",
    .hour12 = "{a}{k}时",
    .time12 = "{a}{k}:{m}",
    .am = "上午",
    .pm = "下午",
    WORDS_ZH
    .lexicon = &zh_lexicon,
};
#define ROWS_ZH &zh
/* clang-format on */

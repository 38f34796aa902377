/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/ja.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_JA \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "約|およそ|おおよそ", \
        [QUALIFIER_ALMOST] = "ほぼ", \
        [QUALIFIER_LEAST] = "少なくとも|最低", \
        [QUALIFIER_MOST] = "最大|最高", \
    }, \
    .range = "から", \
    .between = "対", \
    .minus = "マイナス", \
    .plus = "プラス", \
    .unchanged = "変わらず|横ばい", \
    .degrees = "度", \
    .scores = "点|星", \
    .points = {"パーセントポイント"}, .points_short = "%pt", \
    .basis_points = {"ベーシスポイント"}, .basis_points_short = "bp", \
    .index_points = {"ポイント"},
#define WORDS_JA \
    .as_of = "{}時点", \
    .computed = "（計算値）", \
    .unproved = "未確認", \
    .notice = "お知らせ", \
    .weak = "の は が を に で と も へ や", \
    .no_file = "内容が見つかりません", \
    .bad_file = "内容を読み取れません", \
    .no_facts = "現在ニュースはありません", \
    .none_yet = "まだニュースはありません", \
    .last = "最終更新：{}", \
    .from = "{}から", \
    .setup = "設定", \
    .damaged = "ファイルが壊れているため表示できません", \
    .again = "もう一度コピーしてください", \
    .again_short = "再コピーしてください", \
    .kept = "最後の正しい設定を使い続けます", \
    .kept_short = "前の設定のままです", \
    .at_line = "{}、{n}行目", \
    .serial = "No. {}",
static const char *const ja_weekdays[] = {"月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"};
static const char *const ja_weekdays_short[] = {"月", "火", "水", "木", "金", "土", "日"};
static const char *const ja_months[] = {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"};
static const char *const ja_months_short[] = {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"};
static const LangWord ja_scales[] = {
    {UINT64_C(1000), {"千"}, {"千"}, {0}},
    {UINT64_C(10000), {"万"}, {"万"}, {0}},
    {UINT64_C(100000000), {"億"}, {"億"}, {0}},
    {UINT64_C(1000000000000), {"兆"}, {"兆"}, {0}},
    {0},
};
static const LangWord ja_units[] = {
    {UINT64_C(1), {"円"}, {"円"}, {"JPY", "¥", "￥"}},
    {UINT64_C(1), {"ドル"}, {"ドル"}, {"$"}},
    {UINT64_C(1), {"米ドル"}, {"米ドル"}, {"USD"}},
    {UINT64_C(1), {"ユーロ"}, {"ユーロ"}, {"€", "EUR"}},
    {UINT64_C(1), {"英ポンド"}, {"英ポンド"}, {"£", "GBP"}},
    {UINT64_C(1), {"スイスフラン"}, {"スイスフラン"}, {"CHF"}},
    {UINT64_C(1), {"%"}, {"%"}, {"％", "パーセント"}},
    {0},
};
static const Lexicon ja_lexicon = {
    .plurals = {0},
    .scales = ja_scales,
    .units = ja_units,
    LEXICON_JA
};
static const Lang ja = {
    .code = "ja",
    .covers = "ja-JP",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "CNY元\0" "PHPPHP\0" "XCGCg\0",
    .open = "「",
    .close = "」",
    .comma = "、",
    .weekdays = ja_weekdays,
    .weekdays_short = ja_weekdays_short,
    .months = ja_months,
    .months_short = ja_months_short,
    .date_long = "{M}{D}日{W}",
    .date_short = "{M}{D}日({W})",
    .date_day = "{M}{D}日",
    .date_year = "{Y}年{M}{D}日",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{a}{K}:{m}",
    .hour24 = "{h}時",
    .time24 = "{h}時{m}分",
    .hour12 = "{a}{K}時",
    .time12 = "{a}{K}:{m}",
    .am = "午前",
    .pm = "午後",
    WORDS_JA
    .lexicon = &ja_lexicon,
};
#define ROWS_JA &ja
/* clang-format on */

/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/ko.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_KO \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "약|대략", \
        [QUALIFIER_ALMOST] = "거의", \
        [QUALIFIER_LEAST] = "최소|적어도", \
        [QUALIFIER_MOST] = "최대", \
    }, \
    .between = "대", \
    .minus = "마이너스|영하", \
    .plus = "플러스", \
    .unchanged = "변동 없음|보합", \
    .degrees = "도", \
    .scores = "점", \
    .points = {"퍼센트포인트"}, .points_short = "%p", \
    .basis_points = {"베이시스포인트"}, .basis_points_short = "bp", \
    .index_points = {"포인트"},
#define WORDS_KO \
    .as_of = "{} 기준", \
    .computed = "(계산값)", \
    .unproved = "미확인", \
    .notice = "알림", \
    .weak = "및 또는 그 이 저 등 수 것 한 두", \
    .no_file = "내용을 찾을 수 없습니다", \
    .bad_file = "내용을 읽을 수 없습니다", \
    .no_facts = "현재 소식이 없습니다", \
    .none_yet = "아직 소식이 없습니다", \
    .last = "마지막 업데이트: {}", \
    .from = "{}부터", \
    .setup = "설정", \
    .damaged = "파일이 손상되어 표시할 수 없습니다", \
    .again = "다시 복사해 주세요", \
    .again_short = "다시 복사", \
    .kept = "마지막으로 올바른 설정을 계속 사용합니다", \
    .kept_short = "이전 설정을 사용합니다", \
    .at_line = "{}, {n}행", \
    .serial = "제{}호",
static const char *const ko_weekdays[] = {"월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"};
static const char *const ko_weekdays_short[] = {"월", "화", "수", "목", "금", "토", "일"};
static const char *const ko_months[] = {"1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"};
static const char *const ko_months_short[] = {"1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"};
static const LangWord ko_scales[] = {
    {UINT64_C(1000), {"천"}, {"천"}, {0}},
    {UINT64_C(10000), {"만"}, {"만"}, {0}},
    {UINT64_C(100000000), {"억"}, {"억"}, {0}},
    {UINT64_C(1000000000000), {"조"}, {"조"}, {0}},
    {0},
};
static const LangWord ko_units[] = {
    {UINT64_C(1), {"원"}, {"원"}, {"KRW", "₩"}},
    {UINT64_C(1), {"달러"}, {"달러"}, {"$"}},
    {UINT64_C(1), {"미국 달러"}, {"미국 달러"}, {"USD", "미 달러"}},
    {UINT64_C(1), {"유로"}, {"유로"}, {"€", "EUR"}},
    {UINT64_C(1), {"영국 파운드"}, {"영국 파운드"}, {"£", "GBP"}},
    {UINT64_C(1), {"스위스 프랑"}, {"스위스 프랑"}, {"CHF"}},
    {UINT64_C(1), {"%"}, {"%"}, {"퍼센트"}},
    {0},
};
static const Lexicon ko_lexicon = {
    .plurals = {0},
    .scales = ko_scales,
    .units = ko_units,
    LEXICON_KO
};
static const Lang ko = {
    .code = "ko",
    .covers = "ko-KR",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "AUDAU$\0" "PHPPHP\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = ko_weekdays,
    .weekdays_short = ko_weekdays_short,
    .months = ko_months,
    .months_short = ko_months_short,
    .date_long = "{M} {D}일 {W}",
    .date_short = "{M} {D}일 ({W})",
    .date_day = "{M} {D}일",
    .date_year = "{Y}년 {M} {D}일",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{a} {k}:{m}",
    .hour24 = "{h}시",
    .time24 = "{h}시 {m}분",
    .hour12 = "{a} {k}시",
    .time12 = "{a} {k}:{m}",
    .am = "오전",
    .pm = "오후",
    WORDS_KO
    .lexicon = &ko_lexicon,
};
#define ROWS_KO &ko
/* clang-format on */

/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/en.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_EN \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "about|around|roughly|approximately|approx.|approx|circa|ca.|c.|some", \
        [QUALIFIER_ALMOST] = "almost|nearly|just under", \
        [QUALIFIER_GOOD] = "just over|a little over", \
        [QUALIFIER_OVER] = "more than|over|above", \
        [QUALIFIER_UNDER] = "less than|under|below|fewer than", \
        [QUALIFIER_LEAST] = "at least|no less than|no fewer than|min.", \
        [QUALIFIER_MOST] = "at most|up to|no more than|max.", \
    }, \
    .range = "to", \
    .spans = "between|from", \
    .and = "and", \
    .between = "of|out of|in|to", \
    .minus = "minus", \
    .plus = "plus", \
    .halves = "and a half|and one half|and one-half|and a quarter|and one quarter|and three quarters|and three-quarters", \
    .unchanged = "unchanged|no change|flat", \
    .ambiguous = "m=metres", \
    .degrees = "degree|degrees|degrees Celsius|degrees Fahrenheit", \
    .scores = "star|stars", \
    .clock = "o’clock|am|pm|a.m.|p.m.", \
    .points = {"percentage point", "percentage points"}, .points_short = "pp", \
    .basis_points = {"basis point", "basis points"}, .basis_points_short = "bp", \
    .index_points = {"point", "points"},
#define WORDS_EN \
    .as_of = "as of {}", \
    .computed = "(computed)", \
    .unproved = "unverified", \
    .notice = "Notice", \
    .weak = "a an the of in on at to by for from with and or but nor that which who as than if how is are was were be its their his her our my your we i it not no into over", \
    .no_file = "No content found", \
    .bad_file = "The content cannot be read", \
    .no_facts = "No news at the moment", \
    .none_yet = "No news yet", \
    .last = "As of {}", \
    .from = "From {}", \
    .setup = "Setup", \
    .damaged = "The file is damaged and cannot be shown", \
    .again = "Please copy it again", \
    .again_short = "Copy it again", \
    .kept = "The last good one stays in use", \
    .kept_short = "The last one stays", \
    .at_line = "{}, line {n}", \
    .serial = "No. {}",
static const char *const en_weekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
static const char *const en_weekdays_short[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
static const char *const en_months[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
static const char *const en_months_short[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
static const LangWord en_scales[] = {
    {UINT64_C(1000), {"thousand"}, {"thousand"}, {"k"}},
    {UINT64_C(1000000), {"million"}, {"million"}, {"m", "mn"}},
    {UINT64_C(1000000000), {"billion"}, {"billion"}, {"bn", "B"}},
    {UINT64_C(1000000000000), {"trillion"}, {"trillion"}, {"tn", "T"}},
    {0},
};
static const LangWord en_units[] = {
    {UINT64_C(1), {"$"}, {"dollar", "dollars"}, {0}},
    {UINT64_C(1), {"US$"}, {"US dollar", "US dollars"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"pound sterling", "pounds sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Swiss franc", "Swiss francs"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"percent", "per cent"}},
    {0},
};
static const Lexicon en_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = en_scales,
    .units = en_units,
    LEXICON_EN
};
static const Lang en = {
    .code = "en",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "JPY¥\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = en_weekdays,
    .weekdays_short = en_weekdays_short,
    .months = en_months,
    .months_short = en_months_short,
    .date_long = "{W} {D} {M}",
    .date_short = "{W} {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "am",
    .pm = "pm",
    WORDS_EN
    .lexicon = &en_lexicon,
};
static const LangWord en_us_units[] = {
    {UINT64_C(1), {"$"}, {"dollar", "dollars"}, {"USD", "US$", "US dollar", "US dollars"}},
    {UINT64_C(1), {"€"}, {"euro", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"pound sterling", "pounds sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Swiss franc", "Swiss francs"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"percent", "per cent"}},
    {0},
};
static const Lexicon en_us_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = en_scales,
    .units = en_us_units,
    LEXICON_EN
};
static const Lang en_us = {
    .code = "en-US",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "JPY¥\0" "USD$\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = en_weekdays,
    .weekdays_short = en_weekdays_short,
    .months = en_months,
    .months_short = en_months_short,
    .date_long = "{W}, {M} {D}",
    .date_short = "{W}, {M} {D}",
    .date_day = "{M} {D}",
    .date_year = "{M} {D}, {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_EN
    .lexicon = &en_us_lexicon,
};
static const char *const en_gb_months_short[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
static const Lang en_gb = {
    .code = "en-GB",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = en_weekdays,
    .weekdays_short = en_weekdays_short,
    .months = en_months,
    .months_short = en_gb_months_short,
    .date_long = "{W} {D} {M}",
    .date_short = "{W} {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "am",
    .pm = "pm",
    WORDS_EN
    .lexicon = &en_lexicon,
};
static const char *const en_au_months_short[] = {"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"};
static const LangWord en_au_units[] = {
    {UINT64_C(1), {"$"}, {"dollar", "dollars"}, {"AUD", "A$", "Australian dollar", "Australian dollars"}},
    {UINT64_C(1), {"US$"}, {"US dollar", "US dollars"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"pound sterling", "pounds sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Swiss franc", "Swiss francs"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"percent", "per cent"}},
    {0},
};
static const Lexicon en_au_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = en_scales,
    .units = en_au_units,
    LEXICON_EN
};
static const Lang en_au = {
    .code = "en-AU",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "AUD$\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "SCRRs\0" "TWDTWD\0" "VNDVND\0" "XAFXAF\0" "XCDXCD\0" "XOFXOF\0" "XPFCFP\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = en_weekdays,
    .weekdays_short = en_weekdays_short,
    .months = en_months,
    .months_short = en_au_months_short,
    .date_long = "{W} {D} {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "am",
    .pm = "pm",
    WORDS_EN
    .lexicon = &en_au_lexicon,
};
static const LangWord en_ca_units[] = {
    {UINT64_C(1), {"$"}, {"dollar", "dollars"}, {"CAD", "C$", "Canadian dollar", "Canadian dollars"}},
    {UINT64_C(1), {"US$"}, {"US dollar", "US dollars"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"pound sterling", "pounds sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Swiss franc", "Swiss francs"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"percent", "per cent"}},
    {0},
};
static const Lexicon en_ca_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = en_scales,
    .units = en_ca_units,
    LEXICON_EN
};
static const Lang en_ca = {
    .code = "en-CA",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "CAD$\0" "XCGCg\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = en_weekdays,
    .weekdays_short = en_weekdays_short,
    .months = en_months,
    .months_short = en_months_short,
    .date_long = "{W}, {M} {D}",
    .date_short = "{W}, {M} {D}",
    .date_day = "{M} {D}",
    .date_year = "{M} {D}, {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a.m.",
    .pm = "p.m.",
    WORDS_EN
    .lexicon = &en_ca_lexicon,
};
static const char *const en_ie_months_short[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
static const Lang en_ie = {
    .code = "en-IE",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = en_weekdays,
    .weekdays_short = en_weekdays_short,
    .months = en_months,
    .months_short = en_ie_months_short,
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
    .am = "am",
    .pm = "pm",
    WORDS_EN
    .lexicon = &en_lexicon,
};
static const char *const en_in_months_short[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
static const LangWord en_in_scales[] = {
    {UINT64_C(1000), {"thousand"}, {"thousand"}, {"k"}},
    {UINT64_C(100000), {"lakh"}, {"lakh"}, {"lakhs", "lac", "lacs"}},
    {UINT64_C(1000000), {"million"}, {"million"}, {"m", "mn"}},
    {UINT64_C(10000000), {"crore"}, {"crore"}, {"crores", "cr", "Cr"}},
    {UINT64_C(1000000000), {"billion"}, {"billion"}, {"bn", "B"}},
    {UINT64_C(1000000000000), {"trillion"}, {"trillion"}, {"tn", "T"}},
    {0},
};
static const LangWord en_in_units[] = {
    {UINT64_C(1), {"₹"}, {"rupee", "rupees"}, {"INR", "Rs", "Rs."}},
    {UINT64_C(1), {"$"}, {"dollar", "dollars"}, {0}},
    {UINT64_C(1), {"US$"}, {"US dollar", "US dollars"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"pound sterling", "pounds sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Swiss franc", "Swiss francs"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"percent", "per cent"}},
    {0},
};
static const Lexicon en_in_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = en_in_scales,
    .units = en_in_units,
    LEXICON_EN
};
static const Lang en_in = {
    .code = "en-IN",
    .covers = "",
    .number = {".", ",", 4, 2},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "INR₹\0" "INRRs\0" "INRRs.\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = en_weekdays,
    .weekdays_short = en_weekdays_short,
    .months = en_months,
    .months_short = en_in_months_short,
    .date_long = "{W}, {D} {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "am",
    .pm = "pm",
    WORDS_EN
    .lexicon = &en_in_lexicon,
};
static const char *const en_nz_months_short[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
static const LangWord en_nz_units[] = {
    {UINT64_C(1), {"$"}, {"dollar", "dollars"}, {"NZD", "NZ$", "New Zealand dollar", "New Zealand dollars"}},
    {UINT64_C(1), {"US$"}, {"US dollar", "US dollars"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"pound sterling", "pounds sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Swiss franc", "Swiss francs"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"percent", "per cent"}},
    {0},
};
static const Lexicon en_nz_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = en_scales,
    .units = en_nz_units,
    LEXICON_EN
};
static const Lang en_nz = {
    .code = "en-NZ",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "NZD$\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = en_weekdays,
    .weekdays_short = en_weekdays_short,
    .months = en_months,
    .months_short = en_nz_months_short,
    .date_long = "{W}, {D} {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "am",
    .pm = "pm",
    WORDS_EN
    .lexicon = &en_nz_lexicon,
};
static const char *const en_za_months_short[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
static const LangWord en_za_units[] = {
    {UINT64_C(1), {"R"}, {"rand"}, {"ZAR"}},
    {UINT64_C(1), {"$"}, {"dollar", "dollars"}, {0}},
    {UINT64_C(1), {"US$"}, {"US dollar", "US dollars"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"pound sterling", "pounds sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"Swiss franc", "Swiss francs"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"percent", "per cent"}},
    {0},
};
static const Lexicon en_za_lexicon = {
    .plurals = {"i = 1 and v = 0"},
    .scales = en_scales,
    .units = en_za_units,
    LEXICON_EN
};
static const Lang en_za = {
    .code = "en-ZA",
    .covers = "",
    .number = {",", " ", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "ZARR\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = en_weekdays,
    .weekdays_short = en_weekdays_short,
    .months = en_months,
    .months_short = en_za_months_short,
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
    .am = "am",
    .pm = "pm",
    WORDS_EN
    .lexicon = &en_za_lexicon,
};
#define ROWS_EN &en, &en_us, &en_gb, &en_au, &en_ca, &en_ie, &en_in, &en_nz, &en_za
/* clang-format on */

/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/tr.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_TR \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "yaklaşık|aşağı yukarı|takriben", \
        [QUALIFIER_ALMOST] = "neredeyse", \
        [QUALIFIER_LEAST] = "en az", \
        [QUALIFIER_MOST] = "en çok|en fazla", \
    }, \
    .range = "ila", \
    .between = "üzerinden", \
    .minus = "eksi", \
    .plus = "artı", \
    .halves = "buçuk|çeyrek", \
    .unchanged = "değişmedi|değişmeden|aynı", \
    .degrees = "derece", \
    .scores = "yıldız", \
    .points = {"yüzde puan"}, .points_short = "y. puan", \
    .basis_points = {"baz puan"}, .basis_points_short = "bp", \
    .index_points = {"puan"},
#define WORDS_TR \
    .as_of = "{} itibarıyla", \
    .computed = "(hesaplandı)", \
    .unproved = "doğrulanmamış", \
    .notice = "Duyuru", \
    .weak = "ve veya ya ama fakat bir bu şu o her hiç en çok daha ne hem ki yeni iki tüm bütün kendi bazı", \
    .no_file = "İçerik bulunamadı", \
    .bad_file = "İçerik okunamıyor", \
    .no_facts = "Şu anda haber yok", \
    .none_yet = "Henüz haber yok", \
    .last = "Son güncelleme: {}", \
    .from = "Başlangıç: {}", \
    .setup = "Kurulum", \
    .damaged = "Dosya bozuk, gösterilemiyor", \
    .again = "Lütfen yeniden kopyalayın", \
    .again_short = "Yeniden kopyalayın", \
    .kept = "Son geçerli ayar kullanılıyor", \
    .kept_short = "Önceki kullanılıyor", \
    .at_line = "{}, satır {n}", \
    .serial = "No. {}",
static const char *const tr_weekdays[] = {"Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"};
static const char *const tr_weekdays_short[] = {"Pzt", "Sal", "Çar", "Per", "Cum", "Cmt", "Paz"};
static const char *const tr_months[] = {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"};
static const char *const tr_months_short[] = {"Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"};
static const LangWord tr_scales[] = {
    {UINT64_C(1000), {"bin"}, {"bin"}, {0}},
    {UINT64_C(1000000), {"milyon"}, {"milyon"}, {"mn", "Mn"}},
    {UINT64_C(1000000000), {"milyar"}, {"milyar"}, {"mr", "Mr", "mlr"}},
    {UINT64_C(1000000000000), {"trilyon"}, {"trilyon"}, {"tn", "Tn"}},
    {0},
};
static const LangWord tr_units[] = {
    {UINT64_C(1), {"₺"}, {"lira"}, {"TL", "TRY", "Türk lirası"}},
    {UINT64_C(1), {"$"}, {"dolar"}, {0}},
    {UINT64_C(1), {"US$"}, {"ABD doları"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro"}, {"EUR", "avro"}},
    {UINT64_C(1), {"£"}, {"sterlin"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"İsviçre frangı"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"yüzde"}},
    {0},
};
static const Lexicon tr_lexicon = {
    .plurals = {"n = 1"},
    .scales = tr_scales,
    .units = tr_units,
    LEXICON_TR
};
static const Lang tr = {
    .code = "tr",
    .covers = "tr-TR",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "%{}",
    .money = "¤{}",
    .signs = "AUDAU$\0" "JPY¥\0" "PHPPHP\0" "THB฿\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = tr_weekdays,
    .weekdays_short = tr_weekdays_short,
    .months = tr_months,
    .months_short = tr_months_short,
    .date_long = "{D} {M} {W}",
    .date_short = "{D} {M} {W}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{a} {k}:{m}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{a} {k}",
    .time12 = "{a} {k}:{m}",
    .am = "ÖÖ",
    .pm = "ÖS",
    WORDS_TR
    .lexicon = &tr_lexicon,
};
#define ROWS_TR &tr
/* clang-format on */

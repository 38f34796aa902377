/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/it.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_IT \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "circa|all’incirca|all'incirca|intorno a|attorno a|ca.", \
        [QUALIFIER_ALMOST] = "quasi", \
        [QUALIFIER_GOOD] = "poco più di", \
        [QUALIFIER_OVER] = "più di|oltre", \
        [QUALIFIER_UNDER] = "meno di|sotto", \
        [QUALIFIER_LEAST] = "almeno|minimo", \
        [QUALIFIER_MOST] = "al massimo|fino a", \
    }, \
    .range = "a", \
    .spans = "tra|fra|da", \
    .and = "e", \
    .between = "su|a", \
    .minus = "meno", \
    .plus = "più", \
    .halves = "e mezzo|e mezza|e un quarto", \
    .unchanged = "invariato|invariata|stabile", \
    .degrees = "grado|gradi|grado centigrado|gradi centigradi", \
    .scores = "stella|stelle", \
    .points = {"punto percentuale", "punti percentuali"}, .points_short = "p.p.", \
    .basis_points = {"punto base", "punti base"}, .basis_points_short = "pb", \
    .index_points = {"punto", "punti"},
#define WORDS_IT \
    .as_of = "in data {}", \
    .computed = "(calcolato)", \
    .unproved = "non verificato", \
    .notice = "Avviso", \
    .weak = "il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nella nei con su sul sulla per tra fra e ed o che chi non si se come ma è sono ha ho hanno suo sua più", \
    .no_file = "Nessun contenuto trovato", \
    .bad_file = "Il contenuto non è leggibile", \
    .no_facts = "Al momento nessuna notizia", \
    .none_yet = "Ancora nessuna notizia", \
    .last = "Ultimo aggiornamento: {}", \
    .from = "Da {}", \
    .setup = "Configurazione", \
    .damaged = "Il file è danneggiato e non può essere mostrato", \
    .again = "Copiarlo di nuovo", \
    .again_short = "Copiarlo di nuovo", \
    .kept = "Resta valida l’ultima corretta", \
    .kept_short = "Resta la precedente", \
    .at_line = "{}, riga {n}", \
    .serial = "N. {}",
static const char *const it_weekdays[] = {"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"};
static const char *const it_weekdays_short[] = {"lun", "mar", "mer", "gio", "ven", "sab", "dom"};
static const char *const it_months[] = {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"};
static const char *const it_months_short[] = {"gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"};
static const LangWord it_scales[] = {
    {UINT64_C(1000), {"mila"}, {"mila"}, {"mille"}},
    {UINT64_C(1000000), {"mln"}, {"milione", "milioni"}, {"Mln"}},
    {UINT64_C(1000000000), {"mld"}, {"miliardo", "miliardi"}, {"Mld", "mrd", "Mrd"}},
    {UINT64_C(1000000000000), {"mila mld"}, {"mille miliardi", "mila miliardi"}, {"bilione", "bilioni"}},
    {0},
};
static const LangWord it_units[] = {
    {UINT64_C(1), {"$"}, {"dollaro", "di dollari", "dollari"}, {0}},
    {UINT64_C(1), {"USD"}, {"dollaro statunitense", "di dollari statunitensi", "dollari statunitensi"}, {"US$"}},
    {UINT64_C(1), {"€"}, {"euro", "di euro", "euro"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"sterlina", "di sterline", "sterline"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco svizzero", "di franchi svizzeri", "franchi svizzeri"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"per cento", "percento"}},
    {0},
};
static const Lexicon it_lexicon = {
    .plurals = {"i = 1 and v = 0", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = it_scales,
    .units = it_units,
    LEXICON_IT
};
static const Lang it = {
    .code = "it",
    .covers = "it-IT",
    .number = {",", ".", 5, 3},
    .sign = "",
    .percent = "{}%",
    .money = "{} ¤",
    .signs = "BRLBRL\0" "HKDHKD\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "THB฿\0" "TWDTWD\0" "VNDVND\0" "XCGCf\0",
    .open = "«",
    .close = "»",
    .comma = ", ",
    .weekdays = it_weekdays,
    .weekdays_short = it_weekdays_short,
    .months = it_months,
    .months_short = it_months_short,
    .date_long = "{W} {D} {M}",
    .date_short = "{W} {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "ore {h}",
    .time24 = "ore {h}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_IT
    .lexicon = &it_lexicon,
};
static const Lang it_ch = {
    .code = "it-CH",
    .covers = "",
    .number = {".", "'", 5, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤ -{}",
    .signs = "BRLBRL\0" "HKDHKD\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "THB฿\0" "TWDTWD\0" "VNDVND\0" "XCGCf\0",
    .open = "«",
    .close = "»",
    .comma = ", ",
    .weekdays = it_weekdays,
    .weekdays_short = it_weekdays_short,
    .months = it_months,
    .months_short = it_months_short,
    .date_long = "{W} {D} {M}",
    .date_short = "{W} {D} {M}",
    .date_day = "{D} {M}",
    .date_year = "{D} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "ore {h}",
    .time24 = "ore {h}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_IT
    .lexicon = &it_lexicon,
};
#define ROWS_IT &it, &it_ch
/* clang-format on */

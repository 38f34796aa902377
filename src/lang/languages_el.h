/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/el.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_EL \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "περίπου|γύρω στα|κάπου", \
        [QUALIFIER_ALMOST] = "σχεδόν", \
        [QUALIFIER_GOOD] = "λίγο πάνω από", \
        [QUALIFIER_OVER] = "πάνω από|περισσότερα από|άνω των", \
        [QUALIFIER_UNDER] = "κάτω από|λιγότερα από|κάτω των", \
        [QUALIFIER_LEAST] = "τουλάχιστον", \
        [QUALIFIER_MOST] = "το πολύ|έως|μέχρι", \
    }, \
    .range = "έως", \
    .spans = "μεταξύ|από", \
    .and = "και", \
    .between = "στα|στους|στις|από τα", \
    .minus = "μείον|πλην", \
    .plus = "συν", \
    .halves = "και μισή|και μισό|και μισός", \
    .unchanged = "αμετάβλητο|αμετάβλητη|αμετάβλητος|σταθερό", \
    .ambiguous = "εκ.=εκατοστά|εκ=εκατοστά|χιλ.=χιλιόμετρα|χιλ=χιλιόμετρα", \
    .degrees = "βαθμός|βαθμοί|βαθμούς", \
    .scores = "αστέρι|αστέρια", \
    .points = {"ποσοστιαία μονάδα", "ποσοστιαίες μονάδες"}, .points_short = "π.μ.", \
    .basis_points = {"μονάδα βάσης", "μονάδες βάσης"}, .basis_points_short = "μ.β.", \
    .index_points = {"μονάδα", "μονάδες"},
#define WORDS_EL \
    .as_of = "στις {}", \
    .computed = "(υπολογισμένο)", \
    .unproved = "ανεπιβεβαίωτο", \
    .notice = "Ανακοίνωση", \
    .weak = "ο η το οι τα του της των τον την τη τους τις σε στο στη στην στον στα στις στους από με για και κι ή να θα δεν μην που πως ότι ως αν αλλά ένας μια μία ένα είναι", \
    .no_file = "Δεν βρέθηκε περιεχόμενο", \
    .bad_file = "Το περιεχόμενο δεν διαβάζεται", \
    .no_facts = "Δεν υπάρχουν νέα αυτή τη στιγμή", \
    .none_yet = "Δεν υπάρχουν νέα ακόμη", \
    .last = "Τελευταία ενημέρωση: {}", \
    .from = "Έναρξη: {}", \
    .setup = "Ρύθμιση", \
    .damaged = "Το αρχείο είναι κατεστραμμένο και δεν μπορεί να προβληθεί", \
    .again = "Αντιγράψτε το ξανά", \
    .again_short = "Αντιγράψτε ξανά", \
    .kept = "Ισχύει η τελευταία έγκυρη", \
    .kept_short = "Ισχύει η προηγούμενη", \
    .at_line = "{}, γραμμή {n}", \
    .serial = "Αρ. {}",
static const char *const el_weekdays[] = {"Δευτέρα", "Τρίτη", "Τετάρτη", "Πέμπτη", "Παρασκευή", "Σάββατο", "Κυριακή"};
static const char *const el_weekdays_short[] = {"Δευ", "Τρί", "Τετ", "Πέμ", "Παρ", "Σάβ", "Κυρ"};
static const char *const el_months[] = {"Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου", "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"};
static const char *const el_months_short[] = {"Ιαν", "Φεβ", "Μαρ", "Απρ", "Μαΐ", "Ιουν", "Ιουλ", "Αυγ", "Σεπ", "Οκτ", "Νοε", "Δεκ"};
static const LangWord el_scales[] = {
    {UINT64_C(1000), {"χιλ."}, {"χιλιάδα", "χιλιάδες"}, {"χιλ"}},
    {UINT64_C(1000000), {"εκ."}, {"εκατομμύριο", "εκατομμύρια"}, {"εκατ.", "εκ"}},
    {UINT64_C(1000000000), {"δισ."}, {"δισεκατομμύριο", "δισεκατομμύρια"}, {"δισ", "δισεκ."}},
    {UINT64_C(1000000000000), {"τρισ."}, {"τρισεκατομμύριο", "τρισεκατομμύρια"}, {"τρισ"}},
    {0},
};
static const LangWord el_units[] = {
    {UINT64_C(1), {"€"}, {"ευρώ"}, {"EUR"}},
    {UINT64_C(1), {"$"}, {"δολάριο", "δολάρια"}, {0}},
    {UINT64_C(1), {"USD"}, {"δολάριο ΗΠΑ", "δολάρια ΗΠΑ"}, {0}},
    {UINT64_C(1), {"£"}, {"λίρα στερλίνα", "λίρες στερλίνες"}, {"GBP", "στερλίνα", "στερλίνες"}},
    {UINT64_C(1), {"CHF"}, {"ελβετικό φράγκο", "ελβετικά φράγκα"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"τοις εκατό"}},
    {0},
};
static const Lexicon el_lexicon = {
    .plurals = {"n = 1"},
    .scales = el_scales,
    .units = el_units,
    LEXICON_EL
};
static const Lang el = {
    .code = "el",
    .covers = "el-GR el-CY",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "{} ¤",
    .signs = "PHPPHP\0" "THB฿\0",
    .open = "«",
    .close = "»",
    .comma = ", ",
    .weekdays = el_weekdays,
    .weekdays_short = el_weekdays_short,
    .months = el_months,
    .months_short = el_months_short,
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
    .am = "π.μ.",
    .pm = "μ.μ.",
    WORDS_EL
    .lexicon = &el_lexicon,
};
#define ROWS_EL &el
/* clang-format on */

/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/fr.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_FR \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "environ|à peu près|autour de|quelque|env.", \
        [QUALIFIER_ALMOST] = "près de|presque|quasiment", \
        [QUALIFIER_GOOD] = "un peu plus de", \
        [QUALIFIER_OVER] = "plus de|au-dessus de", \
        [QUALIFIER_UNDER] = "moins de|au-dessous de", \
        [QUALIFIER_LEAST] = "au moins|au minimum", \
        [QUALIFIER_MOST] = "au plus|jusqu’à|jusqu'à|au maximum", \
    }, \
    .range = "à", \
    .spans = "entre|de", \
    .and = "et", \
    .between = "sur|à", \
    .minus = "moins", \
    .plus = "plus", \
    .halves = "et demi|et demie|et quart|et un quart", \
    .unchanged = "inchangé|inchangée|stable|inchangés|inchangées|stables", \
    .degrees = "degré|degrés|degré Celsius|degrés Celsius", \
    .scores = "étoile|étoiles", \
    .points = {"point de pourcentage", "points de pourcentage"}, .points_short = "pt %", \
    .basis_points = {"point de base", "points de base"}, .basis_points_short = "pb", \
    .index_points = {"point", "points"},
#define WORDS_FR \
    .as_of = "au {}", \
    .computed = "(calculé)", \
    .unproved = "non vérifié", \
    .notice = "Avis", \
    .weak = "le la les un une des du de à au aux en dans sur sous par pour avec sans chez vers et ou mais que qui dont comme si ne se ce cet cette ces son sa ses leur leurs mon ma mes notre nos je nous il elle est sont a ont", \
    .no_file = "Aucun contenu trouvé", \
    .bad_file = "Le contenu est illisible", \
    .no_facts = "Aucune information pour le moment", \
    .none_yet = "Pas encore d’informations", \
    .last = "Dernière mise à jour : {}", \
    .from = "À partir du {}", \
    .setup = "Installation", \
    .damaged = "Le fichier est endommagé et ne peut pas être affiché", \
    .again = "Veuillez le copier à nouveau", \
    .again_short = "À copier à nouveau", \
    .kept = "Le dernier réglage valable reste en vigueur", \
    .kept_short = "Le précédent reste", \
    .at_line = "{}, ligne {n}", \
    .serial = "N° {}",
static const char *const fr_weekdays[] = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"};
static const char *const fr_weekdays_short[] = {"lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."};
static const char *const fr_months[] = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"};
static const char *const fr_months_short[] = {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."};
static const LangWord fr_scales[] = {
    {UINT64_C(1000), {"k"}, {"mille"}, {0}},
    {UINT64_C(1000000), {"M"}, {"million", "millions"}, {"Mio"}},
    {UINT64_C(1000000000), {"Md"}, {"milliard", "milliards"}, {"Mds", "Mrd"}},
    {UINT64_C(1000000000000), {"billion", "billions"}, {"billion", "billions"}, {0}},
    {0},
};
static const LangWord fr_units[] = {
    {UINT64_C(1), {"$US"}, {"dollar US", "de dollars US", "dollars US"}, {"USD"}},
    {UINT64_C(1), {"$"}, {"dollar", "de dollars", "dollars"}, {0}},
    {UINT64_C(1), {"€"}, {"euro", "d’euros", "euros"}, {"d'euros", "EUR"}},
    {UINT64_C(1), {"£"}, {"livre sterling", "de livres sterling", "livres sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franc suisse", "de francs suisses", "francs suisses"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"pour cent"}},
    {0},
};
static const Lexicon fr_lexicon = {
    .plurals = {"i = 0,1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = fr_scales,
    .units = fr_units,
    LEXICON_FR
};
static const Lang fr = {
    .code = "fr",
    .covers = "fr-FR",
    .number = {",", " ", 5, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "ARS$AR\0" "AUD$AU\0" "BMD$BM\0" "BND$BN\0" "BZD$BZ\0" "CAD$CA\0" "CLP$CL\0" "CNYCNY\0" "COP$CO\0" "FJD$FJ\0" "FKP£FK\0" "GIP£GI\0" "HKDHKD\0" "JPYJPY\0" "LBP£LB\0" "MXN$MX\0" "NAD$NA\0" "NZD$NZ\0" "PHPPHP\0" "SBD$SB\0" "SGD$SG\0" "SRD$SR\0" "TTD$TT\0" "TWDTWD\0" "UYU$UY\0" "WST$WS\0" "XCDXCD\0" "XPFFCFP\0",
    .open = "« ",
    .close = " »",
    .comma = ", ",
    .weekdays = fr_weekdays,
    .weekdays_short = fr_weekdays_short,
    .months = fr_months,
    .months_short = fr_months_short,
    .date_long = "{W} {D1er} {M}",
    .date_short = "{W} {D1er} {M}",
    .date_day = "{D1er} {M}",
    .date_year = "{D1er} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h} h",
    .time24 = "{h} h {m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_FR
    .lexicon = &fr_lexicon,
};
static const Lang fr_be = {
    .code = "fr-BE",
    .covers = "",
    .number = {",", " ", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "ARS$AR\0" "AUD$AU\0" "BMD$BM\0" "BND$BN\0" "BZD$BZ\0" "CAD$CA\0" "CLP$CL\0" "CNYCNY\0" "COP$CO\0" "FJD$FJ\0" "FKP£FK\0" "GIP£GI\0" "HKDHKD\0" "JPYJPY\0" "LBP£LB\0" "MXN$MX\0" "NAD$NA\0" "NZD$NZ\0" "PHPPHP\0" "SBD$SB\0" "SGD$SG\0" "SRD$SR\0" "TTD$TT\0" "TWDTWD\0" "UYU$UY\0" "WST$WS\0" "XCDXCD\0" "XPFFCFP\0",
    .open = "« ",
    .close = " »",
    .comma = ", ",
    .weekdays = fr_weekdays,
    .weekdays_short = fr_weekdays_short,
    .months = fr_months,
    .months_short = fr_months_short,
    .date_long = "{W} {D1er} {M}",
    .date_short = "{W} {D1er} {M}",
    .date_day = "{D1er} {M}",
    .date_year = "{D1er} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h} h",
    .time24 = "{h} h {m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_FR
    .lexicon = &fr_lexicon,
};
static const char *const fr_ca_months_short[] = {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."};
static const LangWord fr_ca_units[] = {
    {UINT64_C(1), {"$"}, {"dollar", "de dollars", "dollars"}, {"CAD", "$ CA", "dollar canadien", "de dollars canadiens", "dollars canadiens"}},
    {UINT64_C(1), {"$US"}, {"dollar US", "de dollars US", "dollars US"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "d’euros", "euros"}, {"d'euros", "EUR"}},
    {UINT64_C(1), {"£"}, {"livre sterling", "de livres sterling", "livres sterling"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franc suisse", "de francs suisses", "francs suisses"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"pour cent"}},
    {0},
};
static const Lexicon fr_ca_lexicon = {
    .plurals = {"i = 0,1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = fr_scales,
    .units = fr_ca_units,
    LEXICON_FR
};
static const Lang fr_ca = {
    .code = "fr-CA",
    .covers = "",
    .number = {",", " ", 4, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUD$ AU\0" "CAD$\0" "HKD$ HK\0" "ILSILS\0" "INRINR\0" "JPY¥\0" "KRWKRW\0" "MXNMXN\0" "NZD$ NZ\0" "PHPPHP\0" "SGD$ SG\0" "TWDTWD\0" "USD$ US\0" "VNDVND\0" "XAFXAF\0" "XCDXCD\0" "XOFXOF\0" "XPFXPF\0",
    .open = "« ",
    .close = " »",
    .comma = ", ",
    .weekdays = fr_weekdays,
    .weekdays_short = fr_weekdays_short,
    .months = fr_months,
    .months_short = fr_ca_months_short,
    .date_long = "{W} {D1er} {M}",
    .date_short = "{W} {D1er} {M}",
    .date_day = "{D1er} {M}",
    .date_year = "{D1er} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh} h {m}",
    .clock12 = "{k} h {m} {a}",
    .hour24 = "{h} h",
    .time24 = "{h} h {m}",
    .hour12 = "{k} h {a}",
    .time12 = "{k} h {m} {a}",
    .am = "a.m.",
    .pm = "p.m.",
    WORDS_FR
    .lexicon = &fr_ca_lexicon,
};
static const LangWord fr_ch_units[] = {
    {UINT64_C(1), {"CHF"}, {"franc", "de francs", "francs"}, {"CHF"}},
    {UINT64_C(1), {"$US"}, {"dollar US", "de dollars US", "dollars US"}, {"USD"}},
    {UINT64_C(1), {"$"}, {"dollar", "de dollars", "dollars"}, {0}},
    {UINT64_C(1), {"€"}, {"euro", "d’euros", "euros"}, {"d'euros", "EUR"}},
    {UINT64_C(1), {"£"}, {"livre sterling", "de livres sterling", "livres sterling"}, {"GBP"}},
    {UINT64_C(1), {"%"}, {"%"}, {"pour cent"}},
    {0},
};
static const Lexicon fr_ch_lexicon = {
    .plurals = {"i = 0,1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = fr_scales,
    .units = fr_ch_units,
    LEXICON_FR
};
static const Lang fr_ch = {
    .code = "fr-CH",
    .covers = "",
    .number = {",", "'", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "{} ¤",
    .signs = "ARS$AR\0" "AUD$AU\0" "BMD$BM\0" "BND$BN\0" "BZD$BZ\0" "CAD$CA\0" "CLP$CL\0" "CNYCNY\0" "COP$CO\0" "FJD$FJ\0" "FKP£FK\0" "GIP£GI\0" "HKDHKD\0" "JPYJPY\0" "LBP£LB\0" "MXN$MX\0" "NAD$NA\0" "NZD$NZ\0" "PHPPHP\0" "SBD$SB\0" "SGD$SG\0" "SRD$SR\0" "TTD$TT\0" "TWDTWD\0" "UYU$UY\0" "WST$WS\0" "XCDXCD\0" "XPFFCFP\0",
    .open = "« ",
    .close = " »",
    .comma = ", ",
    .weekdays = fr_weekdays,
    .weekdays_short = fr_weekdays_short,
    .months = fr_months,
    .months_short = fr_months_short,
    .date_long = "{W} {D1er} {M}",
    .date_short = "{W} {D1er} {M}",
    .date_day = "{D1er} {M}",
    .date_year = "{D1er} {M} {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h} h",
    .time24 = "{h} h {m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_FR
    .lexicon = &fr_ch_lexicon,
};
#define ROWS_FR &fr, &fr_be, &fr_ca, &fr_ch
/* clang-format on */

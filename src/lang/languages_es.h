/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/es.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_ES \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "unos|unas|alrededor de|aproximadamente|aprox.|en torno a", \
        [QUALIFIER_ALMOST] = "casi|cerca de", \
        [QUALIFIER_GOOD] = "algo más de|poco más de", \
        [QUALIFIER_OVER] = "más de", \
        [QUALIFIER_UNDER] = "menos de", \
        [QUALIFIER_LEAST] = "al menos|por lo menos|como mínimo", \
        [QUALIFIER_MOST] = "como máximo|a lo sumo|hasta", \
    }, \
    .range = "a", \
    .spans = "entre|de|desde", \
    .and = "y|e", \
    .between = "de|sobre|a", \
    .minus = "menos", \
    .plus = "más", \
    .halves = "y medio|y media|y cuarto|y un cuarto|y tres cuartos", \
    .unchanged = "sin cambios|estable", \
    .degrees = "grado|grados|grado centígrado|grados centígrados", \
    .scores = "estrella|estrellas", \
    .points = {"punto porcentual", "puntos porcentuales"}, .points_short = "pp", \
    .basis_points = {"punto básico", "puntos básicos"}, .basis_points_short = "pb", \
    .index_points = {"punto", "puntos"},
#define WORDS_ES \
    .as_of = "a {}", \
    .computed = "(calculado)", \
    .unproved = "sin verificar", \
    .notice = "Aviso", \
    .weak = "el la los las un una unos unas de del a al en con por para sin sobre entre desde hasta y e o u ni que si como pero su sus mi mis tu se lo le les no es son más muy ha han", \
    .no_file = "No se encontró ningún contenido", \
    .bad_file = "El contenido no se puede leer", \
    .no_facts = "No hay noticias por el momento", \
    .none_yet = "Aún no hay noticias", \
    .last = "Última actualización: {}", \
    .from = "Desde el {}", \
    .setup = "Configuración", \
    .damaged = "El archivo está dañado y no se puede mostrar", \
    .again = "Cópielo de nuevo, por favor", \
    .again_short = "Cópielo de nuevo", \
    .kept = "Sigue en uso la última válida", \
    .kept_short = "Sigue la anterior", \
    .at_line = "{}, línea {n}", \
    .serial = "N.º {}",
static const char *const es_weekdays[] = {"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"};
static const char *const es_weekdays_short[] = {"lun", "mar", "mié", "jue", "vie", "sáb", "dom"};
static const char *const es_months[] = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"};
static const char *const es_months_short[] = {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"};
static const LangWord es_scales[] = {
    {UINT64_C(1000), {"mil"}, {"mil"}, {0}},
    {UINT64_C(1000000), {"M"}, {"millón", "millones"}, {"mill."}},
    {UINT64_C(1000000000), {"mil M"}, {"mil millones"}, {"mil mill.", "millardo", "millardos"}},
    {UINT64_C(1000000000000), {"billón", "billones"}, {"billón", "billones"}, {0}},
    {0},
};
static const LangWord es_units[] = {
    {UINT64_C(1), {"$"}, {"dólar", "de dólares", "dólares"}, {0}},
    {UINT64_C(1), {"US$"}, {"dólar estadounidense", "de dólares estadounidenses", "dólares estadounidenses"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco suizo", "de francos suizos", "francos suizos"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"por ciento"}},
    {0},
};
static const Lexicon es_lexicon = {
    .plurals = {"n = 1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = es_scales,
    .units = es_units,
    LEXICON_ES
};
static const Lang es = {
    .code = "es",
    .covers = "es-ES",
    .number = {",", ".", 5, 3},
    .sign = "",
    .percent = "{} %",
    .money = "{} ¤",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "THB฿\0" "TWDTWD\0" "XAFXAF\0" "XCDXCD\0" "XOFXOF\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = es_weekdays,
    .weekdays_short = es_weekdays_short,
    .months = es_months,
    .months_short = es_months_short,
    .date_long = "{W}, {D} de {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} de {M}",
    .date_year = "{D} de {M} de {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h}:{m}",
    .time24 = "{h}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a. m.",
    .pm = "p. m.",
    WORDS_ES
    .lexicon = &es_lexicon,
};
static const char *const es_mx_months_short[] = {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"};
static const LangWord es_mx_units[] = {
    {UINT64_C(1), {"$"}, {"peso", "de pesos", "pesos"}, {"MXN", "MX$", "peso mexicano", "de pesos mexicanos", "pesos mexicanos"}},
    {UINT64_C(1), {"US$"}, {"dólar estadounidense", "de dólares estadounidenses", "dólares estadounidenses"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco suizo", "de francos suizos", "francos suizos"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"por ciento"}},
    {0},
};
static const Lexicon es_mx_lexicon = {
    .plurals = {"n = 1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = es_scales,
    .units = es_mx_units,
    LEXICON_ES
};
static const Lang es_mx = {
    .code = "es-MX",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MRUUM\0" "MXN$\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XAFXAF\0" "XCDXCD\0" "XOFXOF\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = es_weekdays,
    .weekdays_short = es_weekdays_short,
    .months = es_months,
    .months_short = es_mx_months_short,
    .date_long = "{W}, {D} de {M}",
    .date_short = "{W} {D} de {M}",
    .date_day = "{D} de {M}",
    .date_year = "{D} de {M} de {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a.m.",
    .pm = "p.m.",
    WORDS_ES
    .lexicon = &es_mx_lexicon,
};
static const LangWord es_ar_units[] = {
    {UINT64_C(1), {"$"}, {"peso", "de pesos", "pesos"}, {"ARS", "peso argentino", "de pesos argentinos", "pesos argentinos"}},
    {UINT64_C(1), {"US$"}, {"dólar estadounidense", "de dólares estadounidenses", "dólares estadounidenses"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco suizo", "de francos suizos", "francos suizos"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"por ciento"}},
    {0},
};
static const Lexicon es_ar_lexicon = {
    .plurals = {"n = 1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = es_scales,
    .units = es_ar_units,
    LEXICON_ES
};
static const Lang es_ar = {
    .code = "es-AR",
    .covers = "",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤ {}",
    .signs = "ARS$\0" "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XAFXAF\0" "XCDXCD\0" "XOFXOF\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = es_weekdays,
    .weekdays_short = es_weekdays_short,
    .months = es_months,
    .months_short = es_months_short,
    .date_long = "{W}, {D} de {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} de {M}",
    .date_year = "{D} de {M} de {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a. m.",
    .pm = "p. m.",
    WORDS_ES
    .lexicon = &es_ar_lexicon,
};
static const LangWord es_us_units[] = {
    {UINT64_C(1), {"$"}, {"dólar", "de dólares", "dólares"}, {"USD", "US$"}},
    {UINT64_C(1), {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco suizo", "de francos suizos", "francos suizos"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"por ciento"}},
    {0},
};
static const Lexicon es_us_lexicon = {
    .plurals = {"n = 1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = es_scales,
    .units = es_us_units,
    LEXICON_ES
};
static const Lang es_us = {
    .code = "es-US",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤{}",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPY¥\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "USD$\0" "VNDVND\0" "XAFXAF\0" "XCDXCD\0" "XOFXOF\0",
    .open = "«",
    .close = "»",
    .comma = ", ",
    .weekdays = es_weekdays,
    .weekdays_short = es_weekdays_short,
    .months = es_months,
    .months_short = es_months_short,
    .date_long = "{W}, {D} de {M}",
    .date_short = "{W}, {D} de {M}",
    .date_day = "{D} de {M}",
    .date_year = "{D} de {M} de {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a.m.",
    .pm = "p.m.",
    WORDS_ES
    .lexicon = &es_us_lexicon,
};
static const LangWord es_cl_units[] = {
    {UINT64_C(1), {"$"}, {"peso", "de pesos", "pesos"}, {"CLP", "peso chileno", "de pesos chilenos", "pesos chilenos"}},
    {UINT64_C(1), {"US$"}, {"dólar estadounidense", "de dólares estadounidenses", "dólares estadounidenses"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco suizo", "de francos suizos", "francos suizos"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"por ciento"}},
    {0},
};
static const Lexicon es_cl_lexicon = {
    .plurals = {"n = 1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = es_scales,
    .units = es_cl_units,
    LEXICON_ES
};
static const Lang es_cl = {
    .code = "es-CL",
    .covers = "",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤-{}",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CLP$\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XAFXAF\0" "XCDXCD\0" "XOFXOF\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = es_weekdays,
    .weekdays_short = es_weekdays_short,
    .months = es_months,
    .months_short = es_months_short,
    .date_long = "{W}, {D} de {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} de {M}",
    .date_year = "{D} de {M} de {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a. m.",
    .pm = "p. m.",
    WORDS_ES
    .lexicon = &es_cl_lexicon,
};
static const LangWord es_co_units[] = {
    {UINT64_C(1), {"$"}, {"peso", "de pesos", "pesos"}, {"COP", "peso colombiano", "de pesos colombianos", "pesos colombianos"}},
    {UINT64_C(1), {"US$"}, {"dólar estadounidense", "de dólares estadounidenses", "dólares estadounidenses"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco suizo", "de francos suizos", "francos suizos"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"por ciento"}},
    {0},
};
static const Lexicon es_co_lexicon = {
    .plurals = {"n = 1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = es_scales,
    .units = es_co_units,
    LEXICON_ES
};
static const Lang es_co = {
    .code = "es-CO",
    .covers = "",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤ {}",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "COP$\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XAFXAF\0" "XCDXCD\0" "XOFXOF\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = es_weekdays,
    .weekdays_short = es_weekdays_short,
    .months = es_months,
    .months_short = es_months_short,
    .date_long = "{W}, {D} de {M}",
    .date_short = "{W}, {D} de {M}",
    .date_day = "{D} de {M}",
    .date_year = "{D} de {M} de {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h}:{m}",
    .time24 = "{h}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a. m.",
    .pm = "p. m.",
    WORDS_ES
    .lexicon = &es_co_lexicon,
};
static const char *const es_pe_months[] = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre"};
static const char *const es_pe_months_short[] = {"ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "set.", "oct.", "nov.", "dic."};
static const LangWord es_pe_units[] = {
    {UINT64_C(1), {"S/"}, {"sol", "de soles", "soles"}, {"PEN"}},
    {UINT64_C(1), {"$"}, {"dólar", "de dólares", "dólares"}, {0}},
    {UINT64_C(1), {"US$"}, {"dólar estadounidense", "de dólares estadounidenses", "dólares estadounidenses"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco suizo", "de francos suizos", "francos suizos"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"por ciento"}},
    {0},
};
static const Lexicon es_pe_lexicon = {
    .plurals = {"n = 1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = es_scales,
    .units = es_pe_units,
    LEXICON_ES
};
static const Lang es_pe = {
    .code = "es-PE",
    .covers = "",
    .number = {".", ",", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤ {}",
    .signs = "AUDAUD\0" "BRLBRL\0" "CADCAD\0" "CNYCNY\0" "HKDHKD\0" "ILSILS\0" "INRINR\0" "JPYJPY\0" "KRWKRW\0" "MXNMXN\0" "NZDNZD\0" "PENS/\0" "PHPPHP\0" "TWDTWD\0" "VNDVND\0" "XAFXAF\0" "XCDXCD\0" "XOFXOF\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = es_weekdays,
    .weekdays_short = es_weekdays_short,
    .months = es_pe_months,
    .months_short = es_pe_months_short,
    .date_long = "{W}, {D} de {M}",
    .date_short = "{W}, {D} {M}",
    .date_day = "{D} de {M}",
    .date_year = "{D} de {M} de {Y}",
    .hours = 12,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{hh}:{m}",
    .time24 = "{hh}:{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a. m.",
    .pm = "p. m.",
    WORDS_ES
    .lexicon = &es_pe_lexicon,
};
#define ROWS_ES &es, &es_mx, &es_ar, &es_us, &es_cl, &es_co, &es_pe
/* clang-format on */

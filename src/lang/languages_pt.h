/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Made by src/lang/rows/rows.awk from CLDR 48.2.0 (src/lang/rows/cldr.tsv) and src/lang/rows/pt.txt; not to
 * be edited. */
/* clang-format off */
#define LEXICON_PT \
    .qualifiers = { \
        [QUALIFIER_ABOUT] = "cerca de|aproximadamente|em torno de|por volta de|aprox.", \
        [QUALIFIER_ALMOST] = "quase|perto de", \
        [QUALIFIER_GOOD] = "pouco mais de", \
        [QUALIFIER_OVER] = "mais de|acima de", \
        [QUALIFIER_UNDER] = "menos de|abaixo de", \
        [QUALIFIER_LEAST] = "pelo menos|ao menos|no mínimo", \
        [QUALIFIER_MOST] = "no máximo|até", \
    }, \
    .range = "a", \
    .spans = "entre|de", \
    .and = "e", \
    .between = "de|a", \
    .minus = "menos", \
    .plus = "mais", \
    .halves = "e meio|e meia|e um quarto", \
    .unchanged = "estável|sem alteração|inalterado", \
    .degrees = "grau|graus", \
    .scores = "estrela|estrelas", \
    .points = {"ponto percentual", "pontos percentuais"}, .points_short = "p.p.", \
    .basis_points = {"ponto-base", "pontos-base"}, .basis_points_short = "pb", \
    .index_points = {"ponto", "pontos"},
#define WORDS_PT \
    .as_of = "em {}", \
    .computed = "(calculado)", \
    .unproved = "não verificado", \
    .notice = "Aviso", \
    .weak = "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela com para sem sobre entre até e ou que se como mas ao à aos às é são foi seu sua meu mais não nem já", \
    .no_file = "Nenhum conteúdo encontrado", \
    .bad_file = "Não é possível ler o conteúdo", \
    .no_facts = "Sem notícias no momento", \
    .none_yet = "Ainda sem notícias", \
    .last = "Última atualização: {}", \
    .from = "A partir de {}", \
    .setup = "Configuração", \
    .damaged = "O arquivo está danificado e não pode ser mostrado", \
    .again = "Copie-o novamente", \
    .again_short = "Copie novamente", \
    .kept = "A última válida continua em uso", \
    .kept_short = "A anterior continua", \
    .at_line = "{}, linha {n}", \
    .serial = "N.º {}",
static const char *const pt_weekdays[] = {"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"};
static const char *const pt_weekdays_short[] = {"seg.", "ter.", "qua.", "qui.", "sex.", "sáb.", "dom."};
static const char *const pt_months[] = {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"};
static const char *const pt_months_short[] = {"jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."};
static const LangWord pt_scales[] = {
    {UINT64_C(1000), {"mil"}, {"mil"}, {0}},
    {UINT64_C(1000000), {"mi"}, {"milhão", "milhões", "milhões"}, {"milhão", "mi."}},
    {UINT64_C(1000000000), {"bi"}, {"bilhão", "bilhões", "bilhões"}, {"bilhão", "bi."}},
    {UINT64_C(1000000000000), {"tri"}, {"trilhão", "trilhões", "trilhões"}, {"trilhão", "tri."}},
    {0},
};
static const LangWord pt_units[] = {
    {UINT64_C(1), {"R$"}, {"real", "de reais", "reais"}, {"BRL"}},
    {UINT64_C(1), {"$"}, {"dólar", "de dólares", "dólares"}, {0}},
    {UINT64_C(1), {"US$"}, {"dólar americano", "de dólares americanos", "dólares americanos"}, {"USD"}},
    {UINT64_C(1), {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
    {UINT64_C(1), {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco suíço", "de francos suíços", "francos suíços"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"por cento"}},
    {0},
};
static const Lexicon pt_lexicon = {
    .plurals = {"i = 0..1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = pt_scales,
    .units = pt_units,
    LEXICON_PT
};
static const Lang pt = {
    .code = "pt",
    .covers = "pt-BR",
    .number = {",", ".", 4, 3},
    .sign = "",
    .percent = "{}%",
    .money = "¤ {}",
    .signs = "AUDAU$\0" "PHPPHP\0" "THB฿\0",
    .open = "“",
    .close = "”",
    .comma = ", ",
    .weekdays = pt_weekdays,
    .weekdays_short = pt_weekdays_short,
    .months = pt_months,
    .months_short = pt_months_short,
    .date_long = "{W}, {D} de {M}",
    .date_short = "{W}, {D} de {M}",
    .date_day = "{D} de {M}",
    .date_year = "{D} de {M} de {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h}h",
    .time24 = "{h}h{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "AM",
    .pm = "PM",
    WORDS_PT
    .lexicon = &pt_lexicon,
};
static const LangWord pt_pt_scales[] = {
    {UINT64_C(1000), {"mil"}, {"mil"}, {0}},
    {UINT64_C(1000000), {"M"}, {"milhão", "milhões", "milhões"}, {"milhão"}},
    {UINT64_C(1000000000), {"mil M"}, {"mil milhões"}, {"mil milhão"}},
    {UINT64_C(1000000000000), {"bilião", "biliões"}, {"bilião", "biliões"}, {0}},
    {0},
};
static const LangWord pt_pt_units[] = {
    {UINT64_C(1), {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
    {UINT64_C(1), {"R$"}, {"real", "de reais", "reais"}, {"BRL"}},
    {UINT64_C(1), {"$"}, {"dólar", "de dólares", "dólares"}, {0}},
    {UINT64_C(1), {"US$"}, {"dólar americano", "de dólares americanos", "dólares americanos"}, {"USD"}},
    {UINT64_C(1), {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
    {UINT64_C(1), {"CHF"}, {"franco suíço", "de francos suíços", "francos suíços"}, {0}},
    {UINT64_C(1), {"%"}, {"%"}, {"por cento"}},
    {0},
};
static const Lexicon pt_pt_lexicon = {
    .plurals = {"i = 0..1", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"},
    .scales = pt_pt_scales,
    .units = pt_pt_units,
    .qualifiers = {
        [QUALIFIER_ABOUT] = "cerca de|aproximadamente|à volta de",
        [QUALIFIER_ALMOST] = "quase|perto de",
        [QUALIFIER_GOOD] = "pouco mais de",
        [QUALIFIER_OVER] = "mais de|acima de",
        [QUALIFIER_UNDER] = "menos de|abaixo de",
        [QUALIFIER_LEAST] = "pelo menos|ao menos|no mínimo",
        [QUALIFIER_MOST] = "no máximo|até",
    },
    .range = "a",
    .spans = "entre|de",
    .and = "e",
    .between = "de|a",
    .minus = "menos",
    .plus = "mais",
    .halves = "e meio|e meia|e um quarto",
    .unchanged = "estável|sem alteração|inalterado",
    .degrees = "grau|graus",
    .scores = "estrela|estrelas",
    .points = {"ponto percentual", "pontos percentuais"}, .points_short = "p.p.",
    .basis_points = {"ponto-base", "pontos-base"}, .basis_points_short = "pb",
    .index_points = {"ponto", "pontos"},
};
static const Lang pt_pt = {
    .code = "pt-PT",
    .covers = "",
    .number = {",", " ", 5, 3},
    .sign = "",
    .percent = "{}%",
    .money = "{} ¤",
    .signs = "AUDAU$\0" "PHPPHP\0" "THB฿\0",
    .open = "«",
    .close = "»",
    .comma = ", ",
    .weekdays = pt_weekdays,
    .weekdays_short = pt_weekdays_short,
    .months = pt_months,
    .months_short = pt_months_short,
    .date_long = "{W}, {D} de {M}",
    .date_short = "{W}, {D} de {M}",
    .date_day = "{D} de {M}",
    .date_year = "{D} de {M} de {Y}",
    .hours = 24,
    .clock24 = "{hh}:{m}",
    .clock12 = "{k}:{m} {a}",
    .hour24 = "{h}h",
    .time24 = "{h}h{m}",
    .hour12 = "{k} {a}",
    .time12 = "{k}:{m} {a}",
    .am = "a.m.",
    .pm = "p.m.",
    WORDS_PT
    .lexicon = &pt_pt_lexicon,
};
#define ROWS_PT &pt, &pt_pt
/* clang-format on */

/* SPDX-License-Identifier: MIT */
/* A walk over the texts that are set in lines: labels, quotations, headlines and notices that have
 * a card. The bounds come from the design. A warning proposes the places in a word with dots,
 * since soft hyphens cannot be seen; `factc hyphens` writes the source with real ones. */
#include "compiler/advice.h"
#include "amount/amount_parse.h"
#include "base/arena.h"
#include "base/island.h"
#include "base/linebreak.h"
#include "base/utf8.h"
#include "compiler/division.h"
#include "compiler/record.h"
#include "compiler/schema.h"
#include "lang/lang.h"

#include <stdlib.h>
#include <string.h>

enum { HEADLINE_CHARACTERS = 90, QUOTE_CHARACTERS = 240 };
enum { LONG_NUMBER = 5 }; /* digits */
enum { PLACES = 64, SHOWN_BYTES = 130 };

static const char SOFT[] = "\u00ad", DOT[] = "·";

typedef struct {
    Source *source;
    SchemaLangs langs;
    Str lang; /* of the show */
    Hyphens *hyphens;
    Problems *problems;
    AdviceMarks *marks;
    bool no_memory;
    const SchemaRecord *record;
} Advice;

static bool allowed(const Advice *a, Rule rule)
{
    const SchemaRecord *r = a->record;
    return record_fields_allow(&r->source->fields[r->first], r->count, rule);
}

/* Counts the characters that are visible. */
static size_t seen(Str s)
{
    size_t n = 0;
    uint32_t cp;
    for (size_t at = 0; at < s.len;) {
        at += utf8_next(s.s + at, s.len - at, &cp);
        n += !linebreak_hidden(cp);
    }
    return n;
}

static void mark(Advice *a, size_t at)
{
    AdviceMarks *m = a->marks;
    if (!m)
        return;
    if (!arena_grow(&m->at, m->count, &m->capacity, sizeof *m->at)) {
        a->no_memory = true;
        return;
    }
    m->at[m->count++] = at;
}

/* Warns of the word at byte `from` of a text, with proposals if there are any; moves `at` along. */
static void long_word(Advice *a, const SourceField *f, SourceCursor *at, size_t from, size_t len,
                      size_t letters)
{
    size_t places[PLACES], start = 0;
    char shown[SHOWN_BYTES];
    Utf8Out out = {shown, sizeof shown - 3, 0, false};
    if (!a->marks && allowed(a, RULE_LONG_WORD))
        return;
    if (!a->marks && problems_full(a->problems)) {
        a->problems->more++;
        return;
    }
    source_seek(f, at, from);
    Place place = {a->source->index, at->line, at->column};
    Str lang = f->lang ? a->langs.codes[f->lang - 1] : a->lang;
    size_t count = hyphens_places(a->hyphens, lang, f->value + from, len, places, PLACES);
    for (size_t i = 0; i < count; i++) {
        utf8_add(&out, f->value + from + start, places[i] - start);
        utf8_add(&out, DOT, strlen(DOT));
        start = places[i];
        source_seek(f, at, from + start);
        mark(a, at->raw);
    }
    utf8_add(&out, f->value + from + start, len - start);
    memcpy(shown + out.len, out.cut ? "…" : "", out.cut ? 4 : 1);
    if (allowed(a, RULE_LONG_WORD))
        return;
    problems_rule(a->problems, RULE_LONG_WORD, NULL, place,
                  count
                      ? ERR_WORDS("%zu letters without a soft hyphen (U+00AD): %s ('factc hyphens' "
                                  "puts them in)")
                      : ERR_WORDS("%zu letters without a soft hyphen (U+00AD): %s"),
                  letters, shown);
}

/* Whether byte `at` is in an address; *island is the first that does not end before it. */
static bool in_address(const SourceField *f, size_t at, Island *island, bool *more)
{
    while (*more && island->end <= at)
        *more = island_next(f->value, f->value_len, island->end, island);
    return *more && island->kind == ISLAND_ADDRESS && island->at <= at;
}

/* A word with a soft hyphen has had a person's attention; one in an address takes no hyphen. */
static void check_words(Advice *a, const SourceField *f)
{
    Island island = {0};
    bool more = island_next(f->value, f->value_len, 0, &island);
    SourceCursor cursor = source_begin(f);
    size_t from = 0, letters = 0, step;
    bool soft = false;
    for (size_t at = 0; at < f->value_len; at += step) {
        uint32_t cp;
        step = linebreak_cluster(f->value + at, f->value_len - at);
        utf8_next(f->value + at, step, &cp);
        bool letter = linebreak_letter(cp) && !in_address(f, at, &island, &more);
        soft |= cp == 0xAD;
        letters += letter;
        bool ends = at + step == f->value_len || (!letter && cp != 0xAD);
        if (ends && letters > DIVISION_LETTERS && !soft)
            long_word(a, f, &cursor, from, at + (letter ? step : 0) - from, letters);
        if (!ends)
            continue;
        from = at + step;
        letters = 0;
        soft = false;
    }
}

static void check_length(Advice *a, const SourceField *f)
{
    static const struct {
        SchemaKey key;
        Rule rule;
        size_t most;
        const char *problem;
    } rows[] = {
        {KEY_HEADLINE, RULE_LONG_HEADLINE, HEADLINE_CHARACTERS,
         ERR_WORDS("a headline of %zu characters is hard to read in passing; it should have "
                   "at most %zu")},
        {KEY_NOTICE, RULE_LONG_HEADLINE, HEADLINE_CHARACTERS,
         ERR_WORDS("a notice of %zu characters is hard to read in passing; it should have "
                   "at most %zu")},
        {KEY_QUOTE, RULE_LONG_QUOTE, QUOTE_CHARACTERS,
         ERR_WORDS("a quotation of %zu characters is hard to read in passing; it should "
                   "have at most %zu")}};
    size_t characters = seen((Str){f->value, f->value_len});
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (f->key == (int)rows[i].key && characters > rows[i].most && !allowed(a, rows[i].rule))
            problems_rule(a->problems, rows[i].rule, NULL, source_place(f, 0), rows[i].problem,
                          characters, rows[i].most);
}

/* A region without a row takes its language's; that is said, since marks and dates may differ. */
static void check_region(Advice *a, const SourceField *f)
{
    const Lang *row = lang_find(f->value, f->value_len);
    if (row && !lang_covers(row, f->value, f->value_len) && !allowed(a, RULE_REGION))
        problems_bare(a->problems, RULE_REGION, source_place(f, 0),
                      "the region '%s' is not known; '%s' is used instead",
                      utf8_quote(f->value, f->value_len).s, row->code);
}

/* A long number without grouping marks may be meant so, as a number of a file is; or it is hard to
 * read. */
static void check_grouping(Advice *a, const SourceField *f)
{
    const Lang *l = lang_find(a->lang.s, a->lang.len);
    Amount amount;
    char grouped[64], plain[64];
    size_t at = 0, run = 0;
    for (; f && at < f->value_len && run < LONG_NUMBER; at++)
        run = f->value[at] >= '0' && f->value[at] <= '9' ? run + 1 : 0;
    if (run < LONG_NUMBER || !l || !amount_parse(l, f->value, f->value_len, true, &amount, NULL) ||
        !(amount.flags & FACT_UNGROUPED) || amount.whole_digits)
        return;
    DecimalStyle digits = l->number;
    digits.group_from = LONG_NUMBER;
    Decimal d = amount.number;
    decimal_format(d, &digits, grouped, sizeof grouped);
    if (amount.form == VALUE_RANGE)
        decimal_format(d = amount.high, &digits, grouped, sizeof grouped);
    digits.group_from = 0;
    decimal_format(d, &digits, plain, sizeof plain);
    if (strcmp(plain, grouped) != 0 && !allowed(a, RULE_UNGROUPED))
        problems_rule(a->problems, RULE_UNGROUPED, NULL, source_place(f, at - run),
                      "%s is shown without grouping marks, as a year is; with them it is %s", plain,
                      grouped);
}

/* The place of three digits that end in 0, after a point or comma: thousands of another language? */
static size_t three_decimals(const SourceField *f)
{
    size_t run = 0, before = 0;
    for (size_t at = 0; at <= f->value_len; at++) {
        char c = at < f->value_len ? f->value[at] : ' ';
        if (c >= '0' && c <= '9') {
            run++;
            continue;
        }
        bool mark = c == '.' || c == ',';
        if (before && run == 3 && !mark && f->value[at - 1] == '0')
            return at - 3;
        before = mark && !before && run <= 3 ? run : 0;
        run = 0;
    }
    return 0;
}

/* "12,500" in a German file is a little more than 12; twelve thousand looks alike elsewhere. */
static void check_thousands(Advice *a, const SourceField *f)
{
    const Lang *l = lang_find(a->lang.s, a->lang.len);
    Amount amount;
    char decimals[64], thousands[64];
    size_t at = f ? three_decimals(f) : 0;
    if (!at || !l || !amount_parse(l, f->value, f->value_len, true, &amount, NULL))
        return;
    Decimal d = amount.number;
    bool whole = d.mantissa >= 1000 || d.mantissa <= -1000;
    if (amount.form != VALUE_NUMBER || d.decimals != 3 || !whole || amount.scale > 1 ||
        amount.suffix.len || amount.percent || allowed(a, RULE_THREE_DECIMALS))
        return;
    decimal_format(d, &l->number, decimals, sizeof decimals);
    DecimalStyle digits = l->number;
    digits.group_from = 4;
    decimal_format((Decimal){d.mantissa, 0}, &digits, thousands, sizeof thousands);
    problems_rule(a->problems, RULE_THREE_DECIMALS, NULL, source_place(f, at),
                  "%s has three decimals; if thousands are meant, write %s", decimals, thousands);
}

static void check_record(Advice *a, const SchemaRecord *r)
{
    const SourceField *stage = r->at[KEY_STAGE], *lang = r->at[KEY_LANG];
    a->record = r;
    if (r->kind == REC_SHOW && lang) {
        a->lang = (Str){lang->value, lang->value_len};
        check_region(a, lang);
    }
    check_grouping(a, r->at[KEY_VALUE]);
    check_thousands(a, r->at[KEY_VALUE]);
    if (r->kind == REC_SHOW || r->kind == REC_SOURCE || (stage && strcmp(stage->value, "no") == 0))
        return;
    for (uint32_t i = r->first; i < r->first + r->count; i++) {
        const SourceField *f = &r->source->fields[i];
        if (f->key < 0 || SCHEMA[f->key].text != FIELD_TEXT)
            continue;
        check_length(a, f);
        check_words(a, f);
    }
}

bool advice_read(Input *input, Hyphens *hyphens, Problems *problems, AdviceMarks *marks)
{
    Advice a = {.source = &input->source,
                .hyphens = hyphens,
                .problems = problems,
                .marks = marks,
                .lang = {"", 0}};
    Problems known = {0}; /* stays empty: the source has compiled */
    for (size_t i = 0; i < a.source->record_count; i++) {
        const SourceRecord *all = &a.source->records[i];
        uint32_t at = all->first, end = all->first + all->count;
        while (at < end) {
            SchemaRecord r;
            bool any;
            at = schema_record(a.source, at, end, all->broken, &a.langs, &r, &any, &known);
            if (any)
                check_record(&a, &r);
        }
    }
    problems_close(&known);
    return !a.no_memory;
}

char *advice_apply(const Input *input, const AdviceMarks *marks, size_t *len)
{
    const size_t soft = strlen(SOFT);
    char *out = malloc(input->len + marks->count * soft + 1), *to = out;
    size_t from = 0;
    if (!out)
        return NULL;
    for (size_t i = 0; i < marks->count; i++) {
        memcpy(to, input->bytes + from, marks->at[i] - from);
        to += marks->at[i] - from;
        from = marks->at[i];
        memcpy(to, SOFT, soft);
        to += soft;
    }
    memcpy(to, input->bytes + from, input->len - from);
    to += input->len - from;
    *to = '\0';
    *len = (size_t)(to - out);
    return out;
}

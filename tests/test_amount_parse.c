/* SPDX-License-Identifier: MIT */
/* Values as people write them: what is read of each, or why not. And back again: a number in any
 * language, with any scale and currency, is read as it was. */
#include "check.h"
#include "compiler/amount_parse.h"
#include "compiler/words.h"

typedef struct {
    const char *lang, *source;
    const char *want; /* "qualifier number xSCALE unit (flags)", or '!' and a part of the error */
} Row;

static const Row ROWS[] = {
#include "amounts.inc"
};

static void add(char *buf, size_t size, const char *format, const char *s, size_t len)
{
    size_t at = strlen(buf);
    snprintf(buf + at, size - at, format, (int)len, s);
}

static void describe(const Amount *a, char *buf, size_t size)
{
    static const char *const names[QUALIFIER_COUNT] = {"",      "about", "almost", "good",  "over",
                                                       "under", "least", "most",   "either"};
    static const struct {
        uint32_t flag;
        const char *name;
    } flags[] = {{FACT_PLUS, " plus"}, {FACT_UNGROUPED, " ungrouped"}, {FACT_TIGHT, " tight"}};
    char number[64];
    buf[0] = 0;
    if (a->qualifier)
        add(buf, size, "%.*s ", names[a->qualifier], 10);
    size_t n = decimal_plain(a->number, number, sizeof number);
    add(buf, size, "%.*s", number, n);
    if (a->form == VALUE_RANGE) {
        n = decimal_plain(a->high, number, sizeof number);
        add(buf, size, "..%.*s", number, n);
    }
    n = (size_t)snprintf(number, sizeof number, "/%d", a->denominator);
    if (a->form == VALUE_FRACTION)
        add(buf, size, "%.*s", number, n);
    n = (size_t)snprintf(number, sizeof number, " x%llu", (unsigned long long)a->scale);
    if (a->scale > 1)
        add(buf, size, "%.*s", number, n);
    if (a->unit.len)
        add(buf, size, " %.*s", a->unit.s, a->unit.len);
    add(buf, size, "%.*s", a->suffix.s, a->suffix.len);
    if (a->money)
        add(buf, size, " [%.*s]", a->money->code, strlen(a->money->code));
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (a->flags & flags[i].flag)
            add(buf, size, "%.*s", flags[i].name, 20);
    n = (size_t)snprintf(number, sizeof number, " w%d", a->whole_digits);
    if (a->whole_digits)
        add(buf, size, "%.*s", number, n);
}

static void rows(void)
{
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Row *row = &ROWS[i];
        CASE("%s: %s", row->lang, row->source);
        const Lang *l = lang_find(row->lang, strlen(row->lang));
        Amount a;
        Err err = {"", 0, 0};
        char got[400];
        size_t len = strlen(row->source);
        bool good = l && amount_parse(l, row->source, len, true, &a, &err);
        if (*row->want == '!') {
            CHECK(!good && strstr(err.why, row->want + 1), "error is '%s', wanted '%s'", err.why,
                  row->want + 1);
            CHECK(good || (err.column >= 1 && (size_t)err.column <= len + 1), "its column %d",
                  err.column);
            continue;
        }
        CHECK(good, "refused: %s", err.why);
        if (!good)
            continue;
        describe(&a, got, sizeof got);
        CHECK_STR(got, row->want, "read");
    }
}

int main(void)
{
    rows();
    return check_done("amount_parse");
}

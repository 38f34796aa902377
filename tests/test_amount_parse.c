/* SPDX-License-Identifier: MIT */
/* Values as people write them: what is read of each, or why not. And back again: a number in any
 * language, with any scale and currency, is read as it was. */
#include "amount/amount_parse.h"
#include "amount/words.h"
#include "check.h"

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
        Err err = {0};
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

/* ---- any number, in any language ---- */

static uint64_t state = 1;

static uint64_t any(uint64_t below)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (state >> 33) % below;
}

static Decimal any_number(void)
{
    int64_t m = 0;
    for (uint64_t digits = 1 + any(15); digits > 0; digits--)
        m = m * 10 + (int64_t)any(10);
    return (Decimal){any(4) ? m : -m, (uint8_t)any(7)};
}

typedef struct {
    char text[400];
    Decimal number;
    uint64_t scale;
    const Currency *money;
    bool percent;
} Written;

static const LangWord *any_scale(const Lang *l)
{
    size_t count = 0;
    while (l->lexicon->scales[count].scale)
        count++;
    uint64_t i = any(count + 2);
    return i < count ? &l->lexicon->scales[i] : NULL;
}

/* A number with a scale and a currency as card or crawl say it. */
static void write_money(const Lang *l, Written *w, const char *number, const LangWord *scale)
{
    size_t count = 0;
    while (currency_at(count))
        count++;
    /* A sign of no country is what the region makes of it. */
    const char *code = currency_at(any(count))->code;
    w->money = currency_find(l, code, strlen(code));
    bool card = any(2);
    Decimal beside = scale ? (Decimal){(int64_t)scale->scale, 0} : w->number;
    const LangWord *name = card ? currency_words(l, w->money) : NULL;
    CurrencyPlace place = currency_place(l, w->money, beside);
    const char *of = !scale ? "" : lang_form(l, card ? scale->card : scale->crawl, w->number);
    const char *gap = scale ? "\u00a0" : "";
    bool inside = w->number.mantissa < 0;
    if (name)
        snprintf(w->text, sizeof w->text, "%s%s%s %s", number, gap, of,
                 lang_form(l, name->card, beside));
    else if (place.before && !inside)
        snprintf(w->text, sizeof w->text, "%s%s%s%s%s", place.sign.s, place.space, number, gap, of);
    else
        snprintf(w->text, sizeof w->text, "%s%s%s\u00a0%s", number, gap, of, place.sign.s);
}

static void write_any(const Lang *l, Written *w)
{
    char number[128];
    const LangWord *scale = any_scale(l);
    *w = (Written){.number = any_number(), .scale = scale ? scale->scale : 1};
    lang_number(l, w->number, number, sizeof number);
    uint64_t kind = any(4);
    if (kind == 0) {
        write_money(l, w, number, scale);
    } else if (kind == 1) {
        w->percent = true;
        w->scale = 1;
        lang_percent(l, w->number, w->text, sizeof w->text);
    } else {
        const char *of = !scale ? "" : lang_form(l, scale->card, w->number);
        if (scale && any(2) && lang_scale_is_plain(l, lang_form(l, scale->crawl, w->number)))
            of = lang_form(l, scale->crawl, w->number);
        snprintf(w->text, sizeof w->text, "%s%s%s%s", number, scale ? "\u00a0" : "", of,
                 kind == 3 ? " Zqx" : "");
    }
}

/* What card or crawl say comes back as the same number, in every language and region. */
static void round_trip(void)
{
    const Lang *l;
    for (size_t i = 0; (l = lang_at(i)) != NULL; i++) {
        CASE("numbers of %s", l->code);
        for (int n = 0; n < 1500; n++) {
            Written w;
            Amount a;
            Err err = {0};
            write_any(l, &w);
            bool good = amount_parse(l, w.text, strlen(w.text), true, &a, &err);
            CHECK(good, "'%s': %s", w.text, err.why);
            CHECK(!good || (a.form == VALUE_NUMBER && a.number.mantissa == w.number.mantissa &&
                            a.number.decimals == w.number.decimals && a.scale == w.scale),
                  "'%s' is %lld x %llu", w.text, (long long)a.number.mantissa,
                  (unsigned long long)a.scale);
            CHECK(!good || (a.money == w.money && a.percent == w.percent), "'%s': unit %.*s",
                  w.text, (int)a.unit.len, a.unit.s);
        }
    }
}

/* Each qualifier of each language is read before a number, and so is its word for a range. */
static void round_words(void)
{
    const Lang *l;
    for (size_t i = 0; (l = lang_at(i)) != NULL; i++) {
        CASE("words of %s", l->code);
        char text[256];
        Amount a;
        Err err;
        for (int q = 0; q < QUALIFIER_COUNT; q++)
            for (const char *at = l->lexicon->qualifiers[q]; at && *at;) {
                size_t n = strcspn(at, "|");
                snprintf(text, sizeof text, "%.*s 5", (int)n, at);
                CHECK(amount_parse(l, text, strlen(text), true, &a, &err), "%s: %s", text, err.why);
                CHECK(a.qualifier == (Qualifier)q && a.number.mantissa == 5, "%s", text);
                at += n + (at[n] == '|');
            }
        Str range = words_first(l->lexicon->range);
        snprintf(text, sizeof text, "3 %.*s 5", (int)range.len, range.s);
        CHECK(!range.len || amount_parse(l, text, strlen(text), true, &a, &err), "%s: %s", text,
              err.why);
        CHECK(!range.len || (a.form == VALUE_RANGE && a.high.mantissa == 5), "%s", text);
    }
}

int main(void)
{
    rows();
    round_trip();
    round_words();
    return check_done("amount_parse");
}

/* SPDX-License-Identifier: MIT */
/* What a region prints is what it reads: random numbers with its scales and every currency, in each
 * way that a newspaper there would write them. */
#include "amount/amount_parse.h"
#include "check.h"

#include <stdio.h>

static uint64_t state = 20261130;

static uint32_t below(uint32_t end)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(state >> 33) % end;
}

typedef struct {
    Decimal number;
    const LangWord *scale; /* NULL: none */
    const Currency *money; /* NULL: none */
    char text[256];
} Written;

static Decimal any_number(void)
{
    static const int64_t ends[] = {10, 1000, 100000, 10000000, 1000000000000};
    int64_t end = ends[below(5)];
    int64_t mantissa =
        (int64_t)(((uint64_t)below(1u << 30) << 20 | below(1u << 20)) % (uint64_t)end);
    return (Decimal){below(4) ? mantissa : -mantissa, (uint8_t)(below(2) ? 0 : below(4))};
}

/* A short word is no scale without money, so it is written only beside some. */
static const char *scale_word(const Lang *l, const Written *w)
{
    const char *brief = lang_form(l, w->scale->crawl, w->number);
    bool may = below(2) && (w->money || lang_scale_is_plain(l, brief));
    return may ? brief : lang_form(l, w->scale->card, w->number);
}

static void write_amount(const Lang *l, Written *w)
{
    char number[64], middle[160], code[8] = "";
    lang_number(l,
                (Decimal){w->number.mantissa < 0 ? -w->number.mantissa : w->number.mantissa,
                          w->number.decimals},
                number, sizeof number);
    const char *minus = w->number.mantissa < 0 ? "\u2212" : "";
    const char *word = w->scale ? scale_word(l, w) : "", *gap = *word ? lang_gap(word) : "";
    Decimal counted = w->scale ? (Decimal){(int64_t)w->scale->scale, 0} : w->number;
    snprintf(middle, sizeof middle, "%s%s%s", number, gap, word);
    if (!w->money) {
        snprintf(w->text, sizeof w->text, "%s%s", minus, middle);
        return;
    }
    const LangWord *name = currency_words(l, w->money);
    CurrencyPlace place = currency_place(l, w->money, counted);
    const char *sign = place.sign.s, *space = place.space;
    bool before = place.before;
    switch (below(3)) {
    case 0: /* the code after it */
        snprintf(code, sizeof code, "%s", w->money->code);
        sign = code, before = false, space = "\u00a0";
        break;
    case 1: /* its name */
        if (name)
            sign = lang_form(l, name->card, counted), before = false, space = lang_gap(sign);
        break;
    }
    if (!before)
        snprintf(w->text, sizeof w->text, "%s%s%s%s", minus, middle, *space || !*word ? space : "",
                 sign);
    else if (place.minus_inside)
        snprintf(w->text, sizeof w->text, "%s%s%s%s", sign, space, minus, middle);
    else
        snprintf(w->text, sizeof w->text, "%s%s%s%s", minus, sign, space, middle);
}

static void read_back(const Lang *l, const Written *w)
{
    Amount a;
    Err err = {0};
    bool good = amount_parse(l, w->text, strlen(w->text), true, &a, &err);
    CHECK(good, "%s '%s': %s", l->code, w->text, err.why);
    if (!good)
        return;
    CHECK(a.number.mantissa == w->number.mantissa && a.number.decimals == w->number.decimals,
          "%s '%s': another number", l->code, w->text);
    CHECK(a.scale == (w->scale ? w->scale->scale : 1), "%s '%s': another scale", l->code, w->text);
    CHECK(a.money == w->money, "%s '%s': %s instead of %s", l->code, w->text,
          a.money ? a.money->code : "none", w->money ? w->money->code : "none");
}

int main(void)
{
    size_t currencies = 0;
    while (currency_at(currencies))
        currencies++;
    for (size_t i = 0; lang_at(i); i++) {
        const Lang *l = lang_at(i);
        uint32_t scales = 0;
        while (l->lexicon->scales[scales].scale)
            scales++;
        CASE("%s", l->code);
        for (uint32_t k = 0; k < 4 * currencies; k++) {
            Written w = {.number = any_number()};
            if (below(2))
                w.scale = &l->lexicon->scales[below(scales)];
            if (below(4))
                w.money = currency_at(k % currencies);
            if (w.money && currency_find(l, w.money->code, strlen(w.money->code)) != w.money)
                continue; /* "¥" is the yen here */
            write_amount(l, &w);
            read_back(l, &w);
        }
    }
    return check_done("regions");
}

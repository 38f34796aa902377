/* SPDX-License-Identifier: MIT */
/* said N SEED: N random values in each language and region, as tests/said.sh needs them: the code of the
 * language, the value as it is written, and what a dump should tell of it. */
#include "amount/words.h"
#include "lang/currency.h"
#include "mutate.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct {
    char text[400], tells[200];
} Value;

static Random any;

static int64_t below(int64_t end)
{
    return (int64_t)random_below(&any, (size_t)end);
}

static void add(char *buf, size_t size, const char *s)
{
    size_t len = strlen(buf);
    snprintf(buf + len, size - len, "%s", s);
}

static void tell(Value *v, const char *s)
{
    add(v->tells, sizeof v->tells, s);
}

static void write_text(Value *v, const char *s)
{
    add(v->text, sizeof v->text, s);
}

/* Whether the language writes the number without marks, although it has four digits or more. */
static bool add_number(const Lang *l, Value *v, Decimal d)
{
    char buf[64];
    lang_number(l, d, buf, sizeof buf);
    write_text(v, buf);
    decimal_plain(d, buf, sizeof buf);
    tell(v, buf);
    int64_t whole = d.mantissa < 0 ? -d.mantissa : d.mantissa, grouped = 1;
    for (int i = 0; i < d.decimals; i++)
        whole /= 10;
    for (int i = 1; i < l->number.group_from; i++)
        grouped *= 10;
    return whole >= 1000 && whole < grouped;
}

static Decimal any_number(int64_t end)
{
    Decimal d = {below(end), (uint8_t)below(4)};
    return below(4) ? d : (Decimal){-d.mantissa, d.decimals};
}

/* Any scale word; returns its power of ten. */
static uint64_t add_scale(const Lang *l, Value *v, Decimal d)
{
    size_t count = 0;
    while (l->lexicon->scales[count].scale)
        count++;
    const LangWord *w = &l->lexicon->scales[below((int64_t)count)];
    write_text(v, "\u00a0");
    write_text(v, lang_form(l, w->card, d));
    return w->scale;
}

static void add_unit(Value *v, bool scaled)
{
    size_t count = 0;
    while (currency_at(count))
        count++;
    int64_t kind = scaled ? 0 : below(3);
    if (kind == 0) {
        write_text(v, " ");
        write_text(v, currency_at((size_t)below((int64_t)count))->code);
    } else if (kind == 1) {
        write_text(v, " %");
    } else {
        write_text(v, " Zqx");
    }
}

static void add_qualifier(const Lang *l, Value *v)
{
    static const char *const signs[] = {"> ", "< ", "~ ", "\u2265 ", "\u2264 "};
    const char *list = l->lexicon->qualifiers[1 + below(QUALIFIER_COUNT - 1)];
    if (list && below(3)) {
        Str word = words_first(list);
        add(v->text, sizeof v->text, word.s);
        v->text[word.len] = '\0';
        write_text(v, words_joins(word.s, word.len) ? "" : " ");
    } else {
        write_text(v, signs[below(5)]);
    }
    tell(v, "qualifier ");
}

static void range(const Lang *l, Value *v)
{
    Decimal low = {below(1000) - 200, (uint8_t)below(2)}, high = low;
    high.mantissa += 1 + below(5000);
    tell(v, "range ");
    add_number(l, v, low);
    write_text(v, "\u2013");
    tell(v, "..");
    bool ungrouped = add_number(l, v, high);
    add_unit(v, false);
    tell(v, ungrouped ? " x1 ungrouped" : " x1");
}

static void fraction(Value *v)
{
    static const int ends[] = {2, 3, 4, 5, 6, 7, 8, 13};
    int den = ends[below(8)];
    int64_t num = 1, whole = below(3) ? below(100) : 0;
    for (num = 1 + below(den - 1); den % num == 0 && num > 1;)
        num--;
    if (num > 1 && (den == 4 || den == 6 || den == 8) && (num % 2 == 0 || (den == 6 && num == 3)))
        num = 1;
    char buf[64];
    snprintf(buf, sizeof buf, "%lld %lld/%d", (long long)whole, (long long)num, den);
    write_text(v, whole ? buf : buf + 2);
    snprintf(buf, sizeof buf, "fraction %lld/%d x1", (long long)(whole * den + num), den);
    tell(v, buf);
    write_text(v, below(2) ? " Zqx" : "");
}

static void plain(const Lang *l, Value *v, int64_t kind)
{
    char buf[64];
    uint64_t scale = 1;
    if (kind == 3) { /* a year, or a number of a file */
        snprintf(buf, sizeof buf, "%lld", (long long)(1000 + below(1000000)));
        write_text(v, buf);
        tell(v, "number ");
        tell(v, buf);
        tell(v, " x1 ungrouped");
        return;
    }
    if (kind == 2) { /* zeros at the front */
        snprintf(buf, sizeof buf, "00%lld", (long long)(1 + below(999)));
        write_text(v, buf);
        char told[80];
        snprintf(told, sizeof told, "number %lld x1%s w%d", atoll(buf),
                 strlen(buf) > 3 ? " ungrouped" : "", (int)strlen(buf));
        tell(v, told);
        return;
    }
    tell(v, "number ");
    if (kind == 4) { /* a plus */
        write_text(v, "+");
        bool ungrouped = add_number(l, v, (Decimal){1 + below(9999), (uint8_t)below(3)});
        add_unit(v, false);
        tell(v, ungrouped ? " x1 plus ungrouped" : " x1 plus");
        return;
    }
    Decimal d = any_number(kind == 5 ? 99999999 : 9999);
    bool ungrouped = add_number(l, v, d);
    scale = kind == 6 ? add_scale(l, v, d) : 1;
    add_unit(v, scale > 1);
    snprintf(buf, sizeof buf, " x%llu%s", (unsigned long long)scale, ungrouped ? " ungrouped" : "");
    tell(v, buf);
}

static void make(const Lang *l, Value *v)
{
    *v = (Value){"", ""};
    int64_t kind = below(9);
    if (below(3) == 0)
        add_qualifier(l, v);
    if (kind == 0)
        range(l, v);
    else if (kind == 1)
        fraction(v);
    else
        plain(l, v, kind);
}

int main(int argc, char **argv)
{
    const Lang *l;
    int count = argc > 1 ? atoi(argv[1]) : 5;
    any.state = argc > 2 ? strtoul(argv[2], NULL, 10) : 1;
    for (size_t i = 0; (l = lang_at(i)) != NULL; i++)
        for (int n = 0; n < count; n++) {
            Value v;
            make(l, &v);
            printf("%s\t%s\t%s\n", l->code, v.text, v.tells);
        }
    return 0;
}

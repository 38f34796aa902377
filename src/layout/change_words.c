/* SPDX-License-Identifier: MIT */
/* The arrow and the sign follow the exact change: what is rounded to none still goes up or down. An
 * absolute amount keeps its arrow in the crawl, since "+8.5 °C, +11.7 °C" would be two values. */
#include "layout/change_words.h"

#include "base/utf8.h"
#include "layout/unit_words.h"

#include <stdio.h>
#include <string.h>

static const char *const arrow_up = "↗\u2009", *const arrow_down = "↘\u2009",
                         *const arrow_level = "→\u2009";

/* 1, 0 or -1. */
static int direction(const Fact *f)
{
    int64_t by = f->change;
    if (!by && (f->flags & FACT_PREVIOUS) && !(f->flags & FACT_PREVIOUS_COMPUTED))
        by = f->value - f->previous;
    return (by > 0) - (by < 0);
}

/* What stands after the amount of points: long with its plural, or short. */
static const char *points(const Lang *lang, const Fact *f, bool brief)
{
    const Lexicon *words = lang->lexicon, *own = lang_default()->lexicon;
    const struct {
        const char *const *forms, *const *spare;
        const char *brief;
    } kinds[CHANGE_UNITS] = {
        [CHANGE_POINTS] = {words->points, own->points, words->points_short},
        [CHANGE_BASIS_POINTS] = {words->basis_points, own->basis_points, words->basis_points_short},
        [CHANGE_INDEX_POINTS] = {words->index_points, own->index_points, NULL},
    };
    Decimal amount = {f->change < 0 ? -f->change : f->change, f->change_decimals};
    if (brief && kinds[f->change_unit].brief)
        return kinds[f->change_unit].brief;
    const char *const *forms = kinds[f->change_unit].forms;
    return forms[0] ? lang_form(lang, forms, amount)
                    : lang_form(lang_default(), kinds[f->change_unit].spare, amount);
}

/* The amount of a change after its sign or arrow. */
static size_t amount(Builder *b, const Fact *f, const char *sign, bool brief, char *buf,
                     size_t size)
{
    const Lang *lang = b->lang;
    char number[80], whole[LIMIT_VALUE_BYTES];
    Decimal d = {f->change < 0 ? -f->change : f->change, f->change_decimals};
    UnitWords words = {.scale = str_of(""), .unit = str_of("%"), .percent = true};
    size_t len = lang_number(lang, d, number, sizeof number);
    if (f->change_unit == CHANGE_ABSOLUTE)
        words = unit_words_of_change(b, f, !brief);
    else if (f->change_unit != CHANGE_PERCENT)
        words = (UnitWords){.scale = str_of(""), .unit = str_of(points(lang, f, brief))};
    if (f->change_unit != CHANGE_ABSOLUTE && f->change_unit != CHANGE_PERCENT)
        len = (size_t)snprintf(whole, sizeof whole, "%s\u00a0%s", number, words.unit.s);
    else
        len = unit_words_amount(lang, number, &words, false, whole, sizeof whole);
    Utf8Out out = {buf, size, 0, false};
    utf8_add(&out, sign, strlen(sign));
    utf8_add(&out, whole, len);
    return out.len;
}

/* The language's word for "unchanged"; len 0 if it has none. */
static Str unchanged(const Lang *lang)
{
    const char *list = lang->lexicon->unchanged ? lang->lexicon->unchanged : "";
    return (Str){list, (uint32_t)strcspn(list, "|")};
}

size_t change_words_strap(Builder *b, const Fact *f, bool brief, char *buf, size_t size)
{
    int way = direction(f);
    const char *arrow = way > 0 ? arrow_up : way < 0 ? arrow_down : arrow_level;
    Str same = unchanged(b->lang);
    if (way || !same.len)
        return amount(b, f, arrow, brief, buf, size);
    int n = snprintf(buf, size, "%s%.*s", arrow, (int)same.len, same.s);
    return n < 0 ? 0 : (size_t)n < size ? (size_t)n : size - 1;
}

size_t change_words_crawl(Builder *b, const Fact *f, char *buf, size_t size)
{
    int way = direction(f);
    char sign[16];
    Str same = unchanged(b->lang);
    bool absolute = f->change_unit == CHANGE_ABSOLUTE;
    if (!way && same.len) {
        Utf8Out out = {buf, size, 0, false};
        utf8_add(&out, same.s, same.len);
        return out.len;
    }
    if (absolute)
        snprintf(sign, sizeof sign, "%s", way > 0 ? arrow_up : way < 0 ? arrow_down : arrow_level);
    else
        snprintf(sign, sizeof sign, "%s%s", way ? b->lang->sign : "",
                 way > 0   ? "+"
                 : way < 0 ? "\u2212"
                           : "");
    return amount(b, f, sign, absolute, buf, size);
}

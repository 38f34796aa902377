/* SPDX-License-Identifier: MIT */
/* Words come from the table of the language, and units that it does not know stand as written. A
 * short scale word must read back as that scale: "5 m hurdles" would be metres, "5 m €" is money. */
#include "layout/unit_words.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* A small letter of the Latin, Greek, Cyrillic, Armenian or Georgian alphabet. */
static bool is_small(uint32_t cp)
{
    static const struct {
        uint32_t from, to;
        uint8_t step;
    } small[] = {{'a', 'z', 1},     {0xB5, 0xB5, 1},     {0xDF, 0xF6, 1},     {0xF8, 0xFF, 1},
                 {0x101, 0x137, 2}, {0x13A, 0x148, 2},   {0x14B, 0x177, 2},   {0x17A, 0x17E, 2},
                 {0x3AC, 0x3CE, 1}, {0x430, 0x45F, 1},   {0x461, 0x481, 2},   {0x48B, 0x52F, 2},
                 {0x561, 0x587, 1}, {0x10D0, 0x10FF, 1}, {0x1E01, 0x1EFF, 2}, {0x1F00, 0x1F07, 1}};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (cp >= small[i].from && cp <= small[i].to && (cp - small[i].from) % small[i].step == 0)
            return true;
    return false;
}

bool unit_words_sign(const UnitWords *words)
{
    if (words->before)
        return true;
    size_t count = 0;
    uint32_t cp;
    for (size_t at = 0; at < words->unit.len; count++) {
        at += utf8_next(words->unit.s + at, words->unit.len - at, &cp);
        if (is_small(cp))
            return false;
    }
    return !words->scale.len && count > 0 && count <= UNIT_WORDS_SIGN;
}

static bool is_percent(Str unit)
{
    return unit.len == 1 && unit.s[0] == '%';
}

/* The words of a scale and of the unit after it. */
static UnitWords words_of(Builder *b, uint64_t scale, Str unit, Decimal printed, bool card)
{
    const Lang *lang = b->lang;
    UnitWords out = {.scale = str_of(""), .unit = unit, .rate = str_of("")};
    size_t slash = strcspn(unit.s, "/");
    const LangWord *word = lang_unit(lang, unit.s, unit.len), *big = lang_scale_of(lang, scale);
    out.money = currency_find(lang, unit.s, card ? unit.len : slash);
    if (out.money && slash < unit.len && !card)
        out.rate = (Str){unit.s + slash, unit.len - (uint32_t)slash};
    out.printed = printed;
    if (big) {
        const char *brief = lang_form(lang, big->crawl, printed);
        bool read = out.money || lang_scale_is_plain(lang, brief);
        out.scale = str_of(card || !read ? lang_form(lang, big->card, printed) : brief);
        printed = (Decimal){(int64_t)big->scale, 0};
    }
    if (out.money)
        word = currency_words(lang, out.money);
    out.signs = out.money && (!card || !word);
    if (out.signs)
        out.unit = currency_place(lang, out.money, printed).sign;
    else if (word)
        out.unit = str_of(lang_form(lang, card ? word->card : word->crawl, printed));
    out.before = out.signs && currency_place(lang, out.money, printed).before;
    out.percent = !out.scale.len && is_percent(out.unit);
    return out;
}

/* The number whose plural the words take: of a range its end, of a fraction up to one "one". */
static Decimal counted(const Fact *f)
{
    if (f->form == VALUE_RANGE)
        return (Decimal){f->high, f->high_decimals};
    if (f->form != VALUE_FRACTION)
        return (Decimal){f->value, f->decimals};
    bool one = f->value <= f->denominator && f->value >= -f->denominator;
    return one ? (Decimal){1, 0} : (Decimal){f->value * 10 / f->denominator, 1};
}

UnitWords unit_words_of_value(Builder *b, const Fact *f, bool card)
{
    return words_of(b, f->scale, builder_field(b, f, FIELD_UNIT), counted(f), card);
}

UnitWords unit_words_of_change(Builder *b, const Fact *f, bool card)
{
    Str unit = builder_field(b, f, FIELD_CHANGE_UNIT);
    if (!unit.len)
        unit = builder_field(b, f, FIELD_UNIT);
    Decimal amount = {f->change < 0 ? -f->change : f->change, f->change_decimals};
    return words_of(b, f->change_scale, unit, amount, card);
}

Str unit_words_joined(Builder *b, Str scale, Str unit)
{
    if (!scale.len || !unit.len)
        return scale.len ? scale : unit;
    return builder_join(b, scale.s, " ", unit.s);
}

/* The bytes of a sign at the start of a number, with what keeps it in place. */
static size_t sign_len(const Lang *lang, const char *number)
{
    static const char *const signs[] = {"\u2212", "+"};
    size_t mark = strlen(lang->sign);
    if (strncmp(number, lang->sign, mark) != 0)
        mark = 0;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strncmp(number + mark, signs[i], strlen(signs[i])) == 0)
            return mark + strlen(signs[i]);
    return 0;
}

/* "19 %": the unit stands where the language's pattern has it. */
static void percent(const Lang *lang, const char *number, Utf8Out *out)
{
    const char *pattern = lang->percent, *at = strstr(pattern, "{}");
    size_t sign = sign_len(lang, number);
    utf8_add(out, number, sign);
    utf8_add(out, pattern, (size_t)(at - pattern));
    utf8_add(out, number + sign, strlen(number + sign));
    utf8_add(out, at + 2, strlen(at + 2));
}

/* "$5 million", "−$5", "CHF-5", "5 Mio. €": as the region has it. */
static void money(const Lang *lang, const char *number, const UnitWords *words, Utf8Out *out)
{
    CurrencyPlace place = currency_place(lang, words->money, words->printed);
    size_t sign = sign_len(lang, number), scale = words->scale.len;
    utf8_add(out, number, place.before && !place.minus_inside ? sign : 0);
    if (place.before) {
        utf8_add(out, place.sign.s, place.sign.len);
        utf8_add(out, place.space, strlen(place.space));
    }
    number += place.before && !place.minus_inside ? sign : 0;
    utf8_add(out, number, strlen(number));
    const char *gap = lang_gap(words->scale.s);
    utf8_add(out, gap, scale ? strlen(gap) : 0);
    utf8_add(out, words->scale.s, scale);
    const char *space = scale ? lang_gap(words->unit.s) : place.space;
    if (!place.before) {
        utf8_add(out, space, strlen(space));
        utf8_add(out, words->unit.s, words->unit.len);
    }
    utf8_add(out, words->rate.s, words->rate.len);
}

size_t unit_words_amount(const Lang *lang, const char *number, const UnitWords *words, bool tight,
                         char *buf, size_t size)
{
    Utf8Out out = {buf, size, 0, false};
    const char *gap = tight                                         ? ""
                      : words->scale.len || !unit_words_sign(words) ? "\u00a0"
                                                                    : "\u202f";
    utf8_add(&out, "", 0);
    if (words->money && words->signs)
        money(lang, number, words, &out);
    else if (words->percent && !tight)
        percent(lang, number, &out);
    else {
        utf8_add(&out, number, strlen(number));
        const Str after[] = {words->scale, words->unit};
        for (int i = 0; i < 2; i++) {
            const char *between = *lang_gap(after[i].s) ? gap : "";
            utf8_add(&out, between, after[i].len ? strlen(between) : 0);
            utf8_add(&out, after[i].s, after[i].len);
            gap = after[i].len ? " " : gap;
        }
    }
    return out.len;
}

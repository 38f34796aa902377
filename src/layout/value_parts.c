/* SPDX-License-Identifier: MIT */
/* A free text is split at its spaces. Tokens with a digit or without letters are figures; runs of
 * letters are words. Words after the last figure are the unit, if all others only stand between
 * figures ("4,6 von 5 Sternen"); else they belong to the value ("3 h 20 min"). */
#include "layout/value_parts.h"

#include "base/fixed.h"
#include "base/fold.h"
#include "base/linebreak.h"
#include "base/utf8.h"
#include "layout/counter.h"

#include <stdio.h>
#include <string.h>

enum { NUMBER_BYTES = 160 };

/* ---- numbers ---- */

static size_t one_number(const Lang *lang, const Fact *f, int64_t value, uint8_t decimals,
                         char *buf, size_t size)
{
    Counter c = counter_of(f);
    c.decimals = decimals;
    return counter_words(lang, &c, value, buf, size);
}

/* Keeps "2½" and "2 : 1" in their own order within right-to-left text, where the rest is taken for a
 * sign of the text around; stands on both sides. */
static const char *keeper(const Lang *lang)
{
    return lang->rtl ? "\u200e" : "";
}

/* "2½": the whole number, if any, and the rest as one character, or else as "3/7". */
static size_t fraction(const Lang *lang, const Fact *f, char *buf, size_t size)
{
    static const struct {
        uint8_t num, den;
        const char *s;
    } glyphs[] = {{1, 2, "½"}, {1, 3, "⅓"}, {2, 3, "⅔"}, {1, 4, "¼"}, {3, 4, "¾"},
                  {1, 5, "⅕"}, {2, 5, "⅖"}, {3, 5, "⅗"}, {4, 5, "⅘"}, {1, 6, "⅙"},
                  {5, 6, "⅚"}, {1, 8, "⅛"}, {3, 8, "⅜"}, {5, 8, "⅝"}, {7, 8, "⅞"}};
    int64_t away = f->value < 0 ? -f->value : f->value;
    int64_t whole = away / f->denominator, rest = away % f->denominator;
    int64_t by = fixed_divisor(rest, f->denominator), num = rest / by, den = f->denominator / by;
    char text[32] = "";
    Utf8Out out = {buf, size, 0, false};
    const char *sign = f->value < 0 ? "\u2212" : f->flags & FACT_PLUS ? "+" : "";
    utf8_add(&out, keeper(lang), strlen(keeper(lang)));
    utf8_add(&out, sign, strlen(sign));
    if (whole || !rest)
        utf8_add(&out, text, lang_number(lang, (Decimal){whole, 0}, text, sizeof text));
    const char *glyph = NULL;
    for (size_t i = 0; i < sizeof glyphs / sizeof *glyphs; i++)
        if (glyphs[i].num == num && glyphs[i].den == den)
            glyph = glyphs[i].s;
    if (!rest)
        return out.len;
    if (!glyph)
        snprintf(text, sizeof text, "%s%d/%d", whole ? "\u00a0" : "", (int)num, (int)den);
    glyph = glyph ? glyph : text;
    utf8_add(&out, glyph, strlen(glyph));
    utf8_add(&out, keeper(lang), strlen(keeper(lang)));
    return out.len;
}

/* The language's word between the ends of a range, where a dash beside a sign would be misread. */
static Str range_word(const Lang *lang, const Fact *f)
{
    const char *words = lang->lexicon->range;
    bool has = (f->value < 0 || f->high < 0) && words;
    return has ? (Str){words, (uint32_t)strcspn(words, "|")} : str_of("");
}

size_t value_parts_number(const Lang *lang, const Fact *f, char *buf, size_t size)
{
    char low[64], high[64];
    if (f->form == VALUE_FRACTION)
        return fraction(lang, f, buf, size);
    one_number(lang, f, f->value, f->decimals, low, sizeof low);
    one_number(lang, f, f->high, f->high_decimals, high, sizeof high);
    Utf8Out out = {buf, size, 0, false};
    utf8_add(&out, low, strlen(low));
    if (f->form != VALUE_RANGE)
        return out.len;
    Str word = range_word(lang, f);
    const char *space = word.len ? "\u00a0" : "";
    utf8_add(&out, space, strlen(space));
    utf8_add(&out, word.len ? word.s : "–", word.len ? word.len : strlen("–"));
    utf8_add(&out, space, strlen(space));
    utf8_add(&out, high, strlen(high));
    return out.len;
}

/* ---- free text ---- */

typedef struct {
    bool letter, digit;
} Has;

static Has has(Str s)
{
    Has h = {false, false};
    uint32_t cp;
    for (size_t at = 0; at < s.len;) {
        at += utf8_next(s.s + at, s.len - at, &cp);
        bool digit = (cp >= '0' && cp <= '9') || (cp >= 0x660 && cp <= 0x669) ||
                     (cp >= 0x6F0 && cp <= 0x6F9) || (cp >= 0x966 && cp <= 0x96F) ||
                     (cp >= 0xFF10 && cp <= 0xFF19);
        h.digit = h.digit || digit;
        h.letter = h.letter || (!digit && (linebreak_letter(cp) || (cp >= 0x530 && cp < 0x2000) ||
                                           (cp >= 0x3040 && cp < 0xFE00)));
    }
    return h;
}

/* The bytes of a space at s. */
static size_t space(const char *s, size_t len)
{
    static const char *const spaces[] = {" ", "\u00a0", "\u202f", "\u2009"};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (strlen(spaces[i]) <= len && memcmp(s, spaces[i], strlen(spaces[i])) == 0)
            return strlen(spaces[i]);
    return 0;
}

/* The next token at *at; false at the end. */
static bool next_token(Str text, size_t *at, Str *token)
{
    for (size_t n; *at < text.len && (n = space(text.s + *at, text.len - *at)) > 0;)
        *at += n;
    size_t start = *at;
    while (*at < text.len && !space(text.s + *at, text.len - *at))
        (*at)++;
    *token = (Str){text.s + start, (uint32_t)(*at - start)};
    return *at > start;
}

static bool all_digits(const char *s, size_t len)
{
    size_t n = 0;
    while (n < len && s[n] >= '0' && s[n] <= '9')
        n++;
    return n == len && len > 0;
}

/* "2:1", but not "09:30": a score or a ratio. Where the colon is, else 0. */
static size_t ratio(Str s)
{
    const char *colon = memchr(s.s, ':', s.len);
    size_t left = colon ? (size_t)(colon - s.s) : 0, right = colon ? s.len - left - 1 : 0;
    bool time = left <= 2 && right == 2;
    return colon && !time && all_digits(s.s, left) && all_digits(colon + 1, right) ? left : 0;
}

/* Adds a token to the part before it if that is of the same kind, else as a part. */
static void add_token(Builder *b, ValueParts *v, PartKind kind, Str token)
{
    char buf[LIMIT_VALUE_BYTES];
    Utf8Out out = {buf, sizeof buf, 0, false};
    const char *between = kind == PART_WORD ? "\u00a0" : "\u2009";
    bool joins = v->count && (v->part[v->count - 1].kind == kind || v->count == VALUE_PARTS);
    size_t colon = kind == PART_FIGURE ? ratio(token) : 0;
    if (joins) {
        v->count--;
        kind = v->part[v->count].kind;
        utf8_add(&out, v->part[v->count].text.s, v->part[v->count].text.len);
        utf8_add(&out, between, strlen(between));
    }
    const char *keep = colon ? keeper(b->lang) : "";
    utf8_add(&out, keep, strlen(keep));
    utf8_add(&out, token.s, colon ? colon : token.len);
    if (colon) {
        utf8_add(&out, "\u2009:\u2009", strlen("\u2009:\u2009"));
        utf8_add(&out, token.s + colon + 1, token.len - colon - 1);
    }
    utf8_add(&out, keep, strlen(keep));
    v->part[v->count++] = (Part){kind, builder_keep(b, buf, out.len)};
}

/* The word of the list that this is, whatever its case; empty if it is none. A no-break space in it
 * counts as a space. */
static Str listed(Str word, const char *list)
{
    for (; list && *list; list += *list == '|') {
        size_t len = strcspn(list, "|"), at = 0, i = 0;
        for (size_t n; i < len && at < word.len; at += n) {
            uint32_t a = 0, b = 0;
            n = list[i] == ' ' ? space(word.s + at, word.len - at) : 0;
            i += utf8_next(list + i, len - i, &b);
            n = n ? n : utf8_next(word.s + at, word.len - at, &a);
            if (a && fold_letter(a) != fold_letter(b))
                break;
        }
        if (i == len && at == word.len)
            return (Str){list, (uint32_t)len};
        list += len;
    }
    return str_of("");
}

/* The last part is a unit if the other words only stand between figures. */
static void split_unit(const Builder *b, ValueParts *v)
{
    int last = v->count - 1;
    if (last < 1 || v->part[last].kind != PART_WORD || v->words.unit.len)
        return;
    for (int i = 0; i < last; i++)
        if (v->part[i].kind == PART_WORD && !listed(v->part[i].text, b->lang->lexicon->between).len)
            return;
    v->words.unit = v->part[last].text;
    v->count = last;
}

static void free_text(Builder *b, const Fact *f, ValueParts *v)
{
    Str text = builder_field(b, f, FIELD_VALUE_TEXT), token;
    if (!has(text).digit) {
        v->part[v->count++] = (Part){PART_FIGURE, text};
        return;
    }
    for (size_t at = 0; next_token(text, &at, &token);) {
        Has h = has(token);
        add_token(b, v, h.letter && !h.digit ? PART_WORD : PART_FIGURE, token);
    }
    split_unit(b, v);
}

size_t value_parts_text(Builder *b, const Fact *f, char *buf, size_t size)
{
    Str text = builder_field(b, f, FIELD_VALUE_TEXT), token;
    Utf8Out out = {buf, size, 0, false};
    bool figure = false;
    utf8_add(&out, "", 0);
    for (size_t at = 0; next_token(text, &at, &token);) {
        Has h = has(token);
        bool now = h.digit || !h.letter;
        const char *gap = !out.len ? "" : figure && now ? "\u2009" : "\u00a0";
        utf8_add(&out, gap, strlen(gap));
        utf8_add(&out, token.s, token.len);
        figure = now;
    }
    Str unit = builder_field(b, f, FIELD_UNIT);
    utf8_add(&out, "\u00a0", unit.len ? strlen("\u00a0") : 0);
    utf8_add(&out, unit.s, unit.len);
    return out.len;
}

/* ---- all of it ---- */

Str value_parts_qualifier(Builder *b, const Fact *f, bool *sign)
{
    *sign = false;
    if (f->qualifier == QUALIFIER_NONE)
        return str_of("");
    Str written = builder_field(b, f, FIELD_QUALIFIER);
    const char *list = b->lang->lexicon->qualifiers[f->qualifier];
    Str own = written.len ? listed(written, list) : written;
    if (own.len)
        return builder_keep(b, own.s, own.len);
    if (list)
        return builder_keep(b, list, strcspn(list, "|"));
    *sign = !has(written).letter;
    return written;
}

static void add_range(Builder *b, const Fact *f, ValueParts *v)
{
    char low[NUMBER_BYTES], high[NUMBER_BYTES];
    size_t low_len = one_number(b->lang, f, f->value, f->decimals, low, sizeof low);
    size_t high_len = one_number(b->lang, f, f->high, f->high_decimals, high, sizeof high);
    v->part[v->count++] = (Part){PART_FIGURE, builder_keep(b, low, low_len)};
    v->part[v->count++] = (Part){PART_WORD, range_word(b->lang, f)};
    v->part[v->count++] = (Part){PART_FIGURE, builder_keep(b, high, high_len)};
}

/* A sign, or a letter or two that are written without a space: "1080p". */
static bool beside_closely(const Fact *f, const UnitWords *words)
{
    bool tight = (f->flags & FACT_TIGHT) && !words->scale.len && words->unit.len;
    return unit_words_sign(words) ||
           (tight && utf8_count(words->unit.s, words->unit.len) <= UNIT_WORDS_SIGN);
}

void value_parts_of(Builder *b, const Fact *f, ValueParts *out)
{
    char number[NUMBER_BYTES];
    bool sign;
    *out = (ValueParts){.words = unit_words_of_value(b, f, true)};
    Str qualifier = value_parts_qualifier(b, f, &sign);
    if (sign)
        out->part[out->count++] = (Part){PART_MARK, qualifier};
    bool before = out->words.before, after = !before && beside_closely(f, &out->words);
    if (before)
        out->part[out->count++] = (Part){PART_SIGN, out->words.unit};
    if (f->form == VALUE_TEXT)
        free_text(b, f, out);
    else if (f->form == VALUE_RANGE && range_word(b->lang, f).len)
        add_range(b, f, out);
    else {
        size_t len = value_parts_number(b->lang, f, number, sizeof number);
        out->part[out->count++] = (Part){f->form == VALUE_NUMBER ? PART_NUMBER : PART_FIGURE,
                                         builder_keep(b, number, len)};
    }
    after = after && out->count < VALUE_PARTS;
    if (after)
        out->part[out->count++] = (Part){PART_SIGN, out->words.unit};
    if (before || after)
        out->words.unit = str_of("");
}

/* SPDX-License-Identifier: MIT */
/* A scale is a power of ten, so every conversion shifts the decimal point and is exact or refused.
 * Mantissas have at most 15 digits; what could overflow 64 bits is done digit by digit or checked
 * first. A unit that the language does not know is taken as written, unless it looks like a
 * misspelt scale word: "Miliarden" must not become a unit of its own. */
#include "compiler/amount.h"
#include "base/fixed.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "compiler/schema.h"

#include <string.h>

#define SHARE_MAX (INT64_MAX / 200) /* what facts_check allows */
#define MANTISSA_END INT64_C(1000000000000000)

static size_t blank(const char *s, size_t len)
{
    if (len >= 1 && s[0] == ' ')
        return 1;
    if (len >= 2 && memcmp(s, "\u00A0", 2) == 0)
        return 2;
    return len >= 3 && memcmp(s, "\u202F", 3) == 0 ? 3 : 0;
}

static size_t skip_blanks(const char *s, size_t at, size_t len)
{
    size_t n;
    while (at < len && (n = blank(s + at, len - at)) > 0)
        at += n;
    return at;
}

static size_t trim_blanks(const char *s, size_t at, size_t end)
{
    for (;;) {
        if (end >= at + 1 && s[end - 1] == ' ')
            end -= 1;
        else if (end >= at + 2 && blank(s + end - 2, 2) == 2)
            end -= 2;
        else if (end >= at + 3 && blank(s + end - 3, 3) == 3)
            end -= 3;
        else
            return end;
    }
}

static size_t word_end(const char *s, size_t at, size_t len)
{
    while (at < len && !blank(s + at, len - at))
        at++;
    return at;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int column(const char *s, size_t at)
{
    return (int)utf8_count(s, at) + 1;
}

static size_t sign(const char *s, size_t len)
{
    if (len >= 1 && (s[0] == '+' || s[0] == '-'))
        return 1;
    return len >= 3 && (memcmp(s, "\u2212", 3) == 0 || memcmp(s, "\u2013", 3) == 0) ? 3 : 0;
}

/* ---- reading ---- */

static size_t without_dot(const char *s, size_t len)
{
    return len > 0 && s[len - 1] == '.' ? len - 1 : len;
}

/* The scale word that an unknown unit probably means. */
static const char *near_scale(const Lang *l, const char *s, size_t len)
{
    size_t bare = without_dot(s, len);
    int best = bare >= 7 ? 3 : bare >= 5 ? 2 : 1;
    const char *found = NULL;
    for (const LangWord *w = l->lexicon->scales; bare >= 2 && w->scale; w++) {
        const char *word;
        for (size_t i = 0; (word = lang_spelling(w, i)) != NULL; i++) {
            size_t have = without_dot(word, strlen(word));
            int d = have >= 2 ? schema_distance(s, bare, word, have) : 99;
            if (d < best) {
                best = d;
                found = word;
            }
        }
    }
    return found;
}

static bool ends_word(const Lang *l, const char *s, size_t at, size_t len)
{
    return at == len || blank(s + at, len - at) || lang_unit(l, s + at, len - at);
}

/* The longest scale word at s + at, "mil millones" rather than "mil"; a unit may follow without a
 * space ("M€"). Returns its bytes, or 0. */
static size_t read_scale(const Lang *l, const char *s, size_t at, size_t len, uint64_t *scale)
{
    size_t best = 0;
    const char *spelling;
    for (const LangWord *w = l->lexicon->scales; w->scale; w++) {
        for (size_t i = 0; (spelling = lang_spelling(w, i)) != NULL; i++) {
            size_t n = lang_begins(s + at, len - at, spelling), end = at + n;
            if (n <= best || !ends_word(l, s, end, len))
                continue;
            best = n;
            *scale = w->scale;
        }
    }
    return best;
}

/* Reads what comes before the first digit: a sign and a currency, in any order. */
static bool read_prefix(const Lang *l, const char *s, size_t len, Amount *out, size_t *digits,
                        bool *minus, Err *err)
{
    size_t first = 0, at = sign(s, len);
    while (first < len && !is_digit(s[first]))
        first++;
    *digits = 0;
    if (first == len || at >= first)
        return true; /* decimal_parse knows what to say */
    *minus = at > 0 && s[0] != '+';
    at = skip_blanks(s, at, first);
    size_t end = first;
    while (end > at && sign(s + end - 1, 1))
        end--;
    if (end - at >= 3 && sign(s + end - 3, 3) == 3)
        end -= 3;
    *digits = end;
    end = trim_blanks(s, at, end);
    if (end == at)
        return err_set(err, 0, column(s, at), "expected a number, not '%s'",
                       problems_quote(s, first).s);
    out->word = lang_unit(l, s + at, end - at);
    if (!out->word)
        return err_set(err, 0, column(s, at),
                       "a value begins with its number or a currency, not with '%s'",
                       problems_quote(s + at, end - at).s);
    out->unit = (Str){s + at, (uint32_t)(end - at)};
    return true;
}

/* Reads what follows the number: a scale word and a unit. */
static bool read_words(const Lang *l, const char *s, size_t at, size_t len, Amount *out, Err *err)
{
    at = skip_blanks(s, at, len);
    at = skip_blanks(s, at + read_scale(l, s, at, len, &out->scale), len);
    if (at == len)
        return true;
    if (out->unit.len > 0)
        return err_set(err, 0, column(s, at), "a unit before the number and '%s' after it",
                       problems_quote(s + at, len - at).s);
    size_t end = word_end(s, at, len);
    if (is_digit(s[at]) || sign(s + at, len - at) || s[at] == ',' || s[at] == '.')
        return err_set(err, 0, column(s, at), "'%s' after the number; a value is one number",
                       problems_quote(s + at, end - at).s);
    out->unit = (Str){s + at, (uint32_t)(len - at)};
    out->word = lang_unit(l, s + at, len - at);
    const char *near = out->word ? NULL : near_scale(l, s + at, end - at);
    if (near)
        return err_set(err, 0, column(s, at), "unknown scale '%s'; did you mean '%s'?",
                       problems_quote(s + at, end - at).s, near);
    return true;
}

bool amount_parse(const Lang *l, const char *s, size_t len, Amount *out, Err *err)
{
    size_t at, used;
    bool minus = false;
    *out = (Amount){.scale = 1, .unit = {"", 0}};
    if (!read_prefix(l, s, len, out, &at, &minus, err))
        return false;
    if (!decimal_parse(s + at, len - at, &l->number, &out->number, &used, err)) {
        if (err)
            err->column = column(s, at) + (err->column > 0 ? err->column - 1 : 0);
        return false;
    }
    if (minus && at > 0) {
        if (sign(s + at, len - at))
            return err_set(err, 0, column(s, at), "a second sign");
        out->number.mantissa = -out->number.mantissa;
    }
    return read_words(l, s, at + used, len, out, err);
}

bool amount_percent(const Lang *l, const char *s, size_t len, Decimal *out, Err *err)
{
    Amount a;
    if (!amount_parse(l, s, len, &a, err))
        return false;
    *out = a.number;
    if (a.scale == 1 && a.unit.len == 1 && *a.unit.s == '%')
        return true;
    size_t at = a.unit.len ? (size_t)(a.unit.s - s) : len;
    return err_set(err, 0, column(s, at), "a change is a percentage; write it as '+19 %%'");
}

/* ---- sums ---- */

bool amount_same_unit(const Amount *a, const Amount *b)
{
    if (a->word && b->word)
        return strcmp(a->word->crawl[0], b->word->crawl[0]) == 0;
    return a->unit.len == b->unit.len && memcmp(a->unit.s, b->unit.s, a->unit.len) == 0;
}

static int exponent(uint64_t power)
{
    int e = 0;
    while (power >= 10) {
        power /= 10;
        e++;
    }
    return e;
}

/* m * 10^n, if it stays below the end. */
static bool shift(int64_t m, int n, int64_t end, int64_t *out)
{
    for (; n > 0; n--) {
        if (m >= end / 10 || m <= -end / 10)
            return false;
        m *= 10;
    }
    *out = m;
    return true;
}

bool amount_align(Amount *value, Amount *other)
{
    Decimal d = other->number;
    int decimals = d.decimals + exponent(value->scale) - exponent(other->scale);
    if (decimals < 0) {
        if (!shift(d.mantissa, -decimals, MANTISSA_END, &d.mantissa))
            return false;
        decimals = 0;
    }
    while (decimals > value->number.decimals && d.mantissa % 10 == 0 && decimals > d.decimals) {
        d.mantissa /= 10;
        decimals--;
    }
    if (decimals > LIMIT_DECIMALS)
        return false;
    d.decimals = (uint8_t)decimals;
    int most = decimals > value->number.decimals ? decimals : value->number.decimals;
    other->scale = value->scale;
    return decimal_rescale(d, most, &other->number) &&
           decimal_rescale(value->number, most, &value->number);
}

bool amount_growth(Decimal value, Decimal previous, int decimals, Decimal *out)
{
    int64_t den = previous.mantissa, rise = value.mantissa - den;
    int64_t size = rise < 0 ? -rise : rise;
    int64_t quotient = size / den, rest = size % den;
    for (int n = decimals + 2; n > 0; n--) {
        if (quotient >= MANTISSA_END)
            return false;
        quotient = quotient * 10 + rest * 10 / den;
        rest = rest * 10 % den;
    }
    quotient += rest >= den - rest;
    if (quotient >= MANTISSA_END)
        return false;
    *out = (Decimal){rise < 0 ? -quotient : quotient, (uint8_t)decimals};
    return true;
}

bool amount_share(const Amount *part, const Amount *whole, int64_t *num, int64_t *den)
{
    int shift_num = exponent(part->scale) + whole->number.decimals;
    int shift_den = exponent(whole->scale) + part->number.decimals;
    int64_t n = part->number.mantissa, d = whole->number.mantissa;
    int up_num = shift_num > shift_den ? shift_num - shift_den : 0;
    int up_den = shift_den > shift_num ? shift_den - shift_num : 0;
    /* Each factor of 10 is cancelled against the other side before it is multiplied in. */
    for (; up_num + up_den > 0; up_num > 0 ? up_num-- : up_den--) {
        int64_t *grow = up_num > 0 ? &n : &d, *other = up_num > 0 ? &d : &n;
        int64_t common = fixed_divisor(10, *other);
        if (common <= 0 || *grow > SHARE_MAX / 10)
            return false;
        *other /= common;
        *grow *= 10 / common;
    }
    int64_t common = fixed_divisor(n, d);
    if (common == 0)
        return false;
    *num = n / common;
    *den = d / common;
    return *den <= SHARE_MAX && *num <= SHARE_MAX;
}

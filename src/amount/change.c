/* SPDX-License-Identifier: MIT */
/* The unit decides what a change is counted in. "+2" alone says nothing: per cent, points, euros? It
 * is refused, and the message shows the choices in the language and with the unit of the file. */
#include "amount/change.h"
#include "amount/amount_parse.h"
#include "amount/sum.h"
#include "amount/words.h"
#include "base/utf8.h"

#include <string.h>

/* "+19 %, +19 percentage points or +19 boxes", from the number that is written. */
static bool refuse_bare(const Lang *l, const Amount *a, const Amount *value, Err *err)
{
    char percent[64], points[160] = "", unit[64] = "";
    Decimal d = a->number;
    size_t n = lang_change(l, d, points, sizeof points);
    const char *word = l->lexicon->points[0] ? lang_form(l, l->lexicon->points, d) : NULL;
    memcpy(percent, points, n < sizeof percent ? n + 1 : sizeof percent);
    percent[sizeof percent - 1] = 0;
    if (value && value->unit.len && !value->percentage)
        memcpy(unit, utf8_quote(value->unit.s, value->unit.len).s, 52);
    Decimal size = {d.mantissa < 0 ? -d.mantissa : d.mantissa, d.decimals};
    const char *sign = d.mantissa < 0 ? "-" : "+";
    char number[64];
    lang_number(l, size, number, sizeof number);
    if (unit[0])
        return err_set(err, 0, 1, "a change must say what it is counted in: '%s' or '%s%s %s'",
                       percent, sign, number, unit);
    if (word)
        return err_set(err, 0, 1, "a change must say what it is counted in: '%s' or '%s%s %s'",
                       percent, sign, number, word);
    return err_set(err, 0, 1, "a change must say what it is counted in: '%s'", percent);
}

static bool is_points(const Lang *l, Str u)
{
    const Lexicon *x = l->lexicon;
    return words_is_form(u.s, u.len, x->points) || words_is(u.s, u.len, x->points_short) ||
           words_is(u.s, u.len, "pp|ppt|p.p.|п.п.");
}

static bool is_basis_points(const Lang *l, Str u)
{
    const Lexicon *x = l->lexicon;
    return words_is_form(u.s, u.len, x->basis_points) ||
           words_is(u.s, u.len, x->basis_points_short) || words_is(u.s, u.len, "bp|bps");
}

static bool is_degrees(const Lang *l, Str u)
{
    static const char *const signs[] = {"°", "º", "℃", "℉"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (u.len >= strlen(signs[i]) && memcmp(u.s, signs[i], strlen(signs[i])) == 0)
            return true;
    return words_is(u.s, u.len, l->lexicon->degrees);
}

/* "5 Grad" of a value in "°C", or the other way round. */
static bool same_degrees(const Lang *l, const Amount *a, const Amount *b)
{
    return is_degrees(l, a->unit) && is_degrees(l, b->unit) &&
           (words_is(a->unit.s, a->unit.len, l->lexicon->degrees) ||
            words_is(b->unit.s, b->unit.len, l->lexicon->degrees));
}

static ChangeUnit unit_of(const Lang *l, const Amount *a)
{
    if (a->percent)
        return CHANGE_PERCENT;
    if (is_points(l, a->unit))
        return CHANGE_POINTS;
    if (is_basis_points(l, a->unit))
        return CHANGE_BASIS_POINTS;
    return words_is_form(a->unit.s, a->unit.len, l->lexicon->index_points) ? CHANGE_INDEX_POINTS
                                                                           : CHANGE_ABSOLUTE;
}

bool change_may_be_percent(const Lang *l, const Amount *value)
{
    return !is_degrees(l, value->unit) &&
           !words_is(value->unit.s, value->unit.len, l->lexicon->scores);
}

ChangeUnit change_unit_of_difference(const Lang *l, const Amount *value, const Amount *previous)
{
    Decimal v = value->number, p = previous->number;
    bool year = !value->unit.len && value->scale == 1 && !v.decimals && !p.decimals &&
                value->flags & previous->flags & FACT_UNGROUPED && v.mantissa < 2200 &&
                p.mantissa < 2200;
    if (value->percentage)
        return CHANGE_POINTS;
    if (is_basis_points(l, value->unit))
        return CHANGE_BASIS_POINTS;
    if (words_is_form(value->unit.s, value->unit.len, l->lexicon->index_points))
        return CHANGE_INDEX_POINTS;
    bool per_mille = words_is(value->unit.s, value->unit.len, "‰");
    bool absolute = year || per_mille || !change_may_be_percent(l, value);
    return absolute || p.mantissa <= 0 || v.mantissa < 0 ? CHANGE_ABSOLUTE : CHANGE_PERCENT;
}

bool change_is_own_unit(const Lang *l, const Change *change, const Amount *value)
{
    if (change->unit == CHANGE_POINTS || change->unit == CHANGE_BASIS_POINTS)
        return value->percentage ||
               (change->unit == CHANGE_BASIS_POINTS && is_basis_points(l, value->unit));
    if (change->unit == CHANGE_INDEX_POINTS)
        return value->percentage || value->unit.len == 0 ||
               words_is_form(value->unit.s, value->unit.len, l->lexicon->index_points);
    return sum_same_unit(l, value, &change->amount) || same_degrees(l, value, &change->amount);
}

/* "up 5%", "doubled": a sign says which way it goes. */
static bool refuse_words(const Lang *l, const char *s, size_t len, const Err *why, Err *err)
{
    size_t digit = 0, end;
    char percent[64];
    while (digit < len && !(s[digit] >= '0' && s[digit] <= '9'))
        digit++;
    end = words_trim(s, 0, digit);
    Amount rest;
    if (end > 1 && digit < len && amount_parse(l, s + digit, len - digit, false, &rest, NULL) &&
        rest.unit.len)
        return err_set(err, 0, 1, "'%s' is not a sign; write '+%s' or '-%s'", utf8_quote(s, end).s,
                       utf8_quote(s + digit, len - digit).s, utf8_quote(s + digit, len - digit).s);
    Str same = words_first(l->lexicon->unchanged);
    lang_change(l, (Decimal){5, 0}, percent, sizeof percent);
    if (digit == len)
        return err_set(err, 0, 1, "a change is a number with its sign, such as '%s', or '%.*s'",
                       percent, (int)same.len, same.s);
    return err_set(err, 0, why->column, "%s", why->why);
}

bool change_parse(const Lang *l, const char *s, size_t len, const Amount *value, Change *out,
                  Err *err)
{
    Amount *a = &out->amount;
    *out = (Change){.unit = CHANGE_PERCENT};
    if (words_is(s, len, l->lexicon->unchanged)) {
        *a = (Amount){.scale = 1, .denominator = 1, .unit = {"", 0}, .suffix = {"", 0}};
        return true;
    }
    Err why = {0};
    if (!amount_parse(l, s, len, false, a, &why))
        return refuse_words(l, s, len, &why, err);
    if (a->qualifier == QUALIFIER_EITHER && a->form == VALUE_NUMBER && a->number.mantissa == 0) {
        *a = (Amount){.scale = 1, .denominator = 1, .unit = {"", 0}, .suffix = {"", 0}};
        return true; /* "±0" */
    }
    if (a->form != VALUE_NUMBER || a->qualifier)
        return err_set(err, 0, 1, "a change must be one exact number with its unit");
    if (!a->unit.len && (a->scale == 1 || !value))
        return refuse_bare(l, a, value, err);
    out->unit = unit_of(l, a);
    bool fits = !value || out->unit == CHANGE_PERCENT || out->unit == CHANGE_POINTS ||
                out->unit == CHANGE_BASIS_POINTS || change_is_own_unit(l, out, value);
    if (fits && (a->scale == 1 || out->unit == CHANGE_ABSOLUTE))
        return true;
    size_t at = a->unit.len && a->unit.s >= s ? (size_t)(a->unit.s - s) : 0;
    return err_set(err, 0, (int)utf8_count(s, at) + 1,
                   "a change is in per cent, in points or in the unit of the value, not in '%s'",
                   utf8_quote(a->unit.s, a->unit.len).s);
}

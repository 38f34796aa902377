/* SPDX-License-Identifier: MIT */
/* A value is a qualifier, a number, a scale word and a unit; a currency may stand at either end, and a
 * range has a number at both. Nothing on the screen may say more or less than the source. */
#include "amount/amount_parse.h"
#include "amount/affix.h"
#include "amount/fraction.h"
#include "amount/sum.h"
#include "amount/words.h"
#include "base/limits.h"
#include "base/utf8.h"

#include <string.h>

enum { GROUPED_FROM = 4 };
enum { PREFIX_BYTES = 16 }; /* a sign or its word, and a currency */
enum { VALUE_BYTES = 250 }; /* what follows a number is read more than once */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_clock(const Reading *r)
{
    size_t last = r->len;
    while (last > 0 && !words_blank(r->s + last - 1, 1) && (unsigned char)r->s[last - 1] < 0x80)
        last--;
    if (words_is(r->s + last, r->len - last, r->l->lexicon->clock))
        return true;
    for (size_t at = 0; at < r->len; at++) {
        size_t n = reading_digits(r, at);
        if (n >= 1 && n <= 2 && reading_begins(r, at + n, ":") &&
            reading_digits(r, at + n + 1) == 2 && r->s[at + n + 1] < '6' &&
            (n == 1 || r->s[at] <= '2'))
            return true;
        at += n;
    }
    return false;
}

static bool refuse_clock(const Reading *r)
{
    return err_set(r->err, 0, 1,
                   "a time of day is not a number; write 'Value-text: %s' to show it, or 'Hours:' "
                   "for when a fact is shown",
                   reading_quote(r, 0, r->len).s);
}

/* ---- numbers ---- */

static void set_form(Amount *a, const DecimalForm *form, const char *s)
{
    a->flags |= form->plus ? FACT_PLUS : 0;
    a->flags |= !form->grouped && form->whole >= GROUPED_FROM ? FACT_UNGROUPED : 0;
    a->whole_digits = form->whole > 1 && s[0] == '0' ? form->whole : 0;
}

/* What may not follow a number: "1e5", "5x4", "12:30". "120m2" may. */
static bool check_after(const Reading *r, size_t at)
{
    size_t end = words_end(r->s, at, r->len), space = words_skip(r->s, at, r->len);
    uint32_t cp;
    if (at == r->len)
        return true;
    if (strchr(".,'", r->s[at]) || reading_begins(r, at, "\u2019"))
        return reading_refuse_number(r, at, end);
    if (space > at && fraction_or_digit(r, space))
        return reading_refuse_number(r, space, words_end(r->s, space, r->len));
    size_t n = utf8_next(r->s + at, r->len - at, &cp), p = at + n;
    if (cp == 'e' || cp == 'E' || cp == 'x' || cp == 'X' || cp == '^')
        p += reading_sign(r, p);
    bool square = cp == 'm' && end == p + 1 && (r->s[p] == '2' || r->s[p] == '3');
    if (!square && reading_digits(r, p))
        return reading_refuse(r, at, end);
    return !((cp == 'x' || cp == 'X') && end == p && r->s[at - 1] == '0') ||
           reading_refuse(r, at, end);
}

/* The number at *at, which is a digit or a character such as "½". */
static bool read_number(Reading *r, size_t *at, Decimal *out, DecimalForm *form)
{
    size_t used = 0, start = *at;
    bool found;
    *form = (DecimalForm){0};
    *out = (Decimal){0, 0};
    if (!is_digit(r->s[start]))
        return fraction_after(r, at, 0, true);
    if (r->out->form == VALUE_NUMBER && out == &r->out->number) {
        if (!fraction_slashed(r, at, 0, &found))
            return false;
        if (found)
            return true;
    }
    Err err = {0};
    if (!decimal_read(r->s + start, r->len - start, &r->l->number, out, form, &used, &err)) {
        size_t bad = start;
        uint32_t cp;
        for (int n = 1; n < err.column && bad < r->len; n++)
            bad += utf8_next(r->s + bad, r->len - bad, &cp);
        bad = bad < r->len ? bad : start;
        if (!form->wrong_size)
            return reading_refuse_number(r, bad, words_end(r->s, bad, r->len));
        err.column += reading_column(r, start) - 1;
        if (r->err)
            *r->err = err;
        return false;
    }
    *at = start + used;
    return true;
}

/* ---- ranges ---- */

/* The mark of a range at `at`, with the blanks around it; the place of the second number, or 0. */
static size_t range_mark(const Reading *r, size_t at)
{
    static const char *const dashes[] = {"-",      "\u2010", "\u2011", "\u2012",
                                         "\u2013", "\u2014", "\u301C", "\uFF5E"};
    size_t p = words_skip(r->s, at, r->len), n = reading_any_of(r, p, dashes, 8), q;
    bool spaced = p > at;
    Before prefix;
    if (n) {
        q = words_skip(r->s, p + n, r->len);
        if (spaced != (q > p + n) || reading_sign(r, q))
            return 0;
    } else {
        n = words_begin(r->s + p, r->len - p, r->l->lexicon->range);
        if (!n && r->span)
            n = words_begin(r->s + p, r->len - p, r->l->lexicon->and);
        q = words_skip(r->s, p + n, r->len);
        if (!n || (!words_joins(r->s + p, n) && (!spaced || q == p + n)))
            return 0;
    }
    size_t number = q;
    return affix_before(r, &number, &prefix, false) && number <= q + PREFIX_BYTES ? q : 0;
}

/* Finds the mark after the first number, or after its unit. */
static size_t find_range(const Reading *r, size_t from, size_t *mark)
{
    for (size_t at = from; at < r->len; at++) {
        bool blank = words_blank(r->s + at, r->len - at) > 0;
        if (at > from && words_trim(r->s, from, at) < at)
            continue; /* the blank before has been tried */
        bool letter = at > from && ((r->s[at - 1] | 32) >= 'a' && (r->s[at - 1] | 32) <= 'z');
        size_t word = words_skip(r->s, from, at);
        if (letter && !blank && reading_sign(r, at)) /* "$3m-$5m" */
            letter = words_scale(r->l, r->s + word, at - word, true).bytes != at - word;
        size_t high = blank || !letter ? range_mark(r, at) : 0;
        *mark = at;
        if (high)
            return high;
    }
    return 0;
}

static bool same_text(Str a, Str b)
{
    return a.len == b.len && memcmp(a.s, b.s, a.len) == 0;
}

/* What the two ends of a range say. */
typedef struct {
    Before before[2];
    After after[2];
} Ends;

/* The unit stands at one end, or the same at both: "$3–5m", "3 % – 5 %". */
static bool one_unit(const Ends *e)
{
    Str low = e->after[0].unit, first = e->before[0].unit, second = e->before[1].unit;
    if (e->after[0].suffix.len || (second.len && !first.len))
        return false;
    if (first.len)
        return !low.len && (!second.len || same_text(first, second));
    return !low.len || same_text(low, e->after[1].unit);
}

/* Both ends in one scale, the larger. A scale word at the second end alone holds for both. */
static bool align_ends(const Reading *r, const Ends *e, size_t at)
{
    Amount *a = r->out;
    uint64_t low = e->after[0].scale, high = e->after[1].scale;
    bool whole_end = e->after[0].unit.len || e->before[1].unit.len;
    if (low == 1 && high > 1 && whole_end)
        return err_set(r->err, 0, reading_column(r, at),
                       "a scale word at one end of the range only; write it at both");
    low = low == 1 ? high : low;
    a->scale = low > high ? low : high;
    if (sum_shift(&a->number, low, a->scale) && sum_shift(&a->high, high, a->scale))
        return true;
    return err_set(r->err, 0, reading_column(r, at),
                   "write both ends of the range with the same scale word");
}

static void set_unit(Amount *a, const Before *before, const After *after)
{
    bool first = before->unit.len > 0;
    a->unit = first ? before->unit : after->unit;
    a->suffix = after->suffix;
    a->money = first ? before->money : after->money;
    a->percent = before->percent || after->percent;
    a->percentage = before->percent || after->percentage;
    a->flags |= after->tight ? FACT_TIGHT : 0;
}

/* The second number, which begins at *at; moves *at past it. */
static bool read_high(Reading *r, size_t *at, Before *before)
{
    Amount *a = r->out;
    DecimalForm form;
    size_t start = *at;
    if (!affix_before(r, at, before, true))
        return false;
    size_t number = *at;
    a->form = VALUE_RANGE;
    if (!read_number(r, at, &a->high, &form) || !check_after(r, *at))
        return false;
    if (a->form != VALUE_RANGE || (form.whole > 1 && r->s[number] == '0') || a->whole_digits)
        return reading_refuse(r, start, words_end(r->s, start, r->len));
    a->high.mantissa = before->minus ? -a->high.mantissa : a->high.mantissa;
    a->flags |= !form.grouped && form.whole >= GROUPED_FROM ? FACT_UNGROUPED : 0;
    a->flags &= ~(form.grouped ? (uint32_t)FACT_UNGROUPED : 0);
    return true;
}

/* From the end of the first number: the mark is at `mark`, the second number at `at`. */
static bool read_range(Reading *r, size_t from, size_t mark, size_t at, const Before *first)
{
    Amount *a = r->out;
    Ends e = {.before = {*first}};
    size_t start = at;
    if (!read_high(r, &at, &e.before[1]))
        return false;
    const Before *beside = first->unit.len ? first : &e.before[1];
    if (!affix_after(r, at, r->len, beside, &e.after[1]) ||
        !affix_after(r, from, mark, first, &e.after[0]))
        return false;
    if (!one_unit(&e))
        return err_set(r->err, 0, reading_column(r, start),
                       "the ends of a range have one unit; write it once, after the second number");
    set_unit(a, first, &e.after[1]);
    if (!align_ends(r, &e, start))
        return false;
    if (decimal_compare(a->number, a->high) < 0)
        return true;
    if (!r->value)
        return reading_refuse(r, 0, r->len);
    return err_set(r->err, 0, reading_column(r, r->first),
                   "a range goes from a smaller number to a larger one; to show '%s' as it stands, "
                   "write 'Value-text: %s'",
                   reading_quote(r, 0, r->len).s, reading_quote(r, 0, r->len).s);
}

/* ---- all ---- */

static bool read_rest(Reading *r, size_t at, const Before *first)
{
    Amount *a = r->out;
    After tail;
    size_t mark, high = a->form == VALUE_NUMBER ? find_range(r, at, &mark) : 0;
    if (high)
        return read_range(r, at, mark, high, first);
    if (r->span)
        return reading_refuse(r, 0, r->len);
    if (!check_after(r, at) || !affix_after(r, at, r->len, first, &tail))
        return false;
    a->scale = tail.scale;
    set_unit(a, first, &tail);
    return true;
}

bool amount_parse(const Lang *l, const char *s, size_t len, bool value, Amount *out, Err *err)
{
    Reading r = {.l = l, .s = s, .len = len, .value = value, .out = out, .err = err};
    Before first;
    DecimalForm form;
    *out = (Amount){.scale = 1,
                    .denominator = 1,
                    .unit = {"", 0},
                    .suffix = {"", 0},
                    .qualifier_text = {"", 0}};
    if (len > VALUE_BYTES)
        return err_set(err, 0, 1, "longer than %d bytes, which no number with its unit needs",
                       VALUE_BYTES);
    if (value && is_clock(&r))
        return refuse_clock(&r);
    size_t at = words_skip(s, 0, len), n = words_qualifier(l, s + at, len - at, &out->qualifier);
    out->qualifier_text = (Str){s + at, (uint32_t)n};
    at = words_skip(s, at + n, len);
    size_t span = words_begin(s + at, len - at, l->lexicon->spans);
    r.span = span > 0;
    at = words_skip(s, at + span, len);
    if (!affix_before(&r, &at, &first, true))
        return false;
    r.first = at;
    form.plus = first.plus;
    if (!read_number(&r, &at, &out->number, &form))
        return false;
    form.plus = first.plus;
    if (out->form == VALUE_NUMBER && out->number.decimals == 0) {
        bool exact = !form.grouped && !(form.whole > 1 && s[r.first] == '0');
        if (!fraction_after(&r, &at, out->number.mantissa, exact))
            return false;
    }
    r.last = at;
    out->number.mantissa = first.minus ? -out->number.mantissa : out->number.mantissa;
    if (out->form == VALUE_FRACTION)
        form = (DecimalForm){.plus = first.plus};
    set_form(out, &form, s + r.first);
    return read_rest(&r, at, &first);
}

/* SPDX-License-Identifier: MIT */
/* The difference of two values, times CURVE_ONE, may exceed an int64_t: it is divided first, and the
 * remainder is scaled by itself. Zeros at the front fill a number up without marks of grouping: it is
 * a name rather than an amount. */
#include "layout/counter.h"
#include "base/curve.h"
#include "base/fixed.h"
#include "base/utf8.h"

#include <string.h>

enum { ALWAYS = 4, NEVER = 99 }; /* digits: the least that can be grouped; that no number has */

bool counter_counts(const Fact *f)
{
    return f->form == VALUE_NUMBER && (f->flags & FACT_PREVIOUS) && (f->flags & FACT_CHANGE);
}

static bool has_thousands(int64_t mantissa, int decimals)
{
    int64_t end = 1000;
    for (int i = 0; i < decimals; i++)
        end *= 10;
    return mantissa >= end || mantissa <= -end;
}

/* What was written with marks has them, even if its language prints 1240 without. */
static uint8_t group_from(const Fact *f)
{
    if (f->whole_digits || (f->flags & FACT_UNGROUPED))
        return NEVER;
    bool thousands =
        has_thousands(f->value, f->decimals) || has_thousands(f->high, f->high_decimals);
    return f->form != VALUE_FRACTION && thousands ? ALWAYS : 0;
}

Counter counter_of(const Fact *f)
{
    return (Counter){.from = counter_counts(f) ? f->previous : f->value,
                     .to = f->value,
                     .decimals = f->decimals,
                     .whole_digits = f->whole_digits,
                     .group_from = group_from(f),
                     .plus = f->flags & FACT_PLUS};
}

int64_t counter_between(int64_t from, int64_t to, int32_t q)
{
    int64_t away = to - from, whole = away / CURVE_ONE * q, part = away % CURVE_ONE * q;
    return from + whole + fixed_floor_div(part + CURVE_ONE / 2, CURVE_ONE);
}

size_t counter_words(const Lang *lang, const Counter *c, int64_t value, char *buf, size_t size)
{
    char digits[64];
    DecimalStyle marks = lang->number;
    const char *sign = value < 0 ? "\u2212" : value > 0 && c->plus ? "+" : "";
    Utf8Out out = {buf, size, 0, false};
    marks.group_from = c->group_from ? c->group_from : marks.group_from;
    size_t len = decimal_format((Decimal){value < 0 ? -value : value, c->decimals}, &marks, digits,
                                sizeof digits);
    size_t whole = c->decimals ? len - c->decimals - strlen(marks.point) : len;
    utf8_add(&out, lang->sign, *sign ? strlen(lang->sign) : 0);
    utf8_add(&out, sign, strlen(sign));
    for (; whole < c->whole_digits; whole++)
        utf8_add(&out, "0", 1);
    utf8_add(&out, digits, len);
    return out.len;
}

typedef struct {
    int digits, signs, marks;
} Tally;

static Tally tally(const char *s, size_t len)
{
    Tally n = {0};
    uint32_t cp;
    for (size_t at = 0; at < len;) {
        at += utf8_next(s + at, len - at, &cp);
        bool hidden =
            cp == 0x61C || (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x2066 && cp <= 0x2069);
        if (cp >= '0' && cp <= '9')
            n.digits++;
        else if (cp == '+' || cp == 0x2212)
            n.signs++;
        else
            n.marks += !hidden;
    }
    return n;
}

int64_t counter_lacks(const CounterWidths *w, Str whole, const char *now, size_t len)
{
    Tally a = tally(whole.s, whole.len), b = tally(now, len);
    return (int64_t)(a.digits - b.digits) * w->digit + (int64_t)(a.signs - b.signs) * w->sign +
           (int64_t)(a.marks - b.marks) * w->mark;
}

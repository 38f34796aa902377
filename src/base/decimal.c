/* SPDX-License-Identifier: MIT */
/* A number is read as one language writes it. What another language would read differently is
 * refused, with the right form: "40.5" in German must never become 405 or 40. The value is an
 * integer and a count of decimals; with at most 15 digits every product below either fits into 64
 * bits or is checked first. */
#include "base/decimal.h"
#include "base/limits.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    const char *s;
    size_t len, at;
    const DecimalStyle *style;
    Err *err;
    int64_t mantissa;
    int digits, decimals;
    bool lenient; /* whatever follows */
    DecimalForm form;
} Reader;

static const int64_t MANTISSA_END = 1000000000000000; /* 10^LIMIT_DIGITS */
_Static_assert(LIMIT_DIGITS == 15 && LIMIT_DECIMALS == 6, "the bounds below rest on these");

static int64_t power10(int n)
{
    int64_t p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

/* ---- reading ---- */

static int column(const Reader *r, size_t at)
{
    return (int)utf8_count(r->s, at) + 1;
}

static size_t digit_run(const Reader *r, size_t at)
{
    size_t n = 0;
    while (at + n < r->len && r->s[at + n] >= '0' && r->s[at + n] <= '9')
        n++;
    return n;
}

static size_t match(const Reader *r, size_t at, const char *word)
{
    size_t n = strlen(word);
    return n && n <= r->len - at && memcmp(r->s + at, word, n) == 0 ? n : 0;
}

static size_t space(const Reader *r, size_t at)
{
    size_t n = match(r, at, " ");
    if (!n)
        n = match(r, at, "\u00a0");
    return n ? n : match(r, at, "\u202f");
}

static bool groups_by_space(const DecimalStyle *style)
{
    Reader r = {.s = style->group, .len = strlen(style->group)};
    return space(&r, 0) > 0;
}

/* The bytes of a group separator at `at`. */
static size_t separator(const Reader *r, size_t at)
{
    static const char *const apostrophes[] = {"'", "\u2019"};
    if (groups_by_space(r->style))
        return space(r, at);
    size_t n = match(r, at, r->style->group);
    for (size_t i = 0; !n && i < 2; i++)
        if (strcmp(r->style->group, apostrophes[i]) == 0)
            n = match(r, at, apostrophes[1 - i]);
    return n;
}

/* The bytes of a group separator that is followed by a digit. */
static size_t group(const Reader *r)
{
    size_t n = separator(r, r->at), run = n ? digit_run(r, r->at + n) : 0;
    bool another = r->lenient && run != 3 && groups_by_space(r->style);
    return run && !another ? n : 0;
}

static bool take_digits(Reader *r, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        r->form.wrong_size = ++r->digits > LIMIT_DIGITS;
        if (r->form.wrong_size)
            return err_set(r->err, 0, column(r, r->at), "a number has at most %d digits",
                           LIMIT_DIGITS);
        r->mantissa = r->mantissa * 10 + (r->s[r->at++] - '0');
    }
    return true;
}

static bool take_sign(Reader *r)
{
    size_t minus = match(r, r->at, "-");
    if (!minus)
        minus = match(r, r->at, "\u2212");
    if (!minus)
        minus = match(r, r->at, "\u2013");
    size_t plus = minus ? 0 : match(r, r->at, "+");
    r->at += minus + plus;
    r->form.plus = plus > 0;
    return minus > 0;
}

/* Reports a separator of n bytes at r->at that is followed by a group of the wrong length: most
 * likely the decimal point of another language. */
static bool wrong_group(const Reader *r, size_t n, bool first)
{
    size_t run = digit_run(r, r->at + n), end = r->at + n + run;
    const char *name = groups_by_space(r->style) ? " " : r->style->group;
    bool last = !match(r, end, r->style->point) && !match(r, end, r->style->group);
    if (*name == ' ' || !first || !last || end > 40)
        return err_set(r->err, 0, column(r, r->at), "'%s' groups thousands here, in threes", name);
    return err_set(r->err, 0, column(r, r->at), "'%s' groups thousands here; write \"%.*s%s%.*s\"",
                   name, (int)r->at, r->s, r->style->point, (int)run, r->s + r->at + n);
}

/* Whether the digits at `at` are a group: three, or in India two with another group after them.
 * There "1,234,567" is right too, but a number has one kind of groups. */
static bool fits_group(const Reader *r, size_t at, size_t head, size_t *most)
{
    size_t run = digit_run(r, at), end = at + run, next = (size_t)r->style->group_next;
    size_t n = separator(r, end);
    bool last = !n || !digit_run(r, end + n);
    size_t size = *most ? *most : last ? 3 : run;
    if (!last)
        *most = size;
    return head <= size && (last ? run == 3 : run == size && (run == 3 || run == next));
}

static bool take_whole(Reader *r)
{
    size_t start = r->at, head = digit_run(r, start);
    if (!head && r->at == r->len)
        return err_set(r->err, 0, column(r, r->at), "the number is missing");
    if (!head)
        return err_set(r->err, 0, column(r, r->at), "a digit must stand here");
    if (!take_digits(r, head))
        return false;
    bool first = true;
    size_t most = 0; /* digits of a group before the last, once there is one */
    for (size_t n; (n = group(r)) > 0; first = false) {
        size_t run = digit_run(r, r->at + n);
        if (!fits_group(r, r->at + n, head, &most) || r->s[start] == '0')
            return wrong_group(r, n, first);
        r->at += n;
        r->form.grouped = true;
        if (!take_digits(r, run))
            return false;
    }
    r->form.whole = r->digits;
    return true;
}

static bool take_decimals(Reader *r)
{
    size_t point = match(r, r->at, r->style->point);
    if (!point)
        return true;
    size_t n = digit_run(r, r->at + point);
    if (!n)
        return err_set(r->err, 0, column(r, r->at + point), "a digit must follow '%s'",
                       r->style->point);
    r->form.wrong_size = n > LIMIT_DECIMALS;
    if (n > LIMIT_DECIMALS)
        return err_set(r->err, 0, column(r, r->at + point), "a number has at most %d decimals",
                       LIMIT_DECIMALS);
    r->at += point;
    r->decimals = (int)n;
    return take_digits(r, n);
}

/* "40 500" where '.' groups: reading 40 would leave "500" as a unit. */
static bool foreign_group(const Reader *r)
{
    size_t n = space(r, r->at);
    return n && !r->decimals && !groups_by_space(r->style) && digit_run(r, r->at + n) == 3;
}

/* Looks at what follows the number. A character directly followed by a digit ("1e5", "0x10",
 * "1'000", "5-7") makes it something other than what was read. */
static bool check_tail(const Reader *r)
{
    if (foreign_group(r))
        return err_set(r->err, 0, column(r, r->at), "thousands are grouped by '%s' here",
                       r->style->group);
    if (r->at == r->len || space(r, r->at))
        return true;
    uint32_t cp;
    const char *s = r->s + r->at;
    size_t n = utf8_next(s, r->len - r->at, &cp), after = r->at + n;
    bool mark = cp == '.' || cp == ',';
    if (cp == 'e' || cp == 'E')
        after += match(r, after, "+") + match(r, after, "-");
    size_t run = digit_run(r, after);
    if (!run && !mark && cp != 'x' && cp != 'X')
        return true;
    if (run && mark && !r->decimals && run <= LIMIT_DIGITS)
        return err_set(r->err, 0, column(r, r->at),
                       "'%.*s' has no place in a number here; write \"%.*s%s%.*s\"", (int)n, s,
                       (int)r->at, r->s, r->style->point, (int)run, s + n);
    if (run && r->decimals && match(r, r->at, r->style->group))
        return err_set(r->err, 0, column(r, r->at),
                       "'%s' groups thousands here and cannot stand after '%s'", r->style->group,
                       r->style->point);
    return err_set(r->err, 0, column(r, r->at), "'%.*s' has no place in a number", (int)n, s);
}

static bool read(Reader *r, Decimal *out, size_t *used)
{
    bool negative = take_sign(r);
    if (!take_whole(r) || !take_decimals(r) || (!r->lenient && !check_tail(r)))
        return false;
    out->mantissa = negative ? -r->mantissa : r->mantissa;
    out->decimals = (uint8_t)r->decimals;
    *used = r->at;
    return true;
}

bool decimal_parse(const char *s, size_t len, const DecimalStyle *style, Decimal *out, size_t *used,
                   Err *err)
{
    Reader r = {.s = s, .len = len, .style = style, .err = err};
    return read(&r, out, used);
}

bool decimal_read(const char *s, size_t len, const DecimalStyle *style, Decimal *out,
                  DecimalForm *form, size_t *used, Err *err)
{
    Reader r = {.s = s, .len = len, .style = style, .err = err, .lenient = true};
    bool good = read(&r, out, used);
    *form = r.form;
    return good;
}

/* ---- printing ---- */

static bool begins_group(const DecimalStyle *style, int left)
{
    int next = style->group_next ? style->group_next : 3;
    return left >= 3 && (left - 3) % next == 0;
}

static size_t print(Decimal d, const DecimalStyle *style, const char *minus, char *buf, size_t size)
{
    char digits[32];
    uint64_t magnitude = d.mantissa < 0 ? 0 - (uint64_t)d.mantissa : (uint64_t)d.mantissa;
    int n =
        snprintf(digits, sizeof digits, "%0*llu", d.decimals + 1, (unsigned long long)magnitude);
    int whole = n - d.decimals;
    bool grouped = style->group_from > 0 && whole >= style->group_from;
    Utf8Out out = {buf, size, 0, false};
    utf8_add(&out, minus, d.mantissa < 0 ? strlen(minus) : 0);
    for (int i = 0; i < n; i++) {
        if (i == whole)
            utf8_add(&out, style->point, strlen(style->point));
        else if (grouped && i > 0 && begins_group(style, whole - i))
            utf8_add(&out, style->group, strlen(style->group));
        utf8_add(&out, digits + i, 1);
    }
    return out.len;
}

size_t decimal_format(Decimal d, const DecimalStyle *style, char *buf, size_t size)
{
    return print(d, style, "\u2212", buf, size);
}

size_t decimal_plain(Decimal d, char *buf, size_t size)
{
    static const DecimalStyle plain = {.point = ".", .group = ""};
    return print(d, &plain, "-", buf, size);
}

/* ---- arithmetic ---- */

int64_t decimal_divide(int64_t num, int64_t den)
{
    int64_t quotient = num / den, rest = num % den, size = rest < 0 ? -rest : rest;
    if (size >= den - size)
        quotient += num < 0 ? -1 : 1;
    return quotient;
}

static bool in_range(Decimal d)
{
    return d.mantissa > -MANTISSA_END && d.mantissa < MANTISSA_END && d.decimals <= LIMIT_DECIMALS;
}

bool decimal_rescale(Decimal d, int decimals, Decimal *out)
{
    if (!in_range(d) || decimals < 0 || decimals > LIMIT_DECIMALS)
        return false;
    int64_t mantissa = d.mantissa;
    if (decimals < d.decimals) {
        mantissa = decimal_divide(mantissa, power10(d.decimals - decimals));
    } else {
        int64_t factor = power10(decimals - d.decimals), end = (MANTISSA_END - 1) / factor;
        if (mantissa > end || mantissa < -end)
            return false;
        mantissa *= factor;
    }
    *out = (Decimal){mantissa, (uint8_t)decimals};
    return true;
}

/* The whole parts first, since neither number need fit the decimals of the other. */
int decimal_compare(Decimal a, Decimal b)
{
    int64_t p = power10(a.decimals), q = power10(b.decimals);
    int64_t x = a.mantissa / p, y = b.mantissa / q;
    if (x == y) {
        x = a.mantissa % p * q;
        y = b.mantissa % q * p;
    }
    return (x > y) - (x < y);
}

/* value * 10^n / (10^n + percent), where 10^n is 100 %. Long division, since the product need not
 * fit; the remainder stays below the divisor, which is below 2 * 10^15. */
bool decimal_before(Decimal value, Decimal percent, Decimal *out)
{
    if (!in_range(value) || !in_range(percent))
        return false;
    int64_t divisor = power10(percent.decimals + 2) + percent.mantissa;
    if (divisor <= 0)
        return false;
    int64_t size = value.mantissa < 0 ? -value.mantissa : value.mantissa;
    int64_t quotient = size / divisor, rest = size % divisor;
    for (int n = percent.decimals + 2; n > 0; n--) {
        rest *= 10;
        quotient = quotient * 10 + rest / divisor;
        rest %= divisor;
        if (quotient >= MANTISSA_END)
            return false;
    }
    quotient += rest >= divisor - rest ? 1 : 0;
    if (quotient >= MANTISSA_END)
        return false;
    *out = (Decimal){value.mantissa < 0 ? -quotient : quotient, value.decimals};
    return true;
}

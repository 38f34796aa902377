/* SPDX-License-Identifier: MIT */
/* Whoever writes "1,234.56" in a German file knows what they mean, and so do we: each number that
 * the language cannot read is tried in the ways of all others. A number with several meanings gets
 * two; it is never chosen for the writer. */
#include "amount/respell.h"
#include "base/utf8.h"

#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const DecimalStyle STYLES[] = {
    {".", ",", 4, 3}, {",", ".", 4, 3}, {",", "\u202f", 4, 3}, {".", "\u202f", 4, 3},
    {".", "'", 4, 3}, {",", "'", 4, 3}, {".", ",", 4, 2}};
enum { STYLE_COUNT = sizeof STYLES / sizeof *STYLES };

static size_t space(const char *s, size_t len)
{
    static const char *const spaces[] = {" ", "\u00A0", "\u202F"};
    for (size_t i = 0; i < 3; i++)
        if (strlen(spaces[i]) <= len && memcmp(s, spaces[i], strlen(spaces[i])) == 0)
            return strlen(spaces[i]);
    return 0;
}

/* The bytes of a mark within a number, or of a space before three digits. */
static size_t mark(const char *s, size_t len)
{
    static const char *const marks[] = {".", ",", "'", "\u2019"};
    for (size_t i = 0; i < 4; i++) {
        size_t n = strlen(marks[i]);
        if (n < len && memcmp(s, marks[i], n) == 0 && is_digit(s[n]))
            return n;
    }
    size_t n = space(s, len), digits = 0;
    while (n && n + digits < len && is_digit(s[n + digits]))
        digits++;
    return digits == 3 ? n : 0;
}

static size_t token(const char *s, size_t len)
{
    size_t at = 0, n = 0;
    while (at < len && (is_digit(s[at]) || (n = mark(s + at, len - at)) > 0))
        at += is_digit(s[at]) ? 1 : n;
    return at;
}

typedef struct {
    Decimal number;
    bool grouped;
} Meaning;

static bool reads(const DecimalStyle *style, const char *s, size_t len, Meaning *out)
{
    size_t used;
    DecimalForm form;
    bool good = decimal_read(s, len, style, &out->number, &form, &used, NULL) && used == len;
    out->grouped = form.grouped;
    return good;
}

/* What the number may mean elsewhere: at most two different meanings. */
static int meanings(const char *s, size_t len, Meaning found[2])
{
    int count = 0;
    for (size_t i = 0; i < STYLE_COUNT && count < 2; i++) {
        Meaning m;
        if (!reads(&STYLES[i], s, len, &m))
            continue;
        if (count == 0 || m.number.mantissa != found[0].number.mantissa ||
            m.number.decimals != found[0].number.decimals)
            found[count++] = m;
    }
    return count;
}

/* As people type it: groups where there were some, by a plain space. */
static size_t format(const Lang *l, const Meaning *m, char *buf, size_t size)
{
    DecimalStyle style = l->number;
    if (m->grouped)
        style.group_from = 4;
    if (space(style.group, strlen(style.group)))
        style.group = " ";
    return decimal_format(m->number, &style, buf, size);
}

/* ",-" and the like: an amount without its smaller part. */
static size_t empty_decimals(const char *s, size_t len)
{
    static const char *const ends[] = {",--",     ".--",     ",-",      ".-",
                                       ",\u2013", ".\u2013", ",\u2014", ".\u2014"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (strlen(ends[i]) <= len && memcmp(s, ends[i], strlen(ends[i])) == 0)
            return strlen(ends[i]);
    return 0;
}

static bool add_number(const Lang *l, const char *s, size_t len, Utf8Out *text, Utf8Out *other,
                       bool *changed)
{
    Meaning own, found[2];
    char one[64], two[64];
    if (reads(&l->number, s, len, &own)) {
        utf8_add(text, s, len);
        utf8_add(other, s, len);
        return true;
    }
    int count = meanings(s, len, found);
    if (count == 0)
        return false;
    size_t n = format(l, &found[0], one, sizeof one);
    size_t m = format(l, &found[count - 1], two, sizeof two);
    utf8_add(text, one, n);
    utf8_add(other, two, m);
    *changed = true;
    return true;
}

bool respell_value(const Lang *l, const char *s, size_t len, Respelt *out)
{
    bool changed = false, dropped = false;
    Utf8Out text = {out->text, RESPELL_BYTES, 0, false};
    Utf8Out other = {out->other, RESPELL_BYTES, 0, false};
    out->text[0] = out->other[0] = 0;
    for (size_t at = 0; at < len;) {
        size_t n = is_digit(s[at]) ? token(s + at, len - at) : 0;
        if (!n) {
            utf8_add(&text, s + at, 1);
            utf8_add(&other, s + at, 1);
            at++;
            continue;
        }
        if (!add_number(l, s + at, n, &text, &other, &changed))
            return false;
        at += n;
        size_t drop = empty_decimals(s + at, len - at);
        dropped |= drop > 0;
        at += drop;
    }
    if (strcmp(out->text, out->other) == 0)
        out->other[0] = 0;
    return (changed || dropped) && !text.cut && !other.cut;
}

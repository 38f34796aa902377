/* SPDX-License-Identifier: MIT */
/* Whatever is not exactly a number is refused, with the way out: the right form in the file's own
 * language, or Value-text. */
#include "amount/reading.h"
#include "amount/respell.h"
#include "base/utf8.h"

#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

size_t reading_digits(const Reading *r, size_t at)
{
    size_t n = 0;
    while (at + n < r->len && is_digit(r->s[at + n]))
        n++;
    return n;
}

size_t reading_begins(const Reading *r, size_t at, const char *word)
{
    size_t n = strlen(word);
    return at <= r->len && n <= r->len - at && memcmp(r->s + at, word, n) == 0 ? n : 0;
}

size_t reading_any_of(const Reading *r, size_t at, const char *const *words, size_t count)
{
    size_t n = 0;
    for (size_t i = 0; i < count && !n; i++)
        n = reading_begins(r, at, words[i]);
    return n;
}

int reading_column(const Reading *r, size_t at)
{
    return (int)utf8_count(r->s, at) + 1;
}

Utf8Quote reading_quote(const Reading *r, size_t at, size_t end)
{
    return utf8_quote(r->s + at, end - at);
}

size_t reading_sign(const Reading *r, size_t at)
{
    static const char *const signs[] = {"+", "-", "\u2212", "\u2013"};
    char first = at < r->len ? r->s[at] : 0;
    return first == '+' || first == '-' || first & 0x80 ? reading_any_of(r, at, signs, 4) : 0;
}

/* ---- what it is not ---- */

/* The value is no number that we know: what stands at `at` does not belong to one. */
bool reading_refuse(const Reading *r, size_t at, size_t end)
{
    if (!r->value)
        return err_set(r->err, 0, reading_column(r, at), "'%s' is not part of one exact number",
                       reading_quote(r, at, end).s);
    return err_set(r->err, 0, reading_column(r, at),
                   "'%s' is not part of one exact number; to show it as it stands, write "
                   "'Value-text: %s'",
                   reading_quote(r, at, end).s, reading_quote(r, 0, r->len).s);
}

/* A number that the language cannot read from `at` on: it may be another language's. */
bool reading_refuse_number(const Reading *r, size_t at, size_t end)
{
    Respelt own;
    const char *group = r->l->number.group;
    if (!respell_value(r->l, r->s, r->len, &own))
        return reading_refuse(r, at, end);
    if (own.other[0])
        return err_set(r->err, 0, reading_column(r, at),
                       "a number is written in another way in this file's language; write '%s' or "
                       "'%s'",
                       own.text, own.other);
    if (reading_begins(r, at, group))
        return err_set(r->err, 0, reading_column(r, at), "'%s' groups thousands here; write '%s'",
                       group, own.text);
    return err_set(r->err, 0, reading_column(r, at),
                   "a number is written in another way in this file's language; write '%s'",
                   own.text);
}

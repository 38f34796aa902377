/* SPDX-License-Identifier: MIT */
/* Languages are rows, never cases: no function below names one. The table lists every way to write
 * a word, and the one form shown for each plural. */
#include "lang/lang.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

const Lang *lang_at(size_t index)
{
    size_t count = 0;
    while (count < index && languages_rows[count])
        count++;
    return languages_rows[count];
}

const Lang *lang_default(void)
{
    return languages_rows[0];
}

/* Codes are the same in capitals and with an underscore. */
static char plain(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c == '_' ? '-' : c;
}

static bool same_code(const char *a, size_t a_len, const char *b, size_t b_len)
{
    size_t k = 0;
    while (k < a_len && k < b_len && plain(a[k]) == plain(b[k]))
        k++;
    return k == a_len && k == b_len;
}

bool lang_covers(const Lang *l, const char *code, size_t len)
{
    bool found = same_code(l->code, strlen(l->code), code, len);
    for (const char *at = l->covers; !found && *at; at += strspn(at, " ")) {
        size_t n = strcspn(at, " ");
        found = same_code(at, n, code, len);
        at += n;
    }
    return found;
}

const Lang *lang_find(const char *code, size_t len)
{
    for (;;) {
        for (size_t i = 0; languages_rows[i]; i++)
            if (lang_covers(languages_rows[i], code, len))
                return languages_rows[i];
        while (len > 0 && plain(code[len - 1]) != '-')
            len--;
        if (len == 0)
            return NULL;
        len--;
    }
}

/* ---- words ---- */

/* The bytes of a plain or no-break space at s, or 0. */
static size_t space(const char *s, size_t len)
{
    static const char *const spaces[] = {" ", "\u00a0", "\u202f"};
    if (len == 0 || (s[0] != ' ' && s[0] != spaces[1][0] && s[0] != spaces[2][0]))
        return 0; /* most letters, at once */
    for (size_t i = 0; i < 3; i++) {
        size_t n = strlen(spaces[i]);
        if (n <= len && memcmp(s, spaces[i], n) == 0)
            return n;
    }
    return 0;
}

size_t lang_begins(const char *s, size_t len, const char *spelling)
{
    size_t at = 0;
    while (*spelling && at < len) {
        size_t blank = space(spelling, 3);
        size_t n = blank ? space(s + at, len - at) : *spelling == s[at] ? 1 : 0;
        if (n == 0)
            return 0;
        at += n;
        spelling += blank ? blank : 1;
    }
    return *spelling ? 0 : at;
}

const char *lang_spelling(const LangWord *word, size_t index)
{
    const char *const *lists[] = {word->crawl, word->card, word->written};
    static const size_t lengths[] = {PLURAL_FORMS, PLURAL_FORMS, LEXICON_WRITTEN};
    for (size_t i = 0; i < 3; i++) {
        size_t n = 0;
        while (n < lengths[i] && lists[i][n])
            n++;
        if (index < n)
            return lists[i][index];
        index -= n;
    }
    return NULL;
}

static bool has_spelling(const LangWord *word, const char *s, size_t len)
{
    const char *const *lists[] = {word->crawl, word->card, word->written};
    static const size_t lengths[] = {PLURAL_FORMS, PLURAL_FORMS, LEXICON_WRITTEN};
    for (size_t i = 0; len && i < 3; i++)
        for (size_t k = 0; k < lengths[i] && lists[i][k]; k++)
            if (lists[i][k][0] == s[0] && lang_begins(s, len, lists[i][k]) == len)
                return true;
    return false;
}

const LangWord *lang_scale(const Lang *l, const char *s, size_t len)
{
    for (const LangWord *w = l->lexicon->scales; w->scale; w++)
        if (has_spelling(w, s, len))
            return w;
    return NULL;
}

const LangWord *lang_unit(const Lang *l, const char *s, size_t len)
{
    for (const LangWord *w = l->lexicon->units; w->scale; w++)
        if (has_spelling(w, s, len))
            return w;
    return NULL;
}

const LangWord *lang_scale_of(const Lang *l, uint64_t scale)
{
    for (const LangWord *w = l->lexicon->scales; w->scale; w++)
        if (w->scale == scale)
            return w;
    return NULL;
}

/* Letters of scripts that have a word for each idea are words by themselves. */
static bool is_short(const char *spelling)
{
    size_t len = strlen(spelling), count = 0;
    uint32_t cp = 0;
    for (size_t at = 0; at < len; count++) {
        at += utf8_next(spelling + at, len - at, &cp);
        if (cp == '.' || cp >= 0x2E80)
            return false;
    }
    return count <= 2;
}

bool lang_scale_is_plain(const Lang *l, const char *spelling)
{
    size_t len = strlen(spelling);
    if (is_short(spelling))
        return false;
    for (const char *at = l->lexicon->ambiguous; at && *at;) {
        size_t word = strcspn(at, "=|");
        if (word == len && memcmp(at, spelling, len) == 0)
            return false;
        at += strcspn(at, "|");
        at += *at == '|';
    }
    return true;
}

const char *lang_gap(const char *word)
{
    uint32_t cp = 0;
    utf8_next(word, strlen(word), &cp);
    bool close = (cp >= 0x2E80 && cp <= 0xD7FF) || (cp >= 0xF900 && cp <= 0xFAFF);
    return close ? "" : "\u00a0";
}

const char *lang_form(const Lang *l, const char *const *forms, Decimal printed)
{
    size_t form = plural_form(l->lexicon->plurals, printed), given = 0;
    while (given < form && given + 1 < PLURAL_FORMS && forms[given + 1])
        given++;
    return forms[given];
}

/* ---- patterns ---- */

static void add(Utf8Out *out, const char *s)
{
    utf8_add(out, s, strlen(s));
}

static void add_number(Utf8Out *out, int digits, int n)
{
    char text[16];
    snprintf(text, sizeof text, "%0*d", digits, n);
    add(out, text);
}

typedef struct {
    const Lang *lang;
    const char *text; /* for {} */
    Date date;
    int weekday, hour, minute, n;
    bool abbreviate;
} Values;

static void add_token(Utf8Out *out, const Values *v, const char *token, size_t len)
{
    const Lang *l = v->lang;
    switch (token[0]) {
    case '}':
        add(out, v->text);
        break;
    case 'W':
        add(out, (v->abbreviate ? l->weekdays_short : l->weekdays)[v->weekday]);
        break;
    case 'M':
        add(out, (v->abbreviate ? l->months_short : l->months)[v->date.month - 1]);
        break;
    case 'D':
        if (v->date.day == 1 && len > 1)
            utf8_add(out, token + 1, len - 1);
        else
            add_number(out, 1, v->date.day);
        break;
    case 'Y':
        add_number(out, 1, v->date.year);
        break;
    case 'h': /* h, hh */
        add_number(out, (int)len, v->hour);
        break;
    case 'k':
        add_number(out, (int)len, (v->hour + 11) % 12 + 1);
        break;
    case 'K':
        add_number(out, 1, v->hour % 12);
        break;
    case 'a':
        add(out, v->hour < 12 ? l->am : l->pm);
        break;
    case 'm':
        add_number(out, 2, v->minute);
        break;
    case 'n':
        add_number(out, 1, v->n);
        break;
    }
}

static void add_pattern(Utf8Out *out, const char *pattern, const Values *v)
{
    add(out, "");
    while (*pattern) {
        size_t plain = strcspn(pattern, "{");
        utf8_add(out, pattern, plain);
        pattern += plain;
        if (!*pattern)
            break;
        size_t token = strcspn(++pattern, "}");
        add_token(out, v, pattern, token);
        pattern += token + 1;
    }
}

static size_t fill(const char *pattern, const Values *v, char *buf, size_t size)
{
    Utf8Out out = {buf, size, 0, false};
    add_pattern(&out, pattern, v);
    return out.len;
}

size_t lang_date(const Lang *l, LangDate form, Date d, int weekday, char *buf, size_t size)
{
    const char *const patterns[] = {l->date_long, l->date_short, l->date_day, l->date_year};
    Values v = {.lang = l, .date = d, .weekday = weekday};
    if (d.year == 0 || weekday < 0 || weekday > 6)
        form = d.year != 0 && form == LANG_DATE_YEAR ? form : LANG_DATE_DAY;
    v.abbreviate = form == LANG_DATE_SHORT;
    bool month = d.month >= 1 && d.month <= 12;
    return fill(month ? patterns[form] : "", &v, buf, size);
}

size_t lang_as_of(const Lang *l, const char *date, char *buf, size_t size)
{
    return fill(l->as_of, &(Values){.lang = l, .text = date}, buf, size);
}

size_t lang_clock(const Lang *l, int hours, int hour, int minute, char *buf, size_t size)
{
    const char *pattern = (hours ? hours : l->hours) == 12 ? l->clock12 : l->clock24;
    return fill(pattern, &(Values){.lang = l, .hour = hour, .minute = minute}, buf, size);
}

size_t lang_time(const Lang *l, int hours, int hour, int minute, char *buf, size_t size)
{
    bool half = (hours ? hours : l->hours) == 12;
    const char *pattern = half ? (minute ? l->time12 : l->hour12) : minute ? l->time24 : l->hour24;
    return fill(pattern, &(Values){.lang = l, .hour = hour, .minute = minute}, buf, size);
}

size_t lang_fill(const Lang *l, const char *pattern, const char *text, int n, char *buf,
                 size_t size)
{
    return fill(pattern, &(Values){.lang = l, .text = text, .n = n}, buf, size);
}

/* ---- numbers ---- */

/* A pattern around the absolute value of a number, with the sign before all. */
static size_t number(const Lang *l, const char *pattern, Decimal d, const char *plus, char *buf,
                     size_t size)
{
    char digits[64];
    Utf8Out out = {buf, size, 0, false};
    const char *sign = d.mantissa < 0 ? "\u2212" : d.mantissa > 0 ? plus : "";
    d.mantissa = d.mantissa < 0 ? -d.mantissa : d.mantissa;
    decimal_format(d, &l->number, digits, sizeof digits);
    add(&out, *sign ? l->sign : "");
    add(&out, sign);
    add_pattern(&out, pattern, &(Values){.lang = l, .text = digits});
    return out.len;
}

size_t lang_number(const Lang *l, Decimal d, char *buf, size_t size)
{
    return number(l, "{}", d, "", buf, size);
}

size_t lang_percent(const Lang *l, Decimal d, char *buf, size_t size)
{
    return number(l, l->percent, d, "", buf, size);
}

size_t lang_change(const Lang *l, Decimal percent, char *buf, size_t size)
{
    return number(l, l->percent, percent, "+", buf, size);
}

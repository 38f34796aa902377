/* SPDX-License-Identifier: MIT */
/* A date is three numbers, or two and the name of a month. Where the year stands first, the month
 * follows. Where it stands last, full stops mean that the day is first; slashes and hyphens do not tell,
 * and the region does only in the United States and the Netherlands. */
#include "lang/day.h"

#include "base/hours.h"
#include "base/names.h"
#include "base/utf8.h"

#include <string.h>

typedef struct {
    int value, digits;
} Number;

static size_t number(const char *s, size_t len, Number *out)
{
    *out = (Number){0, 0};
    for (; (size_t)out->digits < len && out->digits < 9; out->digits++) {
        char c = s[out->digits];
        if (c < '0' || c > '9')
            break;
        out->value = out->value * 10 + (c - '0');
    }
    return (size_t)out->digits;
}

static DayResult exists(Date d, Err *err)
{
    if (calendar_date_valid(d))
        return DAY_READ;
    err_set(err, 0, 1, "there is no %04d-%02d-%02d", d.year, d.month, d.day);
    return DAY_WRONG;
}

/* ---- three numbers ---- */

typedef struct {
    Number n[3];
    char mark; /* between them; 'x' for the characters of Japanese and Chinese */
    size_t bytes;
} Triple;

static size_t mark_at(const char *s, size_t len, char *mark)
{
    static const char *const han[] = {"年", "月", "日"};
    for (size_t i = 0; i < 3; i++)
        if (len >= 3 && memcmp(s, han[i], 3) == 0) {
            *mark = 'x';
            return 3;
        }
    if (len == 0 || !s[0] || !strchr("-./", s[0]))
        return 0;
    *mark = s[0];
    return 1 + (s[0] == '.' ? hours_blanks(s + 1, len - 1) : 0);
}

static bool read_triple(const char *s, size_t len, Triple *t)
{
    size_t at = 0;
    for (int i = 0; i < 3; i++) {
        char mark = 0;
        size_t n = number(s + at, len - at, &t->n[i]);
        at += n;
        if (!n)
            return false;
        n = i < 2 ? mark_at(s + at, len - at, &mark) : 0;
        if (i < 2 && (!n || (i == 1 && mark != t->mark)))
            return false;
        t->mark = i < 2 ? mark : t->mark;
        at += n;
    }
    if (t->mark == '.' && at < len && s[at] == '.' && t->n[0].digits == 4)
        at++; /* "2026. 3. 1." */
    if (t->mark == 'x' && len - at >= 3 && memcmp(s + at, "日", 3) == 0)
        at += 3;
    t->bytes = at;
    return true;
}

static DayResult ambiguous(const char *s, const Triple *t, Date day_first, Date month_first,
                           Err *err)
{
    int shown = (int)t->bytes;
    bool d = calendar_date_valid(day_first), m = calendar_date_valid(month_first);
    bool two_ways = d && m && t->n[0].value != t->n[1].value;
    Date one = d ? day_first : month_first;
    if (two_ways)
        err_set(err, 0, 1, "%.*s can be read in two ways; write %04d-%02d-%02d or %04d-%02d-%02d",
                shown, s, day_first.year, day_first.month, day_first.day, month_first.year,
                month_first.month, month_first.day);
    else if (d || m)
        err_set(err, 0, 1, "%.*s: write the date as %04d-%02d-%02d", shown, s, one.year, one.month,
                one.day);
    else
        err_set(err, 0, 1, "there is no %.*s", shown, s);
    return two_ways ? DAY_TWO_WAYS : DAY_WRONG;
}

static DayResult of_triple(const char *s, const Triple *t, const DayForms *forms, Date *out,
                           Err *err)
{
    const Number *n = t->n;
    bool english = strncmp(forms->lang->code, "en", 2) == 0;
    bool dutch = strncmp(forms->lang->code, "nl", 2) == 0;
    *out = (Date){n[0].value, n[1].value, n[2].value};
    if (n[0].digits == 4)
        return n[1].digits <= 2 && n[2].digits <= 2 ? exists(*out, err) : DAY_NONE;
    if (n[0].digits > 2 || n[1].digits > 2 || t->mark == 'x')
        return DAY_NONE;
    if (n[2].digits == 2) {
        err_set(err, 0, 1, "write the year with four digits, and before month and day: %04d-MM-DD",
                2000 + n[2].value);
        return DAY_WRONG;
    }
    if (n[2].digits != 4)
        return DAY_NONE;
    Date day_first = {n[2].value, n[1].value, n[0].value};
    Date month_first = {n[2].value, n[0].value, n[1].value};
    bool by_day = (t->mark == '.' && !english) || (t->mark == '-' && dutch);
    bool by_month = t->mark == '/' && forms->month_first;
    if (!by_day && !by_month)
        return ambiguous(s, t, day_first, month_first, err);
    *out = by_day ? day_first : month_first;
    if (!calendar_date_valid(*out) && calendar_date_valid(by_day ? month_first : day_first))
        return ambiguous(s, t, day_first, month_first, err);
    return exists(*out, err);
}

/* ---- the name of a month ---- */

/* What may stand between the parts: blanks, commas, "de", "of". */
static size_t between(const char *s, size_t len)
{
    size_t at = 0, n;
    do {
        n = hours_blanks(s + at, len - at);
        if (!n && at < len && (s[at] == ',' || s[at] == '.'))
            n = 1;
        if (!n)
            n = names_word(s + at, len - at, "de|del|of");
        at += n;
    } while (n && at < len);
    return at;
}

static size_t ordinal(const char *s, size_t len)
{
    static const char signs[][3] = {"º", "ª"};
    for (int i = 0; i < 2; i++)
        if (len > 1 && memcmp(s, signs[i], 2) == 0)
            return 2;
    return names_word(s, len, "st|nd|rd|th|er");
}

/* The month at s, of those in this language and in English; Hebrew writes "in" as a part of the word. */
static int month_at(const char *s, size_t len, const NameList lists[2], size_t *bytes)
{
    static const char in[] = "\u05D1";
    size_t skip = sizeof in - 1;
    int month = names_find(s, len, lists, 2, 12, bytes);
    if (month >= 0 || len <= skip || memcmp(s, in, skip) != 0)
        return month;
    month = names_find(s + skip, len - skip, lists, 2, 12, bytes);
    *bytes += skip;
    return month;
}

/* The word for "year" after the year, as in Russian. */
static size_t year_word(const char *s, size_t len)
{
    size_t at = hours_blanks(s, len), n = names_word(s + at, len - at, "г|года|р|року");
    return n ? at + n + (at + n < len && s[at + n] == '.') : 0;
}

static DayResult named(const char *s, size_t len, const DayForms *forms, Date *out, size_t *bytes,
                       Err *err)
{
    const Lang *own = forms->lang, *english = lang_default();
    const NameList months[] = {{own->months, own->months_short},
                               {english->months, english->months_short}};
    size_t at = 0, n;
    *out = (Date){0, 0, 0};
    for (int part = 0; part < 3; part++) {
        Number number_at;
        at += part ? between(s + at, len - at) : 0;
        int month = out->month ? -1 : month_at(s + at, len - at, months, &n);
        if (month >= 0) {
            out->month = month + 1;
            at += n;
            continue;
        }
        n = number(s + at, len - at, &number_at);
        at += n;
        if (number_at.digits == 4 && out->month && out->day) {
            out->year = number_at.value;
            at += year_word(s + at, len - at);
        } else if (number_at.digits > 0 && number_at.digits <= 2 && !out->day) {
            out->day = number_at.value;
            at += ordinal(s + at, len - at);
        } else {
            return DAY_NONE;
        }
    }
    *bytes = at;
    return out->year ? exists(*out, err) : DAY_NONE;
}

DayResult day_read(const char *s, size_t len, const DayForms *forms, Date *out, size_t *bytes,
                   Err *err)
{
    Triple t = {.mark = 0};
    if (!read_triple(s, len, &t))
        return named(s, len, forms, out, bytes, err);
    *bytes = t.bytes;
    return of_triple(s, &t, forms, out, err);
}

DayResult day_read_yearly(const char *s, size_t len, Date *out, Err *err)
{
    Number month, day;
    if (len < 7 || memcmp(s, "--", 2) != 0 || s[4] != '-' || number(s + 2, 2, &month) != 2 ||
        number(s + 5, 2, &day) != 2)
        return DAY_NONE;
    *out = (Date){0, month.value, day.value};
    if (calendar_date_valid((Date){2000, out->month, out->day}))
        return DAY_READ;
    err_set(err, 0, 1, "there is no day %02d of month %02d", out->day, out->month);
    return DAY_WRONG;
}

HoursWords day_words(const Lang *lang)
{
    const Lang *english = lang_default();
    return (HoursWords){
        {{lang->weekdays, lang->weekdays_short}, {english->weekdays, english->weekdays_short}},
        2,
        lang->lexicon->range};
}

/* SPDX-License-Identifier: MIT */
/* A text is read from left to right as days and hours. Hours belong to the days before them, or to
 * every day if there are none; days without hours are whole days. So days and hours may stand on one
 * line or on two, and nobody need say which they are. */
#include "base/hours.h"

#include "base/utf8.h"

#include <string.h>

typedef struct {
    const char *s;
    size_t len, at;
    const HoursWords *words;
    Hours *out;
    uint8_t days;    /* those that the next hours belong to; 0: none are written yet */
    bool used, full; /* hours of these days were read; there was no room for a range */
    Err *err;
} Reader;

static bool fail_at(const Reader *r, size_t at, const char *why)
{
    return err_set(r->err, 0, (int)utf8_count(r->s, at) + 1, "%s", err_words(why));
}

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

/* ---- blanks, dashes ---- */

size_t hours_blanks(const char *s, size_t len)
{
    size_t at = 0;
    for (size_t n = 1; at < len && n; at += n)
        n = s[at] == ' '                                       ? 1
            : len - at > 1 && memcmp(s + at, "\u00A0", 2) == 0 ? 2
            : len - at > 2 && memcmp(s + at, "\u202F", 3) == 0 ? 3
                                                               : 0;
    return at;
}

size_t hours_and(const char *s, size_t len)
{
    return names_word(s, len,
                      "and|und|et|y|e|en|och|og|i|a|ja|ve|\u0438|\u0456|\u03BA\u03B1\u03B9");
}

size_t hours_dash(const char *s, size_t len, const HoursWords *w)
{
    static const char *const dashes[] = {"-", "\u2013", "\u2014", "\u2010", "\u2011", "\u2212"};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (len >= strlen(dashes[i]) && memcmp(s, dashes[i], strlen(dashes[i])) == 0)
            return strlen(dashes[i]);
    size_t n = names_word(s, len, "to|until|till|through");
    return n || !w ? n : names_word(s, len, w->range);
}

static size_t dash(const Reader *r, size_t at)
{
    return hours_dash(r->s + at, r->len - at, r->words);
}

static size_t blanks(const Reader *r, size_t at)
{
    return at + hours_blanks(r->s + at, r->len - at);
}

/* ---- a time of day ---- */

static size_t number(const char *s, size_t len, int *out)
{
    size_t at = 0;
    for (*out = 0; at < len && digit(s[at]); at++)
        *out = *out < 10000 ? *out * 10 + (s[at] - '0') : *out;
    return at;
}

/* ":30", ".30" or "h30", "h 30"; 0 if no minutes follow. */
static size_t minutes(const char *s, size_t len, int *out, bool *good)
{
    size_t skip = hours_blanks(s, len), at = 1;
    *good = true;
    if (skip && skip < len && (s[skip] == 'h' || s[skip] == 'H')) { /* "7 h 30" */
        size_t all = minutes(s + skip, len - skip, out, good);
        return all ? skip + all : 0;
    }
    if (len < 2 || !strchr(":.hH", s[0]) || !s[0])
        return 0;
    bool h = s[0] == 'h' || s[0] == 'H';
    at += h ? hours_blanks(s + at, len - at) : 0;
    size_t n = number(s + at, len - at, out);
    if (n == 0) {
        *good = s[0] != ':';
        return 0;
    }
    *good = n == 2;
    return at + n;
}

/* am or pm, or a word that only says that this is a time. */
static size_t suffix(const char *s, size_t len, char *half)
{
    static const struct {
        const char *word;
        char half;
    } words[] = {{"am", 'a'}, {"a.m.", 'a'}, {"a.m", 'a'}, {"pm", 'p'}, {"p.m.", 'p'}, {"p.m", 'p'},
                 {"uhr", 0},  {"uur", 0},    {"h", 0},     {"hrs", 0},  {"hs", 0},     {"ч", 0}};
    size_t skip = hours_blanks(s, len), best = 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t n = names_word(s + skip, len - skip, words[i].word);
        if (n > best) {
            best = n;
            *half = words[i].half;
        }
    }
    return best ? skip + best : 0;
}

size_t hours_time(const char *s, size_t len, HoursTime *out, Err *err)
{
    int hour = 0, minute = 0;
    bool good;
    size_t at = number(s, len, &hour), more;
    out->digits = (int)at;
    if (at == 0 || at > 2) {
        err_set(err, 0, 1,
                at == 4 ? ERR_WORDS("write %02d:%02d")
                        : ERR_WORDS("not a time of day; write it as 7:30 or 19:30"),
                hour / 100, hour % 100);
        return 0;
    }
    at += minutes(s + at, len - at, &minute, &good);
    if (!good) {
        err_set(err, 0, (int)at + 1, "minutes have two digits, as in 7:05");
        return 0;
    }
    if (at < len && s[at] == ':') {
        err_set(err, 0, (int)at + 1, "seconds have no place here; write it as 7:30 or 19:30");
        return 0;
    }
    out->half = 0;
    more = suffix(s + at, len - at, &out->half);
    if (minute > 59 || hour > 24 || (hour == 24 && minute) ||
        (out->half && (hour < 1 || hour > 12))) {
        err_set(err, 0, 1, "there is no such time of day");
        return 0;
    }
    if (out->half)
        hour = hour % 12 + (out->half == 'p' ? 12 : 0);
    out->minute = hour * 60 + minute;
    return at + more;
}

static bool read_time(Reader *r, HoursTime *out)
{
    Err err = {0};
    size_t n = hours_time(r->s + r->at, r->len - r->at, out, &err);
    if (!n)
        return err_set(r->err, 0, (int)utf8_count(r->s, r->at) + err.column, "%s", err.why);
    r->at += n;
    return true;
}

/* ---- hours ---- */

/* "9-11 am" begins in the same half of the day, "9-5 pm" in the other one. */
static bool halves(const Reader *r, size_t at, HoursTime *from, const HoursTime *until)
{
    if (from->half && !until->half)
        return fail_at(r, at,
                       ERR_WORDS("write am or pm at both ends, or count the hours from 0 to 24"));
    if (!until->half || from->half || from->minute < 60 || from->minute >= 780)
        return true;
    int minute = from->minute % 720, same = minute + (until->half == 'p' ? 720 : 0);
    from->minute = same < until->minute ? same : (same + 720) % HOURS_DAY;
    return true;
}

/* "9-5" and "11:30-2" seldom mean the night; who means it writes 05:00. */
static bool whole_night(const Reader *r, size_t at, const HoursTime *from, const HoursTime *until)
{
    if (from->half || until->half || until->digits != 1 || until->minute < 60 ||
        from->minute < until->minute || from->minute >= 780)
        return true;
    int hour = until->minute / 60, minute = until->minute % 60;
    return err_set(r->err, 0, (int)utf8_count(r->s, at) + 1,
                   "until %02d:%02d, or past midnight? write %02d:%02d-%02d:%02d or "
                   "%02d:%02d-%02d:%02d",
                   hour + 12, minute, from->minute / 60, from->minute % 60, hour + 12, minute,
                   from->minute / 60, from->minute % 60, hour, minute);
}

static void add(Reader *r, uint8_t days, int from, int until)
{
    Hours *h = r->out;
    r->full = r->full || h->count == HOURS_RANGES;
    if (!r->full)
        h->range[h->count++] = (HoursRange){days, (int16_t)from, (int16_t)until};
}

static bool read_hours(Reader *r)
{
    HoursTime from = {0}, until = {.minute = HOURS_DAY};
    size_t start = r->at, end, n;
    bool open = dash(r, r->at) > 0;
    if (!open && !read_time(r, &from))
        return false;
    if (from.minute == HOURS_DAY)
        return fail_at(r, start, ERR_WORDS("24:00 is only an end; all day is 0-24"));
    end = blanks(r, r->at);
    n = dash(r, end);
    if (!n)
        return err_set(r->err, 0, (int)utf8_count(r->s, start) + 1,
                       "from when until when? write it as %.*s-%02d:%02d", (int)(r->at - start),
                       r->s + start, (from.minute / 60 + 1) % 24, from.minute % 60);
    r->at = end + n;
    end = blanks(r, r->at);
    bool closed = end < r->len && digit(r->s[end]);
    if (!closed && open)
        return fail_at(r, start, ERR_WORDS("a time must stand before the dash or after it"));
    if (closed) {
        r->at = end;
        if (!read_time(r, &until) || (!open && !halves(r, start, &from, &until)))
            return false;
        if (from.minute != until.minute && !whole_night(r, start, &from, &until))
            return false;
    }
    if (from.minute == until.minute)
        return fail_at(r, start, ERR_WORDS("these hours end when they begin; all day is 0-24"));
    add(r, r->days ? r->days : HOURS_EVERY_DAY, from.minute,
        until.minute + (until.minute < from.minute ? HOURS_DAY : 0));
    r->used = r->out->has_times = true;
    return true;
}

/* ---- days ---- */

static int day_at(const Reader *r, size_t at, size_t *bytes)
{
    return names_find(r->s + at, r->len - at, r->words->days, (size_t)r->words->lists, 7, bytes);
}

/* Days that no hours followed are whole days. */
static void end_days(Reader *r)
{
    if (r->days && !r->used)
        add(r, r->days, 0, HOURS_DAY);
    r->days = 0;
    r->used = false;
}

static bool read_days(Reader *r, int first, size_t bytes)
{
    size_t start = r->at, next, n, more = 0;
    int last = first;
    if (r->used)
        end_days(r);
    r->at += bytes;
    next = blanks(r, r->at);
    n = day_at(r, next, &more) < 0 ? dash(r, next) : 0; /* "to" is a Thursday in Finnish */
    if (n) {
        next = blanks(r, next + n);
        last = day_at(r, next, &more);
        if (last == first)
            return fail_at(r, start, ERR_WORDS("begins and ends with the same day"));
        if (last >= 0)
            r->at = next + more;
        else if (next >= r->len || !digit(r->s[next]))
            return fail_at(r, next, ERR_WORDS("a day of the week must stand after the dash"));
        last = last < 0 ? first : last;
    }
    for (int day = first;; day = (day + 1) % 7) {
        r->days |= (uint8_t)(1u << day);
        if (day == last)
            break;
    }
    r->out->has_days = true;
    return true;
}

/* ---- the text ---- */

static size_t separators(const Reader *r)
{
    size_t at = r->at, n;
    do {
        n = blanks(r, at) - at;
        if (!n && at < r->len && strchr(",;&+/", r->s[at]))
            n = 1;
        if (!n)
            n = hours_and(r->s + at, r->len - at);
        at += n;
    } while (n && at < r->len);
    return at;
}

bool hours_parse(const char *s, size_t len, const HoursWords *w, Hours *out, Err *err)
{
    Reader r = {.s = s, .len = len, .words = w, .out = out, .err = err};
    *out = (Hours){.count = 0};
    while ((r.at = separators(&r)) < len) {
        size_t bytes, n = dash(&r, r.at), next = blanks(&r, r.at + n);
        int day = day_at(&r, r.at, &bytes);
        if (day >= 0 && !read_days(&r, day, bytes))
            return false;
        if (day >= 0)
            continue;
        if (!digit(s[r.at]) && !(n && next < len && digit(s[next])))
            return err_set(err, 0, (int)utf8_count(s, r.at) + 1,
                           "neither a day of the week nor a time; write them as '%s-%s' or "
                           "'7-19, 20:30-22'",
                           w->days[0].brief[0], w->days[0].brief[4]);
        if (!read_hours(&r))
            return false;
    }
    end_days(&r);
    if (r.full)
        return err_set(err, 0, 1, "too many: at most %d ranges of hours", HOURS_RANGES);
    return out->count > 0 || err_set(err, 0, 1, "write days or hours, as in '%s-%s' or '7-19'",
                                     w->days[0].brief[0], w->days[0].brief[4]);
}

bool hours_hold(const Hours *h, int weekday, int minute)
{
    unsigned today = 1u << weekday, before = 1u << (weekday + 6) % 7;
    for (int i = 0; i < h->count; i++) {
        const HoursRange *g = &h->range[i];
        if ((g->days & today && minute >= g->from && minute < g->until) ||
            (g->days & before && minute + HOURS_DAY >= g->from && minute + HOURS_DAY < g->until))
            return true;
    }
    return false;
}

/* SPDX-License-Identifier: MIT */
/* The nearest letters on both sides of the place run against the text. The words then go from the first
 * such letter to the last one, or digit, with the signs that belong to it: "#AI", "C++". */
#include "base/foreign.h"

#include "base/direction.h"
#include "base/island.h"
#include "base/utf8.h"

#include <string.h>

typedef enum { SIGN, DIGIT, ALONG, AGAINST, CONTROL } Kind;

typedef struct {
    const char *s;
    size_t len;
    bool rtl;
} Text;

static bool one_of(char c, const char *set)
{
    return c && strchr(set, c);
}

/* What stands at a byte; its bytes in *step. */
static Kind kind_at(const Text *t, size_t at, size_t *step)
{
    uint32_t p;
    *step = utf8_next(t->s + at, t->len - at, &p);
    if (p == 0x61C || p == 0x200E || p == 0x200F || (p >= 0x202A && p <= 0x202E) ||
        (p >= 0x2066 && p <= 0x2069))
        return CONTROL;
    if (p >= '0' && p <= '9')
        return DIGIT;
    switch (direction_of(p)) {
    case DIRECTION_NONE:
        return SIGN;
    case DIRECTION_LTR:
        return t->rtl ? AGAINST : ALONG;
    case DIRECTION_RTL:
        break;
    }
    return t->rtl ? ALONG : AGAINST;
}

static size_t before(const Text *t, size_t at)
{
    while (at > 0 && ((unsigned char)t->s[--at] & 0xC0) == 0x80)
        ;
    return at;
}

/* The first letter before the place that runs against the text, with no other between; `at`: none. */
static size_t first(const Text *t, size_t at)
{
    size_t found = at, step;
    for (size_t i = at; i > 0;) {
        i = before(t, i);
        Kind kind = kind_at(t, i, &step);
        if (kind == CONTROL && found == at)
            return at;
        if (kind == ALONG || kind == CONTROL)
            break;
        found = kind == AGAINST ? i : found;
    }
    return found;
}

/* The end of the last one after it, or of a digit after that; `at`: none. */
static size_t last(const Text *t, size_t at)
{
    size_t found = at, step;
    for (size_t i = at; i < t->len; i += step) {
        Kind kind = kind_at(t, i, &step);
        if (kind == ALONG || kind == CONTROL)
            break;
        if (kind == AGAINST || (kind == DIGIT && found > at))
            found = i + step;
    }
    return found;
}

/* Takes along the signs and digits right before it; after a letter of the text none but "#" and "@". */
static size_t with_lead(const Text *t, size_t from)
{
    size_t at = from, step;
    while (at > 0 &&
           (one_of(t->s[at - 1], "#@.+$~&_/\\=:") || (t->s[at - 1] >= '0' && t->s[at - 1] <= '9')))
        at--;
    if (at > 0 && kind_at(t, before(t, at), &step) == ALONG)
        while (at < from && !one_of(t->s[at], "#@"))
            at++;
    return at;
}

static size_t with_tail(const Text *t, size_t until)
{
    while (until < t->len && one_of(t->s[until], "+#*%"))
        until++;
    return until;
}

/* Whether some letter of a text from left to right runs against it; no such letter begins with a byte
 * below that of U+0590. Most texts have none, and then no word is foreign. */
static bool is_mixed(const Text *t)
{
    size_t step;
    for (size_t i = 0; i < t->len; i++)
        if ((unsigned char)t->s[i] >= 0xD6 && kind_at(t, i, &step) == AGAINST)
            return true;
    return false;
}

/* The address or number that the place is within. One whose first letter runs from right to left is
 * ordinary text, and so is one in a text from left to right that has no other letters. */
static bool island(const Text *t, size_t at, Foreign *out)
{
    Island found = {0};
    size_t step, n = 0;
    while (island_next(t->s, t->len, n, &found) && found.end <= at)
        n = found.end;
    if (found.at >= at || found.end <= at)
        return false;
    bool ltr = false, rtl = false;
    for (n = found.at; n < found.end; n += step) {
        Kind kind = kind_at(t, n, &step);
        bool left = kind == (t->rtl ? ALONG : AGAINST);
        if (kind == CONTROL || (left && !ltr))
            return false;
        rtl = rtl || left;
        ltr = ltr || (kind == (t->rtl ? AGAINST : ALONG));
    }
    *out = (Foreign){found.at, found.end, false};
    return t->rtl || rtl;
}

bool foreign_across(const char *s, size_t len, size_t at, bool rtl, Foreign *out)
{
    Text t = {s, len, rtl};
    if (at == 0 || at >= len || (!rtl && !is_mixed(&t)))
        return false;
    Foreign words = {first(&t, at), last(&t, at), !rtl}, whole;
    bool found = words.from < at && words.until > at;
    if (found && rtl) {
        words.from = with_lead(&t, words.from);
        words.until = with_tail(&t, words.until);
    }
    *out = words;
    if (!island(&t, at, &whole))
        return found;
    *out = whole;
    if (found && rtl) {
        out->from = words.from < whole.from ? words.from : whole.from;
        out->until = words.until > whole.until ? words.until : whole.until;
    }
    return true;
}

/* SPDX-License-Identifier: MIT */
/* Rules keep the wording of CLDR (UTS 35, "Plural rules syntax"), so that they can be copied and
 * compared. A rule is alternatives of relations that must all hold: an operand, perhaps its
 * remainder, against a list of values and ranges. Compact notations (1c6) are never printed, so
 * their operand is 0. A rule is always read to its end, even when the result is known. */
#include "lang/plural.h"

#include <string.h>

typedef struct {
    uint64_t whole, fraction, bare; /* i, f, t: bare is the fraction without trailing zeros */
    uint64_t digits, bare_digits;   /* v, w */
} Number;

static Number number_of(Decimal d)
{
    uint64_t all = d.mantissa < 0 ? 0 - (uint64_t)d.mantissa : (uint64_t)d.mantissa, one = 1;
    for (int i = 0; i < d.decimals; i++)
        one *= 10;
    Number n = {.whole = all / one, .fraction = all % one, .digits = d.decimals};
    n.bare = n.fraction;
    for (n.bare_digits = n.bare ? n.digits : 0; n.bare && n.bare % 10 == 0; n.bare_digits--)
        n.bare /= 10;
    return n;
}

static bool take(const char **at, const char *word)
{
    const char *s = *at + strspn(*at, " ");
    size_t len = strlen(word);
    if (strncmp(s, word, len) != 0)
        return false;
    *at = s + len;
    return true;
}

static uint64_t value(const char **at)
{
    uint64_t n = 0;
    for (*at += strspn(*at, " "); **at >= '0' && **at <= '9'; ++*at)
        n = n * 10 + (uint64_t)(**at - '0');
    return n;
}

/* The operand at *at; *exact is false for an n that is not an integer and so equals no value. */
static uint64_t operand(const char **at, const Number *n, bool *exact)
{
    *at += strspn(*at, " ");
    char name = **at;
    *at += name != '\0';
    *exact = name != 'n' || n->bare == 0;
    switch (name) {
    case 'n':
    case 'i':
        return n->whole;
    case 'v':
        return n->digits;
    case 'w':
        return n->bare_digits;
    case 'f':
        return n->fraction;
    case 't':
        return n->bare;
    default: /* c, e */
        return 0;
    }
}

static bool listed(const char **at, uint64_t n)
{
    bool found = false;
    do {
        uint64_t low = value(at), high = take(at, "..") ? value(at) : low;
        found = found || (n >= low && n <= high);
    } while (take(at, ","));
    return found;
}

static bool relation(const char **at, const Number *n)
{
    bool exact;
    uint64_t have = operand(at, n, &exact);
    uint64_t by = take(at, "%") ? value(at) : 0;
    bool negated = take(at, "!=");
    if (!negated)
        take(at, "=");
    bool found = listed(at, by ? have % by : have) && exact;
    return found != negated;
}

static bool holds(const char *rule, const Number *n)
{
    bool any = false;
    do {
        bool all = true;
        do
            all = relation(&rule, n) && all;
        while (take(&rule, "and"));
        any = any || all;
    } while (take(&rule, "or"));
    return any;
}

size_t plural_form(const char *const *rules, Decimal printed)
{
    Number n = number_of(printed);
    size_t i = 0;
    while (rules[i] && !holds(rules[i], &n))
        i++;
    return i;
}

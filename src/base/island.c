/* SPDX-License-Identifier: MIT */
/* A walk over what stands between spaces. An address is recognised by its form, and is all that
 * stands there but for quotation marks, brackets and full stops around it. A number begins with a
 * digit or its sign, and goes on as long as a separator has a digit after it. A space belongs to
 * it before groups of three digits, between the groups of a phone number, and around the dash of a
 * range. */
#include "base/island.h"

#include "base/utf8.h"

#include <string.h>

enum { PHONE_LEAST = 7, PHONE_MOST = 15, PHONE_LED = 6, PHONE_GROUPS = 9, GROUP = 3, YEAR = 4 };

/* The code point at a byte, 0 at the end; its bytes in *step. */
static uint32_t point(const char *s, size_t len, size_t at, size_t *step)
{
    uint32_t cp = 0;
    *step = 0;
    if (at < len && (unsigned char)s[at] < 0x80) {
        *step = 1;
        return (unsigned char)s[at];
    }
    if (at < len)
        *step = utf8_next(s + at, len - at, &cp);
    return cp;
}

static uint32_t peek(const char *s, size_t len, size_t at)
{
    size_t step;
    return point(s, len, at, &step);
}

static uint32_t before(const char *s, size_t at)
{
    size_t from = at;
    while (from > 0 && at - from < 4 && ((unsigned char)s[--from] & 0xC0) == 0x80)
        ;
    return from < at ? peek(s, at, from) : 0;
}

static bool is_digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0x660 && cp <= 0x669) || (cp >= 0x6F0 && cp <= 0x6F9);
}

static bool is_zero(uint32_t cp)
{
    return cp == '0' || cp == 0x660 || cp == 0x6F0;
}

static bool is_latin(uint32_t cp)
{
    return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') ||
           (cp >= 0xC0 && cp < 0x250 && cp != 0xD7 && cp != 0xF7);
}

/* A letter of any script, as far as it matters before a sign. */
static bool is_letter(uint32_t cp)
{
    bool arabic_mark = (cp >= 0x600 && cp < 0x620) || cp == 0x66A || cp == 0x6D4;
    return is_latin(cp) || (cp >= 0x370 && cp < 0x2000 && !is_digit(cp) && !arabic_mark) ||
           cp >= 0x2C00;
}

static bool is_dash(uint32_t cp)
{
    return cp == '-' || (cp >= 0x2010 && cp <= 0x2014) || cp == 0x2212;
}

static bool is_sign(uint32_t cp)
{
    return cp == '+' || cp == '-' || cp == 0x2212 || cp == 0xB1 || cp == 0x2013 || cp == 0x2011;
}

static bool is_currency(uint32_t cp)
{
    return cp == '$' || (cp >= 0xA2 && cp <= 0xA5) || (cp >= 0x20A0 && cp <= 0x20CF);
}

static bool is_space(uint32_t cp)
{
    return cp == ' ' || cp == 0xA0 || cp == 0x202F || cp == '\t' || cp == '\n';
}

static bool one_of(uint32_t cp, const char *set)
{
    return cp > 0 && cp < 0x80 && strchr(set, (int)cp);
}

static size_t digits_end(const char *s, size_t len, size_t at)
{
    size_t step;
    while (is_digit(point(s, len, at, &step)))
        at += step;
    return at;
}

static size_t digits_in(const char *s, size_t at, size_t end)
{
    return utf8_count(s + at, end - at);
}

/* ---- numbers ---- */

/* The first digit after signs, currencies and what comes before a number to be dialled; `at` if
 * there is none. */
static size_t after_lead(const char *s, size_t len, size_t at)
{
    size_t step, from = at;
    for (int i = 0; i < 3; i++, at += step) {
        uint32_t cp = point(s, len, at, &step);
        if (is_digit(cp))
            return at;
        if (!is_sign(cp) && !is_currency(cp) && !(i == 0 && (cp == '*' || cp == '#')))
            return from;
    }
    return is_digit(peek(s, len, at)) ? at : from;
}

/* The end of what separates two groups of a phone number; `at` if a digit does not follow. */
static size_t phone_gap(const char *s, size_t len, size_t at)
{
    size_t end = at, step;
    for (int i = 0; i < 3; i++, end += step) {
        uint32_t cp = point(s, len, end, &step);
        if (i > 0 && is_digit(cp))
            return end;
        if (!is_dash(cp) && !is_space(cp) && cp != '(' && cp != ')' && cp != '/' && cp != '.')
            return at;
    }
    return is_digit(peek(s, len, end)) ? end : at;
}

typedef struct {
    size_t count, digits, lens[PHONE_GROUPS];
    bool led;    /* begins with +, 0 or a bracket */
    bool zero;   /* its first digit is a 0 */
    bool spaced; /* has a space */
    bool mixed;  /* and another mark between others */
    bool years;  /* two years, and nothing else */
} Groups;

static bool is_phone(const Groups *g)
{
    if (g->digits > PHONE_MOST || g->count < 2 || !g->spaced)
        return false;
    if (g->led)
        return g->digits >= (g->zero ? PHONE_LED : PHONE_LEAST);
    if (g->mixed && g->lens[0] > 1)
        return false;
    for (size_t i = 0; i < g->count; i++)
        if (g->lens[i] > YEAR || (i > 0 && g->lens[i] < 2))
            return false;
    return g->digits >= PHONE_LEAST && !g->years;
}

/* 12 345 678 */
static bool is_grouped(const Groups *g)
{
    for (size_t i = 1; i < g->count; i++)
        if (g->lens[i] != GROUP)
            return false;
    return g->count > 1 && g->lens[0] <= GROUP && !g->led;
}

static bool is_year(const char *s, size_t at, size_t end)
{
    return end - at == YEAR && (memcmp(s + at, "19", 2) == 0 || memcmp(s + at, "20", 2) == 0);
}

/* The end of digits that stand in groups with spaces between; `at` if they do not. */
static size_t groups_end(const char *s, size_t len, size_t at)
{
    uint32_t first = peek(s, len, at);
    Groups g = {.years = true};
    size_t from = first == '+' || first == '(' ? at + 1 : at, good = at;
    if (first == '+' && peek(s, len, from) == ' ')
        return at;
    g.zero = is_zero(peek(s, len, from));
    g.led = from > at || g.zero;
    while (g.count < PHONE_GROUPS) {
        size_t end = digits_end(s, len, from), next = phone_gap(s, len, end);
        uint32_t mark = peek(s, len, end);
        if (end == from || ((mark == ',' || mark == ':') && is_digit(peek(s, len, end + 1))) ||
            is_latin(mark))
            return good;
        g.lens[g.count++] = digits_in(s, from, end);
        g.digits += g.lens[g.count - 1];
        g.years = g.years && is_year(s, from, end);
        if (is_phone(&g) || is_grouped(&g))
            good = end;
        if (next == end || (mark == '.' && !g.led) || (first == '(' && g.count == 1 && mark != ')'))
            return good;
        g.mixed = g.mixed || mark != ' ';
        for (size_t i = end; i < next; i++)
            g.spaced = g.spaced || s[i] == ' ';
        from = next;
    }
    return good;
}

/* The digit that goes on after a separator; `at` if it does not. */
static size_t after_separator(const char *s, size_t len, size_t at, bool *plain)
{
    static const uint32_t loud[] = {'+', '\'', '=', 0xB7, 0xD7, 0x2019, 0x2044, 0x223C, '~', 'x'};
    size_t step, next;
    uint32_t cp = point(s, len, at, &step);
    bool divides = cp == '.' || cp == ',' || cp == ':' || cp == '/' || cp == 0xA0 || cp == 0x202F ||
                   cp == 0x66B || cp == 0x66C;
    bool known = divides || is_dash(cp);
    for (size_t i = 0; i < sizeof loud / sizeof *loud; i++)
        known = known || cp == loud[i];
    if (divides && is_digit(peek(s, len, at + step)))
        return at + step;
    if (cp == ' ' && is_dash(point(s, len, at + 1, &step)) &&
        peek(s, len, at + 1 + step) == ' ') { /* 9:00 – 17:00 */
        next = after_lead(s, len, at + 2 + step);
        *plain = *plain && !is_digit(peek(s, len, next));
        return is_digit(peek(s, len, next)) ? next : at;
    }
    if (!known || divides)
        return at;
    next = after_lead(s, len, at + step);
    if (!is_digit(peek(s, len, next)))
        return at;
    *plain = false;
    return next;
}

/* The end of "am" or "pm" after a time; `at` if there is none. */
static size_t after_half_day(const char *s, size_t len, size_t at)
{
    size_t step, from = at;
    if (is_space(point(s, len, at, &step)))
        from += step;
    bool half =
        from + 2 <= len && one_of((unsigned char)s[from] | 32, "ap") && (s[from + 1] | 32) == 'm';
    return half && !is_letter(peek(s, len, from + 2)) ? from + 2 : at;
}

/* A sign for a part of a hundred, a degree or a currency, and the plus of "18+". */
static size_t after_tail(const char *s, size_t len, size_t at, bool *plain)
{
    size_t step, gap = 0, half = after_half_day(s, len, at);
    uint32_t cp = point(s, len, at, &step);
    bool european = at > 0 && s[at - 1] >= '0' && s[at - 1] <= '9';
    if (half > at) {
        *plain = false;
        return half;
    }
    if (is_space(cp)) {
        gap = step;
        cp = point(s, len, at + gap, &step);
    }
    bool per = cp == '%' || cp == 0x2030;
    if (cp == 0xB0) {
        uint32_t of = peek(s, len, at + gap + step);
        bool named = of == 'C' || of == 'F';
        *plain = *plain && !named;
        return at + gap + step + (named ? 1 : 0);
    }
    if ((per || is_currency(cp)) && !(gap && is_digit(peek(s, len, at + gap + step)))) {
        *plain = *plain && !(per && european);
        return at + gap + step;
    }
    if (cp == '+' && !gap && !is_letter(peek(s, len, at + 1))) {
        *plain = false;
        return at + 1;
    }
    return at;
}

/* A sign counts after a space or a bracket: in "ב-5" and "F-16" a hyphen joins. */
static bool may_begin(const char *s, size_t len, size_t at)
{
    uint32_t cp = peek(s, len, at), last = before(s, at);
    if (is_latin(last) || is_digit(last) || last == '_')
        return false;
    if (is_dash(cp) || cp == '#' || cp == '*' || cp == '(')
        return !is_letter(last);
    return true;
}

static size_t number_end(const char *s, size_t len, size_t at, bool *plain)
{
    size_t first = after_lead(s, len, at), end = groups_end(s, len, at), next;
    *plain = true;
    if (end > at)
        *plain = false;
    else if (is_digit(peek(s, len, first)))
        end = digits_end(s, len, first);
    else
        return at;
    for (size_t i = at; i < first; i++)
        *plain = false;
    while ((next = after_separator(s, len, end, plain)) > end ||
           (next = after_tail(s, len, end, plain)) > end)
        end = digits_end(s, len, next);
    return end;
}

/* ---- addresses ---- */

/* Marks around a word that are not of it. */
static bool opens(uint32_t cp)
{
    return one_of(cp, "([{<\"'*") || cp == 0xAB || cp == 0xBB || cp == 0xBF || cp == 0xA1 ||
           (cp >= 0x2018 && cp <= 0x201F) || cp == 0x2039 || cp == 0x203A;
}

static bool closes(uint32_t cp)
{
    return one_of(cp, ")]}>\"'*.,;:!?") || cp == 0xAB || cp == 0xBB || cp == 0x2026 ||
           cp == 0x60C || cp == 0x61B || cp == 0x61F || cp == 0x6D4 ||
           (cp >= 0x2018 && cp <= 0x201F) || cp == 0x2039 || cp == 0x203A || cp == 0xAD;
}

/* Letters of the alphabets, digits, and the marks of names; no other byte begins a letter of them. */
static bool is_host_byte(char c)
{
    unsigned char byte = (unsigned char)c;
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || c == '-' || c == '_' ||
           (byte >= 0x80 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF);
}

/* The end of "name.name.org"; `at` if it is none. Its last name has letters of one case only, at
 * least two: "St.Gallen" and "z.B." are none. */
static size_t host_end(const char *s, size_t len, size_t at)
{
    size_t good = at, dots = 0, from = at, end = at;
    for (; end <= len; end++) {
        if (end < len && is_host_byte(s[end]))
            continue;
        size_t n = end - from, lower = 0, upper = 0;
        for (size_t i = from; i < end; i++) {
            lower += (s[i] >= 'a' && s[i] <= 'z') || (unsigned char)s[i] >= 0x80;
            upper += s[i] >= 'A' && s[i] <= 'Z';
        }
        if (n == 0)
            break;
        if (dots > 0 && (s[from] < '0' || s[from] > '9') && lower + upper >= 2 &&
            (lower == 0 || upper == 0))
            good = end;
        if (end >= len || s[end] != '.')
            break;
        dots++;
        from = end + 1;
    }
    return good == end ? good : at;
}

/* All after a host that still belongs to it: a port, a path, a question. */
static bool is_host(const char *s, size_t len)
{
    size_t end = host_end(s, len, 0);
    return end > 0 && end >= 4 && (end == len || one_of((unsigned char)s[end], "/?#:"));
}

static bool is_mail(const char *s, size_t len)
{
    const char *sign = memchr(s, '@', len);
    size_t local = sign ? (size_t)(sign - s) : 0;
    return local > 0 && host_end(s, len, local + 1) > local + 1;
}

static bool is_tag(const char *s, size_t len)
{
    return len > 2 && (*s == '#' || *s == '@') && is_host_byte(s[1]) &&
           !(s[1] >= '0' && s[1] <= '9');
}

/* A path or a name that programs use. */
static bool is_path(const char *s, size_t len)
{
    const char *under = len > 2 ? memchr(s + 1, '_', len - 2) : NULL;
    if (under && is_host_byte(under[-1]) && is_host_byte(under[1]))
        return true;
    const char *slash = len > 3 ? memchr(s, '/', 3) : NULL;
    bool rooted = slash && (slash == s || (slash == s + 1 && (*s == '~' || *s == '.')));
    bool drive = len > 3 && s[1] == ':' && s[2] == '\\';
    for (size_t i = 0; i < len; i++)
        rooted = rooted && s[i] > ' ' && s[i] < 0x7F;
    return drive || (rooted && memchr(slash + 1, '/', len - (size_t)(slash + 1 - s)));
}

/* The start of the scheme before "://", or of "www."; len if there is neither. */
static size_t web_start(const char *s, size_t len)
{
    for (size_t i = 0; i + 4 < len; i++) {
        if (memcmp(s + i, "www.", 4) == 0 && (i == 0 || !is_latin((unsigned char)s[i - 1])))
            return i;
        size_t from = i;
        if (memcmp(s + i, "://", 3) != 0)
            continue;
        while (from > 0 && is_latin((unsigned char)s[from - 1]) &&
               (unsigned char)s[from - 1] < 0x80)
            from--;
        return from < i ? from : len;
    }
    return len;
}

/* Letters that are joined before an address, as "ב-" in Hebrew: those of a script that runs from
 * right to left, and a hyphen. */
static size_t prefix(const char *s, size_t len)
{
    size_t at = 0, step;
    uint32_t cp;
    while (cp = point(s, len, at, &step), (cp >= 0x590 && cp < 0x800 && !is_digit(cp)))
        at += step;
    return at > 0 && at < len && s[at] == '-' ? at + 1 : at;
}

static bool is_address(const char *s, size_t len)
{
    return is_host(s, len) || is_mail(s, len) || is_tag(s, len) || is_path(s, len);
}

/* Whether s[at..end), which has no space, is an address. */
static bool find_address(const char *s, size_t at, size_t end, Island *out)
{
    size_t step;
    uint32_t cp;
    while (at < end && opens(point(s, end, at, &step)))
        at += step;
    while (end > at && (cp = before(s, end), closes(cp)))
        while (end > at && ((unsigned char)s[--end] & 0xC0) == 0x80)
            ;
    size_t web = web_start(s + at, end - at), joined = prefix(s + at, end - at);
    if (web < end - at)
        at += web;
    else if (is_address(s + at + joined, end - at - joined))
        at += joined;
    else
        return false;
    *out = (Island){at, end, ISLAND_ADDRESS, false};
    return true;
}

size_t island_part(const char *s, size_t len)
{
    size_t n = 0;
    bool seen = false; /* a letter or a digit, so that no mark stands alone on a line */
    for (; n < len; n++) {
        if (!one_of((unsigned char)s[n], "/.@_-?=&")) {
            seen = true;
            continue;
        }
        if (n + 1 < len && one_of((unsigned char)s[n + 1], "/.@_-?=&"))
            continue;
        if (seen && n + 1 < len && !(n >= 2 && s[n] == '/' && s[n - 1] == '/'))
            return n + 1;
    }
    return len;
}

/* ---- the walk ---- */

/* The end of what stands up to the next space; whether it has a mark that addresses have. */
static size_t word_end(const char *s, size_t len, size_t at, bool *marked)
{
    *marked = false;
    for (; at < len && s[at] != ' '; at++) {
        char c = s[at];
        if ((unsigned char)c == 0xC2 && (at + 1 == len || (unsigned char)s[at + 1] == 0xA0))
            break;
        *marked =
            *marked || (c >= '.' && c <= '/') || c == '@' || c == '#' || c == '_' || c == '\\';
    }
    return at;
}

bool island_next(const char *s, size_t len, size_t from, Island *out)
{
    size_t step, end;
    for (size_t at = from; at < len; at += step) {
        bool marked = false, plain;
        uint32_t cp = point(s, len, at, &step);
        if (at == 0 || at == from || s[at - 1] == ' ') {
            size_t word = word_end(s, len, at, &marked);
            if (marked && find_address(s, at, word, out))
                return true;
        }
        if (is_latin(cp) || cp == ' ' ||
            !(is_digit(cp) || is_sign(cp) || is_currency(cp) || cp == '*' || cp == '#' ||
              cp == '(') ||
            !may_begin(s, len, at))
            continue;
        end = number_end(s, len, at, &plain);
        if (end > at) {
            *out = (Island){at, end, ISLAND_NUMBER, plain};
            return true;
        }
    }
    return false;
}

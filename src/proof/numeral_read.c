/* SPDX-License-Identifier: MIT */
/* A number is read by the grammar of its language, with any blank between groups; what the grammar
 * does not read is no number. Then come, perhaps, a fraction, a scale and a unit; and before it a
 * currency and a sign. Letters that touch it make it a name, unless they are a unit. */
#include "proof/numeral_read.h"
#include "base/fold.h"
#include "base/utf8.h"

#include <string.h>

enum { DIGITS = 16, CURRENCY_LETTERS = 6 };

static uint32_t point_at(const Tokens *t, uint32_t at)
{
    return at < t->document->count ? t->document->cp[at] : 0;
}

static bool is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

/* ---- digits ---- */

typedef struct {
    const uint32_t *s;
    uint32_t len, at;
    uint64_t value;
    int digits, decimals;
} Number;

static uint32_t run(const Number *r, uint32_t at)
{
    uint32_t n = 0;
    while (at + n < r->len && is_digit(r->s[at + n]))
        n++;
    return n;
}

static bool take(Number *r, uint32_t n)
{
    for (; n > 0; n--) {
        int digit = (int)(r->s[r->at++] - '0');
        r->value = r->value * 10 + (uint64_t)digit;
        r->digits += r->value > 0;
        if (r->digits > DIGITS)
            return false;
    }
    return true;
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019;
}

static bool is_blank(uint32_t cp)
{
    return cp == ' ' || cp == 0xA0 || cp == 0x202F || cp == 0x2009 || cp == 0x2007;
}

static bool in_language(const Lang *l, const char *code)
{
    size_t n = strlen(code);
    return strncmp(l->code, code, n) == 0 && (!l->code[n] || l->code[n] == '-');
}

/* The kind of mark that groups, as its first sign; 0 if this one does not. */
static uint32_t groups(const Lang *l, uint32_t cp)
{
    uint32_t own;
    utf8_next(l->number.group, strlen(l->number.group), &own);
    if (is_blank(cp))
        return ' ';
    if (is_apostrophe(cp))
        return is_apostrophe(own) || in_language(l, "de") ? '\'' : 0;
    return cp == own ? own : 0;
}

static bool is_point(const Lang *l, uint32_t cp, uint32_t group)
{
    bool swiss = group == '\'' || is_apostrophe((unsigned char)l->number.group[0]) ||
                 strncmp(l->number.group, "\u2019", 3) == 0;
    return cp == (unsigned char)l->number.point[0] || (swiss && (cp == '.' || cp == ','));
}

/* All of s as a number of this language; 0 noughts before it. */
static bool read_digits(const Lang *l, Number *r)
{
    uint32_t head = run(r, 0), kind = 0;
    if ((head > 1 && r->s[0] == '0') || !take(r, head))
        return false;
    while (r->at < r->len) {
        uint32_t own = groups(l, r->s[r->at]), n = run(r, r->at + 1);
        bool last = r->at + 1 + n >= r->len || groups(l, r->s[r->at + 1 + n]) != own;
        bool fits = n == 3 || (n == 2 && !last && l->number.group_next == 2);
        if (!own || (kind && own != kind) || !fits || head > 3 || r->s[0] == '0')
            break;
        kind = own;
        r->at++;
        if (!take(r, n))
            return false;
    }
    if (r->at == r->len)
        return true;
    if (!is_point(l, r->s[r->at], kind))
        return false;
    r->at++;
    uint32_t n = run(r, r->at);
    r->decimals = (int)n;
    return take(r, n) && r->at == r->len;
}

/* "½" after a whole number. */
static bool fraction(uint32_t cp, int *num, int *den)
{
    static const struct {
        uint16_t cp;
        uint8_t num, den;
    } rows[] = {{0xBD, 1, 2},   {0xBC, 1, 4},   {0xBE, 3, 4},   {0x2153, 1, 3}, {0x2154, 2, 3},
                {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5}, {0x2158, 4, 5}, {0x2159, 1, 6},
                {0x215A, 5, 6}, {0x2150, 1, 7}, {0x215B, 1, 8}, {0x215C, 3, 8}, {0x215D, 5, 8},
                {0x215E, 7, 8}, {0x2151, 1, 9}, {0x2152, 1, 10}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].cp == cp) {
            *num = rows[i].num;
            *den = rows[i].den;
            return true;
        }
    return false;
}

/* ---- currencies ---- */

static bool is_money_sign(uint32_t cp)
{
    return cp == '$' || (cp >= 0xA3 && cp <= 0xA5) || (cp >= 0x20A0 && cp <= 0x20CF);
}

static bool is_upper(uint32_t cp)
{
    return fold_is_letter(cp) && wording_lower(cp) != cp;
}

/* The currency that code points [first, end) are. */
static const Currency *currency(const Tokens *t, uint32_t first, uint32_t end, bool *any)
{
    char s[4 * CURRENCY_LETTERS + 1];
    size_t len = 0;
    if (end - first > CURRENCY_LETTERS || end == first)
        return NULL;
    for (uint32_t i = first; i < end; i++)
        len += utf8_put(is_blank(t->document->cp[i]) ? ' ' : t->document->cp[i], s + len);
    s[len] = 0;
    const Currency *c = currency_find(t->document->lang, s, len);
    *any = c && (strcmp(s, "$") == 0 || strcmp(s, "kr") == 0 || strcmp(s, "¥") == 0 ||
                 strlen(c->code) < 3);
    return c;
}

/* "US-$", "EUR", "€" from token i on; the token after it, or 0. */
static uint32_t sign_after(const Tokens *t, uint32_t i, Numeral *out)
{
    if (i >= t->count)
        return 0;
    uint32_t cp = point_at(t, t->list[i].first);
    bool word = t->list[i].kind == TOKEN_WORD && t->list[i].end - t->list[i].first <= 3 &&
                (is_upper(cp) || cp == 'k' || cp == 'z');
    if (!word && !is_money_sign(cp))
        return 0;
    for (uint32_t n = 3; n > 0; n--) {
        uint32_t last = i + n - 1;
        bool whole = last < t->count;
        for (uint32_t k = i + 1; whole && k <= last; k++)
            whole = t->list[k].gap == GAP_NONE;
        if (!whole || fold_is_letter(point_at(t, t->list[last].end)))
            continue;
        const Currency *c = currency(t, t->list[i].first, t->list[last].end, &out->any);
        if (!c)
            continue;
        out->money = c;
        return last + 1;
    }
    return 0;
}

/* The same before the number at token i: the token where it begins, or UINT32_MAX. */
static uint32_t sign_before(const Tokens *t, uint32_t i, Numeral *out)
{
    const Token *k = &t->list[i];
    if (i == 0 || k->gap > GAP_BLANK)
        return UINT32_MAX;
    const Token *last = k - 1;
    uint32_t cp = point_at(t, last->first);
    bool word = last->kind == TOKEN_WORD && last->end - last->first <= 3 && is_upper(cp);
    if (!word && !is_money_sign(cp))
        return UINT32_MAX;
    for (uint32_t n = 3; n > 0; n--) {
        if (n > i || t->list[i - n].paragraph != k->paragraph)
            continue;
        bool whole = true;
        for (uint32_t j = i - n + 1; whole && j < i; j++)
            whole = t->list[j].gap == GAP_NONE;
        uint32_t first = t->list[i - n].first;
        bool free = first == 0 || t->list[i - n].gap != GAP_NONE ||
                    !fold_is_letter(t->document->cp[first - 1]);
        const Currency *c = whole && free ? currency(t, first, last->end, &out->any) : NULL;
        if (!c)
            continue;
        out->money = c;
        return i - n;
    }
    return UINT32_MAX;
}

/* ---- scale and unit ---- */

/* "5m", "40bn", "5 k €": letters count with their case, and only beside a currency or the digits. */
static uint32_t letter_scale(const Tokens *t, uint32_t i, bool before, int *power, bool *doubt)
{
    static const struct {
        uint16_t cp;
        int power;
    } rows[] = {{'k', 3}, {'K', 3}, {'m', 6}, {'M', 6}, {'B', 9}, {'b', 9}, {'T', 12}};
    if (i >= t->count || t->list[i].kind != TOKEN_WORD || t->list[i].end - t->list[i].first != 1 ||
        is_digit(point_at(t, t->list[i].end)))
        return 0;
    Numeral after = {0};
    int unused = 0;
    bool money =
        before || sign_after(t, i + 1, &after) || tokens_phrase(t, i + 1, MEANS_MONEY, &unused);
    bool touches = t->list[i].gap == GAP_NONE;
    uint32_t cp = point_at(t, t->list[i].first);
    bool english = in_language(t->document->lang, "en");
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        bool own = english || rows[r].power <= 6;
        bool joined = touches && english && rows[r].power <= 6 && cp != 'M';
        if (rows[r].cp != cp || !own || (!money && !joined))
            continue;
        *power = rows[r].power;
        *doubt = !money;
        return i + 1;
    }
    return 0;
}

static uint32_t past_hyphen(const Tokens *t, uint32_t i)
{
    bool hyphen = i + 1 < t->count && tokens_is_dash(t, i) && t->list[i].gap == GAP_NONE &&
                  t->list[i + 1].gap == GAP_NONE && t->list[i + 1].kind == TOKEN_WORD;
    return hyphen ? i + 1 : i;
}

static uint32_t past_stop(const Tokens *t, uint32_t i)
{
    return tokens_is(t, i, '.') && !t->list[i].closes && t->list[i].gap == GAP_NONE ? i + 1 : i;
}

static bool set_unit(Numeral *out, NumeralUnit unit)
{
    out->unit = (uint8_t)unit;
    return true;
}

static uint32_t unit_at(const Tokens *t, uint32_t i, Numeral *out, int *power)
{
    int value = 0;
    uint32_t after;
    if ((after = tokens_phrase(t, i, MEANS_POINTS, &value)) > 0 && set_unit(out, NUMERAL_POINTS))
        return after;
    if ((after = tokens_phrase(t, i, MEANS_BASIS, &value)) > 0 && set_unit(out, NUMERAL_BASIS))
        return after;
    if ((after = tokens_phrase(t, i, MEANS_PERCENT, &value)) > 0 && set_unit(out, NUMERAL_PERCENT))
        return after;
    bool pence = (after = tokens_phrase(t, i, MEANS_PENCE, &value)) > 0;
    if (!pence)
        after = tokens_phrase(t, i, MEANS_MONEY, &value);
    if (after && set_unit(out, NUMERAL_MONEY)) {
        out->money = currency_at((size_t)value);
        out->any = strlen(out->money->code) < 3;
        uint32_t word = t->list[after - 1].first;
        out->any |=
            wording_lower(point_at(t, word)) == 'd' && after == i + 1 && !pence; /* "dollars" */
        *power -= pence ? 2 : 0;
        return after;
    }
    after = sign_after(t, i, out);
    if (after && after > i)
        set_unit(out, NUMERAL_MONEY);
    return after;
}

uint32_t numeral_read_unit(const Tokens *t, uint32_t i, bool before, Numeral *out, int *power)
{
    int value = 0;
    bool doubt = false;
    uint32_t at = past_hyphen(t, i), after = tokens_phrase(t, at, MEANS_SCALE, &value);
    if (!after)
        after = letter_scale(t, at, before, &value, &doubt);
    if (after && !doubt) {
        *power += value;
        out->scaled = true;
        i = past_stop(t, after);
    }
    if (before)
        return i;
    at = past_hyphen(t, i);
    after =
        at < t->count && (at == 0 || t->list[at].gap <= GAP_LINE) ? unit_at(t, at, out, power) : 0;
    return after ? past_stop(t, after) : i;
}

/* ---- what it is ---- */

/* Units that may touch the digits. */
static bool is_unit_sign(const Tokens *t, uint32_t i)
{
    static const char *const signs[] = {"km", "m",   "cm",  "mm",  "kg",  "g",   "mg",  "t",
                                        "l",  "ml",  "h",   "min", "ha",  "kW",  "MW",  "GW",
                                        "TW", "Wh",  "kWh", "MWh", "GWh", "TWh", "mph", "GB",
                                        "MB", "TB",  "Hz",  "kHz", "MHz", "GHz", "ppm", "lb",
                                        "ft", "kph", "kB",  "km²", "m²",  "pp",  "bp",  "bps"};
    const Token *k = &t->list[i];
    for (size_t n = 0; n < sizeof signs / sizeof *signs; n++) {
        size_t len = strlen(signs[n]), at = 0;
        while (at < len && k->first + at < k->end &&
               point_at(t, k->first + (uint32_t)at) == (unsigned char)signs[n][at])
            at++;
        if (at == len && k->first + at == k->end)
            return true;
    }
    return false;
}

/* A sign before the token where the number begins; moves *start over it. */
static void read_sign(const Tokens *t, uint32_t *start, Numeral *out)
{
    int value = 0;
    uint32_t i = *start;
    const Token *k = &t->list[i];
    uint32_t word =
        k->gap == GAP_BLANK ? tokens_phrase_before(t, i, MEANS_MINUS, &value) : UINT32_MAX;
    if (word == UINT32_MAX && k->gap == GAP_BLANK) {
        word = tokens_phrase_before(t, i, MEANS_PLUS, &value);
        out->sign = word == UINT32_MAX ? 0 : 1;
    } else if (word != UINT32_MAX) {
        out->sign = -1;
    }
    if (word != UINT32_MAX) {
        *start = word;
        return;
    }
    if (i == 0 || k->gap > GAP_BLANK || t->list[i - 1].kind != TOKEN_MARK)
        return;
    uint32_t cp = point_at(t, t->list[i - 1].first);
    bool free = t->list[i - 1].gap != GAP_NONE || i == 1 || t->list[i - 2].kind == TOKEN_MARK;
    bool minus =
        (cp == '-' || cp == 0x2013 || cp == 0x2212) && free && (k->gap == GAP_NONE || cp == 0x2212);
    bool plus = cp == '+' && k->gap == GAP_NONE;
    if (!minus && !plus)
        return;
    out->sign = minus ? -1 : 1;
    *start = i - 1;
}

/* Letters, or a hyphen after letters, that touch the number from before. */
static bool touches_before(const Tokens *t, uint32_t i)
{
    const Token *k = &t->list[i];
    if (i == 0 || k->gap != GAP_NONE)
        return false;
    if (k[-1].kind == TOKEN_WORD)
        return true;
    uint32_t cp = point_at(t, k[-1].first);
    if (cp == '#' || cp == '@' || cp == '_' || cp == '/' || cp == '\\')
        return cp != '/' || (i > 1 && k[-1].gap == GAP_NONE);
    return tokens_is_dash(t, i - 1) && i > 1 && k[-1].gap == GAP_NONE && k[-2].kind == TOKEN_WORD;
}

static void read_value(const Tokens *t, uint32_t i, Numeral *out)
{
    const Token *k = &t->list[i];
    Number r = {.s = t->document->cp + k->first, .len = k->end - k->first};
    int num, den;
    if (!read_digits(t->document->lang, &r)) {
        out->kind = NUMERAL_MARKED;
        return;
    }
    out->place = -r.decimals;
    out->value = exact_of(r.value, -r.decimals, 1);
    bool whole = !r.decimals && r.len == (uint32_t)r.digits;
    out->year = whole && r.len == 4 && r.value < 2200;
    if (whole && i + 1 < t->count && t->list[i + 1].gap <= GAP_BLANK && r.value < 10000000000000 &&
        fraction(point_at(t, t->list[i + 1].first), &num, &den)) {
        out->value = exact_of(r.value * (uint64_t)den + (uint64_t)num, 0, den);
        out->year = false;
        out->place = out->value.exponent;
        out->after = i + 2;
    }
}

void numeral_read_scale(Numeral *m, int power)
{
    m->place += power;
    m->power += power;
    if (m->value.mantissa)
        m->value.exponent = (int16_t)(m->value.exponent + power);
}

/* What touches the number after it, and is neither scale nor unit. */
static void check_after(const Tokens *t, Numeral *out, bool unit)
{
    uint32_t i = out->after;
    int value;
    if (unit || i >= t->count || t->list[i].gap != GAP_NONE)
        return;
    if (t->list[i].kind == TOKEN_WORD && !is_unit_sign(t, i))
        out->kind = NUMERAL_NAME;
    else if (past_hyphen(t, i) > i)
        out->hyphen = true;
    else if (tokens_phrase(t, i, MEANS_ODD_SCALE, &value))
        out->kind = NUMERAL_MARKED;
}

void numeral_read(const Numerals *n, uint32_t i, Numeral *out)
{
    const Tokens *t = &n->tokens;
    int power = 0, value;
    *out = (Numeral){.token = i,
                     .start = i,
                     .after = i + 1,
                     .previous = NUMERAL_NONE,
                     .partner = NUMERAL_NONE,
                     .direction = 2};
    read_value(t, i, out);
    uint32_t before = sign_before(t, i, out);
    if (before == UINT32_MAX) {
        read_sign(t, &out->start, out);
        before = out->start == i ? UINT32_MAX : sign_before(t, out->start, out);
        out->start = before == UINT32_MAX ? out->start : before;
    } else {
        out->start = before;
        read_sign(t, &out->start, out);
    }
    out->prefixed = out->money != NULL;
    out->unit = out->prefixed ? NUMERAL_MONEY : NUMERAL_NOUN;
    if (!out->prefixed && touches_before(t, i))
        out->kind = NUMERAL_NAME;
    uint32_t digits = out->after;
    out->after = numeral_read_unit(t, digits, out->prefixed, out, &power);
    check_after(t, out, out->after > digits);
    if (tokens_phrase(t, past_hyphen(t, out->after), MEANS_ODD_SCALE, &value))
        out->kind = NUMERAL_MARKED;
    numeral_read_scale(out, power);
    out->year = out->year && !power && out->unit == NUMERAL_NOUN && !out->sign;
    out->span = (DocSpan){t->list[out->start].first, t->list[out->after - 1].end};
}

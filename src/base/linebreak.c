/* SPDX-License-Identifier: MIT */
/* UAX #14 as a walk. The state is the class of the last character and a few flags; the rules LB4 to
 * LB31, in order, say whether a line may end before the next one. Nothing is tailored: South East
 * Asian and ambiguous letters are AL. Numbers stay whole as in example 7 of section 8.2, which
 * Unicode's own test expects. */
#include "base/linebreak.h"
#include "base/linebreak_data.h"
#include "base/utf8.h"

enum { NONE = 63 }; /* the start of the text */

static int class_of(uint32_t cp)
{
    size_t lo = 0, hi = sizeof ranges / sizeof *ranges;
    if ((cp | 32) >= 'a' && (cp | 32) <= 'z') /* most of them */
        return AL;
    while (hi - lo > 1) {
        size_t mid = lo + (hi - lo) / 2;
        if (ranges[mid] >> 6 <= cp)
            lo = mid;
        else
            hi = mid;
    }
    int class = (int)(ranges[lo] & 63);
    if (class == HS)
        return (cp - 0xAC00) % 28 == 0 ? H2 : H3;
    return class;
}

static bool in(int class, uint64_t set)
{
    return set >> class & 1;
}
#define S(class) (UINT64_C(1) << (class))
static const uint64_t letters = S(AL) | S(HL), opens = S(OP) | S(OW), closes = S(CP) | S(CW),
                      ideographs = S(ID) | S(XP) | S(EB) | S(EM),
                      ends = S(BK) | S(CR) | S(LF) | S(NL),
                      hangul = S(JL) | S(JV) | S(JT) | S(H2) | S(H3);

/* LB26: the parts of one syllable. */
static bool is_syllable(int a, int b)
{
    return (a == JL && in(b, S(JL) | S(JV) | S(H2) | S(H3))) ||
           (in(a, S(JV) | S(H2)) && in(b, S(JV) | S(JT))) || (in(a, S(JT) | S(H3)) && b == JT);
}

/* The class of what follows a character at `at` and its marks; NONE at the end. */
static int class_after(const LineBreak *b, size_t at)
{
    uint32_t cp;
    while (at < b->len) {
        at += utf8_next(b->s + at, b->len - at, &cp);
        int class = class_of(cp);
        if (!in(class, S(CM) | S(ZWJ)))
            return class;
    }
    return NONE;
}

/* LB23 to LB25: letters, numbers and their signs. `after` is the byte after the next character. */
static bool holds_number(const LineBreak *b, int a, int c, size_t after)
{
    if ((in(a, letters) && c == NU) || (a == NU && in(c, letters)))
        return true;
    if ((a == PR && in(c, ideographs)) || (in(a, ideographs) && c == PO))
        return true;
    if ((in(a, S(PR) | S(PO)) && in(c, letters)) || (in(a, letters) && in(c, S(PR) | S(PO))))
        return true;
    if (in(a, S(PR) | S(PO)) && (c == NU || (in(c, opens | S(HY)) && class_after(b, after) == NU)))
        return true;
    if (c == NU && (in(a, opens | S(HY)) || b->number == 1))
        return true;
    return b->number && in(c, S(PO) | S(PR));
}

/* LB19 to LB31: between neighbours. */
static bool holds_neighbours(const LineBreak *b, int a, int c, size_t after)
{
    if (c == QU || a == QU)
        return true;
    if (c == CB || a == CB)
        return false;
    if (in(c, S(BA) | S(HY) | S(NS) | S(IN)) || a == BB)
        return true;
    if (b->hebrew || (a == SY && c == HL))
        return true;
    if (holds_number(b, a, c, after) || is_syllable(a, c))
        return true;
    if ((in(a, hangul) && c == PO) || (a == PR && in(c, hangul)))
        return true;
    if (in(a, letters | S(IS)) && in(c, letters))
        return true;
    if ((in(a, letters | S(NU)) && c == OP) || (a == CP && in(c, letters | S(NU))))
        return true;
    if (c == RI && b->odd_flag)
        return true;
    return c == EM && in(a, S(EB) | S(XP));
}

/* Whether a line may not end before a character of class c. */
static bool holds(const LineBreak *b, int c, size_t after)
{
    int a = b->last;
    if (a == AL && c == AL && !b->spaces)
        return true;
    if (in(a, ends))
        return a == CR && c == LF;
    if (in(c, ends | S(SP) | S(ZW)))
        return true;
    if (a == ZW)
        return false;
    if (b->joiner || c == WJ || (!b->spaces && in(a, S(WJ) | S(GL))))
        return true;
    if (c == GL && !b->spaces && !in(a, S(BA) | S(HY)))
        return true;
    if (in(c, closes | S(CL) | S(EX) | S(IS) | S(SY)) || in(a, opens))
        return true;
    if ((a == QU && in(c, opens)) || (in(a, closes | S(CL)) && c == NS) || (a == B2 && c == B2))
        return true;
    return !b->spaces && holds_neighbours(b, a, c, after);
}

/* The class that counts: a mark belongs to what it stands on, or is a letter if that is nothing. */
static int resolved(const LineBreak *b, int class)
{
    bool alone = b->spaces || b->at == 0 || in(b->last, ends | S(ZW));
    if (!in(class, S(CM) | S(ZWJ)))
        return class;
    return alone ? AL : CM;
}

static void take(LineBreak *b, uint32_t cp, int class, int c, size_t bytes)
{
    b->at += bytes;
    b->cp = cp;
    b->joiner = class == ZWJ;
    if (c == CM)
        return;
    if (c == SP) {
        b->spaces = true;
        b->number = 0;
        b->last = in(b->last, ends) ? NONE : b->last;
        return;
    }
    bool goes_on = b->number == 1 && in(c, S(SY) | S(IS));
    bool closed = b->number == 1 && in(c, closes | S(CL));
    b->number = c == NU || goes_on ? 1 : closed ? 2 : 0;
    b->hebrew = b->last == HL && !b->spaces && in(c, S(HY) | S(BA));
    b->odd_flag = c == RI && !(b->odd_flag && !b->spaces);
    b->last = (uint8_t)c;
    b->spaces = false;
}

static LineBreakKind kind_of(const LineBreak *b, int c)
{
    const uint64_t set = ideographs | hangul | S(NS);
    if (b->spaces || in(b->last, ends))
        return LINEBREAK_SPACE;
    if (b->cp == 0xAD)
        return LINEBREAK_SOFT;
    return b->last == ZW || in(b->last, set) || in(c, set) ? LINEBREAK_OPEN : LINEBREAK_MARK;
}

void linebreak_start(LineBreak *b, const char *s, size_t len)
{
    *b = (LineBreak){.s = s, .len = len, .last = NONE, .ended = len == 0};
}

bool linebreak_next(LineBreak *b, size_t *at, LineBreakKind *kind)
{
    while (b->at < b->len) {
        uint32_t cp;
        size_t bytes = utf8_next(b->s + b->at, b->len - b->at, &cp);
        int class = class_of(cp), c = resolved(b, class);
        bool breaks = b->at > 0 && c != CM && !holds(b, c, b->at + bytes);
        if (breaks) {
            *at = b->at;
            *kind = kind_of(b, c);
        }
        take(b, cp, class, c, bytes);
        if (breaks)
            return true;
    }
    bool first = !b->ended;
    b->ended = true;
    *at = b->len;
    *kind = LINEBREAK_END;
    return first;
}

/* Marks that their class does not show: they bind, or are letters. */
static bool is_mark(uint32_t cp, int class)
{
    return in(class, S(CM) | S(ZWJ) | S(EM)) || (cp >= 0x34F && cp <= 0x362) || cp == 0x1DCD ||
           cp == 0x1DFC || cp == 0xE33 || cp == 0xEB3 || cp == 0xFF9E || cp == 0xFF9F;
}

/* No two of these join. */
static bool is_plain(char c)
{
    return c >= ' ' && c <= '~';
}

size_t linebreak_cluster(const char *s, size_t len)
{
    uint32_t cp;
    if (len < 2 || (is_plain(s[0]) && is_plain(s[1])))
        return len < 1 ? 0 : 1;
    size_t n = utf8_next(s, len, &cp), step;
    int last = class_of(cp);
    for (bool joined = last == ZWJ, flag = last == RI; n < len; n += step) {
        step = utf8_next(s + n, len - n, &cp);
        int class = class_of(cp);
        bool mark = is_mark(cp, class);
        if (!mark && !joined && !(flag && class == RI) && !is_syllable(last, class))
            break;
        joined = class == ZWJ;
        flag = flag && mark;
        last = mark ? last : class;
    }
    return n;
}

bool linebreak_letter(uint32_t cp)
{
    static const uint32_t rows[][2] = {
        {0x41, 0x5A},     {0x61, 0x7A},     {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2AF},
        {0x370, 0x373},   {0x376, 0x377},   {0x37B, 0x37D},   {0x386, 0x386},   {0x388, 0x3F5},
        {0x3F7, 0x481},   {0x48A, 0x556},   {0x560, 0x588},   {0x10A0, 0x10FA}, {0x10FC, 0x10FF},
        {0x1C80, 0x1CBF}, {0x1E00, 0x1FBC}, {0x1FC2, 0x1FCC}, {0x1FD0, 0x1FDB}, {0x1FE0, 0x1FEC},
        {0x1FF2, 0x1FFC}, {0x2C60, 0x2C7F}, {0x2D00, 0x2D2D}, {0xA640, 0xA66E}, {0xA680, 0xA69D},
        {0xA722, 0xA787}, {0xFB00, 0xFB06}};
    size_t i = 0;
    while (i < sizeof rows / sizeof *rows && cp > rows[i][1])
        i++;
    return i < sizeof rows / sizeof *rows && cp >= rows[i][0];
}

bool linebreak_hidden(uint32_t cp)
{
    return cp == 0xAD || cp == 0x200B || cp == 0x2060;
}

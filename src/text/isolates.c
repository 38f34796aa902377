/* SPDX-License-Identifier: MIT */
/* A number is kept together by itself. A phrase of words that run from left to right goes from its
 * first letter to its last, as in Unicode's algorithm, and takes along the signs that belong to it:
 * "#AI", "C++ 20", "Google (US)". It is kept together only if it begins or ends with such a sign;
 * otherwise the algorithm does. */
#include "text/isolates.h"

#include "base/island.h"
#include "base/utf8.h"

#include <string.h>

enum { NESTED = 16, LRM = 0x200E, RLM = 0x200F, ALM = 0x61C };

typedef struct {
    const IsolateLine *line;
    Isolate *out;
    size_t n;
    size_t at, byte;     /* the walk: a character and its first byte */
    size_t barrier;      /* what comes before it is settled */
    bool open;           /* a phrase, ... */
    size_t from, until;  /* ... and what it has */
    bool glued;          /* begins with a number */
    unsigned nested;     /* brackets and marks that opened within it, ... */
    size_t kept[NESTED]; /* ... and what it had before each */
    uint32_t closing[NESTED];
    unsigned depth; /* within a writer's isolates */
    bool strong_rtl;
} Walk;

static bool is_rtl(FriBidiCharType type)
{
    return type == FRIBIDI_TYPE_RTL || type == FRIBIDI_TYPE_AL;
}

static bool is_ltr(const IsolateLine *line, size_t i)
{
    return i < line->count && line->types[i] == FRIBIDI_TYPE_LTR && line->points[i] != LRM;
}

static bool is_direction_mark(uint32_t cp)
{
    return cp == LRM || cp == RLM || cp == ALM;
}

static bool one_of(uint32_t cp, const char *set)
{
    return cp > 0 && cp < 0x80 && strchr(set, (int)cp);
}

static void emit(Walk *w, size_t from, size_t until, bool digits)
{
    const uint32_t *p = w->line->points;
    w->barrier = until;
    if ((from > 0 && is_direction_mark(p[from - 1])) ||
        (until < w->line->count && is_direction_mark(p[until])))
        return;
    w->out[w->n++] = (Isolate){(uint32_t)from, (uint32_t)until, digits};
}

/* Ends the phrase. A bracket that it does not close is not of it. */
static void flush(Walk *w)
{
    const FriBidiCharType *types = w->line->types;
    if (!w->open)
        return;
    w->open = false;
    size_t until = w->nested ? w->kept[0] : w->until;
    FriBidiCharType last = types[until - 1];
    bool word = is_ltr(w->line, w->from) &&
                (last == FRIBIDI_TYPE_LTR || last == FRIBIDI_TYPE_EN || last == FRIBIDI_TYPE_NSM);
    w->barrier = until;
    if (!word || w->glued)
        emit(w, w->from, until, false);
}

static void begin(Walk *w, size_t from, size_t until)
{
    if (!w->open) {
        w->open = true;
        w->from = from;
        w->glued = false;
        w->nested = 0;
    }
    w->until = until;
}

/* ---- islands ---- */

/* Whether an address holds letters of both directions; *first: the first one runs from right to
 * left. */
static bool is_mixed(const IsolateLine *line, size_t from, size_t until, bool *first)
{
    bool rtl = false, ltr = false;
    *first = false;
    for (size_t i = from; i < until; i++) {
        *first = *first || (is_rtl(line->types[i]) && !ltr);
        rtl = rtl || is_rtl(line->types[i]);
        ltr = ltr || is_ltr(line, i);
    }
    return rtl && ltr;
}

static bool has_arabic(const IsolateLine *line, size_t from, size_t until)
{
    for (size_t i = from; i < until; i++)
        if (line->types[i] == FRIBIDI_TYPE_AN)
            return true;
    return false;
}

static void take_number(Walk *w, size_t until, bool plain)
{
    const IsolateLine *line = w->line;
    size_t from = w->at;
    if (has_arabic(line, from, until))
        flush(w);
    if (w->open) {
        w->until = until;
    } else if (line->rtl && is_ltr(line, until)) {
        begin(w, from, until);
        w->glued = true;
    } else if (!plain && (line->rtl || w->strong_rtl)) {
        emit(w, from, until, true);
    }
}

/* False if it is ordinary text as regards its order. */
static bool take_address(Walk *w, size_t until)
{
    bool first;
    bool mixed = is_mixed(w->line, w->at, until, &first);
    if (first)
        return false;
    if (mixed) {
        flush(w);
        emit(w, w->at, until, false);
    } else if (w->line->rtl) {
        begin(w, w->at, until);
        w->strong_rtl = false;
    } else {
        return false;
    }
    return true;
}

/* ---- characters ---- */

static uint32_t closing_of(uint32_t cp)
{
    static const uint32_t pairs[][2] = {{'(', ')'},       {'[', ']'},       {'{', '}'},
                                        {'"', '"'},       {0x201C, 0x201D}, {0x201E, 0x201C},
                                        {0xAB, 0xBB},     {0x2018, 0x2019}, {0x2039, 0x203A},
                                        {0x201D, 0x201D}, {0xBB, 0xAB}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i][0] == cp)
            return pairs[i][1];
    return 0;
}

static bool is_closing(uint32_t cp)
{
    return one_of(cp, ")]}\"") || cp == 0x201D || cp == 0x201C || cp == 0xBB || cp == 0xAB ||
           cp == 0x203A;
}

/* A bracket or a quotation mark while a phrase is open. */
static bool take_bracket(Walk *w, uint32_t cp)
{
    size_t i = w->at;
    uint32_t closing = closing_of(cp);
    if (w->nested && w->closing[w->nested - 1] == cp) {
        w->nested--;
        w->until = i + 1;
        return true;
    }
    bool begins = closing && (i == 0 || w->line->points[i - 1] == ' ' || one_of(cp, "([{"));
    if (begins && w->nested < NESTED) {
        w->kept[w->nested] = w->until;
        w->closing[w->nested++] = closing;
        return true;
    }
    if (closing || is_closing(cp))
        flush(w);
    return closing || is_closing(cp);
}

/* The signs right before a word that belong to it. */
static size_t lead(const Walk *w)
{
    const uint32_t *p = w->line->points;
    size_t from = w->at;
    while (from > w->barrier && one_of(p[from - 1], "#@.+$~&_/\\="))
        from--;
    if (from >= w->barrier + 2 && p[from - 1] == '-' && p[from - 2] == '-')
        from -= 2;
    bool joined = from > 0 && is_rtl(w->line->types[from - 1]);
    while (joined && from < w->at && !one_of(p[from], "#@"))
        from++;
    return from;
}

/* The "-" of a mark, "A-". */
static bool is_grade(const Walk *w)
{
    const IsolateLine *line = w->line;
    size_t next = w->at + 1;
    bool alone = w->at < 2 || (!is_ltr(line, w->at - 2) && line->points[w->at - 2] != '-');
    bool ends = next >= line->count || (line->types[next] != FRIBIDI_TYPE_EN &&
                                        !is_rtl(line->types[next]) && !is_ltr(line, next));
    return alone && ends && line->points[w->at - 1] >= 'A' && line->points[w->at - 1] <= 'F';
}

/* A sign right after a word. */
static void take_sign(Walk *w, uint32_t cp)
{
    const IsolateLine *line = w->line;
    bool joined = w->at + 1 < line->count && is_rtl(line->types[w->at + 1]);
    if (w->until != w->at)
        return;
    if (one_of(cp, "+#*%") || cp == 0xB0 || (!joined && one_of(cp, "/\\&=_~$@")) ||
        (cp == '-' && is_grade(w)))
        w->until = w->at + 1;
}

static void take(Walk *w)
{
    const IsolateLine *line = w->line;
    uint32_t cp = line->points[w->at];
    FriBidiCharType type = line->types[w->at];
    if (FRIBIDI_IS_EXPLICIT(type) || FRIBIDI_IS_ISOLATE(type) || is_direction_mark(cp)) {
        flush(w);
        if (FRIBIDI_IS_ISOLATE(type))
            w->depth += type == FRIBIDI_TYPE_PDI ? (w->depth ? UINT32_MAX : 0) : 1;
        w->strong_rtl = cp == LRM ? false : is_direction_mark(cp) ? true : w->strong_rtl;
        w->barrier = w->at + 1;
    } else if (is_rtl(type) || type == FRIBIDI_TYPE_AN) {
        flush(w);
        w->strong_rtl = w->strong_rtl || is_rtl(type);
        w->barrier = w->at + 1;
    } else if (type == FRIBIDI_TYPE_LTR) {
        w->strong_rtl = false;
        if (line->rtl)
            begin(w, w->open ? w->from : lead(w), w->at + 1);
    } else if (w->open && (type == FRIBIDI_TYPE_NSM || type == FRIBIDI_TYPE_EN)) {
        w->until = w->until == w->at || type == FRIBIDI_TYPE_EN ? w->at + 1 : w->until;
    } else if (w->open && !take_bracket(w, cp)) {
        take_sign(w, cp);
    }
}

static void walk_on(Walk *w)
{
    uint32_t cp;
    w->byte += utf8_next(w->line->s + w->byte, w->line->len - w->byte, &cp);
    w->at++;
}

static void walk_to(Walk *w, size_t byte)
{
    while (w->byte < byte && w->at < w->line->count)
        walk_on(w);
}

/* The character at a byte after the walk. */
static size_t index_of(const Walk *w, size_t byte)
{
    Walk on = *w;
    walk_to(&on, byte);
    return on.at;
}

size_t isolates_find(const IsolateLine *line, Isolate *out)
{
    Walk w = {.line = line, .out = out, .strong_rtl = line->rtl};
    Island island = {0};
    bool more = island_next(line->s, line->len, 0, &island);
    while (w.at < line->count) {
        if (more && w.byte >= island.at && w.depth == 0) {
            size_t until = index_of(&w, island.end);
            bool taken = true;
            if (island.kind == ISLAND_ADDRESS)
                taken = take_address(&w, until);
            else
                take_number(&w, until, island.plain);
            size_t end = island.end;
            if (taken)
                walk_to(&w, end);
            more = island_next(line->s, line->len, end, &island);
            if (taken)
                continue;
        }
        while (more && w.byte >= island.end)
            more = island_next(line->s, line->len, island.end, &island);
        if (w.depth == 0 || FRIBIDI_IS_ISOLATE(line->types[w.at]))
            take(&w);
        walk_on(&w);
    }
    flush(&w);
    return w.n;
}

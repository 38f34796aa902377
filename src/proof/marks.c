/* SPDX-License-Identifier: MIT */
/* Marks are paired by their neighbours: one that can open does, any other closes the last one of its
 * class. A kind is open once at most, but those that may be apostrophes once between two others; so the
 * stack has room for all. An apostrophe
 * looks like a closing single mark, and inches like a closing double one; what comes later in the
 * paragraph tells which it is. */
#include "proof/marks.h"

#include <stdlib.h>

typedef enum { NONE, DOUBLE, SINGLE, ANGLES, ANGLE } Class;

enum { KINDS = 64 };

/* A mark and what is known of it before the pairing. */
typedef struct {
    uint32_t at, cp;
    uint8_t class;
    bool opens;
    bool apostrophe; /* within a word, or a minute of arc: no mark */
    bool sure;       /* single: one that certainly closes comes before the next that opens */
    bool later;      /* double: another one that closes comes before the next that opens */
} Mark;

typedef struct {
    uint32_t cp, first, at;
    uint8_t class;
    bool vague; /* may be an apostrophe */
} Open;

typedef struct {
    Marks *m;
    const Document *d;
    DocSpan span;
    Open open[KINDS];
    int depth;
} Pairing;

static Class class_of(uint32_t cp)
{
    switch (cp) {
    case '"':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
        return DOUBLE;
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
        return SINGLE;
    case 0xAB:
    case 0xBB:
        return ANGLES;
    case 0x2039:
    case 0x203A:
        return ANGLE;
    default:
        return NONE;
    }
}

static bool is_low(uint32_t cp)
{
    return cp == 0x201E || cp == 0x201A;
}

/* These single marks are apostrophes too. */
static bool is_vague(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019 || cp == 0x201B;
}

static bool add_place(MarksPlaces *p, uint32_t at)
{
    if (p->count == p->room) {
        size_t room = p->room ? 2 * p->room : 16;
        uint32_t *grown = realloc(p->list, room * sizeof *grown);
        if (!grown)
            return false;
        p->list = grown;
        p->room = room;
    }
    p->list[p->count++] = at;
    return true;
}

bool marks_add_span(MarksSpans *s, DocSpan span)
{
    if (s->count == s->room) {
        size_t room = s->room ? 2 * s->room : 16;
        DocSpan *grown = realloc(s->list, room * sizeof *grown);
        if (!grown)
            return false;
        s->list = grown;
        s->room = room;
    }
    s->list[s->count++] = span;
    return true;
}

/* What stands next to i in the paragraph, unseen ones left out; 0 at its edge. */
static uint32_t before(const Pairing *p, uint32_t i)
{
    while (i > p->span.first && letters_is_unseen(p->d->cp[i - 1]))
        i--;
    return i > p->span.first ? p->d->cp[i - 1] : 0;
}

static uint32_t after(const Pairing *p, uint32_t i)
{
    for (i++; i < p->span.end && letters_is_unseen(p->d->cp[i]);)
        i++;
    return i < p->span.end ? p->d->cp[i] : 0;
}

static bool is_gap(uint32_t cp)
{
    return !cp || letters_is_blank(cp) || cp == '(' || cp == '[' || cp == '{' || cp == 0xBF ||
           cp == 0xA1 || (cp >= 0x2012 && cp <= 0x2015);
}

/* Whether the dots at i are an ellipsis, with which a quotation may begin. */
static bool is_ellipsis(const Pairing *p, uint32_t i)
{
    return i + 2 < p->span.end && p->d->cp[i + 1] == '.' && p->d->cp[i + 2] == '.';
}

static bool ends_clause(const Pairing *p, uint32_t at, uint32_t cp)
{
    return cp == ',' || cp == ';' || cp == ':' || cp == '!' || cp == '?' || cp == ')' ||
           cp == ']' ||
           (cp == '.' && !is_ellipsis(p, at + 1) &&
            !(at + 2 < p->span.end && letters_in_word(p->d->cp[at + 2])));
}

/* A spaced hyphen is a dash. */
static bool is_dash(const Pairing *p, uint32_t at)
{
    return p->d->cp[at] == '-' && (at == p->span.first || letters_is_blank(p->d->cp[at - 1]));
}

/* `opened`: the mark right before this one opens. */
static bool can_open(const Pairing *p, uint32_t at, bool opened)
{
    uint32_t cp = p->d->cp[at], prev = before(p, at), next = after(p, at);
    bool angle = class_of(cp) >= ANGLES, low = is_low(cp);
    bool gap = is_gap(prev) || (class_of(prev) && opened) || (prev == '-' && is_dash(p, at - 1));
    if (low)
        gap = gap || !letters_in_word(prev);
    else if (is_vague(prev) && class_of(cp) != SINGLE && at >= p->span.first + 2)
        gap = gap || (letters_is_letter(p->d->cp[at - 2]) &&
                      (angle || letters_in_word(next))); /* l'"État" */
    if (!gap || !next || ends_clause(p, at, next))
        return false;
    if (!letters_is_blank(next))
        return true;
    return angle && (cp == 0xAB || cp == 0x2039); /* French: « Oui » */
}

static bool is_sibilant(uint32_t cp)
{
    return cp == 's' || cp == 'x' || cp == 'z' || cp == 0xDF || cp == 'S';
}

/* '90s: a century that is left out. */
static bool is_decade(const Pairing *p, uint32_t at)
{
    const uint32_t *cp = p->d->cp;
    return is_vague(cp[at]) && at + 3 < p->span.end && letters_is_digit(cp[at + 1]) &&
           letters_is_digit(cp[at + 2]) && letters_is_letter(cp[at + 3]);
}

static Mark mark_at(const Pairing *p, uint32_t at, bool opened)
{
    Mark mark = {.at = at, .cp = p->d->cp[at], .class = (uint8_t)class_of(p->d->cp[at])};
    uint32_t prev = before(p, at), next = after(p, at);
    if (mark.class == SINGLE && !is_low(mark.cp) &&
        ((letters_in_word(prev) && letters_in_word(next)) || is_decade(p, at)))
        mark.apostrophe = true;
    else
        mark.opens = can_open(p, at, opened);
    return mark;
}

/* From the last mark to the first: what follows each. */
static void look_ahead(const Pairing *p, Mark *marks, size_t count)
{
    bool sure = false, later = false;
    for (size_t i = count; i-- > 0;) {
        Mark *mark = &marks[i];
        mark->sure = sure;
        mark->later = later;
        if (mark->apostrophe)
            continue;
        uint32_t prev = before(p, mark->at);
        if (mark->class == SINGLE)
            sure = !mark->opens && (sure || mark->cp == 0x2018 || !letters_in_word(prev));
        if (mark->class == DOUBLE)
            later = !mark->opens;
    }
}

/* All above `depth` is left without an end. */
static bool abandon(Pairing *p, int depth)
{
    bool good = true;
    while (p->depth > depth) {
        const Open *o = &p->open[--p->depth];
        if (!o->vague)
            good = add_place(&p->m->stray, o->at) && good;
    }
    return good;
}

static bool open_mark(Pairing *p, const Mark *mark)
{
    bool good = true;
    uint32_t next = after(p, mark->at);
    bool vague = is_vague(mark->cp);
    for (int i = p->depth - 1; i >= 0 && !(vague && !p->open[i].vague); i--)
        if (p->open[i].cp == mark->cp) {
            good = abandon(p, i);
            break;
        }
    p->open[p->depth++] =
        (Open){mark->cp, mark->at + 1, mark->at, mark->class,
               is_vague(mark->cp) || (mark->cp == 0x2018 && letters_is_digit(next))};
    return good;
}

/* Whether a mark that closes is none, by what is open and by what follows. */
static bool is_none(const Pairing *p, const Mark *mark)
{
    const Open *last = p->depth ? &p->open[p->depth - 1] : NULL;
    uint32_t prev = before(p, mark->at);
    if (mark->class == SINGLE && mark->cp != 0x2018) {
        if (!last || last->class != SINGLE)
            return is_vague(mark->cp);
        return mark->sure && letters_in_word(prev) && (is_sibilant(prev) || last->cp == 0x201A);
    }
    if (mark->cp == '"' && letters_is_digit(prev)) {
        bool is_open = false;
        for (int i = 0; i < p->depth; i++)
            is_open = is_open || p->open[i].class == DOUBLE;
        uint32_t start = mark->at;
        while (start > p->span.first && mark->at - start < 4 &&
               letters_is_digit(p->d->cp[start - 1]))
            start--;
        return !is_open || (mark->later && mark->at - start < 4);
    }
    return false;
}

static bool close_mark(Pairing *p, const Mark *mark)
{
    int i = p->depth - 1;
    if (is_none(p, mark))
        return true;
    while (i >= 0 && p->open[i].class != mark->class)
        i--;
    if (i < 0 || is_low(mark->cp))
        return add_place(&p->m->stray, mark->at);
    DocSpan span = {p->open[i].first, mark->at};
    bool good = abandon(p, i + 1);
    p->depth = i;
    return good && (span.first >= span.end || marks_add_span(&p->m->quotes, span));
}

/* If a quotation is open and the paragraph begins with its mark, it goes on. Returns where to read on. */
static uint32_t go_on(Pairing *p, bool *good)
{
    MarksOpen *open = &p->m->open;
    uint32_t i = p->span.first;
    while (i < p->span.end && (letters_is_blank(p->d->cp[i]) || letters_is_unseen(p->d->cp[i])))
        i++;
    if (!open->mark || i == p->span.end)
        return p->span.first;
    bool goes_on = p->d->cp[i] == open->mark && after(p, i) && !ends_clause(p, i, after(p, i));
    if (goes_on) {
        p->open[p->depth++] = (Open){open->mark, open->first, open->first - 1,
                                     (uint8_t)class_of(open->mark), is_vague(open->mark)};
        *good = add_place(&p->m->again, i);
    } else if (!is_vague(open->mark)) {
        *good = add_place(&p->m->stray, open->first - 1);
    }
    open->mark = 0;
    return goes_on ? i + 1 : p->span.first;
}

/* What is open at the end may go on in the next paragraph: the outermost. An apostrophe does not, so a
 * vague mark must stand before a capital. */
static bool leave_open(Pairing *p)
{
    int i = 0;
    while (i < p->depth && p->open[i].vague && !letters_is_upper(after(p, p->open[i].at)))
        i++;
    if (i == p->depth)
        return true;
    p->m->open = (MarksOpen){p->open[i].cp, p->open[i].first};
    return abandon(p, i + 1);
}

static bool gather(const Pairing *p, uint32_t from, Mark **marks, size_t *count)
{
    size_t room = 0;
    bool opened = from > p->span.first;
    for (uint32_t i = from; i < p->span.end; i++) {
        if (!class_of(p->d->cp[i])) {
            opened = opened && letters_is_unseen(p->d->cp[i]);
            continue;
        }
        if (*count == room) {
            room = room ? 2 * room : 32;
            Mark *grown = realloc(*marks, room * sizeof *grown);
            if (!grown)
                return false;
            *marks = grown;
        }
        (*marks)[*count] = mark_at(p, i, opened);
        opened = (*marks)[(*count)++].opens;
    }
    return true;
}

bool marks_read(Marks *m, const Document *d, DocSpan paragraph)
{
    Pairing p = {.m = m, .d = d, .span = paragraph};
    Mark *marks = NULL;
    size_t count = 0;
    bool good = true;
    uint32_t from = go_on(&p, &good);
    good = good && gather(&p, from, &marks, &count);
    if (good)
        look_ahead(&p, marks, count);
    for (size_t i = 0; good && i < count; i++)
        if (!marks[i].apostrophe)
            good = marks[i].opens ? open_mark(&p, &marks[i]) : close_mark(&p, &marks[i]);
    free(marks);
    return good && leave_open(&p);
}

bool marks_end(Marks *m)
{
    bool good = !m->open.mark || is_vague(m->open.mark) || add_place(&m->stray, m->open.first - 1);
    m->open.mark = 0;
    return good;
}

void marks_close(Marks *m)
{
    free(m->quotes.list);
    free(m->stray.list);
    free(m->again.list);
    *m = (Marks){0};
}

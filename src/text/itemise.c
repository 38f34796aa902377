/* SPDX-License-Identifier: MIT */
/* A line is decoded once. Direction, script and font are then noted for each character, and a
 * stretch ends where one of them changes. Text without any right-to-left character, which is most
 * text, does not go through FriBidi: all its levels are zero. What keeps its own order goes through
 * it between two controls, as if the writer had put it into an isolate. */
#include "text/itemise.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "text/isolates.h"
#include "text/pictograph.h"

#include <fribidi.h>
#include <stdlib.h>
#include <string.h>

enum { BRACKETS = 32 }; /* open at a time; deeper ones take the script before them */
enum { PLAIN = 0x300 }; /* below: no marks that join letters, no pictographs */
enum { WIDEST = 3, LRI = 0x2066, PDI = 0x2069 }; /* a character with a control on both sides */

typedef struct {
    uint32_t at; /* byte of the text */
    hb_script_t script;
    uint8_t face;
    bool joins; /* belongs to the letter or emoji before it */
} Mark;

struct Itemiser {
    Fontset *fonts;
    hb_unicode_funcs_t *unicode;
    size_t room;
    uint32_t *points;
    FriBidiCharType *types;
    FriBidiBracketType *brackets;
    uint8_t *levels;
    Isolate *isolates;
    uint32_t *wide; /* the line with controls around its isolates, ... */
    uint8_t *deep;  /* ... and the levels of that */
    Mark *marks;
    Stretch *logical, *visual;
    uint32_t *order;
};

/* ---- opening ---- */

Itemiser *itemise_open(Fontset *fonts, Err *err)
{
    Itemiser *it = calloc(1, sizeof *it);
    if (!it) {
        err_no_memory(err);
        return NULL;
    }
    it->fonts = fonts;
    it->unicode = hb_unicode_funcs_get_default();
    return it;
}

static void free_room(Itemiser *it)
{
    free(it->points);
    free(it->types);
    free(it->brackets);
    free(it->levels);
    free(it->isolates);
    free(it->wide);
    free(it->deep);
    free(it->marks);
    free(it->logical);
    free(it->visual);
    free(it->order);
    it->room = 0;
}

void itemise_close(Itemiser *it)
{
    if (!it)
        return;
    free_room(it);
    free(it);
}

static bool make_room(Itemiser *it, size_t count)
{
    if (count <= it->room)
        return true;
    free_room(it);
    size_t room = count < 256 ? 256 : count;
    it->points = malloc(room * sizeof *it->points);
    it->types = malloc(WIDEST * room * sizeof *it->types);
    it->brackets = malloc(WIDEST * room * sizeof *it->brackets);
    it->levels = malloc(room);
    it->isolates = malloc(room * sizeof *it->isolates);
    it->wide = malloc(WIDEST * room * sizeof *it->wide);
    it->deep = malloc(WIDEST * room);
    it->marks = malloc(room * sizeof *it->marks);
    it->logical = malloc(room * sizeof *it->logical);
    it->visual = malloc(room * sizeof *it->visual);
    it->order = malloc(room * sizeof *it->order);
    bool good = it->points && it->types && it->brackets && it->levels && it->isolates && it->wide &&
                it->deep && it->marks && it->logical && it->visual && it->order;
    it->room = good ? room : 0;
    return good;
}

/* ---- direction ---- */

/* Whether all of a left-to-right line is on level 0. */
static bool all_plain(const FriBidiCharType *types, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (types[i] &
            (FRIBIDI_MASK_RTL | FRIBIDI_MASK_ARABIC | FRIBIDI_MASK_EXPLICIT | FRIBIDI_MASK_ISOLATE))
            return false;
    return true;
}

/* Rule L1, its fourth part: white space at the end of the line. */
static void level_end(const FriBidiCharType *types, size_t count, uint8_t base, uint8_t *levels)
{
    while (count > 0 && (FRIBIDI_IS_EXPLICIT_OR_BN_OR_WS(types[count - 1]) ||
                         FRIBIDI_IS_ISOLATE(types[count - 1])))
        levels[--count] = base;
}

/* Only after there is room for `count` characters. */
static bool find_levels(Itemiser *it, const uint32_t *points, size_t count, bool rtl,
                        uint8_t *levels)
{
    FriBidiStrIndex n = (FriBidiStrIndex)count;
    FriBidiParType base = rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    fribidi_get_bidi_types(points, n, it->types);
    if (!rtl && all_plain(it->types, count)) {
        memset(levels, 0, count);
        return true;
    }
    fribidi_get_bracket_types(points, n, it->types, it->brackets);
    if (fribidi_get_par_embedding_levels_ex(it->types, it->brackets, n, &base,
                                            (FriBidiLevel *)levels) == 0)
        return false;
    level_end(it->types, count, rtl, levels);
    return true;
}

bool itemise_levels(Itemiser *it, const uint32_t *points, size_t count, bool rtl, uint8_t *levels)
{
    return count == 0 || (make_room(it, count) && find_levels(it, points, count, rtl, levels));
}

/* The line with controls around its isolates; returns its characters. */
static size_t widen(Itemiser *it, size_t count, size_t isolates)
{
    size_t n = 0, k = 0;
    for (size_t i = 0; i < count; i++) {
        if (k < isolates && i == it->isolates[k].from)
            it->wide[n++] = LRI;
        it->wide[n++] = it->points[i];
        if (k < isolates && i + 1 == it->isolates[k].until) {
            it->wide[n++] = PDI;
            k++;
        }
    }
    return n;
}

/* Takes the levels back from the line with controls. */
static void narrow(Itemiser *it, size_t count, size_t isolates)
{
    size_t n = 0, k = 0;
    for (size_t i = 0; i < count; i++) {
        const Isolate *isolate = &it->isolates[k];
        bool within = k < isolates && i >= isolate->from;
        if (within && i == isolate->from)
            n++;
        it->levels[i] = it->deep[n++];
        if (within && isolate->digits)
            it->levels[i] =
                (uint8_t)((it->deep[n - (i - isolate->from) - 2] + 2) & ~1); /* of the control */
        if (within && i + 1 == isolate->until) {
            n++;
            k++;
        }
    }
}

/* The levels of the line that was decoded. */
static bool find_own_levels(Itemiser *it, const char *s, size_t len, size_t count, bool rtl)
{
    fribidi_get_bidi_types(it->points, (FriBidiStrIndex)count, it->types);
    if (!rtl && all_plain(it->types, count)) {
        memset(it->levels, 0, count);
        return true;
    }
    IsolateLine line = {s, len, it->points, it->types, count, rtl};
    size_t isolates = isolates_find(&line, it->isolates);
    size_t n = widen(it, count, isolates);
    if (!find_levels(it, it->wide, n, rtl, it->deep))
        return false;
    narrow(it, count, isolates);
    return true;
}

void itemise_order(const uint8_t *levels, size_t count, size_t stride, uint32_t *order)
{
    uint8_t highest = 0, odd = 255;
    for (size_t i = 0; i < count; i++) {
        uint8_t level = levels[i * stride];
        order[i] = (uint32_t)i;
        highest = level > highest ? level : highest;
        odd = (level & 1) && level < odd ? level : odd;
    }
    for (unsigned level = highest; level >= odd; level--)
        for (size_t from = 0, until; from < count; from = until + 1) {
            for (until = from; until < count && levels[order[until] * stride] >= level;)
                until++;
            for (size_t a = from, b = until; a + 1 < b; a++) {
                uint32_t swapped = order[--b];
                order[b] = order[a];
                order[a] = swapped;
            }
        }
}

/* ---- script ---- */

static bool has_script(hb_script_t s)
{
    return s != HB_SCRIPT_COMMON && s != HB_SCRIPT_INHERITED && s != HB_SCRIPT_UNKNOWN;
}

typedef struct {
    uint32_t closing;
    hb_script_t script;
} Bracket;

/* The script at a character that has none. A closing bracket returns to its opening one's. */
static hb_script_t at_bracket(const Itemiser *it, Bracket *open, size_t *opened, uint32_t p,
                              hb_script_t now)
{
    uint32_t other = hb_unicode_mirroring(it->unicode, p);
    if (other == p)
        return now;
    hb_unicode_general_category_t kind = hb_unicode_general_category(it->unicode, p);
    if (kind == HB_UNICODE_GENERAL_CATEGORY_OPEN_PUNCTUATION && *opened < BRACKETS)
        open[(*opened)++] = (Bracket){other, now};
    for (size_t k = *opened; kind == HB_UNICODE_GENERAL_CATEGORY_CLOSE_PUNCTUATION && k > 0; k--)
        if (open[k - 1].closing == p) {
            *opened = k - 1;
            return open[k - 1].script;
        }
    return now;
}

static void resolve_scripts(Itemiser *it, size_t count)
{
    Bracket open[BRACKETS];
    size_t opened = 0;
    hb_script_t now = HB_SCRIPT_COMMON;
    for (size_t i = 0; i < count; i++) {
        hb_script_t own = hb_unicode_script(it->unicode, it->points[i]);
        if (!has_script(own)) {
            now = at_bracket(it, open, &opened, it->points[i], now);
        } else {
            for (size_t k = 0; now == HB_SCRIPT_COMMON && k < i; k++)
                it->marks[k].script = own;
            for (size_t k = 0; now == HB_SCRIPT_COMMON && k < opened; k++)
                open[k].script = own;
            now = own;
        }
        it->marks[i].script = now;
    }
}

/* ---- fonts ---- */

static bool is_mark(const Itemiser *it, uint32_t p)
{
    if (p < PLAIN)
        return false;
    hb_unicode_general_category_t kind = hb_unicode_general_category(it->unicode, p);
    return kind == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
           kind == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
           kind == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

static bool is_flag(uint32_t p)
{
    return p >= 0x1F1E6 && p <= 0x1F1FF;
}

/* Where one letter ends and the next begins. */
static void join_marks(Itemiser *it, size_t count)
{
    bool half = false; /* after the first letter of a flag, which has two */
    for (size_t i = 0; i < count; i++) {
        uint32_t p = it->points[i];
        bool tone = p >= 0x1F3FB && p <= 0x1F3FF, flag = is_flag(p);
        it->marks[i].joins = i > 0 && (unseen_is(p) || tone || (flag && half) || is_mark(it, p) ||
                                       it->points[i - 1] == 0x200D);
        half = flag && !(it->marks[i].joins && half);
    }
}

static bool has_glyph(const Itemiser *it, int face, uint32_t p)
{
    return fontset_has(it->fonts, face, p);
}

/* Needs no glyph of its own: other spaces, the hard hyphen, letters whose parts the font has. */
static bool has_stand_in(const Itemiser *it, int face, uint32_t p)
{
    uint32_t a, b;
    if ((p >= 0x2000 && p <= 0x200A) || p == 0xA0 || p == 0x202F || p == 0x205F || p == 0x3000)
        return has_glyph(it, face, ' ');
    if (p == 0x2011)
        return has_glyph(it, face, 0x2010);
    return hb_unicode_decompose(it->unicode, p, &a, &b) &&
           (has_glyph(it, face, a) || has_stand_in(it, face, a)) &&
           (b == 0 || has_glyph(it, face, b));
}

static bool has_point(const Itemiser *it, int face, uint32_t p)
{
    return has_glyph(it, face, p) || unseen_is(p) || has_stand_in(it, face, p);
}

/* The first character of a letter that a font lacks, as a whole and in parts; `until` if none. */
static size_t first_lacking(const Itemiser *it, int face, size_t from, size_t until)
{
    uint32_t before = 0;
    for (size_t i = from; i < until; i++) {
        uint32_t p = it->points[i], whole;
        bool composed = before && hb_unicode_compose(it->unicode, before, p, &whole) &&
                        has_glyph(it, face, whole);
        if (!composed && !has_point(it, face, p))
            return i;
        before = composed ? whole : p;
    }
    return until;
}

static bool has_letter(const Itemiser *it, int face, size_t from, size_t until)
{
    return first_lacking(it, face, from, until) == until;
}

typedef enum { ANY, COLOURS, INK } Wanted;

/* How a letter asks to be shown, by its nature or by the selector after it. */
static Wanted wanted(const Itemiser *it, size_t from, size_t until)
{
    for (size_t i = from + 1; i < until; i++)
        if (it->points[i] == 0xFE0F || it->points[i] == 0xFE0E)
            return it->points[i] == 0xFE0F ? COLOURS : INK;
    return pictograph_is(it->points[from]) ? COLOURS : ANY;
}

/* The first font in the order that has the letter, if possible as it asks to be shown; else the
 * first font that has its first character; -1 if there is none. */
static int find_face(Itemiser *it, const uint8_t *order, int faces, size_t from, size_t until,
                     bool whole)
{
    if (until == from + 1 && it->points[from] < PLAIN && has_glyph(it, order[0], it->points[from]))
        return order[0]; /* nearly all letters of nearly all shows */
    Wanted want = wanted(it, from, until);
    size_t end = whole ? until : from + 1;
    for (int pass = want == ANY; pass < 2; pass++)
        for (int i = 0; i < faces; i++)
            if ((pass || fontset_in_colour(it->fonts, order[i]) == (want == COLOURS)) &&
                has_letter(it, order[i], from, end))
                return order[i];
    return -1;
}

static size_t letter_end(const Itemiser *it, size_t from, size_t count)
{
    size_t until = from + 1;
    while (until < count && it->marks[until].joins)
        until++;
    return until;
}

static void choose_faces(Itemiser *it, FontKey role, size_t count)
{
    const uint8_t *order;
    int faces = fontset_order(it->fonts, role, &order);
    for (size_t from = 0, until; from < count; from = until) {
        until = letter_end(it, from, count);
        int face = find_face(it, order, faces, from, until, true);
        if (face < 0)
            face = find_face(it, order, faces, from, until, false);
        for (size_t i = from; i < until; i++) {
            it->marks[i].face = (uint8_t)(face < 0 ? order[0] : face);
            it->marks[i].script = it->marks[from].script;
            it->levels[i] = it->levels[from];
        }
    }
}

/* ---- stretches ---- */

/* Decodes a text; returns the number of characters, 0 without memory. */
static size_t decode(Itemiser *it, const char *s, size_t len)
{
    size_t count = 0;
    if (!make_room(it, len))
        return 0;
    for (size_t at = 0; at < len; count++) {
        it->marks[count].at = (uint32_t)at;
        at += utf8_next(s + at, len - at, &it->points[count]);
    }
    return count;
}

static size_t cut(Itemiser *it, size_t count, size_t len)
{
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        const Mark *m = &it->marks[i];
        Stretch *last = n ? &it->logical[n - 1] : NULL;
        if (!last || last->face != m->face || last->script != (uint32_t)m->script ||
            last->level != it->levels[i])
            it->logical[n++] = (Stretch){m->at, 0, (uint32_t)m->script, m->face, it->levels[i]};
    }
    for (size_t i = 0; i < n; i++)
        it->logical[i].len =
            (i + 1 < n ? it->logical[i + 1].at : (uint32_t)len) - it->logical[i].at;
    return n;
}

const Stretch *itemise_line(Itemiser *it, FontKey role, const char *s, size_t len, bool rtl,
                            size_t *count)
{
    size_t points = decode(it, s, len);
    *count = 0;
    if (points == 0 || !find_own_levels(it, s, len, points, rtl))
        return NULL;
    resolve_scripts(it, points);
    join_marks(it, points);
    choose_faces(it, role, points);
    *count = cut(it, points, len);
    itemise_order(&it->logical[0].level, *count, sizeof *it->logical, it->order);
    for (size_t i = 0; i < *count; i++)
        it->visual[i] = it->logical[it->order[i]];
    return it->visual;
}

/* The first character of a letter that a role's fonts lack; `until` if none. If no font has the
 * whole letter, the font of its beginning decides. */
static size_t lacking(Itemiser *it, FontKey role, size_t from, size_t until)
{
    const uint8_t *order;
    int faces = fontset_order(it->fonts, role, &order);
    if (find_face(it, order, faces, from, until, true) >= 0)
        return until;
    int face = find_face(it, order, faces, from, until, false);
    return face < 0 ? from : first_lacking(it, face, from, until);
}

const uint32_t *itemise_gaps(Itemiser *it, const char *s, size_t len, size_t *count)
{
    size_t points = decode(it, s, len), n = 0;
    join_marks(it, points);
    for (size_t begin = 0, end; begin < points; begin = end) {
        size_t from = begin; /* the first byte that is not listed yet */
        end = letter_end(it, begin, points);
        for (int role = 0; role < FONT_COUNT; role++) {
            size_t at = lacking(it, (FontKey)role, begin, end);
            if (at < from || at == end)
                continue;
            it->order[n++] = it->marks[at].at;
            from = at + 1;
        }
    }
    *count = n;
    return it->order;
}

/* SPDX-License-Identifier: MIT */
/* Arrays grow by doubling. The first failure is remembered and everything later is dropped, so that
 * the code that lays out cards needs no check on every line. Widths are measured once at 1000 px and
 * scaled: unhinted advances are linear in the size. Characters that only control line breaks are
 * removed here, and nowhere else, from what is measured and from the runs. */
#include "layout/builder.h"
#include "base/direction.h"
#include "base/foreign.h"
#include "base/linebreak.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

static const char ellipsis[] = "…", hyphen[] = "-";

enum { ISOLATE_BYTES = 3 * 16 }; /* of controls; a source has no more within each other */
enum { DRAWN_BYTES = 2 * LIMIT_VALUE_BYTES + 512 }; /* the longest is a quotation in the crawl */

/* The bytes at the start of a text that are ASCII for certain: eights of them. */
static size_t ascii_eights(const char *s, size_t len)
{
    uint64_t eight;
    size_t n = 0;
    for (; len - n >= sizeof eight; n += sizeof eight) {
        memcpy(&eight, s + n, sizeof eight);
        if (eight & UINT64_C(0x8080808080808080))
            break;
    }
    return n;
}

/* The first character that is not drawn; len if there is none. */
static size_t find_hidden(const char *s, size_t len)
{
    uint32_t cp;
    for (size_t at = ascii_eights(s, len); at < len; at++) {
        if ((unsigned char)s[at] < 0xC0) /* neither it nor a continuation byte */
            continue;
        utf8_next(s + at, len - at, &cp);
        if (linebreak_hidden(cp))
            return at;
    }
    return len;
}

/* A text as it is drawn, with `tail` after it: itself, or a copy in buf. */
static Str drawn(Str text, const char *tail, char buf[DRAWN_BYTES])
{
    const char *s = text.s;
    size_t len = text.len, n = find_hidden(s, len), most = DRAWN_BYTES - strlen(tail);
    uint32_t cp;
    if (n == len && !tail[0])
        return text;
    n = n < most ? n : most;
    memcpy(buf, s, n);
    for (size_t at = n, step; at < len; at += step) {
        step = utf8_next(s + at, len - at, &cp);
        if (linebreak_hidden(cp) || n + step > most)
            continue;
        memcpy(buf + n, s + at, step);
        n += step;
    }
    for (; *tail; tail++)
        buf[n++] = *tail;
    return (Str){buf, (uint32_t)n};
}

size_t builder_count(Str s)
{
    char buf[DRAWN_BYTES];
    Str text = drawn(s, "", buf);
    return utf8_count(text.s, text.len);
}

static int64_t at_size(int64_t em, int size_px)
{
    return fixed_floor_div(em * size_px + 500, 1000);
}

/* What the fonts say, kept within what a fact file can hold: a damaged font may say anything. */
static Extent ask(Builder *b, FontKey font, const char *s, size_t len)
{
    Extent e = b->ruler.measure(b->ruler.ctx, font, 1000, s, len);
    return (Extent){fixed_clamp(e.advance, 0, FACTS_ADVANCE_MAX),
                    (int32_t)fixed_clamp(e.bearing, -FACTS_BEARING_MAX, FACTS_BEARING_MAX)};
}

int64_t builder_width(Builder *b, FontKey font, int size_px, Str s)
{
    char buf[DRAWN_BYTES];
    Str text = drawn(s, "", buf);
    if (text.len == 0)
        return 0;
    return at_size(ask(b, font, text.s, text.len).advance, size_px);
}

/* The reference measures bearings in whole pixels, above 256 px at a size of 64; so does this. */
int64_t builder_edge(Builder *b, FontKey font, int size_px, Str s)
{
    char buf[DRAWN_BYTES];
    Str text = drawn(s, "", buf);
    if (text.len == 0)
        return 0;
    int grid = size_px > 256 ? 64 : size_px;
    size_t first = linebreak_cluster(text.s, text.len);
    int64_t bearing = ask(b, font, text.s, first).bearing;
    int64_t whole = fixed_floor_div(bearing * grid, 64 * 1000);
    int64_t edge = whole > 0 ? whole * 64 * size_px / grid : 0, margin = b->l->margin * INT64_C(64);
    return edge < margin ? edge : margin;
}

/* One more row of zeros; NULL when memory has run out. `array` holds the pointer to the rows. */
static void *grow(Builder *b, void *array, size_t *cap, uint32_t *count, size_t each)
{
    void *rows;
    b->failed = b->failed || !arena_grow(array, *count, cap, each);
    if (b->failed)
        return NULL;
    memcpy(&rows, array, sizeof rows);
    return memset((char *)rows + (*count)++ * each, 0, each);
}

Str builder_keep(Builder *b, const char *s, size_t len)
{
    Str copy = b->failed ? (Str){NULL, 0} : arena_copy(&b->l->texts, s, len);
    b->failed = !copy.s;
    return copy.s ? copy : (Str){"", 0};
}

Str builder_join(Builder *b, const char *first, const char *between, const char *last)
{
    char buf[LIMIT_VALUE_BYTES + 128];
    snprintf(buf, sizeof buf, "%s%s%s", first, between, last);
    return builder_keep(b, buf, strlen(buf));
}

/* Letters with stacked marks, and those of most scripts beyond Greek and Cyrillic, reach further up
 * and down than those of the design. */
static bool is_tall(const char *s, size_t len)
{
    uint32_t p;
    for (size_t at = 0; at < len;) {
        at += utf8_next(s + at, len - at, &p);
        if ((p >= 0x300 && p < 0x370) || (p >= 0x590 && p < 0x2000) || p >= 0x2C00)
            return true;
    }
    return false;
}

static uint32_t add_run(Builder *b, FontKey font, int size_px, Str text, int64_t advance)
{
    Layout *l = b->l;
    Run *run = grow(b, &l->runs, &l->run_cap, &l->run_count, sizeof *run);
    if (!run)
        return LAYOUT_NONE;
    *run = (Run){.text = text.s,
                 .len = text.len,
                 .advance = (int32_t)advance,
                 .size_px = (uint16_t)size_px,
                 .font = (uint8_t)font};
    run->rtl = direction_rtl(text.s, text.len, b->lang->rtl);
    run->tall = is_tall(text.s, text.len);
    return l->run_count - 1;
}

/* A run of a text as it is drawn. */
static uint32_t add_drawn(Builder *b, FontKey font, int size_px, Str text, const char *tail,
                          int64_t advance)
{
    char buf[DRAWN_BYTES];
    Str shown = drawn(text, tail, buf);
    if (shown.s == buf)
        shown = builder_keep(b, shown.s, shown.len);
    return add_run(b, font, size_px, shown, advance);
}

uint32_t builder_run(Builder *b, FontKey font, int size_px, Str text)
{
    return add_drawn(b, font, size_px, text, "", builder_width(b, font, size_px, text));
}

/* As many characters as fit before an ellipsis. */
static Line cut(Builder *b, FontKey font, const char *s, size_t len, int64_t room_em)
{
    int64_t em = builder_width(b, font, 1000, str_of(ellipsis));
    Line line = {.em = em};
    for (size_t n = 0, step; n < len; n += step) {
        step = linebreak_cluster(s + n, len - n);
        em += builder_width(b, font, 1000, (Str){s + n, (uint32_t)step});
        if (em > room_em)
            break;
        if (s[n] != ' ')
            line = (Line){.len = (uint32_t)(n + step), .em = em};
    }
    return line;
}

static uint32_t cut_run(Builder *b, FontKey font, int size_px, Str text, int64_t room64)
{
    Line line = cut(b, font, text.s, text.len, room64 * 1000 / size_px);
    if (at_size(line.em, size_px) > room64)
        return LAYOUT_NONE;
    return add_drawn(b, font, size_px, (Str){text.s, line.len}, ellipsis,
                     at_size(line.em, size_px));
}

uint32_t builder_cut(Builder *b, FontKey font, int size_px, Str text, int64_t room64)
{
    int64_t advance = builder_width(b, font, size_px, text);
    return advance <= room64 ? add_drawn(b, font, size_px, text, "", advance)
                             : cut_run(b, font, size_px, text, room64);
}

/* Writes the controls of the isolates in which byte `at` of a text is; returns their bytes. They are
 * ended with the line. */
static size_t open_isolates(Str text, size_t at, char out[ISOLATE_BYTES])
{
    size_t n = 0;
    for (const char *s = text.s, *c; (c = memchr(s, 0xE2, (size_t)(text.s + at - s))); s = c + 1) {
        if ((size_t)(text.s + at - c) < 3 || (unsigned char)c[1] != 0x81)
            continue;
        unsigned char last = (unsigned char)c[2];
        if (last >= 0xA6 && last <= 0xA8 && n < ISOLATE_BYTES) {
            memcpy(out + n, c, 3);
            n += 3;
        } else if (last == 0xA9 && n > 0) {
            n -= 3;
        }
    }
    return n;
}

static size_t insert(const char control[3], char *s, size_t len, size_t at)
{
    memmove(s + at + 3, s + at, len - at);
    memcpy(s + at, control, 3);
    return len + 3;
}

/* Puts an isolate around what of the words is on a line, of which s is a copy; returns its new length. */
static size_t isolate(const Foreign *words, const Line *line, char *s, size_t len)
{
    if (words->until < line->at + line->len)
        len = insert("\u2069", s, len, words->until - line->at);
    size_t from = words->from > line->at ? words->from - line->at : 0;
    return insert(words->rtl ? "\u2067" : "\u2066", s, len, from);
}

/* A part of a text that goes on with the directions of what is before it, and with those of the words
 * that it breaks off. */
static Str continued(Builder *b, Str text, const Line *line, bool rtl)
{
    char buf[ISOLATE_BYTES + 4 * 3 + LIMIT_VALUE_BYTES];
    Str part = {text.s + line->at, line->len};
    Foreign before, after;
    size_t n = open_isolates(text, line->at, buf), len = part.len;
    bool first = foreign_across(text.s, text.len, line->at, rtl, &before);
    bool last = foreign_across(text.s, text.len, line->at + len, rtl, &after);
    if ((n == 0 && !first && !last) || len > LIMIT_VALUE_BYTES)
        return part;
    memcpy(buf + n, part.s, len);
    if (last && !(first && after.from < before.until))
        len = isolate(&after, line, buf + n, len);
    if (first)
        len = isolate(&before, line, buf + n, len);
    return builder_keep(b, buf, n + len);
}

uint32_t builder_line(Builder *b, FontKey font, int size_px, Str text, const Line *line,
                      int64_t room64, bool rtl)
{
    Str part = continued(b, text, line, rtl);
    int64_t advance = at_size(line->em, size_px);
    uint32_t run = advance > room64
                       ? cut_run(b, font, size_px, part, room64)
                       : add_drawn(b, font, size_px, part, line->hyphen ? hyphen : "", advance);
    if (run != LAYOUT_NONE)
        b->l->runs[run].rtl = rtl;
    return run;
}

Str builder_field(Builder *b, const Fact *f, FactField field)
{
    return facts_text(b->facts, f->first_text, f->text_count, field, b->variant);
}

Str builder_show_text(Builder *b, FactField field)
{
    if (!b->facts->count[SECTION_SHOWS])
        return str_of("");
    FactShow s = facts_show(b->facts, 0);
    return facts_text(b->facts, s.first_text, s.text_count, field, b->variant);
}

Cue *builder_cue(Builder *b, Effect effect, Role role)
{
    Layout *l = b->l;
    Cue *cue = grow(b, &l->cues, &l->cue_cap, &l->cue_count, sizeof *cue);
    if (!cue)
        return NULL;
    cue->effect = (uint8_t)effect;
    cue->role = (uint8_t)role;
    cue->run = LAYOUT_NONE;
    return cue;
}

Card *builder_card(Builder *b)
{
    Layout *l = b->l;
    Card *card = grow(b, &l->cards, &l->card_cap, &l->card_count, sizeof *card);
    if (!card)
        return NULL;
    card->first_cue = l->cue_count;
    card->fits = true;
    return card;
}

CrawlItem *builder_crawl(Builder *b)
{
    Layout *l = b->l;
    return grow(b, &l->crawls, &l->crawl_cap, &l->crawl_count, sizeof *l->crawls);
}

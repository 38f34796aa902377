/* SPDX-License-Identifier: MIT */
/* For tests of the show: fact files made in memory, a ruler without fonts, and the nine cards of
 * the design's sample. Independent of the fact compiler's writer. */
#pragma once
#include "base/timezone.h"
#include "base/utf8.h"
#include "facts/facts.h"
#include "facts/facts_check.h"
#include "layout/layout_open.h"

#include <stdlib.h>
#include <string.h>

enum {
    IMAGE_SHOWS = 4,
    IMAGE_FACTS = 64,
    IMAGE_TEXTS = 512,
    IMAGE_POOL = 32768,
    IMAGE_TOTAL = 65536
};
enum { IMAGE_FONTS = 0xF0 }; /* each byte of the hash of the fonts of its measures */

#define NB "\u00a0" /* the space that binds */

typedef struct {
    unsigned char rows[SECTION_POOL][IMAGE_TOTAL / 2];
    uint32_t count[SECTION_POOL];
    char pool[IMAGE_POOL];
    uint32_t pool_len;
    uint32_t show_facts; /* facts of the current show */
    unsigned char bytes[IMAGE_TOTAL + IMAGE_POOL];
    int64_t not_before, not_after;
    const char *channel;        /* of the file; NULL for none */
    const unsigned char *masks; /* of the logos; none unless set before image_end */
    uint32_t mask_count;
    const FactsMeasure *measures; /* none unless set before image_end */
    uint32_t measure_count;
    Facts facts;
} Image;

/* A fact as a test writes it; since and until are open if 0. */
typedef struct {
    const char *id, *channel; /* channel NULL: for every screen */
    FactKind kind;
    FactProof proof;
    uint32_t flags; /* 0: crawl and stage */
    int64_t value, previous, change, share_num, share_den;
    int64_t since, until;
    const char *text[FIELD_COUNT];
} Entry;

static inline void image_u32(unsigned char *p, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        p[i] = (unsigned char)(value >> 8 * i);
}

static inline void image_i64(unsigned char *p, int64_t value)
{
    image_u32(p, (uint32_t)((uint64_t)value & 0xFFFFFFFF));
    image_u32(p + 4, (uint32_t)((uint64_t)value >> 32));
}

static inline void image_str(Image *m, unsigned char *p, const char *s)
{
    uint32_t len = (uint32_t)strlen(s);
    image_u32(p, m->pool_len);
    image_u32(p + 4, len);
    memcpy(m->pool + m->pool_len, s, len + 1);
    m->pool_len += len + 1;
}

static inline unsigned char *image_row(Image *m, FactsSection section, uint32_t bytes)
{
    return m->rows[section] + bytes * m->count[section]++;
}

static inline void image_text(Image *m, FactField field, const char *s)
{
    unsigned char *p = image_row(m, SECTION_TEXTS, FACTS_TEXT);
    image_u32(p, (uint32_t)field);
    image_str(m, p + 8, s);
}

static inline void image_begin(Image *m)
{
    memset(m, 0, sizeof *m);
    m->not_before = CALENDAR_MIN;
    m->not_after = CALENDAR_MAX;
}

static inline void image_palette(unsigned char *show, const uint32_t (*colors)[2][ROLE_COUNT])
{
    for (int i = 0; i < 2 * ROLE_COUNT; i++)
        image_u32(show + 64 + 4 * i, (*colors)[i / ROLE_COUNT][i % ROLE_COUNT]);
}

/* The row of the current show. */
static inline unsigned char *image_show_row(Image *m)
{
    return m->rows[SECTION_SHOWS] + FACTS_SHOW * (m->count[SECTION_SHOWS] - 1);
}

static inline void image_dim(Image *m, uint32_t percent, uint32_t from, uint32_t until)
{
    image_u32(image_show_row(m) + 48, percent);
    image_u32(image_show_row(m) + 52, from | until << 16);
}

static inline void image_logo(Image *m, uint32_t at, uint32_t w, uint32_t h)
{
    image_u32(image_show_row(m) + 56, at);
    image_u32(image_show_row(m) + 60, w | h << 16);
}

static inline void image_show(Image *m, const char *name, const char *subject, const char *lang,
                              const char *zone, bool written)
{
    unsigned char *p = image_row(m, SECTION_SHOWS, FACTS_SHOW);
    const Palette plain = palette_default();
    image_str(m, p, "Test/Zone");
    image_str(m, p + 8, zone);
    image_str(m, p + 16, lang);
    image_str(m, p + 160, "");
    image_u32(p + 24, written);
    image_u32(p + 32, m->count[SECTION_TEXTS]);
    image_u32(p + 36, 2);
    image_u32(p + 40, m->count[SECTION_FACTS]);
    image_palette(p, &plain.color);
    image_text(m, FIELD_TEXT, name);
    image_text(m, FIELD_SUBJECT, subject);
    m->show_facts = 0;
}

/* The source of the facts of this show that follow. */
static inline void image_source(Image *m, const char *publisher, int month, int day)
{
    unsigned char *p = image_row(m, SECTION_SOURCES, FACTS_SOURCE);
    image_str(m, p, "artikel");
    image_str(m, p + 8, "");
    image_str(m, p + 40, "");
    image_u32(p + 16, m->count[SECTION_SHOWS] - 1);
    image_u32(p + 24, (uint32_t)month);
    image_u32(p + 28, (uint32_t)day);
    image_u32(p + 32, m->count[SECTION_TEXTS]);
    image_u32(p + 36, 1);
    image_text(m, FIELD_PUBLISHER, publisher);
}

static inline void image_figure(unsigned char *p, const Entry *e)
{
    image_i64(p + 56, e->value);
    image_i64(p + 64, 1000000000);
    image_i64(p + 72, e->previous);
    image_i64(p + 80, e->change);
    image_i64(p + 88, e->share_num);
    image_i64(p + 96, e->share_den);
    if (e->share_den) {
        image_u32(p + 104, (uint32_t)((e->share_num * 200 / e->share_den + 1) / 2));
        image_u32(p + 108, 0);
    }
    p[112] = 1;
}

static inline void image_fact(Image *m, const Entry *e)
{
    unsigned char *p = image_row(m, SECTION_FACTS, FACTS_FACT);
    uint32_t first = m->count[SECTION_TEXTS], flags = e->flags ? e->flags : FACT_CRAWL | FACT_STAGE;
    for (int i = 0; i < FIELD_COUNT; i++)
        if (e->text[i])
            image_text(m, (FactField)i, e->text[i]);
    flags |= e->previous ? (uint32_t)(FACT_CHANGE | FACT_PREVIOUS) : 0;
    flags |= e->share_den ? (uint32_t)FACT_SHARE : 0;
    image_str(m, p, e->id);
    image_str(m, p + 8, e->channel ? e->channel : "");
    image_u32(p + 16, e->kind);
    image_u32(p + 20, flags);
    image_u32(p + 24, m->count[SECTION_SHOWS] - 1);
    image_u32(p + 28, m->count[SECTION_SOURCES] ? m->count[SECTION_SOURCES] - 1 : FACTS_NONE);
    image_u32(p + 32, first);
    image_u32(p + 36, m->count[SECTION_TEXTS] - first);
    image_i64(p + 40, e->since ? e->since : CALENDAR_MIN);
    image_i64(p + 48, e->until ? e->until : CALENDAR_MAX);
    image_i64(p + 64, 1);
    p[118] = 1; /* denominator */
    p[136] = (unsigned char)e->proof;
    image_i64(p + 128, 1);
    image_u32(p + 108, FACTS_NONE);
    if (e->kind == KIND_FIGURE)
        image_figure(p, e);
    m->show_facts++;
    image_u32(image_show_row(m) + 44, m->show_facts);
}

/* The row of a fact in the timeline, unless it is never shown. */
static inline void image_span(Image *m, uint32_t fact)
{
    const unsigned char *row = m->rows[SECTION_FACTS] + FACTS_FACT * fact;
    int64_t from = facts_rows_i64(row + 40), until = facts_rows_i64(row + 48);
    from = from > m->not_before ? from : m->not_before;
    until = until < m->not_after ? until : m->not_after;
    if (from >= until)
        return;
    unsigned char *p = image_row(m, SECTION_TIMELINE, FACTS_SPAN);
    image_u32(p, fact);
    image_i64(p + 8, from);
    image_i64(p + 16, until);
}

/* Joins the sections and opens them as m->facts. */
static inline bool image_end(Image *m, Err *err)
{
    static const uint32_t each[SECTION_POOL] = {FACTS_SHOW, FACTS_SOURCE, FACTS_FACT, FACTS_TEXT,
                                                FACTS_SPAN, FACTS_LANG,   FACTS_CODE};
    uint32_t at = FACTS_HEADER;
    m->count[SECTION_TIMELINE] = 0;
    for (uint32_t i = 0; i < m->count[SECTION_FACTS]; i++)
        image_span(m, i);
    for (int i = 0; i < SECTION_POOL; i++) {
        memcpy(m->bytes + at, m->rows[i], m->count[i] * each[i]);
        image_u32(m->bytes + 64 + 8 * i, at);
        image_u32(m->bytes + 68 + 8 * i, m->count[i]);
        at = (at + m->count[i] * each[i] + 7) & ~7u;
    }
    image_str(m, m->bytes + 56, m->channel ? m->channel : "");
    for (int i = 0; i < OWN_COUNT; i++)
        image_str(m, m->bytes + FACTS_OWN_AT + 8 * i, "");
    memcpy(m->bytes + at, m->pool, m->pool_len);
    image_u32(m->bytes + 64 + 8 * SECTION_POOL, at);
    image_u32(m->bytes + 68 + 8 * SECTION_POOL, m->pool_len);
    at = (at + m->pool_len + 7) & ~7u;
    image_u32(m->bytes + 64 + 8 * SECTION_MASKS, at);
    image_u32(m->bytes + 68 + 8 * SECTION_MASKS, m->mask_count);
    if (m->mask_count)
        memcpy(m->bytes + at, m->masks, m->mask_count);
    at = (at + m->mask_count + 7) & ~7u;
    image_u32(m->bytes + 64 + 8 * SECTION_PROOFS, at);
    image_u32(m->bytes + 64 + 8 * SECTION_MEASURES, at);
    image_u32(m->bytes + 68 + 8 * SECTION_MEASURES, m->measure_count);
    memset(m->bytes + FACTS_FONTS_AT, m->measure_count ? IMAGE_FONTS : 0, FACTS_HASH);
    for (uint32_t i = 0; i < m->measure_count; i++, at += FACTS_MEASURE) {
        image_i64(m->bytes + at, (int64_t)m->measures[i].key);
        image_u32(m->bytes + at + 8, (uint32_t)m->measures[i].advance);
        image_u32(m->bytes + at + 12, (uint32_t)m->measures[i].bearing);
    }
    memcpy(m->bytes, FACTS_MAGIC, 8);
    image_u32(m->bytes + 8, FACTS_VERSION);
    image_u32(m->bytes + 12, FACTS_HEADER);
    image_i64(m->bytes + 16, at);
    image_i64(m->bytes + 24, 1);
    image_i64(m->bytes + 40, m->not_before);
    image_i64(m->bytes + 48, m->not_after);
    facts_hash(m->bytes, at, m->bytes + FACTS_HASH_AT);
    return facts_check(&m->facts, m->bytes, at, err);
}

/* Letters of .45 to .52 em, digits of .49 em: near the design's fonts, and not whole pixels. */
static inline Extent image_measure(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    (void)ctx;
    int64_t mil = 0;
    for (size_t i = 0; i < len;) {
        uint32_t cp;
        i += utf8_next(s + i, len - i, &cp);
        mil += cp >= '0' && cp <= '9' ? 490 : cp == ' ' ? 230 : 440 + (int64_t)(cp % 7 + font) * 8;
    }
    return (Extent){mil * 64 * size_px / 1000, 3 * size_px};
}

static const Ruler image_ruler = {image_measure, NULL};

/* The nine cards of the design, in the order of its spec, with their durations in 1/10 s. */
static const Entry image_nine[9] = {
    {.id = "umsatz",
     .kind = KIND_FIGURE,
     .value = 405,
     .previous = 340,
     .change = 19,
     .text = {[FIELD_TEXT] = "Umsatz im dritten Quartal",
              [FIELD_LABEL_SHORT] = "Umsatz, 3." NB "Quartal",
              [FIELD_UNIT] = "US-$",
              [FIELD_BASIS] = "gegenüber dem Vorjahr",
              [FIELD_BASIS_SHORT] = "zum Vorjahr"}},
    {.id = "regierung",
     .kind = KIND_HEADLINE,
     .text = {[FIELD_TEXT] = "Meta arbeitet daran, Llama in der US-Regierung einzuführen",
              [FIELD_TOPIC] = "KI und Staat",
              [FIELD_CRAWL_TEXT] = "Meta lotet mit dem Außen- und dem Bildungsministerium der USA "
                                   "aus, wie Llama helfen kann"}},
    {.id = "kurz",
     .kind = KIND_QUOTE,
     .text = {[FIELD_TEXT] =
                  "Ich bin ziemlich begeistert von der ganzen Arbeit, die wir gerade leisten.",
              [FIELD_SPEAKER] = "Mark Zuckerberg",
              [FIELD_ROLE] = "CEO von Meta",
              [FIELD_ROLE_SHORT] = "CEO von Meta"}},
    {.id = "nutzer",
     .kind = KIND_FIGURE,
     .value = 329,
     .previous = 313,
     .change = 5,
     .text = {[FIELD_TEXT] = "Täglich in mindestens einer App von Meta",
              [FIELD_LABEL_SHORT] = "Täglich bei Meta",
              [FIELD_UNIT] = "Menschen",
              [FIELD_BASIS] = "gegenüber dem Vorjahr",
              [FIELD_BASIS_SHORT] = "zum Vorjahr"}},
    {.id = "sicherheit",
     .kind = KIND_HEADLINE,
     .text = {[FIELD_TEXT] =
                  "OpenAI und Anthropic teilen Modelle vorab mit dem AI" NB "Safety Institute",
              [FIELD_TOPIC] = "KI und Staat",
              [FIELD_CRAWL_TOPIC] = "Sicherheit"}},
    {.id = "gewinn",
     .kind = KIND_FIGURE,
     .value = 173,
     .share_num = 173,
     .share_den = 405,
     .text = {[FIELD_TEXT] = "Gewinn im dritten Quartal",
              [FIELD_LABEL_SHORT] = "Gewinn, 3." NB "Quartal",
              [FIELD_UNIT] = "US-$",
              [FIELD_NOTE] = "vom Umsatz",
              [FIELD_NOTE_SHORT] = "vom Umsatz"}},
    {.id = "knapp",
     .kind = KIND_QUOTE,
     .text = {[FIELD_TEXT] = "keine Zahlung erforderlich",
              [FIELD_LEAD] = "Bei diesen Partnerschaften sei",
              [FIELD_SPEAKER] = "Faith Eischen",
              [FIELD_ROLE] = "Sprecherin von Meta, per E-Mail",
              [FIELD_ROLE_SHORT] = "Sprecherin von Meta"}},
    {.id = "ausgaben",
     .kind = KIND_HEADLINE,
     .text = {[FIELD_TEXT] = "Meta will auch 2025 mehr für KI ausgeben",
              [FIELD_TOPIC] = "Investitionen"}},
    {.id = "lang",
     .kind = KIND_QUOTE,
     .text = {[FIELD_TEXT] = "Dies ist vielleicht die dynamischste Zeit, die ich in unserer "
                             "Branche je erlebt habe, und ich arbeite daran, sicherzustellen, dass "
                             "wir großartige Dinge schaffen und das Beste aus den vor uns "
                             "liegenden Chancen machen.",
              [FIELD_SPEAKER] = "Mark Zuckerberg",
              [FIELD_ROLE] = "CEO von Meta",
              [FIELD_ROLE_SHORT] = "CEO von Meta"}},
};

/* Adds a show of these nine, in German, after image_begin. */
static inline void image_demo(Image *m, const char *zone, bool written)
{
    image_show(m, "Tech-Ticker", "Meta", "de", zone, written);
    image_source(m, "Meta", 10, 30);
    for (int i = 0; i < 9; i++)
        image_fact(m, &image_nine[i]);
}
static const int image_tenths[9] = {81, 77, 100, 92, 85, 82, 99, 70, 206};

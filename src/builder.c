/* SPDX-License-Identifier: MIT */
/* Arrays grow by doubling; the first failure is remembered and everything later is dropped, so
 * that the code that lays out cards reads without a check on every line. Widths are measured once
 * at 1000 px and scaled: unhinted advances are linear in the size. */
#include "builder.h"

#include <stdlib.h>
#include <string.h>

static const char ellipsis[] = "…";

int32_t px_of_u(const Layout *l, int hundredths)
{
    return (int32_t)floor_div(hundredths * l->u3600 + 180000, 360000);
}

int layout_px(const Layout *l, Length length)
{
    return px_of_u(l, length.d[l->density]);
}

FontKey font_serif(bool strong, int size_px)
{
    if (size_px >= STYLE_OPTICAL_PX)
        return strong ? FONT_SD6 : FONT_SD4;
    return strong ? FONT_SS6 : FONT_SS4;
}

size_t builder_first(const char *s, size_t len)
{
    size_t n = len ? 1 : 0;
    while (n < len && ((unsigned char)s[n] & 0xC0) == 0x80)
        n++;
    return n;
}

static int64_t at_size(int64_t em, int size_px)
{
    return floor_div(em * size_px + 500, 1000);
}

int64_t builder_width(Builder *b, FontKey font, int size_px, const char *s, size_t len)
{
    if (len == 0)
        return 0;
    return at_size(b->ruler.measure(b->ruler.ctx, font, 1000, s, len).advance, size_px);
}

/* The reference measures bearings in whole pixels, and above 256 px on a grid of 64 px: its number
 * stands where that puts it. */
int64_t builder_edge(Builder *b, FontKey font, int size_px, const char *s, size_t len)
{
    if (len == 0)
        return 0;
    int grid = size_px > 256 ? 64 : size_px;
    int64_t bearing = b->ruler.measure(b->ruler.ctx, font, 1000, s, builder_first(s, len)).bearing;
    int64_t whole = floor_div(bearing * grid, 64 * 1000);
    return whole > 0 ? whole * 64 * size_px / grid : 0;
}

static void *grow(Builder *b, void **array, uint32_t *cap, uint32_t used, uint32_t more,
                  size_t each)
{
    if (b->failed)
        return NULL;
    if (used + more > *cap) {
        uint32_t want = *cap ? *cap : 64;
        while (want < used + more)
            want *= 2;
        void *bigger = realloc(*array, want * each);
        if (!bigger) {
            b->failed = true;
            return NULL;
        }
        *array = bigger;
        *cap = want;
    }
    void *rows = (char *)*array + used * each;
    memset(rows, 0, more * each);
    return rows;
}

uint32_t builder_pool(Builder *b, const char *s, size_t len)
{
    Layout *l = b->l;
    char *to = grow(b, (void **)&l->pool, &l->pool_cap, l->pool_len, (uint32_t)len + 1, 1);
    if (!to)
        return 0;
    memcpy(to, s, len);
    uint32_t at = l->bytes_len + l->pool_len;
    l->pool_len += (uint32_t)len + 1;
    return at;
}

static uint32_t add_run(Builder *b, FontKey font, int size_px, uint32_t text, size_t len,
                        int64_t advance)
{
    Layout *l = b->l;
    Run *run = grow(b, (void **)&l->runs, &l->run_cap, l->run_count, 1, sizeof *run);
    if (!run)
        return LAYOUT_NONE;
    *run = (Run){.text = text,
                 .len = (uint32_t)len,
                 .advance = (int32_t)advance,
                 .size_px = (uint16_t)size_px,
                 .font = (uint8_t)font};
    return l->run_count++;
}

uint32_t builder_run(Builder *b, FontKey font, int size_px, uint32_t text, size_t len)
{
    const char *s = layout_text(b->l, &(Run){.text = text});
    return add_run(b, font, size_px, text, len, builder_width(b, font, size_px, s, len));
}

uint32_t builder_line(Builder *b, FontKey font, int size_px, uint32_t text, const Line *line)
{
    return add_run(b, font, size_px, text + line->at, line->len, at_size(line->em, size_px));
}

uint32_t builder_text(Builder *b, FontKey font, int size_px, const char *s, size_t len)
{
    uint32_t at = builder_pool(b, s, len);
    return b->failed ? LAYOUT_NONE : builder_run(b, font, size_px, at, len);
}

/* As many characters as fit with an ellipsis behind them. */
static Line cut(Builder *b, FontKey font, const char *s, size_t len, int64_t room_em)
{
    int64_t em = builder_width(b, font, 1000, ellipsis, strlen(ellipsis));
    Line line = {.em = em};
    for (size_t n = 0, step; n < len; n += step) {
        step = builder_first(s + n, len - n);
        em += builder_width(b, font, 1000, s + n, step);
        if (em > room_em)
            break;
        if (s[n] != ' ')
            line = (Line){.len = (uint32_t)(n + step), .em = em};
    }
    return line;
}

static uint32_t cut_run(Builder *b, FontKey font, int size_px, const char *s, size_t len,
                        int64_t room64)
{
    Line line = cut(b, font, s, len, room64 * 1000 / size_px);
    uint32_t at = builder_pool(b, s, line.len);
    if (b->failed)
        return LAYOUT_NONE;
    b->l->pool_len--; /* the ellipsis goes to where its NUL is */
    builder_pool(b, ellipsis, strlen(ellipsis));
    line.len += (uint32_t)strlen(ellipsis);
    return b->failed ? LAYOUT_NONE : builder_line(b, font, size_px, at, &line);
}

uint32_t builder_cut(Builder *b, FontKey font, int size_px, const char *s, size_t len,
                     int64_t room64)
{
    if (builder_width(b, font, size_px, s, len) <= room64)
        return builder_text(b, font, size_px, s, len);
    return cut_run(b, font, size_px, s, len, room64);
}

uint32_t builder_cut_line(Builder *b, FontKey font, int size_px, Str text, const Line *line,
                          int64_t room64)
{
    if (at_size(line->em, size_px) <= room64)
        return builder_line(b, font, size_px, builder_at(b, text), line);
    return cut_run(b, font, size_px, text.s + line->at, line->len, room64);
}

uint32_t builder_str(Builder *b, FontKey font, int size_px, Str s)
{
    return builder_run(b, font, size_px, builder_at(b, s), s.len);
}

uint32_t builder_at(const Builder *b, Str s)
{
    return (uint32_t)(s.s - b->l->bytes);
}

Str builder_field(Builder *b, const Fact *f, FactField field)
{
    return facts_text(b->facts, f->first_text, f->text_count, field, b->variant);
}

Cue *builder_cue(Builder *b, Effect effect, Role role)
{
    Layout *l = b->l;
    Cue *cue = grow(b, (void **)&l->cues, &l->cue_cap, l->cue_count, 1, sizeof *cue);
    if (!cue)
        return NULL;
    l->cue_count++;
    cue->effect = (uint8_t)effect;
    cue->role = (uint8_t)role;
    cue->run = LAYOUT_NONE;
    return cue;
}

Card *builder_card(Builder *b)
{
    Layout *l = b->l;
    Card *card = grow(b, (void **)&l->cards, &l->card_cap, l->card_count, 1, sizeof *card);
    if (!card)
        return NULL;
    l->card_count++;
    card->first_cue = l->cue_count;
    card->fits = true;
    return card;
}

CrawlItem *builder_crawl(Builder *b)
{
    Layout *l = b->l;
    CrawlItem *item = grow(b, (void **)&l->crawls, &l->crawl_cap, l->crawl_count, 1, sizeof *item);
    if (!item)
        return NULL;
    l->crawl_count++;
    return item;
}

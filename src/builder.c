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

int64_t builder_width(Builder *b, FontKey font, int size_px, const char *s, size_t len)
{
    Extent e = b->ruler.measure(b->ruler.ctx, font, 1000, s, len);
    return floor_div(e.advance * size_px + 500, 1000);
}

/* The reference measures bearings in whole pixels, and above 256 px on a grid of 64 px: its number
 * stands where that puts it. */
int64_t builder_edge(Builder *b, FontKey font, int size_px, const char *s, size_t len)
{
    size_t first = 1;
    while (first < len && ((unsigned char)s[first] & 0xC0) == 0x80)
        first++;
    if (len == 0)
        return 0;
    int grid = size_px > 256 ? 64 : size_px;
    int64_t bearing = b->ruler.measure(b->ruler.ctx, font, 1000, s, first).bearing;
    int64_t whole = floor_div(bearing * grid, 64 * 1000);
    return whole > 0 ? whole * 64 * size_px / grid : 0;
}

static void *grow(Builder *b, void **array, uint32_t *cap, uint32_t used, uint32_t more, size_t each)
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

uint32_t builder_run(Builder *b, FontKey font, int size_px, uint32_t text, size_t len)
{
    Layout *l = b->l;
    Run *run = grow(b, (void **)&l->runs, &l->run_cap, l->run_count, 1, sizeof *run);
    if (!run)
        return LAYOUT_NONE;
    *run = (Run){.text = text,
                 .len = (uint32_t)len,
                 .size_px = (uint16_t)size_px,
                 .font = (uint8_t)font};
    run->advance = (int32_t)builder_width(b, font, size_px, layout_text(l, run), len);
    return l->run_count++;
}

uint32_t builder_text(Builder *b, FontKey font, int size_px, const char *s, size_t len)
{
    uint32_t at = builder_pool(b, s, len);
    return b->failed ? LAYOUT_NONE : builder_run(b, font, size_px, at, len);
}

/* Bytes of a text that fit with an ellipsis behind them; all of it if it fits as it is. */
static size_t fitting(Builder *b, FontKey font, int size_px, const char *s, size_t len,
                      int64_t room64)
{
    size_t low = 0, high = len;
    if (builder_width(b, font, size_px, s, len) <= room64)
        return len;
    room64 -= builder_width(b, font, size_px, ellipsis, strlen(ellipsis));
    while (high - low > 1) {
        size_t mid = low + (high - low) / 2;
        if (builder_width(b, font, size_px, s, mid) <= room64)
            low = mid;
        else
            high = mid;
    }
    while (low > 0 && ((unsigned char)s[low] & 0xC0) == 0x80)
        low--;
    while (low > 0 && s[low - 1] == ' ')
        low--;
    return low;
}

uint32_t builder_cut(Builder *b, FontKey font, int size_px, const char *s, size_t len,
                     int64_t room64)
{
    size_t n = fitting(b, font, size_px, s, len, room64), more = n < len ? strlen(ellipsis) : 0;
    uint32_t at = builder_pool(b, s, n);
    if (more && !b->failed) { /* behind what was just put there, in place of its NUL */
        b->l->pool_len--;
        builder_pool(b, ellipsis, more);
    }
    return b->failed ? LAYOUT_NONE : builder_run(b, font, size_px, at, n + more);
}

uint32_t builder_str(Builder *b, FontKey font, int size_px, Str s)
{
    return builder_run(b, font, size_px, (uint32_t)(s.s - b->l->bytes), s.len);
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

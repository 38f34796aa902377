/* SPDX-License-Identifier: MIT */
/* For an ink over the colour that it mostly lies on, all 256 results are known before a pixel is
 * drawn. Those at full opacity are kept; a lower opacity mixes them with the colour below. Where
 * nothing else is below, no pixel is read. */
#include "draw/ink.h"
#include "draw/light.h"
#include "draw/vector.h"

#include <string.h>

static void make_table(struct InkTable *t, uint32_t color, uint32_t under)
{
    t->color = color;
    t->under = under;
    bool lighter = light_is_lighter(color, under);
    t->opaque[0] = under;
    for (int i = 1; i < 256; i++)
        t->opaque[i] = light_cover(under, color, (uint8_t)i, lighter);
    t->made = true;
}

static const struct InkTable *table_of(InkMemo *memo, struct InkTable *own, uint32_t color,
                                       uint32_t under)
{
    for (int i = 0; memo && i < INK_TABLES; i++)
        if (memo->tables[i].made && memo->tables[i].color == color &&
            memo->tables[i].under == under)
            return &memo->tables[i];
    struct InkTable *made = memo ? &memo->tables[memo->next++ % INK_TABLES] : own;
    make_table(made, color, under);
    return made;
}

WIDE static void mix_all(uint32_t out[256], const uint32_t opaque[256], uint32_t under,
                         uint32_t alpha)
{
    for (int i = 0; i < 256; i++)
        out[i] = light_mix(under, opaque[i], alpha);
}

void ink_init(Ink *ink, InkMemo *memo, uint32_t color, uint32_t under, uint8_t alpha)
{
    struct InkTable own;
    const struct InkTable *table = table_of(memo, &own, color, under);
    ink->color = color;
    ink->under = under;
    ink->alpha = light_alpha(alpha);
    ink->lighter = light_is_lighter(color, under);
    if (ink->alpha == 256)
        memcpy(ink->over_under, table->opaque, sizeof ink->over_under);
    else
        mix_all(ink->over_under, table->opaque, under, ink->alpha);
}

/* `lighter` stays as it was: it decides how thick the letters look. */
void ink_lay(Ink *ink, uint32_t under)
{
    if (ink->under == under)
        return;
    ink->under = ink->over_under[0] = under;
    for (int i = 1; i < 256; i++)
        ink->over_under[i] = ink_compute(ink, under, (uint8_t)i);
}

uint32_t ink_compute(const Ink *ink, uint32_t pixel, uint8_t cover)
{
    uint32_t full = light_cover(pixel, ink->color, cover, ink->lighter);
    return ink->alpha == 256 ? full : light_mix(pixel, full, ink->alpha);
}

void ink_row(const Ink *ink, const Spans *s, int32_t row, uint32_t *p, int32_t from, int32_t until)
{
    static const uint8_t full[SPANS_GROUP] = {255, 255, 255, 255};
    const SpansWord *word = spans_row(s, row);
    const uint8_t *samples = word ? spans_samples(s, word) : NULL;
    for (int32_t x = 0; word && x < until; x += SPANS_WORD, word++) {
        for (uint64_t rest = word->part | word->full; rest; rest &= rest - 1) {
            int32_t bit = __builtin_ctzll(rest), at = x + SPANS_GROUP * bit;
            bool whole = word->full >> bit & 1;
            const uint8_t *cover = whole ? full : samples;
            int32_t end = until - at < SPANS_GROUP ? until - at : SPANS_GROUP;
            for (int32_t k = at < from ? from - at : 0; k < end; k++)
                if (cover[k])
                    p[at + k] = ink_over(ink, p[at + k], cover[k]);
            samples += whole ? 0 : SPANS_GROUP;
        }
    }
}

enum { ROWS_AHEAD = 3 };
typedef uint32_t Group __attribute__((vector_size(4 * SPANS_GROUP), aligned(4), may_alias));

static inline void fill(uint32_t *p, uint64_t groups, uint32_t color)
{
    const Group all = {color, color, color, color};
    for (; groups; groups &= groups - 1)
        *(Group *)(p + SPANS_GROUP * (size_t)__builtin_ctzll(groups)) = all;
}

/* Ink in this row mostly has ink below it, so the next rows are prefetched: they are too far apart
 * for processors to predict. */
static inline const uint8_t *look_up(uint32_t *p, ptrdiff_t stride, uint64_t groups,
                                     const uint8_t *samples, const uint32_t table[256])
{
    for (; groups; groups &= groups - 1, samples += SPANS_GROUP) {
        uint32_t *at = p + SPANS_GROUP * (size_t)__builtin_ctzll(groups);
        __builtin_prefetch(at + ROWS_AHEAD * stride, 1);
        *(Group *)at =
            (Group){table[samples[0]], table[samples[1]], table[samples[2]], table[samples[3]]};
    }
    return samples;
}

/* The last few pixels of a row, which do not fill a group. */
static void draw_end(const Ink *ink, const uint8_t *samples, uint32_t *p, int32_t n)
{
    for (int32_t i = 0; i < n; i++)
        p[i] = ink->over_under[samples[i]];
}

/* The group of a word that the end of the row cuts off, if any. */
static inline uint64_t cut_off(int32_t left)
{
    return left < SPANS_WORD && left % SPANS_GROUP ? UINT64_C(1) << left / SPANS_GROUP : 0;
}

/* In each word, ink that is gone becomes ground, full groups become ink, and partial ones are
 * looked up. The group that is cut off is drawn pixel by pixel. */
void ink_whole_row(const Ink *ink, const Spans *s, const SpansWord *before, const SpansWord *after,
                   uint32_t *p, ptrdiff_t stride)
{
    static const uint8_t no_samples[SPANS_GROUP];
    static const SpansWord no_ink;
    const uint8_t *samples = after ? spans_samples(s, after) : no_samples;
    for (int32_t left = s->w; left > 0; left -= SPANS_WORD, p += SPANS_WORD) {
        SpansWord now = after ? *after++ : no_ink, then = before ? *before++ : no_ink;
        uint64_t gone = (then.part | then.full) & ~(now.part | now.full), cut = cut_off(left);
        fill(p, gone & ~cut, ink->under);
        fill(p, now.full, ink->over_under[255]);
        samples = look_up(p, stride, now.part & ~cut, samples, ink->over_under);
        if ((now.part | gone) & cut) {
            int32_t n = left % SPANS_GROUP;
            draw_end(ink, now.part & cut ? samples : no_samples, p + left - n, n);
        }
    }
}

/* SPDX-License-Identifier: MIT */
/* Of an ink over the colour that it mostly lies on, all 256 results are known before a pixel is
 * drawn: those of full opacity are kept, and an opacity mixes them with what is below. Where nothing
 * else is below, no pixel is read. */
#include "ink.h"

#include "light.h"
#include "spans.h"
#include "wide.h"

#include <string.h>

enum { VECTOR = sizeof(Pixels) / sizeof(uint32_t) };

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

uint32_t ink_compute(const Ink *ink, uint32_t pixel, uint8_t cover)
{
    uint32_t full = light_cover(pixel, ink->color, cover, ink->lighter);
    return ink->alpha == 256 ? full : light_mix(pixel, full, ink->alpha);
}

static void run(const Ink *ink, uint32_t *p, int32_t n, const uint8_t *cover)
{
    for (int32_t i = 0; i < n; i++)
        p[i] = ink_over(ink, p[i], cover ? cover[i] : 255);
}

void ink_row(const Ink *ink, const uint8_t *row, uint32_t *p, int32_t from, int32_t until)
{
    for (int32_t x = 0; *row != SPANS_END && x < until;) {
        int kind = *row & 0xC0;
        int32_t n = (*row++ & 63) + 1;
        int32_t first = x < from ? from - x : 0, last = n < until - x ? n : until - x;
        const uint8_t *cover = kind == SPANS_PART ? row : NULL;
        if (kind != SPANS_SKIP)
            run(ink, p + x + first, last - first, cover ? cover + first : NULL);
        row += cover ? n : 0;
        x += n;
    }
}

static inline void fill(uint32_t *p, int32_t n, uint32_t color)
{
    const Pixels all = {color, color, color, color, color, color, color, color};
    int32_t i = 0;
    for (; i + VECTOR < n; i += VECTOR)
        *(Pixels *)(p + i) = all;
    if (n >= VECTOR)
        *(Pixels *)(p + n - VECTOR) = all;
    for (; n < VECTOR && i < n; i++)
        p[i] = color;
}

WIDE void ink_whole_row(const Ink *ink, const uint8_t *row, uint32_t *p)
{
    uint32_t full = ink->over_under[255];
    for (uint8_t op = *row; op != SPANS_END; op = *row) {
        int32_t n = (op & 63) + 1;
        row++;
        if ((op & 0xC0) == SPANS_FULL) {
            fill(p, n, full);
        } else if ((op & 0xC0) == SPANS_PART) {
            for (int32_t i = 0; i < n; i++)
                p[i] = ink->over_under[row[i]];
            row += n;
        }
        p += n;
    }
}

/* SPDX-License-Identifier: MIT */
/* What a layout can be asked while it is built and while it is played. */
#include "layout/layout.h"
#include "base/fixed.h"

#include <stdlib.h>
#include <string.h>

int layout_px(const Layout *l, Length length)
{
    return (int)fixed_floor_div(length.d[l->density] * l->u3600 + 180000, 360000);
}

int layout_thin(const Layout *l, Length length, int least_px)
{
    int px = layout_px(l, length);
    return px > least_px ? px : least_px;
}

void layout_close(Layout *l)
{
    roll_close(l->tape);
    roll_close(l->stage);
    arena_close(&l->texts);
    for (uint32_t i = 0; l->headers && i + 1 < l->header_count; i++)
        free(l->headers[i].logo); /* the last header shares the first one's */
    free(l->headers);
    free(l->gaps);
    free(l->crawls);
    free(l->cards);
    free(l->cues);
    free(l->runs);
    memset(l, 0, sizeof *l);
}

int layout_legible(const Layout *l)
{
    int px = (CARD_LEGIBLE_PERCENT * layout_px(l, style.crawl) + 99) / 100;
    return px > STYLE_SMALL_PX ? px : STYLE_SMALL_PX; /* where the crawl has its least size */
}

int64_t layout_strap_top(const Layout *l)
{
    return l->foot_base * 1000 - STYLE_STRAP_TOP * (int64_t)l->foot;
}

uint32_t layout_card(const Layout *l, uint32_t fact)
{
    for (uint32_t i = 0; i < l->card_count; i++)
        if (l->cards[i].fact == fact)
            return i;
    return LAYOUT_NONE;
}

/* SPDX-License-Identifier: MIT */
/* The class and unit of a screen decide all sizes and places that do not depend on a text. */
#include "layout/layout_screen.h"
#include "base/fixed.h"

static ScreenClass class_of(int64_t w, int64_t h)
{
    if (w * 1000 >= h * STYLE_BAR_FROM)
        return CLASS_BAR;
    return w * 1000 < h * STYLE_PORT_BELOW ? CLASS_PORT : CLASS_LAND;
}

static void classify(Layout *l)
{
    l->class = class_of(l->w_px, l->h_px);
    bool square =
        l->class == CLASS_PORT && l->w_px * INT64_C(1000) >= l->h_px * (int64_t)STYLE_SQUARE_FROM;
    const struct StyleUnit *unit = square ? &style_square : &style_units[l->class];
    int64_t by_w = l->w_px * INT64_C(3600) / unit->across;
    int64_t by_h = l->h_px * INT64_C(3600) / unit->down, u3600 = by_w < by_h ? by_w : by_h;
    l->u3600 = u3600;
    l->density = u3600 >= STYLE_LARGE_FROM * 36 ? 0 : u3600 >= STYLE_MEDIUM_FROM * 36 ? 1 : 2;
}

static void measure_sizes(Layout *l, bool orbit)
{
    bool bar = l->class == CLASS_BAR;
    l->margin = layout_px(l, style.margin);
    l->header_top = layout_px(l, bar ? style.bar_header_top : style.header_top);
    l->small = layout_thin(l, style.small, STYLE_SMALL_PX);
    l->label = layout_thin(l, style.label, STYLE_LABEL_PX);
    l->foot = layout_thin(l, bar ? style.bar_foot : style.foot, STYLE_FOOT_PX);
    l->crawl = layout_thin(l, style.crawl, STYLE_CRAWL_PX);
    l->band = layout_thin(l, bar ? style.bar_band : style.band, STYLE_BAND_PX);
    l->progress = layout_thin(l, style.progress, STYLE_HAIR_PX);
    l->bar = layout_thin(l, style.bar, STYLE_BAR_PX);
    l->band_top = l->h_px - l->band - l->progress;
    l->orbit = orbit ? layout_px(l, style.orbit) : 0;
}

/* Two columns between the upper edge and the band. */
static void place_columns(Layout *l)
{
    int clock_top = layout_px(l, style.bar_clock_top);
    l->header_base_mil = (clock_top + fixed_px_of_part(l->small, STYLE_CAP_SANS)) * INT64_C(1000);
    l->stage_top_mil = l->header_top * 1000;
    l->foot_base = l->band_top - layout_px(l, style.bar_foot_gap);
    l->text_base = l->foot_base;
    l->side_x = fixed_px_of_part(l->w_px, STYLE_BAR_SIDE);
}

static int smaller_of(int a, int b)
{
    return a < b ? a : b;
}

/* From top to bottom: header, stage, text, strap and foot, band. Where a type has its least size, its
 * tails reach further down than the gaps know. */
static void place_rows(Layout *l)
{
    l->header_base_mil = l->header_top * 1000 + STYLE_CAP_SANS * l->small;
    l->stage_top_mil = l->header_base_mil + layout_px(l, style.stage_gap) * 1000 +
                       STYLE_TALL_HANG * (l->small - layout_px(l, style.small));
    if (l->class == CLASS_PORT) {
        int below = fixed_px_of_part(l->foot, STYLE_SOURCE_LINE) +
                    fixed_px_of_part(l->small, STYLE_TALL_HANG);
        l->foot_base = smaller_of(fixed_px_of_part(l->h_px, STYLE_PORT_FOOT), l->band_top - below);
    } else
        l->foot_base = smaller_of(l->band_top - layout_px(l, style.foot_gap),
                                  l->band_top - fixed_px_of_part(l->foot, STYLE_TALL_HANG));
    l->text_base = fixed_px_of_mil(layout_strap_top(l) - layout_px(l, style.text_gap) * 1000);
}

static void measure_crawl(Layout *l)
{
    int64_t middle_mil = l->h_px * INT64_C(1000) - l->band * 500;
    l->crawl_base = fixed_px_of_mil(middle_mil + STYLE_CAP_SANS / 2 * l->crawl);
    int per_frame = (l->crawl * CRAWL_EMS_PER_MIN + 1800) / 3600;
    l->crawl_speed = 60 * (per_frame > 1 ? per_frame : 1);
    l->crawl_gap1 = fixed_px_of_part(l->crawl, STYLE_KICKER_GAP);
    l->crawl_gap2 = fixed_px_of_part(l->crawl, STYLE_MARK_GAP);
    l->mark = fixed_px_of_part(l->crawl, STYLE_MARK);
}

void layout_screen_measure(Layout *l, bool orbit)
{
    classify(l);
    measure_sizes(l, orbit);
    if (l->class == CLASS_BAR)
        place_columns(l);
    else
        place_rows(l);
    measure_crawl(l);
}

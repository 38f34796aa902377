/* SPDX-License-Identifier: MIT */
/* It stands still for some seconds, and the crawl goes on after it where the time says. */
#include "show/identity_line.h"
#include "base/fixed.h"

static int32_t opacity(Sketch *s)
{
    const int64_t ms = 1000, t = s->now->begun_us;
    const int64_t out = (IDENTITY_MS - IDENTITY_FADE_MS) * ms, fade = IDENTITY_FADE_MS * ms;
    if (s->l->still) {
        sketch_differs_in(s, IDENTITY_MS * ms - t);
        return CURVE_ONE;
    }
    sketch_differs_in(s, t < fade || t >= out ? 1 : out - t);
    return (int32_t)((int64_t)curve_smoothstep(curve_phase(t, 0, fade)) *
                     (CURVE_ONE - curve_smoothstep(curve_phase(t, out, fade))) / CURVE_ONE);
}

__attribute__((noinline)) static void draw(Sketch *s)
{
    const Layout *l = s->l;
    const LayoutIdentity *line = &l->identity;
    s->x_px = 0;
    s->mirror_px = l->headers[0].lang->rtl ? l->screen_w_px : 0;
    sketch_strip(s, l->h_px - l->band, l->h_px, s->colors[ROLE_BAND], 255);
    uint8_t alpha = sketch_alpha(opacity(s));
    for (int i = 0; i < IDENTITY_PARTS; i++)
        if (line->run[i] != LAYOUT_NONE)
            sketch_run(s, line->run[i],
                       fixed_px_of_64((l->x_px + l->margin) * INT64_C(64) + line->x64[i]) * 4,
                       line->base[i], i == 0 ? ROLE_KICKER : ROLE_BAND_TEXT, alpha);
}

bool identity_line_draw(Sketch *s)
{
    int64_t t = s->now->begun_us;
    if (!s->now->identified || !s->l->identified || t < 0 || t >= IDENTITY_MS * INT64_C(1000))
        return false;
    draw(s);
    return true;
}

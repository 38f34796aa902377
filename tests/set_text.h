/* SPDX-License-Identifier: MIT */
/* For tests of text: the layout of the design's sample, measured with real fonts, and frames of it
 * drawn into memory. */
#pragma once
#include "draw/canvas.h"
#include "show/show.h"
#include "text/shaper.h"
#include "text/text_store.h"

#include "check.h"
#include "image.h"

typedef struct {
    Image image;
    Layout layout;
    Fontset *fonts;
    Shaper *shaper;
} SetText;

/* Lays it out for a screen; layout_close ends the layout before this one. */
static inline bool set_text_layout(SetText *s, int w_px, int h_px)
{
    Err err = {0};
    Wish wish = {.w_px = w_px, .h_px = h_px};
    bool good = layout_open(&s->layout, &s->image.facts, &wish, shaper_ruler(s->shaper), &err);
    CHECK(good, "%s", err.why);
    return good;
}

/* The sample with more facts after its own. To be closed even if it did not open. */
static inline bool set_text_open(SetText *s, const FontPlaces *places, const Entry *more,
                                 size_t count, int w_px, int h_px)
{
    Err err = {0};
    s->fonts = fontset_open(places, &err);
    s->shaper = s->fonts ? shaper_open(s->fonts, &err) : NULL;
    image_begin(&s->image);
    image_demo(&s->image, "UTC0", false);
    for (size_t i = 0; i < count; i++)
        image_fact(&s->image, &more[i]);
    bool good = s->shaper && image_end(&s->image, &err);
    CHECK(good, "%s", err.why);
    return good && set_text_layout(s, w_px, h_px);
}

static inline void set_text_close(SetText *s)
{
    layout_close(&s->layout);
    shaper_close(s->shaper);
    fontset_close(s->fonts);
}

/* Draws a whole frame; returns how many texts are missing. */
static inline uint32_t set_text_draw(TextStore *text, const Layout *l, const Scene *scene,
                                     uint32_t *pixels)
{
    static Sprites cast;
    int w = l->screen_w_px, h = l->screen_h_px;
    Canvas canvas = {.pixels = pixels, .step_x = 1, .step_y = w, .w = w, .h = h};
    TextScene words = {text, l};
    text_store_begin_frame(text);
    sprites_begin(&cast, scene, text_store_source(&words));
    uint32_t missing = canvas_draw(&canvas, &cast, (Box){0, 0, w, h});
    text_store_end_frame(text);
    return missing;
}

/* SPDX-License-Identifier: MIT */
/* The card of a figure: the largest number that fits with its unit beside it, the label above, and
 * below it a bar that begins at zero and compares now with then, or the part with the whole. */
#include "figure.h"
#include "work.h"
#include "wrap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a number of this size and its unit go. */
typedef struct {
    int size, unit_size, base, bar_y;
    bool fits;         /* the unit beside it, or below it, has room */
    int64_t number_em; /* advance at 1000 px */
} Number;

static bool legible(const Layout *l, const Number *n)
{
    return n->fits && n->size * 100 >= CARD_LEGIBLE_PERCENT * l->crawl;
}

static void number_cue(Work *w, const FigureWords *words, const Number *n)
{
    size_t len = strlen(words->number);
    uint32_t run = builder_text(w->b, FONT_SD6, n->size, words->number, len);
    int64_t x64 = w->l->margin * 64 - builder_edge(w->b, FONT_SD6, n->size, words->number, len);
    Cue *cue = work_text(w, EFFECT_COUNT, ROLE_TEXT, run, x64, n->base * 1000);
    cue_timed(cue, CUE_NUMBER_MS, CUE_NUMBER_LEN);
    if (cue)
        cue->pad = (int32_t)work_width(w, FONT_SD6, n->size, "0");
}

static void unit_cue(Work *w, Str text, int size, int64_t x64, int64_t base_mil)
{
    if (!text.len)
        return;
    uint32_t run = builder_text(w->b, font_serif(true, size), size, text.s, text.len);
    cue_timed(work_text(w, EFFECT_FADE, ROLE_TEXT, run, x64, base_mil), CUE_UNIT_MS, CUE_UNIT_LEN);
}

static void rect_cue(Work *w, Effect effect, Role role, int x, int y, int width, bool with_rail)
{
    Cue *cue = builder_cue(w->b, effect, role);
    if (!cue)
        return;
    cue->x64 = x * 64;
    cue->y_mil = y * 1000;
    cue->w = width;
    cue->h = w->l->bar;
    cue->with_rail = with_rail;
    int stroke = px_of_u(w->l, 12);
    cue->pad = stroke > 2 ? stroke : 2;
    if (effect == EFFECT_RAIL)
        cue_timed(cue, CUE_RAIL_MS, CUE_RAIL_LEN);
    else
        cue_timed(cue, CUE_COUNT_MS, CUE_COUNT_LEN);
}

/* part/whole of a width, rounded; the numbers may be large. */
static int portion(int width, int64_t part, int64_t whole)
{
    while (whole > INT64_MAX / 65536) {
        whole /= 2;
        part /= 2;
    }
    return (int)((2 * part * width + whole) / (2 * whole));
}

/* The comparison bar starts at zero and is as wide as the larger of now and then. */
static void comparison(Work *w, int y)
{
    Layout *l = w->l;
    const Fact *f = w->f;
    int full = l->w_px - 2 * l->margin, x = l->margin;
    int gap = px_of_u(l, 10) > 2 ? px_of_u(l, 10) : 2;
    bool both = (f->flags & FACT_PREVIOUS) && f->value > 0 && f->previous > 0;
    if ((f->flags & FACT_CHANGE) && both && f->value < f->previous) {
        int now = portion(full, f->value, f->previous);
        rect_cue(w, EFFECT_RAIL, ROLE_RAIL, x, y, now, false);
        rect_cue(w, EFFECT_FRAME, ROLE_SOFT, x + now + gap, y, full - now - gap, false);
    } else if ((f->flags & FACT_CHANGE) && both) {
        int then = portion(full, f->previous, f->value);
        rect_cue(w, EFFECT_RAIL, ROLE_RAIL, x, y, then, false);
        if (full - then - gap > 0)
            rect_cue(w, EFFECT_GROW, ROLE_MARKER, x + then + gap, y, full - then - gap, true);
    } else if (f->flags & FACT_SHARE) {
        int part = portion(full, f->share_num, f->share_den);
        rect_cue(w, EFFECT_GROW, ROLE_MARKER, x, y, part, false);
        if (full - part - gap > 0)
            rect_cue(w, EFFECT_RAIL, ROLE_RAIL, x + part + gap, y, full - part - gap, false);
    }
}

static int64_t unit_width(Work *w, const FigureWords *words, int size)
{
    int64_t widest = 0;
    for (int i = 0; i < 2; i++) {
        int64_t n =
            builder_width(w->b, font_serif(true, size), size, words->unit[i].s, words->unit[i].len);
        widest = n > widest ? n : widest;
    }
    return widest;
}

/* A number between the bar, which is above the strap, and the label, below which its room begins. */
static Number between(Work *w, const FigureWords *words, int64_t *top_mil)
{
    Layout *l = w->l;
    Number n = {.number_em = work_width(w, FONT_SD6, 1000, words->number)};
    int64_t strap_top = l->foot_base * 1000 - (CAP_SANS / 2 + 760) * (int64_t)l->foot;
    n.bar_y = px_of_mil(strap_top - (layout_px(l, style.bar_gap) + l->bar) * 1000);
    *top_mil =
        l->stage_top_mil + (px_of_mil(CAP_SANS * l->label) + layout_px(l, style.label_top)) * 1000;
    return n;
}

static Number number_land(Work *w, const FigureWords *words)
{
    Layout *l = w->l;
    int64_t top;
    Number n = between(w, words, &top);
    int64_t bottom = (n.bar_y - layout_px(l, style.number_gap)) * 1000;
    int64_t by_height = (bottom - top) / 860, by_screen = l->h_px / 2;
    n.size = (int)(by_height < by_screen ? by_height : by_screen);
    int64_t full = (int64_t)(l->w_px - 2 * l->margin) * 64;
    for (;;) {
        n.unit_size = px_of_mil(n.size * 175);
        if (n.unit_size < l->label)
            n.unit_size = l->label;
        int64_t need = n.number_em * n.size / 1000 + px_of_mil(n.size * 90) * 64 +
                       unit_width(w, words, n.unit_size);
        n.fits = need <= full;
        if (n.fits || n.size < 20)
            break;
        n.size = n.size * 97 / 100;
    }
    n.base = px_of_mil(top + CAP_SERIF * n.size);
    int64_t spare = bottom - (n.base * 1000 + 190 * n.size);
    n.base += px_of_mil(spare > 0 ? spare : 0);
    return n;
}

static void units_stacked(Work *w, const FigureWords *words, const Number *n)
{
    int64_t x64 = w->l->margin * 64 -
                  builder_edge(w->b, FONT_SD6, n->size, words->number, strlen(words->number)) +
                  n->number_em * n->size / 1000 + px_of_mil(n->size * 75) * 64;
    int count = words->unit[1].len ? 2 : 1;
    for (int i = 0; i < count; i++)
        unit_cue(w, words->unit[i], n->unit_size, x64,
                 n->base * 1000 - (count - 1 - i) * n->unit_size * 1140);
}

static Number number_port(Work *w, const FigureWords *words, char *unit)
{
    Layout *l = w->l;
    int64_t top;
    Number n = between(w, words, &top);
    int full = l->w_px - 2 * l->margin;
    int by_width = (int)((int64_t)full * 64 * 1000 / (n.number_em > 0 ? n.number_em : 1));
    int by_height = px_of_mil((n.bar_y * 1000 - top) * 62 / 100);
    n.size = by_width < by_height ? by_width : by_height;
    n.unit_size = px_of_u(l, 340);
    while (n.unit_size > l->label &&
           work_width(w, font_serif(true, n.unit_size), n.unit_size, unit) > (int64_t)full * 64)
        n.unit_size = n.unit_size * 97 / 100;
    n.fits = work_width(w, font_serif(true, n.unit_size), n.unit_size, unit) <= (int64_t)full * 64;
    int unit_base = n.bar_y - layout_px(l, style.unit_base);
    n.base = unit_base - px_of_mil(n.unit_size * CAP_SERIF) - px_of_mil(n.size * 190) -
             layout_px(l, style.unit_gap);
    if (!unit[0])
        n.base = n.bar_y - layout_px(l, style.number_gap) - px_of_mil(n.size * 190);
    return n;
}

static int64_t label_width(void *ctx, int cut, const char *s, size_t len)
{
    (void)cut;
    return builder_width(ctx, FONT_PM, 1000, s, len);
}

static void label(Work *w, const Number *n)
{
    Layout *l = w->l;
    Str full = builder_field(w->b, w->f, FIELD_TEXT);
    Str brief = builder_field(w->b, w->f, FIELD_LABEL_SHORT);
    int width = l->w_px - 2 * l->margin;
    int64_t room = (int64_t)w->width_px * 64;
    int64_t base = n->base * 1000 - CAP_SERIF * n->size - layout_px(l, style.label_gap) * 1000;
    if (builder_width(w->b, FONT_PM, l->label, full.s, full.len) <= (int64_t)width * 64) {
        work_label(w, full, l->margin * 64, base, room);
        return;
    }
    if (l->class != CLASS_PORT && brief.len) {
        work_label(w, brief, l->margin * 64, base, room);
        return;
    }
    Line lines[2];
    Words *split = &w->b->scratch->words;
    wrap_words(split, full.s, full.len, w->b->lang, label_width, w->b);
    int count = wrap_balance(split, 0, l->label, width, 2, lines);
    if (!count)
        count = wrap_greedy(split, 0, l->label, width, 2, lines);
    for (int i = 0; i < count; i++)
        work_label_run(w, builder_cut_line(w->b, FONT_PM, l->label, full, &lines[i], room),
                       l->margin * 64, base - (count - 1 - i) * px_of_mil(l->label * 1250) * 1000);
}

static void join_unit(const FigureWords *words, char *buf, size_t size)
{
    snprintf(buf, size, "%s%s%s", words->unit[0].s, words->unit[1].len ? " " : "",
             words->unit[1].s);
}

static void figure_bar(Work *w, const FigureWords *words)
{
    Layout *l = w->l;
    char unit[LIMIT_VALUE_BYTES];
    join_unit(words, unit, sizeof unit);
    Str full = builder_field(w->b, w->f, FIELD_TEXT);
    Str brief = builder_field(w->b, w->f, FIELD_LABEL_SHORT);
    Number n = {.base = l->foot_base, .number_em = work_width(w, FONT_SD6, 1000, words->number)};
    int64_t by_top = (n.base - l->header_top) * 1000 / CAP_SERIF;
    int64_t by_tail = (l->band_top * 1000 - px_of_u(l, 50) * 1000 - n.base * 1000) / 190;
    n.size = (int)(by_top < by_tail ? by_top : by_tail);
    for (;;) {
        n.unit_size = px_of_mil(n.size * 360);
        int64_t a = work_width(w, font_serif(true, n.unit_size), n.unit_size, unit);
        int64_t c = builder_width(w->b, FONT_PM, l->label, full.s, full.len);
        int64_t need = n.number_em * n.size / 1000 + n.size * 64 * 15 / 100 + (a > c ? a : c);
        n.fits = need <= (int64_t)w->width_px * 64;
        if (n.fits || n.size < 30)
            break;
        n.size = n.size * 97 / 100;
    }
    number_cue(w, words, &n);
    w->fits = legible(l, &n);
    int64_t edge = builder_edge(w->b, FONT_SD6, n.size, words->number, strlen(words->number));
    int x = px_of_64(l->margin * 64 - edge + n.number_em * n.size / 1000 + n.size * 64 * 15 / 100);
    unit_cue(w, (Str){unit, (uint32_t)strlen(unit)}, n.unit_size, x * 64, n.base * 1000);
    bool fits = builder_width(w->b, FONT_PM, l->label, full.s, full.len) <=
                (int64_t)(l->side_x - x - px_of_u(l, 100)) * 64;
    Str said = fits || !brief.len ? full : brief;
    work_label(w, said, x * 64, n.base * 1000 - CAP_SERIF * n.size + CAP_SANS * l->label,
               (int64_t)w->width_px * 64);
}

void number_build(Work *w)
{
    Layout *l = w->l;
    FigureWords *words = calloc(1, sizeof *words);
    if (!words) {
        w->b->failed = true;
        return;
    }
    figure_words(w->b, w->f, words);
    w->count = words->count;
    w->strap_ms = CUE_STRAP_FIGURE_MS;
    if (l->class == CLASS_BAR) {
        figure_bar(w, words);
    } else {
        char unit[LIMIT_VALUE_BYTES];
        join_unit(words, unit, sizeof unit);
        bool port = l->class == CLASS_PORT;
        Number n = port ? number_port(w, words, unit) : number_land(w, words);
        number_cue(w, words, &n);
        w->fits = legible(l, &n);
        if (port)
            unit_cue(w, (Str){unit, (uint32_t)strlen(unit)}, n.unit_size, l->margin * 64,
                     (n.bar_y - layout_px(l, style.unit_base)) * 1000);
        else
            units_stacked(w, words, &n);
        label(w, &n);
        comparison(w, n.bar_y);
    }
    const char *const notes[FOOT_NOTES] = {words->note, words->note_short, words->mark};
    foot_build(w, words->strap, notes);
    free(words);
}

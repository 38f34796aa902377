/* SPDX-License-Identifier: MIT */
/* The cards of the design, in its own order and arithmetic: sizes are found by the largest that
 * fits, everything hangs from the foot line upwards, and each length is rounded to pixels once.
 * A card is appended to the layout as cues; the show only plays them. */
#include "card.h"

#include "figure.h"
#include "utf8.h"
#include "wrap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CAP_SANS = 698, CAP_SERIF = 670 };

typedef struct {
    Builder *b;
    Layout *l;
    const Fact *f; /* NULL for the built-in card */
    int width_px;  /* of the text column */
    int strap_ms;
    char source[3][LIMIT_VALUE_BYTES + 128]; /* long, short, shortest; the last always fits */
} Work;

static Cue *text_cue(Work *w, Effect effect, Role role, uint32_t run, int64_t x64, int64_t base_mil)
{
    Cue *cue = builder_cue(w->b, effect, role);
    if (!cue)
        return NULL;
    cue->run = run;
    cue->x64 = (int32_t)x64;
    cue->y_mil = (int32_t)base_mil;
    return cue;
}

static void timed(Cue *cue, int start_ms, int length_ms)
{
    if (!cue)
        return;
    cue->start_ms = start_ms;
    cue->length_ms = length_ms;
}

static int64_t width_of(Work *w, FontKey font, int size, const char *s)
{
    return builder_width(w->b, font, size, s, strlen(s));
}

/* ---- the foot: strap, note, source ---- */

static void source_words(Work *w)
{
    Builder *b = w->b;
    Str name = {"", 0};
    FactSource src = {0};
    if (!w->f) {
        w->source[0][0] = w->source[1][0] = w->source[2][0] = '\0';
        return;
    }
    name = builder_field(b, w->f, FIELD_ATTRIBUTION);
    if (w->f->source != FACTS_NONE) {
        static const FactField fall_back[] = {FIELD_PUBLISHER, FIELD_AUTHOR, FIELD_TITLE};
        src = facts_source(b->facts, w->f->source);
        for (size_t i = 0; !name.len && i < 3; i++)
            name = facts_text(b->facts, src.first_text, src.text_count, fall_back[i], b->variant);
    } else if (!name.len) {
        FactShow show = facts_show(b->facts, w->f->show);
        name = facts_text(b->facts, show.first_text, show.text_count, FIELD_TEXT, b->variant);
    }
    char day[64] = "", as_of[96] = "";
    if (src.month) {
        Date date = {src.year, src.month, src.day};
        lang_date(b->lang, src.year ? LANG_DATE_YEAR : LANG_DATE_DAY, date, 0, day, sizeof day);
        const char *hole = strstr(b->lang->as_of, "{}");
        int before = hole ? (int)(hole - b->lang->as_of) : 0;
        snprintf(as_of, sizeof as_of, "%.*s%s%s", before, b->lang->as_of, day,
                 hole ? hole + 2 : "");
    }
    const char *comma = name.len && day[0] ? ", " : "";
    size_t size = sizeof w->source[0];
    snprintf(w->source[0], size, "%s%s%s", name.s, comma, as_of);
    snprintf(w->source[1], size, "%s%s%s", name.s, comma, day);
    snprintf(w->source[2], size, "%s", name.len ? name.s : day);
}

/* The first of up to `count` texts that fits; -1 if none does. */
static int first_fit(Work *w, FontKey font, int size, const char *const *texts, int count,
                     int64_t room64)
{
    for (int i = 0; i < count; i++)
        if (texts[i][0] && width_of(w, font, size, texts[i]) <= room64)
            return i;
    return -1;
}

/* The strap at x (px); returns its width. */
static int strap(Work *w, const char *text, int x, int base)
{
    Layout *l = w->l;
    int s = l->foot, pad = px_of_64((int64_t)s * 64 * 42 / 100);
    int height = px_of_mil(1520 * (int64_t)s);
    Cue *cue = builder_cue(w->b, EFFECT_STRAP, ROLE_MARKER);
    if (!cue)
        return 0;
    uint32_t run = builder_text(w->b, FONT_PS, s, text, strlen(text));
    if (run == LAYOUT_NONE)
        return 0;
    cue->run = run;
    cue->x64 = x * 64;
    cue->y_mil = px_of_mil(base * 1000 - CAP_SANS * s / 2 - height * 500) * 1000;
    cue->w = px_of_64(l->runs[run].advance + 2 * pad * 64);
    cue->h = height;
    cue->pad = pad;
    cue->base_mil = base * 1000;
    timed(cue, w->strap_ms, CUE_STRAP_LEN);
    return cue->w;
}

static void note(Work *w, const char *text, int x, int base)
{
    uint32_t run = builder_text(w->b, FONT_PM, w->l->foot, text, strlen(text));
    timed(text_cue(w, EFFECT_FADE, ROLE_TEXT, run, x * 64, base * 1000),
          w->strap_ms + CUE_NOTE_AFTER, CUE_NOTE_LEN);
}

static void source(Work *w, const char *text, int64_t x64, int base)
{
    if (!text[0])
        return;
    uint32_t run = builder_text(w->b, FONT_PM, w->l->small, text, strlen(text));
    timed(text_cue(w, EFFECT_FADE, ROLE_SOFT, run, x64, base * 1000),
          w->strap_ms + CUE_NOTE_AFTER, CUE_NOTE_LEN);
}

/* Landscape: one row, source at the end. Portrait: the source on a line of its own. */
static void foot_row(Work *w, const char *strap_text, const char *const notes[2])
{
    Layout *l = w->l;
    int base = l->foot_base, s = l->foot, end = l->w_px - l->margin, x = l->margin;
    bool stacked = l->class == CLASS_PORT;
    if (strap_text[0])
        x += strap(w, strap_text, x, base) + px_of_mil(550 * (int64_t)s);
    const char *forms[3] = {w->source[l->density == 2 ? 1 : 0], w->source[1], w->source[2]};
    int64_t all = (int64_t)(end - (stacked ? l->margin : x + s)) * 64;
    int form = first_fit(w, FONT_PM, l->small, forms, 3, all);
    const char *said = forms[form < 0 ? 2 : form];
    int64_t said64 = width_of(w, FONT_PM, l->small, said);
    int64_t room = stacked ? (int64_t)(end - x) * 64 : (int64_t)(end - s - x) * 64 - said64;
    int n = first_fit(w, FONT_PM, s, notes, 2, room);
    if (n >= 0)
        note(w, notes[n], x, base);
    if (stacked)
        source(w, said, l->margin * 64, base + px_of_mil(2100 * (int64_t)s));
    else
        source(w, said, (int64_t)end * 64 - said64, base);
}

/* Bar: the source at the top of the side column, strap and note at its foot. */
static void foot_column(Work *w, const char *strap_text, const char *const notes[2])
{
    Layout *l = w->l;
    int x = l->side_x, end = l->w_px - l->margin, base = l->foot_base, s = l->foot;
    int64_t room = (int64_t)(end - px_of_mil(900 * (int64_t)l->small) - x) * 64 - l->clock_advance;
    const char *forms[3] = {w->source[0], w->source[1], w->source[2]};
    int form = first_fit(w, FONT_PM, l->small, forms, 3, room);
    source(w, forms[form < 0 ? 2 : form], x * 64, px_of_mil(l->header_base_mil));
    if (strap_text[0])
        x += strap(w, strap_text, x, base) + px_of_mil(500 * (int64_t)s);
    int n = first_fit(w, FONT_PM, s, notes, 2, (int64_t)(end - x) * 64);
    if (n >= 0)
        note(w, notes[n], x, base);
}

static void foot(Work *w, const char *strap_text, const char *long_note, const char *short_note)
{
    const char *notes[2] = {long_note, short_note};
    source_words(w);
    if (w->l->class == CLASS_BAR)
        foot_column(w, strap_text, notes);
    else
        foot_row(w, strap_text, notes);
}

/* ---- figures ---- */

/* Where a number of this size and its unit go. */
typedef struct {
    int size, unit_size, base, bar_y;
    int64_t number_em; /* advance at 1000 px */
} Number;

static void number_cue(Work *w, const FigureWords *words, const Number *n)
{
    size_t len = strlen(words->number);
    uint32_t run = builder_text(w->b, FONT_SD6, n->size, words->number, len);
    int64_t x64 = w->l->margin * 64 - builder_edge(w->b, FONT_SD6, n->size, words->number, len);
    Cue *cue = text_cue(w, EFFECT_COUNT, ROLE_TEXT, run, x64, n->base * 1000);
    timed(cue, CUE_NUMBER_MS, CUE_NUMBER_LEN);
    if (cue)
        cue->pad = (int32_t)width_of(w, FONT_SD6, n->size, "0");
}

static void label_cue(Work *w, const char *text, size_t len, int64_t x64, int64_t base_mil)
{
    uint32_t run = builder_text(w->b, FONT_PM, w->l->label, text, len);
    timed(text_cue(w, EFFECT_RISE, ROLE_SOFT, run, x64, base_mil), CUE_LABEL_MS, CUE_LABEL_LEN);
}

static void unit_cue(Work *w, Str text, int size, int64_t x64, int64_t base_mil)
{
    if (!text.len)
        return;
    uint32_t run = builder_text(w->b, font_serif(true, size), size, text.s, text.len);
    timed(text_cue(w, EFFECT_FADE, ROLE_TEXT, run, x64, base_mil), CUE_UNIT_MS, CUE_UNIT_LEN);
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
        timed(cue, CUE_RAIL_MS, CUE_RAIL_LEN);
    else
        timed(cue, CUE_COUNT_MS, CUE_COUNT_LEN);
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
        int64_t n = builder_width(w->b, font_serif(true, size), size, words->unit[i].s,
                                  words->unit[i].len);
        widest = n > widest ? n : widest;
    }
    return widest;
}

static Number number_land(Work *w, const FigureWords *words)
{
    Layout *l = w->l;
    Number n = {.number_em = width_of(w, FONT_SD6, 1000, words->number)};
    int64_t strap_top = l->foot_base * 1000 - (CAP_SANS / 2 + 760) * (int64_t)l->foot;
    n.bar_y = px_of_mil(strap_top - (layout_px(l, style.bar_gap) + l->bar) * 1000);
    int64_t top = l->stage_top_mil + (px_of_mil(CAP_SANS * l->label) +
                                      layout_px(l, style.label_top)) * 1000;
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
        if (need <= full || n.size < 20)
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
    Number n = {.number_em = width_of(w, FONT_SD6, 1000, words->number)};
    int64_t strap_top = l->foot_base * 1000 - (CAP_SANS / 2 + 760) * (int64_t)l->foot;
    n.bar_y = px_of_mil(strap_top - (layout_px(l, style.bar_gap) + l->bar) * 1000);
    int64_t top = l->stage_top_mil + (px_of_mil(CAP_SANS * l->label) +
                                      layout_px(l, style.label_top)) * 1000;
    int full = l->w_px - 2 * l->margin;
    int by_width = (int)((int64_t)full * 64 * 1000 / n.number_em);
    int by_height = px_of_mil((n.bar_y * 1000 - top) * 62 / 100);
    n.size = by_width < by_height ? by_width : by_height;
    n.unit_size = px_of_u(l, 340);
    while (n.unit_size > l->label &&
           width_of(w, font_serif(true, n.unit_size), n.unit_size, unit) > (int64_t)full * 64)
        n.unit_size = n.unit_size * 97 / 100;
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
    int64_t base = n->base * 1000 - CAP_SERIF * n->size - layout_px(l, style.label_gap) * 1000;
    if (builder_width(w->b, FONT_PM, l->label, full.s, full.len) <= (int64_t)width * 64) {
        label_cue(w, full.s, full.len, l->margin * 64, base);
        return;
    }
    Line lines[2];
    int count = 0;
    Words *words = l->class == CLASS_PORT || !brief.len ? malloc(sizeof *words) : NULL;
    if (words) {
        wrap_words(words, full.s, full.len, w->b->lang, label_width, w->b);
        count = wrap_balance(words, 0, l->label, width, 2, lines);
        if (!count)
            count = wrap_greedy(words, 0, l->label, width, 2, lines);
    }
    free(words);
    for (int i = 0; i < count; i++)
        label_cue(w, full.s + lines[i].at, lines[i].len, l->margin * 64,
                  base - (count - 1 - i) * px_of_mil(l->label * 1250) * 1000);
    if (!count)
        label_cue(w, brief.s, brief.len, l->margin * 64, base);
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
    Number n = {.base = l->foot_base, .number_em = width_of(w, FONT_SD6, 1000, words->number)};
    int64_t by_top = (n.base - l->header_top) * 1000 / CAP_SERIF;
    int64_t by_tail = (l->band_top * 1000 - px_of_u(l, 50) * 1000 - n.base * 1000) / 190;
    n.size = (int)(by_top < by_tail ? by_top : by_tail);
    for (;;) {
        n.unit_size = px_of_mil(n.size * 360);
        int64_t a = width_of(w, font_serif(true, n.unit_size), n.unit_size, unit);
        int64_t c = builder_width(w->b, FONT_PM, l->label, full.s, full.len);
        int64_t need = n.number_em * n.size / 1000 + n.size * 64 * 15 / 100 + (a > c ? a : c);
        if (need <= (int64_t)w->width_px * 64 || n.size < 30)
            break;
        n.size = n.size * 97 / 100;
    }
    number_cue(w, words, &n);
    int64_t edge = builder_edge(w->b, FONT_SD6, n.size, words->number, strlen(words->number));
    int x = px_of_64(l->margin * 64 - edge + n.number_em * n.size / 1000 + n.size * 64 * 15 / 100);
    unit_cue(w, (Str){unit, (uint32_t)strlen(unit)}, n.unit_size, x * 64, n.base * 1000);
    bool fits = builder_width(w->b, FONT_PM, l->label, full.s, full.len) <=
                (int64_t)(l->side_x - x - px_of_u(l, 100)) * 64;
    Str said = fits || !brief.len ? full : brief;
    label_cue(w, said.s, said.len, x * 64,
              n.base * 1000 - CAP_SERIF * n.size + CAP_SANS * l->label);
}

static void figure(Work *w, Card *card)
{
    Layout *l = w->l;
    FigureWords *words = calloc(1, sizeof *words);
    if (!words) {
        w->b->failed = true;
        return;
    }
    figure_words(w->b, w->f, words);
    card->length_us = words->count;
    w->strap_ms = CUE_STRAP_FIGURE_MS;
    if (l->class == CLASS_BAR) {
        figure_bar(w, words);
    } else {
        char unit[LIMIT_VALUE_BYTES];
        join_unit(words, unit, sizeof unit);
        bool port = l->class == CLASS_PORT;
        Number n = port ? number_port(w, words, unit) : number_land(w, words);
        number_cue(w, words, &n);
        if (port)
            unit_cue(w, (Str){unit, (uint32_t)strlen(unit)}, n.unit_size, l->margin * 64,
                     (n.bar_y - layout_px(l, style.unit_base)) * 1000);
        else
            units_stacked(w, words, &n);
        label(w, &n);
        comparison(w, n.bar_y);
    }
    foot(w, words->strap, words->note, words->note_short);
    free(words);
}

/* ---- quotations and headlines ---- */

typedef struct {
    int size, lines, height_percent; /* line height in 1/100 of the size */
    bool fits;
    Line line[LIMIT_LINES];
} Block;

typedef struct {
    Builder *b;
    bool strong;
} Cut;

static int64_t text_width(void *ctx, int cut, const char *s, size_t len)
{
    Cut *c = ctx;
    FontKey font = font_serif(c->strong, cut == 0 ? STYLE_OPTICAL_PX : STYLE_OPTICAL_PX - 1);
    return builder_width(c->b, font, 1000, s, len);
}

/* The largest size at which the text takes few enough lines for its height. */
static Block fit(Work *w, const Words *words, int max, int min, int most, int percent,
                 int64_t height_mil)
{
    Block r = {.size = max, .height_percent = percent};
    for (;;) {
        int cut = r.size >= STYLE_OPTICAL_PX ? 0 : 1;
        int n = wrap_count(words, cut, r.size, w->width_px);
        int64_t height = (int64_t)(n - 1) * percent * r.size * 10 + 870 * (int64_t)r.size;
        r.fits = n > 0 && n <= most && n <= LIMIT_LINES && height <= height_mil;
        if (r.fits || r.size <= min) {
            r.lines = n > 0 ? wrap_balance(words, cut, r.size, w->width_px, n, r.line) : 0;
            if (r.lines == 0)
                r.lines = wrap_greedy(words, cut, r.size, w->width_px, LIMIT_LINES, r.line);
            return r;
        }
        int smaller = r.size * 96 / 100;
        r.size = smaller > min ? smaller : min;
    }
}

/* A block of lines above the strap; the first one hangs by `hang` bytes (an opening mark). */
static Block block(Work *w, const char *text, size_t len, bool strong, int max, int min, int most,
                   int percent, int64_t top_mil, size_t hang)
{
    Layout *l = w->l;
    Cut cut = {w->b, strong};
    Block r = {0};
    Words *words = malloc(sizeof *words);
    if (!words) {
        w->b->failed = true;
        return r;
    }
    wrap_words(words, text, len, w->b->lang, text_width, &cut);
    r = fit(w, words, max, min, most, percent, l->text_base * 1000 - top_mil);
    free(words);
    uint32_t pool = builder_pool(w->b, text, len);
    FontKey font = font_serif(strong, r.size);
    for (int i = 0; i < r.lines && !w->b->failed; i++) {
        const char *s = text + r.line[i].at;
        size_t n = r.line[i].len, marks = i == 0 && hang < n ? hang : 0;
        int64_t x64 = l->margin * 64 - builder_edge(w->b, font, r.size, s + marks, n - marks);
        if (marks)
            x64 -= builder_width(w->b, font, r.size, s, marks);
        int64_t base = l->text_base * 1000 - (int64_t)(r.lines - 1 - i) * percent * r.size * 10;
        uint32_t run = builder_run(w->b, font, r.size, pool + r.line[i].at, n);
        timed(text_cue(w, EFFECT_RISE, ROLE_TEXT, run, x64, base), CUE_LINE_MS + CUE_LINE_STEP * i,
              CUE_LINE_LEN);
    }
    return r;
}

static bool legible(const Layout *l, const Block *r)
{
    return r->fits && r->size * 100 >= 115 * l->crawl;
}

static void text_timing(Work *w, int lines)
{
    w->strap_ms = w->l->class == CLASS_BAR ? CUE_STRAP_BAR_MS
                                           : CUE_STRAP_TEXT_MS + CUE_LINE_STEP * lines;
}

static void lead_line(Work *w, Str lead, const Block *r)
{
    Layout *l = w->l;
    if (builder_width(w->b, FONT_PM, l->label, lead.s, lead.len) > (int64_t)w->width_px * 64) {
        Str brief = builder_field(w->b, w->f, FIELD_LEAD_SHORT);
        lead = brief.len ? brief : lead;
    }
    int64_t base = l->text_base * 1000 - (int64_t)(r->lines - 1) * r->height_percent * r->size * 10 -
                   740 * r->size - layout_px(l, style.lead_gap) * 1000;
    label_cue(w, lead.s, lead.len, l->margin * 64, base);
}

static void quote(Work *w, Card *card)
{
    Layout *l = w->l;
    Str text = builder_field(w->b, w->f, FIELD_TEXT), lead = builder_field(w->b, w->f, FIELD_LEAD);
    Str speaker = builder_field(w->b, w->f, FIELD_SPEAKER);
    Str role = builder_field(w->b, w->f, FIELD_ROLE);
    Str role_short = builder_field(w->b, w->f, FIELD_ROLE_SHORT);
    const char *open = w->b->lang->open, *close = w->b->lang->close;
    char quoted[LIMIT_VALUE_BYTES + 64];
    int n = snprintf(quoted, sizeof quoted, "%s%s%s", open, text.s, close);
    size_t len = n < 0 ? 0 : (size_t)n < sizeof quoted ? (size_t)n : sizeof quoted - 1;
    bool bar = l->class == CLASS_BAR, brief = utf8_count(quoted, len) <= 48;
    Length max = bar ? style.bar_text_max : brief ? style.quote_max_short : style.quote_max;
    int64_t top = bar ? l->header_top * 1000 : l->stage_top_mil;
    if (lead.len && !bar)
        top += px_of_mil(2200 * (int64_t)l->label) * 1000;
    Block r = block(w, quoted, len, false, layout_px(l, max),
                    layout_px(l, bar ? style.bar_text_min : style.quote_min),
                    bar ? 4 : l->class == CLASS_PORT ? 11 : 7, !bar && l->density ? 120 : 118, top,
                    strlen(open));
    if (lead.len && !bar)
        lead_line(w, lead, &r);
    card->fits = legible(l, &r);
    card->length_us = (int64_t)(utf8_count(lead.s, lead.len) + utf8_count(text.s, text.len) +
                                utf8_count(speaker.s, speaker.len) + utf8_count(role.s, role.len));
    text_timing(w, r.lines);
    foot(w, speaker.s, role.s, role_short.s);
}

static void headline(Work *w, Card *card, Str text, Str topic)
{
    Layout *l = w->l;
    bool bar = l->class == CLASS_BAR;
    Block r = block(w, text.s, text.len, true,
                    layout_px(l, bar ? style.bar_text_max : style.headline_max),
                    layout_px(l, bar ? style.bar_text_min : style.headline_min),
                    bar ? 4 : l->class == CLASS_PORT ? 7 : 5, 112,
                    bar ? l->header_top * 1000 : l->stage_top_mil, 0);
    card->fits = legible(l, &r);
    card->length_us =
        (int64_t)(utf8_count(text.s, text.len) + utf8_count(topic.s, topic.len));
    text_timing(w, r.lines);
    foot(w, topic.s, "", "");
}

/* Characters to read -> the time that they stand, rounded to tenths of a second. */
static int64_t reading_time_us(int64_t characters)
{
    int64_t ms = CARD_BASE_MS + CARD_PER_CHAR_MS * characters;
    ms = ms < CARD_MIN_MS ? CARD_MIN_MS : ms > CARD_MAX_MS ? CARD_MAX_MS : ms;
    return (ms + 50) / 100 * 100 * 1000;
}

static Work *begin(Builder *b, const Fact *f, Card *card)
{
    Work *w = card ? calloc(1, sizeof *w) : NULL;
    if (!w) {
        b->failed = true;
        return NULL;
    }
    w->b = b;
    w->l = b->l;
    w->f = f;
    w->width_px = b->l->w_px - 2 * b->l->margin;
    if (b->l->class == CLASS_BAR)
        w->width_px = b->l->side_x - b->l->margin - px_of_u(b->l, 300);
    return w;
}

static void finish(Builder *b, Work *w, const Card *card)
{
    Layout *l = b->l;
    free(w);
    if (b->failed)
        return;
    Card *at = &l->cards[l->card_count - 1];
    *at = *card;
    at->cue_count = l->cue_count - at->first_cue;
    at->length_us = reading_time_us(card->length_us);
}

void card_build(Builder *b, uint32_t fact_index)
{
    Fact f = facts_fact(b->facts, fact_index);
    Card *at = builder_card(b), card = {0};
    Work *w = begin(b, &f, at);
    if (!w)
        return;
    card = *at;
    card.fact = fact_index;
    card.show = f.show;
    if (f.kind == KIND_FIGURE) {
        bool counts = (f.flags & FACT_PREVIOUS) && (f.flags & FACT_CHANGE);
        card.count_from = counts ? f.previous : f.value;
        card.count_to = f.value;
        card.decimals = f.decimals;
        figure(w, &card);
    } else if (f.kind == KIND_QUOTE) {
        quote(w, &card);
    } else {
        headline(w, &card, builder_field(b, &f, FIELD_TEXT), builder_field(b, &f, FIELD_TOPIC));
    }
    finish(b, w, &card);
}

void card_build_message(Builder *b, uint32_t show, const char *message)
{
    Card *at = builder_card(b), card = {0};
    Work *w = begin(b, NULL, at);
    if (!w)
        return;
    card = *at;
    card.fact = LAYOUT_NONE;
    card.show = show;
    headline(w, &card, (Str){message, (uint32_t)strlen(message)}, (Str){"", 0});
    card.fits = true;
    finish(b, w, &card);
}

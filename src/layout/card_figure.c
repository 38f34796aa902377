/* SPDX-License-Identifier: MIT */
/* The card of a figure: the largest number that fits with its unit beside it, a label above, and a
 * bar below that begins at zero and compares now with then, or the part with the whole. A number may
 * begin its count with more digits than it ends with: it has room for them, and what stands beside
 * it comes in when they are gone. */
#include "layout/card_figure.h"
#include "base/curve.h"
#include "base/direction.h"
#include "base/utf8.h"
#include "layout/card_foot.h"
#include "layout/counter.h"
#include "layout/figure_words.h"
#include "layout/wrap.h"

enum { LABEL_LINES = 2, NARROW_STEP_MS = 10, NEXT_PERCENT = 97 };

/* The label above a number, in one line or two. */
typedef struct {
    Str text;
    Line line[LABEL_LINES];
    int lines;
} Label;

/* Where a number of this size and its unit go. */
typedef struct {
    int size, unit_size, base, bar_y;
    bool fits;         /* there is room for number and unit */
    int64_t number_em; /* advance at 1000 px; ... */
    int64_t widest_em; /* ... while it counts, at most */
    int narrow_ms;     /* from then on it is no wider than at the end */
} Number;

/* The smallest size at which a number is shown. */
static int least(const Layout *l)
{
    return (CARD_LEGIBLE_PERCENT * l->crawl + 99) / 100;
}

/* The next size to try; 0 if there is none. A number that alone is wider than its column gets still
 * smaller, so that it stays within it; such a card is not shown. */
static int smaller(const Layout *l, const Number *n, int64_t room64)
{
    if (n->size > least(l))
        return n->size * NEXT_PERCENT / 100 > least(l) ? n->size * NEXT_PERCENT / 100 : least(l);
    return n->widest_em * n->size / 1000 > room64 ? n->size - 1 : 0;
}

/* The text that the count shows at a time of the card. */
static size_t counting(const CardWork *w, int ms, char *buf, size_t size)
{
    int32_t q = curve_out_expo(curve_phase(ms, CUE_COUNT_MS, CUE_COUNT_LEN));
    int64_t value = counter_between(w->f->previous, w->f->value, q);
    return lang_number(w->b->lang, (Decimal){value, w->f->decimals}, buf, size);
}

/* Digits are equally wide: the count has narrowed once it has as few characters as at the end. */
static Number number_of(CardWork *w, const FigureWords *words)
{
    char now[FIGURE_NUMBER_BYTES];
    Number n = {.number_em = builder_width(w->b, FONT_SD6, 1000, words->number)};
    n.widest_em = n.number_em;
    if (!counter_counts(w->f))
        return n;
    size_t most = utf8_count(words->number.s, words->number.len);
    size_t len = counting(w, 0, now, sizeof now);
    int64_t begin_em = builder_width(w->b, FONT_SD6, 1000, (Str){now, (uint32_t)len});
    n.widest_em = begin_em > n.number_em ? begin_em : n.number_em;
    int ms = CUE_COUNT_MS + CUE_COUNT_LEN;
    while (ms > CUE_COUNT_MS && utf8_count(now, counting(w, ms, now, sizeof now)) <= most)
        ms -= NARROW_STEP_MS;
    n.narrow_ms = ms > CUE_COUNT_MS ? ms + NARROW_STEP_MS : 0;
    return n;
}

/* The cues from this one on are beside the count: they wait until it has narrowed. */
static void after_count(CardWork *w, const Number *n, uint32_t first_cue)
{
    int later_ms = 0;
    for (uint32_t i = first_cue; i < w->l->cue_count; i++)
        if (n->narrow_ms - w->l->cues[i].start_ms > later_ms)
            later_ms = n->narrow_ms - w->l->cues[i].start_ms;
    for (uint32_t i = first_cue; i < w->l->cue_count; i++)
        w->l->cues[i].start_ms += later_ms;
}

static void number_cue(CardWork *w, const FigureWords *words, const Number *n)
{
    Str number = words->number;
    uint32_t run = builder_run(w->b, FONT_SD6, n->size, number);
    int64_t x64 = w->l->margin * 64 - builder_edge(w->b, FONT_SD6, n->size, number);
    Cue *cue = card_work_text(w, EFFECT_COUNT, ROLE_TEXT, run, x64, n->base * 1000);
    card_work_timed(cue, CUE_NUMBER_MS, CUE_NUMBER_LEN);
    if (cue)
        cue->pad = (int32_t)builder_width(w->b, FONT_SD6, n->size, str_of("0"));
}

/* A card without room for its unit is not shown in turn; if it is pinned, it has the number alone. */
static void unit_cue(CardWork *w, const Number *n, Str text, int64_t x64, int64_t base_mil)
{
    int size = n->unit_size;
    if (!text.len || !n->fits)
        return;
    uint32_t run = builder_run(w->b, style_serif(true, size), size, text);
    card_work_timed(card_work_text(w, EFFECT_FADE, ROLE_TEXT, run, x64, base_mil), CUE_UNIT_MS,
                    CUE_UNIT_LEN);
}

static void rect_cue(CardWork *w, Effect effect, Role role, int x, int y, int width, bool with_rail)
{
    Cue *cue = builder_cue(w->b, effect, role);
    if (!cue)
        return;
    cue->x64 = x * 64;
    cue->y_mil = y * 1000;
    cue->w = width;
    cue->h = w->l->bar;
    cue->with_rail = with_rail;
    cue->pad = layout_thin(w->l, style.stroke, STYLE_HAIR_PX);
    if (effect == EFFECT_RAIL)
        card_work_timed(cue, CUE_RAIL_MS, CUE_RAIL_LEN);
    else
        card_work_timed(cue, CUE_COUNT_MS, CUE_COUNT_LEN);
}

/* part/whole of a width, rounded; both may be large. */
static int portion(int width, int64_t part, int64_t whole)
{
    while (whole > INT64_MAX / 65536) {
        whole /= 2;
        part /= 2;
    }
    return (int)((2 * part * width + whole) / (2 * whole));
}

/* The comparison bar starts at zero and is as wide as the larger of now and then. */
static void comparison(CardWork *w, int y)
{
    Layout *l = w->l;
    const Fact *f = w->f;
    int full = l->w_px - 2 * l->margin, x = l->margin;
    int gap = layout_thin(l, style.part_gap, STYLE_HAIR_PX);
    bool both = (f->flags & FACT_PREVIOUS) && f->value > 0 && f->previous > 0;
    if ((f->flags & FACT_CHANGE) && both && f->value < f->previous) {
        int now = portion(full, f->value, f->previous);
        gap = now ? gap : 0;
        rect_cue(w, EFFECT_RAIL, ROLE_RAIL, x, y, now, false);
        if (full - now - gap > 0)
            rect_cue(w, EFFECT_FRAME, ROLE_SOFT, x + now + gap, y, full - now - gap, false);
    } else if ((f->flags & FACT_CHANGE) && both) {
        int then = portion(full, f->previous, f->value);
        gap = then ? gap : 0;
        rect_cue(w, EFFECT_RAIL, ROLE_RAIL, x, y, then, false);
        if (full - then - gap > 0)
            rect_cue(w, EFFECT_GROW, ROLE_MARKER, x + then + gap, y, full - then - gap, true);
    } else if (f->flags & FACT_SHARE) {
        int part = portion(full, f->share_num, f->share_den);
        gap = part ? gap : 0;
        rect_cue(w, EFFECT_GROW, ROLE_MARKER, x, y, part, false);
        if (full - part - gap > 0)
            rect_cue(w, EFFECT_RAIL, ROLE_RAIL, x + part + gap, y, full - part - gap, false);
    }
}

static int64_t label_width(void *ctx, int cut, const char *s, size_t len)
{
    (void)cut;
    return builder_width(ctx, FONT_PM, 1000, (Str){s, (uint32_t)len});
}

static int label_step(const Layout *l)
{
    return fixed_px_of_part(l->label, STYLE_LABEL_LINE);
}

static bool fits_column(CardWork *w, Str label)
{
    return builder_width(w->b, FONT_PM, w->l->label, label) <= (int64_t)w->width_px * 64;
}

/* The long label on one line, or else the short one, or else the long one on two lines. Portrait
 * screens have room for two lines, and take no short label. */
static Label label_of(CardWork *w)
{
    Layout *l = w->l;
    Str full = builder_field(w->b, w->f, FIELD_TEXT);
    Str brief = builder_field(w->b, w->f, FIELD_LABEL_SHORT);
    Label label = {.text = full, .lines = 1};
    if (fits_column(w, full))
        return label;
    if (l->class != CLASS_PORT && brief.len) {
        label.text = brief;
        return label;
    }
    Words *split = &w->b->scratch->words;
    wrap_words(split, full.s, full.len, w->b->lang, label_width, w->b);
    label.lines = wrap_balance(split, 0, l->label, w->width_px, LABEL_LINES, label.line);
    if (label.lines)
        return label;
    bool all;
    label.lines = wrap_lines(split, 0, l->label, w->width_px, LABEL_LINES, &all, label.line);
    return label;
}

/* What stands beside a number: a unit on one line or two, and on bars a label above it. The size of
 * the unit is a part of that of the number. */
typedef struct {
    Str unit[2];
    int part, least_px;
    int64_t label64;
    int64_t (*gap64)(int number_px);
} Beside;

static int64_t gap_land(int number_px)
{
    return fixed_px_of_part(number_px, STYLE_UNIT_GAP_ROOM) * 64;
}

static int64_t gap_bar(int number_px)
{
    return number_px * INT64_C(64) * STYLE_UNIT_GAP_BAR / 1000;
}

static int64_t beside_width(CardWork *w, const Beside *beside, int unit_px)
{
    int64_t widest = beside->label64;
    for (int i = 0; i < 2; i++) {
        int64_t n = builder_width(w->b, style_serif(true, unit_px), unit_px, beside->unit[i]);
        widest = n > widest ? n : widest;
    }
    return widest;
}

static int64_t at_size(int64_t em, int size_px)
{
    return em * size_px / 1000;
}

/* Makes a number smaller until there is room for it and for what stands beside it. */
static void shrink(CardWork *w, Number *n, const Beside *beside, int64_t room64)
{
    int next = n->size;
    do {
        n->size = next;
        n->unit_size = fixed_px_of_part(n->size, beside->part);
        if (n->unit_size < beside->least_px)
            n->unit_size = beside->least_px;
        int64_t need = at_size(n->number_em, n->size) + beside->gap64(n->size) +
                       beside_width(w, beside, n->unit_size);
        n->fits = need <= room64 && at_size(n->widest_em, n->size) <= room64;
        next = n->fits ? 0 : smaller(w->l, n, room64);
    } while (next);
}

/* A number between the label and the bar above the strap. Its room begins at *top_mil. */
static Number between(CardWork *w, const FigureWords *words, const Label *label, int64_t *top_mil)
{
    Layout *l = w->l;
    Number n = number_of(w, words);
    n.bar_y = fixed_px_of_mil(layout_strap_top(l) - (layout_px(l, style.bar_gap) + l->bar) * 1000);
    *top_mil =
        l->stage_top_mil + (fixed_px_of_part(l->label, STYLE_CAP_SANS) +
                            layout_px(l, style.label_top) + (label->lines - 1) * label_step(l)) *
                               INT64_C(1000);
    return n;
}

/* As large as its room is high, but at most half as large as the screen; spare room is above it. */
static Number number_land(CardWork *w, const FigureWords *words, const Label *label)
{
    Layout *l = w->l;
    int64_t top;
    Number n = between(w, words, label, &top);
    int64_t bottom = (n.bar_y - layout_px(l, style.number_gap)) * 1000;
    int64_t by_height = (bottom - top) / (STYLE_CAP_SERIF + STYLE_NUMBER_TAIL);
    int64_t by_screen = l->h_px / 2;
    n.size = (int)(by_height < by_screen ? by_height : by_screen);
    const Beside beside = {.unit = {words->unit[0], words->unit[1]},
                           .part = STYLE_UNIT_LAND,
                           .least_px = l->label,
                           .gap64 = gap_land};
    shrink(w, &n, &beside, (int64_t)(l->w_px - 2 * l->margin) * 64);
    if (words->unit[1].len &&
        (STYLE_UNIT_LINE + STYLE_UNIT_RISE) * n.unit_size > STYLE_CAP_SERIF * n.size)
        n.fits = false; /* the upper unit would be in the label */
    n.base = fixed_px_of_mil(top + STYLE_CAP_SERIF * n.size);
    int64_t spare = bottom - (n.base * 1000 + STYLE_NUMBER_TAIL * n.size);
    n.base += fixed_px_of_mil(spare > 0 ? spare : 0);
    return n;
}

static void units_stacked(CardWork *w, const FigureWords *words, const Number *n)
{
    int64_t x64 = w->l->margin * 64 - builder_edge(w->b, FONT_SD6, n->size, words->number) +
                  at_size(n->number_em, n->size) + fixed_px_of_part(n->size, STYLE_UNIT_GAP) * 64;
    int count = words->unit[1].len ? 2 : 1;
    uint32_t beside = w->l->cue_count;
    for (int i = 0; i < count; i++)
        unit_cue(w, n, words->unit[i], x64,
                 n->base * 1000 - (count - 1 - i) * n->unit_size * STYLE_UNIT_LINE);
    after_count(w, n, beside);
}

static bool unit_fits(CardWork *w, int size, Str unit, int64_t room64)
{
    return builder_width(w->b, style_serif(true, size), size, unit) <= room64;
}

/* As wide as the column, with the unit on a line below. */
static Number number_port(CardWork *w, const FigureWords *words, const Label *label, Str unit)
{
    Layout *l = w->l;
    int64_t top;
    Number n = between(w, words, label, &top);
    int64_t room64 = (int64_t)(l->w_px - 2 * l->margin) * 64;
    int by_width = (int)(room64 * 1000 / (n.widest_em > 0 ? n.widest_em : 1));
    int by_height = fixed_px_of_mil((n.bar_y * 1000 - top) * STYLE_NUMBER_PORT / 1000);
    n.size = by_width < by_height ? by_width : by_height;
    n.size = n.size > 0 ? n.size : 1; /* its width may be anything; it does not fit then */
    n.unit_size = layout_px(l, style.unit);
    while (n.unit_size > l->label && !unit_fits(w, n.unit_size, unit, room64))
        n.unit_size = n.unit_size * NEXT_PERCENT / 100;
    n.fits = unit_fits(w, n.unit_size, unit, room64);
    int tail = fixed_px_of_part(n.size, STYLE_NUMBER_TAIL);
    int unit_base = n.bar_y - layout_px(l, style.unit_base);
    n.base = unit.len ? unit_base - fixed_px_of_part(n.unit_size, STYLE_CAP_SERIF) -
                            layout_px(l, style.unit_gap) - tail
                      : n.bar_y - layout_px(l, style.number_gap) - tail;
    return n;
}

static void label_cues(CardWork *w, const Label *label, const Number *n)
{
    Layout *l = w->l;
    int64_t room = (int64_t)w->width_px * 64, x64 = l->margin * 64;
    int64_t base =
        n->base * 1000 - STYLE_CAP_SERIF * n->size - layout_px(l, style.label_gap) * 1000;
    bool rtl = direction_rtl(label->text.s, label->text.len, w->b->lang->rtl);
    if (label->lines == 1)
        card_work_label(w, label->text, x64, base, room);
    for (int i = 0; label->lines > 1 && i < label->lines; i++)
        card_work_label_run(
            w, builder_line(w->b, FONT_PM, l->label, label->text, &label->line[i], room, rtl), x64,
            base - (label->lines - 1 - i) * label_step(l) * INT64_C(1000));
}

/* The unit on one line. */
static Str join_unit(CardWork *w, const FigureWords *words)
{
    return words->unit[1].len ? builder_join(w->b, words->unit[0].s, " ", words->unit[1].s)
                              : words->unit[0];
}

/* The largest number between the upper edge and the band, on the line of the foot. */
static int size_bar(const Layout *l, int base)
{
    int64_t by_top = (base - l->header_top) * 1000 / STYLE_CAP_SERIF;
    int64_t below = l->band_top - layout_px(l, style.bar_number_gap) - base;
    int64_t by_tail = below * 1000 / STYLE_NUMBER_TAIL;
    return (int)(by_top < by_tail ? by_top : by_tail);
}

/* Number, unit and label in a row; the two lines beside the number do not touch. */
static Number number_bar(CardWork *w, const FigureWords *words, Str unit, Str label)
{
    Layout *l = w->l;
    Number n = number_of(w, words);
    n.base = l->foot_base;
    n.size = size_bar(l, n.base);
    const Beside beside = {.unit = {unit, str_of("")},
                           .part = STYLE_UNIT_BAR,
                           .least_px = l->small,
                           .label64 = builder_width(w->b, FONT_PM, l->label, label),
                           .gap64 = gap_bar};
    shrink(w, &n, &beside, (int64_t)w->width_px * 64);
    int64_t lines_mil = (STYLE_CAP_SANS + STYLE_LABEL_HANG) * (int64_t)l->label +
                        STYLE_UNIT_RISE * (int64_t)n.unit_size;
    n.fits = n.fits && (!unit.len || lines_mil <= STYLE_CAP_SERIF * (int64_t)n.size);
    return n;
}

static void figure_bar(CardWork *w, const FigureWords *words)
{
    Layout *l = w->l;
    Str unit = join_unit(w, words);
    Str said = builder_field(w->b, w->f, FIELD_TEXT);
    Str brief = builder_field(w->b, w->f, FIELD_LABEL_SHORT);
    Number n = number_bar(w, words, unit, said);
    if (brief.len && (!n.fits || n.size < number_bar(w, words, unit, (Str){"", 0}).size)) {
        said = brief; /* rather than a smaller number */
        n = number_bar(w, words, unit, said);
    }
    number_cue(w, words, &n);
    w->fits = n.fits && n.size >= least(l);
    int64_t edge = builder_edge(w->b, FONT_SD6, n.size, words->number);
    int x = fixed_px_of_64(l->margin * 64 - edge + at_size(n.number_em, n.size) + gap_bar(n.size));
    uint32_t beside = l->cue_count;
    unit_cue(w, &n, unit, x * 64, n.base * 1000);
    card_work_label(w, said, x * 64,
                    n.base * 1000 - STYLE_CAP_SERIF * n.size + STYLE_CAP_SANS * l->label,
                    (int64_t)(l->margin + w->width_px - x) * 64);
    after_count(w, &n, beside);
}

void card_figure_build(CardWork *w)
{
    Layout *l = w->l;
    FigureWords words;
    figure_words(w->b, w->f, &words);
    w->count = words.count;
    w->strap_ms = CUE_STRAP_FIGURE_MS;
    if (l->class == CLASS_BAR) {
        figure_bar(w, &words);
    } else {
        Str unit = join_unit(w, &words);
        bool port = l->class == CLASS_PORT;
        Label label = label_of(w);
        Number n = port ? number_port(w, &words, &label, unit) : number_land(w, &words, &label);
        number_cue(w, &words, &n);
        w->fits = n.fits && n.size >= least(l);
        if (port)
            unit_cue(w, &n, unit, l->margin * 64, (n.bar_y - layout_px(l, style.unit_base)) * 1000);
        else
            units_stacked(w, &words, &n);
        label_cues(w, &label, &n);
        comparison(w, n.bar_y);
    }
    card_foot_build(w, words.strap,
                    (const Str[FOOT_NOTES]){words.note, words.note_short, words.mark});
}

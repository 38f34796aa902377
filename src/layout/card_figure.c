/* SPDX-License-Identifier: MIT */
/* The card of a figure: the largest value that fits with what stands on its sides, a label above, and
 * a bar below that begins at zero and compares now with then, or the part with the whole. */
#include "layout/card_figure.h"

#include "base/direction.h"
#include "layout/card_figure_bar.h"
#include "layout/card_foot.h"
#include "layout/figure_row.h"
#include "layout/wrap.h"

enum { LABEL_LINES = 2 };

/* The label above a value, in one line or two. */
typedef struct {
    Str text;
    Line line[LABEL_LINES];
    int lines;
} Label;

/* ---- the bar ---- */

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

/* ---- the label ---- */

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
 * screens have room for two lines, and take the short label only after that. */
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
    if (brief.len)
        return (Label){.text = brief, .lines = 1};
    bool all;
    label.lines = wrap_lines(split, 0, l->label, w->width_px, LABEL_LINES, &all, label.line);
    w->lost |= all ? 0 : LACK_LABEL;
    return label;
}

/* ---- the row ---- */

/* A value between the label and the bar above the strap. Its room begins at *top_mil. */
static FigureRow between(CardWork *w, const FigureWords *words, const Label *label,
                         int64_t *top_mil)
{
    Layout *l = w->l;
    FigureRow row = figure_row_of(w, words);
    row.bar_y =
        fixed_px_of_mil(layout_strap_top(l) - (layout_px(l, style.bar_gap) + l->bar) * 1000);
    *top_mil = l->stage_top_mil +
               (fixed_px_of_part(l->label, STYLE_CAP_SANS) + layout_px(l, style.label_top) +
                card_work_label_more(l) + (label->lines - 1) * label_step(l)) *
                   INT64_C(1000);
    return row;
}

static int64_t before_width(CardWork *w, const FigureWords *words, const FigureRow *row)
{
    if (!words->qualifier.len)
        return 0;
    return figure_row_stack(w, words->qualifier_line, row->side_px) +
           fixed_px_of_part(row->size, STYLE_QUALIFIER_GAP) * INT64_C(64);
}

/* Makes a row smaller until there is room for all of it. */
static void shrink(CardWork *w, const FigureWords *words, FigureRow *row, int64_t room64)
{
    int next = row->size;
    do {
        row->size = next;
        row->side_px = fixed_px_of_part(row->size, STYLE_UNIT_LAND);
        row->side_px = row->side_px > w->l->label ? row->side_px : w->l->label;
        int64_t alone = before_width(w, words, row) + figure_row_widest(w, words, row),
                need = alone;
        if (words->unit[0].len)
            need = before_width(w, words, row) + figure_row_value(w, words, row->size) +
                   fixed_px_of_part(row->size, STYLE_UNIT_GAP) * INT64_C(64) +
                   figure_row_stack(w, words->unit, row->side_px);
        row->fits = need <= room64 && alone <= room64;
        next = row->fits ? 0 : figure_row_smaller(w->l, row->size, alone <= room64);
    } while (next);
}

/* Whether the lines beside the value reach up into the label. */
static bool reaches_label(const FigureRow *row, const Str line[2])
{
    int up = STYLE_UNIT_RISE + (line[1].len ? STYLE_UNIT_LINE : 0);
    return line[0].len && up * row->side_px > STYLE_CAP_SERIF * row->size;
}

/* As large as its room is high, but at most half as large as the screen; spare room is above it. */
static FigureRow row_land(CardWork *w, const FigureWords *words, const Label *label)
{
    Layout *l = w->l;
    int64_t top;
    FigureRow row = between(w, words, label, &top);
    int64_t bottom = (row.bar_y - layout_px(l, style.number_gap)) * 1000;
    int64_t by_height = (bottom - top) / (row.cap_mil + STYLE_NUMBER_TAIL);
    int64_t by_screen = l->h_px / 2;
    row.size = (int)(by_height < by_screen ? by_height : by_screen);
    row.size = row.size > 0 ? row.size : 1;
    shrink(w, words, &row, (int64_t)w->width_px * 64);
    if (reaches_label(&row, words->unit) || reaches_label(&row, words->qualifier_line))
        row.fits = false;
    row.base = fixed_px_of_mil(top + row.cap_mil * row.size);
    int64_t spare = bottom - (row.base * 1000 + STYLE_NUMBER_TAIL * row.size);
    row.base += fixed_px_of_mil(spare > 0 ? spare : 0);
    return row;
}

/* A card without room for its unit is not shown in turn; if it is pinned, it has the value alone. */
static void row_land_cues(CardWork *w, const FigureWords *words, const FigureRow *row)
{
    int64_t x64 = w->l->margin * 64;
    Str first = words->qualifier_line[0];
    if (first.len)
        x64 -= builder_edge(w->b, style_serif(true, row->side_px), row->side_px, first);
    else
        x64 -= figure_row_edge(w, words, row->size);
    figure_row_stack_cues(w, row, words->qualifier_line, x64, false);
    x64 += before_width(w, words, row);
    figure_row_cues(w, words, row, x64);
    uint32_t beside = w->l->cue_count;
    x64 += figure_row_value(w, words, row->size) +
           fixed_px_of_part(row->size, STYLE_UNIT_GAP) * INT64_C(64);
    if (row->fits)
        figure_row_stack_cues(w, row, words->unit, x64, true);
    figure_row_after_count(w, row, beside);
}

/* What stands above the value in portrait, with the gap to it. */
static int above_port(const Layout *l, const FigureWords *words, const FigureRow *row)
{
    return words->qualifier.len
               ? fixed_px_of_part(row->side_px, STYLE_CAP_SERIF) + layout_px(l, style.qualifier_gap)
               : 0;
}

static bool sides_fit(CardWork *w, const FigureWords *words, int px, int64_t room64)
{
    return figure_row_stack(w, (const Str[2]){words->qualifier, words->unit_line}, px) <= room64;
}

/* The largest size at which the value is as wide as its column. */
static int widest_size(CardWork *w, const FigureWords *words, const FigureRow *row, int64_t room64)
{
    FigureRow at = *row;
    at.size = 1000;
    int64_t em = figure_row_widest(w, words, &at);
    int64_t size = room64 * 1000 / (em > 0 ? em : 1);
    at.size = size < w->l->h_px ? (int)size : w->l->h_px;
    while (at.size > 1 && figure_row_widest(w, words, &at) > room64)
        at.size--;
    return at.size > 0 ? at.size : 1;
}

/* As wide as the column, with what stands before it on a line above and the unit on one below. */
static FigureRow row_port(CardWork *w, const FigureWords *words, const Label *label)
{
    Layout *l = w->l;
    int64_t top, room64 = (int64_t)w->width_px * 64;
    FigureRow row = between(w, words, label, &top);
    row.side_px = layout_thin(l, style.unit, l->label);
    while (row.side_px > l->label && !sides_fit(w, words, row.side_px, room64))
        row.side_px = row.side_px * FIGURE_ROW_NEXT / 100;
    row.fits = sides_fit(w, words, row.side_px, room64);
    int bottom = row.bar_y - layout_px(l, style.tail_gap);
    if (words->unit_line.len)
        bottom = row.bar_y - layout_px(l, style.unit_base) -
                 fixed_px_of_part(row.side_px, STYLE_CAP_SERIF) - layout_px(l, style.unit_gap);
    top += above_port(l, words, &row) * INT64_C(1000);
    int64_t by_part = (row.bar_y * INT64_C(1000) - top) * STYLE_NUMBER_PORT / 1000000;
    int64_t by_height = (bottom * INT64_C(1000) - top) / (row.cap_mil + STYLE_NUMBER_TAIL);
    int by_width = widest_size(w, words, &row, room64);
    by_height = by_height < by_part ? by_height : by_part;
    row.size = by_width < by_height ? by_width : (int)by_height;
    row.size = row.size > 0 ? row.size : 1; /* its width may be anything; it does not fit then */
    row.base = bottom - fixed_px_of_part(row.size, STYLE_NUMBER_TAIL);
    return row;
}

static void row_port_cues(CardWork *w, const FigureWords *words, const FigureRow *row)
{
    Layout *l = w->l;
    int64_t x64 = l->margin * 64;
    Str before = words->qualifier;
    figure_row_cues(w, words, row, x64 - figure_row_edge(w, words, row->size));
    if (!row->fits)
        return;
    FontKey font = style_serif(true, row->side_px);
    figure_row_words(w, row, before, x64 - builder_edge(w->b, font, row->side_px, before),
                     row->base * INT64_C(1000) - row->cap_mil * row->size -
                         layout_px(l, style.qualifier_gap) * INT64_C(1000),
                     false);
    figure_row_words(w, row, words->unit_line, x64,
                     (row->bar_y - layout_px(l, style.unit_base)) * INT64_C(1000), true);
}

static void label_cues(CardWork *w, const Label *label, const FigureRow *row, int above)
{
    Layout *l = w->l;
    int64_t room = (int64_t)w->width_px * 64, x64 = l->margin * 64;
    int64_t base =
        row->base * 1000 - row->cap_mil * row->size -
        (layout_px(l, style.label_gap) + card_work_label_more(l) + above) * INT64_C(1000);
    bool rtl = direction_rtl(label->text.s, label->text.len, w->b->lang->rtl);
    if (label->lines == 1)
        card_work_label(w, label->text, x64, base, room);
    for (int i = 0; label->lines > 1 && i < label->lines; i++)
        card_work_label_run(
            w, builder_line(w->b, FONT_PM, l->label, label->text, &label->line[i], room, rtl), x64,
            base - (label->lines - 1 - i) * label_step(l) * INT64_C(1000));
}

static void figure_port(CardWork *w, const FigureWords *words, Label *label)
{
    FigureRow row = row_port(w, words, label);
    if (row.size < layout_legible(w->l) && label->lines > 1) {
        label->lines = 1; /* rather than no number */
        row = row_port(w, words, label);
    }
    row_port_cues(w, words, &row);
    w->fits = row.fits && row.size >= layout_legible(w->l);
    label_cues(w, label, &row, above_port(w->l, words, &row));
    comparison(w, row.bar_y);
}

static void figure_land(CardWork *w, const FigureWords *words, const Label *label)
{
    FigureRow row = row_land(w, words, label);
    row_land_cues(w, words, &row);
    w->fits = row.fits && row.size >= layout_legible(w->l);
    if (!reaches_label(&row, words->qualifier_line))
        label_cues(w, label, &row, 0);
    comparison(w, row.bar_y);
}

void card_figure_build(CardWork *w)
{
    FigureWords words;
    figure_words(w->b, w->f, &words);
    w->said = w->count = words.count;
    w->strap_ms = CUE_STRAP_FIGURE_MS;
    if (w->l->class == CLASS_BAR)
        card_figure_bar_build(w, &words);
    else {
        Label label = label_of(w);
        if (w->l->class == CLASS_PORT)
            figure_port(w, &words, &label);
        else
            figure_land(w, &words, &label);
    }
    card_foot_build(w, words.strap,
                    (const Str[FOOT_NOTES]){words.note, words.note_short, words.mark});
}

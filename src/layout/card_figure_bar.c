/* SPDX-License-Identifier: MIT */
/* On a bar, the value, its unit and its label stand in a row above the band. Where they are too long,
 * the label and then the unit take their short form before the value gets small. */
#include "layout/card_figure_bar.h"

#include "layout/figure_row.h"

enum { FORMS = 3 };

/* What stands after the value: a unit on its baseline, and a label above or, without a unit, there. */
typedef struct {
    Str label, unit;
    int keeps; /* the least size of the value with it, in thousandths of the largest */
} Beside;

/* The largest value between the upper edge and the band, on the line of the foot. */
static int largest(const Layout *l, const FigureRow *row)
{
    int base = row->base;
    int64_t by_top = (base - l->header_top) * INT64_C(1000) / row->cap_mil;
    int64_t below = l->band_top - layout_px(l, style.bar_number_gap) - base;
    int64_t by_tail = below * 1000 / STYLE_NUMBER_TAIL;
    return (int)(by_top < by_tail ? by_top : by_tail);
}

static int64_t before_width(CardWork *w, const FigureWords *words, const FigureRow *row)
{
    if (!words->qualifier.len)
        return 0;
    return figure_row_stack(w, words->qualifier_line, row->side_px) +
           fixed_px_of_part(row->size, STYLE_QUALIFIER_GAP_BAR) * INT64_C(64);
}

static int64_t beside_gap(int size)
{
    return size * INT64_C(64) * STYLE_UNIT_GAP_BAR / 1000;
}

/* Makes a row smaller, down to what these words want, until there is room for all of it. */
static bool shrink(CardWork *w, const FigureWords *words, const Beside *beside, int largest_px,
                   FigureRow *row)
{
    const Layout *l = w->l;
    int64_t room64 = (int64_t)w->width_px * 64;
    int64_t label64 = builder_width(w->b, FONT_PM, l->label, beside->label);
    int next = largest_px, least = (int)((int64_t)largest_px * beside->keeps / 1000);
    do {
        row->size = next;
        row->side_px = fixed_px_of_part(row->size, STYLE_UNIT_BAR);
        row->side_px = row->side_px > l->small ? row->side_px : l->small;
        int64_t before = before_width(w, words, row);
        int64_t unit64 =
            figure_row_stack(w, (const Str[2]){beside->unit, str_of("")}, row->side_px);
        int64_t alone = before + figure_row_widest(w, words, row);
        int64_t need = before + figure_row_value(w, words, row->size) + beside_gap(row->size) +
                       (unit64 > label64 ? unit64 : label64);
        row->fits = need <= room64 && alone <= room64;
        next = row->fits ? 0 : figure_row_smaller(l, row->size, alone <= room64);
    } while (next && next >= least);
    return row->fits;
}

/* The first words with which the value keeps its size, or else the shortest. The two lines beside the
 * value do not touch. */
static FigureRow row_of(CardWork *w, const FigureWords *words, const Beside forms[FORMS],
                        const Beside **chosen)
{
    const Layout *l = w->l;
    FigureRow row = figure_row_of(w, words);
    row.base = l->foot_base;
    for (int i = 0; i < FORMS; i++) {
        *chosen = &forms[i];
        if (shrink(w, words, *chosen, largest(l, &row), &row))
            break;
    }
    int64_t lines_mil = (STYLE_CAP_SANS + STYLE_LABEL_HANG) * (int64_t)l->label +
                        STYLE_UNIT_RISE * (int64_t)row.side_px;
    row.fits =
        row.fits && (!(*chosen)->unit.len || lines_mil <= STYLE_CAP_SERIF * (int64_t)row.size);
    return row;
}

void card_figure_bar_build(CardWork *w, const FigureWords *words)
{
    Layout *l = w->l;
    Str label = builder_field(w->b, w->f, FIELD_TEXT), before = words->qualifier_line[0];
    Str brief = builder_field(w->b, w->f, FIELD_LABEL_SHORT);
    brief = brief.len ? brief : label;
    const Beside forms[FORMS] = {{label, words->unit_line, STYLE_LABEL_KEEPS},
                                 {brief, words->unit_line, STYLE_UNIT_KEEPS},
                                 {brief, words->unit_brief, 0}};
    const Beside *beside;
    FigureRow row = row_of(w, words, forms, &beside);
    w->fits = row.fits && row.size >= layout_legible(l);
    int64_t x64 = l->margin * 64;
    if (before.len)
        figure_row_stack_cues(
            w, &row, words->qualifier_line,
            x64 - builder_edge(w->b, style_serif(true, row.side_px), row.side_px, before), false);
    x64 += before_width(w, words, &row) - figure_row_edge(w, words, row.size);
    figure_row_cues(w, words, &row, x64);
    int x = fixed_px_of_64(x64 + figure_row_value(w, words, row.size) + beside_gap(row.size));
    uint32_t after = l->cue_count;
    int64_t label_base = row.base * INT64_C(1000);
    if (beside->unit.len)
        label_base += STYLE_CAP_SANS * l->label - STYLE_CAP_SERIF * (int64_t)row.size;
    if (row.fits)
        figure_row_words(w, &row, beside->unit, x * 64, row.base * INT64_C(1000), true);
    card_work_label(w, beside->label, x * INT64_C(64), label_base,
                    (int64_t)(l->margin + w->width_px - x) * 64);
    figure_row_after_count(w, &row, after);
}

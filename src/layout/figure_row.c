/* SPDX-License-Identifier: MIT */
/* Figures have the full size, and words and signs among them a part of it. A number may begin its
 * count wider than it ends: it has room for that, and what stands beside it comes in when the count
 * has narrowed. */
#include "layout/figure_row.h"

#include "base/curve.h"
#include "base/utf8.h"

#include <string.h>

enum { NUMBER_BYTES = 64, NARROW_STEP_MS = 10 };

static int part_px(const Layout *l, const Part *part, int size_px)
{
    int px = fixed_px_of_part(size_px, STYLE_PART);
    bool full = part->kind == PART_NUMBER || part->kind == PART_FIGURE || size_px < l->small;
    return full ? size_px : px > l->small ? px : l->small;
}

static FontKey part_font(const Part *part, int px)
{
    bool full = part->kind == PART_NUMBER || part->kind == PART_FIGURE;
    return full ? FONT_SD6 : style_serif(true, px);
}

static int64_t part_width(CardWork *w, const Part *part, int size_px)
{
    int px = part_px(w->l, part, size_px);
    return builder_width(w->b, part_font(part, px), px, part->text);
}

/* The space before a part, in px. */
static int gap_before(const ValueParts *v, int i, int size_px)
{
    if (i == 0)
        return 0;
    PartKind kind = v->part[i].kind, last = v->part[i - 1].kind;
    if (last == PART_MARK)
        return fixed_px_of_part(size_px, STYLE_QUALIFIER_GAP);
    bool sign = kind == PART_SIGN || last == PART_SIGN;
    return fixed_px_of_part(size_px, sign ? STYLE_SIGN_GAP : STYLE_PART_GAP);
}

/* Where part i begins. */
static int64_t part_at(CardWork *w, const ValueParts *v, int i, int size_px)
{
    int64_t x64 = 0;
    for (int k = 0; k < i; k++)
        x64 += part_width(w, &v->part[k], size_px) + gap_before(v, k + 1, size_px) * INT64_C(64);
    return x64;
}

static int number_part(const ValueParts *v)
{
    int i = 0;
    while (i < v->count && v->part[i].kind != PART_NUMBER)
        i++;
    return i;
}

/* The text that the count shows at a time of the card. */
static size_t counting(const CardWork *w, const Counter *c, int ms, char *buf, size_t size)
{
    int32_t q = curve_out_expo(curve_phase(ms, CUE_COUNT_MS, CUE_COUNT_LEN));
    return counter_words(w->b->lang, c, counter_between(c->from, c->to, q), buf, size);
}

/* How far a text rises above the capitals. */
static int rise_of(Str s)
{
    int rise = 0;
    uint32_t cp;
    for (size_t at = 0; at < s.len;) {
        at += utf8_next(s.s + at, s.len - at, &cp);
        bool sign = (cp > ' ' && cp < 0x7F && strchr("!$&/()[]{}|\\bdfhijklt", (int)cp)) ||
                    (cp >= 0xDF && cp < 0x100) || (cp >= 0x180 && cp < 0x530);
        bool mark = (cp >= 0xC0 && cp < 0xDF && cp != 0xD7) || (cp >= 0x100 && cp < 0x180) ||
                    (cp >= 0x530 && cp < 0x2000) || cp >= 0x2C00;
        int one = mark ? STYLE_TALL_MARK : sign ? STYLE_TALL_SIGN : 0;
        rise = one > rise ? one : rise;
    }
    return rise;
}

/* Only a free text may have more than figures in full size. */
static int cap_of(const ValueParts *v)
{
    int rise = 0;
    for (int i = 0; i < v->count; i++) {
        int one = v->part[i].kind == PART_FIGURE ? rise_of(v->part[i].text) : 0;
        rise = one > rise ? one : rise;
    }
    return STYLE_CAP_SERIF + rise;
}

/* All digits are equally wide: the count has narrowed when it has no more characters than at the
 * end. */
FigureRow figure_row_of(CardWork *w, const FigureWords *words)
{
    char now[NUMBER_BYTES];
    FigureRow row = {.cap_mil = cap_of(&words->value)};
    int i = number_part(&words->value);
    if (!counter_counts(w->f) || i == words->value.count)
        return row;
    Counter c = counter_of(w->f);
    Str number = words->value.part[i].text;
    size_t most = utf8_count(number.s, number.len);
    size_t len = counting(w, &c, 0, now, sizeof now);
    row.wider_em = builder_width(w->b, FONT_SD6, 1000, (Str){now, (uint32_t)len}) -
                   builder_width(w->b, FONT_SD6, 1000, number);
    row.wider_em = row.wider_em > 0 ? row.wider_em : 0;
    int ms = CUE_COUNT_MS + CUE_COUNT_LEN;
    while (ms > CUE_COUNT_MS && utf8_count(now, counting(w, &c, ms, now, sizeof now)) <= most)
        ms -= NARROW_STEP_MS;
    row.narrow_ms = ms > CUE_COUNT_MS ? ms + NARROW_STEP_MS : 0;
    return row;
}

int64_t figure_row_value(CardWork *w, const FigureWords *words, int size_px)
{
    const ValueParts *v = &words->value;
    int last = v->count - 1;
    return last < 0 ? 0 : part_at(w, v, last, size_px) + part_width(w, &v->part[last], size_px);
}

int64_t figure_row_widest(CardWork *w, const FigureWords *words, const FigureRow *row)
{
    const ValueParts *v = &words->value;
    int64_t widest = figure_row_value(w, words, row->size);
    int i = number_part(v);
    if (!row->wider_em || i == v->count)
        return widest;
    int64_t counts = part_at(w, v, i, row->size) + part_width(w, &v->part[i], row->size) +
                     row->wider_em * row->size / 1000;
    return counts > widest ? counts : widest;
}

int64_t figure_row_stack(CardWork *w, const Str line[2], int size_px)
{
    FontKey font = style_serif(true, size_px);
    int64_t upper = builder_width(w->b, font, size_px, line[0]);
    int64_t lower = builder_width(w->b, font, size_px, line[1]);
    return upper > lower ? upper : lower;
}

int figure_row_smaller(const Layout *l, int size, bool alone_fits)
{
    int least = layout_legible(l);
    if (size > least)
        return size * FIGURE_ROW_NEXT / 100 > least ? size * FIGURE_ROW_NEXT / 100 : least;
    return alone_fits ? 0 : size - 1;
}

int64_t figure_row_edge(CardWork *w, const FigureWords *words, int size_px)
{
    const Part *first = &words->value.part[0];
    int px = part_px(w->l, first, size_px);
    return builder_edge(w->b, part_font(first, px), px, first->text);
}

/* ---- cues ---- */

static void part_cue(CardWork *w, const Part *part, int size_px, int64_t x64, int base)
{
    int px = part_px(w->l, part, size_px);
    FontKey font = part_font(part, px);
    bool counts = part->kind == PART_NUMBER, unit = part->kind == PART_SIGN;
    uint32_t run = builder_run(w->b, font, px, part->text);
    Cue *cue = card_work_text(w, counts ? EFFECT_COUNT : EFFECT_FADE, ROLE_TEXT, run, x64,
                              base * INT64_C(1000));
    card_work_timed(cue, unit ? CUE_UNIT_MS : CUE_NUMBER_MS, unit ? CUE_UNIT_LEN : CUE_NUMBER_LEN);
    if (!cue || !counts)
        return;
    cue->pad = (int32_t)builder_width(w->b, font, px, str_of("0"));
    if (!counter_counts(w->f))
        return;
    cue->w = (int32_t)builder_width(w->b, font, px, str_of("\u2212"));
    cue->h = (int32_t)builder_width(w->b, font, px, str_of(w->b->lang->number.group));
}

void figure_row_cues(CardWork *w, const FigureWords *words, const FigureRow *row, int64_t x64)
{
    const ValueParts *v = &words->value;
    uint32_t beside = LAYOUT_NONE;
    for (int i = 0; i < v->count; i++) {
        part_cue(w, &v->part[i], row->size, x64 + part_at(w, v, i, row->size), row->base);
        if (v->part[i].kind == PART_NUMBER)
            beside = w->l->cue_count;
    }
    figure_row_after_count(w, row, beside);
}

void figure_row_words(CardWork *w, const FigureRow *row, Str text, int64_t x64, int64_t base_mil,
                      bool unit)
{
    int px = row->side_px;
    if (!text.len)
        return;
    uint32_t run = builder_run(w->b, style_serif(true, px), px, text);
    card_work_timed(card_work_text(w, EFFECT_FADE, ROLE_TEXT, run, x64, base_mil),
                    unit ? CUE_UNIT_MS : CUE_NUMBER_MS, unit ? CUE_UNIT_LEN : CUE_NUMBER_LEN);
}

void figure_row_stack_cues(CardWork *w, const FigureRow *row, const Str line[2], int64_t x64,
                           bool unit)
{
    int count = line[1].len ? 2 : 1;
    for (int i = 0; i < count; i++)
        figure_row_words(w, row, line[i], x64,
                         row->base * INT64_C(1000) -
                             (count - 1 - i) * row->side_px * (int64_t)STYLE_UNIT_LINE,
                         unit);
}

void figure_row_after_count(CardWork *w, const FigureRow *row, uint32_t first_cue)
{
    int later_ms = 0;
    for (uint32_t i = first_cue; i < w->l->cue_count; i++)
        if (row->narrow_ms - w->l->cues[i].start_ms > later_ms)
            later_ms = row->narrow_ms - w->l->cues[i].start_ms;
    for (uint32_t i = first_cue; i < w->l->cue_count; i++)
        w->l->cues[i].start_ms += later_ms;
}

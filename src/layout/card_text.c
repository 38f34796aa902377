/* SPDX-License-Identifier: MIT */
/* Quotations and headlines: the largest size whose lines are few enough, lines made even, the
 * opening mark hung out in the margin, everything standing on one foot line. */
#include "base/direction.h"
#include "layout/card_work.h"
#include "layout/wrap.h"

#include <stdio.h>
#include <string.h>

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
    FontKey font = style_serif(c->strong, cut == 0 ? STYLE_OPTICAL_PX : STYLE_OPTICAL_PX - 1);
    return builder_width(c->b, font, 1000, s, len);
}

static int cut_of(int size)
{
    return size >= STYLE_OPTICAL_PX ? 0 : 1;
}

/* How many lines of a size there is room for. */
static int room_for(int size, int most, int percent, int64_t height_mil)
{
    int64_t rest = height_mil - 870 * (int64_t)size;
    int64_t n = rest < 0 ? 0 : 1 + rest / (percent * size * INT64_C(10));
    most = most < LIMIT_LINES ? most : LIMIT_LINES;
    return n < most ? (int)n : most;
}

/* The fewest lines of one size, with words whole or divided; 0 if there is no room for them. */
static int fewest(Words *words, bool whole, int size, int width_px, int room)
{
    int cut = cut_of(size);
    if (!whole)
        return wrap_fewest(words, cut, size, width_px, room);
    int n = wrap_count(words, cut, size, width_px, WRAP_WHOLE);
    return n <= room ? n : 0;
}

/* The largest size at which there is room for the text with its words whole; else the largest at
 * which there is with words divided; else what there is room for at the smallest. */
static Block fit(CardWork *w, Words *words, int max, int min, int most, int percent,
                 int64_t height_mil)
{
    Block r = {.height_percent = percent};
    int room = 0;
    for (int divided = 0; divided < 2 && !r.lines; divided++) {
        for (r.size = max;; r.size = r.size * 96 / 100 > min ? r.size * 96 / 100 : min) {
            room = room_for(r.size, most, percent, height_mil);
            r.lines = fewest(words, !divided, r.size, w->width_px, room);
            if (r.lines || r.size <= min)
                break;
        }
    }
    r.fits = r.lines > 0;
    r.lines = r.fits ? wrap_balance(words, cut_of(r.size), r.size, w->width_px, r.lines, r.line)
                     : wrap_greedy(words, cut_of(r.size), r.size, w->width_px, room, r.line);
    return r;
}

/* Whether the card's show is written from right to left. */
static bool mirrored(const CardWork *w)
{
    const Layout *l = w->l;
    uint32_t show = w->f ? w->b->first_header + w->f->show : l->header_count - 1;
    return l->headers[show].lang->rtl;
}

/* A block of lines above the strap; the first one hangs by `hang` bytes (an opening mark). */
static Block block(CardWork *w, Str text, bool strong, int max, int min, int most, int percent,
                   int64_t top_mil, size_t hang)
{
    Layout *l = w->l;
    Cut cut = {w->b, strong};
    Words *words = &w->b->scratch->words;
    Block r = {0};
    if (!text.len)
        return r;
    wrap_words(words, text.s, text.len, w->b->lang, text_width, &cut);
    r = fit(w, words, max, min, most, percent, l->text_base * 1000 - top_mil);
    FontKey font = style_serif(strong, r.size);
    bool rtl = direction_rtl(text.s, text.len, w->b->lang->rtl);
    if (rtl != mirrored(w))
        hang = 0; /* the mark stands at the other end of the line */
    for (int i = 0; i < r.lines && !w->b->failed; i++) {
        const char *s = text.s + r.line[i].at;
        size_t n = r.line[i].len, marks = i == 0 && hang < n ? hang : 0;
        int64_t x64 = l->margin * 64 - builder_edge(w->b, font, r.size, s + marks, n - marks);
        if (marks)
            x64 -= builder_width(w->b, font, r.size, s, marks);
        int64_t base = l->text_base * 1000 - (int64_t)(r.lines - 1 - i) * percent * r.size * 10;
        uint32_t run =
            builder_line(w->b, font, r.size, text, &r.line[i], (int64_t)w->width_px * 64, rtl);
        card_work_timed(card_work_text(w, EFFECT_RISE, ROLE_TEXT, run, x64, base),
                        CUE_LINE_MS + CUE_LINE_STEP * i, CUE_LINE_LEN);
    }
    return r;
}

static bool legible(const Layout *l, const Block *r)
{
    return r->fits && r->size * 100 >= CARD_LEGIBLE_PERCENT * l->crawl;
}

static void text_timing(CardWork *w, int lines)
{
    w->strap_ms =
        w->l->class == CLASS_BAR ? CUE_STRAP_BAR_MS : CUE_STRAP_TEXT_MS + CUE_LINE_STEP * lines;
}

static void lead_line(CardWork *w, Str lead, const Block *r)
{
    Layout *l = w->l;
    if (builder_width(w->b, FONT_PM, l->label, lead.s, lead.len) > (int64_t)w->width_px * 64) {
        Str brief = builder_field(w->b, w->f, FIELD_LEAD_SHORT);
        lead = brief.len ? brief : lead;
    }
    int64_t base = l->text_base * 1000 -
                   (int64_t)(r->lines - 1) * r->height_percent * r->size * 10 - 740 * r->size -
                   layout_px(l, style.lead_gap) * 1000;
    card_work_label(w, lead, l->margin * 64, base, (int64_t)w->width_px * 64);
}

void card_text_quote(CardWork *w)
{
    Layout *l = w->l;
    Str text = builder_field(w->b, w->f, FIELD_TEXT), lead = builder_field(w->b, w->f, FIELD_LEAD);
    Str speaker = builder_field(w->b, w->f, FIELD_SPEAKER);
    Str role = builder_field(w->b, w->f, FIELD_ROLE);
    Str role_short = builder_field(w->b, w->f, FIELD_ROLE_SHORT);
    const char *open = w->b->lang->open, *close = w->b->lang->close;
    char buf[LIMIT_VALUE_BYTES + 64];
    snprintf(buf, sizeof buf, "%s%s%s", open, text.s, close);
    Str quoted = builder_keep(w->b, buf, strlen(buf));
    bool bar = l->class == CLASS_BAR, brief = builder_count(quoted.s, quoted.len) <= 48;
    Length max = bar ? style.bar_text_max : brief ? style.quote_max_short : style.quote_max;
    int64_t top = bar ? l->header_top * 1000 : l->stage_top_mil;
    if (lead.len && !bar)
        top += fixed_px_of_mil(2200 * (int64_t)l->label) * 1000;
    Block r = block(w, quoted, false, layout_px(l, max),
                    layout_px(l, bar ? style.bar_text_min : style.quote_min),
                    bar                      ? 4
                    : l->class == CLASS_PORT ? 11
                                             : 7,
                    !bar && l->density ? 120 : 118, top, strlen(open));
    if (lead.len && !bar)
        lead_line(w, lead, &r);
    w->fits = legible(l, &r);
    w->count = (int64_t)(builder_count(lead.s, lead.len) + builder_count(text.s, text.len) +
                         builder_count(speaker.s, speaker.len) + builder_count(role.s, role.len));
    text_timing(w, r.lines);
    card_foot_build(w, speaker, (const Str[FOOT_NOTES]){role, role_short, str_of("")});
}

void card_text_headline(CardWork *w, Str text, Str strap, Str note)
{
    Layout *l = w->l;
    bool bar = l->class == CLASS_BAR;
    Block r = block(w, text, true, layout_px(l, bar ? style.bar_text_max : style.headline_max),
                    layout_px(l, bar ? style.bar_text_min : style.headline_min),
                    bar                      ? 4
                    : l->class == CLASS_PORT ? 7
                                             : 5,
                    112, bar ? l->header_top * 1000 : l->stage_top_mil, 0);
    w->fits = legible(l, &r);
    w->count = (int64_t)(builder_count(text.s, text.len) + builder_count(strap.s, strap.len) +
                         builder_count(note.s, note.len));
    text_timing(w, r.lines);
    card_foot_build(w, strap, (const Str[FOOT_NOTES]){note, str_of(""), str_of("")});
}

/* SPDX-License-Identifier: MIT */
/* All cards begin and end alike: room for the cues, the elements of the kind, the time that the card
 * takes to read. card_figure.c and card_text.c find sizes and places, in the order and arithmetic of
 * the design; each length is rounded to pixels once. */
#include "layout/card.h"
#include "layout/card_figure.h"
#include "layout/card_text.h"
#include "layout/counter.h"

#include <stdlib.h>
#include <string.h>

/* The time that this many characters are shown, rounded to tenths of a second. */
static int64_t reading_time_us(int64_t characters)
{
    int64_t ms = CARD_BASE_MS + CARD_PER_CHAR_MS * characters;
    ms = ms < CARD_MIN_MS ? CARD_MIN_MS : ms > CARD_MAX_MS ? CARD_MAX_MS : ms;
    return (ms + 50) / 100 * 100 * 1000;
}

static CardWork *begin(Builder *b, const Fact *f, Card *card)
{
    CardWork *w = card ? calloc(1, sizeof *w) : NULL;
    if (!w) {
        b->failed = true;
        return NULL;
    }
    w->b = b;
    w->l = b->l;
    w->f = f;
    w->fits = true;
    w->width_px = b->l->w_px - 2 * b->l->margin;
    if (b->l->class == CLASS_BAR)
        w->width_px = b->l->side_x - b->l->margin - layout_px(b->l, style.bar_column_gap);
    return w;
}

static void finish(Builder *b, CardWork *w, const Card *card)
{
    Layout *l = b->l;
    int64_t count = w->count;
    bool fits = w->fits;
    free(w);
    if (b->failed)
        return;
    Card *at = &l->cards[l->card_count - 1];
    *at = *card;
    at->cue_count = l->cue_count - at->first_cue;
    at->fits = fits;
    at->length_us = reading_time_us(count);
}

void card_build(Builder *b, uint32_t fact_index)
{
    Fact f = facts_fact(b->facts, fact_index);
    Card *at = builder_card(b), card = {0};
    CardWork *w = begin(b, &f, at);
    if (!w)
        return;
    card = *at;
    card.fact = fact_index;
    card.show = b->first_header + f.show;
    card.lang = b->lang;
    if (f.kind == KIND_FIGURE) {
        card.count_from = counter_counts(&f) ? f.previous : f.value;
        card.count_to = f.value;
        card.decimals = f.decimals;
        card_figure_build(w);
    } else if (f.kind == KIND_QUOTE) {
        card_text_quote(w);
    } else {
        Str text = builder_field(b, &f, FIELD_TEXT), topic = builder_field(b, &f, FIELD_TOPIC);
        bool notice = f.kind == KIND_NOTICE;
        card_text_headline(w, text, notice ? str_of(b->lang->notice) : topic,
                           notice ? topic : str_of(""));
    }
    finish(b, w, &card);
}

void card_build_message(Builder *b, uint32_t show, const char *message)
{
    Card *at = builder_card(b), card = {0};
    CardWork *w = begin(b, NULL, at);
    if (!w)
        return;
    card = *at;
    card.fact = LAYOUT_NONE;
    card.show = show;
    card.lang = b->lang;
    card_text_headline(w, builder_keep(b, message, strlen(message)), str_of(""), str_of(""));
    w->fits = true;
    finish(b, w, &card);
}

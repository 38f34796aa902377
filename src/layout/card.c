/* SPDX-License-Identifier: MIT */
/* All cards begin and end alike: room for the cues, the elements of the kind, the time that the card
 * takes to read. card_figure.c and card_text.c find sizes and places, in the order and arithmetic of
 * the design; each length is rounded to pixels once. */
#include "layout/card.h"
#include "layout/card_figure.h"

#include <string.h>

/* The time that this many characters are shown, rounded to tenths of a second. */
static int64_t reading_time_us(int64_t characters)
{
    int64_t ms = CARD_BASE_MS + CARD_PER_CHAR_MS * characters;
    ms = ms < CARD_MIN_MS ? CARD_MIN_MS : ms > CARD_MAX_MS ? CARD_MAX_MS : ms;
    return (ms + 50) / 100 * 100 * 1000;
}

/* Whether a reader needs longer for the text than the card is up: 14 characters a second, and 1.5 s to
 * find it. */
static bool is_hurried(const CardWork *w)
{
    return (1500 + w->said * 1000 / 14) * 1000 > reading_time_us(w->count);
}

/* A card of the header `show`, and the work on it. */
static Card *begin(Builder *b, const Fact *f, uint32_t show, CardWork *w)
{
    Layout *l = b->l;
    Card *card = builder_card(b);
    *w = (CardWork){.b = b,
                    .l = l,
                    .f = f,
                    .source = {str_of(""), str_of("")},
                    .fits = true,
                    .width_px = l->w_px - 2 * l->margin};
    if (l->class == CLASS_BAR)
        w->width_px = l->side_x - l->margin - layout_px(l, style.bar_column_gap);
    if (!card)
        return NULL;
    card->fact = LAYOUT_NONE;
    card->show = show;
    card->lang = b->lang;
    return card;
}

static void finish(Card *card, const CardWork *w)
{
    card->cue_count = w->l->cue_count - card->first_cue;
    card->fits = w->fits;
    card->lost = w->lost | (w->fits && is_hurried(w) ? LACK_TIME : 0);
    card->length_us = reading_time_us(w->count);
}

void card_build(Builder *b, uint32_t fact_index)
{
    Fact f = facts_fact(b->facts, fact_index);
    CardWork w;
    Card *card = begin(b, &f, b->first_header + f.show, &w);
    if (!card)
        return;
    card->fact = fact_index;
    if (f.kind == KIND_FIGURE) {
        card->count = counter_of(&f);
        card_figure_build(&w);
    } else if (f.kind == KIND_QUOTE) {
        card_text_quote(&w);
    } else {
        Str text = builder_field(b, &f, FIELD_TEXT), topic = builder_field(b, &f, FIELD_TOPIC);
        bool notice = f.kind == KIND_NOTICE;
        card_text_headline(&w, text, notice ? str_of(b->lang->notice) : topic,
                           notice ? topic : str_of(""));
    }
    finish(card, &w);
}

Card *card_build_state(Builder *b, uint32_t show, const CardTextSaid *said)
{
    CardWork w;
    Card *card = begin(b, NULL, show, &w);
    if (!card)
        return NULL;
    card_text_state(&w, said);
    finish(card, &w);
    return b->failed ? NULL : card;
}

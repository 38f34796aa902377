/* SPDX-License-Identifier: MIT */
/* A card for those who run the screen has a strap, since somebody has to act: what is concerned, what
 * is the matter, what to do. */
#include "layout/card_state.h"
#include "layout/card.h"

#include <stdio.h>
#include <string.h>

static Card *build(Builder *b, const CardTextSaid *said)
{
    return card_build_state(b, b->l->header_count - 1, said);
}

static Str name_of(Builder *b, const State *state)
{
    const char *file = state->file ? state->file : "";
    return builder_keep(b, file, strlen(file));
}

/* The show's name rises under its subject; then its first card is there. */
static void splash(Builder *b)
{
    CardTextSaid said = {.lead = str_of(""), .text = str_of("Motograph"), .footless = true};
    if (b->facts) {
        said.lead = builder_show_text(b, FIELD_SUBJECT);
        said.text = builder_show_text(b, FIELD_TEXT);
    }
    Card *card = build(b, &said);
    if (card)
        card->header = HEADER_HIDDEN;
}

static void unshown(Builder *b, const State *state)
{
    const Lang *lang = b->lang;
    CardTextSaid said = {.lead = name_of(b, state), .strap = str_of(lang->setup)};
    said.source = str_of("Motograph");
    said.text = str_of(lang->none_yet);
    if (state->kind == STATE_MISSING)
        said.text = str_of(lang->no_file);
    if (state->kind == STATE_UNREADABLE)
        said.text = str_of(lang->bad_file);
    if (state->kind == STATE_DAMAGED) {
        said.text = str_of(lang->damaged);
        said.notes[0] = str_of(lang->again);
        said.notes[1] = str_of(lang->again_short);
    }
    Card *card = build(b, &said);
    if (card)
        card->header = HEADER_CLOCKLESS;
}

/* There are facts, but none has a card, now or ever. What runs in the crawl needs no such word. */
static void empty(Builder *b)
{
    CardTextSaid said = {.text = str_of(b->lang->none_yet), .quiet = true};
    said.source = builder_show_text(b, FIELD_TEXT);
    if (b->l->gap_count || b->l->card_count || b->l->crawl_count)
        said = (CardTextSaid){.text = str_of(""), .footless = true};
    build(b, &said);
}

/* A setting that is wrong, or what happened to it. */
static Card *setting(Builder *b, const State *state)
{
    const Lang *lang = b->lang;
    char where[300], file[200];
    CardTextSaid said = {.strap = str_of(lang->setup)};
    Str name = name_of(b, state);
    size_t len = name.len < sizeof file ? name.len : 0;
    if (b->facts && !state->news) {
        said.notes[0] = str_of(lang->kept);
        said.notes[1] = str_of(lang->kept_short);
    }
    memcpy(file, name.s, len);
    file[len] = '\0';
    said.lead = said.lead_short = name;
    if (state->line > 0) {
        len = lang_fill(lang, lang->at_line, file, state->line, where, sizeof where);
        said.lead = builder_keep(b, where, len);
        snprintf(where, sizeof where, ":%d", state->line);
        said.lead_short = builder_join(b, name.s, where, "");
    }
    said.text = builder_keep(b, state->text, strlen(state->text));
    return build(b, &said);
}

/* Where there are no facts, what is wrong stays on. */
void card_state_rest(Builder *b, const State *state)
{
    if (b->bare) {
        splash(b);
    } else if (b->facts) {
        empty(b);
    } else if (state->kind == STATE_SETTING) {
        Card *card = setting(b, state);
        if (card)
            card->header = HEADER_CLOCKLESS;
    } else {
        unshown(b, state);
    }
    b->l->rest_card = b->l->card_count - 1;
}

void card_state_setting(Builder *b, const State *state)
{
    b->l->setting_card = LAYOUT_NONE;
    if (state->kind == STATE_SETTING && b->facts && setting(b, state))
        b->l->setting_card = b->l->card_count - 1;
}

/* SPDX-License-Identifier: MIT */
/* The command line speaks of screens, cards and times, layout of wishes, the show of instants. */
#include "player/option_wish.h"

#include "base/utf8.h"
#include "player/clock.h"

#include <string.h>

Wish option_wish_layout(const Options *o, int w_px, int h_px, const State *state)
{
    Wish w = {.w_px = w_px,
              .h_px = h_px,
              .inset = o->inset,
              .orbit = o->orbit,
              .theme = o->theme,
              .still = o->still,
              .channel = o->channel,
              .state = *state};
    memcpy(w.lang, o->lang, sizeof w.lang);
    return w;
}

ScreenWish option_wish_screen(const Options *o)
{
    ScreenWish wish = {.fullscreen = o->fullscreen || (!o->window && !screen_has_desktop()),
                       .w_px = o->w_px ? o->w_px : 1280,
                       .h_px = o->h_px ? o->h_px : 720,
                       .turn = o->turn,
                       .glass = o->glass,
                       .sdl = o->console == 1,
                       .display = o->display,
                       .mode_w_px = o->mode_w_px,
                       .mode_h_px = o->mode_h_px,
                       .mode_mhz = o->mode_mhz,
                       .unattended = o->service};
    return wish;
}

int64_t option_wish_end_ns(const Options *o, int64_t begun_ns)
{
    int64_t most_us = (INT64_MAX - begun_ns) / 1000;
    bool ends = o->for_us != OPTIONS_UNSET && o->for_us < most_us;
    return ends ? begun_ns + o->for_us * 1000 : INT64_MAX;
}

bool option_wish_trusted(const Options *o, const Facts *facts, int64_t wall_us)
{
    if (!facts || !facts->epoch)
        return true;
    if (o->trust != TRUST_WHERE_RIGHT || o->at_us != OPTIONS_UNSET)
        return o->trust != TRUST_NEVER;
    return wall_us / 1000000 >= facts->epoch && clock_is_set(facts->epoch);
}

/* Says which ids there are, as far as there is room. Returns false. */
static bool blame_card(const char *id, const Layout *l, const Facts *facts, Err *err)
{
    char ids[200];
    Utf8Out out = {ids, sizeof ids - 5, 0, false};
    ids[0] = '\0';
    for (uint32_t i = 0; i < facts->count[SECTION_FACTS] && !out.cut; i++) {
        Fact fact = facts_fact(facts, i);
        size_t before = out.len;
        if (layout_card(l, i) == LAYOUT_NONE)
            continue;
        utf8_add(&out, ", ", before ? 2 : 0);
        utf8_add(&out, fact.id.s, fact.id.len);
        if (out.cut) {
            ids[before] = '\0';
            out.len = before;
        }
    }
    memcpy(ids + out.len, out.cut ? ", …" : "", out.cut ? 6 : 1);
    return err_set(err, 0, 0, "--card=%.100s: there is no card with this id; the cards are: %s", id,
                   ids);
}

bool option_wish_instant(const Options *o, const Layout *l, const Facts *facts, int64_t wall_us,
                         Instant *out, Err *err)
{
    *out = instant_at(wall_us);
    if (o->crawl_time_us != OPTIONS_UNSET) {
        out->crawl_us = o->crawl_time_us;
        out->crawl_pinned = true;
    }
    if (!o->card || !facts)
        return true;
    uint32_t fact = facts_find(facts, o->card, strlen(o->card));
    uint32_t card = fact == FACTS_NONE ? LAYOUT_NONE : layout_card(l, fact);
    if (card == LAYOUT_NONE)
        return blame_card(o->card, l, facts, err);
    out->card = card;
    out->card_pinned = true;
    out->card_length_us = o->card_length_us == OPTIONS_UNSET ? 0 : o->card_length_us;
    int64_t length = out->card_length_us ? out->card_length_us : l->cards[card].length_us;
    out->stage_us = o->card_time_us == OPTIONS_UNSET ? length / 2 : o->card_time_us;
    return true;
}

/* SPDX-License-Identifier: MIT */
/* Cards record what they have no room for. So the show is laid out as the screens would. */
#include "layout/lacks.h"
#include "base/linebreak.h"
#include "base/utf8.h"
#include "layout/lap.h"
#include "layout/layout_open.h"
#include "schedule/running_order.h"

#include <string.h>

enum { CRAWL_MOST = 17 }; /* characters a second */

static int64_t characters(const Run *run)
{
    int64_t n = 0;
    for (size_t at = 0; at < run->len;) {
        uint32_t cp;
        at += utf8_next(run->text + at, run->len - at, &cp);
        n += !linebreak_hidden(cp);
    }
    return n;
}

/* A few letters are read at a glance, however narrow they are. */
static void read_crawl(const Layout *l, size_t screen, Lack *out)
{
    for (uint32_t i = 0; i < l->crawl_count; i++) {
        const Run *run = &l->runs[l->crawls[i].text];
        int64_t n = characters(run), speed64 = l->crawl_speed * INT64_C(64);
        if (n > CRAWL_MOST && n * speed64 > CRAWL_MOST * (int64_t)run->advance)
            out[l->crawls[i].fact].on[screen] |= LACK_PACE;
    }
}

static void read_cards(const Layout *l, size_t screen, Lack *out)
{
    for (uint32_t i = 0; i < l->card_count; i++) {
        const Card *card = &l->cards[i];
        if (card->fact != LAYOUT_NONE)
            out[card->fact].on[screen] = card->fits ? card->lost : LACK_CARD;
    }
}

bool lacks_find(void *look, const Facts *facts, uint32_t lang, const LackScreens *screens,
                Lack *out)
{
    LacksLook *own = look;
    bool good = true;
    memset(out, 0, facts->count[SECTION_FACTS] * sizeof *out);
    for (size_t i = 0; good && i < (size_t)screens->count; i++) {
        Layout layout;
        Wish wish = {.w_px = screens->size[i][0],
                     .h_px = screens->size[i][1],
                     .channel = RUNNING_ORDER_ALL_CHANNELS};
        Str code = lang ? facts_lang(facts, lang - 1) : (Str){"", 0};
        memcpy(wish.lang, code.s, code.len < sizeof wish.lang ? code.len : 0);
        good = layout_open(&layout, facts, &wish, own->ruler, NULL);
        if (!good)
            continue;
        read_cards(&layout, i, out);
        read_crawl(&layout, i, out);
        if (lang == 0 && wish.w_px == LAP_W && wish.h_px == LAP_H)
            own->lap_us = lap_of(&layout, own->at_us);
        layout_close(&layout);
    }
    return good;
}

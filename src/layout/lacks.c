/* SPDX-License-Identifier: MIT */
/* Cards record what they have no room for. So the show is laid out as the screens would. */
#include "layout/lacks.h"
#include "layout/layout_open.h"
#include "layout/measures.h"
#include "schedule/running_order.h"

#include <string.h>

static void read_cards(const Layout *l, size_t screen, Lack *out)
{
    for (uint32_t i = 0; i < l->card_count; i++) {
        const Card *card = &l->cards[i];
        if (card->fact != LAYOUT_NONE)
            out[card->fact].on[screen] = card->fits ? card->lost : LACK_CARD;
    }
}

bool lacks_find(void *ruler, const Facts *facts, uint32_t lang, Lack *out)
{
    const unsigned char no_fonts[FACTS_HASH] = {0};
    const Ruler *fonts = ruler;
    Measures measures;
    bool good = true;
    measures_open(&measures, NULL, no_fonts, *fonts);
    memset(out, 0, facts->count[SECTION_FACTS] * sizeof *out);
    for (size_t i = 0; good && i < STYLE_SCREENS; i++) {
        Layout layout;
        Wish wish = {.w_px = style_screens[i][0],
                     .h_px = style_screens[i][1],
                     .channel = RUNNING_ORDER_ALL_CHANNELS};
        Str code = lang ? facts_lang(facts, lang - 1) : (Str){"", 0};
        memcpy(wish.lang, code.s, code.len < sizeof wish.lang ? code.len : 0);
        good = layout_open(&layout, facts, &wish, measures_ruler(&measures), NULL);
        if (!good)
            continue;
        read_cards(&layout, i, out);
        layout_close(&layout);
    }
    measures_close(&measures);
    return good;
}

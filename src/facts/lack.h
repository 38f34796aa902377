/* SPDX-License-Identifier: MIT */
/* Which parts of a fact have no room on a screen, or no time: the layout finds them, the compiler says
 * so. */
#pragma once
#include "facts/facts.h"
#include "look/style.h"

/* Its note, its strap or its label is left out or cut; it has no card at all; its card's time is cut short
 * before it is read; it runs past too fast in the crawl. */
enum {
    LACK_NOTE = 1,
    LACK_STRAP = 2,
    LACK_LABEL = 4,
    LACK_CARD = 8,
    LACK_TIME = 16,
    LACK_PACE = 32
};
enum { LACK_SCREENS = 16 };

/* The screens that a show is laid out for: those that its site has, or one of each class. */
typedef struct {
    int count;
    int tight; /* from here on, long texts have no card by design */
    bool declared;
    int size[LACK_SCREENS][2];
} LackScreens;

/* LACK_ flags on each of the screens. */
typedef struct {
    uint8_t on[LACK_SCREENS];
} Lack;

/* Finds what each of the facts lacks, in a language: 0 their own, n the facts' n-th. False without
 * memory. */
typedef bool (*LackFind)(void *ctx, const Facts *facts, uint32_t lang, const LackScreens *screens,
                         Lack *out);

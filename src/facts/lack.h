/* SPDX-License-Identifier: MIT */
/* Which parts of a fact have no room on a screen: the layout finds them, the compiler says so. */
#pragma once
#include "facts/facts.h"
#include "look/style.h"

/* Its note, its strap or its label is left out or cut; it has no card at all. */
enum { LACK_NOTE = 1, LACK_STRAP = 2, LACK_LABEL = 4, LACK_CARD = 8 };

/* LACK_ flags on each of style_screens. */
typedef struct {
    uint8_t on[STYLE_SCREENS];
} Lack;

/* Finds what each of the facts lacks, in a language: 0 their own, n the facts' n-th. False without
 * memory. */
typedef bool (*LackFind)(void *ctx, const Facts *facts, uint32_t lang, Lack *out);

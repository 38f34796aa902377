/* SPDX-License-Identifier: MIT */
/* One card: its elements, their sizes and places, and when each comes in. */
#pragma once
#include "layout/builder.h"
#include "layout/card_text.h"

/* Lays out the card of a fact and appends it to the layout's cards. */
void card_build(Builder *b, uint32_t fact_index);
/* Appends a built-in card, which belongs to header `show`. Returns it, or NULL without memory. */
Card *card_build_state(Builder *b, uint32_t show, const CardTextSaid *said);

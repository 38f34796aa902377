/* SPDX-License-Identifier: MIT */
/* One card: its elements, their sizes and places, and when each comes in. */
#pragma once
#include "layout/builder.h"

/* Lays out the card of a fact and appends it to the layout's cards. */
void card_build(Builder *b, uint32_t fact_index);
/* The built-in card, which says one sentence; it belongs to header `show`. */
void card_build_message(Builder *b, uint32_t show, const char *message);

/* SPDX-License-Identifier: MIT */
/* One card: which elements it has, how large, where, and when each comes in. */
#pragma once
#include "layout/builder.h"

/* Lays out the card of a fact and appends it to the layout's cards. */
void card_build(Builder *b, uint32_t fact_index);
/* The built-in card that says one sentence; belongs to header `show`. */
void card_build_message(Builder *b, uint32_t show, const char *message);

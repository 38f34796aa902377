/* SPDX-License-Identifier: MIT */
/* What runs in the crawl: its words, their places, and the length of tape that it takes. */
#pragma once
#include "layout/builder.h"

/* Lays out the item of a fact, the i-th of the crawl, and appends it to the layout's items. */
RollEntry crawl_item_build(Builder *b, uint32_t i, uint32_t fact_index);

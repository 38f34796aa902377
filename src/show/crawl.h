/* SPDX-License-Identifier: MIT */
/* The band at the foot of the screen and the crawl in it. */
#pragma once
#include "show/sketch.h"

/* Whether a fact of the crawl is in force; notes when that may change. */
bool crawl_in_force(Sketch *s);

void crawl_draw(Sketch *s);

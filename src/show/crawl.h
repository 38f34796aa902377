/* SPDX-License-Identifier: MIT */
/* The band at the foot of the screen and the crawl in it. */
#pragma once
#include "show/sketch.h"

/* Whether another text follows the one that enters the crawl now; notes when that may change. */
bool crawl_goes_on(Sketch *s);

void crawl_draw(Sketch *s);

/* SPDX-License-Identifier: MIT */
/* The band at the foot of the screen and the crawl in it. */
#pragma once
#include "show/sketch.h"

void crawl_draw(Sketch *s);

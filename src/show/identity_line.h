/* SPDX-License-Identifier: MIT */
/* The line that says which screen this is, in place of the crawl. */
#pragma once
#include "show/sketch.h"

/* Draws the band with the line, if the instant and the layout have one; else false. */
bool identity_line_draw(Sketch *s);

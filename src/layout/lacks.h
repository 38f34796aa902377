/* SPDX-License-Identifier: MIT */
/* What a show has no room for on screens of several sizes. */
#pragma once
#include "layout/layout.h"

/* A LackFind with a Ruler *. */
bool lacks_find(void *ruler, const Facts *facts, uint32_t lang, const LackScreens *screens,
                Lack *out);

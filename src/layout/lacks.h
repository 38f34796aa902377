/* SPDX-License-Identifier: MIT */
/* What a show has no room for on screens of several sizes. */
#pragma once
#include "layout/layout.h"

/* Each screen is laid out once, and what is wanted of one is taken from it. */
typedef struct {
    Ruler ruler;    /* asked for the same texts on each screen */
    int64_t at_us;  /* since 1970 */
    int64_t lap_us; /* out: as lap.h has it; untouched if no screen has that size */
} LacksLook;

/* A LackFind with a LacksLook *. */
bool lacks_find(void *look, const Facts *facts, uint32_t lang, const LackScreens *screens,
                Lack *out);

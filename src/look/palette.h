/* SPDX-License-Identifier: MIT */
/* All colours of a show from three: ink, paper and marker. */
#pragma once
#include "look/style.h"

typedef struct {
    uint32_t color[2][ROLE_COUNT]; /* 0xRRGGBB, by theme and role */
} Palette;

/* Two colours that are too similar. */
typedef struct {
    Theme theme;
    StyleContrast what;
    uint32_t color, ground, reached_mil;
} PaletteFault;

/* The colours of the design. */
Palette palette_default(void);
/* The colours of both themes from the pigments; the design's pigments give the design's colours.
 * False, with the first fault, if a text is illegible or shapes cannot be told apart. */
bool palette_mix(const Pigments *p, Palette *out, PaletteFault *fault);
/* How light a colour is, 0 .. 655350000. */
uint32_t palette_light(uint32_t color);
/* The contrast of WCAG 2 in thousandths, cut: from 1000 to 21000. */
uint32_t palette_contrast(uint32_t a, uint32_t b);
/* A colour under this much black, 0 .. 100. */
uint32_t palette_dim(uint32_t color, int percent);

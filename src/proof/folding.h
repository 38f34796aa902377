/* SPDX-License-Identifier: MIT */
/* A text as it is compared: without what is typography alone. Blanks, quotation marks, dashes and ellipses
 * have one form each; what is not seen is gone. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* All quotation marks, and apostrophes, become this. */
#define FOLDING_MARK '"'
#define FOLDING_DASH 0x2013u

typedef struct {
    uint32_t *cp;
    uint32_t *index; /* of the code point in the text */
    uint32_t count;
} Folding;

/* `gone` are code points of the text that are left out, ascending. False if there is no memory. */
bool folding_open(Folding *f, const uint32_t *cp, uint32_t count, const uint32_t *gone,
                  uint32_t gone_count);
void folding_close(Folding *f);
bool folding_is_mark(uint32_t cp);

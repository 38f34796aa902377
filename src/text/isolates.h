/* SPDX-License-Identifier: MIT */
/* Parts of a line that keep their own order, from left to right, between letters that run from right
 * to left: "+972-3-555-0123", "C++", an address. Unicode's algorithm alone takes their signs for
 * those of the text around them, and a writer would have to put controls there that nobody sees. */
#pragma once
#include <fribidi.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint32_t from, until; /* characters of the line */
    bool digits;          /* all of it runs from left to right; else it is ordered within itself */
} Isolate;

/* A line, decoded. */
typedef struct {
    const char *s;
    size_t len;
    const uint32_t *points;
    const FriBidiCharType *types;
    size_t count;
    bool rtl;
} IsolateLine;

/* Finds them, ascending; there is room for one for each character. Those that a writer has put into
 * isolates, or beside a mark, are left as they are. */
size_t isolates_find(const IsolateLine *line, Isolate *out);

/* SPDX-License-Identifier: MIT */
/* Where a line of a text may end: where Unicode allows it (linebreak.h), and after the marks of an
 * address (island.h), but for what belongs together (nobreak.h). */
#pragma once
#include "base/island.h"
#include "base/linebreak.h"
#include "lang/nobreak.h"

/* After a character of a word that was torn up, a line may end, or must not; nor after a word that
 * belongs to the next one, unless they are loosened. Goes with LineBreakKind. */
typedef enum { WORD_TORN = 8, WORD_FAST, WORD_HELD } WordKind;

/* A walk over the places. */
typedef struct {
    const char *text;
    size_t len;
    LineBreak walk;
    const NoBreak *rules;
    size_t from; /* the last place */
    size_t next; /* the walk's next one, of the kind `kind` */
    LineBreakKind kind;
    bool waits; /* it has not been taken yet */
    Island island;
    bool more; /* the island is one */
} WrapPlaces;

/* The text and the rules must live as long. */
void wrap_places_start(WrapPlaces *p, const char *text, size_t len, const NoBreak *rules);
/* The next place, and a LineBreakKind or WORD_HELD; false after the end of the text. */
bool wrap_places_next(WrapPlaces *p, size_t *at, unsigned *kind);
/* Whether a part of an address stands between byte `from` and the place that was found last. */
bool wrap_places_address(const WrapPlaces *p, size_t from);
/* The length without the hidden characters at the end, and without the spaces if `spaces`. */
size_t wrap_places_trimmed(const char *s, size_t len, bool spaces);

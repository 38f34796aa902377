/* SPDX-License-Identifier: MIT */
/* What is said of a figure's change. */
#pragma once
#include "layout/builder.h"

/* On the strap, after an arrow: "↗ 2,3 Prozentpunkte", or "→ unverändert"; `brief` is "↗ 2,3 %-Punkte".
 * Fills buf and returns the bytes. */
size_t change_words_strap(Builder *b, const Fact *f, bool brief, char *buf, size_t size);
/* In the crawl, where percent and points have a sign: "+19 %", "↘ 5 Grad", "unverändert". */
size_t change_words_crawl(Builder *b, const Fact *f, char *buf, size_t size);

/* SPDX-License-Identifier: MIT */
/* Which facts a screen shows, and in which order they follow each other. */
#pragma once
#include "facts/facts.h"

#define ORDER_ALL_CHANNELS "*" /* no channel has this name */

/* Facts with a flag (FACT_STAGE or FACT_CRAWL) that are for every screen or for those of a channel
 * (NULL: of the file's own): shows one after the other, within each as written or with kinds
 * alternating; notices of all shows before the others or after them. `out` has room for all facts
 * of the file. Returns how many there are; FACTS_NONE without memory. */
uint32_t running_order_facts(const Facts *f, uint32_t flag, const char *channel, bool notices_first,
                             uint32_t *out);

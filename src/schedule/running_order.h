/* SPDX-License-Identifier: MIT */
/* Which facts a screen shows, and in which order they follow each other. */
#pragma once
#include "facts/facts.h"

#define RUNNING_ORDER_ALL_CHANNELS "*" /* no channel has this name */

/* The facts with a flag (FACT_STAGE or FACT_CRAWL) that are for every screen or for those of a
 * channel (NULL: the file's own). Shows follow one another; each is as written or has its kinds
 * alternate. The notices of all shows come before all others or after them. `out` has room for all
 * facts of the file. Returns their number; FACTS_NONE without memory. */
uint32_t running_order_facts(const Facts *f, uint32_t flag, const char *channel, bool notices_first,
                             uint32_t *out);

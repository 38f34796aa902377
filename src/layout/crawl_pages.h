/* SPDX-License-Identifier: MIT */
/* Where motion is off, the crawl stands still: each text in pages. */
#pragma once
#include "layout/builder.h"

/* Makes the pages of an item whose kicker and text are there. */
void crawl_pages_build(Builder *b, CrawlItem *item);

/* SPDX-License-Identifier: MIT */
/* The pages of the crawl, which stands still where motion is off. */
#pragma once
#include "layout/builder.h"

/* Makes the pages of an item that has its kicker and text. */
void crawl_pages_build(Builder *b, CrawlItem *item);

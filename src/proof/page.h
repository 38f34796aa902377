/* SPDX-License-Identifier: MIT */
/* What a page of HTML shows, as text. */
#pragma once
#include "proof/page_text.h"

/* Whether this begins as HTML does. */
bool page_is(const char *bytes, size_t len);
/* Reads bytes[from..len). All in *page is the caller's to free, in either case. False if there is no
 * memory. */
bool page_read(Page *page, const char *bytes, size_t from, size_t len);
/* Whether a first row, with its cells between tabs, can be a table's header: names and years alone. */
bool page_heads(const uint32_t *cp, uint32_t first, uint32_t end);

/* SPDX-License-Identifier: MIT */
/* Dates and instants as a source writes them. */
#pragma once
#include "base/timezone.h"

/* RFC 3339, or a local date or time of the zone: "2026-03-01", "2026-03-01 08:00". A date alone
 * is its midnight or, as an end, the midnight after it. */
bool moment_parse(const char *s, size_t len, const Zone *zone, bool is_end, int64_t *out, Err *err);
/* "2024-10-30", or "--10-30" for a date without its year (then year is 0). */
bool moment_date(const char *s, size_t len, Date *out, Err *err);

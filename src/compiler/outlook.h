/* SPDX-License-Identifier: MIT */
/* What a fact file will show: how much of it is over, and when each fact comes next. */
#pragma once
#include "facts/facts.h"

/* "20 facts, sound; 2 are over, 1 begins on 3 December 2026; one round takes 4 min 30 s", of the time
 * `now`, with its line end. lap_us: the time of a round; 0 if it is not known. The caller
 * frees it; NULL without memory. */
char *outlook_summary(const Facts *f, int64_t now, int64_t lap_us);
/* A line for each of the next `count` spans of each fact that end after `at`, in the zone of its show.
 * The caller frees it; NULL without memory. */
char *outlook_list(const Facts *f, int64_t at, int count);
/* Reads a time, local in the zone of the first show. */
bool outlook_time(const Facts *f, const char *text, int64_t now, int64_t *out, Err *err);

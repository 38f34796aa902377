/* SPDX-License-Identifier: MIT */
/* Names such as "UTC+2", which POSIX reads backwards, and cities to write instead. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* Whether s is the name of an offset: "UTC+2", "GMT-05:00", "+0530", or an abbreviation whose sign is
 * the wrong way round ("CET+1"). Then *minutes is what is meant, east of UTC. */
bool zone_city_offset(const char *s, size_t len, int *minutes);
/* The zone of a city with this offset, in summer and winter or (*summer) in winter only; NULL if there
 * is none. */
const char *zone_city_at(int minutes, const char **summer);

/* SPDX-License-Identifier: MIT */
/* Days of the week and hours of the day as people write them, on one line or on two: "Mo-Fr",
 * "Mon, Wed-Fri", "11:30-14", "22-2", "6:00 am - 9:00 am", "Mo-Fr 7-19, Sa 8-12". They are those of a
 * clock on the wall; this module knows no zone and no date. */
#pragma once
#include "base/err.h"
#include "base/names.h"

#include <stdint.h>

enum { HOURS_RANGES = 32, HOURS_DAY = 1440, HOURS_EVERY_DAY = 0x7F };

/* Hours that begin on some days, in minutes from the midnight before; they end by the second
 * midnight after it. */
typedef struct {
    uint8_t days; /* bit 0 Monday */
    int16_t from, until;
} HoursRange;

typedef struct {
    int count;
    bool has_days, has_times; /* which of them are written */
    HoursRange range[HOURS_RANGES];
} Hours;

typedef struct {
    NameList days[2]; /* from Monday, in the language of the text, then in another */
    int lists;
    const char *range; /* "to|until", besides a dash; may be NULL */
} HoursWords;

bool hours_parse(const char *s, size_t len, const HoursWords *w, Hours *out, Err *err);
/* Whether a clock that shows this minute of a day, on this day of the week (0 Monday), is within. */
bool hours_hold(const Hours *h, int weekday, int minute);

/* A time of day as it is written. */
typedef struct {
    int minute; /* of the day, to 1440 */
    char half;  /* 'a', 'p', or 0: neither am nor pm stands there */
    int digits; /* of the hour */
} HoursTime;

/* The time of day at s: "7", "07:30", "7.30 Uhr", "7h30", "7:30 pm"; returns the bytes that it takes,
 * or 0 with a message whose column counts from s. */
size_t hours_time(const char *s, size_t len, HoursTime *out, Err *err);
/* The bytes at s of the sign or word that stands between two ends. */
size_t hours_dash(const char *s, size_t len, const HoursWords *w);
size_t hours_blanks(const char *s, size_t len);
/* The bytes at s of a word that means "and". */
size_t hours_and(const char *s, size_t len);

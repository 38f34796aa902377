/* SPDX-License-Identifier: MIT */
/* When a screen's panel is on, as the configuration says it: days and hours, and dates on which they do
 * not hold. The configuration has no language, so a line may be in any of those that a show can have,
 * if it says the same in each that understands it. */
#pragma once
#include "base/timetable.h"

enum { PANEL_HOURS_LANGS = 128 };

typedef struct {
    Timetable table;
    bool foreign
        [PANEL_HOURS_LANGS]; /* the languages that could not read a line, of some that could */
} PanelHours;

/* Adds a line of days and hours ("Mo-Fr 7-19"). The lines are in one language, as far as there is one
 * that reads them all. False with *err, and *out as before. */
bool panel_hours_read(const char *s, PanelHours *out, Err *err);
/* Adds a line of dates ("--12-25, 2026-12-24 - 2027-01-02"). As above. */
bool panel_hours_read_dates(const char *s, PanelHours *out, Err *err);
/* Whether the panel is on at this instant, and until when that is so or, if it is TIMETABLE_DAYS away, at
 * least. Without hours it is on all day, except on the dates. */
bool panel_hours_on(const PanelHours *p, const Zone *zone, int64_t utc_s, int64_t *until_s);

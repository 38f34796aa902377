/* SPDX-License-Identifier: MIT */
/* Whether the panel is on: by its hours, by the clock of the picture, and while somebody wants to see
 * it. */
#pragma once
#include "schedule/panel_hours.h"

typedef struct {
    bool off;
    bool endless;     /* no end of that is in sight */
    int64_t until_us; /* show time at which that changes, so that ... */
    int64_t on_s;     /* ... if it is off, the picture is seen by then */
    int64_t awake_ns; /* monotonic time until which somebody sees it outside its hours */
    int64_t from_us;  /* all this holds from then on */
    bool known;
} Panel;

/* Its hours, the time zone or the time itself are others: what is known of them is forgotten. */
void panel_forget(Panel *p);
/* Whether what was found out last still holds at this show time. */
static inline bool panel_is_known(const Panel *p, int64_t wall_us)
{
    return p->known && !p->awake_ns && wall_us >= p->from_us && wall_us < p->until_us;
}
/* Finds out how it is at this show time. It goes on `lead_us` of show time before its hours begin. Without a
 * zone, or a time that is believed (NULL), it is on. */
void panel_look(Panel *p, const PanelHours *hours, const Zone *zone, int64_t wall_us,
                int64_t lead_us, int64_t mono_ns);
/* Somebody touched a key or the screen. True if only that puts it on. */
bool panel_touch(Panel *p, int64_t mono_ns);

/* SPDX-License-Identifier: MIT */
/* The presentation clock: for which instant the next frame is to be drawn.
 *
 * It is fed only with the instants at which presents returned and with UTC, and reads no clock
 * itself. Between two presented frames the show moves on by exactly one estimated refresh period,
 * whatever the returns did; what that leaves of a difference to UTC (a missed refresh, a crystal
 * that is off, NTP) is slewed away by at most 0.5 %, with a time constant of 4 s, and never jumped.
 * The filter is a phase-locked loop whose gains fall with age, as measured in the project's
 * research: clipped errors, a missed refresh believed only when three in a row say so.
 *
 * Times are nanoseconds in int64 (good for 292 years); periods and phases carry 16 more bits. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum { PACE_BOOT = 16, PACE_PROBE = 30, PACE_MAX_ERROR_NS = 250000000 };

typedef enum { PACE_UNKNOWN, PACE_REFRESH, PACE_TIMER } PaceMode;

typedef struct {
    PaceMode mode;
    int64_t nominal_ns;
    int64_t period_q16;            /* estimated refresh period, 2^-16 ns */
    int64_t due_ns, due_frac;      /* when the frame to come is expected on the glass */
    int64_t show_ns, show_frac;    /* the instant it shows, UTC */
    int64_t offset_ns;             /* UTC - monotonic */
    int64_t last_ns;               /* the last return; 0 none */
    int64_t intervals[PACE_PROBE]; /* of the first returns */
    int32_t probed, age, late_run;
    uint32_t odd;                  /* one bit for each of the last 32 frames: far off */
    uint64_t frames, missed;
} Pace;

/* `timed`: presents are known not to wait for the display, absolute deadlines pace the show. */
void pace_init(Pace *p, int64_t nominal_ns, bool timed, int64_t mono_ns, int64_t utc_ns);
/* What the clocks say now; to be called once a frame. */
void pace_utc(Pace *p, int64_t mono_ns, int64_t utc_ns);
/* The present of a frame has returned. */
void pace_presented(Pace *p, int64_t returned_ns);
/* Timer mode: when to wake for the next frame; false where presents wait by themselves. */
bool pace_deadline(const Pace *p, int64_t *mono_ns);
/* The instant, UTC in microseconds, for which the next frame is to be drawn. */
int64_t pace_instant_us(const Pace *p);
/* How far the show is from UTC; beyond PACE_MAX_ERROR_NS it is to be re-anchored behind a fade. */
int64_t pace_error_ns(const Pace *p);
/* Takes up UTC at once: behind a fade, or where nothing was moving. */
void pace_anchor(Pace *p, int64_t mono_ns);
/* The display's mode has changed: learn its period anew, without a jump. */
void pace_relearn(Pace *p, int64_t nominal_ns);

/* SPDX-License-Identifier: MIT */
/* The presentation clock: for which instant the next frame is to be drawn.
 *
 * It is fed only with the instants at which presents returned and with UTC, and reads no clock
 * itself. Between two presented frames the show moves on by exactly one estimated refresh period,
 * whatever the returns did; what that leaves of a difference to UTC (a missed refresh, a crystal
 * that is off, NTP) is slewed away by at most 0.5 %, with a time constant of 4 s, and never jumped.
 *
 * A machine that keeps missing refreshes is not left to fall behind for ever. Where it is more
 * than one in 256 for long, slewing may go beyond 0.5 % by as much as is missed. Where it is more
 * than one in 10 of late, only every second refresh (fourth, eighth ...) gets a frame, evenly; the
 * full rate is tried again after 2 s, and after up to 64 s if that keeps failing.
 *
 * Once a frame, in this order: pace_utc, pace_instant_us and draw, wait for pace_deadline if there
 * is one, present, pace_presented.
 *
 * Times are nanoseconds in int64 (good for 292 years); periods and phases carry 16 more bits. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    PACE_WARM = 8, /* presents that only fill queues */
    PACE_BOOT = 16,
    PACE_PROBE = PACE_WARM + PACE_BOOT, /* after so many intervals it is known what presents do */
    PACE_MAX_ERROR_NS = 250000000,
    PACE_TRACE_LINE = 80
};

typedef enum { PACE_UNKNOWN, PACE_REFRESH, PACE_TIMER } PaceMode;

typedef struct {
    PaceMode mode;
    bool timed;
    bool locked;                  /* a return has told the phase */
    int64_t nominal_ns, least_ns; /* what was said; shorter intervals are none of a display */
    int64_t base_ns;              /* the period as learned, */
    int64_t period_q16;           /* and as estimated since, 2^-16 ns */
    int64_t due_ns, due_frac;     /* when the frame to come is expected on the glass */
    int64_t show_ns, show_frac;   /* the instant it shows, UTC */
    int64_t offset_ns;            /* UTC - monotonic */
    int64_t last_ns;              /* the last return; 0 none */
    int64_t intervals[PACE_BOOT]; /* the last ones */
    int32_t next_interval, probed, age, run;
    uint32_t odd;   /* one bit for each of the last 32 frames: far off */
    int32_t stride; /* refreshes for each frame: 1; more on a machine that is too slow */
    int64_t strain_q24, habit_q24; /* refreshes missed per frame, of late and for longer */
    int64_t release_ns, hold_ns;   /* when the full rate is to be tried again */
    uint64_t frames, missed;
} Pace;

/* `nominal_ns` 0: nobody knows. `timed`: presents are known not to wait for the display, absolute
 * deadlines pace the show. */
void pace_init(Pace *p, int64_t nominal_ns, bool timed, int64_t mono_ns, int64_t utc_ns);
/* What the clocks say now; to be called once a frame. */
void pace_utc(Pace *p, int64_t mono_ns, int64_t utc_ns);
/* The present of a frame has returned. */
void pace_presented(Pace *p, int64_t returned_ns);
/* Before when the next frame is not to be presented; false where presents wait by themselves. */
bool pace_deadline(const Pace *p, int64_t *mono_ns);
/* The instant, UTC in microseconds, for which the next frame is to be drawn. */
int64_t pace_instant_us(const Pace *p);
/* How far the show is from UTC; beyond PACE_MAX_ERROR_NS it is to be re-anchored behind a fade. */
int64_t pace_error_ns(const Pace *p);
/* Takes up UTC at once: behind a fade, or where nothing was moving. */
void pace_anchor(Pace *p, int64_t mono_ns);
/* The display or its mode has changed: learn it anew, without a jump. */
void pace_relearn(Pace *p, int64_t nominal_ns);

/* A trace, for the replay of what a machine in the field did, is text: a head, then a line for each
 * present. Both writers return the length, without the end of line, and need PACE_TRACE_LINE bytes
 * at most; the reader takes a line with or without its end or more columns behind, and ignores what
 * is none of both. */
typedef enum { PACE_TRACE_OTHER, PACE_TRACE_HEAD, PACE_TRACE_PRESENT } PaceTraceKind;
typedef struct {
    PaceTraceKind kind;
    int64_t nominal_ns; /* of a head */
    bool timed;
    int64_t returned_ns, utc_ns; /* of a present */
} PaceTrace;

int pace_trace_head(char *line, size_t size, int64_t nominal_ns, bool timed);
int pace_trace_line(char *line, size_t size, int64_t returned_ns, int64_t utc_ns);
PaceTrace pace_trace_read(const char *line);

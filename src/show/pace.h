/* SPDX-License-Identifier: MIT */
/* The presentation clock: the instant that the next frame shows.
 *
 * It is fed only with UTC and the times at which presents returned, and reads no clock itself.
 * Between two presented frames the show moves on by exactly one estimated refresh period, whenever
 * the presents returned. The remaining difference to UTC (a missed refresh, an inexact crystal, NTP)
 * never makes the show jump: it is slewed away by at most 0.5 %, with a time constant of 4 s.
 *
 * A machine that keeps missing refreshes does not fall behind for ever. If it misses more than one
 * in 256 for long, slewing may exceed 0.5 % by the share that is missed. If it has lately missed
 * more than one in 10, only every second refresh (fourth, eighth ...) gets a frame, evenly; the full
 * rate is tried again after 2 s, and after up to 64 s if that keeps failing.
 *
 * For each frame, in this order: pace_utc, pace_instant_us and draw, wait for pace_deadline if there
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
    PACE_PROBE = PACE_WARM + PACE_BOOT, /* intervals until it is known whether presents wait */
    PACE_MAX_ERROR_NS = 250000000,
    PACE_TRACE_LINE = 80
};

typedef enum { PACE_UNKNOWN, PACE_REFRESH, PACE_TIMER } PaceMode;

typedef struct {
    PaceMode mode;
    bool timed;
    bool locked;                  /* the phase is known from a return */
    int64_t nominal_ns, least_ns; /* as given; no display has a shorter interval */
    int64_t base_ns;              /* the period as learned, ... */
    int64_t period_q16;           /* ... and as estimated since, 2^-16 ns */
    int64_t due_ns, due_frac;     /* when the next frame is expected on the glass */
    int64_t show_ns, show_frac;   /* the instant that it shows, UTC */
    int64_t offset_ns;            /* UTC - monotonic */
    int64_t last_ns;              /* the last return; 0: none */
    int64_t intervals[PACE_BOOT]; /* the last ones */
    int32_t next_interval, probed, age, run;
    uint32_t odd;                  /* a bit for each of the last 32 frames: it was far off */
    int32_t stride;                /* refreshes for each frame: 1, or more on a slow machine */
    int64_t strain_q24, habit_q24; /* refreshes missed per frame, lately and in the longer run */
    int64_t release_ns, hold_ns;   /* when the full rate is tried again */
    uint64_t frames, missed;
} Pace;

/* `nominal_ns` is 0 where it is unknown. `timed`: presents are known not to wait for the display, so
 * deadlines pace the show. */
void pace_init(Pace *p, int64_t nominal_ns, bool timed, int64_t mono_ns, int64_t utc_ns);
/* Takes what the clocks say now; once a frame. */
void pace_utc(Pace *p, int64_t mono_ns, int64_t utc_ns);
/* The present of a frame has returned. */
void pace_presented(Pace *p, int64_t returned_ns);
/* The time before which the next frame must not be presented; false where presents wait. */
bool pace_deadline(const Pace *p, int64_t *mono_ns);
/* The instant that the next frame shows, UTC in microseconds. */
int64_t pace_instant_us(const Pace *p);
/* How far the show is from UTC; beyond PACE_MAX_ERROR_NS it must be re-anchored during a fade. */
int64_t pace_error_ns(const Pace *p);
/* Jumps to UTC: during a fade, or where nothing moves. */
void pace_anchor(Pace *p, int64_t mono_ns);
/* The display or its mode has changed: learns it anew, without a jump. */
void pace_relearn(Pace *p, int64_t nominal_ns);

/* A trace records what a machine in the field did, for replay. It is text: a head, then a line for
 * each present. Both writers return the length without the end of line, and need at most
 * PACE_TRACE_LINE bytes. The reader takes a line with or without its end, ignores further columns,
 * and calls any other line PACE_TRACE_OTHER. */
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

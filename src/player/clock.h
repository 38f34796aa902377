/* SPDX-License-Identifier: MIT */
/* The time for the show: the wall clock, or one that was started at another time, held or sped up.
 * Show time is in microseconds; UTC and monotonic time are in nanoseconds, as in the system. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

typedef struct {
    bool real; /* follows the system's clock */
    bool frozen;
    int64_t start_us;   /* show time at ... */
    int64_t started_us; /* ... this UTC */
    int64_t speed_mil;  /* thousandths */
} Clock;

/* at_us: where to start (has_at), else now. */
void clock_init(Clock *c, bool has_at, int64_t at_us, bool frozen, int64_t speed_mil);
/* The show time at this UTC, which the presentation clock names. */
int64_t clock_wall_us(const Clock *c, int64_t utc_us);
/* The monotonic time in which that much show time passes; INT64_MAX if it never does. */
int64_t clock_span_ns(const Clock *c, int64_t show_us);

/* Whether the system's time is from somewhere: a clock chip that knows of this time, or a time server. */
bool clock_is_set(int64_t not_before_s);
int64_t clock_mono_ns(void);
int64_t clock_utc_ns(void);
int64_t clock_cpu_us(void);    /* used by this process */
int64_t clock_thread_ns(void); /* used by the thread that asks */
/* Sleeps until then, or until a signal comes. */
void clock_sleep_until(int64_t mono_ns);

/* SPDX-License-Identifier: MIT */
/* Two quantities are kept apart: `due`, the phase-locked estimate of when frames reach the glass,
 * and `show`, the instant that the frame shows. Each presented frame moves both by one period;
 * only `due` listens to the returns, only `show` listens to UTC. That is why a late return cannot
 * shake the picture: it changes an estimate of the future by a hundredth of its error. */
#include "pace.h"

#include <stdlib.h>

#define Q16 65536
enum { CLIP_NS = 350000, CLIP_AGE = 300, SLEW = 200 };
static const int64_t time_constant_ns = INT64_C(4000000000), day_s = 1000000000;

static int64_t clamp(int64_t v, int64_t low, int64_t high)
{
    return v < low ? low : v > high ? high : v;
}

/* Adds a length in 2^-16 ns to a time kept as nanoseconds and a rest. */
static void move(int64_t *ns, int64_t *frac, int64_t by_q16)
{
    int64_t sum = *frac + by_q16;
    int64_t whole = sum >= 0 ? sum / Q16 : -((Q16 - 1 - sum) / Q16);
    *ns += whole;
    *frac = sum - whole * Q16;
}

static void start_learning(Pace *p, int64_t nominal_ns)
{
    p->nominal_ns = nominal_ns;
    p->period_q16 = nominal_ns * Q16;
    p->probed = p->age = p->late_run = 0;
    p->odd = 0;
    p->last_ns = 0;
}

void pace_init(Pace *p, int64_t nominal_ns, bool timed, int64_t mono_ns, int64_t utc_ns)
{
    *p = (Pace){.mode = timed ? PACE_TIMER : PACE_UNKNOWN};
    start_learning(p, nominal_ns);
    pace_utc(p, mono_ns, utc_ns);
    pace_anchor(p, mono_ns);
}

void pace_relearn(Pace *p, int64_t nominal_ns)
{
    if (p->mode == PACE_REFRESH)
        p->mode = PACE_UNKNOWN;
    start_learning(p, nominal_ns);
}

void pace_utc(Pace *p, int64_t mono_ns, int64_t utc_ns)
{
    p->offset_ns = utc_ns - mono_ns;
}

void pace_anchor(Pace *p, int64_t mono_ns)
{
    p->due_ns = mono_ns + p->period_q16 / Q16;
    p->due_frac = 0;
    p->show_ns = p->due_ns + p->offset_ns;
    p->show_frac = 0;
    p->last_ns = 0;
}

int64_t pace_error_ns(const Pace *p)
{
    return p->due_ns + p->offset_ns - p->show_ns;
}

int64_t pace_instant_us(const Pace *p)
{
    return p->show_ns >= 0 ? p->show_ns / 1000 : -((999 - p->show_ns) / 1000);
}

bool pace_deadline(const Pace *p, int64_t *mono_ns)
{
    *mono_ns = p->due_ns;
    return p->mode == PACE_TIMER;
}

static int by_value(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

/* The mean of the inner intervals: a missed refresh among the first ones does not count. */
static int64_t inner_mean_q16(const int64_t *intervals, int count)
{
    int64_t sorted[PACE_PROBE], sum = 0;
    for (int i = 0; i < count; i++)
        sorted[i] = intervals[i];
    qsort(sorted, (size_t)count, sizeof *sorted, by_value);
    int from = count / 4, until = count - count / 4;
    for (int i = from; i < until; i++)
        sum += sorted[i];
    return sum * Q16 / (until - from);
}

/* The first intervals tell the period, and whether presents wait for the display at all. */
static void probe(Pace *p, int64_t interval_ns, int64_t returned_ns)
{
    if (p->probed < PACE_PROBE)
        p->intervals[p->probed++] = interval_ns;
    if (p->probed >= PACE_BOOT && p->mode == PACE_UNKNOWN) {
        int64_t mean = inner_mean_q16(p->intervals, p->probed) / Q16;
        bool waits = mean >= p->nominal_ns / 2 && mean >= day_s / 250;
        if (waits) {
            p->mode = PACE_REFRESH;
            p->period_q16 = inner_mean_q16(p->intervals, p->probed);
            p->due_ns = returned_ns;
            p->due_frac = 0;
        } else if (p->probed == PACE_PROBE) {
            p->mode = PACE_TIMER;
            p->period_q16 = p->nominal_ns * Q16;
            p->due_ns = returned_ns;
            p->due_frac = 0;
        }
    }
}

/* The loop filter: kp = max(1/100, 6 / (20 + age)), ki = kp^2 / 4. */
static void follow(Pace *p, int64_t returned_ns)
{
    int64_t period_ns = p->period_q16 / Q16, error = returned_ns - p->due_ns;
    p->odd = p->odd << 1 | (llabs(error) > period_ns / 4);
    p->late_run = error > period_ns * 6 / 10 ? p->late_run + 1 : 0;
    if (p->late_run >= 3) {
        int64_t lost = (error + period_ns / 2) / period_ns;
        move(&p->due_ns, &p->due_frac, lost * p->period_q16);
        p->missed += (uint64_t)lost;
        p->late_run = 0;
        p->odd = 0;
        return;
    }
    if (p->late_run || llabs(error) > 2 * period_ns)
        return;
    int64_t clip = p->age > CLIP_AGE ? CLIP_NS : period_ns / 2;
    int64_t e_q16 = clamp(error, -clip, clip) * Q16;
    int64_t scale = p->age < 580 ? (20 + p->age) : 600; /* kp = 6 / scale */
    move(&p->due_ns, &p->due_frac, e_q16 * 6 / scale);
    p->period_q16 += e_q16 * 9 / (scale * scale);
    p->age++;
}

static int far_off(uint32_t bits)
{
    int n = 0;
    for (; bits; bits &= bits - 1)
        n++;
    return n;
}

/* One frame on: a period, and what of the difference to UTC may be taken back in it. */
static void advance(Pace *p)
{
    int64_t period = p->period_q16, error = clamp(pace_error_ns(p), -day_s, day_s);
    int64_t slew = period / 1000 * (error / 1000) / (time_constant_ns / 1000000);
    slew = clamp(slew, -period / SLEW, period / SLEW);
    move(&p->due_ns, &p->due_frac, period);
    move(&p->show_ns, &p->show_frac, period + slew);
    p->frames++;
}

void pace_presented(Pace *p, int64_t returned_ns)
{
    if (p->mode == PACE_TIMER) {
        int64_t period_ns = p->period_q16 / Q16, late = returned_ns - p->due_ns;
        if (late > period_ns) {
            move(&p->due_ns, &p->due_frac, late / period_ns * p->period_q16);
            p->missed += (uint64_t)(late / period_ns);
        }
    } else {
        if (p->last_ns)
            probe(p, returned_ns - p->last_ns, returned_ns);
        if (p->mode == PACE_REFRESH)
            follow(p, returned_ns);
        else
            p->due_ns = returned_ns;
    }
    p->last_ns = returned_ns;
    advance(p);
    if (p->mode == PACE_REFRESH && far_off(p->odd) > 10)
        pace_relearn(p, p->nominal_ns);
}

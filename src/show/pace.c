/* SPDX-License-Identifier: MIT */
/* Two quantities are kept apart: `due`, the phase-locked estimate of when frames reach the glass,
 * and `show`, the instant that the frame shows. Each presented frame moves both by one period;
 * only `due` listens to the returns, only `show` listens to UTC. That is why a late return cannot
 * shake the picture: it changes an estimate of the future by a hundredth of its error. Where returns
 * say nothing (deadlines, held frames), `due` runs freely and only makes up for misses. */
#include "show/pace.h"
#include "base/fixed.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define Q16 65536
#define Q24 16777216
#define MS INT64_C(1000000)
#define SECOND INT64_C(1000000000)
#define TIME_CONSTANT (4 * SECOND)
#define HOLD_LEAST (2 * SECOND)
#define HOLD_MOST (64 * SECOND)
enum {
    SLEW_Q24 = Q24 / 200,  /* 0.5 % */
    HABIT_Q24 = Q24 / 256, /* misses that slewing makes up for */
    STRAIN_Q24 = Q24 / 32, /* misses before the show leads */
    LEAD_Q24 = Q24 / 64
};
enum { CLIP_NS = 350000, CLIP_AGE = 300, STEADY_AGE = 580, AGAIN_AGE = 100, STRIDE_MOST = 16 };

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t distance(int64_t a, int64_t b)
{
    return a < b ? b - a : a - b;
}

/* Adds a length in 2^-16 ns to a time kept as nanoseconds and a rest. */
static void move(int64_t *ns, int64_t *frac, int64_t by_q16)
{
    int64_t sum = *frac + by_q16;
    int64_t whole = fixed_floor_div(sum, Q16);
    *ns += whole;
    *frac = sum - whole * Q16;
}

static void set_due(Pace *p, int64_t mono_ns)
{
    p->due_ns = mono_ns;
    p->due_frac = 0;
}

static void set_period(Pace *p, int64_t ns)
{
    p->base_ns = ns;
    p->period_q16 = ns * Q16;
}

/* ---- what is known in advance ---- */

void pace_relearn(Pace *p, int64_t nominal_ns)
{
    int64_t before = p->nominal_ns;
    p->nominal_ns = nominal_ns > 0 ? fixed_clamp(nominal_ns, MS, 200 * MS) : 0;
    if (!p->base_ns || (p->nominal_ns && p->nominal_ns != before))
        set_period(p, p->nominal_ns ? p->nominal_ns : SECOND / 60);
    p->least_ns = p->nominal_ns > 8 * MS ? p->nominal_ns / 2 : 4 * MS;
    p->mode = p->timed ? PACE_TIMER : PACE_UNKNOWN;
    p->probed = p->age = p->run = 0;
    p->odd = 0;
    p->last_ns = 0;
    p->locked = false;
    p->stride = 1;
    p->strain_q24 = p->habit_q24 = 0;
    for (int i = 0; i < PACE_BOOT; i++)
        p->intervals[i] = p->base_ns;
}

void pace_init(Pace *p, int64_t nominal_ns, bool timed, int64_t mono_ns, int64_t utc_ns)
{
    *p = (Pace){.timed = timed};
    pace_relearn(p, nominal_ns);
    pace_utc(p, mono_ns, utc_ns);
    pace_anchor(p, mono_ns);
}

void pace_utc(Pace *p, int64_t mono_ns, int64_t utc_ns)
{
    p->offset_ns = utc_ns - mono_ns;
}

void pace_anchor(Pace *p, int64_t mono_ns)
{
    if (!p->locked || distance(p->due_ns, mono_ns) > 2 * p->base_ns) {
        set_due(p, mono_ns + p->base_ns);
        p->locked = false;
    }
    p->show_ns = p->due_ns + p->offset_ns;
    p->show_frac = p->due_frac;
    p->run = 0;
    p->last_ns = 0;
}

/* ---- queries ---- */

int64_t pace_error_ns(const Pace *p)
{
    return p->due_ns + p->offset_ns - p->show_ns;
}

int64_t pace_instant_us(const Pace *p)
{
    return fixed_floor_div(p->show_ns, 1000);
}

bool pace_deadline(const Pace *p, int64_t *mono_ns)
{
    bool held = p->mode == PACE_REFRESH && p->stride > 1;
    *mono_ns = p->due_ns - (held ? p->base_ns / 2 : 0);
    return held || p->mode == PACE_TIMER;
}

/* ---- the period ---- */

static int by_value(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

/* The mean of the inner half of the last intervals, without single misses, and its spread. */
static int64_t inner_mean(const Pace *p, int64_t *spread)
{
    int64_t sorted[PACE_BOOT], sum = 0;
    for (int i = 0; i < PACE_BOOT; i++)
        sorted[i] = p->intervals[i];
    qsort(sorted, PACE_BOOT, sizeof *sorted, by_value);
    int from = PACE_BOOT / 4, until = PACE_BOOT - from;
    for (int i = from; i < until; i++)
        sum += sorted[i];
    *spread = sorted[until - 1] - sorted[from];
    return sum / (until - from);
}

static bool near(int64_t a, int64_t b)
{
    return distance(a, b) <= b / 20;
}

/* A few intervals are a worse estimate than the known period, unless they contradict it. */
static void adopt(Pace *p, int64_t mean_ns)
{
    if (!near(mean_ns, p->period_q16 / Q16))
        set_period(p, near(mean_ns, p->nominal_ns) ? p->nominal_ns
                                                   : fixed_clamp(mean_ns, MS, 200 * MS));
    p->mode = PACE_REFRESH;
    p->age = p->run = 0;
    p->odd = 0;
    p->locked = false;
    p->strain_q24 = p->habit_q24 = 0;
}

/* Deadlines from now on. The next one is where the show is, since the show does not jump. */
static void use_timer(Pace *p, int64_t returned_ns)
{
    p->mode = PACE_TIMER;
    set_period(p, p->nominal_ns ? p->nominal_ns : p->base_ns);
    set_due(p, fixed_clamp(p->show_ns - p->offset_ns, returned_ns, returned_ns + 4 * p->base_ns));
}

static void learn(Pace *p, int64_t returned_ns)
{
    int64_t spread, mean = inner_mean(p, &spread);
    set_due(p, returned_ns);
    if (p->probed < PACE_PROBE)
        return;
    if (mean < p->least_ns)
        use_timer(p, returned_ns);
    else
        adopt(p, mean);
}

/* Frames are not where they were expected. If intervals are even but no multiple of the period, the
 * display is another. */
static void doubt(Pace *p, int64_t returned_ns)
{
    int64_t spread, mean = inner_mean(p, &spread), period = p->period_q16 / Q16;
    int64_t multiple = (mean + period / 2) / period * period;
    p->odd = 0;
    if (mean < p->least_ns)
        use_timer(p, returned_ns);
    else if (spread < period / 6 && !near(mean, multiple))
        adopt(p, mean);
}

/* ---- each frame ---- */

static void note_interval(Pace *p, int64_t returned_ns)
{
    if (p->last_ns) {
        p->intervals[p->next_interval] = fixed_clamp(returned_ns - p->last_ns, 0, SECOND);
        p->next_interval = (p->next_interval + 1) % PACE_BOOT;
        p->probed += p->probed < PACE_PROBE;
    }
    p->last_ns = returned_ns;
}

/* So far off that the process or the machine must have stopped: misses are not counted. */
static bool stood_still(Pace *p, int64_t returned_ns)
{
    if (distance(returned_ns, p->due_ns) <= SECOND)
        return false;
    p->locked = false;
    return true;
}

static int64_t skip(Pace *p, int64_t refreshes)
{
    move(&p->due_ns, &p->due_frac, refreshes * p->period_q16);
    if (refreshes > 0)
        p->missed += (uint64_t)refreshes;
    return refreshes;
}

/* The loop filter: kp = max(1/100, 6 / (20 + age)), ki = kp^2 / 4. */
static void track(Pace *p, int64_t error_ns)
{
    int64_t clip = p->age > CLIP_AGE ? CLIP_NS : p->base_ns / 4, scale = 20 + p->age;
    int64_t e_q16 = fixed_clamp(error_ns, -clip, clip) * Q16, bound = p->base_ns / 8;
    move(&p->due_ns, &p->due_frac, e_q16 * 6 / scale);
    p->period_q16 = fixed_clamp(p->period_q16 + e_q16 * 9 / (scale * scale),
                                (p->base_ns - bound) * Q16, (p->base_ns + bound) * Q16);
    p->age += p->age < STEADY_AGE;
}

/* Presents wait for the display. Three returns in a row that are off by most of a period say that
 * refreshes were missed, or were wrongly counted as missed. Returns the number missed. */
static int64_t follow(Pace *p, int64_t returned_ns)
{
    int64_t period = p->period_q16 / Q16;
    if (!p->locked || stood_still(p, returned_ns)) {
        set_due(p, returned_ns);
        p->locked = true;
        p->run = 0;
        return 0;
    }
    int64_t error = returned_ns - p->due_ns;
    p->odd = p->odd << 1 | (distance(error, 0) > period / 4);
    if (distance(error, 0) <= period * 6 / 10) {
        p->run = 0;
        track(p, error);
        return 0;
    }
    p->run = error > 0 ? (p->run > 0 ? p->run + 1 : 1) : (p->run < 0 ? p->run - 1 : -1);
    if (p->run < 3 && p->run > -3)
        return 0;
    p->run = 0;
    return skip(p, (error + (error > 0 ? period : -period) / 2) / period);
}

/* Deadlines pace the show. A frame is late only when the next deadline has passed as well. */
static int64_t keep_time(Pace *p, int64_t returned_ns)
{
    int64_t frame = p->base_ns * p->stride, late = returned_ns - p->due_ns;
    if (stood_still(p, returned_ns)) {
        set_due(p, returned_ns);
        return 0;
    }
    return late > frame ? skip(p, late / frame * p->stride) : 0;
}

static void change_stride(Pace *p, int32_t stride, int64_t strain_q24)
{
    p->stride = stride;
    p->strain_q24 = strain_q24;
    p->age = p->age < AGAIN_AGE ? p->age : AGAIN_AGE;
    p->run = 0;
    if (stride == 1 && p->mode == PACE_REFRESH)
        p->locked = false;
}

/* Draws fewer frames, for a while, on a machine that is too slow for all of them. */
static void ease(Pace *p, int64_t lost, int64_t returned_ns)
{
    int64_t lost_q24 = fixed_clamp(lost, -4, 4) * Q24;
    p->strain_q24 += (lost_q24 - p->strain_q24) / 128;
    if (p->stride == 1)
        p->habit_q24 += (lost_q24 - p->habit_q24) / 1024;
    if (p->strain_q24 > Q24 / 10 && p->stride < STRIDE_MOST) {
        bool again = p->hold_ns && returned_ns - p->release_ns < 2 * p->hold_ns;
        p->hold_ns = again ? fixed_clamp(2 * p->hold_ns, 0, HOLD_MOST) : HOLD_LEAST;
        p->release_ns = returned_ns + p->hold_ns;
        change_stride(p, p->stride * 2, 0);
    } else if (p->stride > 1 && returned_ns >= p->release_ns) {
        p->release_ns = returned_ns + HOLD_LEAST;
        change_stride(p, p->stride / 2, Q24 / 16);
    }
}

/* The share that the show may catch up: what is missed in the longer run, beyond one in 256. */
static int64_t catch_up_q24(const Pace *p)
{
    int64_t beyond = p->habit_q24 - HABIT_Q24;
    return beyond > 0 ? beyond / p->stride : 0;
}

/* The share by which the show leads, so that it does not fall back before the error shows: what has
 * lately been missed, beyond one in 32, up to 1/64. A burst counts at most three times the habit. */
static int64_t lead_q24(const Pace *p)
{
    int64_t of_late = least(p->strain_q24, 3 * p->habit_q24);
    return fixed_clamp(of_late - STRAIN_Q24, 0, LEAD_Q24);
}

/* How far a frame moves the show beyond its period, as a share of it:
 *     slew = clamp(error / time constant, -0.5 %, 0.5 % + catch-up) + lead
 * with half the time constant while the show catches up. */
static int64_t slew_q24(const Pace *p)
{
    int64_t catch_up = catch_up_q24(p);
    int64_t error_ns = fixed_clamp(pace_error_ns(p), -SECOND, SECOND);
    int64_t rate_q24 = error_ns * Q24 / (catch_up ? TIME_CONSTANT / 2 : TIME_CONSTANT);
    return fixed_clamp(rate_q24, -SLEW_Q24, SLEW_Q24 + catch_up) + lead_q24(p);
}

/* Four presents within one period cannot all have been seen: the show waits for them. */
static bool rushing(const Pace *p)
{
    int64_t sum = 0;
    for (int i = 1; i <= 4; i++)
        sum += p->intervals[(p->next_interval + PACE_BOOT - i) % PACE_BOOT];
    return p->mode != PACE_TIMER && sum < p->base_ns;
}

static void advance(Pace *p)
{
    int64_t frame = p->period_q16 * p->stride;
    if (!rushing(p))
        move(&p->show_ns, &p->show_frac, frame + frame / 4096 * slew_q24(p) / 4096);
    move(&p->due_ns, &p->due_frac, frame);
    p->frames++;
}

static int bits(uint32_t set)
{
    int n = 0;
    for (; set; set &= set - 1)
        n++;
    return n;
}

void pace_presented(Pace *p, int64_t returned_ns)
{
    int64_t lost = 0;
    note_interval(p, returned_ns);
    if (p->mode == PACE_UNKNOWN)
        learn(p, returned_ns);
    else if (p->mode == PACE_TIMER || p->stride > 1)
        lost = keep_time(p, returned_ns);
    else
        lost = follow(p, returned_ns);
    if (bits(p->odd) > 10)
        p->age = p->age < AGAIN_AGE ? p->age : AGAIN_AGE;
    if (p->mode == PACE_REFRESH && p->stride == 1 && (lost || bits(p->odd) > 10))
        doubt(p, returned_ns);
    ease(p, lost, returned_ns);
    advance(p);
}

/* ---- traces ---- */

int pace_trace_head(char *line, size_t size, int64_t nominal_ns, bool timed)
{
    return snprintf(line, size, "# motograph trace: refresh %" PRId64 " ns, presents %s",
                    nominal_ns, timed ? "return" : "wait");
}

int pace_trace_line(char *line, size_t size, int64_t returned_ns, int64_t utc_ns)
{
    return snprintf(line, size, "%" PRId64 " %" PRId64, returned_ns, utc_ns);
}

/* Reads digits and what must follow them; NULL if either is missing. */
static const char *number(const char *at, const char *then, int64_t *value)
{
    int64_t n = 0;
    const char *start = at;
    for (; at && *at >= '0' && *at <= '9'; at++) {
        if (n > (INT64_MAX - 9) / 10)
            return NULL;
        n = n * 10 + (*at - '0');
    }
    if (!at || at == start)
        return NULL;
    *value = n;
    for (; *then; then++)
        if (*at++ != *then)
            return NULL;
    return at;
}

PaceTrace pace_trace_read(const char *line)
{
    static const char head[] = "# motograph trace: refresh ";
    PaceTrace t = {.kind = PACE_TRACE_OTHER};
    size_t n = 0;
    while (n < sizeof head - 1 && line[n] == head[n])
        n++;
    if (n == sizeof head - 1) {
        const char *rest = number(line + n, " ns, presents ", &t.nominal_ns);
        t.timed = rest && *rest == 'r';
        t.kind = rest ? PACE_TRACE_HEAD : PACE_TRACE_OTHER;
        return t;
    }
    const char *rest = number(number(line, " ", &t.returned_ns), "", &t.utc_ns);
    if (rest && (!*rest || *rest == ' ' || *rest == '\n' || *rest == '\r'))
        t.kind = PACE_TRACE_PRESENT;
    return t;
}

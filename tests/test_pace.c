/* SPDX-License-Identifier: MIT */
/* The presentation clock over made and recorded traces. What is judged is the crawl's step between
 * two presented frames against an even motion over one true refresh period, from 2 s after the
 * start, when the period has been learned. A missed refresh is a pause on the glass that no clock
 * can undo; the steps before and after it are judged like all others. */
#include "check.h"
#include "show/pace.h"

#include <dirent.h>
#include <stdlib.h>

#define MS 1e6
#define SECOND 1e9
#define MINUTES_10 (600 * SECOND)
static const int64_t UTC = INT64_C(1800000000000000000); /* at monotonic 0 */

/* ---- what is needed of libm ---- */

static double size(double x)
{
    return x < 0 ? -x : x;
}

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static double smaller(double a, double b)
{
    return a < b ? a : b;
}

/* The whole number at or below x. */
static double whole(double x)
{
    double n = (double)(int64_t)x;
    return n > x ? n - 1 : n;
}

static double root(double x)
{
    double r = x > 1 ? x : 1;
    for (int i = 0; i < 100; i++)
        r = (r + x / r) / 2;
    return r;
}

/* Like a sine between -1 and 1, but of parabolas; its period is 1. */
static double wave(double turns)
{
    double x = (turns - whole(turns)) * 2 - 1;
    return 4 * x * (1 - size(x));
}

/* ---- random numbers ---- */

static uint64_t seed;

static double uniform(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (double)(seed >> 11) / 9007199254740992.0;
}

static double gauss(void)
{
    double sum = 0;
    for (int i = 0; i < 12; i++)
        sum += uniform();
    return sum - 6;
}

/* ---- made displays ---- */

typedef enum { QUIET, BUSY, MISSES, COMPOSITOR, BEAT, SLOW_BEAT, TICKS, KINDS } Kind;
static const char *const kinds[] = {"quiet",     "busy, misses", "misses only", "compositor 1.5 ms",
                                    "beat 22 %", "slow beats",   "1 ms ticks"};
static const double rates[] = {50, 60 / 1.001, 60, 100, 144};

typedef struct {
    Kind kind;
    double period; /* ns */
    double flip;   /* when the last frame reached the glass */
    int64_t frame;
    int burst, held; /* refreshes since the frame before, if none is missed */
} Display;

static double hindrance(Display *d)
{
    if (d->kind != BUSY && d->kind != MISSES)
        return 0;
    if (!d->burst && uniform() < 0.0002)
        d->burst = 2 + (int)(uniform() * 5); /* frames in a row that miss one or two */
    if (d->burst) {
        d->burst--;
        return 1 + (uniform() < 0.3);
    }
    return uniform() < 0.0001 ? 12 : uniform() < 0.002;
}

/* When the present of the next frame returns; a deadline may hold it back. */
static int64_t next_return(Display *d, const Pace *p, int64_t mono)
{
    double late = size(gauss()) * 0.03 * MS;
    int64_t deadline;
    d->held = 1;
    while (pace_deadline(p, &deadline) && d->flip + d->held * d->period < (double)(deadline - mono))
        d->held++;
    d->flip += d->period * (d->held + hindrance(d));
    d->frame++;
    if (d->kind == BUSY)
        late = uniform() < 0.03 ? uniform() * 0.9 * d->period : size(gauss()) * 0.15 * MS;
    else if (d->kind == COMPOSITOR)
        late = (uniform() * 2 - 1) * 1.5 * MS;
    else if (d->kind == BEAT)
        late += (d->frame % 2 ? 0.22 : -0.22) * d->period;
    else if (d->kind == SLOW_BEAT)
        late += 0.11 * d->period * (wave(d->flip / 0.8e9) + wave(d->flip / 7e9));
    double at = d->flip + late;
    return (int64_t)(d->kind == TICKS ? -whole(-at / MS) * MS : at);
}

/* ---- what is measured ---- */

typedef struct {
    double square, max, lag; /* px; the lag in ms: the show from UTC */
    int64_t steps, fades, caught_up;
    bool off_quarter;
} Measure;

/* The frame that is presented, and the instant it shows. */
static int64_t present(Pace *p, int64_t returned, int64_t utc)
{
    pace_utc(p, returned, utc);
    int64_t instant = pace_instant_us(p);
    pace_presented(p, returned);
    return instant;
}

/* As in the player: if the show is too far from UTC, it is reset behind a fade. */
static bool anchored(Pace *p, Measure *m, int64_t mono)
{
    if (llabs(pace_error_ns(p)) <= PACE_MAX_ERROR_NS)
        return false;
    pace_anchor(p, mono);
    m->fades++;
    return true;
}

static void judge(Measure *m, double step_us, double true_us, double speed)
{
    double error = size(step_us - true_us) * speed / 1e6;
    m->square += error * error;
    m->max = larger(m->max, error);
    m->steps++;
}

/* The position in quarter pixels nearest to the instant, as the crawl should show it. */
static void judge_quarter(Measure *m, int64_t instant_us, int64_t speed)
{
    int64_t rest = instant_us % 1000000, shown4 = (rest * speed * 4 + 500000) / 1000000;
    double exact = (double)rest * (double)speed / 1e6;
    m->off_quarter = m->off_quarter || size((double)shown4 / 4 - exact) > 0.125;
}

static double rms(const Measure *m)
{
    return m->steps ? root(m->square / (double)m->steps) : 0;
}

static Measure run(Kind kind, double hz, double nominal_hz, int64_t speed, int64_t start)
{
    Display d = {.kind = kind, .period = SECOND / hz};
    Pace p;
    Measure m = {0};
    int64_t before = 0;
    seed = 88172645463325252u;
    pace_init(&p, nominal_hz > 0 ? (int64_t)(SECOND / nominal_hz) : 0, false, start, UTC + start);
    while (d.flip < MINUTES_10) {
        int32_t stride = p.stride;
        int64_t at = next_return(&d, &p, start),
                instant = present(&p, start + at, UTC + start + at);
        m.caught_up += d.flip > 2 * SECOND && d.held != stride;
        if (d.flip > 2 * SECOND && d.held == stride && before) {
            judge(&m, (double)(instant - before), d.period * d.held / 1e3, (double)speed);
            judge_quarter(&m, instant - start / 1000, speed);
            m.lag = larger(m.lag, size((double)(instant * 1000 - UTC - start) - d.flip) / MS);
        }
        before = anchored(&p, &m, start + at) ? 0 : instant;
    }
    CHECK(m.caught_up <= 5, "%s at %.2f Hz: %d", kinds[kind], hz, (int)m.caught_up);
    CHECK(p.mode == PACE_REFRESH && p.stride == 1, "%s at %.2f Hz: mode %d, stride %d", kinds[kind],
          hz, p.mode, p.stride);
    return m;
}

static void made_traces(void)
{
    printf("step error, rms/max in px; and how far the show was from UTC\n%-18s %6s %15s %15s %9s "
           "fades\n",
           "", "Hz", "180 px/s", "360 px/s", "ms");
    for (Kind kind = QUIET; kind < KINDS; kind++)
        for (size_t i = 0; i < sizeof rates / sizeof *rates; i++) {
            CASE("rates[%zu]", i);
            double nominal = whole(rates[i] + 0.5);
            Measure m = run(kind, rates[i], nominal, 180, 0),
                    n = run(kind, rates[i], nominal, 360, 0);
            printf("%-18s %6.2f  %6.4f/%6.4f   %6.4f/%6.4f %9.1f %4d\n", kinds[kind], rates[i],
                   rms(&m), m.max, rms(&n), n.max, m.lag, (int)m.fades);
            CHECK(rms(&m) <= 0.05 && m.max <= 0.25, "%s at %.2f Hz", kinds[kind], rates[i]);
            CHECK(rms(&n) <= 0.05 && n.max <= 0.25, "%s at %.2f Hz, 360 px/s", kinds[kind],
                  rates[i]);
            CHECK(!m.off_quarter && !n.off_quarter, "%s at %.2f Hz: quarter", kinds[kind],
                  rates[i]);
        }
}

/* The display's rate is unknown or wrong. */
static void unknown_rate(void)
{
    static const double said[] = {0, 60};
    for (Kind kind = QUIET; kind < KINDS; kind++)
        for (int i = 0; i < 8; i++) {
            static const double hz[] = {50, 59.94, 75, 100};
            Measure m = run(kind, hz[i / 2], said[i % 2], 180, 0);
            CHECK(rms(&m) <= 0.05 && m.max <= 0.25, "%s at %.2f Hz, said to be %.0f: %.4f/%.4f",
                  kinds[kind], hz[i / 2], said[i % 2], rms(&m), m.max);
        }
}

/* ---- recorded traces ---- */

typedef struct {
    PaceTrace *lines;
    int count;
    int64_t nominal;
    double period; /* the true one */
} Recording;

static int by_interval(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

/* The true period: the whole time over the number of refreshes, each interval rounded by the
 * median. */
static double true_period(const Recording *r)
{
    int64_t *intervals = malloc(sizeof *intervals * (size_t)r->count), refreshes = 0;
    if (!intervals)
        exit(1);
    for (int i = 1; i < r->count; i++)
        intervals[i - 1] = r->lines[i].returned_ns - r->lines[i - 1].returned_ns;
    qsort(intervals, (size_t)r->count - 1, sizeof *intervals, by_interval);
    double median = (double)intervals[r->count / 2];
    free(intervals);
    for (int i = 1, from = 0; i < r->count; i++) {
        double since = (double)(r->lines[i].returned_ns - r->lines[from].returned_ns);
        if (i - from == 32 || i == r->count - 1) {
            refreshes += (int64_t)whole(since / median + 0.5);
            from = i;
        }
    }
    return (double)(r->lines[r->count - 1].returned_ns - r->lines[0].returned_ns) /
           (double)refreshes;
}

static Recording load(const char *path)
{
    Recording r = {.lines = malloc(sizeof *r.lines * 20000)};
    FILE *f = fopen(path, "r");
    char line[PACE_TRACE_LINE];
    if (!f || !r.lines)
        exit(1);
    while (fgets(line, sizeof line, f) && r.count < 20000) {
        r.lines[r.count] = pace_trace_read(line);
        if (r.lines[r.count].kind == PACE_TRACE_HEAD)
            r.nominal = r.lines[r.count].nominal_ns;
        r.count += r.lines[r.count].kind == PACE_TRACE_PRESENT;
    }
    fclose(f);
    return r;
}

static int overloaded;

static void replay(const char *path)
{
    Recording r = load(path);
    CHECK(r.nominal > 0 && r.count > 1000, "%s: %d presents", path, r.count);
    if (r.count > 1000) {
        Measure m = {0}, raw = {0};
        Pace p;
        double period = true_period(&r) / 1e3;
        int64_t before = 0, held = 0;
        pace_init(&p, r.nominal, false, r.lines[0].returned_ns, r.lines[0].utc_ns);
        for (int i = 0; i < r.count; i++) {
            PaceTrace *t = &r.lines[i];
            int64_t deadline;
            if (pace_deadline(&p, &deadline) && t->returned_ns < deadline)
                continue; /* a player that holds its frames would not have presented this one */
            int32_t stride = p.stride;
            int64_t instant = present(&p, t->returned_ns, t->utc_ns);
            if (t->returned_ns - r.lines[0].returned_ns > (int64_t)(2 * SECOND) && before) {
                judge(&m, (double)(instant - before), period * stride, 180);
                judge(&raw, (double)(t->utc_ns - t[-1].utc_ns) / 1e3, period, 180);
                held += stride > 1;
            }
            before = anchored(&p, &m, t->returned_ns) ? 0 : instant;
        }
        printf("%-34s %6.3f Hz  %6.4f/%6.4f  a raw clock %6.4f/%6.4f; of %d frames %" PRIu64
               " missed, %d held, %d fades\n",
               path, 1e6 / period, rms(&m), m.max, rms(&raw), raw.max, r.count, p.missed, (int)held,
               (int)m.fades);
        /* With so many misses that frames are held, catching up quickly matters more. */
        CHECK(rms(&m) <= (held ? 0.1 : 0.05) && m.max <= 0.25, "%s: %.4f/%.4f", path, rms(&m),
              m.max);
        overloaded += held > 0;
    }
    free(r.lines);
}

static void recorded_traces(void)
{
    const char *folder = "tests/traces";
    struct dirent *entry;
    DIR *d = opendir(folder);
    int count = 0;
    CHECK(d, "no %s", folder);
    while (d && (entry = readdir(d))) {
        char path[300];
        if (!strstr(entry->d_name, ".txt"))
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        replay(path);
        count++;
    }
    if (d)
        closedir(d);
    CHECK(count >= 4 && overloaded <= 1, "%d traces, %d overloaded", count, overloaded);
}

static void trace_lines(void)
{
    char line[PACE_TRACE_LINE];
    CHECK(pace_trace_head(line, sizeof line, INT64_MAX, true) < PACE_TRACE_LINE, "%s", line);
    CHECK(pace_trace_line(line, sizeof line, INT64_MAX, INT64_MAX) < PACE_TRACE_LINE, "%s", line);
    pace_trace_head(line, sizeof line, 16683350, true);
    PaceTrace t = pace_trace_read(line);
    CHECK(t.kind == PACE_TRACE_HEAD && t.nominal_ns == 16683350 && t.timed, "%s", line);
    pace_trace_line(line, sizeof line, 12345, UTC);
    t = pace_trace_read(line);
    CHECK(t.kind == PACE_TRACE_PRESENT && t.returned_ns == 12345 && t.utc_ns == UTC, "%s", line);
    static const char *const wrong[] = {"",
                                        "1",
                                        "1 ",
                                        " 1 2",
                                        "1 2x",
                                        "1  2",
                                        "-1 2",
                                        "1 2x",
                                        "x",
                                        "# motograph",
                                        "# motograph trace: refresh ns, presents wait",
                                        "99999999999999999999 1",
                                        "1 99999999999999999999"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        CASE("wrong[%zu]", i);
        CHECK(pace_trace_read(wrong[i]).kind == PACE_TRACE_OTHER, "\"%s\"", wrong[i]);
    }
    CHECK(pace_trace_read("1 2\n").kind == PACE_TRACE_PRESENT, "end of line");
    CHECK(pace_trace_read("1 2\r\n").kind == PACE_TRACE_PRESENT, "end of line");
}

/* ---- two screens ---- */

typedef struct {
    Display d;
    Pace p;
    double sd, offset, from, target, since, until; /* of its clock, as NTP leaves it */
    double at[2], show[2];                         /* the last two frames */
} Screen;

/* Every 16 to 64 s the clock gets a new offset, to which it is slewed over half of that time. */
static double clock_error(Screen *s, double t)
{
    if (t >= s->until) {
        s->from = s->target;
        s->target = gauss() * s->sd;
        s->since = t;
        s->until = t + (16 + uniform() * 48) * SECOND;
    }
    double share = smaller(1, (t - s->since) / (s->until - s->since) * 2);
    return s->from + (s->target - s->from) * share + gauss() * s->sd / 4;
}

static void step_screen(Screen *s)
{
    int64_t at = next_return(&s->d, &s->p, 0);
    s->at[0] = s->at[1];
    s->show[0] = s->show[1];
    s->at[1] = s->d.flip;
    s->show[1] =
        (double)(present(&s->p, at, UTC + at + (int64_t)clock_error(s, (double)at)) - UTC / 1000) *
        1e3;
}

static double shown_at(const Screen *s, double t)
{
    return s->show[0] + (s->show[1] - s->show[0]) * (t - s->at[0]) / (s->at[1] - s->at[0]);
}

/* The greatest distance between their show instants at the same true time, ms. */
static double apart(Kind kind, double sd, double *mean)
{
    Screen s[2] = {{.d = {.kind = kind, .period = SECOND / 59.94}, .sd = sd},
                   {.d = {.kind = kind, .period = SECOND / 60}, .sd = sd}};
    Measure m = {0};
    seed = 362436069362436069u;
    for (int i = 0; i < 2; i++)
        pace_init(&s[i].p, (int64_t)(SECOND / 60), false, 0, UTC);
    for (double t = 0.1 * SECOND; t < MINUTES_10; t += 7 * MS) {
        for (int i = 0; i < 2; i++)
            while (s[i].at[1] < t)
                step_screen(&s[i]);
        if (t > 10 * SECOND)
            judge(&m, shown_at(&s[0], t) / MS, shown_at(&s[1], t) / MS, 1e6);
    }
    *mean = rms(&m);
    return m.max;
}

static void two_screens(void)
{
    static const Kind of[] = {QUIET, COMPOSITOR, TICKS, BEAT};
    for (int i = 0; i < 4; i++) {
        double root, most = apart(of[i], 0.2 * MS, &root), wide_root,
                     wide = apart(of[i], 3 * MS, &wide_root);
        printf("two screens, 59.94 and 60 Hz, %s: apart by rms/max %.2f/%.2f ms; "
               "NTP of sd 3 ms: %.2f/%.2f ms\n",
               kinds[of[i]], root, most, wide_root, wide);
        CHECK(most <= 2.2, "%s: %.3f ms", kinds[of[i]], most);
    }
}

/* ---- steps of the clock, modes, standing still ---- */

typedef struct {
    Pace p;
    Display d;
    Measure m;
    int64_t mono, utc, before; /* how far the clocks are ahead of the display's time */
} Show;

static Show show(Kind kind, double hz)
{
    Show s = {.d = {.kind = kind, .period = SECOND / hz}, .utc = UTC};
    seed = 88172645463325252u;
    pace_init(&s.p, (int64_t)(SECOND / hz), false, 0, UTC);
    return s;
}

/* Runs on; the steps are judged against the display's period. */
static void go(Show *s, double seconds)
{
    double until = s->d.flip + seconds * SECOND;
    s->m = (Measure){0};
    while (s->d.flip < until) {
        int64_t at = next_return(&s->d, &s->p, s->mono) + s->mono,
                instant = present(&s->p, at, at + s->utc);
        if (s->before)
            judge(&s->m, (double)(instant - s->before), s->d.period * s->d.held / 1e3, 180);
        s->before = instant;
    }
}

static void clock_steps(void)
{
    static const int64_t steps_ms[] = {40, -40, 200, -200};
    for (int i = 0; i < 4 * 4; i++) {
        Show s = show((Kind[]){QUIET, BUSY, COMPOSITOR, BEAT}[i / 4], 60);
        go(&s, 30);
        s.utc += steps_ms[i % 4] * 1000000;
        go(&s, 120);
        if (i < 4)
            printf("clock step of %+d ms: step error %.4f/%.4f px, after 2 min %.1f ms are left\n",
                   (int)steps_ms[i], rms(&s.m), s.m.max, (double)pace_error_ns(&s.p) / MS);
        CHECK(s.m.max <= 0.25, "step of %d ms: %.4f px", (int)steps_ms[i % 4], s.m.max);
        CHECK(i / 4 == 1 || llabs(pace_error_ns(&s.p)) < 2000000, "left: %" PRId64,
              pace_error_ns(&s.p));
    }
    for (int sign = -1; sign <= 1; sign += 2) {
        Show s = show(QUIET, 60);
        go(&s, 30);
        s.utc += sign * INT64_C(2000000000);
        go(&s, 0.1);
        CHECK(sign * pace_error_ns(&s.p) > PACE_MAX_ERROR_NS, "2 s: %" PRId64, pace_error_ns(&s.p));
        pace_anchor(&s.p, (int64_t)s.d.flip + s.mono);
        CHECK(llabs(pace_error_ns(&s.p)) < 100000, "anchored: %" PRId64, pace_error_ns(&s.p));
        s.before = 0;
        go(&s, 30);
        CHECK(s.m.max <= 0.02, "after the anchor: %.4f", s.m.max);
    }
}

/* From the first frame in the new mode on, no step may leave the range of both modes. */
static void mode_changes(void)
{
    static const double modes[][2] = {{60, 50}, {50, 60}, {60, 59.94},
                                      {60, 75}, {60, 30}, {100, 60}};
    for (int i = 0; i < 24; i++) {
        const double *hz = modes[i % 6];
        bool said = i >= 12;
        Show s = show(i / 6 % 2 ? TICKS : QUIET, hz[0]);
        go(&s, 20);
        s.d.period = SECOND / hz[1];
        if (said)
            pace_relearn(&s.p, (int64_t)s.d.period);
        double both[2] = {SECOND / hz[0] / 1e3, SECOND / hz[1] / 1e3}, worst = 0;
        for (int k = 0; k < 300; k++) {
            int64_t at = next_return(&s.d, &s.p, 0), instant = present(&s.p, at, at + UTC);
            double step = (double)(instant - s.before);
            worst = larger(
                worst, larger(smaller(both[0], both[1]) - step, step - larger(both[0], both[1])));
            s.before = instant;
        }
        CHECK(worst * 180e-6 <= 0.25, "%.0f to %.2f Hz, %s: %.3f px", hz[0], hz[1],
              said ? "said" : "not said", worst * 180e-6);
        go(&s, 60);
        CHECK(s.p.stride > 1 || (s.m.max <= 0.25 && rms(&s.m) <= 0.05),
              "%.0f to %.2f Hz, %s: %.4f/%.4f", hz[0], hz[1], said ? "said" : "not said", rms(&s.m),
              s.m.max);
        CHECK(llabs(pace_error_ns(&s.p)) < PACE_MAX_ERROR_NS, "%" PRId64, pace_error_ns(&s.p));
    }
}

/* Asleep for an hour: CLOCK_MONOTONIC stood still, or the process did. */
static void standing_still(void)
{
    for (int i = 0; i < 8; i++) {
        int64_t hours = i / 2 == 0 ? 1 : i / 2 == 1 ? -1 : i / 2 == 2 ? 24 * 30 : 24 * 3650;
        Show s = show(i % 2 ? COMPOSITOR : QUIET, 60);
        go(&s, 30);
        *(hours < 0 ? &s.utc : &s.mono) += llabs(hours) * INT64_C(3600000000000);
        go(&s, 0.1);
        CHECK(pace_error_ns(&s.p) > PACE_MAX_ERROR_NS, "%d h: %" PRId64, (int)hours,
              pace_error_ns(&s.p));
        pace_anchor(&s.p, (int64_t)s.d.flip + s.mono);
        s.before = 0;
        go(&s, 60);
        CHECK(s.m.max <= 0.25 && rms(&s.m) <= 0.05 && s.p.stride == 1, "%.4f/%.4f", rms(&s.m),
              s.m.max);
        CHECK(llabs(pace_error_ns(&s.p)) < 2000000, "%" PRId64, pace_error_ns(&s.p));
    }
}

static void ten_years(void)
{
    for (Kind kind = QUIET; kind < KINDS; kind++) {
        Measure a = run(kind, 60 / 1.001, 60, 180, 0);
        Measure b = run(kind, 60 / 1.001, 60, 180, INT64_C(320000000000000000));
        CHECK(a.steps == b.steps && a.max == b.max && a.square == b.square, "%s: %g %g, %g %g",
              kinds[kind], a.max, b.max, a.square, b.square);
    }
    /* The frames of ten years take the same paths as a few: no counter grows without end. */
    Show s = show(QUIET, 144);
    go(&s, 60);
    s.p.frames = s.p.missed = UINT64_MAX - 1000;
    go(&s, 60);
    CHECK(s.m.max <= 0.02, "%.4f", s.m.max);
}

/* Frames and misses are counted on beyond what 32 bits hold, one for one. */
static void many_frames(void)
{
    static const uint64_t from[] = {0, (uint64_t)INT32_MAX - 50, (uint64_t)UINT32_MAX - 50};
    uint64_t frames = 0, missed = 0;
    for (int i = 0; i < 3; i++) {
        CASE("from %" PRIu64, from[i]);
        Show s = show(MISSES, 144);
        s.p.frames = s.p.missed = from[i];
        go(&s, 300);
        if (i == 0) {
            frames = s.p.frames;
            missed = s.p.missed;
            CHECK(missed > 100 && frames > missed, "%" PRIu64 " of %" PRIu64, missed, frames);
        }
        CHECK(s.p.frames - from[i] == frames && s.p.missed - from[i] == missed,
              "%" PRIu64 " frames, not %" PRIu64 ", and %" PRIu64 " missed, not %" PRIu64,
              s.p.frames - from[i], frames, s.p.missed - from[i], missed);
    }
}

/* Whatever it is fed, it overflows nowhere (under UBSan) and recovers. */
static void nonsense(void)
{
    seed = 12345;
    for (int round = 0; round < 200; round++) {
        Pace p;
        int64_t mono = (int64_t)(uniform() * 4e17), offset = (int64_t)(uniform() * 4e18) - mono;
        double scale = 1000;
        for (int i = round % 16; i > 0; i--)
            scale *= 10;
        pace_init(&p, (int64_t)((uniform() - 0.3) * 1e8), round % 4 == 0, mono, mono + offset);
        for (int i = 0; i < 500; i++) {
            mono = (int64_t)smaller(4e17, larger(0, (double)mono + (uniform() - 0.3) * scale));
            offset += uniform() < 0.01 ? (int64_t)((uniform() - 0.5) * 1e17) : 0;
            present(&p, mono, mono + offset);
            if (uniform() < 0.01)
                pace_anchor(&p, mono);
            if (uniform() < 0.005)
                pace_relearn(&p, (int64_t)(uniform() * 1e9));
        }
        pace_relearn(&p, 16666667);
        pace_anchor(&p, mono);
        for (int i = 0; i < 3000; i++) {
            mono += 16666667;
            present(&p, mono, mono + offset);
        }
        CHECK(llabs(p.period_q16 / 65536 - 16666667) < 2000 &&
                  llabs(pace_error_ns(&p)) < 20000000 && p.stride == 1,
              "round %d: period %" PRId64 ", error %" PRId64 ", stride %d", round,
              p.period_q16 / 65536, pace_error_ns(&p), p.stride);
    }
}

/* ---- machines: how long a frame takes, and whether presents wait ---- */

typedef struct {
    double period, cost, spread; /* ns; a frame takes `cost`, give or take `spread`, evenly */
    double missing;              /* share of frames that take two more periods */
    bool waits, queues;          /* for the display; only until the previous frame was taken */
    double wake;                 /* the greatest delay of a wake-up after its deadline */
} Machine;

typedef struct {
    Pace p;
    double now, flip, before_flip;
    int64_t before, fades, late_fades;
    int64_t frames, even; /* after the first 20 s; frames whose step on the glass was right */
    Measure lag;
} Life;

/* Draws and presents a frame; true if the show had to be reset behind a fade. */
static void live(Life *l, const Machine *m)
{
    int64_t deadline, instant = pace_instant_us(&l->p);
    l->now += m->cost + (uniform() - 0.5) * m->spread + (uniform() < m->missing ? m->period : 0);
    if (pace_deadline(&l->p, &deadline) && l->now < (double)deadline)
        l->now = (double)deadline + uniform() * m->wake;
    l->before_flip = l->flip;
    if (m->queues)
        l->now = larger(l->now, l->flip);
    l->flip = m->waits ? larger(-whole(-l->now / m->period), l->flip / m->period + 1) * m->period
                       : l->now;
    if (m->waits)
        l->flip = whole(l->flip / m->period + 0.5) * m->period;
    if (m->waits && !m->queues)
        l->now = l->flip + uniform() * 0.1 * MS;
    pace_utc(&l->p, (int64_t)l->now, UTC + (int64_t)l->now);
    pace_presented(&l->p, (int64_t)l->now);
    if (l->now > 20 * SECOND) {
        double step = (double)(instant - l->before) * 1e3;
        l->frames++;
        l->even += size(step - (l->flip - l->before_flip)) < 0.1 * m->period;
        l->lag.max = larger(l->lag.max, size((double)pace_error_ns(&l->p)));
    }
    l->before = instant;
    if (llabs(pace_error_ns(&l->p)) > PACE_MAX_ERROR_NS) {
        l->fades++;
        l->late_fades += l->now > 20 * SECOND;
        pace_anchor(&l->p, (int64_t)l->now);
    }
}

static void begin(Life *l, const Machine *m, bool timed)
{
    *l = (Life){0};
    seed = 521288629521288629u;
    pace_init(&l->p, (int64_t)m->period, timed, 0, UTC);
}

static void unthrottled(void)
{
    Machine m = {.period = SECOND / 60, .cost = 0.05 * MS, .spread = 0.02 * MS, .wake = 0.1 * MS};
    Life l;
    begin(&l, &m, false);
    int frames = 0;
    int64_t first = pace_instant_us(&l.p);
    for (; l.p.mode == PACE_UNKNOWN && frames < 100; frames++)
        live(&l, &m);
    CHECK(l.p.mode == PACE_TIMER && frames <= 30, "mode %d after %d frames", l.p.mode, frames);
    CHECK(pace_instant_us(&l.p) - first < 100000, "%d us on", (int)(pace_instant_us(&l.p) - first));
    while (l.now < 60 * SECOND)
        live(&l, &m);
    printf("unthrottled: deadlines after %d frames\n", frames);
    CHECK(l.fades == 0 && l.p.missed == 0, "%d fades, %d missed", (int)l.fades, (int)l.p.missed);
    CHECK(l.even == l.frames && l.lag.max < MS, "%d of %d even, %.2f ms", (int)l.even,
          (int)l.frames, l.lag.max / MS);
    CHECK(llabs((int64_t)(l.now * 60 / SECOND) - (int64_t)l.p.frames) < 40, "%d frames",
          (int)l.p.frames);
}

/* A display that no longer throttles: switched off, or gone. */
static void ceasing(void)
{
    Show s = show(QUIET, 60);
    go(&s, 20);
    int64_t first = pace_instant_us(&s.p), at = (int64_t)s.d.flip;
    int frames = 0;
    for (; s.p.mode == PACE_REFRESH && frames < 100; frames++)
        present(&s.p, at + frames * 50000, UTC + at + frames * 50000);
    CHECK(s.p.mode == PACE_TIMER && frames <= 30, "mode %d after %d", s.p.mode, frames);
    CHECK(pace_instant_us(&s.p) - first < 100000, "%d us on", (int)(pace_instant_us(&s.p) - first));
}

/* Deadlines stay on their grid, however late the wake-ups are. */
static void late_wakes(void)
{
    Machine m = {.period = SECOND / 60, .cost = 2 * MS, .spread = MS, .wake = 12 * MS};
    Life l;
    begin(&l, &m, true);
    Measure steps = {0};
    int64_t before = pace_instant_us(&l.p), deadline;
    while (l.now < 600 * SECOND) {
        live(&l, &m);
        judge(&steps, (double)(pace_instant_us(&l.p) - before), m.period / 1e3, 180);
        before = pace_instant_us(&l.p);
    }
    pace_deadline(&l.p, &deadline);
    CHECK(steps.max < 0.001, "%.4f px", steps.max);
    CHECK(l.p.missed == 0 && (double)deadline - l.now < m.period, "%d missed", (int)l.p.missed);
    CHECK(llabs((int64_t)l.p.frames - 36000) <= 1, "%d frames", (int)l.p.frames);
}

static void overloads(void)
{
    const double P = SECOND / 60;
    static const struct {
        const char *name;
        double cost, spread, missing;
        bool timed, waits, queues;
        double even; /* the least share of frames with an even step */
    } of[] = {
        {"30 fps, waits", 1.5, 0.2, 0, false, true, false, 0.98},
        {"30 fps, queues", 1.5, 0.2, 0, false, true, true, 0},
        {"30 fps, deadlines", 1.5, 0.2, 0, true, false, false, 0.98},
        {"now and then, waits", 0.9, 0.8, 0, false, true, false, 0.9},
        {"now and then, deadlines", 0.9, 0.8, 0, true, false, false, 0},
        {"18 fps, waits", 3.2, 0.2, 0, false, true, false, 0.9},
        {"18 fps, deadlines", 3.2, 0.2, 0, true, false, false, 0.9},
        {"10 fps, waits", 5.7, 0.2, 0, false, true, false, 0},
        {"10 fps, deadlines", 5.7, 0.2, 0, true, false, false, 0},
        {"1 % missed", 0.3, 0.2, 0.01, false, true, false, 0.9},
        {"3 % missed", 0.3, 0.2, 0.03, false, true, false, 0.9},
        {"6 % missed", 0.3, 0.2, 0.06, false, true, false, 0.8},
        {"8 % missed", 0.3, 0.2, 0.08, false, true, false, 0.8},
        {"20 % missed", 0.3, 0.2, 0.2, false, true, false, 0.8},
    };
    printf("%-26s fades in 2 min, and in the 10 min after; even frames; fps; lag\n",
           "overload after 10 s");
    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        CASE("of[%zu]", i);
        Machine well = {.period = P, .cost = 0.3 * P, .waits = of[i].waits, .queues = of[i].queues};
        Machine ill = well;
        ill.cost = of[i].cost * P;
        ill.spread = of[i].spread * P;
        ill.missing = of[i].missing;
        Life l;
        begin(&l, &well, of[i].timed);
        while (l.now < 10 * SECOND)
            live(&l, &well);
        while (l.now < 130 * SECOND)
            live(&l, &ill);
        int64_t early = l.fades;
        while (l.now < 730 * SECOND)
            live(&l, &ill);
        double even = (double)l.even / (double)l.frames, fps = (double)l.frames / 710;
        printf("%-26s %3d %3d  %5.1f %%  %4.1f  %5.1f ms\n", of[i].name, (int)early,
               (int)(l.fades - early), even * 100, fps, l.lag.max / MS);
        CHECK(early <= 4 && l.fades - early <= 1, "%s: %d, %d fades", of[i].name, (int)early,
              (int)(l.fades - early));
        CHECK(even >= of[i].even, "%s: %.3f even", of[i].name, even);
        while (l.now < 900 * SECOND)
            live(&l, &well);
        CHECK(l.p.stride == 1 && l.fades - early <= 1, "%s: well again, stride %d", of[i].name,
              l.p.stride);
    }
}

int main(void)
{
    made_traces();
    unknown_rate();
    trace_lines();
    recorded_traces();
    two_screens();
    clock_steps();
    mode_changes();
    standing_still();
    ten_years();
    many_frames();
    nonsense();
    unthrottled();
    ceasing();
    late_wakes();
    overloads();
    return check_done("pace");
}

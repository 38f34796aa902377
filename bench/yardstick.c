/* SPDX-License-Identifier: MIT */
/* yardstick ROWS ROW_BYTES FRAMES: what the memory copy alone costs.
 *
 * Sixty times a second it wakes at an absolute time, as the player does, and copies this many rows
 * into a picture from a strip, three pixels further each time. The caches lose as much in its sleep
 * as in the player's; a copy in a tight loop would be five times as fast, and mean nothing. Only
 * the copy is timed, in this thread's processor time, without the wake-up.
 *
 * Prints the median, 10th and 90th percentile of a copy, and the cost of a wake-up without a copy,
 * in microseconds. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PERIOD_NS = 16666667, STEP_BYTES = 12, WARM_UP = 30 };

static int64_t now(clockid_t id)
{
    struct timespec t;
    clock_gettime(id, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int ascending(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static double us(const int64_t *sorted, long count, long percent)
{
    return (double)sorted[(count - 1) * percent / 100] / 1000;
}

int main(int argc, char **argv)
{
    long rows = argc == 4 ? atol(argv[1]) : 0, width = argc == 4 ? atol(argv[2]) : 0;
    long frames = argc == 4 ? atol(argv[3]) : 0;
    if (rows < 1 || width < 4 || frames < 1 || rows > 20000 || width > 100000 || frames > 1000000) {
        fprintf(stderr, "Usage: %s ROWS ROW_BYTES FRAMES\n", argv[0]);
        return 64;
    }
    size_t strip = (size_t)width * 2;
    unsigned char *to = malloc((size_t)(rows * width)), *from = malloc((size_t)rows * strip);
    int64_t *cost = malloc((size_t)frames * sizeof *cost), due = now(CLOCK_MONOTONIC), bare = 0;
    if (!to || !from || !cost)
        return 71;
    memset(to, 1, (size_t)(rows * width));
    memset(from, 2, (size_t)rows * strip);
    for (long i = -WARM_UP; i < frames; i++) {
        due += PERIOD_NS;
        struct timespec t = {.tv_sec = due / 1000000000, .tv_nsec = due % 1000000000};
        int64_t asleep = now(CLOCK_THREAD_CPUTIME_ID);
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL);
        int64_t begun = now(CLOCK_THREAD_CPUTIME_ID);
        size_t at = (size_t)((i + WARM_UP) * STEP_BYTES) % (size_t)width;
        for (long y = 0; y < rows; y++)
            memcpy(to + y * width, from + (size_t)y * strip + at, (size_t)width);
        __asm__ volatile("" : : "r"(to) : "memory");
        if (i < 0)
            continue;
        cost[i] = now(CLOCK_THREAD_CPUTIME_ID) - begun;
        bare += begun - asleep;
    }
    qsort(cost, (size_t)frames, sizeof *cost, ascending);
    printf("%.1f %.1f %.1f %.1f\n", us(cost, frames, 50), us(cost, frames, 10),
           us(cost, frames, 90), (double)bare / (double)frames / 1000);
    free(cost);
    free(from);
    free(to);
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* The only reader of the system's clocks. A clock that was started at another time is a straight
 * line over UTC; a real one is UTC. Sleeps end at absolute times: late wake-ups do not add up. */
#include "player/clock.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

/* The range of int64_t with room for sums: a clock may be set to any year. */
static const int64_t far_s = 9000000000, far_us = INT64_MAX / 4;

static int64_t clamp(int64_t v, int64_t far)
{
    return v < -far ? -far : v > far ? far : v;
}

static int64_t read_ns(clockid_t id)
{
    struct timespec t;
    clock_gettime(id, &t);
    return clamp(t.tv_sec, far_s) * 1000000000 + t.tv_nsec;
}

static int64_t read_us(clockid_t id)
{
    return read_ns(id) / 1000;
}

int64_t clock_utc_ns(void)
{
    return read_ns(CLOCK_REALTIME);
}

int64_t clock_mono_ns(void)
{
    return read_ns(CLOCK_MONOTONIC);
}

int64_t clock_thread_ns(void)
{
    return read_ns(CLOCK_THREAD_CPUTIME_ID);
}

int64_t clock_cpu_us(void)
{
    return read_us(CLOCK_PROCESS_CPUTIME_ID);
}

/* A service may not be allowed to ask the kernel; then a running time service tells. */
static bool is_synchronised(void)
{
    struct timex t = {0};
    int state = adjtimex(&t);
    if (state >= 0)
        return state != TIME_ERROR && !(t.status & STA_UNSYNC);
    return access("/run/systemd/timesync", F_OK) != 0 ||
           access("/run/systemd/timesync/synchronized", F_OK) == 0;
}

/* A chip whose battery is empty says a time of long ago. One that cannot be read is believed. */
static bool chip_is_right(int64_t not_before_s)
{
    char digits[24] = "";
    int fd = open("/sys/class/rtc/rtc0/since_epoch", O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return true;
    ssize_t len = read(fd, digits, sizeof digits - 1);
    close(fd);
    return len <= 0 || strtoll(digits, NULL, 10) >= not_before_s;
}

bool clock_is_set(int64_t not_before_s)
{
    static const char *const chips[] = {"/dev/rtc", "/dev/rtc0", "/dev/rtc1",
                                        "/sys/class/rtc/rtc0"};
    for (size_t i = 0; i < sizeof chips / sizeof *chips; i++)
        if (access(chips[i], F_OK) == 0 && chip_is_right(not_before_s))
            return true;
    return is_synchronised();
}

void clock_init(Clock *c, bool has_at, int64_t at_us, bool frozen, int64_t speed_mil)
{
    c->real = !has_at && !frozen && speed_mil == 1000;
    c->frozen = frozen;
    c->speed_mil = speed_mil;
    c->started_us = read_us(CLOCK_REALTIME);
    c->start_us = has_at ? at_us : read_us(CLOCK_REALTIME);
}

int64_t clock_wall_us(const Clock *c, int64_t utc_us)
{
    if (c->real)
        return utc_us;
    if (c->frozen)
        return c->start_us;
    int64_t most = c->speed_mil > 1000 ? far_us / c->speed_mil * 1000 : far_us;
    int64_t passed = clamp(utc_us - c->started_us, most);
    return clamp(c->start_us, far_us) + passed / 1000 * c->speed_mil +
           passed % 1000 * c->speed_mil / 1000;
}

int64_t clock_span_ns(const Clock *c, int64_t show_us)
{
    if (c->frozen || c->speed_mil <= 0 || show_us / c->speed_mil >= INT64_MAX / 1000000)
        return INT64_MAX;
    return show_us / c->speed_mil * 1000000 + show_us % c->speed_mil * 1000000 / c->speed_mil;
}

void clock_sleep_until(int64_t mono_ns)
{
    struct timespec t = {.tv_sec = (time_t)(mono_ns / 1000000000),
                         .tv_nsec = (long)(mono_ns % 1000000000)};
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL);
}

/* SPDX-License-Identifier: MIT */
/* The clock of the show at the ends of what can be said: any speed, any year, a UTC that is set by
 * ages. Under UBSan nothing of it may overflow, also not when a show adds to it. */
#include "check.h"
#include "player/clock.h"

#include <fcntl.h>
#include <string.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

static struct timespec system_time;

/* In place of the C library's. */
int clock_gettime(clockid_t id, struct timespec *t)
{
    (void)id;
    *t = system_time;
    return 0;
}

#define DAY INT64_C(86400000000)
#define FAR (INT64_MAX / 4)

static void test_speeds(void)
{
    static const struct {
        int64_t start_us, speed_mil, passed_us, want_us;
        const char *what;
    } rows[] = {
        {0, 1000, 12345, 12345, "as fast as UTC"},
        {0, 20000, 1500, 30000, "20 times as fast"},
        {0, 1, 2500, 2, "a thousandth as fast"},
        {1000, 500, -2000, 0, "back"},
        {DAY, 1000, -3 * DAY, -2 * DAY, "set back by days"},
        {0, 1000000000, 1000, 1000000000, "a million times as fast"},
        {0, 1000000000, 400 * 365 * DAY, FAR / 1000000000 * 1000000000, "that, for centuries"},
        {0, 1000000000, -400 * 365 * DAY, -(FAR / 1000000000 * 1000000000), "that, back"},
        {0, 1, 200 * 365 * DAY, 200 * 365 * DAY / 1000, "slow, for centuries"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Clock c = {.start_us = rows[i].start_us, .speed_mil = rows[i].speed_mil, .started_us = DAY};
        CHECK_INT(clock_wall_us(&c, DAY + rows[i].passed_us), rows[i].want_us, rows[i].what);
    }
}

static void test_years(void)
{
    static const struct {
        time_t s;
        int64_t want_s;
    } rows[] = {{0, 0},
                {1793600000, 1793600000},
                {-2208988800, -2208988800},
                {9000000000, 9000000000},
                {253402300799, 9000000000},
                {INT64_MAX, 9000000000},
                {INT64_MIN, -9000000000}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Clock c;
        system_time = (struct timespec){.tv_sec = rows[i].s, .tv_nsec = 999999999};
        CHECK_INT(clock_utc_ns(), rows[i].want_s * 1000000000 + 999999999, "UTC");
        for (int64_t speed = 1; speed <= 1000000000; speed *= 1000) {
            clock_init(&c, false, 0, false, speed);
            system_time.tv_sec = 1793600000;
            int64_t wall_us = clock_wall_us(&c, clock_utc_ns() / 1000);
            CHECK(wall_us >= -2 * FAR && wall_us <= 2 * FAR, "wall time %" PRId64, wall_us);
            system_time.tv_sec = rows[i].s;
        }
    }
}

static void test_spans(void)
{
    Clock c = {.speed_mil = 1000000000};
    CHECK_INT(clock_span_ns(&c, 1000000), 1000, "a second, a million times as fast");
    c.speed_mil = 1;
    CHECK_INT(clock_span_ns(&c, 1000000), 1000000000000, "a second, a thousandth as fast");
    CHECK_INT(clock_span_ns(&c, INT64_MAX / 4), INT64_MAX, "never");
    c.speed_mil = 1000;
    CHECK_INT(clock_span_ns(&c, 100 * 365 * DAY), 100 * 365 * DAY * 1000, "a century");
    CHECK_INT(clock_span_ns(&c, INT64_MAX), INT64_MAX, "for ever");
    CHECK_INT(clock_span_ns(&c, -1), -1000, "what is over");
    c.frozen = true;
    CHECK_INT(clock_span_ns(&c, 1), INT64_MAX, "held");
}

/* What the machine has: a chip and what it says (NULL: it cannot be asked), and whether a time server was heard. */
static struct {
    bool chip, heard;
    const char *says;
} machine;

int access(const char *path, int mode)
{
    (void)mode;
    return strncmp(path, "/run/", 5) != 0 && machine.chip ? 0 : -1;
}

int adjtimex(struct timex *t)
{
    t->status = machine.heard ? 0 : STA_UNSYNC;
    return machine.heard ? TIME_OK : TIME_ERROR;
}

int open(const char *path, int flags, ...)
{
    (void)flags;
    int ends[2];
    if (!strstr(path, "since_epoch") || !machine.says || pipe(ends) != 0)
        return -1;
    if (write(ends[1], machine.says, strlen(machine.says)) < 0)
        return -1;
    close(ends[1]);
    return ends[0];
}

static void test_sources(void)
{
    static const struct {
        bool chip, heard;
        const char *says;
        bool want;
        const char *what;
    } rows[] = {{false, false, NULL, false, "nothing"},
                {false, true, NULL, true, "a time server"},
                {true, false, NULL, true, "a chip that cannot be asked"},
                {true, false, "1793600000\n", true, "a chip"},
                {true, false, "1793599999\n", false, "a chip that is a second late"},
                {true, false, "37\n", false, "a chip without a battery"},
                {true, true, "37\n", true, "a chip without a battery, and a time server"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        machine.chip = rows[i].chip;
        machine.heard = rows[i].heard;
        machine.says = rows[i].says;
        CHECK_INT(clock_is_set(1793600000), rows[i].want, rows[i].what);
    }
}

int main(void)
{
    test_sources();
    test_speeds();
    test_years();
    test_spans();
    return check_done("test_clock");
}

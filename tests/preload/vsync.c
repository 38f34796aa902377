/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc and SDL: a world with a display that waits, in which time
 * passes only where the program waits for it. A present returns at the next refresh, a sleep at its
 * end, and a look at a clock takes a microsecond, so that a loop that never waits goes on for
 * millions of looks. Nothing depends on how fast or how busy the machine is. Times are seconds after
 * the start, spans are FROM,UNTIL.
 *
 *   VSYNC_NS=N         from one refresh to the next; 0: presents return at once
 *   VSYNC_AWAY=SPAN    presents return at once, as those of a hidden window do
 *   VSYNC_HOLD=SPAN    a present returns only after it, as on a display that was switched off
 *   VSYNC_DEAD=1       a present of VSYNC_HOLD never returns, and FILE.dead is made
 *   UTC=SECONDS        what UTC is at the start
 *   UTC_SET=AT,BY,...  when UTC is set, and by how many seconds
 *   STILL=AT,FOR,...   when the process is stopped, and for how many seconds
 *   UNSYNCHRONISED=AT  there is no clock chip, and until then the kernel knows no time server; otherwise
 *                      it always does
 *   KEYS=AT,NAME,...   keys that are pressed, by SDL's names
 *   STOP=AT,SIGNAL     when the process gets a signal, and its number
 *   VSYNC_TIMES=FILE   gets the milliseconds of each present
 *   VSYNC_REPORT=FILE  gets at the end what was counted: presents, uploads (of what had changed),
 *                      sleeps, looks (for events), utc (looks at UTC), gap_ms (the longest time
 *                      without an upload), set_ms (from the set of UTC to the next upload, -1 none),
 *                      last_ms (the last upload), end_ms (the end of the program)
 *
 * After 3 million looks at UTC the program is ended: it does not wait. */
#define _GNU_SOURCE
#include <SDL.h>
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

enum { LOOK_NS = 1000, MOST = 3000000, EVENTS = 256 };
static const int64_t second = 1000000000;

typedef struct {
    int64_t from, until;
} Span;

/* What happens at some times, in order. */
typedef struct {
    int64_t at[EVENTS], by[EVENTS];
    int count;
} Events;

static struct {
    int64_t period, utc, stop_at;
    Events sets, stills;
    int stop;
    Span away, hold;
    char *keys;
} world;
static _Atomic int64_t now = 1000000000000; /* since boot */
static int64_t begun = 1000000000000, uploaded, gap, set_gap = -1;
static int64_t alarm_at = INT64_MAX, alarm_every; /* the process's own timer */
static _Atomic uint64_t presents, uploads, sleeps, looks, utc_looks;

static FILE *times; /* of the presents */

static int64_t ns_of(const char *text, char **end)
{
    return (int64_t)(strtod(text, end) * 1e9);
}

static Span span_of(const char *name)
{
    char *at = getenv(name), *rest = at;
    Span s = {INT64_MAX, INT64_MAX};
    if (at) {
        s.from = begun + ns_of(at, &rest);
        s.until = begun + ns_of(rest + 1, &rest);
    }
    return s;
}

static void read_events(const char *name, Events *e)
{
    for (char *at = getenv(name); at && *at && e->count < EVENTS; e->count++) {
        e->at[e->count] = begun + ns_of(at, &at);
        e->by[e->count] = ns_of(at + 1, &at);
        at += *at == ',';
    }
}

static int64_t number(const char *name, int64_t otherwise)
{
    const char *text = getenv(name);
    return text ? strtoll(text, NULL, 10) : otherwise;
}

__attribute__((constructor)) static void begin(void)
{
    char *stop = getenv("STOP"), *rest;
    world.period = number("VSYNC_NS", 16666667);
    world.utc = number("UTC", 1793600000) * second - begun;
    read_events("UTC_SET", &world.sets);
    read_events("STILL", &world.stills);
    world.stop_at = stop ? begun + ns_of(stop, &rest) : INT64_MAX;
    world.stop = stop ? atoi(rest + 1) : 0;
    world.away = span_of("VSYNC_AWAY");
    world.hold = span_of("VSYNC_HOLD");
    world.keys = getenv("KEYS");
    times = getenv("VSYNC_TIMES") ? fopen(getenv("VSYNC_TIMES"), "w") : NULL;
    uploaded = begun;
}

__attribute__((destructor)) static void report(void)
{
    const char *path = getenv("VSYNC_REPORT");
    FILE *to = path ? fopen(path, "w") : NULL;
    if (times)
        fflush(times);
    if (!to)
        return;
    if (now - uploaded > gap)
        gap = now - uploaded;
    fprintf(to,
            "presents=%" PRIu64 " uploads=%" PRIu64 " sleeps=%" PRIu64 " looks=%" PRIu64
            " utc=%" PRIu64 " gap_ms=%" PRId64 " set_ms=%" PRId64 " last_ms=%" PRId64
            " end_ms=%" PRId64 "\n",
            presents, uploads, sleeps, looks, utc_looks, gap / 1000000,
            set_gap < 0 ? set_gap : set_gap / 1000000, (uploaded - begun) / 1000000,
            (now - begun) / 1000000);
    fclose(to);
}

static void move_to(int64_t ns)
{
    int64_t was = now;
    while (was < ns && !atomic_compare_exchange_weak(&now, &was, ns))
        continue;
}

/* The first time at or after which the process runs. */
static int64_t running(int64_t ns)
{
    for (int i = 0; i < world.stills.count; i++) {
        int64_t at = world.stills.at[i], until = at + world.stills.by[i];
        if (ns >= at && ns < until)
            return until;
    }
    return ns;
}

/* How far UTC has been set by then. */
static int64_t set_by(int64_t ns)
{
    int64_t sum = 0;
    for (int i = 0; i < world.sets.count && ns >= world.sets.at[i]; i++)
        sum += world.sets.by[i];
    return sum;
}

/* Whether a thread beside this one runs, is about to, or waits for a disk. */
static int others_run(void)
{
    int found = 0;
    DIR *tasks = opendir("/proc/self/task");
    for (struct dirent *task; tasks && !found && (task = readdir(tasks));) {
        char path[300], line[128] = "";
        if (atoi(task->d_name) == 0 || atoi(task->d_name) == gettid())
            continue;
        snprintf(path, sizeof path, "/proc/self/task/%s/stat", task->d_name);
        int file = open(path, O_RDONLY);
        if (file < 0)
            continue;
        if (read(file, line, sizeof line - 1) > 0)
            found = strstr(line, ") R") || strstr(line, ") D");
        close(file);
    }
    if (tasks)
        closedir(tasks);
    return found;
}

/* Another thread works in real time, which is no time here. A wait lets it end its work, as long as
 * that takes at most fifty times what the wait takes here. */
static void let_others(int64_t ns)
{
    const struct timespec nap = {0, 200000};
    for (int64_t given = 0; given < 50 * ns && gettid() == getpid() && others_run();
         given += nap.tv_nsec)
        syscall(SYS_nanosleep, &nap, NULL);
}

/* Waits; true if a signal came meanwhile. Other libraries of this kind wait by it as well. */
int world_pass_until(int64_t ns);
int world_pass_until(int64_t ns)
{
    let_others(ns - now);
    if (ns < world.stop_at && ns < alarm_at) {
        move_to(running(ns));
        return 0;
    }
    if (world.stop_at <= alarm_at) {
        move_to(world.stop_at);
        world.stop_at = INT64_MAX;
        raise(world.stop);
    } else {
        move_to(alarm_at);
        alarm_at = alarm_every ? alarm_at + alarm_every : INT64_MAX;
        raise(SIGALRM);
    }
    return 1;
}

int setitimer(__itimer_which_t which, const struct itimerval *at, struct itimerval *before)
{
    if (which != ITIMER_REAL)
        return (int)syscall(SYS_setitimer, which, at, before);
    int64_t after = at->it_value.tv_sec * second + at->it_value.tv_usec * INT64_C(1000);
    alarm_every = at->it_interval.tv_sec * second + at->it_interval.tv_usec * INT64_C(1000);
    alarm_at = after ? now + after : INT64_MAX;
    return 0;
}

/* ---- clocks ---- */

int clock_gettime(clockid_t id, struct timespec *t)
{
    if (id == CLOCK_PROCESS_CPUTIME_ID || id == CLOCK_THREAD_CPUTIME_ID)
        return (int)syscall(SYS_clock_gettime, id, t);
    int64_t ns = now += LOOK_NS;
    if (running(ns) != ns) {
        ns = running(ns);
        move_to(ns);
    }
    if (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE) {
        ns += world.utc + set_by(ns);
        if (++utc_looks == MOST) {
            report();
            _exit(99);
        }
    }
    t->tv_sec = ns / second;
    t->tv_nsec = ns % second;
    if (t->tv_nsec < 0) {
        t->tv_sec--;
        t->tv_nsec += second;
    }
    return 0;
}

/* Another thread works in real time, which does not count here: it gets fifty times what it was
 * given, until then in monotonic time, and only if that is not enough does it take time here. */
static struct timespec real_end(int64_t until)
{
    int64_t given = until > now ? 50 * (until - now) : 0;
    struct timespec real;
    syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &real);
    int64_t end = real.tv_sec * second + real.tv_nsec + given;
    return (struct timespec){end / second, end % second};
}

int pthread_cond_timedwait(pthread_cond_t *cond, pthread_mutex_t *mutex, const struct timespec *at)
{
    int64_t until = at->tv_sec * second + at->tv_nsec; /* monotonic, as our conditions are */
    struct timespec end = real_end(until);
    int result = pthread_cond_clockwait(cond, mutex, CLOCK_MONOTONIC, &end);
    if (result == ETIMEDOUT)
        move_to(until);
    return result;
}

int pthread_clockjoin_np(pthread_t thread, void **value, clockid_t id, const struct timespec *at)
{
    static int (*real)(pthread_t, void **, clockid_t, const struct timespec *);
    int64_t until = at->tv_sec * second + at->tv_nsec; /* monotonic as well */
    struct timespec end = real_end(until);
    if (!real)
        real = dlsym(RTLD_NEXT, "pthread_clockjoin_np");
    int result = real(thread, value, id, &end);
    if (result == ETIMEDOUT)
        move_to(until);
    return result;
}

int adjtimex(struct timex *t)
{
    char *at = getenv("UNSYNCHRONISED"), *rest;
    bool wrong = at && now < begun + ns_of(at, &rest);
    t->status = wrong ? STA_UNSYNC : 0;
    return wrong ? TIME_ERROR : TIME_OK;
}

int access(const char *path, int mode)
{
    bool chip = strncmp(path, "/dev/rtc", 8) == 0 || strncmp(path, "/sys/class/rtc/", 15) == 0;
    if (!chip || !getenv("UNSYNCHRONISED"))
        return faccessat(AT_FDCWD, path, mode, 0);
    errno = ENOENT;
    return -1;
}

int clock_nanosleep(clockid_t id, int flags, const struct timespec *t, struct timespec *left)
{
    (void)id, (void)left;
    int64_t ns = (int64_t)t->tv_sec * second + t->tv_nsec;
    sleeps++;
    return world_pass_until(flags & TIMER_ABSTIME ? ns : now + ns) ? EINTR : 0;
}

int nanosleep(const struct timespec *t, struct timespec *left)
{
    errno = clock_nanosleep(CLOCK_MONOTONIC, 0, t, left);
    return errno ? -1 : 0;
}

/* ---- keys ---- */

static void press_what_is_due(void)
{
    char *rest;
    if (!world.keys || !*world.keys || begun + ns_of(world.keys, &rest) > now)
        return;
    char *name = rest + 1;
    size_t len = strcspn(name, ",");
    char word[32] = "";
    memcpy(word, name, len < sizeof word - 1 ? len : sizeof word - 1);
    SDL_Event e = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
    e.key.keysym.sym = SDL_GetKeyFromName(word);
    world.keys = name[len] ? name + len + 1 : NULL;
    SDL_PushEvent(&e);
}

int SDL_PollEvent(SDL_Event *e)
{
    static int (*real)(SDL_Event *);
    if (!real)
        real = dlsym(RTLD_NEXT, "SDL_PollEvent");
    press_what_is_due();
    looks++;
    return real(e);
}

/* As SDL does it where the display has nothing to wait for. */
int SDL_WaitEventTimeout(SDL_Event *e, int ms)
{
    struct timespec t = {0, 1000000};
    for (int64_t until = now + ms * INT64_C(1000000);;) {
        if (SDL_PollEvent(e))
            return 1;
        if (now >= until)
            return 0;
        nanosleep(&t, NULL);
    }
}

/* ---- the display ---- */

int SDL_GetCurrentDisplayMode(int display, SDL_DisplayMode *mode)
{
    static int (*real)(int, SDL_DisplayMode *);
    if (!real)
        real = dlsym(RTLD_NEXT, "SDL_GetCurrentDisplayMode");
    int failed = real(display, mode);
    if (!failed && world.period)
        mode->refresh_rate = (int)(second / world.period);
    return failed;
}

int SDL_UpdateTexture(SDL_Texture *texture, const SDL_Rect *at, const void *pixels, int pitch)
{
    static int (*real)(SDL_Texture *, const SDL_Rect *, const void *, int);
    if (!real)
        real = dlsym(RTLD_NEXT, "SDL_UpdateTexture");
    uploads++;
    if (now - uploaded > gap)
        gap = now - uploaded;
    if (set_gap < 0 && world.sets.count && now >= world.sets.at[0])
        set_gap = now - world.sets.at[0];
    uploaded = now;
    return real(texture, at, pixels, pitch);
}

static int within(Span s)
{
    return now >= s.from && now < s.until;
}

static void die(void)
{
    char path[4096];
    snprintf(path, sizeof path, "%s.dead", getenv("VSYNC_REPORT"));
    close(open(path, O_WRONLY | O_CREAT, 0666));
    for (;;) {
        const struct timespec nap = {0, 1000000};
        syscall(SYS_nanosleep, &nap, NULL);
        world_pass_until(now + nap.tv_nsec);
    }
}

void SDL_RenderPresent(SDL_Renderer *renderer)
{
    static void (*real)(SDL_Renderer *);
    if (!real)
        real = dlsym(RTLD_NEXT, "SDL_RenderPresent");
    real(renderer);
    presents++;
    if (times)
        fprintf(times, "%" PRId64 "\n", (now - begun) / 1000000);
    if (within(world.hold)) {
        if (getenv("VSYNC_DEAD"))
            die();
        while (world_pass_until(world.hold.until))
            continue;
    }
    if (world.period && !within(world.away)) {
        int64_t refresh = (now / world.period + 1) * world.period;
        while (world_pass_until(refresh))
            continue;
    }
}

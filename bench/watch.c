/* SPDX-License-Identifier: MIT */
/* watch OPTION... -- COMMAND...: runs a command and says what it and all processes it starts cost.
 *
 *   -s S     begin to count after so many seconds (8)
 *   -d S     count for so many seconds (20), then end the command
 *   -x PID   count the processor time of this process too: the X server
 *   -f X,Y,W,H   instead: how long until something is seen in this part of the screen
 *   -n X,Y,W,H   instead: how many different pictures of this part are seen in a second, after -s,
 *            for -d
 *   -r       instead: let it run to its end, and say what all of it cost
 *
 * Prints one row: seconds of processor time for each second, the same of X, PSS and RSS in KiB,
 * processes. With -f: milliseconds from the start to the first picture. With -n: pictures a second.
 * With -r: processor time in microseconds, peak RSS in KiB.
 *
 * The time of a process is the sum over its threads from /proc/PID/task/TID/schedstat, in
 * nanoseconds; threads that have ended are found through /proc/PID/stat. Orphans come to this
 * process, so none is overlooked. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <dirent.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_PROCESSES = 256 };

typedef struct {
    pid_t pid, parent;
    int64_t threads_ns, ticks; /* of its living threads; of all its threads, in clock ticks */
    bool ours;
} Process;

typedef struct {
    Process all[MAX_PROCESSES];
    int count;
} Table;

typedef struct {
    int x, y, w, h;
} Area;

static int64_t now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void sleep_until(int64_t ns)
{
    struct timespec t = {.tv_sec = ns / 1000000000, .tv_nsec = ns % 1000000000};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL) != 0)
        continue;
}

static bool read_stat(Process *p)
{
    char path[64], line[1024], *rest;
    long long user, system;
    snprintf(path, sizeof path, "/proc/%d/stat", (int)p->pid);
    FILE *f = fopen(path, "r");
    bool good = f && fgets(line, sizeof line, f) && (rest = strrchr(line, ')'));
    if (f)
        fclose(f);
    int parent;
    if (!good || sscanf(rest + 2, "%*c %d %*s %*s %*s %*s %*s %*s %*s %*s %*s %lld %lld", &parent,
                        &user, &system) != 3)
        return false;
    p->parent = parent;
    p->ticks = user + system;
    return true;
}

static void read_threads(Process *p)
{
    char path[320];
    snprintf(path, sizeof path, "/proc/%d/task", (int)p->pid);
    DIR *d = opendir(path);
    p->threads_ns = 0;
    for (struct dirent *e; d && (e = readdir(d));) {
        long long ns;
        snprintf(path, sizeof path, "/proc/%d/task/%s/schedstat", (int)p->pid, e->d_name);
        FILE *f = e->d_name[0] != '.' ? fopen(path, "r") : NULL;
        if (f && fscanf(f, "%lld", &ns) == 1)
            p->threads_ns += ns;
        if (f)
            fclose(f);
    }
    if (d)
        closedir(d);
}

/* All descendants of this process, and the X server if one is named. */
static void take(Table *t, pid_t server)
{
    pid_t self = getpid();
    DIR *d = opendir("/proc");
    t->count = 0;
    for (struct dirent *e; d && (e = readdir(d)) && t->count < MAX_PROCESSES;) {
        Process *p = &t->all[t->count];
        p->pid = (pid_t)atoi(e->d_name);
        p->ours = false;
        if (p->pid > 0 && p->pid != self && read_stat(p))
            t->count++;
    }
    if (d)
        closedir(d);
    for (bool more = true; more;) {
        more = false;
        for (int i = 0; i < t->count; i++) {
            bool ours = t->all[i].parent == self;
            for (int j = 0; j < t->count && !ours; j++)
                ours = t->all[j].ours && t->all[j].pid == t->all[i].parent;
            more = more || (ours && !t->all[i].ours);
            t->all[i].ours = ours;
        }
    }
    for (int i = 0; i < t->count; i++)
        if (t->all[i].ours || t->all[i].pid == server)
            read_threads(&t->all[i]);
}

/* Seconds of processor time between two tables; a new process counts from zero. */
static double spent(const Table *a, const Table *b, bool ours, pid_t server)
{
    double tick = 1.0 / (double)sysconf(_SC_CLK_TCK), sum = 0;
    for (int i = 0; i < b->count; i++) {
        const Process *after = &b->all[i];
        Process before = {0};
        if (ours ? !after->ours : after->pid != server)
            continue;
        for (int j = 0; j < a->count; j++)
            if (a->all[j].pid == after->pid)
                before = a->all[j];
        double threads = (double)(after->threads_ns - before.threads_ns) / 1e9;
        double whole = (double)(after->ticks - before.ticks) * tick;
        sum += whole - threads > 2 * tick ? whole : threads;
    }
    return sum;
}

static long memory_kib(pid_t pid, const char *what)
{
    char path[64], line[256], format[32];
    long kib = 0;
    snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)pid);
    snprintf(format, sizeof format, "%s: %%ld", what);
    FILE *f = fopen(path, "r");
    while (f && fgets(line, sizeof line, f) && sscanf(line, format, &kib) != 1)
        continue;
    if (f)
        fclose(f);
    return kib;
}

/* Ends what is left, first with a request. */
static void end_all(void)
{
    Table t;
    for (int round = 0; round < 40; round++) {
        take(&t, 0);
        int left = 0;
        for (int i = 0; i < t.count; i++)
            if (t.all[i].ours) {
                left++;
                if (round == 0 || round > 20)
                    kill(t.all[i].pid, round > 20 ? SIGKILL : SIGTERM);
            }
        while (waitpid(-1, NULL, WNOHANG) > 0)
            continue;
        if (!left)
            return;
        usleep(50000);
    }
}

static void cost(double start_s, double length_s, int64_t begun, pid_t server)
{
    static Table a, b;
    sleep_until(begun + (int64_t)(start_s * 1e9));
    take(&a, server);
    int64_t from = now_ns();
    sleep_until(from + (int64_t)(length_s * 1e9));
    take(&b, server);
    double span = (double)(now_ns() - from) / 1e9;
    long pss = 0, rss = 0;
    int count = 0;
    for (int i = 0; i < b.count; i++)
        if (b.all[i].ours) {
            pss += memory_kib(b.all[i].pid, "Pss");
            rss += memory_kib(b.all[i].pid, "Rss");
            count++;
        }
    printf("%.5f %.5f %ld %ld %d\n", spent(&a, &b, true, server) / span,
           server ? spent(&a, &b, false, server) / span : 0, pss, rss, count);
}

static uint64_t look(Display *d, Area a, bool *plain)
{
    XImage *image = XGetImage(d, DefaultRootWindow(d), a.x, a.y, (unsigned)a.w, (unsigned)a.h,
                              AllPlanes, ZPixmap);
    uint64_t sum = 14695981039346656037u;
    if (!image)
        return 0;
    unsigned long first = XGetPixel(image, 0, 0);
    *plain = true;
    for (int y = 0; y < a.h; y++)
        for (int x = 0; x < a.w; x++) {
            unsigned long p = XGetPixel(image, x, y);
            sum = (sum ^ p) * 1099511628211u;
            *plain = *plain && p == first;
        }
    XDestroyImage(image);
    return sum;
}

/* Something is visible once the area is no longer of one colour. */
static bool first_picture(Display *d, Area a, int64_t begun)
{
    bool plain = true;
    while (now_ns() - begun < INT64_C(30000000000)) {
        look(d, a, &plain);
        if (!plain) {
            printf("%.1f\n", (double)(now_ns() - begun) / 1e6);
            return true;
        }
        usleep(2000);
    }
    return false;
}

static void pictures(Display *d, Area a, double start_s, double length_s, int64_t begun)
{
    bool plain;
    sleep_until(begun + (int64_t)(start_s * 1e9));
    int64_t from = now_ns();
    uint64_t last = look(d, a, &plain);
    int changes = 0;
    while (now_ns() - from < (int64_t)(length_s * 1e9)) {
        usleep(2500);
        uint64_t sum = look(d, a, &plain);
        changes += sum != last;
        last = sum;
    }
    printf("%.1f\n", changes / ((double)(now_ns() - from) / 1e9));
}

static int usage(void)
{
    fputs("Usage: watch [-s S] [-d S] [-x PID | -f X,Y,W,H | -n X,Y,W,H | -r] -- COMMAND...\n",
          stderr);
    return 64;
}

int main(int argc, char **argv)
{
    double start_s = 8, length_s = 20;
    pid_t server = 0;
    char mode = 'c';
    Area a = {0};
    bool plain = false;
    for (int opt; (opt = getopt(argc, argv, "+s:d:x:f:n:r")) != -1;) {
        if (opt == 's')
            start_s = atof(optarg);
        else if (opt == 'd')
            length_s = atof(optarg);
        else if (opt == 'x')
            server = (pid_t)atoi(optarg);
        else if (opt == 'r')
            mode = 'r';
        else if ((opt == 'f' || opt == 'n') &&
                 sscanf(optarg, "%d,%d,%d,%d", &a.x, &a.y, &a.w, &a.h) == 4)
            mode = (char)opt;
        else
            return usage();
    }
    if (optind >= argc)
        return usage();
    Display *d = mode == 'f' || mode == 'n' ? XOpenDisplay(NULL) : NULL;
    if ((mode == 'f' || mode == 'n') && !d) {
        fputs("watch: no X display\n", stderr);
        return 69;
    }
    for (int i = 0; mode == 'f' && i < 100 && !(look(d, a, &plain), plain); i++)
        usleep(50000); /* until what was there before is gone */
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    int64_t begun = now_ns();
    pid_t child = fork();
    if (child == 0) {
        execvp(argv[optind], argv + optind);
        perror(argv[optind]);
        _exit(127);
    }
    int status = 0;
    bool good = child > 0;
    if (good && mode == 'r') {
        struct rusage u;
        good = wait4(child, &status, 0, &u) == child && status == 0;
        printf("%lld %ld\n",
               (long long)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1000000 + u.ru_utime.tv_usec +
                   u.ru_stime.tv_usec,
               u.ru_maxrss);
    } else if (good && mode == 'f') {
        good = first_picture(d, a, begun);
    } else if (good && mode == 'n') {
        pictures(d, a, start_s, length_s, begun);
    } else if (good) {
        cost(start_s, length_s, begun, server);
    }
    end_all();
    if (d)
        XCloseDisplay(d);
    return good ? 0 : 1;
}

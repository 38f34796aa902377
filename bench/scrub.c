/* SPDX-License-Identifier: MIT */
/* scrub MIB: empties the caches under whoever sleeps, until it is ended. On every processor a
 * thread walks through this many MiB every 4 ms, like the other work of a computer. So a program
 * measured sixty times a second finds cold caches, even on a machine with nothing else to do. */
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { LINE = 64, PERIOD_NS = 4000000, CPUS = 64 };

static size_t bytes;

static void *walk(void *arg)
{
    cpu_set_t own;
    CPU_ZERO(&own);
    CPU_SET((int)(intptr_t)arg, &own);
    pthread_setaffinity_np(pthread_self(), sizeof own, &own);
    volatile unsigned char *all = calloc(1, bytes);
    struct timespec pause = {0, PERIOD_NS};
    while (all) {
        for (size_t i = 0; i < bytes; i += LINE)
            all[i]++;
        nanosleep(&pause, NULL);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    long mib = argc == 2 ? atol(argv[1]) : 0, cpus = sysconf(_SC_NPROCESSORS_ONLN);
    if (mib < 1 || mib > 1024) {
        fprintf(stderr, "Usage: %s MIB\n", argv[0]);
        return 64;
    }
    bytes = (size_t)mib << 20;
    for (long i = 1; i < cpus && i < CPUS; i++) {
        pthread_t thread;
        pthread_create(&thread, NULL, walk, (void *)(intptr_t)i);
    }
    walk((void *)0);
    return 71;
}

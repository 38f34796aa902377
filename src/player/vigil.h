/* SPDX-License-Identifier: MIT */
/* A watch over the connection to the Wayland compositor while SDL makes it, and opens and shows a window: until
 * that has a size SDL asks again and again, without end if the compositor has gone, and some of its calls use
 * what they were never given. */
#pragma once
#include <pthread.h>
#include <stdbool.h>

typedef struct {
    pthread_t thread;
    int server, end; /* the connection; what tells the thread to end */
    bool on;
} Vigil;

/* If the compositor hangs up and the window is not there, or given up, within two seconds after that, the process
 * says so and ends with EX_UNAVAILABLE; at once if SDL falls. `server` is the connection; 0: there is none yet, or none
 * to watch. Only one at a time. */
void vigil_begin(Vigil *v, int server);
void vigil_end(Vigil *v);

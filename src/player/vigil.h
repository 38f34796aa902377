/* SPDX-License-Identifier: MIT */
/* A watch over the connection to the Wayland compositor while SDL opens a window: until the window has a
 * size SDL asks again and again, without end if the compositor has gone. */
#pragma once
#include <pthread.h>
#include <stdbool.h>

typedef struct {
    pthread_t thread;
    int server, end; /* the connection; what tells the thread to end */
    bool on;
} Vigil;

/* If the compositor hangs up and the window is not there, or given up, within two seconds after that, the process
 * says so and ends with EX_UNAVAILABLE. `server` is the connection; 0: there is nothing to watch. */
void vigil_begin(Vigil *v, int server);
void vigil_end(Vigil *v);

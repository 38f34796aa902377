/* SPDX-License-Identifier: MIT */
/* A signal that ends the program also removes a half-written file and ends a program that was
 * started, at most one of each. */
#pragma once
#include <signal.h>
#include <sys/types.h>

/* For the beginning of a program. Whatever it inherited: no signal is blocked, children can be
 * waited for, and write() fails for a pipe that nobody reads or a file that may not grow. */
void signals_open(void);

/* Holds back the signals that end the program until signals_file or signals_child has heard of what
 * was just made. */
void signals_hold(sigset_t *held);
void signals_release(const sigset_t *held);

/* Until called with NULL (0), a signal that ends the program removes the file (ends the process)
 * first. The path stays the caller's. */
void signals_file(const char *path);
void signals_child(pid_t pid);
/* Ends that process now, if there is one. For any thread. */
void signals_end_child(void);

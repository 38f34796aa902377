/* SPDX-License-Identifier: MIT */
/* What a signal that ends the program takes along: the file that is half written, the program that
 * was started for it. At most one of each. */
#pragma once
#include <signal.h>
#include <sys/types.h>

/* For the beginning of a program. Whatever it was started with: no signal is blocked, children can be
 * waited for, and a pipe that nobody reads or a file that may not grow is an error of write(). */
void signals_open(void);

/* Holds back the signals that end the program, so that what one has just made can be named to
 * signals_file or signals_child first. */
void signals_hold(sigset_t *held);
void signals_release(const sigset_t *held);

/* Until called with NULL (0), a signal that ends the program removes the file (ends the process) first.
 * The path stays the caller's. */
void signals_file(const char *path);
void signals_child(pid_t pid);

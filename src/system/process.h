/* SPDX-License-Identifier: MIT */
/* A process and its system: standard descriptors, and signals that ask it to end. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* The first call in main. Opens the closed ones among descriptors 0 to 2, so that no file and no
 * connection gets their numbers, and sets signals as signals_open does. */
void process_begin(void);

/* From now on SIGTERM and SIGINT only set a flag; an ignored signal stays ignored. Whoever works or
 * waits for long asks process_stop_wanted, which costs nothing and is safe in any thread. Sleeps
 * and polls are interrupted. */
void process_hear_stop(void);
bool process_stop_wanted(void);
/* From now on SIGHUP makes this eventfd readable instead of ending the program, but for one that comes
 * because the terminal has closed; an ignored one stays ignored. */
void process_hear_hangup(int fd);
/* Whether SIGHUP came since this was last asked. */
bool process_hangup_came(void);
/* From now on this signal only sets a flag as well, unless it is ignored. */
void process_hear(int number);
/* Whether it has come since this was last asked. */
bool process_heard(int number);
/* While the process waits for another one, such as a display, it cannot ask. A stop then ends it
 * after `patience_ms` as it would end any process. 0: it can ask again. */
void process_set_patience(int patience_ms);

/* The program's own files are beside its executable, or else where it was installed. The first of
 * these that can be read, relative to the executable's folder or absolute; false if there is none.
 * The last of `places` is NULL. */
bool process_own_file(const char *const *places, char *out, size_t size);

/* SPDX-License-Identifier: MIT */
/* What a process is to its system: standard descriptors, and signals that ask it to end. */
#pragma once
#include <stdbool.h>

/* First of all in main: 0 to 2 are descriptors of their own even where they were closed, so that no
 * file and no connection gets their numbers, and signals are as signals_open leaves them. */
void process_begin(void);

/* From now on SIGTERM and SIGINT only leave word; one that was ignored before stays so. Whoever
 * works or waits for long asks process_stop_wanted, which costs nothing and may be asked by any
 * thread; sleeps and polls are interrupted. */
void process_hear_stop(void);
bool process_stop_wanted(void);
/* While the process is in the hands of another one, such as a display, it cannot ask. There a stop
 * that came so many milliseconds ago ends it as it would end any process. 0: it can ask again. */
void process_in_hands(int patience_ms);

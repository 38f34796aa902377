/* SPDX-License-Identifier: MIT */
/* The worker: makes the text that the show will need next, off the frame path. */
#pragma once
#include "text.h"

typedef struct Ahead Ahead;

/* Starts the thread; it makes nothing until it is told of an instant. NULL without a thread. */
Ahead *ahead_open(Text *text);
void ahead_close(Ahead *a);
/* Tells it what is on and how fast show time runs (thousandths); never waits. */
void ahead_tell(Ahead *a, const Facts *facts, const Layout *l, const Instant *now,
                int64_t speed_mil);
/* Between these two it rests and knows no layout; hold waits until it has put down its work. */
void ahead_hold(Ahead *a);
void ahead_release(Ahead *a);

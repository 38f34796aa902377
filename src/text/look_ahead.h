/* SPDX-License-Identifier: MIT */
/* The worker: makes the text that the show will need next, off the frame path. */
#pragma once
#include "text/text_store.h"

typedef struct LookAhead LookAhead;

/* It makes nothing until it is told of an instant: then in a thread of its own or, if it is not to
 * be alone or there is no thread, within the telling. NULL without memory. */
LookAhead *look_ahead_open(TextStore *text, bool alone);
void look_ahead_close(LookAhead *a);
/* Tells it what is on, the stage's time of the card that is to come in (else now), and whether
 * something of what is on is not ready; never waits for a thread: false if it was not to be told just
 * then. To be told TEXT_LOOKS times while the crawl runs text_store_reach_px. */
bool look_ahead_tell(LookAhead *a, const Layout *l, const Instant *now, int64_t card_us,
                     bool lacks);
/* Whether the text of that card is there: the last one that it was told of and has made. */
bool look_ahead_ready(const LookAhead *a, int64_t card_us);
/* Between these two it rests and knows no layout; hold waits until it has put down its work. */
void look_ahead_hold(LookAhead *a);
void look_ahead_release(LookAhead *a);

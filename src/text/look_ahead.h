/* SPDX-License-Identifier: MIT */
/* The worker: makes the text that the show will need next, off the frame path. */
#pragma once
#include "text/text_store.h"

typedef struct LookAhead LookAhead;

/* It makes nothing until look_ahead_tell. Then it works in its own thread; without one, or if
 * `threaded` is false, it works within the call. NULL without memory. */
LookAhead *look_ahead_open(TextStore *text, bool threaded);
void look_ahead_close(LookAhead *a);
/* Tells it the instant that is on, the stage's time of the card that is to come in (else now), the wall
 * time until which nothing moves and no frame tells it anything (or any before now), and whether the
 * picture that is on is incomplete. Never waits for a thread: false if the worker could
 * not be told. Call it TEXT_STORE_LOOKS times while the crawl runs text_store_reach_px. */
bool look_ahead_tell(LookAhead *a, const Layout *l, const Instant *now, int64_t card_us,
                     int64_t until_us, bool incomplete);
/* Tells it so once a frame, as often as is needed. `a` may be NULL here and in the next two. */
void look_ahead_follow(LookAhead *a, const Layout *l, const Instant *now, int64_t card_us,
                       int64_t until_us, bool incomplete);
/* Tells it in the next frame in any case. */
void look_ahead_again(LookAhead *a);
/* Whether it must still be told something. */
bool look_ahead_lags(const LookAhead *a);
/* Whether it has made the text of that card, the last one that it was told of. */
bool look_ahead_ready(const LookAhead *a, int64_t card_us);
/* Another layout of the same screen is to take over at this instant: its text is made ahead, once,
 * beside the rest. Never waits; false if the worker could not be told. NULL: none is, after all. */
bool look_ahead_expect(LookAhead *a, const Layout *next, const Instant *then);
/* Whether that is done for this stage time. The worker then does not use the layout until it is told
 * of it by look_ahead_tell. */
bool look_ahead_expected(const LookAhead *a, int64_t stage_us);
/* Waits until the worker uses no layout that it was told of before the one of this edition, and frees
 * what only those needed. May be called by any thread, a few frames after that one took over. */
void look_ahead_part(LookAhead *a, uint32_t edition);
/* Between these two it rests and knows no layout; hold waits until it has stopped work. */
void look_ahead_hold(LookAhead *a);
void look_ahead_release(LookAhead *a);

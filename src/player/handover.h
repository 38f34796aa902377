/* SPDX-License-Identifier: MIT */
/* What lies between the frame and the thread that looks for other facts. The frame never waits here: if
 * the other one is at it, there is nothing for the moment. */
#pragma once
#include "player/programme.h"
#include "player/settings.h"
#include "player/status.h"
#include "text/look_ahead.h"

#include <pthread.h>

typedef struct {
    pthread_mutex_t door;
    Programme *ready, *gone;
    LookAhead *ahead;
    uint32_t edition;
    const Settings *fresh; /* settings that the frame does not have yet */
    bool has_news;
    StatusState state;
    char reason[400];
} Handover;

void handover_open(Handover *h);
/* Closes the programmes that are in it, too. */
void handover_close(Handover *h);

/* For the thread. */

/* Something is to be said of the file. */
void handover_tell(Handover *h, StatusState state, const char *reason);
/* A programme is ready; one that was not taken is closed. */
void handover_give(Handover *h, Programme *p);
void handover_give_settings(Handover *h, const Settings *fresh);
/* Closes what the frame has done with. */
void handover_bury(Handover *h);

/* For the frame; see reload.h. */

Programme *handover_take(Handover *h);
const Settings *handover_settings(Handover *h);
bool handover_news(Handover *h, StatusState *state, char reason[400]);
bool handover_done_with(Handover *h, Programme *p, LookAhead *ahead, uint32_t edition);

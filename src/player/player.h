/* SPDX-License-Identifier: MIT */
/* The running show, from its window to its end. */
#pragma once
#include "player/player_show.h"

/* Runs until the viewer quits or its time has passed. False with *err and *status (exit code) if it
 * cannot begin or the display server hangs up. */
bool player_run(const PlayerShow *show, PlayerStats *stats, int *status, Err *err);

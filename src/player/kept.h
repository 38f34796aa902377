/* SPDX-License-Identifier: MIT */
/* The last good fact file, kept in a folder that outlasts the program. */
#pragma once
#include "player/load.h"

/* Keeps a good file's bytes, unless they are kept already. `folder` NULL: keeps nothing. False with
 * *err if they cannot be written. */
bool kept_write(const char *folder, const Facts *facts, Err *err);
/* Reads what was kept. False if there is nothing good. Always leaves *s ready for load_close. */
bool kept_open(Story *s, const char *folder);

/* SPDX-License-Identifier: MIT */
/* The player's command line and environment. */
#pragma once
#include "player/option_list.h"

void options_init(Options *o);
/* Reads the command line and the environment (MOTOGRAPH_GLASS, NOTIFY_SOCKET) over what is set in
 * *o. False with a sentence for the user in *err; the exit code is then 64. The strings stay the
 * caller's. */
bool options_parse(Options *o, int argc, char **argv, Err *err);
/* Whether the options go together. False with *err. */
bool options_agree(const Options *o, Err *err);
/* Sets one option by its name, in either case and without leading hyphens; `value` is what follows
 * "--name=", or "yes" or "no" for a flag. False with a sentence in *err that names neither, and with the
 * column of the value if that is known. The value stays the caller's. */
bool options_set(Options *o, const char *name, const char *value, Err *err);
/* Whether an option has this name, in either case; and may be given several times. */
bool options_is_known(const char *name);
bool options_is_list(const char *name);
/* The values that come now are of another file: a list begins anew. */
void options_begin_place(Options *o);
/* The name that a mistyped one is most like, as it is written in a file; false if there is none. */
bool options_nearest(const char *name, char *out, size_t size);
/* Takes from `now` what cannot change while the show runs. What *next wanted otherwise is listed by name in
 * `fixed`. Returns whether the rest of them differs. */
bool options_change(Options *next, const Options *now, char *fixed, size_t size);
/* The text of --help, which the caller frees; NULL without memory. */
char *options_help(void);

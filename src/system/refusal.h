/* SPDX-License-Identifier: MIT */
/* The option of a command line that getopt_long refused, and why. */
#pragma once
#include "base/err.h"

#include <getopt.h>

/* For when getopt_long, with opterr 0 and short options that begin with ':', has returned '?' or
 * ':'. Says what is wrong with which option, as written, within `quote`s. Returns false. */
bool refusal_say(int answer, char *const *argv, const struct option *longs, const char *quote,
                 Err *err);

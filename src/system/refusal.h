/* SPDX-License-Identifier: MIT */
/* Which option of a command line getopt_long refused, and why. */
#pragma once
#include "base/err.h"

#include <getopt.h>

/* After getopt_long, called with opterr 0 and short options that begin with ':', has answered '?' or
 * ':': says what is wrong and with which option, as it was written, within `quote`s. Returns false. */
bool refusal_say(int answer, char *const *argv, const struct option *longs, const char *quote,
                 Err *err);

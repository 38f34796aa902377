/* SPDX-License-Identifier: MIT */
/* What factc finds in a source, in a file beside it: NAME.errors.txt for NAME.facts. */
#pragma once
#include "base/err.h"

/* Writes what was found, or removes the file if that is nothing (NULL or ""). Leaves a file alone that
 * says so already. False with *err if neither is possible. */
bool findings_write(const char *source, const char *said, Err *err);

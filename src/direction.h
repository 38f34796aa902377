/* SPDX-License-Identifier: MIT */
/* Which way a text runs. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* By its first letter, as Unicode's bidirectional algorithm has it for a paragraph (P2, P3; UAX #9);
 * `otherwise` where it has none. */
bool direction_rtl(const char *s, size_t len, bool otherwise);

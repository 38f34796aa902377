/* SPDX-License-Identifier: MIT */
/* JSON as factc writes it: indented, with a line's end after it. */
#pragma once
#include <jansson.h>
#include <stdbool.h>

/* The text, which the caller frees; `root` is let go in any case. NULL if it is not `good`, or there is no
 * memory. */
char *json_text_of(json_t *root, bool good, size_t indent);

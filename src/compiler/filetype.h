/* SPDX-License-Identifier: MIT */
/* Files of other programs that people give as sources. */
#pragma once
#include <stddef.h>

/* What to tell someone who gives such a file as a source; NULL if it may be text in UTF-8. */
const char *filetype_fault(const char *bytes, size_t len);

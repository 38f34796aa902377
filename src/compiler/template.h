/* SPDX-License-Identifier: MIT */
/* The source that `factc new` hands out: it builds as it is, and explains each field. */
#pragma once

/* The caller frees it; NULL if out of memory. */
char *template_text(void);

/* SPDX-License-Identifier: MIT */
/* The source that `factc new` hands out: it builds as it is, and explains each field. */
#pragma once

/* To be freed by free(); NULL without memory. */
char *template_text(void);

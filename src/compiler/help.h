/* SPDX-License-Identifier: MIT */
/* The summary of factc's commands and options. */
#pragma once

/* To be translated and printed one after the other; ended by NULL. */
extern const char *const help_texts[];

/* SPDX-License-Identifier: MIT */
/* How much memory the C library keeps for itself. */
#pragma once

/* Before the first thread: one heap for all of them. */
void malloc_tuning_share(void);
/* When the start is over: gives back what is free, and keeps little from then on. */
void malloc_tuning_spare(void);
/* Gives back what is free, wherever it lies. */
void malloc_tuning_trim(void);

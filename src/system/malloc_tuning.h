/* SPDX-License-Identifier: MIT */
/* How much memory the C library keeps for itself. */
#pragma once

/* Call it before the first thread: one heap serves all threads. */
void malloc_tuning_share(void);
/* Call it after the start: gives free memory back, and keeps little from then on. */
void malloc_tuning_spare(void);
/* Gives free memory back, wherever it lies. */
void malloc_tuning_trim(void);

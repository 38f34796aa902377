/* SPDX-License-Identifier: MIT */
/* Numbers in the values of options. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* "1280x720"; sides beyond LIMIT_SCREEN_SIDE become that + 1. False if it is something else. */
bool option_value_size(const char *s, int *w, int *h);
/* A decimal number times 10^places, truncated; nothing may follow it. */
bool option_value_decimal(const char *s, int places, int64_t *out);

/* SPDX-License-Identifier: MIT */
/* Time-zone files (TZif, RFC 9636) from version 2 on. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A view of the bytes, which the caller keeps. */
typedef struct {
    const unsigned char *times, *indexes, *types; /* of the 64-bit part */
    uint32_t time_count, type_count;
    const char *footer; /* the POSIX rule after the last time; not NUL-terminated */
    size_t footer_len;
} Tzif;

bool tzif_open(Tzif *t, const void *bytes, size_t size);
/* The i-th time at which the offset may change, and the offset from then on, east of UTC. */
int64_t tzif_time(const Tzif *t, uint32_t i);
int32_t tzif_offset(const Tzif *t, uint32_t i);

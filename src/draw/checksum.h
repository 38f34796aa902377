/* SPDX-License-Identifier: MIT */
/* A number that differs if any one bit of some memory does: for finding damaged memory, not for
 * guarding against anybody. */
#pragma once
#include <stddef.h>
#include <stdint.h>

uint32_t checksum_bytes(const void *bytes, size_t count);
/* Of h rows of w pixels, `stride` apart, that are the rows from `row` on of a whole. The sum of the parts
 * is the number of the whole. */
uint32_t checksum_rows(const uint32_t *pixels, ptrdiff_t stride, int32_t w, int32_t h, int32_t row);

/* SPDX-License-Identifier: MIT */
/* The whole test frame: a line per case that fails, and at the end "name: N passed, N failed",
 * which tests/run adds up. */
#pragma once
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int check_passed, check_failed;

#define CHECK(cond, ...)                                                                           \
    do {                                                                                           \
        if (cond) {                                                                                \
            check_passed++;                                                                        \
        } else {                                                                                   \
            check_failed++;                                                                        \
            printf("%s:%d: FAILED %s: ", __FILE__, __LINE__, #cond);                               \
            printf(__VA_ARGS__);                                                                   \
            printf("\n");                                                                          \
        }                                                                                          \
    } while (0)

#define CHECK_INT(got, want, what)                                                                 \
    CHECK((int64_t)(got) == (int64_t)(want), "%s: got %" PRId64 ", want %" PRId64, (what),         \
          (int64_t)(got), (int64_t)(want))
#define CHECK_STR(got, want, what)                                                                 \
    CHECK(strcmp((got), (want)) == 0, "%s: got \"%s\", want \"%s\"", (what), (got), (want))

static inline int check_done(const char *name)
{
    printf("%s: %d passed, %d failed\n", name, check_passed, check_failed);
    return check_failed ? 1 : 0;
}

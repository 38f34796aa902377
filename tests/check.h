/* SPDX-License-Identifier: MIT */
/* The whole test frame. It counts cases as a reader of the tests would: a row of a table, an
 * instant, a situation. CASE(format, ...) begins one, which lasts to the end of its block and fails
 * once if any comparison in it fails. A sweep over code points, sizes or random values is one case.
 * Outside a CASE, a comparison counts once for its place in the source, however many times it is
 * made. check_done prints "name: N passed, N failed", which tests/run adds up; a program that
 * compared nothing has failed. */
#pragma once
#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { CHECK_TOLD = 5 }; /* findings printed for one case */

typedef struct CheckCase {
    struct CheckCase *outer;
    int compared, failed;
    char text[160];
} CheckCase;

static CheckCase *check_case;
static int check_passed, check_cases_failed; /* cases */
static int check_failed;                     /* comparisons */

__attribute__((format(printf, 2, 3))) static inline void check_case_begin(CheckCase *c,
                                                                          const char *format, ...)
{
    va_list args;
    va_start(args, format);
    *c = (CheckCase){.outer = check_case};
    vsnprintf(c->text, sizeof c->text, format, args);
    va_end(args);
    check_case = c;
}

static inline void check_case_end(CheckCase *c)
{
    check_case = c->outer;
    check_passed += c->compared && !c->failed;
    check_cases_failed += c->failed > 0;
}

#define CHECK_JOIN_(a, b) a##b
#define CHECK_JOIN(a, b) CHECK_JOIN_(a, b)
#define CASE(...)                                                                                  \
    CheckCase CHECK_JOIN(check_case_, __LINE__) __attribute__((cleanup(check_case_end)));          \
    check_case_begin(&CHECK_JOIN(check_case_, __LINE__), __VA_ARGS__)

/* Counts a comparison; returns whether to print it. */
static inline bool check_tells(CheckCase *place, bool good)
{
    CheckCase *c = check_case ? check_case : place;
    if (c == place) {
        check_passed += good ? !c->compared : -(c->compared && !c->failed);
        check_cases_failed += !good && !c->failed;
    }
    c->compared++;
    c->failed += !good;
    check_failed += !good;
    return !good && c->failed <= CHECK_TOLD;
}

static inline void check_tell_end(void)
{
    if (check_case)
        printf(" (%s)", check_case->text);
    printf("\n");
}

#define CHECK(cond, ...)                                                                           \
    do {                                                                                           \
        static CheckCase check_place;                                                              \
        if (check_tells(&check_place, (cond) ? true : false)) {                                    \
            printf("%s:%d: FAILED %s: ", __FILE__, __LINE__, #cond);                               \
            printf(__VA_ARGS__);                                                                   \
            check_tell_end();                                                                      \
        }                                                                                          \
    } while (0)

#define CHECK_INT(got, want, what)                                                                 \
    CHECK((int64_t)(got) == (int64_t)(want), "%s: got %" PRId64 ", want %" PRId64, (what),         \
          (int64_t)(got), (int64_t)(want))
#define CHECK_STR(got, want, what)                                                                 \
    CHECK(strcmp((got), (want)) == 0, "%s: got \"%s\", want \"%s\"", (what), (got), (want))

static inline int check_done(const char *name)
{
    if (check_passed + check_cases_failed == 0) {
        printf("%s compared nothing\n", name);
        check_cases_failed = 1;
    }
    printf("%s: %d passed, %d failed\n", name, check_passed, check_cases_failed);
    return check_cases_failed ? 1 : 0;
}

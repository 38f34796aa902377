/* SPDX-License-Identifier: MIT */
/* What the test frame itself counts. The findings below are intended; nobody reads them unless this
 * program fails. */
#include "check.h"

typedef struct {
    int passed, failed;
} Counts;

static bool odd(int i)
{
    return i % 2;
}

static void rows(void)
{
    for (int i = 0; i < 6; i++) {
        CASE("row %d", i);
        CHECK(true, "first");
        CHECK(odd(i), "second, of %d", i);
        CHECK(odd(i), "third, of %d", i);
    }
}

static void places(void)
{
    for (int i = 0; i < 6; i++) {
        CHECK(true, "all are right");
        CHECK(odd(i), "half are wrong");
    }
}

static void nested(void)
{
    CASE("outer");
    CHECK(true, "of the outer case");
    for (int i = 0; i < 3; i++) {
        CASE("inner %d", i);
        CHECK(i != 1, "of an inner case");
        if (i == 1)
            continue;
        CHECK(true, "of an inner case");
    }
}

static void empty(void)
{
    CASE("nothing is compared");
}

/* What `count` adds to the counts, which are restored afterwards. */
static Counts counts_of(void (*count)(void))
{
    int passed = check_passed, cases_failed = check_cases_failed, failed = check_failed;
    count();
    Counts c = {check_passed - passed, check_cases_failed - cases_failed};
    check_passed = passed;
    check_cases_failed = cases_failed;
    check_failed = failed;
    return c;
}

int main(void)
{
    static const struct {
        const char *what;
        void (*count)(void);
        Counts want;
    } table[] = {{"a row is a case", rows, {3, 3}},
                 {"a place is a case, however often it is passed", places, {1, 1}},
                 {"cases within a case", nested, {3, 1}},
                 {"a case that compares nothing", empty, {0, 0}}};
    int status = check_done("(nothing)"); /* not a name that tests/run reads */
    check_cases_failed = 0;
    CHECK_INT(status, 1, "a program that compared nothing has failed");
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        Counts got = counts_of(table[i].count);
        CASE("%s", table[i].what);
        CHECK_INT(got.passed, table[i].want.passed, "passed");
        CHECK_INT(got.failed, table[i].want.failed, "failed");
    }
    return check_done("check");
}

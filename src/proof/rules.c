/* SPDX-License-Identifier: MIT */
/* The list of rules as a table, and how one is found. */
#include "proof/rules.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    int number;
    const char *name, *why;
} Row;

#define ROW(key, number, name, why) {number, name, why},
static const Row rows[RULE_COUNT] = {{0, "", ""}, RULES(ROW)};

const char *rules_name(Rule rule)
{
    return rows[rule].name;
}

const char *rules_why(Rule rule)
{
    return err_words(rows[rule].why);
}

int rules_number(Rule rule)
{
    return rows[rule].number;
}

Rule rules_find(const char *s, size_t len)
{
    char number[16];
    for (int i = 1; i < RULE_COUNT; i++) {
        snprintf(number, sizeof number, "%d", rows[i].number);
        if ((strlen(rows[i].name) == len && memcmp(rows[i].name, s, len) == 0) ||
            (strlen(number) == len && memcmp(number, s, len) == 0))
            return (Rule)i;
    }
    return RULE_NONE;
}

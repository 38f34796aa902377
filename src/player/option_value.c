/* SPDX-License-Identifier: MIT */
/* Numbers are exact decimals, read as in a fact source. */
#include "player/option_value.h"

#include "base/decimal.h"
#include "base/limits.h"

#include <stdlib.h>
#include <string.h>

bool option_value_size(const char *s, int *w, int *h)
{
    char *end;
    long a = strtol(s, &end, 10);
    if (end == s || *end != 'x' || s[0] < '0' || s[0] > '9' || end[1] < '0' || end[1] > '9')
        return false;
    long b = strtol(end + 1, &end, 10);
    *w = a > LIMIT_SCREEN_SIDE ? LIMIT_SCREEN_SIDE + 1 : (int)a;
    *h = b > LIMIT_SCREEN_SIDE ? LIMIT_SCREEN_SIDE + 1 : (int)b;
    return *end == '\0';
}

/* A decimal number times 10^places, truncated; nothing may follow it. */
bool option_value_decimal(const char *s, int places, int64_t *out)
{
    static const DecimalStyle plain = {.point = ".", .group = ",", .group_from = 16};
    Decimal d, wide;
    size_t used, len = strlen(s);
    if (strchr(s, ',') || !decimal_parse(s, len, &plain, &d, &used, NULL) || used != len)
        return false;
    if (!decimal_rescale(d, places, &wide))
        return false;
    *out = wide.mantissa;
    return true;
}

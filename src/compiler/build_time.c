/* SPDX-License-Identifier: MIT */
/* What a build makes depends on its time only where it must end somewhere: with the days and hours of
 * the next 400 days, and with the changes of some zones. Whoever wants the same bytes again names the
 * time. */
#include "compiler/build_time.h"

#include "compiler/moment.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static bool seconds(const char *s, int64_t *out)
{
    int64_t value = 0;
    for (*out = 0; *s; s++) {
        if (*s < '0' || *s > '9' || value > INT64_C(253402300800) / 10)
            return false;
        value = value * 10 + (*s - '0');
    }
    *out = value;
    return true;
}

bool build_time_now(const char *flag, int64_t *out, Err *err)
{
    Zone utc = {.standard_s = 0};
    MomentReader reader = {.zone = &utc};
    Err why = {0};
    const char *given = getenv("SOURCE_DATE_EPOCH");
    if (flag && *flag && seconds(flag, out))
        return true;
    if (flag)
        return moment_parse(flag, strlen(flag), &reader, false, out, &why) ||
               err_set(err, 0, 0, "--now: %s", why.why);
    if (given && *given)
        return seconds(given, out) ||
               err_set(err, 0, 0, "SOURCE_DATE_EPOCH is not a number of seconds since 1970");
    *out = (int64_t)time(NULL);
    return true;
}

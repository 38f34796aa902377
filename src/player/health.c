/* SPDX-License-Identifier: MIT */
/* The line is our own, but may be old, cut or of another program: whatever is not found in it means
 * that nothing can be said. A service that hangs writes nothing, so an old line is a bad one. */
#include "player/health.h"

#include "base/calendar.h"
#include "base/utf8.h"
#include "player/status.h"
#include "system/files.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STALE_S = 150 }; /* it is written at least once a minute */

/* Who asks has a terminal, and a control character means something to that. */
static bool is_control(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp < 0xA0);
}

/* Copies the text after "name": without its escapes and with a space for each control character and bad byte; false if
 * there is none. */
static bool find(const char *line, const char *name, char *out, size_t size)
{
    char key[32];
    Utf8Out to = {out, size, 0, false};
    snprintf(key, sizeof key, "\"%s\":\"", name);
    const char *at = strstr(line, key);
    out[0] = '\0';
    for (at = at ? at + strlen(key) : NULL; at && *at && *at != '"';) {
        bool escaped = *at == '\\', number = escaped && at[1] == 'u' && strlen(at) >= 6;
        uint32_t cp;
        const char *from = escaped && !number ? at + 1 : at;
        size_t n = *from ? utf8_next(from, strlen(from), &cp) : 0;
        bool bad = n == 1 && cp == 0xFFFD, blank = number || (n && is_control(cp)) || bad;
        utf8_add(&to, blank ? " " : from, blank ? 1 : n);
        at = number ? at + 6 : from + n;
    }
    return at && *at == '"';
}

static bool state_of(const char *word, StatusState *out)
{
    for (*out = 0; *out < STATUS_STATES; ++*out)
        if (strcmp(status_word(*out), word) == 0)
            return true;
    return false;
}

static bool judge(const char *line, int64_t utc_ns, Err *said)
{
    char word[32], at[40], show[256], reason[512];
    StatusState state;
    int64_t at_us;
    if (!find(line, "state", word, sizeof word) || !state_of(word, &state) ||
        !find(line, "at", at, sizeof at) || !calendar_parse(at, strlen(at), &at_us, NULL))
        return err_set(said, 0, 0, "not a status file of motograph");
    int64_t age_s = utc_ns / 1000000000 - at_us / 1000000;
    find(line, "show", show, sizeof show);
    find(line, "reason", reason, sizeof reason);
    if (state == STATUS_STOPPED)
        return err_set(said, 0, 0, "the service has ended");
    if (age_s > STALE_S)
        return err_set(said, 0, 0, "nothing was heard from the service for %jd seconds", age_s);
    if (age_s < -STALE_S)
        return err_set(said, 0, 0,
                       "the status is %jd seconds ahead of the clock, which was set back", -age_s);
    if (status_is_good(state) && !*reason)
        err_set(said, 0, 0, "it shows \"%s\"", show);
    else if (state == STATUS_OFF)
        err_set(said, 0, 0, "%s", reason);
    else if (status_is_good(state))
        err_set(said, 0, 0, "it shows \"%.100s\"; %.250s", show, reason);
    else
        err_set(said, 0, 0, "%s%s%s", word, *reason ? ": " : "", reason);
    return status_is_good(state);
}

bool health_read(const char *path, int64_t utc_ns, Err *said)
{
    char *bytes = NULL, line[STATUS_BYTES];
    size_t len = 0;
    if (files_read_regular(path, sizeof line - 1, &bytes, &len, said) != FILES_OK)
        return false;
    memcpy(line, bytes, len);
    line[len] = '\0';
    free(bytes);
    return judge(line, utc_ns, said);
}

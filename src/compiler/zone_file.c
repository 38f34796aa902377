/* SPDX-License-Identifier: MIT */
/* A TZif file ends with the POSIX rule that holds after its last entry, which is all that a show
 * needs; so the player needs neither time-zone files nor tzset(). Anybody may have written the
 * name, so only plain names below one directory are opened, whatever the environment says. */
#include "compiler/zone_file.h"
#include "base/timezone.h"
#include "system/files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ZONES "/usr/share/zoneinfo/"
enum { NAME_BYTES = 64, FILE_BYTES = 1 << 16 };

static bool is_name(const char *s, size_t len)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-_/";
    if (len == 0 || len >= NAME_BYTES || s[0] == '/' || s[0] == '-' || s[len - 1] == '/')
        return false;
    for (size_t i = 0; i < len; i++)
        if (!s[i] || !strchr(letters, s[i]) || (s[i] == '/' && s[i + 1] == '/'))
            return false;
    return true; /* no dot, hence no ".." */
}

/* The last line of a TZif file of version 2 or later. */
static bool find_footer(const char *bytes, size_t size, char out[ZONE_RULE_BYTES])
{
    if (size < 46 || memcmp(bytes, "TZif", 4) != 0 || bytes[4] < '2' || bytes[size - 1] != '\n')
        return false;
    size_t begin = size - 1;
    while (begin > 0 && bytes[begin - 1] != '\n')
        begin--;
    size_t rule = size - 1 - begin;
    if (rule == 0 || rule >= ZONE_RULE_BYTES)
        return false;
    memcpy(out, bytes + begin, rule);
    out[rule] = 0;
    return timezone_parse(out, rule, &(Zone){0}, NULL);
}

static bool read_footer(const char *name, size_t len, char out[ZONE_RULE_BYTES])
{
    char path[sizeof ZONES + NAME_BYTES], *bytes;
    size_t size;
    snprintf(path, sizeof path, ZONES "%.*s", (int)len, name);
    files_read_regular(path, FILE_BYTES, &bytes, &size, NULL);
    bool good = find_footer(bytes, size, out);
    free(bytes);
    return good;
}

bool zone_file_find(const char *s, size_t len, char out[ZONE_RULE_BYTES], Err *err)
{
    if (len == 3 && memcmp(s, "UTC", 3) == 0) {
        memcpy(out, "UTC0", 5);
        return true;
    }
    if (is_name(s, len) && read_footer(s, len, out))
        return true;
    if (len < ZONE_RULE_BYTES && timezone_parse(s, len, &(Zone){0}, NULL)) {
        memcpy(out, s, len);
        out[len] = 0;
        return true;
    }
    if (access(ZONES, F_OK) != 0)
        return err_set(err, 0, 1,
                       "this system has no " ZONES " to look '%.*s' up in; write the "
                       "POSIX rule, such as CET-1CEST,M3.5.0,M10.5.0/3",
                       len > 40 ? 40 : (int)len, s);
    return err_set(
        err, 0, 1,
        "no time zone '%.*s'; write a name such as Europe/Berlin or a POSIX rule such as "
        "CET-1CEST,M3.5.0,M10.5.0/3",
        len > 40 ? 40 : (int)len, s);
}

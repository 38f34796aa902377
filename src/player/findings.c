/* SPDX-License-Identifier: MIT */
/* Someone who edits a source on a file share sees an answer without a terminal. */
#include "player/findings.h"
#include "base/limits.h"
#include "system/files.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char ending[] = ".errors.txt";

bool findings_is(const char *name)
{
    size_t len = strlen(name), own = sizeof ending - 1;
    return len > own && strcmp(name + len - own, ending) == 0;
}

static bool says_so(const char *path, const char *said)
{
    char *bytes;
    size_t len;
    Err err;
    if (files_read_regular(path, LIMIT_SAID_BYTES, &bytes, &len, &err) != FILES_OK)
        return false;
    bool same = len == strlen(said) && memcmp(bytes, said, len) == 0;
    free(bytes);
    return same;
}

bool findings_write(const char *source, const char *said, Err *err)
{
    char path[PATH_MAX];
    size_t len = strlen(source);
    const char *dot = strrchr(source, '.');
    if (dot && strcmp(dot, ".facts") == 0)
        len = (size_t)(dot - source);
    if (snprintf(path, sizeof path, "%.*s%s", (int)len, source, ending) >= (int)sizeof path)
        return err_set(err, 0, 0, "its name is too long");
    if (!said || !*said)
        return unlink(path) == 0 || errno == ENOENT ||
               err_set(err, 0, 0, "cannot remove %.200s: %s", path, strerror(errno));
    Err why;
    if (says_so(path, said) || files_write(path, said, strlen(said), &why) == FILES_OK)
        return true;
    return err_set(err, 0, 0, "cannot write %.200s: %.150s", path, why.why);
}

/* SPDX-License-Identifier: MIT */
/* Someone who edits a source on a file share sees an answer without a terminal. Others may write there
 * too, so whatever has that name is replaced, and no link is followed. */
#include "player/findings.h"
#include "base/limits.h"
#include "system/files.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* The source's name with another ending. */
static bool path_of(const char *source, const char *ending, char path[PATH_MAX])
{
    size_t len = strlen(source);
    const char *dot = strrchr(source, '.');
    if (dot && strcmp(dot, ".facts") == 0)
        len = (size_t)(dot - source);
    int n = snprintf(path, PATH_MAX, "%.*s%s", (int)len, source, ending);
    return n > 0 && n < PATH_MAX;
}

bool findings_write(const char *source, const char *said, Err *err)
{
    char path[PATH_MAX], beside[PATH_MAX];
    struct stat st;
    Err why;
    if (!path_of(source, ".errors.txt", path) || !path_of(source, ".errors.new", beside))
        return err_set(err, 0, 0, "its name is too long");
    if (!said || !*said) /* that nothing is there is not noticed where nothing can be removed */
        return lstat(path, &st) != 0 || unlink(path) == 0 || errno == ENOENT ||
               err_set(err, 0, 0, "cannot remove %.200s: %s", path, err_system(errno));
    if (says_so(path, said) || files_keep(path, beside, said, strlen(said), &why) == FILES_OK)
        return true;
    return err_set(err, 0, 0, "cannot write %.200s: %.150s", path, why.why);
}

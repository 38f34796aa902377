/* SPDX-License-Identifier: MIT */
/* A restart in the night with a file that was half copied shows what was shown before. */
#include "player/kept.h"
#include "system/files.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool path_in(const char *folder, const char *name, char path[PATH_MAX])
{
    int len = folder ? (int)strcspn(folder, ":") : 0;
    int n = folder ? snprintf(path, PATH_MAX, "%.*s/%s", len, folder, name) : -1;
    return n > 0 && n < PATH_MAX;
}

bool kept_write(const char *folder, const Facts *facts, Err *err)
{
    char path[PATH_MAX], beside[PATH_MAX], *bytes;
    size_t len;
    Err none;
    if (!path_in(folder, "last-good.fct", path) || !path_in(folder, "last-good.new", beside))
        return true;
    bool same = files_read_regular(path, facts->len, &bytes, &len, &none) == FILES_OK;
    if (same) {
        same = len == facts->len && memcmp(bytes, facts->bytes, len) == 0;
        free(bytes);
    }
    return same || files_keep(path, beside, facts->bytes, facts->len, err) == FILES_OK;
}

bool kept_open(Story *s, const char *folder)
{
    char path[PATH_MAX];
    Err none;
    memset(s, 0, sizeof *s);
    return path_in(folder, "last-good.fct", path) && load_open_file(s, path, &none);
}

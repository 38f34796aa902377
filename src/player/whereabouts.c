/* SPDX-License-Identifier: MIT */
/* The name is the host's if the options say none. The player has no network, so somebody who has one
 * leaves the address in a file. */
#include "player/whereabouts.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "system/files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The first line of a file; empty if there is none. */
static void first_line(const char *path, char *out, size_t size)
{
    char *bytes;
    size_t len;
    Err err;
    out[0] = '\0';
    if (files_read_regular(path, LIMIT_VALUE_BYTES, &bytes, &len, &err) != FILES_OK)
        return;
    const char *end = memchr(bytes, '\n', len);
    len = end ? (size_t)(end - bytes) : len;
    if (len < size && utf8_valid(bytes, len, NULL))
        snprintf(out, size, "%.*s", (int)len, bytes);
    free(bytes);
}

StateIdentity whereabouts_find(const Options *o, Whereabouts *w)
{
    StateIdentity none = {NULL, NULL}, known = {o->name, o->address};
    if (!o->service)
        return none;
    if (!known.name && gethostname(w->host, sizeof w->host - 1) == 0 &&
        utf8_valid(w->host, strlen(w->host), NULL))
        known.name = w->host;
    if (known.address && known.address[0] == '/') {
        first_line(known.address, w->address, sizeof w->address);
        known.address = w->address;
    }
    return known;
}

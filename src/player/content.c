/* SPDX-License-Identifier: MIT */
/* A date says little: a copy may keep the old one, and a share may have another clock. So bytes are
 * compared, by their hash; the date, size and place of a file only say when that is worth while. */
#include "player/content.h"
#include "base/limits.h"
#include "system/files.h"

#include <limits.h>
#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

static void add_stamp(SHA2_CTX *sha, const char *path)
{
    struct stat st;
    int64_t says[6] = {0};
    if (stat(path, &st) == 0) {
        const int64_t found[6] = {(int64_t)st.st_dev,  (int64_t)st.st_ino, (int64_t)st.st_size,
                                  (int64_t)st.st_mode, st.st_mtim.tv_sec,  st.st_mtim.tv_nsec};
        memcpy(says, found, sizeof says);
    }
    SHA256Update(sha, (const unsigned char *)says, sizeof says);
}

static void make_stamp(const Content *c, const char *path, unsigned char out[CONTENT_HASH])
{
    SHA2_CTX sha;
    SHA256Init(&sha);
    add_stamp(&sha, path);
    for (int i = 0; i < CONTENT_LOGOS && c->logos[i]; i++)
        add_stamp(&sha, c->logos[i]);
    SHA256Final(out, &sha);
}

/* The path of a logo that a line of a source names; NULL: it names none. */
static char *logo_of(const char *line, size_t len, const char *source)
{
    const char *slash = strrchr(source, '/');
    int folder = slash ? (int)(slash - source) + 1 : 0;
    char path[PATH_MAX];
    if (len < 5 || strncasecmp(line, "Logo:", 5) != 0)
        return NULL;
    line += 5;
    len -= 5;
    while (len && (*line == ' ' || *line == '\t')) {
        line++;
        len--;
    }
    while (len && (line[len - 1] == ' ' || line[len - 1] == '\r' || line[len - 1] == '\t'))
        len--;
    int n = snprintf(path, sizeof path, "%.*s%.*s", folder, source, (int)(len < 1024 ? len : 1024),
                     line);
    return len && n > 0 && n < (int)sizeof path ? strdup(path) : NULL;
}

static void find_logos(Content *c, const char *path, const char *bytes, size_t len)
{
    int count = 0;
    for (size_t at = 0; at < len && count < CONTENT_LOGOS;) {
        const char *end = memchr(bytes + at, '\n', len - at);
        size_t line = end ? (size_t)(end - bytes) - at : len - at;
        char *logo = logo_of(bytes + at, line, path);
        if (logo)
            c->logos[count++] = logo;
        at += line + 1;
    }
}

static void add_logo(SHA2_CTX *sha, const char *path)
{
    char *bytes;
    size_t len;
    Err none;
    if (files_read_regular(path, LIMIT_LOGO_BYTES, &bytes, &len, &none) != FILES_OK)
        return;
    SHA256Update(sha, (const unsigned char *)bytes, len);
    free(bytes);
}

bool content_read(Content *c, const char *path, bool source, char **bytes, size_t *len, Err *err)
{
    SHA2_CTX sha;
    *c = (Content){0};
    size_t most = source ? LIMIT_SOURCE_BYTES : LIMIT_FACTS_BYTES;
    make_stamp(c, path, c->stamp);
    SHA256Init(&sha);
    if (files_read_regular(path, most, bytes, len, err) != FILES_OK) {
        SHA256Update(&sha, (const unsigned char *)err->why, strlen(err->why));
        SHA256Final(c->hash, &sha);
        return false;
    }
    SHA256Update(&sha, (const unsigned char *)*bytes, *len);
    if (source) {
        find_logos(c, path, *bytes, *len);
        make_stamp(c, path, c->stamp);
    }
    for (int i = 0; i < CONTENT_LOGOS && c->logos[i]; i++)
        add_logo(&sha, c->logos[i]);
    SHA256Final(c->hash, &sha);
    return true;
}

void content_note(Content *c, const char *path)
{
    *c = (Content){0};
    make_stamp(c, path, c->stamp);
}

void content_close(Content *c)
{
    for (int i = 0; i < CONTENT_LOGOS; i++)
        free(c->logos[i]);
    *c = (Content){0};
}

bool content_is_untouched(const Content *c, const char *path)
{
    unsigned char stamp[CONTENT_HASH];
    make_stamp(c, path, stamp);
    return memcmp(stamp, c->stamp, sizeof stamp) == 0;
}

bool content_same(const Content *a, const Content *b)
{
    return memcmp(a->hash, b->hash, sizeof a->hash) == 0;
}

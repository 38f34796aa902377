/* SPDX-License-Identifier: MIT */
/* A font is read() into memory: if someone overwrote a mapped file, its letters would change, and
 * if someone cut it off, the process would end. The file stays open, so the upgrade of a package,
 * which renames new files over old ones, changes nothing. When the freed copy is read again, a
 * digest tells whether someone has written into the file. */
#include "text/fontfile.h"

#include "base/limits.h"
#include "facts/facts.h"
#include "facts/facts_rows.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SFNT_HEAD = 12, SFNT_TABLE = 16, SFNT_TABLES = 64, TTC_HEAD = 16, SIZE_BYTES = 8 };

static uint64_t big_u32(const unsigned char *p)
{
    return (uint64_t)p[0] << 24 | (uint64_t)p[1] << 16 | (uint64_t)p[2] << 8 | p[3];
}

/* It tells files apart; it is no protection against an attacker. */
static uint64_t digest(const unsigned char *bytes, size_t len)
{
    uint64_t h = len, word;
    for (; len >= sizeof word; len -= sizeof word, bytes += sizeof word) {
        memcpy(&word, bytes, sizeof word);
        h = (h ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        h ^= h >> 29;
    }
    for (; len > 0; len--)
        h = (h ^ *bytes++) * UINT64_C(0x100000001B3);
    return h;
}

/* Reads up to `len` bytes at `at`; returns the number read. */
static size_t read_at(int fd, unsigned char *to, size_t len, size_t at)
{
    size_t got = 0;
    while (got < len) {
        ssize_t n = pread(fd, to + got, len - got, (off_t)(at + got));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        got += (size_t)n;
    }
    return got;
}

/* Whether all tables in the directory lie within the file. */
static bool whole(const unsigned char *head, size_t tables, uint64_t size)
{
    for (const unsigned char *p = head + SFNT_HEAD; tables > 0; tables--, p += SFNT_TABLE)
        if (big_u32(p + 8) + big_u32(p + 12) > size)
            return false;
    return true;
}

/* False if the file is no font or is cut off. */
static bool read_head(FontFile *f, FontHead *head)
{
    unsigned char *sfnt = head->bytes + SIZE_BYTES;
    const size_t room = FONTFILE_HEAD - SIZE_BYTES;
    size_t got = read_at(f->fd, sfnt, room, 0);
    if (got >= TTC_HEAD && memcmp(sfnt, "ttcf", 4) == 0) {
        f->known_from = (size_t)big_u32(sfnt + 12);
        got = read_at(f->fd, sfnt, room, f->known_from);
    }
    size_t tables = got > SFNT_HEAD ? (size_t)sfnt[4] << 8 | sfnt[5] : 0;
    f->known_len = SFNT_HEAD + tables * SFNT_TABLE;
    head->len = SIZE_BYTES + f->known_len;
    if (tables == 0 || tables > SFNT_TABLES || got < f->known_len || !whole(sfnt, tables, f->size))
        return false;
    facts_rows_put_u64(head->bytes, f->size);
    f->digest = digest(sfnt, f->known_len);
    return true;
}

/* Why the file cannot be a font; NULL if it may be one. */
static const char *why_not(FontFile *f, FontHead *head)
{
    struct stat st;
    if (f->fd < 0 || fstat(f->fd, &st) != 0)
        return err_system(errno);
    if (!S_ISREG(st.st_mode))
        return S_ISDIR(st.st_mode) ? err_words("is a directory")
                                   : err_words("is not a regular file");
    if (st.st_size > (off_t)LIMIT_FONT_BYTES)
        return err_words("is too large for a font (more than 64 MiB)");
    f->size = (size_t)st.st_size;
    return read_head(f, head) ? NULL : err_words("is no font or is cut off");
}

bool fontfile_open(FontFile *f, const char *folder, const char *name, FontHead *head, Err *err)
{
    size_t room = strlen(folder) + strlen(name) + 2;
    *f = (FontFile){.path = malloc(room), .fd = -1};
    if (!f->path)
        return err_no_memory(err);
    snprintf(f->path, room, "%s/%s", folder, name);
    f->fd = open(f->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    const char *why = why_not(f, head);
    return !why || err_set(err, 0, 0, "cannot open the font %.150s: %s", f->path, why);
}

bool fontfile_has(const FontHead *head, const char tag[4])
{
    for (size_t at = SIZE_BYTES + SFNT_HEAD; at < head->len; at += SFNT_TABLE)
        if (memcmp(head->bytes + at, tag, 4) == 0)
            return true;
    return false;
}

const unsigned char *fontfile_read(FontFile *f)
{
    if (f->bytes)
        return f->bytes;
    f->bytes = malloc(f->size);
    if (f->bytes && (read_at(f->fd, f->bytes, f->size, 0) < f->size ||
                     digest(f->bytes + f->known_from, f->known_len) != f->digest)) {
        free(f->bytes);
        f->bytes = NULL;
    }
    return f->bytes;
}

void fontfile_rest(FontFile *f)
{
    if (!f->bytes)
        return;
    f->known_from = 0;
    f->known_len = f->size;
    f->digest = digest(f->bytes, f->size);
    free(f->bytes);
    f->bytes = NULL;
}

void fontfile_close(FontFile *f)
{
    if (f->fd >= 0)
        close(f->fd);
    free(f->bytes);
    free(f->path);
    *f = (FontFile){.fd = -1};
}

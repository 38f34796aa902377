/* SPDX-License-Identifier: MIT */
/* One value for every failure. The sentence is made where the cause is known and travels unchanged
 * to the one place that prints. Formats are translated as they are filled, so that callers write
 * plain English. */
#include "base/err.h"
#include "base/utf8.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const Catalogue *spoken;

void err_speak(const Catalogue *catalogue)
{
    spoken = catalogue;
}

const char *err_words(const char *text)
{
    /* The empty text stands for the catalogue's own data. */
    const char *said = spoken && *text ? catalogue_find(spoken, text) : NULL;
    return said ? said : text;
}

const char *err_system(int number)
{
    static const struct {
        int number;
        const char *text;
    } known[] = {{EACCES, ERR_WORDS("Permission denied")},
                 {EAGAIN, ERR_WORDS("Resource temporarily unavailable")},
                 {EBUSY, ERR_WORDS("Device or resource busy")},
                 {ECONNREFUSED, ERR_WORDS("Connection refused")},
                 {ECONNRESET, ERR_WORDS("Connection reset by peer")},
                 {EDQUOT, ERR_WORDS("Disk quota exceeded")},
                 {EEXIST, ERR_WORDS("File exists")},
                 {EFBIG, ERR_WORDS("File too large")},
                 {EINVAL, ERR_WORDS("Invalid argument")},
                 {EIO, ERR_WORDS("Input/output error")},
                 {EISDIR, ERR_WORDS("Is a directory")},
                 {ELOOP, ERR_WORDS("Too many levels of symbolic links")},
                 {EMFILE, ERR_WORDS("Too many open files")},
                 {ENAMETOOLONG, ERR_WORDS("File name too long")},
                 {ENFILE, ERR_WORDS("Too many open files in system")},
                 {ENODEV, ERR_WORDS("No such device")},
                 {ENOENT, ERR_WORDS("No such file or directory")},
                 {ENOMEM, ERR_WORDS("Cannot allocate memory")},
                 {ENOSPC, ERR_WORDS("No space left on device")},
                 {ENOTDIR, ERR_WORDS("Not a directory")},
                 {ENXIO, ERR_WORDS("No such device or address")},
                 {EPERM, ERR_WORDS("Operation not permitted")},
                 {EPIPE, ERR_WORDS("Broken pipe")},
                 {EROFS, ERR_WORDS("Read-only file system")},
                 {ESRCH, ERR_WORDS("No such process")},
                 {ESTALE, ERR_WORDS("Stale file handle")},
                 {ETIMEDOUT, ERR_WORDS("Connection timed out")},
                 {ETXTBSY, ERR_WORDS("Text file busy")}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (known[i].number == number)
            return err_words(known[i].text);
    return strerror(number);
}

/* A cut may lie within a character, and a path need not be text: what is none is left out. */
static void keep_text(const char *why, char *out)
{
    uint32_t cp;
    for (size_t at = 0, n, len = strlen(why); at < len; at += n) {
        n = utf8_next(why + at, len - at, &cp);
        if (n == 1 && cp == 0xFFFD)
            continue;
        memcpy(out, why + at, n);
        out += n;
    }
    *out = '\0';
}

bool err_set(Err *err, int line, int column, const char *format, ...)
{
    char why[sizeof err->why];
    if (!err)
        return false;
    err->line = line;
    err->column = column;
    err->no_memory = false;
    va_list args;
    va_start(args, format);
    vsnprintf(why, sizeof why, err_words(format), args);
    va_end(args);
    keep_text(why, err->why);
    return false;
}

bool err_no_memory(Err *err)
{
    err_set(err, 0, 0, "out of memory");
    if (err)
        err->no_memory = true;
    return false;
}

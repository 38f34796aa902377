/* SPDX-License-Identifier: MIT */
/* A path may name anything: a directory, a FIFO that nobody writes to, an endless device. Opening
 * does not block, what is no regular file is read with a timeout, and never more than was allowed.
 * Writing goes through a temporary file beside the target, because only a rename within one
 * directory is atomic. */
#include "system/files.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SILENCE_MS = 5000, CHUNK_BYTES = 1 << 16 };

static FilesResult fail(FilesResult result, Err *err, const char *why)
{
    err_set(err, 0, 0, "%s", why);
    return result;
}

static FilesResult fail_errno(FilesResult result, Err *err, const char *what)
{
    err_set(err, 0, 0, "%s: %s", what, strerror(errno));
    return result;
}

/* ---- reading ---- */

static FilesResult read_all(int fd, bool patient, size_t most, char **bytes, size_t *len, Err *err)
{
    size_t size = 0;
    for (;;) {
        if (*len == size) {
            size = size ? size * 2 : CHUNK_BYTES;
            size = size > most + 1 ? most + 1 : size;
            char *grown = realloc(*bytes, size);
            if (!grown)
                return fail(FILES_ABSENT, err, "out of memory");
            *bytes = grown;
        }
        struct pollfd waiting = {fd, POLLIN, 0};
        if (!patient && poll(&waiting, 1, SILENCE_MS) == 0)
            return fail(FILES_ABSENT, err, "no file, and nothing came out of it for 5 seconds");
        ssize_t got = read(fd, *bytes + *len, size - *len);
        if (got < 0 && errno != EINTR)
            return fail_errno(FILES_ABSENT, err, "cannot read");
        if (got == 0)
            return FILES_OK;
        *len += got > 0 ? (size_t)got : 0;
        if (*len > most) {
            err_set(err, 0, 0, "too large: more than %zu bytes", most);
            return FILES_TOO_LARGE;
        }
    }
}

static FilesResult read_fd(int fd, size_t most, char **bytes, size_t *len, Err *err)
{
    struct stat st;
    if (fstat(fd, &st) < 0)
        return fail_errno(FILES_ABSENT, err, "cannot read");
    if (S_ISDIR(st.st_mode))
        return fail(FILES_ABSENT, err, "is a directory");
    bool regular = S_ISREG(st.st_mode);
    if (regular && st.st_size > 0 && (unsigned long long)st.st_size > most) {
        err_set(err, 0, 0, "too large: %lld bytes, at most %zu", (long long)st.st_size, most);
        return FILES_TOO_LARGE;
    }
    int flags = fcntl(fd, F_GETFL);
    if (flags >= 0 && fd != STDIN_FILENO)
        fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
    return read_all(fd, regular || fd == STDIN_FILENO, most, bytes, len, err);
}

FilesResult files_read(const char *path, size_t most, char **bytes, size_t *len, Err *err)
{
    bool is_stdin = strcmp(path, "-") == 0;
    *bytes = NULL;
    *len = 0;
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return fail_errno(FILES_ABSENT, err, "cannot open");
    FilesResult result = read_fd(fd, most, bytes, len, err);
    if (!is_stdin)
        close(fd);
    if (result != FILES_OK) {
        free(*bytes);
        *bytes = NULL;
        *len = 0;
    }
    return result;
}

/* ---- writing ---- */

static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t done = write(fd, bytes, len);
        if (done < 0 && errno != EINTR)
            return false;
        bytes += done > 0 ? done : 0;
        len -= done > 0 ? (size_t)done : 0;
    }
    return true;
}

/* Makes the rename itself outlast a power cut. Some file systems cannot; then it is as safe as
 * it gets. */
static void sync_directory(const char *path, size_t slash)
{
    char *directory = slash ? strndup(path, slash) : strdup(path[0] == '/' ? "/" : ".");
    int fd = directory ? open(directory, O_RDONLY | O_CLOEXEC | O_DIRECTORY) : -1;
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    free(directory);
}

static FilesResult write_beside(const char *path, char *temporary, const void *bytes, size_t len,
                                Err *err)
{
    int fd = mkstemp(temporary);
    if (fd < 0)
        return fail_errno(FILES_CANNOT_CREATE, err, "cannot create a file beside it");
    mode_t mask = umask(0);
    umask(mask);
    bool good = write_all(fd, bytes, len) && fchmod(fd, 0666 & ~mask) == 0 && fsync(fd) == 0;
    int why = errno;
    if (close(fd) < 0 && good) {
        why = errno;
        good = false;
    }
    if (good && rename(temporary, path) == 0)
        return FILES_OK;
    if (!good)
        errno = why;
    FilesResult result =
        fail_errno(FILES_CANNOT_WRITE, err, good ? "cannot replace" : "cannot write");
    unlink(temporary);
    return result;
}

FilesResult files_write(const char *path, const void *bytes, size_t len, Err *err)
{
    struct stat st;
    if (strcmp(path, "-") == 0)
        return write_all(STDOUT_FILENO, bytes, len)
                   ? FILES_OK
                   : fail_errno(FILES_CANNOT_WRITE, err, "cannot write");
    if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
        return fail(FILES_CANNOT_CREATE, err, "is a directory");
    /* A device cannot be replaced; it is written to. */
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
        int fd = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
        FilesResult result = FILES_OK;
        if (fd < 0)
            return fail_errno(FILES_CANNOT_CREATE, err, "cannot open");
        int flags = fcntl(fd, F_GETFL);
        if (flags >= 0)
            fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
        if (!write_all(fd, bytes, len))
            result = fail_errno(FILES_CANNOT_WRITE, err, "cannot write");
        close(fd);
        return result;
    }
    const char *last = strrchr(path, '/');
    size_t slash = last ? (size_t)(last - path) : 0, size = strlen(path) + 16;
    char *temporary = malloc(size);
    if (!temporary)
        return fail(FILES_CANNOT_WRITE, err, "out of memory");
    snprintf(temporary, size, "%.*s.factc-XXXXXX", (int)(last ? slash + 1 : 0), path);
    FilesResult result = write_beside(path, temporary, bytes, len, err);
    if (result == FILES_OK)
        sync_directory(path, slash);
    free(temporary);
    return result;
}

FilesResult files_create(const char *path, const void *bytes, size_t len, Err *err)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return fail_errno(FILES_CANNOT_CREATE, err, "cannot create");
    bool good = write_all(fd, bytes, len);
    int why = errno;
    if (close(fd) < 0 && good) {
        why = errno;
        good = false;
    }
    if (good)
        return FILES_OK;
    errno = why;
    FilesResult result = fail_errno(FILES_CANNOT_WRITE, err, "cannot write");
    unlink(path);
    return result;
}

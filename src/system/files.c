/* SPDX-License-Identifier: MIT */
/* A path may name anything: a directory, a FIFO that nobody writes to, an endless device. Opening
 * does not block, anything but a regular file is read with a timeout, and reading stops at the
 * caller's limit. Writing goes through a temporary file beside the target, because only a rename
 * within one directory is atomic. */
#include "system/files.h"
#include "base/exits.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "system/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SILENCE_MS = 5000, CHUNK_BYTES = 1 << 16, LINKS = 40, NAMES = 100 };

static FilesResult fail(FilesResult result, Err *err, const char *why)
{
    err_set(err, 0, 0, "%s", err_words(why));
    return result;
}

static FilesResult fail_memory(Err *err)
{
    err_no_memory(err);
    return FILES_NO_MEMORY;
}

static FilesResult fail_errno(FilesResult result, Err *err, const char *what)
{
    if (errno == ENOMEM)
        return fail_memory(err);
    err_set(err, 0, 0, "%s: %s", err_words(what), err_system(errno));
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
                return fail_memory(err);
            *bytes = grown;
        }
        struct pollfd waiting = {fd, POLLIN, 0};
        if (!patient && poll(&waiting, 1, SILENCE_MS) == 0)
            return fail(FILES_ABSENT, err,
                        "is not a regular file, and nothing came from it for 5 seconds");
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

static FilesResult read_fd(int fd, bool any, size_t most, char **bytes, size_t *len, Err *err)
{
    struct stat st;
    if (fstat(fd, &st) < 0)
        return fail_errno(FILES_ABSENT, err, "cannot read");
    if (S_ISDIR(st.st_mode))
        return fail(FILES_ABSENT, err, "is a directory");
    bool regular = S_ISREG(st.st_mode);
    if (!regular && !any)
        return fail(FILES_ABSENT, err, "is not a regular file");
    if (regular && st.st_size > 0 && (unsigned long long)st.st_size > most) {
        err_set(err, 0, 0, "too large: %lld bytes, at most %zu", (long long)st.st_size, most);
        return FILES_TOO_LARGE;
    }
    int flags = fcntl(fd, F_GETFL);
    if (flags >= 0 && fd != STDIN_FILENO)
        fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
    return read_all(fd, regular || fd == STDIN_FILENO, most, bytes, len, err);
}

/* Discards input that was not read to its end. */
static FilesResult done(FilesResult result, char **bytes, size_t *len)
{
    if (result != FILES_OK) {
        free(*bytes);
        *bytes = NULL;
        *len = 0;
    }
    return result;
}

static FilesResult read_path(const char *path, bool any, size_t most, char **bytes, size_t *len,
                             Err *err)
{
    bool is_stdin = any && strcmp(path, "-") == 0;
    *bytes = NULL;
    *len = 0;
    int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return fail_errno(FILES_ABSENT, err, "cannot open");
    FilesResult result = read_fd(fd, any, most, bytes, len, err);
    if (!is_stdin)
        close(fd);
    return done(result, bytes, len);
}

FilesResult files_read(const char *path, size_t most, char **bytes, size_t *len, Err *err)
{
    return read_path(path, true, most, bytes, len, err);
}

FilesResult files_read_regular(const char *path, size_t most, char **bytes, size_t *len, Err *err)
{
    return read_path(path, false, most, bytes, len, err);
}

FilesResult files_drain(int fd, size_t most, char **bytes, size_t *len, Err *err)
{
    *bytes = NULL;
    *len = 0;
    return done(read_all(fd, true, most, bytes, len, err), bytes, len);
}

void files_first_line(const char *path, char *out, size_t size)
{
    Utf8Out line = {out, size, 0, false};
    char *bytes;
    size_t len;
    Err err;
    out[0] = '\0';
    if (files_read_regular(path, LIMIT_SAID_BYTES, &bytes, &len, &err) != FILES_OK)
        return;
    const char *end = memchr(bytes, '\n', len);
    len = end ? (size_t)(end - bytes) : len;
    if (utf8_valid(bytes, len, NULL))
        utf8_add(&line, bytes, strnlen(bytes, len));
    free(bytes);
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

/* Writes and closes; with `lasting`, the bytes outlast a power cut. errno says what went wrong. */
static bool fill(int fd, const void *bytes, size_t len, bool lasting)
{
    bool good = write_all(fd, bytes, len) && (!lasting || fsync(fd) == 0);
    int why = errno;
    if (close(fd) < 0 && good) {
        why = errno;
        good = false;
    }
    errno = why;
    return good;
}

/* Makes the rename itself outlast a power cut, on file systems that can. */
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

/* The length of a path's folder with its slash. */
static size_t folder_len(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) + 1 : 0;
}

/* A new file in the folder of `path`; the caller frees *name. -1 with errno. */
static int create_beside(const char *path, char **name)
{
    size_t size = folder_len(path) + 48;
    int fd = -1;
    *name = malloc(size);
    for (int i = 0; *name && fd < 0 && i < NAMES; i++) {
        snprintf(*name, size, "%.*s.motograph-%ld-%d", (int)folder_len(path), path, (long)getpid(),
                 i);
        fd = open(*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd < 0 && errno != EEXIST)
            break;
    }
    return fd;
}

static FilesResult replace(const char *path, const void *bytes, size_t len, Err *err)
{
    sigset_t held;
    char *name;
    FilesResult result = FILES_OK;
    signals_hold(&held);
    int fd = create_beside(path, &name);
    signals_file(fd >= 0 ? name : NULL);
    signals_release(&held);
    if (fd < 0)
        result = fail_errno(FILES_CANNOT_CREATE, err, "cannot create a file beside it");
    else if (!fill(fd, bytes, len, true))
        result = fail_errno(FILES_CANNOT_WRITE, err, "cannot write");
    else if (rename(name, path) < 0)
        result = fail_errno(FILES_CANNOT_CREATE, err, "cannot replace");
    else
        sync_directory(path, folder_len(path));
    if (fd >= 0 && result != FILES_OK)
        unlink(name);
    signals_file(NULL);
    free(name);
    return result;
}

/* The target of the links at a path, existing or not; the caller frees it. NULL with errno. */
static char *follow(const char *path)
{
    char *at = strdup(path), to[PATH_MAX];
    for (int i = 0; at; i++) {
        ssize_t len = readlink(at, to, sizeof to - 1);
        if (len < 0)
            return at;
        to[len] = '\0';
        size_t folder = to[0] == '/' ? 0 : folder_len(at), size = folder + (size_t)len + 1;
        char *next = i < LINKS ? malloc(size) : NULL;
        if (next)
            snprintf(next, size, "%.*s%s", (int)folder, at, to);
        free(at);
        at = next;
        errno = ELOOP;
    }
    return NULL;
}

/* Anything but a file cannot be replaced; it is written to. */
static FilesResult write_device(const char *path, const void *bytes, size_t len, Err *err)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return fail_errno(FILES_CANNOT_CREATE, err, "cannot open");
    int flags = fcntl(fd, F_GETFL);
    if (flags >= 0)
        fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
    return fill(fd, bytes, len, false) ? FILES_OK
                                       : fail_errno(FILES_CANNOT_WRITE, err, "cannot write");
}

FilesResult files_write(const char *path, const void *bytes, size_t len, Err *err)
{
    struct stat st;
    if (strcmp(path, "-") == 0)
        return write_all(STDOUT_FILENO, bytes, len)
                   ? FILES_OK
                   : fail_errno(FILES_CANNOT_WRITE, err, "cannot write");
    bool there = stat(path, &st) == 0;
    if (there && S_ISDIR(st.st_mode))
        return fail(FILES_CANNOT_CREATE, err, "is a directory");
    if (there && !S_ISREG(st.st_mode))
        return write_device(path, bytes, len, err);
    char *target = follow(path);
    if (!target)
        return fail_errno(FILES_CANNOT_CREATE, err, "cannot create");
    FilesResult result = replace(target, bytes, len, err);
    free(target);
    return result;
}

static FilesResult put(const char *path, const char *beside, const void *bytes, size_t len,
                       bool lasting, Err *err)
{
    FilesResult result = FILES_OK;
    unlink(beside);
    int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return fail_errno(FILES_CANNOT_CREATE, err, "cannot create a file beside it");
    if (!fill(fd, bytes, len, lasting))
        result = fail_errno(FILES_CANNOT_WRITE, err, "cannot write");
    else if (rename(beside, path) < 0)
        result = fail_errno(FILES_CANNOT_CREATE, err, "cannot replace");
    else if (lasting)
        sync_directory(path, folder_len(path));
    if (result != FILES_OK)
        unlink(beside);
    return result;
}

FilesResult files_refresh(const char *path, const char *beside, const void *bytes, size_t len,
                          Err *err)
{
    return put(path, beside, bytes, len, false, err);
}

FilesResult files_keep(const char *path, const char *beside, const void *bytes, size_t len,
                       Err *err)
{
    return put(path, beside, bytes, len, true, err);
}

FilesResult files_create(const char *path, const void *bytes, size_t len, Err *err)
{
    sigset_t held;
    FilesResult result = FILES_OK;
    signals_hold(&held);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    signals_file(fd >= 0 ? path : NULL);
    signals_release(&held);
    if (fd < 0) {
        result =
            fail_errno(errno == EEXIST ? FILES_EXISTS : FILES_CANNOT_CREATE, err, "cannot create");
    } else if (!fill(fd, bytes, len, true)) {
        result = fail_errno(FILES_CANNOT_WRITE, err, "cannot write");
        unlink(path);
    }
    signals_file(NULL);
    return result;
}

/* ---- both ---- */

bool files_same(const char *output, const char *input)
{
    struct stat out, in;
    int to = strcmp(output, "-") == 0 ? fstat(STDOUT_FILENO, &out) : stat(output, &out);
    int from = strcmp(input, "-") == 0 ? fstat(STDIN_FILENO, &in) : stat(input, &in);
    return to == 0 && from == 0 && S_ISREG(out.st_mode) && out.st_dev == in.st_dev &&
           out.st_ino == in.st_ino;
}

int files_status(FilesResult result)
{
    static const int status[] = {[FILES_OK] = 0,
                                 [FILES_ABSENT] = EXIT_ABSENT,
                                 [FILES_TOO_LARGE] = EXIT_BAD,
                                 [FILES_EXISTS] = EXIT_CANNOT_CREATE,
                                 [FILES_CANNOT_CREATE] = EXIT_CANNOT_CREATE,
                                 [FILES_CANNOT_WRITE] = EXIT_CANNOT_WRITE,
                                 [FILES_NO_MEMORY] = EXIT_SYSTEM};
    return status[result];
}

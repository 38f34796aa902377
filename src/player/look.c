/* SPDX-License-Identifier: MIT */
/* SIGUSR2 asks for it; the service puts it beside its status file. Who asks may be root and the service
 * is not, so what it left is not believed: the process must be the owner's of the file that names it,
 * and what is copied must be a picture. */
#include "player/look.h"

#include "base/exits.h"
#include "base/limits.h"
#include "player/status.h"
#include "system/files.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PATH_BYTES = 4096, TRIES = 100, TRY_NS = 50000000, PICTURE_BYTES = 64 << 20 };

/* Reads a file of the service: a regular one that lies there itself, as a link might lead to a file of
 * somebody else. *st tells of the very file that is read. */
static FilesResult read_own(const char *path, size_t most, char **bytes, size_t *len,
                            struct stat *st, Err *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
    FilesResult result = FILES_ABSENT;
    *bytes = NULL;
    *len = 0;
    err_set(err, 0, 0, "%s: %s", err_words("cannot open"), err_system(errno));
    if (fd >= 0 && fstat(fd, st) == 0 && S_ISREG(st->st_mode))
        result = files_drain(fd, most, bytes, len, err);
    if (fd >= 0)
        close(fd);
    return result;
}

/* *pid is the service's process. Returns the exit code. */
static int find_service(const char *status, long *pid, Err *err)
{
    char *bytes = NULL, line[STATUS_BYTES] = "", path[64];
    size_t len = 0;
    struct stat file, process;
    FilesResult result = read_own(status, sizeof line - 1, &bytes, &len, &file, err);
    if (result == FILES_NO_MEMORY)
        return files_status(result);
    if (result == FILES_OK)
        memcpy(line, bytes, len);
    line[len] = '\0';
    free(bytes);
    const char *at = strstr(line, "\"pid\":");
    *pid = at ? strtol(at + 6, NULL, 10) : 0;
    snprintf(path, sizeof path, "/proc/%ld", *pid);
    if (*pid > 1 && stat(path, &process) == 0 && file.st_uid == process.st_uid)
        return 0;
    err_set(err, 0, 0, "no service is running here, by %.200s", status);
    return EXIT_ABSENT;
}

/* Whether the file is another one than before. */
static bool has_come(const char *path, const struct stat *before)
{
    struct stat now;
    return lstat(path, &now) == 0 && S_ISREG(now.st_mode) &&
           (now.st_ino != before->st_ino || now.st_mtim.tv_sec != before->st_mtim.tv_sec ||
            now.st_mtim.tv_nsec != before->st_mtim.tv_nsec);
}

static int copy(const char *picture, const char *out, Err *err)
{
    static const char magic[8] = "\x89PNG\r\n\x1A\n";
    char *bytes;
    size_t len;
    struct stat st;
    FilesResult result = read_own(picture, PICTURE_BYTES, &bytes, &len, &st, err);
    if (result == FILES_OK && (len < sizeof magic || memcmp(bytes, magic, sizeof magic) != 0)) {
        free(bytes);
        err_set(err, 0, 0, "the service gave no picture");
        return EXIT_SYSTEM;
    }
    if (result == FILES_OK)
        result = files_write(out, bytes, len, err);
    free(bytes);
    return files_status(result);
}

int look_take(const char *status, const char *out, Err *err)
{
    const struct timespec pause = {.tv_nsec = TRY_NS};
    char picture[PATH_BYTES];
    struct stat before = {0};
    const char *slash = strrchr(status, '/');
    snprintf(picture, sizeof picture, "%.*slook.png", slash ? (int)(slash - status) + 1 : 0,
             status);
    long pid = 0;
    int found = find_service(status, &pid, err);
    if (found != 0)
        return found;
    if (lstat(picture, &before) != 0)
        memset(&before, 0, sizeof before);
    if (kill((pid_t)pid, SIGUSR2) != 0) {
        err_set(err, 0, 0, "the service cannot be asked: %s", err_system(errno));
        return EXIT_SYSTEM;
    }
    for (int i = 0; i < TRIES; i++) {
        if (has_come(picture, &before))
            return copy(picture, out, err);
        nanosleep(&pause, NULL);
    }
    err_set(err, 0, 0, "the service gave no picture");
    return EXIT_SYSTEM;
}

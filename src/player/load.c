/* SPDX-License-Identifier: MIT */
/* A fact file is read() into one allocation and checked once: if someone truncated a mapped file,
 * the process would die. A source is compiled by factc, the program beside this one, whose output
 * comes through a pipe, so it leaves no file behind. */
#define _GNU_SOURCE /* memfd_create */
#include "player/load.h"
#include "base/calendar.h"
#include "base/exits.h"
#include "base/limits.h"
#include "facts/facts_check.h"
#include "facts/facts_rows.h"
#include "schedule/running_order.h"
#include "system/files.h"
#include "system/process.h"
#include "system/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

bool load_fonts(char *folder, size_t size)
{
    static const char *const places[] = {"../fonts", "../../fonts", "../share/motograph/fonts",
                                         DATADIR "/fonts", NULL};
    return process_own_file(places, folder, size);
}

static bool absent(Story *s, Err *err, const char *why)
{
    s->status = EXIT_ABSENT;
    return err_set(err, 0, 0, "%s", err_words(why));
}

/* Takes the bytes if they were read. */
static bool take(Story *s, FilesResult result, char *bytes, size_t len, Err *err)
{
    s->bytes = (unsigned char *)bytes;
    s->status = files_status(result);
    if (result != FILES_OK)
        return false;
    s->loaded = facts_check(&s->facts, bytes, len, err);
    s->status = s->loaded ? 0 : EXIT_BAD;
    return s->loaded;
}

bool load_open_bytes(Story *s, char *bytes, size_t len, Err *err)
{
    memset(s, 0, sizeof *s);
    return take(s, FILES_OK, bytes, len, err);
}

bool load_open_file(Story *s, const char *path, Err *err)
{
    char *bytes;
    size_t len;
    memset(s, 0, sizeof *s);
    if (access(path, R_OK) != 0)
        return absent(s, err, err_system(errno));
    FilesResult result = files_read_regular(path, LIMIT_FACTS_BYTES, &bytes, &len, err);
    return take(s, result, bytes, len, err);
}

bool load_is_source(const char *path)
{
    size_t n = strlen(path);
    return n > 6 && strcmp(path + n - 6, ".facts") == 0;
}

/* What is no fact file, not even a damaged one, may be a source with another ending. Returns false. */
static bool blame_ending(const Story *s, const char *path, Err *err)
{
    const char *dot = strrchr(path, '.');
    if (s->status != EXIT_BAD || !s->bytes || s->bytes[0] == (unsigned char)FACTS_MAGIC[0] ||
        (dot && strcmp(dot, ".fct") == 0))
        return false;
    return err_set(err, 0, 0, "not a fact file; the name of a source ends in .facts");
}

/* Starts factc with one end of the pipe as its output and with the usual signals. */
static int start_factc(char **argv, const int pipe_fd[2], int said_fd, pid_t *pid)
{
    static const char *const places[] = {"factc", NULL};
    char factc[4096];
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    sigset_t usual, none;
    if (!process_own_file(places, factc, sizeof factc))
        snprintf(factc, sizeof factc, "factc");
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGXFSZ);
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, pipe_fd[1], STDOUT_FILENO);
    if (said_fd >= 0)
        posix_spawn_file_actions_adddup2(&files, said_fd, STDERR_FILENO);
    posix_spawnattr_init(&how);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setsigdefault(&how, &usual);
    posix_spawnattr_setsigmask(&how, &none);
    int why = posix_spawnp(pid, factc, &files, &how, argv, environ);
    posix_spawnattr_destroy(&how);
    posix_spawn_file_actions_destroy(&files);
    return why;
}

/* Whether the process succeeded; *status is its exit status, or -1. */
static bool ended_well(pid_t pid, int *status)
{
    int state = 0;
    pid_t got;
    while ((got = waitpid(pid, &state, 0)) < 0 && errno == EINTR)
        continue;
    *status = got == pid && WIFEXITED(state) ? WEXITSTATUS(state) : -1;
    return *status == 0;
}

/* Reads the facts that factc makes of the source. */
static bool compiled(Story *s, char **argv, int pipe_fd[2], int said_fd, Err *err)
{
    char *bytes;
    size_t len;
    sigset_t held;
    pid_t pid;
    int status;
    signals_hold(&held);
    int why = start_factc(argv, pipe_fd, said_fd, &pid);
    signals_child(why == 0 ? pid : 0);
    signals_release(&held);
    close(pipe_fd[1]);
    s->status = EXIT_SYSTEM;
    if (why != 0) {
        close(pipe_fd[0]);
        return err_set(err, 0, 0, "cannot start factc, which compiles a fact source: %s",
                       err_system(why));
    }
    FilesResult result = files_drain(pipe_fd[0], LIMIT_FACTS_BYTES, &bytes, &len, err);
    close(pipe_fd[0]);
    bool good = ended_well(pid, &status);
    signals_child(0);
    if (good || result != FILES_OK)
        return take(s, result, bytes, len, err);
    free(bytes);
    if (status < 0 || status == EXIT_SYSTEM)
        return err_set(err, 0, 0, "factc, which compiles it, was ended by a fault of the system");
    s->status = status == EXIT_ABSENT ? EXIT_ABSENT : EXIT_BAD;
    return err_set(err, 0, 0, "the source has errors; factc check names them");
}

/* What factc said; the caller frees it. */
static char *read_said(int fd)
{
    char *said = NULL;
    size_t len = 0;
    Err err;
    if (lseek(fd, 0, SEEK_SET) != 0 ||
        files_drain(fd, LIMIT_SAID_BYTES, &said, &len, &err) != FILES_OK)
        return NULL;
    char *text = realloc(said, len + 1);
    if (text)
        text[len] = '\0';
    else
        free(said);
    return text;
}

static bool open_source(Story *s, const char *path, const char *fonts, char **said, Err *err)
{
    char *argv[16] = {"factc", "build", "-o", "-"};
    int n = 4, pipe_fd[2];
    if (access(path, R_OK) != 0)
        return absent(s, err, err_system(errno));
    if (fonts) {
        argv[n++] = "--fonts";
        argv[n++] = (char *)(uintptr_t)fonts;
    }
    argv[n++] = "--";
    argv[n] = (char *)(uintptr_t)path;
    s->status = EXIT_SYSTEM;
    if (pipe(pipe_fd) != 0)
        return err_set(err, 0, 0, "cannot make a pipe: %s", err_system(errno));
    fcntl(pipe_fd[0], F_SETFD, FD_CLOEXEC);
    fcntl(pipe_fd[1], F_SETFD, FD_CLOEXEC);
    int said_fd = said ? memfd_create("findings", MFD_CLOEXEC) : -1;
    bool good = compiled(s, argv, pipe_fd, said_fd, err);
    if (said && said_fd >= 0) {
        *said = read_said(said_fd);
        close(said_fd);
    }
    return good;
}

bool load_own_show(char *path, size_t size)
{
    static const char *const places[] = {"show.fct", "../share/motograph/show.fct",
                                         DATADIR "/show.fct", NULL};
    return process_own_file(places, path, size);
}

bool load_open(Story *s, const char *path, const char *fonts, char **said, Err *err)
{
    char own[4096];
    memset(s, 0, sizeof *s);
    if (said)
        *said = NULL;
    if (!path) {
        if (!load_own_show(own, sizeof own))
            return absent(s, err, "the show that comes with the program is not installed");
        path = own;
    }
    if (load_is_source(path))
        return open_source(s, path, fonts, said, err);
    return load_open_file(s, path, err) || blame_ending(s, path, err);
}

bool load_is_over(const Facts *f, int64_t now_s, Err *err)
{
    char until[32];
    if (f->not_after > (now_s > f->epoch ? now_s : f->epoch))
        return false;
    calendar_format(f->not_after, until);
    err_set(err, 0, 0, "has not been valid since %s", until);
    return true;
}

bool load_is_for(const Facts *f, const char *channel, Err *err)
{
    char theirs[LIMIT_ID_BYTES + 1];
    bool any = !channel || !f->channel.len || strcmp(channel, RUNNING_ORDER_ALL_CHANNELS) == 0;
    if (any || str_is(f->channel, channel, strlen(channel)))
        return true;
    snprintf(theirs, sizeof theirs, "%.*s", (int)f->channel.len, f->channel.s);
    return err_set(err, 0, 0, "is for the channel '%s', and this screen is '%.64s'", theirs,
                   channel);
}

const char *load_name(const char *path)
{
    const char *slash = path ? strrchr(path, '/') : NULL;
    return slash ? slash + 1 : path;
}

void load_close(Story *s)
{
    free(s->bytes);
    memset(s, 0, sizeof *s);
}

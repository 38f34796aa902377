/* SPDX-License-Identifier: MIT */
/* A fact file is read() into one allocation and checked once: a mapped file that someone truncates
 * would take the process with it. A source is compiled by factc, the program beside this one, into
 * a temporary file that nobody else sees. What belongs to the program is looked for beside its
 * own executable first, then where it was installed. */
#include "player/load.h"

#include "facts/facts_check.h"

#include "base/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { EXIT_BAD = 65, EXIT_ABSENT = 66, EXIT_SYSTEM = 71 };

extern char **environ;

/* The first of these, relative to the executable's folder or absolute, that can be read. */
static bool find_own(const char *const *places, char *out, size_t size)
{
    char exe[4096];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    exe[n > 0 ? n : 0] = '\0';
    char *slash = strrchr(exe, '/');
    if (slash)
        *slash = '\0';
    for (; *places; places++) {
        int len = (*places)[0] == '/' ? snprintf(out, size, "%s", *places)
                                      : snprintf(out, size, "%s/%s", exe, *places);
        if (len > 0 && (size_t)len < size && access(out, R_OK) == 0)
            return true;
    }
    return false;
}

bool load_fonts(char *folder, size_t size)
{
    static const char *const places[] = {"../fonts", "../../fonts", "../share/motograph/fonts",
                                         DATADIR "/fonts", NULL};
    return find_own(places, folder, size);
}

static bool absent(Story *s, Err *err, const char *why)
{
    s->status = EXIT_ABSENT;
    return err_set(err, 0, 0, "%s", why);
}

/* Reads at most LIMIT_FACTS_BYTES + 1, whatever the file says of its size. */
static bool read_all(Story *s, int fd, size_t *len, Err *err)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return absent(s, err, strerror(errno));
    if (!S_ISREG(st.st_mode))
        return absent(s, err, S_ISDIR(st.st_mode) ? "is a directory" : "is not a regular file");
    s->status = EXIT_BAD;
    if (st.st_size > (off_t)LIMIT_FACTS_BYTES)
        return err_set(err, 0, 0, "larger than a fact file can be (%u MiB)",
                       LIMIT_FACTS_BYTES >> 20);
    size_t room = (size_t)st.st_size + 1;
    s->bytes = malloc(room);
    if (!s->bytes)
        return err_set(err, 0, 0, "out of memory");
    *len = 0;
    while (*len < room) {
        ssize_t n = read(fd, s->bytes + *len, room - *len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return absent(s, err, strerror(errno));
        if (n == 0)
            break;
        *len += (size_t)n;
    }
    return true;
}

bool load_open_file(Story *s, const char *path, Err *err)
{
    memset(s, 0, sizeof *s);
    size_t len = 0;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return absent(s, err, strerror(errno));
    bool good = read_all(s, fd, &len, err) && facts_check(&s->facts, s->bytes, len, err);
    close(fd);
    s->loaded = good;
    if (good)
        s->status = 0;
    return good;
}

static bool is_source(const char *path)
{
    size_t n = strlen(path);
    return n > 6 && strcmp(path + n - 6, ".facts") == 0;
}

static bool run_factc(Story *s, const char *path, const char *fonts, const char *to, Err *err)
{
    static const char *const places[] = {"factc", NULL};
    if (access(path, R_OK) != 0)
        return absent(s, err, strerror(errno));
    char factc[4096], with[4096], *argv[8] = {"factc", "build", "-o", (char *)to};
    int n = 4;
    if (fonts && snprintf(with, sizeof with, "--fonts=%s", fonts) < (int)sizeof with)
        argv[n++] = with;
    argv[n++] = "--";
    argv[n] = (char *)path;
    pid_t pid;
    if (!find_own(places, factc, sizeof factc))
        snprintf(factc, sizeof factc, "factc");
    int why = posix_spawnp(&pid, factc, NULL, NULL, argv, environ), state = 0;
    s->status = EXIT_SYSTEM;
    if (why != 0)
        return err_set(err, 0, 0, "a fact source needs factc to be compiled: %s", strerror(why));
    while (waitpid(pid, &state, 0) < 0 && errno == EINTR)
        continue;
    if (WIFEXITED(state) && WEXITSTATUS(state) == 0)
        return true;
    s->status = WIFEXITED(state) && WEXITSTATUS(state) == EXIT_ABSENT ? EXIT_ABSENT : EXIT_BAD;
    return err_set(err, 0, 0, "the source has errors, see above");
}

static bool open_source(Story *s, const char *path, const char *fonts, Err *err)
{
    const char *folder = getenv("TMPDIR");
    char part[4096];
    snprintf(part, sizeof part, "%s/motograph.XXXXXX", folder && *folder ? folder : "/tmp");
    int fd = mkstemp(part);
    if (fd < 0) {
        s->status = EXIT_SYSTEM;
        return err_set(err, 0, 0, "cannot make a temporary file in %.100s: %s",
                       folder && *folder ? folder : "/tmp", strerror(errno));
    }
    close(fd);
    bool good = run_factc(s, path, fonts, part, err) && load_open_file(s, part, err);
    unlink(part);
    return good;
}

bool load_open(Story *s, const char *path, const char *fonts, Err *err)
{
    static const char *const places[] = {"show.fct", "../share/motograph/show.fct",
                                         DATADIR "/show.fct", NULL};
    char own[4096];
    memset(s, 0, sizeof *s);
    if (!path) {
        if (!find_own(places, own, sizeof own))
            return absent(s, err, "the show that comes with the program is not installed");
        path = own;
    }
    return is_source(path) ? open_source(s, path, fonts, err) : load_open_file(s, path, err);
}

void load_close(Story *s)
{
    free(s->bytes);
    memset(s, 0, sizeof *s);
}

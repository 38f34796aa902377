/* SPDX-License-Identifier: MIT */
/* A file is watched through its folder: whatever is renamed to its name is seen, and a folder stays
 * when its file goes. What is missing on the way is watched for in the last folder that is there, and
 * a link in the folder it lies in, so the way is walked name by name, through all links. A file system
 * that is mounted over a folder is no news of that folder, so mounts are watched too. A folder on the way
 * tells only that it goes itself. News often come in swarms, so they are told when they have ceased, and
 * those of a file in pieces when it was closed. */
#include "system/watch.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/timerfd.h>
#include <unistd.h>

/* How long it must be quiet, also while someone has the file open to write; how long news wait at most. */
enum { SETTLE_MS = 200, OPEN_MS = 5000, SWARM_MS = 3000, LONG_MS = 60000 };
enum { STEPS = 64, PLACES = 24, BLIND_MS = 30000 };
static const uint32_t happens = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM |
                                IN_CREATE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
static const uint32_t goes = IN_DELETE_SELF | IN_MOVE_SELF;

/* A name that is watched in a folder. */
typedef struct {
    int wd;
    bool all; /* whatever the name */
    char name[NAME_MAX + 1];
} Place;

struct Watch {
    char *path;
    bool beside;
    int fd;        /* inotify's; -1: there is none */
    int mounts_fd; /* -1: there is none */
    int timer_fd;
    Place places[PLACES];
    int count;
    bool blind;   /* what happens here may happen unseen */
    bool news;    /* something happened that was not told yet */
    bool written; /* someone writes the file, and has not closed it */
};

Watch *watch_open(const char *path, bool beside)
{
    Watch *w = calloc(1, sizeof *w);
    if (!w)
        return NULL;
    w->path = strdup(path);
    w->beside = beside;
    w->fd = -1;
    w->mounts_fd = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
    w->timer_fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
    if (w->path && w->timer_fd >= 0)
        return w;
    watch_close(w);
    return NULL;
}

void watch_close(Watch *w)
{
    if (!w)
        return;
    const int fds[] = {w->fd, w->mounts_fd, w->timer_fd};
    for (size_t i = 0; i < sizeof fds / sizeof *fds; i++)
        if (fds[i] >= 0)
            close(fds[i]);
    free(w->path);
    free(w);
}

/* File systems that other machines write to, or that come when they are asked for, by statfs(2): the
 * kernel tells only what this machine does. */
static bool is_remote(const char *folder)
{
    static const uint32_t kinds[] = {
        0x6969,     0x517B,     0xFF534D42, 0xFE534D42, /* NFS, SMB, CIFS, SMB2 */
        0x65735546, 0x01021997, 0x00C36400, 0x5346414F, /* FUSE, 9P, Ceph, AFS */
        0x73757245, 0x01161970, 0x7461636F, 0x786F4256, /* Coda, GFS2, OCFS2, VirtualBox */
        0xBACBACBC, 0x47504653, 0x0BD00BD0, 0x00000187  /* VMware, GPFS, Lustre, autofs */
    };
    struct statfs fs;
    if (statfs(*folder ? folder : ".", &fs) != 0)
        return true;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if ((uint32_t)fs.f_type == kinds[i])
            return true;
    return false;
}

/* One that has just gone is news. */
static int watch_folder(Watch *w, const char *folder, uint32_t events)
{
    int wd = inotify_add_watch(w->fd, *folder ? folder : ".", events | IN_ONLYDIR | IN_MASK_ADD);
    bool gone = wd < 0 && (errno == ENOENT || errno == ENOTDIR);
    w->news = w->news || gone;
    w->blind = w->blind || (wd < 0 && !gone);
    return wd;
}

static void watch_name(Watch *w, const char *folder, const char *name, bool all)
{
    Place *p = &w->places[w->count];
    w->blind = w->blind || is_remote(folder);
    if (w->fd < 0 || w->count == PLACES || strlen(name) > NAME_MAX)
        return;
    p->wd = watch_folder(w, folder, happens);
    p->all = all;
    strcpy(p->name, name);
    w->count += p->wd >= 0;
}

/* Whether there is something else there now. */
static bool is_other(const char *at, bool there, const struct stat *was)
{
    struct stat st;
    bool is = lstat(at, &st) == 0;
    return is != there || (is && (st.st_dev != was->st_dev || st.st_ino != was->st_ino));
}

/* Puts what the link at `at` says before the rest of the way. False if it is no link, or too long. */
static bool take_link(const char *at, char rest[PATH_MAX], bool *absolute)
{
    char to[PATH_MAX], way[PATH_MAX];
    ssize_t len = readlink(at, to, sizeof to - 1);
    if (len <= 0)
        return false;
    to[len] = '\0';
    int n = snprintf(way, sizeof way, "%s%s%s", to, *rest ? "/" : "", rest);
    if (n < 0 || n >= (int)sizeof way)
        return false;
    *absolute = to[0] == '/';
    strcpy(rest, way);
    return true;
}

/* Appends a name to a folder. */
static bool join(char folder[PATH_MAX], const char *name)
{
    size_t len = strlen(folder);
    const char *slash = len && folder[len - 1] != '/' ? "/" : "";
    int n = snprintf(folder + len, PATH_MAX - len, "%s%s", slash, name);
    return n >= 0 && n < (int)(PATH_MAX - len);
}

/* Takes the first name off the rest of the way. False at its end. */
static bool next_name(char rest[PATH_MAX], char name[NAME_MAX + 1])
{
    char *at = rest + strspn(rest, "/");
    size_t len = strcspn(at, "/");
    if (!len || len > NAME_MAX)
        return false;
    memcpy(name, at, len);
    name[len] = '\0';
    at += len;
    at += strspn(at, "/");
    memmove(rest, at, strlen(at) + 1);
    return true;
}

/* Watches along a path. */
static void walk(Watch *w, const char *path, bool beside)
{
    char folder[PATH_MAX] = "", at[PATH_MAX], rest[PATH_MAX], name[NAME_MAX + 1];
    struct stat st;
    if (strlen(path) >= sizeof rest)
        return;
    strcpy(rest, path);
    strcpy(folder, rest[0] == '/' ? "/" : "");
    for (int i = 0; i < STEPS && next_name(rest, name); i++) {
        bool absolute = false;
        strcpy(at, folder);
        if (!join(at, name))
            return;
        watch_folder(w, folder, goes);
        bool there = lstat(at, &st) == 0, link = there && S_ISLNK(st.st_mode);
        if (!*rest || link || !there)
            watch_name(w, folder, name, beside && !*rest && !link);
        w->news = w->news || is_other(at, there, &st); /* before it was watched */
        if (!there)
            return;
        if (link && !take_link(at, rest, &absolute))
            return;
        if (!link)
            strcpy(folder, at);
        else if (absolute)
            strcpy(folder, "/");
    }
}

void watch_renew(Watch *w)
{
    if (w->fd >= 0)
        close(w->fd);
    w->fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    w->count = 0;
    w->blind = w->fd < 0;
    w->news = w->written = false;
    walk(w, w->path, w->beside);
}

void watch_also(Watch *w, const char *path)
{
    walk(w, path, false);
}

/* Whether what happened is of a name that is watched. */
static bool concerns(const Watch *w, const struct inotify_event *e, const char *name, bool all)
{
    for (int i = 0; i < w->count; i++)
        if (w->places[i].wd == e->wd &&
            ((all && w->places[i].all) || strcmp(w->places[i].name, name) == 0))
            return true;
    return false;
}

/* Who makes a file and has not written yet has it open; a link is there at once. */
static bool is_begun(const Watch *w, uint32_t mask)
{
    struct stat st;
    return (mask & IN_MODIFY) ||
           ((mask & IN_CREATE) && stat(w->path, &st) == 0 && S_ISREG(st.st_mode) && !st.st_size);
}

static void take(Watch *w, const struct inotify_event *e, const char *name)
{
    const uint32_t changes =
        IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;
    if (e->mask & (IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED)) {
        w->news = true;
    } else if (concerns(w, e, name, true)) {
        w->news = true;
        if ((e->mask & changes) && concerns(w, e, name, false))
            w->written = is_begun(w, e->mask);
    }
}

/* Reads what has happened. */
static void read_news(Watch *w)
{
    char bytes[4096];
    ssize_t len;
    while ((len = read(w->fd, bytes, sizeof bytes)) > 0)
        for (ssize_t i = 0; i < len;) {
            struct inotify_event e;
            memcpy(&e, bytes + i, sizeof e);
            i += (ssize_t)sizeof e;
            take(w, &e, e.len ? bytes + i : "");
            i += (ssize_t)e.len;
        }
}

/* Negative: never. */
static void set_timer(const Watch *w, int ms)
{
    struct itimerspec at = {0};
    if (ms >= 0) {
        at.it_value.tv_sec = ms / 1000;
        at.it_value.tv_nsec = ms % 1000 * 1000000L + 1; /* 0 would be never */
    }
    timerfd_settime(w->timer_fd, 0, &at, NULL);
}

WatchNews watch_wait(Watch *w, int wake_fd, int timeout_ms)
{
    struct pollfd on[] = {{wake_fd, POLLIN, 0},
                          {w->timer_fd, POLLIN, 0},
                          {w->fd, POLLIN, 0},
                          {w->mounts_fd, POLLPRI, 0}};
    bool news = false, written = false;
    set_timer(w, timeout_ms < 0 && w->blind ? BLIND_MS : timeout_ms);
    for (;;) {
        if (w->news != news || w->written > written)
            set_timer(w, w->written ? LONG_MS : SWARM_MS);
        news = w->news;
        written = w->written;
        int got = poll(on, 4, !news ? -1 : written ? OPEN_MS : SETTLE_MS);
        if (got < 0 && errno == EINTR)
            continue;
        if (got > 0 && on[0].revents)
            return WATCH_WAKE;
        if (got <= 0 || on[1].revents) {
            w->news = w->written = false;
            return news ? WATCH_NEWS : WATCH_TIME;
        }
        if (on[2].revents)
            read_news(w);
        if (on[3].revents)
            w->news = true;
    }
}

/* SPDX-License-Identifier: MIT */
/* Whatever happens to a file or on the way to it is news, once it has ceased; what happens to others is
 * not, and postpones nothing. Mounts are tried where this may make some. */
#define _GNU_SOURCE /* unshare */
#include "system/watch.h"

#include "check.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mount.h>
#include <sys/timerfd.h>
#include <unistd.h>

static const struct {
    const char *path,
        *what; /* done by the shell, in a new folder with f, d/f, d/e/f, l -> d/f and k -> d */
    bool beside, news;
} rows[] = {
    {"f", "echo x >>f", false, true},
    {"f", "echo x >n; mv n f", false, true},
    {"f", "rm f", false, true},
    {"f", "chmod 600 f", false, true},
    {"f", "ln -sf d/f f", false, true},
    {"./f", "cp d/f f", false, true},
    {"f", "echo x >g", false, false},
    {"f", "echo x >g", true, true},
    {"f", "cat f", false, false},
    {"d/f", "echo x >d/f", false, true},
    {"d/f", "rm -r d", false, true},
    {"d/f", "mv d e", false, true},
    {"d/f", "echo x >f", false, false},
    {"d//f", "echo x >d/f", false, true},
    {"l", "echo x >d/f", false, true},
    {"l", "ln -sfn f l", false, true},
    {"l", "echo x >f", false, false},
    {"k/f", "echo x >d/f", false, true},
    {"k/f", "ln -sfn . k", false, true},
    {"k/f", "mv d e", false, true},
    {"no", "echo x >no", false, true},
    {"no", "echo x >none", false, false},
    {"no/such/file", "mkdir no", false, true},
    {"no/such/file", "mkdir such", false, false},
    {"d/f", "mv d e; mv e d", false, true},
    {"d/e/f", "mv d e", false, true},
    {"d/e/f", "mv d/e g", false, true},
    {"d/e/f", "echo x >d/g; echo x >g", false, false},
    {"d/e/f", "rm -r d", false, true},
    {"d/e/no", "mv d e", false, true},
    {"d/e/no", "mv d/e g; mkdir -p d/e; echo x >d/e/no", false, true},
    {"k/e/f", "mv d e", false, true},
    {"k/e/f", "mv d/e g", false, true},
    {"l", "rm -r d", false, true},
    {"f", "echo x >n; ln -f n f", false, true},
    {"f", "exec 3>f; echo x >&3", false, true},
};

/* A file system that comes over the folder, or goes, is not what happens in the folder. */
static const struct {
    const char *path, *before, *what;
    bool news;
} mounts[] = {
    {"d/f", ":", "mount -t tmpfs none d", true},
    {"d/no", ":", "mount -t tmpfs none d", true},
    {"l", ":", "mount -t tmpfs none d", true},
    {"d/f", "mount -t tmpfs none d", "umount d", true},
    {"d/no", "mount -t tmpfs none d", "umount d", true},
    {"d/f", "mount -t tmpfs none d; echo x >d/f", "umount -l d", true},
    {"d/f", ":", "echo x >f", false},
};

static Watch *begin(const char *path, bool beside)
{
    while (umount2("d", MNT_DETACH) == 0)
        continue;
    if (system("rm -rf d e f g l k n no none such; mkdir -p d/e; echo >f; echo >d/f; echo >d/e/f; "
               "ln -s d/f l; ln -s d k"))
        CHECK(false, "no folder");
    Watch *w = watch_open(path, beside);
    CHECK(w, "no memory");
    return w;
}

static void run(const char *what)
{
    char command[400];
    snprintf(command, sizeof command, "%s", what);
    CHECK(system(command) == 0, "it failed");
}

static void test_row(size_t i, int wake_fd)
{
    CASE("%s: %s", rows[i].path, rows[i].what);
    Watch *w = begin(rows[i].path, rows[i].beside);
    if (!w)
        return;
    watch_renew(w);
    run(rows[i].what);
    bool news = watch_wait(w, wake_fd, 50) == WATCH_NEWS;
    CHECK(news == rows[i].news, "news: %d", news);
    watch_renew(w);
    CHECK(watch_wait(w, wake_fd, 10) == WATCH_TIME, "told again");
    watch_close(w);
}

static void test_mount(size_t i, int wake_fd)
{
    CASE("%s: %s, then %s", mounts[i].path, mounts[i].before, mounts[i].what);
    Watch *w = begin(mounts[i].path, false);
    if (!w)
        return;
    run(mounts[i].before);
    watch_wait(w, wake_fd, 10);
    watch_renew(w);
    run(mounts[i].what);
    bool news = watch_wait(w, wake_fd, 50) == WATCH_NEWS;
    CHECK(news == mounts[i].news, "news: %d", news);
    watch_renew(w);
    run("echo y >d/f; echo y >d/no");
    CHECK(watch_wait(w, wake_fd, 50) == WATCH_NEWS, "not what is there now");
    watch_close(w);
}

static bool may_mount(void)
{
    return unshare(CLONE_NEWNS) == 0 && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

/* Someone writes in pieces: the news come when all is there. */
static void test_pieces(int wake_fd)
{
    char bytes[20] = "";
    CASE("written in pieces");
    Watch *w = begin("f", false);
    if (!w)
        return;
    watch_renew(w);
    run("(exec 3>f; printf a >&3; sleep 0.5; printf b >&3; sleep 0.5; printf c >&3) &");
    CHECK(watch_wait(w, wake_fd, 10000) == WATCH_NEWS, "no news");
    FILE *file = fopen("f", "r");
    CHECK(file && fgets(bytes, sizeof bytes, file), "cannot be read");
    CHECK(strcmp(bytes, "abc") == 0, "told when there was '%s'", bytes);
    if (file)
        fclose(file);
    watch_close(w);
}

/* Others who do not rest for a while keep no one waiting. */
static void test_others(bool beside, int timeout_ms, WatchNews due, int wake_fd)
{
    CASE("others are busy, %s", beside ? "which counts" : "which does not count");
    Watch *w = begin("f", beside);
    if (!w)
        return;
    watch_renew(w);
    run(beside ? "(for i in $(seq 50); do echo x >g; sleep 0.1; done; rm k) &"
               : "(for i in $(seq 12); do echo x >g; sleep 0.1; done; rm k) &");
    WatchNews news = watch_wait(w, wake_fd, timeout_ms);
    CHECK(news == due && access("k", F_OK) == 0, "only when they had done: %d", (int)news);
    CHECK(system("while [ -e k ]; do sleep 0.1; done") == 0, "it failed");
    watch_close(w);
}

static void test_wake(int wake_fd)
{
    const uint64_t one = 1;
    CASE("woken");
    Watch *w = watch_open("f", false);
    CHECK(w && write(wake_fd, &one, sizeof one) == sizeof one, "no memory");
    CHECK(w && watch_wait(w, wake_fd, 1000) == WATCH_WAKE, "before it looked");
    watch_close(w);
    watch_close(NULL);
}

/* Whoever is woken while news settle hears of them all the same, once. */
static void test_wake_between(void)
{
    const struct itimerspec soon = {.it_value = {.tv_nsec = 100000000}};
    int wake_fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC), woken = 0, told = 0;
    uint64_t count;
    CASE("woken while news settle");
    Watch *w = watch_open("f", false);
    CHECK(w && wake_fd >= 0, "no memory");
    if (!w)
        return;
    watch_renew(w);
    CHECK(system("echo x >f") == 0 && timerfd_settime(wake_fd, 0, &soon, NULL) == 0, "it failed");
    for (int i = 0; i < 2; i++) {
        WatchNews news = watch_wait(w, wake_fd, 2000);
        told += news == WATCH_NEWS;
        woken += news == WATCH_WAKE && read(wake_fd, &count, sizeof count) == sizeof count;
    }
    CHECK_INT(woken, 1, "woken");
    CHECK_INT(told, 1, "told");
    CHECK(watch_wait(w, -1, 10) == WATCH_TIME, "told twice");
    watch_close(w);
    close(wake_fd);
}

int main(void)
{
    char command[100], folder[] = "/tmp/test_watch.XXXXXX";
    int wake_fd = eventfd(0, EFD_CLOEXEC);
    if (!mkdtemp(folder) || chdir(folder) != 0) {
        perror(folder);
        return 1;
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        test_row(i, wake_fd);
    test_pieces(wake_fd);
    test_others(false, 300, WATCH_TIME, wake_fd);
    test_others(true, -1, WATCH_NEWS, wake_fd);
    bool may = may_mount();
    for (size_t i = 0; may && i < sizeof mounts / sizeof *mounts; i++)
        test_mount(i, wake_fd);
    test_wake(wake_fd);
    test_wake_between();
    Watch *w = begin("f", false); /* nothing is mounted */
    watch_close(w);
    snprintf(command, sizeof command, "rm -rf %s", folder);
    CHECK(chdir("/") == 0 && system(command) == 0, "%s stays", folder);
    return check_done("watch");
}

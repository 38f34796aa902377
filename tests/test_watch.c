/* SPDX-License-Identifier: MIT */
/* Whatever happens to a file or on the way to it is news, once it has ceased; what happens to others is
 * not. */
#include "system/watch.h"

#include "check.h"

#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

static const struct {
    const char *path,
        *what; /* done by the shell, in a new folder with f, d/f, l -> d/f and k -> d */
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
};

static void test_row(size_t i, int wake_fd)
{
    char command[400];
    CASE("%s: %s", rows[i].path, rows[i].what);
    if (system("rm -rf d e f g l k n no none such; mkdir d; echo >f; echo >d/f; ln -s d/f l; ln -s "
               "d k"))
        CHECK(false, "no folder");
    Watch *w = watch_open(rows[i].path, rows[i].beside);
    CHECK(w, "no memory");
    if (!w)
        return;
    watch_renew(w);
    snprintf(command, sizeof command, "%s", rows[i].what);
    CHECK(system(command) == 0, "it failed");
    bool news = watch_wait(w, wake_fd, 50) == WATCH_NEWS;
    CHECK(news == rows[i].news, "news: %d", news);
    CHECK(watch_wait(w, wake_fd, 10) != WATCH_WAKE, "awake");
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
    char folder[] = "/tmp/test_watch.XXXXXX";
    int wake_fd = eventfd(0, EFD_CLOEXEC);
    if (!mkdtemp(folder) || chdir(folder) != 0) {
        perror(folder);
        return 1;
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        test_row(i, wake_fd);
    test_wake(wake_fd);
    test_wake_between();
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    CHECK(chdir("/") == 0 && system(command) == 0, "%s stays", folder);
    return check_done("watch");
}

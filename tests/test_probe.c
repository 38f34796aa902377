/* SPDX-License-Identifier: MIT */
/* Servers that answer as they should, or anything else, whole or byte by byte: what is said of them. */
#include "player/probe.h"

#include "check.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#define GLOBAL(name, interface, bytes)                                                             \
    {2, (20u + (bytes)) << 16, name, sizeof interface}, interface, bytes
#define DONE                                                                                       \
    {                                                                                              \
        3, 12u << 16, 7                                                                            \
    }

typedef struct {
    uint32_t head[4];
    const char *text;
    uint32_t bytes; /* of the text, filled up to words; then a version follows */
} Message;

static const Message no_seat[] = {{GLOBAL(1, "wl_shm", 8)}, {DONE, NULL, 0}};
static const Message seat[] = {
    {GLOBAL(1, "wl_shm", 8)}, {GLOBAL(2, "wl_seat", 8)}, {DONE, NULL, 0}};
static const Message alike[] = {
    {GLOBAL(1, "wl_seat_x", 12)}, {GLOBAL(2, "my_wl_seat", 12)}, {DONE, NULL, 0}};
static const Message error[] = {{{1, 12u << 16, 1}, NULL, 0}};
static const Message garbage[] = {{{2, 0xFFFF0000u, 1}, NULL, 0}};
static const Message small[] = {{{2, 4u << 16, 1}, NULL, 0}};
static const Message nothing[] = {{GLOBAL(1, "wl_shm", 8)}};

static const struct {
    const char *what;
    const Message *says;
    int count;
    bool needs_seat, good;
    const char *why;
} table[] = {
    {"a seat", seat, 3, true, true, ""},
    {"no seat, none needed", no_seat, 2, false, true, ""},
    {"no seat", no_seat, 2, true, false, "no seat"},
    {"names like a seat's", alike, 3, true, false, "no seat"},
    {"an error", error, 1, false, false, "as Wayland does"},
    {"too long a message", garbage, 1, false, false, "as Wayland does"},
    {"too short a message", small, 1, false, false, "as Wayland does"},
    {"an end too early", nothing, 1, false, false, "hangs up"},
};

static size_t put(unsigned char *into, const Message *m, int count)
{
    size_t at = 0;
    for (int i = 0; i < count; i++) {
        size_t head = m[i].text ? 16 : 12;
        memcpy(into + at, m[i].head, head);
        at += head;
        if (!m[i].text)
            continue;
        strncpy((char *)into + at, m[i].text, m[i].bytes);
        memset(into + at + m[i].bytes, 0, 4);
        at += m[i].bytes + 4;
    }
    return at;
}

/* A server of one client, in a process of its own. */
static pid_t serve(const char *path, const unsigned char *bytes, size_t count, size_t piece)
{
    struct sockaddr_un at = {.sun_family = AF_UNIX};
    char asked[24];
    memcpy(at.sun_path, path, strlen(path));
    unlink(path);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (bind(fd, (struct sockaddr *)&at, sizeof at) != 0 || listen(fd, 1) != 0)
        return -1;
    pid_t child = fork();
    if (child == 0) {
        int to = accept(fd, NULL, NULL);
        ssize_t got = read(to, asked, sizeof asked);
        for (size_t i = 0; got > 0 && i < count; i += piece)
            (void)!send(to, bytes + i, count - i < piece ? count - i : piece, MSG_NOSIGNAL);
        _exit(0);
    }
    close(fd);
    return child;
}

int main(void)
{
    char folder[] = "/tmp/test_probe.XXXXXX", path[64];
    unsigned char bytes[256];
    Err err;
    CHECK(mkdtemp(folder), "no folder");
    snprintf(path, sizeof path, "%s/wayland", folder);
    setenv("WAYLAND_DISPLAY", path, 1);
    unsetenv("WAYLAND_SOCKET");
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        for (int whole = 0; whole < 2; whole++) {
            size_t count = put(bytes, table[i].says, table[i].count);
            pid_t server = serve(path, bytes, count, whole ? count : 1);
            err.why[0] = '\0';
            bool good = probe_wayland(table[i].needs_seat, &err);
            CHECK(good == table[i].good, "%s: %s", table[i].what, err.why);
            CHECK(strstr(err.why, table[i].why), "%s: %s", table[i].what, err.why);
            waitpid(server, NULL, 0);
        }
    unlink(path);
    CHECK(!probe_wayland(false, &err) && strstr(err.why, "No such file"), "no socket: %s", err.why);
    rmdir(folder);
    static const char *const elsewhere[] = {"", "far:0", ":", ":x", "unix", ":65500"};
    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++) {
        setenv("DISPLAY", elsewhere[i], 1);
        CHECK(probe_x(&err), "DISPLAY=%s: %s", elsewhere[i], err.why);
    }
    return check_done("probe");
}

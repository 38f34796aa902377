/* SPDX-License-Identifier: MIT */
/* The few bytes of each protocol that bring an answer, without a library. A Wayland compositor
 * lists its globals; an X server is asked in a protocol version that none speaks, and its refusal
 * is answer enough. A refused client does not count, so an X server that resets itself when its
 * last client leaves does not do so here. There is one deadline for all of it. */
#include "player/probe.h"

#include "base/limits.h"
#include "player/clock.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { DISPLAY_ID = 1, REGISTRY_ID, CALLBACK_ID, OUTPUT_ID, MESSAGE_BYTES = 4096 };
enum { DESCRIPTORS = 1024 };                                    /* more than the player has */
enum { OUTPUT_NAMES = 4, OUTPUT_NAME = 4, OUTPUT_DESCRIPTION }; /* a version, and two events */

static struct sockaddr_un compositor; /* as its end of a connection calls itself */
static socklen_t compositor_bytes;

static const char *set_or(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value && *value ? value : otherwise;
}

/* A connection whose calls do not block; -1 with errno. */
static int reach(const char *path)
{
    struct sockaddr_un to = {.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof to.sun_path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    memcpy(to.sun_path, path, strlen(path));
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd >= 0 && connect(fd, (const struct sockaddr *)&to, sizeof to) != 0) {
        int why = errno;
        close(fd);
        errno = why;
        return -1;
    }
    return fd;
}

/* Reads the next bytes of an answer: their number, 0 at the end, -1 with errno, which is ETIMEDOUT
 * if none came before the deadline. */
static ssize_t hear(int fd, void *into, size_t room, int64_t until_ns)
{
    for (;;) {
        int64_t left_ns = until_ns - clock_mono_ns();
        struct pollfd p = {.fd = fd, .events = POLLIN};
        int ready = left_ns > 0 ? poll(&p, 1, (int)(left_ns / 1000000) + 1) : 0;
        if (ready > 0)
            return recv(fd, into, room, 0);
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready == 0)
            errno = ETIMEDOUT;
        return -1;
    }
}

static bool silent(const char *what, const char *path, ssize_t got, Err *err)
{
    if (got < 0 && errno == ETIMEDOUT)
        return err_set(err, 0, 0, "%s at %.80s does not answer within %d s", what, path,
                       LIMIT_SERVER_ANSWER_MS / 1000);
    return err_set(err, 0, 0, "%s at %.80s: %s", what, path,
                   got < 0 ? err_system(errno) : err_words(ERR_WORDS("it hangs up")));
}

/* A server with a full queue of connections takes none: it hangs as well. */
static bool unreached(const char *what, const char *path, Err *err)
{
    bool full = errno == EAGAIN;
    return err_set(err, 0, 0, "%s at %.80s: %s", what, path,
                   full ? err_words(ERR_WORDS("it takes no connection")) : err_system(errno));
}

/* ---- Wayland ---- */

typedef struct {
    bool seat, done, failed;
    uint32_t mark;                  /* the callback that ends an answer */
    uint32_t output[DISPLAYS_MOST]; /* the globals that tell their names */
    int outputs;
    Displays *told;
} Globals;

static void note_global(Globals *g, const char *body, size_t bytes)
{
    static const char seat[] = "wl_seat", output[] = "wl_output";
    uint32_t length, version;
    memcpy(&length, body + 4, sizeof length);
    if (length == sizeof seat)
        g->seat |= memcmp(body + 8, seat, sizeof seat) == 0;
    if (length != sizeof output || bytes < 24 || memcmp(body + 8, output, sizeof output) != 0)
        return;
    memcpy(&version, body + 20, sizeof version);
    if (version >= OUTPUT_NAMES && g->outputs < DISPLAYS_MOST)
        memcpy(&g->output[g->outputs++], body, sizeof *g->output);
}

/* An output tells its name and what people may call it. */
static void note_output(Globals *g, uint32_t which, uint32_t opcode, const char *body, size_t bytes)
{
    char(*to)[DISPLAYS_NAME] = opcode == OUTPUT_NAME          ? g->told->name
                               : opcode == OUTPUT_DESCRIPTION ? g->told->model
                                                              : NULL;
    uint32_t length;
    if (!to || bytes < 5)
        return;
    memcpy(&length, body, sizeof length);
    if (length > 0 && length <= bytes - 4)
        snprintf(to[which], DISPLAYS_NAME, "%.*s", (int)length - 1, body + 4);
}

/* One message: its object, its length and opcode in one word, then its content. For a global the
 * content is a name, the length of the interface, the interface and its version. */
static void note(Globals *g, uint32_t object, uint32_t opcode, const char *body, size_t bytes)
{
    if (object == g->mark)
        g->done = true;
    else if (object == DISPLAY_ID && opcode == 0)
        g->failed = true;
    else if (object == REGISTRY_ID && opcode == 0 && bytes >= 16)
        note_global(g, body, bytes);
    else if (object >= OUTPUT_ID && object < OUTPUT_ID + (uint32_t)g->outputs && g->told)
        note_output(g, object - OUTPUT_ID, opcode, body, bytes);
}

/* Takes the whole messages at the front of `from`; returns their bytes. */
static size_t take(Globals *g, const char *from, size_t bytes)
{
    size_t at = 0;
    while (bytes - at >= 8 && !g->done && !g->failed) {
        uint32_t head[2];
        memcpy(head, from + at, sizeof head);
        uint32_t length = head[1] >> 16;
        g->failed = length < 8 || length > MESSAGE_BYTES;
        if (g->failed || bytes - at < length)
            break;
        note(g, head[0], head[1] & 0xFFFF, from + at + 8, length - 8);
        at += length;
    }
    return at;
}

/* Asks, and hears the answer up to the mark. */
static ssize_t converse(int fd, Globals *g, const uint32_t *ask, size_t bytes)
{
    int64_t until_ns = clock_mono_ns() + LIMIT_SERVER_ANSWER_MS * INT64_C(1000000);
    char buffer[MESSAGE_BYTES];
    size_t held = 0;
    ssize_t got = send(fd, ask, bytes, MSG_NOSIGNAL);
    g->done = false;
    while (got > 0 && !g->done && !g->failed) {
        got = hear(fd, buffer + held, sizeof buffer - held, until_ns);
        held += got > 0 ? (size_t)got : 0;
        size_t taken = take(g, buffer, held);
        held -= taken;
        memmove(buffer, buffer + taken, held);
    }
    return got;
}

/* Asks for the list, and for a mark at its end. */
static ssize_t list_globals(int fd, Globals *g)
{
    static const uint32_t ask[] = {DISPLAY_ID, 12 << 16 | 1, REGISTRY_ID,
                                   DISPLAY_ID, 12 << 16 | 0, CALLBACK_ID};
    g->mark = CALLBACK_ID;
    return converse(fd, g, ask, sizeof ask);
}

/* Binds the outputs, which then tell what they are called. */
static void ask_outputs(int fd, Globals *g, Displays *told)
{
    uint32_t ask[DISPLAYS_MOST * 9 + 3];
    size_t n = 0;
    g->told = told;
    g->mark = OUTPUT_ID + (uint32_t)g->outputs;
    for (int i = 0; i < g->outputs; i++) {
        uint32_t bind[9] = {REGISTRY_ID, 36 << 16 | 0, g->output[i], sizeof "wl_output"};
        memcpy(&bind[4], "wl_output", sizeof "wl_output");
        bind[7] = OUTPUT_NAMES;
        bind[8] = OUTPUT_ID + (uint32_t)i;
        memcpy(ask + n, bind, sizeof bind);
        n += 9;
    }
    const uint32_t sync[3] = {DISPLAY_ID, 12 << 16 | 0, g->mark};
    memcpy(ask + n, sync, sizeof sync);
    if (converse(fd, g, ask, (n + 3) * sizeof *ask) > 0 && g->done)
        told->count = g->outputs;
}

static int reach_wayland(char path[4096])
{
    const char *name = set_or("WAYLAND_DISPLAY", "wayland-0");
    snprintf(path, 4096, "%s%s%s", *name == '/' ? "" : set_or("XDG_RUNTIME_DIR", ""),
             *name == '/' ? "" : "/", name);
    return reach(path);
}

void probe_outputs(Displays *out)
{
    char path[4096];
    Globals g = {0};
    *out = (Displays){.count = 0};
    int fd = getenv("WAYLAND_SOCKET") ? -1 : reach_wayland(path);
    if (fd < 0)
        return;
    if (list_globals(fd, &g) > 0 && g.done)
        ask_outputs(fd, &g, out);
    close(fd);
}

bool probe_wayland(bool needs_seat, Err *err)
{
    static const char what[] = "the Wayland compositor";
    char path[4096];
    Globals g = {0};
    if (getenv("WAYLAND_SOCKET")) /* a connection that is open already, for one client */
        return true;
    int fd = reach_wayland(path);
    if (fd < 0)
        return unreached(what, path, err);
    compositor_bytes = sizeof compositor;
    if (getpeername(fd, (struct sockaddr *)&compositor, &compositor_bytes) != 0)
        compositor_bytes = 0;
    ssize_t got = list_globals(fd, &g);
    bool good = g.done || silent(what, path, got, err);
    close(fd);
    if (g.failed)
        return err_set(err, 0, 0, "%s at %.80s does not answer as Wayland does", what, path);
    if (good && needs_seat && !g.seat)
        return err_set(err, 0, 0, "%s at %.80s has no seat (wl_seat), which this SDL needs", what,
                       path);
    return good;
}

int probe_connection(void)
{
    for (int fd = STDERR_FILENO + 1; compositor_bytes && fd < DESCRIPTORS; fd++) {
        struct sockaddr_un peer;
        socklen_t bytes = sizeof peer;
        if (getpeername(fd, (struct sockaddr *)&peer, &bytes) == 0 && bytes == compositor_bytes &&
            memcmp(&peer, &compositor, bytes) == 0)
            return fd;
    }
    return -1;
}

/* ---- X ---- */

bool probe_x(Err *err)
{
    static const char what[] = "the X server", ask[12] = "l"; /* in protocol version 0.0 */
    const char *name = set_or("DISPLAY", "");
    char path[64], answer[8], *end;
    if (strncmp(name, "unix:", 5) == 0)
        name += 4;
    long number = *name == ':' ? strtol(name + 1, &end, 10) : -1;
    if (number < 0 || number > 65535 || end == name + 1)
        return true;
    snprintf(path, sizeof path, "/tmp/.X11-unix/X%ld", number);
    int fd = reach(path);
    if (fd < 0)
        return errno != EAGAIN || unreached(what, path, err);
    ssize_t got = send(fd, ask, sizeof ask, MSG_NOSIGNAL);
    if (got > 0)
        got = hear(fd, answer, sizeof answer,
                   clock_mono_ns() + LIMIT_SERVER_ANSWER_MS * INT64_C(1000000));
    close(fd);
    return got >= 0 || errno != ETIMEDOUT || silent(what, path, got, err);
}

/* SPDX-License-Identifier: MIT */
/* A library to be loaded before tests/preload/card.c: who sits before the card, with keyboards, other
 * devices below /dev/input, and a virtual terminal.
 *
 *   SEAT_INPUTS=WORD,...  event0, event1, ...: keyboard, touch (a screen that says itself that it is touched),
 *                         fingers (one that only tells of each finger), pad (which moves a pointer), power (a
 *                         button of a case)
 *   SEAT_SCRIPT=S         "MS WORD N ARG; ...": what happens so many ms after devices were first looked for:
 *                         press N KEY (and release), hold N KEY (it repeats once), release N KEY,
 *                         garble N KEY (something was lost, then it comes), gone N (a device is pulled
 *                         out), back N, want N (another terminal, or ours again)
 *   SEAT_TERMINAL=N       standard input, a pseudo-terminal, is the virtual terminal N, which is on the screen
 *   SEAT_LAYOUT=french    of its keyboard: a and q are exchanged; else American
 *   SEAT_REPORT=FILE      gets at the end what was counted: opens and grabs of devices, grabbed (now), shows
 *                         (terminals that came to the screen), screen (the one that is there), text (it shows
 *                         text), free (it switches by itself) */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/input.h>
#include <linux/kd.h>
#include <linux/keyboard.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <linux/vt.h>

enum { DEVICES = 8, EVENTS = 64, WORD_BITS = 8 * sizeof(unsigned long) };

typedef struct {
    char kind[16];
    int fd; /* 0: not open */
    bool gone, grabbed;
    struct input_event events[EVENTS];
    int count, finger;
} Device;

static Device devices[DEVICES];
static int device_count, listed, opens, grabs;
static int terminal, screen, wanted, shows, graphics = KD_TEXT;
static struct vt_mode mode;
static const char *script;
static int64_t begun_ns;
static int news[2] = {-1, -1}; /* the program hears of devices at the first one */
static const struct {
    const char *name;
    uint16_t code;
} keys[] = {{"space", KEY_SPACE}, {"left", KEY_LEFT},  {"right", KEY_RIGHT}, {"esc", KEY_ESC},
            {"q", KEY_Q},         {"a", KEY_A},        {"f", KEY_F},         {"t", KEY_T},
            {"touch", BTN_TOUCH}, {"power", KEY_POWER}};

static int64_t mono(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static bool is(const Device *d, const char *kind)
{
    return strcmp(d->kind, kind) == 0;
}

/* ---- what happens ---- */

static void say(Device *d, uint16_t type, uint16_t code, int32_t value)
{
    if (d->count < EVENTS && d->fd)
        d->events[d->count++] = (struct input_event){.type = type, .code = code, .value = value};
}

static void key(Device *d, uint16_t code, int32_t value)
{
    if (!is(d, "fingers"))
        say(d, EV_KEY, code, value);
    else if (value < 2)
        say(d, EV_ABS, ABS_MT_TRACKING_ID, value ? ++d->finger : -1);
    say(d, EV_SYN, SYN_REPORT, 0);
}

static void press(Device *d, const char *word, const char *name)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        uint16_t code = keys[i].code;
        if (strcmp(keys[i].name, name) != 0)
            continue;
        if (strcmp(word, "garble") == 0)
            say(d, EV_SYN, SYN_DROPPED, 0);
        if (strcmp(word, "release") != 0)
            key(d, code, 1);
        if (strcmp(word, "hold") == 0)
            key(d, code, 2);
        key(d, code, 0);
        return;
    }
    abort();
}

static void show_terminal(int number)
{
    screen = number;
    wanted = 0;
    shows++;
    if (screen == terminal && mode.mode == VT_PROCESS)
        raise(mode.acqsig);
}

static void plug(Device *d, bool in)
{
    static const char text[] = "change@/devices/seat\0SUBSYSTEM=input";
    d->gone = !in;
    if (write(news[1], text, sizeof text) < 0)
        abort();
}

/* Our own is asked before it goes, if it wants that. */
static void want(int number)
{
    if (screen != terminal || mode.mode != VT_PROCESS) {
        show_terminal(number);
        return;
    }
    wanted = number;
    raise(mode.relsig);
}

static void act(const char *word, int number, const char *argument)
{
    if (strcmp(word, "want") == 0)
        want(number);
    else if (number < 0 || number >= device_count)
        abort();
    else if (strcmp(word, "gone") == 0 || strcmp(word, "back") == 0)
        plug(&devices[number], word[0] == 'b');
    else
        press(&devices[number], word, argument);
}

static void begin(void)
{
    const char *at = getenv("SEAT_INPUTS"), *number = getenv("SEAT_TERMINAL");
    begun_ns = mono();
    script = getenv("SEAT_SCRIPT");
    terminal = screen = number ? atoi(number) : 0;
    for (int used; at && device_count < DEVICES &&
                   sscanf(at, "%15[a-z]%n", devices[device_count].kind, &used) == 1;
         at += at[used] == ',' ? used + 1 : used)
        device_count++;
}

/* Lets happen what is due. */
static void step(void)
{
    if (!begun_ns)
        begin();
    while (script && *script) {
        int after_ms, number;
        char word[16] = "", argument[16] = "";
        if (sscanf(script, " %d %15[a-z] %d %15[a-z]", &after_ms, word, &number, argument) < 3)
            abort();
        if (mono() - begun_ns < after_ms * INT64_C(1000000))
            return;
        const char *end = strchr(script, ';');
        script = end ? end + 1 : "";
        act(word, number, argument);
    }
}

/* ---- devices ---- */

static Device *device_of(int fd)
{
    for (int i = 0; i < device_count && fd > 0; i++)
        if (devices[i].fd == fd)
            return &devices[i];
    return NULL;
}

static void set(unsigned long *bits, unsigned bit)
{
    bits[bit / WORD_BITS] |= 1UL << bit % WORD_BITS;
}

static int tell_bits(const Device *d, unsigned long request, void *out)
{
    unsigned long bits[KEY_CNT / WORD_BITS + 1] = {0};
    unsigned nr = _IOC_NR(request);
    size_t size = _IOC_SIZE(request);
    bool touches = is(d, "touch") || is(d, "pad"), feels = touches || is(d, "fingers");
    for (unsigned code = KEY_ESC; nr == _IOC_NR(EVIOCGBIT(EV_KEY, 0)) && code < 128; code++)
        if (is(d, "keyboard"))
            set(bits, code);
    if (nr == _IOC_NR(EVIOCGBIT(EV_KEY, 0)) && touches)
        set(bits, BTN_TOUCH);
    if (nr == _IOC_NR(EVIOCGBIT(EV_KEY, 0)) && is(d, "power"))
        set(bits, KEY_POWER);
    if (nr == _IOC_NR(EVIOCGBIT(EV_ABS, 0)) && feels)
        set(bits, ABS_MT_SLOT), set(bits, ABS_MT_TRACKING_ID);
    if (nr == _IOC_NR(EVIOCGPROP(0)) && is(d, "pad"))
        set(bits, INPUT_PROP_POINTER);
    memset(out, 0, size);
    memcpy(out, bits, size < sizeof bits ? size : sizeof bits);
    return (int)size;
}

static int control_device(Device *d, unsigned long request, void *argument)
{
    if (d->gone)
        return -ENODEV;
    if (request == EVIOCGRAB) {
        d->grabbed = argument != NULL;
        grabs += d->grabbed;
        return 0;
    }
    return _IOC_DIR(request) == _IOC_READ ? tell_bits(d, request, argument) : 0;
}

static int open_device(unsigned number)
{
    step();
    if (number >= (unsigned)device_count || devices[number].gone)
        return -ENOENT;
    Device *d = &devices[number];
    d->fd = memfd_create("input", 0);
    d->count = 0;
    opens++;
    return d->fd;
}

static ssize_t read_device(Device *d, void *out, size_t bytes)
{
    size_t size = (size_t)d->count * sizeof *d->events;
    if (d->gone || !size) {
        errno = d->gone ? ENODEV : EAGAIN;
        return -1;
    }
    if (size > bytes)
        abort();
    memcpy(out, d->events, size);
    d->count = 0;
    return (ssize_t)size;
}

/* ---- the terminal ---- */

static int release(uintptr_t leave)
{
    if (mode.mode != VT_PROCESS)
        return -EINVAL;
    if (!wanted)
        return leave == VT_ACKACQ ? 0 : -EINVAL;
    if (leave)
        show_terminal(wanted);
    wanted = 0;
    return 0;
}

static int letter(unsigned code)
{
    const char *layout = getenv("SEAT_LAYOUT");
    bool french = layout && strcmp(layout, "french") == 0;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].code == code && !keys[i].name[1])
            return !french || code == KEY_F || code == KEY_T ? keys[i].name[0]
                   : code == KEY_Q                           ? 'a'
                                                             : 'q';
    return 0;
}

/* 1: it is no call of a virtual terminal's. */
static int control_terminal(unsigned long request, void *argument)
{
    unsigned device = 4U << 8 | (unsigned)terminal;
    struct kbentry *entry = argument;
    switch (request) {
    case TIOCGDEV:
        memcpy(argument, &device, sizeof device);
        return 0;
    case VT_SETMODE:
        memcpy(&mode, argument, sizeof mode);
        wanted = 0;
        return 0;
    case VT_RELDISP:
        return release((uintptr_t)argument);
    case VT_GETSTATE:
        ((struct vt_stat *)argument)->v_active = (unsigned short)screen;
        return 0;
    case KDSETMODE:
        graphics = (int)(uintptr_t)argument;
        return 0;
    case KDGKBENT:
        entry->kb_value = letter(entry->kb_index)
                              ? (unsigned short)K(KT_LETTER, letter(entry->kb_index))
                              : K_HOLE;
        return 0;
    default:
        return 1;
    }
}

/* ---- calls ---- */

#define REAL(type, name, params)                                                                   \
    static type(*real) params;                                                                     \
    if (!real)                                                                                     \
    *(void **)&real = dlsym(RTLD_NEXT, name)

static int answer(int result)
{
    if (result < 0)
        errno = -result;
    return result < 0 ? -1 : result;
}

int ioctl(int fd, unsigned long request, ...)
{
    va_list args;
    va_start(args, request);
    void *argument = va_arg(args, void *);
    va_end(args);
    REAL(int, "ioctl", (int, unsigned long, ...));
    Device *d = device_of(fd);
    if (d)
        return answer(control_device(d, request, argument));
    if (!begun_ns)
        begin();
    int result = terminal && isatty(fd) ? control_terminal(request, argument) : 1;
    return result == 1 ? real(fd, request, argument) : answer(result);
}

ssize_t read(int fd, void *out, size_t bytes)
{
    REAL(ssize_t, "read", (int, void *, size_t));
    Device *d = device_of(fd);
    if (!d)
        return real(fd, out, bytes);
    step();
    return read_device(d, out, bytes);
}

int close(int fd)
{
    REAL(int, "close", (int));
    Device *d = device_of(fd);
    if (d)
        d->fd = 0, d->grabbed = false;
    return real(fd);
}

/* What the kernel says of devices. */
int socket(int domain, int type, int protocol)
{
    REAL(int, "socket", (int, int, int));
    if (domain != AF_NETLINK)
        return real(domain, type, protocol);
    return socketpair(AF_UNIX, type, 0, news) == 0 ? news[0] : -1;
}

int bind(int fd, const struct sockaddr *to, socklen_t size)
{
    REAL(int, "bind", (int, const struct sockaddr *, socklen_t));
    return fd >= 0 && fd == news[0] ? 0 : real(fd, to, size);
}

ssize_t recvfrom(int fd, void *out, size_t bytes, int flags, struct sockaddr *from, socklen_t *size)
{
    REAL(ssize_t, "recvfrom", (int, void *, size_t, int, struct sockaddr *, socklen_t *));
    if (fd >= 0 && fd == news[0])
        step();
    return real(fd, out, bytes, flags, from, size);
}

static int open_as(const char *path, int flags, mode_t how)
{
    unsigned number;
    REAL(int, "open64", (const char *, int, ...));
    if (sscanf(path, "/dev/input/event%u", &number) != 1)
        return real(path, flags, how);
    return answer(open_device(number));
}

#define OPEN(name)                                                                                 \
    int name(const char *path, int flags, ...);                                                    \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list args;                                                                              \
        va_start(args, flags);                                                                     \
        mode_t how = va_arg(args, mode_t);                                                         \
        va_end(args);                                                                              \
        return open_as(path, flags, how);                                                          \
    }
OPEN(open)
OPEN(open64)

int __open_2(const char *path, int flags);
int __open_2(const char *path, int flags)
{
    return open_as(path, flags, 0);
}

int __open64_2(const char *path, int flags);
int __open64_2(const char *path, int flags)
{
    return open_as(path, flags, 0);
}

/* The folder is this variable. */
DIR *opendir(const char *path)
{
    REAL(DIR *, "opendir", (const char *));
    if (strcmp(path, "/dev/input") != 0)
        return real(path);
    step();
    listed = 0;
    return (DIR *)&listed;
}

int closedir(DIR *dir)
{
    REAL(int, "closedir", (DIR *));
    return dir == (DIR *)&listed ? 0 : real(dir);
}

struct dirent *readdir(DIR *dir)
{
    static struct dirent entry;
    REAL(struct dirent *, "readdir", (DIR *));
    if (dir != (DIR *)&listed)
        return real(dir);
    while (listed < device_count && devices[listed].gone)
        listed++;
    snprintf(entry.d_name, sizeof entry.d_name, "event%d", listed);
    return listed++ < device_count ? &entry : NULL;
}

/* The same on 64-bit machines, where the program's is this one. */
struct dirent64 *readdir64(DIR *dir)
{
    return (struct dirent64 *)(void *)readdir(dir);
}

__attribute__((destructor)) static void report(void)
{
    const char *path = getenv("SEAT_REPORT");
    FILE *f = path ? fopen(path, "w") : NULL;
    bool grabbed = false;
    for (int i = 0; i < device_count; i++)
        grabbed = grabbed || devices[i].grabbed;
    if (!f)
        return;
    fprintf(f, "opens=%d grabs=%d grabbed=%d shows=%d screen=%d text=%d free=%d\n", opens, grabs,
            grabbed, shows, screen, graphics == KD_TEXT, mode.mode == VT_AUTO);
    fclose(f);
}

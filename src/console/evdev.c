/* SPDX-License-Identifier: MIT */
/* Each look reads every device once and keeps the keys, so a device that floods us takes no time from the
 * show. A device that fails in any way is closed; if it is still there, it is found again. The kernel names
 * a new device before udev lets us open it, so one that refuses is tried again for some seconds. */
#include "console/evdev.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/input.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum {
    DEVICES = 32, /* that are heard */
    LISTED = 256, /* that are looked at */
    KEYS = 64,    /* in a tenth of a second; more are nobody's wish */
    EVENTS = 64,
    SLOTS = 64, /* fingers */
    WORD_BITS = 8 * sizeof(unsigned long)
};
#define WORDS(count) (((count) + WORD_BITS - 1) / WORD_BITS)

static const int64_t second_ns = 1000000000;

typedef struct {
    int fd, number;
    bool keys;  /* it has some that matter here */
    bool touch; /* it says itself that it is touched */
    bool slots; /* it only tells of each finger */
    bool grabbed;
    bool lost;     /* what comes until the next report is incomplete */
    int slot;      /* of the finger that is told of; -1: of none that we know */
    uint64_t down; /* slots of the fingers on it */
} Device;

struct Evdev {
    const EvdevCalls *calls;
    Device devices[DEVICES];
    int count;
    bool alone;
    bool again;       /* one was refused or has failed, and may be had later */
    int64_t look_ns;  /* when to look for it, ... */
    int64_t until_ns; /* ... and until when */
    uint16_t keys[KEYS];
    int key_count, taken;
};

/* ---- the system ---- */

static int64_t now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * second_ns + t.tv_nsec;
}

static int list(int *numbers, int most)
{
    DIR *dir = opendir("/dev/input");
    struct dirent *entry;
    int count = 0;
    while (dir && count < most && (entry = readdir(dir))) {
        char end;
        if (sscanf(entry->d_name, "event%d%c", &numbers[count], &end) == 1)
            count++;
    }
    if (dir)
        closedir(dir);
    return count;
}

static int open_device(int number)
{
    char path[40];
    snprintf(path, sizeof path, "/dev/input/event%d", number);
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    return fd >= 0 ? fd : -errno;
}

static void close_device(int fd)
{
    close(fd);
}

static int control(int fd, unsigned long request, void *arg)
{
    int result = ioctl(fd, request, arg);
    return result >= 0 ? result : -errno;
}

static long read_device(int fd, void *out, size_t bytes)
{
    ssize_t n = read(fd, out, bytes);
    return n >= 0 ? n : -errno;
}

const EvdevCalls evdev_calls = {.now_ns = now_ns,
                                .list = list,
                                .open = open_device,
                                .close = close_device,
                                .control = control,
                                .read = read_device};

/* ---- devices ---- */

static bool has(const unsigned long *bits, unsigned bit)
{
    return bits[bit / WORD_BITS] >> bit % WORD_BITS & 1;
}

static bool has_key(const unsigned long *bits)
{
    static const struct {
        uint16_t first, last;
    } rows[] = {{KEY_ESC, KEY_ESC}, {KEY_Q, KEY_P},         {KEY_A, KEY_L},
                {KEY_Z, KEY_M},     {KEY_SPACE, KEY_SPACE}, {KEY_LEFT, KEY_RIGHT}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (unsigned code = rows[i].first; code <= rows[i].last; code++)
            if (has(bits, code))
                return true;
    return false;
}

/* The kernel tells of the slot only when it changes. */
static void ask_slot(const EvdevCalls *calls, Device *d)
{
    struct input_absinfo slot = {0};
    if (d->slots)
        calls->control(d->fd, EVIOCGABS(ABS_MT_SLOT), &slot);
    d->slot = slot.value >= 0 && slot.value < SLOTS ? slot.value : -1;
}

/* What matters of a device. A pad that moves a pointer is no touch screen. */
static void ask(const EvdevCalls *calls, Device *d)
{
    unsigned long keys[WORDS(KEY_CNT)] = {0}, axes[WORDS(ABS_CNT)] = {0};
    unsigned long properties[WORDS(INPUT_PROP_CNT)] = {0};
    calls->control(d->fd, EVIOCGBIT(EV_KEY, sizeof keys), keys);
    calls->control(d->fd, EVIOCGBIT(EV_ABS, sizeof axes), axes);
    calls->control(d->fd, EVIOCGPROP(sizeof properties), properties);
    bool points = has(properties, INPUT_PROP_POINTER);
    d->keys = has_key(keys);
    d->touch = !points && has(keys, BTN_TOUCH);
    d->slots = !points && !d->touch && has(axes, ABS_MT_TRACKING_ID);
    ask_slot(calls, d);
}

/* A finger that moves would fill the kernel's queue and push out the tap. Kernels before 4.4 tell all. */
static void hear_little(const EvdevCalls *calls, const Device *d)
{
    static const uint16_t unheard[] = {EV_REL, EV_ABS, EV_MSC};
    for (size_t i = 0; i < sizeof unheard / sizeof *unheard; i++) {
        unsigned long codes[WORDS(ABS_CNT)] = {0};
        struct input_mask mask = {
            .type = unheard[i], .codes_size = sizeof codes, .codes_ptr = (uintptr_t)codes};
        if (unheard[i] == EV_ABS && d->slots) {
            codes[ABS_MT_SLOT / WORD_BITS] |= 1UL << ABS_MT_SLOT % WORD_BITS;
            codes[ABS_MT_TRACKING_ID / WORD_BITS] |= 1UL << ABS_MT_TRACKING_ID % WORD_BITS;
        }
        calls->control(d->fd, EVIOCSMASK, &mask);
    }
}

static bool is_open(const Evdev *e, int number)
{
    for (int i = 0; i < e->count; i++)
        if (e->devices[i].number == number)
            return true;
    return false;
}

static void find(Evdev *e)
{
    int numbers[LISTED];
    int count = e->calls->list(numbers, LISTED);
    e->again = false;
    for (int i = 0; i < count && e->count < DEVICES; i++) {
        Device d = {.number = numbers[i]};
        if (is_open(e, d.number))
            continue;
        d.fd = e->calls->open(d.number);
        e->again = e->again || d.fd == -EACCES || d.fd == -EPERM;
        if (d.fd < 0)
            continue;
        ask(e->calls, &d);
        if (d.keys || d.touch || d.slots) {
            hear_little(e->calls, &d);
            e->devices[e->count++] = d;
        } else {
            e->calls->close(d.fd);
        }
    }
}

Evdev *evdev_open(const EvdevCalls *calls)
{
    Evdev *e = calloc(1, sizeof *e);
    if (!e)
        return NULL;
    e->calls = calls;
    evdev_look(e, true);
    return e;
}

void evdev_close(Evdev *e)
{
    if (!e)
        return;
    for (int i = 0; i < e->count; i++)
        e->calls->close(e->devices[i].fd);
    free(e);
}

void evdev_grab(Evdev *e, bool alone)
{
    if (e)
        e->alone = alone;
}

/* Whoever heard a key go down must hear it come up again. */
static void grab(const Evdev *e, Device *d)
{
    unsigned long held[WORDS(KEY_CNT)] = {0};
    if (!d->keys || d->grabbed == e->alone)
        return;
    e->calls->control(d->fd, EVIOCGKEY(sizeof held), held);
    for (size_t i = 0; e->alone && i < WORDS(KEY_CNT); i++)
        if (held[i])
            return;
    if (e->calls->control(d->fd, EVIOCGRAB, e->alone ? (void *)1 : NULL) == 0)
        d->grabbed = e->alone;
}

/* ---- what they say ---- */

static void press(Evdev *e, uint16_t code)
{
    if (e->key_count < KEYS)
        e->keys[e->key_count++] = code;
}

static void feel(Evdev *e, Device *d, const struct input_event *event)
{
    if (event->code == ABS_MT_SLOT)
        d->slot = event->value >= 0 && event->value < SLOTS ? event->value : -1;
    if (event->code != ABS_MT_TRACKING_ID || d->slot < 0)
        return;
    if (event->value >= 0 && !d->down)
        press(e, BTN_TOUCH);
    if (event->value >= 0)
        d->down |= UINT64_C(1) << d->slot;
    else
        d->down &= ~(UINT64_C(1) << d->slot);
}

static void hear(Evdev *e, Device *d, const struct input_event *event)
{
    if (event->type == EV_SYN && event->code == SYN_DROPPED) {
        d->lost = true;
        d->down = 0;
        ask_slot(e->calls, d);
    } else if (event->type == EV_SYN && event->code == SYN_REPORT) {
        d->lost = false;
    } else if (d->lost) {
        return;
    } else if (event->type == EV_KEY && event->value == 1) {
        if (event->code < BTN_MISC ? d->keys : event->code == BTN_TOUCH && d->touch)
            press(e, event->code);
    } else if (event->type == EV_ABS && d->slots) {
        feel(e, d, event);
    }
}

/* False if the device is gone or is none. */
static bool listen(Evdev *e, Device *d)
{
    struct input_event events[EVENTS];
    long n = e->calls->read(d->fd, events, sizeof events);
    if (n == -EAGAIN || n == -EINTR)
        return true;
    if (n <= 0 || (size_t)n % sizeof *events != 0)
        return false;
    for (size_t i = 0; i < (size_t)n / sizeof *events; i++)
        hear(e, d, &events[i]);
    return true;
}

void evdev_look(Evdev *e, bool news)
{
    if (!e)
        return;
    int64_t now = e->calls->now_ns();
    e->key_count = e->taken = 0;
    for (int i = e->count - 1; i >= 0; i--) {
        grab(e, &e->devices[i]);
        if (listen(e, &e->devices[i]))
            continue;
        e->calls->close(e->devices[i].fd);
        e->devices[i] = e->devices[--e->count];
        e->again = true; /* its number may be another's already */
        e->until_ns = now + 5 * second_ns;
    }
    if (news)
        e->until_ns = now + 5 * second_ns;
    if (!news && !(e->again && now >= e->look_ns && now < e->until_ns))
        return;
    e->look_ns = now + second_ns / 2;
    find(e);
}

uint16_t evdev_key(Evdev *e)
{
    return e && e->taken < e->key_count ? e->keys[e->taken++] : 0;
}

/* SPDX-License-Identifier: MIT */
/* fuzz_console: what the kernel says to a bare console. The first byte of an input says to whom: bytes of
 * input devices that speak as they like, come, go and fail (evdev), or a message about devices (uevent). Only
 * keys come of it, no more of them than were pressed, and each device that was opened is closed once. */
#include "console/evdev.h"
#include "console/uevent.h"
#include "fuzz_main.h"

#include <errno.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LOOKS = 64, PRESSED = 64, MESSAGES = 0xFF, DEVICES = 40 };

/* What is left of the input: each answer takes some. */
static const uint8_t *left;
static size_t left_len;
static bool is_open[DEVICES];
static int64_t now;

static void take(void *out, size_t len)
{
    size_t some = len < left_len ? len : left_len;
    memset(out, 0, len);
    memcpy(out, left, some);
    left += some;
    left_len -= some;
}

static uint8_t take_byte(void)
{
    uint8_t byte;
    take(&byte, 1);
    return byte;
}

static int64_t sim_now(void)
{
    return now += INT64_C(1000000) * take_byte();
}

static int sim_list(int *numbers, int most)
{
    int count = take_byte();
    count = count < most ? count : most;
    for (int i = 0; i < count; i++)
        numbers[i] = take_byte() % 16 ? i : -i;
    return count;
}

static int sim_open(int number)
{
    static const int faults[] = {-EACCES, -EPERM, -ENOENT, -ENODEV, -EMFILE};
    uint8_t byte = take_byte();
    (void)number;
    if (byte < sizeof faults / sizeof *faults)
        return faults[byte];
    for (int fd = 0; fd < DEVICES; fd++)
        if (!is_open[fd]) {
            is_open[fd] = true;
            return fd;
        }
    return -EMFILE;
}

static void sim_close(int fd)
{
    demand(fd >= 0 && fd < DEVICES && is_open[fd], "a device is closed that is not open");
    is_open[fd] = false;
}

static int sim_control(int fd, unsigned long request, void *arg)
{
    uint8_t byte = take_byte();
    demand(fd >= 0 && fd < DEVICES && is_open[fd], "a device is asked that is not open");
    if (byte % 8 == 0)
        return -ENOTTY;
    if (_IOC_DIR(request) == _IOC_READ)
        take(arg, byte % 2 ? _IOC_SIZE(request) : 1);
    if (_IOC_DIR(request) == _IOC_READ && byte % 4 < 2)
        memset(arg, byte, _IOC_SIZE(request));
    return 0;
}

static long sim_read(int fd, void *out, size_t bytes)
{
    static const long faults[] = {0, -EAGAIN, -EINTR, -ENODEV, -EIO, 1, 7};
    uint8_t byte = take_byte();
    demand(fd >= 0 && fd < DEVICES && is_open[fd], "a device is read that is not open");
    if (byte < sizeof faults / sizeof *faults)
        return faults[byte];
    size_t count = byte % (bytes / sizeof(struct input_event)) + 1;
    struct input_event *events = out;
    memset(events, 0, count * sizeof *events);
    for (size_t i = 0; i < count; i++) {
        events[i].type = take_byte() % 5;
        take(&events[i].code, 2);
        take(&events[i].value, byte % 2 ? 4 : 1);
    }
    return (long)(count * sizeof *events);
}

static bool try_devices(void)
{
    static const EvdevCalls calls = {sim_now, sim_list, sim_open, sim_close, sim_control, sim_read};
    Evdev *e = evdev_open(&calls);
    bool heard = false;
    now = 0;
    demand(e, "no memory for devices");
    for (int i = 0; i < LOOKS && left_len; i++) {
        uint8_t byte = take_byte();
        int keys = 0;
        evdev_grab(e, byte & 1);
        evdev_look(e, byte & 2);
        while (evdev_key(e))
            keys++;
        demand(keys <= PRESSED, "more keys than there is room for");
        heard = heard || keys;
    }
    evdev_close(e);
    for (int fd = 0; fd < DEVICES; fd++)
        demand(!is_open[fd], "a device is left open");
    return heard;
}

/* Through a socket that is none of the kernel's: its address says nothing, which the kernel's says too. */
static bool try_messages(void)
{
    int pair[2], news;
    demand(socketpair(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0, pair) == 0, "no sockets");
    while (left_len > 0) {
        size_t len = (size_t)take_byte() * 40;
        len = len < left_len ? len : left_len;
        if (send(pair[1], left, len, 0) < 0)
            break;
        left += len;
        left_len -= len;
    }
    news = uevent_take(pair[0]);
    demand((news & ~(UEVENT_CARDS | UEVENT_INPUTS)) == 0, "news of what nobody knows");
    close(pair[0]);
    close(pair[1]);
    return news;
}

static bool try(const uint8_t *bytes, size_t len)
{
    left = bytes;
    left_len = len;
    return take_byte() == MESSAGES ? try_messages() : try_devices();
}

static void change(Random *r, Buffer *b, const unsigned char *other, size_t other_len)
{
    static const char *const words[] = {"SUBSYSTEM=drm", "SUBSYSTEM=input", "change@/devices",
                                        "ACTION=add"};
    const char *word = words[random_below(r, sizeof words / sizeof *words)];
    if (b->len && b->bytes[0] == MESSAGES && random_below(r, 2))
        buffer_insert(b, random_below(r, b->len + 1), word, strlen(word) + random_below(r, 2));
    else
        mutate_bytes(r, b, other, other_len);
}

const Fuzzer fuzzer = {"fuzz_console", 1 << 14, change, NULL, try, NULL, NULL};

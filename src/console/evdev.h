/* SPDX-License-Identifier: MIT */
/* Keys and taps of keyboards, remote controls, buttons and touch screens (/dev/input/event*), where there
 * are any that may be opened. They come, go and fail without a word: whoever has none hears nothing. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is asked of the system, so that tests can put simulated devices in its place. A call that fails
 * returns -errno. */
typedef struct {
    int64_t (*now_ns)(void);
    /* The numbers of all devices, at most so many; returns how many there are. */
    int (*list)(int *numbers, int most);
    int (*open)(int number);
    void (*close)(int fd);
    int (*control)(int fd, unsigned long request, void *arg);
    /* Without waiting. */
    long (*read)(int fd, void *out, size_t bytes);
} EvdevCalls;

extern const EvdevCalls evdev_calls; /* the real ones */

typedef struct Evdev Evdev;

/* Opens all that have a letter, Escape, space, an arrow to a side, or a touch screen. NULL without memory;
 * the functions below take that, and then nothing comes. */
Evdev *evdev_open(const EvdevCalls *calls);
void evdev_close(Evdev *e);
/* Whether keys reach us alone, and no terminal; from the next look on, once no key is held down. It ends
 * with the process, however that ends. */
void evdev_grab(Evdev *e, bool alone);
/* Hears what was pressed, without waiting; to be called about ten times a second. `news`: devices may
 * have come or gone. */
void evdev_look(Evdev *e, bool news);
/* The next key that the last look found pressed, as <linux/input-event-codes.h> has it; repeats do not
 * count. BTN_TOUCH: a tap, of however many fingers. 0: none is left. */
uint16_t evdev_key(Evdev *e);

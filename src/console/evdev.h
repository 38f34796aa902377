/* SPDX-License-Identifier: MIT */
/* Keys and taps of keyboards, remote controls and touch screens (/dev/input/event*), where there are
 * any that may be opened. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

typedef struct Evdev Evdev;

/* Opens all that have one of the keys below 256 or a touch screen. NULL without memory; the functions
 * below take that, and then nothing comes. */
Evdev *evdev_open(void);
void evdev_close(Evdev *e);
/* Looks again for devices, since some may have come or gone. */
void evdev_find(Evdev *e);
/* Whether keys reach us alone and no terminal (EVIOCGRAB, which ends with the process). */
void evdev_grab(Evdev *e, bool alone);
/* The next key that was pressed, as <linux/input-event-codes.h> has it; repeats do not count.
 * BTN_TOUCH: a tap. 0: none has come. Never waits. */
uint16_t evdev_key(Evdev *e);

/* SPDX-License-Identifier: MIT */
/* The television at the other end of an HDMI cable, told through the kernel (/dev/cec*) to sleep or to
 * show us. Nothing here waits for it. */
#pragma once
#include "base/err.h"

#include <stdint.h>

/* What is asked of the kernel, so that tests can answer; -errno if it fails. */
typedef struct {
    int (*open)(int number); /* /dev/cecN */
    void (*close)(int fd);
    int (*ask)(int fd, unsigned long request, void *arg);
    int64_t (*now_ns)(void); /* monotonic */
} CecCalls;

/* The kernel's. */
extern const CecCalls cec_calls;

typedef struct Cec Cec;

/* NULL without memory; the functions below take that. No device is opened before there is something to
 * tell. */
Cec *cec_open(const CecCalls *calls);
void cec_close(Cec *c);
/* Wakes every television and becomes its source, or sends it to sleep. */
void cec_switch(Cec *c, bool on);
/* Sends what is due; to be called about ten times a second. False with *err, once, if no television
 * could be told. */
bool cec_look(Cec *c, Err *err);

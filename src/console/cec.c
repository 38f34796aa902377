/* SPDX-License-Identifier: MIT */
/* A message needs an address on the bus, and to get that takes the kernel some time; a television that
 * sleeps may miss a message. So each device is tried each second until what there is to tell was
 * acknowledged, or enough was tried. */
#include "console/cec.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/cec.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { DEVICES = 8, TRIES = 20, EVERYBODY = CEC_LOG_ADDR_BROADCAST };
static const int64_t second_ns = 1000000000;

typedef struct {
    int fd;            /* -1: there is none */
    uint32_t sequence; /* of the message under way */
    int step;          /* messages that were acknowledged */
    bool done, under_way;
} Device;

struct Cec {
    const CecCalls *calls;
    Device devices[DEVICES];
    bool on, busy, opened;
    int tries, errors; /* 0, or why the last one failed */
    int64_t at_ns;     /* when to try next */
};

/* ---- the kernel ---- */

static int cec_device_open(int number)
{
    char path[32];
    snprintf(path, sizeof path, "/dev/cec%d", number);
    int fd = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
    return fd < 0 ? -errno : fd;
}

static void cec_device_close(int fd)
{
    close(fd);
}

static int cec_device_ask(int fd, unsigned long request, void *arg)
{
    return ioctl(fd, request, arg) < 0 ? -errno : 0;
}

static int64_t cec_now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * second_ns + t.tv_nsec;
}

const CecCalls cec_calls = {cec_device_open, cec_device_close, cec_device_ask, cec_now_ns};

/* ---- a device ---- */

/* Asks for an address as a player. The kernel keeps it, and claims it again after the cable was out. */
static int claim(const Cec *c, Device *d)
{
    struct cec_log_addrs wish = {.cec_version = CEC_OP_CEC_VERSION_1_4,
                                 .num_log_addrs = 1,
                                 .vendor_id = CEC_VENDOR_ID_NONE,
                                 .flags = CEC_LOG_ADDRS_FL_ALLOW_UNREG_FALLBACK,
                                 .osd_name = "motograph",
                                 .primary_device_type = {CEC_OP_PRIM_DEVTYPE_PLAYBACK},
                                 .log_addr_type = {CEC_LOG_ADDR_TYPE_PLAYBACK}};
    return c->calls->ask(d->fd, CEC_ADAP_S_LOG_ADDRS, &wish);
}

/* Our address on the bus; -EAGAIN while there is none yet. */
static int own_address(const Cec *c, Device *d)
{
    struct cec_log_addrs have = {.num_log_addrs = 0};
    int result = c->calls->ask(d->fd, CEC_ADAP_G_LOG_ADDRS, &have);
    if (result == 0 && have.num_log_addrs == 0)
        result = claim(c, d);
    else if (result == 0 && have.log_addr_mask)
        return have.log_addr[0];
    return result != 0 && result != -EBUSY ? result : -EAGAIN;
}

/* The next message; false if all were acknowledged. */
static bool compose(const Cec *c, const Device *d, uint16_t place, int own, struct cec_msg *m)
{
    memset(m, 0, sizeof *m);
    bool source = c->on && d->step == 1;
    if (d->step >= (c->on ? 2 : 1))
        return false;
    m->len = source ? 4 : 2;
    m->msg[0] = (uint8_t)(own << 4 | (source ? EVERYBODY : CEC_LOG_ADDR_TV));
    m->msg[1] = source ? CEC_MSG_ACTIVE_SOURCE : c->on ? CEC_MSG_IMAGE_VIEW_ON : CEC_MSG_STANDBY;
    m->msg[2] = (uint8_t)(place >> 8);
    m->msg[3] = (uint8_t)(place & 0xFF);
    return true;
}

/* Sends what is next. 0, or why that is not possible now. */
static int send_next(const Cec *c, Device *d)
{
    struct cec_msg m;
    uint16_t place = CEC_PHYS_ADDR_INVALID;
    int result = c->calls->ask(d->fd, CEC_ADAP_G_PHYS_ADDR, &place);
    if (result != 0 || place == CEC_PHYS_ADDR_INVALID)
        return result ? result : -ENOTCONN;
    int own = own_address(c, d);
    if (own < 0)
        return own;
    if (!compose(c, d, place, own, &m)) {
        d->done = true;
        return 0;
    }
    result = c->calls->ask(d->fd, CEC_TRANSMIT, &m);
    d->under_way = result == 0;
    d->sequence = m.sequence;
    return result;
}

/* Takes what has come; what became of our message is among it. */
static int hear(const Cec *c, Device *d)
{
    struct cec_msg m = {.timeout = 0};
    int result = 0;
    for (int i = 0; i < 32 && c->calls->ask(d->fd, CEC_RECEIVE, &m) == 0; i++) {
        if (d->under_way && m.sequence == d->sequence && m.tx_status) {
            bool taken = m.tx_status & CEC_TX_STATUS_OK;
            d->under_way = false;
            d->step += taken;
            result = taken ? 0 : -EHOSTUNREACH;
        }
        m = (struct cec_msg){.timeout = 0};
    }
    return result;
}

static void open_devices(Cec *c)
{
    for (int i = 0; i < DEVICES; i++) {
        Device *d = &c->devices[i];
        if (c->opened)
            continue;
        int fd = c->calls->open(i);
        if (fd < 0 && fd != -ENOENT)
            c->errors = -fd;
        *d = (Device){.fd = fd < 0 ? -1 : fd};
    }
    c->opened = true;
}

/* ---- all of them ---- */

Cec *cec_open(const CecCalls *calls)
{
    Cec *c = calloc(1, sizeof *c);
    if (c)
        c->calls = calls;
    return c;
}

static void close_devices(Cec *c)
{
    for (int i = 0; c->opened && i < DEVICES; i++)
        if (c->devices[i].fd >= 0)
            c->calls->close(c->devices[i].fd);
    c->opened = false;
}

void cec_close(Cec *c)
{
    if (!c)
        return;
    close_devices(c);
    free(c);
}

void cec_switch(Cec *c, bool on)
{
    if (!c)
        return;
    close_devices(c); /* devices may have come or gone since */
    c->on = on;
    c->busy = true;
    c->tries = c->errors = 0;
    c->at_ns = 0;
}

bool cec_look(Cec *c, Err *err)
{
    int told = 0, waiting = 0;
    if (!c || !c->busy)
        return true;
    int64_t now_ns = c->calls->now_ns();
    bool due = now_ns >= c->at_ns;
    if (due && !c->opened)
        open_devices(c);
    for (int i = 0; c->opened && i < DEVICES; i++) {
        Device *d = &c->devices[i];
        if (d->fd < 0)
            continue;
        int result = hear(c, d);
        bool heard = !d->under_way;
        if (result == 0 && !d->done && (due || d->step > 0) && heard)
            result = send_next(c, d);
        if (result != 0)
            c->errors = -result;
        told += d->done;
        waiting += !d->done;
    }
    if (due) {
        c->at_ns = now_ns + second_ns;
        c->tries++;
    }
    if (waiting && c->tries < TRIES)
        return true;
    c->busy = false;
    close_devices(c);
    return told > 0 ||
           err_set(err, 0, 0, "no television can be told by HDMI-CEC: %s",
                   c->errors == EHOSTUNREACH ? err_words(ERR_WORDS("it does not answer"))
                   : c->errors               ? err_system(c->errors)
                                             : err_words(ERR_WORDS("there is no /dev/cec0")));
}

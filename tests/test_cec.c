/* SPDX-License-Identifier: MIT */
/* What televisions hear by HDMI-CEC, from a kernel that is simulated call by call: cables out, addresses
 * that take time, televisions that miss messages, no device, no right to it. */
#include "console/cec.h"

#include "check.h"

#include <errno.h>
#include <linux/cec.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>

enum { FDS = 100 };

static struct {
    int refused; /* of open; 0: it opens */
    int devices;
    int cable_after;   /* questions for the place until there is a cable */
    int address_after; /* questions for the address until it is there */
    int deaf;          /* messages that are not acknowledged */
    int open, claims;
    int64_t now_ns;
    struct cec_msg sent;
    bool pending;
    char heard[400];
} sim;

static int sim_open(int number)
{
    if (sim.refused)
        return sim.refused;
    sim.open += number < sim.devices;
    return number < sim.devices ? FDS + number : -ENOENT;
}

static void sim_close(int fd)
{
    (void)fd;
    sim.open--;
}

static int give_addresses(struct cec_log_addrs *have)
{
    *have = (struct cec_log_addrs){.num_log_addrs = sim.claims > 0};
    if (sim.claims && sim.address_after-- <= 0) {
        have->log_addr_mask = 1 << 4;
        have->log_addr[0] = 4;
    }
    return 0;
}

static int transmit(struct cec_msg *m)
{
    static uint32_t sequence;
    size_t len = strlen(sim.heard);
    m->sequence = ++sequence;
    sim.sent = *m;
    sim.pending = true;
    for (uint32_t i = 0; i < m->len; i++)
        len += (size_t)snprintf(sim.heard + len, sizeof sim.heard - len, "%s%02x", i ? ":" : " ",
                                m->msg[i]);
    return 0;
}

static int receive(struct cec_msg *m)
{
    if (!sim.pending)
        return -EAGAIN;
    sim.pending = false;
    *m = sim.sent;
    m->tx_status =
        sim.deaf-- > 0 ? CEC_TX_STATUS_NACK | CEC_TX_STATUS_MAX_RETRIES : CEC_TX_STATUS_OK;
    return 0;
}

static int sim_ask(int fd, unsigned long request, void *arg)
{
    CHECK(fd >= FDS && fd < FDS + sim.devices, "fd %d", fd);
    switch (request) {
    case CEC_ADAP_G_PHYS_ADDR:
        *(uint16_t *)arg = sim.cable_after-- > 0 ? CEC_PHYS_ADDR_INVALID : 0x1200;
        return 0;
    case CEC_ADAP_G_LOG_ADDRS:
        return give_addresses(arg);
    case CEC_ADAP_S_LOG_ADDRS:
        sim.claims++;
        CHECK_INT(((struct cec_log_addrs *)arg)->log_addr_type[0], CEC_LOG_ADDR_TYPE_PLAYBACK,
                  "type");
        return 0;
    case CEC_TRANSMIT:
        return transmit(arg);
    case CEC_RECEIVE:
        return receive(arg);
    default:
        return -ENOTTY;
    }
}

static int64_t sim_now(void)
{
    return sim.now_ns;
}

static const CecCalls calls = {sim_open, sim_close, sim_ask, sim_now};

/* Looks ten times a second for so long; the number of failures. */
static int look_for(Cec *c, int seconds, Err *err)
{
    int failures = 0;
    for (int i = 0; i < seconds * 10; i++, sim.now_ns += 100000000)
        failures += !cec_look(c, err);
    return failures;
}

static const struct {
    const char *name;
    int refused, devices, cable_after, address_after, deaf;
    bool on;
    const char *heard, *why;
} rows[] = {
    {"on", 0, 1, 0, 0, 0, true, " 40:04 4f:82:12:00", NULL},
    {"off", 0, 1, 0, 0, 0, false, " 40:36", NULL},
    {"an address that takes time", 0, 1, 0, 5, 0, true, " 40:04 4f:82:12:00", NULL},
    {"a cable that comes late", 0, 1, 4, 1, 0, false, " 40:36", NULL},
    {"one that misses two", 0, 1, 0, 0, 2, true, " 40:04 40:04 40:04 4f:82:12:00", NULL},
    {"a second one missed", 0, 1, 0, 0, 1, false, " 40:36 40:36", NULL},
    {"none", 0, 0, 0, 0, 0, true, "",
     "no television can be told by HDMI-CEC: there is no /dev/cec0"},
    {"no right", -EACCES, 1, 0, 0, 0, true, "",
     "no television can be told by HDMI-CEC: Permission denied"},
    {"no cable", 0, 1, 9999, 0, 0, false, "",
     "no television can be told by HDMI-CEC: Transport endpoint is not connected"},
};

static void check_rows(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Err err = {.why = ""};
        memset(&sim, 0, sizeof sim);
        sim.refused = rows[i].refused;
        sim.devices = rows[i].devices;
        sim.cable_after = rows[i].cable_after;
        sim.address_after = rows[i].address_after;
        sim.deaf = rows[i].deaf;
        sim.now_ns = 5000000000;
        CASE("%s", rows[i].name);
        Cec *c = cec_open(&calls);
        CHECK_INT(look_for(c, 2, &err), 0, "failures before there is something to tell");
        CHECK_INT(sim.open, 0, "devices open");
        cec_switch(c, rows[i].on);
        CHECK_INT(look_for(c, 60, &err), rows[i].why ? 1 : 0, "failures");
        CHECK_STR(sim.heard, rows[i].heard, "heard");
        if (rows[i].why)
            CHECK_STR(err.why, rows[i].why, "why");
        CHECK_INT(sim.open, 0, "devices open in the end");
        CHECK(sim.claims <= 1, "%d claims", sim.claims);
        cec_close(c);
    }
}

/* One that never answers is given up, and is told again at the next switch. */
static void check_deaf(void)
{
    Err err = {.why = ""};
    memset(&sim, 0, sizeof sim);
    sim.devices = 1;
    sim.deaf = 9999;
    CASE("deaf");
    Cec *c = cec_open(&calls);
    cec_switch(c, false);
    CHECK_INT(look_for(c, 60, &err), 1, "failures");
    CHECK_STR(err.why, "no television can be told by HDMI-CEC: it does not answer", "why");
    sim.deaf = 0;
    sim.heard[0] = '\0';
    cec_switch(c, true);
    CHECK_INT(look_for(c, 60, &err), 0, "failures");
    CHECK_STR(sim.heard, " 40:04 4f:82:12:00", "heard");
    cec_close(c);
    cec_close(NULL);
    cec_switch(NULL, true);
    CHECK(cec_look(NULL, &err), "without memory");
}

/* Switched back before it was told: only the last wish is sent on. */
static void check_haste(void)
{
    Err err = {.why = ""};
    memset(&sim, 0, sizeof sim);
    sim.devices = 1;
    sim.cable_after = 3;
    CASE("haste");
    Cec *c = cec_open(&calls);
    cec_switch(c, false);
    look_for(c, 1, &err);
    cec_switch(c, true);
    look_for(c, 30, &err);
    CHECK_STR(sim.heard, " 40:04 4f:82:12:00", "heard");
    cec_close(c);
    CHECK_INT(sim.open, 0, "devices open");
}

int main(void)
{
    check_rows();
    check_deaf();
    check_haste();
    return check_done("test_cec");
}

/* SPDX-License-Identifier: MIT */
/* Keys and taps of simulated devices, which speak as the kernel does, through sockets: what counts, once;
 * what comes, goes and fails; devices that say anything at all. */
#include "console/evdev.h"

#include "check.h"

#include <errno.h>
#include <linux/input.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SIM = 300, BITS = 8 * sizeof(unsigned long) };

typedef struct {
    bool there, refuses;
    int ours, theirs; /* ends of its socket; 0: not open */
    unsigned long keys[KEY_CNT / BITS], axes[ABS_CNT / BITS];
    bool pointer, mute; /* it knows no ioctl */
    int held, slot;     /* a key that is down; the slot that is told of */
    bool grabbed, masked, masked_slots;
    int opened;
} Sim;

static Sim sims[SIM];
static int64_t now;
static uint64_t seed = 1;

static uint32_t noise(uint32_t most)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 20) % most;
}

static void set(unsigned long *bits, unsigned bit)
{
    bits[bit / BITS] |= 1UL << bit % BITS;
}

/* ---- the system ---- */

static int64_t sim_now(void)
{
    return now;
}

static int sim_list(int *numbers, int most)
{
    int count = 0;
    for (int i = SIM - 1; i >= 0 && count < most; i--)
        if (sims[i].there)
            numbers[count++] = i;
    return count;
}

static int sim_open(int number)
{
    int pair[2];
    Sim *s = &sims[number];
    if (!s->there)
        return -ENOENT;
    if (s->refuses)
        return -EACCES;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair) != 0)
        return -errno;
    s->ours = pair[0];
    s->theirs = pair[1];
    s->opened++;
    return pair[0];
}

static Sim *of(int fd)
{
    for (int i = 0; i < SIM; i++)
        if (sims[i].ours == fd)
            return &sims[i];
    return NULL;
}

static void sim_close(int fd)
{
    Sim *s = of(fd);
    close(fd);
    if (!s)
        return;
    close(s->theirs);
    s->ours = s->theirs = 0;
    s->grabbed = false;
}

static int sim_control(int fd, unsigned long request, void *arg)
{
    Sim *s = of(fd);
    unsigned long none[KEY_CNT / BITS] = {0};
    size_t size = _IOC_SIZE(request);
    unsigned long *bits = none;
    if (!s || s->mute)
        return -ENOTTY;
    if (request == EVIOCGRAB) {
        s->grabbed = arg != NULL;
        return 0;
    }
    if (request == EVIOCSMASK) {
        const struct input_mask *mask = arg;
        const unsigned long *codes = (const unsigned long *)(uintptr_t)mask->codes_ptr;
        s->masked = true;
        if (mask->type == EV_ABS)
            s->masked_slots = !(*codes >> ABS_MT_SLOT & 1);
        return 0;
    }
    if (request == EVIOCGABS(ABS_MT_SLOT)) {
        ((struct input_absinfo *)arg)->value = s->slot;
        return 0;
    }
    if (_IOC_NR(request) == _IOC_NR(EVIOCGBIT(EV_KEY, 0)))
        bits = s->keys;
    else if (_IOC_NR(request) == _IOC_NR(EVIOCGBIT(EV_ABS, 0)))
        memcpy(none, s->axes, sizeof s->axes);
    else if (_IOC_NR(request) == _IOC_NR(EVIOCGPROP(0)) && s->pointer)
        set(none, INPUT_PROP_POINTER);
    else if (_IOC_NR(request) == _IOC_NR(EVIOCGKEY(0)) && s->held)
        set(none, (unsigned)s->held);
    memcpy(arg, bits, size < sizeof none ? size : sizeof none);
    return (int)size;
}

static long sim_read(int fd, void *out, size_t bytes)
{
    ssize_t n = read(fd, out, bytes);
    return n >= 0 ? n : -errno;
}

static const EvdevCalls calls = {.now_ns = sim_now,
                                 .list = sim_list,
                                 .open = sim_open,
                                 .close = sim_close,
                                 .control = sim_control,
                                 .read = sim_read};

/* ---- devices ---- */

static Sim *keyboard(int number)
{
    sims[number] = (Sim){.there = true};
    for (unsigned code = KEY_ESC; code < 200; code++)
        set(sims[number].keys, code);
    return &sims[number];
}

static Sim *button(int number, unsigned code)
{
    sims[number] = (Sim){.there = true};
    set(sims[number].keys, code);
    return &sims[number];
}

static Sim *touch(int number)
{
    Sim *s = button(number, BTN_TOUCH);
    set(s->axes, ABS_MT_SLOT);
    set(s->axes, ABS_MT_TRACKING_ID);
    return s;
}

/* One that tells of its fingers only. */
static Sim *slots(int number)
{
    Sim *s = touch(number);
    memset(s->keys, 0, sizeof s->keys);
    return s;
}

static void say(const Sim *s, uint16_t type, uint16_t code, int32_t value)
{
    struct input_event e = {.type = type, .code = code, .value = value};
    ssize_t n = s->theirs ? write(s->theirs, &e, sizeof e) : 0;
    (void)n;
}

/* The kernel's last word on a device that is gone. */
static void vanish(Sim *s)
{
    shutdown(s->theirs, SHUT_RDWR);
    s->there = false;
}

static void reset(void)
{
    memset(sims, 0, sizeof sims);
    now = 1000000000;
}

/* What is heard in one look, as words. */
static const char *heard(Evdev *e, bool news)
{
    static char words[400];
    uint16_t code;
    size_t n = 0;
    words[0] = '\0';
    now += 100000000;
    evdev_look(e, news);
    while ((code = evdev_key(e)) != 0 && n < sizeof words - 20)
        n += (size_t)snprintf(words + n, sizeof words - n, "%s%s", n ? " " : "",
                              code == KEY_SPACE   ? "space"
                              : code == KEY_Q     ? "q"
                              : code == KEY_LEFT  ? "left"
                              : code == BTN_TOUCH ? "tap"
                                                  : "?");
    return words;
}

/* ---- cases ---- */

/* Each device with what it says; {0} ends a report. */
static void grammar(void)
{
    static const struct {
        const char *what;
        Sim *(*device)(int);
        struct {
            uint16_t type, code;
            int32_t value;
        } says[12];
        const char *heard;
    } rows[] = {
        {"a key",
         keyboard,
         {{EV_MSC, MSC_SCAN, 57}, {EV_KEY, KEY_SPACE, 1}, {0}, {EV_KEY, KEY_SPACE, 0}},
         "space"},
        {"repeats",
         keyboard,
         {{EV_KEY, KEY_Q, 1}, {0}, {EV_KEY, KEY_Q, 2}, {0}, {EV_KEY, KEY_Q, 2}, {EV_KEY, KEY_Q, 0}},
         "q"},
        {"only a release", keyboard, {{EV_KEY, KEY_Q, 0}}, ""},
        {"two keys", keyboard, {{EV_KEY, KEY_LEFT, 1}, {0}, {EV_KEY, KEY_Q, 1}}, "left q"},
        {"a tap on a keyboard", keyboard, {{EV_KEY, BTN_TOUCH, 1}}, ""},
        {"a button of a mouse", keyboard, {{EV_KEY, BTN_LEFT, 1}}, ""},
        {"what was lost",
         keyboard,
         {{EV_SYN, SYN_DROPPED, 0}, {EV_KEY, KEY_Q, 1}, {0}, {EV_KEY, KEY_LEFT, 1}},
         "left"},
        {"a tap",
         touch,
         {{EV_ABS, ABS_MT_TRACKING_ID, 5}, {EV_KEY, BTN_TOUCH, 1}, {0}, {EV_KEY, BTN_TOUCH, 0}},
         "tap"},
        {"two taps",
         touch,
         {{EV_KEY, BTN_TOUCH, 1}, {0}, {EV_KEY, BTN_TOUCH, 0}, {0}, {EV_KEY, BTN_TOUCH, 1}},
         "tap tap"},
        {"a key of a touch screen", touch, {{EV_KEY, KEY_Q, 1}}, ""},
        {"one finger",
         slots,
         {{EV_ABS, ABS_MT_TRACKING_ID, 5}, {0}, {EV_ABS, ABS_MT_TRACKING_ID, -1}},
         "tap"},
        {"one finger, twice",
         slots,
         {{EV_ABS, ABS_MT_TRACKING_ID, 5},
          {0},
          {EV_ABS, ABS_MT_TRACKING_ID, -1},
          {0},
          {EV_ABS, ABS_MT_TRACKING_ID, 6}},
         "tap tap"},
        {"two fingers",
         slots,
         {{EV_ABS, ABS_MT_TRACKING_ID, 5},
          {EV_ABS, ABS_MT_SLOT, 1},
          {EV_ABS, ABS_MT_TRACKING_ID, 6},
          {0},
          {EV_ABS, ABS_MT_TRACKING_ID, -1},
          {EV_ABS, ABS_MT_SLOT, 0},
          {EV_ABS, ABS_MT_TRACKING_ID, -1}},
         "tap"},
        {"a second finger while one stays",
         slots,
         {{EV_ABS, ABS_MT_TRACKING_ID, 5},
          {EV_ABS, ABS_MT_SLOT, 1},
          {EV_ABS, ABS_MT_TRACKING_ID, 6},
          {0},
          {EV_ABS, ABS_MT_TRACKING_ID, -1},
          {0},
          {EV_ABS, ABS_MT_TRACKING_ID, 7}},
         "tap"},
        {"fingers after some were lost",
         slots,
         {{EV_ABS, ABS_MT_TRACKING_ID, 5},
          {EV_SYN, SYN_DROPPED, 0},
          {0},
          {EV_ABS, ABS_MT_TRACKING_ID, 8}},
         "tap tap"},
        {"fingers that nobody has",
         slots,
         {{EV_ABS, ABS_MT_SLOT, 64},
          {EV_ABS, ABS_MT_TRACKING_ID, 1},
          {EV_ABS, ABS_MT_SLOT, -9},
          {EV_ABS, ABS_MT_TRACKING_ID, 2},
          {EV_ABS, ABS_MT_SLOT, 63},
          {EV_ABS, ABS_MT_TRACKING_ID, 3}},
         "tap"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("%s", rows[i].what);
        reset();
        Sim *s = rows[i].device(7);
        Evdev *e = evdev_open(&calls);
        for (int j = 0; j < 12; j++)
            say(s, rows[i].says[j].type, rows[i].says[j].code, rows[i].says[j].value);
        CHECK_STR(heard(e, false), rows[i].heard, "it hears");
        CHECK_STR(heard(e, false), "", "and then nothing");
        evdev_close(e);
        CHECK_INT(s->ours, 0, "it is closed");
    }
}

static void which_devices(void)
{
    static const struct {
        const char *what;
        unsigned key, axis;
        bool pointer, opens;
    } rows[] = {
        {"a power button", KEY_POWER, 0, false, false},
        {"a button of space", KEY_SPACE, 0, false, true},
        {"a button to the left", KEY_LEFT, 0, false, true},
        {"a button of q", KEY_Q, 0, false, true},
        {"a button of m", KEY_M, 0, false, true},
        {"a volume knob", KEY_VOLUMEUP, 0, false, false},
        {"a mouse", BTN_LEFT, 0, false, false},
        {"a touch screen", BTN_TOUCH, ABS_X, false, true},
        {"a touch pad", BTN_TOUCH, ABS_X, true, false},
        {"a touch screen without a touch", BTN_RIGHT, ABS_MT_TRACKING_ID, false, true},
        {"a pad of many fingers", BTN_LEFT, ABS_MT_TRACKING_ID, true, false},
        {"a sensor", KEY_RESERVED, ABS_X, false, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("%s", rows[i].what);
        reset();
        Sim *s = button(3, rows[i].key);
        set(s->axes, rows[i].axis);
        s->pointer = rows[i].pointer;
        Evdev *e = evdev_open(&calls);
        CHECK_INT(s->ours != 0, rows[i].opens, "it is open");
        CHECK(!rows[i].opens || s->masked, "it tells all");
        evdev_close(e);
    }
    CASE("one that knows nothing of itself");
    reset();
    Sim *s = keyboard(3);
    s->mute = true;
    Evdev *e = evdev_open(&calls);
    CHECK_INT(s->ours, 0, "it is open");
    evdev_close(e);
}

static void come_and_go(void)
{
    CASE("devices come and go");
    reset();
    Evdev *e = evdev_open(&calls);
    CHECK_STR(heard(e, false), "", "without any");
    Sim *a = keyboard(0), *b = button(256, KEY_SPACE);
    CHECK_STR(heard(e, true), "", "news");
    say(a, EV_KEY, KEY_Q, 1);
    say(b, EV_KEY, KEY_SPACE, 1);
    const char *both = heard(e, false);
    CHECK(strstr(both, "q") && strstr(both, "space"), "heard %s", both);
    vanish(a);
    say(b, EV_KEY, KEY_SPACE, 1);
    CHECK_STR(heard(e, false), "space", "the other one");
    CHECK_INT(a->ours, 0, "the one that is gone is closed");

    /* its number is another's before anybody has looked */
    vanish(b);
    b->there = true;
    for (int i = 0; i < 6; i++)
        heard(e, i == 0);
    say(b, EV_KEY, KEY_SPACE, 1);
    CHECK_STR(heard(e, false), "space", "it is found again");
    evdev_close(e);
}

static void late_leave(void)
{
    CASE("a device that may be opened only later");
    reset();
    Sim *s = keyboard(4);
    s->refuses = true;
    Evdev *e = evdev_open(&calls);
    for (int i = 0; i < 20; i++)
        heard(e, false);
    s->refuses = false;
    for (int i = 0; i < 6; i++)
        heard(e, false);
    say(s, EV_KEY, KEY_Q, 1);
    CHECK_STR(heard(e, false), "q", "it hears");
    CHECK_INT(s->opened, 1, "opened");

    vanish(s);
    heard(e, true);
    s->there = s->refuses = true;
    for (int i = 0; i < 100; i++)
        heard(e, false);
    s->refuses = false;
    for (int i = 0; i < 100; i++)
        heard(e, false);
    CHECK_INT(s->ours, 0, "nobody looks for ever");
    heard(e, true);
    CHECK(s->ours != 0, "but after news");
    evdev_close(e);
}

static void grabs(void)
{
    CASE("alone");
    reset();
    Sim *a = keyboard(0), *t = touch(1);
    Evdev *e = evdev_open(&calls);
    heard(e, false);
    CHECK(!a->grabbed, "at first");
    a->held = KEY_ENTER;
    evdev_grab(e, true);
    heard(e, false);
    CHECK(!a->grabbed, "while a key is down");
    a->held = 0;
    heard(e, false);
    CHECK(a->grabbed && !t->grabbed, "then, and no touch screen");
    Sim *b = keyboard(2);
    heard(e, true);
    heard(e, false);
    CHECK(b->grabbed, "a new one too");
    evdev_grab(e, false);
    a->held = KEY_Q;
    heard(e, false);
    CHECK(!a->grabbed && !b->grabbed, "and back at once");
    evdev_close(e);
}

static void many(void)
{
    CASE("more devices than anybody has");
    reset();
    for (int i = 0; i < SIM; i++)
        keyboard(i);
    Evdev *e = evdev_open(&calls);
    int open = 0;
    for (int i = 0; i < SIM; i++)
        open += sims[i].ours != 0;
    CHECK_INT(open, 32, "open");
    for (int i = 0; i < SIM; i++)
        for (int j = 0; j < 200; j++)
            say(&sims[i], EV_KEY, KEY_Q, 1);
    int keys = 0;
    now += 100000000;
    evdev_look(e, true);
    while (evdev_key(e))
        keys++;
    CHECK(keys > 0 && keys <= 64, "%d keys in one look", keys);
    evdev_close(e);
    for (int i = 0; i < SIM; i++)
        CHECK_INT(sims[i].ours, 0, "closed");
}

static void nobody(void)
{
    CASE("without memory");
    evdev_look(NULL, true);
    evdev_grab(NULL, true);
    CHECK_INT(evdev_key(NULL), 0, "nothing");
    evdev_close(NULL);
}

/* A part of an event, or none of the right size: the device is none. */
static void hostile(void)
{
    for (size_t size = 1; size < 3 * sizeof(struct input_event); size++) {
        CASE("%zu bytes", size);
        struct input_event e3[3] = {{.type = EV_KEY, .code = KEY_Q, .value = 1}};
        bool whole = size % sizeof *e3 == 0;
        reset();
        Sim *s = keyboard(0);
        Evdev *e = evdev_open(&calls);
        CHECK_INT(write(s->theirs, e3, size), size, "written");
        CHECK_STR(heard(e, false), whole ? "q" : "", "it hears");
        CHECK_INT(s->ours != 0, whole, "it stays open");
        for (int i = 0; i < 6; i++)
            heard(e, false);
        say(s, EV_KEY, KEY_Q, 1);
        CHECK_STR(heard(e, false), "q", "afterwards");
        evdev_close(e);
    }
}

/* Anything at all: no more than so many keys a look, all of them known ones, and in the end it works. */
static void garbage(void)
{
    CASE("garbage");
    for (int round = 0; round < 200; round++) {
        reset();
        Sim *all[] = {keyboard(0), touch(1), slots(2), button(3, KEY_SPACE)};
        Evdev *e = evdev_open(&calls);
        for (int i = 0; i < 200; i++) {
            unsigned char bytes[300];
            Sim *s = all[noise(4)];
            for (size_t b = 0; b < sizeof bytes; b++)
                bytes[b] = (unsigned char)noise(256);
            struct input_event *event = (struct input_event *)(void *)bytes;
            if (noise(4)) { /* of the right types */
                event->type = (uint16_t)noise(5);
                event->code = (uint16_t)noise(noise(2) ? 0x60 : 0x300);
                event->value = (int32_t)noise(4) - 1;
            }
            size_t size = noise(20) ? sizeof *event : noise(sizeof bytes);
            ssize_t n = s->theirs ? write(s->theirs, bytes, size) : 0;
            (void)n;
            s->there = noise(30) != 0;
            s->refuses = noise(30) == 0;
            s->held = noise(3) ? 0 : KEY_A;
            s->slot = (int)noise(200) - 100;
            evdev_grab(e, noise(2));
            now += noise(300000000);
            evdev_look(e, noise(10) == 0);
            int keys = 0;
            for (uint16_t code; (code = evdev_key(e)) != 0; keys++)
                CHECK(code < BTN_MISC || code == BTN_TOUCH, "key %d", code);
            CHECK(keys <= 64, "%d keys", keys);
        }
        for (int i = 0; i < 4; i++)
            vanish(all[i]);
        heard(e, false);
        keyboard(9);
        heard(e, true);
        say(&sims[9], EV_KEY, KEY_Q, 1);
        CHECK_STR(heard(e, false), "q", "in the end");
        evdev_close(e);
    }
}

int main(void)
{
    grammar();
    which_devices();
    come_and_go();
    late_leave();
    grabs();
    many();
    nobody();
    hostile();
    garbage();
    return check_done("test_evdev");
}

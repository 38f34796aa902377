/* SPDX-License-Identifier: MIT */
/* The console on simulated cards, in simulated time: what is on the glass after each frame is the
 * picture, to the bit, whatever happens to flips, displays and cards; each fault ends with the picture
 * back; nothing is ever read from a buffer. */
#include "console/console.h"

#include "check.h"
#include "show/pace.h"
#include "sim_card.h"

enum { MOST = 1920 * 1080 };
static const int64_t ms = 1000000, second = 1000000000;

static uint32_t picture[MOST];
static int pw, ph;
static uint64_t seed;

static uint32_t noise(uint32_t most)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 20) % most;
}

/* ---- a player ---- */

typedef struct {
    Console *console;
    int64_t shown_ns; /* of the last frame */
    int frames, dark; /* presented; looks while it was dark */
    int changes;
} Play;

static void paint(Box b)
{
    for (int y = b.y; y < b.y + b.h; y++)
        for (int x = b.x; x < b.x + b.w; x++)
            picture[y * pw + x] = noise(1 << 24);
}

/* Draws what differs in these boxes, and shows it. */
static bool show(Play *p, const Box *boxes, int count)
{
    Box part;
    uint32_t *pixels;
    ptrdiff_t stride;
    for (int i = 0; i < count; i++) {
        paint(boxes[i]);
        console_stale(p->console, boxes[i]);
    }
    while (console_take(p->console, &part)) {
        pixels = console_pixels(p->console, &stride);
        for (int y = part.y; y < part.y + part.h; y++)
            memcpy(pixels + y * stride + part.x, picture + y * pw + part.x,
                   (size_t)part.w * sizeof *pixels);
    }
    int64_t shown_ns = console_show(p->console);
    p->frames += shown_ns != 0;
    if (shown_ns)
        p->shown_ns = shown_ns;
    return shown_ns != 0;
}

/* Follows the display; lays out and draws anew if that is due. */
static bool look(Play *p)
{
    if (!console_look(p->console))
        return false;
    p->changes++;
    console_size(p->console, &pw, &ph);
    show(p, &(Box){0, 0, pw, ph}, 1);
    return true;
}

/* One frame in which a few boxes change, or a moment of darkness. */
static void live(Play *p)
{
    Box boxes[4];
    int count = (int)noise(5);
    sim.now += ms / 2;
    look(p);
    if (console_dark(p->console)) {
        p->dark++;
        sim.now += 100 * ms;
        return;
    }
    for (int i = 0; i < count; i++) {
        int w = 1 + (int)noise((uint32_t)pw), h = 1 + (int)noise((uint32_t)ph / 4);
        boxes[i] =
            (Box){(int)noise((uint32_t)(pw - w) + 1), (int)noise((uint32_t)(ph - h) + 1), w, h};
    }
    int64_t before = sim.now;
    show(p, boxes, count < 4 ? count : 4);
    if (sim.now == before) /* presents do not wait */
        sim.now += 16 * ms;
}

static void live_for(Play *p, int64_t ns)
{
    for (int64_t until = sim.now + ns; sim.now < until;)
        live(p);
}

/* Whether an output shows the picture. */
static bool is_right(SimCard *card, int output)
{
    uint32_t stride = 0;
    if (card->no_events) /* it may still be on its way */
        sim.now += 20 * ms;
    sim_settle(card);
    const uint32_t *glass = sim_glass(card, output, &stride);
    bool good = glass && card->outputs[output].mode.hdisplay == pw && !card->outputs[output].cursor;
    for (int y = 0; good && y < ph; y++)
        good = memcmp(glass + (size_t)y * stride, picture + y * pw, (size_t)pw * 4) == 0;
    return good;
}

static void begin(void)
{
    for (int i = 0; i < SIM_CARDS; i++)
        sim.cards[i] = (SimCard){0};
    seed = 88172645463325252u;
    sim.now = 1000 * second;
    sim.poison = true;
    sim.period_ns = 0;
    sim.stop_ns = 0;
    sim.on_frame = NULL;
}

static Play start(const char *display, const char *mode)
{
    KmsWish wish = {0};
    snprintf(wish.display, sizeof wish.display, "%s", display);
    if (*mode)
        kms_mode_read(mode, &wish.mode);
    Play p = {.console = console_open(&sim_calls, &wish, false)};
    console_size(p.console, &pw, &ph);
    if (!console_dark(p.console))
        show(&p, &(Box){0, 0, pw, ph}, 1);
    return p;
}

/* ---- faults ---- */

typedef void Act(SimCard *a, SimCard *b);

static void nothing(SimCard *a, SimCard *b)
{
    (void)a;
    (void)b;
}

static void unplug(SimCard *a, SimCard *b)
{
    (void)b;
    sim_unplug(a, 0);
}

static void replug(SimCard *a, SimCard *b)
{
    (void)b;
    sim_plug(a, 0, 160, 120, 60);
}

static void plug_other_mode(SimCard *a, SimCard *b)
{
    (void)b;
    SimOutput *o = sim_plug(a, 0, 160, 120, 60);
    o->modes[0].type = 0;
    o->modes[o->mode_count++] = sim_mode(200, 150, 50, true);
}

/* It is on, but has not yet said what it can. */
static void late_edid(SimCard *a, SimCard *b)
{
    (void)b;
    a->outputs[0].connected = true;
    a->outputs[0].mode_count = 0;
}

static void fallback_modes(SimCard *a, SimCard *b)
{
    (void)b;
    sim_plug(a, 0, 200, 150, 60)->modes[0].type = 0;
}

static void second_output(SimCard *a, SimCard *b)
{
    (void)b;
    sim_unplug(a, 0);
    sim_plug(a, 1, 200, 150, 60);
}

static void second_card(SimCard *a, SimCard *b)
{
    sim_unplug(a, 0);
    *b = *sim_card(1);
    sim_plug(b, 0, 160, 120, 60);
}

static void vanish(SimCard *a, SimCard *b)
{
    (void)b;
    a->there = false;
    a->removed = a->open;
}

static void appear(SimCard *a, SimCard *b)
{
    (void)b;
    a->there = true;
}

static void rob(SimCard *a, SimCard *b)
{
    (void)b;
    a->other_master = true;
}

static void give_back(SimCard *a, SimCard *b)
{
    (void)b;
    a->other_master = false;
}

static void busy_once(SimCard *a, SimCard *b)
{
    (void)b;
    a->busy = 1;
}

static void busy_long(SimCard *a, SimCard *b)
{
    (void)b;
    a->busy = 5000;
}

static void not_busy(SimCard *a, SimCard *b)
{
    (void)b;
    a->busy = 0;
}

static void hang(SimCard *a, SimCard *b)
{
    (void)b;
    a->hangs = true;
}

static void lose_one(SimCard *a, SimCard *b)
{
    (void)b;
    a->lose_every = 7;
}

static void lose_all(SimCard *a, SimCard *b)
{
    (void)b;
    a->no_events = true;
}

static void refuse_light(SimCard *a, SimCard *b)
{
    (void)b;
    a->refuse_lights = 3;
    a->with_error = ENOSPC;
    sim_plug(a, 0, 200, 150, 60);
}

static void no_memory(SimCard *a, SimCard *b)
{
    (void)b;
    a->no_memory = true;
    sim_plug(a, 0, 200, 150, 60);
}

static void memory(SimCard *a, SimCard *b)
{
    (void)b;
    a->no_memory = false;
}

/* It had the display, and one more that shows the same. */
static void rob_and_clone(SimCard *a, SimCard *b)
{
    rob(a, b);
    a->outputs[1].shares = SIM_CRTC;
}

static void refuse_flips(SimCard *a, SimCard *b)
{
    (void)b;
    a->refuse_flips = 2;
}

static void spoil_link(SimCard *a, SimCard *b)
{
    (void)b;
    a->bad_link = true;
}

static const struct {
    const char *name;
    Act *then, *later;
    const char *why; /* what is said of it meanwhile; empty: it stays lit */
    int card, output;
    int w, h; /* in the end */
} faults[] = {
    {"nothing happens", nothing, nothing, "", 0, 0, 160, 120},
    {"unplugged, plugged in again", unplug, replug, "no display is connected", 0, 0, 160, 120},
    {"unplugged, another one plugged in", unplug, plug_other_mode, "no display is connected", 0, 0,
     200, 150},
    {"late EDID", unplug, late_edid, "no display is connected", -1, 0, 0, 0},
    {"late EDID, then modes", late_edid, replug, "no display is connected", 0, 0, 160, 120},
    {"fallback modes, then its own", fallback_modes, plug_other_mode, "", 0, 0, 200, 150},
    {"another mode at once", plug_other_mode, nothing, "", 0, 0, 200, 150},
    {"plugged into the other output", second_output, nothing, "", 0, 1, 200, 150},
    {"plugged into another card", second_card, nothing, "", 1, 0, 160, 120},
    {"the card vanishes and comes back", vanish, appear, "there is no graphics card", 0, 0, 160,
     120},
    {"another master", rob, give_back, "another program has the display", 0, 0, 160, 120},
    {"another master that leaves a clone", rob_and_clone, give_back,
     "another program has the display", 0, 0, 160, 120},
    {"EBUSY once", busy_once, nothing, "", 0, 0, 160, 120},
    {"EBUSY for long", busy_long, not_busy, "", 0, 0, 160, 120},
    {"a flip that is never done", hang, nothing, "", 0, 0, 160, 120},
    {"events are lost", lose_one, nothing, "", 0, 0, 160, 120},
    {"no events any more", lose_all, nothing, "", 0, 0, 160, 120},
    {"a mode is refused for a while", refuse_light, nothing, "", 0, 0, 200, 150},
    {"flips are refused for a while", refuse_flips, nothing, "", 0, 0, 160, 120},
    {"the link to the display fails", spoil_link, nothing, "", 0, 0, 160, 120},
    {"no memory for a while", no_memory, memory, "does not show the picture", 0, 0, 200, 150},
};

static void make_well(SimCard *c)
{
    (void)c;
}

static void make_legacy(SimCard *c)
{
    c->no_atomic = true;
}

static void make_refusing(SimCard *c)
{
    c->refuses_atomic = true;
}

static void make_half_refusing(SimCard *c)
{
    c->refuses_atomic_flips = true;
}

static void make_unflippable(SimCard *c)
{
    c->no_atomic = c->no_flips = c->wants_dirty = true;
}

static void make_unthrottled(SimCard *c)
{
    c->no_vblank = true;
}

static void make_eventless(SimCard *c)
{
    c->no_events = true;
}

static void make_legacy_eventless(SimCard *c)
{
    c->no_events = c->no_atomic = true;
}

/* A copy of each buffer is at the host; only what is told gets there. */
static void make_uploading(SimCard *c)
{
    c->copies = true;
}

/* The display has one copy of what is shown. */
static void make_sending(SimCard *c)
{
    c->copies = c->one_copy = true;
}

static void make_legacy_sending(SimCard *c)
{
    make_unflippable(c);
    make_sending(c);
}

static void make_late(SimCard *c)
{
    c->latency_ns = 12 * ms;
}

static const struct {
    const char *name;
    void (*make)(SimCard *c);
} drivers[] = {
    {"atomic", make_well},
    {"legacy", make_legacy},
    {"atomic refused", make_refusing},
    {"atomic flips refused", make_half_refusing},
    {"no flips", make_unflippable},
    {"no vblank", make_unthrottled},
    {"no events", make_eventless},
    {"legacy, no events", make_legacy_eventless},
    {"late", make_late},
    {"uploading", make_uploading},
    {"sending", make_sending},
    {"legacy, sending", make_legacy_sending},
};

/* Each fault with each driver ends with the picture back. */
static void all_faults(void)
{
    for (size_t d = 0; d < sizeof drivers / sizeof *drivers; d++) {
        for (size_t f = 0; f < sizeof faults / sizeof *faults; f++) {
            CASE("%s: %s", drivers[d].name, faults[f].name);
            begin();
            SimCard *a = sim_card(0), *b = &sim.cards[1];
            drivers[d].make(a);
            sim_plug(a, 0, 160, 120, 60);
            Play p = start("", "");
            live_for(&p, second);
            CHECK(is_right(a, 0) && p.frames > 10, "not shown at first: %d frames, %s", p.frames,
                  console_dark(p.console) ? console_dark(p.console) : "");
            faults[f].then(a, b);
            console_stir(p.console);
            live_for(&p, 3 * second);
            const char *why = console_dark(p.console);
            if (*faults[f].why)
                CHECK(why && strstr(why, faults[f].why), "\"%s\"", why ? why : "lit");
            faults[f].later(a, b);
            live_for(&p, 5 * second);
            int frames = p.frames;
            live_for(&p, second);
            if (faults[f].card >= 0) {
                CHECK(is_right(&sim.cards[faults[f].card], faults[f].output), "not back: %s",
                      console_dark(p.console) ? console_dark(p.console) : "lit");
                CHECK(pw == faults[f].w && ph == faults[f].h, "%dx%d", pw, ph);
                CHECK(p.frames - frames > 20, "%d frames", p.frames - frames);
            }
            console_close(p.console);
        }
    }
}

/* Another terminal is wanted: the card is another's to use, at once and for as long as that lasts. */
static void lend(void)
{
    for (size_t d = 0; d < sizeof drivers / sizeof *drivers; d++) {
        CASE("lent, %s", drivers[d].name);
        begin();
        SimCard *a = sim_card(0);
        drivers[d].make(a);
        sim_plug(a, 0, 160, 120, 60);
        Play p = start("", "");
        live_for(&p, second);
        for (int i = 0; i < 3; i++) {
            console_lend(p.console, true);
            CHECK(!a->open, "the card is held");
            CHECK(console_dark(p.console), "it is not dark");
            int frames = p.frames;
            console_stir(p.console);
            live_for(&p, 5 * second);
            CHECK(!a->open && p.frames == frames, "it draws all the same");
            console_lend(p.console, false);
            live_for(&p, second);
            CHECK(is_right(a, 0) && p.frames > frames + 10, "not back: %s",
                  console_dark(p.console) ? console_dark(p.console) : "lit");
        }
        console_close(p.console);
    }
    static const KmsWish any;
    CASE("lent from the start");
    begin();
    SimCard *a = sim_card(0);
    sim_plug(a, 0, 160, 120, 60);
    Play p = {.console = console_open(&sim_calls, &any, true)};
    live_for(&p, 5 * second);
    CHECK(!a->open && p.frames == 0, "the card was opened");
    console_lend(p.console, false);
    live_for(&p, second);
    CHECK(is_right(a, 0), "it is not shown then");
    console_close(p.console);
}

/* --display: a name, a number, or a beginning that only one of the displays has. */
static void by_name(void)
{
    static const struct {
        const char *wish, *output, *why;
    } rows[] = {
        {"", "HDMI-A-1", NULL},
        {"hdmi-a-2", "HDMI-A-2", NULL},
        {"HDMI-A-1", "HDMI-A-1", NULL}, /* and not HDMI-A-10 */
        {"HDMI-A-10", "HDMI-A-10", NULL},
        {"dp", "DP-4", NULL},
        {"3", "HDMI-A-10", NULL},
        {"4", "DP-4", NULL},
        {"hdmi", NULL,
         "several displays are called 'hdmi'; the displays are: 1 HDMI-A-1, 2 HDMI-A-2, "
         "3 HDMI-A-10, 4 DP-4"},
        {"VGA", NULL, "there is no display 'VGA' here; the displays are: 1 HDMI-A-1, "},
        {"5", NULL, "there is no display '5' here; the displays are: 1 HDMI-A-1, "},
        {"DP-3", NULL, "there is no display 'DP-3' here; "},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("--display=%s", rows[i].wish);
        begin();
        SimCard *a = sim_card(0), *b = sim_card(1);
        for (int n = 0; n < 2; n++) {
            sim_plug(a, n, 160, 120, 60);
            sim_plug(b, n, 160, 120, 60);
        }
        b->outputs[0].number = 10;
        b->outputs[1].type = DRM_MODE_CONNECTOR_DisplayPort;
        b->outputs[1].number = 4;
        Play p = start(rows[i].wish, "");
        const char *why = console_dark(p.console);
        if (rows[i].output)
            CHECK(!why && strcmp(console_name(p.console), rows[i].output) == 0, "%s",
                  why ? why : console_name(p.console));
        else
            CHECK(why && strstr(why, rows[i].why), "%s", why ? why : console_name(p.console));
        console_close(p.console);
    }
    CASE("nothing is connected");
    begin();
    sim_card(0);
    Play p = start("DP-1", "");
    const char *why = console_dark(p.console);
    CHECK(why && strcmp(why, "the display DP-1 is not connected") == 0, "%s", why ? why : "lit");
    console_close(p.console);
}

/* A mode that is interlaced or too small is none. */
static void unfit_modes(void)
{
    static const uint32_t flags[] = {DRM_MODE_FLAG_INTERLACE, 0};
    for (int i = 0; i < 2; i++) {
        CASE("unfit mode %d", i);
        begin();
        SimOutput *o = sim_plug(sim_card(0), 0, i ? 16 : 160, 120, 60);
        o->modes[0].flags = flags[i];
        Play p = start("", "");
        const char *why = console_dark(p.console);
        CHECK(why && strstr(why, "no mode that can be shown"), "%s", why ? why : "lit");
        console_close(p.console);
    }
}

/* A card that has no room for the display's own mode shows a smaller one, and the other again when the
 * display was plugged in anew and there is room. */
static void room_for_less(void)
{
    CASE("no room for the largest mode");
    begin();
    SimCard *a = sim_card(0);
    SimOutput *o = sim_plug(a, 0, 200, 150, 60);
    o->modes[1] = sim_mode(180, 140, 60, false);
    o->modes[2] = sim_mode(160, 120, 60, false);
    o->mode_count = 3;
    a->room_px = 160 * 120;
    Play p = start("", "");
    live_for(&p, 2 * second);
    CHECK(!console_dark(p.console) && o->mode.hdisplay == 160, "%s, %d wide",
          console_dark(p.console) ? console_dark(p.console) : "lit", o->mode.hdisplay);
    CHECK(is_right(a, 0), "another picture");
    a->room_px = 0;
    sim_unplug(a, 0);
    live_for(&p, 5 * second);
    sim_plug(a, 0, 200, 150, 60);
    live_for(&p, 5 * second);
    CHECK(o->mode.hdisplay == 200 && is_right(a, 0), "%d wide", o->mode.hdisplay);
    console_close(p.console);
}

/* Flips that are refused for a moment are asked for again: a card that lights up for each frame tells no
 * time, and does more. */
static void flips_come_back(void)
{
    static const char *const of[] = {"atomic", "legacy"};
    for (int i = 0; i < 2; i++) {
        CASE("flips come back, %s", of[i]);
        begin();
        SimCard *a = sim_card(0);
        drivers[i].make(a);
        sim_plug(a, 0, 160, 120, 60);
        Play p = start("", "");
        live_for(&p, second);
        a->refuse_flips = 2;
        live_for(&p, second);
        int64_t lights = a->lights, flips = a->flips, atomics = a->atomics;
        live_for(&p, second);
        CHECK(a->lights == lights && a->flips > flips + 20, "%d lights, %d flips",
              (int)(a->lights - lights), (int)(a->flips - flips));
        CHECK(i == 1 || a->atomics > atomics + 20, "no atomic changes any more");
        console_close(p.console);
    }
}

/* Who is to end waits for no flip; who then goes on has the right picture. */
static void no_wait_for_the_end(void)
{
    static const char *const of[] = {"atomic", "legacy"};
    for (int i = 0; i < 8; i++) {
        CASE("a stop in frame %d that is not done, %s", i / 2, of[i % 2]);
        begin();
        SimCard *a = sim_card(0);
        drivers[i % 2].make(a);
        sim_plug(a, 0, 160, 120, 60);
        Play p = start("", "");
        live_for(&p, second);
        a->hangs = true;
        for (int n = 0; n < i / 2; n++)
            live(&p);
        int64_t stop_ns = sim.stop_ns = sim.now + 10 * ms;
        bool shown = show(&p, &(Box){0, 0, pw, ph}, 1);
        CHECK(!shown && sim.now == stop_ns, "%d ms after the stop",
              (int)((sim.now - stop_ns) / ms));
        CHECK(!console_dark(p.console), "it is dark: %s", console_dark(p.console));
        sim.stop_ns = 0;
        a->hangs = false;
        CHECK(show(&p, &(Box){0, 0, pw, ph}, 1) && is_right(a, 0), "not right afterwards");
        console_close(p.console);
    }
}

/* A picture that the firmware shows on two displays: ours is taken from the other one. */
static void clones(void)
{
    for (int i = 0; i < 2; i++) {
        CASE("clones, %s", drivers[i].name);
        begin();
        SimCard *a = sim_card(0);
        drivers[i].make(a);
        sim_plug(a, 0, 160, 120, 60);
        sim_plug(a, 1, 160, 120, 60);
        a->outputs[1].shares = SIM_CRTC;
        Play p = start("", "");
        live_for(&p, second);
        CHECK(is_right(a, 0), "another picture");
        CHECK(!a->outputs[1].shares, "it is still shared");
        CHECK(a->lights == 1, "%d lights", (int)a->lights);
        CHECK(i == 1 || a->atomics > 20, "%d atomic changes", (int)a->atomics);
        console_close(p.console);
    }
}

/* A driver that copies is told of little more than what changes. */
static void little_is_told(void)
{
    static const char *const of[] = {"uploading", "sending", "legacy, sending"};
    for (int i = 0; i < 3; i++) {
        CASE("little is told, %s", of[i]);
        begin();
        SimCard *a = sim_card(0);
        for (size_t d = 0; d < sizeof drivers / sizeof *drivers; d++)
            if (strcmp(drivers[d].name, of[i]) == 0)
                drivers[d].make(a);
        sim_plug(a, 0, 160, 120, 60);
        Play p = start("", "");
        for (int k = 0; k < 3; k++)
            show(&p, &(Box){0, 0, pw, ph}, 1);
        int64_t told = a->told_px, clips = a->clips;
        for (int x = 0; x < 100; x++) { /* a bar that moves, and something far away */
            const Box boxes[] = {{x, 100, 20, 10}, {120, x % 5, 4, 4}};
            show(&p, boxes, 2);
            sim.now += 17 * ms;
            CHECK(is_right(a, 0), "frame %d is another picture", x);
        }
        CHECK(a->clips - clips == 100, "%d of 100 frames", (int)(a->clips - clips));
        told = a->told_px - told;
        printf("%s: %d px a frame are told of 19200, 216 change\n", of[i], (int)(told / 100));
        CHECK(told <= 100 * 2 * 300, "%d px a frame", (int)(told / 100));
        Box many[40];
        for (int k = 0; k < 40; k++) /* more than are told one by one */
            many[k] = (Box){k % 8 * 20, k / 8 * 24, 3, 3};
        for (int k = 0; k < 4; k++) {
            show(&p, many, 40);
            sim.now += 17 * ms;
            CHECK(is_right(a, 0), "many boxes: another picture");
        }
        console_close(p.console);
    }
}

/* ---- the picture, whatever happens ---- */

/* One of many things that may happen. */
static void disturb(SimCard *a)
{
    switch (noise(16)) {
    case 0:
        a->lose_every = 1 + (int)noise(9);
        break;
    case 1:
        a->lose_every = 0;
        break;
    case 2:
        a->busy = (int)noise(4);
        break;
    case 3:
        a->hangs = noise(8) == 0;
        break;
    case 4:
        sim_unplug(a, 0);
        break;
    case 5:
    case 6:
        sim_plug(a, 0, 160 + (int)noise(2) * 40, 120 + (int)noise(2) * 30, 50 + noise(30));
        break;
    case 7:
        a->other_master = noise(4) == 0;
        break;
    case 8:
        a->no_events = noise(8) == 0;
        break;
    case 9:
        a->latency_ns = noise(2) ? (int64_t)noise(15) * ms : 0;
        break;
    case 10:
        a->no_vblank = noise(4) == 0;
        break;
    default:
        break;
    }
}

/* After each frame that was shown, what the display shows is the picture, bit for bit. */
static void always_right(void)
{
    int64_t shown = 0, wrong = 0;
    for (int round = 0; round < 40; round++) {
        begin();
        seed += (uint64_t)round * 977;
        SimCard *a = sim_card(0);
        drivers[round % (int)(sizeof drivers / sizeof *drivers)].make(a);
        sim_plug(a, 0, 160, 120, 60);
        Play p = start("", "");
        for (int i = 0; i < 500; i++) {
            int before = p.frames;
            if (noise(10) == 0)
                disturb(a);
            if (noise(20) == 0)
                console_stir(p.console);
            if (noise(100) == 0)
                console_switch(p.console, noise(2));
            live(&p);
            if (p.frames == before || console_dark(p.console) || !a->outputs[0].connected)
                continue; /* not shown, or it cannot know yet that nobody sees it */
            for (int wait = 0; a->outputs[0].pending && wait < 3; wait++) { /* its event was lost */
                sim.now += 20 * ms;
                sim_settle(a);
            }
            shown++;
            wrong += !a->outputs[0].pending && !is_right(a, 0);
        }
        console_switch(p.console, true);
        console_close(p.console);
    }
    printf("%" PRId64 " frames between faults\n", shown);
    CHECK(shown > 5000 && wrong == 0, "%" PRId64 " of %" PRId64 " frames are wrong", wrong, shown);
}

/* ---- an even motion ---- */

static struct {
    int64_t at_ns, instant_us; /* of the frame before */
    uint32_t frame;
    int64_t steps, twice, skipped, missed;
    double square, most; /* px, at 180 px/s */
    int64_t period_ns, from_ns;
} motion;
static int64_t instants[1 << 16];

static void on_glass(SimCard *card, SimOutput *o, int64_t at_ns)
{
    uint32_t frame = sim_buffer_of(card, o->fb)->seen[0];
    int64_t refreshes = (at_ns - motion.at_ns + motion.period_ns / 2) / motion.period_ns;
    if (motion.at_ns && at_ns > motion.from_ns) {
        motion.twice += frame == motion.frame;
        motion.skipped += frame > motion.frame + 1;
        motion.missed += refreshes - 1;
        double error = (double)(instants[frame] - motion.instant_us) * 180e-6 -
                       (double)motion.period_ns * 180e-9;
        motion.steps++;
        motion.square += error * error;
        error = error < 0 ? -error : error;
        motion.most = error > motion.most ? error : motion.most;
    }
    motion.at_ns = at_ns;
    motion.frame = frame;
    motion.instant_us = instants[frame];
}

/* A crawl for a minute, of a player whose frames take a while. */
static void crawl(double hz, int lose_every, const char *driver, int64_t draws_ns)
{
    static const int64_t utc = INT64_C(1800000000000000000);
    Pace pace;
    begin();
    sim.poison = false;
    SimCard *a = sim_card(0);
    for (size_t d = 0; d < sizeof drivers / sizeof *drivers; d++)
        if (strcmp(drivers[d].name, driver) == 0)
            drivers[d].make(a);
    sim_plug(a, 0, 160, 120, hz);
    a->lose_every = lose_every;
    Play p = start("", "");
    memset(&motion, 0, sizeof motion);
    motion.period_ns = sim_period(&a->outputs[0]);
    motion.from_ns = sim.now + 2 * second;
    sim.on_frame = on_glass;
    pace_init(&pace, console_period_ns(p.console), false, sim.now, sim.now + utc);
    for (uint32_t frame = 1; sim.now < motion.from_ns + 60 * second; frame++) {
        int64_t due_ns;
        if (pace_deadline(&pace, &due_ns) && sim.now < due_ns)
            sim.now = due_ns + (int64_t)noise(60000);
        pace_utc(&pace, sim.now, sim.now + utc);
        instants[frame % (1 << 16)] = pace_instant_us(&pace);
        sim.now += draws_ns / 2 + (int64_t)noise((uint32_t)draws_ns);
        picture[0] = frame;
        console_stale(p.console, (Box){0, 0, 4, 1});
        Box part;
        ptrdiff_t stride;
        while (console_take(p.console, &part))
            console_pixels(p.console, &stride)[0] = frame;
        int64_t shown_ns = console_show(p.console);
        pace_presented(&pace, shown_ns ? shown_ns : sim.now);
    }
    double mean = motion.square / (double)motion.steps, root = mean > 0 ? 1 : 0;
    for (int i = 0; i < 60; i++)
        root = root > 0 ? (root + mean / root) / 2 : 0;
    printf("%6.2f Hz, %s, one event in %d lost: step error %.4f/%.4f px, %" PRId64 " missed\n", hz,
           driver, lose_every, root, motion.most, motion.missed);
    CHECK(root <= 0.02, "%.4f px", root);
    CHECK(motion.most <= 0.25, "%.4f px at most", motion.most);
    CHECK(motion.steps > (int64_t)(hz * 58), "%" PRId64 " frames", motion.steps);
    CHECK(motion.twice == 0 && motion.skipped == 0, "%" PRId64 " twice, %" PRId64 " skipped",
          motion.twice, motion.skipped);
    CHECK(motion.missed <= motion.steps / 400, "%" PRId64 " refreshes missed", motion.missed);
    sim.on_frame = NULL;
    console_close(p.console);
}

static void even_motion(void)
{
    static const double rates[] = {50, 59.94, 60, 75, 144};
    for (int i = 0; i < 5; i++) {
        CASE("%.2f Hz", rates[i]);
        crawl(rates[i], 0, "atomic", 2 * ms);
        crawl(rates[i], 500, "atomic", 2 * ms);
        crawl(rates[i], 500, "legacy", ms);
    }
}

int main(void)
{
    all_faults();
    lend();
    by_name();
    unfit_modes();
    room_for_less();
    flips_come_back();
    no_wait_for_the_end();
    clones();
    little_is_told();
    always_right();
    even_motion();
    return check_done("console");
}

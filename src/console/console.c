/* SPDX-License-Identifier: MIT */
/* There is one way back from every fault: close the card, look at all cards again, and light up what is
 * found. What can be mended without that is: another mode, a display switched off and on. */
#include "console/console.h"

#include "console/kms_flip.h"
#include "console/uevent.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { USUAL_W = 1920, USUAL_H = 1080 };
static const int64_t second_ns = 1000000000;

struct Console {
    const DrmCalls *calls;
    KmsWish wish;
    KmsCard card;
    KmsOutput output;
    KmsFlip flip;
    bool found;   /* there is a display with buffers, which can be shown */
    bool off;     /* it is to be dark */
    bool lent;    /* it is not to be ours */
    bool changed; /* since that was last said */
    bool stirred; /* something may have changed */
    bool dimmed;  /* it was lit anew because it did not take frames */
    Err why;      /* nothing is found */
    int w, h;
    int64_t period_ns;
    int64_t look_ns;   /* when to look again, unasked */
    int64_t busy_ns;   /* since when it takes no frames; 0: it does */
    int64_t inputs_ns; /* when to say that inputs may have changed, if nobody tells */
    bool inputs;       /* they may have */
    int uevents;
};

/* ---- finding a display ---- */

static void let_go(Console *c)
{
    kms_flip_close(&c->flip);
    kms_output_close(&c->output);
    kms_card_close(&c->card);
    c->found = false;
}

/* The card has no room for a picture of this size. */
static bool lacks_room(int result)
{
    return result == -ENOMEM || result == -ENOSPC || result == -ERANGE;
}

/* Where there is no room for a mode, a smaller one is tried at once. */
static void lose(Console *c, int result)
{
    int64_t now_ns = c->calls->now_ns();
    if (result == -ENODEV)
        err_set(&c->why, 0, 0, "the graphics card is gone");
    else if (result == -EACCES || result == -EPERM)
        err_set(&c->why, 0, 0, "another program has the display");
    else
        err_set(&c->why, 0, 0, "the graphics card does not show the picture: %s",
                strerror(-result));
    c->look_ns = now_ns + 2 * second_ns;
    if (lacks_room(result)) {
        c->wish.mode.below_px = (int)c->card.mode.hdisplay * c->card.mode.vdisplay;
        c->look_ns = now_ns;
    }
    let_go(c);
}

/* Makes buffers for the display that was found. */
static void take_display(Console *c)
{
    kms_flip_close(&c->flip);
    kms_output_close(&c->output);
    kms_output_open(&c->output, &c->card);
    int result = kms_flip_open(&c->flip, &c->output);
    if (result != 0) {
        lose(c, result);
        return;
    }
    c->w = c->card.mode.hdisplay;
    c->h = c->card.mode.vdisplay;
    c->period_ns = c->flip.period_ns;
    c->found = c->changed = true;
    c->dimmed = false;
    c->busy_ns = 0;
    if (c->off)
        kms_output_off(&c->output);
}

/* Where nothing is found, there may be room for all modes again next time. */
static void seek(Console *c)
{
    if (kms_card_open(&c->card, c->calls, &c->wish, &c->why))
        take_display(c);
    else
        c->wish.mode.below_px = 0;
}

/* Whether the display is still there, and wants what it wanted. If it was told of, it may have been away
 * for less than a look, or its link has failed: lit anew, it shows the picture again. */
static void follow(Console *c, bool told)
{
    KmsCardNews news = kms_card_look(&c->card, &c->wish, &c->why);
    if (news == KMS_CARD_OTHER)
        take_display(c);
    else if (news == KMS_CARD_NONE)
        let_go(c);
    else if (told && !c->off) {
        kms_flip_dim(&c->flip);
        c->changed = true;
    }
}

bool console_look(Console *c)
{
    int64_t now_ns = c->calls->now_ns();
    int news = uevent_take(c->uevents);
    c->inputs = c->inputs || news & UEVENT_INPUTS;
    if (c->lent)
        return false;
    bool told = news & UEVENT_CARDS || c->stirred;
    bool unasked = now_ns >= c->look_ns;
    c->stirred = false;
    if (unasked)
        c->look_ns = now_ns + 2 * second_ns;
    if (c->found && unasked && !c->calls->is_master(c->card.fd))
        lose(c, -EACCES);
    else if (!c->found && (told || unasked))
        seek(c);
    else if (c->found && (told || (unasked && kms_card_stirs(&c->card))))
        follow(c, told);
    if (c->found && !c->off && kms_flip_doubts(&c->flip))
        c->changed = true;
    bool changed = c->changed;
    c->changed = false;
    return changed;
}

Console *console_open(const DrmCalls *calls, const KmsWish *wish, bool lent)
{
    Console *c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    c->calls = calls;
    c->wish = *wish;
    c->card.fd = -1;
    c->w = USUAL_W;
    c->h = USUAL_H;
    c->period_ns = second_ns / 60;
    c->uevents = uevent_open();
    console_lend(c, lent);
    console_look(c);
    return c;
}

void console_close(Console *c)
{
    if (!c)
        return;
    let_go(c);
    if (c->uevents >= 0)
        close(c->uevents);
    free(c);
}

void console_stir(Console *c)
{
    c->stirred = true;
}

void console_lend(Console *c, bool lent)
{
    if (lent == c->lent)
        return;
    c->lent = lent;
    c->stirred = true;
    if (!lent)
        return;
    let_go(c);
    err_set(&c->why, 0, 0, "another terminal is on the screen");
}

bool console_inputs_stir(Console *c)
{
    int64_t now_ns = c->calls->now_ns();
    bool stir = c->inputs || (c->uevents < 0 && now_ns >= c->inputs_ns);
    c->inputs = false;
    if (stir)
        c->inputs_ns = now_ns + 2 * second_ns;
    return stir;
}

/* ---- what it is ---- */

bool console_has_display(const Console *c)
{
    return c->found;
}

const char *console_dark(const Console *c)
{
    return !c->found ? c->why.why : c->off ? err_words("the display is switched off") : NULL;
}

const char *console_name(const Console *c)
{
    return c->card.output;
}

void console_size(const Console *c, int *w_px, int *h_px)
{
    *w_px = c->w;
    *h_px = c->h;
}

int64_t console_period_ns(const Console *c)
{
    return c->period_ns;
}

void console_switch(Console *c, bool on)
{
    if (on != c->off)
        return;
    c->off = !on;
    if (!c->found)
        return;
    if (on) {
        kms_flip_dim(&c->flip);
        c->changed = true;
    } else {
        kms_output_off(&c->output);
    }
}

/* ---- frames ---- */

void console_stale(Console *c, Box box)
{
    if (c->found)
        kms_flip_stale(&c->flip, box);
}

bool console_take(Console *c, Box *out)
{
    return !console_dark(c) && kms_buffer_take(kms_flip_back(&c->flip), out);
}

uint32_t *console_pixels(Console *c, ptrdiff_t *stride)
{
    *stride = kms_flip_back(&c->flip)->stride;
    return kms_flip_back(&c->flip)->pixels;
}

/* It is busy with a frame before. One that stays so is lit anew, and then given up. */
static void be_patient(Console *c)
{
    int64_t now_ns = c->calls->now_ns();
    if (!c->busy_ns)
        c->busy_ns = now_ns;
    if (now_ns - c->busy_ns < second_ns)
        return;
    if (c->dimmed) {
        lose(c, -EBUSY);
        return;
    }
    kms_flip_dim(&c->flip);
    c->dimmed = true;
    c->busy_ns = now_ns;
}

int64_t console_show(Console *c)
{
    int64_t shown_ns = 0;
    if (console_dark(c))
        return 0;
    int result = kms_flip_show(&c->flip, &shown_ns);
    if (result == -EBUSY)
        be_patient(c);
    else if (result != 0 && result != -EINTR)
        lose(c, result);
    if (result != 0)
        return 0;
    c->busy_ns = 0;
    c->dimmed = false;
    return shown_ns;
}

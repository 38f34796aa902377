/* SPDX-License-Identifier: MIT */
/* The kernel tells with an event when a flip reached the glass. An event may be lost, and some drivers
 * send none: half a period after it was due it is not waited for any longer, so that the next frame
 * still reaches the next refresh. If the flip itself was late, the kernel refuses the next one until it
 * is done, and that is then what is waited for. */
#include "console/kms_flip.h"

#include <errno.h>

enum { SILENT = 8 }; /* flips in a row without an event: the driver sends none */
static const int64_t ms_ns = 1000000, patience_ns = 250000000, second_ns = 1000000000;

int kms_flip_open(KmsFlip *f, KmsOutput *output)
{
    const KmsCard *card = output->card;
    int w = card->mode.hdisplay, h = card->mode.vdisplay, result = 0;
    uint64_t asked = f->asked; /* events of flips before may still come */
    *f = (KmsFlip){.output = output, .asked = asked, .seen = asked};
    f->period_ns = kms_mode_period_ns(&card->mode);
    for (int i = 0; i < 2 && result == 0; i++)
        result = kms_buffer_open(&f->buffers[i], card->calls, card->fd, w, h);
    if (result != 0)
        kms_flip_close(f);
    return result;
}

void kms_flip_close(KmsFlip *f)
{
    for (int i = 0; i < 2 && f->output; i++)
        kms_buffer_close(&f->buffers[i], f->output->card->calls, f->output->card->fd);
    f->output = NULL;
    f->lit = false;
}

KmsBuffer *kms_flip_back(KmsFlip *f)
{
    return &f->buffers[f->back];
}

void kms_flip_stale(KmsFlip *f, Box box)
{
    for (int i = 0; i < 2; i++)
        kms_buffer_stale(&f->buffers[i], box);
}

void kms_flip_dim(KmsFlip *f)
{
    f->lit = false;
}

/* ---- events ---- */

static void on_flip(int fd, unsigned int sequence, unsigned int s, unsigned int us, void *user)
{
    (void)fd;
    (void)sequence;
    const KmsTicket *t = user;
    KmsFlip *f = t ? t->flip : NULL;
    if (!f || t->number <= f->seen || t->number > f->asked)
        return;
    f->seen = t->number;
    f->told_ns = (int64_t)s * second_ns + (int64_t)us * 1000;
}

/* What the event told, if it can be. */
static int64_t stamp_ns(const KmsFlip *f, int64_t now_ns)
{
    int64_t told_ns = f->told_ns;
    bool likely =
        told_ns > f->at_ns && told_ns > now_ns - second_ns && told_ns < now_ns + second_ns;
    return likely && f->output->events ? told_ns : now_ns;
}

/* Takes events until that of the last flip has come or it is this late. 0, or what the card said. */
static int await(KmsFlip *f, int64_t until_ns)
{
    const KmsCard *card = f->output->card;
    drmEventContext handlers = {.version = 2, .page_flip_handler = on_flip};
    if (f->seen == f->asked)
        return 0;
    while (f->seen < f->asked) {
        int came = card->calls->wait(card->fd, until_ns);
        if (came <= 0)
            return came;
        int taken = card->calls->take(card->fd, &handlers);
        if (taken < 0 && taken != -EAGAIN && taken != -EINTR)
            return taken;
    }
    f->at_ns = stamp_ns(f, card->calls->now_ns());
    f->unheard = 0;
    return 0;
}

/* ---- one flip ---- */

/* When a flip that is asked for now reaches the glass: at the first refresh after now. */
static int64_t due_ns(const KmsFlip *f, int64_t now_ns)
{
    int64_t since_ns = now_ns - f->at_ns;
    if (since_ns < 0 || since_ns > second_ns) /* nothing is known of the phase */
        return now_ns + f->period_ns;
    return f->at_ns + (since_ns / f->period_ns + 1) * f->period_ns;
}

/* Asks for the flip. While one is under way, waits for that. */
static int ask(KmsFlip *f)
{
    const DrmCalls *calls = f->output->card->calls;
    int64_t until_ns = calls->now_ns() + patience_ns;
    KmsTicket *t = &f->tickets[(f->asked + 1) % KMS_FLIP_TICKETS];
    *t = (KmsTicket){f, f->asked + 1};
    for (;;) {
        int result = kms_output_flip(f->output, kms_flip_back(f), t);
        int64_t now_ns = calls->now_ns();
        if (result != -EBUSY || now_ns >= until_ns)
            return result;
        if (f->seen < f->asked)
            result = await(f, f->unheard < SILENT ? until_ns : now_ns + ms_ns);
        else /* it was heard of, or its event is lost, and still nothing can be asked */
            result = calls->wait(f->output->card->fd, now_ns + ms_ns);
        if (result < 0)
            return result;
    }
}

/* The back buffer is the one to be shown. */
static void turn_over(KmsFlip *f)
{
    kms_buffer_shown(kms_flip_back(f));
    f->back = !f->back;
}

/* `again`: the display has the frame before. */
static int light(KmsFlip *f, bool again, int64_t *shown_ns)
{
    int result = kms_output_light(f->output, kms_flip_back(f), again);
    if (result != 0)
        return result;
    f->lit = true;
    turn_over(f);
    f->seen = f->asked;
    f->unheard = 0;
    f->at_ns = 0;
    *shown_ns = f->output->card->calls->now_ns();
    return 0;
}

/* No event tells of the flip: it was probably done when it was due. */
static void guess(KmsFlip *f, int64_t due, int64_t now_ns)
{
    f->counted++;
    f->unheard += f->unheard < SILENT;
    f->at_ns = f->unheard < SILENT ? due : now_ns;
}

bool kms_flip_doubts(KmsFlip *f)
{
    int64_t now_ns = f->output->card->calls->now_ns();
    if (f->seen == f->asked || f->unheard == SILENT || now_ns - f->at_ns < patience_ns ||
        await(f, now_ns) != 0 || f->seen == f->asked)
        return false;
    f->seen = f->asked;
    return true;
}

int kms_flip_show(KmsFlip *f, int64_t *shown_ns)
{
    const DrmCalls *calls = f->output->card->calls;
    if (!f->lit || !f->output->flips)
        return light(f, f->lit, shown_ns);
    int result = ask(f);
    if (result == -EINVAL)
        return light(f, false, shown_ns);
    if (result != 0)
        return result;
    turn_over(f);
    f->asked++;
    int64_t asked_ns = calls->now_ns(), due = due_ns(f, asked_ns);
    result = await(f, f->unheard < SILENT ? due + f->period_ns / 2 : asked_ns);
    if (result < 0)
        return result;
    if (f->seen < f->asked)
        guess(f, due, calls->now_ns());
    *shown_ns = f->at_ns;
    return 0;
}

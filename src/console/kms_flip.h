/* SPDX-License-Identifier: MIT */
/* Two buffers of a display: one is on the glass while the other one is drawn. */
#pragma once
#include "console/kms_buffer.h"
#include "console/kms_output.h"

typedef struct KmsFlip KmsFlip;

/* Goes with a flip to the kernel and comes back with its event. */
typedef struct {
    KmsFlip *flip;
    uint64_t number;
} KmsTicket;

enum { KMS_FLIP_TICKETS = 8 };

struct KmsFlip {
    KmsOutput *output;
    KmsBuffer buffers[2];
    int back; /* the one to draw */
    bool lit;
    KmsTicket tickets[KMS_FLIP_TICKETS];
    uint64_t asked, seen; /* flips; the last one whose event came */
    int64_t at_ns;        /* when the last flip reached the glass, ... */
    int64_t told_ns;      /* ... as its event told */
    int64_t period_ns;
    int unheard;      /* flips in a row without an event */
    uint64_t counted; /* flips whose event never came */
};

/* The output must stay where it is, and *f for as long as the card is open. -errno if there are no
 * buffers. */
int kms_flip_open(KmsFlip *f, KmsOutput *output);
void kms_flip_close(KmsFlip *f);
/* The buffer to draw. */
KmsBuffer *kms_flip_back(KmsFlip *f);
/* A part of the picture has changed. */
void kms_flip_stale(KmsFlip *f, Box box);
/* The display was switched off or used by others: it is lit anew with the next buffer. */
void kms_flip_dim(KmsFlip *f);
/* Whether the last flip may not have been done: its event has not come, for longer than any flip takes. That
 * is told once; another flip then shows what is the matter. */
bool kms_flip_doubts(KmsFlip *f);
/* Brings the back buffer onto the glass and waits until it is there, but not for ever. *shown_ns is
 * the monotonic time of that. -EBUSY: the one before is still on its way, so this one was not shown.
 * -EINTR: the process is to end. Other errors are what the card said; -ENODEV: it is gone. */
int kms_flip_show(KmsFlip *f, int64_t *shown_ns);

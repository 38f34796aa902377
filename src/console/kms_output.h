/* SPDX-License-Identifier: MIT */
/* What a card's display is told: to light up with a buffer in a mode, to show another buffer from the
 * next refresh on, to switch off. By one atomic change where the driver knows that, by the older calls
 * where it does not or refuses. */
#pragma once
#include "console/kms_buffer.h"
#include "console/kms_card.h"

enum { KMS_OUTPUT_PLANES = 16, KMS_OUTPUT_CLONES = 8 };

typedef struct {
    uint32_t id, fb, crtc; /* ids of the plane and of its properties */
} KmsPlane;

typedef struct {
    const KmsCard *card;
    bool atomic;
    bool flips;       /* it can show another buffer from the next refresh on */
    bool events;      /* that was done is told with monotonic time */
    bool dirties;     /* the driver wants to be told what has changed */
    int refusals;     /* of flips, in a row */
    uint32_t blob;    /* of the mode; 0: none */
    uint32_t dpms;    /* properties of the connector, ... */
    uint32_t fed_by;  /* ... */
    uint32_t link;    /* ... (0: it has none) ... */
    uint32_t active;  /* ... of the CRTC, ... */
    uint32_t mode_id; /* ... */
    KmsPlane plane;   /* ... and of the plane that shows the buffer */
    uint32_t place[8];
    uint32_t damage;                    /* 0: it has none */
    KmsPlane others[KMS_OUTPUT_PLANES]; /* planes that may lie over it: the cursor */
    int other_count;
    uint32_t clones[KMS_OUTPUT_CLONES]; /* other connectors that the CRTC feeds */
    int clone_count;
} KmsOutput;

/* Finds what is needed. The card must stay where it is. */
void kms_output_open(KmsOutput *o, const KmsCard *card);
/* Forgets what it made on the card. */
void kms_output_close(KmsOutput *o);
/* Lights the display up with a buffer, which is at once on the glass. `again`: it shows the frame before.
 * -errno if that fails. */
int kms_output_light(KmsOutput *o, const KmsBuffer *b, bool again);
/* Shows a buffer from the next refresh on; an event with `user` says when that was. -EBUSY: the one
 * before is not on the glass yet. -EINVAL: this is refused; light the display with it. */
int kms_output_flip(KmsOutput *o, const KmsBuffer *b, void *user);
/* Switches the display off. */
int kms_output_off(KmsOutput *o);

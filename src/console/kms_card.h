/* SPDX-License-Identifier: MIT */
/* The graphics card and the display on it that are used: the first that can be, in the kernel's
 * order, or the one that is wished. */
#pragma once
#include "base/err.h"
#include "console/drm_calls.h"
#include "console/kms_mode.h"

enum { KMS_CARD_OUTPUT = 32 };

typedef struct {
    char display[KMS_CARD_OUTPUT]; /* such as HDMI-A-1; empty: any */
    KmsMode mode;
} KmsWish;

typedef struct {
    const DrmCalls *calls;
    int fd, number;               /* of /dev/dri/cardN; fd -1: none */
    char output[KMS_CARD_OUTPUT]; /* the connector's name, ... */
    uint32_t connector, crtc;     /* ... its id and what feeds it */
    int crtc_index;
    drmModeModeInfo mode;
    uint32_t mode_count;
    bool granted; /* the mode is as wished */
} KmsCard;

typedef enum { KMS_CARD_SAME, KMS_CARD_OTHER, KMS_CARD_NONE } KmsCardNews;

/* Opens the first card of which we can be the master and that has a connected display with a mode.
 * False with *err, which says what stands in the way; *card has no fd then. */
bool kms_card_open(KmsCard *card, const DrmCalls *calls, const KmsWish *wish, Err *err);
/* Whether the display may have changed, as far as the kernel knows: it must be looked at again. Asks no
 * display and needs no memory. */
bool kms_card_stirs(const KmsCard *card);
/* Looks again whether the display is there, and what it wants, which takes long. OTHER: it has another
 * mode, or it is another display, as *card says from now on. NONE: there is none on this card. */
KmsCardNews kms_card_look(KmsCard *card, const KmsWish *wish, Err *err);
/* Legal twice. */
void kms_card_close(KmsCard *card);

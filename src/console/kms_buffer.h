/* SPDX-License-Identifier: MIT */
/* A buffer of the card's that a display can show. It is only ever written: its memory is slow to read.
 * It knows what in it is older than the picture, and what has changed since it was last shown. */
#pragma once
#include "base/box.h"
#include "console/drm_calls.h"

enum { KMS_BUFFER_BOXES = 48, KMS_BUFFER_CLIPS = 16 };

typedef struct {
    Box at[KMS_BUFFER_BOXES];
    int count;
} KmsBoxes;

typedef struct {
    uint32_t handle, fb;
    uint32_t *pixels;
    size_t bytes;
    int32_t w, h, stride; /* pixels; from row to row */
    KmsBoxes stale;
    KmsBoxes drawn; /* since it was last shown; at most KMS_BUFFER_CLIPS of them */
} KmsBuffer;

/* XRGB; all of it is stale. -errno if that fails, and *b is as after closing. */
int kms_buffer_open(KmsBuffer *b, const DrmCalls *calls, int fd, int32_t w, int32_t h);
/* `fd` -1: the card is gone, and with it all but the map. */
void kms_buffer_close(KmsBuffer *b, const DrmCalls *calls, int fd);
/* A part of the picture has changed. */
void kms_buffer_stale(KmsBuffer *b, Box box);
/* Takes a stale part, which is to be written now; false if there is none. */
bool kms_buffer_take(KmsBuffer *b, Box *out);
/* It comes onto the glass. */
void kms_buffer_shown(KmsBuffer *b);

/* SPDX-License-Identifier: MIT */
/* Whatever happens to flips, each buffer by itself comes to have the picture: what changes is stale in
 * all of them, and is fresh only where it was written. So what is drawn in one before it is shown again
 * has all that differs from the frame before, which the other one shows. */
#include "console/kms_buffer.h"

#include <errno.h>

void kms_buffer_close(KmsBuffer *b, const DrmCalls *calls, int fd)
{
    if (b->pixels)
        calls->unmap(b->pixels, b->bytes);
    if (b->fb && fd >= 0)
        calls->remove_fb(fd, b->fb);
    if (b->handle && fd >= 0)
        calls->destroy_dumb(fd, b->handle);
    *b = (KmsBuffer){0};
}

int kms_buffer_open(KmsBuffer *b, const DrmCalls *calls, int fd, int32_t w, int32_t h)
{
    uint32_t pitch = 0;
    uint64_t bytes = 0;
    *b = (KmsBuffer){.w = w, .h = h};
    int result =
        calls->create_dumb(fd, (uint32_t)w, (uint32_t)h, 32, 0, &b->handle, &pitch, &bytes);
    if (result == 0 && (pitch % sizeof *b->pixels || pitch / sizeof *b->pixels < (uint32_t)w ||
                        bytes / pitch < (uint32_t)h))
        result = -EINVAL;
    if (result == 0)
        result = calls->add_fb(fd, (uint32_t)w, (uint32_t)h, 24, 32, pitch, b->handle, &b->fb);
    if (result == 0) {
        b->bytes = bytes;
        b->stride = (int32_t)(pitch / sizeof *b->pixels);
        b->pixels = calls->map(fd, b->handle, b->bytes);
        result = b->pixels ? 0 : -ENOMEM;
    }
    if (result != 0)
        kms_buffer_close(b, calls, fd);
    kms_buffer_stale(b, (Box){0, 0, b->w, b->h});
    return result;
}

static int64_t area(Box b)
{
    return (int64_t)b.w * b.h;
}

/* Takes out a box that lies with this one in a box that is no larger than both; false if there is none. */
static bool take_near(KmsBoxes *all, Box box, Box *joined)
{
    for (int i = 0; i < all->count; i++) {
        if (!box_touches(all->at[i], box))
            continue;
        *joined = box_join(all->at[i], box);
        if (area(*joined) > area(all->at[i]) + area(box))
            continue;
        all->at[i] = all->at[--all->count];
        return true;
    }
    return false;
}

/* What moves leaves boxes that nearly lie on each other: the last frame's and this one's. If there are
 * more than `most`, they become one. */
static void add(KmsBoxes *all, int most, Box box)
{
    Box joined;
    while (take_near(all, box, &joined))
        box = joined;
    if (all->count == most) {
        while (all->count)
            box = box_join(box, all->at[--all->count]);
    }
    all->at[all->count++] = box;
}

void kms_buffer_stale(KmsBuffer *b, Box box)
{
    box = box_meet(box, (Box){0, 0, b->w, b->h});
    if (!box_empty(box))
        add(&b->stale, KMS_BUFFER_BOXES, box);
}

bool kms_buffer_take(KmsBuffer *b, Box *out)
{
    if (!b->stale.count)
        return false;
    *out = b->stale.at[--b->stale.count];
    add(&b->drawn, KMS_BUFFER_CLIPS, *out);
    return true;
}

void kms_buffer_shown(KmsBuffer *b)
{
    b->drawn.count = 0;
}

/* SPDX-License-Identifier: MIT */
/* Whatever happens to flips, each buffer by itself comes to have the picture: what changes is stale in
 * all of them, and is fresh only where it was written. */
#include "console/kms_buffer.h"

#include "draw/plane.h"

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

void kms_buffer_stale(KmsBuffer *b, Box box)
{
    int n = 0;
    box = box_meet(box, (Box){0, 0, b->w, b->h});
    if (box_empty(box))
        return;
    for (int i = 0; i < b->stale_count; i++)
        if (box_holds(b->stale[i], box))
            return;
    for (int i = 0; i < b->stale_count; i++)
        if (!box_holds(box, b->stale[i]))
            b->stale[n++] = b->stale[i];
    for (int i = 0; n == KMS_BUFFER_BOXES && i < n; i++)
        box = box_join(box, b->stale[i]);
    if (n == KMS_BUFFER_BOXES)
        n = 0;
    b->stale[n] = box;
    b->stale_count = n + 1;
}

bool kms_buffer_take(KmsBuffer *b, int32_t most_px, Box *out)
{
    if (!b->stale_count)
        return false;
    Box *last = &b->stale[b->stale_count - 1];
    int32_t rows = most_px / last->w > 1 ? most_px / last->w : 1;
    *out = *last;
    if (rows >= last->h) {
        b->stale_count--;
        return true;
    }
    out->h = rows;
    last->y += rows;
    last->h -= rows;
    return true;
}

void kms_buffer_write(KmsBuffer *b, Box box, const uint32_t *pixels, ptrdiff_t stride)
{
    Plane to = {b->pixels + box.y * b->stride + box.x, b->stride, box.w, box.h};
    plane_copy(to, pixels, stride);
}

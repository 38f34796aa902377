/* SPDX-License-Identifier: MIT */
/* One scene has one picture, so it can be drawn at any time again. What is drawn here lies in memory as
 * it lies on the canvas, turned alike. */
#include "draw/proof.h"

#include <string.h>

/* A canvas of the same size, of which only the part has memory. */
static Canvas canvas_of(const Canvas *canvas, Box part, uint32_t *room)
{
    Box lies = box_turn((Box){0, 0, part.w, part.h}, 0, 0, canvas->turn);
    Canvas c = surface_turned(room, lies.w, lies.w, lies.h, canvas->turn);
    c.pixels -= part.x * c.step_x + part.y * c.step_y;
    c.w = canvas->w;
    c.h = canvas->h;
    c.memo = canvas->memo;
    c.elsewhere = canvas->elsewhere;
    return c;
}

static void find(const Canvas *a, const Canvas *b, Box part, int32_t *x_px, int32_t *y_px)
{
    for (int32_t y = part.y; y < part.y + part.h; y++)
        for (int32_t x = part.x; x < part.x + part.w; x++)
            if (*surface_pixel(a, x, y) != *surface_pixel(b, x, y)) {
                *x_px = x;
                *y_px = y;
                return;
            }
}

bool proof_holds(const Canvas *canvas, Sprites *cast, Box part, uint32_t *room, int32_t *x_px,
                 int32_t *y_px)
{
    Canvas again = canvas_of(canvas, part, room);
    if (canvas_draw(&again, cast, part) > 0)
        return true;
    Plane is = surface_plane(canvas, part), due = surface_plane(&again, part);
    for (int32_t row = 0; row < is.h; row++) {
        if (memcmp(is.pixels, due.pixels, (size_t)is.w * sizeof *is.pixels) != 0) {
            find(canvas, &again, part, x_px, y_px);
            return false;
        }
        is.pixels += is.stride;
        due.pixels += due.stride;
    }
    return true;
}

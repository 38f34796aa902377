/* SPDX-License-Identifier: MIT */
/* The player, which at its end writes what was on the glass into the PNG file that
 * MOTOGRAPH_READBACK names: motograph itself, linked with --wrap for the functions below, which
 * stand between player and screen. */
#include "player/screen.h"
#include "system/picture.h"

#include <stdlib.h>

static Overlay last;
static bool across, opened;

Screen *__real_screen_open(const ScreenWish *wish, Err *err);
Screen *__wrap_screen_open(const ScreenWish *wish, Err *err);
bool __real_screen_open_window(Screen *s, Err *err);
bool __wrap_screen_open_window(Screen *s, Err *err);
int64_t __real_screen_present(Screen *s, const Box *boxes, int count, const Overlay *over);
int64_t __wrap_screen_present(Screen *s, const Box *boxes, int count, const Overlay *over);
void __real_screen_close(Screen *s);
void __wrap_screen_close(Screen *s);

Screen *__wrap_screen_open(const ScreenWish *wish, Err *err)
{
    across = wish->turn & 1;
    return __real_screen_open(wish, err);
}

bool __wrap_screen_open_window(Screen *s, Err *err)
{
    opened = __real_screen_open_window(s, err);
    return opened;
}

int64_t __wrap_screen_present(Screen *s, const Box *boxes, int count, const Overlay *over)
{
    last = *over;
    return __real_screen_present(s, boxes, count, over);
}

void __wrap_screen_close(Screen *s)
{
    const char *path = getenv("MOTOGRAPH_READBACK");
    Canvas c;
    if (opened && path && !screen_gone(s, NULL) && screen_canvas(s, &c)) {
        uint32_t *pixels = malloc((size_t)c.w * (size_t)c.h * sizeof *pixels);
        if (pixels && screen_read(s, &last, pixels))
            picture_write(path, pixels, across ? c.h : c.w, across ? c.w : c.h, NULL);
        free(pixels);
    }
    __real_screen_close(s);
}

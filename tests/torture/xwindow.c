/* SPDX-License-Identifier: MIT */
/* What a user may do to the player's window under X, without a window manager, and what is seen of it.
 *   xwindow grab OUT.png             its pixels, as the server has them
 *   xwindow resize SEED COUNT WxH    COUNT random sizes: tiny, huge, the same again, at any pace; the last is WxH
 * The window is the largest that is mapped. Leaves 1 if there is none. */
#include "system/picture.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static Display *display;
static uint64_t chance;

static int from_to(int from, int to)
{
    chance = chance * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return from + (int)((chance >> 33) % (uint64_t)(to - from + 1));
}

static Window find_window(void)
{
    Window root, parent, *child = NULL, found = 0;
    unsigned n = 0;
    int area = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &child, &n);
    for (unsigned i = 0; i < n; i++) {
        XWindowAttributes a;
        if (XGetWindowAttributes(display, child[i], &a) && a.map_state == IsViewable &&
            a.width * a.height > area) {
            found = child[i];
            area = a.width * a.height;
        }
    }
    if (child)
        XFree(child);
    return found;
}

static int grab(Window window, const char *path)
{
    XWindowAttributes a;
    Err err;
    XGetWindowAttributes(display, window, &a);
    XImage *image =
        XGetImage(display, window, 0, 0, (unsigned)a.width, (unsigned)a.height, AllPlanes, ZPixmap);
    uint32_t *pixels = malloc((size_t)a.width * (size_t)a.height * sizeof *pixels);
    if (!image || !pixels)
        return 1;
    for (int y = 0; y < a.height; y++)
        for (int x = 0; x < a.width; x++)
            pixels[y * a.width + x] = (uint32_t)XGetPixel(image, x, y) & 0xFFFFFF;
    bool good = picture_write(path, pixels, a.width, a.height, &err) == FILES_OK;
    free(pixels);
    XDestroyImage(image);
    return !good;
}

static void resize(Window window, int count, int w, int h)
{
    for (int i = 0; i < count; i++) {
        int kind = from_to(0, 9), pace = from_to(0, 9);
        unsigned now_w = (unsigned)from_to(160, 1300), now_h = (unsigned)from_to(120, 800);
        if (kind == 0) {
            now_w = (unsigned)from_to(1, 160);
            now_h = (unsigned)from_to(1, 120);
        } else if (kind == 1) {
            now_w = (unsigned)from_to(1300, 3000);
        } else if (kind == 2) {
            now_h = (unsigned)from_to(800, 2000);
        }
        XResizeWindow(display, window, now_w, now_h);
        if (kind == 3)
            XMoveWindow(display, window, from_to(-200, 200), from_to(-200, 200));
        XSync(display, False);
        /* within a frame, within a layout, after it */
        struct timespec pause = {0, (pace < 4   ? 0
                                     : pace < 8 ? from_to(1, 40)
                                                : from_to(40, 250)) *
                                        1000000L};
        nanosleep(&pause, NULL);
    }
    XMoveResizeWindow(display, window, 0, 0, (unsigned)w, (unsigned)h);
    XSync(display, False);
}

int main(int argc, char **argv)
{
    int w, h;
    display = XOpenDisplay(NULL);
    Window window = display ? find_window() : 0;
    if (!window)
        return 1;
    if (argc == 3 && strcmp(argv[1], "grab") == 0)
        return grab(window, argv[2]);
    if (argc == 5 && strcmp(argv[1], "resize") == 0 && sscanf(argv[4], "%dx%d", &w, &h) == 2) {
        chance = strtoull(argv[2], NULL, 10);
        resize(window, atoi(argv[3]), w, h);
        return 0;
    }
    return 64;
}

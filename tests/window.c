/* SPDX-License-Identifier: MIT */
/* Looks at the player's window as a viewer would, through the X server. `window WIDTH HEIGHT SPEED`
 * takes pictures of the crawl's rows, finds how far the text has moved between two of them, and
 * sends keys. WIDTH x HEIGHT is the window at the top left of the root, SPEED the crawl's pixels a
 * second. `window WIDTH HEIGHT 0 STEPS SEED` only goes from card to card, quickly. The time that a picture takes is measured and allowed for. */
#include "check.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/keysym.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

enum { ATTEMPTS = 20 };

typedef struct {
    int w, h;
    double from, until; /* seconds: the picture was taken between them */
    unsigned char *grey;
} Shot;

static Display *display;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void pause_s(double s)
{
    struct timespec t = {(time_t)s, (long)((s - (double)(time_t)s) * 1e9)};
    nanosleep(&t, NULL);
}

static Window find_window(Window at, int w, int h)
{
    Window root, parent, *child = NULL, found = 0;
    unsigned n = 0;
    XWindowAttributes a;
    if (XGetWindowAttributes(display, at, &a) && a.map_state == IsViewable && a.width == w &&
        a.height == h && at != DefaultRootWindow(display))
        return at;
    XQueryTree(display, at, &root, &parent, &child, &n);
    for (unsigned i = 0; i < n && !found; i++)
        found = find_window(child[i], w, h);
    if (child)
        XFree(child);
    return found;
}

/* The rows y .. y + h of the window. */
static Shot take(Window window, int w, int y, int h)
{
    Shot s = {w, h, now(), 0, malloc((size_t)w * (size_t)h)};
    XImage *image = XGetImage(display, window, 0, y, (unsigned)w, (unsigned)h, AllPlanes, ZPixmap);
    s.until = now();
    for (int row = 0; image && s.grey && row < h; row++)
        for (int x = 0; x < w; x++)
            s.grey[row * w + x] = (unsigned char)(XGetPixel(image, x, row) >> 8);
    if (image)
        XDestroyImage(image);
    return s;
}

/* How many pixels further left b's text is than a's: the shift with the least difference over the
 * middle of the band; *quality is that difference per pixel. */
static int moved(const Shot *a, const Shot *b, int most, double *quality)
{
    int best = -1, margin = a->w / 8;
    double least = 1e18;
    for (int shift = 0; shift <= most; shift++) {
        double sum = 0, count = 0;
        for (int row = 0; row < a->h; row++)
            for (int x = margin; x + shift < a->w - margin; x++, count++)
                sum += abs(a->grey[row * a->w + x + shift] - b->grey[row * a->w + x]);
        if (count > 0 && sum / count < least) {
            least = sum / count;
            best = shift;
        }
    }
    *quality = least;
    return best;
}

static void press(Window window, KeySym key)
{
    XKeyEvent e = {.type = KeyPress,
                   .display = display,
                   .window = window,
                   .root = DefaultRootWindow(display),
                   .same_screen = True,
                   .keycode = XKeysymToKeycode(display, key)};
    XSendEvent(display, window, True, KeyPressMask, (XEvent *)&e);
    e.type = KeyRelease;
    XSendEvent(display, window, True, KeyReleaseMask, (XEvent *)&e);
    XFlush(display);
}

static void crawl_moves(Window window, int w, int h, int speed)
{
    int band = h / 9, best = -1;
    double quality = 0, low = 0, high = 0;
    bool good = false;
    for (int attempt = 0; attempt < ATTEMPTS && !good; attempt++) {
        Shot a = take(window, w, h - band, band);
        pause_s(1);
        Shot b = take(window, w, h - band, band);
        best = moved(&a, &b, w / 2, &quality);
        /* each picture may show the frame before, or one that was late under load */
        low = (b.from - a.until - 0.06) * speed;
        high = (b.until - a.from + 0.06) * speed;
        good = best >= low && best <= high && quality < 4;
        free(a.grey);
        free(b.grey);
    }
    CHECK(good, "the crawl moved %d px (difference %.1f); between %.0f and %.0f were due", best,
          quality, low, high);
}

/* Whether the rows y .. y + h stand still for 0.7 s, or move, in the end; a key may have to wait on
 * a busy machine. */
static bool comes_to(Window window, int w, int y, int h, bool moves)
{
    bool good = false;
    for (int attempt = 0; attempt < ATTEMPTS && !good; attempt++) {
        Shot a = take(window, w, y, h);
        pause_s(0.7);
        Shot b = take(window, w, y, h);
        good = (memcmp(a.grey, b.grey, (size_t)w * (size_t)h) != 0) == moves;
        free(a.grey);
        free(b.grey);
    }
    return good;
}

static void pause_holds(Window window, int w, int h)
{
    int band = h / 9;
    press(window, XK_space);
    CHECK(comes_to(window, w, h - band, band, false), "space does not hold the crawl");
    press(window, XK_space);
    CHECK(comes_to(window, w, h - band, band, true), "space does not let it go on");
}

/* The stage's upper left corner is ground: its colour tells the theme. */
static void theme_turns(Window window, int w)
{
    Shot a = take(window, w, 2, 1);
    int was = a.grey[2], is = was;
    free(a.grey);
    press(window, XK_t);
    for (int attempt = 0; attempt < ATTEMPTS && abs(is - was) <= 100; attempt++) {
        pause_s(0.5);
        Shot b = take(window, w, 2, 1);
        is = b.grey[2];
        free(b.grey);
    }
    CHECK(abs(is - was) > 100, "t leaves the ground at %d", is);
}

static void steps(Window window, int w, int h)
{
    press(window, XK_space);
    pause_s(0.5);
    Shot a = take(window, w, 0, h / 2);
    press(window, XK_Right);
    pause_s(0.3);
    press(window, XK_Right);
    press(window, XK_space);
    pause_s(2.5);
    Shot b = take(window, w, 0, h / 2);
    CHECK(memcmp(a.grey, b.grey, (size_t)w * (size_t)(h / 2)) != 0, "right leaves the card");
    free(a.grey);
    free(b.grey);
}

/* Steps, three of four forwards, 30 to 600 ms apart; for half of them the show is held. */
static void steps_quickly(Window window, int w, int h, int count, uint32_t seed)
{
    Shot before = take(window, w, 0, h / 2);
    for (int i = 0; i < count; i++) {
        seed = seed * 1664525 + 1013904223;
        if (i == count / 2)
            press(window, XK_space);
        press(window, seed >> 30 ? XK_Right : XK_Left);
        pause_s(0.03 + 0.57 * (double)(seed >> 8 & 0xFFFF) / 0xFFFF);
    }
    pause_s(1.5);
    Shot held = take(window, w, 0, h / 2);
    press(window, XK_Right);
    pause_s(1.5);
    Shot after = take(window, w, 0, h / 2);
    size_t bytes = (size_t)w * (size_t)(h / 2);
    CHECK(memcmp(before.grey, held.grey, bytes) != 0, "%d steps lead nowhere", count);
    CHECK(memcmp(held.grey, after.grey, bytes) != 0, "held, right leaves the card");
    free(before.grey);
    free(held.grey);
    free(after.grey);
}

static void looks_on(Window window, int w, int h, int speed)
{
    crawl_moves(window, w, h, speed);
    pause_holds(window, w, h);
    theme_turns(window, w);
    steps(window, w, h);
    crawl_moves(window, w, h, speed);
}

int main(int argc, char **argv)
{
    int w = argc > 1 ? atoi(argv[1]) : 0, h = argc > 2 ? atoi(argv[2]) : 0;
    int speed = argc > 3 ? atoi(argv[3]) : 0;
    display = XOpenDisplay(NULL);
    Window window = 0;
    for (int i = 0; display && i < 100 && !window; i++) {
        window = find_window(DefaultRootWindow(display), w, h);
        pause_s(0.1);
    }
    CHECK(window != 0, "there is no window of %dx%d", w, h);
    if (window) {
        pause_s(0.5);
        if (speed)
            looks_on(window, w, h, speed);
        else
            steps_quickly(window, w, h, argc > 4 ? atoi(argv[4]) : 200,
                          argc > 5 ? (uint32_t)atoi(argv[5]) : 1);
        press(window, XK_q);
        XSync(display, False);
    }
    return check_done("window");
}

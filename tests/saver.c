/* SPDX-License-Identifier: MIT */
/* Has X's screen saver come after one second of nothing, waits for three, and prints whether it came: "on"
 * or "off", or "none" without the extension. The library is the one that SDL uses too, so nothing more has
 * to be installed. */
#include <X11/Xlib.h>
#include <dlfcn.h>
#include <stdio.h>
#include <unistd.h>

typedef struct { /* XScreenSaverInfo of X11/extensions/scrnsaver.h */
    Window window;
    int state, kind;
    unsigned long til_or_since, idle, mask;
} Saver;

int main(void)
{
    Saver *(*make)(void) = NULL;
    Status (*query)(Display *, Drawable, Saver *) = NULL;
    void *library = dlopen("libXss.so.1", RTLD_NOW);
    Display *display = XOpenDisplay(NULL);
    if (library) {
        *(void **)&make = dlsym(library, "XScreenSaverAllocInfo");
        *(void **)&query = dlsym(library, "XScreenSaverQueryInfo");
    }
    Saver *saver = make ? make() : NULL;
    if (display) {
        XSetScreenSaver(display, 1, 0, PreferBlanking, AllowExposures);
        XForceScreenSaver(display, ScreenSaverReset);
        XSync(display, False);
        sleep(3);
    }
    if (!display || !saver || !query || !query(display, DefaultRootWindow(display), saver)) {
        puts("none");
        return 1;
    }
    puts(saver->state == 1 ? "on" : "off");
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* Xlib ends the process when its server hangs up, with a misleading exit code, unless the
 * connection has its own handler; then its calls return and do nothing. A window's surface survives
 * that, GL that draws through Xlib does not: there the process ends, but with the right code and a
 * reason. The libraries are those that SDL has loaded, or loads next: nothing is linked, and a missing
 * function is not called. */
#include "player/server.h"

#include "player/probe.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <X11/extensions/Xrandr.h>
#include <X11/extensions/dpms.h>
#include <dlfcn.h>
#include <poll.h>
#include <stdio.h>
#include <sysexits.h>
#include <unistd.h>

static const void *outlived; /* the Xlib connection that may outlive its server ... */
static bool draws; /* ... now: else SDL takes what is no answer for one, or waits for ever */

/* The address of a function in a library, if that is loaded. Callers copy it, since C does not
 * convert an object's address into a function's. */
static void *find(const char *library, const char *name)
{
    void *loaded = dlopen(library, RTLD_LAZY | RTLD_NOLOAD);
    void *found = loaded ? dlsym(loaded, name) : NULL;
    if (loaded)
        dlclose(loaded); /* SDL holds the library */
    return found;
}

static int hung_up(Display *display)
{
    static const char why[] = "motograph: the X server has hung up\n";
    if (display == outlived && draws)
        return 0;
    ssize_t said = write(STDERR_FILENO, why, sizeof why - 1);
    (void)said;
    _exit(EX_UNAVAILABLE);
}

static void note_end(Display *display, void *gone)
{
    (void)display;
    *(bool *)gone = true;
}

/* SDL's first connection may break while it is made, so the library is there before: SDL then takes the same. */
void server_guard(void)
{
    XIOErrorHandler (*set)(XIOErrorHandler);
    dlopen("libX11.so.6", RTLD_LAZY);
    *(void **)&set = find("libX11.so.6", "XSetIOErrorHandler");
    if (set)
        set(hung_up);
}

/* SDL selects output events only, and none comes when an output changes its mode. X servers ignore
 * a second mask, so the first is removed before. */
static void hear_displays(Server *s)
{
    void (*select)(Display *, Window, int);
    *(void **)&select = find("libXrandr.so.2", "XRRSelectInput");
    if (!select)
        return;
    Window root = DefaultRootWindow((Display *)s->x);
    select(s->x, root, 0);
    select(s->x, root, RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
}

void server_connect(Server *s)
{
    int connection = probe_connection();
    s->connection = connection < 0 ? 0 : connection;
}

void server_find(Server *s, SDL_Window *window)
{
    SDL_SysWMinfo info;
    int (*number)(Display *);
    *s = (Server){.connection = s->connection};
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info))
        return;
    if (info.subsystem == SDL_SYSWM_WAYLAND) {
        s->wayland = info.info.wl.display;
        *(void **)&s->wl_error = find("libwayland-client.so.0", "wl_display_get_error");
    }
    if (info.subsystem != SDL_SYSWM_X11)
        return;
    s->x = info.info.x11.display;
    s->x_window = info.info.x11.window;
    *(void **)&number = find("libX11.so.6", "XConnectionNumber");
    s->connection = number ? number(s->x) : 0;
    hear_displays(s);
}

void server_outlive(Server *s)
{
    void (*set)(Display *, XIOErrorExitHandler, void *);
    *(void **)&set = find("libX11.so.6", "XSetIOErrorExitHandler");
    if (!s->x || !set)
        return;
    outlived = s->x;
    set(s->x, note_end, &s->gone);
}

/* SDL takes the end of a connection for the wish to end. */
static bool has_hung_up(int connection)
{
    struct pollfd p = {.fd = connection};
    return connection && poll(&p, 1, 0) > 0 && p.revents & (POLLHUP | POLLERR);
}

void server_draw(bool begins)
{
    draws = begins;
}

bool server_gone(const Server *s)
{
    return s->gone || (s->wl_error ? s->wl_error(s->wayland) != 0 : has_hung_up(s->connection));
}

bool server_bounds(const Server *s, int32_t x, int32_t y, Box *out)
{
    XRRMonitorInfo *(*get)(Display *, Window, Bool, int *);
    void (*release)(XRRMonitorInfo *);
    int count = 0;
    *(void **)&get = find("libXrandr.so.2", "XRRGetMonitors");
    *(void **)&release = find("libXrandr.so.2", "XRRFreeMonitors");
    if (!s->x || s->gone || !get || !release)
        return false;
    XRRMonitorInfo *all = get(s->x, DefaultRootWindow((Display *)s->x), True, &count);
    for (int i = count - 1; all && i >= 0; i--) {
        Box b = {all[i].x, all[i].y, all[i].width, all[i].height};
        if (i == 0 || box_holds(b, (Box){x, y, 1, 1})) {
            *out = b;
            break;
        }
    }
    if (all)
        release(all);
    return count > 0;
}

void server_output(int32_t x, int32_t y, char *out, size_t size)
{
    Display *(*open)(const char *);
    int (*shut)(Display *), (*release)(void *);
    char *(*name_of)(Display *, Atom);
    XRRMonitorInfo *(*get)(Display *, Window, Bool, int *);
    int count = 0;
    *(void **)&open = find("libX11.so.6", "XOpenDisplay");
    *(void **)&shut = find("libX11.so.6", "XCloseDisplay");
    *(void **)&release = find("libX11.so.6", "XFree");
    *(void **)&name_of = find("libX11.so.6", "XGetAtomName");
    *(void **)&get = find("libXrandr.so.2", "XRRGetMonitors");
    out[0] = '\0';
    Display *x11 = open && shut && release && name_of && get ? open(NULL) : NULL;
    if (!x11)
        return;
    XRRMonitorInfo *all = get(x11, DefaultRootWindow(x11), True, &count);
    for (int i = 0; all && i < count; i++) {
        char *name = all[i].x == x && all[i].y == y ? name_of(x11, all[i].name) : NULL;
        if (!name)
            continue;
        snprintf(out, size, "%s", name);
        release(name);
    }
    if (all)
        release(all);
    shut(x11);
}

/* RandR is an extension, whose event numbers the server assigns. */
bool server_rearranges(const Server *s, const SDL_SysWMmsg *message)
{
    return s->x && message && message->subsystem == SDL_SYSWM_X11 &&
           message->msg.x11.event.type >= LASTEvent;
}

void server_place(const Server *s, Box at)
{
    int (*move)(Display *, Window, int, int, unsigned, unsigned);
    *(void **)&move = find("libX11.so.6", "XMoveResizeWindow");
    if (s->x && !s->gone && move)
        move(s->x, s->x_window, at.x, at.y, (unsigned)at.w, (unsigned)at.h);
}

/* ---- DPMS ---- */

typedef struct {
    Bool (*capable)(Display *);
    Status (*info)(Display *, CARD16 *level, BOOL *enabled);
    Status (*enable)(Display *), (*disable)(Display *), (*force)(Display *, CARD16 level);
    Bool (*exists)(Display *, int *, int *);
    int (*flush)(Display *);
} Dpms;

/* A server that has the extension and a panel that it can switch. */
static bool find_dpms(const Server *s, Dpms *d)
{
    static const char lib[] = "libXext.so.6";
    int ignored = 0;
    *(void **)&d->capable = find(lib, "DPMSCapable");
    *(void **)&d->exists = find(lib, "DPMSQueryExtension");
    *(void **)&d->info = find(lib, "DPMSInfo");
    *(void **)&d->enable = find(lib, "DPMSEnable");
    *(void **)&d->disable = find(lib, "DPMSDisable");
    *(void **)&d->force = find(lib, "DPMSForceLevel");
    *(void **)&d->flush = find("libX11.so.6", "XFlush");
    return s->x && !s->gone && d->capable && d->exists && d->info && d->enable && d->disable &&
           d->force && d->flush && d->exists(s->x, &ignored, &ignored) && d->capable(s->x);
}

/* The level can only be set while DPMS is enabled. Any touch sets it back, so it is looked at; and who was killed
 * while the panels were off could not put them on. */
void server_power(Server *s, bool on)
{
    Dpms d;
    CARD16 level;
    BOOL enabled;
    if (!find_dpms(s, &d) || !d.info(s->x, &level, &enabled))
        return;
    if (!on && !s->dpms)
        s->dpms_was_on = enabled;
    if (!on && !enabled)
        d.enable(s->x);
    if (on ? enabled && level != DPMSModeOn : !enabled || level != DPMSModeOff)
        d.force(s->x, on ? DPMSModeOn : DPMSModeOff);
    if (on && s->dpms && !s->dpms_was_on)
        d.disable(s->x);
    s->dpms = !on;
    d.flush(s->x);
}

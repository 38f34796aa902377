/* SPDX-License-Identifier: MIT */
/* SDL has a driver for each kind of display. It is told which of them can work here, and its libraries
 * what they need not do. */
#include "player/drivers.h"

#include "player/probe.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_set(const char *name)
{
    const char *value = getenv(name);
    return value && *value;
}

bool drivers_have_server(void)
{
    return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY");
}

/* SDL tries only drivers that can work here: left to itself, it falls back to drivers that show
 * nothing, and the libraries of the others complain. SDL_VIDEODRIVER overrides it. */
static const char *drivers(void)
{
    if (!drivers_have_server())
        return "kmsdrm";
    if (!is_set("WAYLAND_DISPLAY"))
        return "x11";
    return is_set("DISPLAY") ? "x11,wayland" : "wayland";
}

/* SDL before 2.32 reads the data of a seat even if there is none. */
static bool needs_seat(void)
{
    SDL_version v;
    SDL_GetVersion(&v);
    return SDL_VERSIONNUM(v.major, v.minor, v.patch) < SDL_VERSIONNUM(2, 32, 0);
}

static bool answers(const char *driver, Err *err)
{
    if (SDL_strcasecmp(driver, "wayland") == 0)
        return probe_wayland(needs_seat(), err);
    return SDL_strcasecmp(driver, "x11") != 0 || probe_x(err);
}

/* Leaves SDL only the drivers whose server answers: with any other it would wait for ever or crash.
 * False with *err if there is none. */
static bool leave_answering(Err *err)
{
    char wished[256], left[256] = "", *rest = NULL;
    const char *hint = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    Err why = {0}, first = {0};
    snprintf(wished, sizeof wished, "%s", hint ? hint : "");
    for (char *name = strtok_r(wished, ",", &rest); name; name = strtok_r(NULL, ",", &rest)) {
        size_t at = strlen(left);
        if (answers(name, &why))
            snprintf(left + at, sizeof left - at, "%s%s", at ? "," : "", name);
        else if (!*first.why)
            first = why;
    }
    if (!*left && *first.why)
        return err_set(err, 0, 0, "there is no display here: %s", first.why);
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, left, SDL_HINT_OVERRIDE);
    return true;
}

/* SDL asks for the session bus, and its library starts one if there is none. */
static void start_no_bus(void)
{
    char socket[4096];
    snprintf(socket, sizeof socket, "%s/bus",
             is_set("XDG_RUNTIME_DIR") ? getenv("XDG_RUNTIME_DIR") : "");
    if (!is_set("DBUS_SESSION_BUS_ADDRESS") && access(socket, F_OK) != 0)
        setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
}

bool drivers_uses(const char *driver)
{
    const char *used = SDL_GetCurrentVideoDriver();
    const char *list = used ? used : SDL_GetHint(SDL_HINT_VIDEODRIVER);
    return list && strcspn(list, ",") == strlen(driver) &&
           strncmp(list, driver, strlen(driver)) == 0;
}

/* Nobody writes text here, and reading the thousands of compose sequences of a UTF-8 locale at
 * every start takes Xlib longer than all its other work. On Wayland their library takes an empty
 * file for a damaged one, and says so. */
static void compose_nothing(void)
{
    if (drivers_uses("x11"))
        setenv("XCOMPOSEFILE", "/dev/null", 0);
}

bool drivers_find(Err *err)
{
    start_no_bus();
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1"); /* naming a driver turns it off */
    SDL_SetHint(SDL_HINT_VIDEODRIVER, drivers());
    if (!leave_answering(err))
        return false;
    compose_nothing();
    return true;
}

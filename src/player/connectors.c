/* SPDX-License-Identifier: MIT */
/* SDL numbers the displays of a card in the kernel's order and does not say what they are called, so the
 * kernel is asked here, too. Only what is connected and has modes is a display. */
#include "player/connectors.h"

#include <fcntl.h>
#include <libdrm/drm.h>
#include <libdrm/drm_mode.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { CARDS = 64, PLUGS = 64, CONNECTED = 1 };

static void name_plug(uint32_t type, uint32_t number, char out[DISPLAYS_NAME])
{
    static const char *const names[] = {
        "Unknown", "VGA",       "DVI-I", "DVI-D", "DVI-A",     "Composite", "SVIDEO",
        "LVDS",    "Component", "DIN",   "DP",    "HDMI-A",    "HDMI-B",    "TV",
        "eDP",     "Virtual",   "DSI",   "DPI",   "Writeback", "SPI",       "USB"};
    bool known = type < sizeof names / sizeof *names;
    snprintf(out, DISPLAYS_NAME, "%s-%u", known ? names[type] : names[0], number);
}

static void list(int fd, Displays *out)
{
    uint32_t ids[PLUGS] = {0};
    struct drm_mode_card_res all = {.connector_id_ptr = (uintptr_t)ids, .count_connectors = PLUGS};
    out->count = 0;
    if (ioctl(fd, DRM_IOCTL_MODE_GETRESOURCES, &all) != 0 || all.count_connectors > PLUGS)
        return;
    for (uint32_t i = 0; i < all.count_connectors; i++) {
        char name[DISPLAYS_NAME];
        struct drm_mode_get_connector plug = {.connector_id = ids[i]};
        if (ioctl(fd, DRM_IOCTL_MODE_GETCONNECTOR, &plug) != 0 || plug.connection != CONNECTED ||
            !plug.count_modes)
            continue;
        name_plug(plug.connector_type, plug.connector_type_id, name);
        displays_add(out, name, NULL);
    }
}

int connectors_find(const char *folder, const char *wish, Displays *out)
{
    int first = -1;
    *out = (Displays){.count = 0};
    for (int i = 0; i < CARDS; i++) {
        char path[4096];
        Displays here;
        int which;
        snprintf(path, sizeof path, "%s/card%d", folder, i);
        int fd = open(path, O_RDWR | O_CLOEXEC);
        if (fd < 0)
            continue;
        list(fd, &here);
        close(fd);
        bool meant = here.count && displays_find(&here, wish, &which, NULL);
        if (meant || (here.count && first < 0)) {
            *out = here;
            first = i;
        }
        if (meant)
            break;
    }
    return first;
}

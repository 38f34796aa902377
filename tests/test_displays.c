/* SPDX-License-Identifier: MIT */
/* Which display is meant, by name, beginning or number, and what is said if none is. And the names of
 * plugs, as a kernel that is only played here tells them. */
#include "base/displays.h"
#include "player/connectors.h"

#include "check.h"

#include <errno.h>
#include <libdrm/drm.h>
#include <libdrm/drm_mode.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void test_find(void)
{
    static const struct {
        const char *wish;
        int display;
    } rows[] = {{NULL, 0},        {"HDMI-A-1", 0}, {"hdmi-a-1", 0},    {"HDMI-A-10", 1},
                {"DP-1", 2},      {"dp", 2},       {"1", 0},           {"3", 2},
                {"4", 3},         {"Acme", 2},     {"acme led 24", 2}, {"5", -1},
                {"0", -1},        {"-1", -1},      {"1x", -1},         {"HDMI", -1},
                {"HDMI-A-2", -1}, {"VGA-1", -1},   {"", -1},           {"eDP-1", 3}};
    Displays d = {.count = 0};
    displays_add(&d, "HDMI-A-1", NULL);
    displays_add(&d, "HDMI-A-10", "");
    displays_add(&d, "DP-1", "Acme LED 24");
    displays_add(&d, NULL, "Builder Panel (eDP-1)");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Err err = {.why = ""};
        int got;
        bool found = displays_find(&d, rows[i].wish, &got, &err);
        CASE("rows[%zu]", i);
        CHECK(found == (rows[i].display >= 0), "'%s' found: %d, %s",
              rows[i].wish ? rows[i].wish : "NULL", found, err.why);
        CHECK(!found || got == rows[i].display, "'%s' is %d, not %d", rows[i].wish, got,
              rows[i].display);
        CHECK(found || strstr(err.why, "1 HDMI-A-1, 2 HDMI-A-10, 3 DP-1 (Acme LED 24), 4 eDP-1"),
              "%s", err.why);
    }
}

/* ---- a kernel ---- */

/* Of a card: the plugs in the kernel's order, whether something is connected, its modes. */
typedef struct {
    uint32_t type, number;
    bool connected;
    uint32_t modes;
} Plug;
static const Plug idle[] = {{DRM_MODE_CONNECTOR_HDMIA, 1, false, 0}};
static const Plug two[] = {{DRM_MODE_CONNECTOR_HDMIA, 2, true, 3},
                           {DRM_MODE_CONNECTOR_VGA, 1, false, 0},
                           {DRM_MODE_CONNECTOR_DisplayPort, 1, true, 0},
                           {DRM_MODE_CONNECTOR_HDMIA, 1, true, 9}};
static const Plug screen[] = {{DRM_MODE_CONNECTOR_DSI, 1, true, 1}};
static const struct {
    const Plug *plugs;
    uint32_t count;
} cards[] = {{idle, 1}, {NULL, 0}, {two, 4}, {screen, 1}};

static uint32_t card_of(int fd)
{
    struct stat st;
    return fstat(fd, &st) == 0 && st.st_size > 0 ? (uint32_t)st.st_size - 1 : 1;
}

/* Before the C library's, which the modules would call. */
int ioctl(int fd, unsigned long request, ...)
{
    va_list args;
    va_start(args, request);
    void *asked = va_arg(args, void *);
    va_end(args);
    uint32_t card = card_of(fd);
    if (!cards[card].plugs) {
        errno = EOPNOTSUPP;
        return -1;
    }
    if (request == DRM_IOCTL_MODE_GETRESOURCES) {
        struct drm_mode_card_res *res = asked;
        uint32_t *ids = (uint32_t *)(uintptr_t)res->connector_id_ptr;
        for (uint32_t i = 0; ids && i < cards[card].count && i < res->count_connectors; i++)
            ids[i] = 40 + 7 * i;
        res->count_connectors = cards[card].count;
        return 0;
    }
    if (request == DRM_IOCTL_MODE_GETCONNECTOR) {
        struct drm_mode_get_connector *c = asked;
        const Plug *p = &cards[card].plugs[(c->connector_id - 40) / 7];
        c->connector_type = p->type;
        c->connector_type_id = p->number;
        c->connection = p->connected ? 1 : 2;
        c->count_modes = p->modes;
        return 0;
    }
    errno = ENOTTY;
    return -1;
}

static void check_card(const char *folder, const char *wish, int want, const char *names)
{
    Displays d;
    char got[200] = "";
    int card = connectors_find(folder, wish, &d);
    CHECK(card == want, "card %d for '%s', not %d", card, wish ? wish : "NULL", want);
    for (int i = 0; card >= 0 && i < d.count; i++)
        snprintf(got + strlen(got), sizeof got - strlen(got), "%s ", d.name[i]);
    CHECK_STR(got, names, "the plugs in use");
}

static void test_connectors(void)
{
    char folder[] = "/tmp/test_displays.XXXXXX", path[80];
    CHECK(mkdtemp(folder) != NULL, "no folder");
    check_card(folder, NULL, -1, "");
    for (int i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "%s/card%d", folder, i);
        FILE *f = fopen(path, "w");
        fprintf(f, "%*s", i + 1, "");
        fclose(f);
    }
    check_card(folder, NULL, 2, "HDMI-A-2 HDMI-A-1 ");
    check_card(folder, "HDMI-A-1", 2, "HDMI-A-2 HDMI-A-1 ");
    check_card(folder, "dsi-1", 3, "DSI-1 ");
    check_card(folder, "nothing", 2, "HDMI-A-2 HDMI-A-1 ");
    check_card(folder, "2", 2, "HDMI-A-2 HDMI-A-1 ");
    for (int i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "%s/card%d", folder, i);
        unlink(path);
    }
    rmdir(folder);
}

int main(void)
{
    test_find();
    test_connectors();
    return check_done("displays");
}

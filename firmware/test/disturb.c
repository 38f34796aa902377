/* SPDX-License-Identifier: MIT */
/* Disturbs the display of a machine from within, as root there:
 *   disturb terminal N       brings another virtual terminal to the screen
 *   disturb hold CARD        becomes the card's master, says so, and stays it until it is killed
 *   disturb sleep CARD       asks the card's first display to sleep (DPMS), and says what came of it
 *   disturb clock SECONDS    sets the time of day as one who has asked a time server
 * It is linked statically, so that it runs wherever it is put. */
#include <drm.h>
#include <drm_mode.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/vt.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

enum { OBJECTS = 32, ASLEEP = 3 };

static int say(const char *what, int result)
{
    printf("%s: %s\n", what, result ? strerror(errno) : "done");
    fflush(stdout);
    return result != 0;
}

/* Sets the property DPMS of the first connector. */
static int put_to_sleep(int fd)
{
    uint32_t connectors[OBJECTS] = {0}, ids[OBJECTS];
    uint64_t values[OBJECTS];
    struct drm_mode_card_res card = {.connector_id_ptr = (uintptr_t)connectors,
                                     .count_connectors = OBJECTS};
    if (ioctl(fd, DRM_IOCTL_MODE_GETRESOURCES, &card) || !card.count_connectors)
        return say("sleep", -1);
    struct drm_mode_obj_get_properties all = {.props_ptr = (uintptr_t)ids,
                                              .prop_values_ptr = (uintptr_t)values,
                                              .count_props = OBJECTS,
                                              .obj_id = connectors[0],
                                              .obj_type = DRM_MODE_OBJECT_CONNECTOR};
    if (ioctl(fd, DRM_IOCTL_MODE_OBJ_GETPROPERTIES, &all))
        return say("sleep", -1);
    for (uint32_t i = 0; i < all.count_props; i++) {
        struct drm_mode_get_property one = {.prop_id = ids[i]};
        if (ioctl(fd, DRM_IOCTL_MODE_GETPROPERTY, &one) || strcmp(one.name, "DPMS") != 0)
            continue;
        struct drm_mode_connector_set_property wish = {ASLEEP, ids[i], connectors[0]};
        return say("sleep", ioctl(fd, DRM_IOCTL_MODE_SETPROPERTY, &wish));
    }
    errno = ENOENT;
    return say("sleep", -1);
}

static int set_clock(time_t seconds)
{
    struct timespec now = {.tv_sec = seconds};
    struct timex heard = {.modes = ADJ_STATUS | ADJ_MAXERROR | ADJ_ESTERROR, .status = STA_PLL};
    return say("clock", clock_settime(CLOCK_REALTIME, &now) || adjtimex(&heard) < 0);
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 64;
    if (strcmp(argv[1], "clock") == 0)
        return set_clock(atoll(argv[2]));
    bool terminal = strcmp(argv[1], "terminal") == 0;
    int fd = open(terminal ? "/dev/tty0" : argv[2], O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return say("open", -1);
    if (terminal)
        return say("terminal", ioctl(fd, VT_ACTIVATE, atoi(argv[2])));
    if (strcmp(argv[1], "sleep") == 0)
        return put_to_sleep(fd);
    int refused = say("hold", ioctl(fd, DRM_IOCTL_SET_MASTER, 0));
    if (refused)
        return refused;
    for (;;)
        pause();
}

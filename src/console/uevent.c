/* SPDX-License-Identifier: MIT */
/* A message is text: what happened and where, then NAME=VALUE for each line, with NUL at the ends of all of
 * them. The kernel's own are those of group 1; of udev's nothing is needed. */
#define _GNU_SOURCE /* SOCK_CLOEXEC */ // NOLINT(bugprone-reserved-identifier)
#include "console/uevent.h"

#include <errno.h>
#include <linux/netlink.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { KERNEL = 1, MESSAGE_BYTES = 8192 };

int uevent_open(void)
{
    struct sockaddr_nl from = {.nl_family = AF_NETLINK, .nl_groups = KERNEL};
    int fd = socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_KOBJECT_UEVENT);
    if (fd >= 0 && bind(fd, (struct sockaddr *)&from, sizeof from) != 0) {
        close(fd);
        fd = -1;
    }
    return fd;
}

static int meaning(const char *text, const char *end)
{
    for (; text < end; text += strlen(text) + 1) {
        if (strcmp(text, "SUBSYSTEM=drm") == 0)
            return UEVENT_CARDS;
        if (strcmp(text, "SUBSYSTEM=input") == 0)
            return UEVENT_INPUTS;
    }
    return 0;
}

int uevent_take(int fd)
{
    char text[MESSAGE_BYTES];
    struct sockaddr_nl from = {0};
    int news = 0;
    while (fd >= 0) {
        socklen_t size = sizeof from;
        ssize_t n = recvfrom(fd, text, sizeof text - 1, 0, (struct sockaddr *)&from, &size);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return news | (errno == ENOBUFS ? UEVENT_CARDS | UEVENT_INPUTS : 0);
        text[n] = '\0';
        if (from.nl_pid == 0) /* from the kernel */
            news |= meaning(text, text + n);
    }
    return news;
}

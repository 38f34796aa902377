/* SPDX-License-Identifier: MIT */
/* News of the kernel's about devices, by its own socket (NETLINK_KOBJECT_UEVENT): a display was
 * plugged in or out, a card or a keyboard came or went. */
#pragma once

/* What has changed; bits. */
enum { UEVENT_CARDS = 1, UEVENT_INPUTS = 2 };

/* A descriptor that becomes readable when there is news; -1 where there is no such socket, and
 * whoever wants to know must look by himself. close() closes it. */
int uevent_open(void);
/* Takes all that has come, without waiting and without memory, and returns what of it matters here. If
 * news was lost because there was too much of it, that is all. 0 for -1. */
int uevent_take(int fd);

/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc: the signal of the number in SIGNAL comes just when a file is
 * written, but not yet in its place. */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

int fsync(int fd)
{
    const char *number = getenv("SIGNAL");
    (void)fd;
    return number ? raise(atoi(number)) : 0;
}

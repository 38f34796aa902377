/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc: sends the signal whose number is in SIGNAL when a file is
 * written but not yet renamed. */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

int fsync(int fd)
{
    const char *number = getenv("SIGNAL");
    (void)fd;
    return number ? raise(atoi(number)) : 0;
}

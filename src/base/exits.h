/* SPDX-License-Identifier: MIT */
/* How both programs exit: the codes of sysexits(3), so that a script can tell what to do. Help texts
 * and manual pages list the same, and a test holds them against this file. */
#pragma once

enum {
    EXIT_BURNS_IN = 1,       /* a pixel is at its brightest for too long */
    EXIT_USAGE = 64,         /* a wrong command line, or a value in it */
    EXIT_BAD = 65,           /* what was read has errors */
    EXIT_ABSENT = 66,        /* what is to be read is not there, or cannot be read */
    EXIT_NO_DISPLAY = 69,    /* nothing to show the picture on */
    EXIT_SYSTEM = 71,        /* no memory, no fonts, no process */
    EXIT_CANNOT_CREATE = 73, /* an output file cannot be created */
    EXIT_CANNOT_WRITE = 74   /* an output file or standard output cannot be written to the end */
};

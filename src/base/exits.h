/* SPDX-License-Identifier: MIT */
/* The exit codes of both programs, from sysexits(3), so that scripts can react to them. Help texts
 * and manual pages list the same codes; a test compares them with this file. */
#pragma once

enum {
    EXIT_UNWELL = 1,         /* what was asked about is not well: a pixel, a service */
    EXIT_USAGE = 64,         /* a wrong command line, or a value in it */
    EXIT_BAD = 65,           /* errors in what was read */
    EXIT_ABSENT = 66,        /* an input does not exist or cannot be read */
    EXIT_NO_DISPLAY = 69,    /* nothing to show the picture on */
    EXIT_SYSTEM = 71,        /* no memory, no fonts, no process */
    EXIT_CANNOT_CREATE = 73, /* an output file cannot be created */
    EXIT_CANNOT_WRITE = 74   /* an output file or standard output cannot be written completely */
};

/* SPDX-License-Identifier: MIT */
/* The language in which a program speaks to the people who run it. */
#pragma once

/* Takes the language of all messages from LC_ALL, LC_MESSAGES, LANG and LANGUAGE; to be called once,
 * before any thread starts. It is English if there is no catalogue. The system need not have the
 * locale; numbers and letters stay as in "C". */
void messages_begin(void);
/* The languages that these variables wish for, the best first, such as "de_AT.UTF-8" or "de:fr";
 * empty if they wish for none. Valid until one of them changes. */
const char *messages_wish(void);

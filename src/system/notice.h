/* SPDX-License-Identifier: MIT */
/* What a program that runs says to whoever reads its journal: a line on standard error, in the language
 * of the messages. Lines of several threads do not mix. */
#pragma once
#include "base/err.h"

/* A sentence of the program, which is translated. */
void notice_give(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Why something is wrong with a file, or with none (NULL); in words that are translated already. */
void notice_about(const char *file, const char *why);
/* The same with the line and column of *err, if it has them, as compilers write them. */
void notice_place(const char *file, const Err *err);

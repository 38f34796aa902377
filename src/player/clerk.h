/* SPDX-License-Identifier: MIT */
/* Writes files in a thread of its own, so that no frame waits for a disk. Messages about files that
 * cannot be written go to standard error, once for each reason. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Clerk Clerk;

enum { CLERK_NOTES = 2 };

/* The notes are small files that are written again and again, at these paths, which are copied;
 * NULL: none. NULL without memory or thread. */
Clerk *clerk_open(const char *const paths[CLERK_NOTES]);
/* Waits a moment for what is to be written, then gives it up; may be NULL. */
void clerk_close(Clerk *c);
/* Writes a note soon, in place of the one that waits. Allocates nothing. */
void clerk_note(Clerk *c, int note, const char *bytes, size_t len);
/* Writes a picture soon, and frees the pixels. False, and then they are the caller's, while it is at
 * one. */
bool clerk_picture(Clerk *c, const char *path, uint32_t *pixels, int w_px, int h_px);

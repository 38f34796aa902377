/* SPDX-License-Identifier: MIT */
/* A screen that the kernel alone shows: no display server, no GL. It outlives whatever happens to its
 * display, and meanwhile says why it is dark. All boxes are in pixels of the glass. */
#pragma once
#include "base/box.h"
#include "console/kms_card.h"

typedef struct Console Console;

/* Looks for a display, unless it is lent from the start. NULL without memory. The wish is copied. */
Console *console_open(const DrmCalls *calls, const KmsWish *wish, bool lent);
void console_close(Console *c);
/* Looks after the display; to be called about ten times a second. True if size or content of the glass
 * is lost: lay out and draw again. */
bool console_look(Console *c);
/* Something may have changed of which nobody tells. */
void console_stir(Console *c);
/* Gives the display up, as others want it, until it is to be ours again. */
void console_lend(Console *c, bool lent);
/* Whether there is a display, though it may be off. */
bool console_has_display(const Console *c);
/* Whether keyboards and the like may have come or gone since this was last asked. */
bool console_inputs_stir(Console *c);
/* Why nothing can be shown now, and nothing is due; NULL while it can. */
const char *console_dark(const Console *c);
/* Switches the display off, or on again. */
void console_switch(Console *c, bool on);
/* What the display is called, such as "HDMI-A-1"; empty before there was one. */
const char *console_name(const Console *c);
/* The size of the glass and the time between two refreshes; as they last were or, before there is a
 * display, as they probably will be. */
void console_size(const Console *c, int *w_px, int *h_px);
int64_t console_period_ns(const Console *c);

/* For each frame: tell what differs from the last one, draw what is stale, then show. */
void console_stale(Console *c, Box box);
/* The next part that must be drawn. False when none is left. */
bool console_take(Console *c, Box *out);
/* Where, in rows *stride apart: pixels that may only be written, XRGB. NULL while it is dark. */
uint32_t *console_pixels(Console *c, ptrdiff_t *stride);
/* Brings the frame onto the glass and waits until it is there. Returns the monotonic time of that, or 0
 * if it was not shown; console_look then finds out more. Once the process is to end, it does not wait. */
int64_t console_show(Console *c);

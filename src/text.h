/* SPDX-License-Identifier: MIT */
/* The only module that rasterises: keeps coverage masks of text. */
#pragma once
#include "canvas.h"
#include "show.h"

typedef struct Text Text;

/* Opens the six fonts in a folder. NULL with *err on failure. */
Text *text_open(const char *folder, Err *err);
void text_close(Text *t);

/* Makes the masks that a scene needs and does not have yet; at most `most` of them. Returns how
 * many are still missing. */
uint32_t text_prepare(Text *t, const Layout *l, const Scene *scene, uint32_t most);
/* Forgets which runs it knew: to be called when the layout is another one. */
void text_forget(Text *t);

/* The masks of an item, for the canvas; ctx is a TextScene. */
typedef struct {
    Text *text;
    const Layout *layout;
} TextScene;
int text_masks(void *ctx, const Scene *scene, const Item *item, Mask *out, uint32_t *missing);

/* What the masks take, in bytes. */
size_t text_bytes(const Text *t);

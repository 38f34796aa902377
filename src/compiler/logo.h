/* SPDX-License-Identifier: MIT */
/* A logo from a PNG file: where it has ink, without its colours. */
#pragma once
#include "base/err.h"

#include <stdint.h>

typedef struct {
    uint8_t *cover; /* rows of w bytes, to be freed by the caller */
    int w, h;
} Logo;

/* What is opaque is ink; in a picture without transparency, what differs from its border in
 * lightness. The logo has no empty margins and is at most LIMIT_LOGO_W x LIMIT_LOGO_H. False with
 * *err on failure. */
bool logo_read(const char *path, Logo *out, Err *err);

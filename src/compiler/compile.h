/* SPDX-License-Identifier: MIT */
/* The compiler: the texts of all sources of one build in, the bytes of the fact file out. */
#pragma once
#include "compiler/input.h"

/* True if nothing is wrong; then *image is the file, to be freed by the caller. Else *image is
 * NULL and *problems, sorted, says everything. The sources are marked with what their fields are. */
bool compile_sources(Input *inputs, size_t count, const InputFlags *flags, unsigned char **image,
                     size_t *len, Problems *problems);

/* SPDX-License-Identifier: MIT */
/* The compiler: the texts of all sources of one build in, the bytes of the fact file out. */
#pragma once
#include "compiler/input.h"

/* True if nothing is wrong; *warnings has then what is not wrong by some rule. Then *image is the file, which the caller frees. Otherwise *image is
 * NULL and *problems lists every fault, sorted. Either way the fields of the sources get their key
 * and lang. */
bool compile_sources(Input *inputs, size_t count, const InputFlags *flags, unsigned char **image,
                     size_t *len, Problems *problems, Problems *warnings);

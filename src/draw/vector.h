/* SPDX-License-Identifier: MIT */
/* Loops over many pixels are plain C that compilers turn into vector code. Debian's amd64 has
 * vectors of 16 bytes; most machines have wider ones, for which gcc makes these functions a second
 * time. */
#pragma once
#include <stdint.h>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) &&                             \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

/* Pixels copied at once, from and to any address. */
typedef uint32_t Pixels __attribute__((vector_size(32), aligned(4), may_alias));

/* SPDX-License-Identifier: MIT */
/* Easing curves in fixed point: arguments and results are 0 .. CURVE_ONE. */
#pragma once
#include <stdint.h>

#define CURVE_ONE 65536

/* How far t is through a part that starts at `start` and takes `length` > 0; clamped. */
int32_t curve_phase(int64_t t, int64_t start, int64_t length);
int32_t curve_out_cubic(int32_t p);  /* 1 - (1-p)^3 */
int32_t curve_out_expo(int32_t p);   /* 1 - 2^(-10 p), exactly 1 at the end */
int32_t curve_smoothstep(int32_t p); /* p^2 (3 - 2p) */
/* The orbit's offset across and down at its step k, any integer: -CURVE_ONE .. CURVE_ONE. */
int32_t curve_orbit_x(int64_t k); /* cos(2 pi k / 24) */
int32_t curve_orbit_y(int64_t k); /* sin(2 pi k / 20) */
/* 2^-x for x >= 0 in units of 2^-16, as 0 .. 2^30. */
uint32_t curve_exp2_minus(uint32_t x);

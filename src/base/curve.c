/* SPDX-License-Identifier: MIT */
/* The three curves of the design, in integers, so that every machine moves alike. 2^-x is the
 * product of 2^-(1/2), 2^-(1/4), ... for the bits that are set in the fraction of x. */
#include "base/curve.h"
#include "base/fixed.h"

int32_t curve_phase(int64_t t, int64_t start, int64_t length)
{
    if (t <= start)
        return 0;
    if (t - start >= length)
        return CURVE_ONE;
    return (int32_t)((t - start) * CURVE_ONE / length);
}

int32_t curve_out_cubic(int32_t p)
{
    int64_t r = CURVE_ONE - p;
    return (int32_t)(CURVE_ONE - ((r * r * r + ((int64_t)1 << 31)) >> 32));
}

int32_t curve_smoothstep(int32_t p)
{
    int64_t q = p;
    return (int32_t)((q * q * (3 * CURVE_ONE - 2 * q) + ((int64_t)1 << 31)) >> 32);
}

int32_t curve_orbit_x(int64_t k)
{
    static const int32_t turn[24] = {65536,  63303,  56756,  46341,  32768,  16962,  0,      -16962,
                                     -32768, -46341, -56756, -63303, -65536, -63303, -56756, -46341,
                                     -32768, -16962, 0,      16962,  32768,  46341,  56756,  63303};
    return turn[k - fixed_floor_div(k, 24) * 24];
}

int32_t curve_orbit_y(int64_t k)
{
    static const int32_t turn[20] = {0,      20252,  38521,  53020,  62328,  65536,  62328,
                                     53020,  38521,  20252,  0,      -20252, -38521, -53020,
                                     -62328, -65536, -62328, -53020, -38521, -20252};
    return turn[k - fixed_floor_div(k, 20) * 20];
}

/* 2^(-1/2), 2^(-1/4), ... in units of 2^-30. */
static const uint32_t roots[16] = {
    759250125,  902905651,  984625594,  1028218693, 1050733751, 1062175491, 1067942999, 1070838486,
    1072289173, 1073015252, 1073378477, 1073560135, 1073650976, 1073696399, 1073719111, 1073730468};

uint32_t curve_exp2_minus(uint32_t x)
{
    uint64_t y = (uint64_t)1 << 30;
    if (x >> 16 > 30)
        return 0;
    for (int i = 0; i < 16; i++)
        if (x & (0x8000u >> i))
            y = (y * roots[i] + (1u << 29)) >> 30;
    return (uint32_t)(y >> (x >> 16));
}

int32_t curve_out_expo(int32_t p)
{
    if (p >= CURVE_ONE)
        return CURVE_ONE;
    uint32_t left = curve_exp2_minus((uint32_t)p * 10);
    return (int32_t)(CURVE_ONE - ((left + (1u << 13)) >> 14));
}

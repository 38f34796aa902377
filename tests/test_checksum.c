/* SPDX-License-Identifier: MIT */
/* A checksum differs for each single bit of memory of any length, and the sums of its parts are the whole's. */
#include "draw/checksum.h"

#include "check.h"

#include <string.h>

enum { MOST = 200, W = 37, H = 12, STRIDE = 41 };

static void fill(void *bytes, size_t count)
{
    uint32_t x = 12345;
    for (size_t i = 0; i < count; i++) {
        x = x * 1664525 + 1013904223;
        ((uint8_t *)bytes)[i] = (uint8_t)(x >> 24);
    }
}

/* The bits of the first `count` bytes whose change leaves the sum as it was. */
static int unseen(uint8_t *bytes, size_t count)
{
    int n = 0;
    uint32_t before = checksum_bytes(bytes, count);
    for (size_t i = 0; i < count * 8; i++) {
        bytes[i / 8] ^= (uint8_t)(1 << i % 8);
        n += checksum_bytes(bytes, count) == before;
        bytes[i / 8] ^= (uint8_t)(1 << i % 8);
    }
    return n;
}

static void check_bits(void)
{
    uint8_t bytes[MOST + 1];
    fill(bytes, sizeof bytes);
    for (size_t count = 0; count <= MOST; count++) {
        CASE("%zu bytes", count);
        CHECK_INT(unseen(bytes + count % 2, count), 0, "bits unseen");
    }
    memset(bytes, 0, sizeof bytes);
    CASE("zeros");
    CHECK_INT(unseen(bytes, MOST), 0, "bits unseen");
    memset(bytes, 255, sizeof bytes);
    CASE("ones");
    CHECK_INT(unseen(bytes, MOST), 0, "bits unseen");
}

static void check_rows(void)
{
    uint32_t pixels[STRIDE * H];
    fill(pixels, sizeof pixels);
    uint32_t whole = checksum_rows(pixels, STRIDE, W, H, 0);
    for (int i = 0; i <= H; i++) {
        CASE("parted after row %d", i);
        uint32_t sum = checksum_rows(pixels, STRIDE, W, i, 0) +
                       checksum_rows(pixels + i * STRIDE, STRIDE, W, H - i, i);
        CHECK(sum == whole, "it is another sum");
    }
    CASE("bits of rows");
    for (int i = 0; i < STRIDE * H * 32; i++) {
        pixels[i / 32] ^= 1u << i % 32;
        bool inside = i / 32 % STRIDE < W;
        CHECK((checksum_rows(pixels, STRIDE, W, H, 0) != whole) == inside, "bit %d", i);
        pixels[i / 32] ^= 1u << i % 32;
    }
}

int main(void)
{
    check_bits();
    check_rows();
    return check_done("checksum");
}

/* SPDX-License-Identifier: MIT */
/* PNG: what is written is read back; what is damaged, cut off or too large is refused. */
#include "system/picture.h"

#include "check.h"

#include <stdlib.h>
#include <unistd.h>

static size_t read_file(const char *path, unsigned char *bytes, size_t room)
{
    FILE *in = fopen(path, "rb");
    size_t len = in ? fread(bytes, 1, room, in) : 0;
    if (in)
        fclose(in);
    return len;
}

static void check_back(const unsigned char *bytes, size_t len, const uint32_t *pixels)
{
    uint32_t *got;
    int32_t w, h, wrong = 0;
    bool good = picture_decode(bytes, len, 64, &got, &w, &h);
    CHECK(good && w == 40 && h == 30, "%zu bytes are read", len);
    for (int i = 0; good && i < 40 * 30; i++)
        wrong += got[i] != (pixels[i] | 0xFF000000);
    CHECK_INT(wrong, 0, "pixels");
    free(got);
    CHECK(!picture_decode(bytes, len, 39, &got, &w, &h) && !got, "too large");
}

int main(void)
{
    static unsigned char bytes[1 << 16], bad[1 << 16];
    uint32_t pixels[40 * 30], seed = 7, *got;
    char path[] = "/tmp/picture.XXXXXX";
    Err err = {0};
    int fd = mkstemp(path);
    int32_t w, h;
    for (int i = 0; i < 40 * 30; i++)
        pixels[i] = (seed = seed * 69069 + 1) >> 8;
    CHECK(fd >= 0 && picture_write(path, pixels, 40, 30, &err) == FILES_OK, "%s", err.why);
    size_t len = read_file(path, bytes, sizeof bytes);
    check_back(bytes, len, pixels);
    for (size_t cut = 0; cut < len - 16; cut += 7) {
        bool good = picture_decode(bytes, cut, 64, &got, &w, &h);
        CHECK(!good || cut > len - 64, "cut off at %zu", cut);
        free(got);
    }
    for (int n = 0; n < 4000; n++) {
        memcpy(bad, bytes, len);
        for (int k = 0; k < 3; k++) {
            seed = seed * 69069 + 1;
            bad[seed % len] = (unsigned char)(seed >> 24);
        }
        if (picture_decode(bad, len, 64, &got, &w, &h))
            CHECK(w <= 64 && h <= 64, "%d x %d", w, h);
        free(got);
    }
    close(fd);
    unlink(path);
    return check_done("picture");
}

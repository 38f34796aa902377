/* SPDX-License-Identifier: MIT */
/* Shows come and go, as they do while the player runs: when one has gone, nothing of it is kept. Counted
 * in bytes that malloc has given out; under the sanitizers, which see what is lost, it counts none. */
#include "layout/layout_open.h"
#include "player/programme.h"

#include "check.h"
#include "image.h"

#include <malloc.h>
#include <stdlib.h>

static Image image;

static size_t in_use(void)
{
    struct mallinfo2 m = mallinfo2();
    return m.uordblks + m.hblkhd;
}

/* A show of the image's facts, laid out. NULL on failure. */
static Programme *begin(int w_px, int h_px)
{
    static const unsigned char fonts[FACTS_HASH];
    const Wish wish = {.w_px = w_px, .h_px = h_px};
    Err err = {.why = "out of memory"};
    size_t len = image.bytes[16] | (size_t)image.bytes[17] << 8 | (size_t)image.bytes[18] << 16;
    char *bytes = malloc(len);
    Story *story = calloc(1, sizeof *story);
    if (bytes)
        memcpy(bytes, image.bytes, len);
    bool read = bytes && story && load_open_bytes(story, bytes, len, &err);
    Programme *p = read ? programme_open(story, false, fonts, image_ruler) : NULL;
    if (p)
        p->laid_out = layout_open(&p->layout, programme_facts(p), &wish, programme_ruler(p), &err);
    CHECK(p && p->laid_out, "%s", err.why);
    return p;
}

static void test_following(void)
{
    enum { WARM = 8, SHOWS = 24 };
    Err err = {0};
    size_t before = 0, one = 0;
    CASE("shows that follow each other");
    image_begin(&image);
    image_demo(&image, "UTC0", false);
    CHECK(image_end(&image, &err), "%s", err.why);
    Programme *now = begin(800, 480);
    for (int i = 0; i <= SHOWS; i++) {
        size_t alone = in_use();
        Programme *next = begin(800, 480);
        if (i == WARM) {
            before = in_use();
            one = before - alone;
        }
        /* malloc keeps small blocks for later, and counts them as given out */
        if (i == SHOWS)
            CHECK(in_use() <= before + one / 8, "%zu bytes more, where a show has %zu",
                  in_use() - before, one);
        programme_close(now);
        now = next;
    }
    programme_close(now);
}

int main(void)
{
    test_following();
    return check_done("programme");
}

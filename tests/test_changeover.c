/* SPDX-License-Identifier: MIT */
/* When the next show takes over: in the frame in which a card has ended, however far apart frames are,
 * and not in the middle of a card if its text was late. Without a look-ahead, text is always ready. */
#include "player/changeover.h"
#include "player/options.h"
#include "show/seam.h"

#include "check.h"
#include "image.h"

#define SECOND INT64_C(1000000)
#define T0 (INT64_C(1793880010) * SECOND)

static Image facts;
static Story none;
static Programme old = {.story = &none}, new = {.story = &none};
static Options options;

/* The stage's time of the frame in which it takes over. */
static int64_t take_over(Changeover *c, int64_t from_us, int64_t step_us, bool stands)
{
    Sheet s = {.options = &options, .now = &old, .next = &new};
    new.layout.edition = seam_edition_after(&old.layout);
    for (int64_t t = from_us; t < from_us + 120 * SECOND; t += step_us) {
        Instant now = instant_at(t);
        if (!changeover_due(c, &s, NULL, &now, stands))
            continue;
        CHECK(s.now == &new &&s.before == &old && !s.next, "it is not on");
        return t;
    }
    return 0;
}

static void test_step(int64_t from_us, int64_t step_us)
{
    CASE("frames %d ms apart", (int)(step_us / 1000));
    Changeover c = {.options = &options};
    int64_t end_us = show_step(&old.layout, from_us, false);
    int64_t due_us = from_us + (end_us - from_us + step_us - 1) / step_us * step_us;
    CHECK_INT(take_over(&c, from_us, step_us, false) - from_us, due_us - from_us, "us until then");
}

/* Its text is ready only after the end of the card. */
static void test_late(int64_t late_us, bool at_once)
{
    CASE("%d ms after the end of a card", (int)(late_us / 1000));
    int64_t end_us = show_step(&old.layout, T0, false), at_us = end_us + late_us;
    int64_t next_us = at_once ? at_us : show_step(&old.layout, at_us, false);
    Changeover c = {.options = &options, .planned = true, .at_us = end_us, .seen_us = end_us};
    int64_t took = take_over(&c, at_us, SECOND / 60, false);
    CHECK(took >= next_us && took < next_us + SECOND / 60, "%d ms later",
          (int)((took - next_us) / 1000));
}

int main(void)
{
    static const int64_t steps_ms[] = {1, 16, 20, 40, 51, 66, 133, 200, 400, 1000, 3000};
    const Wish wish = {.w_px = 1280, .h_px = 720};
    Err err = {0};
    options_init(&options);
    image_begin(&facts);
    image_demo(&facts, "UTC0", false);
    bool good = image_end(&facts, &err) &&
                layout_open(&old.layout, &facts.facts, &wish, image_ruler, &err) &&
                layout_open(&new.layout, &facts.facts, &wish, image_ruler, &err);
    CHECK(good, "%s", err.why);
    old.laid_out = new.laid_out = true;
    for (size_t i = 0; good && i < sizeof steps_ms / sizeof *steps_ms; i++)
        for (int k = 0; k < 7; k++)
            test_step(T0 + k * 1777777, steps_ms[i] * 1000);
    if (good) {
        test_late(20000, true);
        test_late(200000, false);
        CASE("a show that stands still");
        Changeover c = {.options = &options};
        CHECK_INT(take_over(&c, T0, SECOND / 60, true) - T0, 0, "us until then");
    }
    layout_close(&new.layout);
    layout_close(&old.layout);
    return check_done("changeover");
}

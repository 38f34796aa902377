/* SPDX-License-Identifier: MIT */
/* Whether the panel is on and until when, as somebody sees it who looks at any time, against its hours
 * from second to second: with clocks that change, go back and jump, and with touches. */
#include "player/panel.h"

#include "check.h"

#include <string.h>

enum { LEAD_S = 10 };
static const int64_t second = 1000000;

static PanelHours hours_of(const char *line)
{
    PanelHours h = {.table = {.hours = {.count = 0}}};
    Err err = {.why = ""};
    CHECK(panel_hours_read(line, &h, &err), "%s: %s", line, err.why);
    return h;
}

static bool should(const PanelHours *h, const Zone *z, int64_t s)
{
    int64_t until;
    return panel_hours_on(h, z, s, &until) || panel_hours_on(h, z, s + LEAD_S, &until);
}

/* From second to second over both changes of summer time, and in jumps back and forth. */
static void check_walk(void)
{
    static const int64_t days[] = {1774656000, 1792800000, 1793600000};
    Zone z;
    Err err;
    timezone_parse("CET-1CEST,M3.5.0,M10.5.0/3", 26, &z, &err);
    for (int d = 0; d < 3; d++)
        for (int jump = 0; jump < 2; jump++) {
            PanelHours h = hours_of("Mo-Su 1:30-2:30, 7-19, Sa 22-3");
            Panel p = {.off = false};
            uint32_t seed = 12345;
            int wrong = 0;
            CASE("day %d, jumps %d", d, jump);
            for (int64_t i = 0; i < 172800 && wrong < 3; i += 1 + (i % 7)) {
                seed = seed * 1664525 + 1013904223;
                int64_t s = days[d] + (jump ? (int64_t)(seed >> 8) % 172800 : i);
                panel_look(&p, &h, &z, s * second + 999999, LEAD_S * second, i);
                wrong += p.off == should(&h, &z, s);
                wrong +=
                    p.off && (p.until_us <= s * second || p.on_s != p.until_us / second + LEAD_S);
            }
            CHECK_INT(wrong, 0, "seconds");
        }
}

static void check_touch(void)
{
    PanelHours h = hours_of("7-19");
    Zone z = {.standard_s = 0};
    Panel p = {.off = false};
    int64_t night = INT64_C(20000) * 86400 * second, awake_ns = INT64_C(300000000000);
    CASE("touches");
    panel_look(&p, &h, &z, night, 0, 1000);
    CHECK(p.off, "on in the night");
    CHECK_INT(p.on_s, 20000 * INT64_C(86400) + 7 * 3600, "until");
    CHECK(panel_touch(&p, 1000), "the first touch wakes");
    panel_look(&p, &h, &z, night, 0, 2000);
    CHECK(!p.off, "off after a touch");
    CHECK(!panel_touch(&p, 5000), "the second one is for the show");
    panel_look(&p, &h, &z, night, 0, 4999 + awake_ns);
    CHECK(!p.off, "off too early");
    panel_look(&p, &h, &z, night, 0, 5000 + awake_ns);
    CHECK(p.off, "awake for too long");
    panel_look(&p, &h, &z, night + 8 * 3600 * second, 0, 6000 + awake_ns);
    CHECK(!p.off && !panel_touch(&p, 6000 + awake_ns) && !p.awake_ns, "touched by day");
}

static void check_unknown(void)
{
    PanelHours h = hours_of("7-19"), none = {.table = {.hours = {.count = 0}}};
    Zone z = {.standard_s = 0};
    Panel p = {.off = false};
    int64_t night = INT64_C(20000) * 86400 * second;
    CASE("no hours, or no clock");
    panel_look(&p, &none, &z, night, 0, 0);
    CHECK(!p.off && p.endless, "off without hours");
    panel_forget(&p);
    panel_look(&p, &h, NULL, night, 0, 0);
    CHECK(!p.off, "off without a clock");
    panel_look(&p, &h, &z, night, 0, 0);
    CHECK(p.off, "on as soon as there is one");
    panel_look(&p, &h, NULL, night, 0, 0);
    panel_forget(&p);
    panel_look(&p, &h, NULL, night, 0, 0);
    CHECK(!p.off, "off although the clock is gone");
}

int main(void)
{
    check_walk();
    check_touch();
    check_unknown();
    return check_done("test_panel");
}

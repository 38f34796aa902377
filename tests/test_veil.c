/* SPDX-License-Identifier: MIT */
/* The veil over a clock that is set while the show runs. It stays away while the clocks agree; when
 * they do not, the show jumps at the one moment at which nothing of it is visible. */
#include "base/curve.h"
#include "show/veil.h"

#include "check.h"

enum { STEP_US = 20000, SECOND = 1000000 };
static const int64_t utc_us = INT64_C(1800000000000000);

typedef struct {
    const char *what;
    int64_t set_us; /* how far the clock is set */
    bool still;
    int64_t seen_us; /* how long a veil is visible, and ... */
    int jumps;       /* ... how many times the show jumps */
} Case;

static const Case cases[] = {
    {"nothing is set", 0, false, 0, 0},
    {"set by what is slewed away", 200000, false, 0, 0},
    {"set ahead", 2 * SECOND, false, 540000, 1},
    {"set back", -3600 * (int64_t)SECOND, false, 540000, 1},
    {"set without motion", 2 * SECOND, true, 0, 1},
};

static void run(const Case *c)
{
    CASE("%s", c->what);
    Pace p;
    Veil v = {0};
    int64_t seen = 0, mono = SECOND;
    int jumps = 0, bare = 0;
    pace_init(&p, STEP_US * 1000, true, mono * 1000, (utc_us + mono) * 1000);
    for (int n = 0; n < 100; n++, mono += STEP_US) {
        pace_utc(&p, mono * 1000, (utc_us + mono + (n < 20 ? 0 : c->set_us)) * 1000);
        int64_t before = pace_instant_us(&p);
        int32_t drawn = veil_drawn(&v, &p, c->still, mono * 1000);
        bool jumped = pace_instant_us(&p) != before;
        seen += drawn > 0 ? STEP_US : 0;
        jumps += jumped;
        bare += jumped && drawn != CURVE_ONE && !c->still;
        CHECK(drawn >= 0 && drawn <= CURVE_ONE, "%s: drawn %d", c->what, (int)drawn);
        pace_presented(&p, mono * 1000);
    }
    CHECK_INT(seen, c->seen_us, c->what);
    CHECK_INT(jumps, c->jumps, c->what);
    CHECK_INT(bare, 0, c->what);
    CHECK_INT(v.from_ns, 0, c->what);
}

int main(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        run(&cases[i]);
    return check_done("veil");
}

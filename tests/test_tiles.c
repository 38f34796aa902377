/* SPDX-License-Identifier: MIT */
/* Which tiles are kept: those whose place in the ring is not needed soon. */
#include "text/tiles.h"

#include "check.h"

enum { COLUMNS = 3000, ROWS = 40, TAKEN = 512 };

/* Of three tiles side by side the third was baked last; or the first, once the ring has wrapped. */
static void test_ring(size_t rows, const char *what)
{
    const size_t column = ROWS * TILE_PHASES;
    Tiles t = {.columns = COLUMNS, .rows = rows, .ring_px = COLUMNS * column};
    Tile first = {.from = 0}, second = {.from = TAKEN * column},
         third = {.from = 2 * TAKEN * column};
    t.ring_at = 3 * TAKEN * column;
    CHECK(tiles_will_last(&t, &third, COLUMNS - 2 * TAKEN), "%s: what was baked last", what);
    CHECK(tiles_will_last(&t, &first, COLUMNS - 4 * TAKEN), "%s: the oldest, for a while", what);
    CHECK(!tiles_will_last(&t, &first, COLUMNS - 3 * TAKEN), "%s: the oldest", what);
    t.ring_at = TAKEN * column;
    CHECK(tiles_will_last(&t, &first, COLUMNS - 2 * TAKEN), "%s: what was baked last, at the start",
          what);
    CHECK(tiles_will_last(&t, &third, TAKEN), "%s: what comes after the next", what);
    CHECK(!tiles_will_last(&t, &third, TAKEN + 1), "%s: what comes after the next, longer", what);
    CHECK(!tiles_will_last(&t, &second, 1), "%s: what comes next", what);
}

int main(void)
{
    test_ring(ROWS, "as high as there is room for");
    test_ring(3 * ROWS, "higher than there is room for");
    return check_done("tiles");
}

/* SPDX-License-Identifier: MIT */
/* Every combination of up to eight of each kind: the pattern is a permutation that keeps the
 * order within a kind, and no more equal neighbours meet than the numbers force. */
#include "check.h"
#include "schedule/alternate.h"

static int meetings(const uint8_t *kinds, const uint32_t *order, uint32_t n)
{
    int met = 0;
    for (uint32_t i = 0; n > 1 && i < n; i++)
        met += kinds[order[i]] == kinds[order[(i + 1) % n]];
    return met;
}

static void one(const uint32_t all[3])
{
    uint8_t kinds[32], spare[32];
    uint32_t order[32], n = 0, most = 0;
    for (uint8_t k = 0; k < 3; k++) {
        most = all[k] > most ? all[k] : most;
        for (uint32_t i = 0; i < all[k]; i++)
            kinds[n++] = k;
    }
    alternate_order(kinds, n, order, spare);
    bool seen[32] = {false}, permutation = true, stable = true;
    int64_t last[3] = {-1, -1, -1};
    for (uint32_t i = 0; i < n; i++) {
        permutation = permutation && order[i] < n && !seen[order[i]];
        seen[order[i]] = true;
        stable = stable && last[kinds[order[i]]] < (int64_t)order[i];
        last[kinds[order[i]]] = order[i];
    }
    int forced = 2 * most > n ? (int)(2 * most - n) : 0;
    if (n == 1)
        forced = 0;
    char what[64];
    snprintf(what, sizeof what, "%u figures, %u quotations, %u headlines", all[0], all[1], all[2]);
    CHECK(permutation && stable, "%s: not a stable permutation", what);
    CHECK_INT(meetings(kinds, order, n), forced, what);
}

int main(void)
{
    for (uint32_t a = 0; a <= 8; a++)
        for (uint32_t b = 0; b <= 8; b++)
            for (uint32_t c = 0; c <= 8; c++)
                one((uint32_t[]){a, b, c});
    return check_done("alternate");
}

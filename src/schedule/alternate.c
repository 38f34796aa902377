/* SPDX-License-Identifier: MIT */
/* The pattern of kinds is made first, then the elements are put into it. If one kind is more than
 * half, the others are spread evenly among its members, so that no two of the others meet. Otherwise
 * each step takes the kind that is furthest behind its fair share, but never the one just taken. If
 * two of a kind then meet at the seam of the cycle, one is moved between two others. */
#include "schedule/alternate.h"

#include <stdbool.h>
#include <string.h>

/* The kind (not `not_this`) that is furthest behind its share; ties go to the one with most left,
 * then in the order 2, 0, 1. */
static int furthest_behind(const uint32_t left[ALTERNATE_KINDS],
                           const uint32_t all[ALTERNATE_KINDS], int not_this)
{
    static const int preference[ALTERNATE_KINDS] = {2, 0, 1};
    int best = -1;
    for (int p = 0; p < ALTERNATE_KINDS; p++) {
        int k = preference[p];
        if (k == not_this || left[k] == 0)
            continue;
        if (best < 0 || (uint64_t)left[k] * all[best] > (uint64_t)left[best] * all[k] ||
            ((uint64_t)left[k] * all[best] == (uint64_t)left[best] * all[k] &&
             left[k] > left[best]))
            best = k;
    }
    return best;
}

static int largest(const uint32_t n[ALTERNATE_KINDS])
{
    int best = 0;
    for (int k = 1; k < ALTERNATE_KINDS; k++)
        if (n[k] > n[best])
            best = k;
    return best;
}

static void spread(const uint32_t all[ALTERNATE_KINDS], int major, uint32_t count, uint8_t *pattern)
{
    uint32_t left[ALTERNATE_KINDS], minors = count - all[major];
    memcpy(left, all, sizeof left);
    for (uint32_t i = 0; i < count; i++) {
        bool minor = (uint64_t)(i + 1) * minors / count > (uint64_t)i * minors / count;
        int k = minor ? furthest_behind(left, all, major) : major;
        left[k]--;
        pattern[i] = (uint8_t)k;
    }
}

/* Moves the last element to where it has two neighbours of other kinds. */
static void mend_seam(uint8_t *pattern, uint32_t count)
{
    if (count < 3 || pattern[0] != pattern[count - 1])
        return;
    uint8_t k = pattern[count - 1];
    for (uint32_t i = count - 2; i > 0; i--) {
        if (pattern[i] == k || pattern[i - 1] == k)
            continue;
        memmove(pattern + i + 1, pattern + i, count - 1 - i);
        pattern[i] = k;
        return;
    }
}

static void alternate(const uint32_t all[ALTERNATE_KINDS], uint32_t count, uint8_t *pattern)
{
    uint32_t left[ALTERNATE_KINDS];
    memcpy(left, all, sizeof left);
    int last = -1;
    for (uint32_t i = 0; i < count; i++) {
        int major = largest(left);
        bool must = left[major] * 2 > count - i && major != last;
        last = must ? major : furthest_behind(left, all, last);
        left[last]--;
        pattern[i] = (uint8_t)last;
    }
    mend_seam(pattern, count);
}

void alternate_order(const uint8_t *kinds, uint32_t count, uint32_t *order, uint8_t *spare)
{
    uint32_t all[ALTERNATE_KINDS] = {0}, next[ALTERNATE_KINDS] = {0};
    for (uint32_t i = 0; i < count; i++)
        all[kinds[i]]++;
    int major = largest(all);
    if (all[major] * 2 > count)
        spread(all, major, count, spare);
    else
        alternate(all, count, spare);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t *at = &next[spare[i]];
        while (kinds[*at] != spare[i])
            ++*at;
        order[i] = (*at)++;
    }
}

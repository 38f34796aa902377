/* SPDX-License-Identifier: MIT */
/* The Damerau-Levenshtein distance, in a table of all beginnings of both names. */
#include "base/likeness.h"

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static int min(int a, int b)
{
    return a < b ? a : b;
}

int likeness_distance(const char *a, size_t a_len, const char *b, size_t b_len)
{
    if (a_len > LIKENESS_BYTES || b_len > LIKENESS_BYTES)
        return 99;
    int d[LIKENESS_BYTES + 1][LIKENESS_BYTES + 1];
    for (size_t i = 0; i <= a_len; i++)
        for (size_t j = 0; j <= b_len; j++) {
            if (i == 0 || j == 0) {
                d[i][j] = (int)(i + j);
                continue;
            }
            int change = lower(a[i - 1]) != lower(b[j - 1]);
            int best = min(d[i - 1][j], d[i][j - 1]) + 1;
            best = min(best, d[i - 1][j - 1] + change);
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1]))
                best = min(best, d[i - 2][j - 2] + 1);
            d[i][j] = best;
        }
    return d[a_len][b_len];
}

/* SPDX-License-Identifier: MIT */
/* The timeline of the fact file decides when an entry of a roll is in force. A fact has one row in it,
 * or one for each day on which it is shown; in all languages of a fact these rows are the same. */
#include "layout/timeline.h"

#include "base/calendar.h"

#include <stdlib.h>

static int64_t position(int64_t second, Tempo tempo)
{
    if (second == CALENDAR_MIN || second == CALENDAR_MAX)
        return second;
    const int64_t far = INT64_MAX / 4 / tempo.per_s;
    second = second < -far ? -far : second > far ? far : second;
    return second * tempo.per_s + tempo.lead;
}

RollSpan *timeline_spans(const Facts *f, const uint32_t *facts, uint32_t count, uint32_t cycles,
                         Tempo tempo, size_t *span_count)
{
    size_t total = 0, n = 0;
    uint32_t rows;
    for (uint32_t i = 0; i < count; i++) {
        facts_spans(f, facts[i], &rows);
        total += rows;
    }
    RollSpan *spans = malloc((total * cycles + 1) * sizeof *spans);
    for (uint32_t i = 0; spans && i < count * cycles; i++) {
        uint32_t first = facts_spans(f, facts[i % count], &rows);
        for (uint32_t k = 0; k < rows; k++) {
            FactSpan s = facts_span(f, first + k);
            spans[n++] = (RollSpan){i, position(s.from, tempo), position(s.until, tempo)};
        }
    }
    *span_count = n;
    return spans;
}

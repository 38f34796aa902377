/* SPDX-License-Identifier: MIT */
/* Each show is put in order by itself (alternate.c); the shows follow one another. Notices are kept
 * apart: the caller says whether they come before all others or after them. */
#include "schedule/running_order.h"
#include "schedule/alternate.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const Facts *f;
    uint32_t flag;
    Str channel;
    bool all;
} Query;

static bool shown(const Query *a, const Fact *fact)
{
    bool ours = !fact->channel.len || a->all || str_is(fact->channel, a->channel.s, a->channel.len);
    return ours && (fact->flags & a->flag);
}

static uint32_t notices(const Query *a, uint32_t *out)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->f->count[SECTION_FACTS]; i++) {
        Fact fact = facts_fact(a->f, i);
        if (fact.kind == KIND_NOTICE && shown(a, &fact))
            out[n++] = i;
    }
    return n;
}

/* The other facts of one show. `kinds` has room for twice its facts, `picked` and `order` for all. */
static uint32_t of_show(const Query *a, FactShow show, uint8_t *kinds, uint32_t *picked,
                        uint32_t *order, uint32_t *out)
{
    uint32_t count = 0;
    for (uint32_t i = show.first_fact; i < show.first_fact + show.fact_count; i++) {
        Fact fact = facts_fact(a->f, i);
        if (fact.kind == KIND_NOTICE || !shown(a, &fact))
            continue;
        kinds[count] = (uint8_t)fact.kind;
        picked[count++] = i;
    }
    alternate_order(kinds, count, order, kinds + show.fact_count);
    for (uint32_t i = 0; i < count; i++)
        out[i] = picked[show.written_order ? i : order[i]];
    return count;
}

uint32_t running_order_facts(const Facts *f, uint32_t flag, const char *channel, bool notices_first,
                             uint32_t *out)
{
    Query a = {.f = f, .flag = flag, .channel = f->channel};
    if (channel) {
        a.channel = (Str){channel, (uint32_t)strlen(channel)};
        a.all = strcmp(channel, RUNNING_ORDER_ALL_CHANNELS) == 0;
    }
    size_t all = f->count[SECTION_FACTS];
    uint32_t *room = malloc((2 * all + 1) * sizeof *room);
    uint8_t *kinds = malloc(2 * all + 1);
    uint32_t n = room && kinds ? 0 : FACTS_NONE;
    if (n == 0 && notices_first)
        n = notices(&a, out);
    for (uint32_t s = 0; n != FACTS_NONE && s < f->count[SECTION_SHOWS]; s++)
        n += of_show(&a, facts_show(f, s), kinds, room, room + all, out + n);
    if (n != FACTS_NONE && !notices_first)
        n += notices(&a, out + n);
    free(kinds);
    free(room);
    return n;
}

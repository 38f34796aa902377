/* SPDX-License-Identifier: MIT */
/* A logo depends on the screen's size alone, so it is made when the size is known, and stays. */
#include "text/logos.h"
#include "text/coverage.h"

#include <stdlib.h>

static void forget(struct LogosOf *o)
{
    for (uint32_t i = 0; i < o->count; i++)
        free(o->spans[i]);
    free(o->spans);
    *o = (struct LogosOf){0};
}

void logos_make(Logos *m, const Layout *l, int turn)
{
    struct LogosOf *o = &m->of[l->edition];
    forget(o);
    o->spans = calloc(l->header_count, sizeof(Spans *));
    o->count = o->spans ? l->header_count : 0;
    for (uint32_t i = 0; i < o->count; i++) {
        const Header *h = &l->headers[i];
        if (h->logo)
            o->spans[i] = coverage_mask(h->logo, h->logo_w, h->logo_h, turn);
    }
}

void logos_keep(Logos *m, uint32_t edition)
{
    for (uint32_t i = 0; i < SCENE_EDITIONS; i++)
        if (i != edition)
            forget(&m->of[i]);
}

size_t logos_bytes(const Logos *m)
{
    size_t bytes = 0;
    for (uint32_t i = 0; i < SCENE_EDITIONS; i++)
        for (uint32_t k = 0; k < m->of[i].count; k++)
            bytes += m->of[i].spans[k] ? m->of[i].spans[k]->bytes : 0;
    return bytes;
}

bool logos_are_sound(const Logos *m, uint32_t edition)
{
    const struct LogosOf *o = &m->of[edition];
    for (uint32_t i = 0; i < o->count; i++)
        if (o->spans[i] && !spans_are_sound(o->spans[i]))
            return false;
    return true;
}

const Spans *logos_find(const Logos *m, const Item *item)
{
    const struct LogosOf *o = &m->of[scene_edition(item)];
    uint32_t header = scene_run(item);
    return header < o->count ? o->spans[header] : NULL;
}

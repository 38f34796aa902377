/* SPDX-License-Identifier: MIT */
/* A frame asks for the same sprites many times: what differs, what lies under what, each box that
 * is drawn, and once more in the next frame to know what is to be replaced. They are found once. */
#include "cast.h"

void cast_begin(Cast *c, const Scene *scene, SpriteSource source)
{
    c->scene = scene;
    c->source = source;
    c->used = 0;
    for (uint32_t i = 0; i < scene->count; i++)
        c->texts[i].known = false;
}

const Sprite *cast_find(Cast *c, const Item *item, int *count, uint32_t *missing)
{
    uint32_t i = (uint32_t)(item - c->scene->items);
    if (!c->texts[i].known) {
        if (c->used + CAST_SPRITES > CAST_ROOM)
            cast_begin(c, c->scene, c->source);
        uint32_t lacks = 0;
        int n = c->source.find(c->source.ctx, c->scene, item, c->sprites + c->used, &lacks);
        c->texts[i].first = (uint16_t)c->used;
        c->texts[i].count = (uint16_t)n;
        c->texts[i].missing = (uint16_t)lacks;
        c->texts[i].known = true;
        c->used += n;
    }
    *count = c->texts[i].count;
    *missing += c->texts[i].missing;
    return c->sprites + c->texts[i].first;
}

/* SPDX-License-Identifier: MIT */
/* A frame asks for the same sprites many times: what differs, what lies under what, each box that
 * is drawn, and once more in the next frame to know what is to be replaced. They are found once. */
#include "draw/sprites.h"

#include "base/fixed.h"

void sprites_begin(Sprites *c, const Scene *scene, SpriteSource source)
{
    c->scene = scene;
    c->source = source;
    c->used = 0;
    for (uint32_t i = 0; i < scene->count; i++)
        c->items[i].known = false;
}

static void look_text(Sprites *c, const Item *item, struct SpritesItem *out)
{
    if (c->used + SPRITES_SPRITES > SPRITES_ROOM)
        sprites_begin(c, c->scene, c->source);
    uint32_t lacks = 0;
    int n = c->source.find(c->source.ctx, c->scene, item, c->sprites + c->used, &lacks);
    out->first = (uint16_t)c->used;
    out->count = (uint16_t)n;
    out->missing = (uint16_t)lacks;
    out->box = (Box){0, 0, 0, 0};
    for (int k = 0; k < n; k++)
        out->box = box_join(out->box, c->sprites[c->used + k].box);
    c->used += n;
}

void sprites_look(Sprites *c, uint32_t index)
{
    const Item *item = &c->scene->items[index];
    if (item->kind == ITEM_TEXT || item->kind == ITEM_MASK)
        look_text(c, item, &c->items[index]);
    else
        c->items[index].box = scene_item_box(item);
    c->items[index].known = true;
}

void sprites_again(Sprites *c, const Item *item)
{
    sprites_look(c, (uint32_t)(item - c->scene->items));
}

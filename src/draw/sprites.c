/* SPDX-License-Identifier: MIT */
/* A frame asks for the same sprites many times: what differs, what lies under what, each box that
 * is drawn; and the next frame asks again, to know what it replaces. They are found once and stay
 * in place until sprites_begin. There is room for those of the fullest screen. */
#include "draw/sprites.h"

void sprites_begin(Sprites *c, const Scene *scene, SpriteSource source)
{
    c->scene = scene;
    c->source = source;
    c->used = 0;
    c->dropped = 0;
    for (uint32_t i = 0; i < scene->count; i++)
        c->items[i].known = false;
}

/* If there is no room for a text, it has no sprites, and its box stays as it was. */
static void look_text(Sprites *c, const Item *item, struct SpritesItem *out)
{
    uint32_t lacks = 0;
    out->first = (uint16_t)c->used;
    out->count = out->missing = 0;
    if (c->used + SPRITES_PER_TEXT > SPRITES_ROOM) {
        c->dropped++;
        return;
    }
    int n = c->source.find(c->source.ctx, c->scene, item, c->sprites + c->used, &lacks);
    if (n > SPRITES_PER_TEXT) {
        c->dropped += (uint32_t)(n - SPRITES_PER_TEXT);
        n = SPRITES_PER_TEXT;
    }
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
    struct SpritesItem *out = &c->items[index];
    out->box = (Box){0, 0, 0, 0};
    if (item->kind == ITEM_TEXT || item->kind == ITEM_MASK)
        look_text(c, item, out);
    else
        out->box = scene_item_box(item);
    out->known = true;
}

void sprites_again(Sprites *c, const Item *item)
{
    look_text(c, item, &c->items[item - c->scene->items]);
}

uint32_t sprites_missing(Sprites *c)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i < c->scene->count; i++)
        if (c->scene->items[i].kind == ITEM_TEXT)
            sum += sprites_item(c, &c->scene->items[i])->missing;
    return sum;
}

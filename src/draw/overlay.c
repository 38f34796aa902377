/* SPDX-License-Identifier: MIT */
/* A screen that copies textures can move the crawl without any pixel written in memory, where the
 * crawl is opaque tiles and nothing else: between its fades, while no veil lies over it. It is all
 * or nothing: if one part is not baked yet, the canvas draws everything, so the two meet at one
 * boundary, where nothing moves. */
#include "draw/overlay.h"

#include <string.h>

/* Removes from a box the end that is nearer to what lies over it. */
static Box cut(Box box, Box by)
{
    Box both = box_meet(box, by);
    if (!both.w || !both.h)
        return box;
    int32_t left = both.x - box.x, right = box.x + box.w - both.x - both.w;
    if (left > right)
        return (Box){box.x, box.y, left, box.h};
    return (Box){both.x + both.w, box.y, right, box.h};
}

/* The rectangle in which the crawl moves, without what is drawn over it. */
static Box free_box(const Scene *scene)
{
    Box box = {0};
    bool moves = false;
    for (uint32_t i = 0; i < scene->count; i++) {
        const Item *item = &scene->items[i];
        if (item->flags & ITEM_MOVING)
            moves = true;
        else if (moves)
            box = cut(box, scene_item_box(item));
        else if (scene_item_is_ground(item))
            box = scene_item_box(item);
    }
    return moves ? box : (Box){0};
}

/* Adds an item's tiles; false if some of it in the box is not a tile. */
static bool add_tiles(Overlay *o, Sprites *cast, const Item *item)
{
    int n;
    const Sprite *sprites = sprites_find(cast, item, &n);
    for (int i = 0; i < n; i++) {
        Box b = box_meet(o->box, sprites[i].box);
        if (!b.w || !b.h)
            continue;
        if (!sprites[i].pixels || o->count == SPRITES_PER_TEXT)
            return false;
        o->tiles[o->count++] = sprites[i];
    }
    return sprites_item(cast, item)->missing == 0;
}

void overlay_clear(Overlay *o)
{
    o->box = (Box){0};
    o->count = 0;
}

void overlay_find(Overlay *o, Sprites *cast)
{
    const Scene *scene = cast->scene;
    o->box = free_box(scene);
    o->count = 0;
    for (uint32_t i = 0; o->box.w && i < scene->count; i++) {
        const Item *item = &scene->items[i];
        if (item->kind == ITEM_TEXT && (item->flags & ITEM_MOVING) && !add_tiles(o, cast, item))
            overlay_clear(o);
    }
    if (!o->box.w || !o->box.h)
        overlay_clear(o);
}

bool overlay_equal(const Overlay *a, const Overlay *b)
{
    if (memcmp(&a->box, &b->box, sizeof a->box) != 0 || a->count != b->count)
        return false;
    for (int i = 0; i < a->count; i++)
        if (memcmp(&a->tiles[i].box, &b->tiles[i].box, sizeof a->box) != 0 ||
            a->tiles[i].tile != b->tiles[i].tile || a->tiles[i].phase != b->tiles[i].phase)
            return false;
    return true;
}

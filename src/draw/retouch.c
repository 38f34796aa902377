/* SPDX-License-Identifier: MIT */
/* Most of a line of text is empty, and most of what moves in a card are lines over nothing but its
 * ground. There the picture differs only where ink was or is: the one becomes ground again, the other
 * is looked up, and no pixel is read or filled for the others. The ink that was is the ink that is,
 * elsewhere. */
#include "draw/retouch.h"

#include "draw/ink.h"

#include <string.h>

/* ---- finding ---- */

/* Whether the two show the same text, however high and however faintly. What moves sideways would have
 * its glyphs come to lie where others were. */
static bool same_text(const Scene *a, const Item *x, const Scene *b, const Item *y)
{
    Item moved = *y;
    moved.y = x->y;
    moved.alpha = x->alpha;
    moved.color = x->color;
    moved.clip_x = x->clip_x;
    moved.clip_y = x->clip_y;
    moved.clip_w = x->clip_w;
    moved.clip_h = x->clip_h;
    moved.text_at = x->text_at;
    return memcmp(x, &moved, sizeof moved) == 0 &&
           (x->run != SCENE_NO_RUN ||
            memcmp(a->pool + x->text_at, b->pool + y->text_at, x->text_len) == 0);
}

/* Whether all of a text is there, as coverage of whole pixels, none of it over another. */
static bool is_ink(Sprites *c, const Item *item)
{
    int n;
    int32_t x = INT32_MIN;
    const Sprite *s = sprites_find(c, item, &n);
    if (sprites_item(c, item)->missing)
        return false;
    for (int i = 0; i < n; i++) {
        if (!s[i].spans || s[i].fine || s[i].box.x < x)
            return false;
        x = s[i].box.x + s[i].box.w;
    }
    return n > 0;
}

/* Whether nothing but one colour is in a box, apart from an item. */
static bool is_alone(Sprites *c, const Item *alone, Box box, uint32_t under)
{
    const Scene *scene = c->scene;
    bool clean = false;
    for (const Item *i = scene->items; i < scene->items + scene->count; i++) {
        if (i == alone)
            continue;
        Box at = scene_item_clip(i, sprites_box(c, i));
        if (!box_touches(at, box))
            continue;
        clean = scene_item_is_ground(i) && i->color == under && box_holds(at, box) &&
                (!alone || i < alone);
    }
    return clean;
}

/* The text of the one scene or the other; false if it is none that is drawn so. */
static bool take_text(Retouch *r, Sprites *was, const Item *x, Sprites *is, const Item *y)
{
    *r = (Retouch){.cast = y ? is : was, .item = y ? y : x};
    if (r->item->kind != ITEM_TEXT || (r->item->flags & ITEM_MOVING) ||
        (x && sprites_item(was, x)->missing) || (x && y && !same_text(was->scene, x, is->scene, y)))
        return false;
    if (!y)
        sprites_again(was, x);
    return is_ink(r->cast, r->item);
}

bool retouch_find(Retouch *r, Sprites *was, const Item *x, Sprites *is, const Item *y, Box screen)
{
    if (!take_text(r, was, x, is, y))
        return false;
    Box place = sprites_box(r->cast, r->item);
    if (y)
        r->is = box_meet(screen, scene_item_clip(y, place));
    if (x) {
        r->dy = x->y - r->item->y;
        place.y += r->dy;
        r->was = box_meet(screen, scene_item_clip(x, place));
    }
    r->box = box_join(r->was, r->is);
    return box_empty(r->box) ||
           (is_alone(is, y, r->box, r->item->under) && is_alone(was, x, r->box, r->item->under));
}

/* ---- drawing ---- */

/* Of one sprite: where it is and was, and the part of it that is and was seen, as it lies in memory. */
typedef struct {
    const Spans *spans;
    uint32_t *first; /* the pixel of its first sample */
    ptrdiff_t stride;
    Box is, was;         /* in samples */
    int32_t right, down; /* from where it is to where it was */
} Move;

static Move move_of(const Canvas *c, const Retouch *r, const Sprite *s)
{
    Box now = s->box, then = {now.x, now.y + r->dy, now.w, now.h};
    Box lies = box_turn((Box){0, 0, now.w, now.h}, 0, 0, c->turn);
    Box from = box_turn(box_from(then, now), lies.w, lies.h, c->turn);
    Plane plane = surface_plane(c, now);
    Move m = {.spans = s->spans, .first = plane.pixels, .stride = plane.stride};
    m.is = box_turn(box_from(box_meet(r->is, now), now), lies.w, lies.h, c->turn);
    m.was = box_turn(box_from(box_meet(r->was, then), then), lies.w, lies.h, c->turn);
    m.right = from.x;
    m.down = from.y;
    return m;
}

/* Whether rows are cut off where they lie in memory: on a panel on its side, by a clip above or below
 * them. */
static bool is_cut(const Move *m)
{
    return (m->is.w && m->is.w != m->spans->w) || (m->was.w && m->was.w != m->spans->w);
}

/* The words of a row that is seen; NULL where it is not, or has no ink. */
static const SpansWord *seen_row(const Spans *s, Box seen, int32_t row)
{
    return row >= seen.y && row < seen.y + seen.h ? spans_row(s, row) : NULL;
}

/* Row by row: the ink that was there goes and the ink that is now comes, in one go where both lie in
 * the same columns. */
static void draw_sprite(const Ink *ink, const Move *m)
{
    Box was = {m->was.x, m->was.y + m->down, m->was.w, m->was.h}, rows = box_join(was, m->is);
    for (int32_t y = rows.y; y < rows.y + rows.h; y++) {
        uint32_t *p = m->first + y * m->stride;
        const SpansWord *then = seen_row(m->spans, m->was, y - m->down);
        const SpansWord *now = seen_row(m->spans, m->is, y);
        if (then && m->right) {
            ink_whole_row(ink, m->spans, then, NULL, p + m->right, m->stride);
            then = NULL;
        }
        if (then || now)
            ink_whole_row(ink, m->spans, then, now, p, m->stride);
    }
}

bool retouch_draw(const Retouch *r, const Canvas *canvas, Sprites *is)
{
    Ink ink;
    int n;
    const Sprite *sprites = sprites_find(r->cast, r->item, &n);
    bool cut = false;
    for (int i = 0; i < n; i++) {
        Move m = move_of(canvas, r, &sprites[i]);
        cut = cut || is_cut(&m);
    }
    if (cut)
        return canvas_draw(canvas, is, r->box) > 0;
    canvas_ink(canvas, r->item, &ink);
    for (int i = 0; i < n; i++) {
        Move m = move_of(canvas, r, &sprites[i]);
        draw_sprite(&ink, &m);
    }
    return false;
}

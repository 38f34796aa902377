/* SPDX-License-Identifier: MIT */
/* Most of a line of text is empty, and most of what moves on a card is lines of text over one
 * colour. So the picture changes only where ink was or is: old ink becomes ground, new ink is
 * looked up, and no other pixel is touched. A text that moved has the same ink elsewhere. */
#include "draw/retouch.h"
#include "draw/ink.h"

#include <string.h>

/* Whether both items show the same text at the same x, at any height and opacity. Sideways, glyphs
 * would land on other glyphs. */
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

/* Whether a text is complete, as coverage at whole pixels whose pieces do not overlap. */
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

/* Whether a box holds one colour and nothing else, apart from an item. */
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

/* Takes the text of the newer scene, else of the older; false if it cannot be drawn this way. */
static bool take_text(Retouch *r, Sprites *before, const Item *x, Sprites *after, const Item *y)
{
    *r = (Retouch){.cast = y ? after : before, .item = y ? y : x};
    if (r->item->kind != ITEM_TEXT || (r->item->flags & ITEM_MOVING) ||
        (x && sprites_item(before, x)->missing) ||
        (x && y && !same_text(before->scene, x, after->scene, y)))
        return false;
    if (!y)
        sprites_again(before, x);
    return is_ink(r->cast, r->item);
}

bool retouch_find(Retouch *r, Sprites *before, const Item *x, Sprites *after, const Item *y,
                  Box screen)
{
    if (!take_text(r, before, x, after, y))
        return false;
    Box place = sprites_box(r->cast, r->item);
    if (y)
        r->now = box_meet(screen, scene_item_clip(y, place));
    if (x) {
        r->dy = x->y - r->item->y;
        place.y += r->dy;
        r->old = box_meet(screen, scene_item_clip(x, place));
    }
    r->box = box_join(r->old, r->now);
    return box_empty(r->box) || (is_alone(after, y, r->box, r->item->under) &&
                                 is_alone(before, x, r->box, r->item->under));
}

/* A sprite's move as it lies in memory: its old place and its new one. */
typedef struct {
    const Spans *spans;
    uint32_t *first; /* the pixel of its first sample at the new place */
    ptrdiff_t stride;
    Box now, old;        /* what is visible there, in samples */
    int32_t right, down; /* from the new place to the old one */
} Move;

static Move move_of(const Canvas *c, const Retouch *r, const Sprite *s)
{
    Box here = s->box, there = {here.x, here.y + r->dy, here.w, here.h};
    Box lies = box_turn((Box){0, 0, here.w, here.h}, 0, 0, c->turn);
    Box from = box_turn(box_from(there, here), lies.w, lies.h, c->turn);
    Plane plane = surface_plane(c, here);
    Move m = {.spans = s->spans, .first = plane.pixels, .stride = plane.stride};
    m.now = box_turn(box_from(box_meet(r->now, here), here), lies.w, lies.h, c->turn);
    m.old = box_turn(box_from(box_meet(r->old, there), there), lies.w, lies.h, c->turn);
    m.right = from.x;
    m.down = from.y;
    return m;
}

/* Whether rows are cut off as they lie in memory: by a clip, on a panel on its side. */
static bool is_cut(const Move *m)
{
    return (m->now.w && m->now.w != m->spans->w) || (m->old.w && m->old.w != m->spans->w);
}

/* The words of a row that is visible; NULL if it is not, or has no ink. */
static const SpansWord *seen_row(const Spans *s, Box seen, int32_t row)
{
    return row >= seen.y && row < seen.y + seen.h ? spans_row(s, row) : NULL;
}

/* Row by row, the old ink goes and the new ink comes; at once where both share their columns. */
static void draw_sprite(const Ink *ink, const Move *m)
{
    Box old = {m->old.x, m->old.y + m->down, m->old.w, m->old.h}, rows = box_join(old, m->now);
    for (int32_t y = rows.y; y < rows.y + rows.h; y++) {
        uint32_t *p = m->first + y * m->stride;
        const SpansWord *then = seen_row(m->spans, m->old, y - m->down);
        const SpansWord *now = seen_row(m->spans, m->now, y);
        if (then && m->right) {
            ink_whole_row(ink, m->spans, then, NULL, p + m->right, m->stride);
            then = NULL;
        }
        if (then || now)
            ink_whole_row(ink, m->spans, then, now, p, m->stride);
    }
}

bool retouch_draw(const Retouch *r, const Canvas *canvas, Sprites *after)
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
        return canvas_draw(canvas, after, r->box) > 0;
    canvas_ink(canvas, r->item, &ink);
    for (int i = 0; i < n; i++) {
        Move m = move_of(canvas, r, &sprites[i]);
        draw_sprite(&ink, &m);
    }
    return false;
}

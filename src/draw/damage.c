/* SPDX-License-Identifier: MIT */
/* Scenes are compared item by item. If a rectangle only grew or slid, its ends are damage; if a
 * text keeps some of its pieces, the others are; else the old place and the new one. */
#include "draw/damage.h"
#include "base/fixed.h"

#include <string.h>

/* One more box costs as much as this many pixels: about 1,700 instructions, by callgrind. */
enum { BOX_COST = 2048 };

typedef struct {
    Damage *d;
    Sprites *a, *b;
    Box screen, elsewhere;
} Comparison;

static int64_t area(Box b)
{
    return (int64_t)b.w * b.h;
}

int damage_boxes(const Damage *d, Box out[DAMAGE_MOST])
{
    int n = d->count;
    memcpy(out, d->boxes, (size_t)n * sizeof *out);
    for (int i = 0; i < d->ink_count; i++)
        out[n++] = d->inks[i].box;
    return n;
}

int64_t damage_area(const Damage *d)
{
    int64_t sum = 0;
    for (int i = 0; i < d->count; i++)
        sum += area(d->boxes[i]);
    for (int i = 0; i < d->ink_count; i++)
        sum += area(d->inks[i].box);
    return sum;
}

bool damage_draw(const Damage *d, const Canvas *canvas, Sprites *after)
{
    bool lacks = false;
    for (int i = 0; i < d->count; i++)
        lacks |= canvas_draw(canvas, after, d->boxes[i]) > 0;
    for (int i = 0; i < d->ink_count; i++)
        lacks |= retouch_draw(&d->inks[i], canvas, after);
    return lacks;
}

/* How many more pixels are drawn if two boxes become one. */
static int64_t waste(Box a, Box b)
{
    return area(box_join(a, b)) - area(a) - area(b);
}

/* Boxes that overlap, or join at little cost, become one. If there are too many, the cheapest join
 * is made. */
void damage_add(Damage *d, Box b)
{
    if (box_empty(b))
        return;
    int best = 0;
    int64_t least = INT64_MAX;
    for (int i = 0; i < d->count && least > BOX_COST; i++) {
        int64_t more = waste(d->boxes[i], b);
        best = more < least ? i : best;
        least = more < least ? more : least;
    }
    if (least > BOX_COST && d->count < DAMAGE_BOXES) {
        d->boxes[d->count++] = b;
        return;
    }
    Box both = box_join(d->boxes[best], b);
    d->boxes[best] = d->boxes[--d->count];
    damage_add(d, both);
}

static bool same(const Scene *a, const Item *x, const Scene *b, const Item *y)
{
    if (x->run != SCENE_NO_RUN || x->kind != ITEM_TEXT)
        return memcmp(x, y, sizeof *x) == 0;
    Item moved = *y;
    moved.text_at = x->text_at;
    return memcmp(x, &moved, sizeof moved) == 0 &&
           memcmp(a->pool + x->text_at, b->pool + y->text_at, x->text_len) == 0;
}

static void add(Comparison *c, const Item *item, Box box)
{
    damage_add(c->d, box_meet(c->screen, scene_item_clip(item, box)));
}

/* Where an item is. A text that is not all ready may be anywhere on its line. */
static Box place(Comparison *c, Sprites *cast, const Item *item)
{
    Box all = sprites_box(cast, item);
    if (item->kind == ITEM_TEXT && sprites_item(cast, item)->missing)
        all = (Box){0, item->y - 2 * item->size_px, c->screen.w, 3 * item->size_px};
    return scene_item_clip(item, all);
}

/* Within `elsewhere` the tiles are on the glass already. */
static void add_place(Comparison *c, const Item *item, Box box)
{
    Box parts[4];
    bool laid = item->kind == ITEM_TEXT && (item->flags & ITEM_MOVING);
    int n = box_without(box, laid ? c->elsewhere : (Box){0}, parts);
    for (int i = 0; i < n; i++)
        damage_add(c->d, box_meet(c->screen, parts[i]));
}

/* The same rectangle with another size or place: what only one of the two covers. */
static bool add_growth(Comparison *c, const Item *x, const Item *y)
{
    if (x->kind != ITEM_RECT || y->kind != ITEM_RECT || ((x->x4 | y->x4) & 3))
        return false;
    Item moved = *y;
    moved.x4 = x->x4;
    moved.y = x->y;
    moved.w = x->w;
    moved.h = x->h;
    if (memcmp(x, &moved, sizeof moved) != 0)
        return false;
    Box old = scene_item_box(x), now = scene_item_box(y), parts[8];
    int n = box_without(old, now, parts);
    n += box_without(now, old, parts + n);
    for (int i = 0; i < n; i++)
        add(c, x, parts[i]);
    return true;
}

/* The same rectangle, moved a little sideways: the pixels at its two ends, each with a partly
 * covered column. */
static bool add_slide(Comparison *c, const Item *x, const Item *y)
{
    if (x->kind != ITEM_RECT || y->kind != ITEM_RECT)
        return false;
    Item moved = *y;
    moved.x4 = x->x4;
    if (memcmp(x, &moved, sizeof moved) != 0)
        return false;
    int32_t a = fixed_floor_quarter(x->x4 < y->x4 ? x->x4 : y->x4);
    int32_t b = fixed_floor_quarter(x->x4 < y->x4 ? y->x4 : x->x4) + 1;
    if (b - a >= x->w)
        return false;
    add(c, x, (Box){a, x->y, b - a, x->h});
    add(c, x, (Box){a + x->w, x->y, b - a, x->h});
    return true;
}

static bool same_sprite(const Sprite *a, const Sprite *b)
{
    return memcmp(&a->box, &b->box, sizeof a->box) == 0 && a->spans == b->spans &&
           a->stamp == b->stamp && a->pixels == b->pixels && a->x4 == b->x4;
}

/* A counting number: only the digits that changed. */
static bool add_digits(Comparison *c, const Item *x, const Item *y)
{
    int n, m;
    bool alike = x->kind == ITEM_TEXT && y->kind == ITEM_TEXT && (x->flags & ITEM_DIGITS) &&
                 x->flags == y->flags && x->alpha == y->alpha && x->color == y->color &&
                 x->under == y->under && x->y == y->y && x->size_px == y->size_px;
    if (!alike)
        return false;
    const Sprite *old = sprites_find(c->a, x, &n), *new = sprites_find(c->b, y, &m);
    if (sprites_item(c->a, x)->missing || sprites_item(c->b, y)->missing || n != m)
        return false;
    for (int i = 0; i < n; i++) {
        if (same_sprite(&old[i], &new[i]))
            continue;
        add(c, x, old[i].box);
        add(c, y, new[i].box);
    }
    return true;
}

/* A text whose ink alone differs; x or y may be NULL. */
static bool add_ink(Comparison *c, const Item *x, const Item *y)
{
    Damage *d = c->d;
    Retouch *r = &d->inks[d->ink_count];
    if (d->ink_count == DAMAGE_INKS || !retouch_find(r, c->a, x, c->b, y, c->screen))
        return false;
    d->ink_count += !box_empty(r->box);
    return true;
}

/* An item that is in only one of the scenes. */
static void add_gone(Comparison *c, const Item *x)
{
    if (!add_ink(c, x, NULL))
        add_place(c, x, place(c, c->a, x));
}

static void add_new(Comparison *c, const Item *y)
{
    if (!add_ink(c, NULL, y))
        add_place(c, y, place(c, c->b, y));
}

static void differ(Comparison *c, const Item *x, const Item *y)
{
    if (add_growth(c, x, y) || add_slide(c, x, y) || add_ink(c, x, y) || add_digits(c, x, y))
        return;
    Box old = place(c, c->a, x), now = place(c, c->b, y), both = box_join(old, now);
    if (x->kind == y->kind && x->flags == y->flags && area(both) <= area(old) + area(now)) {
        add_place(c, y, both);
        return;
    }
    add_gone(c, x);
    add_new(c, y);
}

/* Whether both scenes share the same first items. */
static bool same_standing(const Scene *a, const Scene *b)
{
    const Standing *x = &a->standing, *y = &b->standing;
    return y->count && x->from_us == y->from_us && x->stage_us == y->stage_us &&
           x->count == y->count && x->trusted == y->trusted;
}

/* Whether y may be what x has become. */
static bool alike(const Scene *a, const Item *x, const Scene *b, const Item *y)
{
    if (x->kind == ITEM_TEXT && y->kind == ITEM_TEXT)
        return x->run == y->run && x->font == y->font && x->size_px == y->size_px;
    if (x->kind == ITEM_RECT && y->kind == ITEM_RECT)
        return x->color == y->color;
    return same(a, x, b, y);
}

/* Compares from .. until of both. After an item that has come or gone, the next pair is alike. */
static void compare_ranges(Comparison *c, uint32_t a_from, uint32_t a_until, uint32_t b_from,
                           uint32_t b_until)
{
    const Scene *a = c->a->scene, *b = c->b->scene;
    const Item *x = a->items + a_from, *x_end = a->items + a_until;
    const Item *y = b->items + b_from, *y_end = b->items + b_until;
    while (x < x_end && y < y_end) {
        if (same(a, x, b, y)) {
            x++;
            y++;
        } else if (x_end - x > y_end - y && !alike(a, x, b, y) && alike(a, x + 1, b, y)) {
            add_gone(c, x++);
        } else if (y_end - y > x_end - x && !alike(a, x, b, y) && alike(a, x, b, y + 1)) {
            add_new(c, y++);
        } else {
            differ(c, x++, y++);
        }
    }
    while (x < x_end)
        add_gone(c, x++);
    while (y < y_end)
        add_new(c, y++);
}

/* Header and card are one range, what mostly moves is the other: another line in the first range
 * does not shift the second. */
void damage_between(Damage *d, Sprites *before, Sprites *after, Box screen, Box elsewhere)
{
    Comparison c = {d, before, after, screen, elsewhere};
    const Scene *a = before->scene, *b = after->scene;
    d->count = d->ink_count = 0;
    if (!same_standing(a, b))
        compare_ranges(&c, 0, a->standing.count, 0, b->standing.count);
    compare_ranges(&c, a->standing.count, a->count, b->standing.count, b->count);
}

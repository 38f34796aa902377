/* SPDX-License-Identifier: MIT */
/* Everything is clipped to one box and drawn from the last rectangle that covers all of it. Tiles
 * are opaque, so that rectangle is not filled under them: in a frame where only the crawl moves,
 * every pixel is written once. However the picture is turned, a box of it is a plane in memory. */
#include "draw/canvas.h"
#include "base/fixed.h"
#include "draw/fade.h"
#include "draw/light.h"
#include "draw/plane.h"

#include <stdlib.h>
#include <string.h>

struct CanvasMemo {
    FadeMemo fades;
    InkMemo inks;
};

struct CanvasMemo *canvas_memo_open(void)
{
    return calloc(1, sizeof(struct CanvasMemo));
}

void canvas_memo_forget(struct CanvasMemo *memo)
{
    if (memo)
        memset(memo, 0, sizeof *memo);
}

/* ---- rectangles ---- */

static void fill(const Canvas *c, Box b, uint32_t color)
{
    if (!box_empty(b))
        plane_fill(surface_plane(c, b), color);
}

static void mix(const Canvas *c, Box b, const Item *item, int32_t opacity)
{
    if (!box_empty(b))
        plane_mix(surface_plane(c, b), item->color, light_alpha((uint8_t)opacity), item->under);
}

/* A rectangle may begin at any quarter pixel; then its outer columns are covered in part. */
static void draw_rect(const Canvas *c, const Item *item, Box box)
{
    int32_t x = fixed_floor_quarter(item->x4), part = item->x4 - x * 4;
    Box whole = {part ? x + 1 : x, item->y, part ? item->w - 1 : item->w, item->h};
    if (item->alpha == 255)
        fill(c, box_meet(box, whole), item->color);
    else
        mix(c, box_meet(box, whole), item, item->alpha);
    if (!part)
        return;
    Box first = {x, item->y, 1, item->h}, last = {x + item->w, item->y, 1, item->h};
    mix(c, box_meet(box, first), item, item->alpha * (4 - part) / 4);
    mix(c, box_meet(box, last), item, item->alpha * part / 4);
}

/* ---- text ---- */

void canvas_ink(const Canvas *c, const Item *item, Ink *ink)
{
    ink_init(ink, c->memo ? &c->memo->inks : NULL, item->color, item->under, item->alpha);
}

/* The one colour under a text, and what lies between them: boxes, or more than `boxes` can hold. */
typedef struct {
    uint32_t color;
    Box boxes[8];
    int count;
    bool unknown;
} Beneath;

static void beneath_add(Beneath *b, Box box, Box part)
{
    if (b->unknown || !box_touches(box, part))
        return;
    b->unknown = b->count == sizeof b->boxes / sizeof *b->boxes;
    if (!b->unknown)
        b->boxes[b->count++] = box;
}

static bool is_clean(const Beneath *b, Box part)
{
    for (int i = 0; i < b->count; i++)
        if (box_touches(b->boxes[i], part))
            return false;
    return !b->unknown;
}

/* Coverage and canvas are turned alike: everything is converted to the sprite's orientation. */
static void draw_spans(const Canvas *c, const Sprite *s, Box all, const Ink *ink, const Beneath *b)
{
    Box lies = box_turn((Box){0, 0, s->box.w, s->box.h}, 0, 0, c->turn);
    Box part = box_turn(box_from(all, s->box), lies.w, lies.h, c->turn);
    Beneath below = {.count = b->count, .unknown = b->unknown};
    for (int i = 0; i < b->count; i++)
        below.boxes[i] = box_turn(box_from(b->boxes[i], s->box), lies.w, lies.h, c->turn);
    Plane plane = surface_plane(c, all);
    uint32_t *p = plane.pixels - part.x;
    for (int32_t y = part.y; y < part.y + part.h; y++, p += plane.stride) {
        if (part.w == s->spans->w && is_clean(&below, (Box){part.x, y, part.w, 1}))
            ink_whole_row(ink, s->spans, NULL, spans_row(s->spans, y), p, plane.stride);
        else
            ink_row(ink, s->spans, y, p, part.x, part.x + part.w);
    }
}

/* Coverage at quarter pixels, for text that has no tile yet. */
static void draw_fine(const Canvas *c, const Sprite *s, Box all, const Ink *ink)
{
    enum { COLUMNS = 256 };
    uint8_t samples[COLUMNS * 4];
    for (int32_t y = all.y; y < all.y + all.h; y++) {
        for (int32_t x = all.x; x < all.x + all.w; x += COLUMNS) {
            int32_t n = all.x + all.w - x < COLUMNS ? all.x + all.w - x : COLUMNS;
            memset(samples, 0, (size_t)n * 4);
            spans_unpack(s->spans, y - s->box.y, x * 4 - s->x4, n * 4, samples);
            uint32_t *p = surface_pixel(c, x, y);
            for (int32_t i = 0; i < n; i++, p += c->step_x) {
                const uint8_t *a = samples + i * 4;
                uint8_t cover = (uint8_t)((a[0] + a[1] + a[2] + a[3] + 2) / 4);
                if (cover)
                    *p = ink_over(ink, *p, cover);
            }
        }
    }
}

/* A picture in colours. */
static void draw_stamp(const Canvas *c, const Sprite *s, Box all, const Item *item)
{
    enum { COLUMNS = 64 };
    uint32_t tints[COLUMNS * 4], a = light_alpha(item->alpha);
    int32_t each = s->fine ? 4 : 1;
    for (int32_t y = all.y; y < all.y + all.h; y++) {
        for (int32_t x = all.x; x < all.x + all.w; x += COLUMNS) {
            int32_t n = all.x + all.w - x < COLUMNS ? all.x + all.w - x : COLUMNS;
            memset(tints, 0, sizeof tints);
            stamp_unpack(s->stamp, y - s->box.y, s->fine ? x * 4 - s->x4 : x - s->box.x, n * each,
                         tints);
            uint32_t *p = surface_pixel(c, x, y);
            for (int32_t i = 0; i < n; i++, p += c->step_x) {
                uint32_t tint = s->fine ? stamp_mean(tints + i * 4) : tints[i];
                if (tint >> 24)
                    *p = light_mix(*p, stamp_over(*p, stamp_dim(tint, item->dim)), a);
            }
        }
    }
}

/* A tile lies in memory as the canvas does. */
static void copy_tile(const Canvas *c, const Sprite *s, Box all)
{
    const uint32_t *from =
        s->pixels + (all.x - s->box.x) * s->step_x + (all.y - s->box.y) * s->step_y;
    plane_copy(surface_plane(c, all), from + surface_first(all, s->step_x, s->step_y),
               surface_stride(s->step_x, s->step_y));
}

/* ---- the scene ---- */

/* The last item that covers the box alone; drawing starts there. */
static inline uint32_t first_that_shows(const Scene *scene, Box box)
{
    uint32_t i = scene->count - 1;
    while (i > 0 && !(scene_item_is_ground(&scene->items[i]) &&
                      box_holds(scene_item_box(&scene->items[i]), box)))
        i--;
    return i;
}

/* The items that show in a box, from `first` on. */
typedef struct {
    uint16_t items[LIMIT_SCENE_ITEMS];
    uint32_t count, missing;
} Seen;

static inline void see(Seen *seen, Sprites *cast, uint32_t first, Box box)
{
    const Scene *scene = cast->scene;
    uint32_t count = 0, missing = 0;
    for (uint32_t i = first; i < scene->count; i++) {
        const struct SpritesItem *found = sprites_item(cast, &scene->items[i]);
        if (box_touches(found->box, box))
            seen->items[count++] = (uint16_t)i;
        if (scene->items[i].kind == ITEM_TEXT)
            missing += found->missing;
    }
    seen->count = count;
    seen->missing = missing;
}

/* Whether a rectangle tints all of a box evenly. */
static bool tints(const Item *item, Box box)
{
    return item->kind == ITEM_RECT && !(item->x4 & 3) && !(item->flags & ITEM_CLIPPED) &&
           box_holds(scene_item_box(item), box);
}

/* What lies under the i-th seen item, within its part of the box. */
static Beneath beneath_find(Sprites *cast, const Seen *seen, uint32_t i, Box part, Box box)
{
    const Scene *scene = cast->scene;
    const Item *ground = &scene->items[seen->items[0]];
    Beneath b = {.color = ground->color,
                 .unknown = i == 0 || !scene_item_is_ground(ground) ||
                            !box_holds(scene_item_box(ground), box)};
    for (uint32_t k = 1; k < i; k++) {
        const Item *item = &scene->items[seen->items[k]];
        if (tints(item, part))
            b.color = light_mix(b.color, item->color, light_alpha(item->alpha));
        else
            beneath_add(&b, scene_item_clip(item, sprites_box(cast, item)), part);
    }
    return b;
}

static void copy_tiles(const Canvas *c, const Sprite *s, Box all)
{
    Box parts[4];
    int count = box_without(all, c->elsewhere, parts);
    for (int i = 0; i < count; i++)
        copy_tile(c, s, parts[i]);
}

/* Draws the i-th seen item, a text; `part` is its share of the box. */
static void draw_text(const Canvas *c, Sprites *cast, const Seen *seen, uint32_t i, Box part,
                      Box box)
{
    const Item *item = &cast->scene->items[seen->items[i]];
    Ink ink;
    Beneath beneath;
    bool inked = false;
    int n;
    const Sprite *sprites = sprites_find(cast, item, &n);
    for (const Sprite *s = sprites; s < sprites + n; s++) {
        Box all = box_meet(part, s->box);
        if (box_empty(all))
            continue;
        if (s->pixels) {
            copy_tiles(c, s, all);
            continue;
        }
        if (!inked) {
            canvas_ink(c, item, &ink);
            beneath = beneath_find(cast, seen, i, part, box);
            ink_lay(&ink, beneath.unknown ? ink.under : beneath.color);
        }
        inked = true;
        if (s->stamp)
            draw_stamp(c, s, all, item);
        else if (s->fine)
            draw_fine(c, s, all, &ink);
        else
            draw_spans(c, s, all, &ink, &beneath);
        beneath_add(&beneath, all, part);
    }
}

/* Where tiles will cover the first seen item, from left to right. */
static int tiles_on(const Canvas *c, Sprites *cast, const Seen *seen, Box box, Box *out)
{
    int count = 0;
    for (uint32_t i = 1; i < seen->count; i++) {
        const Item *item = &cast->scene->items[seen->items[i]];
        int n;
        if (item->kind != ITEM_TEXT || !(item->flags & ITEM_MOVING))
            continue;
        const Sprite *sprites = sprites_find(cast, item, &n);
        for (int k = 0; k < n && count + 4 <= SPRITES_PER_TEXT; k++) {
            Box b = box_meet(box, sprites[k].box);
            if (sprites[k].pixels && b.w && b.h)
                count += box_without(b, c->elsewhere, out + count);
        }
    }
    return count;
}

/* Fills a box except where tiles will cover it. */
static void fill_between(const Canvas *c, Box box, uint32_t color, const Box *tiles, int count)
{
    int32_t x = box.x, end = box.y + box.h;
    for (int i = 0; i < count; i++) {
        Box t = tiles[i];
        if (t.x < x)
            continue;
        fill(c, (Box){x, box.y, t.x - x, box.h}, color);
        fill(c, (Box){t.x, box.y, t.w, t.y - box.y}, color);
        fill(c, (Box){t.x, t.y + t.h, t.w, end - t.y - t.h}, color);
        x = t.x + t.w;
    }
    fill(c, (Box){x, box.y, box.x + box.w - x, box.h}, color);
}

/* Draws the first seen item, which lies under all others and covers the whole box. */
static void draw_ground(const Canvas *c, Sprites *cast, const Seen *seen, Box box)
{
    const Item *item = &cast->scene->items[seen->items[0]];
    Box tiles[SPRITES_PER_TEXT];
    int count = tiles_on(c, cast, seen, box, tiles);
    fill_between(c, box, item->color, tiles, count);
}

uint32_t canvas_draw(const Canvas *canvas, Sprites *cast, Box box)
{
    const Scene *scene = cast->scene;
    Seen seen;
    box = box_meet(box, (Box){0, 0, canvas->w, canvas->h});
    if (!box.w || !box.h || !scene->count)
        return 0;
    see(&seen, cast, first_that_shows(scene, box), box);
    for (uint32_t i = 0; i < seen.count; i++) {
        const Item *item = &scene->items[seen.items[i]];
        Box part = scene_item_clip(item, box_meet(sprites_box(cast, item), box));
        if (item->kind == ITEM_TEXT || item->kind == ITEM_MASK) {
            draw_text(canvas, cast, &seen, i, part, box);
        } else if (item->kind == ITEM_FADE) {
            fade_draw(canvas, canvas->memo ? &canvas->memo->fades : NULL, item, part);
        } else if (i == 0 && scene_item_is_ground(item) && box_holds(part, box)) {
            draw_ground(canvas, cast, &seen, box);
        } else {
            draw_rect(canvas, item, part);
        }
    }
    return seen.missing;
}

/* ---- memory that is slow to read ---- */

/* Whether a seen item is drawn without reading a pixel, as far as it is in a box. */
static bool only_writes(Sprites *cast, const Item *item, Box box)
{
    int n;
    if (item->kind == ITEM_RECT)
        return item->alpha == 255 && !(item->x4 & 3);
    if (item->kind != ITEM_TEXT)
        return false;
    const Sprite *sprites = sprites_find(cast, item, &n);
    for (int i = 0; i < n; i++)
        if (!sprites[i].pixels && box_touches(sprites[i].box, box))
            return false;
    return true;
}

Box canvas_piece(Sprites *cast, Box box, bool *writes)
{
    enum { NARROW = 64 }; /* what lies so near is not worth a piece */
    const Scene *scene = cast->scene;
    int32_t reach = box.x, next = box.x + box.w, before;
    Seen seen;
    *writes = false;
    if (box.w <= NARROW)
        return box;
    see(&seen, cast, first_that_shows(scene, box), box);
    do {
        before = reach;
        for (uint32_t i = 0; i < seen.count; i++) {
            const Item *item = &scene->items[seen.items[i]];
            Box part = scene_item_clip(item, box_meet(sprites_box(cast, item), box));
            if (box_empty(part) || part.x + part.w <= reach || only_writes(cast, item, box))
                continue;
            if (part.x <= reach + NARROW)
                reach = part.x + part.w;
            else if (part.x < next)
                next = part.x;
        }
    } while (reach != before);
    *writes = reach == box.x;
    if (!*writes && box.x + box.w - reach <= NARROW)
        reach = box.x + box.w;
    return (Box){box.x, box.y, (*writes ? next : reach) - box.x, box.h};
}

void canvas_clear(const Canvas *canvas, int32_t w, int32_t h, uint32_t color)
{
    int32_t right = canvas->w - w, below = canvas->h - h;
    if (right > 0)
        fill(canvas, (Box){w, 0, right, canvas->h}, color);
    if (below > 0)
        fill(canvas, (Box){0, h, canvas->w, below}, color);
}

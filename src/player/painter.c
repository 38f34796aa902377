/* SPDX-License-Identifier: MIT */
/* There are two frames: the one on the glass and the next. Their difference is drawn on the
 * screen's canvas, then they change places. Text that is not ready is left out, and the next frame
 * is drawn whole as soon as more of it has been made. */
#include "player/painter.h"
#include "draw/damage.h"
#include "draw/proof.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    Scene scene;
    Sprites sprites;
    Overlay over; /* the tiles that the screen itself lays over the canvas */
} Frame;

struct Painter {
    Screen *screen;
    TextScene words;
    Frame *shown, *next;
    struct CanvasMemo *memo;
    struct CanvasMemo *memo_of_proof; /* apart, since that may be what is damaged */
    Canvas canvas;                    /* as it was when it was drawn last */
    uint32_t *room;                   /* for a stripe that is drawn again ... */
    size_t room_px;                   /* ... of at most so many pixels */
    Box boxes[DAMAGE_MOST];           /* the boxes drawn last */
    int box_count;
    bool kept;     /* the screen has all baked tiles */
    bool fresh;    /* the whole glass must be redrawn */
    bool late;     /* text was missing ... */
    uint64_t made; /* ... when this much had been made */
    PainterStats stats;
};

Painter *painter_open(Screen *screen, TextStore *text, const Layout *layout)
{
    Painter *p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    p->screen = screen;
    p->words = (TextScene){text, layout};
    p->memo = canvas_memo_open();
    p->memo_of_proof = canvas_memo_open();
    p->shown = calloc(1, sizeof *p->shown);
    p->next = calloc(1, sizeof *p->next);
    if (p->shown && p->next)
        return p;
    painter_close(p);
    return NULL;
}

void painter_close(Painter *p)
{
    if (!p)
        return;
    free(p->room);
    free(p->memo_of_proof);
    free(p->memo);
    free(p->next);
    free(p->shown);
    free(p);
}

void painter_take(Painter *p, const Layout *layout)
{
    p->words.layout = layout;
}

Scene *painter_next(Painter *p)
{
    return &p->next->scene;
}

const Scene *painter_shown(const Painter *p)
{
    return &p->shown->scene;
}

void painter_forget(Painter *p)
{
    p->fresh = true;
}

bool painter_fresh(const Painter *p)
{
    return p->fresh;
}

bool painter_late(const Painter *p)
{
    return p->late;
}

PainterStats painter_stats(const Painter *p)
{
    return p->stats;
}

/* The screen lays the crawl over the canvas once it has all the crawl's tiles. */
static void lay_over(Painter *p, uint64_t made)
{
    TextStore *text = p->words.text;
    Sprite tiles[SPRITES_TILES];
    Overlay *over = &p->next->over;
    overlay_clear(over);
    if (!screen_has_overlay(p->screen))
        return;
    if (p->fresh || !p->kept || made != p->made)
        p->kept = screen_keep(p->screen, tiles, text_store_tiles(text, tiles),
                              text_store_tile_rows(p->words.layout));
    overlay_find(over, &p->next->sprites);
    if (!screen_has(p->screen, over))
        overlay_clear(over);
}

/* Where the canvas must be redrawn. */
static void find_damage(Painter *p, Damage *d, Box screen, uint64_t made)
{
    Box old = p->shown->over.box, now = p->next->over.box;
    d->count = d->ink_count = 0;
    if (p->fresh || (p->late && made != p->made)) {
        damage_add(d, screen);
        return;
    }
    damage_between(d, &p->shown->sprites, &p->next->sprites, screen, now);
    if (memcmp(&old, &now, sizeof old) != 0)
        damage_add(d, box_meet(screen, box_join(old, now)));
}

static void turn_over(Painter *p)
{
    Frame *old = p->shown;
    p->shown = p->next;
    p->next = old;
    p->fresh = false;
}

/* The screen may be larger than the layout until the next layout is done. */
static void draw_beside(const Canvas *canvas, Box part, const Layout *layout, uint32_t background)
{
    Box inner = {0, 0, layout->screen_w_px, layout->screen_h_px};
    if (!box_holds(inner, part))
        plane_fill(surface_plane(canvas, part), background);
}

static uint32_t draw_piece(Painter *p, Box piece, bool writes)
{
    Canvas canvas;
    Box part, rest[4];
    uint32_t missing = 0;
    while (!box_empty(piece)) {
        part = screen_begin(p->screen, piece, writes, &canvas);
        canvas.memo = p->memo;
        draw_beside(&canvas, part, p->words.layout, p->next->scene.background);
        missing += canvas_draw(&canvas, &p->next->sprites, part);
        screen_end(p->screen);
        piece = box_without(piece, part, rest) ? rest[0] : (Box){0, 0, 0, 0};
    }
    return missing;
}

/* Draws the boxes on a screen without a canvas, and what else it lacks; true if something was missing. */
static bool draw_parts(Painter *p)
{
    Box part;
    uint32_t missing = 0;
    screen_differs(p->screen, p->boxes, p->box_count);
    while (screen_stale(p->screen, &part)) {
        while (!box_empty(part)) {
            bool writes;
            Box piece = canvas_piece(&p->next->sprites, part, &writes);
            part.x += piece.w;
            part.w -= piece.w;
            missing += draw_piece(p, piece, writes);
        }
    }
    return missing > 0;
}

static bool draw_canvas(Painter *p, const Damage *d, Canvas *canvas)
{
    const Layout *layout = p->words.layout;
    if (p->fresh)
        canvas_clear(canvas, layout->screen_w_px, layout->screen_h_px, p->next->scene.background);
    canvas->memo = p->memo;
    canvas->elsewhere = p->next->over.box;
    return damage_draw(d, canvas, &p->next->sprites);
}

bool painter_draw(Painter *p, bool *differs)
{
    Canvas canvas = {.pixels = NULL};
    Damage d;
    bool parts = screen_takes_parts(p->screen);
    p->box_count = 0;
    *differs = false;
    if (parts ? screen_dark(p->screen) != NULL : !screen_canvas(p->screen, &canvas))
        return false;
    Box screen = {0, 0, canvas.w, canvas.h};
    if (parts)
        screen_size(p->screen, &screen.w, &screen.h);
    uint64_t made = text_store_made(p->words.text);
    text_store_begin_frame(p->words.text);
    sprites_begin(&p->next->sprites, &p->next->scene, text_store_source(&p->words));
    lay_over(p, made);
    find_damage(p, &d, screen, made);
    p->box_count = damage_boxes(&d, p->boxes);
    bool lacks = parts ? draw_parts(p) : draw_canvas(p, &d, &canvas);
    /* Of text that has gone meanwhile nothing may ever be made: the picture is then whole without it. */
    uint32_t missing =
        lacks || (p->late && made == p->made) ? sprites_missing(&p->next->sprites) : 0;
    p->late = lacks || missing > 0;
    text_store_end_frame(p->words.text);
    *differs = p->box_count > 0 || !overlay_equal(&p->shown->over, &p->next->over);
    p->made = made;
    p->stats.late_tiles += *differs ? missing : 0;
    p->stats.pixels += (uint64_t)damage_area(&d);
    p->canvas = canvas;
    turn_over(p);
    return true;
}

/* Even where nothing can be drawn, that is what is shown from now on. */
bool painter_blacken(Painter *p)
{
    bool differs;
    scene_clear(&p->next->scene);
    p->next->scene.background = 0;
    Item *ground = scene_add(&p->next->scene, ITEM_RECT);
    ground->w = p->words.layout->screen_w_px;
    ground->h = p->words.layout->screen_h_px;
    ground->alpha = 255;
    p->fresh = true;
    bool drawn = painter_draw(p, &differs);
    if (!drawn)
        turn_over(p);
    p->fresh = true;
    return drawn;
}

int64_t painter_present(Painter *p)
{
    return screen_present(p->screen, p->boxes, p->box_count, &p->shown->over);
}

/* A screen that keeps no canvas shows what the scene says; that is drawn again. */
static void draw_again(const Painter *p, uint32_t *pixels, int w_px, int h_px)
{
    Canvas c = surface_turned(pixels, w_px, w_px, h_px, screen_turn(p->screen));
    Box all = {0, 0, c.w, c.h};
    TextScene words = p->words;
    text_store_begin_frame(p->words.text);
    sprites_begin(&p->next->sprites, &p->shown->scene, text_store_source(&words));
    draw_beside(&c, all, p->words.layout, p->shown->scene.background);
    canvas_draw(&c, &p->next->sprites, all);
    text_store_end_frame(p->words.text);
}

/* ---- whether it is right ---- */

void painter_renew(Painter *p)
{
    canvas_memo_forget(p->memo);
    p->kept = false;
    painter_forget(p);
}

bool painter_text_is_sound(const Painter *p, uint32_t turn)
{
    return text_store_is_sound(p->words.text, p->words.layout, turn);
}

/* Room for a stripe; only when the screen's size has changed, it is made. */
static bool make_room(Painter *p, Box part)
{
    size_t px = (size_t)part.w * (size_t)part.h;
    if (p->room_px >= px)
        return true;
    free(p->room);
    p->room = malloc(px * sizeof *p->room);
    p->room_px = p->room ? px : 0;
    return p->room;
}

/* Whether the canvas is still the one that was drawn on, all of it in the present layout. */
static bool is_known(const Painter *p, const Canvas *canvas)
{
    const Layout *l = p->words.layout;
    return !p->fresh && !p->late && canvas->pixels == p->canvas.pixels &&
           canvas->w == p->canvas.w && canvas->h == p->canvas.h && canvas->w == l->screen_w_px &&
           canvas->h == l->screen_h_px;
}

static Box stripe(int32_t w, int32_t h, int i, int count)
{
    int32_t from = h * i / count;
    return (Box){0, from, w, h * (i + 1) / count - from};
}

bool painter_part_is_sound(Painter *p, const Instant *shown, int i, int count, int32_t *x_px,
                           int32_t *y_px)
{
    Canvas canvas;
    if (!screen_canvas(p->screen, &canvas) || !is_known(p, &canvas))
        return true;
    Box part = stripe(canvas.w, canvas.h, i, count);
    if (box_empty(part) || !make_room(p, (Box){0, 0, canvas.w, canvas.h / count + 1}))
        return true;
    if (i == 0)
        canvas_memo_forget(p->memo_of_proof);
    show_at(p->words.layout, shown, &p->next->scene);
    canvas.memo = p->memo_of_proof;
    canvas.elsewhere = p->shown->over.box;
    text_store_begin_frame(p->words.text);
    sprites_begin(&p->next->sprites, &p->next->scene, text_store_source(&p->words));
    bool holds = proof_holds(&canvas, &p->next->sprites, part, p->room, x_px, y_px);
    text_store_end_frame(p->words.text);
    return holds;
}

void painter_refresh(Painter *p, int i, int count)
{
    Box all = {0, 0, 0, 0};
    if (!screen_takes_parts(p->screen) || screen_dark(p->screen))
        return;
    screen_size(p->screen, &all.w, &all.h);
    Box part = stripe(all.w, all.h, i, count);
    if (!box_empty(part))
        screen_differs(p->screen, &part, 1);
}

uint32_t *painter_read(const Painter *p, int *w_px, int *h_px)
{
    Canvas c;
    bool parts = screen_takes_parts(p->screen);
    if (!parts && !screen_canvas(p->screen, &c))
        return NULL;
    screen_glass(p->screen, w_px, h_px);
    uint32_t *pixels = malloc((size_t)*w_px * (size_t)*h_px * sizeof *pixels);
    if (pixels && parts)
        draw_again(p, pixels, *w_px, *h_px);
    if (pixels && (parts || screen_read(p->screen, &p->shown->over, pixels)))
        return pixels;
    free(pixels);
    return NULL;
}

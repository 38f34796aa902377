/* SPDX-License-Identifier: MIT */
/* GLES2, for the console and Wayland: the canvas is in memory, its changes go into one texture, and
 * each frame is that texture with the crawl's tiles over it, which were uploaded once. GL only
 * copies pixels to whole places, so the picture equals the canvas to the bit.
 *
 * Tiles lie in a second texture, the atlas, on shelves as high as a tile's four phases. They fill
 * the shelves in turn and replace the tiles that were there. The shelves hold more than the ring in
 * which tiles are baked, so a tile that may still be needed is always there. */
#include "player/glass_gles.h"

#include "draw/checksum.h"

#include <stdlib.h>
#include <string.h>

enum { PHASES = 4, SHELF_PX = 2048, WIDEST_PX = 512, FRAME_BYTES = 128 << 10 };

typedef struct {
    uint64_t tile;
    SDL_Rect at;  /* all phases in the atlas; no width: none */
    int32_t rows; /* rows uploaded so far */
    uint32_t sum; /* their checksum, as they were given to GL */
} Held;

struct Glass {
    SDL_Renderer *renderer;
    SDL_RendererInfo info;
    SDL_Texture *stage, *atlas;
    uint32_t *pixels;      /* the canvas */
    uint32_t *scratch;     /* rows on their way to a texture, FRAME_BYTES */
    int w, h;              /* of stage and canvas */
    int turn;              /* of the picture on the glass, in quarters */
    int32_t rows;          /* of a tile in the atlas */
    int shelves, shelf, x; /* of the atlas; where the next tile goes */
    bool wrong;            /* a tile in the atlas is not as it was baked */
    uint64_t next;         /* tiles before this one are in the atlas, or were */
    Held held[SPRITES_TILES];
};

/* ---- the canvas ---- */

static void gles_lost(Glass *g)
{
    if (g->stage)
        SDL_DestroyTexture(g->stage);
    if (g->atlas)
        SDL_DestroyTexture(g->atlas);
    g->stage = g->atlas = NULL;
    g->rows = 0;
    g->wrong = false;
    g->next = 0;
    memset(g->held, 0, sizeof g->held);
}

static void gles_close(Glass *g)
{
    if (!g)
        return;
    gles_lost(g);
    if (g->renderer)
        SDL_DestroyRenderer(g->renderer);
    free(g->pixels);
    free(g->scratch);
    free(g);
}

static Glass *gles_open(SDL_Window *window, int turn)
{
    Glass *g = calloc(1, sizeof *g);
    if (!g) {
        SDL_OutOfMemory();
        return NULL;
    }
    g->turn = turn;
    g->scratch = malloc(FRAME_BYTES);
    g->renderer =
        SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC);
    if (g->scratch && g->renderer && SDL_GetRendererInfo(g->renderer, &g->info) == 0) {
        if (strcmp(g->info.name, "opengles2") == 0)
            return g;
        SDL_SetError("only %s is here", g->info.name);
    }
    gles_close(g);
    return NULL;
}

static SDL_Texture *texture(Glass *g, int w, int h)
{
    SDL_Texture *t = NULL;
    if (w <= g->info.max_texture_width && h <= g->info.max_texture_height)
        t = SDL_CreateTexture(g->renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STATIC, w, h);
    else
        SDL_SetError("%dx%d is larger than its textures, which are at most %dx%d", w, h,
                     g->info.max_texture_width, g->info.max_texture_height);
    if (t) {
        SDL_SetTextureBlendMode(t, SDL_BLENDMODE_NONE);
        SDL_SetTextureScaleMode(t, SDL_ScaleModeNearest);
    }
    return t;
}

static bool gles_canvas(Glass *g, Canvas *out)
{
    int w, h;
    if (SDL_GetRendererOutputSize(g->renderer, &w, &h) != 0)
        return false;
    if (g->turn & 1) {
        int swap = w;
        w = h;
        h = swap;
    }
    if (g->w != w || g->h != h || !g->stage) {
        gles_lost(g);
        free(g->pixels);
        g->pixels = calloc((size_t)w * (size_t)h, sizeof *g->pixels);
        g->stage = g->pixels ? texture(g, w, h) : NULL;
        g->w = w;
        g->h = h;
    }
    *out = (Canvas){.pixels = g->pixels, .step_x = 1, .step_y = w, .w = w, .h = h};
    return g->stage;
}

/* ---- uploading ---- */

/* Uploads rows of pixels, packed first, since SDL allocates memory for rows that lie apart. */
static void upload(Glass *g, SDL_Texture *t, Box to, const uint32_t *from, int32_t stride)
{
    int32_t most = FRAME_BYTES / 4 / to.w;
    for (int32_t done = 0, rows; done < to.h; done += rows) {
        rows = to.h - done < most ? to.h - done : most;
        for (int32_t y = 0; y < rows; y++)
            memcpy(g->scratch + (ptrdiff_t)y * to.w, from + (ptrdiff_t)(done + y) * stride,
                   (size_t)to.w * 4);
        SDL_Rect part = {to.x, to.y + done, to.w, rows};
        SDL_UpdateTexture(t, &part, g->scratch, to.w * 4);
    }
}

/* ---- the atlas ---- */

static void open_atlas(Glass *g, int32_t rows)
{
    int32_t columns = g->w + g->w / 2 + 4 * WIDEST_PX; /* with the most that is made ahead */
    columns += columns / 4; /* the ring holds more if most are lower than the highest */
    if (g->atlas)
        SDL_DestroyTexture(g->atlas);
    memset(g->held, 0, sizeof g->held);
    g->shelves = columns / (SHELF_PX - WIDEST_PX) + 1;
    g->atlas = texture(g, SHELF_PX, g->shelves * rows * PHASES);
    g->rows = rows;
    g->shelf = g->x = 0;
    g->next = 0;
}

/* A place for a tile; frees those that were there. */
static void place(Glass *g, Held *held, const Sprite *tile)
{
    if (g->x + tile->box.w > SHELF_PX) {
        g->shelf = (g->shelf + 1) % g->shelves;
        g->x = 0;
    }
    SDL_Rect at = {g->x, g->shelf * g->rows * PHASES, tile->box.w, tile->box.h * PHASES};
    for (int i = 0; i < SPRITES_TILES; i++)
        if (SDL_HasIntersection(&g->held[i].at, &at))
            g->held[i] = (Held){0};
    *held = (Held){.tile = tile->tile, .at = at};
    g->x += tile->box.w;
}

/* The tile that was baked first among those not complete in the atlas. A tile that has lost its
 * place does not return, or two could take each other's place for ever. */
static const Sprite *next_tile(const Glass *g, const Sprite *tiles, int count)
{
    const Sprite *first = NULL;
    for (int i = 0; i < count; i++) {
        const Sprite *t = &tiles[i];
        bool fits = t->box.h <= g->rows && t->box.w <= WIDEST_PX;
        if (fits && t->tile >= g->next && (!first || t->tile < first->tile))
            first = t;
    }
    return first;
}

static bool whole(const Held *h, const Sprite *tile)
{
    return h->tile == tile->tile && h->at.w && h->rows == h->at.h;
}

static bool gles_keep(Glass *g, const Sprite *tiles, int count, int32_t rows)
{
    const Sprite *t;
    int32_t room = FRAME_BYTES / 4;
    if (rows != g->rows)
        open_atlas(g, rows);
    while (g->atlas && (t = next_tile(g, tiles, count))) {
        Held *h = &g->held[t->tile % SPRITES_TILES];
        if (h->tile != t->tile || !h->at.w)
            place(g, h, t);
        int32_t n = room / t->box.w < h->at.h - h->rows ? room / t->box.w : h->at.h - h->rows;
        upload(g, g->atlas, (Box){h->at.x, h->at.y + h->rows, h->at.w, n},
               t->pixels + h->rows * t->step_y, (int32_t)t->step_y);
        h->sum += checksum_rows(g->scratch, h->at.w, h->at.w, n, h->rows);
        h->rows += n;
        room -= n * t->box.w;
        if (!whole(h, t))
            return false;
        g->wrong = g->wrong || h->sum != t->sum;
        g->next = t->tile + 1;
    }
    return true;
}

static bool gles_has(const Glass *g, const Sprite *tile)
{
    return g->atlas && whole(&g->held[tile->tile % SPRITES_TILES], tile);
}

static bool gles_sound(const Glass *g)
{
    return !g->wrong;
}

/* ---- the frame ---- */

/* Copies part of a texture to its place. SDL turns a copy around its destination's middle. */
static void copy(Glass *g, SDL_Texture *t, const SDL_Rect *from, Box to)
{
    bool across = g->turn & 1;
    Box b = box_turn(to, across ? g->h : g->w, across ? g->w : g->h, g->turn);
    if (!g->turn) {
        SDL_Rect at = {b.x, b.y, b.w, b.h};
        SDL_RenderCopy(g->renderer, t, from, &at);
        return;
    }
    SDL_FRect at = {(float)b.x + (float)(b.w - to.w) / 2, (float)b.y + (float)(b.h - to.h) / 2,
                    (float)to.w, (float)to.h};
    SDL_RenderCopyExF(g->renderer, t, from, &at, 90.0 * g->turn, NULL, SDL_FLIP_NONE);
}

static void compose(Glass *g, const Overlay *over)
{
    SDL_RenderClear(g->renderer); /* so that no graphics chip fetches the previous frame */
    copy(g, g->stage, NULL, (Box){0, 0, g->w, g->h});
    for (int i = 0; i < over->count; i++) {
        const Sprite *t = &over->tiles[i];
        const Held *h = &g->held[t->tile % SPRITES_TILES];
        Box b = box_meet(over->box, t->box);
        SDL_Rect from = {h->at.x + b.x - t->box.x, h->at.y + t->phase * t->box.h + b.y - t->box.y,
                         b.w, b.h};
        copy(g, g->atlas, &from, b);
    }
}

static void gles_present(Glass *g, const Box *boxes, int count, const Overlay *over)
{
    for (int i = 0; i < count; i++)
        upload(g, g->stage, boxes[i], g->pixels + boxes[i].y * g->w + boxes[i].x, g->w);
    compose(g, over);
    SDL_RenderPresent(g->renderer);
}

/* The frame on the glass cannot be read back; it is drawn again. */
static bool gles_read(Glass *g, const Overlay *over, uint32_t *out)
{
    compose(g, over);
    return SDL_RenderReadPixels(g->renderer, NULL, SDL_PIXELFORMAT_RGB888, out,
                                (g->turn & 1 ? g->h : g->w) * 4) == 0;
}

const GlassWay glass_gles = {.name = "GLES2",
                             .window = SDL_WINDOW_OPENGL,
                             .waits = true,
                             .turns = true, /* when textures are copied */
                             .open = gles_open,
                             .close = gles_close,
                             .canvas = gles_canvas,
                             .present = gles_present,
                             .read = gles_read,
                             .keep = gles_keep,
                             .has = gles_has,
                             .sound = gles_sound,
                             .lost = gles_lost};

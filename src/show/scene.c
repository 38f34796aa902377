/* SPDX-License-Identifier: MIT */
/* The show fills a scene from front to back; everyone else reads it. An item that finds it full is
 * dropped and counted: a screen goes on with one mark less, it never stops. */
#include "show/scene.h"
#include "look/style.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

void scene_clear(Scene *s)
{
    s->until_us = 0;
    s->count = s->pool_used = s->dropped = s->background = 0;
    s->card = 0xFFFFFFFFu;
    s->light = false;
    s->standing = (Standing){0};
}

Item *scene_add(Scene *s, ItemKind kind)
{
    if (s->count >= LIMIT_SCENE_ITEMS) {
        s->dropped++;
        return NULL;
    }
    Item *item = &s->items[s->count++];
    memset(item, 0, sizeof *item);
    item->kind = (uint8_t)kind;
    item->alpha = 255;
    item->run = SCENE_NO_RUN;
    return item;
}

bool scene_put(Scene *s, Item *item, const char *text, size_t len)
{
    if (len > LIMIT_SCENE_BYTES - s->pool_used) {
        s->dropped++;
        return false;
    }
    memcpy(s->pool + s->pool_used, text, len);
    item->text_at = (uint16_t)s->pool_used;
    item->text_len = (uint16_t)len;
    s->pool_used += (uint32_t)len;
    return true;
}

bool scene_equal(const Scene *a, const Scene *b)
{
    return a->count == b->count && a->pool_used == b->pool_used && a->background == b->background &&
           memcmp(a->items, b->items, a->count * sizeof a->items[0]) == 0 &&
           memcmp(a->pool, b->pool, a->pool_used) == 0;
}

/* 255ths as the shortest decimal of at most three places: "1", "0.7", "0.455". */
static void format_alpha(uint8_t alpha, char out[8])
{
    if (alpha == 255) {
        strcpy(out, "1");
        return;
    }
    unsigned mil = (alpha * 1000u + 127u) / 255u;
    snprintf(out, 8, "0.%03u", mil);
    size_t n = strlen(out);
    while (n > 3 && out[n - 1] == '0')
        out[--n] = '\0';
    if (mil == 0)
        strcpy(out, "0");
}

size_t scene_row(const Item *item, const char *text, size_t len, char *buf, size_t size)
{
    char alpha[8], clip[64] = "-";
    format_alpha(item->alpha, alpha);
    if (item->flags & ITEM_CLIPPED)
        snprintf(clip, sizeof clip, "%" PRId32 ",%" PRId32 ",%" PRId32 ",%" PRId32, item->clip_x,
                 item->clip_y, item->clip_w, item->clip_h);
    int n;
    if (item->kind == ITEM_TEXT)
        n = snprintf(buf, size, "T\t%s\t%u\t%" PRId32 "\t%" PRId32 "\t#%06" PRIX32 "\t%s\t%s\t%.*s",
                     style_fonts[item->font].key, (unsigned)item->size_px,
                     fixed_floor_quarter(item->x4), item->y, item->color, alpha, clip, (int)len,
                     text);
    else if (item->kind == ITEM_FADE)
        n = snprintf(
            buf, size, "F\t%" PRId32 "\t%" PRId32 "\t%" PRId32 "\t%" PRId32 "\t#%06" PRIX32 "\t%d",
            fixed_floor_quarter(item->x4), item->y, item->w, item->h, item->color, item->direction);
    else
        n = snprintf(buf, size,
                     "%c\t%" PRId32 "\t%" PRId32 "\t%" PRId32 "\t%" PRId32 "\t#%06" PRIX32 "\t%s",
                     item->kind == ITEM_MASK ? 'M' : 'R', fixed_floor_quarter(item->x4), item->y,
                     item->w, item->h, item->color, alpha);
    return n < 0 ? 0 : (size_t)n < size ? (size_t)n : size - 1;
}

/* SPDX-License-Identifier: MIT */
/* The show is laid out, once for each class of screen and each language, with a ruler that notes
 * what it is asked. It calls every text too wide, so that all shorter forms and every size down to
 * the smallest are tried. Sizes change only two of the texts measured: the character that begins a
 * line (of the serif) and those left of a cut text (of the sans). */
#include "layout/measure_show.h"
#include "base/linebreak.h"
#include "layout/layout_open.h"
#include "schedule/running_order.h"

#include <stdlib.h>
#include <string.h>

enum { EM_PX = 1000, TOO_WIDE = 200 * EM_PX * 64 }; /* 200 em, wider than the screens below */

typedef struct {
    Ruler ruler;
    FactsMeasure *rows; /* open addressing by key; key 0 is free */
    size_t count, size; /* a power of two, at most half of it taken */
    bool failed;
} Recorder;

static FactsMeasure *place(const Recorder *r, uint64_t key)
{
    size_t i = (size_t)key & (r->size - 1);
    while (r->rows[i].key && r->rows[i].key != key)
        i = (i + 1) & (r->size - 1);
    return &r->rows[i];
}

static bool grow(Recorder *r)
{
    Recorder wider = *r;
    wider.size = r->size ? r->size * 2 : 1024;
    wider.rows = calloc(wider.size, sizeof *wider.rows);
    if (!wider.rows)
        return false;
    for (size_t i = 0; i < r->size; i++)
        if (r->rows[i].key)
            *place(&wider, r->rows[i].key) = r->rows[i];
    free(r->rows);
    *r = wider;
    return true;
}

/* Notes a text in a font; false if it was noted. What a file cannot hold, the player measures. */
static bool note(Recorder *r, FontKey font, const char *s, size_t len, int64_t *advance)
{
    uint64_t key = facts_key(font, s, len);
    if (r->count * 2 >= r->size && !r->failed)
        r->failed = !grow(r);
    *advance = 0;
    if (r->failed)
        return false;
    FactsMeasure *row = place(r, key);
    if (row->key) {
        *advance = row->advance;
        return false;
    }
    Extent e = r->ruler.measure(r->ruler.ctx, font, EM_PX, s, len);
    *advance = e.advance;
    if (e.advance >= 0 && e.advance <= FACTS_ADVANCE_MAX && e.bearing >= -FACTS_BEARING_MAX &&
        e.bearing <= FACTS_BEARING_MAX && key) {
        *row = (FactsMeasure){key, (int32_t)e.advance, e.bearing};
        r->count++;
    }
    return true;
}

/* Notes the first character, which may begin a line, or all where the text may be cut. */
static void note_characters(Recorder *r, FontKey font, const char *s, size_t len)
{
    int64_t advance;
    for (size_t i = 0, step; i < len; i += step) {
        step = linebreak_cluster(s + i, len - i);
        note(r, font, s + i, step, &advance);
        if (style_fonts[font].serif)
            return;
    }
}

static Extent measure(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    Recorder *r = ctx;
    int64_t advance;
    if (note(r, font, s, len, &advance))
        note_characters(r, font, s, len);
    return (Extent){(advance + TOO_WIDE) * size_px / EM_PX, 0};
}

static bool lay_out(Recorder *r, const Facts *facts, Str lang, Err *err)
{
    /* One of each class, and among them texts from above STYLE_OPTICAL_PX down to below it. */
    static const int screens[][2] = {{1920, 1080}, {1080, 1920}, {1920, 360}};
    bool good = true;
    for (size_t i = 0; good && i < sizeof screens / sizeof *screens; i++) {
        Layout layout;
        Wish wish = {
            .w_px = screens[i][0], .h_px = screens[i][1], .channel = RUNNING_ORDER_ALL_CHANNELS};
        if (lang.len < sizeof wish.lang)
            memcpy(wish.lang, lang.s, lang.len);
        good = layout_open(&layout, facts, &wish, (Ruler){measure, r}, err);
        if (good)
            layout_close(&layout);
    }
    return good;
}

/* Notes the days and months of the countries of a language: a screen may ask for one of them. */
static bool lay_out_countries(Recorder *r, Str lang, Err *err)
{
    const Lang *row;
    bool good = true;
    for (size_t i = 0; good && (row = lang_at(i)) != NULL; i++)
        if (strncmp(row->code, lang.s, lang.len) == 0 && row->code[lang.len] == '-')
            good = lay_out(r, NULL, str_of(row->code), err);
    return good;
}

static int by_key(const void *left, const void *right)
{
    const FactsMeasure *a = left, *b = right;
    return a->key < b->key ? -1 : a->key > b->key;
}

bool measure_show(const Facts *facts, Ruler ruler, FactsMeasure **rows, uint32_t *count, Err *err)
{
    Recorder r = {.ruler = ruler};
    bool good = lay_out(&r, facts, (Str){"", 0}, err);
    for (uint32_t i = 0; good && i < facts->count[SECTION_LANGS]; i++)
        good = lay_out(&r, facts, facts_lang(facts, i), err) &&
               lay_out_countries(&r, facts_lang(facts, i), err);
    if (r.failed || !good) {
        free(r.rows);
        return r.failed ? err_no_memory(err) : false;
    }
    size_t n = 0;
    for (size_t i = 0; i < r.size; i++)
        if (r.rows[i].key)
            r.rows[n++] = r.rows[i];
    qsort(r.rows, n, sizeof *r.rows, by_key);
    *rows = r.rows;
    *count = (uint32_t)n;
    return true;
}

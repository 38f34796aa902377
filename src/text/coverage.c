/* SPDX-License-Identifier: MIT */
/* A text is cut into parts of one font, script and direction, and long parts are cut at spaces.
 * Neighbouring parts make a piece of about a thousand pixels, so no picture grows out of bounds.
 * Text that stands is averaged to whole pixels; text that moves keeps four samples to a pixel. */
#include "text/coverage.h"
#include "base/arena.h"
#include "base/fixed.h"
#include "base/memory.h"
#include "draw/checksum.h"
#include "draw/vector.h"
#include "text/emoji.h"

#include <stdlib.h>
#include <string.h>

enum { PIECE_PX = 1024 };

void coverage_free(Entry *e)
{
    if (!e)
        return;
    for (uint32_t i = 0; i < e->piece_count; i++) {
        free(e->pieces[i].spans);
        free(e->pieces[i].stamp);
    }
    free((void *)e->slots);
    free(e->pieces);
    free(e);
}

uint32_t coverage_hash(const CoverKey *k)
{
    uint64_t h = (uint64_t)k->font << 40 ^ (uint64_t)k->size_px << 8 ^ k->moving ^
                 (uint64_t)k->phase << 4 ^ (uint64_t)k->rtl << 3 ^ (uint64_t)k->len << 48;
    size_t i = 0;
    for (; i + 8 <= k->len; i += 8) {
        uint64_t word;
        memcpy(&word, k->s + i, 8);
        h = (h ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        h ^= h >> 29;
    }
    for (; i < k->len; i++)
        h = (h ^ (unsigned char)k->s[i]) * UINT64_C(0x100000001B3);
    return (uint32_t)(h ^ h >> 32);
}

bool coverage_is(const Entry *e, const CoverKey *k, uint32_t hash)
{
    return e->hash == hash && e->font == k->font && e->size_px == k->size_px &&
           e->moving == k->moving && e->rtl == k->rtl && e->phase == k->phase && e->len == k->len &&
           memcmp(e->text, k->s, k->len) == 0;
}

/* ---- parts ---- */

/* Bytes of one stretch, shaped and drawn in one go. */
typedef struct {
    Stretch like; /* at, len: the bytes of this part */
    int64_t x64, advance;
} Part;

typedef struct {
    Part *list;
    size_t count, room;
} Parts;

static size_t next_space(const char *s, size_t len, size_t from)
{
    const char *p = from < len ? memchr(s + from, ' ', len - from) : NULL;
    return p ? (size_t)(p - s) + 1 : len;
}

/* The end of the part from `begin`: after the last space that fits, or after an overlong word. */
static size_t part_end(Shaper *shaper, const Stretch *of, int size_px, const char *s, size_t begin)
{
    size_t end = next_space(s, of->len, begin);
    while (end < of->len) {
        size_t more = next_space(s, of->len, end);
        if (shaper_advance(shaper, of, size_px, s + begin, more - begin) > PIECE_PX * 64)
            break;
        end = more;
    }
    return end;
}

static bool add_part(Parts *parts, const Part *part)
{
    if (!arena_grow(&parts->list, parts->count, &parts->room, sizeof *part))
        return false;
    parts->list[parts->count++] = *part;
    return true;
}

static void reverse(Part *a, size_t count)
{
    for (size_t i = 0; i + 1 < count; i++) {
        Part swapped = a[--count];
        a[count] = a[i];
        a[i] = swapped;
    }
}

/* The parts of a stretch, from left to right. */
static bool cut_stretch(Shaper *shaper, const Stretch *of, int size_px, const char *text,
                        Parts *parts)
{
    const char *s = text + of->at;
    size_t first = parts->count;
    for (size_t begin = 0, end; begin < of->len; begin = end) {
        end = part_end(shaper, of, size_px, s, begin);
        Part part = {.like = *of};
        part.like.at += (uint32_t)begin;
        part.like.len = (uint32_t)(end - begin);
        part.advance = shaper_advance(shaper, of, size_px, s + begin, end - begin);
        if (!add_part(parts, &part))
            return false;
    }
    if (itemise_rtl(of))
        reverse(parts->list + first, parts->count - first);
    return true;
}

static bool cut_parts(Shaper *shaper, Entry *e, Parts *parts)
{
    size_t count;
    const Stretch *line = shaper_line(shaper, (FontKey)e->font, e->text, e->len, e->rtl, &count);
    if (!line && e->len)
        return false;
    for (size_t i = 0; line && i < count; i++)
        if (!cut_stretch(shaper, &line[i], e->size_px, e->text, parts))
            return false;
    for (size_t i = 0; i < parts->count; i++) {
        parts->list[i].x64 = e->advance;
        e->advance += parts->list[i].advance;
    }
    return true;
}

/* The number of parts that make one piece. */
static size_t piece_parts(const Part *part, size_t count)
{
    size_t n = 1;
    while (n < count && part[n].x64 + part[n].advance - part->x64 <= PIECE_PX * 64)
        n++;
    return n;
}

/* ---- coverage ---- */

/* Lays samples onto larger ones at column x, row y. Samples that are alone there are copied. */
static void put(Samples *onto, const Samples *a, int32_t x, int32_t y, bool alone)
{
    for (int32_t row = 0; row < a->h; row++) {
        const uint8_t *from = a->rows + (ptrdiff_t)row * a->pitch;
        uint8_t *to = (uint8_t *)(uintptr_t)onto->rows + (ptrdiff_t)(y + row) * onto->pitch + x;
        if (alone)
            memcpy(to, from, (size_t)a->w);
        for (int32_t k = 0; !alone && k < a->w; k++)
            to[k] = to[k] > from[k] ? to[k] : from[k];
    }
}

/* Gathers drawings into one picture; sheet->rows is its own memory. */
static bool lay(Samples *sheet, const Samples *a)
{
    bool first = sheet->w == 0;
    Box with = {a->left4, a->top, a->w, a->h};
    Box all = box_join((Box){sheet->left4, sheet->top, sheet->w, sheet->h}, with);
    uint8_t *rows = calloc((size_t)all.w, (size_t)all.h);
    if (!rows)
        return false;
    Samples more = {rows, all.w, all.w, all.h, all.x, all.y};
    if (!first)
        put(&more, sheet, sheet->left4 - all.x, sheet->top - all.y, true);
    put(&more, a, a->left4 - all.x, a->top - all.y, first);
    free((void *)(uintptr_t)sheet->rows);
    *sheet = more;
    return true;
}

Spans *coverage_mask(const uint8_t *rows, int32_t w, int32_t h, int turn)
{
    Box lies = box_turn((Box){0, 0, w, h}, 0, 0, turn);
    Steps steps = box_steps(lies.w, lies.h, lies.w, turn);
    uint8_t *cover = malloc((size_t)w * (size_t)h);
    for (int32_t y = 0; cover && y < h; y++)
        for (int32_t x = 0; x < w; x++)
            cover[steps.first + y * steps.step_y + x * steps.step_x] = *rows++;
    Spans *s = cover ? spans_make(cover, lies.w, lies.w, lies.h) : NULL;
    free(cover);
    return s;
}

/* Four samples become a pixel, MEANS pixels at once: two pairs are added, then their sums. */
enum { MEANS = sizeof(Pixels) / sizeof(uint32_t) };

WIDE static void average_row(const uint8_t *samples, uint8_t *out, size_t w)
{
    typedef uint8_t Means __attribute__((vector_size(MEANS)));
    for (size_t x = 0; x < w; x += MEANS) {
        Pixels four;
        memcpy(&four, samples + x * 4, sizeof four);
        four = (four & 0xFF00FF) + (four >> 8 & 0xFF00FF);
        Means means = __builtin_convertvector(((four + (four >> 16) + 2) >> 2) & 255, Means);
        memcpy(out + x, &means, sizeof means);
    }
}

/* Samples become whole pixels of the grid that has the item's origin on it. */
static Spans *average(const Samples *a, int32_t left4, int turn, int32_t *left, int32_t *w_px)
{
    int32_t first = (int32_t)fixed_floor_div(left4, 4), shift = left4 - first * 4;
    int32_t w = (a->w + shift + 3) / 4;
    size_t pixels = (size_t)w * (size_t)a->h, room = ((size_t)w + MEANS - 1) / MEANS * MEANS;
    Box lies = box_turn((Box){0, 0, w, a->h}, 0, 0, turn);
    Steps steps = box_steps(lies.w, lies.h, lies.w, turn);
    uint8_t *row = calloc(pixels + room * 5, 1), *means = row ? row + room * 4 : NULL;
    uint8_t *cover = row ? means + room : NULL;
    for (int32_t y = 0; row && y < a->h; y++) {
        uint8_t *to = cover + steps.first + y * steps.step_y;
        memcpy(row + shift, a->rows + (ptrdiff_t)y * a->pitch, (size_t)a->w);
        average_row(row, means, room);
        if (steps.step_x == 1)
            memcpy(to, means, (size_t)w);
        for (int32_t x = 0; steps.step_x != 1 && x < w; x++)
            to[x * steps.step_x] = means[x];
    }
    Spans *s = row ? spans_make(cover, lies.w, lies.w, lies.h) : NULL;
    free(row);
    *left = first;
    *w_px = w;
    return s;
}

/* Notes that the last piece, `w` samples and `h` rows, has been made, and where its ink is. */
static void count_piece(Entry *e, int32_t w, int32_t h, size_t bytes)
{
    const Piece *p = &e->pieces[e->piece_count++];
    int32_t x = e->moving ? fixed_floor_quarter(p->left) : p->left;
    int32_t end = e->moving ? fixed_floor_quarter(p->left + w + 6) : x + w;
    e->ink = box_join(e->ink, (Box){x, p->top, end - x, h});
    e->bytes += bytes;
}

static bool add_piece(const CoverTools *tools, Entry *e, const Samples *a)
{
    Piece *p = &e->pieces[e->piece_count];
    *p = (Piece){.left = a->left4, .top = a->top, .w = a->w, .h = a->h};
    p->spans = e->moving ? spans_make(a->rows, a->pitch, a->w, a->h)
                         : average(a, a->left4, tools->turn, &p->left, &p->w);
    if (p->spans)
        count_piece(e, p->w, p->h, p->spans->bytes);
    return p->spans;
}

/* ---- pictures in colours ---- */

/* A sheet for a whole piece, from one size above the baseline to half a size below it. */
static bool open_sheet(const Entry *e, const Part *part, size_t count, EmojiSheet *sheet)
{
    const Part *last = &part[count - 1];
    int across = e->moving ? 4 : 1;
    int64_t from = fixed_floor_div(part->x64 * across, 64) - across;
    int64_t until = fixed_floor_div((last->x64 + last->advance) * across, 64) + 3 * across;
    sheet->left = (int32_t)from;
    sheet->top = -e->size_px - 1;
    sheet->tints.h = e->size_px * 3 / 2 + 2;
    int64_t w = until - from + e->size_px * across;
    int64_t most = (int64_t)(LIMIT_PIECE_BYTES / sizeof(uint32_t)) / sheet->tints.h;
    sheet->tints.w = (int32_t)(w < most ? w : most);
    sheet->tints.px =
        calloc((size_t)sheet->tints.w * (size_t)sheet->tints.h, sizeof *sheet->tints.px);
    return sheet->tints.px != NULL;
}

/* The part of the tints that is not empty; false if there is none. */
static bool crop_tints(const Tints *t, Box *out)
{
    *out = (Box){0};
    for (int32_t y = 0; y < t->h; y++)
        for (int32_t x = 0; x < t->w; x++)
            if (t->px[(ptrdiff_t)y * t->w + x] >> 24)
                *out = box_join(*out, (Box){x, y, 1, 1});
    return out->w > 0;
}

static bool add_stamp(Entry *e, const EmojiSheet *sheet)
{
    Box box;
    if (!crop_tints(&sheet->tints, &box))
        return true;
    Piece *p = &e->pieces[e->piece_count];
    *p = (Piece){.left = sheet->left + box.x, .top = sheet->top + box.y};
    p->stamp = stamp_make(&sheet->tints, box.x, box.y, box.w, box.h);
    if (p->stamp)
        count_piece(e, box.w, box.h, p->stamp->bytes);
    return p->stamp;
}

static bool draw_stamps(const CoverTools *tools, Entry *e, const Part *part, size_t count)
{
    EmojiSheet sheet = {0};
    bool good = true;
    for (size_t i = 0; good && i < count; i++) {
        const Stretch *like = &part[i].like;
        if (!fontset_in_colour(tools->fonts, like->face))
            continue;
        good = sheet.tints.px || open_sheet(e, part, count, &sheet);
        if (good)
            emoji_draw(tools->fonts, like, e->size_px, e->text + like->at, like->len,
                       fixed_floor_div(part[i].x64 + 8, 16) + e->phase, e->moving ? 4 : 1, &sheet);
    }
    good = good && (!sheet.tints.px || add_stamp(e, &sheet));
    free(sheet.tints.px);
    return good;
}

/* ---- an entry ---- */

static bool draw_spans(const CoverTools *tools, Entry *e, const Part *part, size_t count)
{
    Samples sheet = {0};
    bool good = true;
    for (size_t i = 0; good && i < count; i++) {
        const Stretch *like = &part[i].like;
        if (fontset_in_colour(tools->fonts, like->face))
            continue;
        Samples a = raster_draw(tools->raster, like, e->size_px, e->text + like->at, like->len);
        if (!a.w)
            continue;
        a.left4 += (int32_t)fixed_floor_div(part[i].x64 + 8, 16) + e->phase;
        if (count == 1) /* a single drawing needs no sheet */
            return add_piece(tools, e, &a);
        good = lay(&sheet, &a);
    }
    good = good && (!sheet.w || add_piece(tools, e, &sheet));
    free((void *)(uintptr_t)sheet.rows);
    return good;
}

static bool draw_pieces(const CoverTools *tools, Entry *e, const Parts *parts)
{
    bool good = true;
    e->pieces = calloc(2 * parts->count + 1, sizeof *e->pieces);
    for (size_t i = 0, n; good && i < parts->count; i += n) {
        n = piece_parts(parts->list + i, parts->count - i);
        good = e->pieces && draw_spans(tools, e, parts->list + i, n) &&
               draw_stamps(tools, e, parts->list + i, n);
    }
    e->bytes += (2 * parts->count + 1) * sizeof *e->pieces;
    return good;
}

/* Of the text and of where its pieces are; the pieces have their own. */
static uint32_t sum_of(const Entry *e)
{
    return checksum_bytes(e->text, e->len) +
           3 * checksum_bytes(e->pieces, e->piece_count * sizeof *e->pieces) +
           5 * checksum_bytes(&e->advance, sizeof e->advance) +
           7 * checksum_bytes(&e->ink, sizeof e->ink);
}

bool coverage_is_sound(const Entry *e)
{
    bool sound = sum_of(e) == e->sum;
    for (uint32_t i = 0; sound && i < e->piece_count; i++) {
        const Piece *p = &e->pieces[i];
        sound = p->spans ? spans_are_sound(p->spans) : stamp_is_sound(p->stamp);
    }
    return sound;
}

static Entry *make(const CoverTools *tools, const CoverKey *k, uint64_t id)
{
    Parts parts = {0};
    Entry *e = calloc(1, sizeof *e + k->len + 1);
    if (!e)
        return NULL;
    e->id = id;
    e->font = (uint8_t)k->font;
    e->moving = k->moving;
    e->rtl = k->rtl;
    e->phase = k->phase;
    e->size_px = (uint16_t)k->size_px;
    e->len = (uint32_t)k->len;
    e->hash = coverage_hash(k);
    e->bytes = sizeof *e + k->len + 1;
    memcpy(e->text, k->s, k->len);
    bool good = cut_parts(tools->shaper, e, &parts) && draw_pieces(tools, e, &parts);
    free(parts.list);
    size_t windows = e->moving ? (size_t)(e->ink.w / COVER_WINDOW_PX + 1) : 0;
    e->slots = windows ? calloc(windows, sizeof *e->slots) : NULL;
    good = good && (!windows || e->slots);
    e->bytes += windows;
    if (good)
        e->sum = sum_of(e);
    if (good)
        return e;
    coverage_free(e);
    return NULL;
}

/* What draws text tells nobody that it lacked memory: the text is then without ink, or another one. */
Entry *coverage_make(const CoverTools *tools, const CoverKey *k, uint64_t id)
{
    for (int tries = 0; tries < MEMORY_TRIES; tries++) {
        int before = memory_watch();
        Entry *e = make(tools, k, id);
        if (!memory_lacked(before))
            return e;
        coverage_free(e);
        raster_sleep(tools->raster);
        fontset_renew(tools->fonts);
        errno = before;
    }
    return NULL;
}

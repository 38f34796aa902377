/* SPDX-License-Identifier: MIT */
/* screens FONTS SITE MORE FILE...: walks sizes x cards x instants of each fact file, in real screen
 * sizes and MORE random ones, and checks every scene against the rules of a screen: no text outside
 * it or across another, none below the smallest size of its class, nothing of a card above the
 * stage or on the band, the source always there, nothing dropped. Texts are taken by the ink of
 * their glyphs. */
#include "check.h"
#include "layout/layout_open.h"
#include "layout/measures.h"
#include "player/load.h"
#include "show/show.h"
#include "text/shaper.h"

#include <stdlib.h>

static const int sizes[][2] = {
    {160, 120},   {176, 220},   {200, 150},   {240, 240},   {240, 320},   {320, 240},
    {320, 480},   {400, 240},   {400, 1280},  {480, 120},   {480, 272},   {480, 320},
    {480, 800},   {480, 1920},  {600, 1024},  {640, 480},   {640, 172},   {720, 720},
    {720, 1280},  {768, 1024},  {800, 480},   {800, 600},   {1024, 600},  {1024, 768},
    {1080, 1080}, {1080, 1920}, {1080, 2560}, {1150, 1000}, {1280, 400},  {1280, 480},
    {1280, 720},  {1280, 800},  {1280, 1024}, {1366, 768},  {1440, 900},  {1480, 320},
    {1600, 900},  {1920, 158},  {1920, 360},  {1920, 515},  {1920, 540},  {1920, 1080},
    {1920, 1200}, {2160, 3840}, {2560, 1080}, {2560, 1440}, {3440, 1440}, {3840, 1080},
    {3840, 2160}, {4096, 2160}, {5120, 1440}, {7680, 4320}, {160, 16384}, {16384, 128}};
enum { SIZES = sizeof sizes / sizeof *sizes, INSTANTS = 50, ENTERED_MS = 2400, TEXTS = 32 };
static const char *const langs[] = {"", "en"};

/* ---- ink ---- */

typedef struct {
    int64_t x, y, until_x, until_y; /* 1/64 px; y down */
} Ink;

typedef struct {
    uint64_t key; /* 0: free */
    Ink all, *glyphs;
    unsigned count;
} Inked;

enum { INKED = 1 << 15 };
static Inked *inked;
static Fontset *fonts;
static Itemiser *itemiser;

static bool open_fonts(const char *folder, const char *site, Err *err)
{
    inked = calloc(INKED, sizeof *inked);
    fonts = fontset_open(&(FontPlaces){.folder = folder, .site = site}, err);
    itemiser = fonts ? itemise_open(fonts, err) : NULL;
    return inked && itemiser;
}

static void join(Ink *a, const Ink *b)
{
    a->x = b->x < a->x ? b->x : a->x;
    a->y = b->y < a->y ? b->y : a->y;
    a->until_x = b->until_x > a->until_x ? b->until_x : a->until_x;
    a->until_y = b->until_y > a->until_y ? b->until_y : a->until_y;
}

static void add(Inked *e, const Ink *ink)
{
    Ink *more = realloc(e->glyphs, (e->count + 1) * sizeof *more);
    if (!more)
        return;
    if (e->count)
        join(&e->all, ink);
    else
        e->all = *ink;
    e->glyphs = more;
    e->glyphs[e->count++] = *ink;
}

/* Adds a stretch that begins at `pen`; returns its end. */
static int64_t shape(Inked *e, const Stretch *of, Str s, int64_t pen)
{
    hb_font_t *font = fontset_font(fonts, of->face);
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, s.s, (int)s.len, of->at, (int)of->len);
    hb_buffer_set_direction(buffer, itemise_rtl(of) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, (hb_script_t)of->script);
    hb_shape(font, buffer, NULL, 0);
    unsigned n = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &n);
    const hb_glyph_position_t *at = hb_buffer_get_glyph_positions(buffer, &n);
    for (unsigned i = 0; i < n; pen += at[i++].x_advance) {
        hb_glyph_extents_t x;
        if (!hb_font_get_glyph_extents(font, glyphs[i].codepoint, &x) || !x.width)
            continue;
        Ink ink = {pen + at[i].x_offset + x.x_bearing, -at[i].y_offset - x.y_bearing, 0, 0};
        ink.until_x = ink.x + x.width;
        ink.until_y = ink.y - x.height;
        add(e, &ink);
    }
    hb_buffer_destroy(buffer);
    return pen;
}

static void shape_all(Inked *e, int font, Str s)
{
    size_t count;
    int64_t pen = 0;
    const Stretch *line = itemise_line(itemiser, (FontKey)font, s.s, s.len, false, &count);
    for (size_t i = 0; i < count; i++)
        pen = shape(e, &line[i], s, pen);
}

/* The ink of a text at 1000 px, from the origin on its baseline. */
static const Inked *ink_of(int font, Str s)
{
    uint64_t key = facts_key((uint32_t)font, s.s, s.len) | 1;
    size_t i = (size_t)(key >> 8) % INKED;
    while (inked[i].key && inked[i].key != key)
        i = (i + 1) % INKED;
    if (!inked[i].key) {
        inked[i].key = key;
        shape_all(&inked[i], font, s);
    }
    return &inked[i];
}

/* ---- what is on a screen ---- */

typedef struct {
    const Item *item;
    const Inked *inked;
    Str text;
    Ink ink;     /* the visible part of it */
    bool ofcard; /* else of the header */
} Mark;

typedef struct {
    const Layout *l;
    const Card *card;
    Scene scene;
    const char *file, *lang, *id;
    int64_t t_ms;
    Mark texts[TEXTS];
    int count;
    int smallest, told;
} Walk;

static void tell(Walk *w, const Mark *m, const char *what)
{
    CHECK(false, "%s at %dx%d in '%s', card %s at %" PRId64 " ms: %s: \"%.*s\"", w->file,
          w->l->w_px, w->l->h_px, w->lang, w->id, w->t_ms, what, m ? (int)m->text.len : 0,
          m ? m->text.s : "");
    w->told++;
}

static Ink placed(const Item *item, const Ink *at)
{
    int64_t x = item->x4 * INT64_C(16), y = item->y * INT64_C(64), s = item->size_px;
    return (Ink){x + at->x * s / 1000, y + at->y * s / 1000, x + at->until_x * s / 1000,
                 y + at->until_y * s / 1000};
}

static Ink clipped(const Item *item, Ink ink)
{
    Ink c = {item->clip_x * INT64_C(64), item->clip_y * INT64_C(64), 0, 0};
    c.until_x = c.x + item->clip_w * INT64_C(64);
    c.until_y = c.y + item->clip_h * INT64_C(64);
    if (!(item->flags & ITEM_CLIPPED))
        return ink;
    ink.x = ink.x > c.x ? ink.x : c.x;
    ink.y = ink.y > c.y ? ink.y : c.y;
    ink.until_x = ink.until_x < c.until_x ? ink.until_x : c.until_x;
    ink.until_y = ink.until_y < c.until_y ? ink.until_y : c.until_y;
    return ink;
}

static bool empty(const Ink *i)
{
    return i->x >= i->until_x || i->y >= i->until_y;
}

/* Whether they share more than rounding to pixels explains, and at least this much height. */
static bool meet(const Ink *a, const Ink *b, int64_t spare)
{
    return a->x + 64 < b->until_x && b->x + 64 < a->until_x && a->y + 64 + spare < b->until_y &&
           b->y + 64 + spare < a->until_y;
}

/* Whether a text has marks that are not part of a letter; several of them may reach any height. */
static bool stacked(Str s)
{
    for (uint32_t i = 0; i + 1 < s.len; i++)
        if ((unsigned char)s.s[i] == 0xCC || (unsigned char)s.s[i] == 0xCD)
            return true;
    return false;
}

static bool cross(const Mark *a, const Mark *b)
{
    /* Lines of a headline are so close that the tail of a g may reach the ring of an A. */
    bool lines = a->item->font == b->item->font && a->item->size_px == b->item->size_px;
    int64_t spare =
        !lines ? 0 : a->item->size_px * 64 / (stacked(a->text) || stacked(b->text) ? 5 : 20);
    if (!meet(&a->ink, &b->ink, spare))
        return false;
    for (unsigned i = 0; i < a->inked->count; i++) {
        Ink one = clipped(a->item, placed(a->item, &a->inked->glyphs[i]));
        for (unsigned k = 0; k < b->inked->count && meet(&one, &b->ink, spare); k++) {
            Ink other = clipped(b->item, placed(b->item, &b->inked->glyphs[k]));
            if (meet(&one, &other, spare))
                return true;
        }
    }
    return false;
}

static bool of_card(const Walk *w, const Item *item)
{
    for (uint32_t i = 0; i < w->card->cue_count; i++) {
        uint32_t run = w->l->cues[w->card->first_cue + i].run;
        if (run != LAYOUT_NONE && run == item->run)
            return true;
    }
    return item->run == SCENE_NO_RUN && item->font <= FONT_SS4; /* a counting number */
}

static void collect(Walk *w)
{
    const Layout *l = w->l;
    w->count = 0;
    for (uint32_t i = 0; i < w->scene.count; i++) {
        const Item *item = &w->scene.items[i];
        if (item->kind != ITEM_TEXT)
            continue;
        Str text = show_text(l, &w->scene, item);
        const Inked *known = ink_of(item->font, text);
        Mark m = {item, known, text, clipped(item, placed(item, &known->all)), of_card(w, item)};
        if (w->card->fits && item->size_px < w->smallest)
            tell(w, &m, "is below the smallest size");
        if (item->flags & ITEM_MOVING) {
            if (m.ink.y < (l->y_px + l->band_top + l->progress - 1) * 64 ||
                m.ink.until_y > (l->y_px + l->h_px + 1) * 64)
                tell(w, &m, "leaves the band");
            continue;
        }
        if (w->count == TEXTS)
            tell(w, &m, "is one too many");
        else
            w->texts[w->count++] = m;
    }
}

static bool entered(const Walk *w)
{
    return w->l->still ||
           (w->t_ms >= ENTERED_MS && w->t_ms <= w->card->length_us / 1000 - CUE_OUT_LEN);
}

/* ---- at every instant ---- */

static void check_places(Walk *w)
{
    const Layout *l = w->l;
    for (int i = 0; i < w->count; i++) {
        const Mark *m = &w->texts[i];
        if (empty(&m->ink))
            continue;
        if (m->ink.x < (l->x_px - 1) * INT64_C(64) ||
            m->ink.until_x > (l->x_px + l->w_px + 1) * INT64_C(64))
            tell(w, m, "leaves the screen");
        if (m->ink.y < l->y_px * INT64_C(64))
            tell(w, m, "leaves the screen at the top");
        int cap = style_fonts[m->item->font].cap_mil * m->item->size_px;
        if (m->ofcard && (m->item->y - l->y_px) * 1000 - cap < l->stage_top_mil - 1500)
            tell(w, m, "has its capitals above the stage");
        /* A rising line comes up from behind the band. */
        bool rises = (m->item->flags & ITEM_CLIPPED) && !entered(w);
        if (!rises && m->ink.until_y > (l->y_px + l->band_top) * INT64_C(64))
            tell(w, m, "hangs into the band");
    }
    for (uint32_t i = 0; i < w->scene.count; i++) {
        const Item *r = &w->scene.items[i];
        if (r->kind == ITEM_TEXT || r->kind == ITEM_FADE || (r->flags & ITEM_MOVING))
            continue;
        if (r->x4 < 0 || r->x4 / 4 + r->w > l->screen_w_px || r->y < 0 ||
            r->y + r->h > l->screen_h_px)
            tell(w, NULL, "a rectangle leaves the screen");
    }
    if (w->scene.dropped)
        tell(w, NULL, "something was dropped");
}

/* Two rising lines are shown in strips that overlap: they are compared once they stand. */
static void check_apart(Walk *w)
{
    for (int i = 0; i < w->count; i++)
        for (int k = 0; k < i; k++)
            if ((entered(w) ||
                 !(w->texts[i].item->flags & w->texts[k].item->flags & ITEM_CLIPPED)) &&
                cross(&w->texts[i], &w->texts[k])) {
                char what[600];
                snprintf(what, sizeof what, "crosses \"%.*s\"", (int)w->texts[k].text.len,
                         w->texts[k].text.s);
                tell(w, &w->texts[i], what);
            }
    /* Straps, bars and logos: only the text on a strap, which is clipped to it, may touch one. */
    for (uint32_t i = 0; i < w->scene.count; i++) {
        const Item *r = &w->scene.items[i];
        bool ground = r->kind == ITEM_RECT && r->w == w->l->screen_w_px;
        bool shape = r->kind == ITEM_RECT || r->kind == ITEM_MASK;
        if (!shape || ground || (r->flags & ITEM_MOVING) || r->y >= w->l->y_px + w->l->band_top)
            continue;
        Ink box = {r->x4 * INT64_C(16), r->y * INT64_C(64), (r->x4 / 4 + r->w) * INT64_C(64),
                   (r->y + r->h) * INT64_C(64)};
        for (int k = 0; k < w->count; k++) {
            const Item *t = w->texts[k].item;
            bool on_it = (t->flags & ITEM_CLIPPED) && t->clip_x * 4 == r->x4 && t->clip_y == r->y;
            if (!on_it && meet(&box, &w->texts[k].ink, 0))
                tell(w, &w->texts[k], "lies on a strap, a bar or a logo");
        }
    }
}

/* ---- once everything is in ---- */

/* What the foot of a card says first about its source. */
static Str source_of(const Walk *w, const Facts *f)
{
    Fact fact = facts_fact(f, w->card->fact);
    uint32_t lang = *w->lang ? facts_lang_number(f, w->lang, strlen(w->lang)) : 0;
    Str s = facts_text(f, fact.first_text, fact.text_count, FIELD_ATTRIBUTION, lang);
    if (fact.source == FACTS_NONE || s.len)
        return s;
    static const FactField names[] = {FIELD_PUBLISHER, FIELD_AUTHOR, FIELD_TITLE};
    FactSource src = facts_source(f, fact.source);
    for (int i = 0; i < 3 && !s.len; i++)
        s = facts_text(f, src.first_text, src.text_count, names[i], lang);
    return s;
}

/* At least three letters of it, in the small size and the soft colour. */
static void check_source(Walk *w, const Facts *f)
{
    Str source = source_of(w, f);
    uint32_t least = source.len < 3 ? source.len : 3;
    bool there = !source.len;
    for (int i = 0; i < w->count && !there; i++) {
        const Mark *m = &w->texts[i];
        there = m->ofcard && m->item->size_px == w->l->small && m->text.len >= least &&
                memcmp(m->text.s, source.s, least) == 0;
    }
    if (!there)
        tell(w, NULL, "has lost its source");
    for (int i = 0; i < w->count; i++)
        if (strncmp(w->texts[i].text.s, "…", 3) == 0)
            tell(w, &w->texts[i], "is cut to nothing");
}

/* ---- the walk ---- */

/* More often while a card comes and goes. */
static int64_t instant_ms(int i, int64_t length_ms)
{
    if (i < 30)
        return i * 83;
    if (i < 40)
        return 2400 + (length_ms - 2700) * (i - 30) / 10;
    return length_ms - 280 + (i - 40) * 31;
}

static void walk_card(Walk *w, const Facts *f, uint32_t card)
{
    w->card = &w->l->cards[card];
    w->id = w->card->fact == LAYOUT_NONE ? "-" : facts_fact(f, w->card->fact).id.s;
    int told = w->told;
    for (int i = 0; i < INSTANTS && w->told == told; i++) {
        w->t_ms = instant_ms(i, w->card->length_us / 1000);
        /* Dates from all over the year, and the crawl anywhere. */
        Instant now = instant_at((INT64_C(1782900000) + i * INT64_C(777777)) * 1000000);
        now.card_pinned = true;
        now.card = card;
        now.stage_us = w->t_ms * 1000;
        show_at(w->l, &now, &w->scene);
        collect(w);
        check_places(w);
        check_apart(w);
        if (entered(w) && w->card->fact != LAYOUT_NONE)
            check_source(w, f);
    }
    CHECK(w->told == told, "%d findings", w->told - told);
}

static int chance(int least)
{
    static uint64_t seed = 88172645463325252u;
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return least + (int)((seed >> 40) % (UINT64_C(1) << (4 + (seed >> 20) % 10)));
}

static int smallest_of(const Layout *l)
{
    int64_t w = l->w_px, h = l->h_px;
    double a = (double)w / (double)h, by_w = a < 1.15 ? (double)w / 45 : (double)w / 80;
    double by_h = a >= 2.6 ? (double)h / 15 : a < 1.15 ? (double)h / 80 : (double)h / 45;
    double u = by_w < by_h ? by_w : by_h;
    if (a >= 0.8 && a < 1.15)
        u = (w < h ? (double)w : (double)h) / 60;
    double small = u >= 14 ? 1.5 : u >= 8.5 ? 1.8 : a >= 2.6 ? 2.2 : 2.4;
    int px = (int)(small * u);
    return px < STYLE_SMALL_PX ? STYLE_SMALL_PX : px;
}

/* One of the list, or a random one of any shape, more often small. */
static void size_at(int i, int *w_px, int *h_px)
{
    *w_px = i < SIZES ? sizes[i][0] : chance(LIMIT_SCREEN_MIN_W);
    *h_px = i < SIZES ? sizes[i][1] : chance(LIMIT_SCREEN_MIN_H);
}

static int walk(Walk *w, const Facts *f, Ruler ruler, const Wish *wish)
{
    static Layout layout;
    Err err = {0};
    int shown = 0;
    CASE("%s at %dx%d in %s", w->file, wish->w_px, wish->h_px, w->lang);
    bool good = layout_open(&layout, f, wish, ruler, &err);
    CHECK(good, "%s", err.why);
    if (!good)
        return 0;
    w->l = &layout;
    w->smallest = smallest_of(&layout);
    for (uint32_t i = 0; i < layout.card_count; i++) {
        shown += layout.cards[i].fits;
        walk_card(w, f, i);
    }
    layout_close(&layout);
    return shown;
}

static void walk_file(Walk *w, const char *file, Shaper *shaper, int more)
{
    Story story;
    Err err = {0};
    Measures measures;
    bool good = load_open_file(&story, file, &err);
    CHECK(good, "%s: %s", file, err.why);
    if (!good)
        return;
    measures_open(&measures, &story.facts, fontset_hash(fonts), shaper_ruler(shaper));
    w->file = file;
    int shown = 0;
    for (int i = 0; i < SIZES + more; i++) {
        Wish wish = {.still = i % 7 == 3, .inset = i % 5 ? 0 : i % 10 * 1000};
        w->lang = langs[i % 3 == 1];
        snprintf(wish.lang, sizeof wish.lang, "%s", w->lang);
        size_at(i, &wish.w_px, &wish.h_px);
        shown += walk(w, &story.facts, measures_ruler(&measures), &wish);
    }
    CHECK(shown > SIZES + more, "%s: %d cards are shown in all", file, shown);
    measures_close(&measures);
    load_close(&story);
}

int main(int argc, char **argv)
{
    static Walk w;
    Err err = {0};
    bool opened = argc > 2 && open_fonts(argv[1], argv[2], &err);
    Shaper *shaper = opened ? shaper_open(fonts, &err) : NULL;
    CHECK(shaper, "%s", err.why);
    for (int i = 4; shaper && i < argc; i++)
        walk_file(&w, argv[i], shaper, atoi(argv[3]));
    shaper_close(shaper);
    itemise_close(itemiser);
    fontset_close(fonts);
    for (int i = 0; inked && i < INKED; i++)
        free(inked[i].glyphs);
    free(inked);
    return check_done("screens");
}

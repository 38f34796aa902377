/* SPDX-License-Identifier: MIT */
/* On one line in the size of the crawl if it fits, else in the small size, else on two lines of that:
 * name and address, show and serial. If that is still too wide, the longer one is cut, or both. */
#include "layout/identity.h"
#include "lang/lang.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { NAME, ADDRESS, SHOW, SERIAL };

typedef struct {
    Builder *b;
    Str part[IDENTITY_PARTS];
    int room_px, size;
} Work;

static FontKey font_of(int part)
{
    return part == NAME ? FONT_PS : FONT_PM;
}

static int64_t gap64(const Work *w)
{
    return fixed_px_of_part(w->size, STYLE_HEADER_GAP) * INT64_C(64);
}

/* The room of each part: what it needs, or an equal share of what those leave that need less. */
static void share(Work *w, int first, int until, int64_t room64[IDENTITY_PARTS])
{
    int64_t left64 = w->room_px * INT64_C(64) + gap64(w);
    int wide = 0;
    for (int i = first; i < until; i++) {
        room64[i] = -1;
        wide += w->part[i].len > 0;
        left64 -= w->part[i].len ? gap64(w) : 0;
    }
    for (bool settled = true; settled && wide > 0;) {
        settled = false;
        for (int i = first; i < until && wide > 0; i++) {
            int64_t need64 = builder_width(w->b, font_of(i), w->size, w->part[i]);
            if (!w->part[i].len || room64[i] >= 0 || need64 > left64 / wide)
                continue;
            room64[i] = need64;
            left64 -= need64;
            wide--;
            settled = true;
        }
    }
    for (int i = first; i < until; i++)
        if (room64[i] < 0)
            room64[i] = wide ? left64 / wide : 0;
}

/* Places the parts from first up to `until`, on one line. */
static void place(Work *w, int first, int until, int32_t base)
{
    LayoutIdentity *line = &w->b->l->identity;
    int64_t x64 = 0, room64[IDENTITY_PARTS];
    share(w, first, until, room64);
    for (int i = first; i < until; i++) {
        if (!w->part[i].len)
            continue;
        uint32_t run = builder_cut(w->b, font_of(i), w->size, w->part[i], room64[i]);
        if (run == LAYOUT_NONE)
            continue;
        line->run[i] = run;
        line->x64[i] = (int32_t)x64;
        line->base[i] = base;
        x64 += w->b->l->runs[run].advance + gap64(w);
    }
}

static bool fits(Work *w, int size)
{
    w->size = size;
    int64_t width64 = -gap64(w);
    for (int i = 0; i < IDENTITY_PARTS; i++)
        if (w->part[i].len)
            width64 += builder_width(w->b, font_of(i), size, w->part[i]) + gap64(w);
    return width64 <= w->room_px * INT64_C(64);
}

static void place_all(Work *w)
{
    const Layout *l = w->b->l;
    int64_t middle = l->h_px * INT64_C(1000) - l->band * 500,
            cap = STYLE_CAP_SANS * (int64_t)l->small;
    if (fits(w, l->crawl)) {
        place(w, NAME, IDENTITY_PARTS, l->crawl_base);
    } else if (fits(w, l->small)) {
        place(w, NAME, IDENTITY_PARTS, fixed_px_of_mil(middle + cap / 2));
    } else {
        int64_t apart = (l->band * INT64_C(1000) - 2 * cap) * STYLE_IDENTITY_APART / 1000;
        int64_t least = STYLE_IDENTITY_LEAST * (int64_t)l->small;
        apart = apart > least ? apart : least;
        place(w, NAME, SHOW, fixed_px_of_mil(middle - apart));
        place(w, SHOW, IDENTITY_PARTS, fixed_px_of_mil(middle + apart + cap));
    }
}

static Str serial(Builder *b)
{
    char number[24], said[128];
    if (!b->facts || !b->facts->serial)
        return str_of("");
    snprintf(number, sizeof number, "%" PRIu64, b->facts->serial);
    size_t len = lang_fill(b->lang, b->lang->serial, number, 0, said, sizeof said);
    return builder_keep(b, said, len);
}

static Str kept(Builder *b, const char *text)
{
    return text ? builder_keep(b, text, strlen(text)) : str_of("");
}

void identity_build(Builder *b, const StateIdentity *identity)
{
    Layout *l = b->l;
    Work w = {.b = b, .room_px = l->w_px - 2 * l->margin};
    w.part[NAME] = kept(b, identity->name);
    w.part[ADDRESS] = kept(b, identity->address);
    w.part[SHOW] = b->facts ? builder_show_text(b, FIELD_TEXT) : str_of("");
    w.part[SERIAL] = serial(b);
    for (int i = 0; i < IDENTITY_PARTS; i++)
        l->identity.run[i] = LAYOUT_NONE;
    l->identified = w.part[NAME].len || w.part[ADDRESS].len;
    if (l->identified)
        place_all(&w);
}

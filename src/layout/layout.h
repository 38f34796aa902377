/* SPDX-License-Identifier: MIT */
/* Where everything stands on one screen: runs, cues, cards, rolls. layout_open.h builds it.
 *
 * A run is a piece of text in one font and size. A cue is one element of a card, with its place and
 * the effect that brings it in. A card is a list of cues. Places count from the start, which is the
 * left edge in a left-to-right show. A layout is computed once and never changes, so show_at is a
 * pure function of it. */
#pragma once
#include "base/arena.h"
#include "base/limits.h"
#include "base/timezone.h"
#include "facts/facts.h"
#include "facts/lack.h"
#include "lang/lang.h"
#include "layout/counter.h"
#include "look/style.h"
#include "schedule/roll.h"

#define LAYOUT_NONE 0xFFFFFFFFu

typedef struct {
    int64_t advance; /* 1/64 px, shaped and unhinted */
    int32_t bearing; /* 1/64 px from the origin to the ink of the first glyph */
} Extent;

/* The only way to the fonts. Pure: the same arguments always give the same extent. */
typedef struct {
    Extent (*measure)(void *ctx, FontKey font, int size_px, const char *s, size_t len);
    void *ctx;
} Ruler;

typedef struct {
    const char *text; /* of the facts, of a language, or in the layout's arena: it never moves */
    uint32_t len;
    int32_t advance; /* 1/64 px */
    uint16_t size_px;
    uint8_t font;
    bool rtl;  /* the whole text runs from right to left */
    bool tall; /* its letters reach further up and down than those of the design */
} Run;

typedef enum {
    EFFECT_RISE,  /* text that rises from below its own baseline */
    EFFECT_FADE,  /* text that fades in */
    EFFECT_COUNT, /* the number that counts; its run is the final one */
    EFFECT_RAIL,  /* rectangle that grows in the rail's time */
    EFFECT_GROW,  /* rectangle that grows with the count */
    EFFECT_FRAME, /* hollow rectangle that grows with the count; `pad` is its stroke */
    EFFECT_STRAP  /* rectangle wiped open, with the run on it at `pad` */
} Effect;

typedef struct {
    uint8_t effect, role;
    bool with_rail; /* EFFECT_GROW: its opacity follows the rail */
    uint32_t run;   /* LAYOUT_NONE for rectangles */
    int32_t x64;    /* start of the text or rectangle, 1/64 px */
    int32_t y_mil;  /* baseline of a text, top of a rectangle, 1/1000 px */
    int32_t w, h,
        pad; /* EFFECT_COUNT: the advances of a sign, a mark of grouping, a digit; 1/64 px */
    int32_t base_mil; /* EFFECT_STRAP: baseline of its run */
    int32_t start_ms, length_ms;
} Cue;

/* What of its header a card has above it. */
typedef enum { HEADER_WHOLE, HEADER_CLOCKLESS, HEADER_HIDDEN } CardHeader;

typedef struct {
    uint32_t fact; /* LAYOUT_NONE for a built-in card */
    uint32_t show;
    CardHeader header;
    const Lang *lang; /* of its words and numbers */
    uint32_t first_cue, cue_count;
    int64_t length_us;
    bool fits;     /* legible on this screen */
    uint8_t lost;  /* LACK_ flags */
    Counter count; /* of a figure */
} Card;

typedef struct {
    uint32_t fact;
    uint32_t kicker, text;           /* runs; kicker may be LAYOUT_NONE */
    int64_t text_at, mark_at, pitch; /* 1/64 px from the item's start */
    int32_t ground; /* of a notice: the width of the rectangle under it, px; else 0 */
    /* where the crawl stands still: the runs of its pages; the first may be the kicker alone */
    uint32_t first_page, page_count;
    int64_t page_at; /* where a page begins, after the kicker; 1/64 px */
    bool kicker_alone;
} CrawlItem;

typedef struct {
    uint32_t name,
        subject;   /* runs; LAYOUT_NONE where there is none, or a logo instead of the name */
    uint8_t *logo; /* rows of coverage, in place of the name; NULL: there is none */
    int32_t logo_y, logo_w, logo_h;
    int64_t name_end64; /* of name or logo */
    int32_t subject_x64;
    const Lang *lang;
    int clock_hours; /* 12, 24 or 0: as the language has it */
    Zone zone;
    uint32_t color[2][2][ROLE_COUNT]; /* undimmed and dimmed, by theme and role */
    FactDim dim;
    /* advances of the parts of a date, 1/64 px: it is set every day without measuring */
    int32_t weekday[7], month[12], digit, rest[2]; /* rest[0] on the first of a month */
    int32_t clock[2], clock_digit;                 /* before and after noon, with two-digit hours */
} Header;

/* From here on, until the next gap or card, this card is on where no fact has one. */
typedef struct {
    int64_t from_us;
    uint32_t card;
} LayoutGap;

enum { IDENTITY_PARTS = 4 };

/* The line in place of the crawl that says which screen this is. */
typedef struct {
    uint32_t run[IDENTITY_PARTS]; /* name, address, show, serial; LAYOUT_NONE where there is none */
    int32_t x64[IDENTITY_PARTS];  /* from the margin */
    int32_t base[IDENTITY_PARTS];
} LayoutIdentity;

/* Places are within the drawing rectangle; the crawl runs from edge to edge of the screen. */
typedef struct Layout {
    int screen_w_px, screen_h_px;
    int x_px, y_px, w_px, h_px; /* the drawing rectangle: where it is on the screen, and its size */
    int orbit;                  /* px that it wanders from there; 0: it stays */
    int64_t u3600;              /* the unit u in 1/3600 px */
    ScreenClass class;
    int density;
    int margin, small, label, foot, crawl, band, progress, bar;
    int64_t header_base_mil, stage_top_mil;
    int band_top, foot_base, text_base, side_x;
    int64_t header_top;
    Theme theme;
    bool still;

    Run *runs;
    Cue *cues;
    Card *cards; /* the built-in ones are the last */
    CrawlItem *crawls;
    Header *headers; /* one for each show, and one for the built-in card */
    LayoutGap *gaps; /* in the order of time */
    uint32_t gap_count;
    uint32_t rest_card;    /* where no fact has a card and no gap says more */
    uint32_t setting_card; /* about a setting that is wrong; LAYOUT_NONE */
    bool identified;       /* there is an identity line */
    LayoutIdentity identity;
    Arena texts; /* those that are not in the facts word by word */
    uint32_t run_count, cue_count, card_count, crawl_count, header_count;
    size_t run_cap, cue_cap, card_cap, crawl_cap;
    Roll *stage;                      /* over cards, microseconds */
    Roll *tape;                       /* over crawls, 1/64 px */
    int crawl_gap1, crawl_gap2, mark; /* px */
    int crawl_speed;                  /* px per second, whole pixels per frame at 60 Hz */
    int crawl_base;                   /* baseline */
    int clock_advance;                /* of the widest clock, 1/64 px */
    /* Where it took over from another layout while that ran; see show/seam.h. */
    uint32_t edition; /* two that follow each other differ */
    int64_t came_us;  /* the stage's time then; LAYOUT_NEVER: it was there from the start */
    _Atomic(const struct Layout *) before; /* runs out of the crawl; NULL: it has */
    int64_t seam_begun64, seam_until64, seam_next64;
    int64_t seam_over64; /* from here on its own tape shows nothing that began before seam_next64 */
} Layout;

#define LAYOUT_NEVER (INT64_MIN / 2)

/* Frees what layout_open has built; a layout of zeros is legal. */
void layout_close(Layout *l);

/* The card of a fact; LAYOUT_NONE if it has none. */
uint32_t layout_card(const Layout *l, uint32_t fact);

/* 1/100 u in whole pixels, rounded. */
int layout_px(const Layout *l, Length length);
/* The same, but at least `least_px`. */
int layout_thin(const Layout *l, Length length, int least_px);
/* The smallest size of a card's text or number, in px: below it the card is not shown in turn. */
int layout_legible(const Layout *l);
/* The upper edge of a card's strap, in 1/1000 px. */
int64_t layout_strap_top(const Layout *l);

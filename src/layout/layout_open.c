/* SPDX-License-Identifier: MIT */
/* Builds in this order: the class and unit of the screen, a header for each show, a card for each
 * fact that has one, an item for each fact that runs in the crawl, and over the cards and over the
 * items a roll, which turns the facts' validity into a sequence. */
#include "layout/layout_open.h"
#include "base/mask.h"
#include "layout/card.h"
#include "layout/card_state.h"
#include "layout/crawl_item.h"
#include "layout/gaps.h"
#include "layout/identity.h"
#include "layout/layout_screen.h"
#include "layout/timeline.h"
#include "schedule/running_order.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- headers ---- */

static int32_t small_width(Builder *b, FontKey font, const char *s)
{
    return (int32_t)builder_width(b, font, b->l->small, str_of(s));
}

/* A date is made of parts: names, digits, and what stands between them. */
static void date_widths(Builder *b, Header *h)
{
    const Lang *lang = h->lang;
    bool brief = b->l->class == CLASS_PORT || b->l->density == 1;
    for (int i = 0; i < 7; i++)
        h->weekday[i] = small_width(b, FONT_PM, (brief ? lang->weekdays_short : lang->weekdays)[i]);
    for (int i = 0; i < 12; i++)
        h->month[i] = small_width(b, FONT_PM, (brief ? lang->months_short : lang->months)[i]);
    h->digit = small_width(b, FONT_PM, "0");
    LangDate form = brief ? LANG_DATE_SHORT : LANG_DATE_LONG;
    for (int i = 0; i < 2; i++) {
        char text[128];
        lang_date(lang, form, (Date){2024, 1, 1 + i}, i, text, sizeof text);
        h->rest[i] = small_width(b, FONT_PM, text) - h->weekday[i] - h->month[0] - h->digit;
    }
}

/* A clock of 12 hours has one or two digits before the colon, and its morning and its afternoon
 * differ; one of 24 hours is always as wide as "00:00". */
static void clock_widths(Builder *b, Header *h)
{
    char text[64];
    h->clock_digit = small_width(b, FONT_PS, "0");
    for (int i = 0; i < 2; i++) {
        lang_clock(h->lang, h->clock_hours, i ? 22 : 10, 0, text, sizeof text);
        h->clock[i] = small_width(b, FONT_PS, text);
        if (h->clock[i] > b->l->clock_advance)
            b->l->clock_advance = h->clock[i];
    }
}

static void header(Builder *b, Header *h, Str name, Str subject, Str rule, Str changes,
                   int clock_hours)
{
    Layout *l = b->l;
    h->lang = b->lang;
    h->clock_hours = clock_hours;
    if (!timezone_parse(rule.s, rule.len, &h->zone, NULL) ||
        !timezone_shifts(changes.s, changes.len, &h->zone, NULL))
        h->zone = (Zone){0};
    h->name = h->subject = LAYOUT_NONE;
    date_widths(b, h);
    clock_widths(b, h);
    if (l->class == CLASS_BAR)
        return;
    int64_t room = (int64_t)(l->w_px - 2 * l->margin - l->small) * 64 - l->clock_advance;
    if (h->logo)
        h->name_end64 = (l->margin + h->logo_w) * INT64_C(64);
    else
        h->name = builder_cut(b, FONT_PS, l->small, name, room);
    if (h->name != LAYOUT_NONE)
        h->name_end64 = l->margin * 64 + l->runs[h->name].advance;
    if (b->failed || l->density == 2 || !subject.len)
        return;
    h->subject_x64 = (int32_t)h->name_end64 + fixed_px_of_part(l->small, STYLE_HEADER_GAP) * 64;
    h->subject = builder_run(b, FONT_PM, l->small, subject);
}

/* The variant for the first code of a list ("en" serves "en-GB" as well); 0 if there is none. */
static uint32_t variant_of(const Facts *facts, const char *asked)
{
    char code[sizeof((Wish *)0)->lang];
    size_t len = strcspn(asked, ","), primary = strcspn(asked, "-_,");
    for (size_t i = 0; i < len; i++) {
        bool upper = asked[i] >= 'A' && asked[i] <= 'Z', lower = asked[i] >= 'a' && asked[i] <= 'z';
        code[i] = i > primary && lower   ? (char)(asked[i] - 32)
                  : i < primary && upper ? (char)(asked[i] + 32)
                  : i == primary         ? '-'
                                         : asked[i];
    }
    uint32_t variant = facts && len ? facts_lang_number(facts, code, len) : 0;
    if (facts && !variant && primary < len)
        variant = facts_lang_number(facts, code, primary);
    return variant;
}

/* Where in the list the n-th variant is first asked for; NULL: there are fewer. Codes that give the
 * same variant are one cycle, so there are no more cycles than languages in the facts. */
static const char *find_wish(const Builder *b, uint32_t n)
{
    for (const char *at = b->wished;; at++) {
        uint32_t variant = variant_of(b->facts, at);
        const char *first = b->wished;
        while (variant_of(b->facts, first) != variant)
            first += strcspn(first, ",") + 1;
        if (first == at && n-- == 0)
            return at;
        at += strcspn(at, ",");
        if (!*at)
            return NULL;
    }
}

static uint32_t wished_count(const Builder *b)
{
    uint32_t n = 1;
    while (find_wish(b, n))
        n++;
    return n;
}

/* The n-th of the variants asked for. */
static void choose_variant(Builder *b, uint32_t n)
{
    const char *asked = find_wish(b, n);
    b->variant = variant_of(b->facts, asked);
    b->asked = lang_find(asked, strcspn(asked, ","));
    b->first_header = n * (b->facts ? b->facts->count[SECTION_SHOWS] : 0);
}

static const Lang *own_row(Str code)
{
    const Lang *row = lang_find(code.s, code.len);
    return row ? row : lang_default();
}

/* Numbers, dates and marks follow the words: a fact that lacks the variant keeps its own. */
static const Lang *row_of(const Builder *b, const Fact *f)
{
    for (uint32_t i = 0; b->variant && b->asked && i < f->text_count; i++) {
        FactField field;
        uint32_t lang;
        Str text;
        if (facts_text_at(b->facts, f->first_text + i, &field, &lang, &text) &&
            field == FIELD_TEXT && lang == b->variant)
            return b->asked;
    }
    return own_row(facts_show(b->facts, f->show).lang);
}

/* Dimmed colours are mixed with black in advance, so a dimmed picture costs no more. */
static void colors(Header *h, const Palette *palette, FactDim dim)
{
    h->dim = dim;
    for (int i = 0; i < 2 * ROLE_COUNT; i++) {
        int theme = i / ROLE_COUNT, role = i % ROLE_COUNT;
        h->color[0][theme][role] = palette->color[theme][role];
        h->color[1][theme][role] = palette_dim(palette->color[theme][role], dim.percent);
    }
}

/* Logos of all proportions have the same area, within bounds, and are centred on the capitals. */
static void logo(Builder *b, Header *h, FactLogo logo)
{
    const Layout *l = b->l;
    if (!logo.w || l->class == CLASS_BAR)
        return;
    int64_t cap = STYLE_CAP_SANS * l->small, area = cap * cap / 1000000 * STYLE_LOGO_AREA / 100;
    int64_t least = fixed_px_of_mil(cap * STYLE_LOGO_LEAST / 100);
    int64_t high = fixed_px_of_mil(cap * STYLE_LOGO_MOST / 100);
    while (high > least && high * high * logo.w > area * logo.h)
        high--;
    int64_t wide = (high * logo.w + logo.h / 2) / logo.h;
    int64_t most = (l->w_px - 2 * l->margin) * STYLE_LOGO_WIDTH / 100;
    if (wide > most) {
        high = (most * logo.h + logo.w / 2) / logo.w;
        wide = most;
    }
    h->logo_w = wide > 0 ? (int32_t)wide : 1;
    h->logo_h = high > 0 ? (int32_t)high : 1;
    h->logo_y = fixed_px_of_mil(l->header_base_mil - cap / 2 - h->logo_h * 500);
    h->logo = malloc((size_t)h->logo_w * (size_t)h->logo_h);
    if (h->logo)
        mask_scale(facts_mask(b->facts, logo), logo.w, logo.h, h->logo, h->logo_w, h->logo_h);
    b->failed = b->failed || !h->logo;
}

static void show_header(Builder *b, uint32_t show, Header *h)
{
    FactShow s = facts_show(b->facts, show);
    b->lang = b->variant && b->asked ? b->asked : own_row(s.lang);
    Str name = facts_text(b->facts, s.first_text, s.text_count, FIELD_TEXT, b->variant);
    Str subject = facts_text(b->facts, s.first_text, s.text_count, FIELD_SUBJECT, b->variant);
    colors(h, &s.palette, s.dim);
    logo(b, h, s.logo);
    header(b, h, name, subject, s.zone_rule, s.zone_changes, s.clock_hours);
}

/* All shows in the first language, then in the next; the last header is that of the built-in card. */
static void headers(Builder *b)
{
    Layout *l = b->l;
    uint32_t shows = b->facts ? b->facts->count[SECTION_SHOWS] : 0;
    uint32_t count = shows * wished_count(b);
    l->headers = calloc(count + 1u, sizeof *l->headers);
    if (!l->headers) {
        b->failed = true;
        return;
    }
    l->header_count = count + 1;
    for (uint32_t i = 0; i < count; i++) {
        choose_variant(b, i / shows);
        show_header(b, i % shows, &l->headers[i]);
    }
    Str name = {"Motograph", 9}, own = {"", 0};
    if (shows) {
        l->headers[count] = l->headers[0];
        return;
    }
    Palette palette = palette_default();
    choose_variant(b, 0);
    b->lang = b->asked ? b->asked : lang_default();
    colors(&l->headers[0], &palette, (FactDim){0});
    header(b, &l->headers[0], name, own, (Str){"UTC0", 4}, own, 0);
}

/* ---- what runs ---- */

static RollEntry stage_entry(Builder *b, uint32_t i, uint32_t fact_index)
{
    card_build(b, fact_index);
    if (b->failed)
        return (RollEntry){0};
    const Card *card = &b->l->cards[i];
    return (RollEntry){.length = card->length_us, .shown = card->fits};
}

/* A crawl item starts where it enters the screen, at the far edge: an edge at time t meets the tape
 * that many pixels ahead. */
static Tempo tempo_of(const Layout *l, uint32_t flag)
{
    if (flag == FACT_STAGE || l->still)
        return (Tempo){1000000, 0};
    return (Tempo){l->crawl_speed * INT64_C(64), l->screen_w_px * INT64_C(64)};
}

static bool is_stopped(const Builder *b)
{
    return b->stop && atomic_load_explicit(b->stop, memory_order_relaxed);
}

/* The built-in cards are in the first language. */
static void first_language(Builder *b)
{
    choose_variant(b, 0);
    b->lang = b->l->headers[b->l->header_count - 1].lang;
}

static void stage_gaps(Builder *b, const RollSpan *spans, size_t count)
{
    first_language(b);
    b->failed = !gaps_build(b, spans, count) || b->failed;
}

/* Lays out one fact after another with `one`, all in the first language and then in the next, and
 * puts them into a roll: on the stage every second card is a notice, in the crawl notices come first.
 * NULL without memory. */
static Roll *build_roll(Builder *b, uint32_t flag, const char *channel,
                        RollEntry (*one)(Builder *b, uint32_t i, uint32_t fact_index))
{
    uint32_t all = b->facts ? b->facts->count[SECTION_FACTS] : 0, count = 0;
    uint32_t cycles = wished_count(b);
    uint32_t *facts = malloc((all + 1u) * sizeof *facts);
    RollEntry *entries = malloc(((size_t)all * cycles + 1u) * sizeof *entries);
    b->failed = b->failed || !facts || !entries;
    if (!b->failed && b->facts && !b->bare)
        count = running_order_facts(b->facts, flag, channel, flag == FACT_CRAWL, facts);
    b->failed = b->failed || count == FACTS_NONE;
    for (uint32_t i = 0; !b->failed && i < count * cycles; i++) {
        if (i % count == 0)
            choose_variant(b, i / count);
        Fact f = facts_fact(b->facts, facts[i % count]);
        b->lang = row_of(b, &f);
        entries[i] = one(b, i, facts[i % count]);
        entries[i].notice = f.kind == KIND_NOTICE;
        b->failed = b->failed || is_stopped(b);
    }
    RollNotices notices = flag == FACT_STAGE ? ROLL_BETWEEN : ROLL_IN_ORDER;
    size_t span_count = 0;
    RollSpan *spans = b->failed ? NULL
                                : timeline_spans(b->facts, facts, count, cycles,
                                                 tempo_of(b->l, flag), &span_count);
    Roll *roll = spans ? roll_open(entries, count * cycles, spans, span_count, notices) : NULL;
    if (roll && flag == FACT_STAGE)
        stage_gaps(b, spans, span_count);
    free(spans);
    free(entries);
    free(facts);
    return roll;
}

static bool take_screen(Layout *l, const Wish *wish, Err *err)
{
    int w = wish->w_px, h = wish->h_px;
    l->screen_w_px = w;
    l->screen_h_px = h;
    if (w < LIMIT_SCREEN_MIN_W || h < LIMIT_SCREEN_MIN_H || w > LIMIT_SCREEN_SIDE ||
        h > LIMIT_SCREEN_SIDE)
        return err_set(
            err, 0, 0, "a screen of %dx%d is not possible; sizes from %dx%d to %dx%d are", w, h,
            LIMIT_SCREEN_MIN_W, LIMIT_SCREEN_MIN_H, LIMIT_SCREEN_SIDE, LIMIT_SCREEN_SIDE);
    l->x_px = (int)(((int64_t)w * wish->inset + 50000) / 100000);
    l->y_px = (int)(((int64_t)h * wish->inset + 50000) / 100000);
    l->w_px = w - 2 * l->x_px;
    l->h_px = h - 2 * l->y_px;
    return true;
}

/* What belongs to no fact. */
static void finish(Builder *b, const Wish *wish)
{
    first_language(b);
    card_state_rest(b, &wish->state);
    card_state_setting(b, &wish->state);
    identity_build(b, &wish->identity);
}

bool layout_open(Layout *l, const Facts *facts, const Wish *wish, Ruler ruler, Err *err)
{
    memset(l, 0, sizeof *l);
    l->came_us = LAYOUT_NEVER;
    l->theme = wish->theme;
    l->still = wish->still;
    if (!take_screen(l, wish, err))
        return false;
    uint32_t all = facts ? facts->count[SECTION_FACTS] : 0;
    Builder b = {.l = l,
                 .facts = facts,
                 .ruler = ruler,
                 .wished = wish->lang,
                 .bare = wish->bare,
                 .stop = wish->stop,
                 .scratch = calloc(1, sizeof *b.scratch)};
    b.failed = !b.scratch;
    layout_screen_measure(l, wish->orbit);
    l->clock_advance = small_width(&b, FONT_PS, "00:00");
    headers(&b);
    if (!b.failed)
        l->stage = build_roll(&b, FACT_STAGE, wish->channel, stage_entry);
    if (!b.failed)
        l->tape = build_roll(&b, FACT_CRAWL, wish->channel, crawl_item_build);
    if (!b.failed)
        finish(&b, wish);
    free(b.scratch);
    if (!b.failed && l->stage && l->tape)
        return true;
    layout_close(l);
    if (is_stopped(&b))
        return err_set(err, 0, 0, "given up");
    err_set(err, 0, 0, "out of memory while laying out %u facts", (unsigned)all);
    if (err)
        err->no_memory = true;
    return false;
}

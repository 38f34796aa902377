/* SPDX-License-Identifier: MIT */
/* A layout stays on the screen until the next one is done. One for another screen takes its place at
 * once, and since text is made for one screen, the look-ahead is held meanwhile. One of other facts
 * waits beside it for its moment; then only pointers change, and what it replaces goes when nothing
 * of it is on the glass. */
#include "player/sheet.h"
#include "player/option_wish.h"
#include "show/seam.h"

enum { PARTING_FRAMES = 4 }; /* the painter remembers one or two */

static void rest(void *fonts)
{
    fontset_rest(fonts);
}

bool sheet_open(Sheet *s, Fontset *fonts)
{
    s->typesetter = typesetter_open();
    if (s->typesetter)
        typesetter_set_rest(s->typesetter, rest, fonts);
    return s->typesetter != NULL;
}

void sheet_close(Sheet *s)
{
    typesetter_close(s->typesetter);
    for (Programme *p; (p = sheet_gone(s));)
        programme_close(p);
    programme_close(s->before);
    programme_close(s->next);
    programme_close(s->now);
}

static void let_go(Sheet *s, Programme *p)
{
    if (!p)
        return;
    p->queue = s->gone;
    s->gone = p;
}

Programme *sheet_gone(Sheet *s)
{
    Programme *p = s->gone;
    if (p)
        s->gone = p->queue;
    return p;
}

static void begin(Sheet *s, const Screen *screen, const Programme *p, bool bare)
{
    screen_size(screen, &s->coming_w_px, &s->coming_h_px);
    Wish wish = option_wish_layout(s->options, s->coming_w_px, s->coming_h_px, &p->state);
    wish.identity = s->identity;
    wish.bare = bare;
    typesetter_begin(s->typesetter, programme_facts(p), &wish, programme_ruler(p));
    s->coming = true;
}

void sheet_begin(Sheet *s, const Screen *screen, bool bare)
{
    s->apart = false;
    begin(s, screen, s->next ? s->next : s->now, bare);
}

void sheet_expect(Sheet *s, const Screen *screen, Programme *next)
{
    s->next = next;
    s->apart = true;
    begin(s, screen, next, false);
}

bool sheet_done(Sheet *s, int64_t wait_ns)
{
    return s->coming && typesetter_done(s->typesetter, wait_ns);
}

static void put_aside(Programme *next, const Programme *now, const Layout *made)
{
    next->layout = *made;
    next->layout.edition = seam_edition_after(&now->layout);
    next->laid_out = true;
}

/* On to the screen; the look-ahead is held. */
static void put_on(Sheet *s, const Screen *screen, const Layout *made)
{
    Programme *p = s->next ? s->next : s->now;
    s->turn = screen_turn(screen);
    text_store_resize(s->text, made, s->turn);
    if (p->laid_out)
        layout_close(&p->layout);
    p->layout = *made;
    p->laid_out = true;
    let_go(s, s->before);
    s->before = NULL;
    if (p == s->now)
        return;
    let_go(s, s->now);
    s->now = p;
    s->next = NULL;
}

bool sheet_take(Sheet *s, const Screen *screen, LookAhead *ahead, bool *changed, Err *err)
{
    Edition made;
    s->coming = *changed = false;
    if (!typesetter_take(s->typesetter, &made, err)) {
        let_go(s, s->next);
        s->next = NULL;
        return false;
    }
    measures_rest((s->next ? s->next : s->now)->measures);
    if (s->apart) {
        put_aside(s->next, s->now, &made.layout);
        return true;
    }
    look_ahead_hold(ahead);
    put_on(s, screen, &made.layout);
    look_ahead_release(ahead);
    return *changed = true;
}

void sheet_change(Sheet *s, const Instant *now, bool stands)
{
    (stands ? seam_cut : seam_begin)(&s->next->layout, &s->now->layout, now);
    s->before = s->now;
    s->now = s->next;
    s->next = NULL;
    s->parting = 0;
}

void sheet_part(Sheet *s, int64_t crawl_us)
{
    Layout *l = &s->now->layout;
    if (!s->before || !seam_is_over(l, crawl_us) || ++s->parting < PARTING_FRAMES)
        return;
    seam_end(l);
    let_go(s, s->before);
    s->before = NULL;
}

bool sheet_fits(const Sheet *s, const Screen *screen)
{
    int w, h;
    screen_size(screen, &w, &h);
    return s->coming ? s->coming_w_px == w && s->coming_h_px == h
                     : s->now->layout.screen_w_px == w && s->now->layout.screen_h_px == h;
}

void sheet_renew(Sheet *s, LookAhead *ahead)
{
    look_ahead_hold(ahead);
    text_store_resize(s->text, &s->now->layout, s->turn);
    look_ahead_release(ahead);
}

bool sheet_turn(Sheet *s, const Screen *screen, LookAhead *ahead)
{
    if (s->turn == screen_turn(screen))
        return false;
    s->turn = screen_turn(screen);
    sheet_renew(s, ahead);
    return true;
}

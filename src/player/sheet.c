/* SPDX-License-Identifier: MIT */
/* A layout stays on the screen until the next one is done. Text is made for one layout, so the
 * look-ahead is held while they change places. */
#include "player/sheet.h"
#include "player/option_wish.h"

bool sheet_open(Sheet *s)
{
    s->typesetter = typesetter_open();
    return s->typesetter != NULL;
}

void sheet_close(Sheet *s)
{
    typesetter_close(s->typesetter);
    if (s->laid_out)
        layout_close(&s->layout);
}

void sheet_begin(Sheet *s, const Screen *screen, bool bare)
{
    screen_size(screen, &s->coming_w_px, &s->coming_h_px);
    Wish wish = option_wish_layout(s->options, s->coming_w_px, s->coming_h_px, s->message);
    wish.bare = bare;
    typesetter_begin(s->typesetter, s->facts, &wish, s->ruler);
    s->coming = true;
}

bool sheet_done(Sheet *s, int64_t wait_ns)
{
    return s->coming && typesetter_done(s->typesetter, wait_ns);
}

bool sheet_take(Sheet *s, const Screen *screen, LookAhead *ahead, Err *err)
{
    Edition made;
    s->coming = false;
    if (!typesetter_take(s->typesetter, &made, err))
        return false;
    look_ahead_hold(ahead);
    s->turn = screen_turn(screen);
    text_store_resize(s->text, &made.layout, s->turn);
    if (s->laid_out)
        layout_close(&s->layout);
    s->facts = made.facts;
    s->layout = made.layout;
    s->laid_out = true;
    look_ahead_release(ahead);
    return true;
}

bool sheet_fits(const Sheet *s, const Screen *screen)
{
    int w, h;
    screen_size(screen, &w, &h);
    return s->coming ? s->coming_w_px == w && s->coming_h_px == h
                     : s->layout.screen_w_px == w && s->layout.screen_h_px == h;
}

bool sheet_turn(Sheet *s, const Screen *screen, LookAhead *ahead)
{
    if (s->turn == screen_turn(screen))
        return false;
    look_ahead_hold(ahead);
    s->turn = screen_turn(screen);
    text_store_resize(s->text, &s->layout, s->turn);
    look_ahead_release(ahead);
    return true;
}

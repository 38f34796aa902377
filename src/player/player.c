/* SPDX-License-Identifier: MIT */
/* A frame is drawn when it is due and something differs; in between the process sleeps. Which
 * instant a frame shows is decided by the presentation clock alone; a clock that is too far off is
 * taken up behind a veil. Text is made ahead by a worker: what is late is left out once and drawn
 * when it is there. The show is laid out beside the frames as well: until a layout is there the one
 * before stays. */
#include "player/player.h"

#include "base/exits.h"
#include "base/fixed.h"
#include "draw/damage.h"
#include "player/clock.h"
#include "player/option_wish.h"
#include "player/screen.h"
#include "player/trace.h"
#include "player/typesetter.h"
#include "show/pace.h"
#include "show/veil.h"
#include "show/viewer.h"
#include "system/malloc_tuning.h"
#include "system/process.h"
#include "text/look_ahead.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* How long a display may take before a stop no longer waits for it; consoles close slowly. */
enum { PRESENT_MS = 80, CLOSE_MS = 1000 };
/* What is laid out sooner is shown as if it had been there at once: a first frame, a new size. */
static const int64_t first_wait_us = 80000, size_wait_us = 8000, look_us = 20000;
static const int64_t listen_us = 100000, step_ns = 16666667;
static const int64_t minute_us = 60000000, set_ns = 20000000; /* UTC that moves so far was set */

typedef struct {
    Scene scene;
    Sprites cast;
    Overlay over; /* what the screen lays over it by itself */
} Frame;

/* What of the picture is to be shown anew. */
typedef struct {
    Box boxes[DAMAGE_MOST];
    int count;
    bool differs;
} Change;

typedef struct {
    const PlayerShow *show;
    const Options *o;
    const Facts *facts;
    Screen *screen;
    Layout layout;
    Instant asked; /* what the options pin, of this layout */
    bool laid_out;
    Typesetter *typesetter;
    bool setting;             /* a layout is under way */
    int setting_w, setting_h; /* its size */
    int turn;                 /* of the text that was made */
    Clock clock;
    Pace pace;
    LookAhead *ahead;
    Trace *trace;
    Viewer viewer;
    int64_t told_us;        /* wall time */
    int64_t listened_us;    /* monotonic time: when the viewer was last heard */
    int64_t told_period_ns; /* what the display says of its refresh */
    Veil veil;
    Frame *shown, *next; /* what is on the glass; what is being made */
    TextScene words;
    bool quits;    /* the viewer, before there is a window */
    bool kept;     /* the screen has all tiles that were baked */
    bool fresh;    /* nothing of the glass can be kept */
    bool late;     /* something on it was not ready, when ... */
    uint64_t made; /* ... so much had been made */
    struct CanvasMemo *memo;
    PlayerStats *stats;
} Player;

/* ---- the instant that is due ---- */

static Instant now(const Player *p, int64_t wall_us)
{
    Instant i = p->asked;
    i.wall_us = wall_us;
    i.trusted = option_wish_trusted(p->o, p->facts, wall_us);
    viewer_sees(&p->viewer, wall_us, &i);
    return i;
}

static int64_t wall_now(const Player *p)
{
    return clock_wall_us(&p->clock, pace_instant_us(&p->pace));
}

/* ---- drawing ---- */

/* What the screen is to lay over the canvas: the crawl, once it has all tiles of it. */
static void lay_over(Player *p, uint64_t made)
{
    TextStore *text = p->show->text;
    Sprite tiles[SPRITES_TILES];
    Overlay *over = &p->next->over;
    overlay_clear(over);
    if (!screen_lays(p->screen))
        return;
    if (p->fresh || !p->kept || made != p->made)
        p->kept = screen_keep(p->screen, tiles, text_store_tiles(text, tiles),
                              text_store_tile_rows(&p->layout));
    overlay_find(over, &p->next->cast);
    if (!screen_has(p->screen, over))
        overlay_clear(over);
}

/* Where the canvas is to be drawn anew. */
static void find_damage(Player *p, Damage *d, Box screen, uint64_t made)
{
    Box was = p->shown->over.box, is = p->next->over.box;
    d->count = d->ink_count = 0;
    if (p->fresh || (p->late && made != p->made)) {
        damage_add(d, screen);
        return;
    }
    damage_between(d, &p->shown->cast, &p->next->cast, screen, is);
    if (memcmp(&was, &is, sizeof was) != 0)
        damage_add(d, box_meet(screen, box_join(was, is)));
}

/* What was made goes onto the glass. */
static void turn_over(Player *p)
{
    Frame *old = p->shown;
    p->shown = p->next;
    p->next = old;
    p->fresh = false;
}

/* Draws what differs, which goes into *c. False where there is nothing to draw on. */
static bool draw(Player *p, Change *c)
{
    Canvas canvas;
    Damage d;
    TextStore *text = p->show->text;
    *c = (Change){0};
    if (!screen_canvas(p->screen, &canvas))
        return false;
    Box screen = {0, 0, canvas.w, canvas.h};
    if (p->fresh) /* and maybe larger than the layout, while another one is under way */
        canvas_clear(&canvas, p->layout.screen_w_px, p->layout.screen_h_px,
                     p->next->scene.background);
    uint64_t made = text_store_made(text);
    text_store_begin_frame(text);
    sprites_begin(&p->next->cast, &p->next->scene, text_store_source(&p->words));
    lay_over(p, made);
    find_damage(p, &d, screen, made);
    canvas.memo = p->memo;
    canvas.elsewhere = p->next->over.box;
    bool lacks = damage_draw(&d, &canvas, &p->next->cast);
    p->late = lacks || (p->late && made == p->made);
    uint32_t missing = p->late ? sprites_missing(&p->next->cast) : 0;
    text_store_end_frame(text);
    c->count = damage_boxes(&d, c->boxes);
    c->differs = c->count > 0 || !overlay_equal(&p->shown->over, &p->next->over);
    p->made = made;
    p->stats->late_tiles += c->differs ? missing : 0;
    p->stats->pixels += (uint64_t)damage_area(&d);
    turn_over(p);
    return true;
}

/* Shows what was drawn. Returns when the display had it, in monotonic time. */
static int64_t present(Player *p, const Change *c)
{
    process_in_hands(PRESENT_MS);
    screen_present(p->screen, c->boxes, c->count, &p->shown->over);
    process_in_hands(0);
    p->stats->frames++;
    int64_t returned_us = p->o->step ? p->pace.due_ns / 1000 : clock_mono_us();
    if (p->trace)
        trace_write(p->trace, returned_us * 1000, clock_utc_ns(), clock_thread_ns());
    return returned_us;
}

/* Lets the card in that was stepped to, once its text is there. */
static void step_in(Player *p)
{
    int64_t wall_us = wall_now(p);
    viewer_step_in(&p->viewer, wall_us,
                   !p->ahead || look_ahead_ready(p->ahead, viewer_card_us(&p->viewer, wall_us)));
}

static void tell_worker(Player *p, const Instant *i)
{
    int64_t every =
        INT64_C(1000000) * text_store_reach_px(&p->layout) / p->layout.crawl_speed / TEXT_LOOKS;
    if (!p->ahead)
        return;
    if (!p->late && !p->fresh && i->wall_us >= p->told_us && i->wall_us < p->told_us + every)
        return;
    bool lacks = p->late || p->fresh || !p->told_us;
    int64_t card_us = viewer_card_us(&p->viewer, i->wall_us);
    p->told_us = look_ahead_tell(p->ahead, &p->layout, i, card_us, lacks) ? i->wall_us : 0;
}

/* ---- laying out ---- */

/* Begins a layout for the screen as it is now. */
static void set_type(Player *p, bool bare)
{
    int w, h;
    screen_size(p->screen, &w, &h);
    Wish wish = option_wish_layout(p->o, w, h, p->show->message);
    wish.bare = bare;
    typesetter_begin(p->typesetter, p->facts, &wish, p->show->ruler);
    p->setting = true;
    p->setting_w = w;
    p->setting_h = h;
}

/* Goes over to the layout that is done; the one before is kept if there is no memory for it. */
static bool go_over(Player *p, Err *err)
{
    Edition made;
    p->setting = false;
    if (!typesetter_take(p->typesetter, &made, err))
        return p->laid_out;
    look_ahead_hold(p->ahead);
    p->turn = screen_turn(p->screen);
    text_store_turn(p->show->text, p->turn);
    text_store_resize(p->show->text, &made.layout);
    if (p->laid_out)
        layout_close(&p->layout);
    p->facts = made.facts;
    p->layout = made.layout;
    p->laid_out = p->fresh = true;
    p->viewer.stepping = false;
    p->told_us = 0;
    option_wish_instant(p->o, &p->layout, p->facts, 0, &p->asked, NULL);
    look_ahead_release(p->ahead);
    return true;
}

/* Waits for the layout that is under way; false if the viewer quits or it takes longer than this. */
static bool wait_for_type(Player *p, int64_t most_us)
{
    int64_t until_us = clock_mono_us() + most_us;
    bool done = false;
    while (!p->quits && !done && clock_mono_us() < until_us) {
        done = typesetter_done(p->typesetter, look_us);
        p->quits = screen_event(p->screen) == SCREEN_QUIT || process_stop_wanted();
    }
    return done;
}

/* The first layout. One that takes longer than a moment is preceded by the headers alone, unless
 * what is asked for is in it. */
static bool lay_out_first(Player *p, Err *err)
{
    bool patient = p->o->step || p->o->card;
    set_type(p, false);
    bool soon = wait_for_type(p, patient ? INT64_MAX / 2 : first_wait_us);
    if (!soon) {
        set_type(p, true);
        wait_for_type(p, INT64_MAX / 2);
    }
    if (p->quits)
        return true;
    bool good = go_over(p, err);
    if (good && !soon)
        set_type(p, false);
    return good;
}

/* Makes the text that is on now; its tiles are the worker's. */
static void prepare(Player *p)
{
    look_ahead_hold(p->ahead);
    Instant i = now(p, wall_now(p));
    show_at(&p->layout, &i, &p->next->scene);
    text_store_make(p->show->text, &p->layout, &p->next->scene);
    look_ahead_release(p->ahead);
}

/* Takes up a layout that has come to be done. */
static void take_type(Player *p)
{
    Err err;
    if (!p->setting || !typesetter_done(p->typesetter, 0))
        return;
    go_over(p, &err);
    prepare(p);
}

/* The canvas lies otherwise in memory: what is made for it does too. */
static void follow_turn(Player *p)
{
    if (p->turn == screen_turn(p->screen))
        return;
    look_ahead_hold(p->ahead);
    p->turn = screen_turn(p->screen);
    text_store_turn(p->show->text, p->turn);
    text_store_resize(p->show->text, &p->layout);
    look_ahead_release(p->ahead);
    prepare(p);
}

/* Follows the screen: what it shows is lost, its size may be another one, whose layout is waited for
 * at most so long. */
static void take_up(Player *p, int64_t wait_us)
{
    int w, h;
    screen_size(p->screen, &w, &h);
    p->fresh = true;
    follow_turn(p);
    if (p->setting ? p->setting_w == w && p->setting_h == h
                   : p->layout.screen_w_px == w && p->layout.screen_h_px == h)
        return;
    set_type(p, false);
    if (typesetter_done(p->typesetter, p->o->step ? -1 : wait_us))
        take_type(p);
}

/* ---- events ---- */

/* Another display, or another mode of it, has another period. */
static void follow_refresh(Player *p)
{
    int64_t period_ns = 1000000000 / screen_refresh(p->screen);
    if (!p->o->step && period_ns != p->told_period_ns)
        pace_relearn(&p->pace, period_ns);
    p->told_period_ns = period_ns;
}

/* False when the viewer quits. */
static bool handle(Player *p, ScreenEvent event)
{
    bool light = p->shown->scene.light;
    switch (event) {
    case SCREEN_QUIT:
        return false;
    case SCREEN_PAUSE:
        viewer_pause_or_go(&p->viewer, wall_now(p));
        break;
    case SCREEN_NEXT:
    case SCREEN_PREVIOUS:
        if (viewer_step(&p->viewer, &p->layout, wall_now(p), event == SCREEN_PREVIOUS))
            p->told_us = 0;
        break;
    case SCREEN_FULLSCREEN:
        screen_toggle_fullscreen(p->screen);
        take_up(p, size_wait_us);
        break;
    case SCREEN_THEME:
        p->viewer.theme = light ? THEME_DARK : THEME_LIGHT;
        p->viewer.theme_pinned = p->fresh = true;
        break;
    case SCREEN_CHANGED:
        take_up(p, size_wait_us);
        follow_refresh(p);
        break;
    case SCREEN_NOTHING:
        break;
    }
    return true;
}

static ScreenEvent next_event(Player *p)
{
    process_in_hands(PRESENT_MS);
    ScreenEvent e = screen_event(p->screen);
    process_in_hands(0);
    return e;
}

/* Hears the viewer, ten times a second. False when the show is to end. */
static bool listen(Player *p, int64_t mono_us, bool *touched)
{
    ScreenEvent e;
    *touched = false;
    if (process_stop_wanted())
        return false;
    if (mono_us - p->listened_us < listen_us)
        return true;
    p->listened_us = mono_us;
    while ((e = next_event(p)) != SCREEN_NOTHING) {
        *touched = true;
        if (!handle(p, e))
            return false;
    }
    return true;
}

/* ---- the loop ---- */

/* How long nothing will differ, in monotonic time. */
static int64_t rest_us(const Player *p, const Instant *i)
{
    if (i->veil)
        return 0;
    if (p->late || p->viewer.stepping || p->setting || (p->ahead && !p->told_us))
        return look_us;
    if (p->o->freeze)
        return INT64_MAX;
    int64_t until = p->viewer.paused ? (fixed_floor_div(i->wall_us, minute_us) + 1) * minute_us
                                     : p->shown->scene.until_us;
    return clock_mono_span(&p->clock, until - i->wall_us);
}

/* Whether UTC was set since the pace heard of it. */
static bool clock_was_set(const Player *p)
{
    int64_t moved_ns = clock_utc_ns() - clock_mono_us() * 1000 - p->pace.offset_ns;
    return moved_ns > set_ns || moved_ns < -set_ns;
}

/* Sleeps until then, and hears the viewer meanwhile. A rest ends early when the viewer does something
 * or the clock is set: both can make a difference at once. False when the show is to end. */
static bool sleep_until(Player *p, int64_t until_us, bool rests)
{
    bool touched = false, set = false;
    for (int64_t mono = clock_mono_us(); mono < until_us && !(rests && (touched || set));) {
        int64_t look = p->listened_us + listen_us;
        clock_sleep_until(look < until_us ? look : until_us);
        mono = clock_mono_us();
        if (!listen(p, mono, &touched))
            return false;
        set = rests && clock_was_set(p);
    }
    return true;
}

/* Sleeps through a time in which nothing differs. */
static bool rest(Player *p, int64_t span_us, int64_t end_us)
{
    int64_t mono = clock_mono_us();
    if (!sleep_until(p, span_us < end_us - mono ? mono + span_us : end_us, true))
        return false;
    mono = clock_mono_us();
    pace_utc(&p->pace, mono * 1000, clock_utc_ns());
    pace_anchor(&p->pace, mono * 1000);
    return true;
}

/* Shows the frame and waits, or rests. Every way through here moves the clock: presents of a frame
 * do where they wait for the display, so that one is presented then even if it differs in nothing;
 * deadlines do where they do not wait; and without a screen to draw on there is a rest. */
static bool go_on(Player *p, const Change *c, bool drawn, int64_t span_us, int64_t end_us)
{
    int64_t returned_us = 0;
    bool rests = !p->o->step && span_us > 3 * p->pace.nominal_ns / 1000;
    bool timed = p->pace.mode == PACE_TIMER;
    if (!drawn && !p->o->step)
        return rest(p, listen_us, end_us);
    if (c->differs || (drawn && !rests && !timed))
        returned_us = present(p, c);
    if (!p->stats->first_frame_us) {
        p->stats->first_frame_us = clock_mono_us() - p->show->begun_us;
        p->stats->start_cpu_us = clock_cpu_us();
    }
    if (rests)
        return rest(p, span_us, end_us);
    if (!returned_us)
        returned_us = p->o->step ? p->pace.due_ns / 1000 : clock_mono_us();
    pace_presented(&p->pace, returned_us * 1000);
    return true;
}

/* One frame: waits until it is due, draws it, shows it, tells the clock. False to quit. */
static bool frame(Player *p, int64_t end_us)
{
    int64_t due_ns;
    bool touched;
    Change change;
    if (!p->o->step && pace_deadline(&p->pace, &due_ns) && !sleep_until(p, due_ns / 1000, false))
        return false;
    int64_t mono = p->o->step ? p->pace.due_ns / 1000 : clock_mono_us();
    if (!listen(p, mono, &touched))
        return false;
    pace_utc(&p->pace, mono * 1000, p->o->step ? p->pace.show_ns : clock_utc_ns());
    int32_t veil = veil_drawn(&p->veil, &p->pace, p->o->still, mono);
    take_type(p);
    if (p->viewer.stepping)
        step_in(p);
    Instant i = now(p, wall_now(p));
    i.veil = veil;
    show_after(&p->layout, &i, p->fresh ? NULL : &p->shown->scene, &p->next->scene);
    tell_worker(p, &i);
    bool drawn = draw(p, &change);
    return go_on(p, &change, drawn, rest_us(p, &i), end_us);
}

static void loop(Player *p)
{
    const Options *o = p->o;
    int64_t end_us = o->for_us == OPTIONS_UNSET ? INT64_MAX : p->show->begun_us + o->for_us;
    uint64_t frames = o->frames > 0 ? (uint64_t)o->frames : UINT64_MAX;
    for (uint64_t n = 0; n < frames && clock_mono_us() < end_us; n++) {
        if (!frame(p, end_us))
            return;
        if (n == 0)
            malloc_tuning_spare();
        if (!p->ahead) /* without memory: tried again, since no text comes without it */
            p->ahead = look_ahead_open(p->show->text, !o->step);
    }
}

/* The first frame is due at once; that of a step shows the very start. */
static void start_pace(Player *p)
{
    p->told_period_ns = 1000000000 / screen_refresh(p->screen);
    int64_t before = p->o->step ? step_ns : p->told_period_ns;
    if (p->o->step)
        pace_init(&p->pace, before, true, 0, p->clock.started_us * 1000 - before);
    else
        pace_init(&p->pace, before, !screen_waits(p->screen), clock_mono_us() * 1000 - before,
                  clock_utc_ns() - before);
}

static void *make_first(void *p)
{
    prepare(p);
    return NULL;
}

/* The text of the first frame is made while the window opens; what that took, and a window of another
 * size, is made up for behind it. */
static bool open_window(Player *p, Err *err)
{
    pthread_t maker;
    bool beside = !p->o->step && pthread_create(&maker, NULL, make_first, p) == 0;
    bool good = screen_open_window(p->screen, err);
    if (beside)
        pthread_join(maker, NULL);
    if (!good)
        return false;
    take_up(p, first_wait_us);
    start_pace(p);
    prepare(p);
    return true;
}

static bool open_trace(Player *p, int *status, Err *err)
{
    const char *path = p->o->trace;
    *status = EXIT_CANNOT_CREATE;
    if (path)
        p->trace = trace_open(path, p->pace.nominal_ns, p->pace.mode == PACE_TIMER, err);
    if (path && !p->trace)
        return false;
    *status = 0;
    return true;
}

static bool begin(Player *p, int *status, Err *err)
{
    const Options *o = p->o;
    ScreenWish wish = {o->fullscreen || (!o->window && !screen_has_desktop()),
                       o->w_px ? o->w_px : 1280, o->h_px ? o->h_px : 720, o->turn, o->glass};
    *status = EXIT_SYSTEM;
    p->shown = calloc(1, sizeof *p->shown);
    p->next = calloc(1, sizeof *p->next);
    p->memo = canvas_memo_open();
    p->typesetter = typesetter_open();
    if (!p->shown || !p->next || !p->typesetter)
        return err_set(err, 0, 0, "out of memory");
    *status = EXIT_NO_DISPLAY;
    process_hear_stop();
    p->screen = screen_open(&wish, err);
    if (!p->screen)
        return false;
    clock_init(&p->clock, o->at_us != OPTIONS_UNSET, o->at_us, o->freeze, o->speed_mil);
    start_pace(p);
    *status = EXIT_SYSTEM;
    if (!lay_out_first(p, err))
        return false;
    if (p->quits)
        return open_trace(p, status, err);
    *status = EXIT_USAGE;
    if (!option_wish_instant(o, &p->layout, p->facts, 0, &p->asked, err))
        return false;
    *status = EXIT_NO_DISPLAY;
    if (!open_window(p, err))
        return false;
    return open_trace(p, status, err);
}

bool player_run(const PlayerShow *show, PlayerStats *stats, int *status, Err *err)
{
    Player p = {.show = show, .o = show->options, .stats = stats};
    malloc_tuning_share();
    p.facts = show->story->loaded ? &show->story->facts : NULL;
    p.words = (TextScene){show->text, &p.layout};
    bool good = begin(&p, status, err);
    if (good && !p.quits)
        loop(&p);
    if (good && screen_gone(p.screen, err)) {
        *status = EXIT_NO_DISPLAY;
        good = false;
    }
    stats->text_bytes = text_store_bytes(show->text);
    look_ahead_close(p.ahead);
    typesetter_close(p.typesetter);
    if (!trace_close(p.trace, err)) {
        *status = EXIT_CANNOT_CREATE;
        good = false;
    }
    if (p.laid_out)
        layout_close(&p.layout);
    process_in_hands(CLOSE_MS);
    screen_close(p.screen);
    process_in_hands(0);
    free(p.memo);
    free(p.next);
    free(p.shown);
    return good;
}

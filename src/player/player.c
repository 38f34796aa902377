/* SPDX-License-Identifier: MIT */
/* A frame is drawn when it is due and something differs; in between the process sleeps. Which
 * instant a frame shows is decided by the presentation clock alone. Pausing and stepping are
 * offsets of stage and crawl against the wall clock; a clock that is too far off is taken up behind
 * a veil. Text is made ahead by a worker: what is late is left out once and drawn when it is there. */
#include "player/player.h"

#include "base/exits.h"
#include "draw/damage.h"
#include "player/clock.h"
#include "player/option_wish.h"
#include "player/screen.h"
#include "player/trace.h"
#include "show/pace.h"
#include "show/veil.h"
#include "system/malloc_tuning.h"
#include "system/picture.h"
#include "text/look_ahead.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static const int64_t idle_us = 250000, listen_us = 100000, entered_us = 2500000, step_ns = 16666667;

typedef struct {
    Scene scene;
    Sprites cast;
    Overlay over; /* what the screen lays over it by itself */
} Frame;

typedef struct {
    const PlayerShow *show;
    const Options *o;
    const Facts *facts;
    Screen *screen;
    Layout layout;
    Instant asked; /* what the options pin, of this layout */
    bool laid_out;
    int turn; /* of the text that was made */
    Theme theme;
    Clock clock;
    Pace pace;
    LookAhead *ahead;
    Trace *trace;
    int64_t stage_shift_us, crawl_shift_us; /* added to the wall time */
    bool paused;
    int64_t paused_at_us, told_us; /* wall time */
    int64_t listened_us;           /* monotonic time: when the viewer was last heard */
    int64_t told_period_ns;        /* what the display says of its refresh */
    Veil veil;
    Frame *shown, *next; /* what is on the glass; what is being made */
    TextScene words;
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
    int64_t base = p->paused ? p->paused_at_us : wall_us;
    if (!i.card_pinned)
        i.stage_us = base + p->stage_shift_us;
    if (!i.crawl_pinned)
        i.crawl_us = base + p->crawl_shift_us;
    return i;
}

static int64_t wall_now(const Player *p)
{
    return clock_wall_us(&p->clock, pace_instant_us(&p->pace));
}

static void pause_or_go(Player *p)
{
    int64_t wall_us = wall_now(p);
    if (p->paused) {
        p->stage_shift_us -= wall_us - p->paused_at_us;
        p->crawl_shift_us -= wall_us - p->paused_at_us;
    }
    p->paused = !p->paused;
    p->paused_at_us = wall_us;
}

static void step(Player *p, bool backwards)
{
    int64_t base = p->paused ? p->paused_at_us : wall_now(p);
    int64_t stage = base + p->stage_shift_us;
    p->stage_shift_us += show_step(&p->layout, stage, backwards) - stage;
    p->told_us = 0; /* another card comes next */
    if (p->paused)
        p->stage_shift_us += entered_us; /* a held card is one that stands */
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

/* What was made is now on the glass. */
static void turn_over(Player *p)
{
    Frame *old = p->shown;
    p->shown = p->next;
    p->next = old;
    p->fresh = false;
}

/* Draws and shows what differs. False if nothing did. */
static bool draw(Player *p)
{
    Canvas canvas;
    Damage d;
    Box boxes[DAMAGE_MOST];
    TextStore *text = p->show->text;
    if (!screen_canvas(p->screen, &canvas))
        return false;
    Box screen = box_meet((Box){0, 0, p->layout.screen_w_px, p->layout.screen_h_px},
                          (Box){0, 0, canvas.w, canvas.h});
    uint64_t made = text_store_made(text);
    text_store_begin_frame(text);
    sprites_begin(&p->next->cast, &p->next->scene, text_store_source(&p->words));
    lay_over(p, made);
    find_damage(p, &d, screen, made);
    canvas.memo = p->memo;
    canvas.elsewhere = p->next->over.box;
    uint32_t missing = damage_draw(&d, &canvas, &p->next->cast);
    text_store_end_frame(text);
    int count = damage_boxes(&d, boxes);
    bool differs = count > 0 || !overlay_equal(&p->shown->over, &p->next->over);
    p->late = missing > 0 || (p->late && made == p->made);
    p->made = made;
    p->stats->late_tiles += missing;
    p->stats->pixels += (uint64_t)damage_area(&d);
    if (differs)
        screen_present(p->screen, boxes, count, &p->next->over);
    p->stats->frames += differs;
    turn_over(p);
    return differs;
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
    p->told_us = look_ahead_tell(p->ahead, p->facts, &p->layout, i, lacks) ? i->wall_us : 0;
}

/* Whether the layout is that of the screen and of the theme. */
static bool fits(const Player *p)
{
    int w, h;
    screen_size(p->screen, &w, &h);
    return p->laid_out && p->layout.screen_w_px == w && p->layout.screen_h_px == h &&
           p->turn == screen_turn(p->screen) && p->layout.theme == p->theme;
}

static bool lay_out(Player *p, Err *err)
{
    int w, h, turn = screen_turn(p->screen);
    screen_size(p->screen, &w, &h);
    Layout made;
    Wish wish = option_wish_layout(p->o, w, h, p->show->message);
    wish.theme = p->theme;
    if (!layout_open(&made, p->facts, &wish, p->show->ruler, err))
        return p->laid_out;
    look_ahead_hold(p->ahead);
    text_store_turn(p->show->text, turn);
    if (!p->laid_out || p->layout.screen_w_px != w || p->layout.screen_h_px != h || p->turn != turn)
        text_store_resize(p->show->text, &made);
    if (p->laid_out)
        layout_close(&p->layout);
    p->layout = made;
    p->turn = turn;
    option_wish_instant(p->o, &p->layout, p->facts, 0, &p->asked, NULL);
    p->laid_out = true;
    look_ahead_release(p->ahead);
    return true;
}

/* Makes the text that is on now; its tiles are the worker's. */
static void prepare(Player *p)
{
    look_ahead_hold(p->ahead);
    Instant i = now(p, wall_now(p));
    show_at(p->facts, &p->layout, &i, &p->next->scene);
    text_store_make(p->show->text, &p->layout, &p->next->scene);
    look_ahead_release(p->ahead);
}

/* Follows the screen and the theme. */
static bool take_up(Player *p, Err *err)
{
    p->fresh = true;
    if (fits(p))
        return true;
    if (!lay_out(p, err))
        return false;
    prepare(p);
    return true;
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
    Err err;
    switch (event) {
    case SCREEN_QUIT:
        return false;
    case SCREEN_PAUSE:
        pause_or_go(p);
        break;
    case SCREEN_NEXT:
    case SCREEN_PREVIOUS:
        step(p, event == SCREEN_PREVIOUS);
        break;
    case SCREEN_FULLSCREEN:
        screen_toggle_fullscreen(p->screen);
        take_up(p, &err);
        break;
    case SCREEN_THEME:
        p->theme = light ? THEME_DARK : THEME_LIGHT;
        take_up(p, &err);
        break;
    case SCREEN_CHANGED:
        take_up(p, &err);
        follow_refresh(p);
        break;
    case SCREEN_NOTHING:
        break;
    }
    return true;
}

/* Waits at most so long for the first event, then takes all. False when the viewer quits. */
static bool take_events(Player *p, int64_t wait_us, bool *touched)
{
    ScreenEvent e = screen_event(p->screen, (int)(wait_us / 1000));
    *touched = e != SCREEN_NOTHING;
    for (; e != SCREEN_NOTHING; e = screen_event(p->screen, 0))
        if (!handle(p, e))
            return false;
    return true;
}

/* ---- the loop ---- */

/* How long nothing will differ, in monotonic time. */
static int64_t rest_us(const Player *p, const Instant *i)
{
    int64_t until = p->shown->scene.until_us - i->wall_us;
    if (p->paused || p->o->freeze)
        until = p->o->freeze ? INT64_MAX / 4 : 60000000 - i->wall_us % 60000000;
    if (i->veil)
        until = 0;
    if (p->late || (p->ahead && !p->told_us))
        until = 20000;
    return clock_mono_span(&p->clock, until);
}

/* Sleeps through a time in which nothing differs, but not through an event. */
static bool rest(Player *p, int64_t span_us, int64_t end_us)
{
    int64_t mono = clock_mono_us(), until = span_us < end_us - mono ? mono + span_us : end_us;
    bool touched = false;
    for (; mono < until && !touched; mono = clock_mono_us()) {
        int64_t wait = until - mono < idle_us ? until - mono : idle_us;
        if (!take_events(p, wait >= 1000 ? wait : 1000, &touched))
            return false;
    }
    pace_utc(&p->pace, mono * 1000, clock_utc_ns());
    pace_anchor(&p->pace, mono * 1000);
    return true;
}

/* One frame: waits until it is due, draws it, shows it, tells the clock. False to quit. */
static bool frame(Player *p, int64_t end_us)
{
    int64_t due_ns, period_us = p->pace.nominal_ns / 1000;
    bool touched;
    if (!p->o->step && pace_deadline(&p->pace, &due_ns))
        clock_sleep_until(due_ns / 1000);
    int64_t mono = p->o->step ? p->pace.due_ns / 1000 : clock_mono_us();
    if (mono - p->listened_us >= listen_us) {
        p->listened_us = mono;
        if (!take_events(p, 0, &touched))
            return false;
    }
    pace_utc(&p->pace, mono * 1000, p->o->step ? p->pace.show_ns : clock_utc_ns());
    int32_t veil = veil_drawn(&p->veil, &p->pace, p->o->still, mono);
    Instant i = now(p, wall_now(p));
    i.veil = veil;
    show_after(&p->layout, &i, p->fresh ? NULL : &p->shown->scene, &p->next->scene);
    tell_worker(p, &i);
    bool drawn = draw(p);
    int64_t returned = p->o->step ? p->pace.due_ns / 1000 : clock_mono_us();
    if (drawn && p->trace)
        trace_write(p->trace, returned * 1000, clock_utc_ns(), clock_thread_ns());
    if (!p->stats->first_frame_us) {
        p->stats->first_frame_us = clock_mono_us() - p->show->begun_us;
        p->stats->start_cpu_us = clock_cpu_us();
    }
    int64_t span = rest_us(p, &i);
    if (span > 3 * period_us && !p->o->step)
        return rest(p, span, end_us);
    if (drawn || p->pace.mode != PACE_REFRESH)
        pace_presented(&p->pace, returned * 1000);
    return true;
}

static void loop(Player *p)
{
    const Options *o = p->o;
    int64_t end_us = o->for_us == OPTIONS_UNSET ? INT64_MAX : p->show->begun_us + o->for_us;
    uint64_t frames = o->frames > 0 ? (uint64_t)o->frames : UINT64_MAX;
    for (uint64_t n = 0; n < frames && clock_mono_us() < end_us; n++) {
        if (!frame(p, end_us))
            return;
        if (n > 0)
            continue;
        malloc_tuning_spare();
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
    if (!good || !take_up(p, err))
        return false;
    start_pace(p);
    prepare(p);
    return true;
}

static bool begin(Player *p, int *status, Err *err)
{
    const Options *o = p->o;
    ScreenWish wish = {o->fullscreen || (!o->window && !screen_has_desktop()),
                       o->w_px ? o->w_px : 1280, o->h_px ? o->h_px : 720, o->turn};
    *status = EXIT_SYSTEM;
    p->shown = calloc(1, sizeof *p->shown);
    p->next = calloc(1, sizeof *p->next);
    p->memo = canvas_memo_open();
    if (!p->shown || !p->next)
        return err_set(err, 0, 0, "out of memory");
    *status = EXIT_NO_DISPLAY;
    p->screen = screen_open(&wish, err);
    if (!p->screen)
        return false;
    clock_init(&p->clock, o->at_us != OPTIONS_UNSET, o->at_us, o->freeze, o->speed_mil);
    start_pace(p);
    *status = EXIT_SYSTEM;
    if (!lay_out(p, err))
        return false;
    *status = EXIT_USAGE;
    if (!option_wish_instant(o, &p->layout, p->facts, 0, &p->asked, err))
        return false;
    *status = EXIT_NO_DISPLAY;
    if (!open_window(p, err))
        return false;
    *status = EXIT_CANNOT_CREATE;
    if (o->trace)
        p->trace = trace_open(o->trace, p->pace.nominal_ns, p->pace.mode == PACE_TIMER, err);
    if (o->trace && !p->trace)
        return false;
    *status = 0;
    return true;
}

/* For tests: the last frame, as the glass shows it, in the picture that the environment names. */
static void read_back(Player *p)
{
    const char *path = getenv("MOTOGRAPH_READBACK");
    Canvas c;
    if (!path || !screen_canvas(p->screen, &c))
        return;
    uint32_t *pixels = malloc((size_t)c.w * (size_t)c.h * sizeof *pixels);
    bool across = p->o->turn & 1;
    if (pixels && screen_read(p->screen, &p->shown->over, pixels))
        picture_write(path, pixels, across ? c.h : c.w, across ? c.w : c.h, NULL);
    free(pixels);
}

bool player_run(const PlayerShow *show, PlayerStats *stats, int *status, Err *err)
{
    Player p = {.show = show, .o = show->options, .stats = stats};
    malloc_tuning_share();
    p.facts = show->story->loaded ? &show->story->facts : NULL;
    p.theme = p.o->theme;
    p.words = (TextScene){show->text, &p.layout};
    bool good = begin(&p, status, err);
    if (good) {
        loop(&p);
        read_back(&p);
    }
    stats->text_bytes = text_store_bytes(show->text);
    look_ahead_close(p.ahead);
    trace_close(p.trace);
    if (p.laid_out)
        layout_close(&p.layout);
    screen_close(p.screen);
    free(p.memo);
    free(p.next);
    free(p.shown);
    return good;
}

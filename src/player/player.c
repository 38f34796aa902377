/* SPDX-License-Identifier: MIT */
/* A frame is drawn when it is due and something differs; in between the process sleeps. The player
 * brings together the time (metronome), the layout (sheet) and the pixels (painter), and obeys the
 * viewer. Two workers make what later frames need; no frame waits for either. */
#include "player/player.h"

#include "base/exits.h"
#include "base/fixed.h"
#include "player/darkness.h"
#include "player/option_wish.h"
#include "player/playing.h"
#include "system/malloc_tuning.h"
#include "system/process.h"
#include "text/raster.h"

#include <pthread.h>

/* How long a display may take before a stop no longer waits for it; consoles close slowly. */
enum { PRESENT_MS = 80, CLOSE_MS = 1000 };
static const int64_t listen_ns = 100000000;
static const int64_t minute_us = 60000000;
static const int64_t pause_ns = INT64_C(30000000000); /* where nobody may be there to go on */

/* ---- events ---- */

/* In a rest the show's time stands still; whatever the viewer does then is done now. */
static void catch_up(Playing *p)
{
    int64_t jump_us = 0;
    if (p->at_rest)
        metronome_wake(&p->time, &jump_us);
    viewer_clock_set(&p->viewer, jump_us);
}

/* Who taps may not come back. */
static void pause_or_go_on(Playing *p, bool for_a_while)
{
    viewer_toggle_pause(&p->viewer, metronome_wall_us(&p->time));
    p->go_on_ns = p->viewer.paused && for_a_while ? metronome_mono_ns(&p->time) + pause_ns : 0;
}

/* False when the viewer quits. */
static bool handle(Playing *p, ScreenEvent event)
{
    int64_t wall_us = metronome_wall_us(&p->time);
    bool viewer = event != SCREEN_NOTHING && event != SCREEN_QUIT && event != SCREEN_CHANGED;
    if (viewer && panel_touch(&p->panel, clock_mono_ns()))
        return true;
    switch (event) {
    case SCREEN_QUIT:
        return false;
    case SCREEN_PAUSE:
    case SCREEN_TAP:
        pause_or_go_on(p, event == SCREEN_TAP);
        break;
    case SCREEN_NEXT:
    case SCREEN_PREVIOUS:
        if (viewer_step(&p->viewer, &p->sheet.now->layout, wall_us, event == SCREEN_PREVIOUS))
            look_ahead_again(p->ahead);
        break;
    case SCREEN_FULLSCREEN:
        screen_toggle_fullscreen(p->screen);
        playing_follow_screen(p, PLAYING_SIZE_WAIT_NS);
        break;
    case SCREEN_THEME:
        p->viewer.theme = painter_shown(p->painter)->light ? THEME_DARK : THEME_LIGHT;
        p->viewer.theme_pinned = true;
        painter_forget(p->painter);
        break;
    case SCREEN_CHANGED:
        p->black = false;
        playing_follow_screen(p, PLAYING_SIZE_WAIT_NS);
        metronome_follow(&p->time, screen_refresh(p->screen));
        break;
    case SCREEN_NOTHING:
        break;
    }
    return true;
}

static ScreenEvent next_event(Playing *p)
{
    process_set_patience(PRESENT_MS);
    ScreenEvent e = screen_event(p->screen);
    process_set_patience(0);
    return e;
}

/* Tells the service what is on the glass. */
static void report(const Playing *p, int64_t mono_ns)
{
    StatusState state;
    char reason[400];
    if (reload_news(p->change.reload, &state, reason))
        service_news(p->show->service, state, reason);
    ServiceShown shown = {.screen = p->screen,
                          .painter = p->painter,
                          .wall_us = p->shown.wall_us,
                          .behind_us = -p->viewer.stage_shift_us,
                          .missed = p->time.pace.missed,
                          .repairs = p->repairs,
                          .off = p->dark && p->panel.off,
                          .off_to_s = p->panel.endless ? 0 : p->panel.on_s};
    service_report(p->show->service, &shown, mono_ns, p->at_rest && !p->is_due);
}

/* Hears the viewer. False when the show is to end. */
__attribute__((noinline)) static bool hear(Playing *p, int64_t mono_ns, bool *touched)
{
    ScreenEvent e;
    p->listened_ns = mono_ns;
    if (!p->trust.given)
        trust_follow(&p->trust, &p->time, p->o, programme_facts(p->sheet.now));
    *touched =
        changeover_hear(&p->change, &p->sheet, p->screen, p->ahead, metronome_wall_us(&p->time));
    if (*touched)
        panel_forget(&p->panel);
    report(p, mono_ns);
    darkness_tell(p);
    if (p->go_on_ns && mono_ns >= p->go_on_ns) {
        catch_up(p);
        pause_or_go_on(p, false);
        *touched = true;
    }
    while ((e = next_event(p)) != SCREEN_NOTHING) {
        catch_up(p);
        *touched = true;
        if (!handle(p, e))
            return false;
    }
    return true;
}

/* The same ten times a second. */
static bool listen(Playing *p, int64_t mono_ns, bool *touched)
{
    *touched = false;
    if (process_stop_wanted())
        return false;
    return mono_ns - p->listened_ns < listen_ns || hear(p, mono_ns, touched);
}

/* ---- the loop ---- */

/* The monotonic time for which the picture will not differ. */
static int64_t picture_stands_ns(const Playing *p, const Instant *i)
{
    if (i->veil)
        return 0;
    if (painter_late(p->painter) || p->viewer.stepping || p->sheet.coming || p->sheet.next ||
        p->sheet.before || look_ahead_lags(p->ahead))
        return PLAYING_LOOK_NS;
    if (p->o->freeze)
        return INT64_MAX;
    int64_t until_us = p->viewer.paused ? (fixed_floor_div(i->wall_us, minute_us) + 1) * minute_us
                                        : painter_shown(p->painter)->until_us;
    return metronome_span_ns(&p->time, until_us - i->wall_us);
}

/* The monotonic time for which nothing will differ, and the panel stays as it is. */
static int64_t rest_ns(const Playing *p, const Instant *i)
{
    int64_t span_ns = picture_stands_ns(p, i);
    if (!metronome_rests(&p->time, span_ns))
        return span_ns;
    int64_t panel_ns = darkness_rest_ns(p, i->wall_us);
    return span_ns < panel_ns ? span_ns : panel_ns;
}

/* Sleeps until then and hears the viewer meanwhile. A rest ends early when the viewer does
 * something or the clock is set, as either may change the picture at once. False when the show is
 * to end. */
static bool sleep_until(Playing *p, int64_t until_ns, bool rests)
{
    bool touched = false, set = false;
    for (int64_t mono_ns = clock_mono_ns(); mono_ns < until_ns && !(rests && (touched || set));) {
        int64_t listen_at_ns = p->listened_ns + listen_ns;
        clock_sleep_until(listen_at_ns < until_ns ? listen_at_ns : until_ns);
        mono_ns = clock_mono_ns();
        if (!listen(p, mono_ns, &touched))
            return false;
        if (rests && !touched)
            touched = !playing_check(p, mono_ns);
        set = rests && metronome_was_set(&p->time);
    }
    return true;
}

/* Sleeps through a time in which nothing differs. */
static bool rest(Playing *p, int64_t span_ns, int64_t end_ns)
{
    int64_t mono_ns = clock_mono_ns();
    p->at_rest = true;
    if (!sleep_until(p, span_ns < end_ns - mono_ns ? mono_ns + span_ns : end_ns, true))
        return false;
    catch_up(p);
    p->at_rest = false;
    return true;
}

/* Shows the drawing. Returns the monotonic time at which the display had it; 0: it took it not. */
static int64_t present(Playing *p)
{
    process_set_patience(PRESENT_MS);
    int64_t had_ns = painter_present(p->painter);
    process_set_patience(0);
    if (!had_ns) {
        painter_forget(p->painter);
        return 0;
    }
    p->stats->frames++;
    int64_t returned_ns = p->o->step ? metronome_mono_ns(&p->time) : had_ns;
    if (p->trace)
        trace_write(p->trace, returned_ns, clock_utc_ns(), clock_thread_ns());
    return returned_ns;
}

/* Shows the frame and waits, or rests. Every way through here moves the clock. If presents wait for
 * the display, they move it, so a frame is presented even if nothing differs; if they do not wait,
 * deadlines move it; and without a screen to draw on, a rest does. */
static bool go_on(Playing *p, bool drawn, bool differs, int64_t span_ns, int64_t end_ns)
{
    int64_t returned_ns = 0;
    bool rests = metronome_rests(&p->time, span_ns);
    bool timed = p->time.pace.mode == PACE_TIMER;
    bool presents = differs || (drawn && !rests && !timed);
    if (presents)
        returned_ns = present(p);
    bool failed = !drawn || (presents && !returned_ns);
    p->is_due = failed && !screen_dark(p->screen);
    if (!drawn && !p->o->step)
        return rest(p, listen_ns, end_ns);
    if (!failed)
        service_frame(p->show->service, p->sheet.now, p->shown.wall_us, p->shown.trusted,
                      returned_ns);
    if (!failed && !p->stats->first_frame_us) {
        p->stats->first_frame_us = (clock_mono_ns() - p->show->begun_ns) / 1000;
        p->stats->start_cpu_us = clock_cpu_us();
    }
    if (rests && !failed)
        return rest(p, span_ns, end_ns);
    int64_t mono_ns = returned_ns ? returned_ns : metronome_mono_ns(&p->time);
    metronome_presented(&p->time, mono_ns);
    if (drawn)
        playing_check(p, mono_ns);
    return true;
}

/* The panel is off: nothing is drawn but black, and what the worker and other facts make for later is done
 * meanwhile. */
static bool stay_dark(Playing *p, const Instant *i, int64_t end_ns)
{
    int64_t span_ns = darkness_rest_ns(p, i->wall_us);
    bool busy = p->sheet.coming || p->sheet.next || p->sheet.before;
    int64_t most_ns = busy ? listen_ns : minute_us * 1000;
    if (darkness_blackens(p))
        present(p);
    darkness_keep(p);
    sheet_part(&p->sheet, i->crawl_us);
    return rest(p, span_ns < most_ns ? span_ns : most_ns, end_ns);
}

/* The programme that is due at this instant. */
static void follow_programme(Playing *p, Instant *i)
{
    if (!changeover_due(&p->change, &p->sheet, p->ahead, i, p->o->freeze || p->dark))
        return;
    playing_follow_layout(p);
    *i = playing_now(p, i->wall_us);
}

/* One frame: waits until it is due, draws it, shows it, tells the clock. False to quit. */
static bool frame(Playing *p, int64_t end_ns)
{
    int64_t due_ns, jump_us = 0;
    bool touched, differs;
    if (metronome_deadline(&p->time, &due_ns) && !sleep_until(p, due_ns, false))
        return false;
    int64_t mono_ns = metronome_mono_ns(&p->time);
    if (!listen(p, mono_ns, &touched))
        return false;
    int32_t veil = metronome_tick(&p->time, mono_ns, &jump_us);
    if (jump_us)
        viewer_clock_set(&p->viewer, jump_us);
    if (p->trust.given != p->trust.shown)
        trust_look(&p->trust, &p->time);
    if (p->sheet.coming)
        playing_take_layout(p);
    if (p->viewer.stepping)
        playing_step_in(p);
    Instant i = playing_now(p, metronome_wall_us(&p->time));
    follow_programme(p, &i);
    if (darkness_is_due(p, i.wall_us))
        return stay_dark(p, &i, end_ns);
    if (!p->lit || p->dark || p->black)
        darkness_end(p);
    i.veil = veil;
    show_after(&p->sheet.now->layout, &i,
               painter_fresh(p->painter) || p->changed ? NULL : painter_shown(p->painter),
               painter_next(p->painter));
    p->changed = false;
    playing_tell_worker(p, &i);
    bool drawn = painter_draw(p->painter, &differs);
    if (drawn) {
        p->shown = i;
        sheet_part(&p->sheet, i.crawl_us);
    }
    return go_on(p, drawn, differs, rest_ns(p, &i), end_ns);
}

static bool is_over(int64_t until_ns)
{
    return until_ns != INT64_MAX && clock_mono_ns() >= until_ns;
}

static void loop(Playing *p)
{
    int64_t until_ns = option_wish_end_ns(p->o, p->show->begun_ns);
    uint64_t frames = p->o->frames > 0 ? (uint64_t)p->o->frames : UINT64_MAX;
    for (uint64_t n = 0; n < frames && !is_over(until_ns); n++) {
        if (!frame(p, until_ns))
            return;
        if (n == 0)
            malloc_tuning_spare();
        if (!p->ahead) /* no memory before: try again, since no text comes without it */
            p->ahead = look_ahead_open(p->show->text, !p->o->step);
    }
}

/* ---- start and end ---- */

static void *make_first(void *p)
{
    playing_prepare(p);
    raster_leave();
    return NULL;
}

static void finish_first(Playing *p)
{
    if (p->making)
        pthread_join(p->maker, NULL);
    p->making = false;
}

/* Once the size is known, lays the show out and begins the first frame's text. A window's size is
 * known before the display is connected, so its text is made meanwhile. */
static bool begin_first(Playing *p, int *status, Err *err)
{
    int w, h;
    screen_size(p->screen, &w, &h);
    if (!w || p->sheet.now->laid_out || p->quits)
        return true;
    *status = EXIT_SYSTEM;
    if (!playing_lay_out_first(p, err))
        return false;
    if (p->quits)
        return true;
    *status = EXIT_USAGE;
    if (!option_wish_instant(p->o, &p->sheet.now->layout, programme_facts(p->sheet.now), 0,
                             &p->asked, err))
        return false;
    if (p->o->start)
        viewer_start(&p->viewer, &p->sheet.now->layout, metronome_wall_us(&p->time));
    p->making = !p->o->step && pthread_create(&p->maker, NULL, make_first, p) == 0;
    return true;
}

/* If the window has an unexpected size, the layout for it follows. */
static bool open_window(Playing *p, Err *err)
{
    bool good = screen_open_window(p->screen, err);
    finish_first(p);
    if (!good)
        return false;
    playing_follow_screen(p, PLAYING_FIRST_WAIT_NS);
    metronome_begin(&p->time, screen_refresh(p->screen), screen_waits(p->screen));
    playing_prepare(p);
    return true;
}

static bool open_trace(Playing *p, int *status, Err *err)
{
    const Pace *pace = &p->time.pace;
    if (p->o->trace)
        p->trace = trace_open(p->o->trace, pace->nominal_ns, pace->mode == PACE_TIMER, err);
    *status = p->o->trace && !p->trace ? EXIT_CANNOT_CREATE : 0;
    return *status == 0;
}

static bool begin(Playing *p, int *status, Err *err)
{
    const Options *o = p->o;
    ScreenWish wish = option_wish_screen(o);
    *status = EXIT_SYSTEM;
    p->sheet.now =
        programme_open(p->show->story, true, p->show->reload.font_hash, p->show->reload.shaped);
    if (!p->sheet.now || !sheet_open(&p->sheet, p->show->reload.fonts_measured))
        return err_no_memory(err);
    p->sheet.now->state = p->show->state;
    *status = EXIT_NO_DISPLAY;
    process_hear_stop();
    p->screen = screen_open(&wish, err);
    if (!p->screen)
        return false;
    metronome_init(&p->time, o, screen_refresh(p->screen));
    trust_begin(&p->trust, &p->time, o, programme_facts(p->sheet.now));
    *status = EXIT_SYSTEM;
    p->painter = painter_open(p->screen, p->show->text, &p->sheet.now->layout);
    if (!p->painter)
        return err_no_memory(err);
    if (!begin_first(p, status, err))
        return false;
    *status = EXIT_NO_DISPLAY;
    if (!p->quits && !screen_connect(p->screen, err))
        return false;
    if (!begin_first(p, status, err))
        return false;
    *status = EXIT_NO_DISPLAY;
    if (!p->quits && !open_window(p, err))
        return false;
    return open_trace(p, status, err);
}

bool player_run(const PlayerShow *show, PlayerStats *stats, int *status, Err *err)
{
    Playing p = {.show = show, .o = show->options, .stats = stats};
    p.sheet = (Sheet){.options = show->options, .identity = show->identity, .text = show->text};
    malloc_tuning_share();
    bool good = begin(&p, status, err);
    finish_first(&p);
    if (good && !p.quits) {
        changeover_open(&p.change, show->options, &show->reload);
        loop(&p);
        changeover_close(&p.change);
    }
    if (good && screen_gone(p.screen, err)) {
        *status = EXIT_NO_DISPLAY;
        good = false;
    }
    stats->missed = p.time.pace.missed;
    stats->text_bytes = text_store_bytes(show->text);
    if (p.painter) {
        stats->late_tiles = painter_stats(p.painter).late_tiles;
        stats->pixels = painter_stats(p.painter).pixels;
    }
    cec_close(p.cec);
    look_ahead_close(p.ahead);
    stats->story_status = p.sheet.now ? p.sheet.now->story->status : 0;
    sheet_close(&p.sheet);
    if (!trace_close(p.trace, err)) {
        *status = EXIT_CANNOT_CREATE;
        good = false;
    }
    painter_close(p.painter);
    process_set_patience(CLOSE_MS);
    screen_close(p.screen);
    process_set_patience(0);
    return good;
}

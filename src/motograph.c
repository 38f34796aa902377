/* SPDX-License-Identifier: MIT */
/* The player: options, open, loop, close. A missing or damaged fact
 * file still gives a picture, the built-in card, and then the exit code. */
#include "base/exits.h"
#include "layout/measures.h"
#include "player/burnin.h"
#include "player/clock.h"
#include "player/health.h"
#include "player/look.h"
#include "player/opening.h"
#include "player/option_wish.h"
#include "player/player.h"
#include "player/settings.h"
#include "system/files.h"
#include "system/messages.h"
#include "system/notice.h"
#include "system/picture.h"
#include "system/process.h"
#include "text/shaper.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* Finishes standard output: 0, or the status if it could not be written. */
static int finish_output(void)
{
    Err err;
    if (!ferror(stdout) && fflush(stdout) == 0)
        return 0;
    err_set(&err, 0, 0, "cannot write: %s", err_system(errno));
    notice_about("<stdout>", err.why);
    return EXIT_CANNOT_WRITE;
}

static int print(const char *text)
{
    fputs(text, stdout);
    return finish_output();
}

static int print_help(void)
{
    char *text = options_help();
    if (!text)
        notice_give("out of memory");
    int status = text ? print(text) : EXIT_SYSTEM;
    free(text);
    return status;
}

/* The first frame counts as start-up; processor time per frame is that of the later frames. */
static void say_stats(const PlayerStats *s)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    uint64_t frames = s->frames ? s->frames : 1, later = frames > 1 ? frames - 1 : 1;
    fprintf(stderr,
            "{\"frames\":%" PRIu64 ",\"missed\":%" PRIu64 ",\"late_tiles\":%" PRIu64
            ",\"first_frame_ms\":%" PRId64 ".%03" PRId64 ",\"cpu_us_per_frame\":%" PRIu64
            ",\"peak_rss_kib\":%ld,\"bytes_per_frame\":%" PRIu64 ",\"text_kib\":%zu}\n",
            s->frames, s->missed, s->late_tiles, s->first_frame_us / 1000, s->first_frame_us % 1000,
            (uint64_t)(clock_cpu_us() - s->start_cpu_us) / later, usage.ru_maxrss,
            s->pixels * 4 / frames, s->text_bytes >> 10);
}

static int check(const char *path)
{
    Story story;
    Err err;
    char hash[2 * FACTS_HASH + 1] = "";
    bool good = load_open_file(&story, path, &err);
    int status = story.status;
    for (int i = 0; good && i < FACTS_HASH; i++)
        snprintf(hash + 2 * i, 3, "%02x", facts_sha256(&story.facts)[i]);
    if (good) {
        err_set(&err, 0, 0, "sound, %u facts, serial %llu, SHA-256 %s",
                story.facts.count[SECTION_FACTS], (unsigned long long)story.facts.serial, hash);
        printf("%s: %s\n", path, err.why);
        status = finish_output();
    } else {
        notice_about(path, err.why);
    }
    load_close(&story);
    return status;
}

/* ---- one frame ---- */

static int print_scene(const Layout *layout, const Scene *scene)
{
    char row[2 * LIMIT_VALUE_BYTES];
    for (uint32_t i = 0; i < scene->count; i++) {
        const Item *item = &scene->items[i];
        Str s = item->kind == ITEM_TEXT ? show_text(layout, scene, item) : (Str){"", 0};
        scene_row(item, s.s, s.len, row, sizeof row);
        puts(row);
    }
    return finish_output();
}

static int write_picture(const PlayerShow *show, const Layout *layout, const Scene *scene,
                         PlayerStats *stats)
{
    const char *path = show->options->picture;
    int turn = show->options->turn;
    int w = turn & 1 ? layout->screen_h_px : layout->screen_w_px;
    int h = turn & 1 ? layout->screen_w_px : layout->screen_h_px;
    Err err;
    uint32_t *pixels = calloc((size_t)w * (size_t)h, sizeof *pixels);
    if (!pixels) {
        notice_give("out of memory");
        return EXIT_SYSTEM;
    }
    TextScene ts = {show->text, layout};
    Sprites cast;
    Canvas canvas = surface_turned(pixels, w, w, h, turn);
    text_store_resize(show->text, layout, turn);
    text_store_prepare(show->text, layout, scene);
    sprites_begin(&cast, scene, text_store_source(&ts));
    stats->late_tiles = canvas_draw(&canvas, &cast, (Box){0, 0, canvas.w, canvas.h});
    stats->pixels = (uint64_t)w * (uint64_t)h;
    stats->text_bytes = text_store_bytes(show->text);
    FilesResult result = picture_write(path, pixels, w, h, &err);
    free(pixels);
    if (result != FILES_OK)
        notice_about(strcmp(path, "-") == 0 ? "<stdout>" : path, err.why);
    return files_status(result);
}

/* The instant that the options ask for, as text or as a picture. */
static int one_frame(const PlayerShow *show, PlayerStats *stats)
{
    const Options *o = show->options;
    const Facts *facts = show->story->loaded ? &show->story->facts : NULL;
    int w = o->w_px ? o->w_px : 1920, h = o->h_px ? o->h_px : 1080;
    Wish wish = option_wish_layout(o, o->turn & 1 ? h : w, o->turn & 1 ? w : h, &show->state);
    int status = EXIT_SYSTEM;
    Err err = {.why = "out of memory"};
    Layout layout = {0};
    Instant now;
    Clock clock;
    stats->start_cpu_us = clock_cpu_us();
    clock_init(&clock, o->at_us != OPTIONS_UNSET, o->at_us, true, 1000);
    bool trusted = option_wish_trusted(o, facts, clock_wall_us(&clock, 0));
    bool given = trusted || o->at_us != OPTIONS_UNSET;
    int64_t wall_us = given ? clock_wall_us(&clock, 0) : facts->epoch * 1000000;
    Scene *scene = malloc(sizeof *scene);
    if (!scene || !layout_open(&layout, facts, &wish, show->ruler, &err)) {
        notice_about(NULL, err.why);
    } else if (!option_wish_instant(o, &layout, facts, wall_us, &now, &err)) {
        notice_about(NULL, err.why);
        status = EXIT_USAGE;
    } else {
        now.trusted = trusted;
        show_at(&layout, &now, scene);
        status = o->what == DO_SCENE ? print_scene(&layout, scene)
                                     : write_picture(show, &layout, scene, stats);
        stats->frames = 1;
        stats->first_frame_us = (clock_mono_ns() - show->begun_ns) / 1000;
    }
    layout_close(&layout);
    free(scene);
    return status;
}

/* ---- the light of the screen's pixels ---- */

static void say_burn_in(FILE *to, const BurnIn *b)
{
    int share = burnin_share_mil(b), light = (int)(b->brightest * 1000 / 65535);
    fprintf(to, "brightest for longest: pixel %d,%d, %d.%d %% of %" PRId64 ".%" PRId64 " s",
            b->longest.x, b->longest.y, share / 10, share % 10, b->span_us / 1000000,
            b->span_us / 100000 % 10);
    if (burnin_is_long_enough(b))
        fprintf(to, " (limit %d.%d %%)", LIMIT_BRIGHT_MIL / 10, LIMIT_BRIGHT_MIL % 10);
    fprintf(to,
            "\nluminance: the brightest .%03d, that pixel on average .%03d, the picture .%03d\n",
            light, (int)(b->longest.mean * 1000 / 65535), (int)(b->mean * 1000 / 65535));
}

/* Progress, on one line that is overwritten, if someone may be watching. */
static void say_progress(int64_t done_us, int64_t span_us)
{
    static int64_t said = -1;
    int64_t percent = done_us * 100 / span_us;
    if (percent == said)
        return;
    said = percent;
    fprintf(stderr, "\rburn-in: %" PRId64 " %% of %" PRId64 " s", percent, span_us / 1000000);
}

static void end_progress(void)
{
    fprintf(stderr, "\r%50s\r", "");
}

static int burn_in(const PlayerShow *show, PlayerStats *stats)
{
    const char *path = show->options->picture;
    bool to_stdout = strcmp(path, "-") == 0;
    int status;
    BurnIn b;
    Err err;
    bool watched = isatty(STDERR_FILENO);
    bool good = burnin_measure(&b, show, watched ? say_progress : NULL, &status, &err);
    if (watched)
        end_progress();
    if (!good)
        notice_about(NULL, err.why);
    else if ((status = files_status(burnin_write(&b, path, &err))) != 0)
        notice_about(to_stdout ? "<stdout>" : path, err.why);
    if (status == 0) {
        say_burn_in(to_stdout ? stderr : stdout, &b);
        status = finish_output();
    }
    stats->text_bytes = text_store_bytes(show->text);
    if (status == 0 && burnin_is_long_enough(&b) && burnin_share_mil(&b) > LIMIT_BRIGHT_MIL)
        status = EXIT_UNWELL;
    burnin_close(&b);
    return status;
}

/* ---- the show ---- */

static int play(const PlayerShow *show, PlayerStats *stats)
{
    Err err;
    int status;
    if (!player_run(show, stats, &status, &err)) {
        notice_about(NULL, err.why);
        if (status == EXIT_NO_DISPLAY)
            service_has_no_display(show->service, err.why);
    }
    return status;
}

/* A wrong setting of a service is said for a while, where facts are shown; without facts, what others found
 * wrong tells more than that there are none. */
static State said_first(const Settings *settings, const Opening *with)
{
    State setting = settings_state(settings);
    bool shown = setting.kind != STATE_NONE && settings->options.service;
    return shown && (with->story.loaded || settings->told) ? setting : with->state;
}

static int obey_show(PlayerShow *show, PlayerStats *stats)
{
    OptionsDo what = show->options->what;
    return what == DO_PLAY      ? play(show, stats)
           : what == DO_BURN_IN ? burn_in(show, stats)
                                : one_frame(show, stats);
}

static int run(Settings *settings, int64_t begun_ns)
{
    Options *o = &settings->options;
    Opening with;
    Err err = {.why = ""};
    char folder[4096], own[4096];
    int status = EXIT_SYSTEM;
    PlayerStats stats = {0};
    Measures measures = {0};
    Status known = {0};
    Service *service = o->what == DO_PLAY ? service_open(o, &known) : NULL;
    if (o->what == DO_PLAY && !service) {
        err_no_memory(&err);
        notice_about(NULL, err.why);
        return EXIT_SYSTEM;
    }
    settings_reason(settings, known.reason, sizeof known.reason);
    const char *path = o->file ? o->file : load_own_show(own, sizeof own) ? own : NULL;
    opening_begin(&with, o, path, &known);
    if (said_first(settings, &with).kind == STATE_SETTING && !settings_state(settings).news)
        settings_reason(settings, known.reason, sizeof known.reason);
    Story *story = &with.story;
    bool found = load_fonts(folder, sizeof folder);
    FontPlaces places = {.folder = folder, .site = o->fonts};
    for (int i = 0; story->loaded && i < OWN_COUNT; i++)
        places.own[i] = story->facts.own_fonts[i].s;
    Fontset *fonts = found ? fontset_open(&places, &err) : NULL;
    if (fonts)
        opening_check_fonts(&with, &places, fonts, o->file);
    Shaper *shaper = fonts ? shaper_open(fonts, &err) : NULL;
    TextStore *text = shaper ? text_store_open(&places, &err) : NULL;
    if (!found)
        err_set(&err, 0, 0, "the fonts that come with the program are not installed");
    if (text) {
        ReloadWish reload = {.settings = settings,
                             .path = path,
                             .state = o->state,
                             .shaped = shaper_ruler(shaper),
                             .font_hash = fontset_hash(fonts),
                             .fonts_measured = fonts,
                             .story = story,
                             .kept = with.kept,
                             .card = with.state.kind,
                             .unwritable = with.unwritable,
                             .seen = with.seen};
        if (o->what != DO_PLAY)
            measures_open(&measures, story->loaded ? &story->facts : NULL, fontset_hash(fonts),
                          shaper_ruler(shaper));
        PlayerShow show = {o,
                           story,
                           text,
                           measures_ruler(&measures),
                           settings->identity,
                           said_first(settings, &with),
                           begun_ns,
                           reload,
                           service};
        status = obey_show(&show, &stats);
    } else {
        notice_about(NULL, err.why);
    }
    service_close(service);
    if (o->stats)
        say_stats(&stats);
    if (status == 0)
        status = o->what == DO_PLAY ? stats.story_status : story->status;
    text_store_close(text);
    measures_close(&measures);
    shaper_close(shaper);
    fontset_close(fonts);
    load_close(story);
    return status;
}

/* Whether the picture would overwrite the file that it shows. */
static bool overwrites(const Options *o)
{
    Err err;
    if (!o->picture || !o->file || !files_same(o->picture, o->file))
        return false;
    err_set(&err, 0, 0, "is the file to be shown and would be overwritten");
    notice_about(o->picture, err.why);
    return true;
}

/* ---- questions to a service ---- */

/* Its status file: the one that is named, or that of its instance. */
static const char *status_file(const Options *o, char room[128])
{
    if (o->instance)
        snprintf(room, 128, HEALTH_FOLDER "@%s/" HEALTH_NAME, o->instance);
    return o->status ? o->status : o->instance ? room : HEALTH_FOLDER "/" HEALTH_NAME;
}

static int health(const Options *o)
{
    Err said;
    char room[128];
    const char *path = status_file(o, room);
    bool good = health_read(path, clock_utc_ns(), &said);
    printf("%s: %s\n", path, said.why);
    int status = finish_output();
    return status ? status : good ? 0 : EXIT_UNWELL;
}

static int look(const Options *o)
{
    Err err;
    char room[128];
    int status = look_take(status_file(o, room), o->picture, &err);
    if (status)
        notice_about(NULL, err.why);
    return status;
}

static int check_config(const Options *o)
{
    int status = settings_check(o), written = finish_output();
    return status ? status : written;
}

static int obey(Settings *settings, int64_t begun_ns)
{
    const Options *o = &settings->options;
    switch (o->what) {
    case DO_HELP:
        return print_help();
    case DO_VERSION:
        return print("motograph " VERSION "\n");
    case DO_CHECK:
        return check(o->file);
    case DO_CHECK_CONFIG:
        return check_config(o);
    case DO_LOOK:
        return look(o);
    case DO_HEALTH:
        return health(o);
    default:
        return overwrites(o) ? EXIT_USAGE : run(settings, begun_ns);
    }
}

int main(int argc, char **argv)
{
    static Settings settings;
    int64_t begun_ns = clock_mono_ns();
    process_begin();
    messages_begin();
    int status = settings_read(&settings, argc, argv);
    if (status == 0)
        status = obey(&settings, begun_ns);
    settings_close(&settings);
    return status;
}

/* SPDX-License-Identifier: MIT */
/* The player: options, open, loop, close. All its messages leave through say(). A missing or
 * damaged fact file still gives a picture, the built-in card, and then the exit code. */
#include "base/exits.h"
#include "layout/measures.h"
#include "player/burnin.h"
#include "player/clock.h"
#include "player/config.h"
#include "player/content.h"
#include "player/findings.h"
#include "player/health.h"
#include "player/kept.h"
#include "player/look.h"
#include "player/option_wish.h"
#include "player/player.h"
#include "player/whereabouts.h"
#include "system/messages.h"
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

/* Says why; `file` may be NULL. */
static void say(const char *file, const char *why)
{
    fprintf(stderr, "motograph: %s%s%s\n", file ? file : "", file ? ": " : "", why);
}

/* Finishes standard output: 0, or the status if it could not be written. */
static int finish_output(void)
{
    Err err;
    if (!ferror(stdout) && fflush(stdout) == 0)
        return 0;
    err_set(&err, 0, 0, "cannot write: %s", err_system(errno));
    say("<stdout>", err.why);
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
        say(NULL, "out of memory");
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
    bool good = load_open_file(&story, path, &err);
    int status = story.status;
    if (good) {
        printf("%s: sound, %" PRIu32 " facts, serial %" PRIu64 ", SHA-256 ", path,
               story.facts.count[SECTION_FACTS], story.facts.serial);
        for (int i = 0; i < FACTS_HASH; i++)
            printf("%02x", facts_sha256(&story.facts)[i]);
        putchar('\n');
        status = finish_output();
    } else {
        say(path, err.why);
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
        say(NULL, "out of memory");
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
        say(strcmp(path, "-") == 0 ? "<stdout>" : path, err.why);
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
    int64_t wall_us = trusted ? clock_wall_us(&clock, 0) : facts->epoch * 1000000;
    Scene *scene = malloc(sizeof *scene);
    if (!scene || !layout_open(&layout, facts, &wish, show->ruler, &err)) {
        say(NULL, err.why);
    } else if (!option_wish_instant(o, &layout, facts, wall_us, &now, &err)) {
        say(NULL, err.why);
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
        say(NULL, err.why);
    else if ((status = files_status(burnin_write(&b, path, &err))) != 0)
        say(to_stdout ? "<stdout>" : path, err.why);
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
        say(NULL, err.why);
        if (status == EXIT_NO_DISPLAY)
            service_has_no_display(show->service, err.why);
    }
    return status;
}

static const char *without_folders(const char *path)
{
    const char *slash = path ? strrchr(path, '/') : NULL;
    return slash ? slash + 1 : path;
}

/* What is said in place of facts, if there are none. */
static State no_story(const Options *o, const Story *story)
{
    State state = {.kind = STATE_NONE, .file = without_folders(o->file)};
    if (!story->loaded)
        state.kind = story->status == EXIT_ABSENT ? STATE_MISSING
                     : story->bytes               ? STATE_DAMAGED
                                                  : STATE_UNREADABLE;
    return state;
}

/* A wrong setting of a service is said for a while, where facts are shown. */
static State with_setting(const Options *o, const Config *config, State state)
{
    if (state.kind != STATE_NONE || !config->findings)
        return state;
    const char *path = o->config ? o->config : CONFIG_FILE;
    return (State){STATE_SETTING, without_folders(path), config->first.line, config->first.why};
}

/* Whether the facts may be played now. */
static bool suits(const Options *o, const Story *story, Err *err)
{
    Clock clock;
    clock_init(&clock, o->at_us != OPTIONS_UNSET, o->at_us, true, 1000);
    return load_suits(&story->facts, o->channel, clock_wall_us(&clock, 0) / 1000000, err);
}

/* What else is known of what is played. */
typedef struct {
    bool kept, unwritable;
    Content seen;
} Opened;

/* Opens what is to be played; the last good file (kept) if that is bad. What factc says of a source
 * is also left beside it. */
static void open_played(const Options *o, Story *story, Opened *opened, Err *err)
{
    Err why;
    char *said;
    Story other;
    bool good = load_open(story, o->file, o->fonts, &said, err);
    if (said && *said)
        fputs(said, stderr);
    opened->unwritable = o->file && load_is_source(o->file) && !findings_write(o->file, said, &why);
    if (opened->unwritable)
        say(o->file, why.why);
    free(said);
    if (!good)
        say(o->file, err->why);
    if (good && suits(o, story, err)) {
        if (!kept_write(o->file ? o->state : NULL, &story->facts, &why))
            say(o->state, why.why);
        return;
    }
    if (o->file && kept_open(&other, o->state) && suits(o, &other, &why)) {
        say(o->file, good ? err->why : "the last good show is on");
        load_close(story);
        *story = other;
        opened->kept = true;
        return;
    }
    if (o->file)
        load_close(&other);
}

/* Opens the facts; returns what is said in their place if there are none. */
static State open_story(const Options *o, Story *story, Opened *opened, Status *status)
{
    Err err = {.why = ""};
    if (o->what == DO_PLAY && !o->step && !o->frames)
        open_played(o, story, opened, &err);
    else if (!load_open(story, o->file, o->fonts, NULL, &err))
        say(o->file, err.why);
    status_set_facts(status, story->loaded ? &story->facts : NULL);
    if (opened->kept)
        status_set_state(status, STATUS_KEPT, err.why);
    else if (!story->loaded)
        status_set_state(status, story->status == EXIT_ABSENT ? STATUS_ABSENT : STATUS_DAMAGED,
                         err.why);
    return no_story(o, story);
}

/* A screen that lacks a site's fonts shows its own and says so. It also says if the facts were
 * checked and measured with other fonts. */
static void check_fonts(const FontPlaces *places, const Fontset *fonts, const char *file,
                        const Facts *facts)
{
    bool complete = true;
    for (int i = 0; i < OWN_COUNT; i++)
        if (places->own[i] && *places->own[i] && fontset_own(fonts, (OwnFont)i) < 0) {
            complete = false;
            say(places->own[i], "not in the folder of --fonts; the program's own font is used");
        }
    if (complete && facts && memcmp(facts_fonts(facts), fontset_hash(fonts), FACTS_HASH) != 0)
        say(file, "compiled for other fonts than these (--fonts): it is measured again, and "
                  "characters that they lack are boxes");
}

static int run(const Options *o, const Config *config, int64_t begun_ns)
{
    Story story;
    Err err;
    char folder[4096];
    int status = EXIT_SYSTEM;
    PlayerStats stats = {0};
    Measures measures = {0};
    char own[4096];
    Opened opened = {0};
    Whereabouts where = {0};
    Status known = {0};
    Service *service = o->what == DO_PLAY ? service_open(o, &known) : NULL;
    const char *path = o->file ? o->file : load_own_show(own, sizeof own) ? own : NULL;
    if (path)
        content_note(&opened.seen, path);
    State state = with_setting(o, config, open_story(o, &story, &opened, &known));
    bool found = load_fonts(folder, sizeof folder);
    FontPlaces places = {.folder = folder, .site = o->fonts};
    for (int i = 0; story.loaded && i < OWN_COUNT; i++)
        places.own[i] = story.facts.own_fonts[i].s;
    Fontset *fonts = found ? fontset_open(&places, &err) : NULL;
    if (fonts)
        check_fonts(&places, fonts, o->file, story.loaded ? &story.facts : NULL);
    Shaper *shaper = fonts ? shaper_open(fonts, &err) : NULL;
    TextStore *text = shaper ? text_store_open(&places, &err) : NULL;
    if (!found)
        err_set(&err, 0, 0, "the fonts that come with the program are not installed");
    if (text) {
        ReloadWish reload = {.path = path,
                             .fonts = o->fonts,
                             .channel = o->channel,
                             .state = o->file ? o->state : NULL,
                             .shaped = shaper_ruler(shaper),
                             .font_hash = fontset_hash(fonts),
                             .fonts_measured = fonts,
                             .story = &story,
                             .kept = opened.kept,
                             .unwritable = opened.unwritable,
                             .seen = opened.seen};
        if (o->what != DO_PLAY)
            measures_open(&measures, story.loaded ? &story.facts : NULL, fontset_hash(fonts),
                          shaper_ruler(shaper));
        PlayerShow show = {
            o,        &story, text,   measures_ruler(&measures), whereabouts_find(o, &where), state,
            begun_ns, reload, service};
        status = o->what == DO_PLAY      ? play(&show, &stats)
                 : o->what == DO_BURN_IN ? burn_in(&show, &stats)
                                         : one_frame(&show, &stats);
    } else {
        say(NULL, err.why);
    }
    service_close(service);
    if (o->stats)
        say_stats(&stats);
    if (status == 0)
        status = o->what == DO_PLAY ? stats.story_status : story.status;
    text_store_close(text);
    measures_close(&measures);
    shaper_close(shaper);
    fontset_close(fonts);
    load_close(&story);
    return status;
}

/* Whether the picture would overwrite the file that it shows. */
static bool overwrites(const Options *o)
{
    if (!o->picture || !o->file || !files_same(o->picture, o->file))
        return false;
    say(o->picture, "is the file to be shown and would be overwritten");
    return true;
}

/* ---- configuration ---- */

static void say_finding(const char *path, const Err *err)
{
    if (err->line)
        fprintf(stderr, "%s:%d:%d: %s\n", path, err->line, err->column, err->why);
    else
        say(path, err->why);
}

static int check_config(const char *path)
{
    Options o;
    Config config;
    options_init(&o);
    path = path ? path : CONFIG_FILE;
    int status = config_read(&config, path, &o, say_finding);
    config_close(&config);
    if (status)
        return status;
    printf("%s: sound\n", path);
    return finish_output();
}

static bool shows(const Options *o)
{
    return o->what == DO_PLAY || o->what == DO_SNAPSHOT || o->what == DO_SCENE ||
           o->what == DO_BURN_IN;
}

/* Reads the command line, and the configuration file if it is wanted, over which the command line
 * goes. A service goes on with what is right in the file. */
static int read_options(Options *o, Config *config, int argc, char **argv)
{
    Err err;
    options_init(o);
    if (!options_parse(o, argc, argv, &err)) {
        say(NULL, err.why);
        return EXIT_USAGE;
    }
    const char *path = o->config ? o->config : CONFIG_FILE;
    bool service = o->service;
    if (!shows(o) || !(o->config || (service && access(path, F_OK) == 0)))
        return 0;
    options_init(o);
    int status = config_read(config, path, o, say_finding);
    if (status && !service)
        return status;
    if (options_parse(o, argc, argv, &err))
        return 0;
    say(NULL, err.why);
    return EXIT_USAGE;
}

static int health(const char *path)
{
    Err said;
    path = path ? path : HEALTH_FILE;
    bool good = health_read(path, clock_utc_ns(), &said);
    printf("%s: %s\n", path, said.why);
    int status = finish_output();
    return status ? status : good ? 0 : EXIT_UNWELL;
}

static int look(const Options *o)
{
    Err err;
    int status = look_take(o->status ? o->status : HEALTH_FILE, o->picture, &err);
    if (status)
        say(NULL, err.why);
    return status;
}

static int obey(const Options *o, const Config *config, int64_t begun_ns)
{
    switch (o->what) {
    case DO_HELP:
        return print_help();
    case DO_VERSION:
        return print("motograph " VERSION "\n");
    case DO_CHECK:
        return check(o->file);
    case DO_CHECK_CONFIG:
        return check_config(o->config);
    case DO_LOOK:
        return look(o);
    case DO_HEALTH:
        return health(o->status);
    default:
        return overwrites(o) ? EXIT_USAGE : run(o, config, begun_ns);
    }
}

int main(int argc, char **argv)
{
    int64_t begun_ns = clock_mono_ns();
    Options o;
    Config config = {0};
    process_begin();
    messages_begin();
    int status = read_options(&o, &config, argc, argv);
    if (status == 0)
        status = obey(&o, &config, begun_ns);
    config_close(&config);
    return status;
}

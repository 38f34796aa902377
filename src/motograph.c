/* SPDX-License-Identifier: MIT */
/* The player: options, open, loop, close. All that it has to say leaves through say(). A missing or
 * damaged fact file still gives a picture, the built-in card, and then the exit code. */
#include "clock.h"
#include "picture.h"
#include "player.h"
#include "shaper.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { EXIT_USAGE = 64, EXIT_SYSTEM = 71, EXIT_CANNOT_WRITE = 73 };

static void say(const char *file, const Err *err)
{
    fprintf(stderr, "motograph: %s%s%s\n", file ? file : "", file ? ": " : "", err->why);
}

static void say_stats(const PlayerStats *s)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    uint64_t frames = s->frames ? s->frames : 1;
    fprintf(stderr,
            "{\"frames\":%" PRIu64 ",\"missed\":%" PRIu64 ",\"late_tiles\":%" PRIu64
            ",\"first_frame_ms\":%" PRId64 ".%03" PRId64 ",\"cpu_us_per_frame\":%" PRIu64
            ",\"peak_rss_kib\":%ld,\"bytes_per_frame\":%" PRIu64
            ",\"text_kib\":%zu}\n",
            s->frames, s->missed, s->late_tiles, s->first_frame_us / 1000, s->first_frame_us % 1000,
            (uint64_t)s->cpu_us / frames, usage.ru_maxrss, s->pixels * 4 / frames,
            s->text_bytes >> 10);
}

static int check(const char *path)
{
    Story story;
    Err err;
    bool good = story_open_file(&story, path, &err);
    int status = story.status;
    if (good)
        printf("%s: sound, %" PRIu32 " facts\n", path, story.facts.count[SECTION_FACTS]);
    else
        say(path, &err);
    story_close(&story);
    return status;
}

/* One frame, as text or as a picture. */
static int one_frame(const Options *o, const Story *story, Text *text, Ruler ruler,
                     const char *message)
{
    int status = EXIT_SYSTEM, w = o->w_px ? o->w_px : 1920, h = o->h_px ? o->h_px : 1080;
    Err err = {0};
    Layout layout = {0};
    Wish wish = player_wish(o, w, h, message);
    const Facts *facts = story->loaded ? &story->facts : NULL;
    Scene *scene = malloc(sizeof *scene);
    uint32_t *pixels = NULL;
    Instant now;
    Clock clock;
    if (!scene || !layout_open(&layout, facts, &wish, ruler, &err))
        goto out;
    status = EXIT_USAGE;
    clock_init(&clock, o->at_us != OPTIONS_UNSET, o->at_us, true, 1000);
    if (!player_instant(o, &layout, facts, clock_wall_us(&clock, 0), &now, &err))
        goto out;
    show_at(facts, &layout, &now, scene);
    status = EXIT_SYSTEM;
    if (o->what == DO_SCENE) {
        char row[2 * LIMIT_VALUE_BYTES];
        for (uint32_t i = 0; i < scene->count; i++) {
            Str s = scene->items[i].kind == ITEM_TEXT
                        ? show_text(&layout, scene, &scene->items[i])
                        : (Str){"", 0};
            scene_row(&scene->items[i], s.s, s.len, row, sizeof row);
            puts(row);
        }
        status = fflush(stdout) == 0 ? 0 : EXIT_CANNOT_WRITE;
        goto out;
    }
    pixels = calloc((size_t)w * (size_t)h, sizeof *pixels);
    if (!pixels)
        goto out;
    TextScene ts = {text, &layout};
    Canvas canvas = {.pixels = pixels, .step_x = 1, .step_y = w, .w = w, .h = h};
    text_resize(text, &layout);
    text_prepare(text, &layout, scene);
    canvas_draw(&canvas, scene, (Box){0, 0, w, h}, text_source(&ts));
    status = picture_write(o->snapshot, pixels, w, h, &err) ? 0 : EXIT_CANNOT_WRITE;
out:
    if (status)
        say(o->what == DO_SNAPSHOT && status == EXIT_CANNOT_WRITE ? o->snapshot : NULL,
            err.why[0] ? &err : &(Err){.why = "out of memory"});
    free(pixels);
    layout_close(&layout);
    free(scene);
    return status;
}

static int run(const Options *o, int64_t begun_us)
{
    Story story;
    Err err;
    char folder[4096];
    int status = EXIT_SYSTEM;
    const char *message = NULL;
    if (!story_open(&story, o->file, &err)) {
        const Lang *lang = o->lang[0] ? lang_find(o->lang, strlen(o->lang)) : NULL;
        lang = lang ? lang : lang_default();
        message = story.status == 66 ? lang->no_file : lang->bad_file;
        say(o->file, &err);
    }
    bool found = story_fonts(folder, sizeof folder);
    Shaper *shaper = found ? shaper_open(folder, &err) : NULL;
    Text *text = shaper ? text_open(folder, &err) : NULL;
    if (!found)
        err_set(&err, 0, 0, "the fonts that come with the program are not installed");
    if (!text) {
        say(NULL, &err);
    } else if (o->what == DO_PLAY) {
        PlayerStats stats = {0};
        PlayerShow show = {o, &story, text, shaper_ruler(shaper), message, begun_us};
        if (!player_run(&show, &stats, &status, &err))
            say(NULL, &err);
        stats.cpu_us = clock_cpu_us();
        if (o->stats)
            say_stats(&stats);
    } else {
        status = one_frame(o, &story, text, shaper_ruler(shaper), message);
    }
    if (status == 0)
        status = story.status;
    text_close(text);
    shaper_close(shaper);
    story_close(&story);
    return status;
}

int main(int argc, char **argv)
{
    int64_t begun_us = clock_mono_us();
    Options o;
    Err err;
    if (!options_parse(&o, argc, argv, &err)) {
        say(NULL, &err);
        return EXIT_USAGE;
    }
    if (o.what == DO_HELP) {
        fputs(options_help, stdout);
        return 0;
    }
    if (o.what == DO_VERSION) {
        puts("motograph " VERSION);
        return 0;
    }
    return o.what == DO_CHECK ? check(o.file) : run(&o, begun_us);
}

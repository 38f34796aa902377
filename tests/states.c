/* SPDX-License-Identifier: MIT */
/* Prints the scene of a state that only a running service comes to; with a path, writes its picture too.
 *   states WHAT FONTS FILE WxH THEME AT TIME CARD [OUT.png [NAME ADDRESS TEXT [WHERE LINE]]]
 * WHAT: untrusted, identity, setting, told (the same in the midst of a show, which has moved) or splash. FILE:
 * the show, or "-". AT: seconds since 1970. TIME: seconds since the state, or the card, began. CARD: an id, or
 * "-". OUT.png: where its picture goes, or "-". NAME and ADDRESS: of the screen; TEXT: what is wrong with its
 * configuration, in the file WHERE. */
#include "layout/layout_open.h"
#include "player/load.h"
#include "show/show.h"
#include "system/picture.h"
#include "text/shaper.h"
#include "text/text_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print(const Layout *l, const Scene *scene)
{
    char row[2 * LIMIT_VALUE_BYTES];
    for (uint32_t i = 0; i < scene->count; i++) {
        Str s = scene->items[i].kind == ITEM_TEXT ? show_text(l, scene, &scene->items[i])
                                                  : (Str){"", 0};
        scene_row(&scene->items[i], s.s, s.len, row, sizeof row);
        puts(row);
    }
}

static bool draw(const char *path, const FontPlaces *fonts, const Layout *l, const Scene *scene)
{
    int w = l->screen_w_px, h = l->screen_h_px;
    uint32_t *pixels = calloc((size_t)w * (size_t)h, sizeof *pixels);
    TextStore *text = text_store_open(fonts, NULL);
    TextScene ts = {text, l};
    Sprites cast;
    Canvas canvas = surface_turned(pixels, w, w, h, 0);
    text_store_resize(text, l, 0);
    text_store_prepare(text, l, scene);
    sprites_begin(&cast, scene, text_store_source(&ts));
    canvas_draw(&canvas, &cast, (Box){0, 0, w, h});
    bool good = picture_write(path, pixels, w, h, NULL) == FILES_OK;
    text_store_close(text);
    free(pixels);
    return good;
}

static Instant instant(char **argv, const Facts *facts, const Layout *l)
{
    Instant now = instant_at((int64_t)(strtod(argv[6], NULL) * 1000000 + 0.5));
    int64_t time_us = (int64_t)(strtod(argv[7], NULL) * 1000000);
    const char *card = argv[8];
    now.trusted = strcmp(argv[1], "untrusted") != 0;
    now.identified = strcmp(argv[1], "identity") == 0 || strcmp(argv[1], "splash") == 0;
    bool told = strcmp(argv[1], "told") == 0;
    now.setting = told || strcmp(argv[1], "setting") == 0;
    now.begun_us = now.setting_us = time_us;
    now.stage_us = told ? now.wall_us : time_us;
    if (strcmp(card, "-") != 0) {
        now.card_pinned = true;
        now.card = layout_card(l, facts_find(facts, card, strlen(card)));
        now.card_length_us = 10800000;
    }
    return now;
}

int main(int argc, char **argv)
{
    if (argc < 9)
        return 64;
    FontPlaces places = {.folder = argv[2]};
    Story story = {0};
    Err err = {.why = "fonts"};
    Wish wish = {.theme = strcmp(argv[5], "light") == 0 ? THEME_LIGHT : THEME_DARK,
                 .bare = strcmp(argv[1], "splash") == 0,
                 .orbit = strcmp(argv[1], "told") == 0,
                 .identity = {"lobby-3", "192.168.20.31"},
                 .state = {STATE_SETTING, "motograph.conf", 12,
                           "Rotate: 45 gibt es nicht. Möglich sind 0, 90, 180 und 270.", false}};
    Layout l = {0};
    static Scene scene;
    if (argc >= 13) {
        wish.identity = (StateIdentity){argv[10], argv[11]};
        wish.state.text = argv[12];
    }
    if (argc >= 15) {
        wish.state.file = argv[13];
        wish.state.line = atoi(argv[14]);
    }
    if (strcmp(argv[5], "auto") == 0)
        wish.theme = THEME_AUTO;
    bool file = strcmp(argv[3], "-") != 0;
    Fontset *set = fontset_open(&places, &err);
    Shaper *shaper = set ? shaper_open(set, &err) : NULL;
    sscanf(argv[4], "%dx%d", &wish.w_px, &wish.h_px);
    bool good = shaper && (!file || load_open_file(&story, argv[3], &err)) &&
                layout_open(&l, file ? &story.facts : NULL, &wish, shaper_ruler(shaper), &err);
    if (good) {
        Instant now = instant(argv, &story.facts, &l);
        show_at(&l, &now, &scene);
        print(&l, &scene);
        good = argc < 10 || strcmp(argv[9], "-") == 0 || draw(argv[9], &places, &l, &scene);
    } else {
        puts(err.why);
    }
    layout_close(&l);
    shaper_close(shaper);
    fontset_close(set);
    load_close(&story);
    return !good;
}

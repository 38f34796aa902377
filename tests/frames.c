/* SPDX-License-Identifier: MIT */
/* Frame hashes: every row of a table names an instant, a size and a look; its last column is the
 * SHA-256 of the pixels. `frames FILE.fct TABLE FONTS [SITE]` checks them, forwards with one cache
 * of masks and backwards with another; a row is a case and must match each time. Pixels with the
 * sum of those that had the right hash are not hashed again. With `-o` it
 * prints the table with the hashes it got. `frames -l FILE.fct TIME FONTS` lists the next card
 * boundaries, to choose instants from. */
#include "layout/layout_open.h"
#include "player/load.h"
#include "show/show.h"
#include "text/shaper.h"
#include "text/text_store.h"

#include <inttypes.h>
#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_ROWS = 200 };

typedef struct {
    char at[48], theme[8], motion[8], hash[72], note[128];
    int w, h;
    uint64_t right; /* the sum of pixels that had this hash; 0: none had */
} Row;

/* The row y of the upright picture, as bytes of red, green and blue. */
static void read_pixels(const Canvas *canvas, int32_t w, int32_t y, uint8_t *rgb)
{
    const uint32_t *pixel = surface_pixel(canvas, 0, y);
    for (int32_t x = 0; x < w; x++, pixel += canvas->step_x, rgb += 3) {
        rgb[0] = (uint8_t)(*pixel >> 16);
        rgb[1] = (uint8_t)(*pixel >> 8);
        rgb[2] = (uint8_t)*pixel;
    }
}

static void hash_pixels(const Canvas *canvas, int w, int h, char hex[72])
{
    SHA2_CTX sha;
    uint8_t digest[32], *rgb = malloc((size_t)w * 3);
    SHA256Init(&sha);
    for (int y = 0; y < h; y++) {
        read_pixels(canvas, w, y, rgb);
        SHA256Update(&sha, rgb, (size_t)w * 3);
    }
    SHA256Final(digest, &sha);
    for (int i = 0; i < 32; i++)
        snprintf(hex + 2 * i, 3, "%02x", digest[i]);
    free(rgb);
}

/* Each step loses nothing, so one pixel that changes always changes the sum. */
static uint64_t sum_pixels(const Canvas *canvas, int w, int h)
{
    uint64_t sum = 1;
    for (int y = 0; y < h; y++) {
        const uint32_t *pixel = surface_pixel(canvas, 0, y);
        for (int x = 0; x < w; x++, pixel += canvas->step_x) {
            sum = (sum ^ (*pixel & 0xFFFFFF)) * UINT64_C(0x9E3779B97F4A7C15);
            sum ^= sum >> 32;
        }
    }
    return sum;
}

/* Draws the picture turned by this many quarters, and hashes it upright. */
static bool frame_hash(const Facts *f, TextStore *text, Ruler ruler, Row *r, int turn, char hex[72])
{
    Wish wish = {.w_px = r->w,
                 .h_px = r->h,
                 .theme = strcmp(r->theme, "light") == 0  ? THEME_LIGHT
                          : strcmp(r->theme, "dark") == 0 ? THEME_DARK
                                                          : THEME_AUTO,
                 .still = strcmp(r->motion, "off") == 0,
                 .orbit = strcmp(r->motion, "orbit") == 0,
                 .inset = strcmp(r->motion, "inset") == 0 ? LAYOUT_INSET_MAX : 0};
    Layout layout;
    Scene scene;
    Sprites cast;
    int64_t at_us;
    Err err;
    if (!calendar_parse(r->at, strlen(r->at), &at_us, &err) ||
        !layout_open(&layout, f, &wish, ruler, &err))
        return false;
    Instant now = instant_at(at_us);
    show_at(&layout, &now, &scene);
    uint32_t *pixels = calloc((size_t)r->w * (size_t)r->h, 4);
    int32_t across = turn & 1 ? r->h : r->w, down = turn & 1 ? r->w : r->h;
    Canvas canvas = surface_turned(pixels, across, across, down, turn);
    TextScene ts = {text, &layout};
    text_store_resize(text, &layout, turn);
    text_store_prepare(text, &layout, &scene);
    sprites_begin(&cast, &scene, text_store_source(&ts));
    canvas_draw(&canvas, &cast, (Box){0, 0, r->w, r->h});
    uint64_t sum = sum_pixels(&canvas, r->w, r->h);
    if (r->right && sum == r->right)
        memcpy(hex, r->hash, sizeof r->hash);
    else
        hash_pixels(&canvas, r->w, r->h, hex);
    if (strcmp(hex, r->hash) == 0)
        r->right = sum;
    free(pixels);
    layout_close(&layout);
    return true;
}

static int read_rows(const char *path, Row *rows)
{
    FILE *in = fopen(path, "r");
    char line[512];
    int n = 0;
    while (in && n < MAX_ROWS && fgets(line, sizeof line, in)) {
        Row r = {.hash = "-"};
        if (line[0] == '#' || line[0] == '\n')
            continue;
        if (sscanf(line, "%47s %dx%d %7s %7s %71s %127[^\n]", r.at, &r.w, &r.h, r.theme, r.motion,
                   r.hash, r.note) >= 6)
            rows[n++] = r;
    }
    if (in)
        fclose(in);
    return n;
}

static void format_us(int64_t us, char out[48])
{
    calendar_format(us / 1000000, out);
    snprintf(out + strlen(out) - 1, 16, ".%06" PRId64 "Z", us % 1000000);
}

static int list(const Facts *f, Ruler ruler, const char *from)
{
    Layout layout;
    Wish wish = {.w_px = 1920, .h_px = 1080};
    int64_t at_us;
    char s[48];
    if (!calendar_parse(from, strlen(from), &at_us, NULL) ||
        !layout_open(&layout, f, &wish, ruler, NULL))
        return 1;
    for (int i = 0; i < 24; i++) {
        Slot slot;
        roll_shown(layout.stage, at_us, &slot);
        format_us(slot.start, s);
        printf("%s %s\n", s, facts_fact(f, layout.cards[slot.index].fact).id.s);
        at_us = slot.end;
    }
    layout_close(&layout);
    return 0;
}

static int check(const Facts *f, const FontPlaces *fonts, Row *rows, int n, bool print)
{
    bool wrong[MAX_ROWS] = {false};
    /* forwards; backwards; every third turned by one quarter, by two, by three */
    for (int pass = 0; pass < (print ? 1 : 5); pass++) {
        int turn = pass > 1 ? pass - 1 : 0;
        Fontset *set = fontset_open(fonts, NULL);
        Shaper *shaper = set ? shaper_open(set, NULL) : NULL;
        TextStore *text = text_store_open(fonts, NULL);
        for (int k = 0; k < n; k++) {
            if (turn && k % 3 != turn - 1)
                continue;
            int at = pass == 1 ? n - 1 - k : k;
            Row *r = &rows[at];
            char hex[72] = "";
            bool good = text && shaper && frame_hash(f, text, shaper_ruler(shaper), r, turn, hex);
            if (print)
                printf("%s %dx%d %s %s %s %s\n", r->at, r->w, r->h, r->theme, r->motion, hex,
                       r->note);
            if (good && strcmp(hex, r->hash) == 0)
                continue;
            wrong[at] = true;
            if (!print)
                printf("FAILED %s %dx%d %s %s turned %d (%s): %s\n", r->at, r->w, r->h, r->theme,
                       r->motion, turn, r->note, hex);
        }
        text_store_close(text);
        shaper_close(shaper);
        fontset_close(set);
    }
    int failed = 0;
    for (int k = 0; k < n; k++)
        failed += wrong[k];
    if (!print)
        printf("frames: %d passed, %d failed\n", n - failed, failed);
    return failed && !print;
}

int main(int argc, char **argv)
{
    bool print = argc > 1 && strcmp(argv[1], "-o") == 0, lists = argc > 1 && !strcmp(argv[1], "-l");
    char **arg = argv + (print || lists);
    Row *rows = calloc(MAX_ROWS, sizeof *rows);
    Story story;
    Err err;
    if (argc < 4 || !rows || !load_open_file(&story, arg[1], &err)) {
        printf("frames: 0 passed, 1 failed\n");
        return 1;
    }
    int status;
    FontPlaces fonts = {.folder = arg[3], .site = argc > 4 + (print || lists) ? arg[4] : NULL};
    for (int i = 0; i < OWN_COUNT; i++)
        fonts.own[i] = story.facts.own_fonts[i].s;
    if (lists) {
        Fontset *set = fontset_open(&fonts, NULL);
        Shaper *shaper = set ? shaper_open(set, NULL) : NULL;
        status = shaper ? list(&story.facts, shaper_ruler(shaper), arg[2]) : 1;
        shaper_close(shaper);
        fontset_close(set);
    } else {
        int n = read_rows(arg[2], rows);
        status = n ? check(&story.facts, &fonts, rows, n, print) : 1;
        if (!n)
            printf("frames: 0 passed, 1 failed\n");
    }
    load_close(&story);
    free(rows);
    return status;
}

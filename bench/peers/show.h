/* SPDX-License-Identifier: MIT */
/* The rows of show.sh, and the loop that naive.c and cached.c share: they differ only in words(),
 * which draws a text. SDL's software renderer draws everything again for each frame, as in the
 * tutorials. */
#pragma once
#include <SDL.h>
#include <SDL_ttf.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef enum { KIND_TEXT, KIND_RECT } Kind;

typedef struct {
    Kind kind;
    char effect; /* r rise, f fade, c count, s strap, R rail, g grow; ' ' none */
    int start, length, size, x, y, w, h;
    TTF_Font *font;
    SDL_Color color;
    SDL_Rect clip; /* w is 0 for none */
    char text[256], from[32];
} Part;

typedef struct {
    int length, first, count;
} PlayCard;

enum { MAX_PARTS = 1024, MAX_CARDS = 64, MAX_PLAYS = 128, MAX_FONTS = 64 };

static Part parts[MAX_PARTS], items[MAX_PARTS], heads[8];
static PlayCard cards[MAX_CARDS];
static int part_count, item_count, head_count, card_count, play_count;
static int play_at[MAX_PLAYS], play_card[MAX_PLAYS];
static SDL_Color ground, track, progress, band;
static int line_y, line_h, band_y, band_h, edge_w, tape_length, tape_speed, tape_at;

static void words(SDL_Renderer *r, const Part *p, const char *text, int x, int base, int alpha);

static SDL_Color color(const char *s)
{
    unsigned long v = strtoul(s + 1, NULL, 16);
    return (SDL_Color){(Uint8)(v >> 16), (Uint8)(v >> 8), (Uint8)v, 255};
}

static TTF_Font *font(const char *folder, const char *key, int size)
{
    static const char *const files[][2] = {{"SD6", "SourceSerif4Display-Semibold"},
                                           {"SD4", "SourceSerif4Display-Regular"},
                                           {"SS6", "SourceSerif4Subhead-Semibold"},
                                           {"SS4", "SourceSerif4Subhead-Regular"},
                                           {"PM", "IBMPlexSans-Medium"},
                                           {"PS", "IBMPlexSans-SemiBold"}};
    static struct {
        int file, size;
        TTF_Font *font;
    } open[MAX_FONTS];
    static int count;
    char path[512];
    int file = 0;
    while (file < 5 && strcmp(files[file][0], key) != 0)
        file++;
    for (int i = 0; i < count; i++)
        if (open[i].file == file && open[i].size == size)
            return open[i].font;
    snprintf(path, sizeof path, "%s/%s.ttf", folder, files[file][1]);
    TTF_Font *f = TTF_OpenFont(path, size);
    if (!f || count == MAX_FONTS) {
        fprintf(stderr, "%s: %s\n", path, TTF_GetError());
        exit(1);
    }
    TTF_SetFontHinting(f, TTF_HINTING_LIGHT);
    open[count].file = file;
    open[count].size = size;
    open[count++].font = f;
    return f;
}

static int split(char *line, char **cell, int most)
{
    int n = 0;
    line[strcspn(line, "\n")] = '\0';
    while (n < most && line)
        cell[n++] = strsep(&line, "\t");
    for (int i = n; i < most; i++)
        cell[i] = "";
    return n;
}

static void load_text(Part *p, const char *fonts, char **c)
{
    p->kind = KIND_TEXT;
    p->font = font(fonts, c[0], atoi(c[1]));
    p->size = atoi(c[1]);
    p->x = atoi(c[2]);
    p->y = atoi(c[3]);
    p->color = color(c[4]);
}

static void load_box(Part *p, char **c)
{
    p->kind = KIND_RECT;
    p->x = atoi(c[0]);
    p->y = atoi(c[1]);
    p->w = atoi(c[2]);
    p->h = atoi(c[3]);
    p->color = color(c[4]);
}

static void load_row(char **c, const char *fonts)
{
    const char *what = c[0];
    if (strcmp(what, "ground") == 0)
        ground = color(c[1]);
    if (strcmp(what, "line") == 0) {
        line_y = atoi(c[1]), line_h = atoi(c[2]);
        track = color(c[3]), progress = color(c[4]);
    }
    if (strcmp(what, "band") == 0) {
        band_y = atoi(c[1]), band_h = atoi(c[2]);
        band = color(c[3]), edge_w = atoi(c[4]);
    }
    if (strcmp(what, "tape") == 0)
        tape_length = atoi(c[1]), tape_speed = atoi(c[2]), tape_at = atoi(c[3]);
    if (strcmp(what, "head") == 0) {
        load_text(&heads[head_count], fonts, c + 1);
        snprintf(heads[head_count++].text, sizeof heads[0].text, "%s", c[6]);
    }
    if (strcmp(what, "card") == 0)
        cards[card_count++] = (PlayCard){atoi(c[2]), part_count, 0};
    if (strcmp(what, "text") == 0 || strcmp(what, "rect") == 0) {
        Part *p = &parts[part_count++];
        cards[card_count - 1].count++;
        p->start = atoi(c[2]);
        p->length = atoi(c[3]);
        if (what[0] == 't')
            load_text(p, fonts, c + 4);
        else
            load_box(p, c + 4);
        p->effect = strcmp(c[1], "rail") == 0 ? 'R' : c[1][0];
        if (what[0] == 't') {
            sscanf(c[9], "%d,%d,%d,%d", &p->clip.x, &p->clip.y, &p->clip.w, &p->clip.h);
            snprintf(p->text, sizeof p->text, "%s", c[10]);
            snprintf(p->from, sizeof p->from, "%s", c[11]);
        }
    }
    if (strcmp(what, "item") == 0) {
        load_text(&items[item_count], fonts, c + 1);
        snprintf(items[item_count++].text, sizeof items[0].text, "%s", c[6]);
    }
    if (strcmp(what, "square") == 0) {
        load_box(&items[item_count], c + 1);
        items[item_count++].color.a = 179;
    }
    if (strcmp(what, "play") == 0) {
        play_at[play_count] = atoi(c[1]);
        play_card[play_count++] = atoi(c[2]);
    }
}

static void load(const char *path, const char *fonts)
{
    char line[1024], *cell[12];
    FILE *f = fopen(path, "r");
    if (!f) {
        perror(path);
        exit(1);
    }
    while (fgets(line, sizeof line, f)) {
        split(line, cell, 12);
        if (part_count < MAX_PARTS && item_count < MAX_PARTS && card_count < MAX_CARDS &&
            play_count < MAX_PLAYS && head_count < 8)
            load_row(cell, fonts);
    }
    fclose(f);
}

static double phase(double ms, const Part *p)
{
    double x = (ms - p->start) / p->length;
    return x < 0 ? 0 : x > 1 ? 1 : x;
}

static double cubic(double p)
{
    return 1 - (1 - p) * (1 - p) * (1 - p);
}

static double expo(double p)
{
    return p < 1 ? 1 - pow(2, -10 * p) : 1;
}

static double smooth(double p)
{
    return p * p * (3 - 2 * p);
}

static void fill(SDL_Renderer *r, SDL_Color c, int alpha, int x, int y, int w, int h)
{
    SDL_SetRenderDrawColor(r, c.r, c.g, c.b, (Uint8)(alpha * c.a / 255));
    SDL_RenderFillRect(r, &(SDL_Rect){x, y, w, h});
}

static void number(const Part *p, double ms, char *out, size_t size)
{
    char a[32], b[32], *comma;
    double q = expo((ms - 500) / 1400 < 0 ? 0 : (ms - 500) / 1400);
    snprintf(a, sizeof a, "%s", p->from);
    snprintf(b, sizeof b, "%.31s", p->text);
    if ((comma = strchr(a, ',')))
        *comma = '.';
    if ((comma = strchr(b, ',')))
        *comma = '.';
    int decimals = comma ? (int)strlen(comma + 1) : 0;
    snprintf(out, size, "%.*f", decimals, atof(a) + (atof(b) - atof(a)) * q);
    if ((comma = strchr(out, '.')))
        *comma = ',';
}

static void draw_part(SDL_Renderer *r, const Part *p, double ms, double opacity)
{
    double at = phase(ms, p);
    int alpha = (int)(opacity * 255 + .5), y = p->y;
    char text[256];
    SDL_Rect clip = p->clip;
    if (p->kind == KIND_RECT) {
        fill(r, p->color, alpha, p->x, p->y,
             (int)(p->w * (p->effect == 'g' ? expo(at) : cubic(at)) + .5), p->h);
        return;
    }
    snprintf(text, sizeof text, "%s", p->text);
    if (p->effect == 'r') {
        y += (int)((1 - cubic(at)) * .55 * p->size + .5);
        alpha = (int)(opacity * cubic(at) * 255 + .5);
        clip.x = 0;
        clip.w = 1920;
    } else if (p->effect == 's') {
        clip.w = (int)(clip.w * cubic(at) + .5);
        if (clip.w == 0)
            return;
    } else {
        alpha = (int)(opacity * smooth(at) * 255 + .5);
        if (p->effect == 'c')
            number(p, ms, text, sizeof text);
    }
    if (alpha == 0)
        return;
    if (p->clip.w)
        SDL_RenderSetClipRect(r, &clip);
    words(r, p, text, p->x, y, alpha);
    if (p->clip.w)
        SDL_RenderSetClipRect(r, NULL);
}

static void draw(SDL_Renderer *r, SDL_Texture *edge, double ms)
{
    int now = 0;
    while (now + 1 < play_count && play_at[now + 1] <= ms)
        now++;
    const PlayCard *card = &cards[play_card[now]];
    double t = ms - play_at[now], left = (card->length - t) / 280;
    double opacity = left >= 1 ? 1 : left <= 0 ? 0 : smooth(left);
    SDL_SetRenderDrawColor(r, ground.r, ground.g, ground.b, 255);
    SDL_RenderClear(r);
    for (int i = 0; i < head_count; i++)
        words(r, &heads[i], heads[i].text, heads[i].x, heads[i].y, 255);
    for (int i = 0; i < card->count; i++)
        draw_part(r, &parts[card->first + i], t, opacity);
    fill(r, track, 255, 0, line_y, 1920, line_h);
    fill(r, progress, 255, 0, line_y, (int)(1920 * (t < card->length ? t / card->length : 1)),
         line_h);
    fill(r, band, 255, 0, band_y, 1920, band_h);
    int at = (int)fmod(tape_at + ms * tape_speed / 1000, tape_length);
    for (int i = 0; i < item_count; i++) {
        const Part *p = &items[i];
        int x = p->x - at;
        if (x >= 1920 || x < -2200)
            continue;
        if (p->kind == KIND_TEXT)
            words(r, p, p->text, x, p->y, 255);
        else
            fill(r, p->color, 255, x, p->y, p->w, p->h);
    }
    SDL_RenderCopy(r, edge, NULL, &(SDL_Rect){0, band_y, edge_w, band_h});
    SDL_RenderCopyEx(r, edge, NULL, &(SDL_Rect){1920 - edge_w, band_y, edge_w, band_h}, 0, NULL,
                     SDL_FLIP_HORIZONTAL);
    SDL_RenderPresent(r);
}

/* A row of decreasing opacity, which callers stretch over the band's height. */
static SDL_Texture *edge_texture(SDL_Renderer *r)
{
    SDL_Surface *s =
        SDL_CreateRGBSurfaceWithFormat(0, edge_w, band_h, 32, SDL_PIXELFORMAT_ARGB8888);
    for (int y = 0; y < band_h; y++)
        for (int x = 0; x < edge_w; x++)
            ((Uint32 *)s->pixels)[y * s->pitch / 4 + x] =
                SDL_MapRGBA(s->format, band.r, band.g, band.b, (Uint8)(255 - 255 * x / edge_w));
    SDL_Texture *t = SDL_CreateTextureFromSurface(r, s);
    SDL_SetTextureBlendMode(t, SDL_BLENDMODE_BLEND);
    SDL_FreeSurface(s);
    return t;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "Usage: %s SHOW.tsv FONTS\n", argv[0]);
        return 64;
    }
    /* Without this the software renderer presents through GL where there is one, at many times the
     * cost; no tutorial says so. */
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
        return 69;
    load(argv[1], argv[2]);
    SDL_Window *w = SDL_CreateWindow("peer", 0, 0, 1920, 1080, SDL_WINDOW_BORDERLESS);
    SDL_Renderer *r = w ? SDL_CreateRenderer(w, -1, SDL_RENDERER_SOFTWARE) : NULL;
    if (!r)
        return 69;
    SDL_SetRenderDrawBlendMode(r, SDL_BLENDMODE_BLEND);
    SDL_Texture *edge = edge_texture(r);
    struct timespec due;
    clock_gettime(CLOCK_MONOTONIC, &due);
    for (double ms = 0;; ms += 1000. / 60) {
        SDL_Event e;
        while (SDL_PollEvent(&e))
            if (e.type == SDL_QUIT)
                return 0;
        draw(r, edge, ms);
        due.tv_nsec += 1000000000 / 60;
        due.tv_sec += due.tv_nsec / 1000000000;
        due.tv_nsec %= 1000000000;
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, NULL);
    }
}

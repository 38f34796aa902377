/* SPDX-License-Identifier: MIT */
/* histogram OUT.png FONT TITLE SERIES... : the distribution of the processor time of frames.
 *
 * A SERIES is LABEL=FILE, a file with one time in microseconds per line; a mark is
 * @LABEL=MICROSECONDS and appears in all panels. Each series has a panel; they share a logarithmic
 * axis from 10 us to 20 ms, and bars are fractions of the series. */
#include <SDL.h>
#include <SDL_ttf.h>
#include <math.h>
#include <png.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDTH = 1280,
    LEFT = 48,
    RIGHT = 32,
    TOP = 96,
    PANEL = 170,
    GAP = 66,
    BOTTOM = 64,
    BINS = 110,
    MOST = 4
};

static const double low = 10, high = 20000;
static const SDL_Color ground = {0xE9, 0xEE, 0xEC, 255}, ink = {0x0B, 0x26, 0x2C, 255},
                       soft = {0x48, 0x63, 0x6A, 255}, pale = {0xC9, 0xD4, 0xD2, 255},
                       bars[MOST] = {{0x4C, 0x6C, 0x72, 255},
                                     {0xD9, 0xA4, 0x00, 255},
                                     {0x0B, 0x26, 0x2C, 255},
                                     {0x9D, 0xB4, 0xB5, 255}};

typedef struct {
    const char *label;
    double bin[BINS], median, largest;
    long count;
} Series;

typedef struct {
    const char *label;
    double us;
} Mark;

static SDL_Surface *picture;
static TTF_Font *font, *strong;

static double place(double us)
{
    double x = log(us / low) / log(high / low);
    return x < 0 ? 0 : x > 1 ? 1 : x;
}

static int at(double us)
{
    return LEFT + (int)(place(us) * (WIDTH - LEFT - RIGHT) + .5);
}

static void box(SDL_Color c, int x, int y, int w, int h)
{
    SDL_FillRect(picture, &(SDL_Rect){x, y, w, h}, SDL_MapRGB(picture->format, c.r, c.g, c.b));
}

/* Text with its left edge, middle or right edge at x: anchor 0, 1, 2. */
static int text(TTF_Font *f, SDL_Color c, int x, int y, int anchor, const char *s)
{
    SDL_Surface *t = TTF_RenderUTF8_Blended(f, s, c);
    if (!t)
        return 0;
    int w = t->w;
    SDL_BlitSurface(t, NULL, picture, &(SDL_Rect){x - w * anchor / 2, y, 0, 0});
    SDL_FreeSurface(t);
    return w;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static bool load(Series *s, const char *path)
{
    FILE *f = fopen(path, "r");
    double *all = NULL, us;
    long room = 0;
    while (f && fscanf(f, "%lf", &us) == 1) {
        if (s->count == room) {
            room = room ? room * 2 : 1024;
            double *more = realloc(all, (size_t)room * sizeof *all);
            if (!more)
                break;
            all = more;
        }
        all[s->count++] = us;
    }
    if (f)
        fclose(f);
    if (s->count) {
        qsort(all, (size_t)s->count, sizeof *all, ascending);
        s->median = all[s->count / 2];
        s->largest = all[s->count - 1];
    }
    for (long i = 0; i < s->count; i++) {
        int bin = (int)(place(all[i]) * BINS);
        s->bin[bin < BINS ? bin : BINS - 1] += 1.0 / (double)s->count;
    }
    free(all);
    return s->count > 0;
}

static void span(double us, char *out, size_t size)
{
    if (us < 1000)
        snprintf(out, size, "%.0f \u00b5s", us);
    else
        snprintf(out, size, "%.1f ms", us / 1000);
}

static void panel(const Series *s, int y, SDL_Color c, const Mark *marks, int mark_count)
{
    double most = 0;
    char words[160], median[32], largest[32];
    int step = WIDTH - LEFT - RIGHT;
    for (int i = 0; i < BINS; i++)
        most = s->bin[i] > most ? s->bin[i] : most;
    for (double d = low; d <= high; d *= 10)
        box(pale, at(d), y, 1, PANEL);
    for (int i = 0; i < BINS; i++) {
        int x0 = LEFT + i * step / BINS, x1 = LEFT + (i + 1) * step / BINS;
        int h = (int)ceil(s->bin[i] / most * (PANEL - 6));
        if (s->bin[i] > 0)
            box(c, x0, y + PANEL - (h < 2 ? 2 : h), x1 - x0 - 1, h < 2 ? 2 : h);
    }
    box(soft, LEFT, y + PANEL, step, 1);
    for (int i = 0; i < mark_count; i++)
        for (int dash = 0; dash < PANEL; dash += 8)
            box(ink, at(marks[i].us), y + dash, 1, 5);
    span(s->median, median, sizeof median);
    span(s->largest, largest, sizeof largest);
    int used = text(strong, ink, LEFT, y - 28, 0, s->label);
    snprintf(words, sizeof words, "%ld frames, median %s, longest %s", s->count, median, largest);
    text(font, soft, LEFT + used + 16, y - 28, 0, words);
}

static bool save(const char *path)
{
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)picture->w,
                       .height = (png_uint_32)picture->h,
                       .format = PNG_FORMAT_BGRA};
    for (int y = 0; y < picture->h; y++)
        for (int x = 0; x < picture->w; x++)
            ((Uint32 *)picture->pixels)[y * picture->pitch / 4 + x] |= 0xFF000000u;
    bool good = png_image_write_to_file(&image, path, 0, picture->pixels, picture->pitch, NULL);
    if (!good)
        fprintf(stderr, "%s: %s\n", path, image.message);
    return good;
}

int main(int argc, char **argv)
{
    Series series[MOST] = {0};
    Mark marks[MOST];
    int count = 0, mark_count = 0;
    for (int i = 4; i < argc; i++) {
        char *value = strrchr(argv[i], '=');
        bool mark = argv[i][0] == '@';
        if (!value || (mark ? mark_count : count) == MOST) {
            fprintf(stderr, "histogram: %s: LABEL=FILE or @LABEL=MICROSECONDS is expected\n",
                    argv[i]);
            return 64;
        }
        *value++ = '\0';
        if (mark) {
            marks[mark_count++] = (Mark){argv[i] + 1, atof(value)};
            continue;
        }
        series[count].label = argv[i];
        if (!load(&series[count++], value)) {
            fprintf(stderr, "histogram: %s: no times in it\n", value);
            return 66;
        }
    }
    if (!count) {
        fputs("Usage: histogram OUT.png FONT TITLE LABEL=FILE... [@LABEL=MICROSECONDS...]\n",
              stderr);
        return 64;
    }
    if (TTF_Init() != 0 || !(font = TTF_OpenFont(argv[2], 19)) ||
        !(strong = TTF_OpenFont(argv[2], 22))) {
        fprintf(stderr, "histogram: %s\n", TTF_GetError());
        return 71;
    }
    int height = TOP + count * (PANEL + GAP) - GAP + BOTTOM;
    picture = SDL_CreateRGBSurfaceWithFormat(0, WIDTH, height, 32, SDL_PIXELFORMAT_RGB888);
    if (!picture)
        return 71;
    box(ground, 0, 0, WIDTH, height);
    text(font, soft, LEFT, 16, 0, argv[3]);
    for (int i = 0; i < count; i++)
        panel(&series[i], TOP + i * (PANEL + GAP), bars[i], marks, mark_count);
    for (int i = 0; i < mark_count; i++) {
        bool end = at(marks[i].us) > WIDTH * 2 / 3;
        text(font, ink, at(marks[i].us) + (end ? -6 : 6), TOP + PANEL + 8, end ? 2 : 0,
             marks[i].label);
    }
    for (double d = low; d <= high; d *= 10) {
        char words[32];
        span(d, words, sizeof words);
        text(font, soft, at(d), height - BOTTOM + 10, 1, words);
    }
    bool good = save(argv[1]);
    TTF_Quit();
    return good ? 0 : 73;
}

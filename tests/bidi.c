/* SPDX-License-Identifier: MIT */
/* bidi TEST CHARACTERTEST: runs the lines of Unicode's BidiTest.txt and BidiCharacterTest.txt
 * through itemise_levels and itemise_order. The product's lines have a given direction and no
 * paragraph separator within. So cases that ask for the direction, or have such a separator before
 * their end, are counted and left out; levels of characters that rule X9 removes are not
 * compared. */
#include "check.h"
#include "text/itemise.h"

#include <stdlib.h>

enum { MOST = 128, REMOVED = 255, BAR_PER_MILLE = 999 };

typedef struct {
    uint32_t points[MOST], order[MOST];
    uint8_t levels[MOST];
    size_t count, shown;
} Line;

static struct {
    long passed, failed, left_out;
} classes, characters;

static const struct {
    const char *name;
    uint32_t point;
} stand_ins[] = {{"L", 'a'},      {"R", 0x5D0},    {"AL", 0x627},   {"EN", '0'},
                 {"ES", '+'},     {"ET", '#'},     {"AN", 0x660},   {"CS", ','},
                 {"B", 0x2029},   {"S", '\t'},     {"WS", ' '},     {"ON", '!'},
                 {"NSM", 0x300},  {"BN", 0x200B},  {"LRE", 0x202A}, {"RLE", 0x202B},
                 {"PDF", 0x202C}, {"LRO", 0x202D}, {"RLO", 0x202E}, {"LRI", 0x2066},
                 {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069}};

static uint32_t stand_in(const char *name)
{
    for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
        if (strcmp(stand_ins[i].name, name) == 0)
            return stand_ins[i].point;
    return 0;
}

/* "0 x 1" or "3 2": numbers, REMOVED for x. */
static size_t read_levels(char *s, uint8_t *out)
{
    size_t n = 0;
    for (char *word = strtok(s, " \t\n"); word && n < MOST; word = strtok(NULL, " \t\n"))
        out[n++] = *word == 'x' ? REMOVED : (uint8_t)strtoul(word, NULL, 10);
    return n;
}

static bool is_line(const Line *want)
{
    for (size_t i = 0; i + 1 < want->count; i++)
        if (want->points[i] == 0x2029 || want->points[i] == '\n' || want->points[i] == '\r' ||
            (want->points[i] >= 0x1C && want->points[i] <= 0x1E) || want->points[i] == 0x85)
            return false;
    return true;
}

static bool agrees(Itemiser *it, const Line *want, bool rtl)
{
    uint8_t levels[MOST], kept[MOST];
    uint32_t order[MOST], at[MOST];
    size_t n = 0;
    if (!itemise_levels(it, want->points, want->count, rtl, levels))
        return false;
    for (size_t i = 0; i < want->count; i++) {
        if (want->levels[i] == REMOVED)
            continue;
        if (levels[i] != want->levels[i])
            return false;
        at[n] = (uint32_t)i;
        kept[n++] = levels[i];
    }
    itemise_order(kept, n, 1, order);
    for (size_t i = 0; i < n && i < want->shown; i++)
        if (at[order[i]] != want->order[i])
            return false;
    return n == want->shown;
}

static void test_classes(Itemiser *it, const char *path)
{
    static char line[4096];
    Line want = {.count = 0};
    FILE *in = fopen(path, "r");
    while (in && fgets(line, sizeof line, in)) {
        char *bits = strchr(line, ';');
        if (strncmp(line, "@Levels:", 8) == 0) {
            read_levels(line + 8, want.levels);
        } else if (strncmp(line, "@Reorder:", 9) == 0) {
            uint8_t order[MOST];
            want.shown = read_levels(line + 9, order);
            for (size_t i = 0; i < want.shown; i++)
                want.order[i] = order[i];
        } else if (*line != '#' && *line != '@' && bits) {
            long which = strtol(bits + 1, NULL, 10);
            *bits = '\0';
            want.count = 0;
            for (char *w = strtok(line, " "); w && want.count < MOST; w = strtok(NULL, " "))
                want.points[want.count++] = stand_in(w);
            bool ours = is_line(&want);
            classes.left_out += (which & 1) + (ours ? 0 : (which >> 1 & 1) + (which >> 2 & 1));
            for (unsigned rtl = 0; ours && rtl < 2; rtl++)
                if (which & (2 << rtl))
                    ++*(agrees(it, &want, rtl) ? &classes.passed : &classes.failed);
        }
    }
    if (in)
        fclose(in);
}

/* Fields: code points; direction 0, 1 or 2 (to be found); the direction found; levels; order. */
static void test_characters(Itemiser *it, const char *path)
{
    static char line[4096];
    FILE *in = fopen(path, "r");
    while (in && fgets(line, sizeof line, in)) {
        Line want = {.count = 0};
        char *field[5] = {line};
        for (int i = 1; i < 5 && field[i - 1]; i++) {
            field[i] = strchr(field[i - 1], ';');
            if (field[i])
                *field[i]++ = '\0';
        }
        if (*line == '#' || !field[4])
            continue;
        for (char *at = line; *at && want.count < MOST;)
            want.points[want.count++] = (uint32_t)strtoul(at, &at, 16);
        read_levels(field[3], want.levels);
        for (char *at = field[4], *end; want.shown < MOST; at = end) {
            uint32_t place = (uint32_t)strtoul(at, &end, 10);
            if (end == at)
                break;
            want.order[want.shown++] = place;
        }
        if (*field[1] == '2' || !is_line(&want))
            characters.left_out++;
        else
            ++*(agrees(it, &want, *field[1] == '1') ? &characters.passed : &characters.failed);
    }
    if (in)
        fclose(in);
}

int main(int argc, char **argv)
{
    Err err = {0};
    Fontset *fonts = fontset_open(&(FontPlaces){.folder = "fonts"}, &err);
    Itemiser *it = fonts ? itemise_open(fonts, &err) : NULL;
    CHECK(it && argc == 3, "%s", err.why);
    if (it && argc == 3) {
        test_classes(it, argv[1]);
        test_characters(it, argv[2]);
    }
    for (int i = 0; i < 2; i++) {
        long passed = i ? characters.passed : classes.passed;
        long failed = i ? characters.failed : classes.failed;
        long left_out = i ? characters.left_out : classes.left_out;
        printf("%s: %ld of %ld as Unicode has it (%.4f %%); not asked for: %ld\n",
               i ? "characters" : "classes", passed, passed + failed,
               100.0 * (double)passed / (double)(passed + failed ? passed + failed : 1), left_out);
        CHECK(passed > 50000, "only %ld cases of %s", passed, i ? "characters" : "classes");
        CHECK(passed * 1000 >= (passed + failed) * BAR_PER_MILLE, "%ld fail", failed);
    }
    itemise_close(it);
    fontset_close(fonts);
    return check_done("bidi");
}

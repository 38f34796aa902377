/* SPDX-License-Identifier: MIT */
/* reloads FOLDER: the thread that looks for other facts, while one allocation fails, or all from one on: the
 * first, the second, up to the last that it makes. FOLDER has red.fct, blue.fct, light.conf and dark.conf. Once
 * there is memory again, the facts and settings that came meanwhile must come into the show with nobody's
 * help. To be run with tests/preload/starve.c and hasty.c loaded. */
#include "player/kept.h"
#include "player/reload.h"
#include "system/process.h"
#include "text/shaper.h"

#include "check.h"

#include <dlfcn.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { HUNGRY_MS = 60, WAIT_MS = 20000, NAP_NS = 500000 };

typedef enum { ONE, ALL } Hunger;

static void (*starve)(long n, bool all);
static long (*starved)(void);
static const char *const goods[] = {"red.fct", "blue.fct"};
static const char *const confs[] = {"light.conf", "dark.conf"};
static unsigned char hashes[2][FACTS_HASH];
static Reload *reload;

static void copy(const char *from, const char *to)
{
    static char bytes[1 << 16];
    FILE *in = fopen(from, "rb"), *out = fopen("in/new", "wb");
    size_t len = in && out ? fread(bytes, 1, sizeof bytes, in) : 0;
    CHECK(len > 0 && fwrite(bytes, 1, len, out) == len, "%s cannot be copied", from);
    if (in)
        fclose(in);
    CHECK(out && fclose(out) == 0 && rename("in/new", to) == 0, "no %s", to);
}

/* Whether it gives these facts within a time. */
static bool comes(const unsigned char hash[FACTS_HASH], int ms)
{
    for (int64_t i = 0; i < ms * INT64_C(1000000) / NAP_NS; i++) {
        Programme *p = reload_take(reload);
        bool right = p && programme_facts(p) &&
                     memcmp(facts_sha256(programme_facts(p)), hash, FACTS_HASH) == 0;
        while (p && !reload_bury(reload, p, NULL, 0))
            continue;
        if (right)
            return true;
        nanosleep(&(struct timespec){0, NAP_NS}, NULL);
    }
    return false;
}

static bool sets(Theme theme, int ms)
{
    for (int64_t i = 0; i < ms * INT64_C(1000000) / NAP_NS; i++) {
        const Settings *fresh = reload_settings(reload);
        if (fresh && fresh->options.theme == theme)
            return true;
        nanosleep(&(struct timespec){0, NAP_NS}, NULL);
    }
    return false;
}

/* Other facts come; returns how many allocations failed. */
static long facts_come(long n, Hunger hunger)
{
    static int on;
    on ^= 1;
    copy(goods[on], "in/next");
    starve(n, hunger == ALL);
    rename("in/next", "in/s.fct");
    bool came = comes(hashes[on], HUNGRY_MS);
    for (int ms = 0; !came && !starved() && ms < WAIT_MS; ms += HUNGRY_MS) /* it has not begun */
        came = comes(hashes[on], HUNGRY_MS);
    long failed = starved();
    starve(0, false);
    came = came || comes(hashes[on], WAIT_MS);
    CHECK(came, "allocation %ld: the facts never came", n);
    return failed;
}

static long settings_come(long n, Hunger hunger)
{
    static int on;
    on ^= 1;
    const Theme theme = on ? THEME_DARK : THEME_LIGHT;
    copy(confs[on], "in/next");
    rename("in/next", "set.conf");
    starve(n, hunger == ALL);
    raise(SIGHUP);
    bool came = sets(theme, HUNGRY_MS);
    for (int ms = 0; !came && !starved() && ms < WAIT_MS; ms += HUNGRY_MS)
        came = sets(theme, HUNGRY_MS);
    long failed = starved();
    starve(0, false);
    came = came || sets(theme, WAIT_MS);
    CHECK(came, "allocation %ld: the settings never came", n);
    return failed;
}

static void torture(const char *name, long (*come)(long n, Hunger hunger))
{
    long done = 0;
    int before = check_failed;
    CASE("%s", name);
    for (Hunger hunger = ONE; hunger <= ALL; hunger++)
        for (long n = 1; check_failed < before + CHECK_TOLD && come(n, hunger) > 0; n++)
            done++;
    CHECK(done > 5, "only %ld allocations failed", done);
    printf("memory: %s: %ld allocations failed, %s\n", name, done,
           check_failed == before ? "all came" : "WRONG");
    fflush(stdout);
}

static bool begin(Settings *settings, Story *story)
{
    static char *argv[] = {"motograph", "--service", "--config=set.conf", "--state=state", NULL};
    static unsigned char fonts[FACTS_HASH];
    static Fontset *set;
    static Shaper *shaper;
    const FontPlaces places = {.folder = getenv("FONTS")};
    Err err = {0};
    for (int i = 0; i < 2; i++) {
        CHECK(load_open_file(story, goods[i], &err), "%s", err.why);
        memcpy(hashes[i], facts_sha256(&story->facts), FACTS_HASH);
        load_close(story);
    }
    copy(goods[0], "in/s.fct");
    copy(confs[0], "set.conf");
    CHECK(settings_read(settings, 4, argv) == 0, "no settings");
    set = fontset_open(&places, &err);
    shaper = set ? shaper_open(set, &err) : NULL;
    CHECK(shaper, "%s", err.why);
    if (!shaper || !load_open_file(story, "in/s.fct", &err))
        return false;
    ReloadWish wish = {.settings = settings,
                       .path = settings->options.file,
                       .state = settings->options.state,
                       .shaped = shaper_ruler(shaper),
                       .font_hash = fonts,
                       .story = story};
    reload = reload_open(&wish);
    return reload != NULL;
}

int main(int argc, char **argv)
{
    static Settings settings;
    Story story = {0}, kept;
    *(void **)&starve = dlsym(RTLD_DEFAULT, "starve");
    *(void **)&starved = dlsym(RTLD_DEFAULT, "starved");
    if (argc != 2 || chdir(argv[1]) != 0 || !starve || !starved || !begin(&settings, &story)) {
        fprintf(stderr, "Usage: reloads FOLDER, with tests/preload/starve.c loaded\n");
        return 2;
    }
    nanosleep(&(struct timespec){1, 0}, NULL); /* it has looked for the first time */
    torture("other facts", facts_come);
    torture("another configuration", settings_come);
    torture("other facts, after that", facts_come);
    CHECK(kept_open(&kept, "state"), "no file is kept");
    load_close(&kept);
    reload_close(reload);
    settings_close(&settings);
    load_close(&story);
    return check_done("memory");
}

/* SPDX-License-Identifier: MIT */
/* The player, which notes what is on the glass: motograph itself, linked with --wrap for the
 * functions below. It looks when the player reports to its service, ten times a second, also while
 * the player rests: then the picture must be that of the time now. What it notes are rows as
 * tests/frames.c reads them, an instant and the hash of the picture, in one file for each issue of
 * the facts. So frames holds the running player against the function of time, whatever has
 * happened to it before.
 *
 *   WITNESS=PATH         PATH.N gets the rows for the facts with the serial N
 *   WITNESS_EVERY=S      so many seconds of show time from one row to the next, on average
 *   WITNESS_SEED=N       which instants these are
 *   WITNESS_RELOAD=S     each S seconds of show time, the fact file is replaced by the other one of
 *   WITNESS_FACTS=A,B,TO A and B, which is copied over TO; until it has taken over, frames take at
 *                        least 2 ms. PATH.memory then gets a line: how often, the seconds of show
 *                        time, the private memory in KiB, the descriptors, under ASan the KiB in use
 *
 * A picture that lacks text, lies behind a veil, or is of a changeover or a layout to come cannot be
 * judged; the next one that can be is noted. PATH.count gets at the end: rows and reloads; blindest,
 * the most looks in a row that could not be judged; and drift_us, how far the show was at most
 * from the time that UTC demands, without a veil. */
#define _DEFAULT_SOURCE /* syscall */ // NOLINT(bugprone-reserved-identifier)
#include "base/calendar.h"
#include "base/fixed.h"
#include "player/metronome.h"
#include "player/painter.h"
#include "player/playing.h"
#include "player/service.h"
#include "player/sheet.h"
#include "system/files.h"

#include <dirent.h>
#include <inttypes.h>
#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static const int64_t second_us = 1000000, begun_ns = 5000000000; /* the splash is over then */
static Screen *screen;
static Painter *painter;
static Sheet *sheet;
static Instant now;
static const Metronome *metronome;
static const Programme *shown;
static int32_t veil;
static int64_t opened_ns, row_us = INT64_MIN, reload_us = INT64_MIN;
static uint64_t rows, reloads, blind, blindest;
static int64_t drift_us;
static uint64_t chance, was; /* the serial before the last reload */

size_t __sanitizer_get_current_allocated_bytes(void) __attribute__((weak));
Screen *__real_screen_open(const ScreenWish *wish, Err *err);
Screen *__wrap_screen_open(const ScreenWish *wish, Err *err);
void __real_screen_close(Screen *s);
void __wrap_screen_close(Screen *s);
Painter *__real_painter_open(Screen *s, TextStore *text, const Layout *layout);
Painter *__wrap_painter_open(Screen *s, TextStore *text, const Layout *layout);
int32_t __real_metronome_tick(Metronome *m, int64_t mono_ns, int64_t *jump_us);
int32_t __wrap_metronome_tick(Metronome *m, int64_t mono_ns, int64_t *jump_us);
Instant __real_playing_now(const Playing *p, int64_t wall_us);
Instant __wrap_playing_now(const Playing *p, int64_t wall_us);
void __real_sheet_part(Sheet *s, int64_t crawl_us);
void __wrap_sheet_part(Sheet *s, int64_t crawl_us);
void __real_service_frame(Service *s, const Programme *p, int64_t wall_us, bool trusted,
                          int64_t presented_ns);
void __wrap_service_frame(Service *s, const Programme *p, int64_t wall_us, bool trusted,
                          int64_t presented_ns);
void __real_service_report(Service *s, const ServiceShown *of, int64_t mono_ns, bool at_rest);
void __wrap_service_report(Service *s, const ServiceShown *of, int64_t mono_ns, bool at_rest);

static int64_t number(const char *name)
{
    const char *text = getenv(name);
    return text ? strtoll(text, NULL, 10) : 0;
}

/* PATH.NAME */
static FILE *open_note(const char *name, const char *mode)
{
    char path[4096];
    snprintf(path, sizeof path, "%s.%s", getenv("WITNESS"), name);
    FILE *to = fopen(path, mode);
    if (!to) {
        perror(path);
        exit(1);
    }
    return to;
}

/* From 0 up to twice this, as the seed has it. */
static int64_t about(int64_t us)
{
    chance = chance * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int64_t)((chance >> 11) % (uint64_t)(2 * us + 1));
}

/* ---- rows ---- */

static void hash_pixels(const uint32_t *pixels, size_t n, char hex[65])
{
    SHA2_CTX sha;
    uint8_t digest[32], rgb[3 * 1024];
    SHA256Init(&sha);
    for (size_t i = 0; i < n;) {
        size_t some = 0;
        for (; some < sizeof rgb && i < n; i++) {
            rgb[some++] = (uint8_t)(pixels[i] >> 16);
            rgb[some++] = (uint8_t)(pixels[i] >> 8);
            rgb[some++] = (uint8_t)pixels[i];
        }
        SHA256Update(&sha, rgb, some);
    }
    SHA256Final(digest, &sha);
    for (int i = 0; i < 32; i++)
        snprintf(hex + 2 * i, 3, "%02x", digest[i]);
}

static void note_row(const Programme *p, int64_t wall_us)
{
    static const char *const themes[] = {"dark", "light", "auto"};
    const Facts *facts = programme_facts(p);
    char hex[65], serial[24], at[32];
    int w, h;
    uint32_t *pixels = painter_read(painter, &w, &h);
    if (!pixels || !facts)
        return;
    hash_pixels(pixels, (size_t)w * (size_t)h, hex);
    snprintf(serial, sizeof serial, "%" PRIu64, facts->serial);
    calendar_format(fixed_floor_div(wall_us, second_us), at);
    FILE *to = open_note(serial, "a");
    fprintf(to, "%.*s.%06" PRId64 "Z %dx%d %s %s %s seen\n", (int)strlen(at) - 1, at,
            wall_us - fixed_floor_div(wall_us, second_us) * second_us, w, h,
            themes[sheet->options->theme], sheet->options->still ? "off" : "orbit", hex);
    fclose(to);
    free(pixels);
    rows++;
}

static bool can_be_judged(const Programme *p, int64_t wall_us)
{
    return sheet && sheet->now == p && !sheet->before && !sheet->coming &&
           sheet_fits(sheet, screen) && !veil && !painter_late(painter) &&
           !metronome_was_set(metronome) && now.trusted && now.wall_us == wall_us &&
           now.stage_us == wall_us && now.crawl_us == wall_us;
}

/* Whether a row is due. The clock may be set back, so it is also due when its time is too far. */
static void look(const Programme *p, int64_t wall_us, bool at_rest)
{
    int64_t every_us = number("WITNESS_EVERY") * second_us;
    if (clock_mono_ns() < opened_ns + begun_ns ||
        (wall_us < row_us && row_us - wall_us <= 2 * every_us))
        return;
    int64_t now_us = at_rest ? clock_wall_us(&metronome->clock, clock_utc_ns() / 1000) : wall_us;
    if (now_us < wall_us) /* a frame may show what comes a moment later */
        now_us = wall_us;
    bool over = at_rest && now_us >= painter_shown(painter)->until_us; /* the next frame is due */
    if (over || !can_be_judged(p, wall_us)) {
        blindest = ++blind > blindest ? blind : blindest;
        return;
    }
    blind = 0;
    note_row(p, now_us);
    row_us = now_us + about(every_us);
}

/* ---- reloads ---- */

static long private_kib(void)
{
    char line[256];
    long kib = -1;
    FILE *in = fopen("/proc/self/smaps_rollup", "r");
    while (in && kib < 0 && fgets(line, sizeof line, in))
        sscanf(line, "Pss_Anon: %ld", &kib);
    if (in)
        fclose(in);
    return kib;
}

/* What is allocated and not yet freed; 0 where no sanitizer counts it. */
static long in_use_kib(void)
{
    return __sanitizer_get_current_allocated_bytes
               ? (long)(__sanitizer_get_current_allocated_bytes() / 1024)
               : 0;
}

static int descriptors(void)
{
    int n = 0;
    DIR *all = opendir("/proc/self/fd");
    while (all && readdir(all))
        n++;
    if (all)
        closedir(all);
    return n - 3; /* its own, and two names for folders */
}

static void replace_facts(int64_t wall_us)
{
    char a[4096], b[4096], to[4096];
    size_t len = 0;
    char *bytes = NULL;
    Err err;
    if (sscanf(getenv("WITNESS_FACTS"), "%4095[^,],%4095[^,],%4095s", a, b, to) != 3 ||
        files_read_regular(reloads % 2 ? a : b, 64 << 20, &bytes, &len, &err) != FILES_OK ||
        files_write(to, bytes, len, &err) != FILES_OK) {
        fprintf(stderr, "witness: the facts cannot be replaced\n");
        exit(1);
    }
    free(bytes);
    FILE *note = open_note("memory", "a");
    fprintf(note, "%" PRIu64 " %" PRId64 " %ld %d %ld\n", ++reloads, wall_us / second_us,
            private_kib(), descriptors(), in_use_kib());
    fclose(note);
}

/* Another thread reads the new facts in real time, of which a fast world has little. */
static void reload(const Programme *p, int64_t wall_us)
{
    const struct timespec nap = {0, 2000000};
    const Facts *facts = programme_facts(p);
    int64_t every_us = number("WITNESS_RELOAD") * second_us;
    if (!every_us || !facts)
        return;
    if (reloads && facts->serial == was)
        syscall(SYS_nanosleep, &nap, NULL);
    else if (reload_us != INT64_MIN && wall_us >= reload_us) {
        was = facts->serial;
        replace_facts(wall_us);
    }
    while (reload_us <= wall_us)
        reload_us = reload_us == INT64_MIN ? wall_us + every_us : reload_us + every_us;
}

/* ---- between the player and what it uses ---- */

Screen *__wrap_screen_open(const ScreenWish *wish, Err *err)
{
    chance = (uint64_t)number("WITNESS_SEED");
    opened_ns = clock_mono_ns();
    return screen = __real_screen_open(wish, err);
}

Painter *__wrap_painter_open(Screen *s, TextStore *text, const Layout *layout)
{
    return painter = __real_painter_open(s, text, layout);
}

int32_t __wrap_metronome_tick(Metronome *m, int64_t mono_ns, int64_t *jump_us)
{
    metronome = m;
    veil = __real_metronome_tick(m, mono_ns, jump_us);
    int64_t off_us = llabs(pace_error_ns(&m->pace)) / 1000;
    if (!veil && off_us > drift_us)
        drift_us = off_us;
    return veil;
}

Instant __wrap_playing_now(const Playing *p, int64_t wall_us)
{
    return now = __real_playing_now(p, wall_us);
}

void __wrap_sheet_part(Sheet *s, int64_t crawl_us)
{
    sheet = s;
    __real_sheet_part(s, crawl_us);
}

void __wrap_service_frame(Service *s, const Programme *p, int64_t wall_us, bool trusted,
                          int64_t presented_ns)
{
    __real_service_frame(s, p, wall_us, trusted, presented_ns);
    shown = p;
    reload(p, wall_us);
}

void __wrap_service_report(Service *s, const ServiceShown *of, int64_t mono_ns, bool at_rest)
{
    __real_service_report(s, of, mono_ns, at_rest);
    if (shown)
        look(shown, of->wall_us, at_rest);
}

void __wrap_screen_close(Screen *s)
{
    FILE *note = open_note("count", "w");
    fprintf(note,
            "rows=%" PRIu64 " reloads=%" PRIu64 " blindest=%" PRIu64 " drift_us=%" PRId64 "\n",
            rows, reloads, blindest, drift_us);
    fclose(note);
    __real_screen_close(s);
}

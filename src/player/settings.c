/* SPDX-License-Identifier: MIT */
/* The command line says which files there are, so it is read twice: before them, and over them. A file
 * with a fault would leave a screen half set up, so the last good one holds as a whole. */
#include "player/settings.h"

#include "base/exits.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "player/load.h"
#include "system/files.h"
#include "system/notice.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { COMMON, OWN };

static bool shows(const Options *o)
{
    return o->what == DO_PLAY || o->what == DO_SNAPSHOT || o->what == DO_SCENE ||
           o->what == DO_BURN_IN;
}

/* ---- places ---- */

/* The configuration of the machine or of the instance: a.conf, a@NAME.conf. False if there is none. */
static bool path_of(const Options *o, int which, char out[PATH_MAX])
{
    const char *common = o->config ? o->config : CONFIG_FILE;
    size_t len = strlen(common), ending = strlen(".conf");
    if (which == COMMON)
        return snprintf(out, PATH_MAX, "%s", common) < PATH_MAX &&
               (o->config || access(out, F_OK) == 0);
    if (!o->instance)
        return false;
    if (len > ending && strcmp(common + len - ending, ".conf") == 0)
        len -= ending;
    return snprintf(out, PATH_MAX, "%.*s@%s.conf", (int)len, common, o->instance) < PATH_MAX &&
           access(out, F_OK) == 0;
}

/* Where a copy of the last good one is kept; false: nowhere. */
static bool kept_path(const Options *o, int which, char out[PATH_MAX])
{
    const char *folder = o->service && o->what == DO_PLAY ? o->state : NULL;
    int n = !folder ? -1
                    : snprintf(out, PATH_MAX, "%.*s/last-good%s.conf", (int)strcspn(folder, ":"),
                               folder, which == OWN ? "-own" : "");
    return n > 0 && n < PATH_MAX;
}

/* ---- files ---- */

static void say_nothing(const char *path, const Err *err)
{
    (void)path, (void)err;
}

static void keep(const Options *wish, int which, const Config *c)
{
    char path[PATH_MAX], *bytes;
    size_t len;
    Err err;
    if (!kept_path(wish, which, path))
        return;
    bool same = files_read_regular(path, LIMIT_CONFIG_BYTES, &bytes, &len, &err) == FILES_OK;
    if (same) {
        same = len == c->len && memcmp(bytes, c->bytes, len) == 0;
        free(bytes);
    }
    if (!same && files_write(path, c->bytes, c->len, &err) != FILES_OK)
        notice_about(path, err.why);
}

static void forget(const Options *wish, int which)
{
    char path[PATH_MAX];
    if (kept_path(wish, which, path))
        unlink(path);
}

static void note_fault(Settings *s, const char *path, const Err *fault)
{
    if (*s->fault.why)
        return;
    snprintf(s->path, sizeof s->path, "%s", path);
    s->fault = *fault;
}

/* Reads one of the files over *o. `wish`: the command line alone. Returns the exit code. */
static int read_file(Settings *s, int which, const Options *wish, Options *o)
{
    char path[PATH_MAX];
    Options tried = *o;
    Config *c = &s->files[which];
    if (!path_of(wish, which, path)) {
        forget(wish, which);
        return 0;
    }
    int status = config_read(c, path, &tried, notice_place);
    s->lacking = s->lacking || status == EXIT_SYSTEM;
    if (status == 0) {
        keep(wish, which, c);
    } else {
        note_fault(s, path, &c->first);
        Options last = *o;
        Config kept = {0};
        bool good =
            kept_path(wish, which, path) && config_read(&kept, path, &last, say_nothing) == 0;
        config_close(good ? c : &kept);
        if (good) {
            *c = kept;
            tried = last;
        }
    }
    *o = tried;
    return status;
}

/* "name:3:5" is cut to "name"; the line is returned, or 0. */
static int cut_place(char *name)
{
    long numbers[2] = {0, 0};
    for (int i = 0; i < 2; i++) {
        char *colon = strrchr(name, ':'), *end;
        long n = colon && colon[1] >= '0' && colon[1] <= '9' ? strtol(colon + 1, &end, 10) : 0;
        if (n < 1 || n > INT_MAX || *end)
            break;
        *colon = '\0';
        numbers[1] = numbers[0];
        numbers[0] = n;
    }
    return (int)numbers[0];
}

/* What somebody else found wrong, or says that it did: the first line of a file. */
static void read_faults(Settings *s, const char *path)
{
    static const char *const words[] = {"error: ", "warning: ", "note: "};
    Utf8Out why = {s->fault.why, sizeof s->fault.why, 0, false};
    char line[LIMIT_VALUE_BYTES];
    files_first_line(path, line, sizeof line);
    char *said = strstr(line, ": ");
    if (!said || said == line)
        return;
    *said = '\0';
    said += 2;
    for (int i = 0; i < 3; i++)
        if (strncmp(said, words[i], strlen(words[i])) == 0) {
            s->news = i == 2;
            said += strlen(words[i]);
        }
    s->told = true;
    s->fault.line = cut_place(line);
    utf8_add(&why, said, strlen(said));
    snprintf(s->path, sizeof s->path, "%.*s", (int)sizeof s->path - 1, line);
}

int settings_read(Settings *s, int argc, char **argv)
{
    Options wish, *o = &s->options;
    Err err;
    *s = (Settings){.argc = argc, .argv = argv};
    options_init(&wish);
    options_init(o);
    if (!options_parse(&wish, argc, argv, &err)) {
        notice_about(NULL, err.why);
        return EXIT_USAGE;
    }
    for (int i = 0; shows(&wish) && (wish.config || wish.service) && i < SETTINGS_FILES; i++) {
        int status = read_file(s, i, &wish, o);
        if (status && !wish.service)
            return status;
    }
    if (!options_parse(o, argc, argv, &err)) {
        notice_about(NULL, err.why);
        return EXIT_USAGE;
    }
    if (!o->display)
        o->display = o->instance;
    s->identity = whereabouts_find(o, &s->where);
    if (o->faults && !*s->fault.why)
        read_faults(s, o->faults);
    return 0;
}

void settings_close(Settings *s)
{
    for (int i = 0; i < SETTINGS_FILES; i++)
        config_close(&s->files[i]);
}

/* Whether it is the fault that is known. */
static bool same_fault(const Settings *a, const Settings *b)
{
    return a->fault.line == b->fault.line && strcmp(a->fault.why, b->fault.why) == 0 &&
           strcmp(a->path, b->path) == 0;
}

bool settings_again(const Settings *now, Settings **fresh)
{
    char fixed[200];
    Settings *s = calloc(1, sizeof *s);
    *fresh = NULL;
    if (!s)
        return false;
    bool read = settings_read(s, now->argc, now->argv) == 0 && !s->lacking;
    bool same = read && same_fault(s, now);
    if (*s->fault.why && !s->told) {
        s->options = now->options;
        s->identity = now->identity;
    } else if (read) {
        same = !options_change(&s->options, &now->options, fixed, sizeof fixed) && same;
        if (*fixed)
            notice_give("a restart is needed for the new value of %s", fixed);
    }
    bool lacking = s->lacking;
    if (read && !same) {
        *fresh = s;
        return true;
    }
    settings_close(s);
    free(s);
    return !lacking;
}

int settings_check(const Options *wish)
{
    Options o;
    int worst = 0;
    Config files[SETTINGS_FILES] = {{0}};
    options_init(&o);
    for (int i = 0; i < SETTINGS_FILES; i++) {
        char path[PATH_MAX];
        Err sound;
        if (!path_of(wish, i, path) && i == OWN)
            continue;
        int status = config_read(&files[i], path, &o, notice_place);
        worst = worst ? worst : status;
        err_set(&sound, 0, 0, "sound");
        if (status == 0)
            printf("%s: %s\n", path, sound.why);
    }
    for (int i = 0; i < SETTINGS_FILES; i++)
        config_close(&files[i]);
    return worst;
}

/* ---- faults ---- */

State settings_state(const Settings *s)
{
    if (!*s->fault.why)
        return (State){.kind = STATE_NONE};
    return (State){STATE_SETTING, load_name(s->path), s->fault.line, s->fault.why, s->news};
}

void settings_reason(const Settings *s, char *out, size_t size)
{
    char line[16] = "";
    out[0] = '\0';
    if (!*s->fault.why)
        return;
    if (s->fault.line)
        snprintf(line, sizeof line, ":%d", s->fault.line);
    snprintf(out, size, "%.150s%s: %.200s", s->path, line, s->fault.why);
}

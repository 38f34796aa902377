/* SPDX-License-Identifier: MIT */
/* A line is read where it stands: name and value are cut out of the text, and the options point
 * into it. What a name means is the business of options.c. Reading goes on after a fault, so that
 * one run reports everything. */
#include "player/config.h"

#include "base/exits.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "system/files.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LINES = 256 };

typedef struct {
    Config *config;
    Options *options;
    const char *path;
    ConfigTell *tell;
    const char *names[LINES]; /* of the lines read */
    int lines[LINES], count;
} Reading;

/* Tells it with this place and returns false. */
static bool refuse(Reading *r, int line, int column, Err *err)
{
    err->line = line;
    err->column = column;
    if (!r->config->findings++)
        r->config->first = *err;
    r->tell(r->path, err);
    return false;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Whether an earlier line has this name; if not, it is noted. */
static int earlier(Reading *r, const char *name, int line)
{
    for (int i = 0; i < r->count; i++)
        if (strcasecmp(r->names[i], name) == 0)
            return r->lines[i];
    if (r->count < LINES) {
        r->names[r->count] = name;
        r->lines[r->count++] = line;
    }
    return 0;
}

/* The column of a place in the line, in code points. */
static int column(const char *line, const char *at)
{
    return (int)utf8_count(line, (size_t)(at - line)) + 1;
}

static bool set(Reading *r, const char *line, int number, const char *name, const char *value)
{
    char near[40];
    Err err, why = {.column = 0};
    Options tried = *r->options;
    int first = options_is_list(name) ? 0 : earlier(r, name, number);
    if (first) {
        err_set(&err, 0, 0, "'%.60s' is given already in line %d", name, first);
        return refuse(r, number, column(line, name), &err);
    }
    if (!options_is_known(name)) {
        bool found = options_nearest(name, near, sizeof near);
        err_set(&err, 0, 0,
                found ? ERR_WORDS("unknown name '%.60s'; did you mean '%s'?")
                      : ERR_WORDS("unknown name '%.60s'; motograph.conf(5) lists them"),
                name, near);
        return refuse(r, number, column(line, name), &err);
    }
    if (!*value) {
        err_set(&err, 0, 0, "'%.60s' has no value", name);
        return refuse(r, number, column(line, name), &err);
    }
    if (!options_set(&tried, name, value, &why)) {
        err_set(&err, 0, 0, "%.60s: %.250s", name, why.why);
        return refuse(r, number, column(line, value) + (why.column ? why.column - 1 : 0), &err);
    }
    *r->options = tried;
    return true;
}

/* One line, without its end. */
static bool read_line(Reading *r, char *line, size_t len, int number)
{
    Err err;
    size_t bad;
    if (!utf8_valid(line, len, &bad) || memchr(line, '\0', len)) {
        err_set(&err, 0, 0, "not a text in UTF-8");
        return refuse(r, number, 1, &err);
    }
    while (len && is_blank(line[len - 1]))
        len--;
    line[len] = '\0';
    if (!len || line[0] == '#')
        return true;
    char *colon = strchr(line, ':');
    if (!colon || colon == line || is_blank(line[0]) || is_blank(colon[-1])) {
        err_set(&err, 0, 0, "a line 'Name: value' is expected, or a comment that begins with '#'");
        return refuse(r, number, 1, &err);
    }
    *colon = '\0';
    char *value = colon + 1;
    while (is_blank(*value))
        value++;
    return set(r, line, number, line, value);
}

static void read_lines(Reading *r, char *text, size_t len)
{
    char *at = text, *end = text + len;
    if (len >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    for (int number = 1; at < end; number++) {
        char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop ? stop : end;
        read_line(r, at, (size_t)(stop - at), number);
        at = stop + 1;
    }
}

int config_read(Config *c, const char *path, Options *o, ConfigTell *tell)
{
    Reading r = {.config = c, .options = o, .path = path, .tell = tell};
    Err err;
    *c = (Config){0};
    FilesResult result = files_read(path, LIMIT_CONFIG_BYTES, &c->bytes, &c->len, &err);
    c->text = result == FILES_OK ? malloc(c->len + 1) : NULL;
    if (c->text) {
        memcpy(c->text, c->bytes, c->len);
        options_begin_place(o);
        c->text[c->len] = '\0';
        read_lines(&r, c->text, c->len);
        if (!c->findings && !options_agree(o, &err))
            refuse(&r, 0, 0, &err);
    } else {
        if (result == FILES_OK)
            err_no_memory(&err);
        refuse(&r, 0, 0, &err);
    }
    return !c->findings         ? 0
           : c->text            ? EXIT_BAD
           : result == FILES_OK ? EXIT_SYSTEM
                                : files_status(result);
}

void config_close(Config *c)
{
    free(c->bytes);
    free(c->text);
    *c = (Config){0};
}

/* SPDX-License-Identifier: MIT */
/* fuzz_settings: changed configuration files, status lines and command lines (each line an argument),
 * through the reader of each. What is refused has a place in the file, where there is one, and a sentence
 * that a terminal can show. */
#include "base/utf8.h"
#include "fuzz_main.h"
#include "player/config.h"
#include "player/health.h"
#include "player/option_rows.h"
#include "player/options.h"

#include <unistd.h>

enum { ARGUMENTS = 64 };

static char path[] = "/tmp/fuzz_settings.XXXXXX";
static int lines, told;

static const char *const values[] = {"",
                                     "0",
                                     "1",
                                     "-1",
                                     "yes",
                                     "no",
                                     "3.5",
                                     "1e9",
                                     "99999999999999999999",
                                     "800x480",
                                     "0x0",
                                     "2.5 %",
                                     "5%",
                                     "90",
                                     "auto",
                                     "dark",
                                     "light",
                                     "de-CH,en",
                                     "xx",
                                     "a.fct",
                                     "/",
                                     "2026-11-02T06:00:00+01:00",
                                     "06:00",
                                     "3s",
                                     "HDMI-A-1",
                                     "#1",
                                     "caf\u00e9",
                                     "\xff",
                                     "a\tb",
                                     "%s%n"};

static void check_sentence(const Err *err)
{
    size_t len = strnlen(err->why, sizeof err->why);
    demand(len && len < sizeof err->why, "no sentence");
    demand(utf8_valid(err->why, len, NULL), "a sentence that is no text");
}

static void tell(const char *file, const Err *err)
{
    told++;
    demand(strcmp(file, path) == 0, "another file");
    demand(err->line >= 0 && err->line <= lines, "no line of the file");
    demand(err->line == 0 || err->column >= 1, "no column");
    check_sentence(err);
}

/* In a file every value is text, on a command line only what is shown: paths are any bytes. */
static void check_options(const Options *o, bool in_file)
{
    const char *const texts[] = {o->lang,  o->channel, o->name,     o->address, o->file,
                                 o->fonts, o->display, o->instance, o->status,  o->metrics,
                                 o->usr1,  o->state,   o->trace};
    bool in_path = o->address && *o->address == '/';
    size_t shown = in_path ? 3 : 4, count = in_file ? sizeof texts / sizeof *texts : shown;
    for (size_t i = 0; i < count; i++)
        demand(!texts[i] || utf8_valid(texts[i], strlen(texts[i]), NULL), "an option is no text");
    demand(o->inset >= 0 && o->turn >= 0 && o->turn < 4 && o->w_px >= 0 && o->h_px >= 0,
           "an option out of range");
}

static bool configure(void)
{
    Options o;
    Config c;
    options_init(&o);
    told = 0;
    int status = config_read(&c, path, &o, tell);
    demand(c.findings == told, "findings that were not told");
    demand((status == 0) == !told, "a status that fits no finding");
    check_options(&o, true);
    config_close(&c);
    return status == 0;
}

static bool judge(const uint8_t *bytes, size_t len)
{
    Err said = {.why = ""};
    Random r = random_of(bytes, len);
    int64_t now_ns = (INT64_C(1793599200) + (int64_t)random_below(&r, 300)) * 1000000000;
    bool good = health_read(path, now_ns, &said);
    check_sentence(&said);
    for (const char *c = said.why; *c; c++)
        demand((unsigned char)*c >= 0x20 && *c != 0x7F, "a control character");
    return good;
}

/* What follows a NUL is no part of an argument. */
static bool command(char *text, size_t len)
{
    char *argv[ARGUMENTS + 2] = {(char[]){"motograph"}};
    int argc = 1;
    Options o;
    Err err = {0};
    for (size_t at = 0; at < len && argc <= ARGUMENTS; argc++) {
        char *end = memchr(text + at, '\n', len - at);
        end = end ? end : text + len;
        argv[argc] = text + at;
        *end = 0;
        at = (size_t)(end - text) + 1;
    }
    options_init(&o);
    bool good = options_parse(&o, argc, argv, &err);
    if (good)
        check_options(&o, false);
    else
        check_sentence(&err);
    return good;
}

static bool try(const uint8_t *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    bool written = file && fwrite(bytes, 1, len, file) == len;
    demand(file && fclose(file) == 0 && written, "cannot be written");
    lines = 1;
    for (size_t i = 0; i < len; i++)
        lines += bytes[i] == '\n';
    char *text = malloc(len + 1);
    demand(text, "no memory for a command line");
    memcpy(text, bytes, len);
    text[len] = 0;
    bool configured = configure(), well = judge(bytes, len), commanded = command(text, len);
    free(text);
    return configured || well || commanded;
}

/* A line becomes one of another input, or an option. */
static void change(Random *r, Buffer *b, const unsigned char *other, size_t other_len)
{
    size_t at = random_below(r, b->len + 1), from = random_below(r, other_len + 1);
    while (at > 0 && b->bytes[at - 1] != '\n')
        at--;
    while (from > 0 && other[from - 1] != '\n')
        from--;
    const unsigned char *end = memchr(b->bytes + at, '\n', b->len - at);
    const unsigned char *until = memchr(other + from, '\n', other_len - from);
    size_t len = until ? (size_t)(until - other) + 1 - from : other_len - from;
    const OptionRow *row = &option_rows[random_below(r, option_rows_count)];
    char line[128];
    if (random_below(r, 3) == 0 && end)
        buffer_remove(b, at, (size_t)(end - b->bytes) + 1 - at);
    if (random_below(r, 2)) {
        buffer_insert(b, at, other + from, len);
        return;
    }
    snprintf(line, sizeof line, random_below(r, 2) ? "--%s=%s\n" : "%s: %s\n", row->name,
             values[random_below(r, sizeof values / sizeof *values)]);
    buffer_insert(b, at, line, strlen(line));
}

static void open_file(void)
{
    int fd = mkstemp(path);
    demand(fd >= 0 && close(fd) == 0, "no file");
}

static void close_file(void)
{
    unlink(path);
}

const Fuzzer fuzzer = {"fuzz_settings", 1 << 14, change, NULL, try, open_file, close_file};

/* SPDX-License-Identifier: MIT */
/* A row for each option: its spelling, the reader and place of its value, its lines of --help. A
 * refused value is answered with an example of a right one. Durations are exact decimal seconds. */
#include "player/option_rows.h"
#include "base/calendar.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "console/kms_mode.h"
#include "facts/facts.h"
#include "layout/layout_open.h"
#include "player/option_value.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

static OptionReader read_flag, read_string, read_text, read_address, read_seconds, read_length,
    read_choice, read_switch, read_trust, read_time, read_speed, read_size, read_window, read_inset,
    read_langs, read_channel, read_frames, read_instance, read_mode, read_on, read_except,
    read_nothing;

/* In the order of --help. */
#define TO(field) offsetof(Options, field)
const OptionRow option_rows[] = {
    {"window", "[=WxH]", read_window, TO(window),
     .help = "play in a window (default on a desktop)"},
    {"fullscreen", NULL, read_flag, TO(fullscreen),
     .help = "play on the whole screen (default on a console)"},
    {"display", "=NAME|N", read_string, TO(display),
     .help = "play on this display, by its name, such as HDMI-A-1, the beginning of it or\n"
             "its number"},
    {"mode", "=WxH[@HZ]", read_mode, TO(mode_w_px),
     .help = "on a console: size and refresh rate of the display (default its own)"},
    {"glass", "=kms|sdl", read_choice, TO(console),
     .help = "on a console: by the kernel alone (default), or by SDL and GL",
     .word = {"kms", "sdl"}},
    {"at", "=TIME", read_time, TO(at_us),
     .help = "start the clock at an RFC 3339 time, such as 2026-03-01T08:59:58+01:00"},
    {"freeze", NULL, read_flag, TO(freeze), .help = "stop the clock"},
    {"speed", "=N", read_speed, TO(speed_mil), .help = "run the clock N times as fast"},
    {"for", "=SECONDS", read_seconds, TO(for_us), .help = "stop after this many seconds"},
    {"snapshot", "=OUT.png", read_string, TO(picture),
     .help = "write one frame, at --at and --size; needs no display;\n"
             "'-' is standard output",
     .what = DO_SNAPSHOT},
    {"scene", NULL, read_nothing, 0, .help = "print that frame as text", .what = DO_SCENE},
    {"burn-in", "=OUT.png", read_string, TO(picture),
     .help = "look at a whole cycle, or as long as --for, from --at on: write how much\n"
             "light each pixel gives, and print the pixel that is bright for longest",
     .what = DO_BURN_IN},
    {"size", "=WxH", read_size, TO(w_px),
     .help = "size of a picture or scene (1920x1080), or of the window (1280x720)"},
    {"start", NULL, read_flag, TO(start),
     .help = "begin with the card of the first fact, whatever the time"},
    {"card", "=ID", read_string, TO(card), .help = "show this card, whatever the time;"},
    {"card-time", "=S", read_seconds, TO(card_time_us),
     .help = "this many seconds after it has begun", .under = true},
    {"card-length", "=S", read_length, TO(card_length_us), .help = "as if it stayed for this long",
     .under = true},
    {"crawl-time", "=S", read_seconds, TO(crawl_time_us),
     .help = "hold the crawl where it is after this many seconds"},
    {"theme", "=dark|light|auto", read_choice, TO(theme), .live = true,
     .help = "the colours; auto: light by day", .word = {"dark", "light", "auto"}},
    {"rotate", "=0|90|180|270", read_choice, TO(turn),
     .help = "turn the picture clockwise, for panels mounted on their side",
     .word = {"0", "90", "180", "270"}},
    {"inset", "=PERCENT", read_inset, TO(inset), .live = true,
     .help = "leave this much free on each side, 0 to 5, for televisions that hide it"},
    {"orbit", "=on|off", read_switch, TO(orbit), .live = true,
     .help = "off: the picture stays in its place, and may burn in", .word = {"on", "off"}},
    {"motion", "=full|off", read_switch, TO(still), .live = true,
     .help = "off: nothing slides, and the crawl turns pages", .word = {"full", "off"}, .yes = 1},
    {"lang", "=xx[,yy...]", read_langs, TO(lang), .live = true,
     .help = "the language to show; with several, a cycle in each"},
    {"channel", "=NAME", read_channel, TO(channel), .live = true,
     .help = "the name of this screen: show what is for it"},
    {"fonts", "=DIR", read_string, TO(fonts),
     .help = "a site's fonts: those that the file names, and others for letters that\n"
             "the program's own fonts lack"},
    {"trust-clock", "[=yes|no|never]", read_trust, TO(trust), .live = true,
     .help = "believe the system's clock, even if it is behind the file's own time;\n"
             "never: neither date nor clock is shown",
     .word = {"no", "yes", "never"}},
    {"on", "=DAYS HOURS", read_on, TO(on), .live = true, .several = true,
     .help = "when the panel is on, as in \"Mo-Fr 7-19\", by the clock of the picture; may\n"
             "be given several times"},
    {"except", "=DATES", read_except, TO(on), .live = true, .several = true,
     .help = "days on which it is off, as in --12-25 or \"2026-12-24 - 2027-01-02\""},
    {"cec", NULL, read_flag, TO(cec), .live = true,
     .help = "switch a television off and on too, through HDMI"},
    {"name", "=TEXT", read_text, TO(name), .live = true,
     .help = "what people call this screen (default: the host's name)"},
    {"address", "=TEXT|/FILE", read_address, TO(address), .live = true,
     .help = "where it is reached, or a file that says so: shown after the name when a\n"
             "service begins"},
    {"service", NULL, read_flag, TO(service),
     .help = "nobody is at the screen: no key ends it, and a pause ends by itself;\n"
             "read /etc/motograph.conf"},
    {"instance", "=NAME", read_instance, TO(instance),
     .help = "one of several services, for the display of this name: it also reads\n"
             "/etc/motograph@NAME.conf, and --health and --look ask it"},
    {"config", "=FILE", read_string, TO(config),
     .help = "read options from this file; those of the command line come first"},
    {"faults", "=FILE", read_string, TO(faults),
     .help = "say on the screen, for a minute, what is in this file, as a line\n"
             "FILE:LINE:COLUMN: error: SENTENCE"},
    {"usb", NULL, read_flag, TO(usb), .live = true, .in_file = true},
    {"status", "=FILE", read_string, TO(status),
     .help = "keep a line of JSON there that says how it is"},
    {"metrics", "=FILE", read_string, TO(metrics), .help = "... and the same for Prometheus"},
    {"file", "=FILE", read_string, TO(file), .live = true, .in_file = true},
    {"snapshot", "=FILE", read_string, TO(usr1), .in_file = true},
    {"check-config", "[=FILE]", read_string, TO(config),
     .help = "say whether a configuration is sound; exit 0, 65 or 66", .what = DO_CHECK_CONFIG},
    {"health", "[=FILE]", read_string, TO(status),
     .help = "say how the service is, by its file of --status; exit 0 or 1", .what = DO_HEALTH},
    {"state", "=DIR", read_string, TO(state),
     .help = "keep the last good file here, for a start with a bad one (default\n"
             "$STATE_DIRECTORY)"},
    {"look", "=OUT.png", read_string, TO(picture),
     .help = "write what the service shows at this moment", .what = DO_LOOK},
    {"check", "=FILE", read_string, TO(file),
     .help = "say whether a fact file is sound; exit 0, 65 or 66", .what = DO_CHECK},
    {"stats", NULL, read_flag, TO(stats),
     .help = "at exit, print one line of JSON on standard error"},
    {"trace", "=FILE", read_string, TO(trace),
     .help = "record when each present returns: monotonic, UTC and CPU time, in ns"},
    {"frames", "=N", read_frames, TO(frames), .help = "stop after N frames"},
    {"step", NULL, read_flag, TO(step),
     .help = "do not wait: frames are one 60th of a second apart in show time"},
    {"help", NULL, read_nothing, 0, .help = NULL, .what = DO_HELP},
    {"version", NULL, read_nothing, 0, .help = NULL, .what = DO_VERSION},
};
const size_t option_rows_count = sizeof option_rows / sizeof *option_rows;

static void *place(Options *o, const OptionRow *row)
{
    return (char *)o + row->at;
}

static bool expected(Err *err, const char *what)
{
    return err_set(err, 0, 0, "%s is expected", err_words(what));
}

static bool read_nothing(Options *o, const OptionRow *row, const char *value, Err *err)
{
    (void)o, (void)row, (void)value, (void)err;
    return true;
}

/* The bare option means yes; a file may say no. */
static bool read_flag(Options *o, const OptionRow *row, const char *value, Err *err)
{
    bool no = value && strcmp(value, "no") == 0;
    if (value && !no && strcmp(value, "yes") != 0)
        return expected(err, "yes or no");
    *(bool *)place(o, row) = !no;
    return true;
}

static bool read_string(Options *o, const OptionRow *row, const char *value, Err *err)
{
    (void)err;
    *(const char **)place(o, row) = value;
    return true;
}

/* It is shown. */
static bool read_text(Options *o, const OptionRow *row, const char *value, Err *err)
{
    *(const char **)place(o, row) = value;
    return utf8_valid(value, strlen(value), NULL) || expected(err, "text in UTF-8");
}

static bool read_address(Options *o, const OptionRow *row, const char *value, Err *err)
{
    return *value == '/' ? read_string(o, row, value, err) : read_text(o, row, value, err);
}

/* It becomes a part of file names. */
static bool read_instance(Options *o, const OptionRow *row, const char *value, Err *err)
{
    (void)row;
    o->instance = value;
    return (*value && strlen(value) <= 64 && !strchr(value, '/')) ||
           expected(err, "a name without slashes");
}

static bool read_seconds(Options *o, const OptionRow *row, const char *value, Err *err)
{
    int64_t *us = place(o, row);
    return (option_value_decimal(value, 6, us) && *us >= 0) ||
           err_set(err, 0, 0, "a number of seconds is expected, such as 2.5");
}

static bool read_length(Options *o, const OptionRow *row, const char *value, Err *err)
{
    return read_seconds(o, row, value, err) &&
           (o->card_length_us > 0 || expected(err, "more than 0"));
}

static bool read_word(const OptionRow *row, const char *value, int *which, Err *err)
{
    char all[128] = "";
    for (int i = 0; row->word[i]; i++) {
        if (strcmp(row->word[i], value) == 0) {
            *which = i;
            return true;
        }
        size_t n = strlen(all);
        snprintf(all + n, sizeof all - n, "%s%s", i ? err_words(ERR_WORDS(" or ")) : "",
                 row->word[i]);
    }
    return expected(err, all);
}

static bool read_choice(Options *o, const OptionRow *row, const char *value, Err *err)
{
    return read_word(row, value, place(o, row), err);
}

static bool read_switch(Options *o, const OptionRow *row, const char *value, Err *err)
{
    int which = 0;
    if (!read_word(row, value, &which, err))
        return false;
    *(bool *)place(o, row) = which == row->yes;
    return true;
}

static bool read_trust(Options *o, const OptionRow *row, const char *value, Err *err)
{
    return read_choice(o, row, value ? value : "yes", err);
}

static bool read_time(Options *o, const OptionRow *row, const char *value, Err *err)
{
    return calendar_parse(value, strlen(value), place(o, row), err);
}

static bool read_speed(Options *o, const OptionRow *row, const char *value, Err *err)
{
    (void)row;
    return (option_value_decimal(value, 3, &o->speed_mil) && o->speed_mil > 0 &&
            o->speed_mil <= 1000000000) ||
           err_set(err, 0, 0, "a positive number is expected, such as 20");
}

/* A mode of a display: its size, and perhaps its rate. */
static bool read_mode(Options *o, const OptionRow *row, const char *value, Err *err)
{
    KmsMode mode;
    (void)row;
    if (!kms_mode_read(value, &mode))
        return err_set(err, 0, 0, "a mode is expected, such as 1920x1080 or 1280x720@50");
    o->mode_w_px = mode.w_px;
    o->mode_h_px = mode.h_px;
    o->mode_mhz = mode.rate_mhz;
    return true;
}

static bool read_size(Options *o, const OptionRow *row, const char *value, Err *err)
{
    (void)row;
    if (!option_value_size(value, &o->w_px, &o->h_px))
        return err_set(err, 0, 0, "a size is expected, such as 1280x720");
    return (o->w_px >= LIMIT_SCREEN_MIN_W && o->w_px <= LIMIT_SCREEN_SIDE &&
            o->h_px >= LIMIT_SCREEN_MIN_H && o->h_px <= LIMIT_SCREEN_SIDE) ||
           err_set(err, 0, 0, "%dx%d to %dx%d are possible", LIMIT_SCREEN_MIN_W, LIMIT_SCREEN_MIN_H,
                   LIMIT_SCREEN_SIDE, LIMIT_SCREEN_SIDE);
}

/* A file may also say yes or no. */
static bool read_window(Options *o, const OptionRow *row, const char *value, Err *err)
{
    o->window = !value || strcmp(value, "no") != 0;
    return !value || strcmp(value, "yes") == 0 || !o->window || read_size(o, row, value, err);
}

static bool read_inset(Options *o, const OptionRow *row, const char *value, Err *err)
{
    int64_t inset;
    (void)row;
    if (!option_value_decimal(value, 3, &inset) || inset < 0 || inset > LAYOUT_INSET_MAX)
        return err_set(err, 0, 0, "a percentage from 0 to %d is expected, such as 2.5",
                       LAYOUT_INSET_MAX / 1000);
    o->inset = (int)inset;
    return true;
}

#define LANG_LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_, "
/* "en", or several: "de,en". */
static bool read_langs(Options *o, const OptionRow *row, const char *value, Err *err)
{
    int count = 0;
    size_t plain = strspn(value, LANG_LETTERS);
    (void)row;
    for (const char *at = value;; at++) {
        size_t len = strcspn(at, ",");
        if (value[plain] || !len || ++count > LIMIT_WISH_LANGS || strlen(value) >= sizeof o->lang)
            return err_set(err, 0, 0,
                           "a language is expected, such as en, or up to %d of them, such as de,en",
                           LIMIT_WISH_LANGS);
        at += len;
        if (!*at)
            break;
    }
    memcpy(o->lang, value, strlen(value) + 1);
    return true;
}

static bool read_channel(Options *o, const OptionRow *row, const char *value, Err *err)
{
    (void)row;
    o->channel = value;
    return facts_is_id(value, strlen(value)) ||
           err_set(err, 0, 0, "a channel consists of %s", err_words(FACTS_ID_FORM));
}

static bool read_frames(Options *o, const OptionRow *row, const char *value, Err *err)
{
    (void)row;
    return (option_value_decimal(value, 0, &o->frames) && o->frames > 0) ||
           expected(err, "a number of frames");
}

/* Whether the value is kept as it is written. */
static bool is_string(const OptionRow *row)
{
    return row->read == read_string || row->read == read_text || row->read == read_address ||
           row->read == read_channel || row->read == read_instance;
}

/* Each file, and the command line, has its own lines in place of those of the one before. */
static bool read_on(Options *o, const OptionRow *row, const char *value, Err *err)
{
    (void)row;
    if (o->on_place != o->place) {
        o->on.table.hours.count = 0;
        memset(o->on.foreign, 0, sizeof o->on.foreign);
    }
    o->on_place = o->place;
    return panel_hours_read(value, &o->on, err);
}

static bool read_except(Options *o, const OptionRow *row, const char *value, Err *err)
{
    (void)row;
    if (o->except_place != o->place)
        o->on.table.except.count = 0;
    o->except_place = o->place;
    return panel_hours_read_dates(value, &o->on, err);
}

/* Of the place that a row's value has in Options. */
static size_t bytes_of(const OptionRow *row)
{
    return row->read == read_flag || row->read == read_switch || row->read == read_window
               ? sizeof(bool)
           : row->read == read_choice || row->read == read_trust || row->read == read_inset
               ? sizeof(int)
           : row->read == read_size                           ? 2 * sizeof(int)
           : row->read == read_mode                           ? 3 * sizeof(int)
           : row->read == read_langs                          ? sizeof((Options *)0)->lang
           : is_string(row)                                   ? sizeof(char *)
           : row->read == read_on || row->read == read_except ? sizeof(PanelHours)
           : row->read == read_nothing                        ? 0
                                                              : sizeof(int64_t);
}

bool option_rows_same(const OptionRow *row, const Options *a, const Options *b)
{
    const void *one = (const char *)a + row->at, *other = (const char *)b + row->at;
    const char *text = NULL, *against = NULL;
    if (row->read == read_on || row->read == read_except)
        return timetable_same(&a->on.table, &b->on.table);
    if (!is_string(row))
        return memcmp(one, other, bytes_of(row)) == 0;
    memcpy(&text, one, sizeof text);
    memcpy(&against, other, sizeof against);
    return text == against || (text && against && strcmp(text, against) == 0);
}

void option_rows_copy(const OptionRow *row, Options *to, const Options *from)
{
    memcpy((char *)to + row->at, (const char *)from + row->at, bytes_of(row));
}

/* SPDX-License-Identifier: MIT */
/* A row for each option: its spelling, the reader and place of its value, its lines of --help. A
 * refused value is answered with an example of a right one. Durations are exact decimal seconds. */
#include "player/options.h"
#include "base/calendar.h"
#include "base/likeness.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "facts/facts.h"
#include "layout/layout_open.h"
#include "player/option_value.h"
#include "system/refusal.h"

#include <getopt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef struct Row Row;

/* Reads the value of a row's option; NULL if it may be omitted and is. *err continues a sentence
 * that begins with the name and the value. */
typedef bool Reader(Options *o, const Row *row, const char *value, Err *err);

struct Row {
    const char *name, *form; /* NULL: no value; "[=X]": it may be omitted */
    Reader *read;
    size_t at;           /* its place in Options */
    const char *help;    /* NULL: not listed on its own */
    const char *word[5]; /* the possible values */
    int yes;             /* of a switch: the index of the word that means true */
    OptionsDo what;      /* instead of playing; such a row is for the command line only */
    bool under;          /* listed under the row above */
    bool in_file;        /* only for the configuration file */
};

/* ---- values ---- */

static Reader read_flag, read_string, read_seconds, read_length, read_choice, read_switch,
    read_time, read_speed, read_size, read_window, read_inset, read_langs, read_channel,
    read_frames, read_nothing;

/* In the order of --help. */
#define TO(field) offsetof(Options, field)
static const Row rows[] = {
    {"window", "[=WxH]", read_window, TO(window),
     .help = "play in a window (default on a desktop)"},
    {"fullscreen", NULL, read_flag, TO(fullscreen),
     .help = "play on the whole screen (default on a console)"},
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
    {"size", "=WxH", read_size, 0,
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
    {"theme", "=dark|light|auto", read_choice, TO(theme), .help = "the colours; auto: light by day",
     .word = {"dark", "light", "auto"}},
    {"rotate", "=0|90|180|270", read_choice, TO(turn),
     .help = "turn the picture clockwise, for panels mounted on their side",
     .word = {"0", "90", "180", "270"}},
    {"inset", "=PERCENT", read_inset, TO(inset),
     .help = "leave this much free on each side, 0 to 5, for televisions that hide it"},
    {"orbit", "=on|off", read_switch, TO(orbit),
     .help = "off: the picture stays in its place, and may burn in", .word = {"on", "off"}},
    {"motion", "=full|off", read_switch, TO(still),
     .help = "off: nothing slides, and the crawl turns pages", .word = {"full", "off"}, .yes = 1},
    {"lang", "=xx[,yy...]", read_langs, TO(lang),
     .help = "the language to show; with several, a cycle in each"},
    {"channel", "=NAME", read_channel, TO(channel),
     .help = "the name of this screen: show what is for it"},
    {"fonts", "=DIR", read_string, TO(fonts),
     .help = "a site's fonts: those that the file names, and others for letters that\n"
             "the program's own fonts lack"},
    {"trust-clock", NULL, read_flag, TO(trust_clock),
     .help = "believe the system's clock, even if it is behind the file's own time"},
    {"name", "=TEXT", read_string, TO(name),
     .help = "what people call this screen (default: the host's name)"},
    {"address", "=TEXT|/FILE", read_string, TO(address),
     .help = "where it is reached, or a file that says so: shown after the name when a\n"
             "service begins"},
    {"service", NULL, read_flag, TO(service),
     .help = "nobody is at the screen: no key ends it, and a pause ends by itself;\n"
             "read /etc/motograph.conf"},
    {"config", "=FILE", read_string, TO(config),
     .help = "read options from this file; those of the command line come first"},
    {"status", "=FILE", read_string, TO(status),
     .help = "keep a line of JSON there that says how it is"},
    {"metrics", "=FILE", read_string, TO(metrics), .help = "... and the same for Prometheus"},
    {"file", "=FILE", read_string, TO(file), .in_file = true},
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
enum { ROWS = sizeof rows / sizeof *rows };

static void *place(Options *o, const Row *row)
{
    return (char *)o + row->at;
}

static bool expected(Err *err, const char *what)
{
    return err_set(err, 0, 0, "%s is expected", err_words(what));
}

static bool read_nothing(Options *o, const Row *row, const char *value, Err *err)
{
    (void)o, (void)row, (void)value, (void)err;
    return true;
}

/* The bare option means yes; a file may say no. */
static bool read_flag(Options *o, const Row *row, const char *value, Err *err)
{
    bool no = value && strcmp(value, "no") == 0;
    if (value && !no && strcmp(value, "yes") != 0)
        return expected(err, "yes or no");
    *(bool *)place(o, row) = !no;
    return true;
}

static bool read_string(Options *o, const Row *row, const char *value, Err *err)
{
    (void)err;
    *(const char **)place(o, row) = value;
    return true;
}

static bool read_seconds(Options *o, const Row *row, const char *value, Err *err)
{
    int64_t *us = place(o, row);
    return (option_value_decimal(value, 6, us) && *us >= 0) ||
           err_set(err, 0, 0, "a number of seconds is expected, such as 2.5");
}

static bool read_length(Options *o, const Row *row, const char *value, Err *err)
{
    return read_seconds(o, row, value, err) &&
           (o->card_length_us > 0 || expected(err, "more than 0"));
}

static bool read_word(const Row *row, const char *value, int *which, Err *err)
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

static bool read_choice(Options *o, const Row *row, const char *value, Err *err)
{
    return read_word(row, value, place(o, row), err);
}

static bool read_switch(Options *o, const Row *row, const char *value, Err *err)
{
    int which = 0;
    if (!read_word(row, value, &which, err))
        return false;
    *(bool *)place(o, row) = which == row->yes;
    return true;
}

static bool read_time(Options *o, const Row *row, const char *value, Err *err)
{
    return calendar_parse(value, strlen(value), place(o, row), err);
}

static bool read_speed(Options *o, const Row *row, const char *value, Err *err)
{
    (void)row;
    return (option_value_decimal(value, 3, &o->speed_mil) && o->speed_mil > 0 &&
            o->speed_mil <= 1000000000) ||
           err_set(err, 0, 0, "a positive number is expected, such as 20");
}

static bool read_size(Options *o, const Row *row, const char *value, Err *err)
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
static bool read_window(Options *o, const Row *row, const char *value, Err *err)
{
    o->window = !value || strcmp(value, "no") != 0;
    return !value || strcmp(value, "yes") == 0 || !o->window || read_size(o, row, value, err);
}

static bool read_inset(Options *o, const Row *row, const char *value, Err *err)
{
    int64_t inset;
    (void)row;
    if (!option_value_decimal(value, 3, &inset) || inset < 0 || inset > LAYOUT_INSET_MAX)
        return err_set(err, 0, 0, "a percentage from 0 to %d is expected, such as 2.5",
                       LAYOUT_INSET_MAX / 1000);
    o->inset = (int)inset;
    return true;
}

/* "en", or several: "de,en". */
static bool read_langs(Options *o, const Row *row, const char *value, Err *err)
{
    int count = 0;
    (void)row;
    for (const char *at = value;; at++) {
        size_t len = strcspn(at, ",");
        if (!len || ++count > LIMIT_WISH_LANGS || strlen(value) >= sizeof o->lang)
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

static bool read_channel(Options *o, const Row *row, const char *value, Err *err)
{
    (void)row;
    o->channel = value;
    return facts_is_id(value, strlen(value)) ||
           err_set(err, 0, 0, "a channel consists of %s", err_words(FACTS_ID_FORM));
}

static bool read_frames(Options *o, const Row *row, const char *value, Err *err)
{
    (void)row;
    return (option_value_decimal(value, 0, &o->frames) && o->frames > 0) ||
           expected(err, "a number of frames");
}

/* ---- by name, as in a file ---- */

/* The row with this name that a file may set, else another one; NULL if there is none. */
static const Row *find(const char *name)
{
    const Row *found = NULL;
    for (const Row *row = rows; row < rows + ROWS; row++)
        if (strcasecmp(row->name, name) == 0 && (!found || row->in_file))
            found = row;
    return found;
}

static bool is_for_files(const Row *row)
{
    return row->what == DO_PLAY && row->at != TO(service) && row->at != TO(config);
}

bool options_is_known(const char *name)
{
    return find(name) != NULL;
}

bool options_set(Options *o, const char *name, const char *value, Err *err)
{
    const Row *row = find(name);
    if (!row)
        return err_set(err, 0, 0, "unknown option '%.100s'", name);
    if (!is_for_files(row))
        return err_set(err, 0, 0, "'%s' is for the command line only", row->name);
    if (!value && row->form && row->form[0] != '[')
        return expected(err, "a value");
    return row->read(o, row, value, err);
}

bool options_nearest(const char *name, char *out, size_t size)
{
    size_t len = strlen(name);
    int best = len < 6 ? 2 : 3;
    const Row *found = NULL;
    for (const Row *row = rows; row < rows + ROWS; row++) {
        int d = likeness_distance(name, len, row->name, strlen(row->name));
        if (is_for_files(row) && d < best) {
            found = row;
            best = d;
        }
    }
    if (found)
        snprintf(out, size, "%c%s", found->name[0] - 'a' + 'A', found->name + 1);
    return found != NULL;
}

/* ---- the command line ---- */

static const char *const help_head =
    "Usage: motograph [OPTION]... [FILE.fct | FILE.facts]\n"
    "Shows facts on a screen: cards in turn, and a crawl below them. Without a file it plays\n"
    "the show that comes with it. A source (*.facts) is compiled by factc first.\n"
    "\n";
static const char *const help_tail =
    "  --help, --version\n"
    "\n"
    "Keys: space pauses and resumes, left and right step through the cards, f switches full\n"
    "screen, t switches the theme, q or Esc quits.\n"
    "Exit: 0 fine, 1 not well (a pixel is bright for too long, or the service), 64 wrong\n"
    "usage, 65 bad content, 66 no such file, 69 no display, 71 a system fault, 73 an output\n"
    "file cannot be created, 74 output cannot be written to the end.\n";

static void print_row(FILE *to, const Row *row)
{
    int column = row->under ? 26 : 24;
    int used =
        fprintf(to, "%s--%s%s", row->under ? "    " : "  ", row->name, row->form ? row->form : "");
    for (const char *line = row->help, *end; *line; line = *end ? end + 1 : end, used = 0) {
        end = line + strcspn(line, "\n");
        fprintf(to, "%s%*s%.*s", used ? "" : "\n", column - used, "", (int)(end - line), line);
    }
    fputc('\n', to);
}

char *options_help(void)
{
    char *text = NULL;
    size_t len;
    FILE *to = open_memstream(&text, &len);
    if (!to)
        return NULL;
    fputs(help_head, to);
    for (const Row *row = rows; row < rows + ROWS; row++)
        if (row->help)
            print_row(to, row);
    fputs(help_tail, to);
    fclose(to);
    return text;
}

/* Says which option and value are wrong. */
static bool blame(const Row *row, const char *value, const Err *why, Err *err)
{
    char shown[104] = "";
    Utf8Out out = {shown, sizeof shown - 3, 0, false};
    utf8_add(&out, value ? value : "", value ? strlen(value) : 0);
    memcpy(shown + out.len, out.cut ? "…" : "", out.cut ? 4 : 1);
    return err_set(err, 0, 0, "--%s%s%s: %.150s", row->name, value ? "=" : "", shown, why->why);
}

static bool take(Options *o, const Row *row, const char *value, Err *err)
{
    Err why;
    if (row->what != DO_PLAY && o->what != DO_PLAY && o->what != row->what && row->what < DO_HELP) {
        const Row *other = rows;
        while (other->what != o->what)
            other++;
        return err_set(err, 0, 0, "--%s and --%s cannot be used together", other->name, row->name);
    }
    if (row->what != DO_PLAY)
        o->what = row->what;
    return row->read(o, row, value, &why) || blame(row, value, &why, err);
}

static bool take_file(Options *o, int argc, char **argv, Err *err)
{
    if (optind < argc && o->what == DO_CHECK)
        return err_set(err, 0, 0, "--check takes one file; '%s' is one too many", argv[optind]);
    if (optind < argc)
        o->file = argv[optind++];
    return optind >= argc ||
           err_set(err, 0, 0, "one file at a time; '%s' is one too many", argv[optind]);
}

bool options_agree(const Options *o, Err *err)
{
    if (o->window && o->fullscreen)
        return err_set(err, 0, 0, "--window and --fullscreen cannot be used together");
    bool card_word = o->card_time_us != OPTIONS_UNSET || o->card_length_us != OPTIONS_UNSET;
    if (card_word && !o->card)
        return err_set(err, 0, 0, "--card-time and --card-length need --card=ID");
    return true;
}

/* The table for getopt_long. */
static void list_longs(struct option longs[ROWS + 1])
{
    memset(longs, 0, (ROWS + 1) * sizeof *longs);
    for (int i = 0; i < ROWS; i++) {
        const char *form = rows[i].form;
        int has = !form ? no_argument : form[0] == '[' ? optional_argument : required_argument;
        if (!rows[i].in_file)
            *longs++ = (struct option){rows[i].name, has, NULL, 256 + i};
    }
}

static bool take_environment(Options *o, Err *err)
{
    const char *glass = getenv("MOTOGRAPH_GLASS"), *notify = getenv("NOTIFY_SOCKET");
    const char *state = getenv("STATE_DIRECTORY");
    o->service = o->service || (notify && *notify);
    if (!o->state && state && *state)
        o->state = state;
    if (!glass || !*glass)
        return true;
    o->glass = strcmp(glass, "surface") == 0 ? SCREEN_GLASS_SURFACE
               : strcmp(glass, "gles2") == 0 ? SCREEN_GLASS_GLES2
                                             : SCREEN_GLASS_ANY;
    return o->glass != SCREEN_GLASS_ANY ||
           err_set(err, 0, 0, "MOTOGRAPH_GLASS=%.100s: surface or gles2 is expected", glass);
}

void options_init(Options *o)
{
    *o = (Options){.at_us = OPTIONS_UNSET,
                   .card_time_us = OPTIONS_UNSET,
                   .card_length_us = OPTIONS_UNSET,
                   .crawl_time_us = OPTIONS_UNSET,
                   .for_us = OPTIONS_UNSET,
                   .speed_mil = 1000,
                   .orbit = true,
                   .theme = THEME_AUTO};
}

/* Takes the words; false with *err. */
static bool take_words(Options *o, int argc, char **argv, Err *err)
{
    struct option longs[ROWS + 1];
    Err why;
    int answer;
    list_longs(longs);
    opterr = 0;
    optind = 0; /* begin anew */
    while ((answer = getopt_long(argc, argv, ":", longs, NULL)) != -1) {
        if (answer < 256) {
            refusal_say(answer, argv, longs, "", &why);
            return err_set(err, 0, 0, "%.210s; see motograph --help", why.why);
        }
        if (!take(o, &rows[answer - 256], optarg, err))
            return false;
        if (o->what == DO_HELP || o->what == DO_VERSION)
            return true;
    }
    return take_file(o, argc, argv, err);
}

/* A place that the command line names replaces the other one of a file. */
bool options_parse(Options *o, int argc, char **argv, Err *err)
{
    bool window = o->window, fullscreen = o->fullscreen;
    o->window = o->fullscreen = false;
    if (!take_words(o, argc, argv, err))
        return false;
    if (!o->window && !o->fullscreen) {
        o->window = window;
        o->fullscreen = fullscreen;
    }
    return o->what == DO_HELP || o->what == DO_VERSION ||
           (options_agree(o, err) && take_environment(o, err));
}

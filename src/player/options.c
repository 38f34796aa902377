/* SPDX-License-Identifier: MIT */
/* The command line goes over a configuration file, and both over the defaults. What an option is called
 * and how its value is read is in the table of option_rows.c. */
#include "player/options.h"
#include "base/likeness.h"
#include "base/utf8.h"
#include "player/option_rows.h"
#include "system/refusal.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LONGS = 80 }; /* more than there are options */

static bool expected(Err *err, const char *what)
{
    return err_set(err, 0, 0, "%s is expected", err_words(what));
}

/* ---- by name, as in a file ---- */

/* The row with this name that a file may set, else another one; NULL if there is none. */
static const OptionRow *find(const char *name)
{
    const OptionRow *found = NULL;
    for (const OptionRow *row = option_rows; row < option_rows + option_rows_count; row++)
        if (strcasecmp(row->name, name) == 0 && (!found || row->in_file))
            found = row;
    return found;
}

static bool is_for_files(const OptionRow *row)
{
    return row->what == DO_PLAY && row->at != offsetof(Options, service) &&
           row->at != offsetof(Options, config) && row->at != offsetof(Options, instance);
}

/* As it is written in a file. */
static void write_name(const OptionRow *row, char *out, size_t size)
{
    snprintf(out, size, "%c%s", row->name[0] - 'a' + 'A', row->name + 1);
}

bool options_is_known(const char *name)
{
    return find(name) != NULL;
}

bool options_is_list(const char *name)
{
    const OptionRow *row = find(name);
    return row && row->several;
}

void options_begin_place(Options *o)
{
    o->place++;
}

bool options_set(Options *o, const char *name, const char *value, Err *err)
{
    const OptionRow *row = find(name);
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
    const OptionRow *found = NULL;
    for (const OptionRow *row = option_rows; row < option_rows + option_rows_count; row++) {
        int d = likeness_distance(name, len, row->name, strlen(row->name));
        if (is_for_files(row) && d < best) {
            found = row;
            best = d;
        }
    }
    if (found)
        write_name(found, out, size);
    return found != NULL;
}

bool options_change(Options *next, const Options *now, char *fixed, size_t size)
{
    bool differs = false;
    char name[40];
    Utf8Out out = {fixed, size, 0, false};
    fixed[0] = '\0';
    for (const OptionRow *row = option_rows; row < option_rows + option_rows_count; row++) {
        if (!is_for_files(row) || option_rows_same(row, next, now))
            continue;
        differs = differs || row->live;
        if (row->live)
            continue;
        option_rows_copy(row, next, now);
        write_name(row, name, sizeof name);
        utf8_add(&out, ", ", out.len ? 2 : 0);
        utf8_add(&out, name, strlen(name));
    }
    return differs;
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

static void print_row(FILE *to, const OptionRow *row)
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
    for (const OptionRow *row = option_rows; row < option_rows + option_rows_count; row++)
        if (row->help)
            print_row(to, row);
    fputs(help_tail, to);
    fclose(to);
    return text;
}

/* Says which option and value are wrong. */
static bool blame(const OptionRow *row, const char *value, const Err *why, Err *err)
{
    char shown[104] = "";
    Utf8Out out = {shown, sizeof shown - 3, 0, false};
    utf8_add(&out, value ? value : "", value ? strlen(value) : 0);
    memcpy(shown + out.len, out.cut ? "…" : "", out.cut ? 4 : 1);
    return err_set(err, 0, 0, "--%s%s%s: %.150s", row->name, value ? "=" : "", shown, why->why);
}

static bool take(Options *o, const OptionRow *row, const char *value, Err *err)
{
    Err why;
    if (row->what != DO_PLAY && o->what != DO_PLAY && o->what != row->what && row->what < DO_HELP) {
        const OptionRow *other = option_rows;
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
static void list_longs(struct option longs[LONGS])
{
    memset(longs, 0, LONGS * sizeof *longs);
    for (int i = 0; i < (int)option_rows_count && i < LONGS - 1; i++) {
        const char *form = option_rows[i].form;
        int has = !form ? no_argument : form[0] == '[' ? optional_argument : required_argument;
        if (!option_rows[i].in_file)
            *longs++ = (struct option){option_rows[i].name, has, NULL, 256 + i};
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
    struct option longs[LONGS];
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
        if (!take(o, &option_rows[answer - 256], optarg, err))
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
    options_begin_place(o);
    if (!take_words(o, argc, argv, err))
        return false;
    if (!o->window && !o->fullscreen) {
        o->window = window;
        o->fullscreen = fullscreen;
    }
    return o->what == DO_HELP || o->what == DO_VERSION ||
           (options_agree(o, err) && take_environment(o, err));
}

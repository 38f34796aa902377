/* SPDX-License-Identifier: MIT */
/* factc, the fact compiler: sources in, fact file out; or a fact file in, JSON out. This file is
 * the command line; what is wrong with the input goes through report.c. */
#include "base/exits.h"
#include "base/limits.h"
#include "base/memory.h"
#include "compiler/advice.h"
#include "compiler/build_time.h"
#include "compiler/compile.h"
#include "compiler/facts_json.h"
#include "compiler/help.h"
#include "compiler/inputs.h"
#include "compiler/leftover.h"
#include "compiler/look_record.h"
#include "compiler/outlook.h"
#include "compiler/report.h"
#include "compiler/shortage.h"
#include "compiler/template.h"
#include "facts/facts_check.h"
#include "facts/facts_write.h"
#include "layout/lacks.h"
#include "layout/lap.h"
#include "layout/measure_show.h"
#include "player/load.h"
#include "system/files.h"
#include "system/messages.h"
#include "system/process.h"
#include "system/refusal.h"
#include "text/shaper.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

typedef struct Options {
    InputFlags flags;
    const char *output, *fonts, *base_fonts, *now, *lang, *at, *number;
    bool quiet;
    char **paths;
    size_t count;
    AdviceMarks *marks; /* NULL: proposals are only reported */
    /* Says what the sources have become; NULL: nothing is said. */
    int (*say)(const struct Options *o, Input *inputs, const Facts *facts, Fontset *fonts);
} Options;

static int usage_hint(void)
{
    report_error(NULL, "try 'factc --help'");
    return EXIT_USAGE;
}

static int print(const char *text)
{
    Err err;
    if (files_write("-", text, strlen(text), &err) == FILES_OK)
        return 0;
    report_error("<stdout>", "%s", err.why);
    return EXIT_CANNOT_WRITE;
}

static int print_help(void)
{
    int status = 0;
    for (size_t i = 0; help_texts[i] && status == 0; i++)
        status = print(err_words(help_texts[i]));
    return status;
}

/* ---- build, check ---- */

/* Warns of what is not wrong but probably not meant, and, if the sources have compiled, of what will
 * not look good; `warnings` may have some already. `marks` (may be NULL) takes the proposals. Returns
 * the exit status. */
static int warn(Input *inputs, size_t count, Hyphens *hyphens, bool compiled, AdviceMarks *marks,
                Problems *warnings)
{
    bool good = hyphens != NULL;
    for (size_t i = 0; good && i < count; i++) {
        leftover_read(&inputs[i].source, warnings);
        good = !compiled || advice_read(&inputs[i], hyphens, warnings, marks);
    }
    problems_sort(warnings);
    if (good)
        report_all(ERR_WORDS("warning"), inputs, warnings);
    else
        report_error(NULL, "out of memory");
    return good ? 0 : EXIT_SYSTEM;
}

/* Adds the measures of the texts in these fonts to the image. */
static bool add_measures(Fontset *fonts, unsigned char **image, size_t *len, Err *err)
{
    Facts facts;
    FactsMeasure *rows = NULL;
    uint32_t count = 0;
    Shaper *shaper = shaper_open(fonts, err);
    bool good = shaper && facts_check_view(&facts, *image, *len, err) &&
                measure_show(&facts, shaper_ruler(shaper), &rows, &count, err) &&
                (!shaper_lacked(shaper) || err_no_memory(err)) &&
                facts_write_measured(image, len, rows, count, fontset_hash(fonts), err);
    free(rows);
    shaper_close(shaper);
    return good;
}

/* Opens the fonts that the show is built for: the player's own and the site's. *fonts is NULL if
 * there are none; then screens measure for themselves. Returns the exit status. */
static int open_fonts(const Options *o, const LookFont *own, Fontset **fonts)
{
    Err err;
    char found[4096];
    const char *folder = o->base_fonts                     ? o->base_fonts
                         : load_fonts(found, sizeof found) ? found
                                                           : "";
    *fonts = NULL;
    if (!folder[0] && !o->fonts)
        return 0;
    if (!folder[0]) {
        report_error(NULL, "the player's own fonts were not found; '--fonts' only adds to them");
        return EXIT_ABSENT;
    }
    FontPlaces places = {.folder = folder, .site = o->fonts};
    for (int i = 0; i < OWN_COUNT; i++)
        places.own[i] = own[i].name;
    *fonts = fontset_open(&places, &err);
    if (*fonts && fontset_load(*fonts, &err))
        return 0;
    report_error(NULL, "%s", err.why);
    return err.no_memory ? EXIT_SYSTEM : *fonts ? EXIT_BAD : EXIT_ABSENT;
}

/* Reports named fonts that are absent or whose digits would jitter. Returns the exit status. */
static int check_fonts(const Input *inputs, const Options *o, const LookFont *own, Fontset *fonts)
{
    int status = 0;
    for (int i = 0; i < OWN_COUNT; i++) {
        int face = fonts ? fontset_own(fonts, (OwnFont)i) : -1;
        if (own[i].name[0] && face < 0) {
            status = EXIT_BAD;
            report_at("error", inputs, own[i].place,
                      o->fonts ? ERR_WORDS("%s is not in the folder of '--fonts'")
                               : ERR_WORDS("'--fonts' must name the folder that %s is in"),
                      own[i].name);
        } else if (own[i].name[0] && !fontset_even_digits(fonts, face)) {
            report_at("warning", inputs, own[i].place,
                      "the digits of %s have several widths: numbers that count, and the clock, "
                      "will jitter",
                      own[i].name);
        }
    }
    return status;
}

/* Writes the image if the reader also finds nothing wrong with it. */
static int deliver(unsigned char **image, size_t len, const Options *o, Fontset *fonts)
{
    Facts facts;
    Err err;
    const char *output = o->output;
    if (fonts && !add_measures(fonts, image, &len, &err)) {
        report_error(NULL, "%s", err.why);
        return err.no_memory ? EXIT_SYSTEM : EXIT_BAD;
    }
    if (!facts_check(&facts, *image, len, &err)) {
        report_error(output, "internal error, nothing written: %s", err.why);
        return EXIT_BAD;
    }
    FilesResult result = files_write(output, *image, len, &err);
    if (result != FILES_OK)
        report_error(strcmp(output, "-") == 0 ? "<stdout>" : output, "%s", err.why);
    return files_status(result);
}

/* Where texts have letters that no font has. */
typedef struct {
    Fontset *fonts;
    Itemiser *itemiser;
    bool lacked; /* memory, so that there may be others */
} Gaps;

static const uint32_t *find_gaps(void *ctx, const char *s, size_t len, size_t *count)
{
    Gaps *g = ctx;
    for (int tries = 1;; tries++) {
        int before = memory_watch();
        const uint32_t *found = itemise_gaps(g->itemiser, s, len, count);
        if (!memory_lacked(before))
            return found;
        fontset_renew(g->fonts);
        errno = before;
        if (tries == MEMORY_TRIES) {
            g->lacked = true;
            *count = 0;
            return found;
        }
    }
}

/* Reports what is wrong with the sources. Returns the exit status; *image is to be freed in any case. */
static int compile_reported(Input *inputs, size_t count, const InputFlags *flags, const Gaps *gaps,
                            unsigned char **image, size_t *len)
{
    Problems problems = {0};
    int status = 0;
    if (!compile_sources(inputs, count, flags, image, len, &problems))
        status = report_all("error", inputs, &problems) ? EXIT_USAGE : EXIT_BAD;
    if (problems.no_memory || gaps->lacked) {
        report_error(NULL, "out of memory");
        status = EXIT_SYSTEM;
    }
    problems_close(&problems);
    return status;
}

/* Compiles what could be read; `status` tells of what could not. */
static int compile(Input *inputs, size_t count, const Options *o, Fontset *fonts, int status)
{
    Problems warnings = {0};
    unsigned char *image;
    size_t len;
    Facts facts;
    InputFlags flags = o->flags;
    Gaps gaps = {.fonts = fonts};
    gaps.itemiser = fonts ? itemise_open(fonts, NULL) : NULL;
    gaps.lacked = fonts && !gaps.itemiser;
    flags.hyphens = hyphens_open();
    if (gaps.itemiser)
        flags.gaps = (InputGaps){find_gaps, &gaps};
    int bad = compile_reported(inputs, count, &flags, &gaps, &image, &len);
    if (bad) {
        status = status && bad != EXIT_SYSTEM ? status : bad;
        warn(inputs, count, flags.hyphens, false, NULL, &warnings);
    } else if (status == 0) {
        status = warn(inputs, count, flags.hyphens, true, o->marks, &warnings);
        if (status == 0 && o->output)
            status = deliver(&image, len, o, fonts);
        else if (status == 0 && o->say && facts_check_view(&facts, image, len, NULL))
            status = o->say(o, inputs, &facts, fonts);
    }
    free(image);
    itemise_close(gaps.itemiser);
    hyphens_close(flags.hyphens);
    problems_close(&warnings);
    return status;
}

static int run_sources(const Options *o)
{
    Fontset *fonts;
    Inputs in;
    LookFont own[OWN_COUNT];
    int status = inputs_open(&in, o->paths, o->count) ? files_status(in.worst) : EXIT_SYSTEM;
    if (status == EXIT_SYSTEM) {
        inputs_close(&in);
        return status;
    }
    look_record_fonts(in.list, in.count, own);
    int bad = open_fonts(o, own, &fonts);
    bad = bad || !in.count ? bad : check_fonts(in.list, o, own, fonts);
    status = status ? status : bad;
    if (in.count > 0)
        status = compile(in.list, in.count, o, fonts, status);
    inputs_close(&in);
    fontset_close(fonts);
    return status;
}

/* ---- hyphens ---- */

static int print_hyphened(const Input *input, const AdviceMarks *marks)
{
    Err err;
    size_t len;
    char *text = advice_apply(input, marks, &len);
    FilesResult result = text ? files_write("-", text, len, &err) : FILES_OK;
    if (!text)
        report_error(NULL, "out of memory");
    else if (result != FILES_OK)
        report_error("<stdout>", "%s", err.why);
    free(text);
    return text ? files_status(result) : EXIT_SYSTEM;
}

static int run_hyphens(const Options *o)
{
    AdviceMarks marks = {0};
    Options own = *o;
    Inputs in;
    own.marks = &marks;
    if (o->output) {
        report_error(NULL, "hyphens prints the source; '-o' is for build");
        return usage_hint();
    }
    int status = inputs_open(&in, o->paths, o->count) ? files_status(in.worst) : EXIT_SYSTEM;
    if (in.count > 0 && status != EXIT_SYSTEM)
        status = compile(in.list, in.count, &own, NULL, status);
    if (in.count > 0 && status == 0)
        status = print_hyphened(&in.list[0], &marks);
    inputs_close(&in);
    free(marks.at);
    return status;
}

static bool is_source(const Options *o)
{
    for (size_t i = 0; i < o->count; i++)
        if (files_same(o->output, o->paths[i]))
            return true;
    return false;
}

static int run_build(const Options *o)
{
    if (o->output && !is_source(o))
        return run_sources(o);
    if (o->output)
        report_error(o->output, "is one of the sources and would be overwritten");
    else
        report_error(NULL, "build needs '-o FILE'");
    return usage_hint();
}

static int print_made(char *text)
{
    int status = print(text ? text : "");
    free(text);
    return text ? status : EXIT_SYSTEM;
}

/* What a screen will see of it: how much, and how long it takes. */
static int say_summary(const Options *o, Input *inputs, const Facts *facts, Fontset *fonts)
{
    bool all_over;
    Shaper *shaper = fonts ? shaper_open(fonts, NULL) : NULL;
    int64_t lap = shaper ? lap_us(facts, shaper_ruler(shaper), o->flags.now * 1000000) : 0;
    if (shaper) {
        Ruler ruler = shaper_ruler(shaper);
        shortage_report(inputs, o->count, facts, lacks_find, &ruler);
    }
    shaper_close(shaper);
    char *text = outlook_summary(facts, o->flags.now, lap, &all_over);
    if (text && all_over)
        report_at("warning", inputs, (Place){0, 1, 1},
                  "everything is over: screens will say that there is no news");
    if (text && !o->quiet)
        return print_made(text);
    free(text);
    return 0;
}

static int run_check(const Options *o)
{
    Options own = *o;
    own.say = say_summary;
    if (!o->output)
        return run_sources(&own);
    report_error(NULL, "check writes nothing; '-o' is for build");
    return usage_hint();
}

static int say_when(const Options *o, Input *inputs, const Facts *facts, Fontset *fonts)
{
    Err err;
    int64_t at = o->flags.now;
    int count = o->number ? atoi(o->number) : 3;
    (void)inputs, (void)fonts;
    if (count >= 1 && (!o->at || outlook_time(facts, o->at, at, &at, &err)))
        return print_made(outlook_list(facts, at, count));
    if (count < 1)
        err_set(&err, 0, 0, "'--count' is a whole number, 1 or more");
    report_error(NULL, "%s", err.why);
    return usage_hint();
}

static int run_when(const Options *o)
{
    Options own = *o;
    own.say = say_when;
    return run_sources(&own);
}

/* ---- dump, new ---- */

static int run_dump(const Options *o)
{
    Err err;
    Facts facts;
    char *bytes;
    size_t len;
    const char *name = strcmp(o->paths[0], "-") == 0 ? "<stdin>" : o->paths[0];
    FilesResult result = files_read(o->paths[0], LIMIT_FACTS_BYTES, &bytes, &len, &err);
    int status = files_status(result);
    if (result != FILES_OK) {
        report_error(name, "%s", err.why);
    } else if (!facts_check(&facts, bytes, len, &err)) {
        report_error(name, "%s", err.why);
        status = EXIT_BAD;
    } else {
        char *json = facts_json_dump(&facts);
        if (!json)
            report_error(name, "out of memory");
        status = json ? print(json) : EXIT_SYSTEM;
        free(json);
    }
    free(bytes);
    return status;
}

static int run_new(const Options *o)
{
    Err err;
    int status = EXIT_SYSTEM;
    if (o->lang && !template_has(o->lang)) {
        report_error(NULL, "there is no template in '%s'; there is one in %s", o->lang,
                     template_languages());
        return usage_hint();
    }
    char *text = template_text(o->lang ? o->lang : messages_wish());
    if (!text) {
        report_error(NULL, "out of memory");
    } else if (o->count == 0 || strcmp(o->paths[0], "-") == 0) {
        status = print(text);
    } else {
        FilesResult result = files_create(o->paths[0], text, strlen(text), &err);
        if (result == FILES_EXISTS)
            report_error(NULL, "%s is there already; choose another name", o->paths[0]);
        else if (result != FILES_OK)
            report_error(o->paths[0], "%s", err.why);
        status = files_status(result);
    }
    free(text);
    return status;
}

/* ---- the command line ---- */

static const struct {
    const char *name;
    size_t least, most;
    const char *takes;
    int (*run)(const Options *o);
} COMMANDS[] = {{"build", 1, LIMIT_SHOWS, ERR_WORDS("%s takes sources, at most %zu"), run_build},
                {"check", 1, LIMIT_SHOWS, ERR_WORDS("%s takes sources, at most %zu"), run_check},
                {"when", 1, LIMIT_SHOWS, ERR_WORDS("%s takes sources, at most %zu"), run_when},
                {"dump", 1, 1, ERR_WORDS("%s takes one fact file"), run_dump},
                {"new", 0, 1, ERR_WORDS("%s takes at most one file"), run_new},
                {"hyphens", 1, 1, ERR_WORDS("%s takes one source"), run_hyphens}};
enum { COMMAND_COUNT = sizeof COMMANDS / sizeof *COMMANDS };

/* Reads the options after the command. Returns -1, or the status to exit with at once. */
static int read_options(int argc, char **argv, Options *o)
{
    const char **const texts[] = {&o->fonts, &o->base_fonts, &o->now, &o->lang, &o->at, &o->number};
    enum { FILE_VALUE = 256, TEXT = FILE_VALUE + FILE_VALUES };
    static const struct option longs[] = {
        {"output", required_argument, NULL, 'o'},
        {"serial", required_argument, NULL, FILE_VALUE + FILE_SERIAL},
        {"epoch", required_argument, NULL, FILE_VALUE + FILE_EPOCH},
        {"channel", required_argument, NULL, FILE_VALUE + FILE_CHANNEL},
        {"not-before", required_argument, NULL, FILE_VALUE + FILE_NOT_BEFORE},
        {"not-after", required_argument, NULL, FILE_VALUE + FILE_NOT_AFTER},
        {"fonts", required_argument, NULL, TEXT},
        {"base-fonts", required_argument, NULL, TEXT + 1},
        {"now", required_argument, NULL, TEXT + 2},
        {"lang", required_argument, NULL, TEXT + 3},
        {"at", required_argument, NULL, TEXT + 4},
        {"count", required_argument, NULL, TEXT + 5},
        {"quiet", no_argument, NULL, 'q'},
        {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'V'},
        {NULL, 0, NULL, 0}};
    Err err;
    int option;
    opterr = 0;
    while ((option = getopt_long(argc, argv, ":o:qhV", longs, NULL)) != -1) {
        if (option >= TEXT) {
            *texts[option - TEXT] = optarg;
        } else if (option >= FILE_VALUE) {
            o->flags.file[option - FILE_VALUE] = optarg;
        } else if (option == 'o') {
            o->output = optarg;
        } else if (option == 'q') {
            o->quiet = true;
        } else if (option == 'h') {
            return print_help();
        } else if (option == 'V') {
            return print("factc " VERSION "\n");
        } else {
            refusal_say(option, argv, longs, "'", &err);
            report_error(NULL, "%s", err.why);
            return usage_hint();
        }
    }
    o->paths = argv + optind;
    o->count = (size_t)(argc - optind);
    if (build_time_now(o->now, &o->flags.now, &err))
        return -1;
    report_error(NULL, "%s", err.why);
    return usage_hint();
}

static int run(int argc, char **argv)
{
    Options o = {0};
    size_t command = 0;
    if (argc < 2 || argv[1][0] == '-') {
        int status = read_options(argc, argv, &o);
        return status >= 0 ? status : usage_hint();
    }
    while (command < COMMAND_COUNT && strcmp(argv[1], COMMANDS[command].name) != 0)
        command++;
    if (command == COMMAND_COUNT) {
        report_error(
            NULL,
            "unknown command '%s'; the commands are build, check, when, dump, new and hyphens",
            argv[1]);
        return usage_hint();
    }
    int status = read_options(argc - 1, argv + 1, &o);
    if (status >= 0)
        return status;
    if (o.lang && COMMANDS[command].run != run_new) {
        report_error(NULL,
                     "'--lang' is for new; a source says its language itself, as in 'Lang: en'");
        return usage_hint();
    }
    if (o.count < COMMANDS[command].least || o.count > COMMANDS[command].most) {
        report_error(NULL, COMMANDS[command].takes, COMMANDS[command].name, COMMANDS[command].most);
        return usage_hint();
    }
    return COMMANDS[command].run(&o);
}

int main(int argc, char **argv)
{
    process_begin();
    messages_begin();
    return run(argc, argv);
}

/* SPDX-License-Identifier: MIT */
/* factc, the fact compiler: sources in, fact file out; or a fact file in, JSON out. This file is
 * the command line; what is wrong with the input goes through report.c. */
#include "base/exits.h"
#include "base/limits.h"
#include "base/memory.h"
#include "compiler/advice.h"
#include "compiler/arguments.h"
#include "compiler/commands.h"
#include "compiler/compile.h"
#include "compiler/inputs.h"
#include "compiler/leftover.h"
#include "compiler/look_record.h"
#include "compiler/outlook.h"
#include "compiler/report.h"
#include "compiler/shortage.h"
#include "compiler/strictness.h"
#include "facts/facts_check.h"
#include "facts/facts_write.h"
#include "layout/lacks.h"
#include "layout/lap.h"
#include "layout/measure_show.h"
#include "layout/measures.h"
#include "player/load.h"
#include "system/files.h"
#include "system/messages.h"
#include "system/process.h"
#include "text/shaper.h"

#include <stdlib.h>
#include <string.h>

typedef struct Options {
    Arguments a;
    AdviceMarks *marks; /* NULL: proposals are only reported */
    /* Says what the sources have become; NULL: nothing is said. lap_us: as lap.h has it, 0 if it is not known. */
    int (*say)(const struct Options *o, Input *inputs, const Facts *facts, int64_t lap_us);
} Options;

/* ---- build, check ---- */

/* Adds what is not wrong but probably not meant to the warnings, and, if the sources have compiled, what
 * will not look good; `marks` (may be NULL) takes the proposals. False if there is no memory. */
static bool add_advice(Input *inputs, size_t count, Hyphens *hyphens, bool compiled,
                       AdviceMarks *marks, Problems *warnings)
{
    bool good = hyphens != NULL;
    for (size_t i = 0; good && i < count; i++) {
        leftover_read(&inputs[i].source, warnings);
        good = !compiled || advice_read(&inputs[i], hyphens, warnings, marks);
    }
    problems_sort(warnings);
    return good;
}

/* Reports errors and warnings, as strict as this run is. Returns the exit status. */
static int report(const Options *o, const Input *inputs, Problems *problems, Problems *warnings)
{
    strictness_apply(&o->a.strict, warnings, problems);
    bool usage = report_all(ERR_WORDS("error"), inputs, problems);
    bool wrong = problems->count + problems->more > 0;
    report_all(ERR_WORDS("warning"), inputs, warnings);
    return usage ? EXIT_USAGE : wrong ? EXIT_BAD : 0;
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
    const char *folder = o->a.base_fonts                   ? o->a.base_fonts
                         : load_fonts(found, sizeof found) ? found
                                                           : "";
    *fonts = NULL;
    if (!folder[0] && !o->a.fonts)
        return 0;
    if (!folder[0]) {
        report_error(NULL, "the player's own fonts were not found; '--fonts' only adds to them");
        return EXIT_ABSENT;
    }
    FontPlaces places = {.folder = folder, .site = o->a.fonts};
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
    Problems problems = {0}, warnings = {.off = o->a.strict.off};
    for (int i = 0; i < OWN_COUNT; i++) {
        int face = fonts ? fontset_own(fonts, (OwnFont)i) : -1;
        if (own[i].name[0] && face < 0)
            problems_add(&problems, own[i].place,
                         o->a.fonts ? ERR_WORDS("%s is not in the folder of '--fonts'")
                                    : ERR_WORDS("'--fonts' must name the folder that %s is in"),
                         own[i].name);
        else if (own[i].name[0] && !own[i].uneven && !fontset_even_digits(fonts, face))
            problems_rule(&warnings, RULE_UNEVEN_DIGITS, NULL, own[i].place,
                          "the digits of %s have several widths: numbers that count, and the "
                          "clock, will jitter",
                          own[i].name);
    }
    int status = report(o, inputs, &problems, &warnings);
    problems_close(&problems);
    problems_close(&warnings);
    return status;
}

/* Writes the image if the reader also finds nothing wrong with it. */
static int deliver(unsigned char **image, size_t len, const Options *o, Fontset *fonts)
{
    Facts facts;
    Err err;
    const char *output = o->a.output;
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

/* Lays the show out and says what has no room or no time. Returns the exit status. */
static int look(const Options *o, Input *inputs, size_t count, const Facts *facts, Fontset *fonts,
                int64_t *lap)
{
    const unsigned char no_fonts[FACTS_HASH] = {0};
    Problems problems = {0}, warnings = {.off = o->a.strict.off};
    Measures measures = {0};
    Shaper *shaper = shaper_open(fonts, NULL);
    bool good = shaper != NULL;
    if (shaper) {
        measures_open(&measures, NULL, no_fonts, shaper_ruler(shaper));
        LacksLook screens = {measures_ruler(&measures), o->a.flags.now * 1000000, -1};
        good = shortage_read(inputs, count, facts, &o->a.sizes, lacks_find, &screens, &warnings);
        *lap = screens.lap_us >= 0 ? screens.lap_us : lap_us(facts, screens.ruler, screens.at_us);
    }
    measures_close(&measures);
    shaper_close(shaper);
    int status = report(o, inputs, &problems, &warnings);
    if (!good)
        report_error(NULL, "out of memory");
    problems_close(&problems);
    problems_close(&warnings);
    return good ? status : EXIT_SYSTEM;
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

/* Compiles what could be read; `status` tells of what could not. */
static int compile(Input *inputs, size_t count, const Options *o, Fontset *fonts, int status)
{
    Problems problems = {0}, warnings = {.off = o->a.strict.off};
    unsigned char *image;
    size_t len;
    Facts facts;
    int64_t lap = 0;
    InputFlags flags = o->a.flags;
    Gaps gaps = {.fonts = fonts};
    gaps.itemiser = fonts ? itemise_open(fonts, NULL) : NULL;
    gaps.lacked = fonts && !gaps.itemiser;
    flags.hyphens = hyphens_open();
    if (gaps.itemiser)
        flags.gaps = (InputGaps){find_gaps, &gaps};
    bool good = compile_sources(inputs, count, &flags, &image, &len, &problems, &warnings);
    bool advised = (good && status != 0) || add_advice(inputs, count, flags.hyphens, good,
                                                       good ? o->marks : NULL, &warnings);
    int bad = report(o, inputs, &problems, &warnings);
    if (problems.no_memory || gaps.lacked || !advised) {
        report_error(NULL, "out of memory");
        bad = EXIT_SYSTEM;
    }
    status = status && bad != EXIT_SYSTEM ? status : bad;
    if (status == 0 && o->a.flags.lint && fonts && facts_check_view(&facts, image, len, NULL))
        status = look(o, inputs, count, &facts, fonts, &lap);
    if (status == 0 && o->a.output)
        status = deliver(&image, len, o, fonts);
    else if (status == 0 && o->say && facts_check_view(&facts, image, len, NULL))
        status = o->say(o, inputs, &facts, lap);
    free(image);
    itemise_close(gaps.itemiser);
    hyphens_close(flags.hyphens);
    problems_close(&problems);
    problems_close(&warnings);
    return status;
}

static int run_sources(const Options *o)
{
    Fontset *fonts;
    Inputs in;
    LookFont own[OWN_COUNT];
    int status = inputs_open(&in, o->a.paths, o->a.count) ? files_status(in.worst) : EXIT_SYSTEM;
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
    if (o->a.output) {
        report_error(NULL, "hyphens prints the source; '-o' is for build");
        return commands_usage();
    }
    int status = inputs_open(&in, o->a.paths, o->a.count) ? files_status(in.worst) : EXIT_SYSTEM;
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
    for (size_t i = 0; i < o->a.count; i++)
        if (files_same(o->a.output, o->a.paths[i]))
            return true;
    return false;
}

static int run_build(const Options *o)
{
    Options own = *o;
    own.a.flags.lint = o->a.screens || arguments_strict(&o->a);
    if (o->a.output && !is_source(o))
        return run_sources(&own);
    if (o->a.output)
        report_error(o->a.output, "is one of the sources and would be overwritten");
    else
        report_error(NULL, "build needs '-o FILE'");
    return commands_usage();
}

/* What a screen will see of it: how much, and how long it takes. */
static int say_summary(const Options *o, Input *inputs, const Facts *facts, int64_t lap)
{
    (void)inputs;
    char *text = outlook_summary(facts, o->a.flags.now, lap);
    if (text && !o->a.quiet)
        return report_print_made(text);
    free(text);
    return 0;
}

static int run_check(const Options *o)
{
    Options own = *o;
    own.say = say_summary;
    own.a.flags.lint = true;
    if (!o->a.output)
        return run_sources(&own);
    report_error(NULL, "check writes nothing; '-o' is for build");
    return commands_usage();
}

static int say_when(const Options *o, Input *inputs, const Facts *facts, int64_t lap)
{
    Err err;
    int64_t at = o->a.flags.now;
    int count = o->a.number ? atoi(o->a.number) : 3;
    (void)inputs, (void)lap;
    if (count >= 1 && (!o->a.at || outlook_time(facts, o->a.at, at, &at, &err)))
        return report_print_made(outlook_list(facts, at, count));
    if (count < 1)
        err_set(&err, 0, 0, "'--count' is a whole number, 1 or more");
    report_error(NULL, "%s", err.why);
    return commands_usage();
}

static int run_when(const Options *o)
{
    Options own = *o;
    own.say = say_when;
    return run_sources(&own);
}

/* ---- proofs ---- */

/* Compiles without fonts, which have no part in it. */
static int run_plain(const Options *o)
{
    Inputs in;
    int status = inputs_open(&in, o->a.paths, o->a.count) ? files_status(in.worst) : EXIT_SYSTEM;
    if (in.count > 0 && status != EXIT_SYSTEM)
        status = compile(in.list, in.count, o, NULL, status);
    inputs_close(&in);
    return status;
}

static int say_proofs(const Options *o, Input *inputs, const Facts *facts, int64_t lap)
{
    (void)facts, (void)lap;
    return commands_prove(inputs, o->a.count, o->a.flags.recorded);
}

static int run_prove(const Options *o)
{
    Options own = *o;
    own.a.flags.recorded = calloc(o->a.count, sizeof(char *));
    own.say = say_proofs;
    int status = own.a.flags.recorded ? run_plain(&own) : EXIT_SYSTEM;
    for (size_t i = 0; own.a.flags.recorded && i < o->a.count; i++)
        free(own.a.flags.recorded[i]);
    free(own.a.flags.recorded);
    return status;
}

static int say_checked(const Options *o, Input *inputs, const Facts *facts, int64_t lap)
{
    (void)facts, (void)lap;
    return commands_checked(&inputs[0], o->a.flags.checks, o->a.by, o->a.quiet);
}

static int run_checked(const Options *o)
{
    Checks checks = {0};
    Options own = *o;
    own.a.flags.checks = &checks;
    own.say = say_checked;
    if (!o->a.by || !*o->a.by) {
        report_error(NULL, "checked needs '--by=NAME', who has checked it");
        return commands_usage();
    }
    int status = run_plain(&own);
    free(checks.list);
    return status;
}

/* ---- without sources ---- */

static int run_dump(const Options *o)
{
    return commands_dump(o->a.paths[0], o->a.json_ld);
}

static int run_new(const Options *o)
{
    return commands_new(o->a.lang, o->a.count ? o->a.paths[0] : NULL);
}

static int run_explain(const Options *o)
{
    return commands_explain(o->a.count ? o->a.paths[0] : NULL);
}

static int run_proof(const Options *o)
{
    return commands_proof(o->a.paths[0], o->a.document);
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
                {"prove", 1, LIMIT_SHOWS, ERR_WORDS("%s takes sources, at most %zu"), run_prove},
                {"proof", 1, 1, ERR_WORDS("%s takes one fact file"), run_proof},
                {"checked", 1, 1, ERR_WORDS("%s takes one source"), run_checked},
                {"explain", 0, 1, ERR_WORDS("%s takes at most one rule"), run_explain},
                {"hyphens", 1, 1, ERR_WORDS("%s takes one source"), run_hyphens}};
enum { COMMAND_COUNT = sizeof COMMANDS / sizeof *COMMANDS };

static int run(int argc, char **argv)
{
    Options o = {0};
    size_t command = 0;
    if (argc < 2 || argv[1][0] == '-') {
        int status = arguments_read(argc, argv, &o.a);
        return status >= 0 ? status : commands_usage();
    }
    while (command < COMMAND_COUNT && strcmp(argv[1], COMMANDS[command].name) != 0)
        command++;
    if (command == COMMAND_COUNT) {
        report_error(
            NULL,
            "unknown command '%s'; the commands are build, check, when, dump, new, hyphens, prove, "
            "proof, checked and explain",
            argv[1]);
        return commands_usage();
    }
    int status = arguments_read(argc - 1, argv + 1, &o.a);
    if (status >= 0)
        return status;
    if (o.a.lang && COMMANDS[command].run != run_new) {
        report_error(NULL,
                     "'--lang' is for new; a source says its language itself, as in 'Lang: en'");
        return commands_usage();
    }
    if (o.a.count < COMMANDS[command].least || o.a.count > COMMANDS[command].most) {
        report_error(NULL, COMMANDS[command].takes, COMMANDS[command].name, COMMANDS[command].most);
        return commands_usage();
    }
    return COMMANDS[command].run(&o);
}

int main(int argc, char **argv)
{
    process_begin();
    messages_begin();
    return run(argc, argv);
}

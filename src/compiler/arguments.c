/* SPDX-License-Identifier: MIT */
/* One table of options for all commands, as getopt reads them: those that another command would need are
 * read and mean nothing. */
#include "compiler/arguments.h"
#include "compiler/build_time.h"
#include "compiler/commands.h"
#include "compiler/help.h"
#include "compiler/report.h"
#include "system/refusal.h"

#include <getopt.h>

static int print_help(void)
{
    int status = 0;
    for (size_t i = 0; help_texts[i] && status == 0; i++)
        status = report_print(err_words(help_texts[i]));
    return status;
}

int arguments_read(int argc, char **argv, Arguments *a)
{
    const char **const texts[] = {&a->fonts,  &a->base_fonts, &a->now, &a->lang,   &a->at,
                                  &a->number, &a->document,   &a->by,  &a->screens};
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
        {"document", required_argument, NULL, TEXT + 6},
        {"by", required_argument, NULL, TEXT + 7},
        {"screens", required_argument, NULL, TEXT + 8},
        {"json-ld", no_argument, NULL, 'j'},
        {"quiet", no_argument, NULL, 'q'},
        {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'V'},
        {NULL, 0, NULL, 0}};
    Err err;
    int option;
    opterr = 0;
    while ((option = getopt_long(argc, argv, ":o:qhVW:", longs, NULL)) != -1) {
        if (option >= TEXT) {
            *texts[option - TEXT] = optarg;
        } else if (option >= FILE_VALUE) {
            a->flags.file[option - FILE_VALUE] = optarg;
        } else if (option == 'o') {
            a->output = optarg;
        } else if (option == 'j') {
            a->json_ld = true;
        } else if (option == 'W') {
            if (!strictness_read(&a->strict, optarg, &err)) {
                report_error(NULL, "%s", err.why);
                return commands_usage();
            }
        } else if (option == 'q') {
            a->quiet = true;
        } else if (option == 'h') {
            return print_help();
        } else if (option == 'V') {
            return report_print("factc " VERSION "\n");
        } else {
            refusal_say(option, argv, longs, "'", &err);
            report_error(NULL, "%s", err.why);
            return commands_usage();
        }
    }
    a->paths = argv + optind;
    a->count = (size_t)(argc - optind);
    a->sizes = shortage_screens();
    if ((!a->screens || shortage_declared(a->screens, &a->sizes, &err)) &&
        build_time_now(a->now, &a->flags.now, &err))
        return -1;
    report_error(NULL, "%s", err.why);
    return commands_usage();
}

bool arguments_strict(const Arguments *a)
{
    bool strict = a->strict.all;
    for (int i = RULE_DOC_MARK + 1; i < RULE_COUNT; i++)
        strict = strict || a->strict.error[i];
    return strict;
}

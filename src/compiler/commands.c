/* SPDX-License-Identifier: MIT */
/* What factc does with one file or none: it prints, it explains, it looks again at what was proved. */
#include "compiler/commands.h"
#include "base/exits.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "compiler/facts_json.h"
#include "compiler/facts_jsonld.h"
#include "compiler/proof_again.h"
#include "compiler/report.h"
#include "compiler/template.h"
#include "facts/facts_check.h"
#include "system/files.h"
#include "system/messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int commands_usage(void)
{
    report_error(NULL, "try 'factc --help'");
    return EXIT_USAGE;
}

/* Reads a fact file, reports what is wrong with it, and returns the exit status; the caller frees. */
static int read_facts(const char *path, char **bytes, Facts *facts)
{
    Err err;
    size_t len;
    const char *name = strcmp(path, "-") == 0 ? "<stdin>" : path;
    *bytes = NULL;
    FilesResult result = files_read(path, LIMIT_FACTS_BYTES, bytes, &len, &err);
    if (result == FILES_OK && facts_check(facts, *bytes, len, &err))
        return 0;
    report_error(name, "%s", err.why);
    return result == FILES_OK ? EXIT_BAD : files_status(result);
}

int commands_dump(const char *path, bool json_ld)
{
    Facts facts;
    char *bytes;
    int status = read_facts(path, &bytes, &facts);
    if (status == 0) {
        char *json = json_ld ? facts_jsonld_dump(&facts) : facts_json_dump(&facts);
        if (!json)
            report_error(strcmp(path, "-") == 0 ? "<stdin>" : path, "out of memory");
        status = report_print_made(json);
    }
    free(bytes);
    return status;
}

int commands_new(const char *lang, const char *path)
{
    Err err;
    int status = EXIT_SYSTEM;
    if (lang && !template_has(lang)) {
        report_error(NULL, "there is no template in '%s'; there is one in %s", lang,
                     template_languages());
        return commands_usage();
    }
    char *text = template_text(lang ? lang : messages_wish());
    if (!text) {
        report_error(NULL, "out of memory");
    } else if (!path || strcmp(path, "-") == 0) {
        status = report_print(text);
    } else {
        FilesResult result = files_create(path, text, strlen(text), &err);
        if (result == FILES_EXISTS)
            report_error(NULL, "%s is there already; choose another name", path);
        else if (result != FILES_OK)
            report_error(path, "%s", err.why);
        status = files_status(result);
    }
    free(text);
    return status;
}

/* ---- rules ---- */

int commands_explain(const char *rule)
{
    char line[600];
    int status = 0;
    Rule one = rule ? rules_find(rule, strlen(rule)) : RULE_NONE;
    if (rule && one == RULE_NONE) {
        report_error(NULL, "there is no rule '%s'; 'factc explain' lists them",
                     utf8_quote(rule, strlen(rule)).s);
        return commands_usage();
    }
    for (int i = 1; i < RULE_COUNT && status == 0; i++) {
        if (rule && i != (int)one)
            continue;
        snprintf(line, sizeof line, "%3d  %-16s %s\n", rules_number((Rule)i), rules_name((Rule)i),
                 rules_why((Rule)i));
        status = report_print(line);
    }
    return status;
}

/* ---- proofs ---- */

int commands_proof(const char *path, const char *document)
{
    Facts facts;
    char *bytes;
    if (!document) {
        report_error(NULL, "proof needs '--document FILE'");
        return commands_usage();
    }
    int status = read_facts(path, &bytes, &facts);
    if (status == 0)
        status = proof_again(&facts, path, document);
    free(bytes);
    return status;
}

int commands_prove(const Input *inputs, size_t count, char *const *texts)
{
    int status = 0;
    for (size_t i = 0; i < count && status == 0; i++) {
        Err err;
        char path[4096];
        if (strcmp(inputs[i].name, "<stdin>") == 0 ||
            (size_t)snprintf(path, sizeof path, "%s.proof", inputs[i].name) >= sizeof path) {
            report_error(inputs[i].name, "proofs are recorded beside a source file");
            return commands_usage();
        }
        FilesResult result = files_write(path, texts[i], strlen(texts[i]), &err);
        if (result != FILES_OK)
            report_error(path, "%s", err.why);
        status = files_status(result);
    }
    return status;
}

int commands_checked(const Input *input, const Checks *checks, const char *name, bool quiet)
{
    Err err;
    size_t len, changed;
    char line[100];
    char *text = checked_text(input, checks, name, &len, &changed);
    if (!text) {
        report_error(NULL, "out of memory");
        return EXIT_SYSTEM;
    }
    FilesResult result = changed ? files_write(input->name, text, len, &err) : FILES_OK;
    free(text);
    if (result != FILES_OK)
        report_error(input->name, "%s", err.why);
    if (result != FILES_OK || quiet)
        return files_status(result);
    snprintf(line, sizeof line,
             err_words(changed == 1 ? ERR_WORDS("%zu record is checked\n")
                                    : ERR_WORDS("%zu records are checked\n")),
             changed);
    return report_print(line);
}

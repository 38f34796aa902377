/* SPDX-License-Identifier: MIT */
/* getopt_long reorders words and moves optind past a cluster of letters only at the last one. So
 * the refused word is found from optopt: 0 for an unknown long option, the letter of a short one,
 * and the value of the table's row for a known one. */
#include "system/refusal.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

enum { NAME_BYTES = 80, LIST_BYTES = 140 };

static bool known(const struct option *longs, int value)
{
    while (longs->name && longs->val != value)
        longs++;
    return longs->name != NULL;
}

/* Lists the options that a word may mean, "--speed, --size"; returns their number. */
static int candidates(const struct option *longs, const char *word, char list[LIST_BYTES])
{
    size_t len = strcspn(word, "=");
    Utf8Out out = {list, LIST_BYTES, 0, false};
    int count = 0;
    list[0] = '\0';
    for (; longs->name; longs++)
        if (strncmp(longs->name, word, len) == 0) {
            utf8_add(&out, ", --", count ? 4 : 0);
            utf8_add(&out, "--", count++ ? 0 : 2);
            utf8_add(&out, longs->name, strlen(longs->name));
        }
    return count;
}

/* The letter of a short option with its hyphen; it may take several bytes. */
static void copy_letter(char *const *argv, char name[NAME_BYTES])
{
    uint32_t cp;
    unsigned char letter = (unsigned char)optopt;
    const char *at = letter >= 0x80 && argv[optind] ? strchr(argv[optind], letter) : NULL;
    snprintf(name, NAME_BYTES, "-%c", letter);
    if (at)
        snprintf(name, NAME_BYTES, "-%.*s", (int)utf8_next(at, strlen(at), &cp), at);
}

bool refusal_say(int answer, char *const *argv, const struct option *longs, const char *quote,
                 Err *err)
{
    const char *word = argv[optind - 1];
    bool is_long = optopt == 0 || (known(longs, optopt) && strncmp(word, "--", 2) == 0);
    char name[NAME_BYTES], list[LIST_BYTES];
    Utf8Out out = {name, sizeof name, 0, false};
    if (is_long)
        utf8_add(&out, word, optopt == 0 ? strlen(word) : strcspn(word, "="));
    else
        copy_letter(argv, name);
    if (answer == ':')
        return err_set(err, 0, 0, "%s%s%s needs a value", quote, name, quote);
    if (is_long && optopt != 0)
        return err_set(err, 0, 0, "%s%s%s takes no value", quote, name, quote);
    if (is_long && candidates(longs, word + 2, list) > 1)
        return err_set(err, 0, 0, "%s%s%s may be %s", quote, name, quote, list);
    return err_set(err, 0, 0, "unknown option %s%s%s", quote, name, quote);
}

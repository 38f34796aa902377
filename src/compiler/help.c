/* SPDX-License-Identifier: MIT */
/* What factc --help prints: one text for each thing said, so that each can be translated by itself. */
#include "compiler/help.h"

#include "base/err.h"

#include <stddef.h>

const char *const help_texts[] = {
    ERR_WORDS(
        "Usage: factc build SOURCE... -o FILE   make a fact file\n"
        "       factc check SOURCE...           report every error and write nothing\n"
        "       factc when SOURCE...            list when each fact is shown next\n"
        "       factc dump FILE                 print a fact file as JSON\n"
        "       factc new [FILE]                print or write a commented source to start from\n"
        "       factc hyphens SOURCE            print a source with soft hyphens in its long "
        "words\n"),
    ERR_WORDS(
        "       factc prove SOURCE...           record the proofs beside the sources, in "
        "SOURCE.proof\n"
        "       factc proof FILE --document=DOC hold the proofs of a fact file against a document\n"
        "       factc checked SOURCE --by=NAME  note who has checked what no text can prove\n"
        "       factc explain [RULE]            say why a rule is there\n"),
    "\n",
    ERR_WORDS("  -o, --output=FILE    the fact file to write; '-' is standard output\n"),
    ERR_WORDS(
        "  --serial=N           the number of the issue, for whoever brings files to screens\n"),
    ERR_WORDS(
        "  --epoch=TIME         a screen's clock that shows an earlier time is not believed\n"),
    ERR_WORDS("  --channel=NAME       the name of the screens that the file is for\n"),
    ERR_WORDS("  --not-before=TIME    nothing of the file is shown before\n"),
    ERR_WORDS("  --not-after=TIME     nothing of the file is shown after\n"),
    ERR_WORDS(
        "  --fonts=DIR          a site's fonts: those that sources name, and others for letters\n"
        "                       that the player's own fonts lack\n"),
    ERR_WORDS("  --base-fonts=DIR     the player's own fonts, if they are not beside factc; '' for "
              "none\n"),
    ERR_WORDS("  --now=TIME           the time of the build, if it is not SOURCE_DATE_EPOCH or the "
              "clock's\n"),
    ERR_WORDS("  --at=TIME            when: from then on, not from now\n"),
    ERR_WORDS("  --count=N            when: as many times for each fact, not 3\n"),
    ERR_WORDS("  --screens=WxH,...    the sizes of the screens on which all must have room\n"),
    ERR_WORDS("  -q, --quiet          check: say nothing if all is well\n"),
    ERR_WORDS("  -Wno-RULE            no warnings by this rule; -WRULE brings them back\n"
              "  -Werror[=RULE]       warnings, or those by this rule, are errors\n"),
    ERR_WORDS("  --json-ld            dump: quotations and figures as schema.org has them\n"),
    ERR_WORDS("  --document=FILE      proof: the document\n"),
    ERR_WORDS("  --by=NAME            checked: who has checked it\n"),
    ERR_WORDS("  --lang=xx            new: the language of the source: en, de, fr or es\n"),
    ERR_WORDS("  -h, --help           print this\n"),
    ERR_WORDS("  -V, --version        print the version\n"),
    "\n",
    ERR_WORDS("A SOURCE of '-' is standard input. Flags override the sources. TIME is a date\n"
              "(2026-03-01), a local time (2026-03-01 08:00) or one with its offset\n"
              "(2026-03-01T08:00:00+01:00).\n"),
    ERR_WORDS(
        "Exit status: 0 good, 64 usage, 65 bad content, 66 no such file, 71 a system fault, 73 an\n"
        "output file cannot be created, 74 output cannot be written in full.\n"),
    NULL};

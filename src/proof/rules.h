/* SPDX-License-Identifier: MIT */
/* The numbered list of what factc complains of by name: proofs, documents, and the lint. A rule keeps
 * its number and its name for ever. */
#pragma once
#include "base/err.h"

#include <stddef.h>

/* What an editor would mend, though nothing is unproved. */
#define LINT_RULES(X)                                                                              \
    X(LONG_HEADLINE, 101, "long-headline",                                                         \
      ERR_WORDS("Who walks past reads a headline of up to 90 characters."))                        \
    X(LONG_QUOTE, 102, "long-quote",                                                               \
      ERR_WORDS("A quotation of more than 240 characters is not read to its end."))                \
    X(LONG_LABEL, 103, "long-label",                                                               \
      ERR_WORDS("A label is read with its number at a glance; a long one is not."))                \
    X(LONG_WORD, 104, "long-word",                                                                 \
      ERR_WORDS("A long word without a soft hyphen makes all of its card small."))                 \
    X(READING_TIME, 105, "reading-time",                                                           \
      ERR_WORDS("A card is up for 22 seconds at most; this text takes longer to read."))           \
    X(CRAWL_SPEED, 106, "crawl-speed",                                                             \
      ERR_WORDS("Letters that run past faster than 17 a second cannot be read."))                  \
    X(BARE_FRAGMENT, 107, "bare-fragment",                                                         \
      ERR_WORDS("A few words without a lead-in do not say what was said of what."))                \
    X(LOST_PART, 108, "lost-part", ERR_WORDS("A part that has no room is not on the screen."))     \
    X(NO_CARD, 109, "no-card",                                                                     \
      ERR_WORDS("A text that would be too small to read has no card at all."))                     \
    X(STRAIGHT_QUOTES, 110, "straight-quotes",                                                     \
      ERR_WORDS("Typewriter marks look wrong in large type; each language has its own."))          \
    X(OUTER_QUOTES, 111, "outer-quotes",                                                           \
      ERR_WORDS("The screen sets the marks of a quotation; its own would be doubled."))            \
    X(PLAIN_SPACE, 112, "plain-space",                                                             \
      ERR_WORDS("At a plain space a line may end, with its number left behind."))                  \
    X(HYPHEN_MINUS, 113, "hyphen-minus",                                                           \
      ERR_WORDS("A hyphen before a number is too short to be seen as a minus."))                   \
    X(RELATIVE_DATE, 114, "relative-date",                                                         \
      ERR_WORDS("'On Wednesday' is wrong a week later; a date stays right."))                      \
    X(ENDS_SOON, 115, "ends-soon",                                                                 \
      ERR_WORDS("What ends within a day leaves a gap, if nothing follows it."))                    \
    X(EXPIRED, 116, "expired",                                                                     \
      ERR_WORDS("What is over is never seen again; it only hides what is valid."))                 \
    X(NEVER_SHOWN, 117, "never-shown",                                                             \
      ERR_WORDS("Days, hours, dates and switches together leave it no time or place."))            \
    X(DUPLICATE, 118, "duplicate", ERR_WORDS("The same fact twice in a round is an oversight."))   \
    X(OTHER_VALUE, 119, "other-value",                                                             \
      ERR_WORDS("Two values for one label and period cannot both be right."))                      \
    X(NAME_VARIANT, 120, "name-variant",                                                           \
      ERR_WORDS("A name that is spelled otherwise only once is probably a slip."))                 \
    X(NO_BASE, 121, "no-base", ERR_WORDS("A change says nothing until it is known since when."))   \
    X(MARKUP, 122, "markup", ERR_WORDS("HTML and Markdown are shown as they stand."))              \
    X(MOJIBAKE, 123, "mojibake",                                                                   \
      ERR_WORDS("A text read in the wrong encoding has wrong letters."))                           \
    X(INDENTED_FIELD, 124, "indented-field",                                                       \
      ERR_WORDS("An indented field is part of the text above it."))                                \
    X(TOPIC_REPEATED, 125, "topic-repeated",                                                       \
      ERR_WORDS("A topic that repeats the text says the same thing twice."))                       \
    X(REGION, 126, "region",                                                                       \
      ERR_WORDS("Marks and dates may differ in a region without a table of its own."))             \
    X(UNGROUPED, 127, "ungrouped",                                                                 \
      ERR_WORDS("A long number without grouping marks is hard to read, or a year."))               \
    X(THREE_DECIMALS, 128, "three-decimals",                                                       \
      ERR_WORDS("In another language the same digits are thousands."))                             \
    X(UNEVEN_DIGITS, 129, "uneven-digits",                                                         \
      ERR_WORDS("Numbers that count jitter if their digits have several widths."))                 \
    X(ALL_OVER, 130, "all-over",                                                                   \
      ERR_WORDS("A screen without a fact says only that there is no news."))

/* Key, number, name, and why it is there, in a sentence. The first is an error; it can neither be
 * allowed nor switched off. All others are warnings. */
#define RULES(X)                                                                                   \
    X(PROOF_MISSING, 1, "proof-missing",                                                           \
      ERR_WORDS(                                                                                   \
          "What cites a document must stand in it; 'Unproved: reason' says why it does not."))     \
    X(PROOF_OMISSION, 2, "proof-omission",                                                         \
      ERR_WORDS("A left-out 'not' or 'perhaps' turns a quotation into another one."))              \
    X(PROOF_CUT, 3, "proof-cut",                                                                   \
      ERR_WORDS("A quotation that begins after 'not' or ends before it may say the opposite."))    \
    X(PROOF_ROUNDED, 4, "proof-rounded",                                                           \
      ERR_WORDS("A rounded number is another one than the source's; say that it is rounded."))     \
    X(PROOF_DIGITS, 5, "proof-digits",                                                             \
      ERR_WORDS("Noughts after the decimal mark claim more precision than the source has."))       \
    X(PROOF_APPROX, 6, "proof-approx",                                                             \
      ERR_WORDS("The source says 'about' or 'up to'; without it the number is too certain."))      \
    X(PROOF_RANGE, 7, "proof-range",                                                               \
      ERR_WORDS("The source gives a range; one of its ends alone says something else."))           \
    X(PROOF_UNIT, 8, "proof-unit",                                                                 \
      ERR_WORDS("The source counts something that is nearly, but not quite, the same."))           \
    X(PROOF_LABEL, 9, "proof-label",                                                               \
      ERR_WORDS("The passage has no word of the label; the number may belong to something else.")) \
    X(PROOF_SPEAKER, 10, "proof-speaker",                                                          \
      ERR_WORDS("Who said it does not stand near the quotation; a person must check that."))       \
    X(PROOF_TRANSLATED, 11, "proof-translated",                                                    \
      ERR_WORDS("A translation cannot be proved by its wording; a person must check it."))         \
    X(PROOF_UNPROVED, 12, "proof-unproved",                                                        \
      ERR_WORDS("'Unproved:' stands at something that is proved; remove it."))                     \
    X(DOC_MARK, 13, "doc-mark",                                                                    \
      ERR_WORDS("A stray quotation mark in the document hides where a quotation ends."))           \
    LINT_RULES(X)

#define RULES_KEY(key, ...) RULE_##key,
typedef enum { RULE_NONE, RULES(RULES_KEY) RULE_COUNT } Rule;

const char *rules_name(Rule rule);
/* Why it is there, in the language of the messages. */
const char *rules_why(Rule rule);
int rules_number(Rule rule);
/* The rule of this name or number; RULE_NONE if there is none. */
Rule rules_find(const char *s, size_t len);

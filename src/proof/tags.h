/* SPDX-License-Identifier: MIT */
/* The markup of HTML, one piece after the other: where tags and comments begin and end. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

typedef enum { TAG_NONE, TAG_START, TAG_END, TAG_OTHER } TagKind;

typedef struct {
    TagKind kind;     /* TAG_OTHER: a comment, a declaration; TAG_NONE: '<' is text */
    const char *name; /* of a start or an end */
    size_t name_len;
    size_t end;  /* bytes up to after it */
    bool hidden; /* has that attribute */
    bool closed; /* ends with "/>" */
    bool cut;    /* the page ends within it */
} Tag;

/* Reads what begins with the '<' at s. */
Tag tags_read(const char *s, size_t len);
/* Where the content of an element without tags ends: before "</name", or at the end. A script may hold
 * comments that hold scripts. */
size_t tags_raw_end(const char *s, size_t len, const char *name, size_t name_len, bool script);
/* Whether s begins with this, in either case. */
bool tags_begins(const char *s, size_t len, const char *word);
bool tags_is_blank(char c);

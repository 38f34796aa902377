/* SPDX-License-Identifier: MIT */
/* The table of the player's options. Only for options.c. */
#pragma once
#include "player/option_list.h"

typedef struct OptionRow OptionRow;

/* Reads the value of a row's option; NULL if it may be omitted and is. *err continues a sentence
 * that begins with the name and the value. */
typedef bool OptionReader(Options *o, const OptionRow *row, const char *value, Err *err);

struct OptionRow {
    const char *name, *form; /* NULL: no value; "[=X]": it may be omitted */
    OptionReader *read;
    size_t at;           /* its place in Options */
    const char *help;    /* NULL: not listed on its own */
    const char *word[5]; /* the possible values */
    int yes;             /* of a switch: the index of the word that means true */
    OptionsDo what;      /* instead of playing; such a row is for the command line only */
    bool under;          /* listed under the row above */
    bool in_file;        /* only for the configuration file */
    bool live;           /* a new value takes effect while the show runs */
    bool several;        /* it may be given more than once, and all of them hold */
};

/* In the order of --help. */
extern const OptionRow option_rows[];
extern const size_t option_rows_count;

/* Whether both have the same value in this row. */
bool option_rows_same(const OptionRow *row, const Options *a, const Options *b);
void option_rows_copy(const OptionRow *row, Options *to, const Options *from);

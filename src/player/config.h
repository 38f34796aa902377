/* SPDX-License-Identifier: MIT */
/* The configuration file: options as lines "Name: value". */
#pragma once
#include "player/options.h"

#define CONFIG_FILE "/etc/motograph.conf"

typedef struct {
    char *bytes; /* the file as it is */
    size_t len;
    char *text;   /* the options' values are in it */
    int findings; /* ... of which `first` is the first */
    Err first;    /* its line and column are in the file */
} Config;

/* Told of each finding; with line 0, *err is about the file as a whole. */
typedef void ConfigTell(const char *path, const Err *err);

/* Sets the options that the file names. A line with a fault is told and sets nothing. Returns 0, or
 * the exit code: EXIT_BAD with findings, else why the file cannot be read. *c is always ready for
 * config_close, before which the options' texts are valid. */
int config_read(Config *c, const char *path, Options *o, ConfigTell *tell);
void config_close(Config *c);

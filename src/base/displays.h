/* SPDX-License-Identifier: MIT */
/* The displays that there are, and which of them somebody means. */
#pragma once
#include "base/err.h"

enum { DISPLAYS_MOST = 16, DISPLAYS_NAME = 96 };

typedef struct {
    int count;
    char name[DISPLAYS_MOST][DISPLAYS_NAME]; /* of the plug, such as "HDMI-A-1"; empty: not known */
    char model[DISPLAYS_MOST][DISPLAYS_NAME]; /* what else it is called; empty: not known */
} Displays;

/* Adds one; either text may be NULL. A model that ends in "(HDMI-A-1)" tells the name. */
void displays_add(Displays *d, const char *name, const char *model);
/* The name of a display, or what else it is called. */
const char *displays_name(const Displays *d, int display);
/* Finds the display that is meant by its name or model, in any case, by an unambiguous beginning of one, or
 * by its number from 1 on. NULL means the first one. False with *err, which lists those that there are. */
bool displays_find(const Displays *d, const char *wish, int *display, Err *err);

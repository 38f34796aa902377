/* SPDX-License-Identifier: MIT */
/* A fact file as JSON, for other programs; every name in it is a promise. */
#pragma once
#include "facts/facts.h"

/* NUL-terminated text that ends in a line feed, to be freed by the caller; NULL: out of memory. */
char *facts_json_dump(const Facts *f);

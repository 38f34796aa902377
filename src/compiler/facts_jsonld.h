/* SPDX-License-Identifier: MIT */
/* Quotations and figures as schema.org has them, for whoever publishes them. */
#pragma once
#include "facts/facts.h"

/* JSON-LD; the caller frees it. NULL if there is no memory. */
char *facts_jsonld_dump(const Facts *f);

/* SPDX-License-Identifier: MIT */
/* The one door to a fact file: nothing reads a file that was not checked here. */
#pragma once
#include "base/err.h"
#include "facts/facts.h"

/* Checks everything. False with a precise reason in *err: "not a fact file", "damaged by a
 * text-mode transfer", "version 4 is newer than this program", "cut off: 4000 of 6288 bytes", "4
 * bytes too long", "damaged: the checksum does not match", ... */
bool facts_check(Facts *f, const void *bytes, size_t len, Err *err);
/* The same view of what facts_write has just made; rows and hash are not checked. */
bool facts_check_view(Facts *f, const void *bytes, size_t len, Err *err);

/* SPDX-License-Identifier: MIT */
/* The commands of factc that need no fonts; each returns the exit status. */
#pragma once
#include "compiler/checked.h"
#include "facts/facts.h"

/* A fact file as JSON, or, for whoever publishes it, as JSON-LD. */
int commands_dump(const char *path, bool json_ld);
/* A commented source to begin with; path NULL or "-": to standard output. */
int commands_new(const char *lang, const char *path);
/* Why a rule is there; NULL: all of them. */
int commands_explain(const char *rule);
/* Holds the proofs of a fact file against the document. */
int commands_proof(const char *path, const char *document);
/* Writes SOURCE.proof for each source; says where. */
int commands_prove(const Input *inputs, size_t count, char *const *texts);
/* Writes the name into the source's records that a person is to check. */
int commands_checked(const Input *input, const Checks *checks, const char *name, bool quiet);
/* "try 'factc --help'" */
int commands_usage(void);

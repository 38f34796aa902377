/* SPDX-License-Identifier: MIT */
/* The fields of a fact's record, once the compiler has sorted them out. */
#pragma once
#include "compiler/compiler.h"

enum { RECORD_HASH = 64, RECORD_CHECK = 16 /* digits of it in 'Checked-by' */ };

/* The readable field in a language of the run (0: the source's own), or NULL. */
const SourceField *record_field(const Pending *p, SchemaKey key, uint16_t lang);
/* Whether its 'Allow:' names the rule. */
bool record_allows(const Pending *p, Rule rule);
/* The same for the record of the source whose 'Document' this is. */
bool record_source_allows(const SourceField *document, Rule rule);
/* The fields of the paragraph that a field stands in, *count of them. */
const SourceField *record_around(const SourceField *f, uint32_t *count);
/* Whether an 'Allow' field names a rule; `allow` may be NULL. */
bool record_names(const SourceField *allow, Rule rule);
bool record_fields_allow(const SourceField *fields, uint32_t count, Rule rule);
/* Whether a person has checked it: 'Checked-by' has a bare name, or a name and, in brackets, the beginning
 * of the hash that the record still has. */
bool record_is_checked(const Pending *p);
/* Hashes of what is proved of a record, folded, and of all that it says but its checks: 64 hexadecimal
 * digits. Both are the same if only typography differs. False if there is no memory. */
bool record_proved_hash(const Pending *p, char out[RECORD_HASH + 1]);
bool record_whole_hash(const Pending *p, char out[RECORD_HASH + 1]);

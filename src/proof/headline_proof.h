/* SPDX-License-Identifier: MIT */
/* Whether a document has the numbers, dates and quoted passages of a headline. */
#pragma once
#include "proof/numerals.h"
#include "proof/speech.h"
#include "proof/verdict.h"

/* `at` of a finding is a byte of the headline. *any tells whether it has anything to prove. */
bool headline_proof(const Numerals *n, const Speech *speech, Str headline, const Lang *lang,
                    bool *any, Verdict *out);

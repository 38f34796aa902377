/* SPDX-License-Identifier: MIT */
/* A verdict is filled in as the proof goes; it has room for what people would read. */
#include "proof/verdict.h"

#include <stdarg.h>
#include <stdio.h>

void verdict_add(Verdict *v, Rule rule, size_t at, const char *format, ...)
{
    if (v->finding_count == VERDICT_FINDINGS) {
        if (rule != RULE_PROOF_MISSING)
            return;
        v->finding_count--;
    }
    Finding *f = &v->findings[v->finding_count++];
    *f = (Finding){.rule = rule, .at = at};
    va_list args;
    va_start(args, format);
    vsnprintf(f->why, sizeof f->why, err_words(format), args);
    va_end(args);
}

void verdict_range(Verdict *v, ProofRange range)
{
    if (v->range_count < VERDICT_RANGES)
        v->ranges[v->range_count++] = range;
}

bool verdict_holds(const Verdict *v)
{
    for (int i = 0; i < v->finding_count; i++)
        if (v->findings[i].rule == RULE_PROOF_MISSING)
            return false;
    return true;
}

void verdict_join(Verdict *v, const Verdict *other, size_t at)
{
    for (int i = 0; i < other->range_count; i++)
        verdict_range(v, other->ranges[i]);
    for (int i = 0; i < other->finding_count; i++) {
        const Finding *f = &other->findings[i];
        bool full = v->finding_count == VERDICT_FINDINGS;
        if (full && f->rule != RULE_PROOF_MISSING)
            continue;
        v->finding_count -= full;
        v->findings[v->finding_count] = *f;
        v->findings[v->finding_count++].at += at;
    }
}

/* SPDX-License-Identifier: MIT */
/* Each rule looks at one fact at a time, but for those that compare: they keep what they have seen. */
#include "compiler/lint.h"
#include "compiler/lint_dates.h"
#include "compiler/lint_names.h"
#include "compiler/lint_twins.h"
#include "compiler/lint_typography.h"
#include "compiler/lint_validity.h"
#include "compiler/lint_wording.h"

void lint_run(Compiler *c)
{
    LintTwins twins = {0};
    bool all_over = lint_validity_all_over(c);
    for (uint32_t i = 0; i < c->model.fact_count && !c->no_memory; i++) {
        LintFact l = {c, i, &c->pending[i], &c->model.facts[i]};
        if (!all_over)
            lint_validity(&l);
        lint_typography(&l);
        lint_dates(&l);
        lint_wording(&l);
        lint_twins(&twins, &l);
    }
    lint_twins_close(&twins);
    if (!c->no_memory)
        lint_names(c);
}

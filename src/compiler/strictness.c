/* SPDX-License-Identifier: MIT */
/* As with compilers: the later flag wins. A failed proof is an error whatever the flags say; only the
 * record itself can say why it has none. */
#include "compiler/strictness.h"

#include <string.h>

/* Sets `value` for each rule of the list; `off` if that switches it off. */
static bool read_rules(bool of[RULE_COUNT], bool value, bool off, const char *list, Err *err)
{
    while (*list) {
        size_t n = strcspn(list, ",");
        Rule rule = rules_find(list, n);
        if (rule == RULE_NONE)
            return err_set(err, 0, 0, "there is no rule '%.*s'; 'factc explain' lists them",
                           n > 40 ? 40 : (int)n, list);
        if (rule == RULE_PROOF_MISSING && off)
            return err_set(
                err, 0, 0,
                "'%s' is an error and stays one; 'Unproved: reason' in the record says why "
                "it has no proof",
                rules_name(rule));
        of[rule] = value;
        list += n + (list[n] == ',');
    }
    return true;
}

bool strictness_read(Strictness *s, const char *text, Err *err)
{
    static const char error[] = "error", some[] = "error=", not_error[] = "no-error=", no[] = "no-";
    if (strcmp(text, error) == 0) {
        s->all = true;
        return true;
    }
    if (strcmp(text, "no-error") == 0) {
        s->all = false;
        memset(s->error, 0, sizeof s->error);
        return true;
    }
    if (strncmp(text, some, strlen(some)) == 0)
        return read_rules(s->error, true, false, text + strlen(some), err);
    if (strncmp(text, not_error, strlen(not_error)) == 0)
        return read_rules(s->error, false, false, text + strlen(not_error), err);
    if (strncmp(text, no, strlen(no)) == 0)
        return read_rules(s->off, true, true, text + strlen(no), err);
    return read_rules(s->off, false, false, text, err);
}

void strictness_apply(const Strictness *s, Problems *warnings, Problems *errors)
{
    Problems moved = {0};
    size_t kept = 0;
    for (size_t i = 0; i < warnings->count; i++) {
        Problem *p = &warnings->list[i];
        if (p->rule && s->off[p->rule])
            continue;
        if (s->all || (p->rule && s->error[p->rule])) {
            moved.list = p;
            moved.count = 1;
            problems_append(errors, &moved);
        } else {
            warnings->list[kept++] = *p;
        }
    }
    warnings->count = kept;
    problems_sort(errors);
}

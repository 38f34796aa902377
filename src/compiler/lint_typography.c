/* SPDX-License-Identifier: MIT */
/* Each rule complains of a text once, at the first place. What stands in an address, in HTML, or after a
 * number as inches or as minutes, is no mark of a quotation. */
#include "compiler/lint_typography.h"
#include "base/island.h"
#include "base/utf8.h"
#include "compiler/lint_phrase.h"
#include "compiler/markup.h"
#include "lang/lint_rows.h"
#include "proof/letters.h"

#include <string.h>

/* A text while it is read. */
typedef struct {
    const LintFact *l;
    const SourceField *f;
    const Lang *lang;
    bool quotes, space, minus; /* already complained of */
} Text;

static bool opens_after(uint32_t cp)
{
    return cp == 0 || letters_is_blank(cp) || cp == '(' || cp == '[' || cp == '/' || cp == 0x2013 ||
           cp == 0x2014;
}

static bool closes_before(uint32_t cp)
{
    return cp == 0 || letters_is_blank(cp) || (cp < 0x80 && strchr(".,;:!?)]/", (int)cp)) ||
           cp == 0x2013 || cp == 0x2026;
}

/* Whether the apostrophe at byte `at` opens a quotation: another one closes it. */
static bool is_single_pair(const Text *t, size_t at)
{
    static const char elided[] = "tis|twas|em|n|til|cause|twere|bout|round";
    const char *s = t->f->value;
    size_t len = t->f->value_len;
    if (!opens_after(lint_phrase_last(s, at)) ||
        !letters_is_letter(lint_phrase_next(s, len, at + 1)) ||
        lint_phrase_at(elided, s, len, at + 1, true))
        return false;
    for (const char *c = s + at + 1; (c = memchr(c, '\'', len - (size_t)(c - s))); c++) {
        size_t to = (size_t)(c - s);
        uint32_t before = lint_phrase_last(s, to);
        if (!letters_is_blank(before) && before != 's' &&
            closes_before(lint_phrase_next(s, len, to + 1)))
            return true;
    }
    return false;
}

static void check_quotes(Text *t, size_t at)
{
    const char *s = t->f->value;
    size_t len = t->f->value_len;
    uint32_t before = lint_phrase_last(s, at);
    bool within = letters_is_letter(before) && letters_is_letter(lint_phrase_next(s, len, at + 1));
    bool mark = s[at] == '"' ? !letters_is_digit(before) && !within : is_single_pair(t, at);
    if (t->quotes || !mark || *t->lang->open == '"')
        return;
    t->quotes = true;
    lint_fact_say(t->l, RULE_STRAIGHT_QUOTES, t->f, at,
                  "a typewriter's quotation mark; write %s and %s around the words", t->lang->open,
                  t->lang->close);
}

static void check_space(Text *t, size_t at)
{
    const char *s = t->f->value;
    size_t len = t->f->value_len;
    if (t->space || at == 0 || s[at - 1] < '0' || s[at - 1] > '9')
        return;
    size_t n = lint_phrase_at(lint_rows_units, s, len, at + 1, false);
    uint32_t after = lint_phrase_next(s, len, at + 1 + n);
    if (n == 0 || after == '-' || after == '\'' || after == 0x2019)
        return;
    t->space = true;
    char number[32] = "";
    bool percent = n == 1 && s[at + 1] == '%';
    lang_percent(t->lang, (Decimal){10, 0}, number, sizeof number);
    if (percent && strcmp(number, "10%") == 0)
        lint_fact_say(t->l, RULE_PLAIN_SPACE, t->f, at,
                      "a space before '%%', at which a line may end; write '%s'", number);
    else
        lint_fact_say(
            t->l, RULE_PLAIN_SPACE, t->f, at,
            "a plain space before '%.*s', at which a line may end; write a no-break space "
            "(U+00A0)",
            (int)n, s + at + 1);
}

static void check_minus(Text *t, size_t at)
{
    const char *s = t->f->value;
    uint32_t before = lint_phrase_last(s, at), next = lint_phrase_next(s, t->f->value_len, at + 1);
    size_t back = at;
    while (back > 0 && s[back - 1] == ' ')
        back--;
    bool after_number = back > 0 && (letters_is_digit(lint_phrase_last(s, back)) ||
                                     s[back - 1] == '-' || s[back - 1] == '/');
    if (t->minus || !letters_is_digit(next) || after_number ||
        !(before == 0 || letters_is_blank(before) || before == '('))
        return;
    t->minus = true;
    lint_fact_say(t->l, RULE_HYPHEN_MINUS, t->f, at,
                  "a hyphen before a number; write the minus sign '−' (U+2212)");
}

static void check_text(Text *t)
{
    const char *s = t->f->value;
    size_t len = t->f->value_len, step;
    Island island = {0};
    bool more = strpbrk(s, "\"'- ") && island_next(s, len, 0, &island);
    for (size_t at = 0; at < len; at += step) {
        step = 1;
        if (s[at] == '<' && markup_tag(s + at, len - at)) {
            step = markup_tag(s + at, len - at);
            continue;
        }
        while (more && island.end <= at)
            more = island_next(s, len, island.end, &island);
        if (more && island.kind == ISLAND_ADDRESS && island.at <= at)
            continue;
        if (s[at] == '"' || s[at] == '\'')
            check_quotes(t, at);
        else if (s[at] == ' ')
            check_space(t, at);
        else if (s[at] == '-')
            check_minus(t, at);
    }
}

/* The texts of the editor's own that a screen shows. */
static bool is_own(int key)
{
    switch (key) {
    case KEY_QUOTE:
    case KEY_DOCUMENT:
    case KEY_URL:
    case KEY_UNPROVED:
    case KEY_CHECKED_BY:
        return false;
    default:
        return key >= 0 && SCHEMA[key].text >= 0;
    }
}

void lint_typography(const LintFact *l)
{
    for (uint32_t i = 0; i < l->p->field_count; i++) {
        const SourceField *f = &l->p->fields[i];
        if (!is_own(f->key) || f->broken)
            continue;
        Str code = lint_fact_code(l, f);
        const Lang *lang = lang_find(code.s, code.len);
        Text t = {.l = l, .f = f, .lang = lang ? lang : lang_default()};
        check_text(&t);
    }
}

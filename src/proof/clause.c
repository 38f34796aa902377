/* SPDX-License-Identifier: MIT */
/* A change has a direction only if its own clause says so, in one of a few ways: a sign, "up 5%", "5 %
 * mehr", "ein Plus von 5 %", "stieg um 5 %", "ging um 5 % zurück". "Auf 5 %" names a level,
 * whatever verb stands there. A clause ends at a comma, a bracket, a dash; "und" ends one only if what
 * stands on its side is enough. No search goes further than some dozen words. */
#include "proof/clause.h"

enum { REACH = 40, SENTENCE = 200, VERB_WORDS = 3, NOUN_WORDS = 5, LINK_WORDS = 8 };

typedef struct {
    uint32_t first, end;
} Part;

/* ---- where a clause ends ---- */

static uint32_t mark_at(const Tokens *t, uint32_t i)
{
    return t->list[i].kind == TOKEN_MARK ? t->document->cp[t->list[i].first] : 0;
}

static bool is_edge(const Tokens *t, uint32_t i)
{
    uint32_t cp = mark_at(t, i);
    if (!cp)
        return false;
    bool dash = (cp == 0x2013 || cp == 0x2014 || cp == '-') && t->list[i].gap != GAP_NONE &&
                i + 1 < t->count && t->list[i + 1].gap != GAP_NONE;
    return cp == ',' || cp == ';' || cp == ':' || cp == '(' || cp == ')' || cp == '[' ||
           cp == ']' || dash || t->list[i].closes;
}

/* The clause of tokens [first, end), which are within it. Brackets beside it are passed over. */
static Part clause_of(const Tokens *t, uint32_t first, uint32_t end)
{
    Part p = {first, end};
    uint32_t n = 0;
    while (p.first > 0 && n++ < REACH && t->list[p.first].gap < GAP_CELL) {
        uint32_t i = p.first - 1;
        if (mark_at(t, i) == ')')
            while (i > 0 && n++ < REACH && mark_at(t, i) != '(' && t->list[i].gap < GAP_CELL)
                i--;
        else if (is_edge(t, i))
            break;
        p.first = i;
    }
    n = 0;
    while (p.end < t->count && n++ < REACH && t->list[p.end].gap < GAP_CELL) {
        uint32_t i = p.end;
        if (mark_at(t, i) == '(')
            while (i + 1 < t->count && n++ < REACH && mark_at(t, i) != ')' &&
                   t->list[i + 1].gap < GAP_CELL)
                i++;
        else if (is_edge(t, i))
            break;
        p.end = i + 1;
    }
    return p;
}

/* The part of a clause between the words that may split it. */
static Part narrow(const Tokens *t, Part all, uint32_t first, uint32_t end)
{
    Part p = {first, end};
    while (p.first > all.first && !tokens_have(t, p.first - 1, MEANS_SPLIT))
        p.first--;
    while (p.end < all.end && !tokens_have(t, p.end, MEANS_SPLIT))
        p.end++;
    return p;
}

void clause_sentence(const Tokens *t, uint32_t i, uint32_t *first, uint32_t *end)
{
    uint32_t from = i, to = i;
    while (from > 0 && i - from < SENTENCE && !t->list[from - 1].closes)
        from--;
    while (to < t->count && to - i < SENTENCE && !t->list[to].closes)
        to++;
    *first = from;
    *end = to < t->count ? to + 1 : to;
}

/* ---- before and after the number ---- */

/* The start of what belongs to the number, its qualifier and words such as "weitere" too. */
static uint32_t before_words(const Tokens *t, uint32_t i)
{
    int value;
    for (uint32_t n = 0; n < NOUN_WORDS; n++) {
        uint32_t q = tokens_phrase_before(t, i, MEANS_QUALIFIER, &value);
        if (q == UINT32_MAX)
            q = tokens_phrase_before(t, i, MEANS_SKIP, &value);
        if (q == UINT32_MAX)
            break;
        i = q;
    }
    return i;
}

static Qualifier sign_before(const Tokens *t, uint32_t i)
{
    static const struct {
        uint16_t cp;
        uint8_t means;
    } rows[] = {{'~', QUALIFIER_ABOUT},   {0x223C, QUALIFIER_ABOUT}, {0x2248, QUALIFIER_ABOUT},
                {'>', QUALIFIER_OVER},    {'<', QUALIFIER_UNDER},    {0x2265, QUALIFIER_LEAST},
                {0x2264, QUALIFIER_MOST}, {0xB1, QUALIFIER_EITHER}};
    uint32_t cp = i > 0 ? mark_at(t, i - 1) : 0;
    for (size_t k = 0; cp && k < sizeof rows / sizeof *rows; k++)
        if (rows[k].cp == cp)
            return (Qualifier)rows[k].means;
    return QUALIFIER_NONE;
}

/* A phrase that ends at token i, if it is no topic, "ein Auftrag über 5 Millionen", and no place either:
 * "gegen eine 140 Jahre alte Eiche". */
static Qualifier qualifier_before(const Tokens *t, uint32_t i)
{
    int value = QUALIFIER_NONE;
    for (uint32_t n = 0; n < 3; n++) {
        uint32_t at = tokens_phrase_before(t, i, MEANS_QUALIFIER, &value), last;
        int topic;
        if (at != UINT32_MAX) {
            last = tokens_phrase_before(t, at, MEANS_TOPIC, &topic);
            bool short_word = i == at + 1, over = value == QUALIFIER_OVER;
            bool place = n > 0 && short_word &&
                         (over || value == QUALIFIER_UNDER || tokens_have(t, at, MEANS_LEVEL));
            bool is_topic = last != UINT32_MAX && short_word && over;
            return is_topic || place ? QUALIFIER_NONE : (Qualifier)value;
        }
        uint32_t skip = tokens_phrase_before(t, i, MEANS_SKIP, &topic);
        if (skip == UINT32_MAX)
            break;
        i = skip;
    }
    return QUALIFIER_NONE;
}

static Qualifier qualifier_after(const Tokens *t, uint32_t i)
{
    int value = QUALIFIER_NONE;
    if (tokens_is(t, i, '+') && t->list[i].gap == GAP_NONE)
        return QUALIFIER_LEAST;
    for (uint32_t n = 0; n < 3 && i + n < t->count; n++) {
        if (t->list[i + n].kind != TOKEN_WORD || t->list[i + n].gap > GAP_LINE)
            break;
        if (tokens_phrase(t, i + n, MEANS_QUALIFIER_AFTER, &value))
            return (Qualifier)value;
    }
    return QUALIFIER_NONE;
}

static void read_qualifier(const Numerals *n, Numeral *m)
{
    const Tokens *t = &n->tokens;
    int value;
    Qualifier q = qualifier_before(t, m->start);
    if (!q)
        q = sign_before(t, m->start);
    uint32_t span = tokens_phrase_before(t, m->start, MEANS_SPAN, &value);
    if (!q && span != UINT32_MAX && m->partner != NUMERAL_NONE)
        q = qualifier_before(t, span);
    if (!q)
        q = qualifier_after(t, m->after);
    if (!q && m->high && m->partner < n->count)
        q = (Qualifier)n->list[m->partner].qualifier;
    m->qualifier = (uint8_t)q;
}

/* "nicht 5", "not by 5", but not "not only 5". */
static bool is_denied(const Tokens *t, uint32_t start)
{
    int value;
    uint32_t i = before_words(t, start), at;
    bool only = false;
    for (uint32_t k = i; k < start; k++)
        only |= tokens_have(t, k, MEANS_ONLY);
    static const Meaning words[] = {MEANS_BY, MEANS_LEVEL, MEANS_LINK};
    for (size_t k = 0; k < 3; k++)
        if (tokens_phrase_before(t, i, MEANS_NOT, &value) == UINT32_MAX &&
            (at = tokens_phrase_before(t, i, words[k], &value)) != UINT32_MAX) {
            i = at;
            break;
        }
    if (i > 0 && t->list[i - 1].begins & (MEANS_BIT(MEANS_RISING) | MEANS_BIT(MEANS_FALLING)))
        i--; /* "did not rise by 5" */
    return !only && tokens_phrase_before(t, i, MEANS_NOT, &value) != UINT32_MAX;
}

/* The stems of the words after the number; for one that is joined with another, after that one. */
static void read_nouns(const Numerals *n, Numeral *m)
{
    const Tokens *t = &n->tokens;
    uint32_t words = 0;
    for (int k = 0; m->borrows && k < NUMERAL_NOUNS - 2 && k < n->list[m->previous].noun_count;
         k++) {
        m->noun_tokens[m->noun_count] = n->list[m->previous].noun_tokens[k];
        m->nouns[m->noun_count++] = n->list[m->previous].nouns[k];
        words++;
    }
    const Numeral *next = m, *all = n->list + n->first_loose; /* joined ones follow each other */
    uint32_t limit = m->after + SENTENCE;
    for (uint32_t i = m->after; i < t->count && i < limit && words < NUMERAL_NOUNS; i++) {
        const Token *k = &t->list[i];
        if (k->gap >= GAP_CELL || (i > m->after && t->list[i - 1].closes))
            return;
        if (k->kind == TOKEN_NUMBER) {
            while (next < all && next->token < i)
                next++;
            if (m->loose || next >= all || next->token != i || next->previous == NUMERAL_NONE)
                return;
            i = next->after - 1;
            continue;
        }
        if (k->kind != TOKEN_WORD)
            continue;
        m->noun_tokens[m->noun_count] = i;
        m->nouns[m->noun_count++] = tokens_stem(t, i);
        words++;
    }
}

/* ---- directions ---- */

static const uint64_t RISES = MEANS_BIT(MEANS_RISE) | MEANS_BIT(MEANS_RISING);
static const uint64_t FALLS = MEANS_BIT(MEANS_FALL) | MEANS_BIT(MEANS_FALLING);
static const uint64_t NOUNS = MEANS_BIT(MEANS_RISE) | MEANS_BIT(MEANS_FALL);

/* What token i is by itself, if the words in question have a direction. */
static int way(const Tokens *t, uint32_t i, uint64_t words)
{
    uint64_t own = t->list[i].begins & words;
    return own & RISES ? 1 : own & FALLS ? -1 : 0;
}

static int next_to(const Tokens *t, uint32_t i, Meaning up, Meaning down)
{
    return tokens_have(t, i, up) ? 1 : tokens_have(t, i, down) ? -1 : 0;
}

/* "5 % mehr", "5% up", "5 % Wachstum", "a 5% year-on-year increase". */
static int after_number(const Tokens *t, const Numeral *m)
{
    uint32_t i = m->after;
    for (uint32_t n = 0; n < 4 && i + n < t->count; n++) {
        const Token *k = &t->list[i + n];
        if (k->kind == TOKEN_NUMBER || k->gap >= GAP_CELL || (n && t->list[i + n - 1].closes))
            return 0;
        if (k->kind == TOKEN_MARK && !tokens_is_dash(t, i + n))
            return 0;
        bool near = n == 0 || (n == 1 && m->unit == NUMERAL_NOUN);
        int d = near ? next_to(t, i + n, MEANS_MORE, MEANS_LESS) : 0;
        if (!d && n == 0)
            d = next_to(t, i, MEANS_UP, MEANS_DOWN);
        if (!d)
            d = way(t, i + n, NOUNS);
        if (d)
            return d;
        if (tokens_have(t, i + n, MEANS_WEAK) || tokens_have(t, i + n, MEANS_LEVEL))
            return 0;
    }
    return 0;
}

/* The noun that "von 5 %" belongs to: back from token i to the start of the clause. */
static int noun_before(const Tokens *t, Part p, uint32_t i)
{
    for (uint32_t n = 0; i > p.first && n < LINK_WORDS; n++) {
        i--;
        int d = way(t, i, NOUNS);
        if (d)
            return d;
        if (tokens_have(t, i, MEANS_TARGET) || t->list[i].kind == TOKEN_NUMBER)
            return 0;
    }
    return 0;
}

/* "ging … zurück" around the number, in part p. */
static int apart(const Tokens *t, Part p, const Numeral *m)
{
    static const Meaning begins[] = {MEANS_RISING_APART, MEANS_FALLING_APART};
    static const Meaning ends[] = {MEANS_RISING_END, MEANS_FALLING_END};
    for (uint32_t e = p.end; e-- > m->after;)
        for (int k = 0; k < 2; k++) {
            if (!tokens_have(t, e, ends[k]))
                continue;
            for (uint32_t b = m->start; b-- > p.first;)
                if (tokens_have(t, b, begins[k]) && tokens_pair(t, b, begins[k], e, ends[k]))
                    return k ? -1 : 1;
        }
    return 0;
}

/* The verb or noun of "um 5 %" in part p: the next one after it, or the last one before it. */
static int by_verb(const Tokens *t, Part p, const Numeral *m)
{
    int d = apart(t, p, m);
    for (uint32_t i = m->after; !d && i < p.end && i < m->after + 2; i++)
        d = way(t, i, RISES | FALLS);
    for (uint32_t i = m->start; !d && i-- > p.first;)
        d = way(t, i, RISES | FALLS);
    for (uint32_t i = m->after; !d && i < p.end; i++)
        d = way(t, i, RISES | FALLS);
    return d;
}

/* "rose 5%", "verlor rund 5 %": a verb right before, or but for a few words that govern nothing. */
static int bare_verb(const Tokens *t, Part p, uint32_t i)
{
    const uint64_t stops =
        MEANS_BIT(MEANS_LEVEL) | MEANS_BIT(MEANS_LINK) | MEANS_BIT(MEANS_BY) | MEANS_BIT(MEANS_NOT);
    for (uint32_t n = 0; n < VERB_WORDS && i > p.first; n++) {
        i--;
        int d = way(t, i, RISES | FALLS);
        if (d)
            return d;
        if (t->list[i].kind != TOKEN_WORD || t->list[i].begins & stops)
            return 0;
    }
    return 0;
}

/* In part p of the clause, where what belongs to the number begins at token i. */
static int in_part(const Tokens *t, Part p, const Numeral *m, uint32_t i)
{
    int value, d = 0;
    uint32_t by = tokens_phrase_before(t, i, MEANS_BY, &value);
    uint32_t link = tokens_phrase_before(t, i, MEANS_LINK, &value);
    if (by != UINT32_MAX && (d = by_verb(t, p, m)) != 0)
        return d;
    if (link != UINT32_MAX && !m->to_level && (d = noun_before(t, p, before_words(t, link))) != 0)
        return d;
    if (by != UINT32_MAX || link != UINT32_MAX ||
        tokens_phrase_before(t, i, MEANS_LEVEL, &value) != UINT32_MAX)
        return 0;
    d = apart(t, p, m);
    return d ? d : bare_verb(t, p, i);
}

/* "stieg, wie erwartet, um 5 %": the clause before the insertion. */
static int past_insertion(const Tokens *t, Part all, const Numeral *m)
{
    if (all.first < 2 || mark_at(t, all.first - 1) != ',' || t->list[all.first].gap >= GAP_CELL)
        return 0;
    Part inner = clause_of(t, all.first - 1, all.first - 1);
    if (inner.first < 2 || mark_at(t, inner.first - 1) != ',' || inner.first == all.first - 1)
        return 0;
    Part outer = clause_of(t, inner.first - 1, inner.first - 1);
    int d = 0;
    for (uint32_t i = outer.end; !d && i-- > outer.first;)
        d = way(t, i, MEANS_BIT(MEANS_RISING) | MEANS_BIT(MEANS_FALLING));
    Part whole = {outer.first, all.end};
    return d ? d : apart(t, whole, m);
}

/* "nicht um 5 %, sondern um 7 %": the clause before the comma. */
static int clause_before(const Tokens *t, uint32_t first, const Numeral *m)
{
    if (first < 2 || mark_at(t, first - 1) != ',')
        return 0;
    Part p = clause_of(t, first - 1, first - 1), whole = {p.first, m->after};
    int d = 0;
    for (uint32_t i = p.end; !d && i-- > p.first;)
        d = way(t, i, RISES | FALLS);
    return d ? d : apart(t, whole, m);
}

/* "Prices rose by 2%, rents by 4%": the last part has no verb of its own, so that of the first holds. */
static int verb_left_out(const Tokens *t, Part all, const Numeral *m, uint32_t by)
{
    bool ends = m->after == all.end || tokens_have(t, m->after, MEANS_TARGET);
    if (!ends || by - all.first > VERB_WORDS || all.first < 2 || mark_at(t, all.first - 1) != ',')
        return 0;
    Part p = clause_of(t, all.first - 1, all.first - 1);
    bool same = false;
    for (uint32_t i = p.first; i < p.end && !same; i++)
        same = tokens_have(t, i, MEANS_BY);
    return same ? clause_before(t, all.first, m) : 0;
}

static int direction(const Numerals *n, const Numeral *m)
{
    const Tokens *t = &n->tokens;
    int d = m->sign, value;
    uint32_t i = before_words(t, m->start);
    bool level = m->to_level && tokens_phrase_before(t, i, MEANS_SPAN, &value) != UINT32_MAX;
    if (d || level)
        return d;
    const Numeral *last = m; /* of those that what follows holds for */
    for (int k = 0; k < REACH && !last->loose; k++) {
        const Numeral *next = last + 1;
        if (next >= n->list + n->first_loose || next->previous == NUMERAL_NONE ||
            !(next->from_list || next->high))
            break;
        last = next;
    }
    if ((d = after_number(t, last)) != 0)
        return d;
    if (tokens_phrase_before(t, i, MEANS_UP, &value) != UINT32_MAX)
        return 1;
    if (tokens_phrase_before(t, i, MEANS_DOWN, &value) != UINT32_MAX)
        return -1;
    uint32_t colon = i > 0 && mark_at(t, i - 1) == ':' ? i - 1 : i;
    if (colon > 0 && t->list[colon].gap < GAP_CELL && (d = way(t, colon - 1, NOUNS)) != 0)
        return d;
    Part all = clause_of(t, m->start, m->after), part = narrow(t, all, m->start, m->after);
    if ((d = in_part(t, part, m, i)) != 0 || (d = in_part(t, all, m, i)) != 0)
        return d;
    uint32_t by = tokens_phrase_before(t, i, MEANS_BY, &value);
    if (by == all.first)
        return past_insertion(t, all, m);
    if (by != UINT32_MAX && (d = verb_left_out(t, all, m, by)) != 0)
        return d;
    bool contrast =
        by != UINT32_MAX && by == all.first + 1 && tokens_have(t, all.first, MEANS_SPLIT);
    return contrast ? clause_before(t, all.first, m) : 0;
}

/* ---- all ---- */

bool clause_has_loss(const Numerals *n, const Numeral *m)
{
    Part p = clause_of(&n->tokens, m->start, m->after);
    for (uint32_t i = p.first; i < p.end; i++)
        if (tokens_have(&n->tokens, i, MEANS_LOSS))
            return true;
    return false;
}

void clause_read(const Numerals *n, Numeral *m)
{
    if (m->kind != NUMERAL_PLAIN)
        return;
    read_qualifier(n, m);
    m->denied = is_denied(&n->tokens, m->start);
    read_nouns(n, m);
    m->direction = (int8_t)direction(n, m);
    bool follows = m->previous != NUMERAL_NONE && (m->from_list || m->high);
    if (!m->direction && follows && n->list[m->previous].kind == NUMERAL_PLAIN)
        m->direction = n->list[m->previous].direction;
}

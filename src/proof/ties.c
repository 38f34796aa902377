/* SPDX-License-Identifier: MIT */
/* "Von 50,1 auf 57,4 Millionen Euro": a number without scale and unit takes those of the number that it
 * is joined with. It goes from the end of the text to its beginning, so that a list passes them on. Where
 * a number may mean both, a second reading stands beside the first. */
#include "proof/ties.h"
#include "base/arena.h"
#include "proof/numeral_read.h"
#include "proof/passage.h"

enum { JOIN_TOKENS = 8, MOVE_TOKENS = 12, NOUN_WORDS = 2 };

/* How two neighbours are joined. */
typedef struct {
    bool joined, dash, tight, range, and, comma, target;
    bool alternative; /* "4p or 1%" */
    bool noun;        /* a noun stands after the first */
    bool pause;       /* a comma between them, a phrase too or not */
} Join;

static uint32_t any_phrase(const Tokens *t, uint32_t i)
{
    static const Meaning may[] = {MEANS_JOIN, MEANS_RANGE, MEANS_AND,      MEANS_SPAN,
                                  MEANS_SKIP, MEANS_NOT,   MEANS_QUALIFIER};
    uint32_t best = 0;
    int value;
    for (size_t k = 0; k < sizeof may / sizeof *may; k++) {
        uint32_t after = tokens_phrase(t, i, may[k], &value);
        best = after > best ? after : best;
    }
    return best;
}

/* One word or mark between them; the token after it, or 0 if they are not joined. */
static uint32_t add_to(Join *j, const Tokens *t, uint32_t i)
{
    int value;
    uint32_t after = any_phrase(t, i);
    if (t->list[i].closes || t->list[i].gap == GAP_CELL)
        return 0;
    if (after) {
        j->range |= tokens_phrase(t, i, MEANS_RANGE, &value) == after;
        j->and |= tokens_phrase(t, i, MEANS_AND, &value) == after;
        j->target |= tokens_have(t, i, MEANS_TARGET);
        j->alternative |= tokens_have(t, i, MEANS_OR);
        j->joined |= tokens_phrase(t, i, MEANS_QUALIFIER, &value) != after &&
                     tokens_phrase(t, i, MEANS_SKIP, &value) != after;
        return after;
    }
    if (tokens_is_dash(t, i)) {
        j->dash = j->joined = true;
        j->tight = t->list[i].gap == GAP_NONE;
        return i + 1;
    }
    j->comma |= tokens_is(t, i, ',');
    j->pause |= j->comma;
    return tokens_is(t, i, ',') ? i + 1 : 0;
}

/* "2,000 people to 9,000": past the noun of the first. */
static uint32_t past_noun(Join *j, const Tokens *t, const Numeral *a, uint32_t end)
{
    uint32_t i = a->after;
    for (int k = 0; k < NOUN_WORDS && a->unit == NUMERAL_NOUN && i < end; k++) {
        if (t->list[i].kind != TOKEN_WORD || t->list[i].gap > GAP_LINE || any_phrase(t, i))
            break;
        j->noun = true;
        i++;
    }
    return i;
}

static Join join_of(const Tokens *t, const Numeral *a, const Numeral *b)
{
    Join j = {0}, none = {0};
    bool near = b->start > a->after && b->start - a->after <= JOIN_TOKENS && !a->hyphen &&
                t->list[b->token].paragraph == t->list[a->token].paragraph;
    for (uint32_t i = near ? past_noun(&j, t, a, b->start) : 0; near && i < b->start;) {
        i = add_to(&j, t, i);
        near = i > 0 && i <= b->start;
    }
    bool phrase = j.joined;
    j.joined |= j.comma;
    j.comma &= !phrase;
    return near && t->list[b->start].gap < GAP_CELL ? j : none;
}

/* ---- ranges ---- */

static bool moves(const Tokens *t, uint32_t i)
{
    const uint64_t words = MEANS_BIT(MEANS_RISING) | MEANS_BIT(MEANS_FALLING) |
                           MEANS_BIT(MEANS_RISE) | MEANS_BIT(MEANS_FALL) | MEANS_BIT(MEANS_MOVE);
    for (uint32_t n = 1; n <= MOVE_TOKENS && n <= i; n++) {
        if (t->list[i - n].closes)
            return false;
        if (t->list[i - n].begins & words)
            return true;
    }
    return false;
}

static bool goes_before(const Tokens *t, uint32_t i)
{
    const uint64_t words = MEANS_BIT(MEANS_RISING) | MEANS_BIT(MEANS_FALLING) |
                           MEANS_BIT(MEANS_BY) | MEANS_BIT(MEANS_UP) | MEANS_BIT(MEANS_DOWN);
    int value;
    uint32_t skip;
    while (i > 0 && ((skip = tokens_phrase_before(t, i, MEANS_SKIP, &value)) != UINT32_MAX ||
                     (skip = tokens_phrase_before(t, i, MEANS_QUALIFIER, &value)) != UINT32_MAX))
        i = skip;
    return i > 0 && t->list[i - 1].begins & words;
}

/* "5 Meter – 7 Meter", but not "5 Verletzte – 7 Festnahmen". */
static bool same_noun(const Tokens *t, const Numeral *a, const Numeral *b)
{
    return a->after < t->count && b->after < t->count && t->list[b->after].kind == TOKEN_WORD &&
           tokens_stem(t, a->after) == tokens_stem(t, b->after);
}

/* "to" is between the ends of a range, or before the level that something went to. */
static bool is_range(const Tokens *t, const Numeral *a, const Numeral *b, const Join *j)
{
    int value;
    uint32_t span = tokens_phrase_before(t, a->start, MEANS_SPAN, &value);
    bool from = span != UINT32_MAX &&
                (tokens_have(t, span, MEANS_LEVEL) || tokens_have(t, span, MEANS_LINK));
    if (j->comma || (a->year && a->unit == NUMERAL_NOUN && !a->loose && j->range))
        return false;
    if (j->dash)
        return !j->noun || j->tight || same_noun(t, a, b);
    if (j->and &&span != UINT32_MAX && !from)
        return true;
    if (!j->range || !j->target)
        return j->range;
    return from ? !moves(t, span) : !goes_before(t, a->start);
}

static bool same_unit(const Numeral *a, const Numeral *b)
{
    return a->unit == b->unit && a->money == b->money;
}

static void pair(Numerals *n, uint32_t i, uint32_t k)
{
    Numeral *a = &n->list[i], *b = &n->list[k];
    if (!same_unit(a, b) || exact_compare(a->value, b->value) >= 0)
        return;
    a->partner = k;
    b->partner = b->partner == NUMERAL_NONE ? i : b->partner;
    b->high = b->partner == i;
}

/* ---- what stands once ---- */

static void take(Numeral *to, const Numeral *from)
{
    bool bare = to->unit == NUMERAL_NOUN, front = to->prefixed && same_unit(to, from);
    if (!to->scaled && (bare || front) && from->scaled && from->power > 0) {
        numeral_read_scale(to, from->power);
        to->scaled = true;
    } else if (!to->scaled && bare && from->power < 0) {
        numeral_read_scale(to, from->power);
    }
    if (!bare || from->unit == NUMERAL_NOUN)
        return;
    to->unit = from->unit;
    to->money = from->money;
    to->any = from->any;
}

static bool gives(const Numeral *to, const Numeral *from)
{
    bool bare = to->unit == NUMERAL_NOUN;
    return (!to->scaled && from->scaled && (bare || (to->prefixed && same_unit(to, from)))) ||
           (bare && from->unit != NUMERAL_NOUN && (!to->scaled || from->scaled));
}

/* A second reading of numeral i; NUMERAL_NONE if there is no memory. */
static uint32_t reading(Numerals *n, uint32_t i)
{
    if (!arena_grow(&n->list, n->count, &n->room, sizeof *n->list))
        return NUMERAL_NONE;
    n->list[n->count] = n->list[i];
    n->list[n->count].loose = true;
    return n->count++;
}

/* A unit that the first number has may hold for the second, if nothing follows that one. */
static bool ends_there(const Tokens *t, const Numeral *b)
{
    const uint64_t verbs = MEANS_BIT(MEANS_RISING) | MEANS_BIT(MEANS_FALLING);
    return b->after >= t->count || t->list[b->after].gap >= GAP_CELL ||
           (t->list[b->after].kind == TOKEN_MARK && !tokens_is_dash(t, b->after)) ||
           t->list[b->after].begins & verbs;
}

/* "nach 398 Millionen im Vorjahr": a scale, and then no unit but a word that governs something else. */
static bool has_no_unit(const Tokens *t, const Numeral *b)
{
    bool elided = tokens_is(t, b->after + 1, 0x2019) || tokens_is(t, b->after + 1, '\'');
    return b->scaled && b->after < t->count && t->list[b->after].kind == TOKEN_WORD &&
           (tokens_have(t, b->after, MEANS_WEAK) ||
            (elided && t->list[b->after].end - t->list[b->after].first == 1)); /* "l'année" */
}

/* "von 5 auf 7 %", but not "um 5 % auf 7 Millionen" nor, with a comma, "de 5 %, à 7 %". */
static bool is_span(const Tokens *t, const Numeral *a, const Numeral *b, const Join *j)
{
    int value;
    bool alike =
        same_unit(a, b) || a->unit == NUMERAL_NOUN || (b->unit == NUMERAL_NOUN && ends_there(t, b));
    return j->target && !j->pause && alike &&
           tokens_phrase_before(t, a->start, MEANS_SPAN, &value) != UINT32_MAX;
}

/* Joins numeral i with the one after it; `listed` says that that one is joined with the next. */
static bool tie(Numerals *n, uint32_t i, bool *listed)
{
    const Tokens *t = &n->tokens;
    Numeral *a = &n->list[i], *b = &n->list[i + 1];
    Join j = {0};
    int value;
    if (a->kind == NUMERAL_PLAIN && b->kind == NUMERAL_PLAIN)
        j = join_of(t, a, b);
    bool was = *listed;
    *listed = j.joined && !j.noun && (!j.comma || was);
    if (!j.joined || (j.comma && (!was || j.noun)))
        return true;
    b->previous = i;
    b->from_list = !j.target && (gives(a, b) || gives(b, a) || j.alternative);
    a->to_level = is_span(t, a, b, &j);
    uint32_t first = i, second = i + 1;
    b->borrows = (j.noun || a->scaled) && b->unit == NUMERAL_NOUN && !b->year && ends_there(t, b);
    if (gives(a, b) && !j.noun) {
        if (a->year && !j.dash &&
            tokens_phrase_before(t, a->start, MEANS_SPAN, &value) == UINT32_MAX)
            return true;
        if (a->year)
            first = reading(n, i);
        if (first == NUMERAL_NONE)
            return false;
        n->list[first].year = false;
        take(&n->list[first], &n->list[second]);
    } else if (gives(b, a) && !b->year && (ends_there(t, b) || has_no_unit(t, b))) {
        second = reading(n, i + 1);
        if (second == NUMERAL_NONE)
            return false;
        take(&n->list[second], &n->list[first]);
    }
    if (is_range(t, &n->list[first], &n->list[second], &j))
        pair(n, first, second);
    return true;
}

/* ---- tables ---- */

/* Reads scale and unit anywhere in tokens [i, end). */
static bool cell_unit(const Tokens *t, uint32_t i, uint32_t end, Numeral *out, int *power)
{
    bool found = false;
    for (; i < end; i++) {
        if (t->list[i].kind == TOKEN_NUMBER)
            continue;
        Numeral own = {0};
        int scale = 0;
        uint32_t after = numeral_read_unit(t, i, false, &own, &scale);
        if (after <= i || after > end || (!own.scaled && own.unit == NUMERAL_NOUN))
            continue;
        *out = own;
        *power = scale;
        if (own.unit != NUMERAL_NOUN)
            return true;
        found = true;
    }
    return found;
}

/* A number of a table without a unit of its own takes that of its column, or of its row. */
static void take_header(Numerals *n, Numeral *m)
{
    const Tokens *t = &n->tokens;
    uint32_t paragraph = t->list[m->token].paragraph, column = t->list[m->token].cell;
    const DocParagraph *p = &n->document->paragraphs[paragraph];
    if (m->unit != NUMERAL_NOUN || m->scaled || (p->header < 0 && !column) || column == TOKEN_CELLS)
        return;
    Numeral unit = {0};
    int power = 0;
    bool found = false;
    for (int k = 0; k < 3 && !found; k++) {
        if (k != 1 && p->header < 0)
            continue;
        Passage cell = passage_cell(n, k == 1 ? paragraph : (uint32_t)p->header, k ? 0 : column);
        found = (k == 0 || column > 0) && cell_unit(t, cell.first, cell.end, &unit, &power);
    }
    if (!found)
        return;
    numeral_read_scale(m, power);
    m->scaled = power != 0;
    m->unit = unit.unit;
    m->money = unit.money;
    m->any = unit.any;
    m->year = false;
}

/* ---- names ---- */

static bool is_name_before(const Tokens *t, uint32_t i)
{
    if (i < 2 || t->list[i - 1].kind != TOKEN_WORD || t->list[i - 1].closes ||
        t->list[i].gap > GAP_LINE)
        return false;
    uint32_t cp = t->document->cp[t->list[i - 1].first];
    return wording_lower(cp) != cp && !t->list[i - 2].closes;
}

/* "2024-10-30", "555-0123" and "Boeing 737-800" are no ranges. */
static void find_names(Numerals *n)
{
    const Tokens *t = &n->tokens;
    for (uint32_t i = 0; i + 1 < n->count;) {
        uint32_t end = i + 1;
        bool wrong = n->list[i].kind == NUMERAL_MARKED;
        for (; end < n->count; end++) {
            const Numeral *a = &n->list[end - 1], *b = &n->list[end];
            bool touches = b->token == a->token + 2 && tokens_is_dash(t, a->token + 1) &&
                           t->list[b->token].gap == GAP_NONE &&
                           t->list[a->token + 1].gap == GAP_NONE;
            bool phone = wrong && b->token == a->token + 1 && t->list[b->token].gap == GAP_BLANK &&
                         b->unit == NUMERAL_NOUN && !b->scaled &&
                         t->document->cp[t->list[n->list[i].token].first] == '0';
            if (!touches && !phone)
                break;
            wrong |= b->kind == NUMERAL_MARKED;
        }
        const Numeral *last = &n->list[end - 1];
        bool plain = last->unit == NUMERAL_NOUN && !last->scaled;
        bool name = end == i + 2 && plain && is_name_before(t, n->list[i].start) &&
                    tokens_is(t, n->list[i].token + 1, '-');
        for (uint32_t k = i; k < end && end > i + 1; k++)
            if (wrong || end > i + 2 || name)
                n->list[k].kind = name ? NUMERAL_NAME : NUMERAL_MARKED;
        i = end;
    }
}

/* "+49 511 1234": a plus before many digits in groups that are no number. */
static void find_phones(Numerals *n)
{
    const Tokens *t = &n->tokens;
    for (uint32_t i = 0; i < n->count; i++) {
        uint32_t token = n->list[i].token, end = i + 1, digits;
        bool plus = token > 0 && tokens_is(t, token - 1, '+') && t->list[token].gap == GAP_NONE;
        if (!plus)
            continue;
        digits = t->list[token].end - t->list[token].first;
        for (; end < n->count && n->list[end].token <= n->list[end - 1].token + 3; end++) {
            uint32_t k = n->list[end - 1].token + 1;
            while (k < n->list[end].token && (tokens_is_dash(t, k) || tokens_is(t, k, '(') ||
                                              tokens_is(t, k, ')') || tokens_is(t, k, '/')))
                k++;
            if (k < n->list[end].token || t->list[k].gap > GAP_BLANK)
                break;
            digits += t->list[k].end - t->list[k].first;
        }
        bool phone = (end > i + 1 && digits >= 6) || digits >= 10;
        for (uint32_t k = i; phone && k < end; k++)
            n->list[k].kind = NUMERAL_MARKED;
    }
}

bool ties_find(Numerals *n)
{
    uint32_t count = n->count;
    bool listed = false;
    find_names(n);
    find_phones(n);
    for (uint32_t i = 0; i < count; i++)
        if (n->list[i].kind == NUMERAL_PLAIN)
            take_header(n, &n->list[i]);
    for (uint32_t i = count; i-- > 1;)
        if (!tie(n, i - 1, &listed))
            return false;
    return true;
}

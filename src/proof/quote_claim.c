/* SPDX-License-Identifier: MIT */
/* What an editor may do to a quotation is undone here, on the folded text: there, all marks are one, and
 * all ellipses three dots. */
#include "proof/quote_claim.h"

#include <string.h>

static bool is_double(uint32_t cp)
{
    return cp == '"' || cp == 0xAB || cp == 0xBB || (cp >= 0x201C && cp <= 0x201F);
}

static uint32_t raw(const QuoteClaimWords *c, uint32_t at)
{
    return c->letters.cp[c->text.index[at]];
}

static QuotePart trim(const Folding *f, QuotePart p)
{
    while (p.first < p.end && f->cp[p.first] == ' ')
        p.first++;
    while (p.first < p.end && f->cp[p.end - 1] == ' ')
        p.end--;
    return p;
}

static bool may_be_added(uint32_t cp)
{
    return cp == '.' || cp == ',' || cp == ';' || cp == ':' || cp == ' ';
}

/* The bracket of an omission that ends here is no end of a sentence. */
static QuotePart without_end(const Folding *f, QuotePart p)
{
    while (p.first < p.end && may_be_added(f->cp[p.end - 1]))
        p.end--;
    return p;
}

static bool opens(const QuoteClaimWords *c, QuotePart p, uint32_t i)
{
    uint32_t before = i > p.first ? c->text.cp[i - 1] : ' ';
    return before == ' ' || before == '(' || before == '[' || before == FOLDING_DASH ||
           before == FOLDING_MARK;
}

/* Whether the marks at both ends belong together: no mark between them ends what the first begins. */
static bool is_marked(const QuoteClaimWords *c, QuotePart p)
{
    const Folding *f = &c->text;
    if (p.end - p.first < 3 || f->cp[p.first] != FOLDING_MARK || f->cp[p.end - 1] != FOLDING_MARK)
        return false;
    bool doubled = is_double(raw(c, p.first));
    if (doubled != is_double(raw(c, p.end - 1)))
        return false;
    int depth = 0;
    for (uint32_t i = p.first + 1; i + 1 < p.end; i++) {
        if (f->cp[i] != FOLDING_MARK || is_double(raw(c, i)) != doubled)
            continue;
        if (letters_in_word(f->cp[i - 1]) && letters_in_word(f->cp[i + 1]))
            continue;
        depth += opens(c, p, i) ? 1 : -1;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

static bool is_gap(const Folding *f, uint32_t i, uint32_t end)
{
    static const char FORMS[][6] = {"[...]", "(...)"};
    for (size_t form = 0; form < 2; form++) {
        uint32_t k = 0;
        while (k < 5 && i + k < end && f->cp[i + k] == (unsigned char)FORMS[form][k])
            k++;
        if (k == 5)
            return true;
    }
    return false;
}

/* What the marks around it enclose, and the omissions in that. */
static void read_parts(QuoteClaimWords *c)
{
    c->all = trim(&c->text, (QuotePart){0, c->text.count});
    QuotePart p = without_end(&c->text, c->all);
    while (is_marked(c, p))
        p = without_end(&c->text, trim(&c->text, (QuotePart){p.first + 1, p.end - 1}));
    if (p.first < p.end)
        c->all = p;
    for (uint32_t i = c->all.first; i < c->all.end; i++) {
        if (!is_gap(&c->text, i, c->all.end))
            continue;
        c->too_many = c->gap_count == QUOTE_CLAIM_PARTS;
        if (!c->too_many)
            c->gaps[c->gap_count++] = (QuotePart){i, i + 5};
    }
}

bool quote_claim_open(QuoteClaimWords *c, Str text)
{
    *c = (QuoteClaimWords){0};
    if (!letters_add_text(&c->letters, text.s, text.len))
        return false;
    letters_compose(&c->letters);
    if (!folding_open(&c->text, c->letters.cp, c->letters.count, NULL, 0))
        return false;
    read_parts(c);
    return true;
}

/* Whether a mark opens while one of its kind is open, or opens and is never closed: *open is the place of
 * the one that is open, UINT32_MAX if there is none. */
static bool is_again(const QuoteClaimWords *c, uint32_t i, uint32_t *open)
{
    const Folding *f = &c->text;
    if (f->cp[i] != FOLDING_MARK || !is_double(raw(c, i)))
        return false;
    if (!opens(c, c->all, i)) {
        *open = UINT32_MAX;
        return false;
    }
    bool again = *open != UINT32_MAX;
    *open = again ? *open : i;
    return again;
}

bool quote_claim_drop_again(QuoteClaimWords *c)
{
    uint32_t at[QUOTE_CLAIM_AGAIN + 1], open = UINT32_MAX, to = 0;
    int count = 0, k = 0;
    Folding *f = &c->text;
    for (uint32_t i = c->all.first; i < c->all.end && count < QUOTE_CLAIM_AGAIN; i++)
        if (is_again(c, i, &open))
            at[count++] = i;
    if (open != UINT32_MAX && open > c->all.first && count < QUOTE_CLAIM_AGAIN) {
        int to_place = count++; /* it stands before the others that it is open for */
        for (; to_place > 0 && at[to_place - 1] > open; to_place--)
            at[to_place] = at[to_place - 1];
        at[to_place] = open;
    }
    for (uint32_t i = 0; i < f->count; i++) {
        if (k < count && at[k] == i) {
            c->again[k++] = to;
            continue;
        }
        f->cp[to] = f->cp[i];
        f->index[to++] = f->index[i];
    }
    f->count = to;
    c->again_count = count;
    c->gap_count = 0;
    read_parts(c);
    return count > 0;
}

void quote_claim_close(QuoteClaimWords *c)
{
    letters_close(&c->letters);
    folding_close(&c->text);
}

static int add_part(const QuoteClaimWords *c, QuotePart *parts, int count, QuotePart part)
{
    part = trim(&c->text, part);
    if (part.first < part.end)
        parts[count++] = part;
    return count;
}

int quote_claim_cut(const QuoteClaimWords *c, uint32_t gaps, QuotePart parts[QUOTE_CLAIM_PARTS + 1])
{
    uint32_t from = c->all.first;
    int count = 0;
    for (int i = 0; i < c->gap_count; i++) {
        if (!(gaps >> i & 1))
            continue;
        count = add_part(c, parts, count, (QuotePart){from, c->gaps[i].first});
        from = c->gaps[i].end;
    }
    count = add_part(c, parts, count, without_end(&c->text, (QuotePart){from, c->all.end}));
    if (count == 0)
        parts[count++] = c->all;
    return count;
}

int quote_claim_word_count(const QuoteClaimWords *c, QuotePart part)
{
    int count = 0;
    bool word = false;
    for (uint32_t i = part.first; i < part.end; i++) {
        uint32_t cp = c->text.cp[i];
        count += !word && letters_in_word(cp);
        word = cp != ' ' && cp != FOLDING_DASH && (word || letters_in_word(cp));
    }
    return count;
}

size_t quote_claim_byte(const QuoteClaimWords *c, uint32_t at)
{
    if (at < c->text.count)
        return c->letters.at[c->text.index[at]];
    return c->letters.count ? c->letters.until[c->letters.count - 1] : 0;
}

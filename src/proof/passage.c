/* SPDX-License-Identifier: MIT */
/* A label shares its stem with the passage if the two stems are equal, or if a long word contains the
 * other, as "Quartalsumsatz" does "Umsatz". */
#include "proof/passage.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "proof/clause.h"

enum { ROW_TOKENS = 1000, PART_LETTERS = 4, WORDS_BEFORE = 3, WORDS_AFTER = 3 };

Passage passage_cell(const Numerals *n, uint32_t paragraph, uint32_t number)
{
    const Tokens *t = &n->tokens;
    uint32_t i = n->first_token[paragraph], last = n->first_token[paragraph + 1];
    last = last - i > ROW_TOKENS ? i + ROW_TOKENS : last;
    while (i < last && t->list[i].cell < number)
        i++;
    Passage p = {i, i};
    while (p.end < last && t->list[p.end].cell == number)
        p.end++;
    return p;
}

int passage_header(const Numerals *n, const Numeral *m, Passage out[2])
{
    const Tokens *t = &n->tokens;
    uint32_t paragraph = t->list[m->token].paragraph, column = t->list[m->token].cell;
    const DocParagraph *p = &n->document->paragraphs[paragraph];
    int count = 0;
    if (p->header >= 0 && column < TOKEN_CELLS)
        out[count++] = passage_cell(n, (uint32_t)p->header, column);
    if (column > 0)
        out[count++] = passage_cell(n, paragraph, 0);
    return count;
}

/* ---- labels ---- */

static bool contains(const Tokens *a, uint32_t i, const Tokens *b, uint32_t k)
{
    uint32_t long_len = a->list[i].end - a->list[i].first, len = b->list[k].end - b->list[k].first;
    if (len < PART_LETTERS || long_len < len)
        return false;
    len -= len > PART_LETTERS + 1; /* its last letter may be an ending */
    for (uint32_t from = 0; from + len <= long_len; from++) {
        uint32_t same = 0;
        while (same < len && fold_letter(a->document->cp[a->list[i].first + from + same]) ==
                                 fold_letter(b->document->cp[b->list[k].first + same]))
            same++;
        if (same == len)
            return true;
    }
    return false;
}

static bool is_weak(const Tokens *t, uint32_t i)
{
    return t->list[i].kind != TOKEN_WORD || tokens_have(t, i, MEANS_WEAK) ||
           t->list[i].end - t->list[i].first < 2;
}

static bool share(const Tokens *t, uint32_t first, uint32_t end, const Tokens *label, bool *asked)
{
    for (uint32_t k = 0; k < label->count; k++) {
        if (is_weak(label, k))
            continue;
        *asked = true;
        uint32_t stem = tokens_stem(label, k);
        for (uint32_t i = first; i < end; i++)
            if (!is_weak(t, i) &&
                (tokens_stem(t, i) == stem || contains(t, i, label, k) || contains(label, k, t, i)))
                return true;
    }
    return false;
}

bool passage_has_label(const Numerals *n, const Numeral *m, const Tokens *label)
{
    const Tokens *t = &n->tokens;
    Passage rows[2];
    uint32_t first, end, before;
    bool asked = false;
    clause_sentence(t, m->token, &first, &end);
    if (first > 0)
        clause_sentence(t, first - 1, &before, &first);
    else
        before = 0;
    if (share(t, before, end, label, &asked))
        return true;
    int count = passage_header(n, m, rows);
    for (int i = 0; i < count; i++)
        if (share(t, rows[i].first, rows[i].end, label, &asked))
            return true;
    return !asked;
}

/* ---- messages ---- */

void passage_text(const Numerals *n, const Numeral *m, char out[PASSAGE_TEXT])
{
    const Tokens *t = &n->tokens;
    uint32_t first = m->start, end = m->after;
    for (int k = 0; k < WORDS_BEFORE && first > 0 && !t->list[first - 1].closes &&
                    t->list[first].gap < GAP_CELL;
         k++)
        first--;
    const Numeral *high = m->partner != NUMERAL_NONE && !m->high ? &n->list[m->partner] : m;
    end = high->after > end ? high->after : end;
    for (int k = 0; k < WORDS_AFTER && end < t->count && !t->list[end - 1].closes &&
                    t->list[end].gap < GAP_CELL;
         k++)
        end++;
    Utf8Out text = {out, PASSAGE_TEXT, 0, false};
    out[0] = 0;
    for (uint32_t i = t->list[first].first; i < t->list[end - 1].end; i++) {
        char s[4];
        uint32_t cp = n->document->cp[i];
        utf8_add(&text, s, utf8_put(cp == '\n' || cp == '\t' ? ' ' : cp, s));
    }
}

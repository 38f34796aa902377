/* SPDX-License-Identifier: MIT */
/* A sentence ends with its mark, a blank and a capital. Where that may be an abbreviation or an ordinal it
 * does not end: then too much is read, and rather one warning too many is given than one too few. */
#include "proof/hedges.h"
#include "base/utf8.h"
#include "proof/letters.h"

#include <string.h>

enum { WORD = 40 };

/* The code point of a list's entry as folded text has it. */
static size_t entry_next(const char *s, size_t len, uint32_t *cp)
{
    size_t n = utf8_next(s, len, cp);
    if (folding_is_mark(*cp))
        *cp = FOLDING_MARK;
    return n;
}

/* Whether an entry of `len` bytes, without its '*', is all of the word or a part at one end of it. */
static bool is_entry(const char *s, size_t len, bool ends, bool begins, const uint32_t *word,
                     uint32_t count)
{
    uint32_t length = (uint32_t)utf8_count(s, len), cp = 0;
    if (length > count || (length < count && !ends && !begins))
        return false;
    const uint32_t *from = ends ? word + count - length : word;
    for (size_t at = 0; at < len; from++) {
        at += entry_next(s + at, len - at, &cp);
        if (cp != *from)
            return false;
    }
    return true;
}

bool hedges_listed(const char *list, const uint32_t *word, uint32_t count)
{
    for (const char *s = list ? list : ""; *s;) {
        size_t len = strcspn(s, "|");
        bool ends = *s == '*', begins = len > 1 && s[len - 1] == '*';
        if (len > 0 && is_entry(s + ends, len - ends - begins, ends, begins, word, count))
            return true;
        s += len + (s[len] == '|');
    }
    return false;
}

/* Where the word ends that begins at i; an apostrophe within is part of it. */
static uint32_t word_end(const Folding *f, uint32_t i, uint32_t end)
{
    while (i < end && (letters_in_word(f->cp[i]) ||
                       (f->cp[i] == FOLDING_MARK && i + 1 < end && letters_in_word(f->cp[i + 1]))))
        i++;
    return i;
}

/* The same, hyphens being part of the word too. */
static uint32_t compound_end(const Folding *f, uint32_t i, uint32_t end)
{
    i = word_end(f, i, end);
    while (i + 1 < end && f->cp[i] == '-' && letters_in_word(f->cp[i + 1]))
        i = word_end(f, i + 1, end);
    return i;
}

static bool is_hedge(const ProofRow *row, const Folding *f, uint32_t first, uint32_t end)
{
    uint32_t word[WORD], count = 0;
    if (end - first > WORD)
        return false;
    for (uint32_t k = first; k < end; k++)
        word[count++] = letters_lower(f->cp[k]);
    return hedges_listed(row->hedges, word, count);
}

HedgesWord hedges_find(const ProofRow *row, const Folding *f, uint32_t first, uint32_t end)
{
    bool starts = true; /* a compound does */
    for (uint32_t i = first; i < end; i++) {
        if (!letters_in_word(f->cp[i])) {
            starts = f->cp[i] != '-';
            continue;
        }
        uint32_t stop = word_end(f, i, end), whole = starts ? compound_end(f, i, end) : stop;
        if (is_hedge(row, f, i, stop))
            return (HedgesWord){i, stop};
        if (whole > stop && is_hedge(row, f, i, whole))
            return (HedgesWord){i, whole};
        i = stop - 1;
    }
    return (HedgesWord){0, 0};
}

static const char SHORTENED[] =
    "dr|prof|mr|mrs|ms|nr|bzw|ca|vgl|bspw|inc|corp|ltd|jr|sr|mio|mrd|tsd|abs|sen|rep|gov|gen|mme|"
    "mlle|hr|evtl|ggf|inkl|st|vs|z.b|u.a|d.h|e.g|i.e|mt|jan|feb|aug|sept|okt|oct|nov|dez|dec";

/* Whether a full stop at i belongs to the word before it. */
static bool is_shortened(const ProofRow *row, const Folding *f, uint32_t i)
{
    uint32_t word[WORD], start = i, digits = 0, count = 0;
    while (start > 0 && i - start < WORD && letters_in_word(f->cp[start - 1]))
        digits += letters_is_digit(f->cp[--start]);
    if (start == i)
        return false;
    if (digits == i - start)
        return digits <= 2 && strcmp(row->code, "en") != 0;
    if (i - start == 1)
        return true;
    for (uint32_t k = start; k < i; k++)
        word[count++] = letters_lower(f->cp[k]);
    return hedges_listed(SHORTENED, word, count);
}

static bool encloses(uint32_t cp)
{
    return cp == FOLDING_MARK || cp == '(' || cp == ')' || cp == '[' || cp == ']';
}

/* Whether the blank at i is between two sentences. */
static bool is_between(const ProofRow *row, const Folding *f, uint32_t i)
{
    uint32_t end = i, next = i + 1;
    if (f->cp[i] != ' ')
        return false;
    while (end > 0 && i - end < 4 && encloses(f->cp[end - 1]))
        end--;
    while (next < f->count && next - i < 4 && encloses(f->cp[next]))
        next++;
    if (end == 0 || next >= f->count)
        return false;
    uint32_t cp = f->cp[end - 1];
    if (!letters_is_upper(f->cp[next]) && !letters_is_digit(f->cp[next]))
        return false;
    return cp == '?' || cp == '!' || (cp == '.' && !is_shortened(row, f, end - 1));
}

uint32_t hedges_sentence_start(const ProofRow *row, const Folding *f, uint32_t least, uint32_t at)
{
    while (at > least && !is_between(row, f, at - 1))
        at--;
    return at;
}

uint32_t hedges_sentence_end(const ProofRow *row, const Folding *f, uint32_t at, uint32_t most)
{
    while (at < most && !is_between(row, f, at))
        at++;
    return at;
}

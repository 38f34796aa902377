/* SPDX-License-Identifier: MIT */
/* One pass writes a text as it is compared. What a character becomes depends on what was written before
 * it and on what comes next: a hyphen between blanks is a dash, and blanks around dashes and ellipses, and
 * before '?', are typography. */
#include "proof/folding.h"
#include "proof/letters.h"

#include <stdlib.h>

typedef struct {
    const uint32_t *cp;
    uint32_t count;
    Folding *out;
    bool blank; /* one waits to be written */
    bool glued; /* ... but not after this: an opening mark of French */
} Fold;

bool folding_is_mark(uint32_t cp)
{
    return cp == '"' || cp == '\'' || cp == '`' || cp == 0xAB || cp == 0xBB || cp == 0xB4 ||
           cp == 0x2BC || (cp >= 0x2018 && cp <= 0x201F) || cp == 0x2032 || cp == 0x2033 ||
           cp == 0x2039 || cp == 0x203A || cp == 0xFF02 || cp == 0xFF07;
}

static uint32_t plain(uint32_t cp)
{
    if (folding_is_mark(cp))
        return FOLDING_MARK;
    if (cp == 0x2010 || cp == 0x2011 || cp == 0xFE63 || cp == 0xFF0D)
        return '-';
    if ((cp >= 0x2012 && cp <= 0x2015) || cp == 0x2212)
        return FOLDING_DASH;
    return cp;
}

/* What stands at i, or after what is never seen there; 0 at the end. */
static uint32_t seen(const Fold *f, uint32_t i)
{
    while (i < f->count && letters_is_unseen(f->cp[i]))
        i++;
    return i < f->count ? plain(f->cp[i]) : 0;
}

static uint32_t last(const Fold *f, uint32_t back)
{
    return f->out->count >= back ? f->out->cp[f->out->count - back] : 0;
}

static void put(Fold *f, uint32_t cp, uint32_t index)
{
    f->out->cp[f->out->count] = cp;
    f->out->index[f->out->count++] = index;
}

static bool after_dots(const Fold *f)
{
    return last(f, 1) == '.' && last(f, 2) == '.' && last(f, 3) == '.';
}

/* Where three dots end that begin at i, with blanks between them or not; 0 if there are none. */
static uint32_t dots_end(const Fold *f, uint32_t i)
{
    if (f->cp[i] == 0x2026)
        return i + 1;
    for (int dot = 0; dot < 3; dot++) {
        for (int blanks = 0; dot && blanks < 2 && i < f->count && letters_is_blank(f->cp[i]);
             blanks++)
            i++;
        if (i >= f->count || f->cp[i] != '.')
            return 0;
        i++;
    }
    return i;
}

static bool is_edge(uint32_t cp)
{
    return !cp || cp == FOLDING_MARK || cp == '(' || cp == ')' || cp == '[' || cp == ']';
}

/* A hyphen that means a dash or a minus: between blanks, doubled, before a number. */
static bool is_dash(const Fold *f, uint32_t i)
{
    uint32_t next = seen(f, i + 1), before = last(f, 1);
    bool open = f->blank || is_edge(before);
    if (next == '-' || (before == FOLDING_DASH && !f->blank))
        return true;
    if (open && (is_edge(next) || letters_is_blank(next)))
        return true;
    return letters_is_digit(next) && (open || letters_is_digit(before));
}

/* A French mark stands apart from what it encloses. */
static bool opens_apart(const Fold *f, uint32_t i)
{
    uint32_t before = last(f, 1), next = seen(f, i + 1);
    return (f->cp[i] == 0xAB || f->cp[i] == 0x2039) && letters_is_blank(next) &&
           (f->blank || !before || before == '(' || before == FOLDING_MARK);
}

static bool closes_apart(const Fold *f, uint32_t i)
{
    uint32_t next = seen(f, i + 1);
    return (f->cp[i] == 0xBB || f->cp[i] == 0x203A) && !letters_in_word(next);
}

/* Whether a blank before `cp`, which stands at i, is no more than typography. */
static bool needless(const Fold *f, uint32_t i, uint32_t cp, bool dots)
{
    uint32_t before = last(f, 1);
    if (!before || f->glued || before == FOLDING_DASH || cp == FOLDING_DASH || dots)
        return true;
    if (after_dots(f))
        return true;
    if (cp == '?' || cp == '!' || cp == ';' || cp == ':')
        return !letters_in_word(seen(f, i + 1));
    if (cp == '%' || cp == 0x2030 || cp == 0xB0)
        return letters_is_digit(before);
    return closes_apart(f, i);
}

static uint32_t fold_one(Fold *f, uint32_t i)
{
    uint32_t cp = plain(f->cp[i]), end = dots_end(f, i);
    bool glued = opens_apart(f, i);
    if (cp == '-' && is_dash(f, i)) {
        cp = FOLDING_DASH;
        if (seen(f, i + 1) == '-')
            return i + 1;
    }
    if (f->blank && !needless(f, i, cp, end > 0))
        put(f, ' ', i - 1);
    f->blank = false;
    f->glued = glued;
    if (end) {
        for (int dot = 0; dot < 3 && !after_dots(f); dot++)
            put(f, '.', i);
        return end;
    }
    if (cp != '.' || !after_dots(f))
        put(f, cp, i);
    return i + 1;
}

bool folding_open(Folding *out, const uint32_t *cp, uint32_t count, const uint32_t *gone,
                  uint32_t gone_count)
{
    Fold f = {cp, count, out, false, false};
    uint32_t g = 0;
    size_t room = (size_t)count + 1;
    for (uint32_t i = 0; i < count; i++)
        room += cp[i] == 0x2026 ? 2 : 0;
    *out = (Folding){malloc(room * sizeof *out->cp), malloc(room * sizeof *out->index), 0};
    if (!out->cp || !out->index)
        return false;
    for (uint32_t i = 0; i < count;) {
        while (g < gone_count && gone[g] < i)
            g++;
        if ((g < gone_count && gone[g] == i) || letters_is_unseen(cp[i])) {
            i++;
        } else if (letters_is_blank(cp[i])) {
            f.blank = true;
            i++;
        } else {
            i = fold_one(&f, i);
        }
    }
    return true;
}

void folding_close(Folding *f)
{
    free(f->cp);
    free(f->index);
    *f = (Folding){0};
}

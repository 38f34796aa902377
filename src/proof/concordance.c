/* SPDX-License-Identifier: MIT */
/* Places are sorted by the first letters that follow, so those with the same beginning are neighbours and
 * are found by halving. If too many begin alike, a search through the whole text takes less time than to
 * compare each: that of Knuth, Morris and Pratt, which never goes back. */
#include "proof/concordance.h"
#include "proof/letters.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { SORTED = 24 }; /* letters by which places are sorted */

/* The letter k after a place; 0 past the end. Only the first letter has no case. */
static uint32_t letter(const uint32_t *cp, uint32_t count, uint32_t k)
{
    return k >= count ? 0 : k == 0 ? letters_lower(cp[0]) : cp[k];
}

/* How the first `most` letters of two texts compare, of which the first *alike are known to be the same;
 * *alike becomes how many are. */
static int compare(const uint32_t *a, uint32_t a_count, const uint32_t *b, uint32_t b_count,
                   uint32_t most, uint32_t *alike)
{
    for (; *alike < most; ++*alike) {
        uint32_t x = letter(a, a_count, *alike), y = letter(b, b_count, *alike);
        if (x != y)
            return x < y ? -1 : 1;
        if (x == 0)
            return 0;
    }
    return 0;
}

/* A place, and how many of its first SORTED letters are those of the place taken before it. */
typedef struct {
    uint32_t at, alike;
} Place;

/* Which of two places comes first. Neither is before the last one that was taken, so the one that shares
 * more letters with it does. If both share as many, letters are compared, each only once: the place that
 * is left then shares more. */
static bool is_first(const Folding *f, Place *a, Place *b)
{
    uint32_t alike = a->alike;
    if (alike != b->alike)
        return alike > b->alike;
    bool first = compare(f->cp + a->at, f->count - a->at, f->cp + b->at, f->count - b->at, SORTED,
                         &alike) <= 0;
    (first ? b : a)->alike = alike;
    return first;
}

static void merge(const Folding *f, Place *a, Place *a_end, Place *b, Place *b_end, Place *to)
{
    while (a < a_end || b < b_end)
        *to++ = b >= b_end || (a < a_end && is_first(f, a, b)) ? *a++ : *b++;
}

/* Merges neighbouring runs of doubling length: as fast on any text. */
static bool sort(Concordance *c)
{
    size_t n = c->place_count;
    Place *all = malloc((2 * n + 1) * sizeof *all), *from = all, *to = all + n, *swap;
    if (!all)
        return false;
    for (size_t i = 0; i < n; i++)
        from[i] = (Place){c->places[i], 0};
    for (size_t run = 1; run < n; run *= 2) {
        for (size_t start = 0; start < n; start += 2 * run) {
            size_t middle = start + run < n ? start + run : n;
            size_t end = middle + run < n ? middle + run : n;
            merge(&c->text, from + start, from + middle, from + middle, from + end, to + start);
        }
        swap = from;
        from = to;
        to = swap;
    }
    for (size_t i = 0; i < n; i++)
        c->places[i] = from[i].at;
    free(all);
    return true;
}

bool concordance_open(Concordance *c, const uint32_t *cp, uint32_t count, const uint32_t *gone,
                      uint32_t gone_count)
{
    *c = (Concordance){0};
    if (!folding_open(&c->text, cp, count, gone, gone_count))
        return false;
    const Folding *f = &c->text;
    c->places = malloc(((size_t)f->count + 1) * sizeof *c->places);
    if (!c->places)
        return false;
    for (uint32_t i = 0; i < f->count; i++)
        if (f->cp[i] != ' ' &&
            !(i > 0 && letters_in_word(f->cp[i]) && letters_in_word(f->cp[i - 1])))
            c->places[c->place_count++] = i;
    return sort(c);
}

void concordance_close(Concordance *c)
{
    folding_close(&c->text);
    free(c->places);
    *c = (Concordance){0};
}

static bool is_money(uint32_t cp)
{
    return cp == '$' ||
           (cp >= 0x80 && utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_SC);
}

static bool is_unit(uint32_t cp)
{
    return cp == '%' || cp == 0x2030 || cp == 0xB0 || is_money(cp);
}

/* A fraction or a raised digit goes on with a number; after a word it is a footnote's. */
static bool is_number_sign(uint32_t cp)
{
    return cp >= 0x80 && utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_NO;
}

static uint32_t at(const Folding *f, uint32_t i)
{
    return i < f->count ? f->cp[i] : 0;
}

/* Whether what stands at i ties what is around it into one word or one number. */
static bool ties(const Folding *f, uint32_t i)
{
    uint32_t a = i > 0 ? f->cp[i - 1] : 0, b = at(f, i + 1);
    bool digits = letters_is_digit(a) && letters_is_digit(b);
    if (!letters_in_word(a) || !letters_in_word(b))
        return false;
    switch (f->cp[i]) {
    case '-':
    case FOLDING_MARK:
    case ':':
    case '*':
    case '_':
    case '&':
    case '@':
    case '/':
    case 0xB7:
        return true;
    case '.':
        return digits || (letters_is_letter(a) && letters_is_letter(b));
    case ',':
    case FOLDING_DASH:
        return digits;
    default:
        return false;
    }
}

/* A minus at i: it touches the number after it, and nothing before. */
static bool is_minus(const Folding *f, uint32_t i)
{
    return f->cp[i] == FOLDING_DASH && letters_is_digit(at(f, i + 1)) &&
           f->index[i + 1] == f->index[i] + 1 && (i == 0 || f->index[i - 1] + 1 < f->index[i]);
}

bool concordance_bound(const Folding *f, uint32_t i)
{
    if (i == 0 || i >= f->count)
        return true;
    uint32_t a = f->cp[i - 1], b = f->cp[i];
    if (letters_in_word(a) && letters_in_word(b))
        return false;
    if (letters_is_digit(a) &&
        (is_unit(b) || is_number_sign(b) || (b == ' ' && is_unit(at(f, i + 1)))))
        return false;
    if (letters_is_digit(b) &&
        (is_money(a) || is_minus(f, i - 1) || (a == ' ' && i > 1 && is_money(f->cp[i - 2]))))
        return false;
    return !ties(f, i) && !ties(f, i - 1);
}

static bool add_place(Places *p, uint32_t at)
{
    if (p->count == p->room) {
        size_t room = p->room ? 2 * p->room : 16;
        uint32_t *grown = realloc(p->at, room * sizeof *grown);
        if (!grown)
            return false;
        p->at = grown;
        p->room = room;
    }
    p->at[p->count++] = at;
    return true;
}

static bool add_if_whole(const Concordance *c, uint32_t place, uint32_t count, Places *out)
{
    return !concordance_bound(&c->text, place) || !concordance_bound(&c->text, place + count) ||
           add_place(out, place);
}

/* The first place that is not before the words, or is after them, by their first SORTED letters. */
static uint32_t edge(const Concordance *c, const uint32_t *words, uint32_t count, bool after)
{
    uint32_t low = 0, high = c->place_count;
    uint32_t most = count < SORTED ? count : SORTED;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2, place = c->places[middle];
        uint32_t alike = 0;
        int order = compare(c->text.cp + place, c->text.count - place, words, count, most, &alike);
        if (order < 0 || (after && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* How far a part of the words that ends here is also their beginning; see the head of the file. */
static bool search(const Concordance *c, const uint32_t *words, uint32_t count, Places *out)
{
    const Folding *f = &c->text;
    uint32_t *back = calloc(count + 1, sizeof *back);
    bool good = back;
    /* The first letter is compared last, for its case. */
    const uint32_t *rest = words + 1;
    uint32_t length = count - 1;
    for (uint32_t i = 1, k = 0; good && i < length; i++) {
        while (k > 0 && rest[i] != rest[k])
            k = back[k];
        k += rest[i] == rest[k];
        back[i + 1] = k;
    }
    for (uint32_t i = 0, k = 0; good && i < f->count; i++) {
        while (k > 0 && (k == length || f->cp[i] != rest[k]))
            k = back[k];
        k += f->cp[i] == rest[k];
        if (k == length && i >= length &&
            letters_lower(f->cp[i - length]) == letters_lower(words[0]))
            good = add_if_whole(c, i - length, count, out);
    }
    free(back);
    return good;
}

static int by_place(const void *a, const void *b)
{
    uint32_t x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return (x > y) - (x < y);
}

bool concordance_find(const Concordance *c, const uint32_t *words, uint32_t count, Places *out)
{
    if (count == 0)
        return true;
    uint32_t from = edge(c, words, count, false), to = edge(c, words, count, true), alike;
    bool good = true;
    if (count > SORTED && (uint64_t)(to - from) * count > (uint64_t)2 * c->text.count + 4096)
        return search(c, words, count, out);
    for (uint32_t i = from; good && i < to; i++) {
        uint32_t place = c->places[i], left = c->text.count - place;
        alike = 0;
        if (count > SORTED &&
            (compare(c->text.cp + place, left, words, count, count, &alike) || alike < count))
            continue;
        good = add_if_whole(c, place, count, out);
    }
    if (out->count > 1)
        qsort(out->at, out->count, sizeof *out->at, by_place);
    return good;
}

uint32_t concordance_nearest(const Concordance *c, const uint32_t *words, uint32_t count,
                             uint32_t *at)
{
    uint32_t near = edge(c, words, count, false), best = 0, alike;
    *at = 0;
    for (uint32_t i = near > 0 ? near - 1 : 0; i < c->place_count && i <= near; i++) {
        uint32_t place = c->places[i];
        alike = 0;
        compare(c->text.cp + place, c->text.count - place, words, count, count, &alike);
        if (alike > best) {
            best = alike;
            *at = place;
        }
    }
    return best;
}

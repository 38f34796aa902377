/* SPDX-License-Identifier: MIT */
/* A word counts only as a whole, and the longest one wins: "mil millones" before "mil". "m" is a
 * million in "$5m" and metres in "400 m", so short scales need a currency beside them. A word that is
 * almost a scale must not become a unit: "Miliarden" is asked about. */
#include "amount/words.h"
#include "base/likeness.h"
#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

/* By bytes, since it is asked at every byte of a value: U+00A0, U+061C, U+2009, U+200E, U+200F, U+202F. */
size_t words_blank(const char *s, size_t len)
{
    const unsigned char *p = (const unsigned char *)s;
    if (len == 0)
        return 0;
    if (p[0] < 0x80)
        return p[0] == ' ';
    if (len >= 2 && ((p[0] == 0xC2 && p[1] == 0xA0) || (p[0] == 0xD8 && p[1] == 0x9C)))
        return 2;
    if (len < 3 || p[0] != 0xE2 || p[1] != 0x80)
        return 0;
    return p[2] == 0x89 || p[2] == 0x8E || p[2] == 0x8F || p[2] == 0xAF ? 3 : 0;
}

size_t words_skip(const char *s, size_t at, size_t end)
{
    size_t n;
    while (at < end && (n = words_blank(s + at, end - at)) > 0)
        at += n;
    return at;
}

size_t words_trim(const char *s, size_t at, size_t end)
{
    for (size_t n = 1; n <= 3 && end >= at + n;)
        if (words_blank(s + end - n, n) == n) {
            end -= n;
            n = 1;
        } else {
            n++;
        }
    return end;
}

size_t words_end(const char *s, size_t at, size_t end)
{
    while (at < end && !words_blank(s + at, end - at))
        at++;
    return at;
}

/* ---- lists ---- */

/* A word's spellings one after the other; NULL at the end. */
typedef struct {
    const LangWord *word;
    int list;
    size_t at;
} Spellings;

static const char *next_spelling(Spellings *i)
{
    static const size_t lengths[] = {PLURAL_FORMS, PLURAL_FORMS, LEXICON_WRITTEN};
    const char *const *lists[] = {i->word->crawl, i->word->card, i->word->written};
    for (; i->list < 3; i->list++, i->at = 0)
        if (i->at < lengths[i->list] && lists[i->list][i->at])
            return lists[i->list][i->at++];
    return NULL;
}

/* The next code point in lower case; an apostrophe is one kind only. */
static size_t next(const char *s, size_t len, uint32_t *cp)
{
    size_t n = utf8_next(s, len, cp);
    *cp = *cp < 0x80 ? (*cp >= 'A' && *cp <= 'Z' ? *cp + 32 : *cp)
                     : (uint32_t)utf8proc_tolower((utf8proc_int32_t)*cp);
    if (*cp == 0x2019)
        *cp = '\'';
    return n;
}

/* The bytes of s that are the word, whatever its case; 0 if it is not there. */
static size_t match(const char *s, size_t len, const char *word, size_t word_len)
{
    size_t at = 0, i = 0;
    bool ascii = len && word_len && !((s[0] | word[0]) & 0x80);
    if (ascii && (s[0] | 32) != (word[0] | 32))
        return 0;
    while (i < word_len && at < len) {
        uint32_t a, b;
        size_t blank = words_blank(word + i, word_len - i), n = words_blank(s + at, len - at);
        if (blank ? !n : n > 0)
            return 0;
        i += blank ? blank : next(word + i, word_len - i, &b);
        at += n ? n : next(s + at, len - at, &a);
        if (!blank && a != b)
            return 0;
    }
    return i == word_len ? at : 0;
}

/* Whether a word ends in a letter of a script that puts no blanks between words. */
static bool is_ideograph(const char *s, size_t len)
{
    uint32_t cp = 0;
    size_t last = len;
    while (last > 0 && ((unsigned char)s[--last] & 0xC0) == 0x80)
        ;
    utf8_next(s + last, len - last, &cp);
    return cp >= 0x2E80 && cp < 0xAC00;
}

bool words_joins(const char *s, size_t len)
{
    bool maqaf = len > 2 && memcmp(s + len - 2, "\u05BE", 2) == 0;
    return s[len - 1] == '.' || s[len - 1] == '-' || maqaf || is_ideograph(s, len);
}

size_t words_begin(const char *s, size_t len, const char *list)
{
    size_t best = 0;
    while (list && *list) {
        size_t word = strcspn(list, "|"), n = match(s, len, list, word);
        if (n > best && (n == len || words_blank(s + n, len - n) || words_joins(s, n)))
            best = n;
        list += word + (list[word] == '|');
    }
    return best;
}

bool words_is(const char *s, size_t len, const char *list)
{
    while (list && *list) {
        size_t word = strcspn(list, "|");
        if (len && match(s, len, list, word) == len)
            return true;
        list += word + (list[word] == '|');
    }
    return false;
}

bool words_is_form(const char *s, size_t len, const char *const forms[PLURAL_FORMS])
{
    for (size_t i = 0; len && i < PLURAL_FORMS && forms[i]; i++)
        if (match(s, len, forms[i], strlen(forms[i])) == len)
            return true;
    return false;
}

Str words_first(const char *list)
{
    return list ? (Str){list, (uint32_t)strcspn(list, "|")} : str_of("");
}

/* ---- before the number ---- */

size_t words_qualifier(const Lang *l, const char *s, size_t len, Qualifier *out)
{
    static const struct {
        const char *sign;
        Qualifier means;
    } signs[] = {
        {">=", QUALIFIER_LEAST},      {"\u2265", QUALIFIER_LEAST}, {"<=", QUALIFIER_MOST},
        {"\u2264", QUALIFIER_MOST},   {">", QUALIFIER_OVER},       {"<", QUALIFIER_UNDER},
        {"~", QUALIFIER_ABOUT},       {"\u223C", QUALIFIER_ABOUT}, {"\u2248", QUALIFIER_ABOUT},
        {"\u00B1", QUALIFIER_EITHER}, {"+/-", QUALIFIER_EITHER},   {"+/\u2212", QUALIFIER_EITHER}};
    size_t best = 0;
    *out = QUALIFIER_NONE;
    if (len == 0 || (s[0] >= '0' && s[0] <= '9'))
        return 0;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t n = strlen(signs[i].sign);
        if (n <= len && memcmp(s, signs[i].sign, n) == 0) {
            *out = signs[i].means;
            return n;
        }
    }
    for (int q = 0; q < QUALIFIER_COUNT; q++) {
        size_t n = words_begin(s, len, l->lexicon->qualifiers[q]);
        if (n > best) {
            best = n;
            *out = (Qualifier)q;
        }
    }
    return best;
}

/* ---- after the number ---- */

size_t words_money(const Lang *l, const char *s, size_t len, const Currency **out)
{
    size_t ends[4] = {0}, count = 0, slash = 0;
    *out = NULL;
    while (slash < len && s[slash] != '/')
        slash++;
    for (size_t at = 0; at < slash && count < 4;) {
        size_t end = words_end(s, at, slash);
        ends[count++] = end;
        at = words_skip(s, end, slash);
    }
    while (count > 0) {
        size_t end = ends[--count];
        if ((*out = currency_find(l, s, end)) != NULL)
            return end;
    }
    return 0;
}

static bool ends_scale(const Lang *l, const char *s, size_t at, size_t len, bool beside)
{
    const Currency *money;
    return at == len || words_blank(s + at, len - at) || (beside && s[at] == '/') ||
           words_money(l, s + at, len - at, &money);
}

/* One upper-case letter for a scale that is spelt with a small one: "5 M". */
static bool capital_of(const char *s, size_t len, const char *spelling)
{
    return len && spelling[0] && !spelling[1] && s[0] >= 'A' && s[0] <= 'Z' &&
           s[0] + 32 == spelling[0];
}

/* "k" and "M" beside a currency say the same in every language: "5k €". */
static const LangWord *letter_scale(const Lang *l, const char *s, size_t len, bool beside)
{
    const Currency *money;
    bool k = len && (s[0] == 'k' || s[0] == 'K');
    if ((!k && !(len && s[0] == 'M')) || !ends_scale(l, s, 1, len, beside))
        return NULL;
    size_t after = words_skip(s, 1, len);
    beside = beside || words_money(l, s + after, len - after, &money);
    return beside ? lang_scale_of(l, k ? 1000 : 1000000) : NULL;
}

WordsScale words_scale(const Lang *l, const char *s, size_t len, bool beside_money)
{
    WordsScale out = {0};
    const char *spelling;
    for (const LangWord *w = l->lexicon->scales; len && w->scale; w++) {
        Spellings all = {.word = w};
        while ((spelling = next_spelling(&all)) != NULL) {
            const Currency *money;
            if (!((s[0] | spelling[0]) & 0x80) && (s[0] | 32) != (spelling[0] | 32))
                continue;
            size_t word = strlen(spelling), any = match(s, len, spelling, word);
            size_t exact = any ? lang_begins(s, len, spelling) : 0;
            if (any <= out.bytes || !ends_scale(l, s, any, len, beside_money))
                continue;
            size_t after = words_skip(s, any, len);
            bool beside = beside_money || words_money(l, s + after, len - after, &money);
            bool plain = exact && lang_scale_is_plain(l, spelling);
            if (plain || beside) {
                out = (WordsScale){.bytes = any, .word = w};
            } else if (!out.bytes && (exact || capital_of(s, len, spelling))) {
                out.word = w;
                out.doubt = spelling;
            }
        }
    }
    const LangWord *letter = out.bytes ? NULL : letter_scale(l, s, len, beside_money);
    if (letter)
        out = (WordsScale){.bytes = 1, .word = letter};
    if (out.bytes)
        out.doubt = NULL;
    return out;
}

Str words_other_meaning(const Lang *l, const char *spelling)
{
    size_t len = strlen(spelling);
    for (const char *at = l->lexicon->ambiguous; at && *at;) {
        size_t word = strcspn(at, "=|"), all = strcspn(at, "|");
        if (word == len && memcmp(at, spelling, len) == 0 && all > word)
            return (Str){at + word + 1, (uint32_t)(all - word - 1)};
        at += all + (at[all] == '|');
    }
    return str_of("");
}

static size_t without_dot(const char *s, size_t len)
{
    return len > 0 && s[len - 1] == '.' ? len - 1 : len;
}

/* The word in lower case and without accents; 0 if it is too long to be a scale. */
static size_t bare(const char *s, size_t len, char out[64])
{
    size_t to = 0;
    for (size_t at = 0; at < len;) {
        uint32_t cp;
        utf8proc_int32_t parts[8];
        int boundary = 0;
        at += next(s + at, len - at, &cp);
        utf8proc_ssize_t n =
            utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE, &boundary);
        if (n < 1 || n > 8 || to + 4 > 60)
            return 0;
        to += utf8_put((uint32_t)parts[0], out + to);
    }
    return to;
}

const char *words_near_scale(const Lang *l, const char *s, size_t len)
{
    char mine[64], other[64];
    size_t n = bare(s, without_dot(s, len), mine);
    int best = n >= 7 ? 3 : n >= 5 ? 2 : 1;
    const char *found = NULL;
    for (const LangWord *w = l->lexicon->scales; n >= 2 && w->scale; w++) {
        const char *word;
        Spellings all = {.word = w};
        while ((word = next_spelling(&all)) != NULL) {
            if (!((s[0] | word[0]) & 0x80) && (s[0] | 32) != (word[0] | 32))
                continue; /* who misspells a word begins it right */
            size_t word_len = strlen(word);
            if (word_len > len + 6 || len > word_len + 6)
                continue;
            size_t have = bare(word, without_dot(word, word_len), other);
            int d = have >= 2 ? likeness_distance(mine, n, other, have) : 99;
            if (word_len == len && memcmp(word, s, len) == 0)
                return NULL; /* it is one, but not beside this unit */
            if (d < best) {
                best = d;
                found = word;
            }
        }
    }
    return found;
}

/* ---- units ---- */

/* What a word may end in for one or for many, in the languages that have such endings. */
static bool is_ending(const char *s, size_t len)
{
    return len == 0 || words_is(s, len, "s|es|e|n|en|er|r|a|i|o|y|ы|и|а|у|я|ь|й|ов|ев|ей|ów|ę");
}

bool words_same(Str a, Str b)
{
    if (match(a.s, a.len, b.s, b.len) == a.len && a.len)
        return true;
    size_t same = 0, letters = 0;
    uint32_t x, y;
    while (same < a.len && same < b.len) {
        size_t n = next(a.s + same, a.len - same, &x);
        next(b.s + same, b.len - same, &y);
        if (x != y)
            break;
        letters = words_blank(a.s + same, a.len - same) ? 0 : letters + 1;
        same += n;
    }
    bool one_is_stem = same == a.len || same == b.len;
    return a.len && b.len && letters >= (one_is_stem ? 3 : 2) &&
           is_ending(a.s + same, a.len - same) && is_ending(b.s + same, b.len - same);
}

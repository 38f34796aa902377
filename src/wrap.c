/* SPDX-License-Identifier: MIT */
/* Breaks are chosen by dynamic programming over word ends with widths summed in em, so one
 * measurement of each word serves every size that is tried. Costs are the reference's, in units
 * of 2^-30, so that the same breaks come out on every machine. Lines break at U+0020 only;
 * U+00A0 and U+202F bind. */
#include "wrap.h"

#include <string.h>

enum { WEAK_COST = 32212255, COMMA_GAIN = 12884902, SHORT_COST = 536870912, LONG_COST = 10737418 };
enum { WEAK_BYTES = 15 }; /* no weak word of a language is longer */

static bool is_mark(const char *s, size_t len)
{
    if (len == 1)
        return *s == ',' || *s == '.' || *s == ';' || *s == ':';
    return len == 3 && (memcmp(s, "„", 3) == 0 || memcmp(s, "“", 3) == 0);
}

/* Drops quotation marks and points from a word and lowers its letters (ASCII and Latin-1); 0 if
 * more than a weak word is left. */
static size_t bare_word(const char *s, size_t len, char out[WEAK_BYTES + 1])
{
    size_t n = 0, step;
    for (size_t i = 0; i < len; i += step) {
        step = (unsigned char)s[i] < 0x80 ? 1 : (unsigned char)s[i] < 0xE0 ? 2 : 3;
        if (step > len - i)
            step = len - i;
        if (is_mark(s + i, step))
            continue;
        if (n + step > WEAK_BYTES)
            return 0;
        memcpy(out + n, s + i, step);
        bool latin = step == 2 && (unsigned char)out[n] == 0xC3 &&
                     (unsigned char)out[n + 1] >= 0x80 && (unsigned char)out[n + 1] <= 0x9E;
        if (step == 1 && out[n] >= 'A' && out[n] <= 'Z')
            out[n] = (char)(out[n] + 32);
        if (latin)
            out[n + 1] = (char)(out[n + 1] + 32);
        n += step;
    }
    out[n] = '\0';
    return n;
}

static bool is_weak(const Lang *lang, const char *s, size_t len)
{
    char bare[WEAK_BYTES + 1];
    size_t n = bare_word(s, len, bare);
    const char *list = lang->weak;
    while (n && (list = strstr(list, bare)) != NULL) {
        bool begins = list == lang->weak || list[-1] == ' ';
        if (begins && (list[n] == ' ' || list[n] == '\0'))
            return true;
        list += n;
    }
    return false;
}

static bool ends_comma(const char *s, size_t len)
{
    return len && (strchr(",;:", s[len - 1]) || (len >= 3 && memcmp(s + len - 3, "–", 3) == 0));
}

void wrap_words(Words *w, const char *text, size_t len, const Lang *lang, WrapWidth width,
                void *ctx)
{
    w->count = 0;
    w->cut = w->measured[0] = w->measured[1] = false;
    w->text = text;
    w->width = width;
    w->ctx = ctx;
    for (size_t i = 0; i <= len;) {
        const char *end = memchr(text + i, ' ', len - i);
        size_t n = end ? (size_t)(end - (text + i)) : len - i;
        if (w->count == LIMIT_WORDS) {
            w->cut = true;
            return;
        }
        Word *word = &w->words[w->count++];
        word->at = (uint32_t)i;
        word->len = (uint32_t)n;
        word->weak = is_weak(lang, text + i, n);
        word->comma = ends_comma(text + i, n);
        i += n + 1;
    }
}

static void measure(Words *w, int cut)
{
    if (w->measured[cut])
        return;
    int64_t space = w->width(w->ctx, cut, " ", 1), start = 0;
    for (Word *word = w->words; word < w->words + w->count; word++) {
        word->em[cut] = w->width(w->ctx, cut, w->text + word->at, word->len);
        word->start_em[cut] = start;
        start += word->em[cut] + space;
    }
    w->measured[cut] = true;
}

/* From the start of word i to the end of word j. */
static int64_t span_em(const Words *w, int cut, int i, int j)
{
    return w->words[j].start_em[cut] + w->words[j].em[cut] - w->words[i].start_em[cut];
}

static int64_t room_em(int size_px, int width_px)
{
    return (int64_t)width_px * 64 * 1000 / size_px;
}

/* Words i to j as a line. */
static Line line_of(const Words *w, int cut, int i, int j)
{
    const Word *a = &w->words[i], *b = &w->words[j];
    return (Line){a->at, b->at + b->len - a->at, span_em(w, cut, i, j)};
}

int wrap_greedy(Words *w, int cut, int size_px, int width_px, int most, Line *out)
{
    measure(w, cut);
    int64_t room = room_em(size_px, width_px);
    int n = 0, begin = 0;
    for (int j = 0; j < w->count && n < most; j++) {
        bool last = j + 1 == w->count;
        if (!last && span_em(w, cut, begin, j + 1) <= room)
            continue;
        out[n++] = line_of(w, cut, begin, j);
        begin = j + 1;
    }
    return n;
}

int wrap_count(Words *w, int cut, int size_px, int width_px)
{
    measure(w, cut);
    int64_t room = room_em(size_px, width_px);
    int n = 1, begin = 0;
    for (int j = 0; j < w->count; j++) {
        if (w->words[j].em[cut] > room)
            return 0;
        if (span_em(w, cut, begin, j) > room) {
            n++;
            begin = j;
        }
    }
    return w->cut ? 0 : n;
}

static int64_t line_cost(const Words *w, int64_t target, int64_t width, int last_word)
{
    int64_t off = (target - width) * 32768 / target;
    int64_t cost = off * off;
    if (last_word + 1 < w->count) {
        if (w->words[last_word].weak)
            cost += WEAK_COST;
        if (w->words[last_word].comma)
            cost -= COMMA_GAIN;
    } else if (width * 100 < 35 * target) {
        cost += SHORT_COST;
    } else if (width > target) {
        cost += LONG_COST;
    }
    return cost;
}

int wrap_balance(Words *w, int cut, int size_px, int width_px, int n, Line *out)
{
    int64_t best[LIMIT_LINES + 1][LIMIT_WORDS + 1];
    uint16_t from[LIMIT_LINES + 1][LIMIT_WORDS + 1];
    const int64_t none = INT64_MAX / 2;
    int count = w->count;
    measure(w, cut);
    if (count == 0 || n < 1 || n > LIMIT_LINES || n > count)
        return 0;
    int64_t room = room_em(size_px, width_px);
    int64_t target = span_em(w, cut, 0, count - 1) * 104 / (100 * n);
    if (target > room)
        target = room;
    if (target < 1)
        target = 1;
    for (int k = 0; k <= n; k++)
        for (int j = 0; j <= count; j++)
            best[k][j] = none;
    best[0][0] = 0;
    for (int k = 1; k <= n; k++) {
        for (int j = k; j <= count; j++) {
            for (int i = j - 1; i >= 0; i--) {
                int64_t width = span_em(w, cut, i, j - 1);
                if (width > room)
                    break;
                if (best[k - 1][i] >= none)
                    continue;
                int64_t cost = best[k - 1][i] + line_cost(w, target, width, j - 1);
                if (cost <= best[k][j]) {
                    best[k][j] = cost;
                    from[k][j] = (uint16_t)i;
                }
            }
        }
    }
    if (best[n][count] >= none)
        return 0;
    for (int k = n, j = count; k > 0; k--) {
        int i = from[k][j];
        out[k - 1] = line_of(w, cut, i, j - 1);
        j = i;
    }
    return n;
}

/* SPDX-License-Identifier: MIT */
/* Quotations come from three places: marks, the page, and the answers of an interview. Whatever lies
 * between the first mark of one and its last is in it, so each is one span even over several
 * paragraphs; the marks that repeat the first one are left out of the text. */
#include "proof/speech.h"
#include "base/utf8.h"
#include "proof/marks.h"

#include <stdlib.h>
#include <string.h>

enum { QUESTIONS = 3 }; /* an interview has so many at least */

/* Where the text after one of these beginnings starts; 0 if the paragraph begins with none. */
static uint32_t after_beginning(const Document *d, DocSpan span, const char *list)
{
    uint32_t start = span.first, cp = 0;
    while (start < span.end && (letters_is_blank(d->cp[start]) || letters_is_unseen(d->cp[start])))
        start++;
    for (const char *word = list ? list : ""; *word;) {
        size_t len = strcspn(word, "|"), at = 0;
        uint32_t i = start;
        for (; at < len && i < span.end; i++) {
            size_t n = utf8_next(word + at, len - at, &cp);
            if (cp != d->cp[i])
                break;
            at += n;
        }
        if (at == len && len > 0)
            return i;
        word += len + (word[len] == '|');
    }
    return 0;
}

static bool add_answers(MarksSpans *quotes, const Document *d)
{
    int questions = 0;
    for (uint32_t i = 0; i < d->paragraph_count; i++)
        questions += after_beginning(d, d->paragraphs[i].span, d->words->questions) > 0;
    for (uint32_t i = 0; i < d->paragraph_count && questions >= QUESTIONS; i++) {
        DocSpan span = d->paragraphs[i].span;
        uint32_t first = after_beginning(d, span, d->words->answers);
        if (first && first < span.end && !marks_add_span(quotes, (DocSpan){first, span.end}))
            return false;
    }
    return true;
}

/* By where they begin; the longer one first. */
static int by_first(const void *a, const void *b)
{
    DocSpan x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return x.first != y.first ? (x.first > y.first) - (x.first < y.first)
                              : (x.end < y.end) - (x.end > y.end);
}

static int by_place(const void *a, const void *b)
{
    uint32_t x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return (x > y) - (x < y);
}

static bool measure_reach(Speech *s)
{
    s->reach = malloc(((size_t)s->count + 1) * sizeof *s->reach);
    for (uint32_t i = 0, reach = 0; s->reach && i < s->count; i++) {
        reach = s->quotes[i].end > reach ? s->quotes[i].end : reach;
        s->reach[i] = reach;
    }
    return s->reach;
}

bool speech_open(Speech *s, const Document *d)
{
    Marks m = {0};
    bool good = true;
    *s = (Speech){0};
    for (uint32_t i = 0; good && i < d->paragraph_count; i++)
        good = marks_read(&m, d, d->paragraphs[i].span);
    good = good && marks_end(&m) && add_answers(&m.quotes, d);
    for (uint32_t i = 0; good && i < d->marked_count; i++)
        good = marks_add_span(&m.quotes, d->marked[i]);
    if (m.quotes.count > 1)
        qsort(m.quotes.list, m.quotes.count, sizeof *m.quotes.list, by_first);
    if (m.stray.count > 1)
        qsort(m.stray.list, m.stray.count, sizeof *m.stray.list, by_place);
    good =
        good && concordance_open(&s->text, d->cp, d->count, m.again.list, (uint32_t)m.again.count);
    s->quotes = m.quotes.list;
    s->count = (uint32_t)m.quotes.count;
    s->stray = m.stray.list;
    s->stray_count = (uint32_t)m.stray.count;
    s->again = m.again.list;
    s->again_count = (uint32_t)m.again.count;
    m.quotes.list = NULL;
    m.again.list = NULL;
    m.stray.list = NULL;
    marks_close(&m);
    return good && measure_reach(s);
}

void speech_close(Speech *s)
{
    free(s->quotes);
    free(s->reach);
    free(s->stray);
    free(s->again);
    concordance_close(&s->text);
    *s = (Speech){0};
}

const DocSpan *speech_around(const Speech *s, DocSpan span)
{
    uint32_t low = 0, high = s->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (s->reach[middle] < span.end)
            low = middle + 1;
        else
            high = middle;
    }
    return low < s->count && s->quotes[low].first <= span.first ? &s->quotes[low] : NULL;
}

/* SPDX-License-Identifier: MIT */
/* Blanks, and the ends of paragraphs, are only noted, and written when more text comes. So nothing has to
 * be taken back, and empty elements leave no trace. */
#include "proof/page_text.h"

#include <stdlib.h>

static uint32_t count(const PageText *t)
{
    return t->page->letters.count;
}

static void put(PageText *t, uint32_t cp, size_t at, size_t until)
{
    t->failed = !letters_add(&t->page->letters, cp, at, until) || t->failed;
}

void page_text_add(PageText *t, uint32_t cp, size_t at, size_t until, bool preformatted)
{
    bool blank = cp == ' ' || (cp >= '\t' && cp <= '\r');
    if (letters_is_unseen(cp))
        return;
    if (blank && !preformatted) {
        if (!t->blank)
            t->blank_at = at;
        t->blank = true;
        return;
    }
    if (preformatted && cp == '\n') {
        page_text_line(t, at);
        return;
    }
    if (t->ends)
        page_text_end(t, at);
    if (t->blank && count(t) > t->line)
        put(t, ' ', t->blank_at, t->blank_at + 1);
    t->blank = false;
    put(t, cp, at, until);
}

void page_text_line(PageText *t, size_t at)
{
    t->blank = false;
    if (t->ends || count(t) == t->paragraph)
        return;
    if (count(t) == t->line) {
        t->ends = true;
        return;
    }
    put(t, '\n', at, at);
    t->line = count(t);
}

void page_text_cell(PageText *t, size_t at)
{
    t->blank = t->ends = false;
    put(t, '\t', at, at);
    t->line = count(t);
}

void page_text_block(PageText *t)
{
    bool in_cell =
        count(t) > t->paragraph && count(t) == t->line && t->page->letters.cp[t->line - 1] == '\t';
    t->ends = t->ends || !in_cell;
}

static bool add_paragraph(PageText *t, DocSpan span)
{
    Page *page = t->page;
    if (page->paragraph_count == t->paragraph_room) {
        size_t room = t->paragraph_room ? 2 * t->paragraph_room : 64;
        DocParagraph *grown = realloc(page->paragraphs, room * sizeof *grown);
        if (!grown)
            return false;
        page->paragraphs = grown;
        t->paragraph_room = room;
    }
    page->paragraphs[page->paragraph_count++] = (DocParagraph){span, -1};
    return true;
}

static DocSpan trim(const PageText *t, DocSpan span)
{
    const uint32_t *cp = t->page->letters.cp;
    while (span.first < span.end && letters_is_blank(cp[span.first]))
        span.first++;
    while (span.first < span.end && letters_is_blank(cp[span.end - 1]))
        span.end--;
    return span;
}

void page_text_end(PageText *t, size_t at)
{
    DocSpan span = trim(t, (DocSpan){t->paragraph, count(t)});
    t->blank = t->ends = false;
    if (span.first < span.end)
        t->failed = !add_paragraph(t, span) || t->failed;
    if (count(t) > t->paragraph)
        put(t, '\n', at, at);
    t->paragraph = t->line = count(t);
}

void page_text_mark(PageText *t, uint32_t first)
{
    Page *page = t->page;
    DocSpan span = trim(t, (DocSpan){first, count(t)});
    if (span.first >= span.end)
        return;
    if (page->marked_count == t->marked_room) {
        size_t room = t->marked_room ? 2 * t->marked_room : 16;
        DocSpan *grown = realloc(page->marked, room * sizeof *grown);
        if (!grown) {
            t->failed = true;
            return;
        }
        page->marked = grown;
        t->marked_room = room;
    }
    page->marked[page->marked_count++] = span;
}

void page_text_rows(PageText *t, uint32_t first, int32_t header)
{
    for (uint32_t i = first; i < t->page->paragraph_count; i++)
        if ((int32_t)i != header)
            t->page->paragraphs[i].header = header;
}

void page_text_drop(PageText *t, uint32_t first)
{
    Page *page = t->page;
    if (first < t->paragraph || first >= count(t))
        return;
    bool blank = page->letters.cp[first] == ' ';
    if (blank)
        t->blank_at = page->letters.at[first];
    t->blank = t->blank || blank;
    page->letters.count = first;
    t->line = t->line < first ? t->line : first;
    while (page->marked_count > 0 && page->marked[page->marked_count - 1].end > first)
        page->marked_count--;
}

void page_text_raise(PageText *t, uint32_t first)
{
    static const uint16_t raised[] = {0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                      0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
    Letters *l = &t->page->letters;
    if (first == 0 || first < t->paragraph || !letters_in_word(l->cp[first - 1]))
        return;
    for (uint32_t i = first; i < l->count; i++)
        if (l->cp[i] < '0' || l->cp[i] > '9')
            return;
    for (uint32_t i = first; i < l->count; i++)
        l->cp[i] = raised[l->cp[i] - '0'];
}

/* The code point that this byte belongs to. What only separates has no bytes. */
static uint32_t place(const Letters *l, uint32_t byte)
{
    uint32_t low = 0, high = l->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (l->until[middle] <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The bytes of the first code point and the last, which stay while code points become one. */
static DocSpan to_bytes(const Letters *l, DocSpan span)
{
    return (DocSpan){l->at[span.first], l->at[span.end - 1]};
}

static DocSpan to_places(const Letters *l, DocSpan span)
{
    return (DocSpan){place(l, span.first), place(l, span.end) + 1};
}

void page_text_compose(PageText *t)
{
    Page *page = t->page;
    Letters *l = &page->letters;
    for (uint32_t i = 0; i < page->paragraph_count; i++)
        page->paragraphs[i].span = to_bytes(l, page->paragraphs[i].span);
    for (uint32_t i = 0; i < page->marked_count; i++)
        page->marked[i] = to_bytes(l, page->marked[i]);
    letters_compose(l);
    for (uint32_t i = 0; i < page->paragraph_count; i++)
        page->paragraphs[i].span = to_places(l, page->paragraphs[i].span);
    for (uint32_t i = 0; i < page->marked_count; i++)
        page->marked[i] = to_places(l, page->marked[i]);
}

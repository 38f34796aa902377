/* SPDX-License-Identifier: MIT */
/* A document is read once into code points, and paragraphs are found in them. A plain text is one as it
 * stands; for a page, page.c says what it shows. */
#include "proof/document.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "proof/doc_lines.h"
#include "proof/page.h"

#include <sha2.h>
#include <stdlib.h>

static bool add_paragraph(Document *d, size_t *room, DocSpan span, int32_t header)
{
    if (d->paragraph_count == *room) {
        size_t more = *room ? 2 * *room : 64;
        DocParagraph *grown = realloc(d->paragraphs, more * sizeof *grown);
        if (!grown)
            return false;
        d->paragraphs = grown;
        *room = more;
    }
    d->paragraphs[d->paragraph_count++] = (DocParagraph){span, header};
    return true;
}

/* Code points of plain text: one sign for a line's end, whatever the file has. */
static bool read_plain(Letters *l, const char *bytes, size_t from, size_t len)
{
    uint32_t cp = 0;
    for (size_t at = from, n; at < len; at += n) {
        n = utf8_next(bytes + at, len - at, &cp);
        if (cp == '\r') {
            n += at + 1 < len && bytes[at + 1] == '\n';
            cp = '\n';
        }
        if (!letters_add(l, cp, at, at + n))
            return false;
    }
    return true;
}

/* Where the line that begins at `from` ends, and whether it is blank and has cells. */
static uint32_t line_end(const Document *d, uint32_t from, bool *blank, bool *cells)
{
    uint32_t i = from;
    *blank = true;
    *cells = false;
    for (; i < d->count && d->cp[i] != '\n'; i++) {
        if (!letters_is_blank(d->cp[i]) && !letters_is_unseen(d->cp[i]))
            *blank = false;
        else if (d->cp[i] == '\t' && !*blank)
            *cells = true;
    }
    return i;
}

static bool has_cells(const Document *d, uint32_t from)
{
    bool blank, cells;
    line_end(d, from, &blank, &cells);
    return cells;
}

static bool has_blank_lines(const Document *d)
{
    bool blank, cells, text = false, gap = false;
    for (uint32_t i = 0; i < d->count; i++) {
        i = line_end(d, i, &blank, &cells);
        if (!blank && gap)
            return true;
        text = text || !blank;
        gap = blank && text;
    }
    return false;
}

/* Several lines with cells are a table: each is a paragraph of its own, and the first may be the header. */
static bool split_plain(Document *d)
{
    bool blocks = has_blank_lines(d), blank, cells, open = false, row_before = false, good = true;
    size_t room = 0;
    int32_t header = -1;
    for (uint32_t from = 0, end; good && from < d->count; from = end + 1) {
        end = line_end(d, from, &blank, &cells);
        cells = cells && (row_before || (end < d->count && has_cells(d, end + 1)));
        if (blank) {
            open = row_before = false;
        } else if (open && blocks && !cells && !row_before) {
            d->paragraphs[d->paragraph_count - 1].span.end = end;
        } else {
            good = add_paragraph(d, &room, (DocSpan){from, end}, cells && row_before ? header : -1);
            if (cells && !row_before)
                header = page_heads(d->cp, from, end) ? (int32_t)d->paragraph_count - 1 : -1;
            open = true;
            row_before = cells;
        }
    }
    return good;
}

static bool read_all(Document *d, const char *bytes, size_t from, size_t len)
{
    Letters l = {0};
    bool good = true;
    d->page = page_is(bytes + from, len - from);
    if (d->page) {
        Page page = {0};
        good = page_read(&page, bytes, from, len);
        l = page.letters;
        d->paragraphs = page.paragraphs;
        d->paragraph_count = page.paragraph_count;
        d->marked = page.marked;
        d->marked_count = page.marked_count;
    } else {
        good = read_plain(&l, bytes, from, len);
        letters_compose(&l);
    }
    d->cp = l.cp;
    d->at = l.at;
    d->until = l.until;
    d->count = l.count;
    return good && (d->page || split_plain(d));
}

bool document_open(Document *d, const char *bytes, size_t len, const Lang *lang, Err *err)
{
    size_t bad = 0, from = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    int line, column;
    SHA2_CTX sha;
    *d = (Document){.lang = lang, .words = proof_rows_find(lang->code, strlen(lang->code))};
    if (len > LIMIT_DOCUMENT_BYTES)
        return err_set(err, 0, 0, "a document may have %u MiB", LIMIT_DOCUMENT_BYTES >> 20);
    if (!utf8_valid(bytes, len, &bad)) {
        doc_lines_find(bytes, len, bad, &line, &column);
        return err_set(err, line, column, "this byte is no UTF-8; save the document as UTF-8");
    }
    SHA256Init(&sha);
    SHA256Update(&sha, (const uint8_t *)bytes, len);
    SHA256Final(d->sha256, &sha);
    return read_all(d, bytes, from, len) || err_set(err, 0, 0, "out of memory");
}

void document_close(Document *d)
{
    free(d->cp);
    free(d->at);
    free(d->until);
    free(d->paragraphs);
    free(d->marked);
    *d = (Document){0};
}

ProofRange document_range(const Document *d, DocSpan span)
{
    if (span.first >= span.end || span.end > d->count)
        return (ProofRange){0, 0};
    return (ProofRange){d->at[span.first], d->until[span.end - 1]};
}

uint32_t document_paragraph(const Document *d, uint32_t at)
{
    uint32_t low = 0, high = d->paragraph_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->paragraphs[middle].span.first <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? low - 1 : 0;
}

/* SPDX-License-Identifier: MIT */
/* The file is read once, and where it has come to is noted at regular distances. A place is then found
 * from the last such note on, however many there are to be found and however long a line is. */
#include "proof/doc_lines.h"

#include <stdlib.h>
#include <string.h>

enum { APART = 1024 }; /* bytes */

struct DocLinesMark {
    int line, column; /* of the first byte after it, both from 1 */
};

static DocLinesMark start_of(const char *bytes, size_t len)
{
    bool bom = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    return (DocLinesMark){1, bom ? 0 : 1};
}

/* From one place on to another. */
static DocLinesMark go_on(const DocLines *l, DocLinesMark m, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        char c = l->bytes[i];
        if (c == '\n' || (c == '\r' && (i + 1 == l->len || l->bytes[i + 1] != '\n')))
            m = (DocLinesMark){m.line + 1, 1};
        else
            m.column += (c & 0xC0) != 0x80;
    }
    return m;
}

bool doc_lines_open(DocLines *l, const char *bytes, size_t len)
{
    size_t count = len / APART + 1;
    *l = (DocLines){bytes, len, malloc(count * sizeof *l->marks)};
    if (!l->marks)
        return false;
    l->marks[0] = start_of(bytes, len);
    for (size_t i = 1; i < count; i++)
        l->marks[i] = go_on(l, l->marks[i - 1], (i - 1) * APART, i * APART);
    return true;
}

void doc_lines_close(DocLines *l)
{
    free(l->marks);
    *l = (DocLines){0};
}

void doc_lines_find(const char *bytes, size_t len, size_t at, int *line, int *column)
{
    const DocLines l = {bytes, len, NULL};
    DocLinesMark m = go_on(&l, start_of(bytes, len), 0, at < len ? at : len);
    *line = m.line;
    *column = m.column;
}

void doc_lines_place(const DocLines *l, size_t at, int *line, int *column)
{
    at = at < l->len ? at : l->len;
    DocLinesMark m = go_on(l, l->marks[at / APART], at / APART * APART, at);
    *line = m.line;
    *column = m.column;
}

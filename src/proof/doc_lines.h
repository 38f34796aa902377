/* SPDX-License-Identifier: MIT */
/* Where the bytes of a file stand, in lines and columns. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

typedef struct DocLinesMark DocLinesMark;
typedef struct {
    const char *bytes;
    size_t len;
    DocLinesMark *marks; /* one after each so many bytes */
} DocLines;

/* The bytes are valid UTF-8 and must outlive *l. False if there is no memory. */
bool doc_lines_open(DocLines *l, const char *bytes, size_t len);
void doc_lines_close(DocLines *l);
/* The line (from 1) and column (in code points) of a byte. Its time does not depend on the file. */
void doc_lines_place(const DocLines *l, size_t at, int *line, int *column);
/* The same for one place; up to there the bytes are valid UTF-8. */
void doc_lines_find(const char *bytes, size_t len, size_t at, int *line, int *column);

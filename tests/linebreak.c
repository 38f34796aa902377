/* SPDX-License-Identifier: MIT */
/* linebreak FILE: compares the places where lines may end with Unicode's LineBreakTest.txt. Prints
 * in one line the version of the file, the number of rows that agree, and the number of rows:
 * "15.0.0 7654 7654". Rows that do not agree are shown. */
#include "base/linebreak.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 256 };

typedef struct {
    char text[4 * MOST];
    size_t len;
    bool breaks[4 * MOST + 1]; /* before which byte */
} Row;

/* "× 0023 ÷ 0020 ÷  # ...": marks and code points in turn. False for a comment. */
static bool read_row(char *line, Row *row)
{
    memset(row, 0, sizeof *row);
    line[strcspn(line, "#\n")] = '\0';
    for (char *word = strtok(line, " \t"); word && row->len + 4 <= sizeof row->text;
         word = strtok(NULL, " \t")) {
        if (strcmp(word, "÷") == 0)
            row->breaks[row->len] = true;
        else if (strcmp(word, "×") != 0)
            row->len += utf8_put((uint32_t)strtoul(word, NULL, 16), row->text + row->len);
    }
    return row->len > 0;
}

static bool agrees(const Row *row)
{
    bool found[4 * MOST + 1] = {false};
    LineBreak b;
    LineBreakKind kind;
    size_t at;
    linebreak_start(&b, row->text, row->len);
    while (linebreak_next(&b, &at, &kind))
        found[at] = true;
    return memcmp(found, row->breaks, sizeof found) == 0;
}

int main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "re") : NULL;
    char line[16384], shown[16384], version[32] = "unknown";
    int good = 0, all = 0;
    Row row;
    if (!file)
        return 66;
    while (fgets(line, sizeof line, file)) {
        if (all == 0)
            sscanf(line, "# LineBreakTest-%31[0-9.]", version);
        memcpy(shown, line, sizeof shown);
        if (!read_row(line, &row))
            continue;
        all++;
        good += agrees(&row);
        if (!agrees(&row))
            fprintf(stderr, "%s", shown);
    }
    fclose(file);
    version[strcspn(version, "\n")] = '\0';
    if (version[0] && version[strlen(version) - 1] == '.')
        version[strlen(version) - 1] = '\0';
    printf("%s %d %d\n", version, good, all);
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* Jansson writes no line's end, and a file that people look at has one. */
#include "compiler/json_text.h"

#include <stdlib.h>
#include <string.h>

char *json_text_of(json_t *root, bool good, size_t indent)
{
    char *text = good && root ? json_dumps(root, JSON_INDENT(indent)) : NULL;
    json_decref(root);
    size_t len = text ? strlen(text) : 0;
    char *line = text ? realloc(text, len + 2) : NULL;
    if (line)
        memcpy(line + len, "\n", 2);
    else
        free(text);
    return line;
}

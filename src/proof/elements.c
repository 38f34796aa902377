/* SPDX-License-Identifier: MIT */
/* A table by name. What is not in it has no flags, and a number by its hash. */
#include "proof/elements.h"

#include <stdbool.h>
#include <string.h>

enum {
    B = ELEMENT_BLOCK | ELEMENT_SPECIAL,
    P = B | ELEMENT_ENDS_P,
    PS = P | ELEMENT_ENDS_SVG,
    S = ELEMENT_SPECIAL,
    V = ELEMENT_VOID,
    D = ELEMENT_DROPPED,
    R = ELEMENT_RAW,
    X = ELEMENT_ENDS_SVG
};

static const struct {
    const char *name;
    uint16_t element; /* ELEMENT_NONE: by its row */
    uint16_t flags;
} ROWS[] = {
    {"a", ELEMENT_A, 0},
    {"address", 0, P},
    {"area", 0, V},
    {"article", ELEMENT_ARTICLE, P},
    {"aside", 0, P | D},
    {"b", 0, X},
    {"base", 0, V},
    {"basefont", 0, V},
    {"bgsound", 0, V},
    {"big", 0, X},
    {"blockquote", ELEMENT_BLOCKQUOTE, PS},
    {"body", ELEMENT_BODY, B | X},
    {"br", ELEMENT_BR, V | X},
    {"button", ELEMENT_BUTTON, S | D},
    {"caption", ELEMENT_CAPTION, B},
    {"center", 0, PS},
    {"code", 0, X},
    {"col", 0, V},
    {"colgroup", 0, B},
    {"dd", ELEMENT_DD, PS},
    {"del", 0, D},
    {"details", 0, P},
    {"dialog", 0, P},
    {"dir", 0, P},
    {"div", 0, PS},
    {"dl", ELEMENT_DL, PS},
    {"dt", ELEMENT_DT, PS},
    {"em", 0, X},
    {"embed", 0, V | X},
    {"fieldset", 0, P},
    {"figcaption", 0, P},
    {"figure", 0, P},
    {"footer", 0, P | D},
    {"foreignobject", ELEMENT_FOREIGN, S},
    {"form", 0, P | D},
    {"frame", 0, V},
    {"frameset", 0, B},
    {"h1", 0, PS},
    {"h2", 0, PS},
    {"h3", 0, PS},
    {"h4", 0, PS},
    {"h5", 0, PS},
    {"h6", 0, PS},
    {"head", ELEMENT_HEAD, B | X},
    {"header", 0, P | D},
    {"hgroup", 0, P},
    {"hr", 0, P | V | X},
    {"html", 0, B},
    {"i", 0, X},
    {"iframe", 0, S | D | R},
    {"img", 0, V | X},
    {"input", 0, V},
    {"keygen", 0, V},
    {"legend", 0, B},
    {"li", ELEMENT_LI, PS},
    {"link", 0, V},
    {"listing", 0, PS},
    {"main", ELEMENT_MAIN, P},
    {"math", ELEMENT_MATH, 0},
    {"menu", 0, PS},
    {"meta", 0, V | X},
    {"nav", 0, P | D},
    {"nobr", 0, X},
    {"noembed", 0, S | D | R},
    {"noframes", 0, S | D | R},
    {"noscript", 0, S | D | R},
    {"object", 0, S},
    {"ol", ELEMENT_OL, PS},
    {"optgroup", 0, B},
    {"option", ELEMENT_OPTION, B},
    {"p", ELEMENT_P, PS},
    {"param", 0, V},
    {"pre", ELEMENT_PRE, PS},
    {"q", ELEMENT_Q, 0},
    {"ruby", 0, X},
    {"s", 0, D | X},
    {"script", ELEMENT_SCRIPT, S | D | R},
    {"search", 0, P},
    {"section", 0, P},
    {"select", 0, S},
    {"small", 0, X},
    {"source", 0, V},
    {"span", 0, X},
    {"strike", 0, D | X},
    {"strong", 0, X},
    {"style", 0, S | D | R},
    {"sub", 0, X},
    {"summary", 0, P},
    {"sup", ELEMENT_SUP, X},
    {"svg", ELEMENT_SVG, D},
    {"table", ELEMENT_TABLE, PS},
    {"tbody", ELEMENT_TBODY, B},
    {"td", ELEMENT_TD, S},
    {"template", 0, S | D},
    {"textarea", ELEMENT_TEXTAREA, S | R},
    {"tfoot", ELEMENT_TFOOT, B},
    {"th", ELEMENT_TH, S},
    {"thead", ELEMENT_THEAD, B},
    {"title", ELEMENT_TITLE, S | D | R},
    {"tr", ELEMENT_TR, B},
    {"track", 0, V},
    {"tt", 0, X},
    {"u", 0, X},
    {"ul", ELEMENT_UL, PS},
    {"var", 0, X},
    {"wbr", 0, V},
    {"xmp", 0, P | R},
};

enum { ROW_COUNT = sizeof ROWS / sizeof *ROWS, KNOWN = ELEMENT_OTHERS + ROW_COUNT };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* As strcmp does, the name being in either case. */
static int compare(const char *row, const char *name, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        int difference = (unsigned char)row[i] - (unsigned char)lower(name[i]);
        if (difference || !row[i])
            return difference ? difference : -1;
    }
    return row[len] != '\0';
}

uint32_t elements_find(const char *name, size_t len, unsigned *flags)
{
    size_t low = 0, high = ROW_COUNT;
    uint32_t hash = 2166136261u;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(ROWS[middle].name, name, len);
        if (order == 0) {
            *flags = ROWS[middle].flags;
            return ROWS[middle].element ? ROWS[middle].element : ELEMENT_OTHERS + (uint32_t)middle;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    *flags = 0;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)lower(name[i])) * 16777619u;
    return KNOWN + hash % (ELEMENT_COUNT - KNOWN);
}

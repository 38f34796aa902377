/* SPDX-License-Identifier: MIT */
/* The elements of HTML, as far as the text of a page depends on them. */
#pragma once
#include <stddef.h>
#include <stdint.h>

enum {
    ELEMENT_BLOCK = 1,    /* begins and ends a paragraph */
    ELEMENT_SPECIAL = 2,  /* the end of another element does not reach through it */
    ELEMENT_VOID = 4,     /* has no content and no end */
    ELEMENT_DROPPED = 8,  /* what it holds is no text of the page */
    ELEMENT_RAW = 16,     /* has no tags within, but its own end */
    ELEMENT_ENDS_P = 32,  /* ends an open <p> */
    ELEMENT_ENDS_SVG = 64 /* never stands in a drawing */
};

/* Those that are handled by name. All others are numbered from ELEMENT_OTHERS on. */
typedef enum {
    ELEMENT_NONE,
    ELEMENT_A,
    ELEMENT_ARTICLE,
    ELEMENT_BLOCKQUOTE,
    ELEMENT_BODY,
    ELEMENT_BR,
    ELEMENT_BUTTON,
    ELEMENT_CAPTION,
    ELEMENT_DD,
    ELEMENT_DL,
    ELEMENT_DT,
    ELEMENT_FOREIGN,
    ELEMENT_HEAD,
    ELEMENT_LI,
    ELEMENT_MAIN,
    ELEMENT_MATH,
    ELEMENT_OL,
    ELEMENT_OPTION,
    ELEMENT_P,
    ELEMENT_PRE,
    ELEMENT_Q,
    ELEMENT_SCRIPT,
    ELEMENT_SUP,
    ELEMENT_SVG,
    ELEMENT_TABLE,
    ELEMENT_TBODY, /* also <thead>'s and <tfoot>'s place in a table */
    ELEMENT_TD,
    ELEMENT_TEXTAREA,
    ELEMENT_TFOOT,
    ELEMENT_TH,
    ELEMENT_THEAD,
    ELEMENT_TITLE,
    ELEMENT_TR,
    ELEMENT_UL,
    ELEMENT_OTHERS
} Element;

enum { ELEMENT_COUNT = 1024 };

/* The number of an element, at least 1, and what it is. The name may be in either case. Names that
 * HTML does not know may share a number. */
uint32_t elements_find(const char *name, size_t len, unsigned *flags);

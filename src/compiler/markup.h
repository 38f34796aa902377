/* SPDX-License-Identifier: MIT */
/* HTML and Markdown that a text was copied with. */
#pragma once
#include <stddef.h>

/* Each gives the bytes of the mark that s begins with, or that is at `at` in s; 0 if there is none. */

/* "&amp;", "&#8217;", "&#x2019;"; `right` is the character that it stands for. */
size_t markup_entity(const char *s, size_t len, char right[5]);
/* "<b>", "</b>", "<br/>", "<a href=...>"; only of elements that HTML has. */
size_t markup_tag(const char *s, size_t len);
/* "**bold**", "__bold__", "~~struck~~", "[text](address)". */
size_t markup_markdown(const char *s, size_t len, size_t at);

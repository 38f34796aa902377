/* SPDX-License-Identifier: MIT */
/* As browsers read it: what is not well formed has an end all the same. Each byte is looked at a few times
 * at most. */
#include "proof/tags.h"

#include <string.h>

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool is_letter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool tags_is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool ends_name(char c)
{
    return tags_is_blank(c) || c == '/' || c == '>';
}

bool tags_begins(const char *s, size_t len, const char *word)
{
    size_t i = 0;
    while (word[i] && i < len && lower(s[i]) == word[i])
        i++;
    return !word[i];
}

static size_t find(const char *s, size_t len, size_t from, char c)
{
    const char *found = from < len ? memchr(s + from, c, len - from) : NULL;
    return found ? (size_t)(found - s) : len;
}

/* After "<!--": up to "-->" or "--!>"; "<!-->" and "<!--->" are whole. */
static size_t comment_end(const char *s, size_t len)
{
    if (tags_begins(s + 4, len - 4, ">"))
        return 5;
    if (tags_begins(s + 4, len - 4, "->"))
        return 6;
    for (size_t at = 4; (at = find(s, len, at, '-')) < len; at++) {
        if (tags_begins(s + at, len - at, "-->"))
            return at + 3;
        if (tags_begins(s + at, len - at, "--!>"))
            return at + 4;
    }
    return len;
}

static Tag read_other(const char *s, size_t len)
{
    Tag tag = {.kind = TAG_OTHER};
    if (tags_begins(s, len, "<!--"))
        tag.end = comment_end(s, len);
    else
        tag.end = find(s, len, 1, '>') + 1;
    if (tag.end > len)
        tag.end = len;
    return tag;
}

/* Reads an attribute at s + at; returns where it ends. */
static size_t read_attribute(const char *s, size_t len, size_t at, Tag *tag)
{
    size_t start = at++;
    while (at < len && !ends_name(s[at]) && s[at] != '=')
        at++;
    if (at - start == 6 && tags_begins(s + start, 6, "hidden"))
        tag->hidden = true;
    size_t value = at;
    while (value < len && tags_is_blank(s[value]))
        value++;
    if (value >= len || s[value] != '=')
        return at;
    do
        value++;
    while (value < len && tags_is_blank(s[value]));
    if (value < len && (s[value] == '"' || s[value] == '\'')) {
        size_t end = find(s, len, value + 1, s[value]);
        return end < len ? end + 1 : len;
    }
    while (value < len && !tags_is_blank(s[value]) && s[value] != '>')
        value++;
    return value;
}

Tag tags_read(const char *s, size_t len)
{
    size_t at = 1;
    bool ends = len > 1 && s[1] == '/';
    at += ends;
    if (at >= len || !is_letter(s[at])) {
        if (len > 1 && (s[1] == '!' || s[1] == '?' || (ends && len > 2)))
            return read_other(s, len);
        return (Tag){.kind = TAG_NONE, .end = 1};
    }
    Tag tag = {.kind = ends ? TAG_END : TAG_START, .name = s + at};
    while (at < len && !ends_name(s[at]))
        at++;
    tag.name_len = (size_t)(s + at - tag.name);
    while (at < len && s[at] != '>') {
        tag.closed = s[at] == '/';
        if (tags_is_blank(s[at]) || s[at] == '/')
            at++;
        else
            at = read_attribute(s, len, at, &tag);
    }
    tag.cut = at >= len;
    tag.end = tag.cut ? len : at + 1;
    return tag;
}

/* Whether "<name" or "</name" is at s and the name ends there. */
static bool is_tag(const char *s, size_t len, bool ends, const char *name, size_t name_len)
{
    size_t at = ends ? 2 : 1;
    if (len < at + name_len || s[0] != '<' || (ends && s[1] != '/'))
        return false;
    for (size_t i = 0; i < name_len; i++)
        if (lower(s[at + i]) != lower(name[i]))
            return false;
    return at + name_len == len || ends_name(s[at + name_len]);
}

size_t tags_raw_end(const char *s, size_t len, const char *name, size_t name_len, bool script)
{
    bool comment = false, nested = false;
    for (size_t at = 0; at < len; at++) {
        if (script && comment && s[at] == '-' && tags_begins(s + at, len - at, "-->"))
            comment = nested = false;
        if (s[at] != '<')
            continue;
        if (script && tags_begins(s + at, len - at, "<!--")) {
            comment = true;
            nested = false;
            /* The two hyphens may also end it: "<!-->". */
            at += 1;
        } else if (script && comment && is_tag(s + at, len - at, false, name, name_len)) {
            nested = true;
        } else if (is_tag(s + at, len - at, true, name, name_len)) {
            if (!nested)
                return at;
            nested = false;
        }
    }
    return len;
}

/* SPDX-License-Identifier: MIT */
/* Files are known by their first bytes, and those that are a ZIP archive by the names in it. */
#include "compiler/filetype.h"

#include "base/err.h"

#include <stdbool.h>
#include <string.h>

static const struct {
    const char *begin;
    size_t len;
    const char *inside; /* it must have this too; NULL: nothing */
    const char *fault;
} types[] = {
    {"PK\3\4", 4, "word/", ERR_WORDS("this is a Word file; save it as plain text (UTF-8)")},
    {"PK\3\4", 4, "xl/",
     ERR_WORDS("this is an Excel file; write the source as plain text (UTF-8)")},
    {"PK\3\4", 4, "ppt/",
     ERR_WORDS("this is a PowerPoint file; write the source as plain text (UTF-8)")},
    {"PK\3\4", 4, "opendocument.spreadsheet",
     ERR_WORDS("this is a LibreOffice spreadsheet; write the source as plain text (UTF-8)")},
    {"PK\3\4", 4, "opendocument.",
     ERR_WORDS("this is a LibreOffice file; save it as plain text (UTF-8)")},
    {"PK\3\4", 4, "Index/",
     ERR_WORDS("this is a Pages or Numbers file; save it as plain text (UTF-8)")},
    {"PK\3\4", 4, NULL, ERR_WORDS("this is a ZIP archive; a source is plain text (UTF-8)")},
    {"\xD0\xCF\x11\xE0", 4, NULL,
     ERR_WORDS("this is an old Word or Excel file; save it as plain text (UTF-8)")},
    {"{\\rtf", 5, NULL, ERR_WORDS("this is an RTF file; save it as plain text (UTF-8)")},
    {"%PDF", 4, NULL, ERR_WORDS("this is a PDF file; a source is plain text (UTF-8)")},
    {"\x89PNG", 4, NULL, ERR_WORDS("this is a picture; a source is plain text (UTF-8)")},
    {"\xFF\xD8\xFF", 3, NULL, ERR_WORDS("this is a picture; a source is plain text (UTF-8)")},
    {"GIF8", 4, NULL, ERR_WORDS("this is a picture; a source is plain text (UTF-8)")},
    {"\x1F\x8B", 2, NULL, ERR_WORDS("this file is compressed; unpack it first")},
    {"\x89MGF", 4, NULL,
     ERR_WORDS("this is a fact file, which is built already; give the source that it was built "
               "from")},
    {"<!DOCTYPE", 9, NULL, ERR_WORDS("this is a web page; a source is plain text (UTF-8)")},
    {"<!doctype", 9, NULL, ERR_WORDS("this is a web page; a source is plain text (UTF-8)")},
    {"<html", 5, NULL, ERR_WORDS("this is a web page; a source is plain text (UTF-8)")},
    {"<?xml", 5, NULL, ERR_WORDS("this is an XML file; a source is plain text (UTF-8)")},
    {"\xFF\xFE\0\0", 4, NULL, ERR_WORDS("this is UTF-32; save the file as UTF-8")},
    {"\0\0\xFE\xFF", 4, NULL, ERR_WORDS("this is UTF-32; save the file as UTF-8")},
    {"\xFF\xFE", 2, NULL, ERR_WORDS("this is UTF-16; save the file as UTF-8")},
    {"\xFE\xFF", 2, NULL, ERR_WORDS("this is UTF-16; save the file as UTF-8")},
};

static bool contains(const char *bytes, size_t len, const char *what)
{
    size_t n = strlen(what);
    while (len >= n) {
        const char *at = memchr(bytes, what[0], len - n + 1);
        if (!at)
            return false;
        if (memcmp(at, what, n) == 0)
            return true;
        len -= (size_t)(at - bytes) + 1;
        bytes = at + 1;
    }
    return false;
}

/* UTF-16 without its mark: every second byte of the first letters is zero. */
static bool is_bare_utf16(const char *s, size_t len)
{
    return len >= 4 && (s[0] != 0) != (s[1] != 0) && (s[0] != 0) == (s[2] != 0) &&
           (s[1] != 0) == (s[3] != 0);
}

const char *filetype_fault(const char *bytes, size_t len)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (len >= types[i].len && memcmp(bytes, types[i].begin, types[i].len) == 0 &&
            (!types[i].inside || contains(bytes, len, types[i].inside)))
            return types[i].fault;
    return is_bare_utf16(bytes, len) ? ERR_WORDS("this is UTF-16; save the file as UTF-8") : NULL;
}

/* SPDX-License-Identifier: MIT */
/* Words against the direction of a text, across the end of a line: the place is at the '|', and what
 * goes on across it is between '{' and '}'. */
#include "base/foreign.h"
#include "check.h"

#include <stdio.h>
#include <string.h>

static const struct {
    bool rtl;
    const char *text;
} cases[] = {
    /* an address, whatever its parts are */
    {true, "פרטים ב-{https://example.|org/notices}"},
    {true, "{https://example.org/|2024/11} עוד"},
    {true, "{192.168.|20.31} עוד"},
    {true, "מחיר {12 |345} עוד"},
    {true, "כתובת {2001:db8::|8a2e} עוד"},
    {true, "({info@|example.org}) עוד"},
    {true, "אתר {https://example.org/|חדשות} עוד"},
    {false, "site {https://example.org/|חדשות} there"},
    {false, "site https://example.|org/news there"},
    {true, "חדשות.|קום עוד"},
    /* words and the signs between them */
    {true, "ראינו את {Tom & |Jerry} אתמול"},
    {true, "ראינו את {#Tom &| Jerry C++} אתמול"},
    {true, "ו-{Tom, |Jerry} אתמול"},
    {true, "({Tom |Jerry}) אתמול"},
    {true, "שנת 2024 {Tom |Jerry 5} אתמול"},
    {true, "{3D, |2D} אתמול"},
    {false, "they said {שלום, |עולם} today"},
    {false, "they said {שלום, |עולם 5} today"},
    /* no such words there */
    {true, "Tom |אתמול"},
    {true, "אתמול, |Tom"},
    {true, "אתמול |שלום"},
    {false, "Tom & |Jerry"},
    {false, "Tom |שלום"},
    {true, "Tom 5 |אתמול"},
    {true, "Tom |"},
    {true, "|Tom"},
    {true, "12 |Tom"},
    /* a control says how it goes on */
    {true, "Tom\u200F & |Jerry"},
    {true, "Tom & |\u2067Jerry\u2069"},
    {true, "\u2066{Tom & |Jerry}\u2069"},
};

static void check(bool rtl, const char *want)
{
    char text[200], got[220] = "";
    size_t len = 0, at = 0, n = 0;
    for (const char *c = want; *c; c++) {
        if (*c == '|')
            at = len;
        else if (*c != '{' && *c != '}')
            text[len++] = *c;
    }
    Foreign f;
    bool found = foreign_across(text, len, at, rtl, &f);
    for (size_t i = 0; i <= len; i++) {
        if (found && i == f.until)
            got[n++] = '}';
        if (i == at)
            got[n++] = '|';
        if (found && i == f.from)
            got[n++] = '{';
        if (i < len)
            got[n++] = text[i];
    }
    got[n] = '\0';
    CASE("%s", want);
    CHECK(strcmp(got, want) == 0, "%s", got);
}

int main(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check(cases[i].rtl, cases[i].text);
    return check_done("test_foreign");
}

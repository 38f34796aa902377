/* SPDX-License-Identifier: MIT */
/* A sentence is text, whatever was put into it. */
#include "base/err.h"
#include "base/utf8.h"

#include "check.h"

static const struct {
    const char *text, *want;
} rows[] = {
    {"Größe", "'Größe'"},   {"caf\xC3", "'caf'"}, {"\xE9t\xE9", "'t'"},
    {"a\xE2\x82z", "'az'"}, {"", "''"},
};

static void check_rows(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Err err;
        CASE("row %zu", i);
        CHECK(!err_set(&err, 3, 4, "'%s'", rows[i].text), "it is no failure");
        CHECK_STR(err.why, rows[i].want, "it");
        CHECK_INT(err.line, 3, "line");
        CHECK_INT(err.column, 4, "column");
    }
    err_set(NULL, 0, 0, "nobody asks");
}

/* Cut by its room or by a precision, at each place of a character. */
static void check_cuts(void)
{
    char text[1000];
    for (size_t lead = 0; lead < 4; lead++) {
        Err err;
        CASE("cut after %zu", lead);
        memset(text, 'x', lead);
        for (size_t at = lead; at < sizeof text - 5; at += 4)
            memcpy(text + at, "\xF0\x9F\x98\x80", 5);
        err_set(&err, 0, 0, "%s", text);
        size_t len = strlen(err.why);
        CHECK(len < sizeof err.why && len + 4 >= sizeof err.why, "%zu bytes", len);
        CHECK(utf8_valid(err.why, len, NULL), "cut within a character");
        err_set(&err, 0, 0, "%.100s.", text);
        len = strlen(err.why);
        CHECK(utf8_valid(err.why, len, NULL), "cut within a character by a precision");
        CHECK(len > 97 && err.why[len - 1] == '.', "%s", err.why);
    }
}

int main(void)
{
    check_rows();
    check_cuts();
    return check_done("err");
}

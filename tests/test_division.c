/* SPDX-License-Identifier: MIT */
/* Long words get the places of a dictionary (hyphen-de), '|' here, and lose them again. */
#include "check.h"
#include "compiler/division.h"

#include <string.h>

static const struct {
    const char *lang, *text, *want;
} rows[] = {
    {"de", "Kurze Wörter", "Kurze Wörter"},
    {"de", "Auszahlungsstellenleiterinnen da", "Aus|zah|lungs|stel|len|lei|te|rin|nen da"},
    {"de-AT", "(Auszahlungsstellenleiterinnen)", "(Aus|zah|lungs|stel|len|lei|te|rin|nen)"},
    {"de", "Aus\u00adzahlungsstellenleiterinnen", "Aus\u00adzahlungsstellenleiterinnen"},
    {"de", "info@auszahlungsstellenleiterinnen.example",
     "info@auszahlungsstellenleiterinnen.example"},
    {"de", "#Auszahlungsstellenleiterinnen", "#Auszahlungsstellenleiterinnen"},
    {"tlh", "Auszahlungsstellenleiterinnen", "Auszahlungsstellenleiterinnen"},
    {"de", "", ""},
};

int main(void)
{
    Hyphens *hyphens = hyphens_open();
    Arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char got[256], bare[256];
        size_t n = 0;
        CASE("rows[%zu]", i);
        Str text = division_add(hyphens, str_of(rows[i].lang), str_of(rows[i].text), &arena);
        for (size_t at = 0; at < text.len; at++)
            if (strncmp(text.s + at, "\u00ad\u00ad", 4) == 0) {
                got[n++] = '|';
                at += 3;
            } else {
                got[n++] = text.s[at];
            }
        got[n] = '\0';
        CHECK_STR(got, rows[i].want, "places");
        memcpy(bare, text.s, text.len);
        bare[division_remove(bare, text.len)] = '\0';
        CHECK_STR(bare, rows[i].text, "without them");
    }
    Str text = division_add(NULL, str_of("de"), str_of(rows[1].text), &arena);
    CHECK_STR(text.s, rows[1].text, "no dictionaries");
    arena_close(&arena);
    hyphens_close(hyphens);
    return check_done("test_division");
}

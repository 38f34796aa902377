/* SPDX-License-Identifier: MIT */
/* Numbers and addresses in texts: where they begin and end, and where an address may be divided. */
#include "base/island.h"
#include "check.h"

#include <stdlib.h>
#include <string.h>

/* Numbers within [], addresses within {}; plain numbers are not marked. */
static const char *const texts[] = {
    "Ein Satz ohne etwas, und/oder z.B. u.s.w. St.Gallen km/h d.h. im Jahr 2026, 1.234,5 kg.",
    "Am 1.12.2026 um 10:30 Uhr",
    "[-5] bis [+3] Grad, F-16, COVID-19, ב-5, A4",
    "[+49 30 1234567], [030 123456], ([03 555 0123])",
    "[(030) 123-4567] und [+1 (415) 555-2671]; [1-800-555-0199]",
    "[01 23 45 67 89], [601 234 567], [555 0123], [12 000], 2025 2026, 3 12 Personen",
    "[10-15] [10–15 %] [9:00 – 17:00] Uhr, 9 – Ende",
    "[18+] und [*6565], [10:30 am], [3%]; [−5 °C] [5 °C] [±3] [−$5]m",
    "[2026-12-01] [2026-12-01] 10:30",
    "{info@example.org}, {https://example.org/a?b=c&d}.",
    "({www.example.org}) „{example.org/pfad}“ {example.co.uk:80}",
    "{#Tag} {@name} {datei_2026.pdf} {bericht.PDF} {/srv/www} {C:\\Users\\x}",
    "[#5]? # x @ y a.b Ende.Neuer Satz U.S. a_ _b",
    "{info@gemeinde.example}\u00a0und {bürger@müller.example}",
    "ב-{https://example.org/} ב{www.example.org}",
    "انظر {example.org}، ثم {example.org/pfad}؛ ماذا عن {info@example.org}؟ ({www.example.org})۔",
};

/* The text with marks, as it is found. */
static void found(const char *s, char *out)
{
    Island island;
    size_t len = strlen(s), at = 0;
    while (island_next(s, len, at, &island)) {
        bool address = island.kind == ISLAND_ADDRESS;
        CHECK(island.at >= at && island.end > island.at && island.end <= len, "%s: %zu", s, at);
        memcpy(out, s + at, island.at - at);
        out += island.at - at;
        if (address || !island.plain)
            *out++ = address ? '{' : '[';
        memcpy(out, s + island.at, island.end - island.at);
        out += island.end - island.at;
        if (address || !island.plain)
            *out++ = address ? '}' : ']';
        at = island.end;
    }
    strcpy(out, s + at);
}

static void test_found(void)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char bare[512], got[1024];
        size_t n = 0;
        CASE("texts[%zu]", i);
        for (const char *c = texts[i]; *c; c++)
            if (!strchr("[]{}", *c))
                bare[n++] = *c;
        bare[n] = '\0';
        found(bare, got);
        CHECK_STR(got, texts[i], "islands");
    }
}

static void test_parts(void)
{
    static const struct {
        const char *text, *want;
    } rows[] = {
        {"info@gemeinde.example", "info@|gemeinde.|example"},
        {"https://www.example.org/a-b/c?d=e&f=g", "https://www.|example.|org/|a-|b/|c?|d=|e&|f=|g"},
        {"#Sommer_Fest", "#Sommer_|Fest"},
        {"@name", "@name"},
        {"a--b..c", "a--|b..|c"},
        {"ort/", "ort/"},
        {"/srv/x", "/srv/|x"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char got[128];
        size_t n = 0, len = strlen(rows[i].text);
        CASE("parts[%zu]", i);
        for (size_t at = 0, step; at < len; at += step) {
            step = island_part(rows[i].text + at, len - at);
            if (at)
                got[n++] = '|';
            memcpy(got + n, rows[i].text + at, step);
            n += step;
        }
        got[n] = '\0';
        CHECK_STR(got, rows[i].want, "parts");
    }
}

/* Any bytes: within bounds, and always ahead. */
static void test_any(void)
{
    static const char *const bits[] = {
        "+",       "-", "0", "12", " ", "(", ")",    ".", "@",  "/",   ":",      "www.", "א",   "a",
        "example", "#", "%", "€",  "–", "°", "\xff", "٣", "am", "://", "\u00a0", "_",    "\xe2"};
    unsigned seed = 1;
    for (int i = 0; i < 20000; i++) {
        char text[128] = "";
        Island island;
        for (int k = 0; k < 12; k++) {
            seed = seed * 1103515245u + 12345u;
            strcat(text, bits[(seed >> 16) % (sizeof bits / sizeof *bits)]);
        }
        size_t len = strlen(text);
        char *exact = malloc(len ? len : 1);
        memcpy(exact, text, len);
        for (size_t at = 0; island_next(exact, len, at, &island); at = island.end)
            if (island.at < at || island.end <= island.at || island.end > len) {
                CHECK(false, "'%s' from %zu: %zu to %zu", text, at, island.at, island.end);
                break;
            }
        for (size_t at = 0, step; at < len; at += step) {
            step = island_part(exact + at, len - at);
            CHECK(step > 0 && step <= len - at, "'%s' at %zu", text, at);
        }
        free(exact);
    }
}

int main(void)
{
    test_found();
    test_parts();
    test_any();
    return check_done("test_island");
}

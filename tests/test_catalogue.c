/* SPDX-License-Identifier: MIT */
/* Catalogues in both byte orders: what is found in them, what is refused, and that no damage leads
 * a search out of the bytes (which the sanitizers watch). */
#include "base/catalogue.h"
#include "base/err.h"
#include "check.h"

#include <errno.h>
#include <stdlib.h>

enum { MOST = 4096 };

static const char *const PAIRS[][2] = {
    {"", "Language: xx\n"}, {"%d apples", "%d Äpfel"},   {"apple", "Apfel"}, {"b", "c"},
    {"error", "Fehler"},    {"error: %s", "Fehler: %s"}, {"~", ""}};
enum { COUNT = sizeof PAIRS / sizeof *PAIRS, HEADER = 28 };

typedef struct {
    unsigned char bytes[MOST];
    size_t len;
    bool big;
} File;

static void put(File *f, size_t at, uint32_t value)
{
    for (size_t i = 0; i < 4; i++)
        f->bytes[at + (f->big ? 3 - i : i)] = (unsigned char)(value >> 8 * i);
}

/* As msgfmt writes it, but without a hash table. */
static void write(File *f, bool big)
{
    size_t at = HEADER + 16 * COUNT;
    *f = (File){.big = big};
    put(f, 0, 0x950412DE);
    put(f, 8, COUNT);
    put(f, 12, HEADER);
    put(f, 16, HEADER + 8 * COUNT);
    put(f, 24, (uint32_t)at);
    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < COUNT; i++) {
            size_t len = strlen(PAIRS[i][side]), row = HEADER + side * 8 * COUNT + 8 * i;
            put(f, row, (uint32_t)len);
            put(f, row + 4, (uint32_t)at);
            memcpy(f->bytes + at, PAIRS[i][side], len + 1);
            at += len + 1;
        }
    f->len = at;
}

static void test_found(void)
{
    static const char *const none[] = {"a", "appl", "apples", "err", "error:", "zz", "\x7f", "%"};
    for (int big = 0; big < 2; big++) {
        File f;
        Catalogue c;
        write(&f, big);
        CASE("%s endian", big ? "big" : "little");
        CHECK(catalogue_init(&c, f.bytes, f.len), "refused");
        for (size_t i = 0; i < COUNT; i++) {
            const char *got = catalogue_find(&c, PAIRS[i][0]);
            CHECK(got && strcmp(got, PAIRS[i][1]) == 0, "'%s': '%s'", PAIRS[i][0], got ? got : "");
        }
        for (size_t i = 0; i < sizeof none / sizeof *none; i++)
            CHECK(!catalogue_find(&c, none[i]), "'%s' was found", none[i]);
    }
}

static void test_refused(void)
{
    static const struct {
        const char *what;
        size_t at;
        uint32_t value;
    } rows[] = {{"no catalogue", 0, 0x950412DF},
                {"formats of the machine", 4, 1},
                {"another version", 4, 0x10000},
                {"more texts than the file has", 8, MOST},
                {"more texts than there can be", 8, UINT32_MAX},
                {"originals outside", 12, MOST},
                {"originals far outside", 12, UINT32_MAX},
                {"translations outside", 16, MOST},
                {"a text that does not end", HEADER + 8, 2},
                {"a text longer than the file", HEADER, UINT32_MAX},
                {"a text outside", HEADER + 4, UINT32_MAX},
                {"texts not in order", HEADER + 4, HEADER + 16 * COUNT + 1},
                {"a translation outside", HEADER + 8 * COUNT + 4, MOST}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int big = 0; big < 2; big++) {
            File f;
            Catalogue c;
            write(&f, big);
            put(&f, rows[i].at, rows[i].value);
            if (rows[i].at == HEADER + 4 && rows[i].value < MOST)
                put(&f, HEADER, 9); /* "%d apples" twice */
            CASE("%s, %s endian", rows[i].what, big ? "big" : "little");
            CHECK(!catalogue_init(&c, f.bytes, f.len), "taken");
        }
}

/* Each cut and each changed byte is refused or searched within the bytes, which end where they end. */
static bool harmless(const unsigned char *bytes, size_t len)
{
    unsigned char *own = malloc(len + 1);
    Catalogue c;
    bool good = own != NULL;
    if (own) {
        unsigned char *end = own + 1; /* so that the end of the block is that of the bytes */
        memcpy(end, bytes, len);
        for (size_t i = 0; catalogue_init(&c, end, len) && i < COUNT; i++) {
            const char *got = catalogue_find(&c, PAIRS[i][0]);
            good = good && (!got || (got >= (char *)end && got + strlen(got) < (char *)end + len));
        }
    }
    free(own);
    return good;
}

static void test_damage(void)
{
    for (int big = 0; big < 2; big++) {
        File f;
        Catalogue c;
        write(&f, big);
        CASE("damage, %s endian", big ? "big" : "little");
        for (size_t len = 0; len < f.len; len++) {
            CHECK(harmless(f.bytes, len), "cut at %zu", len);
            CHECK(!catalogue_init(&c, f.bytes, len), "taken, cut at %zu", len);
        }
        for (size_t at = 0; at < f.len; at++)
            for (int value = 0; value < 256; value++) {
                unsigned char was = f.bytes[at];
                f.bytes[at] = (unsigned char)value;
                CHECK(harmless(f.bytes, f.len), "byte %zu is %d", at, value);
                f.bytes[at] = was;
            }
    }
}

static void test_spoken(void)
{
    File f;
    Catalogue c;
    Err err;
    write(&f, false);
    CHECK(catalogue_init(&c, f.bytes, f.len), "refused");
    err_speak(&c);
    err_set(&err, 0, 0, "error: %s", err_words("apple"));
    CHECK(strcmp(err.why, "Fehler: Apfel") == 0, "%s", err.why);
    CHECK(strcmp(err_words(""), "") == 0, "the catalogue's own data are said");
    CHECK(strcmp(err_words("b c"), "b c") == 0, "a text without a translation");
    err_speak(NULL);
    CHECK(strcmp(err_words("apple"), "apple") == 0, "English again");
}

/* The words for errno are those of the C library, known to the catalogues or not. */
static void test_system(void)
{
    for (int number = 1; number < 134; number++) {
        char want[100];
        snprintf(want, sizeof want, "%s", strerror(number));
        CHECK(strcmp(err_system(number), want) == 0, "%d: '%s', not '%s'", number,
              err_system(number), want);
    }
}

int main(void)
{
    test_found();
    test_refused();
    test_damage();
    test_spoken();
    test_system();
    return check_done("catalogue");
}

/* SPDX-License-Identifier: MIT */
/* The reader of fact files against an image built here by hand: what is good is read back field by
 * field; whatever is cut, grown, flipped or malformed under a right checksum is refused with a
 * reason. */
#include "base/calendar.h"
#include "base/limits.h"
#include "check.h"
#include "facts/facts.h"
#include "facts/facts_check.h"

#include <stdlib.h>
#include <time.h>

enum {
    SHOW_AT = 256,
    SOURCE_AT = 448,
    FACT_AT = 512,
    TEXT_AT = 832,
    SPAN_AT = 944,
    LANG_AT = 1016,
    CODE_AT = 1024,
    POOL_AT = 1040,
    POOL_BYTES = 384,
    MASK_AT = POOL_AT + POOL_BYTES,
    PROOF_AT = MASK_AT + 8,
    MEASURE_AT = PROOF_AT + 2 * FACTS_PROOF,
    MAX_BYTES = 2048
};

#define HASH "00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef"

typedef struct {
    unsigned char bytes[MAX_BYTES];
    size_t len, pool_len;
} Made;

static void put32(Made *m, size_t at, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        m->bytes[at + (size_t)i] = (unsigned char)(value >> 8 * i);
}

static void put64(Made *m, size_t at, int64_t value)
{
    put32(m, at, (uint32_t)((uint64_t)value & 0xFFFFFFFF));
    put32(m, at + 4, (uint32_t)((uint64_t)value >> 32));
}

static void put_str(Made *m, size_t at, const char *s)
{
    size_t len = strlen(s);
    put32(m, at, (uint32_t)m->pool_len);
    put32(m, at + 4, (uint32_t)len);
    memcpy(m->bytes + POOL_AT + m->pool_len, s, len + 1);
    m->pool_len += len + 1;
}

static void put_text(Made *m, int row, FactField field, uint32_t lang, const char *s)
{
    size_t at = TEXT_AT + (size_t)row * FACTS_TEXT;
    put32(m, at, (uint32_t)field | lang << 16);
    put_str(m, at + 8, s);
}

static void put_span(Made *m, int row, uint32_t fact, uint32_t lang, int64_t from, int64_t until)
{
    size_t at = SPAN_AT + (size_t)row * FACTS_SPAN;
    put32(m, at, fact);
    put32(m, at + 4, lang);
    put64(m, at + 8, from);
    put64(m, at + 16, until);
}

static void put_measure(Made *m, int row, int64_t key, int32_t advance, int32_t bearing)
{
    size_t at = MEASURE_AT + (size_t)row * FACTS_MEASURE;
    put64(m, at, key);
    put32(m, at + 8, (uint32_t)advance);
    put32(m, at + 12, (uint32_t)bearing);
}

static void put_proof(Made *m, int row, uint32_t fact, ProofPart part, uint32_t start, uint32_t end)
{
    size_t at = PROOF_AT + (size_t)row * FACTS_PROOF;
    put32(m, at, fact);
    put32(m, at + 4, part);
    put32(m, at + 8, start);
    put32(m, at + 12, end);
    put_str(m, at + 16, "40,5");
    put_str(m, at + 24, "von ");
    put_str(m, at + 32, row ? "" : " mehr");
}

static void seal(Made *m)
{
    facts_hash(m->bytes, m->len, m->bytes + FACTS_HASH_AT);
}

static void put_facts(Made *m)
{
    put_str(m, FACT_AT, "umsatz");
    put_str(m, FACT_AT + 8, "");
    put32(m, FACT_AT + 16, KIND_FIGURE);
    put32(m, FACT_AT + 20,
          FACT_CRAWL | FACT_CHANGE | FACT_PREVIOUS | FACT_PREVIOUS_COMPUTED | FACT_SHARE);
    put32(m, FACT_AT + 32, 2);
    put32(m, FACT_AT + 36, 3);
    put64(m, FACT_AT + 40, CALENDAR_MIN);
    put64(m, FACT_AT + 48, 1767225600);
    put64(m, FACT_AT + 56, 405);
    put64(m, FACT_AT + 64, 1000000000);
    put64(m, FACT_AT + 72, 340);
    put64(m, FACT_AT + 80, 19);
    put64(m, FACT_AT + 88, 173);
    put64(m, FACT_AT + 96, 405);
    put32(m, FACT_AT + 104, 43);
    put32(m, FACT_AT + 108, 1);
    m->bytes[FACT_AT + 112] = 1;
    m->bytes[FACT_AT + 118] = 1;
    put64(m, FACT_AT + 128, 1);
    m->bytes[FACT_AT + 136] = PROOF_RECORDED;

    size_t at = FACT_AT + FACTS_FACT;
    put_str(m, at, "kai");
    put_str(m, at + 8, "lobby");
    put32(m, at + 16, KIND_HEADLINE);
    put32(m, at + 20, FACT_STAGE);
    put32(m, at + 28, FACTS_NONE);
    put32(m, at + 32, 5);
    put32(m, at + 36, 2);
    put64(m, at + 40, 1700000000);
    put64(m, at + 48, CALENDAR_MAX);
    put64(m, at + 64, 1);
    put32(m, at + 108, FACTS_NONE);
    m->bytes[at + 118] = 1;
    put64(m, at + 128, 1);
}

static Made make(void)
{
    Made m = {.len = 0};
    static const uint32_t at[SECTION_COUNT] = {SHOW_AT, SOURCE_AT, FACT_AT,   TEXT_AT,
                                               SPAN_AT, LANG_AT,   CODE_AT,   POOL_AT,
                                               MASK_AT, PROOF_AT,  MEASURE_AT};
    memcpy(m.bytes, FACTS_MAGIC, 8);
    put32(&m, 8, FACTS_VERSION);
    put32(&m, 12, FACTS_HEADER);
    put64(&m, 24, 7);
    put64(&m, 32, 1700000000);
    put64(&m, 40, CALENDAR_MIN);
    put64(&m, 48, CALENDAR_MAX);
    put_str(&m, SHOW_AT, "Europe/Berlin");
    put_str(&m, SHOW_AT + 8, "CET-1CEST,M3.5.0,M10.5.0/3");
    put_str(&m, SHOW_AT + 16, "de");
    put_str(&m, SHOW_AT + 160, "");
    put32(&m, SHOW_AT + 24, 1);
    put32(&m, SHOW_AT + 36, 1);
    put32(&m, SHOW_AT + 44, 2);
    put32(&m, SHOW_AT + 48, 35);
    put32(&m, SHOW_AT + 52, 1320 | 360 << 16);
    put32(&m, SHOW_AT + 60, 3 | 2 << 16);
    for (uint32_t i = 0; i < 24; i++)
        put32(&m, SHOW_AT + 64 + 4 * (size_t)i, 0x010203 * i);
    put_str(&m, SOURCE_AT, "bericht");
    put_str(&m, SOURCE_AT + 8, "");
    put_str(&m, SOURCE_AT + 40, HASH);
    put32(&m, SOURCE_AT + 24, 2);
    put32(&m, SOURCE_AT + 28, 29);
    put32(&m, SOURCE_AT + 32, 1);
    put32(&m, SOURCE_AT + 36, 1);
    put_facts(&m);
    put_text(&m, 0, FIELD_TEXT, 0, "Schau");
    put_text(&m, 1, FIELD_TITLE, 0, "Titel");
    put_text(&m, 2, FIELD_TEXT, 0, "Umsatz");
    put_text(&m, 3, FIELD_TEXT, 1, "Revenue");
    put_text(&m, 4, FIELD_NOTE, 1, "note");
    put_text(&m, 5, FIELD_TEXT, 0, "Grüße");
    put_text(&m, 6, FIELD_TOPIC, 0, "Kai");
    put_span(&m, 0, 0, 0, CALENDAR_MIN, 1767225600);
    put_span(&m, 1, 0, 1, CALENDAR_MIN, 1767225600);
    put_span(&m, 2, 1, 0, 1700000000, CALENDAR_MAX);
    put_str(&m, LANG_AT, "en");
    put32(&m, CODE_AT, 'G');
    put32(&m, CODE_AT + 4, 'r');
    put32(&m, CODE_AT + 8, 0xFC);
    put_str(&m, 56, "lobby");
    put_str(&m, 224, "");
    put_str(&m, 232, "");
    put_str(&m, 240, "A.ttf");
    put_str(&m, 248, "");
    put_proof(&m, 0, 0, PART_VALUE, 7, 11);
    put_proof(&m, 1, 0, PART_CHANGE, 1, 0xFFFFFFFF);
    put_measure(&m, 0, 5, 1 << 30, -(1 << 24));
    put_measure(&m, 1, INT64_C(1) << 40, 0, 1 << 24);
    put_measure(&m, 2, -1, 36000, 1280); /* the highest key */
    memset(m.bytes + FACTS_FONTS_AT, 0xA5, FACTS_HASH);
    memcpy(m.bytes + MASK_AT, "\1\2\3\4\5\6", 6);
    const uint32_t count[SECTION_COUNT] = {1, 1, 2, 7, 3, 1, 3, POOL_BYTES, 6, 2, 3};
    for (int i = 0; i < SECTION_COUNT; i++) {
        put32(&m, 64 + 8 * (size_t)i, at[i]);
        put32(&m, 68 + 8 * (size_t)i, count[i]);
    }
    CHECK(m.pool_len <= POOL_BYTES, "%zu bytes of strings", m.pool_len);
    m.len = MEASURE_AT + 3 * FACTS_MEASURE;
    put64(&m, 16, (int64_t)m.len);
    seal(&m);
    return m;
}

/* ---- good ---- */

static void check_text(const Facts *f, uint32_t fact, FactField field, uint32_t lang,
                       const char *want)
{
    Fact row = facts_fact(f, fact);
    Str got = facts_text(f, row.first_text, row.text_count, field, lang);
    CHECK_STR(got.s, want, facts_field_name(field));
    CHECK_INT(got.len, strlen(want), "length");
}

static void test_read(void)
{
    Made m = make();
    Facts f;
    Err err = {0};
    bool good = facts_check(&f, m.bytes, m.len, &err);
    CHECK(good, "%s", err.why);
    if (!good)
        return;
    CHECK_INT(f.serial, 7, "serial");
    CHECK_INT(f.epoch, 1700000000, "epoch");
    CHECK_INT(f.not_before, CALENDAR_MIN, "not before");
    CHECK_STR(f.channel.s, "lobby", "channel");
    CHECK_STR(f.own_fonts[OWN_SANS].s, "A.ttf", "own font");
    CHECK_STR(f.own_fonts[OWN_SERIF].s, "", "no own font");
    FactShow show = facts_show(&f, 0);
    CHECK_STR(show.zone_name.s, "Europe/Berlin", "zone");
    CHECK_STR(show.lang.s, "de", "lang");
    CHECK(show.written_order && show.fact_count == 2, "show");
    CHECK(show.dim.percent == 35 && show.dim.from == 1320 && show.dim.until == 360, "dim");
    CHECK(show.logo.at == 0 && show.logo.w == 3 && show.logo.h == 2, "logo");
    CHECK(memcmp(facts_mask(&f, show.logo), "\1\2\3\4\5\6", 6) == 0, "its mask");
    CHECK_INT(show.palette.color[THEME_DARK][ROLE_TEXT], 0x010203, "dark text");
    CHECK_INT(show.palette.color[THEME_LIGHT][ROLE_GROUND], 0x010203 * 12, "light ground");
    FactSource source = facts_source(&f, 0);
    CHECK(source.year == 0 && source.month == 2 && source.day == 29, "a leap day without its year");
    Fact fact = facts_fact(&f, 0);
    CHECK(fact.value == 405 && fact.decimals == 1 && fact.scale == 1000000000, "value");
    CHECK(fact.previous == 340 && fact.change == 19, "growth");
    CHECK(fact.share_num == 173 && fact.share_den == 405 && fact.share_percent == 43, "share");
    CHECK_INT(fact.since, CALENDAR_MIN, "since");
    CHECK_INT(facts_find(&f, "kai", 3), 1, "find");
    CHECK_INT(facts_find(&f, "ka", 2), FACTS_NONE, "find a part");
    CHECK_INT(facts_lang_number(&f, "en", 2), 1, "language");
    CHECK_INT(facts_lang_number(&f, "fr", 2), 0, "no language");
    check_text(&f, 0, FIELD_TEXT, 0, "Umsatz");
    check_text(&f, 0, FIELD_TEXT, 1, "Revenue");
    check_text(&f, 0, FIELD_NOTE, 0, "");
    check_text(&f, 0, FIELD_NOTE, 1, "note");
    check_text(&f, 1, FIELD_TEXT, 1, "Grüße");
    check_text(&f, 1, FIELD_TOPIC, 0, "Kai");
    check_text(&f, 1, FIELD_ROLE, 0, "");
    uint32_t spans;
    CHECK(facts_spans(&f, 0, &spans) == 0 && spans == 1, "one row in the show's own language");
    CHECK(facts_spans(&f, 1, &spans) == 2 && spans == 1, "the last row");
    FactSpan span = facts_span(&f, 2);
    CHECK(span.fact == 1 && span.from == 1700000000 && span.until == CALENDAR_MAX, "span");
    CHECK_INT(facts_code(&f, 2), 0xFC, "code point");
    FactsMeasure wide = facts_measure(&f, 0), last = facts_measure(&f, 2);
    CHECK(wide.key == 5 && wide.advance == 1 << 30 && wide.bearing == -(1 << 24), "measure");
    CHECK(last.key == UINT64_MAX && last.advance == 36000 && last.bearing == 1280, "last measure");
    CHECK(facts_fonts(&f)[0] == 0xA5 && facts_fonts(&f)[31] == 0xA5, "fonts");
    FactField field;
    uint32_t lang;
    Str text;
    CHECK(facts_text_at(&f, 4, &field, &lang, &text) && field == FIELD_NOTE && lang == 1, "text");
    CHECK(!facts_text_at(&f, 7, &field, &lang, &text), "after the last text");
    for (int i = 0; i < FIELD_COUNT; i++)
        CHECK(facts_field_name((FactField)i), "field %d has no name", i);
    CHECK_STR(facts_field_name(FIELD_ATTRIBUTION), "Attribution", "last name");
    CHECK_STR(facts_field_name(FIELD_CRAWL_TOPIC), "Crawl-topic", "name");
}

/* ---- damaged ---- */

/* In a block of its own, so that a sanitizer sees every step past the end. */
static bool opens(const unsigned char *bytes, size_t len, Err *err)
{
    Facts f;
    unsigned char *copy = malloc(len ? len : 1);
    if (!copy)
        return false;
    memcpy(copy, bytes, len);
    *err = (Err){0};
    bool good = facts_check(&f, copy, len, err);
    free(copy);
    return good;
}

static void test_length(void)
{
    Made m = make();
    Err err;
    int refused = 0;
    for (size_t len = 0; len < m.len; len++)
        refused += !opens(m.bytes, len, &err) && err.why[0];
    CHECK_INT(refused, m.len, "cut at every length");
    CHECK(!opens(m.bytes, m.len + 1, &err) && strstr(err.why, "1 bytes too long"), "%s", err.why);
    CHECK(!opens(m.bytes, m.len - 8, &err) && strstr(err.why, "cut off"), "%s", err.why);
}

static void test_bits(void)
{
    Made m = make();
    Err err;
    int refused = 0;
    for (size_t bit = 0; bit < m.len * 8; bit++) {
        m.bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
        refused += !opens(m.bytes, m.len, &err) && err.why[0];
        m.bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
    }
    CHECK_INT(refused, m.len * 8, "every bit flipped");
}

static void test_magic(void)
{
    static const struct {
        const char *head, *why;
        size_t len;
    } cases[] = {
        {"", "empty", 0},
        {"\x7F"
         "ELF\1\1\1\0",
         "not a fact file", 8},
        {"\x89MGF\n\x1A\n\1", "text-mode", 8},
        {"\x89MGF\r\r\n\x1A", "text-mode", 8},
        {"\x09MGF\r\n\x1A\n", "text-mode", 8},
        {"\xC2\x89MGF\r\n\x1A", "text-mode", 8},
        {"\xEF\xBF\xBDMGF\r\n", "text-mode", 8},
        {"\x89MG", "cut off", 3},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CASE("cases[%zu]", i);
        Made m = make();
        Err err;
        memcpy(m.bytes, cases[i].head, cases[i].len);
        CHECK(!opens(m.bytes, cases[i].len < 8 ? cases[i].len : m.len, &err) &&
                  strstr(err.why, cases[i].why),
              "%zu: %s", i, err.why);
    }
}

/* ---- malformed under a right checksum ---- */

static const struct {
    size_t at, bytes; /* 1, 4 or 8 */
    int64_t value;
    const char *why;
} MALFORMED[] = {
    {8, 4, 6, "version 6 is newer"},
    {8, 4, 3, "version 3 is older"},
    {8, 4, 0, "version 0"},
    {12, 4, 200, "header"},
    {32, 8, -1, "own times"},
    {40, 8, CALENDAR_MAX, "own times"},
    {48, 8, 5, "times outside"},
    {48, 8, CALENDAR_MAX, NULL},
    {56, 4, 0x7FFFFFFF, "channel"},
    {64, 4, 200, "not where it belongs"},
    {68, 4, 0, "not where it belongs"},
    {68, 4, 1000, "at most 64"},
    {84, 4, 0x0FFFFFFF, "at most"},
    {92, 4, 0x0FFFFFFF, "leaves the file"},
    {132, 4, 16, "proof section is not where it belongs"},
    {132, 4, 5, "padding"},
    {132, 4, 7, "left over"},
    {140, 4, 1, "measure section is not where it belongs"},
    {148, 4, 2, "bytes after"},
    {148, 4, 0x10000003, "leaves the file"},
    {152, 1, 1, "padding"},
    {159, 1, 1, "padding"},
    {224, 4, 1, "name of a font"},
    {252, 4, 0x7FFFFFFF, "name of a font"},
    {CODE_AT + 12, 1, 1, "padding"},
    {SHOW_AT + 4, 4, 12, "bad string"},
    {SHOW_AT + 4, 4, 0x7FFFFFFF, "bad string"},
    {POOL_AT + 14, 1, '!', "time-zone rule"},
    {SHOW_AT + 24, 4, 2, "order"},
    {SHOW_AT + 28, 4, 1, "padding"},
    {SHOW_AT + 36, 4, 0, "no text"},
    {SHOW_AT + 36, 4, 100, "texts outside"},
    {SHOW_AT + 32, 4, 0xFFFFFFF, "texts outside"},
    {SHOW_AT + 40, 4, 1, "facts that do not follow"},
    {SHOW_AT + 44, 4, 1, "left over"},
    {SHOW_AT + 44, 4, 3, "facts that do not follow"},
    {SHOW_AT + 48, 4, 80, NULL},
    {SHOW_AT + 48, 4, 81, "times to be dimmed"},
    {SHOW_AT + 48, 4, 0x80000000, "times to be dimmed"},
    {SHOW_AT + 48, 4, 0, "times to be dimmed"},
    {SHOW_AT + 52, 4, 1440 | 360 << 16, "times to be dimmed"},
    {SHOW_AT + 52, 4, 1320 | 1440 << 16, NULL},
    {SHOW_AT + 52, 4, 1320 | 1441 << 16, "times to be dimmed"},
    {SHOW_AT + 52, 4, 1320, "times to be dimmed"},
    {SHOW_AT + 56, 4, 1, "logo that is not there"},
    {SHOW_AT + 60, 4, 3 | 3 << 16, "logo that is not there"},
    {SHOW_AT + 60, 4, 2 | 2 << 16, "left over"},
    {SHOW_AT + 60, 4, 3, "impossible size"},
    {SHOW_AT + 60, 4, 0xFFFF | 2 << 16, "impossible size"},
    {SHOW_AT + 60, 4, 0, "left over"},
    {SHOW_AT + 64, 4, 0x1000000, "colour"},
    {SHOW_AT + 156, 4, 0xFFFFFFFF, "colour"},
    {SHOW_AT + 168, 4, 13, "clock"},
    {SHOW_AT + 168, 4, 256 + 12, "clock"},
    {SHOW_AT + 172, 1, 1, "padding"},
    {SHOW_AT + 191, 1, 1, "padding"},
    {SOURCE_AT + 16, 4, 1, "show that is not there"},
    {SOURCE_AT + 20, 4, 2023, "date"},
    {SOURCE_AT + 20, 4, 0x7FFFFFFF, "date"},
    {SOURCE_AT + 24, 4, 13, "date"},
    {SOURCE_AT + 24, 4, 0, "date"},
    {SOURCE_AT + 28, 4, 0, "date"},
    {POOL_AT + 54, 1, 'g', "bad hash"},
    {SOURCE_AT + 40, 4, 0x7FFFFFFF, "bad string"},
    {SOURCE_AT + 48, 1, 9, "padding"},
    {FACT_AT + 4, 4, 5, "bad string"},
    {FACT_AT + 16, 4, KIND_COUNT, "kind or flag"},
    {FACT_AT + 20, 4, FACT_FLAGS + 1, "kind or flag"},
    {FACT_AT + 114, 1, VALUE_FORMS, "unknown form"},
    {FACT_AT + 114, 1, VALUE_TEXT, "number that is a text"},
    {FACT_AT + 114, 1, VALUE_RANGE, "range that does not rise"},
    {FACT_AT + 115, 1, QUALIFIER_COUNT, "unknown form"},
    {FACT_AT + 116, 1, 16, "digits"},
    {FACT_AT + 117, 1, CHANGE_UNITS, "unknown form"},
    {FACT_AT + 118, 1, 0, "fraction"},
    {FACT_AT + 118, 1, 2, "fraction"},
    {FACT_AT + 119, 1, 7, "decimals out of range"},
    {FACT_AT + 120, 8, 5, "end of a range"},
    {FACT_AT + 128, 8, 10, "scale of a change"},
    {FACT_AT + 128, 8, 0, "scale, digits"},
    {FACT_AT + 20, 4, FACT_PREVIOUS | FACT_SHARE, "without its flag"},
    {FACT_AT + 20, 4, FACT_CHANGE | FACT_SHARE, "without its flag"},
    {FACT_AT + 20, 4, FACT_CHANGE | FACT_PREVIOUS, "share without its flag"},
    {FACT_AT + 20, 4, FACT_FLAGS, "computed from each other"},
    {FACT_AT + 24, 4, 1, "show that is not there"},
    {FACT_AT + 28, 4, 1, "source that is not there"},
    {FACT_AT + 36, 4, 5, "texts out of order"},
    {FACT_AT + 40, 8, 1767225600, "validity"},
    {FACT_AT + 40, 8, -70000000000, "validity"},
    {FACT_AT + 48, 8, 300000000000, "validity"},
    {FACT_AT + 56, 8, 1000000000000000, "too many digits"},
    {FACT_AT + 56, 8, INT64_MIN, "too many digits"},
    {FACT_AT + 64, 8, 0, "scale"},
    {FACT_AT + 64, 8, 20, "scale"},
    {FACT_AT + 96, 8, 0, "impossible share"},
    {FACT_AT + 96, 8, 172, "impossible share"},
    {FACT_AT + 96, 8, INT64_MAX, "impossible share"},
    {FACT_AT + 88, 8, -1, "impossible share"},
    {FACT_AT + 104, 4, 42, "percentage"},
    {FACT_AT + 108, 4, 0, "share of nothing"},
    {FACT_AT + 108, 4, 2, "share of nothing"},
    {FACT_AT + 112, 1, 7, "decimals"},
    {FACT_AT + 113, 1, 7, "decimals"},
    {FACT_AT + 136, 1, PROOF_STATES, "unknown proof"},
    {FACT_AT + 136, 1, PROOF_UNPROVED, NULL},
    {FACT_AT + 136, 1, PROOF_NONE, "no place in the document"},
    {FACT_AT + 137, 1, 1, "padding"},
    {FACT_AT + 160 + 16, 4, KIND_NOTICE, "no end, but is a notice"},
    {FACT_AT + 160 + 56, 8, 1, "not a figure"},
    {FACT_AT + 160 + 64, 8, 10, "not a figure"},
    {TEXT_AT + 16, 4, FIELD_COUNT, "field or language"},
    {TEXT_AT + 48, 4, 2 << 16, "field or language"},
    {TEXT_AT + 48, 4, 0, "out of order"},
    {TEXT_AT + 4, 4, 1, "padding"},
    {TEXT_AT + 8, 4, 0xFFFFFFF0, "bad string"},
    {TEXT_AT + 12, 4, 0xFFFFFFF0, "bad string"},
    {SPAN_AT, 4, 2, "not there"},
    {SPAN_AT + 4, 4, 1, "no place"},
    {SPAN_AT + 4, 4, 2, "not there"},
    {SPAN_AT + 8, 8, 1767225600, "times outside"},
    {SPAN_AT + 16, 8, 1767225601, "times outside"},
    {48, 8, 1767225601, "times outside"},
    {SPAN_AT + FACTS_SPAN, 8, 0, "no place"}, /* a second row that overlaps the first */
    {LANG_AT + 4, 4, 1, "bad code"},
    {CODE_AT, 4, 0xD800, "no such code point"},
    {CODE_AT, 4, 0x110000, "no such code point"},
    {CODE_AT + 4, 4, 'G', "no place"},
    {PROOF_AT, 4, 2, "not there"},
    {PROOF_AT, 4, 1, "no place in the document"},
    {PROOF_AT + 4, 4, PART_COUNT, "not there"},
    {PROOF_AT + 4, 4, PART_PREVIOUS, "no place in the order"},
    {PROOF_AT + 4, 4, PART_CHANGE, NULL},
    {PROOF_AT + 8, 4, 11, "no place in the document"},
    {PROOF_AT + 20, 4, 0x7FFFFFFF, "bad string"},
    {PROOF_AT + 36, 4, 3, "bad string"},
    {MEASURE_AT, 8, 6, NULL},
    {MEASURE_AT, 8, INT64_C(1) << 40, "measure 2 has no place"},
    {MEASURE_AT + 16, 8, 4, "measure 2 has no place"},
    {MEASURE_AT + 8, 4, (1 << 30) + 1, "impossible width"},
    {MEASURE_AT + 8, 4, 0xFFFFFFFF, "impossible width"},
    {MEASURE_AT + 12, 4, (1 << 24) + 1, "impossible width"},
    {MEASURE_AT + 12, 4, -(1 << 24) - 1, "impossible width"},
    {MEASURE_AT + 12, 4, INT32_MIN, "impossible width"},
};

static void test_malformed(void)
{
    for (size_t i = 0; i < sizeof MALFORMED / sizeof *MALFORMED; i++) {
        CASE("MALFORMED[%zu]", i);
        Made m = make();
        Err err;
        if (MALFORMED[i].bytes == 1)
            m.bytes[MALFORMED[i].at] = (unsigned char)MALFORMED[i].value;
        else if (MALFORMED[i].bytes == 4)
            put32(&m, MALFORMED[i].at, (uint32_t)MALFORMED[i].value);
        else
            put64(&m, MALFORMED[i].at, MALFORMED[i].value);
        seal(&m);
        bool good = opens(m.bytes, m.len, &err);
        if (!MALFORMED[i].why)
            CHECK(good, "row %zu: %s", i, err.why);
        else
            CHECK(!good && strstr(err.why, MALFORMED[i].why), "row %zu: wanted '%s', got '%s'", i,
                  MALFORMED[i].why, err.why);
    }
}

/* `facts` facts in place of the two, each with a beginning and an end, in two languages. */
static unsigned char *many(uint32_t facts, size_t *len)
{
    static const uint32_t at[] = {LANG_AT, CODE_AT, POOL_AT, MASK_AT, PROOF_AT, MEASURE_AT};
    Made m = make();
    size_t more = (size_t)facts * FACTS_FACT - (TEXT_AT - FACT_AT), texts = SPAN_AT - TEXT_AT;
    size_t spans = (size_t)facts * FACTS_SPAN, all = more + spans - (LANG_AT - SPAN_AT);
    *len = m.len + all;
    unsigned char *bytes = malloc(*len), *p = bytes;
    if (!bytes)
        return NULL;
    put64(&m, FACT_AT + FACTS_FACT + 48, 1767225600);
    m.bytes[FACT_AT + FACTS_FACT + 136] = PROOF_PROVED;
    put32(&m, SHOW_AT + 44, facts);
    put64(&m, 16, (int64_t)*len);
    put32(&m, 84, facts);
    put32(&m, 64 + 8 * SECTION_TEXTS, TEXT_AT + (uint32_t)more);
    put32(&m, 64 + 8 * SECTION_TIMELINE, SPAN_AT + (uint32_t)more);
    put32(&m, 68 + 8 * SECTION_TIMELINE, facts);
    for (size_t s = SECTION_LANGS; s < SECTION_COUNT; s++)
        put32(&m, 64 + 8 * s, at[s - SECTION_LANGS] + (uint32_t)all);
    memcpy(p, m.bytes, FACT_AT);
    p += FACT_AT;
    for (uint32_t i = 0; i < facts; i++, p += FACTS_FACT)
        memcpy(p, m.bytes + FACT_AT + FACTS_FACT, FACTS_FACT);
    memcpy(p, m.bytes + TEXT_AT, texts);
    p += texts;
    for (uint32_t i = 0; i < facts; i++, p += FACTS_SPAN) {
        put_span(&m, 0, i, 0, 1700000000, 1767225600);
        memcpy(p, m.bytes + SPAN_AT, FACTS_SPAN);
    }
    memcpy(p, m.bytes + LANG_AT, m.len - LANG_AT);
    return bytes;
}

/* Rows that share one long string cost no more than others: some seconds of the processor are many
 * times what a file of them takes, and many times less than reading the string for each row. */
static void test_shared_strings(void)
{
    enum { ROWS = 3000000, STRING = LIMIT_VALUE_BYTES };
    Made m = make();
    size_t pool = (POOL_BYTES + STRING + 8) & ~(size_t)7, more = (size_t)ROWS * FACTS_TEXT;
    size_t texts = (SPAN_AT - TEXT_AT) / FACTS_TEXT, len = m.len + more + pool - POOL_BYTES;
    unsigned char *bytes = calloc(len, 1), *p = bytes;
    if (!bytes) {
        CHECK(false, "out of memory");
        return;
    }
    put64(&m, 16, (int64_t)len);
    put32(&m, 92, (uint32_t)texts + ROWS);
    put32(&m, 124, (uint32_t)pool);
    for (size_t s = SECTION_TIMELINE; s < SECTION_COUNT; s++) {
        static const uint32_t at[] = {SPAN_AT, LANG_AT,  CODE_AT,   POOL_AT,
                                      MASK_AT, PROOF_AT, MEASURE_AT};
        size_t grown = more + (s > SECTION_POOL ? pool - POOL_BYTES : 0);
        put32(&m, 64 + 8 * s, at[s - SECTION_TIMELINE] + (uint32_t)grown);
    }
    memcpy(p, m.bytes, SPAN_AT);
    Made row = {.len = 0};
    put32(&row, 8, POOL_BYTES);
    put32(&row, 12, STRING);
    for (uint32_t i = 0; i < ROWS; i++)
        memcpy(p + SPAN_AT + (size_t)i * FACTS_TEXT, row.bytes, FACTS_TEXT);
    memcpy(p + SPAN_AT + more, m.bytes + SPAN_AT, MASK_AT - SPAN_AT);
    memset(p + MASK_AT + more, 'a', STRING);
    memcpy(p + MASK_AT + more + pool - POOL_BYTES, m.bytes + MASK_AT, m.len - MASK_AT);
    facts_hash(bytes, len, bytes + FACTS_HASH_AT);
    Facts f;
    Err err = {0};
    clock_t begun = clock();
    CHECK(facts_check(&f, bytes, len, &err), "%s", err.why);
    CHECK((clock() - begun) / CLOCKS_PER_SEC < 6, "%ld s for %d rows of one string",
          (long)((clock() - begun) / CLOCKS_PER_SEC), ROWS);
    free(bytes);
}

/* Times of facts are counted once for each language. */
static void test_edges(void)
{
    static const struct {
        uint32_t facts;
        bool good;
    } cases[] = {{LIMIT_EDGES / 4, true}, {LIMIT_EDGES / 4 + 1, false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t len;
        Facts f;
        Err err = {.why = "out of memory"};
        unsigned char *bytes = many(cases[i].facts, &len);
        if (bytes)
            facts_hash(bytes, len, bytes + FACTS_HASH_AT);
        bool good = bytes && facts_check(&f, bytes, len, &err);
        CHECK(good == cases[i].good && (good || strstr(err.why, "too many times")),
              "%" PRIu32 " facts that begin and end: %s", cases[i].facts, err.why);
        free(bytes);
    }
}

/* A file may have no measures, but then it names no fonts. */
static void test_no_measures(void)
{
    Made m = make();
    Err err;
    m.len = MEASURE_AT;
    put64(&m, 16, MEASURE_AT);
    put32(&m, 68 + 8 * SECTION_MEASURES, 0);
    seal(&m);
    CHECK(!opens(m.bytes, m.len, &err) && strstr(err.why, "fonts without"), "%s", err.why);
    memset(m.bytes + FACTS_FONTS_AT, 0, FACTS_HASH);
    seal(&m);
    CHECK(opens(m.bytes, m.len, &err), "%s", err.why);
}

/* Proofs are read back; a file of version 4 has none. */
static void test_proofs(void)
{
    Made m = make();
    Facts f;
    Err err;
    uint32_t count;
    CHECK(facts_check(&f, m.bytes, m.len, &err), "%s", err.why);
    CHECK_INT(facts_proofs(&f, 0, &count), 0, "first of fact 0");
    CHECK_INT(count, 2, "of fact 0");
    CHECK_INT(facts_proofs(&f, 1, &count), 2, "first of fact 1");
    CHECK_INT(count, 0, "of fact 1");
    FactsProof p = facts_proof(&f, 0);
    CHECK_INT(p.part, PART_VALUE, "part");
    CHECK_INT(p.start, 7, "start");
    CHECK_INT(p.end, 11, "end");
    CHECK_STR(p.exact.s, "40,5", "exact");
    CHECK_STR(p.before.s, "von ", "before");
    CHECK_STR(p.after.s, " mehr", "after");
    CHECK_INT(facts_fact(&f, 0).proof, PROOF_RECORDED, "proof");
    CHECK_STR(facts_source(&f, 0).sha256.s, HASH, "hash of the document");

    put32(&m, 8, FACTS_VERSION_READ);
    m.bytes[FACT_AT + 136] = 0;
    memset(m.bytes + SOURCE_AT + 40, 0, 8);
    memmove(m.bytes + PROOF_AT, m.bytes + MEASURE_AT, 3 * FACTS_MEASURE);
    m.len = PROOF_AT + 3 * FACTS_MEASURE;
    put64(&m, 16, (int64_t)m.len);
    put32(&m, 64 + 8 * SECTION_PROOFS, PROOF_AT);
    put32(&m, 68 + 8 * SECTION_PROOFS, 3);
    memset(m.bytes + 64 + 8 * SECTION_MEASURES, 0, 8);
    seal(&m);
    bool good = facts_check(&f, m.bytes, m.len, &err);
    CHECK(good, "version 4: %s", err.why);
    if (!good)
        return;
    CHECK_INT(f.count[SECTION_PROOFS], 0, "proofs of version 4");
    CHECK_INT(f.count[SECTION_MEASURES], 3, "measures of version 4");
    CHECK_INT(facts_measure(&f, 2).advance, 36000, "a measure of version 4");
}

/* Computed independently of the code, from the description of the format. */
static void test_key(void)
{
    static const struct {
        const char *s;
        uint32_t font;
        uint64_t key;
    } rows[] = {{"", 0, 0xAB169EB8AEAE59A4},
                {"a", 0, 0xBD531812C48C0F57},
                {"a", 5, 0xC0920905B2999AD9},
                {"12345678", 2, 0x63C3619F2D0362A8},
                {"123456789", 4, 0x325FAA5F5CD3D309},
                {"Grüße", 1, 0x50EE3A41CE3D3114},
                {"Meta will auch 2025 mehr für KI ausgeben", 3, 0x2CA0FF5CD9E36928}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        CHECK(facts_key(rows[i].font, rows[i].s, strlen(rows[i].s)) == rows[i].key, "key of '%s'",
              rows[i].s);
    }
}

static void test_strings(void)
{
    static const struct {
        const char *bytes;
        const char *what;
    } cases[] = {{"\xFF", "a byte that is no UTF-8"}, {"", "a NUL within"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CASE("cases[%zu]", i);
        Made m = make();
        Err err;
        m.bytes[POOL_AT + 1] = (unsigned char)cases[i].bytes[0];
        seal(&m);
        CHECK(!opens(m.bytes, m.len, &err), "%s", cases[i].what);
    }
    Made cut = make(); /* "Grüße", from the second byte of its third letter on */
    Err why;
    size_t text = TEXT_AT + 5 * FACTS_TEXT + 8;
    put32(&cut, text, (uint32_t)(cut.bytes[text] | cut.bytes[text + 1] << 8) + 3);
    put32(&cut, text + 4, 4);
    seal(&cut);
    CHECK(!opens(cut.bytes, cut.len, &why) && strstr(why.why, "bad string"), "%s", why.why);
    for (size_t i = 0; i < 3; i++) { /* ids with a wrong beginning or letter */
        Made m = make();
        Err err;
        unsigned char *id = m.bytes + POOL_AT + m.bytes[FACT_AT];
        id[i == 2 ? 3 : 0] = (unsigned char)"-U "[i];
        seal(&m);
        CHECK(!opens(m.bytes, m.len, &err) && strstr(err.why, "bad id"), "%s", err.why);
    }
}

int main(void)
{
    test_read();
    test_length();
    test_bits();
    test_magic();
    test_malformed();
    test_strings();
    test_no_measures();
    test_proofs();
    test_edges();
    test_shared_strings();
    test_key();
    return check_done("test_facts");
}

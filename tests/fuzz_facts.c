/* SPDX-License-Identifier: MIT */
/* fuzz_facts N SEED FILE...: mutated fact files through the reader; half of them get a right
 * checksum again, so that the checks after it are reached. Every view of an accepted file is
 * walked, every string is read to its end, and the show is played (fuzz_show.h). With FUZZ_ENGINE
 * defined there is no main(), only the entry point of libFuzzer, which seals each input itself. */
#include "facts/facts.h"
#include "facts/facts_check.h"
#include "fuzz_main.h"
#include "fuzz_show.h"

enum { CASE_BYTES = 1 << 18 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static volatile uint64_t sink;

static void demand(bool condition, const char *what)
{
    if (condition)
        return;
    fprintf(stderr, "fuzz_facts: %s\n", what);
    abort();
}

static void walk_str(Str s)
{
    for (uint32_t i = 0; i < s.len; i++)
        sink += (unsigned char)s.s[i];
    demand(s.s[s.len] == 0, "a string without its NUL");
}

static void walk_texts(const Facts *f, uint32_t first, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        FactField field;
        uint32_t lang;
        Str text;
        demand(facts_text_at(f, first + i, &field, &lang, &text), "a text that is not there");
        walk_str(text);
        sink += strlen(facts_field_name(field));
        walk_str(facts_text(f, first, count, field, lang));
    }
    for (uint32_t lang = 0; lang <= f->count[SECTION_LANGS]; lang++)
        for (int field = 0; field < FIELD_COUNT; field++)
            walk_str(facts_text(f, first, count, (FactField)field, lang));
}

static void walk(const Facts *f)
{
    walk_str(f->channel);
    for (int i = 0; i < OWN_COUNT; i++)
        walk_str(f->own_fonts[i]);
    for (uint32_t i = 0; i < f->count[SECTION_SHOWS]; i++) {
        FactShow s = facts_show(f, i);
        walk_str(s.zone_name);
        walk_str(s.zone_rule);
        walk_str(s.zone_changes);
        walk_str(s.lang);
        walk_texts(f, s.first_text, s.text_count);
        for (int n = 0; n < s.logo.w * s.logo.h; n++)
            sink += facts_mask(f, s.logo)[n];
        for (uint32_t n = 0; n < s.fact_count; n++)
            demand(facts_fact(f, s.first_fact + n).show == i, "a fact of another show");
    }
    for (uint32_t i = 0; i < f->count[SECTION_SOURCES]; i++) {
        FactSource s = facts_source(f, i);
        walk_str(s.id);
        walk_str(s.lang);
        walk_texts(f, s.first_text, s.text_count);
    }
    for (uint32_t i = 0; i < f->count[SECTION_FACTS]; i++) {
        Fact fact = facts_fact(f, i);
        walk_str(fact.id);
        walk_str(fact.channel);
        walk_texts(f, fact.first_text, fact.text_count);
        demand(facts_find(f, fact.id.s, fact.id.len) <= i, "an id that is not found");
        if (fact.flags & FACT_SHARE)
            walk_str(facts_fact(f, fact.share_of).id);
        if (fact.source != FACTS_NONE)
            walk_str(facts_source(f, fact.source).id);
    }
    for (uint32_t i = 0; i < f->count[SECTION_TIMELINE]; i++)
        walk_str(facts_fact(f, facts_span(f, i).fact).id);
    for (uint32_t i = 0; i < f->count[SECTION_LANGS]; i++)
        walk_str(facts_lang(f, i));
    for (uint32_t i = 0; i < f->count[SECTION_CODES]; i++)
        sink += facts_code(f, i);
    for (uint32_t i = 0; i < f->count[SECTION_MEASURES]; i++)
        sink += (uint64_t)facts_measure(f, i).advance;
}

static bool open_and_play(const uint8_t *bytes, size_t len, size_t n)
{
    Facts f;
    Err err = {0};
    bool good = facts_check(&f, bytes, len, &err);
    if (good) {
        walk(&f);
        play(&f, n);
    } else {
        demand(err.why[0], "refused without a reason");
    }
    return good;
}

/* Corrects length and checksum. */
static void seal(uint8_t *bytes, size_t len)
{
    if (len < FACTS_HEADER)
        return;
    for (int i = 0; i < 8; i++)
        bytes[16 + i] = (uint8_t)((uint64_t)len >> 8 * i);
    facts_hash(bytes, len, bytes + FACTS_HASH_AT);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    uint8_t *copy = malloc(len ? len : 1);
    memcpy(copy, bytes, len);
    seal(copy, len);
    open_and_play(copy, len, len);
    free(copy);
    return 0;
}

#ifndef FUZZ_ENGINE

/* Replaces a number of the file: by an extreme, a neighbour, or one from elsewhere. */
static void mutate_number(Random *r, Buffer *b)
{
    static const uint32_t odd[] = {0, 1, 2, 7, 8, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 1u << 16};
    size_t words = b->len / 4;
    if (words == 0)
        return;
    unsigned char *p = b->bytes + random_below(r, words) * 4;
    uint32_t value = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
    switch (random_below(r, 4)) {
    case 0:
        value = odd[random_below(r, sizeof odd / sizeof *odd)];
        break;
    case 1:
        value += (uint32_t)random_below(r, 5) - 2;
        break;
    case 2:
        memcpy(p, b->bytes + random_below(r, words) * 4, 4);
        return;
    default:
        value = (uint32_t)b->len - (uint32_t)random_below(r, 32);
    }
    for (int i = 0; i < 4; i++)
        p[i] = (unsigned char)(value >> 8 * i);
}

static void make(Random *r, Buffer *b, const Seeds *seeds, size_t n)
{
    (void)n;
    const Seed *seed = seeds_any(r, seeds);
    buffer_insert(b, 0, seed->bytes, seed->len);
    for (size_t changes = 1 + random_below(r, 3); changes > 0; changes--)
        if (random_below(r, 4))
            mutate_number(r, b);
        else
            mutate_bytes(r, b, seed->bytes, seed->len);
}

static bool try(Random *r, uint8_t *bytes, size_t len, size_t n)
{
    (void)r;
    if (n % 2)
        seal(bytes, len);
    return open_and_play(bytes, len, n / 2);
}

int main(int argc, char **argv)
{
    return fuzz_main(&(Fuzzer){"fuzz_facts", CASE_BYTES, make, try}, argc, argv);
}
#endif

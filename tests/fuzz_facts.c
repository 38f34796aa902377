/* SPDX-License-Identifier: MIT */
/* fuzz_facts: changed fact files, most with a right hash, through the reader. Every view of an accepted
 * file is walked, and every string is read to its end. fuzz_show plays them. */
#include "facts/facts.h"
#include "facts/facts_check.h"
#include "fuzz_main.h"
#include "mutate_facts.h"

static volatile uint64_t sink;

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

static bool try(const uint8_t *bytes, size_t len)
{
    Facts f;
    Err err = {0};
    bool good = facts_check(&f, bytes, len, &err);
    demand(good || err.why[0], "refused without a reason");
    if (good)
        walk(&f);
    return good;
}

const Fuzzer fuzzer = {"fuzz_facts", 1 << 18, mutate_facts, mutate_seal, try, NULL, NULL};

/* SPDX-License-Identifier: MIT */
/* Walks the records of the sources, whose facts have the same order, once for each language. */
#include "compiler/shortage.h"
#include "base/utf8.h"
#include "compiler/report.h"
#include "compiler/schema.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZES_BYTES = 96 };

typedef struct {
    const Facts *facts;
    Lack *lacks;
    uint32_t lang; /* of the variants that are laid out; 0: the sources' own */
    Problems *warnings;
} Shortage;

/* The sizes on which a fact lacks one of these, "1920x360, 480x320"; empty: none. */
static bool sizes_of(const Lack *lack, unsigned flags, char out[SIZES_BYTES])
{
    Utf8Out sizes = {out, SIZES_BYTES, 0, false};
    for (size_t i = 0; i < STYLE_SCREENS; i++) {
        char size[32];
        int n = snprintf(size, sizeof size, "%s%dx%d", sizes.len ? ", " : "", style_screens[i][0],
                         style_screens[i][1]);
        if (lack->on[i] & flags)
            utf8_add(&sizes, size, (size_t)n);
    }
    out[sizes.len] = '\0';
    return sizes.len > 0;
}

/* The field of a record in the language that is laid out; NULL: it is not given. */
static const SourceField *field_of(const Shortage *s, const SchemaRecord *r, int key)
{
    for (uint32_t i = r->first; key >= 0 && i < r->first + r->count; i++) {
        const SourceField *f = &r->source->fields[i];
        if (f->key == key && f->lang == s->lang)
            return f;
    }
    return NULL;
}

/* Warns of a text that has no room; `brief` is the key of its short form, or -1. */
static void warn(Shortage *s, const SchemaRecord *r, int key, int brief, const char *sizes)
{
    const SourceField *f = field_of(s, r, key), *given = field_of(s, r, brief);
    if (!f && !given)
        return;
    Place place = source_place(given ? given : f, 0);
    if (brief >= 0 && !given)
        problems_add(s->warnings, place,
                     "there is no room for this on screens of %s; give a shorter '%s' as well",
                     sizes, SCHEMA[brief].name);
    else
        problems_add(s->warnings, place,
                     "there is no room for this on screens of %s; make it shorter", sizes);
}

/* The fields of a record that may have no room, and their short forms; -1: none. */
typedef struct {
    int note, note_brief, strap, label, label_brief;
} Texts;

static const Texts TEXTS[REC_COUNT] = {
    [REC_FIGURE] = {KEY_BASIS, KEY_BASIS_SHORT, -1, KEY_FIGURE, KEY_LABEL_SHORT},
    [REC_QUOTE] = {KEY_ROLE, KEY_ROLE_SHORT, KEY_SPEAKER, KEY_LEAD, KEY_LEAD_SHORT},
    [REC_HEADLINE] = {-1, -1, KEY_TOPIC, -1, -1},
    [REC_NOTICE] = {KEY_TOPIC, -1, -1, -1, -1},
};

/* The note at the foot of a figure is its basis where there is a change. */
static int note_key(const SchemaRecord *r, const Fact *f)
{
    int first = f->flags & FACT_CHANGE ? KEY_BASIS : KEY_NOTE;
    int second = first == KEY_BASIS ? KEY_NOTE : KEY_BASIS;
    return r->at[first] || !r->at[second] ? first : second;
}

static bool misses_card(RecordKind kind, const Lack *lack)
{
    for (int i = 0; i < (kind == REC_FIGURE ? STYLE_SCREENS : STYLE_TIGHT); i++)
        if (lack->on[i] & LACK_CARD)
            return true;
    return false;
}

static void check_fact(Shortage *s, const SchemaRecord *r, const Fact *f, const Lack *lack)
{
    const Texts *texts = &TEXTS[r->kind];
    char sizes[SIZES_BYTES];
    int note = r->kind == REC_FIGURE ? note_key(r, f) : texts->note;
    int brief = note == KEY_NOTE ? KEY_NOTE_SHORT : texts->note_brief;
    if (sizes_of(lack, LACK_NOTE, sizes))
        warn(s, r, note, brief, sizes);
    if (sizes_of(lack, LACK_STRAP, sizes))
        warn(s, r, texts->strap, -1, sizes);
    if (sizes_of(lack, LACK_LABEL, sizes))
        warn(s, r, texts->label, texts->label_brief, sizes);
    const SourceField *said = field_of(s, r, (int)r->kind);
    if (said && misses_card(r->kind, lack) && sizes_of(lack, LACK_CARD, sizes))
        problems_add(s->warnings, source_place(said, 0),
                     "this has no card on screens of %s: it would be too small to read", sizes);
}

/* Walks the records of all sources in their order. */
static void check_sources(Shortage *s, Input *inputs, size_t count)
{
    SchemaLangs langs = {.count = 0};
    Problems known = {0}; /* stays empty: the sources have compiled */
    uint32_t fact = 0;
    for (size_t k = 0; k < count; k++) {
        Source *source = &inputs[k].source;
        for (size_t i = 0; i < source->record_count; i++) {
            const SourceRecord *all = &source->records[i];
            uint32_t at = all->first, end = all->first + all->count;
            while (at < end && fact < s->facts->count[SECTION_FACTS]) {
                SchemaRecord r;
                bool any;
                at = schema_record(source, at, end, all->broken, &langs, &r, &any, &known);
                if (!any || r.kind == REC_SHOW || r.kind == REC_SOURCE)
                    continue;
                Fact f = facts_fact(s->facts, fact);
                check_fact(s, &r, &f, &s->lacks[fact++]);
            }
        }
    }
    problems_close(&known);
}

void shortage_report(Input *inputs, size_t count, const Facts *facts, LackFind find, void *ctx)
{
    Problems warnings = {0};
    Shortage s = {.facts = facts, .warnings = &warnings};
    bool good = (s.lacks = calloc(facts->count[SECTION_FACTS] + 1u, sizeof *s.lacks)) != NULL;
    for (; good && s.lang <= facts->count[SECTION_LANGS]; s.lang++) {
        good = find(ctx, facts, s.lang, s.lacks);
        if (good)
            check_sources(&s, inputs, count);
    }
    problems_sort(&warnings);
    if (good)
        report_all(ERR_WORDS("warning"), inputs, &warnings);
    else
        report_error(NULL, "out of memory");
    problems_close(&warnings);
    free(s.lacks);
}

/* SPDX-License-Identifier: MIT */
/* Walks the records of the sources, whose facts have the same order, once for each language. */
#include "compiler/shortage.h"
#include "base/utf8.h"
#include "compiler/record.h"
#include "compiler/schema.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZES_BYTES = 200 };

typedef struct {
    const Facts *facts;
    const LackScreens *screens;
    Lack *lacks;
    uint32_t lang; /* of the variants that are laid out; 0: the sources' own */
    Problems *warnings;
} Shortage;

/* The sizes on which a fact lacks one of these, "1920x360, 480x320"; empty: none. */
static bool sizes_of(const Shortage *s, const Lack *lack, unsigned flags, char out[SIZES_BYTES])
{
    Utf8Out sizes = {out, SIZES_BYTES, 0, false};
    for (size_t i = 0; i < (size_t)s->screens->count; i++) {
        char size[32];
        if (!(lack->on[i] & flags))
            continue;
        int n = snprintf(size, sizeof size, "%s%dx%d", sizes.len ? ", " : "",
                         s->screens->size[i][0], s->screens->size[i][1]);
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

static bool allowed(const SchemaRecord *r, Rule rule)
{
    return record_fields_allow(&r->source->fields[r->first], r->count, rule);
}

/* The rule is named where the screens are. */
static void say(const Shortage *s, const SchemaRecord *r, Rule rule, Place at, const char *format,
                ...) __attribute__((format(printf, 5, 6)));
static void say(const Shortage *s, const SchemaRecord *r, Rule rule, Place at, const char *format,
                ...)
{
    char why[sizeof(((Err *)0)->why)];
    va_list args;
    va_start(args, format);
    vsnprintf(why, sizeof why, err_words(format), args);
    va_end(args);
    if (allowed(r, rule))
        return;
    if (s->screens->declared)
        problems_rule(s->warnings, rule, NULL, at, "%s", why);
    else
        problems_bare(s->warnings, rule, at, "%s", why);
}

/* Warns of a text that has no room; `brief` is the key of its short form, or -1. */
static void warn(Shortage *s, const SchemaRecord *r, int key, int brief, const char *sizes)
{
    const SourceField *f = field_of(s, r, key), *given = field_of(s, r, brief);
    if (!f && !given)
        return;
    Place place = source_place(given ? given : f, 0);
    if (brief >= 0 && !given)
        say(s, r, RULE_LOST_PART, place,
            ERR_WORDS("there is no room for this on screens of %s; give a shorter '%s' as well"),
            sizes, SCHEMA[brief].name);
    else
        say(s, r, RULE_LOST_PART, place,
            ERR_WORDS("there is no room for this on screens of %s; make it shorter"), sizes);
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

/* Long texts have no card on small screens by design, unless the site has such screens. */
static bool misses_card(const Shortage *s, RecordKind kind, const Lack *lack)
{
    for (int i = 0; i < (kind == REC_FIGURE ? s->screens->count : s->screens->tight); i++)
        if (lack->on[i] & LACK_CARD)
            return true;
    return false;
}

/* What there is no room for. */
static void check_room(Shortage *s, const SchemaRecord *r, const Fact *f, const Lack *lack)
{
    const Texts *texts = &TEXTS[r->kind];
    char sizes[SIZES_BYTES];
    int note = r->kind == REC_FIGURE ? note_key(r, f) : texts->note;
    int brief = note == KEY_NOTE ? KEY_NOTE_SHORT : texts->note_brief;
    if (sizes_of(s, lack, LACK_NOTE, sizes))
        warn(s, r, note, brief, sizes);
    if (sizes_of(s, lack, LACK_STRAP, sizes))
        warn(s, r, texts->strap, -1, sizes);
    if (sizes_of(s, lack, LACK_LABEL, sizes))
        warn(s, r, texts->label, texts->label_brief, sizes);
    const SourceField *said = field_of(s, r, (int)r->kind);
    if (said && misses_card(s, r->kind, lack) && sizes_of(s, lack, LACK_CARD, sizes))
        say(s, r, RULE_NO_CARD, source_place(said, 0),
            ERR_WORDS("this has no card on screens of %s: it would be too small to read"), sizes);
}

/* What there is no time for. */
static void check_time(Shortage *s, const SchemaRecord *r, const Lack *lack)
{
    char sizes[SIZES_BYTES];
    const SourceField *said = field_of(s, r, (int)r->kind), *runs = field_of(s, r, KEY_CRAWL_TEXT);
    if (said && sizes_of(s, lack, LACK_TIME, sizes) && !allowed(r, RULE_READING_TIME))
        problems_rule(s->warnings, RULE_READING_TIME, NULL, source_place(said, 0),
                      "the card is over before this is read: it is up for %d seconds at most; make "
                      "it shorter, or two of it",
                      CARD_MAX_MS / 1000);
    if ((runs || said) && sizes_of(s, lack, LACK_PACE, sizes) && !allowed(r, RULE_CRAWL_SPEED))
        problems_rule(s->warnings, RULE_CRAWL_SPEED, NULL, source_place(runs ? runs : said, 0),
                      "more than 17 letters a second run past in the crawl on screens of %s: its "
                      "font is too narrow",
                      sizes);
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
                check_room(s, &r, &f, &s->lacks[fact]);
                check_time(s, &r, &s->lacks[fact++]);
            }
        }
    }
    problems_close(&known);
}

bool shortage_read(Input *inputs, size_t count, const Facts *facts, const LackScreens *screens,
                   LackFind find, void *ctx, Problems *warnings)
{
    Shortage s = {.facts = facts, .screens = screens, .warnings = warnings};
    bool good = (s.lacks = calloc(facts->count[SECTION_FACTS] + 1u, sizeof *s.lacks)) != NULL;
    for (; good && s.lang <= facts->count[SECTION_LANGS]; s.lang++) {
        good = find(ctx, facts, s.lang, screens, s.lacks);
        if (good)
            check_sources(&s, inputs, count);
    }
    problems_sort(warnings);
    free(s.lacks);
    return good;
}

/* ---- screens ---- */

LackScreens shortage_screens(void)
{
    LackScreens out = {.count = STYLE_SCREENS, .tight = STYLE_TIGHT};
    memcpy(out.size, style_screens, sizeof style_screens);
    return out;
}

/* Reads a whole number; 0 if there is none, or if it is too large. */
static int whole(const char **s)
{
    int n = 0;
    while (isdigit((unsigned char)**s))
        n = n < 100000 ? n * 10 + (*(*s)++ - '0') : (++*s, n);
    return n;
}

bool shortage_declared(const char *list, LackScreens *out, Err *err)
{
    *out = (LackScreens){.declared = true};
    for (const char *s = list;; s++) {
        int w = whole(&s), h = *s == 'x' ? (s++, whole(&s)) : 0;
        bool good = w >= 160 && h >= 120 && w <= 16384 && h <= 16384 && (*s == ',' || !*s);
        if (!good)
            return err_set(err, 0, 0,
                           "--screens: write sizes in pixels, such as 1920x1080,480x320");
        if (out->count == LACK_SCREENS)
            return err_set(err, 0, 0, "--screens: at most %d sizes", LACK_SCREENS);
        out->size[out->count][0] = w;
        out->size[out->count++][1] = h;
        out->tight = out->count;
        if (!*s)
            return true;
    }
}

/* SPDX-License-Identifier: MIT */
/* The table, and how it sorts out a record's fields. A mistyped name gets the nearest one
 * suggested: by Damerau-Levenshtein distance, ignoring case, among the fields of that kind. A
 * language variant is a name followed by -xx or -xxx, tried only if the whole name is no field. */
#include "compiler/schema.h"
#include "base/likeness.h"
#include "base/limits.h"
#include "base/utf8.h"

#include <string.h>

#define SHOW (1u << REC_SHOW)
#define SOURCE (1u << REC_SOURCE)
#define FIGURE (1u << REC_FIGURE)
#define QUOTE (1u << REC_QUOTE)
#define HEADLINE (1u << REC_HEADLINE)
#define NOTICE (1u << REC_NOTICE)
#define FACT (FIGURE | QUOTE | HEADLINE | NOTICE)
#define RECORD (SHOW | SOURCE | FACT)

#define ROW(key, name, kinds, text, variants) {name, kinds, text, variants},
const SchemaField SCHEMA[KEY_COUNT] = {SCHEMA_FIELDS(ROW)};

static int find(const char *name, size_t len)
{
    for (int k = 0; k < KEY_COUNT; k++)
        if (str_is(str_of(SCHEMA[k].name), name, len))
            return k;
    return -1;
}

/* The key of a field whose name is another word for this. */
static int synonym(const char *name, size_t len, unsigned kinds)
{
    static const struct {
        const char *name;
        SchemaKey key;
    } words[] = {
        {"Weekdays", KEY_DAYS},    {"Weekday", KEY_DAYS},      {"Day", KEY_DAYS},
        {"Every", KEY_DAYS},       {"Tage", KEY_DAYS},         {"Wochentage", KEY_DAYS},
        {"Time", KEY_HOURS},       {"Times", KEY_HOURS},       {"Opening-hours", KEY_HOURS},
        {"Opening", KEY_HOURS},    {"Open", KEY_HOURS},        {"Uhrzeit", KEY_HOURS},
        {"Zeit", KEY_HOURS},       {"Zeiten", KEY_HOURS},      {"Stunden", KEY_HOURS},
        {"Holidays", KEY_EXCEPT},  {"Not-on", KEY_EXCEPT},     {"Closed", KEY_EXCEPT},
        {"Feiertage", KEY_EXCEPT}, {"Dates", KEY_ONLY},        {"Only-on", KEY_ONLY},
        {"Ausser", KEY_EXCEPT},    {"Nur", KEY_ONLY},          {"Start", KEY_SINCE},
        {"Starts", KEY_SINCE},     {"Begin", KEY_SINCE},       {"Begins", KEY_SINCE},
        {"Valid-from", KEY_SINCE}, {"End", KEY_UNTIL},         {"Ends", KEY_UNTIL},
        {"Expires", KEY_UNTIL},    {"Valid-until", KEY_UNTIL}, {"Person", KEY_SPEAKER},
        {"Said-by", KEY_SPEAKER},  {"Category", KEY_TOPIC},    {"Section", KEY_TOPIC},
        {"Comment", KEY_NOTE},     {"Footnote", KEY_NOTE},     {"Before", KEY_PREVIOUS},
        {"Amount", KEY_VALUE},     {"Number", KEY_VALUE},      {"Link", KEY_URL},
        {"Website", KEY_URL},      {"Language", KEY_LANG},     {"Timezone", KEY_ZONE},
        {"Time-zone", KEY_ZONE}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (SCHEMA[words[i].key].kinds & kinds &&
            likeness_distance(name, len, words[i].name, strlen(words[i].name)) == 0)
            return (int)words[i].key;
    return -1;
}

/* The key of `kinds` that the name probably means, or -1. */
static int nearest(const char *name, size_t len, unsigned kinds, int keys)
{
    int best = -1, best_distance = len < 6 ? 2 : 3;
    if (len == 0 || len > LIKENESS_BYTES)
        return -1;
    int other = keys == KEY_COUNT ? synonym(name, len, kinds) : -1;
    if (other >= 0)
        return other;
    for (int k = 0; k < keys; k++) {
        int d = likeness_distance(name, len, SCHEMA[k].name, strlen(SCHEMA[k].name));
        if (SCHEMA[k].kinds & kinds && d < best_distance) {
            best = k;
            best_distance = d;
        }
    }
    return best;
}

/* "-CH" at the end: its length, or 0. */
static size_t country(const char *s, size_t len)
{
    return len > 3 && s[len - 3] == '-' && s[len - 2] >= 'A' && s[len - 2] <= 'Z' &&
                   s[len - 1] >= 'A' && s[len - 1] <= 'Z'
               ? 3
               : 0;
}

/* The length of the language suffix with its hyphens ("-de", "-de-CH"), or 0. */
static size_t suffix(const char *name, size_t len)
{
    size_t end = len - country(name, len), letters = 0;
    while (letters < end && name[end - 1 - letters] >= 'a' && name[end - 1 - letters] <= 'z')
        letters++;
    bool cut = (letters == 2 || letters == 3) && end > letters + 1;
    return cut && name[end - 1 - letters] == '-' ? len - end + letters + 1 : 0;
}

static uint16_t lang_number(SchemaLangs *langs, const char *code, size_t len)
{
    for (uint32_t i = 0; i < langs->count; i++)
        if (str_is(langs->codes[i], code, len))
            return (uint16_t)(i + 1);
    if (langs->count == LIMIT_LANGS)
        return 0;
    langs->codes[langs->count++] = (Str){code, (uint32_t)len};
    return (uint16_t)langs->count;
}

static const char *kind_name(unsigned kinds)
{
    if (kinds == FACT)
        return err_words(ERR_WORDS("Figure, Quote, Headline or Notice"));
    if (kinds == (HEADLINE | NOTICE))
        return err_words(ERR_WORDS("Headline or Notice"));
    if (kinds == (SHOW | SOURCE))
        return err_words(ERR_WORDS("Show or Source"));
    int k = 0;
    while (!(kinds & 1u << k))
        k++;
    return SCHEMA[k].name;
}

/* Says which name a field probably has; its last `cut` bytes name a language. */
static void report_name(const SourceField *f, int key, size_t cut, Problems *problems)
{
    int shown = f->name_len > 40 ? 40 : (int)f->name_len;
    size_t base = f->name_len - cut;
    bool capitals = base == strlen(SCHEMA[key].name) &&
                    likeness_distance(f->name, base, SCHEMA[key].name, base) == 0;
    problems_add(problems, source_name(f),
                 capitals ? ERR_WORDS("'%.*s' must be written '%s%.*s': capital and small letters "
                                      "differ here")
                          : ERR_WORDS("unknown field '%.*s'; did you mean '%s%.*s'?"),
                 shown, f->name, SCHEMA[key].name, (int)cut, f->name + base);
}

/* The key of a name that differs only in capitals, or -1. */
static int find_any_case(const char *name, size_t len)
{
    for (int k = 0; k < KEY_COUNT; k++)
        if (strlen(SCHEMA[k].name) == len && likeness_distance(name, len, SCHEMA[k].name, len) == 0)
            return k;
    return -1;
}

/* A unit, a currency or a scale has no field; true if that was it. */
static bool is_part_of_value(SchemaRecord *r, SourceField *f, Problems *problems)
{
    static const char *const parts[] = {"Unit", "Units", "Currency", "Scale"};
    const char *value = "";
    bool is = false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        is = is || str_is(str_of(parts[i]), f->name, f->name_len);
    if (!is || r->kind != REC_FIGURE)
        return false;
    for (uint32_t i = r->first; i < r->first + r->count; i++)
        if (find(r->source->fields[i].name, r->source->fields[i].name_len) == KEY_VALUE)
            value = r->source->fields[i].value;
    problems_add(problems, source_name(f),
                 "'%.*s' has no field of its own; it stands after the number: 'Value: %s%s%s'",
                 (int)f->name_len, f->name, utf8_quote(value, strlen(value)).s, *value ? " " : "",
                 utf8_quote(f->value, f->value_len).s);
    return true;
}

/* The fields that such a record may have, without their short forms: "Value, Change, ...". */
typedef struct {
    char s[300];
} Fields;

static Fields fields_of(RecordKind kind)
{
    Fields all = {""};
    Utf8Out out = {all.s, sizeof all.s, 0, false};
    for (int own = 1; own >= 0; own--) /* those of few kinds first */
        for (int k = REC_COUNT; k < KEY_COUNT; k++) {
            const char *name = SCHEMA[k].name;
            size_t len = strlen(name);
            bool is_short = len > 6 && strcmp(name + len - 6, "-short") == 0;
            if (!(SCHEMA[k].kinds & 1u << kind) || is_short || (SCHEMA[k].kinds != FACT) != own)
                continue;
            utf8_add(&out, ", ", out.len ? 2 : 0);
            utf8_add(&out, name, len);
        }
    return all;
}

/* Reports a name that is like none of this record's. */
static void report_strange(SchemaRecord *r, SourceField *f, Problems *problems)
{
    int shown = f->name_len > 40 ? 40 : (int)f->name_len;
    int other = nearest(f->name, f->name_len, ~(1u << r->kind), KEY_COUNT);
    if (other >= 0)
        problems_add(problems, source_name(f),
                     "unknown field '%.*s'; '%s' would belong to a %s, not to a %s", shown, f->name,
                     SCHEMA[other].name, kind_name(SCHEMA[other].kinds), SCHEMA[r->kind].name);
    else if (f->name[0] >= 'a') /* more likely a word of a text, or an address */
        problems_add(problems, source_name(f),
                     "unknown field '%.*s'; a line that continues the one above begins with a "
                     "space",
                     shown, f->name);
    else
        problems_add(problems, source_name(f), "'%.*s' is no field; a %s has %s", shown, f->name,
                     SCHEMA[r->kind].name, fields_of(r->kind).s);
}

/* Reports an unknown field. The field that it probably means counts as given but unreadable. */
static void suggest(SchemaRecord *r, SourceField *f, size_t cut, Problems *problems)
{
    unsigned kinds = 1u << r->kind;
    size_t base = f->name_len - cut;
    if (problems_full(problems)) { /* the search is expensive */
        problems->more++;
        return;
    }
    int same = find_any_case(f->name, f->name_len);
    if (same < 0 && is_part_of_value(r, f, problems))
        return;
    int key = nearest(f->name, f->name_len, kinds, KEY_COUNT);
    if (same >= 0 && SCHEMA[same].kinds & kinds)
        key = same;
    if (key >= 0)
        cut = 0;
    else if (cut)
        key = nearest(f->name, base, kinds, KEY_COUNT);
    if (key < 0) {
        report_strange(r, f, problems);
        return;
    }
    report_name(f, key, cut, problems);
    f->broken = true;
    if (cut == 0 && !r->at[key])
        r->at[key] = f;
}

/* Finds what the name of a field means; reports a name that means nothing. */
static void resolve(SchemaRecord *r, SourceField *f, SchemaLangs *langs, Problems *problems)
{
    f->key = (int16_t)find(f->name, f->name_len);
    if (f->key >= 0)
        return;
    size_t cut = suffix(f->name, f->name_len), base = f->name_len - cut;
    int key = cut ? find(f->name, base) : -1;
    if (key >= 0 && !SCHEMA[key].variants) {
        problems_add(problems, source_name(f), "'%s' is not a text and has no language variants",
                     SCHEMA[key].name);
        return;
    }
    if (key >= 0) {
        f->lang = lang_number(langs, f->name + base + 1, cut - 1);
        if (f->lang > 0)
            f->key = (int16_t)key;
        else
            problems_add(problems, source_name(f), "too many languages: at most %d variants",
                         LIMIT_LANGS);
        return;
    }
    suggest(r, f, cut, problems);
}

/* True if the field may stand in the record; reports it if not. */
static bool belongs(SchemaRecord *r, const SourceField *f, Problems *problems)
{
    if (!(SCHEMA[f->key].kinds & 1u << r->kind)) {
        problems_add(problems, source_name(f), "'%.*s' belongs to a %s, not to a %s",
                     (int)f->name_len, f->name, kind_name(SCHEMA[f->key].kinds),
                     SCHEMA[r->kind].name);
        return false;
    }
    const SourceField *first = f->lang == 0 && r->seen[f->key] & 1 ? r->at[f->key] : NULL;
    uint64_t bit = UINT64_C(1) << f->lang;
    bool again = r->seen[f->key] & bit;
    r->seen[f->key] |= bit;
    if (first)
        problems_add(problems, source_name(f), "'%.*s' a second time; the first is on line %d",
                     (int)f->name_len, f->name, first->line);
    else if (again)
        problems_add(problems, source_name(f), "'%.*s' a second time in one record",
                     (int)f->name_len, f->name);
    return !again;
}

/* The field that gives the record its kind: the first, or, with a report, a later one. */
static SourceField *kind_field(Source *s, uint32_t first, uint32_t end, bool spoiled,
                               Problems *problems)
{
    SourceField *head = &s->fields[first];
    for (uint32_t i = first; i < end; i++) {
        int key = find(s->fields[i].name, s->fields[i].name_len);
        if (key < 0 || key >= REC_COUNT)
            continue;
        if (i > first && !spoiled)
            problems_add(problems, source_name(&s->fields[i]),
                         "'%s' must be the first field of its record", SCHEMA[key].name);
        s->fields[i].key = (int16_t)key;
        return &s->fields[i];
    }
    if (spoiled)
        return NULL;
    int near = nearest(head->name, head->name_len, ~0u, REC_COUNT);
    if (near < 0) {
        problems_add(problems, source_name(head),
                     "a record begins with Show, Source, Figure, Quote, Headline or Notice, not "
                     "with '%.*s'",
                     head->name_len > 40 ? 40 : (int)head->name_len, head->name);
        return NULL;
    }
    report_name(head, near, 0, problems);
    head->key = (int16_t)near; /* so that the rest of the record is checked */
    return head;
}

uint32_t schema_record(Source *s, uint32_t first, uint32_t end, bool spoiled, SchemaLangs *langs,
                       SchemaRecord *out, bool *good, Problems *problems)
{
    SourceField *head = kind_field(s, first, end, spoiled, problems);
    *good = head != NULL;
    *out = (SchemaRecord){.source = s, .first = first, .count = end - first, .broken = spoiled};
    if (!head)
        return end;
    out->kind = (RecordKind)head->key;
    out->at[head->key] = head;
    out->seen[head->key] = 1;
    for (uint32_t i = first; i < end; i++) {
        SourceField *f = &s->fields[i];
        if (f == head)
            continue;
        resolve(out, f, langs, problems);
        if (f->key < 0)
            continue;
        if (f->key < REC_COUNT && f->lang == 0 && f > head) {
            problems_add(
                problems, source_name(f),
                f->key == (int)out->kind
                    ? ERR_WORDS("a second '%s' in one record; leave an empty line above it")
                    : ERR_WORDS("'%s' begins a record of its own; leave an empty line above it"),
                SCHEMA[f->key].name);
            out->count = i - first;
            return i;
        }
        if (!belongs(out, f, problems))
            f->key = -1;
        else if (f->lang == 0)
            out->at[f->key] = f;
    }
    return end;
}

bool schema_is_field(const char *name, size_t len)
{
    size_t cut = suffix(name, len);
    int key = find(name, len);
    return key >= 0 || (cut && (key = find(name, len - cut)) >= 0 && SCHEMA[key].variants);
}

bool schema_is_lang(const char *s, size_t len)
{
    len -= country(s, len);
    return (len == 2 || len == 3) && strspn(s, "abcdefghijklmnopqrstuvwxyz") >= len;
}

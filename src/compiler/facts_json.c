/* SPDX-License-Identifier: MIT */
/* The fact file as JSON. Keys are the field names of the source in lower case with '_' for '-',
 * the first field is "text", a language variant ends in its code ("text_en"). Numbers are decimal
 * strings, never JSON numbers, which many readers turn into binary fractions. What the compiler
 * computed is kept apart, with its rule. */
#include "compiler/facts_json.h"
#include "base/calendar.h"
#include "base/decimal.h"
#include "compiler/division.h"
#include "compiler/json_text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const Facts *f;
    bool failed;
} Dump;

static void set(Dump *d, json_t *object, const char *key, json_t *value)
{
    if (!value || json_object_set_new(object, key, value) < 0)
        d->failed = true;
}

static void append(Dump *d, json_t *list, json_t *item)
{
    if (json_array_append_new(list, item) < 0)
        d->failed = true;
}

static void set_str(Dump *d, json_t *object, const char *key, Str s)
{
    if (s.len > 0)
        set(d, object, key, json_stringn(s.s, s.len));
}

static void set_time(Dump *d, json_t *object, const char *key, int64_t utc_s)
{
    char text[32];
    if (utc_s == CALENDAR_MIN || utc_s == CALENDAR_MAX)
        return;
    calendar_format(utc_s, text);
    set(d, object, key, json_string(text));
}

static void set_number(Dump *d, json_t *object, const char *key, uint64_t number)
{
    set(d, object, key, json_sprintf("%" PRIu64, number));
}

/* "Label-short" in English becomes "label_short_en". */
static void key_of(const Dump *d, FactField field, uint32_t lang, char out[64])
{
    Str code = lang ? facts_lang(d->f, lang - 1) : (Str){"", 0};
    snprintf(out, 64, "%s%s%s", facts_field_name(field), lang ? "_" : "", code.s);
    for (char *p = out; *p; p++)
        *p = *p == '-' ? '_' : *p >= 'A' && *p <= 'Z' ? (char)(*p + 32) : *p;
}

/* A text as it was written. */
static void set_divided(Dump *d, json_t *object, const char *key, Str text)
{
    char *copy = malloc(text.len + 1);
    if (copy) {
        memcpy(copy, text.s, text.len);
        size_t len = division_remove(copy, text.len);
        if (len > 0)
            set(d, object, key, json_stringn(copy, len));
    }
    d->failed = d->failed || !copy;
    free(copy);
}

/* All texts of an owner except the value and its unit, which go with the number. */
static void set_texts(Dump *d, json_t *object, uint32_t first, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        FactField field;
        uint32_t lang;
        Str text;
        char key[64];
        if (!facts_text_at(d->f, first + i, &field, &lang, &text) || field == FIELD_VALUE ||
            field == FIELD_UNIT || field == FIELD_CHANGE_UNIT)
            continue;
        key_of(d, field, lang, key);
        if (field == FIELD_TEXT)
            set_divided(d, object, key, text);
        else
            set_str(d, object, key, text);
    }
}

static json_t *percentage(Dump *d, Decimal number)
{
    char text[40];
    json_t *object = json_object();
    decimal_plain(number, text, sizeof text);
    set(d, object, "value", json_string(text));
    set_number(d, object, "scale", 1);
    set(d, object, "unit", json_string("%"));
    return object;
}

/* A number of a figure, in the value's scale and unit. A fraction is "5/2" and its two parts. */
static json_t *amount(Dump *d, const Fact *fact, int64_t mantissa, uint8_t decimals)
{
    char text[64];
    json_t *object = json_object();
    size_t n = decimal_plain((Decimal){mantissa, decimals}, text, sizeof text);
    if (fact->form == VALUE_FRACTION)
        snprintf(text + n, sizeof text - n, "/%d", fact->denominator);
    set(d, object, "value", json_string(text));
    if (fact->form == VALUE_FRACTION) {
        text[n] = 0;
        set(d, object, "numerator", json_string(text));
        set_number(d, object, "denominator", fact->denominator);
    }
    set_number(d, object, "scale", fact->scale);
    set_str(d, object, "unit", facts_text(d->f, fact->first_text, fact->text_count, FIELD_UNIT, 0));
    return object;
}

static json_t *change(Dump *d, const Fact *fact)
{
    static const char *const names[CHANGE_UNITS] = {"percent", "percentage points", "basis points",
                                                    "points", "absolute"};
    Decimal number = {fact->change, fact->change_decimals};
    json_t *object = percentage(d, number);
    if (fact->change_unit == CHANGE_PERCENT)
        return object;
    FactField field = FIELD_CHANGE_UNIT;
    Str unit = facts_text(d->f, fact->first_text, fact->text_count, field, 0);
    if (!unit.len)
        unit = facts_text(d->f, fact->first_text, fact->text_count, FIELD_UNIT, 0);
    if (fact->change_unit != CHANGE_ABSOLUTE)
        unit = str_of(names[fact->change_unit]);
    set_number(d, object, "scale", fact->change_scale);
    json_object_del(object, "unit");
    set_str(d, object, "unit", unit);
    if (fact->change_unit == CHANGE_ABSOLUTE)
        set(d, object, "kind", json_string(names[CHANGE_ABSOLUTE]));
    return object;
}

/* How the value is written, as far as that is more than its number. */
static void set_form(Dump *d, json_t *object, const Fact *fact)
{
    static const char *const names[VALUE_FORMS] = {"number", "range", "fraction", "text"};
    static const struct {
        uint32_t flag;
        const char *name;
    } flags[] = {{FACT_PLUS, "plus"}, {FACT_UNGROUPED, "ungrouped"}, {FACT_TIGHT, "tight"}};
    json_t *written = json_array();
    set(d, object, "form", json_string(names[fact->form]));
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (fact->flags & flags[i].flag &&
            json_array_append_new(written, json_string(flags[i].name)))
            d->failed = true;
    if (json_array_size(written) > 0)
        set(d, object, "as_written", written);
    else
        json_decref(written);
    if (fact->whole_digits)
        set(d, object, "whole_digits", json_integer(fact->whole_digits));
}

static void set_value(Dump *d, json_t *object, const Fact *fact)
{
    if (fact->form == VALUE_TEXT)
        return;
    json_t *value = amount(d, fact, fact->value, fact->decimals);
    set_str(d, value, "written",
            facts_text(d->f, fact->first_text, fact->text_count, FIELD_VALUE, 0));
    set(d, object, "value", value);
    if (fact->form == VALUE_RANGE)
        set(d, object, "high", amount(d, fact, fact->high, fact->high_decimals));
}

/* What gave the change that was not written, and the previous value. */
static const char *change_rule(const Fact *fact)
{
    return fact->change_unit == CHANGE_PERCENT ? "value / previous - 1" : "value - previous";
}

static const char *previous_rule(const Fact *fact)
{
    return fact->change_unit == CHANGE_PERCENT ? "value / (1 + change)" : "value - change";
}

static json_t *share(Dump *d, const Fact *fact)
{
    json_t *object = percentage(d, (Decimal){fact->share_percent, 0});
    set_number(d, object, "numerator", (uint64_t)fact->share_num);
    set_number(d, object, "denominator", (uint64_t)fact->share_den);
    set_str(d, object, "of", facts_fact(d->f, fact->share_of).id);
    set(d, object, "rule", json_string("value / whole"));
    return object;
}

static void set_numbers(Dump *d, json_t *object, const Fact *fact)
{
    json_t *computed = json_object();
    set_form(d, object, fact);
    set_value(d, object, fact);
    if (fact->flags & FACT_CHANGE) {
        bool own = fact->flags & FACT_CHANGE_COMPUTED;
        json_t *of = change(d, fact);
        if (own)
            set(d, of, "rule", json_string(change_rule(fact)));
        set(d, own ? computed : object, "change", of);
    }
    if (fact->flags & FACT_PREVIOUS) {
        bool own = fact->flags & FACT_PREVIOUS_COMPUTED;
        json_t *previous = amount(d, fact, fact->previous, fact->decimals);
        if (own)
            set(d, previous, "rule", json_string(previous_rule(fact)));
        set(d, own ? computed : object, "previous", previous);
    }
    if (fact->flags & FACT_SHARE) {
        set_str(d, object, "share_of", facts_fact(d->f, fact->share_of).id);
        set(d, computed, "share", share(d, fact));
    }
    if (json_object_size(computed) > 0)
        set(d, object, "computed", computed);
    else
        json_decref(computed);
}

/* The issue, and when and where it holds: given in a Show, and valid for the whole file. */
static void set_issue(Dump *d, json_t *object, bool always)
{
    if (always || d->f->serial > 0)
        set(d, object, "serial", json_integer((json_int_t)d->f->serial));
    if (d->f->epoch > 0)
        set_time(d, object, "epoch", d->f->epoch);
    set_str(d, object, "channel", d->f->channel);
    set_time(d, object, "not_before", d->f->not_before);
    set_time(d, object, "not_after", d->f->not_after);
}

/* "text on marker" becomes "text_on_marker". */
static json_t *colors(Dump *d, const uint32_t *of_roles)
{
    json_t *object = json_object();
    for (int role = 0; role < ROLE_COUNT; role++) {
        char key[32];
        snprintf(key, sizeof key, "%s", style_roles[role].name);
        for (char *p = key; *p; p++)
            *p = *p == ' ' ? '_' : *p;
        set(d, object, key, json_sprintf("#%06" PRIX32, of_roles[role]));
    }
    return object;
}

static void set_look(Dump *d, json_t *object, const FactShow *s)
{
    json_t *palette = json_object();
    set(d, palette, "dark", colors(d, s->palette.color[THEME_DARK]));
    set(d, palette, "light", colors(d, s->palette.color[THEME_LIGHT]));
    set(d, object, "colors", palette);
    if (s->logo.w) {
        json_t *logo = json_object();
        set(d, logo, "width", json_integer(s->logo.w));
        set(d, logo, "height", json_integer(s->logo.h));
        set(d, object, "logo", logo);
    }
    if (!s->dim.percent)
        return;
    json_t *dim = json_object();
    set(d, dim, "from", json_sprintf("%02d:%02d", s->dim.from / 60, s->dim.from % 60));
    set(d, dim, "until", json_sprintf("%02d:%02d", s->dim.until / 60, s->dim.until % 60));
    set(d, dim, "percent", json_integer(s->dim.percent));
    set(d, object, "dim", dim);
}

static json_t *show(Dump *d, uint32_t index)
{
    FactShow s = facts_show(d->f, index);
    json_t *object = json_object();
    set_texts(d, object, s.first_text, s.text_count);
    set_str(d, object, "lang", s.lang);
    set_str(d, object, "zone", s.zone_name);
    set_str(d, object, "zone_rule", s.zone_rule);
    set_str(d, object, "zone_changes", s.zone_changes);
    set_look(d, object, &s);
    set(d, object, "order", json_string(s.written_order ? "written" : "mixed"));
    if (s.clock_hours)
        set(d, object, "clock", json_integer(s.clock_hours));
    set_issue(d, object, false);
    return object;
}

static json_t *source(Dump *d, uint32_t index)
{
    FactSource s = facts_source(d->f, index);
    json_t *object = json_object();
    set_str(d, object, "id", s.id);
    set_str(d, object, "text", s.id);
    set(d, object, "show", json_integer(s.show));
    set_texts(d, object, s.first_text, s.text_count);
    if (s.month && s.year)
        set(d, object, "date", json_sprintf("%04d-%02d-%02d", s.year, s.month, s.day));
    else if (s.month)
        set(d, object, "date", json_sprintf("--%02d-%02d", s.month, s.day));
    set_str(d, object, "lang", s.lang);
    set_str(d, object, "document_sha256", s.sha256);
    return object;
}

/* "proved", "recorded" or "unproved", and where the document has it. */
static void set_proofs(Dump *d, json_t *object, uint32_t index, const Fact *fact)
{
    static const char *const states[PROOF_STATES] = {NULL, "proved", "recorded", "unproved"};
    static const char *const parts[PART_COUNT] = {"text", "value", "change", "previous",
                                                  "value_text"};
    uint32_t count, first = facts_proofs(d->f, index, &count);
    json_t *list = json_array();
    if (states[fact->proof])
        set(d, object, "proof", json_string(states[fact->proof]));
    for (uint32_t i = first; i < first + count; i++) {
        FactsProof proof = facts_proof(d->f, i);
        json_t *one = json_object();
        set(d, one, "part", json_string(parts[proof.part]));
        set(d, one, "start", json_integer(proof.start));
        set(d, one, "end", json_integer(proof.end));
        set_str(d, one, "prefix", proof.before);
        set_str(d, one, "exact", proof.exact);
        set_str(d, one, "suffix", proof.after);
        append(d, list, one);
    }
    if (count > 0)
        set(d, object, "proofs", list);
    else
        json_decref(list);
}

static json_t *entry(Dump *d, uint32_t index, const Fact *fact)
{
    json_t *object = json_object();
    set_str(d, object, "id", fact->id);
    set(d, object, "show", json_integer(fact->show));
    set_texts(d, object, fact->first_text, fact->text_count);
    if (fact->kind == KIND_FIGURE)
        set_numbers(d, object, fact);
    if (fact->source != FACTS_NONE)
        set_str(d, object, "from", facts_source(d->f, fact->source).id);
    set_time(d, object, "since", fact->since);
    set_time(d, object, "until", fact->until);
    set(d, object, "crawl", json_boolean(fact->flags & FACT_CRAWL));
    set(d, object, "stage", json_boolean(fact->flags & FACT_STAGE));
    set_str(d, object, "for", fact->channel);
    set_proofs(d, object, index, fact);
    return object;
}

static json_t *span(Dump *d, uint32_t index)
{
    FactSpan s = facts_span(d->f, index);
    Fact fact = facts_fact(d->f, s.fact);
    json_t *object = json_object();
    set_str(d, object, "id", fact.id);
    set_str(d, object, "lang",
            s.lang ? facts_lang(d->f, s.lang - 1) : facts_show(d->f, fact.show).lang);
    set_time(d, object, "from", s.from);
    set_time(d, object, "until", s.until);
    return object;
}

static json_t *list_of(Dump *d, FactsSection section, json_t *(*make)(Dump *, uint32_t))
{
    json_t *list = json_array();
    for (uint32_t i = 0; i < d->f->count[section]; i++)
        append(d, list, make(d, i));
    return list;
}

static json_t *facts_of(Dump *d, FactKind kind)
{
    json_t *list = json_array();
    for (uint32_t i = 0; i < d->f->count[SECTION_FACTS]; i++) {
        Fact fact = facts_fact(d->f, i);
        if (fact.kind == kind)
            append(d, list, entry(d, i, &fact));
    }
    return list;
}

/* The number of measures, and the fonts they were taken with. */
static void set_measures(Dump *d, json_t *root)
{
    char fonts[2 * FACTS_HASH + 1];
    const unsigned char *hash = facts_fonts(d->f);
    if (d->f->count[SECTION_MEASURES] == 0)
        return;
    for (int i = 0; i < FACTS_HASH; i++)
        snprintf(fonts + 2 * i, 3, "%02x", hash[i]);
    json_t *object = json_object();
    set(d, object, "fonts", json_string(fonts));
    set(d, object, "texts", json_integer(d->f->count[SECTION_MEASURES]));
    set(d, root, "measures", object);
}

/* A site's own fonts, by kind. */
static void set_fonts(Dump *d, json_t *root)
{
    static const char *const keys[OWN_COUNT] = {"font_serif", "font_serif_bold", "font_sans",
                                                "font_sans_bold"};
    for (int i = 0; i < OWN_COUNT; i++)
        set_str(d, root, keys[i], d->f->own_fonts[i]);
}

char *facts_json_dump(const Facts *f)
{
    Dump d = {f, false};
    json_t *root = json_object(), *format = json_object();
    set(&d, format, "version", json_integer(FACTS_VERSION));
    set(&d, root, "format", format);
    set_issue(&d, root, true);
    set_fonts(&d, root);
    set(&d, root, "show", list_of(&d, SECTION_SHOWS, show));
    set(&d, root, "sources", list_of(&d, SECTION_SOURCES, source));
    set(&d, root, "figures", facts_of(&d, KIND_FIGURE));
    set(&d, root, "quotes", facts_of(&d, KIND_QUOTE));
    set(&d, root, "headlines", facts_of(&d, KIND_HEADLINE));
    set(&d, root, "notices", facts_of(&d, KIND_NOTICE));
    set(&d, root, "timeline", list_of(&d, SECTION_TIMELINE, span));
    set_measures(&d, root);
    return json_text_of(root, !d.failed, 2);
}

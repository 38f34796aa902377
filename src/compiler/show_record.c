/* SPDX-License-Identifier: MIT */
/* The Show record: its language and zone decide how the rest of its source is read. Its serial,
 * epoch, channel and validity hold for the whole file, so all sources of a build must agree on
 * them, unless a flag of the command line overrides them. */
#include "compiler/show_record.h"
#include "base/timezone.h"
#include "base/utf8.h"
#include "compiler/look_record.h"
#include "compiler/moment.h"
#include "compiler/zone_file.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static const struct {
    SchemaKey key;
    const char *flag;
} FILE_KEYS[FILE_VALUES] = {
    [FILE_SERIAL] = {KEY_SERIAL, "--serial"},
    [FILE_EPOCH] = {KEY_EPOCH, "--epoch"},
    [FILE_CHANNEL] = {KEY_CHANNEL, "--channel"},
    [FILE_NOT_BEFORE] = {KEY_NOT_BEFORE, "--not-before"},
    [FILE_NOT_AFTER] = {KEY_NOT_AFTER, "--not-after"},
};

/* ---- language, zone, order ---- */

/* The languages; their regions would be too many. */
static void known_langs(char *buf, size_t size)
{
    size_t used = 0;
    const Lang *l;
    buf[0] = 0;
    for (size_t i = 0; (l = lang_at(i)) && used < size; i++)
        if (!strchr(l->code, '-'))
            used += (size_t)snprintf(buf + used, size - used, "%s%s", i ? ", " : "", l->code);
}

static void read_lang(Compiler *c, const SchemaRecord *r)
{
    char known[160];
    const SourceField *f = compiler_field(r, KEY_LANG);
    known_langs(known, sizeof known);
    if (!f) {
        char advice[200];
        snprintf(advice, sizeof advice, err_words(ERR_WORDS("write the language of its texts: %s")),
                 known);
        compiler_require(c, r, KEY_LANG, advice);
        return;
    }
    c->lang = lang_find(f->value, f->value_len);
    c->month_first = strcasecmp(f->value, "en-US") == 0;
    if (c->lang)
        c->model.shows[c->show].lang = (Str){c->lang->code, (uint32_t)strlen(c->lang->code)};
    else
        compiler_problem(c, f, 0, "unknown language '%s'; known are %s",
                         utf8_quote(f->value, f->value_len).s, known);
}

static void read_zone(Compiler *c, const SchemaRecord *r)
{
    ZoneTexts zone;
    Err err = {0};
    const SourceField *f = compiler_field(r, KEY_ZONE);
    if (!f)
        return;
    if (!zone_file_find(f->value, f->value_len, c->flags->now, &zone, &err)) {
        compiler_err(c, f, &err);
        return;
    }
    FactShow *show = &c->model.shows[c->show];
    show->zone_name = (Str){f->value, f->value_len};
    show->zone_rule = arena_copy(&c->arena, zone.rule, strlen(zone.rule));
    show->zone_changes = arena_copy(&c->arena, zone.changes, strlen(zone.changes));
    c->no_memory = c->no_memory || !show->zone_rule.s || !show->zone_changes.s;
    if (!c->no_memory)
        compiler_zone(show, &c->zone);
}

static void read_order(Compiler *c, const SchemaRecord *r)
{
    const SourceField *f = compiler_field(r, KEY_ORDER);
    if (!f || strcmp(f->value, "mixed") == 0)
        return;
    if (strcmp(f->value, "written") == 0)
        c->model.shows[c->show].written_order = true;
    else
        compiler_problem(c, f, 0, "'Order' is 'mixed' or 'written'");
}

/* ---- what holds for the whole file ---- */

static bool whole_number(const char *s, size_t len, int64_t *out)
{
    int64_t value = 0;
    for (size_t i = 0; i < len; i++) {
        if (s[i] < '0' || s[i] > '9' || value > (INT64_MAX - 9) / 10)
            return false;
        value = value * 10 + (s[i] - '0');
    }
    *out = value;
    return len > 0;
}

static bool read_value(const Compiler *c, int which, const char *s, size_t len, FileValue *out,
                       Err *err)
{
    if (which == FILE_SERIAL && !whole_number(s, len, &out->time))
        return err_set(err, 0, 1, "a serial is a whole number below 2^63");
    if (which == FILE_SERIAL)
        return true;
    if (which == FILE_EPOCH && whole_number(s, len, &out->time)) /* seconds since 1970 */
        return out->time <= INT64_C(253402300800) ||
               err_set(err, 0, 1, "out of range; years go to 9999");
    MomentReader reader = compiler_moments(c);
    if (!moment_parse(s, len, &reader, which == FILE_NOT_AFTER, &out->time, err))
        return false;
    return which != FILE_EPOCH || out->time >= 0 || err_set(err, 0, 1, "before 1970");
}

/* Keeps the first value given, and reports a later one that differs. */
static void settle(Compiler *c, int which, const FileValue *value)
{
    FileValue *have = &c->file[which];
    if (!have->given) {
        *have = *value;
        return;
    }
    bool same = which == FILE_CHANNEL ? strcmp(have->text.s, value->text.s) == 0
                                      : have->time == value->time;
    if (!same && !c->flags->file[which])
        problems_add(c->problems, value->place,
                     "'%s' differs from %.80s:%d; make them agree, or give %s",
                     SCHEMA[FILE_KEYS[which].key].name, c->inputs[have->place.source].name,
                     have->place.line, FILE_KEYS[which].flag);
}

static void read_file_value(Compiler *c, const SchemaRecord *r, int which)
{
    const SourceField *f = compiler_field(r, FILE_KEYS[which].key);
    Err err = {0};
    if (!f)
        return;
    FileValue value = {.given = true, .place = source_place(f, 0)};
    if (which == FILE_CHANNEL) {
        value.text = compiler_id(c, r, KEY_CHANNEL);
        if (value.text.len > 0)
            settle(c, which, &value);
    } else if (read_value(c, which, f->value, f->value_len, &value, &err)) {
        settle(c, which, &value);
    } else {
        compiler_err(c, f, &err);
    }
}

static void read_clock(Compiler *c, const SchemaRecord *r)
{
    const SourceField *f = compiler_field(r, KEY_CLOCK);
    if (!f)
        return;
    if (strcmp(f->value, "12") == 0)
        c->model.shows[c->show].clock_hours = 12;
    else if (strcmp(f->value, "24") == 0)
        c->model.shows[c->show].clock_hours = 24;
    else
        compiler_problem(c, f, 0, "'Clock' is '12' or '24'");
}

void show_record_show(Compiler *c, const SchemaRecord *r)
{
    FactShow *show = &c->model.shows[c->show];
    read_lang(c, r);
    read_zone(c, r);
    read_order(c, r);
    read_clock(c, r);
    look_record_show(c, r);
    for (int i = 0; i < FILE_VALUES; i++)
        read_file_value(c, r, i);
    compiler_texts(c, r, NULL, 0, &show->first_text, &show->text_count);
}

/* ---- flags ---- */

static void read_flag(Compiler *c, int which, const char *s)
{
    Err err;
    FileValue value = {.given = true, .place = {-1, 0, 0}};
    bool good;
    if (!s)
        return;
    if (which == FILE_CHANNEL) {
        value.text = (Str){s, (uint32_t)strlen(s)};
        good =
            facts_is_id(s, value.text.len) || err_set(&err, 0, 0, "%s", err_words(FACTS_ID_FORM));
    } else {
        good = read_value(c, which, s, strlen(s), &value, &err);
    }
    if (!good)
        problems_add(c->problems, value.place, "%s: %s", FILE_KEYS[which].flag, err.why);
    c->file[which] = value;
}

/* Local times in flags are in the zone of the first source. */
void show_record_flags(Compiler *c)
{
    if (c->model.show_count > 0)
        compiler_zone(&c->model.shows[0], &c->zone);
    for (int i = 0; i < FILE_VALUES; i++)
        read_flag(c, i, c->flags->file[i]);
}

void show_record_finish(Compiler *c)
{
    const FileValue *file = c->file, *after = &file[FILE_NOT_AFTER];
    Model *m = &c->model;
    m->serial = (uint64_t)file[FILE_SERIAL].time;
    m->epoch = file[FILE_EPOCH].time;
    m->channel = file[FILE_CHANNEL].text.s ? file[FILE_CHANNEL].text : (Str){"", 0};
    m->not_before = file[FILE_NOT_BEFORE].given ? file[FILE_NOT_BEFORE].time : CALENDAR_MIN;
    m->not_after = after->given ? after->time : CALENDAR_MAX;
    if (m->not_before >= m->not_after)
        problems_add(c->problems, after->place,
                     "never valid: 'Not-after' is not later than 'Not-before'");
}

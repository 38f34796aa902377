/* SPDX-License-Identifier: MIT */
/* What all records share: reports at a place in a field, texts in the form and order of the fact
 * file, and fields that must be there. Every text becomes NFC; nothing else of it changes. */
#include "compiler/compiler.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "compiler/division.h"
#include "compiler/symbol_font.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

void compiler_zone(const FactShow *show, Zone *out)
{
    timezone_parse(show->zone_rule.s, show->zone_rule.len, out, NULL);
    timezone_shifts(show->zone_changes.s, show->zone_changes.len, out, NULL);
}

MomentReader compiler_moments(const Compiler *c)
{
    return (MomentReader){&c->zone, c->lang, c->month_first, c->flags->now};
}

void compiler_problem(Compiler *c, const SourceField *f, size_t offset, const char *format, ...)
{
    char why[sizeof(((Err *)0)->why)];
    va_list args;
    if (problems_full(c->problems)) {
        c->problems->more++;
        return;
    }
    va_start(args, format);
    vsnprintf(why, sizeof why, err_words(format), args);
    va_end(args);
    problems_add(c->problems, source_place(f, offset), "%s", why);
}

void compiler_err(Compiler *c, const SourceField *f, const Err *err)
{
    size_t at = 0;
    uint32_t cp;
    for (int column = 1; column < err->column && at < f->value_len; column++)
        at += utf8_next(f->value + at, f->value_len - at, &cp);
    compiler_problem(c, f, at, "%s", err->why);
}

Str compiler_text(Compiler *c, const SourceField *f, const char *text, size_t len)
{
    size_t ascii = 0;
    while (ascii < len && (unsigned char)text[ascii] < 0x80)
        ascii++;
    if (ascii == len)
        return (Str){text, (uint32_t)len};
    utf8proc_uint8_t *nfc = NULL;
    utf8proc_ssize_t nfc_len =
        utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &nfc,
                     (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    Str out = {NULL, 0};
    if (nfc_len < 0)
        c->no_memory = true;
    else if (nfc_len > LIMIT_VALUE_BYTES)
        compiler_problem(c, f, 0, "the value is too long: at most %d bytes", LIMIT_VALUE_BYTES);
    else if ((size_t)nfc_len == len && memcmp(nfc, text, len) == 0)
        out = (Str){text, (uint32_t)len};
    else if (!(out = arena_copy(&c->arena, (const char *)nfc, (size_t)nfc_len)).s)
        c->no_memory = true;
    free(nfc);
    return out;
}

/* What a digit of Arabic or Persian, or a wide one of East Asia, stands for; 10 if it is none. */
static unsigned digit_of(uint32_t cp)
{
    static const uint32_t zeros[] = {'0', 0x660, 0x6F0, 0xFF10};
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        if (cp - zeros[i] < 10)
            return cp - zeros[i];
    return 10;
}

/* What a mark of another script is in the language; a wide point or comma is one between digits. */
static const char *mark_of(const DecimalStyle *marks, uint32_t cp, bool between)
{
    switch (cp) {
    case 0x66A:
    case 0xFF05:
        return "%";
    case 0x66B:
        return marks->point;
    case 0x66C:
        return marks->group;
    case 0xFF0E:
        return between ? "." : NULL;
    case 0xFF0C:
        return between ? "," : NULL;
    default:
        return NULL;
    }
}

Str compiler_digits(Compiler *c, const SourceField *f)
{
    char out[LIMIT_VALUE_BYTES + 4];
    Utf8Out text = {out, sizeof out, 0, false};
    const DecimalStyle *marks = &(c->lang ? c->lang : lang_default())->number;
    bool changed = false, after_digit = false;
    size_t plain_len = 0;
    while (plain_len < f->value_len && !(f->value[plain_len] & 0x80))
        plain_len++;
    if (plain_len == f->value_len)
        return (Str){f->value, f->value_len};
    for (size_t at = 0, n; at < f->value_len; at += n) {
        uint32_t cp, next = 0;
        const char *from = f->value + at;
        n = utf8_next(from, f->value_len - at, &cp);
        if (at + n < f->value_len)
            utf8_next(from + n, f->value_len - at - n, &next);
        unsigned digit = digit_of(cp);
        const char *mark = mark_of(marks, cp, after_digit && digit_of(next) < 10);
        const char plain = (char)('0' + digit);
        after_digit = digit < 10;
        if (after_digit)
            utf8_add(&text, &plain, 1);
        else
            utf8_add(&text, mark ? mark : from, mark ? strlen(mark) : n);
        changed = changed || mark || (after_digit && cp > '9');
    }
    if (!changed)
        return (Str){f->value, f->value_len};
    Str copy = arena_copy(&c->arena, out, text.len);
    c->no_memory |= !copy.s;
    return copy.s ? copy : (Str){f->value, f->value_len};
}

static void add_text(Compiler *c, ModelText text)
{
    Model *m = &c->model;
    if (!arena_grow(&m->texts, m->text_count, &c->text_capacity, sizeof *m->texts)) {
        c->no_memory = true;
        return;
    }
    m->texts[m->text_count++] = text;
}

static int by_field(const void *left, const void *right)
{
    const ModelText *a = left, *b = right;
    return a->field != b->field ? a->field - b->field : a->lang - b->lang;
}

static bool is_shown(int16_t key)
{
    int text = SCHEMA[key].text;
    return key == KEY_VALUE || (text >= 0 && text != FIELD_URL && text != FIELD_DOCUMENT &&
                                text != FIELD_UNPROVED && text != FIELD_CHECKED_BY);
}

/* Says what to write instead of a character that no font has. */
static void report_glyph(Compiler *c, Place at, const char *one, size_t len)
{
    uint32_t cp;
    utf8_next(one, len, &cp);
    if (*symbol_font_bullet(cp))
        problems_add(c->problems, at, "U+%04X is a bullet of a word processor's own font; write %s",
                     (unsigned)cp, symbol_font_bullet(cp));
    else if (*symbol_font_sign(cp))
        problems_add(c->problems, at, "U+%04X is a sign of a word processor's own font; write '%s'",
                     (unsigned)cp, symbol_font_sign(cp));
    else if (symbol_font_private(cp))
        problems_add(c->problems, at,
                     "U+%04X is a sign of another program's own font; remove it, or write a letter "
                     "or sign that every font has",
                     (unsigned)cp);
    else
        problems_add(c->problems, at,
                     "no font here has '%.*s' (U+%04X); remove it, or ask whoever looks after the "
                     "screens for a font with it ('--fonts')",
                     (int)len, one, (unsigned)cp);
}

/* Reports each character of a field that the screen could not show, where it first occurs. */
static void check_glyphs(Compiler *c, const SourceField *f)
{
    const InputGaps *gaps = &c->flags->gaps;
    StrMap reported = {0};
    SourceCursor place = source_begin(f);
    size_t count;
    if (!gaps->find || f->broken || f->key < 0 || !is_shown(f->key))
        return;
    const uint32_t *at = gaps->find(gaps->ctx, f->value, f->value_len, &count);
    for (size_t i = 0; i < count && !c->no_memory; i++) {
        uint32_t cp, earlier = STRMAP_NONE;
        const char *one = f->value + at[i];
        size_t len = utf8_next(one, f->value_len - at[i], &cp);
        if (!strmap_put(&reported, (Str){one, (uint32_t)len}, at[i], &earlier))
            c->no_memory = true;
        if (earlier != STRMAP_NONE)
            continue;
        source_seek(f, &place, at[i]);
        report_glyph(c, (Place){f->source->index, place.line, place.column}, one, len);
    }
    strmap_close(&reported);
}

/* A text of a card, with places in its long words. */
static Str divided(Compiler *c, const SourceField *f, Str text)
{
    const char *own = c->lang ? c->lang->code : "";
    Str lang = f->lang ? c->langs.codes[f->lang - 1] : str_of(own);
    Str out = division_add(c->flags->hyphens, lang, text, &c->arena);
    c->no_memory = c->no_memory || !out.s;
    return out;
}

void compiler_texts(Compiler *c, const SchemaRecord *r, const ModelText *extra, size_t extra_count,
                    uint32_t *first, uint32_t *count)
{
    size_t before = c->model.text_count;
    for (uint32_t i = r->first; i < r->first + r->count; i++) {
        const SourceField *f = &r->source->fields[i];
        check_glyphs(c, f);
        if (f->key < 0 || SCHEMA[f->key].text < 0 || f->broken)
            continue;
        Str text = compiler_text(c, f, f->value, f->value_len);
        if (text.s && SCHEMA[f->key].text == FIELD_TEXT && f->key != KEY_SHOW)
            text = divided(c, f, text);
        if (text.s)
            add_text(c, (ModelText){(uint16_t)SCHEMA[f->key].text, f->lang, text});
    }
    for (size_t i = 0; i < extra_count; i++)
        add_text(c, extra[i]);
    *first = (uint32_t)before;
    *count = (uint32_t)(c->model.text_count - before);
    if (*count > 1)
        qsort(c->model.texts + before, *count, sizeof *c->model.texts, by_field);
}

const SourceField *compiler_field(const SchemaRecord *r, SchemaKey key)
{
    return r->at[key] && !r->at[key]->broken ? r->at[key] : NULL;
}

/* The id that is most like the text: "Über uns" gives "uber-uns". It may be empty. */
static void nearest_id(const char *text, char *id, size_t size)
{
    size_t n = 0;
    utf8proc_uint8_t *plain = NULL;
    utf8proc_map((const utf8proc_uint8_t *)text, 0, &plain,
                 (utf8proc_option_t)(UTF8PROC_NULLTERM | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
                                     UTF8PROC_CASEFOLD));
    for (const utf8proc_uint8_t *at = plain; at && *at && n + 1 < size; at++)
        if ((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9'))
            id[n++] = (char)*at;
        else if (n > 0 && id[n - 1] != '-')
            id[n++] = '-';
    n -= n > 0 && id[n - 1] == '-';
    id[n] = '\0';
    free(plain);
}

Str compiler_id(Compiler *c, const SchemaRecord *r, SchemaKey key)
{
    const SourceField *f = compiler_field(r, key);
    char like[LIMIT_ID_BYTES + 1];
    if (!f)
        return (Str){"", 0};
    if (facts_is_id(f->value, f->value_len) && f->value_len <= LIMIT_ID_BYTES)
        return (Str){f->value, f->value_len};
    nearest_id(f->value, like, sizeof like);
    if (f->value_len > LIMIT_ID_BYTES)
        compiler_problem(c, f, LIMIT_ID_BYTES, "'%s' is longer than %d bytes", SCHEMA[key].name,
                         LIMIT_ID_BYTES);
    else if (!facts_is_id(like, strlen(like)))
        compiler_problem(c, f, 0, "'%s' consists of %s", SCHEMA[key].name,
                         err_words(FACTS_ID_FORM));
    else
        compiler_problem(c, f, 0, "'%s' consists of %s; write '%s: %s'", SCHEMA[key].name,
                         err_words(FACTS_ID_FORM), SCHEMA[key].name, like);
    return (Str){"", 0};
}

void compiler_require(Compiler *c, const SchemaRecord *r, SchemaKey key, const char *advice)
{
    if (!r->at[key] && !r->broken)
        problems_add(c->problems, source_name(r->at[r->kind]), "this %s has no '%s:'; %s",
                     SCHEMA[r->kind].name, SCHEMA[key].name, err_words(advice));
}

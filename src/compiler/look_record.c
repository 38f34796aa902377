/* SPDX-License-Identifier: MIT */
/* A show's own look: three colours, from which palette.c makes all others, the hours in which the
 * picture is darker, a logo, and fonts. Colours that could not be read on a screen are refused. */
#include "compiler/look_record.h"
#include "base/utf8.h"
#include "compiler/logo.h"
#include "compiler/record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAY = 1440, PATH_BYTES = 4096 }; /* in minutes; more than a path may have */

/* ---- colours ---- */

static int hex(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *at = c ? strchr(digits, c >= 'A' && c <= 'F' ? c + 32 : c) : NULL;
    return at ? (int)(at - digits) : -1;
}

/* #RRGGBB or #RGB. */
static bool read_color(const char *s, size_t len, uint32_t *out)
{
    uint32_t color = 0;
    if (s[0] != '#' || (len != 4 && len != 7))
        return false;
    for (size_t i = 1; i < len; i++) {
        int digit = hex(s[i]);
        if (digit < 0)
            return false;
        color = color << 4 | (uint32_t)digit;
        color = len == 4 ? color << 4 | (uint32_t)digit : color;
    }
    *out = color;
    return true;
}

/* True if the field is present and a colour. */
static bool take_color(Compiler *c, const SchemaRecord *r, SchemaKey key, uint32_t *out, bool *bad)
{
    const SourceField *f = compiler_field(r, key);
    if (!f || read_color(f->value, f->value_len, out))
        return f != NULL;
    compiler_problem(c, f, 0, "'%s' is a colour, written as #0B262C or #06A", SCHEMA[key].name);
    *bad = true;
    return false;
}

static void too_alike(Compiler *c, const SchemaRecord *r, const PaletteFault *p)
{
    const SourceField *f = compiler_field(r, KEY_INK);
    uint32_t need = p->what.least_mil;
    compiler_problem(c, f ? f : compiler_field(r, KEY_PAPER), 0,
                     "%s #%06X on %s #%06X (%s theme) is %u.%02u:1, less than %u.%u:1; make 'Ink' "
                     "darker or 'Paper' lighter",
                     style_roles[p->what.role].name, (unsigned)p->color,
                     style_roles[p->what.ground].name, (unsigned)p->ground,
                     p->theme == THEME_DARK ? "dark" : "light", (unsigned)p->reached_mil / 1000,
                     (unsigned)p->reached_mil % 1000 / 10, (unsigned)need / 1000,
                     (unsigned)need % 1000 / 100);
}

static void read_colors(Compiler *c, const SchemaRecord *r)
{
    FactShow *show = &c->model.shows[c->show];
    Pigments p = style_pigments;
    PaletteFault fault;
    bool bad = false, ink = take_color(c, r, KEY_INK, &p.ink, &bad);
    bool paper = take_color(c, r, KEY_PAPER, &p.paper, &bad);
    bool marker = take_color(c, r, KEY_MARKER, &p.marker, &bad);
    if (bad || (!ink && !paper && !marker))
        return;
    if (palette_light(p.ink) >= palette_light(p.paper))
        compiler_problem(c, r->at[ink ? KEY_INK : KEY_PAPER], 0,
                         "'Ink' #%06X must be darker than 'Paper' #%06X", (unsigned)p.ink,
                         (unsigned)p.paper);
    else if (!palette_mix(&p, &show->palette, &fault))
        too_alike(c, r, &fault);
}

/* ---- dimming ---- */

/* Blanks of any width. */
static const char *skip_blanks(const char *s)
{
    size_t n;
    do {
        n = *s == ' ' ? 1 : strncmp(s, "\u00A0", 2) == 0 ? 2 : strncmp(s, "\u202F", 3) == 0 ? 3 : 0;
        s += n;
    } while (n);
    return s;
}

/* At most three digits; false if there are none. */
static bool read_number(const char **s, int *out)
{
    const char *at = *s;
    for (*out = 0; **s >= '0' && **s <= '9' && *s - at < 3; ++*s)
        *out = *out * 10 + (**s - '0');
    return *s > at;
}

/* "22" or "22:30" as minutes of the day. */
static bool read_time(const char **s, int *out)
{
    const char *at = *s;
    int hours, minutes = 0;
    bool good = read_number(&at, &hours);
    if (good && *at == ':') {
        at++;
        good = read_number(&at, &minutes);
    }
    *out = hours * 60 + minutes;
    if (!good || minutes > 59 || *out > DAY)
        return false;
    *s = at;
    return true;
}

static bool read_dash(const char **s)
{
    *s = skip_blanks(*s);
    size_t n = **s == '-' ? 1 : strncmp(*s, "\u2013", 3) == 0 ? 3 : 0;
    *s = skip_blanks(*s + n);
    return n > 0;
}

/* "50 %", or nothing. */
static bool read_amount(const char **s, int *out)
{
    *s = skip_blanks(*s);
    if (!**s)
        return true;
    if (!read_number(s, out))
        return false;
    *s = skip_blanks(*s);
    if (**s != '%' || (*s)[1])
        return false;
    ++*s;
    return true;
}

/* "22-6" or "22:30-6:15", either followed by "50 %" or not. */
static void read_dim(Compiler *c, const SchemaRecord *r)
{
    FactDim dim = {.percent = STYLE_DIM_PERCENT};
    const SourceField *f = compiler_field(r, KEY_DIM);
    if (!f)
        return;
    const char *s = f->value;
    if (!read_time(&s, &dim.from) || !read_dash(&s) || !read_time(&s, &dim.until) ||
        !read_amount(&s, &dim.percent)) {
        compiler_problem(c, f, (size_t)(s - f->value),
                         "write the hours as 22-6 or 22:30-6:15, then how dark, such as 50 %%");
        return;
    }
    dim.from %= DAY;
    dim.until = dim.until ? dim.until : DAY;
    if (dim.from == dim.until)
        compiler_problem(c, f, 0, "these hours are empty; write 0-24 for the whole day");
    else if (dim.percent < 1 || dim.percent > LIMIT_DIM_PERCENT)
        compiler_problem(c, f, 0, "a picture is dimmed by 1 to %d %%", LIMIT_DIM_PERCENT);
    else
        c->model.shows[c->show].dim = dim;
}

/* ---- logo ---- */

/* Whether a path stays in its folder or below it. */
static bool stays_inside(const char *path)
{
    bool good = path[0] != '/';
    for (const char *at = path; good && *at; at += *at == '/') {
        size_t len = strcspn(at, "/");
        good = len != 2 || memcmp(at, "..", 2) != 0;
        at += len;
    }
    return good;
}

/* The path of the file that a field names; false if it may name none. */
static bool logo_path(const Compiler *c, const SchemaRecord *r, const SourceField *f,
                      char path[PATH_BYTES], Err *err)
{
    const char *folder = c->inputs[r->source->index].folder;
    int len = snprintf(path, PATH_BYTES, "%s/%s", folder ? folder : "", f->value);
    return (folder && len > 0 && len < PATH_BYTES) ||
           err_set(err, 0, 0, "no file can be named here");
}

static void read_logo(Compiler *c, const SchemaRecord *r)
{
    Err err;
    char path[PATH_BYTES];
    Logo logo;
    Model *m = &c->model;
    const SourceField *f = compiler_field(r, KEY_LOGO);
    if (!f)
        return;
    if (!stays_inside(f->value)) {
        compiler_problem(c, f, 0,
                         "'%s' must be a PNG file in the folder of this source or below it; '..' "
                         "and absolute paths are refused",
                         SCHEMA[KEY_LOGO].name);
        return;
    }
    if (!logo_path(c, r, f, path, &err) || !logo_read(path, &logo, &err)) {
        c->no_memory |= err.no_memory;
        if (!err.no_memory)
            compiler_problem(c, f, 0, "%s: %s", utf8_quote(f->value, f->value_len).s, err.why);
        return;
    }
    size_t size = (size_t)logo.w * (size_t)logo.h;
    uint8_t *masks = realloc(m->masks, m->mask_count + size);
    if (masks) {
        memcpy(masks + m->mask_count, logo.cover, size);
        m->shows[c->show].logo = (FactLogo){(uint32_t)m->mask_count, logo.w, logo.h};
        m->masks = masks;
        m->mask_count += size;
    } else {
        c->no_memory = true;
    }
    free(logo.cover);
}

/* ---- fonts ---- */

static const SchemaKey FONT_KEYS[OWN_COUNT] = {[OWN_SERIF] = KEY_FONT_SERIF,
                                               [OWN_SERIF_BOLD] = KEY_FONT_SERIF_BOLD,
                                               [OWN_SANS] = KEY_FONT_SANS,
                                               [OWN_SANS_BOLD] = KEY_FONT_SANS_BOLD};

/* A font holds for the whole file, so all sources that name one must agree. */
static void read_font(Compiler *c, const SchemaRecord *r, int which)
{
    SchemaKey key = FONT_KEYS[which];
    const SourceField *f = compiler_field(r, key);
    FileValue *have = &c->fonts[which];
    if (!f)
        return;
    if (!facts_is_font(f->value, f->value_len))
        compiler_problem(c, f, 0,
                         "'%s' is the name of a font file, without a folder: *.ttf, *.otf, *.ttc "
                         "or *.otc",
                         SCHEMA[key].name);
    else if (which % 2 && !r->at[FONT_KEYS[which - 1]])
        compiler_problem(c, f, 0, "'%s' needs a '%s'", SCHEMA[key].name,
                         SCHEMA[FONT_KEYS[which - 1]].name);
    else if (!have->given)
        *have = (FileValue){
            .given = true, .place = source_place(f, 0), .text = {f->value, f->value_len}};
    else if (strcmp(have->text.s, f->value) != 0)
        compiler_problem(c, f, 0, "'%s' differs from %.80s:%d; make them agree", SCHEMA[key].name,
                         c->inputs[have->place.source].name, have->place.line);
}

/* The show's 'Allow', before its fields have keys. */
static const SourceField *find_allow(const Source *s, uint32_t fields)
{
    for (uint32_t i = 0; i < fields; i++)
        if (str_is(str_of(SCHEMA[KEY_ALLOW].name), s->fields[i].name, s->fields[i].name_len))
            return &s->fields[i];
    return NULL;
}

void look_record_fonts(const Input *inputs, size_t count, LookFont out[OWN_COUNT])
{
    memset(out, 0, OWN_COUNT * sizeof *out);
    for (size_t i = 0; i < count; i++) {
        const Source *s = &inputs[i].source;
        uint32_t fields = s->record_count ? s->records[0].count : 0;
        for (uint32_t k = 0; k < OWN_COUNT * fields; k++) {
            const SourceField *f = &s->fields[k / OWN_COUNT];
            LookFont *font = &out[k % OWN_COUNT];
            const char *name = SCHEMA[FONT_KEYS[k % OWN_COUNT]].name;
            if (!font->name[0] && str_is(str_of(name), f->name, f->name_len) &&
                facts_is_font(f->value, f->value_len)) {
                memcpy(font->name, f->value, f->value_len + 1);
                font->place = source_place(f, 0);
                font->uneven = record_names(find_allow(s, fields), RULE_UNEVEN_DIGITS);
            }
        }
    }
}

void look_record_show(Compiler *c, const SchemaRecord *r)
{
    read_colors(c, r);
    read_dim(c, r);
    read_logo(c, r);
    for (int i = 0; i < OWN_COUNT; i++)
        read_font(c, r, i);
}

/* SPDX-License-Identifier: MIT */
/* A figure is stored as exact numbers and one unit. The words around them come from the table of the
 * current language: long on the card ("Milliarden"), short in the crawl ("Mrd."). What was computed
 * and not said by the source carries the language's mark wherever it is printed. */
#include "layout/figure_words.h"

#include "base/utf8.h"
#include "layout/change_words.h"

#include <stdint.h>

enum { STRAP_BYTES = 512 };

/* The note, followed by the mark if the strap was computed and the note does not say so itself. */
static Str note_words(Builder *b, Str text, bool computed)
{
    const char *mark = b->lang->computed;
    if (!computed || strstr(text.s, mark))
        return text;
    return builder_join(b, text.s, text.len ? " " : "", mark);
}

/* The change, or the share of the whole; empty if neither is known. */
static void strap_words(Builder *b, const Fact *f, Str out[2])
{
    char buf[STRAP_BYTES];
    out[0] = out[1] = str_of("");
    if (f->flags & FACT_CHANGE) {
        for (int brief = 0; brief < 2; brief++)
            out[brief] = builder_keep(b, buf, change_words_strap(b, f, brief, buf, sizeof buf));
    } else if (f->flags & FACT_SHARE) {
        size_t len = lang_percent(b->lang, (Decimal){f->share_percent, 0}, buf, sizeof buf);
        out[0] = builder_keep(b, buf, len);
    }
}

static Str field_or(Builder *b, const Fact *f, FactField first, FactField second)
{
    Str s = builder_field(b, f, first);
    return s.len ? s : builder_field(b, f, second);
}

static void notes(Builder *b, const Fact *f, FigureWords *out)
{
    uint32_t derived = f->flags & FACT_CHANGE ? FACT_CHANGE_COMPUTED : FACT_SHARE;
    bool computed = f->flags & derived;
    out->mark = str_of(computed ? b->lang->computed : "");
    FactField first = f->flags & FACT_CHANGE ? FIELD_BASIS : FIELD_NOTE;
    FactField second = f->flags & FACT_CHANGE ? FIELD_NOTE : FIELD_BASIS;
    Str note = field_or(b, f, first, second);
    Str note_short = first == FIELD_BASIS ? field_or(b, f, FIELD_BASIS_SHORT, FIELD_NOTE_SHORT)
                                          : field_or(b, f, FIELD_NOTE_SHORT, FIELD_BASIS_SHORT);
    out->note = note_words(b, note, computed);
    out->note_short = note_short.len ? note_words(b, note_short, computed) : note_short;
}

/* In two lines that are as even as its words allow, or in one. */
static void stack(Builder *b, Str text, Str line[2])
{
    size_t best = SIZE_MAX;
    line[0] = text;
    line[1] = str_of("");
    for (const char *at = text.s; at && (at = strchr(at, ' ')) != NULL; at++) {
        Str upper = {text.s, (uint32_t)(at - text.s)}, lower = str_of(at + 1);
        size_t a = builder_count(upper), c = builder_count(lower), wide = a > c ? a : c;
        if (wide >= best)
            continue;
        best = wide;
        line[0] = builder_keep(b, upper.s, upper.len);
        line[1] = lower;
    }
}

static void value_and_unit(Builder *b, const Fact *f, FigureWords *out)
{
    bool sign;
    Str qualifier = value_parts_qualifier(b, f, &sign);
    value_parts_of(b, f, &out->value);
    out->qualifier = sign ? str_of("") : qualifier;
    stack(b, out->qualifier, out->qualifier_line);
    Str scale = out->value.words.scale, unit = out->value.words.unit;
    out->unit[0] = scale.len ? scale : unit;
    out->unit[1] = scale.len ? unit : str_of("");
    out->unit_line = out->unit_brief = unit_words_joined(b, scale, unit);
    if (unit.len + scale.len && f->form != VALUE_TEXT) {
        UnitWords brief = unit_words_of_value(b, f, false);
        out->unit_brief = unit_words_joined(b, brief.scale, brief.unit);
    }
}

void figure_words(Builder *b, const Fact *f, FigureWords *out)
{
    value_and_unit(b, f, out);
    strap_words(b, f, out->strap);
    notes(b, f, out);
    size_t count = builder_count(builder_field(b, f, FIELD_TEXT)) + builder_count(out->qualifier) +
                   builder_count(out->unit_line) + builder_count(out->note) + 6;
    for (int i = 0; i < out->value.count; i++)
        count += builder_count(out->value.part[i].text);
    out->count = (int)count;
}

/* A word of Hebrew that ends in a hyphen is joined to the number by it. */
static bool ends_in_hyphen(Str s)
{
    return s.len > 2 && (s.s[s.len - 1] == '-' || memcmp(s.s + s.len - 2, "\u05BE", 2) == 0);
}

/* The value with what stands before it and its unit. */
static void value_crawl(Builder *b, const Fact *f, Utf8Out *out)
{
    char number[LIMIT_VALUE_BYTES], amount[2 * LIMIT_VALUE_BYTES];
    bool sign;
    size_t len;
    Str qualifier = value_parts_qualifier(b, f, &sign);
    utf8_add(out, qualifier.s, qualifier.len);
    bool gap = qualifier.len && !sign && !ends_in_hyphen(qualifier);
    utf8_add(out, "\u00a0", gap ? strlen("\u00a0") : 0);
    if (f->form == VALUE_TEXT)
        len = value_parts_text(b, f, amount, sizeof amount);
    else {
        UnitWords words = unit_words_of_value(b, f, false);
        value_parts_number(b->lang, f, number, sizeof number);
        len = unit_words_amount(b->lang, number, &words, f->flags & FACT_TIGHT, amount,
                                sizeof amount);
    }
    utf8_add(out, amount, len);
}

size_t figure_words_crawl(Builder *b, const Fact *f, char *buf, size_t size)
{
    char change[STRAP_BYTES];
    Utf8Out out = {buf, size, 0, false};
    value_crawl(b, f, &out);
    if (!(f->flags & FACT_CHANGE))
        return out.len;
    utf8_add(&out, b->lang->comma, strlen(b->lang->comma));
    utf8_add(&out, change, change_words_crawl(b, f, change, sizeof change));
    if (f->flags & FACT_CHANGE_COMPUTED) {
        utf8_add(&out, " ", 1);
        utf8_add(&out, b->lang->computed, strlen(b->lang->computed));
    }
    return out.len;
}

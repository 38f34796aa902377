/* SPDX-License-Identifier: MIT */
/* A figure is stored as exact numbers and one unit. The words around them come from the table of the
 * current language: long on the card ("Milliarden"), short in the crawl ("Mrd."). What was computed
 * and not said by the source carries the language's mark wherever it is printed. */
#include "layout/figure_words.h"

#include <stdio.h>
#include <string.h>

static const char *const arrow_up = "↗\u2009", *const arrow_down = "↘\u2009",
                         *const arrow_level = "→\u2009";

static void change_words(const Lang *lang, const Fact *f, char *buf, size_t size)
{
    char amount[80];
    int64_t of = f->change < 0 ? -f->change : f->change;
    lang_percent(lang, (Decimal){of, f->change_decimals}, amount, sizeof amount);
    const char *arrow = f->change > 0 ? arrow_up : f->change < 0 ? arrow_down : arrow_level;
    snprintf(buf, size, "%s%s", arrow, amount);
}

/* The note, followed by the mark if the strap was computed and the note does not say so itself. */
static Str note_words(Builder *b, Str text, bool computed)
{
    const char *mark = b->lang->computed;
    if (!computed || strstr(text.s, mark))
        return text;
    return builder_join(b, text.s, text.len ? " " : "", mark);
}

/* The change, or the share of the whole; empty if neither is known. */
static Str strap_words(Builder *b, const Fact *f)
{
    char buf[96] = "";
    if (f->flags & FACT_CHANGE)
        change_words(b->lang, f, buf, sizeof buf);
    else if (f->flags & FACT_SHARE)
        lang_percent(b->lang, (Decimal){f->share_percent, 0}, buf, sizeof buf);
    return buf[0] ? builder_keep(b, buf, strlen(buf)) : str_of("");
}

static Str field_or(Builder *b, const Fact *f, FactField first, FactField second)
{
    Str s = builder_field(b, f, first);
    return s.len ? s : builder_field(b, f, second);
}

/* Scale word and unit of the value, for the card or the crawl; len 0 where there is none. */
static void value_words(Builder *b, const Fact *f, bool card, Str *scale, Str *unit)
{
    const Lang *lang = b->lang;
    Decimal value = {f->value, f->decimals};
    const LangWord *word = lang_scale_of(lang, f->scale);
    *scale = str_of(word ? lang_form(lang, card ? word->card : word->crawl, value) : "");
    if (word)
        value = (Decimal){(int64_t)word->scale, 0};
    *unit = builder_field(b, f, FIELD_UNIT);
    word = lang_unit(lang, unit->s, unit->len);
    if (word)
        *unit = str_of(lang_form(lang, card ? word->card : word->crawl, value));
}

void figure_words(Builder *b, const Fact *f, FigureWords *out)
{
    const Lang *lang = b->lang;
    char number[FIGURE_NUMBER_BYTES];
    size_t len = lang_number(lang, (Decimal){f->value, f->decimals}, number, sizeof number);
    out->number = builder_keep(b, number, len);
    Str scale, unit;
    value_words(b, f, true, &scale, &unit);
    out->unit[0] = scale.len ? scale : unit;
    out->unit[1] = scale.len ? unit : str_of("");

    uint32_t derived = f->flags & FACT_CHANGE ? FACT_CHANGE_COMPUTED : FACT_SHARE;
    bool computed = f->flags & derived;
    out->strap = strap_words(b, f);
    out->mark = str_of(computed ? lang->computed : "");
    FactField first = f->flags & FACT_CHANGE ? FIELD_BASIS : FIELD_NOTE;
    FactField second = f->flags & FACT_CHANGE ? FIELD_NOTE : FIELD_BASIS;
    Str note = field_or(b, f, first, second);
    Str note_short = first == FIELD_BASIS ? field_or(b, f, FIELD_BASIS_SHORT, FIELD_NOTE_SHORT)
                                          : field_or(b, f, FIELD_NOTE_SHORT, FIELD_BASIS_SHORT);
    out->note = note_words(b, note, computed);
    out->note_short = note_words(b, note_short, computed);

    Str label = builder_field(b, f, FIELD_TEXT);
    size_t units =
        builder_count(out->unit[0]) + builder_count(out->unit[1]) + (out->unit[1].len ? 1 : 0);
    out->count = (int)(builder_count(label) + builder_count(out->number) + units +
                       builder_count(out->note) + 6);
}

size_t figure_words_crawl(Builder *b, const Fact *f, char *buf, size_t size)
{
    const Lang *lang = b->lang;
    char number[80], change[96] = "";
    Str scale, unit;
    value_words(b, f, false, &scale, &unit);
    bool percentage = !scale.len && strcmp(unit.s, "%") == 0;
    if (percentage)
        lang_percent(lang, (Decimal){f->value, f->decimals}, number, sizeof number);
    else
        lang_number(lang, (Decimal){f->value, f->decimals}, number, sizeof number);
    if (f->flags & FACT_CHANGE)
        lang_change(lang, (Decimal){f->change, f->change_decimals}, change, sizeof change);
    bool computed = change[0] && (f->flags & FACT_CHANGE_COMPUTED);
    int n = snprintf(buf, size, "%s%s%s%s%s%s%s%s%s", number, scale.len ? "\u00a0" : "", scale.s,
                     unit.len && !percentage ? "\u00a0" : "", percentage ? "" : unit.s,
                     change[0] ? lang->comma : "", change, computed ? " " : "",
                     computed ? lang->computed : "");
    return n < 0 ? 0 : (size_t)n < size ? (size_t)n : size - 1;
}

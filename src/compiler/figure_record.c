/* SPDX-License-Identifier: MIT */
/* A figure's numbers complete each other: the change gives the previous value, or the other way round;
 * if both are written, they must agree. What is computed makes sense or is not there: no percentage
 * of degrees, of years, from zero or below, or between two percentages. */
#include "compiler/figure_record.h"
#include "amount/amount_parse.h"
#include "amount/change.h"
#include "amount/sum.h"
#include "amount/words.h"
#include "base/limits.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_CHARACTERS = 40 }; /* of a Value-text: more would be no figure, and small */
enum { CHANGE_DECIMALS = 2 };  /* of a computed percentage, at most */

/* The numbers of a figure; each is read even if another could not be. */
typedef struct {
    Amount value, previous;
    Change change;
    bool has_value, has_previous, has_change;
} Numbers;

static bool read_amount(Compiler *c, const SchemaRecord *r, SchemaKey key, Amount *out)
{
    Err err = {0};
    const SourceField *f = compiler_field(r, key);
    if (!f || !c->lang)
        return false;
    Str s = compiler_digits(c, f);
    if (amount_parse(c->lang, s.s, s.len, key == KEY_VALUE, out, &err))
        return true;
    compiler_err(c, f, &err);
    return false;
}

static bool read_change(Compiler *c, const SchemaRecord *r, const Numbers *n, Change *out)
{
    Err err = {0};
    const SourceField *f = compiler_field(r, KEY_CHANGE);
    if (!f || !c->lang || (r->at[KEY_VALUE] && !n->has_value))
        return false;
    Str s = compiler_digits(c, f);
    if (change_parse(c->lang, s.s, s.len, n->has_value ? &n->value : NULL, out, &err))
        return true;
    compiler_err(c, f, &err);
    return false;
}

/* ---- what belongs together ---- */

/* What goes with one number only, beside a range or a text. */
static bool refuse_beside(Compiler *c, const SchemaRecord *r, SchemaKey key, bool text)
{
    const SourceField *f = r->at[key];
    if (f && text)
        problems_add(c->problems, source_name(f),
                     "'%s' goes with a number; nothing is computed from a 'Value-text'",
                     SCHEMA[key].name);
    else if (f)
        problems_add(c->problems, source_name(f),
                     "'%s' goes with one number; nothing is computed from a range",
                     SCHEMA[key].name);
    return f != NULL;
}

static bool exact_previous(Compiler *c, const SchemaRecord *r, const Amount *a)
{
    bool exact = a->form != VALUE_RANGE && !a->qualifier;
    if (!exact)
        compiler_problem(c, r->at[KEY_PREVIOUS], 0, "the previous value must be one exact number");
    return exact;
}

/* Converts the previous value to the scale and the decimals of the value. */
static bool fit_previous(Compiler *c, const SchemaRecord *r, Numbers *n)
{
    const SourceField *f = r->at[KEY_PREVIOUS];
    if (!exact_previous(c, r, &n->previous))
        return false;
    if (!sum_same_unit(c->lang, &n->value, &n->previous)) {
        compiler_problem(c, f, 0, "the unit differs from the value's '%s'",
                         utf8_quote(n->value.unit.s, n->value.unit.len).s);
        return false;
    }
    if (!sum_align(&n->value, &n->previous)) {
        compiler_problem(c, f, 0,
                         "cannot be written in the value's scale with at most %d digits and %d "
                         "decimals",
                         LIMIT_DIGITS, LIMIT_DECIMALS);
        return false;
    }
    return true;
}

/* ---- differences ---- */

/* A change as an amount in the value's unit: 25 basis points are 0.25 percent. */
static bool as_amount(const Numbers *n, Amount *out)
{
    *out = n->change.amount;
    if (n->change.unit != CHANGE_ABSOLUTE)
        out->scale = 1;
    if (n->change.unit != CHANGE_BASIS_POINTS || !n->value.percentage)
        return true;
    Decimal *d = &out->number;
    for (int i = 0; i < 2; i++)
        if (d->mantissa % 10 == 0)
            d->mantissa /= 10;
        else
            d->decimals++;
    return d->decimals <= LIMIT_DECIMALS;
}

/* The value and the change in one form, for a sum; the value as it was if that cannot be. */
static bool fit_change(const Numbers *n, Amount *value, Amount *change)
{
    *value = n->value;
    return as_amount(n, change) && sum_align(value, change);
}

static bool in_range(int64_t mantissa)
{
    return mantissa > -INT64_C(1000000000000000) && mantissa < INT64_C(1000000000000000);
}

/* The previous value from a change in the value's own unit; false if there is none. */
static bool subtract(const Lang *l, Numbers *n)
{
    Amount value, change;
    if (!change_is_own_unit(l, &n->change, &n->value) || !fit_change(n, &value, &change))
        return false;
    int own =
        n->value.number.decimals > CHANGE_DECIMALS ? n->value.number.decimals : CHANGE_DECIMALS;
    int written = n->change.amount.scale == n->value.scale ? n->change.amount.number.decimals : 0;
    int64_t previous = value.number.mantissa - change.number.mantissa;
    if (!in_range(previous) || value.number.decimals > (own > written ? own : written))
        return false;
    n->value = value;
    n->previous = value;
    n->previous.number.mantissa = previous;
    return true;
}

/* ---- all three are written ---- */

static void say_right(Compiler *c, const SchemaRecord *r, const Change *change, const char *right)
{
    const LangWord *scale =
        change->unit == CHANGE_ABSOLUTE ? lang_scale_of(c->lang, change->amount.scale) : NULL;
    const SourceField *f = r->at[KEY_CHANGE];
    Str unit = change->amount.unit;
    right = *right ? right : err_words("another number of");
    if (change->unit == CHANGE_PERCENT)
        compiler_problem(c, f, 0, "does not lead from 'Previous' to 'Value'; that would be %s %%",
                         right);
    else
        compiler_problem(
            c, f, 0, "does not lead from 'Previous' to 'Value'; that would be %s%s%s %s", right,
            scale ? " " : "", scale ? scale->crawl[0] : "", utf8_quote(unit.s, unit.len).s);
}

/* The difference must be exact. */
static void check_difference(Compiler *c, const SchemaRecord *r, const Numbers *n)
{
    Amount value = n->value, previous = n->previous, change;
    char right[64] = "";
    bool fits = as_amount(n, &change) && sum_align(&value, &change);
    fits = fits && sum_align(&value, &previous) && sum_align(&value, &change);
    if (fits && value.number.mantissa - previous.number.mantissa == change.number.mantissa)
        return;
    Decimal real = {value.number.mantissa - previous.number.mantissa, value.number.decimals};
    bool shown = fits && value.form == VALUE_NUMBER && n->change.amount.scale == value.scale &&
                 n->change.unit != CHANGE_BASIS_POINTS && in_range(real.mantissa);
    for (; real.decimals > 0 && real.mantissa % 10 == 0; real.decimals--)
        real.mantissa /= 10;
    if (shown)
        lang_number(c->lang, real, right, sizeof right);
    say_right(c, r, &n->change, right);
}

/* A percentage may be off by one in its last decimal. */
static void check_percentage(Compiler *c, const SchemaRecord *r, const Numbers *n)
{
    Decimal real, change = n->change.amount.number;
    char right[64] = "";
    if (n->previous.number.mantissa <= 0) {
        compiler_problem(c, r->at[KEY_CHANGE], 0,
                         "no percentage can be taken of a previous value of zero or less");
        return;
    }
    if (sum_growth(n->value.number, n->previous.number, change.decimals, &real)) {
        int64_t off = real.mantissa - change.mantissa;
        if (off >= -1 && off <= 1)
            return;
        decimal_format(real, &c->lang->number, right, sizeof right);
    }
    say_right(c, r, &n->change, right);
}

/* ---- one is computed ---- */

/* The previous value from a percentage; a value below zero gives none. */
static bool divide(Compiler *c, const SchemaRecord *r, Numbers *n)
{
    const SourceField *f = r->at[KEY_CHANGE];
    Decimal all, change = n->change.amount.number;
    n->previous = n->value;
    if (change.mantissa == 0)
        return true;
    if (n->value.number.mantissa < 0 || !change_may_be_percent(c->lang, &n->value))
        return false;
    if (n->value.form == VALUE_FRACTION) {
        Decimal back;
        return decimal_before(n->value.number, change, &n->previous.number) &&
               sum_growth(n->value.number, n->previous.number, change.decimals, &back) &&
               n->previous.number.mantissa > 0 && back.mantissa == change.mantissa;
    }
    if (decimal_before(n->value.number, change, &n->previous.number)) /* 5 is not 5 % more than 5 */
        return n->previous.number.mantissa != n->value.number.mantissa;
    if (!decimal_rescale((Decimal){-100, 0}, change.decimals, &all) ||
        change.mantissa > all.mantissa)
        compiler_problem(c, f, 0,
                         "the previous value would have more than %d digits; write 'Value' with "
                         "fewer decimals or a larger scale",
                         LIMIT_DIGITS);
    else if (n->value.number.mantissa != 0)
        compiler_problem(c, f, 0, "a fall of 100 %% or more leaves nothing; the value would be 0");
    return false;
}

/* A whole percentage, or one with as many decimals as it needs not to be 0. */
static bool grow(const Numbers *n, Decimal *out)
{
    bool same = n->value.number.mantissa == n->previous.number.mantissa;
    for (int decimals = 0; decimals <= CHANGE_DECIMALS; decimals++) {
        if (!sum_growth(n->value.number, n->previous.number, decimals, out))
            return false;
        if (out->mantissa != 0 || same)
            return true;
    }
    return true;
}

/* The difference of two fractions as a decimal number, if it is one. */
static bool difference(const Numbers *n, Decimal *out)
{
    Amount a = n->value, zero = {.scale = n->value.scale, .denominator = 1};
    a.number.mantissa -= n->previous.number.mantissa;
    if (a.form == VALUE_FRACTION) {
        zero.number = (Decimal){0, 0};
        zero.form = VALUE_NUMBER;
        if (!sum_align(&zero, &a))
            return false;
    }
    *out = a.number;
    while (out->decimals > 0 && a.form == VALUE_FRACTION && out->mantissa % 10 == 0) {
        out->mantissa /= 10;
        out->decimals--;
    }
    return in_range(out->mantissa);
}

/* The change from the previous value. A value with a word such as "about" before it gives none. */
static bool compute_change(const Lang *l, Numbers *n)
{
    Amount *a = &n->change.amount;
    if (n->value.qualifier)
        return false;
    n->change.unit = change_unit_of_difference(l, &n->value, &n->previous);
    *a = (Amount){.scale = 1, .denominator = 1, .unit = {"", 0}, .suffix = {"", 0}};
    if (n->change.unit == CHANGE_PERCENT)
        return grow(n, &a->number);
    if (n->change.unit == CHANGE_ABSOLUTE)
        a->scale = n->value.scale;
    return difference(n, &a->number);
}

/* ---- the row ---- */

static void set_value(const Numbers *n, Fact *fact)
{
    const Amount *a = &n->value;
    fact->form = a->form;
    fact->value = a->number.mantissa;
    fact->decimals = a->number.decimals;
    fact->high = a->high.mantissa;
    fact->high_decimals = a->high.decimals;
    fact->denominator = (uint8_t)a->denominator;
    fact->scale = a->scale;
    fact->qualifier = a->qualifier;
    fact->whole_digits = (uint8_t)a->whole_digits;
    fact->flags |= a->flags;
}

static void set_change(const Numbers *n, Fact *fact)
{
    fact->flags |= FACT_CHANGE;
    fact->change = n->change.amount.number.mantissa;
    fact->change_decimals = n->change.amount.number.decimals;
    fact->change_unit = n->change.unit;
    fact->change_scale = n->change.unit == CHANGE_ABSOLUTE ? n->change.amount.scale : 1;
}

/* Completes change and previous value from each other, and fills in the row. */
static void complete(Compiler *c, const SchemaRecord *r, Numbers *n, Fact *fact)
{
    bool percent = n->change.unit == CHANGE_PERCENT;
    n->has_previous = n->has_previous && fit_previous(c, r, n);
    if (n->has_previous && n->has_change) {
        if (percent)
            check_percentage(c, r, n);
        else if (change_is_own_unit(c->lang, &n->change, &n->value))
            check_difference(c, r, n);
    } else if (n->has_change && !r->at[KEY_PREVIOUS] && n->value.form != VALUE_RANGE) {
        n->has_previous = percent ? divide(c, r, n) : subtract(c->lang, n);
        fact->flags |= n->has_previous ? FACT_PREVIOUS_COMPUTED : 0;
    } else if (n->has_previous && !r->at[KEY_CHANGE]) {
        n->has_change = compute_change(c->lang, n);
        fact->flags |= n->has_change ? FACT_CHANGE_COMPUTED : 0;
    }
    set_value(n, fact);
    if (n->has_previous) {
        fact->flags |= FACT_PREVIOUS;
        fact->previous = n->previous.number.mantissa;
    }
    if (n->has_change)
        set_change(n, fact);
}

/* ---- texts ---- */

static size_t add_text(Compiler *c, const SchemaRecord *r, SchemaKey key, FactField field, Str text,
                       ModelText *to)
{
    Str stored = compiler_text(c, r->at[key], text.s, text.len);
    if (!stored.s || !stored.len)
        return 0;
    *to = (ModelText){(uint16_t)field, 0, stored};
    return 1;
}

/* Unit and suffix as one text. */
static Str whole_unit(Compiler *c, const Amount *a)
{
    char text[2 * LIMIT_VALUE_BYTES];
    if (!a->suffix.len)
        return a->unit;
    size_t per = 1 + words_skip(a->suffix.s + 1, 0, a->suffix.len - 1); /* "€1.89 / l" */
    int n = snprintf(text, sizeof text, "%.*s/%.*s", (int)a->unit.len, a->unit.s,
                     (int)(a->suffix.len - per), a->suffix.s + per);
    Str joined = arena_copy(&c->arena, text, (size_t)n);
    c->no_memory |= !joined.s;
    return joined.s ? joined : str_of("");
}

static size_t add_texts(Compiler *c, const SchemaRecord *r, const Numbers *n, ModelText *extra)
{
    size_t count = 0;
    const SourceField *f = r->at[KEY_VALUE];
    if (n->has_value) {
        const Amount *a = &n->value;
        Str written = {f->value, f->value_len};
        count += add_text(c, r, KEY_VALUE, FIELD_UNIT, whole_unit(c, a), extra + count);
        count += add_text(c, r, KEY_VALUE, FIELD_VALUE, written, extra + count);
        count += add_text(c, r, KEY_VALUE, FIELD_QUALIFIER, a->qualifier_text, extra + count);
    }
    if (n->has_change && r->at[KEY_CHANGE] && n->change.unit == CHANGE_ABSOLUTE)
        count += add_text(c, r, KEY_CHANGE, FIELD_CHANGE_UNIT, whole_unit(c, &n->change.amount),
                          extra + count);
    return count;
}

/* "4.2 million" in the language of the file. */
static void require_value(Compiler *c, const SchemaRecord *r)
{
    char number[64];
    const Lang *l = c->lang ? c->lang : lang_default();
    Decimal d = {42, 1};
    const LangWord *word = lang_scale_of(l, 1000000);
    lang_number(l, d, number, sizeof number);
    if (!r->at[KEY_VALUE] && !r->at[KEY_VALUE_TEXT] && !r->broken)
        problems_add(c->problems, source_name(r->at[r->kind]),
                     "this %s has no 'Value:'; write its number, such as 'Value: %s %s', or what "
                     "stands in its place, as 'Value-text:'",
                     SCHEMA[r->kind].name, number, word ? lang_form(l, word->card, d) : "%");
}

/* A text in the number's place; its languages are fields as all others. */
static void read_text(Compiler *c, const SchemaRecord *r, Fact *fact)
{
    fact->form = VALUE_TEXT;
    for (uint32_t i = r->first; i < r->first + r->count; i++) {
        const SourceField *f = &r->source->fields[i];
        if (f->key == KEY_VALUE_TEXT && !f->broken &&
            utf8_count(f->value, f->value_len) > TEXT_CHARACTERS)
            compiler_problem(c, f, 0,
                             "a 'Value-text' has at most %d characters; more belongs into 'Figure' "
                             "or 'Note'",
                             TEXT_CHARACTERS);
    }
    refuse_beside(c, r, KEY_PREVIOUS, true);
    refuse_beside(c, r, KEY_SHARE_OF, true);
}

/* A text beside a number, in whatever language. */
static bool refuse_both(Compiler *c, const SchemaRecord *r)
{
    for (uint32_t i = r->first; r->at[KEY_VALUE] && i < r->first + r->count; i++) {
        const SourceField *f = &r->source->fields[i];
        if (f->key != KEY_VALUE_TEXT || f->broken)
            continue;
        problems_add(c->problems, source_name(f),
                     "a figure has a 'Value' or a 'Value-text', not both");
        return true;
    }
    return false;
}

size_t figure_record_read(Compiler *c, const SchemaRecord *r, Fact *fact, Pending *pending,
                          ModelText extra[FIGURE_RECORD_TEXTS])
{
    Numbers n = {.change = {.unit = CHANGE_PERCENT}};
    const SourceField *text = compiler_field(r, KEY_VALUE_TEXT);
    require_value(c, r);
    if (refuse_both(c, r))
        return 0;
    n.has_value = read_amount(c, r, KEY_VALUE, &n.value);
    bool range = n.has_value && n.value.form == VALUE_RANGE;
    if (range) {
        refuse_beside(c, r, KEY_SHARE_OF, false);
        refuse_beside(c, r, KEY_PREVIOUS, false);
    } else if (!text) {
        n.has_previous = read_amount(c, r, KEY_PREVIOUS, &n.previous);
    }
    if (range || text)
        pending->share_of = NULL;
    n.has_change = read_change(c, r, &n, &n.change);
    if (text) {
        read_text(c, r, fact);
        if (n.has_change)
            set_change(&n, fact);
    } else if (n.has_value) {
        complete(c, r, &n, fact);
        pending->has_amount = true;
        pending->amount = n.value;
    }
    return add_texts(c, r, &n, extra);
}

/* SPDX-License-Identifier: MIT */
/* A currency may stand before the number, a scale word and any unit after it. A unit that the
 * language does not know stays as it is written, but for what looks like a second number or a
 * misspelt scale. */
#include "amount/affix.h"
#include "amount/fraction.h"
#include "amount/words.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>

enum { RATE_FROM = 1000 }; /* "per 1,000 people" is a unit, "in 5" is not */

static bool is_percent(const Lang *l, const char *s, size_t len)
{
    const LangWord *word = lang_unit(l, s, len);
    return word && strcmp(word->crawl[0], "%") == 0;
}

/* A sign at `at`, or the word for it and the blanks after it. */
static size_t sign_or_word(const Reading *r, size_t at, bool *plus)
{
    size_t n = reading_sign(r, at);
    *plus = n && r->s[at] == '+';
    if (n || fraction_or_digit(r, at))
        return n;
    n = words_begin(r->s + at, r->len - at, r->l->lexicon->minus);
    *plus = n == 0 && (n = words_begin(r->s + at, r->len - at, r->l->lexicon->plus)) > 0;
    return n ? words_skip(r->s, at + n, r->len) - at : 0;
}

/* Reads a sign and a currency, in any order, from *at to the first digit. */
bool affix_before(const Reading *r, size_t *at, Before *out, bool report)
{
    bool plus;
    size_t start = *at, n = sign_or_word(r, start, &plus), p = start + n, first = p, behind = 0;
    *out = (Before){.unit = {"", 0}};
    while (first < r->len && !fraction_or_digit(r, first))
        first++;
    if (first == r->len)
        return report && reading_refuse(r, start, r->len);
    size_t end = first;
    for (size_t back = 1; !n && !behind && back <= 3 && end >= p + back; back++)
        if (reading_sign(r, end - back) == back)
            behind = back;
    end -= behind;
    size_t word = words_skip(r->s, p, end), word_end = words_trim(r->s, word, end);
    out->plus = n ? plus : behind && r->s[end] == '+';
    out->minus = (n || behind) && !out->plus;
    *at = first;
    if (word >= word_end) /* a dash before a blank is a bullet */
        return first == p + behind ||
               (report && reading_refuse(r, start, words_trim(r->s, start, first)));
    out->unit = (Str){r->s + word, (uint32_t)(word_end - word)};
    out->money = currency_find(r->l, out->unit.s, out->unit.len);
    out->percent = is_percent(r->l, out->unit.s, out->unit.len);
    if (out->money || out->percent)
        return true;
    if (report && word_end == first && reading_begins(r, word, r->l->number.point) == first - word)
        return err_set(r->err, 0, reading_column(r, word),
                       "a number begins with a digit; write '%s0%s'",
                       reading_quote(r, start, word).s, reading_quote(r, word, r->len).s);
    Str about = words_first(r->l->lexicon->qualifiers[QUALIFIER_ABOUT]);
    if (!report || !r->value || !about.len || word != start)
        return report && reading_refuse(r, word, word_end);
    return err_set(r->err, 0, reading_column(r, word),
                   "'%s' cannot stand before a number; words such as '%.*s' can, and "
                   "'Value-text: %s' shows it as it stands",
                   reading_quote(r, word, word_end).s, (int)about.len, about.s,
                   reading_quote(r, 0, r->len).s);
}

/* ---- after the number ---- */

static const char *number_text(const Reading *r, char buf[64])
{
    Utf8Out out = {buf, 64, 0, false};
    buf[0] = 0;
    utf8_add(&out, r->s + r->first, r->last - r->first);
    return buf;
}

/* "400 m": metres, or a million? */
static bool ask_scale(const Reading *r, size_t at, size_t end, const WordsScale *w)
{
    char number[64];
    const char *scale = lang_form(r->l, w->word->card, r->out->number);
    Str other = words_other_meaning(r->l, w->doubt);
    number_text(r, number);
    if (other.len)
        return err_set(r->err, 0, reading_column(r, at),
                       "'%s' has two meanings; write '%s %.*s' or '%s %s'",
                       reading_quote(r, at, end).s, number, (int)other.len, other.s, number, scale);
    return err_set(r->err, 0, reading_column(r, at),
                   "'%s' may be a scale or a unit; write '%s %s', or the unit in full",
                   reading_quote(r, at, end).s, number, scale);
}

static bool one_scale(const Reading *r, size_t at, size_t end, uint64_t scale)
{
    char number[64];
    const LangWord *word = scale <= UINT64_C(1000000000000) ? lang_scale_of(r->l, scale) : NULL;
    if (!word)
        return err_set(r->err, 0, reading_column(r, at), "a second scale word '%s'; write only one",
                       reading_quote(r, at, end).s);
    return err_set(r->err, 0, reading_column(r, at), "a second scale word '%s'; write '%s %s'",
                   reading_quote(r, at, end).s, number_text(r, number),
                   lang_form(r->l, word->card, r->out->number));
}

static bool is_rate(Decimal d)
{
    int64_t m = d.mantissa;
    while (m >= RATE_FROM * 10 && m % 10 == 0)
        m /= 10;
    return d.decimals == 0 && m == RATE_FROM;
}

/* A number without a blank before it, in a script other than Latin, as in "20 и43" and "1000以上5000";
 * "м2" is none. `end` if there is none. */
static size_t hidden_number(const Reading *r, size_t at, size_t end)
{
    uint32_t cp = 0, before;
    for (size_t n; at < end; at += n) {
        before = cp;
        n = utf8_next(r->s + at, end - at, &cp);
        bool letter = (before >= 0x370 && before < 0x2000) || before >= 0x2E80;
        if (!letter || cp - '0' > 9 || (before >= 0x660 && before < 0x670))
            continue;
        size_t after = at + reading_digits(r, at);
        bool ends = after >= end || r->s[after] == '/' || words_blank(r->s + after, end - after);
        if (!(before < 0x2000 && after == at + 1 && ends && (cp == '2' || cp == '3')))
            return at;
    }
    return end;
}

/* A unit holds no second number, but for rates ("per 100,000 people"): "1 in 5" is no 1. */
static bool check_unit(const Reading *r, size_t at, size_t end)
{
    size_t before = at, hidden = hidden_number(r, at, end);
    if (hidden < end)
        return reading_refuse(r, hidden, words_end(r->s, hidden, end));
    for (size_t p = at; p < end; p = words_skip(r->s, words_end(r->s, p, end), end)) {
        size_t n = reading_sign(r, p), used = 0, word = words_trim(r->s, before, p);
        Decimal d;
        DecimalForm form;
        bool between = words_is(r->s + before, word - before, r->l->lexicon->between);
        before = p;
        size_t half = words_begin(r->s + p, end - p, r->l->lexicon->halves);
        if (half)
            return reading_refuse(r, p, p + half);
        if (!fraction_or_digit(r, p + n))
            continue;
        bool reads = !n && decimal_read(r->s + p, end - p, &r->l->number, &d, &form, &used, NULL);
        if (p == at || between || !reads || !is_rate(d))
            return reading_refuse(r, p, words_end(r->s, p, end));
        p += used - 1;
    }
    return true;
}

/* "75 USD million": refuses a scale word after the n bytes of a currency. */
static bool scale_first(const Reading *r, size_t at, size_t n, size_t end)
{
    char number[64];
    size_t p = words_skip(r->s, at + n, end);
    WordsScale w = words_scale(r->l, r->s + p, end - p, false);
    if (!w.bytes)
        return true;
    return err_set(r->err, 0, reading_column(r, p),
                   "the scale word stands before the currency; write '%s %s %s'",
                   number_text(r, number), reading_quote(r, p, p + w.bytes).s,
                   reading_quote(r, at, at + n).s);
}

/* The unit in s[at, end), which is not empty. */
static bool read_unit(const Reading *r, size_t at, size_t end, const Before *before, After *out)
{
    const Currency *money;
    size_t word = words_end(r->s, at, end);
    if (before->unit.len > 0 && r->s[at] == '/') {
        out->suffix = (Str){r->s + at, (uint32_t)(end - at)};
        return check_unit(r, at, end);
    }
    if (before->unit.len > 0 && r->value)
        return err_set(r->err, 0, reading_column(r, at),
                       "'%s' stands before the number and '%s' after it; a value has one unit, and "
                       "'Value-text: %s' shows it as it stands",
                       utf8_quote(before->unit.s, before->unit.len).s, reading_quote(r, at, end).s,
                       reading_quote(r, 0, r->len).s);
    if (before->unit.len > 0)
        return err_set(r->err, 0, reading_column(r, at),
                       "'%s' stands before the number and '%s' after it; a value has one unit",
                       utf8_quote(before->unit.s, before->unit.len).s, reading_quote(r, at, end).s);
    static const char *const marks[] = {",", ".", ":", "\uFF0C", "\uFF0E", "\u3001", "\u060C"};
    if (reading_any_of(r, at, marks, sizeof marks / sizeof *marks) || reading_sign(r, at))
        return reading_refuse(r, at, word);
    const LangWord *all = lang_unit(r->l, r->s + at, end - at);
    out->percent = all && strcmp(all->crawl[0], "%") == 0;
    out->percentage = out->percent || (word < end && is_percent(r->l, r->s + at, word - at));
    size_t n = out->percentage ? 0 : words_money(r->l, r->s + at, end - at, &money);
    if (n && !scale_first(r, at, n, end))
        return false;
    bool whole = n && at + n == end, rate = n && !whole && r->s[at + n] == '/';
    out->unit = (Str){r->s + at, (uint32_t)(whole || rate ? n : end - at)};
    out->suffix = rate ? (Str){r->s + at + n, (uint32_t)(end - at - n)} : str_of("");
    out->money = whole || rate ? money : NULL;
    bool known = n || out->percentage || all;
    const char *near = known ? NULL : words_near_scale(r->l, r->s + at, word - at);
    if (near)
        return err_set(
            r->err, 0, reading_column(r, at),
            strlen(near) == word - at && strncasecmp(near, r->s + at, word - at) == 0
                ? ERR_WORDS("'%s' must be written '%s': capital and small letters differ here")
                : ERR_WORDS("unknown scale '%s'; did you mean '%s'?"),
            reading_quote(r, at, word).s, near);
    return check_unit(r, at, end);
}

/* The scale word and the unit in s[at, end), after a number. */
bool affix_after(const Reading *r, size_t at, size_t end, const Before *before, After *out)
{
    size_t p = words_skip(r->s, at, end);
    bool tight = at == p && at < end, beside = before->money != NULL;
    *out = (After){.scale = 1, .unit = {"", 0}, .suffix = {"", 0}};
    if (p == end)
        return true;
    WordsScale w = words_scale(r->l, r->s + p, end - p, beside);
    size_t word = words_end(r->s, p, end), after = words_skip(r->s, word, end);
    bool letters = w.doubt && strlen(w.doubt) > 1 && utf8_count(w.doubt, strlen(w.doubt)) > 1;
    bool marked = w.doubt && strchr(w.doubt, '.') != NULL;
    marked = marked || (w.doubt && utf8_count(w.doubt, strlen(w.doubt)) > 2) ||
             (w.doubt && words_other_meaning(r->l, w.doubt).len > 0);
    if (w.doubt && !tight && (after == end || (letters && !marked)))
        return ask_scale(r, p, word, &w);
    if (w.bytes) {
        out->scale = w.word->scale;
        p = words_skip(r->s, p + w.bytes, end);
        WordsScale second = words_scale(r->l, r->s + p, end - p, false);
        if (second.bytes)
            return one_scale(r, p, p + second.bytes, out->scale * second.word->scale);
    }
    out->tight = tight && out->scale == 1 && !before->unit.len;
    return p == end || read_unit(r, p, end, before, out);
}

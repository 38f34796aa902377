/* SPDX-License-Identifier: MIT */
/* What may be wrong with a row: its strings and ranges leave the file, its numbers contradict each
 * other, or it stands in another place than its order gives it. Each check builds on those of the
 * sections that its rows point to. */
#include "facts/row_faults.h"
#include "base/limits.h"
#include "base/timezone.h"
#include "facts/facts_rows.h"

#include <string.h>

#define YEAR_1 INT64_C(-62135596800)
#define YEAR_10000 INT64_C(253402300800)
#define SHARE_MAX (INT64_MAX / 200)
#define MANTISSA_END INT64_C(1000000000000000)
_Static_assert(LIMIT_DIGITS == 15, "MANTISSA_END is 10^LIMIT_DIGITS");

/* In a pool that is UTF-8, what begins with a character and ends before one is. So a string that many
 * rows share is not read again for each of them; that its length is capped bounds the rest. */
bool row_faults_str_ok(const Facts *f, const unsigned char *p)
{
    uint32_t at = facts_rows_u32(p), len = facts_rows_u32(p + 4);
    if (len > LIMIT_VALUE_BYTES || (uint64_t)at + len >= f->count[SECTION_POOL])
        return false;
    Str s = facts_rows_str(f, p);
    bool begins = ((unsigned char)s.s[0] & 0xC0) != 0x80;
    return begins && s.s[len] == 0 && !memchr(s.s, 0, len);
}

static bool code_ok(Str code)
{
    if (code.len < 2 || code.len > 3)
        return false;
    for (uint32_t i = 0; i < code.len; i++)
        if (code.s[i] < 'a' || code.s[i] > 'z')
            return false;
    return true;
}

/* A code, perhaps with a country: "de-CH". */
static bool lang_ok(Str code)
{
    const char *dash = memchr(code.s, '-', code.len);
    if (!dash)
        return code_ok(code);
    uint32_t n = (uint32_t)(dash - code.s);
    return code_ok((Str){code.s, n}) && code.len == n + 3 && dash[1] >= 'A' && dash[1] <= 'Z' &&
           dash[2] >= 'A' && dash[2] <= 'Z';
}

static bool range_ok(uint32_t first, uint32_t count, uint32_t total)
{
    return first <= total && count <= total - first;
}

bool row_faults_span_ok(int64_t from, int64_t until)
{
    return from < until && (from == CALENDAR_MIN || (from >= YEAR_1 && from <= YEAR_10000)) &&
           (until == CALENDAR_MAX || (until >= YEAR_1 && until <= YEAR_10000));
}

/* What is wrong with the texts of one owner, or NULL. */
static const char *texts_fault(const Facts *f, uint32_t first, uint32_t count, bool needs_text)
{
    if (!range_ok(first, count, f->count[SECTION_TEXTS]))
        return ERR_WORDS("texts outside the file");
    for (uint32_t i = 0; i < count; i++) {
        const unsigned char *p = facts_rows_at(f, SECTION_TEXTS, first + i);
        if (i > 0 && facts_rows_text_key(p) <= facts_rows_text_key(p - FACTS_TEXT))
            return ERR_WORDS("texts out of order");
    }
    if (needs_text &&
        (count == 0 || facts_rows_text_key(facts_rows_at(f, SECTION_TEXTS, first)) != 0))
        return ERR_WORDS("no text");
    return NULL;
}

/* What is wrong with the look of a show whose logo belongs at `masks`, or NULL. */
static const char *look_fault(const Facts *f, const FactShow *s, uint32_t index, uint64_t masks)
{
    const FactDim *dim = &s->dim;
    const FactLogo *logo = &s->logo;
    bool last = index + 1 == f->count[SECTION_SHOWS];
    if (dim->percent < 0 || dim->percent > LIMIT_DIM_PERCENT || dim->from >= 1440 ||
        dim->until > 1440 || (dim->percent ? !dim->until : dim->from || dim->until))
        return ERR_WORDS("impossible times to be dimmed");
    if (!logo->w != !logo->h || logo->w > LIMIT_LOGO_W || logo->h > LIMIT_LOGO_H)
        return ERR_WORDS("a logo of an impossible size");
    uint64_t end = masks + (uint64_t)logo->w * (uint64_t)logo->h;
    if (logo->at != (logo->w ? masks : 0) || end > f->count[SECTION_MASKS])
        return ERR_WORDS("a logo that is not there");
    if (last && end != f->count[SECTION_MASKS])
        return ERR_WORDS("masks left over after it");
    for (int i = 0; i < 2 * ROLE_COUNT; i++)
        if (s->palette.color[i / ROLE_COUNT][i % ROLE_COUNT] > 0xFFFFFF)
            return ERR_WORDS("an impossible colour");
    return NULL;
}

static const char *show_fault(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_SHOWS, index);
    if (!row_faults_str_ok(f, p) || !row_faults_str_ok(f, p + 8) || !row_faults_str_ok(f, p + 16) ||
        !row_faults_str_ok(f, p + 160))
        return ERR_WORDS("a bad string");
    FactShow show = facts_show(f, index);
    uint32_t next = 0;
    uint64_t masks = 0;
    for (uint32_t i = 0; i < index; i++) {
        FactShow before = facts_show(f, i);
        next = before.first_fact + before.fact_count;
        masks += (uint64_t)before.logo.w * (uint64_t)before.logo.h;
    }
    Zone zone;
    if (facts_rows_u32(p + 24) > 1)
        return ERR_WORDS("an unknown order");
    uint32_t hours = facts_rows_u32(p + 168);
    if (hours != 0 && hours != 12 && hours != 24)
        return ERR_WORDS("an unknown clock");
    if (!facts_rows_zero(p + 28, 4) || !facts_rows_zero(p + 172, 20))
        return ERR_WORDS("padding that is not zero");
    if (!lang_ok(show.lang))
        return ERR_WORDS("a bad language");
    if (!timezone_parse(show.zone_rule.s, show.zone_rule.len, &zone, NULL))
        return ERR_WORDS("a time-zone rule that cannot be read");
    if (!timezone_shifts(show.zone_changes.s, show.zone_changes.len, &zone, NULL))
        return ERR_WORDS("changes of its time zone that cannot be read");
    if (show.first_fact != next || !range_ok(next, show.fact_count, f->count[SECTION_FACTS]))
        return ERR_WORDS("facts that do not follow the previous show's");
    if (index + 1 == f->count[SECTION_SHOWS] && next + show.fact_count != f->count[SECTION_FACTS])
        return ERR_WORDS("facts left over after it");
    const char *fault = look_fault(f, &show, index, masks);
    return fault ? fault : texts_fault(f, show.first_text, show.text_count, true);
}

/* 64 hexadecimal digits, or nothing. */
static bool hash_ok(Str s)
{
    return s.len == 0 || (s.len == 2 * FACTS_HASH && strspn(s.s, "0123456789abcdef") == s.len);
}

static const char *source_fault(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_SOURCES, index);
    if (!row_faults_str_ok(f, p) || !row_faults_str_ok(f, p + 8) ||
        (facts_rows_u32(p + 44) && !row_faults_str_ok(f, p + 40)))
        return ERR_WORDS("a bad string");
    uint32_t year = facts_rows_u32(p + 20), month = facts_rows_u32(p + 24),
             day = facts_rows_u32(p + 28);
    if (year > 9999 || month > 12 || day > 31)
        return ERR_WORDS("a date that does not exist");
    FactSource s = facts_source(f, index);
    Date date = {s.year ? s.year : 2000, s.month, s.day}; /* 29 February may lack its year */
    if (month == 0 ? year || day : !calendar_date_valid(date))
        return ERR_WORDS("a date that does not exist");
    if (!facts_is_id(s.id.s, s.id.len))
        return ERR_WORDS("a bad id");
    if (s.lang.len > 0 && !lang_ok(s.lang))
        return ERR_WORDS("a bad language");
    if (s.show >= f->count[SECTION_SHOWS])
        return ERR_WORDS("a show that is not there");
    if (!hash_ok(s.sha256))
        return ERR_WORDS("a bad hash of its document");
    if (!facts_rows_zero(p + 48, 16))
        return ERR_WORDS("padding that is not zero");
    return texts_fault(f, s.first_text, s.text_count, false);
}

static bool mantissa_ok(int64_t mantissa)
{
    return mantissa > -MANTISSA_END && mantissa < MANTISSA_END;
}

static const char *share_fault(const Facts *f, uint32_t index, const Fact *fact)
{
    if (!(fact->flags & FACT_SHARE))
        return fact->share_num || fact->share_den || fact->share_percent ||
                       fact->share_of != FACTS_NONE
                   ? ERR_WORDS("a share without its flag")
                   : NULL;
    if (fact->share_of >= f->count[SECTION_FACTS] || fact->share_of == index)
        return ERR_WORDS("a share of nothing");
    if (fact->share_num < 0 || fact->share_den <= 0 || fact->share_num > fact->share_den ||
        fact->share_den > SHARE_MAX)
        return ERR_WORDS("an impossible share");
    int64_t percent = (fact->share_num * 200 / fact->share_den + 1) / 2;
    return percent == fact->share_percent ? NULL : ERR_WORDS("a share that is not its percentage");
}

static bool power_of_10(uint64_t n)
{
    while (n >= 10 && n % 10 == 0)
        n /= 10;
    return n == 1;
}

/* What makes a value something other than one plain number. */
static const char *form_fault(const Fact *fact)
{
    bool text = fact->form == VALUE_TEXT, range = fact->form == VALUE_RANGE;
    if (fact->form >= VALUE_FORMS || fact->qualifier >= QUALIFIER_COUNT ||
        fact->change_unit >= CHANGE_UNITS)
        return ERR_WORDS("an unknown form of value or change");
    if (fact->high_decimals > LIMIT_DECIMALS || fact->whole_digits > LIMIT_DIGITS ||
        !power_of_10(fact->change_scale) || !mantissa_ok(fact->high))
        return ERR_WORDS("a scale, digits or decimals out of range");
    if (fact->denominator == 0 || (fact->form != VALUE_FRACTION && fact->denominator != 1) ||
        (fact->form == VALUE_FRACTION && fact->decimals))
        return ERR_WORDS("a fraction that is none");
    if (!range && (fact->high || fact->high_decimals))
        return ERR_WORDS("the end of a range, but no range");
    if (range && decimal_compare((Decimal){fact->value, fact->decimals},
                                 (Decimal){fact->high, fact->high_decimals}) >= 0)
        return ERR_WORDS("a range that does not rise");
    if (fact->change_unit != CHANGE_ABSOLUTE && fact->change_scale != 1)
        return ERR_WORDS("a scale of a change that has none");
    if (text && (fact->value || fact->decimals || fact->scale != 1 || fact->whole_digits))
        return ERR_WORDS("a number that is a text");
    if ((text || range) && fact->flags & (FACT_PREVIOUS | FACT_SHARE | FACT_CHANGE_COMPUTED))
        return ERR_WORDS("something computed from a value that is not one number");
    return NULL;
}

enum { FIGURE_FLAGS = FACT_SHARE | FACT_PLUS | FACT_UNGROUPED | FACT_TIGHT };

static const char *numbers_fault(const Facts *f, uint32_t index, const Fact *fact)
{
    uint32_t flags = fact->flags;
    bool change = flags & FACT_CHANGE, previous = flags & FACT_PREVIOUS;
    if (!power_of_10(fact->scale) || fact->decimals > LIMIT_DECIMALS ||
        fact->change_decimals > LIMIT_DECIMALS)
        return ERR_WORDS("a scale or decimals out of range");
    if (!mantissa_ok(fact->value) || !mantissa_ok(fact->previous) || !mantissa_ok(fact->change))
        return ERR_WORDS("a number with too many digits");
    if ((!change && (fact->change || fact->change_decimals || flags & FACT_CHANGE_COMPUTED)) ||
        (!previous && (fact->previous || flags & FACT_PREVIOUS_COMPUTED)))
        return ERR_WORDS("a number without its flag");
    if (flags & FACT_CHANGE_COMPUTED && flags & FACT_PREVIOUS_COMPUTED)
        return ERR_WORDS("two numbers computed from each other");
    if (fact->kind != KIND_FIGURE &&
        (fact->value || fact->scale != 1 || fact->decimals || change || previous || fact->form ||
         fact->qualifier || fact->change_unit || flags & FIGURE_FLAGS))
        return ERR_WORDS("numbers, but is not a figure");
    const char *fault = form_fault(fact);
    return fault ? fault : share_fault(f, index, fact);
}

/* The texts that go with a form of value or change, in any language or in the show's own. */
static const char *form_text_fault(const Facts *f, const Fact *fact)
{
    bool text = fact->form == VALUE_TEXT, own = false;
    for (uint32_t i = 0; i < fact->text_count; i++) {
        FactField field;
        uint32_t lang;
        Str s;
        facts_text_at(f, fact->first_text + i, &field, &lang, &s);
        bool absolute = fact->flags & FACT_CHANGE && fact->change_unit == CHANGE_ABSOLUTE;
        own = own || (field == FIELD_VALUE_TEXT && lang == 0 && s.len > 0);
        if ((field == FIELD_VALUE_TEXT && !text) || (field == FIELD_CHANGE_UNIT && !absolute) ||
            (field == FIELD_QUALIFIER && !fact->qualifier))
            return ERR_WORDS("a text that its numbers do not have");
    }
    return text && !own ? ERR_WORDS("no text in place of its number") : NULL;
}

static const char *fact_fault(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_FACTS, index);
    if (!row_faults_str_ok(f, p) || !row_faults_str_ok(f, p + 8))
        return ERR_WORDS("a bad string");
    if (facts_rows_u32(p + 16) >= KIND_COUNT || facts_rows_u32(p + 20) & ~(uint32_t)FACT_FLAGS)
        return ERR_WORDS("an unknown kind or flag");
    if (p[136] >= PROOF_STATES)
        return ERR_WORDS("an unknown proof");
    if (!facts_rows_zero(p + 137, 23))
        return ERR_WORDS("padding that is not zero");
    Fact fact = facts_fact(f, index);
    if (!facts_is_id(fact.id.s, fact.id.len))
        return ERR_WORDS("a bad id");
    if (fact.show >= f->count[SECTION_SHOWS])
        return ERR_WORDS("a show that is not there");
    FactShow show = facts_show(f, fact.show);
    if (index < show.first_fact || index - show.first_fact >= show.fact_count)
        return ERR_WORDS("another show's number");
    if (fact.source != FACTS_NONE && (fact.source >= f->count[SECTION_SOURCES] ||
                                      facts_source(f, fact.source).show != fact.show))
        return ERR_WORDS("a source that is not there");
    if (!row_faults_span_ok(fact.since, fact.until))
        return ERR_WORDS("an empty validity");
    if (fact.kind == KIND_NOTICE && fact.until == CALENDAR_MAX)
        return ERR_WORDS("no end, but is a notice");
    const char *fault = numbers_fault(f, index, &fact);
    fault = fault ? fault : texts_fault(f, fact.first_text, fact.text_count, true);
    return fault ? fault : form_text_fault(f, &fact);
}

static const char *text_fault(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_TEXTS, index);
    if (facts_rows_text_key(p) >> 16 >= FIELD_COUNT ||
        (facts_rows_text_key(p) & 0xFFFF) > f->count[SECTION_LANGS])
        return ERR_WORDS("an unknown field or language");
    if (!facts_rows_zero(p + 4, 4))
        return ERR_WORDS("padding that is not zero");
    return row_faults_str_ok(f, p + 8) ? NULL : ERR_WORDS("a bad string");
}

static const char *span_fault(const Facts *f, uint32_t index)
{
    FactSpan s = facts_span(f, index);
    if (s.fact >= f->count[SECTION_FACTS] || s.lang > f->count[SECTION_LANGS])
        return ERR_WORDS("a fact or language that is not there");
    Fact fact = facts_fact(f, s.fact);
    if (!row_faults_span_ok(s.from, s.until) || s.from < fact.since || s.until > fact.until ||
        s.from < f->not_before || s.until > f->not_after)
        return ERR_WORDS("times outside the fact's validity or the file's");
    if (index == 0)
        return NULL;
    FactSpan b = facts_span(f, index - 1);
    bool same = b.fact == s.fact && b.lang == s.lang;
    bool after = same ? b.until < s.from : b.fact != s.fact ? b.fact < s.fact : b.lang < s.lang;
    return after ? NULL : ERR_WORDS("no place in the order");
}

static const char *lang_fault(const Facts *f, uint32_t index)
{
    if (!row_faults_str_ok(f, facts_rows_at(f, SECTION_LANGS, index)) ||
        !lang_ok(facts_lang(f, index)))
        return ERR_WORDS("a bad code");
    Str code = facts_lang(f, index);
    return facts_lang_number(f, code.s, code.len) == index + 1 ? NULL : ERR_WORDS("a duplicate");
}

static const char *code_fault(const Facts *f, uint32_t index)
{
    uint32_t code = facts_code(f, index);
    if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        return ERR_WORDS("no such code point");
    return index == 0 || facts_code(f, index - 1) < code ? NULL
                                                         : ERR_WORDS("no place in the order");
}

static const char *proof_fault(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_PROOFS, index);
    for (int at = 16; at < FACTS_PROOF; at += 8)
        if (!row_faults_str_ok(f, p + at))
            return ERR_WORDS("a bad string");
    FactsProof proof = facts_proof(f, index);
    if (proof.fact >= f->count[SECTION_FACTS] || facts_rows_u32(p + 4) >= PART_COUNT)
        return ERR_WORDS("a fact or part that is not there");
    if (proof.start >= proof.end || facts_fact(f, proof.fact).proof == PROOF_NONE)
        return ERR_WORDS("no place in the document");
    if (index == 0)
        return NULL;
    FactsProof last = facts_proof(f, index - 1);
    bool after = last.fact == proof.fact ? last.part <= proof.part : last.fact < proof.fact;
    return after ? NULL : ERR_WORDS("no place in the order");
}

static const char *measure_fault(const Facts *f, uint32_t index)
{
    FactsMeasure m = facts_measure(f, index);
    if (m.advance < 0 || m.advance > FACTS_ADVANCE_MAX || m.bearing < -FACTS_BEARING_MAX ||
        m.bearing > FACTS_BEARING_MAX)
        return ERR_WORDS("an impossible width");
    return index == 0 || facts_measure(f, index - 1).key < m.key
               ? NULL
               : ERR_WORDS("no place in the order");
}
const char *row_faults_find(const Facts *f, FactsSection section, uint32_t index)
{
    static const char *(*const faults[SECTION_COUNT])(const Facts *f, uint32_t index) = {
        [SECTION_LANGS] = lang_fault,      [SECTION_TEXTS] = text_fault,
        [SECTION_CODES] = code_fault,      [SECTION_SHOWS] = show_fault,
        [SECTION_SOURCES] = source_fault,  [SECTION_FACTS] = fact_fault,
        [SECTION_TIMELINE] = span_fault,   [SECTION_PROOFS] = proof_fault,
        [SECTION_MEASURES] = measure_fault};
    return faults[section] ? faults[section](f, index) : NULL;
}

/* SPDX-License-Identifier: MIT */
/* Views of a fact file that facts_check.c has checked: each accessor is a few loads that cannot
 * fail. Nothing is copied or allocated. */
#include "facts/facts.h"
#include "base/limits.h"

#include <sha2.h>
#include <string.h>
#include <strings.h>

FactShow facts_show(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_SHOWS, index);
    FactShow s = {
        .zone_name = facts_rows_str(f, p),
        .zone_rule = facts_rows_str(f, p + 8),
        .zone_changes = facts_rows_str(f, p + 160),
        .lang = facts_rows_str(f, p + 16),
        .written_order = facts_rows_u32(p + 24) == 1,
        .clock_hours = (int)facts_rows_u32(p + 168),
        .first_text = facts_rows_u32(p + 32),
        .text_count = facts_rows_u32(p + 36),
        .first_fact = facts_rows_u32(p + 40),
        .fact_count = facts_rows_u32(p + 44),
        .dim = {(int)facts_rows_u32(p + 48), facts_rows_u16(p + 52), facts_rows_u16(p + 54)},
        .logo = {facts_rows_u32(p + 56), facts_rows_u16(p + 60), facts_rows_u16(p + 62)}};
    for (int i = 0; i < 2 * ROLE_COUNT; i++)
        s.palette.color[i / ROLE_COUNT][i % ROLE_COUNT] = facts_rows_u32(p + 64 + 4 * i);
    return s;
}

FactSource facts_source(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_SOURCES, index);
    return (FactSource){.id = facts_rows_str(f, p),
                        .lang = facts_rows_str(f, p + 8),
                        .show = facts_rows_u32(p + 16),
                        .year = (int)facts_rows_u32(p + 20),
                        .month = (int)facts_rows_u32(p + 24),
                        .day = (int)facts_rows_u32(p + 28),
                        .first_text = facts_rows_u32(p + 32),
                        .text_count = facts_rows_u32(p + 36),
                        .sha256 =
                            facts_rows_u32(p + 44) ? facts_rows_str(f, p + 40) : (Str){"", 0}};
}

Fact facts_fact(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_FACTS, index);
    return (Fact){.id = facts_rows_str(f, p),
                  .channel = facts_rows_str(f, p + 8),
                  .kind = (FactKind)facts_rows_u32(p + 16),
                  .flags = facts_rows_u32(p + 20),
                  .show = facts_rows_u32(p + 24),
                  .source = facts_rows_u32(p + 28),
                  .first_text = facts_rows_u32(p + 32),
                  .text_count = facts_rows_u32(p + 36),
                  .since = facts_rows_i64(p + 40),
                  .until = facts_rows_i64(p + 48),
                  .value = facts_rows_i64(p + 56),
                  .scale = facts_rows_u64(p + 64),
                  .previous = facts_rows_i64(p + 72),
                  .change = facts_rows_i64(p + 80),
                  .share_num = facts_rows_i64(p + 88),
                  .share_den = facts_rows_i64(p + 96),
                  .share_percent = facts_rows_u32(p + 104),
                  .share_of = facts_rows_u32(p + 108),
                  .decimals = p[112],
                  .change_decimals = p[113],
                  .form = (ValueForm)p[114],
                  .qualifier = (Qualifier)p[115],
                  .whole_digits = p[116],
                  .change_unit = (ChangeUnit)p[117],
                  .denominator = p[118],
                  .high_decimals = p[119],
                  .high = facts_rows_i64(p + 120),
                  .change_scale = facts_rows_u64(p + 128),
                  .proof = (FactProof)p[136]};
}

FactSpan facts_span(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_TIMELINE, index);
    return (FactSpan){facts_rows_u32(p), facts_rows_u32(p + 4), facts_rows_i64(p + 8),
                      facts_rows_i64(p + 16)};
}

/* The first row of a fact in a language, or of a later one. */
static uint32_t first_span(const Facts *f, uint32_t fact, uint32_t lang)
{
    uint32_t low = 0, high = f->count[SECTION_TIMELINE];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        FactSpan s = facts_span(f, middle);
        if (s.fact < fact || (s.fact == fact && s.lang < lang))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t facts_spans(const Facts *f, uint32_t fact, uint32_t *count)
{
    uint32_t first = first_span(f, fact, 0);
    *count = first_span(f, fact, 1) - first;
    return first;
}

Str facts_lang(const Facts *f, uint32_t index)
{
    return facts_rows_str(f, facts_rows_at(f, SECTION_LANGS, index));
}

uint32_t facts_code(const Facts *f, uint32_t index)
{
    return facts_rows_u32(facts_rows_at(f, SECTION_CODES, index));
}

FactsMeasure facts_measure(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_MEASURES, index);
    uint32_t bearing = facts_rows_u32(p + 12);
    return (FactsMeasure){facts_rows_u64(p), (int32_t)facts_rows_u32(p + 8),
                          bearing <= INT32_MAX ? (int32_t)bearing : -(int32_t)~bearing - 1};
}

FactsProof facts_proof(const Facts *f, uint32_t index)
{
    const unsigned char *p = facts_rows_at(f, SECTION_PROOFS, index);
    return (FactsProof){.fact = facts_rows_u32(p),
                        .part = (ProofPart)facts_rows_u32(p + 4),
                        .start = facts_rows_u32(p + 8),
                        .end = facts_rows_u32(p + 12),
                        .exact = facts_rows_str(f, p + 16),
                        .before = facts_rows_str(f, p + 24),
                        .after = facts_rows_str(f, p + 32)};
}

/* The first proof of this fact, or of a later one. */
static uint32_t first_proof(const Facts *f, uint32_t fact)
{
    uint32_t low = 0, high = f->count[SECTION_PROOFS];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (facts_proof(f, middle).fact < fact)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t facts_proofs(const Facts *f, uint32_t fact, uint32_t *count)
{
    uint32_t first = first_proof(f, fact);
    *count = first_proof(f, fact + 1) - first;
    return first;
}

const unsigned char *facts_mask(const Facts *f, FactLogo logo)
{
    return facts_rows_at(f, SECTION_MASKS, logo.at);
}

const unsigned char *facts_fonts(const Facts *f)
{
    return f->bytes + FACTS_FONTS_AT;
}

const unsigned char *facts_sha256(const Facts *f)
{
    return f->bytes + FACTS_HASH_AT;
}

uint32_t facts_find(const Facts *f, const char *id, size_t len)
{
    for (uint32_t i = 0; i < f->count[SECTION_FACTS]; i++)
        if (str_is(facts_rows_str(f, facts_rows_at(f, SECTION_FACTS, i)), id, len))
            return i;
    return FACTS_NONE;
}

uint64_t facts_edges(uint64_t times, size_t variants)
{
    return times * (variants + 1 < LIMIT_WISH_LANGS ? variants + 1 : LIMIT_WISH_LANGS);
}

uint32_t facts_lang_number(const Facts *f, const char *code, size_t len)
{
    for (uint32_t i = 0; i < f->count[SECTION_LANGS]; i++)
        if (str_is(facts_lang(f, i), code, len))
            return i + 1;
    return 0;
}

Str facts_text(const Facts *f, uint32_t first_text, uint32_t text_count, FactField field,
               uint32_t lang)
{
    uint32_t own = (uint32_t)field << 16, wanted = own | lang;
    Str found = {"", 0};
    const unsigned char *p = facts_rows_at(f, SECTION_TEXTS, first_text);
    for (uint32_t i = 0; i < text_count; i++, p += FACTS_TEXT) {
        uint32_t key = facts_rows_text_key(p);
        if (key > wanted)
            break;
        if (key == wanted || key == own)
            found = facts_rows_str(f, p + 8);
    }
    return found;
}

bool facts_text_at(const Facts *f, uint32_t index, FactField *field, uint32_t *lang, Str *text)
{
    if (index >= f->count[SECTION_TEXTS])
        return false;
    const unsigned char *p = facts_rows_at(f, SECTION_TEXTS, index);
    *field = (FactField)(facts_rows_text_key(p) >> 16);
    *lang = facts_rows_text_key(p) & 0xFFFF;
    *text = facts_rows_str(f, p + 8);
    return true;
}

bool facts_is_font(const char *s, size_t len)
{
    static const char *const ends[] = {".ttf", ".otf", ".ttc", ".otc"};
    bool good = false;
    for (size_t i = 0; len > 4 && i < sizeof ends / sizeof *ends; i++)
        good = good || strcasecmp(s + len - 4, ends[i]) == 0;
    return good && len <= LIMIT_FONT_NAME && !strchr(s, '/');
}

bool facts_is_id(const char *s, size_t len)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789._-";
    return len > 0 && len <= LIMIT_ID_BYTES && strspn(s, letters) >= len && !strchr("._-", s[0]);
}

const char *facts_field_name(FactField field)
{
#define NAME(field, name) name,
    static const char *const names[FIELD_COUNT] = {FACTS_FIELDS(NAME)};
    return (unsigned)field < FIELD_COUNT ? names[field] : "";
}

void facts_hash(const unsigned char *bytes, size_t len, unsigned char out[FACTS_HASH])
{
    SHA2_CTX sha;
    size_t before = len < FACTS_HASH_AT ? len : FACTS_HASH_AT;
    SHA256Init(&sha);
    SHA256Update(&sha, bytes, before);
    if (len > FACTS_HASH_AT + FACTS_HASH)
        SHA256Update(&sha, bytes + FACTS_HASH_AT + FACTS_HASH, len - FACTS_HASH_AT - FACTS_HASH);
    SHA256Final(out, &sha);
}

static uint64_t stir(uint64_t h, uint64_t word)
{
    h = (h ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return h ^ h >> 32;
}

uint64_t facts_key(uint32_t font, const char *s, size_t len)
{
    const unsigned char *p = (const unsigned char *)s;
    uint64_t h = stir(0, font + 1u), last = 0;
    size_t i = 0;
    for (; len - i >= 8; i += 8)
        h = stir(h, facts_rows_u64(p + i));
    for (size_t k = 0; i + k < len; k++)
        last |= (uint64_t)p[i + k] << 8 * k;
    if (i < len)
        h = stir(h, last);
    return stir(h, len);
}

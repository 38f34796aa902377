/* SPDX-License-Identifier: MIT */
/* A record is the stretch of a source's fields that schema.c has named. Its hashes are taken of folded
 * code points, so that a corrected quotation mark or space asks nobody to prove or to check again. */
#include "compiler/record.h"
#include "base/utf8.h"
#include "proof/folding.h"

#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const SourceField *record_field(const Pending *p, SchemaKey key, uint16_t lang)
{
    for (uint32_t i = 0; i < p->field_count; i++) {
        const SourceField *f = &p->fields[i];
        if (f->key == (int)key && f->lang == lang && !f->broken)
            return f;
    }
    return NULL;
}

bool record_names(const SourceField *f, Rule rule)
{
    for (size_t at = 0; f && at < f->value_len;) {
        size_t n = strcspn(f->value + at, ", ");
        if (n > 0 && rules_find(f->value + at, n) == rule)
            return true;
        at += n + (n == 0);
    }
    return false;
}

bool record_fields_allow(const SourceField *fields, uint32_t count, Rule rule)
{
    return record_names(
        record_field(&(Pending){.fields = fields, .field_count = count}, KEY_ALLOW, 0), rule);
}

bool record_allows(const Pending *p, Rule rule)
{
    return record_fields_allow(p->fields, p->field_count, rule);
}

const SourceField *record_around(const SourceField *f, uint32_t *count)
{
    const Source *s = f->source;
    size_t at = (size_t)(f - s->fields), low = 0, high = s->record_count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (s->records[middle].first <= at)
            low = middle;
        else
            high = middle;
    }
    *count = s->records[low].count;
    return &s->fields[s->records[low].first];
}

bool record_source_allows(const SourceField *document, Rule rule)
{
    uint32_t count;
    const SourceField *fields = record_around(document, &count);
    return record_fields_allow(fields, count, rule);
}

static bool add_folded(SHA2_CTX *sha, const SourceField *f)
{
    Folding folded = {0};
    uint32_t *cp = malloc((f->value_len + 1) * sizeof *cp), count = 0;
    for (size_t at = 0; cp && at < f->value_len; count++)
        at += utf8_next(f->value + at, f->value_len - at, &cp[count]);
    bool good = cp && folding_open(&folded, cp, count, NULL, 0);
    if (good) {
        SHA256Update(sha, (const uint8_t *)f->name, f->name_len);
        SHA256Update(sha, (const uint8_t *)":", 1);
        for (uint32_t i = 0; i < folded.count; i++) {
            uint8_t bytes[4] = {(uint8_t)folded.cp[i], (uint8_t)(folded.cp[i] >> 8),
                                (uint8_t)(folded.cp[i] >> 16), 0};
            SHA256Update(sha, bytes, sizeof bytes);
        }
        SHA256Update(sha, (const uint8_t *)"\n", 1);
    }
    folding_close(&folded);
    free(cp);
    return good;
}

static bool is_proved(int key)
{
    switch (key) {
    case KEY_QUOTE:
    case KEY_SPEAKER:
    case KEY_HEADLINE:
    case KEY_NOTICE:
    case KEY_CRAWL_TEXT:
    case KEY_VALUE:
    case KEY_VALUE_TEXT:
    case KEY_CHANGE:
    case KEY_PREVIOUS:
    case KEY_FROM:
        return true;
    default:
        return false;
    }
}

static bool hash(const Pending *p, bool proved, char out[RECORD_HASH + 1])
{
    uint8_t sum[SHA256_DIGEST_LENGTH];
    SHA2_CTX sha;
    bool good = true;
    SHA256Init(&sha);
    for (uint32_t i = 0; good && i < p->field_count; i++) {
        const SourceField *f = &p->fields[i];
        bool check = f->key == KEY_CHECKED_BY || f->key == KEY_ALLOW || f->key < 0;
        if (proved ? is_proved(f->key) : !check)
            good = add_folded(&sha, f);
    }
    SHA256Final(sum, &sha);
    for (size_t i = 0; i < sizeof sum; i++)
        snprintf(out + 2 * i, 3, "%02x", sum[i]);
    return good;
}

bool record_proved_hash(const Pending *p, char out[RECORD_HASH + 1])
{
    return hash(p, true, out);
}

bool record_whole_hash(const Pending *p, char out[RECORD_HASH + 1])
{
    return hash(p, false, out);
}

bool record_is_checked(const Pending *p)
{
    char hash[RECORD_HASH + 1];
    const SourceField *f = record_field(p, KEY_CHECKED_BY, 0);
    if (!f)
        return false;
    const char *open =
        f->value_len && f->value[f->value_len - 1] == ']' ? strrchr(f->value, '[') : NULL;
    if (!open)
        return true;
    size_t digits = (size_t)(f->value + f->value_len - 1 - (open + 1));
    return digits == RECORD_CHECK && record_whole_hash(p, hash) &&
           memcmp(open + 1, hash, RECORD_CHECK) == 0;
}

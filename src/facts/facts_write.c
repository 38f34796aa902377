/* SPDX-License-Identifier: MIT */
/* The writer of fact files. Everything is written in the order of the model, and each string enters
 * the pool when it is first met, so the same model gives the same bytes on every machine. The
 * sections are measured first; then one allocation is filled. */
#include "facts/facts_write.h"
#include "base/arena.h"
#include "base/limits.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "facts/facts_rows.h"

#include <stdlib.h>
#include <string.h>

enum { CODE_COUNT = 0x110000 };

typedef struct {
    const Model *m;
    char *pool;
    size_t pool_len, pool_size;
    StrMap places; /* where strings are in the pool */
    FactSpan *spans;
    size_t span_count, span_capacity;
    unsigned char *codes; /* one bit per code point */
    uint32_t code_count;
    unsigned char *out;    /* the file; NULL while the pool is being filled */
    bool failed, overfull; /* without memory; with more text than a file may have */
} Image;

/* ---- the pool ---- */

static void pool_add(Image *g, Str s)
{
    uint32_t had;
    if (g->failed || !strmap_put(&g->places, s, (uint32_t)g->pool_len, &had)) {
        g->failed = true;
        return;
    }
    if (had != STRMAP_NONE)
        return;
    while (g->pool_len + s.len + 1 > g->pool_size) {
        size_t wider = g->pool_size ? g->pool_size * 2 : 4096;
        g->overfull = wider > 2u * LIMIT_FACTS_BYTES;
        char *grown = g->overfull ? NULL : realloc(g->pool, wider);
        if (!grown) {
            g->failed = true;
            return;
        }
        g->pool = grown;
        g->pool_size = wider;
    }
    if (s.len > 0)
        memcpy(g->pool + g->pool_len, s.s, s.len);
    g->pool[g->pool_len + s.len] = 0;
    g->pool_len += s.len + 1;
}

static void put_str(Image *g, unsigned char *p, Str s)
{
    facts_rows_put_u32(p, strmap_get(&g->places, s.s, s.len));
    facts_rows_put_u32(p + 4, s.len);
}

static void collect_strings(Image *g)
{
    const Model *m = g->m;
    pool_add(g, (Str){"", 0});
    pool_add(g, m->channel);
    for (int i = 0; i < OWN_COUNT; i++)
        pool_add(g, m->own_fonts[i]);
    for (size_t i = 0; i < m->show_count; i++) {
        pool_add(g, m->shows[i].zone_name);
        pool_add(g, m->shows[i].zone_rule);
        pool_add(g, m->shows[i].zone_changes);
        pool_add(g, m->shows[i].lang);
    }
    for (size_t i = 0; i < m->source_count; i++) {
        pool_add(g, m->sources[i].id);
        pool_add(g, m->sources[i].lang);
        pool_add(g, m->sources[i].sha256);
    }
    for (size_t i = 0; i < m->fact_count; i++) {
        pool_add(g, m->facts[i].id);
        pool_add(g, m->facts[i].channel);
    }
    for (size_t i = 0; i < m->lang_count; i++)
        pool_add(g, m->langs[i]);
    for (size_t i = 0; i < m->text_count; i++)
        pool_add(g, m->texts[i].text);
    for (size_t i = 0; i < m->proof_count; i++) {
        pool_add(g, m->proofs[i].exact);
        pool_add(g, m->proofs[i].before);
        pool_add(g, m->proofs[i].after);
    }
}

/* ---- timeline and code points ---- */

/* One row of the timeline; a fact is valid only while its file is. */
static void add_span(Image *g, uint32_t fact, uint32_t lang, int64_t since, int64_t until)
{
    const Model *m = g->m;
    int64_t from = since > m->not_before ? since : m->not_before;
    until = until < m->not_after ? until : m->not_after;
    if (from >= until || g->failed)
        return;
    if (!arena_grow(&g->spans, g->span_count, &g->span_capacity, sizeof *g->spans)) {
        g->failed = true;
        return;
    }
    g->spans[g->span_count++] = (FactSpan){fact, lang, from, until};
}

static void collect_spans(Image *g)
{
    const Model *m = g->m;
    for (size_t i = 0, own = 0, end; i < m->fact_count; i++, own = end) {
        const Fact *f = &m->facts[i];
        for (end = own; end < m->span_count && m->spans[end].fact == i;)
            end++;
        for (uint32_t t = 0; t < f->text_count; t++) {
            const ModelText *text = &m->texts[f->first_text + t];
            if (text->field != FIELD_TEXT)
                break;
            for (size_t k = own; k < end; k++)
                add_span(g, (uint32_t)i, text->lang, m->spans[k].from, m->spans[k].until);
            if (own == end)
                add_span(g, (uint32_t)i, text->lang, f->since, f->until);
        }
    }
}

static void collect_codes(Image *g)
{
    g->codes = calloc(CODE_COUNT / 8, 1);
    if (!g->codes) {
        g->failed = true;
        return;
    }
    for (size_t i = 0; i < g->m->text_count; i++) {
        Str s = g->m->texts[i].text;
        for (size_t at = 0; at < s.len;) {
            uint32_t cp;
            at += utf8_next(s.s + at, s.len - at, &cp);
            unsigned char bit = (unsigned char)(1u << cp % 8);
            g->code_count += !(g->codes[cp / 8] & bit);
            g->codes[cp / 8] |= bit;
        }
    }
}

/* ---- rows ---- */

static void put_show(Image *g, unsigned char *p, size_t i)
{
    const FactShow *s = &g->m->shows[i];
    put_str(g, p, s->zone_name);
    put_str(g, p + 8, s->zone_rule);
    put_str(g, p + 16, s->lang);
    put_str(g, p + 160, s->zone_changes);
    facts_rows_put_u32(p + 24, s->written_order);
    facts_rows_put_u32(p + 168, (uint32_t)s->clock_hours);
    facts_rows_put_u32(p + 32, s->first_text);
    facts_rows_put_u32(p + 36, s->text_count);
    facts_rows_put_u32(p + 40, s->first_fact);
    facts_rows_put_u32(p + 44, s->fact_count);
    facts_rows_put_u32(p + 48, (uint32_t)s->dim.percent);
    facts_rows_put_u32(p + 52, (uint32_t)s->dim.from | (uint32_t)s->dim.until << 16);
    facts_rows_put_u32(p + 56, s->logo.at);
    facts_rows_put_u32(p + 60, (uint32_t)s->logo.w | (uint32_t)s->logo.h << 16);
    for (int k = 0; k < 2 * ROLE_COUNT; k++)
        facts_rows_put_u32(p + 64 + 4 * k, s->palette.color[k / ROLE_COUNT][k % ROLE_COUNT]);
}

static void put_source(Image *g, unsigned char *p, size_t i)
{
    const FactSource *s = &g->m->sources[i];
    put_str(g, p, s->id);
    put_str(g, p + 8, s->lang);
    facts_rows_put_u32(p + 16, s->show);
    facts_rows_put_u32(p + 20, (uint32_t)s->year);
    facts_rows_put_u32(p + 24, (uint32_t)s->month);
    facts_rows_put_u32(p + 28, (uint32_t)s->day);
    facts_rows_put_u32(p + 32, s->first_text);
    facts_rows_put_u32(p + 36, s->text_count);
    put_str(g, p + 40, s->sha256);
}

static void put_fact(Image *g, unsigned char *p, size_t i)
{
    const Fact *f = &g->m->facts[i];
    put_str(g, p, f->id);
    put_str(g, p + 8, f->channel);
    facts_rows_put_u32(p + 16, f->kind);
    facts_rows_put_u32(p + 20, f->flags);
    facts_rows_put_u32(p + 24, f->show);
    facts_rows_put_u32(p + 28, f->source);
    facts_rows_put_u32(p + 32, f->first_text);
    facts_rows_put_u32(p + 36, f->text_count);
    facts_rows_put_i64(p + 40, f->since);
    facts_rows_put_i64(p + 48, f->until);
    facts_rows_put_i64(p + 56, f->value);
    facts_rows_put_u64(p + 64, f->scale);
    facts_rows_put_i64(p + 72, f->previous);
    facts_rows_put_i64(p + 80, f->change);
    facts_rows_put_i64(p + 88, f->share_num);
    facts_rows_put_i64(p + 96, f->share_den);
    facts_rows_put_u32(p + 104, f->share_percent);
    facts_rows_put_u32(p + 108, f->share_of);
    p[112] = f->decimals;
    p[113] = f->change_decimals;
    p[114] = (unsigned char)f->form;
    p[115] = (unsigned char)f->qualifier;
    p[116] = f->whole_digits;
    p[117] = (unsigned char)f->change_unit;
    p[118] = f->denominator;
    p[119] = f->high_decimals;
    facts_rows_put_i64(p + 120, f->high);
    facts_rows_put_u64(p + 128, f->change_scale);
    p[136] = (unsigned char)f->proof;
}

static void put_text(Image *g, unsigned char *p, size_t i)
{
    const ModelText *t = &g->m->texts[i];
    facts_rows_put_u32(p, t->field | (uint32_t)t->lang << 16);
    put_str(g, p + 8, t->text);
}

static void put_span(Image *g, unsigned char *p, size_t i)
{
    facts_rows_put_u32(p, g->spans[i].fact);
    facts_rows_put_u32(p + 4, g->spans[i].lang);
    facts_rows_put_i64(p + 8, g->spans[i].from);
    facts_rows_put_i64(p + 16, g->spans[i].until);
}

static void put_lang(Image *g, unsigned char *p, size_t i)
{
    put_str(g, p, g->m->langs[i]);
}

static void put_proof(Image *g, unsigned char *p, size_t i)
{
    const FactsProof *proof = &g->m->proofs[i];
    facts_rows_put_u32(p, proof->fact);
    facts_rows_put_u32(p + 4, proof->part);
    facts_rows_put_u32(p + 8, proof->start);
    facts_rows_put_u32(p + 12, proof->end);
    put_str(g, p + 16, proof->exact);
    put_str(g, p + 24, proof->before);
    put_str(g, p + 32, proof->after);
}

static void put_codes(Image *g, unsigned char *p)
{
    for (uint32_t cp = 0; cp < CODE_COUNT; cp++) {
        if (!g->codes[cp / 8])
            cp |= 7; /* none of these eight */
        else if (g->codes[cp / 8] & 1u << cp % 8) {
            facts_rows_put_u32(p, cp);
            p += FACTS_CODE;
        }
    }
}

static void put_header(Image *g, size_t total)
{
    memcpy(g->out, FACTS_MAGIC, 8);
    facts_rows_put_u32(g->out + 8, FACTS_VERSION);
    facts_rows_put_u32(g->out + 12, FACTS_HEADER);
    facts_rows_put_u64(g->out + 16, total);
    facts_rows_put_u64(g->out + 24, g->m->serial);
    facts_rows_put_i64(g->out + 32, g->m->epoch);
    facts_rows_put_i64(g->out + 40, g->m->not_before);
    facts_rows_put_i64(g->out + 48, g->m->not_after);
    put_str(g, g->out + 56, g->m->channel);
    for (int i = 0; i < OWN_COUNT; i++)
        put_str(g, g->out + FACTS_OWN_AT + 8 * i, g->m->own_fonts[i]);
}

/* Lays the sections out and fills them. */
static bool fill(Image *g, size_t *len, Err *err)
{
    static void (*const put[SECTION_COUNT])(Image *, unsigned char *, size_t) = {
        [SECTION_SHOWS] = put_show,  [SECTION_SOURCES] = put_source, [SECTION_FACTS] = put_fact,
        [SECTION_TEXTS] = put_text,  [SECTION_TIMELINE] = put_span,  [SECTION_LANGS] = put_lang,
        [SECTION_PROOFS] = put_proof};
    const Model *m = g->m;
    const size_t count[SECTION_COUNT] = {m->show_count,
                                         m->source_count,
                                         m->fact_count,
                                         m->text_count,
                                         g->span_count,
                                         m->lang_count,
                                         g->code_count,
                                         g->pool_len,
                                         m->mask_count,
                                         m->proof_count,
                                         0};
    size_t at[SECTION_COUNT], total = FACTS_HEADER;
    for (int s = 0; s < SECTION_COUNT; s++) {
        at[s] = total;
        total = (total + count[s] * ROW_BYTES[s] + 7) & ~(size_t)7;
        if (total > LIMIT_FACTS_BYTES)
            return err_set(err, 0, 0, "the fact file would be larger than %u bytes",
                           LIMIT_FACTS_BYTES);
    }
    if (!(g->out = calloc(total, 1)))
        return err_no_memory(err);
    put_header(g, total);
    for (int s = 0; s < SECTION_COUNT; s++) {
        facts_rows_put_u32(g->out + 64 + 8 * s, (uint32_t)at[s]);
        facts_rows_put_u32(g->out + 68 + 8 * s, (uint32_t)count[s]);
        for (size_t i = 0; put[s] && i < count[s]; i++)
            put[s](g, g->out + at[s] + i * ROW_BYTES[s], i);
    }
    put_codes(g, g->out + at[SECTION_CODES]);
    memcpy(g->out + at[SECTION_POOL], g->pool, g->pool_len);
    if (m->mask_count)
        memcpy(g->out + at[SECTION_MASKS], m->masks, m->mask_count);
    facts_hash(g->out, total, g->out + FACTS_HASH_AT);
    *len = total;
    return true;
}

bool facts_write(const Model *m, unsigned char **bytes, size_t *len, Err *err)
{
    Image g = {.m = m};
    collect_strings(&g);
    collect_spans(&g);
    collect_codes(&g);
    bool good = !g.failed && fill(&g, len, err);
    if (g.overfull)
        err_set(err, 0, 0, "more text than a fact file holds");
    else if (g.failed)
        err_no_memory(err);
    *bytes = g.out;
    free(g.pool);
    free(g.spans);
    free(g.codes);
    strmap_close(&g.places);
    return good;
}

bool facts_write_measured(unsigned char **bytes, size_t *len, const FactsMeasure *rows,
                          uint32_t count, const unsigned char fonts[FACTS_HASH], Err *err)
{
    size_t total = *len + (size_t)count * FACTS_MEASURE;
    if (count > LIMIT_FACTS_BYTES / FACTS_MEASURE || total > LIMIT_FACTS_BYTES)
        return err_set(err, 0, 0, "the fact file would be larger than %u bytes", LIMIT_FACTS_BYTES);
    unsigned char *out = realloc(*bytes, total), *p = out ? out + *len : NULL;
    if (!out)
        return err_no_memory(err);
    for (uint32_t i = 0; i < count; i++, p += FACTS_MEASURE) {
        facts_rows_put_u64(p, rows[i].key);
        facts_rows_put_u32(p + 8, (uint32_t)rows[i].advance);
        facts_rows_put_u32(p + 12, (uint32_t)rows[i].bearing);
    }
    facts_rows_put_u64(out + 16, total);
    facts_rows_put_u32(out + 64 + 8 * SECTION_MEASURES + 4, count);
    memcpy(out + FACTS_FONTS_AT, fonts, FACTS_HASH);
    facts_hash(out, total, out + FACTS_HASH_AT);
    *bytes = out;
    *len = total;
    return true;
}

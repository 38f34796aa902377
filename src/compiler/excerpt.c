/* SPDX-License-Identifier: MIT */
/* The text of a place in a document: the code points whose bytes lie in it, with one blank for all white
 * space. */
#include "compiler/excerpt.h"
#include "base/limits.h"
#include "base/utf8.h"

#include <stdio.h>

/* The first code point that begins at this byte or after it. */
static uint32_t point_at(const Document *d, size_t byte)
{
    return doc_span_search(d->at, d->count, (uint32_t)byte);
}

static Str text_of(const Document *d, uint32_t first, uint32_t end, Arena *arena)
{
    char text[LIMIT_VALUE_BYTES];
    Utf8Out out = {text, sizeof text, 0, false};
    for (uint32_t i = first; i < end; i++) {
        char one[4];
        bool blank = d->cp[i] == '\n' || d->cp[i] == '\t' || d->cp[i] == ' ';
        if (!blank || (out.len > 0 && text[out.len - 1] != ' '))
            utf8_add(&out, one, utf8_put(blank ? ' ' : d->cp[i], one));
    }
    return arena_copy(arena, text, out.len);
}

bool excerpt_read(const DeskDocument *doc, ProofRange range, Arena *arena, FactsProof *out)
{
    const Document *d = &doc->text;
    uint32_t first = point_at(d, range.start), end = point_at(d, range.end);
    uint32_t from = first > PROOF_CONTEXT ? first - PROOF_CONTEXT : 0;
    uint32_t until = d->count - end > PROOF_CONTEXT ? end + PROOF_CONTEXT : d->count;
    out->start = (uint32_t)range.start;
    out->end = (uint32_t)range.end;
    out->exact = text_of(d, first, end, arena);
    out->before = text_of(d, from, first, arena);
    out->after = text_of(d, end, until, arena);
    return out->exact.s && out->before.s && out->after.s;
}

void excerpt_hash(const DeskDocument *doc, Arena *arena, Str *out)
{
    char hex[2 * DOCUMENT_HASH + 1];
    for (int i = 0; i < DOCUMENT_HASH; i++)
        snprintf(hex + 2 * i, 3, "%02x", doc->text.sha256[i]);
    Str copy = arena_copy(arena, hex, 2 * DOCUMENT_HASH);
    *out = copy.s ? copy : str_of("");
}

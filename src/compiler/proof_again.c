/* SPDX-License-Identifier: MIT */
/* If the document is byte for byte the one of the proof, each passage must lie where the proof says. If it
 * is another, each passage must stand in it, as words, with what stood before it or after it: then the
 * proof has moved. */
#include "compiler/proof_again.h"
#include "base/exits.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "compiler/documents.h"
#include "compiler/excerpt.h"
#include "compiler/report.h"
#include "proof/quote_proof.h"
#include "system/files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const Facts *f;
    const char *path;
    DeskDocument doc;
    bool same; /* it is the document of the proof */
    size_t held, moved, lost;
    bool no_memory;
} Again;

static bool lies_there(Again *a, const FactsProof *proof)
{
    Arena arena = {0};
    FactsProof now = {0};
    bool inside = proof->end <= a->doc.len;
    bool good =
        inside && excerpt_read(&a->doc, (ProofRange){proof->start, proof->end}, &arena, &now);
    a->no_memory = a->no_memory || (inside && !good);
    good = good && str_is(now.exact, proof->exact.s, proof->exact.len);
    arena_close(&arena);
    return good;
}

/* Whether the words stand in the document, beside what stood there. */
static bool stands(Again *a, const FactsProof *proof)
{
    char text[3 * LIMIT_VALUE_BYTES];
    const Str *parts[2][2] = {{&proof->before, &proof->exact}, {&proof->exact, &proof->after}};
    for (int i = 0; i < 2; i++) {
        Verdict verdict = {0};
        int n = snprintf(text, sizeof text, "%s%s", parts[i][0]->s, parts[i][1]->s);
        Str words = {text, (uint32_t)n};
        /* The context may begin or end within a word. */
        if (i == 0 && proof->before.len > 0) {
            size_t cut = strcspn(text, " ");
            words = cut < proof->before.len ? (Str){text + cut + 1, (uint32_t)((size_t)n - cut - 1)}
                                            : proof->exact;
        } else if (i == 1 && proof->after.len > 0) {
            char *blank = strrchr(text, ' ');
            if (blank && blank > text + proof->exact.len)
                words.len = (uint32_t)(blank - text);
            else
                words.len = proof->exact.len;
            text[words.len] = '\0';
        }
        if (!quote_proof_words(&a->doc.text, &a->doc.speech, words, &verdict))
            a->no_memory = true;
        else if (verdict_holds(&verdict))
            return true;
    }
    return false;
}

static void hold(Again *a, const FactsProof *proof)
{
    if (a->same && lies_there(a, proof)) {
        a->held++;
    } else if (!a->same && stands(a, proof)) {
        a->moved++;
    } else {
        Fact fact = facts_fact(a->f, proof->fact);
        a->lost++;
        report_error(a->path, "'%s' is not in the document any more: \"%s\"", fact.id.s,
                     utf8_quote(proof->exact.s, proof->exact.len).s);
    }
}

/* The language of the first source with a document of this name, or with any. */
static const Lang *lang_of(const Facts *f, uint32_t source)
{
    FactSource s = facts_source(f, source);
    Str code = s.lang.len ? s.lang : facts_show(f, s.show).lang;
    const Lang *l = lang_find(code.s, code.len);
    return l ? l : lang_default();
}

static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* Whether a source's document is the one that is held against it: by its name, or it is the only one. */
static bool is_of(const Facts *f, uint32_t source, const char *document)
{
    FactSource s = facts_source(f, source);
    Str name = facts_text(f, s.first_text, s.text_count, FIELD_DOCUMENT, 0);
    size_t with = 0;
    for (uint32_t i = 0; i < f->count[SECTION_SOURCES]; i++)
        with += facts_source(f, i).sha256.len > 0;
    return name.len > 0 && (with == 1 || strcmp(last_part(name.s), last_part(document)) == 0);
}

static int run(Again *a, uint32_t source)
{
    Str now;
    Arena arena = {0};
    excerpt_hash(&a->doc, &arena, &now);
    FactSource s = facts_source(a->f, source);
    a->same = str_is(now, s.sha256.s, s.sha256.len);
    arena_close(&arena);
    for (uint32_t i = 0; i < a->f->count[SECTION_PROOFS] && !a->no_memory; i++) {
        FactsProof proof = facts_proof(a->f, i);
        if (facts_fact(a->f, proof.fact).source == source)
            hold(a, &proof);
    }
    return a->no_memory ? EXIT_SYSTEM : 0;
}

int proof_again(const Facts *facts, const char *path, const char *document)
{
    Again a = {.f = facts, .path = path};
    char line[200];
    int status = -1;
    for (uint32_t i = 0; i < facts->count[SECTION_SOURCES] && status <= 0; i++) {
        if (!is_of(facts, i, document))
            continue;
        status = documents_load(&a.doc, document, lang_of(facts, i));
        if (status == 0)
            status = run(&a, i);
        else
            report_error(document, "%s", a.doc.err.why);
        documents_unload(&a.doc);
    }
    if (status < 0) {
        report_error(path, "none of its sources names the document '%s'", last_part(document));
        return EXIT_BAD;
    }
    if (status > 0)
        return status;
    size_t held = a.held + a.moved;
    snprintf(line, sizeof line,
             err_words(held == 1 ? ERR_WORDS("%zu proof holds%s, %zu do not\n")
                                 : ERR_WORDS("%zu proofs hold%s, %zu do not\n")),
             held, a.moved ? err_words(", though the document has changed") : "", a.lost);
    status = report_print(line);
    return a.lost ? EXIT_BAD : status;
}

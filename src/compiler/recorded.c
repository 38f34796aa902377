/* SPDX-License-Identifier: MIT */
/* The file is JSON: the version of the rules, the documents with their hashes, and for each record the
 * hash of what is proved of it, with the places and the passages. A record finds its proofs by that hash,
 * so it may move, and lose them only by saying something else. */
#include "compiler/recorded.h"
#include "base/limits.h"
#include "compiler/json_text.h"
#include "compiler/record.h"
#include "system/files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const part_names[PART_COUNT] = {"text", "value", "change", "previous",
                                                   "value_text"};

struct Recorded {
    json_t *root;
    StrMap by_hash; /* of the records, by their place in the list */
};

/* ---- reading ---- */

static const char *text_in(const json_t *object, const char *key)
{
    const char *s = json_string_value(json_object_get(object, key));
    return s ? s : "";
}

static bool index_records(Recorded *r)
{
    size_t i;
    json_t *one;
    bool good = true;
    json_array_foreach(json_object_get(r->root, "records"), i, one)
    {
        uint32_t earlier;
        good =
            good && strmap_put(&r->by_hash, str_of(text_in(one, "record")), (uint32_t)i, &earlier);
    }
    return good;
}

static Recorded *parse(const char *path, const char *bytes, size_t len, Err *err)
{
    json_error_t fault;
    json_t *root = json_loadb(bytes, len, JSON_REJECT_DUPLICATES, &fault);
    if (!root) {
        err_set(err, 0, 0,
                "the recorded proofs in '%s' cannot be read: line %d, %s; run 'factc prove'", path,
                fault.line, fault.text);
        return NULL;
    }
    if (json_integer_value(json_object_get(root, "rules")) != RECORDED_RULES) {
        err_set(err, 0, 0,
                "the proofs in '%s' were recorded by other rules; run 'factc prove' anew", path);
        json_decref(root);
        return NULL;
    }
    Recorded *r = calloc(1, sizeof *r);
    if (r)
        r->root = root;
    else
        json_decref(root);
    if (r && index_records(r))
        return r;
    err_set(err, 0, 0, "out of memory");
    recorded_close(r);
    return NULL;
}

Recorded *recorded_open(const char *source_path, Err *err)
{
    Err unread;
    char path[4096], *bytes;
    size_t len;
    err->why[0] = '\0';
    if ((size_t)snprintf(path, sizeof path, "%s.proof", source_path) >= sizeof path)
        return NULL;
    FilesResult result = files_read_regular(path, LIMIT_PROOF_BYTES, &bytes, &len, &unread);
    if (result == FILES_ABSENT)
        return NULL;
    if (result != FILES_OK) {
        err_set(err, 0, 0, "the recorded proofs in '%s' cannot be read: %s", path, unread.why);
        return NULL;
    }
    Recorded *r = parse(path, bytes, len, err);
    free(bytes);
    return r;
}

void recorded_close(Recorded *r)
{
    if (!r)
        return;
    strmap_close(&r->by_hash);
    json_decref(r->root);
    free(r);
}

static const char *sha256_of(const Recorded *r, const char *document)
{
    size_t i;
    json_t *one;
    if (r)
        json_array_foreach(json_object_get(r->root, "documents"), i, one)
        {
            if (strcmp(text_in(one, "document"), document) == 0)
                return text_in(one, "sha256");
        }
    return "";
}

bool recorded_has(const Recorded *r, const char *document)
{
    return strlen(sha256_of(r, document)) == 2 * FACTS_HASH;
}

static Str copy_of(Compiler *c, const char *s)
{
    Str copy = arena_copy(&c->arena, s, strlen(s));
    c->no_memory = c->no_memory || !copy.s;
    return copy.s ? copy : str_of("");
}

static bool add(Compiler *c, uint32_t fact, const json_t *one)
{
    Model *m = &c->model;
    json_int_t start = json_integer_value(json_object_get(one, "start"));
    json_int_t end = json_integer_value(json_object_get(one, "end"));
    FactsProof row = {.fact = fact};
    while (row.part < PART_COUNT && strcmp(text_in(one, "part"), part_names[row.part]) != 0)
        row.part++;
    if (row.part == PART_COUNT || start < 0 || end <= start || end > UINT32_MAX)
        return false;
    row.start = (uint32_t)start;
    row.end = (uint32_t)end;
    row.exact = copy_of(c, text_in(one, "exact"));
    row.before = copy_of(c, text_in(one, "before"));
    row.after = copy_of(c, text_in(one, "after"));
    if (!arena_grow(&m->proofs, m->proof_count, &c->proof_capacity, sizeof *m->proofs))
        c->no_memory = true;
    else
        m->proofs[m->proof_count++] = row;
    return true;
}

bool recorded_find(const Recorded *r, Compiler *c, uint32_t fact, const char *hash,
                   const char *document, Str *sha256)
{
    uint32_t at = r ? strmap_get(&r->by_hash, hash, RECORD_HASH) : STRMAP_NONE;
    if (at == STRMAP_NONE || !recorded_has(r, document))
        return false;
    const json_t *record = json_array_get(json_object_get(r->root, "records"), at);
    const json_t *proofs = json_object_get(record, "proofs");
    size_t before = c->model.proof_count;
    bool good = json_array_size(proofs) > 0 && strcmp(text_in(record, "document"), document) == 0;
    for (size_t i = 0; good && i < json_array_size(proofs); i++)
        good = add(c, fact, json_array_get(proofs, i));
    if (!good)
        c->model.proof_count = before;
    *sha256 = copy_of(c, sha256_of(r, document));
    return good;
}

/* ---- writing ---- */

static json_t *proof_of(const FactsProof *row)
{
    return json_pack("{s:s, s:I, s:I, s:s%, s:s%, s:s%}", "part", part_names[row->part], "start",
                     (json_int_t)row->start, "end", (json_int_t)row->end, "before", row->before.s,
                     (size_t)row->before.len, "exact", row->exact.s, (size_t)row->exact.len,
                     "after", row->after.s, (size_t)row->after.len);
}

/* The record of a fact, with its rows from *at on. */
static json_t *record_of(const Compiler *c, uint32_t i, size_t *at)
{
    char hash[RECORD_HASH + 1];
    const Model *m = &c->model;
    const DocumentOf *of = documents_of(&c->documents, m->facts[i].source);
    json_t *proofs = json_array();
    bool good = proofs && record_proved_hash(&c->pending[i], hash);
    for (; *at < m->proof_count && m->proofs[*at].fact == i; ++*at)
        good = good && json_array_append_new(proofs, proof_of(&m->proofs[*at])) == 0;
    if (good)
        return json_pack("{s:s, s:s, s:s, s:o}", "id", m->facts[i].id.s, "record", hash, "document",
                         of->field->value, "proofs", proofs);
    json_decref(proofs);
    return NULL;
}

static json_t *documents_in(const Compiler *c, size_t input)
{
    json_t *list = json_array();
    for (size_t i = 0; list && i < c->documents.of_count; i++) {
        const DocumentOf *of = &c->documents.of[i];
        Str hash = c->model.sources[of->source].sha256;
        if (of->field->source->index == (int)input && hash.len > 0)
            json_array_append_new(
                list, json_pack("{s:s, s:s}", "document", of->field->value, "sha256", hash.s));
    }
    return list;
}

char *recorded_text(const Compiler *c, size_t input)
{
    const Model *m = &c->model;
    json_t *records = json_array(), *root;
    bool good = records != NULL;
    for (size_t at = 0; good && at < m->proof_count;) {
        uint32_t fact = m->proofs[at].fact;
        json_t *one = record_of(c, fact, &at);
        if (c->pending[fact].fields->source->index != (int)input)
            json_decref(one);
        else
            good = one && json_array_append_new(records, one) == 0;
    }
    root = json_pack("{s:i, s:o, s:o}", "rules", RECORDED_RULES, "documents",
                     documents_in(c, input), "records", records);
    return json_text_of(root, good, 1);
}

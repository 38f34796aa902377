/* SPDX-License-Identifier: MIT */
/* One walk over every row finds all that could go wrong, so that nothing later needs a check. The
 * checksum comes first: it tells a file that was damaged from one that was never right. What may be wrong
 * with a row stands in row_faults.c. */
#include "facts/facts_check.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "facts/row_faults.h"

#include <string.h>

enum { HEADER_SECTIONS = 64 };
static const char *const SECTION_NAME[SECTION_COUNT] = {
    "show",       "source", "fact", "text",  "timeline row", "language",
    "code point", "pool",   "mask", "proof", "measure"};

#define YEAR_10000 INT64_C(253402300800)

static bool check_whole(const unsigned char *bytes, size_t len, Err *err)
{
    size_t magic = len < 8 ? len : 8;
    if (len == 0)
        return err_set(err, 0, 0, "empty: not a fact file");
    if (memcmp(bytes, FACTS_MAGIC, magic) != 0) {
        /* The first byte may have lost its high bit, or been recoded to two or three bytes. */
        size_t name = bytes[0] == 0xEF ? 3 : bytes[0] == 0xC2 ? 2 : 1;
        bool ours = len >= name + 3 && memcmp(bytes + name, "MGF", 3) == 0;
        return err_set(
            err, 0, 0,
            ours ? ERR_WORDS("damaged by a text-mode transfer; copy the file in binary mode")
                 : ERR_WORDS("not a fact file"));
    }
    if (len < FACTS_HEADER)
        return err_set(err, 0, 0, "cut off: %zu bytes, the header alone has %d", len, FACTS_HEADER);
    uint32_t version = facts_rows_u32(bytes + 8);
    if (version < FACTS_VERSION_READ || version > FACTS_VERSION)
        return err_set(err, 0, 0,
                       version > FACTS_VERSION ? ERR_WORDS("version %u is newer than this program")
                       : version               ? ERR_WORDS("version %u"
                                                                         " is older than this program; build the file anew "
                                                                         "from its sources")
                                               : ERR_WORDS("version %u is unknown"),
                       version);
    if (facts_rows_u32(bytes + 12) != FACTS_HEADER)
        return err_set(err, 0, 0, "damaged: the header cannot have %u bytes",
                       facts_rows_u32(bytes + 12));
    uint64_t total = facts_rows_u64(bytes + 16);
    if (total > len)
        return err_set(err, 0, 0, "cut off: %zu of %ju bytes", len, total);
    if (total < len)
        return err_set(err, 0, 0, "%ju bytes too long", len - total);
    if (len > LIMIT_FACTS_BYTES)
        return err_set(err, 0, 0, "too large: %zu bytes, at most %u", len, LIMIT_FACTS_BYTES);
    unsigned char hash[FACTS_HASH];
    facts_hash(bytes, len, hash);
    if (memcmp(hash, bytes + FACTS_HASH_AT, FACTS_HASH) != 0)
        return err_set(err, 0, 0, "damaged: the checksum does not match");
    return true;
}

static bool check_sections(Facts *f, Err *err)
{
    static const uint32_t most[SECTION_COUNT] = {
        LIMIT_SHOWS, LIMIT_RECORDS, LIMIT_RECORDS, UINT32_MAX, UINT32_MAX, LIMIT_LANGS,
        UINT32_MAX,  UINT32_MAX,    UINT32_MAX,    UINT32_MAX, UINT32_MAX};
    uint64_t end = FACTS_HEADER;
    bool proofs = facts_rows_u32(f->bytes + 8) > FACTS_VERSION_READ;
    size_t place = HEADER_SECTIONS;
    for (int s = 0; s < SECTION_COUNT; s++) {
        if (s == SECTION_PROOFS && !proofs) {
            f->at[s] = (uint32_t)end;
            f->count[s] = 0;
            continue;
        }
        f->at[s] = facts_rows_u32(f->bytes + place);
        f->count[s] = facts_rows_u32(f->bytes + place + 4);
        place += 8;
        if (f->at[s] != end)
            return err_set(err, 0, 0, "malformed: the %s section is not where it belongs",
                           SECTION_NAME[s]);
        if (f->count[s] > most[s])
            return err_set(err, 0, 0, "malformed: %u %ss, at most %u", f->count[s], SECTION_NAME[s],
                           most[s]);
        uint64_t used = end + (uint64_t)f->count[s] * ROW_BYTES[s];
        end = (used + 7) & ~UINT64_C(7);
        if (end > f->len)
            return err_set(err, 0, 0, "malformed: the %s section leaves the file", SECTION_NAME[s]);
        if (!facts_rows_zero(f->bytes + used, (size_t)(end - used)))
            return err_set(err, 0, 0, "malformed: the %s section's padding is not zero",
                           SECTION_NAME[s]);
    }
    if (end != f->len)
        return err_set(err, 0, 0, "malformed: bytes after the last section");
    if (!utf8_valid((const char *)facts_rows_at(f, SECTION_POOL, 0), f->count[SECTION_POOL], NULL))
        return err_set(err, 0, 0, "malformed: the pool is not UTF-8");
    if (f->count[SECTION_SHOWS] == 0)
        return err_set(err, 0, 0, "malformed: no show");
    if (!facts_rows_zero(f->bytes + place, FACTS_HASH_AT - place))
        return err_set(err, 0, 0, "malformed: the header's padding is not zero");
    return true;
}
/* The order matters because checks build on others: sources need shows, facts need both, the
 * timeline needs facts, and all need languages and texts. */
static bool check_rows(const Facts *f, Err *err)
{
    static const FactsSection steps[] = {SECTION_LANGS,    SECTION_TEXTS,   SECTION_CODES,
                                         SECTION_SHOWS,    SECTION_SOURCES, SECTION_FACTS,
                                         SECTION_TIMELINE, SECTION_PROOFS,  SECTION_MEASURES};
    for (size_t s = 0; s < sizeof steps / sizeof *steps; s++)
        for (uint32_t i = 0; i < f->count[steps[s]]; i++) {
            const char *fault = row_faults_find(f, steps[s], i);
            if (fault)
                return err_set(err, 0, 0, "malformed: %s %u has %s", SECTION_NAME[steps[s]], i + 1,
                               fault);
        }
    return true;
}

/* Reads the header, whose strings are not checked yet. */
static void read_header(Facts *f)
{
    const unsigned char *p = f->bytes;
    f->serial = facts_rows_u64(p + 24);
    f->epoch = facts_rows_i64(p + 32);
    f->not_before = facts_rows_i64(p + 40);
    f->not_after = facts_rows_i64(p + 48);
    f->channel = facts_rows_str(f, p + 56);
    for (int i = 0; i < OWN_COUNT; i++)
        f->own_fonts[i] = facts_rows_str(f, p + FACTS_OWN_AT + 8 * i);
}

bool facts_check_view(Facts *f, const void *bytes, size_t len, Err *err)
{
    *f = (Facts){.bytes = bytes, .len = len};
    if (!check_sections(f, err))
        return false;
    read_header(f);
    return true;
}

/* A layout keeps something for each of these times; the file's own are one for all facts. */
static bool check_edges(const Facts *f, Err *err)
{
    uint64_t times = 0;
    for (uint32_t i = 0; i < f->count[SECTION_TIMELINE]; i++) {
        FactSpan s = facts_span(f, i);
        times += s.lang == 0 && s.from != f->not_before ? 1 : 0;
        times += s.lang == 0 && s.until != f->not_after ? 1 : 0;
    }
    uint64_t edges = facts_edges(times, f->count[SECTION_LANGS]);
    return edges <= LIMIT_EDGES || err_set(err, 0, 0,
                                           "too many times at which facts begin or end: %ju"
                                           " in all languages, at most %d",
                                           edges, LIMIT_EDGES);
}

bool facts_check(Facts *f, const void *bytes, size_t len, Err *err)
{
    Facts view = {.bytes = bytes, .len = len};
    const unsigned char *p = bytes;
    *f = (Facts){0};
    if (!check_whole(p, len, err) || !check_sections(&view, err))
        return false;
    if (!row_faults_str_ok(&view, p + 56))
        return err_set(err, 0, 0, "malformed: the channel is a bad string");
    for (int i = 0; i < OWN_COUNT; i++)
        if (!row_faults_str_ok(&view, p + FACTS_OWN_AT + 8 * i))
            return err_set(err, 0, 0, "malformed: the name of a font is a bad string");
    read_header(&view);
    if (!row_faults_span_ok(view.not_before, view.not_after) || view.epoch < 0 ||
        view.epoch > YEAR_10000)
        return err_set(err, 0, 0, "malformed: the file's own times are impossible");
    if (!view.count[SECTION_MEASURES] && !facts_rows_zero(p + FACTS_FONTS_AT, FACTS_HASH))
        return err_set(err, 0, 0, "malformed: fonts without measures");
    if (!check_rows(&view, err) || !check_edges(&view, err))
        return false;
    *f = view;
    return true;
}

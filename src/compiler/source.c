/* SPDX-License-Identifier: MIT */
/* The parser of the source text, line by line. A bad line is reported and dropped; the parser goes
 * on, so that one run reports everything. One function folds the value of a field from its raw
 * bytes, and runs again to find the place of an error within it. */
#include "compiler/source.h"
#include "base/arena.h"
#include "base/limits.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "compiler/filetype.h"

#include <stdlib.h>
#include <string.h>

enum { ISOLATES = 16 /* within each other */, NAME_BYTES = 24 };

#define FIELDS_MAX (32u * LIMIT_RECORDS) /* a record has at most about 20 */

typedef struct {
    Source *s;
    Problems *problems;
    SourceIsField *is_field;
    size_t at, end; /* the current line, without its line end */
    int line;
    size_t text_used;
    bool in_record, in_field, overfull, no_memory;
    bool spoiled; /* a line of this paragraph could not be read */
} Parser;

static bool is_white(uint32_t cp)
{
    return cp == ' ' || cp == '\t' || cp == '\n' || cp == '\r' || cp == 0x1680 ||
           (cp >= 0x2000 && cp <= 0x200A) || cp == 0x2028 || cp == 0x2029 || cp == 0x205F ||
           cp == 0x3000;
}

static bool is_no_break(uint32_t cp)
{
    return cp == 0xA0 || cp == 0x202F;
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/* ---- folding ---- */

/* Walks the raw bytes of a value from a cursor and emits their folded form, up to `most` bytes of
 * the value; leaves the cursor after the last one. */
static void fold(const SourceField *f, char *out, size_t most, SourceCursor *c)
{
    const char *bytes = f->source->bytes;
    while (c->raw < f->raw_end) {
        if (c->column == 1 && bytes[c->raw] == '#') {
            const char *end = memchr(bytes + c->raw, '\n', f->raw_end - c->raw);
            c->raw = end ? (size_t)(end - bytes) : f->raw_end;
            continue;
        }
        uint32_t cp;
        size_t len = utf8_next(bytes + c->raw, f->raw_end - c->raw, &cp);
        bool white = is_white(cp) || (c->offset == 0 && is_no_break(cp));
        if (!white) {
            if (c->offset + c->blank + len > most)
                break;
            if (c->blank && out)
                out[c->offset] = ' ';
            c->offset += c->blank;
            if (out)
                memcpy(out + c->offset, bytes + c->raw, len);
            c->offset += len;
        }
        c->blank = white && c->offset > 0;
        c->raw += len;
        c->column = cp == '\n' ? 1 : c->column + 1;
        c->line += cp == '\n';
    }
}

/* The length without the no-break spaces at the end. */
static size_t trimmed(const char *s, size_t len)
{
    for (;;) {
        if (len >= 2 && memcmp(s + len - 2, "\xC2\xA0", 2) == 0)
            len -= 2;
        else if (len >= 3 && memcmp(s + len - 3, "\xE2\x80\xAF", 3) == 0)
            len -= 3;
        else if (len >= 1 && s[len - 1] == ' ')
            len--;
        else
            return len;
    }
}

Place source_name(const SourceField *f)
{
    return (Place){f->source->index, f->line, 1};
}

Place source_place(const SourceField *f, size_t offset)
{
    SourceCursor c = source_begin(f);
    if (offset > 0 || f->value_len > 0)
        fold(f, NULL, offset, &c);
    return (Place){f->source->index, c.line, c.column};
}

SourceCursor source_begin(const SourceField *f)
{
    return (SourceCursor){.raw = f->raw, .line = f->line, .column = f->column};
}

void source_seek(const SourceField *f, SourceCursor *c, size_t offset)
{
    fold(f, NULL, offset, c);
}

/* ---- lines ---- */

static Place place_at(const Parser *p, size_t at)
{
    size_t from = p->line == 1 && p->at == 3 ? 3 : p->at; /* after the byte-order mark */
    return (Place){p->s->index, p->line, (int)utf8_count(p->s->bytes + from, at - from) + 1};
}

/* What is wrong with a character; NULL if it is allowed. */
static const char *forbidden(uint32_t cp)
{
    switch (cp) {
    case 0x202A:
        return ERR_WORDS(
            "an embedding (LRE), which reorders what follows it; write U+2066 (LRI) before the "
            "words and U+2069 (PDI) after them, or nothing");
    case 0x202B:
        return ERR_WORDS(
            "an embedding (RLE), which reorders what follows it; write U+2067 (RLI) before the "
            "words and U+2069 (PDI) after them, or nothing");
    case 0x202C:
        return ERR_WORDS(
            "the end of an embedding (PDF); U+2069 (PDI) ends an isolate, and nothing else is "
            "needed");
    case 0x202D:
        return ERR_WORDS(
            "an override (LRO), which turns words around; write U+2066 (LRI) before the words "
            "and U+2069 (PDI) after them, or nothing");
    case 0x202E:
        return ERR_WORDS(
            "an override (RLO), which turns words around; write U+2067 (RLI) before the words "
            "and U+2069 (PDI) after them, or nothing");
    case 0xFEFF:
        return ERR_WORDS(
            "an invisible character without width; remove it, or write U+2060 where a line must "
            "not end");
    default:
        break;
    }
    if (cp == 0xFFFD)
        return ERR_WORDS("the mark of a character that was lost; write it again");
    if (cp == '\r')
        return ERR_WORDS("a carriage return within a line; lines end in LF or CR LF");
    if (cp == 0)
        return ERR_WORDS("a NUL byte; this is not a text file");
    if ((cp < ' ' && cp != '\t') || (cp >= 0x7F && cp < 0xA0))
        return ERR_WORDS("a control character; remove it");
    return NULL;
}

/* Reports the first byte of the line that a source may not contain. */
static bool check_line(Parser *p)
{
    const char *s = p->s->bytes;
    for (size_t at = p->at; at < p->end;) {
        if (s[at] >= ' ' && s[at] < 0x7F) {
            at++;
            continue;
        }
        uint32_t cp;
        size_t len = utf8_next(s + at, p->end - at, &cp);
        if (cp == 0xFFFD && len == 1) {
            problems_add(p->problems, place_at(p, at),
                         "byte %02X is not UTF-8; save the file as UTF-8", (unsigned char)s[at]);
            return false;
        }
        const char *why = forbidden(cp);
        if (why) {
            problems_add(p->problems, place_at(p, at), "U+%04X is %s", (unsigned)cp,
                         err_words(why));
            return false;
        }
        at += len;
    }
    return true;
}

/* The first isolate (LRI, RLI, FSI) that no PDI ends, or PDI that ends none; SIZE_MAX if all are
 * balanced. *seen tells whether there is anything to see in the value. */
static size_t check_unseen(const char *s, size_t len, bool *seen)
{
    size_t open[ISOLATES] = {0}, depth = 0, step;
    uint32_t cp;
    *seen = false;
    for (size_t at = 0; at < len; at += step) {
        step = utf8_next(s + at, len - at, &cp);
        *seen = *seen || !(is_white(cp) || is_no_break(cp) || unseen_is(cp));
        if (cp >= 0x2066 && cp <= 0x2068) {
            if (depth == ISOLATES)
                return at;
            open[depth++] = at;
        } else if (cp == 0x2069) {
            if (depth == 0)
                return at;
            depth--;
        }
    }
    return depth ? open[0] : SIZE_MAX;
}

static void check_isolates(Parser *p, SourceField *f, size_t at)
{
    Place place = source_place(f, at);
    f->broken = true;
    if (memcmp(f->value + at, "\u2069", 3) == 0)
        problems_add(p->problems, place,
                     "U+2069 (PDI) ends no isolate here; write U+2066 (LRI) or U+2067 (RLI) before "
                     "the words, or remove it");
    else
        problems_add(p->problems, place,
                     "U+%04X begins an isolate that nothing ends; write U+2069 (PDI) after the "
                     "words, or remove it",
                     0x2066u + (unsigned char)f->value[at + 2] - 0xA6u);
}

/* Ends the current field, whose raw bytes are now known: folds its value. */
static void end_field(Parser *p)
{
    Source *s = p->s;
    if (!p->in_field)
        return;
    p->in_field = false;
    SourceField *f = &s->fields[s->field_count - 1];
    char *out = s->text + p->text_used;
    SourceCursor c = source_begin(f);
    fold(f, out, SIZE_MAX, &c); /* never longer than the raw bytes */
    size_t len = c.offset;
    if (len > LIMIT_VALUE_BYTES && !f->broken) {
        problems_add(p->problems, source_place(f, LIMIT_VALUE_BYTES),
                     "the value is too long: at most %d bytes", LIMIT_VALUE_BYTES);
        f->broken = true;
    }
    if (f->broken)
        len = 0;
    f->value = out;
    bool seen;
    size_t unbalanced = check_unseen(out, len, &seen);
    f->value_len = seen ? (uint32_t)trimmed(out, len) : 0;
    if (seen && unbalanced != SIZE_MAX)
        check_isolates(p, f, unbalanced);
    out[f->value_len] = 0;
    p->text_used += f->value_len + 1;
    if (f->value_len == 0 && !f->broken) {
        problems_add(p->problems, (Place){s->index, f->line, f->column},
                     "'%.*s' has no value; write one or remove the line",
                     f->name_len > 40 ? 40 : (int)f->name_len, f->name);
        f->broken = true;
    }
}

static void end_record(Parser *p)
{
    end_field(p);
    p->in_record = p->spoiled = false;
}

static bool add_record(Parser *p)
{
    Source *s = p->s;
    if (p->in_record)
        return true;
    if (s->record_count == LIMIT_RECORDS) {
        problems_add(p->problems, place_at(p, p->at),
                     "too many records: at most %d in one fact file; make several", LIMIT_RECORDS);
        p->overfull = true;
        return false;
    }
    if (!arena_grow(&s->records, s->record_count, &s->record_capacity, sizeof *s->records)) {
        p->no_memory = true;
        return false;
    }
    s->records[s->record_count++] = (SourceRecord){(uint32_t)s->field_count, 0, p->spoiled};
    return p->in_record = true;
}

static void add_field(Parser *p, size_t colon, bool broken)
{
    Source *s = p->s;
    if (!add_record(p))
        return;
    if (s->field_count == FIELDS_MAX) {
        problems_add(p->problems, place_at(p, p->at), "too many fields: at most %u", FIELDS_MAX);
        p->overfull = true;
        return;
    }
    if (!arena_grow(&s->fields, s->field_count, &s->field_capacity, sizeof *s->fields)) {
        p->no_memory = true;
        return;
    }
    size_t raw = colon + 1;
    while (raw < p->end && (s->bytes[raw] == ' ' || s->bytes[raw] == '\t'))
        raw++;
    s->fields[s->field_count++] = (SourceField){.source = s,
                                                .name = s->bytes + p->at,
                                                .name_len = (uint32_t)(colon - p->at),
                                                .raw = raw,
                                                .raw_end = p->end,
                                                .line = p->line,
                                                .column = place_at(p, raw).column,
                                                .broken = broken,
                                                .key = -1};
    s->records[s->record_count - 1].count++;
    p->in_field = true;
}

/* The name that a line seems to begin with: between signs that have no place there, or with blanks or
 * '_' for its hyphens; 0 if no field has it. *end is where it ends in the line. */
static size_t seeming_name(const Parser *p, char name[NAME_BYTES], size_t *end)
{
    const char *s = p->s->bytes;
    size_t at = p->at, len = 0;
    while (at < p->end && (!is_name_byte(s[at]) || s[at] == '-'))
        at++;
    for (; at < p->end && len < NAME_BYTES && s[at] != ':' &&
           (is_name_byte(s[at]) || s[at] == ' ' || s[at] == '_');
         at++)
        name[len++] = s[at] == ' ' || s[at] == '_' ? '-' : s[at];
    *end = at;
    while (at < p->end && !is_name_byte(s[at]) && s[at] != ':')
        at++;
    return at < p->end && s[at] == ':' && p->is_field(name, len) ? len : 0;
}

/* Says what is wrong with a line that begins in column 1 and has no "Name:". */
static void report_line(Parser *p, size_t word)
{
    const char *s = p->s->bytes;
    char name[NAME_BYTES];
    size_t blank = word, end, len = seeming_name(p, name, &end);
    while (blank < p->end && (s[blank] == ' ' || s[blank] == '\t'))
        blank++;
    if (blank > word && word > p->at && blank < p->end && s[blank] == ':')
        problems_add(p->problems, place_at(p, word),
                     "a space before the colon; write 'Name: value'");
    else if (len > 0)
        problems_add(p->problems, place_at(p, p->at),
                     "not a field: write '%.*s: ...', without any other sign before the colon",
                     (int)len, name);
    else if (word > p->at && p->is_field(s + p->at, word - p->at))
        problems_add(p->problems, place_at(p, word),
                     "a colon is missing after '%.*s'; or, if the line continues the one above, "
                     "begin it with a space",
                     (int)(word - p->at), s + p->at);
    else
        problems_add(p->problems, place_at(p, p->at),
                     "not a field: write 'Name: value', or begin the line with a space if it "
                     "continues the one above");
}

static void read_name(Parser *p, bool clean)
{
    const char *s = p->s->bytes;
    size_t colon = p->at;
    while (colon < p->end && is_name_byte(s[colon]))
        colon++;
    if (colon < p->end && s[colon] == ':' && colon > p->at) {
        add_field(p, colon, !clean);
        return;
    }
    p->spoiled = true;
    if (p->in_record)
        p->s->records[p->s->record_count - 1].broken = true;
    if (clean)
        report_line(p, colon);
}

static void read_line(Parser *p)
{
    Source *s = p->s;
    bool clean = check_line(p);
    size_t at = p->at;
    while (at < p->end && (s->bytes[at] == ' ' || s->bytes[at] == '\t'))
        at++;
    if (at == p->end) {
        end_record(p);
    } else if (s->bytes[p->at] == '#') {
        return;
    } else if (at == p->at) {
        end_field(p);
        read_name(p, clean);
    } else if (p->in_field) {
        SourceField *f = &s->fields[s->field_count - 1];
        f->raw_end = p->end;
        f->broken |= !clean;
    } else if (!p->in_record && !p->spoiled && clean) {
        problems_add(p->problems, place_at(p, at),
                     "nothing above to continue; a field begins in column 1");
    }
}

bool source_parse(Source *s, int index, const char *bytes, size_t len, SourceIsField *is_field,
                  Problems *problems)
{
    size_t before = problems->count + problems->more;
    *s = (Source){.index = index, .bytes = bytes, .len = len};
    if (len > LIMIT_SOURCE_BYTES) {
        problems_add(problems, (Place){index, 1, 1},
                     "too large: at most %u bytes; divide it into several sources",
                     LIMIT_SOURCE_BYTES);
        return true;
    }
    const char *other = filetype_fault(bytes, len);
    if (other) {
        problems_add(problems, (Place){index, 1, 1}, "%s", err_words(other));
        return true;
    }
    s->text = malloc(len + 2);
    if (!s->text)
        return false;
    Parser p = {.s = s, .problems = problems, .is_field = is_field, .line = 1};
    size_t next = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    for (; next < len && !p.overfull && !p.no_memory; p.line++) {
        const char *newline = memchr(bytes + next, '\n', len - next);
        p.at = next;
        p.end = newline ? (size_t)(newline - bytes) : len;
        next = newline ? p.end + 1 : len;
        if (newline && p.end > p.at && bytes[p.end - 1] == '\r')
            p.end--;
        read_line(&p);
    }
    end_record(&p);
    if (s->record_count == 0 && problems->count + problems->more == before)
        problems_add(problems, (Place){index, 1, 1},
                     "empty: there is no record; a source begins with 'Show:'");
    return !p.no_memory;
}

void source_close(Source *s)
{
    free(s->text);
    free(s->fields);
    free(s->records);
    *s = (Source){0};
}

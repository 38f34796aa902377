/* SPDX-License-Identifier: MIT */
/* False alarms are worse than misses: each rule asks for the whole of a mark, such as an entity that
 * exists with its semicolon, or a tag that HTML has with both its brackets. At each place of a text
 * the first rule that fits gives one warning, and the search goes on after the mark. */
#include "compiler/leftover.h"

#include "base/utf8.h"
#include "compiler/markup.h"
#include "compiler/mojibake.h"
#include "compiler/record.h"
#include "compiler/schema.h"

#include <string.h>

typedef struct {
    const Source *s;
    Problems *problems;
    unsigned kind_bit; /* 1 << RecordKind of the record; 0: unknown */
    const SourceRecord *record;
} Search;

static bool is_text(const SourceField *f)
{
    return f->key >= 0 && !f->broken && SCHEMA[f->key].text >= 0 && f->key != KEY_URL &&
           f->key != KEY_DOCUMENT;
}

static bool allowed(const Search *w, Rule rule)
{
    return record_fields_allow(&w->s->fields[w->record->first], w->record->count, rule);
}

static void check_marks(Search *w, const SourceField *f)
{
    const char *s = f->value;
    size_t len = f->value_len, step;
    for (size_t at = 0; at < len; at += step) {
        uint32_t cp;
        char right[5];
        const char *problem = NULL;
        Rule rule = RULE_MARKUP;
        step = utf8_next(s + at, len - at, &cp);
        if (cp < 0x80 && !strchr("&<*_~[", (int)cp)) /* nearly all */
            continue;
        size_t marked = 0;
        if ((marked = markup_entity(s + at, len - at, right)))
            problem = ERR_WORDS("'%s' is HTML, which is shown as it stands; write '%s'");
        else if ((marked = markup_tag(s + at, len - at)))
            problem = ERR_WORDS("'%s' is HTML, which is shown as it stands; remove it");
        else if ((marked = markup_markdown(s, len, at)))
            problem = ERR_WORDS("'%s' is Markdown, which is shown as it stands; remove its marks");
        else if ((rule = RULE_MOJIBAKE, marked = mojibake_letter(s, len, at, right)))
            problem = ERR_WORDS("'%s' is a '%s' that was read in the wrong encoding; write it "
                                "again, or copy the text anew");
        if (!problem)
            continue;
        step = marked;
        if (allowed(w, rule))
            continue;
        if (problems_full(w->problems)) { /* its place would be expensive */
            w->problems->more++;
            continue;
        }
        problems_rule(w->problems, rule, NULL, source_place(f, at), problem,
                      utf8_quote(s + at, marked).s, right);
    }
}

static bool is_single(uint32_t cp)
{
    return cp == '\'' || cp == 0x2018 || cp == 0x2019 || cp == 0x201A || cp == 0x201B;
}

/* Whether one mark opens and the other closes a quotation, in some language. */
static bool is_pair(uint32_t open, uint32_t close)
{
    static const struct {
        uint32_t open, close[3];
    } pairs[] = {
        {'"', {'"', 0x201C, 0x201D}},
        {'\'', {'\'', 0x2018, 0x2019}},
        {0x201C, {0x201D, '"', 0x201C}},
        {0x201E, {0x201C, 0x201D, '"'}},
        {0x201F, {0x201D, 0x201C}},
        {0x201D, {0x201D, '"', 0x201C}},
        {0x2018, {0x2019, '\'', 0x2018}},
        {0x201A, {0x2018, 0x2019, '\''}},
        {0x201B, {0x2019, 0x2018}},
        {0x2019, {0x2019, '\''}},
        {0xAB, {0xBB, 0xAB}},
        {0xBB, {0xAB, 0xBB}},
        {0x2039, {0x203A, 0x2039}},
        {0x203A, {0x2039, 0x203A}},
        {0x300C, {0x300D}},
        {0x300E, {0x300F}},
        {0x300A, {0x300B}},
        {0x3008, {0x3009}},
        {0x301D, {0x301E, 0x301F}},
        {0xFF02, {0xFF02}},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i].open == open)
            return close && (close == pairs[i].close[0] || close == pairs[i].close[1] ||
                             close == pairs[i].close[2]);
    return false;
}

static bool ends_sentence(uint32_t cp)
{
    return cp == '.' || cp == '!' || cp == '?' || cp == ',' || cp == 0x2026 || cp == 0x3002;
}

static bool is_word(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp | 32) - 'a' < 26 ||
           (cp >= 0xC0 && (cp < 0x2000 || cp > 0x206F) && (cp < 0x3000 || cp > 0x303F));
}

/* Whether the first and the last mark of the text are one pair around all of it. */
static bool is_wrapped(const char *s, size_t len)
{
    uint32_t open, cp, before = 0, after, last = 0;
    size_t from = utf8_next(s, len, &open), end = from, step;
    for (size_t at = from; at < len; at += step) {
        step = utf8_next(s + at, len - at, &cp);
        if (cp == ' ' || cp == 0xA0 || cp == 0x202F || ends_sentence(cp))
            continue;
        last = cp;
        end = at;
    }
    if (!is_pair(open, last) || end <= from)
        return false;
    for (size_t at = from; at < end; at += step, before = cp) {
        step = utf8_next(s + at, end - at, &cp);
        after = 0;
        if (at + step < end)
            utf8_next(s + at + step, end - at - step, &after);
        bool apostrophe = is_single(cp) && is_word(before) && is_word(after);
        if ((cp == open || is_pair(open, cp)) && !apostrophe)
            return false;
    }
    return true;
}

static void check_quotation(Search *w, const SourceField *f)
{
    if (f->key == KEY_QUOTE && !allowed(w, RULE_OUTER_QUOTES) && is_wrapped(f->value, f->value_len))
        problems_rule(
            w->problems, RULE_OUTER_QUOTES, NULL, source_place(f, 0),
            "quotation marks around the whole quotation: the screen adds its own, so they "
            "would be doubled; remove them");
}

/* The length of the name of a field of this record, with a language or without, that s begins with;
 * 0 if there is none. */
static size_t begins_field(const Search *w, const char *s, size_t len)
{
    for (int k = 0; k < KEY_COUNT; k++) {
        size_t name = strlen(SCHEMA[k].name), at = name;
        if (name >= len || memcmp(s, SCHEMA[k].name, name) != 0 ||
            !(k < REC_COUNT || SCHEMA[k].kinds & w->kind_bit))
            continue;
        if (SCHEMA[k].variants && s[at] == '-') {
            size_t letters = 0;
            while (letters < 4 && at + 1 + letters < len && s[at + 1 + letters] >= 'a' &&
                   s[at + 1 + letters] <= 'z')
                letters++;
            at += letters == 2 || letters == 3 ? letters + 1 : 0;
        }
        if (at < len && s[at] == ':' && (at + 1 == len || s[at + 1] == ' ' || s[at + 1] == '\n'))
            return at;
    }
    return 0;
}

static void check_lines(Search *w, const SourceField *f)
{
    const char *s = w->s->bytes;
    int line = f->line;
    for (size_t at = f->raw; at < f->raw_end;) {
        const char *end = memchr(s + at, '\n', f->raw_end - at);
        if (!end)
            return;
        at = (size_t)(end - s) + 1;
        line++;
        size_t begin = at;
        while (at < f->raw_end && (s[at] == ' ' || s[at] == '\t'))
            at++;
        size_t name = at > begin ? begins_field(w, s + at, f->raw_end - at) : 0;
        if (name > 0 && !allowed(w, RULE_INDENTED_FIELD))
            problems_rule(
                w->problems, RULE_INDENTED_FIELD, NULL,
                (Place){w->s->index, line, (int)(at - begin) + 1},
                "this line looks like the field '%.*s', but it is indented, so it is part "
                "of the text of '%.*s'; remove the spaces before it",
                (int)name, s + at, (int)f->name_len, f->name);
    }
}

/* Whether a text is the topic, or begins with it and a colon. */
static bool repeats(const SourceField *topic, const SourceField *text)
{
    size_t len = topic->value_len, rest = text->value_len - len;
    const char *after = text->value + len;
    if (text->value_len < len || memcmp(topic->value, text->value, len) != 0)
        return false;
    return rest == 0 || after[0] == ':' || (rest == 1 && ends_sentence((unsigned char)after[0]));
}

static void check_topic(Search *w, const SourceRecord *r, const SourceField *topic)
{
    for (uint32_t i = r->first; i < r->first + r->count; i++) {
        const SourceField *f = &w->s->fields[i];
        bool said = f->key == KEY_HEADLINE || f->key == KEY_NOTICE || f->key == KEY_CRAWL_TEXT;
        if (!said || f->broken || f->lang != topic->lang || !repeats(topic, f) ||
            allowed(w, RULE_TOPIC_REPEATED))
            continue;
        problems_rule(w->problems, RULE_TOPIC_REPEATED, NULL, source_place(topic, 0),
                      "'%.*s' repeats the text of '%.*s', so it is said twice; write a word or two "
                      "about it, or remove one",
                      (int)topic->name_len, topic->name, (int)f->name_len, f->name);
        return;
    }
}

void leftover_read(const Source *s, Problems *problems)
{
    Search w = {.s = s, .problems = problems};
    for (size_t i = 0; i < s->record_count; i++) {
        const SourceRecord *r = &s->records[i];
        w.kind_bit = 0;
        w.record = r;
        for (uint32_t k = r->first; k < r->first + r->count; k++) {
            const SourceField *f = &s->fields[k];
            if (f->key >= 0 && f->key < REC_COUNT && f->lang == 0)
                w.kind_bit = 1u << f->key;
            if (!is_text(f))
                continue;
            check_marks(&w, f);
            check_quotation(&w, f);
            check_lines(&w, f);
            if (f->key == KEY_TOPIC)
                check_topic(&w, r, f);
        }
    }
}

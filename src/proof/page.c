/* SPDX-License-Identifier: MIT */
/* A page is read as browsers read it, as far as its text depends on that: open elements are on a stack,
 * and a tag may end several of them. For each element the last one open is known, so no tag has to
 * search. Which part of the page counts is only known at its end; so it is read for <main>, and again
 * if there was none. */
#include "proof/page.h"
#include "base/utf8.h"
#include "proof/elements.h"
#include "proof/entities.h"
#include "proof/page_text.h"
#include "proof/tags.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 1 << 16 }; /* browsers end at 512; what is deeper has no effect */

typedef struct {
    uint16_t element;
    bool dropped;
    bool header;      /* of a row: in a <thead>, or with nothing but <th> */
    uint32_t before;  /* the last one of its kind below, by its place from 1; 0: none */
    uint32_t special; /* the last special one below or here */
    uint32_t first;   /* where its text begins; a table's or row's first paragraph */
    uint32_t links;   /* in the page before it; of a row, its cells */
    int32_t heads;    /* of a table: its header row; -1: none yet, -2: it has none */
} Open;

typedef struct {
    const char *bytes;
    size_t at, len;
    PageText text;
    Open *stack;
    uint32_t depth;
    size_t room;
    uint32_t last[ELEMENT_COUNT]; /* the last one open, by its place from 1 */
    Element root;                 /* only what is in it counts */
    bool seen[ELEMENT_OTHERS];
    uint32_t links;
} Reader;

static bool is_declared(const char *s, size_t len)
{
    size_t at = 9;
    if (tags_begins(s, len, "<html"))
        return len > 5 && (tags_is_blank(s[5]) || s[5] == '>' || s[5] == '/');
    if (!tags_begins(s, len, "<!doctype"))
        return false;
    while (at < len && tags_is_blank(s[at]))
        at++;
    return at > 9 && tags_begins(s + at, len - at, "html") &&
           (len == at + 4 || tags_is_blank(s[at + 4]) || s[at + 4] == '>');
}

bool page_is(const char *bytes, size_t len)
{
    for (size_t at = 0; at < len;) {
        if (tags_is_blank(bytes[at]))
            at++;
        else if (is_declared(bytes + at, len - at))
            return true;
        else if (tags_begins(bytes + at, len - at, "<!--") ||
                 tags_begins(bytes + at, len - at, "<?xml"))
            at += tags_read(bytes + at, len - at).end;
        else
            return false;
    }
    return false;
}

static Open *top(Reader *r)
{
    return r->depth ? &r->stack[r->depth - 1] : NULL;
}

static bool is_dropped(const Reader *r)
{
    return r->depth && r->stack[r->depth - 1].dropped;
}

static bool is_shown(const Reader *r)
{
    return !is_dropped(r) && (r->root == ELEMENT_BODY || r->last[r->root] > 0);
}

static uint32_t highest(const Reader *r, const Element *list, size_t count)
{
    uint32_t place = 0;
    for (size_t i = 0; i < count; i++)
        place = r->last[list[i]] > place ? r->last[list[i]] : place;
    return place;
}

/* No end of an element outside reaches into a table or a cell. */
static uint32_t barrier(const Reader *r)
{
    return highest(
        r,
        (const Element[]){ELEMENT_TABLE, ELEMENT_TD, ELEMENT_TH, ELEMENT_CAPTION, ELEMENT_BUTTON},
        5);
}

/* What the text of a row says of it, if its cells do not: a header has no numbers but years. */
static bool names_columns(const Reader *r, uint32_t paragraph)
{
    const Page *page = r->text.page;
    DocSpan span = page->paragraphs[paragraph].span;
    return page_heads(page->letters.cp, span.first, span.end);
}

static void end_row(Reader *r, const Open *row)
{
    PageText *t = &r->text;
    uint32_t table = r->last[ELEMENT_TABLE], rows = row->first;
    page_text_end(t, r->at);
    if (!table || t->page->paragraph_count <= rows)
        return;
    Open *own = &r->stack[table - 1];
    if (row->header ||
        (own->heads == -1 && t->page->paragraph_count == rows + 1 && names_columns(r, rows)))
        own->heads = (int32_t)rows;
    else if (own->heads == -1)
        own->heads = -2;
    else if (own->heads >= 0)
        page_text_rows(t, rows, own->heads);
}

static void end_sup(Reader *r, const Open *sup, bool by_name)
{
    PageText *t = &r->text;
    uint32_t before = sup->first;
    const Letters *l = &t->page->letters;
    if (!by_name || !is_shown(r))
        return;
    while (before > t->paragraph && letters_is_blank(l->cp[before - 1]))
        before--;
    if (r->links > sup->links && before > t->paragraph)
        page_text_drop(t, sup->first);
    else
        page_text_raise(t, sup->first);
}

static void close_top(Reader *r, bool by_name)
{
    const Open o = r->stack[--r->depth];
    r->last[o.element] = o.before;
    if (o.element == ELEMENT_SUP)
        end_sup(r, &o, by_name);
    if (o.element == ELEMENT_TR)
        end_row(r, &o);
    if ((o.element == ELEMENT_BLOCKQUOTE || o.element == ELEMENT_Q) && !o.dropped)
        page_text_mark(&r->text, o.first);
}

/* Closes all down to this place, which is from 1. */
static void close_to(Reader *r, uint32_t place, bool by_name)
{
    while (place > 0 && r->depth >= place)
        close_top(r, by_name && r->depth == place);
}

static void close_above(Reader *r, Element element, uint32_t floor)
{
    if (r->last[element] > floor)
        close_to(r, r->last[element], false);
}

/* What a start tag ends without saying so. */
static void close_implied(Reader *r, uint32_t element, unsigned flags)
{
    uint32_t floor = barrier(r), table = r->last[ELEMENT_TABLE];
    if ((flags & ELEMENT_ENDS_SVG) && r->last[ELEMENT_SVG] > r->last[ELEMENT_FOREIGN])
        close_to(r, r->last[ELEMENT_SVG], false);
    if (flags & ELEMENT_ENDS_P)
        close_above(r, ELEMENT_P, floor);
    switch (element) {
    case ELEMENT_LI:
        close_above(r, ELEMENT_LI, highest(r, (const Element[]){ELEMENT_UL, ELEMENT_OL}, 2));
        break;
    case ELEMENT_DD:
    case ELEMENT_DT:
        close_above(r, ELEMENT_DD, r->last[ELEMENT_DL]);
        close_above(r, ELEMENT_DT, r->last[ELEMENT_DL]);
        break;
    case ELEMENT_OPTION:
        close_above(r, ELEMENT_OPTION, floor);
        break;
    case ELEMENT_BODY:
        close_above(r, ELEMENT_HEAD, 0);
        break;
    case ELEMENT_TBODY:
    case ELEMENT_THEAD:
    case ELEMENT_TFOOT:
        close_above(r, ELEMENT_TBODY, table);
        close_above(r, ELEMENT_THEAD, table);
        close_above(r, ELEMENT_TFOOT, table);
        close_above(r, ELEMENT_TR, table);
        break;
    case ELEMENT_TR:
        close_above(r, ELEMENT_TR, table);
        break;
    case ELEMENT_TD:
    case ELEMENT_TH:
        close_above(r, ELEMENT_TD, table);
        close_above(r, ELEMENT_TH, table);
        break;
    default:
        break;
    }
}

static bool make_room(Reader *r)
{
    size_t room = r->room ? 2 * r->room : 64;
    if (r->depth < r->room)
        return true;
    Open *grown = realloc(r->stack, room * sizeof *grown);
    r->text.failed = r->text.failed || !grown;
    if (!grown)
        return false;
    r->stack = grown;
    r->room = room;
    return true;
}

static void push(Reader *r, uint32_t element, unsigned flags, bool hidden)
{
    if (r->depth >= DEEPEST || !make_room(r))
        return;
    const Open *under = top(r);
    Open o = {.element = (uint16_t)element,
              .dropped = (under && under->dropped) || hidden || (flags & ELEMENT_DROPPED),
              .before = r->last[element],
              .special = flags & ELEMENT_SPECIAL ? r->depth + 1
                         : under                 ? under->special
                                                 : 0,
              .first = r->text.page->letters.count,
              .links = r->links,
              .heads = -1};
    if (element == ELEMENT_TR) {
        o.first = r->text.page->paragraph_count;
        o.links = 0;
        o.header = true;
    }
    r->stack[r->depth++] = o;
    r->last[element] = r->depth;
    if (element < ELEMENT_OTHERS && !o.dropped)
        r->seen[element] = true;
}

/* A cell after another one is a tab; a row with a <td> outside of <thead> is no header. */
static void begin_cell(Reader *r, Element element)
{
    uint32_t table = r->last[ELEMENT_TABLE], at = r->last[ELEMENT_TR];
    if (!table)
        return;
    if (at < table) {
        page_text_end(&r->text, r->at);
        push(r, ELEMENT_TR, ELEMENT_BLOCK | ELEMENT_SPECIAL, false);
        at = r->last[ELEMENT_TR];
    }
    Open *row = at > table ? &r->stack[at - 1] : NULL;
    if (!row)
        return;
    if (element == ELEMENT_TD && r->last[ELEMENT_THEAD] < table)
        row->header = false;
    if (row->links++ > 0 && is_shown(r))
        page_text_cell(&r->text, r->at);
}

static void start_text(Reader *r, uint32_t element, unsigned flags)
{
    bool now = element == ELEMENT_BLOCKQUOTE || element == ELEMENT_TR;
    if (element == ELEMENT_BR && is_shown(r))
        page_text_line(&r->text, r->at);
    else if (now)
        page_text_end(&r->text, r->at);
    else if ((flags & ELEMENT_BLOCK) && !is_dropped(r))
        page_text_block(&r->text);
}

/* Reads text up to the next '<'; `raw` has no characters by name. */
static void read_text(Reader *r, size_t end, bool raw)
{
    bool shown = is_shown(r), pre = r->last[ELEMENT_PRE] > 0;
    uint32_t cp[2] = {0, 0};
    while (r->at < end) {
        const char *s = r->bytes + r->at;
        size_t n = *s == '&' && !raw ? entities_read(s, end - r->at, cp) : 0;
        bool named = n > 0;
        if (!named) {
            n = utf8_next(s, end - r->at, cp);
            cp[1] = 0;
            n += cp[0] == '\r' && r->at + 1 < end && s[1] == '\n';
            cp[0] = cp[0] == '\r' ? '\n' : cp[0];
        }
        for (int i = 0; shown && i < 2 && (cp[i] || i == 0); i++)
            page_text_add(&r->text, cp[i], r->at, r->at + n, pre);
        r->at += n;
    }
}

static void read_raw(Reader *r, const Tag *tag, uint32_t element, bool dropped)
{
    size_t end = r->at + tags_raw_end(r->bytes + r->at, r->len - r->at, tag->name, tag->name_len,
                                      element == ELEMENT_SCRIPT);
    if (dropped)
        r->at = end;
    read_text(r, end, element != ELEMENT_TEXTAREA && element != ELEMENT_TITLE);
}

/* A raised number that is all of a link is as good as one that holds it. */
static bool is_linked(const Reader *r)
{
    return r->depth > 1 && r->stack[r->depth - 2].element == ELEMENT_A &&
           r->stack[r->depth - 2].first == r->stack[r->depth - 1].first;
}

static void read_start(Reader *r, const Tag *tag)
{
    unsigned flags;
    uint32_t element = elements_find(tag->name, tag->name_len, &flags);
    size_t after = r->at + tag->end;
    bool drawn = r->last[ELEMENT_SVG] || r->last[ELEMENT_MATH] || element == ELEMENT_SVG ||
                 element == ELEMENT_MATH;
    close_implied(r, element, flags);
    start_text(r, element, flags);
    if (element == ELEMENT_TD || element == ELEMENT_TH)
        begin_cell(r, (Element)element);
    r->links += element == ELEMENT_A;
    if ((flags & ELEMENT_VOID) || (tag->closed && drawn)) {
        r->at = after;
        return;
    }
    push(r, element, flags, tag->hidden);
    if (element == ELEMENT_SUP && is_linked(r))
        r->links++;
    r->at = after;
    if (flags & ELEMENT_RAW)
        read_raw(r, tag, element, (flags & ELEMENT_DROPPED) || tag->hidden);
}

static bool is_of_table(uint32_t element)
{
    return element == ELEMENT_TABLE || (element >= ELEMENT_TBODY && element <= ELEMENT_TD) ||
           element == ELEMENT_TH || element == ELEMENT_TR || element == ELEMENT_THEAD ||
           element == ELEMENT_TFOOT || element == ELEMENT_CAPTION;
}

static void read_end(Reader *r, const Tag *tag)
{
    unsigned flags;
    uint32_t element = elements_find(tag->name, tag->name_len, &flags), place = r->last[element];
    const Open *last = top(r);
    uint32_t floor = is_of_table(element)      ? r->last[ELEMENT_TABLE]
                     : flags & ELEMENT_SPECIAL ? barrier(r)
                                               : (last ? last->special : 0);
    if (element == ELEMENT_BR && is_shown(r))
        page_text_line(&r->text, r->at);
    if (place > 0 && place >= floor)
        close_to(r, place, true);
    if ((flags & ELEMENT_BLOCK) && !(flags & ELEMENT_VOID) && !is_dropped(r))
        page_text_block(&r->text);
    r->at += tag->end;
}

static void read_markup(Reader *r)
{
    Tag tag = tags_read(r->bytes + r->at, r->len - r->at);
    if (tag.kind == TAG_NONE)
        read_text(r, r->at + 1, true);
    else if (tag.kind == TAG_OTHER || tag.cut)
        r->at += tag.end;
    else if (tag.kind == TAG_START)
        read_start(r, &tag);
    else
        read_end(r, &tag);
}

static void read_all(Reader *r)
{
    while (r->at < r->len && !r->text.failed) {
        const char *next = memchr(r->bytes + r->at, '<', r->len - r->at);
        read_text(r, next ? (size_t)(next - r->bytes) : r->len, false);
        if (next)
            read_markup(r);
    }
    close_to(r, 1, false);
    page_text_end(&r->text, r->len);
}

static void forget(Page *page)
{
    page->letters.count = 0;
    page->paragraph_count = page->marked_count = 0;
}

bool page_read(Page *page, const char *bytes, size_t from, size_t len)
{
    static const Element roots[] = {ELEMENT_MAIN, ELEMENT_ARTICLE, ELEMENT_BODY};
    Reader *r = calloc(1, sizeof *r);
    bool found = false, good = r;
    for (size_t i = 0; good && !found && i < sizeof roots / sizeof *roots; i++) {
        Open *stack = r->stack;
        size_t room = r->room, paragraphs = r->text.paragraph_room, marked = r->text.marked_room;
        forget(page);
        *r = (Reader){
            .bytes = bytes, .at = from, .len = len, .root = roots[i], .stack = stack, .room = room};
        r->text = (PageText){.page = page, .paragraph_room = paragraphs, .marked_room = marked};
        read_all(r);
        good = !r->text.failed;
        found = r->seen[roots[i]];
    }
    if (good)
        page_text_compose(&r->text);
    if (r)
        free(r->stack);
    free(r);
    return good;
}

/* Whether a cell may stand in a header: a name, a year, or nothing. */
static bool may_head(const uint32_t *cp, uint32_t first, uint32_t end)
{
    uint32_t digits = 0;
    while (first < end && letters_is_blank(cp[first]))
        first++;
    while (first < end && letters_is_blank(cp[end - 1]))
        end--;
    for (uint32_t i = first; i < end; i++)
        digits += letters_is_digit(cp[i]);
    return digits == 0 || letters_is_letter(cp[first]) ||
           (digits == 4 && end - first == 4 && (cp[first] == '1' || cp[first] == '2'));
}

bool page_heads(const uint32_t *cp, uint32_t first, uint32_t end)
{
    bool is_first = true;
    for (uint32_t i = first, start = first; i <= end; i++) {
        if (i < end && cp[i] != '\t')
            continue;
        if (!is_first && !may_head(cp, start, i))
            return false;
        is_first = false;
        start = i + 1;
    }
    return true;
}

/* SPDX-License-Identifier: MIT */
/* A page ends at a space, and all pages of a text are about equally full. The kicker stands beside
 * each of them; if it would leave too little room, it has a page of its own. The width of a page is
 * the sum of its characters, which a fact file has measured for every screen. */
#include "layout/crawl_pages.h"
#include "base/linebreak.h"

#include <string.h>

enum { KICKER_PERCENT = 40, NARROWER_PERCENT = 95 };

/* The page of a text from `from` to the last space that fits, or else the last character. */
static Line page(Builder *b, const char *s, size_t len, size_t from, int64_t room_em)
{
    static const char soft_hyphen[] = "\u00ad";
    Line line = {.at = (uint32_t)from}, word = {0};
    size_t step;
    for (size_t i = from; i < len; i += step) {
        step = linebreak_cluster(s + i, len - i);
        if (s[i] == ' ')
            word = line;
        bool seen = step != 2 || memcmp(s + i, soft_hyphen, step) != 0;
        int64_t em =
            line.em + (seen ? builder_width(b, FONT_PM, 1000, (Str){s + i, (uint32_t)step}) : 0);
        if (em > room_em && i > from)
            return word.len ? word : line;
        line.len += (uint32_t)step;
        line.em = em;
    }
    return line;
}

/* Counts all pages, and makes them if `make`; those that end within a word count twice. */
static uint32_t pages(Builder *b, Str text, bool rtl, int64_t room_em, bool make)
{
    uint32_t n = 0;
    for (size_t from = 0; from < text.len && !b->failed; n++) {
        Line line = page(b, text.s, text.len, from, room_em);
        from += line.len;
        n += from < text.len && text.s[from] != ' ';
        while (from < text.len && text.s[from] == ' ')
            from++;
        if (make)
            builder_line(b, FONT_PM, b->l->crawl, text, &line, INT64_MAX, rtl);
    }
    return n;
}

void crawl_pages_build(Builder *b, CrawlItem *item)
{
    const Layout *l = b->l;
    int64_t room = (int64_t)(l->w_px - 2 * l->margin) * 64;
    const Run run = l->runs[item->text];
    const Str text = {run.text, run.len};
    item->first_page = l->run_count;
    item->kicker_alone = item->text_at * 100 > room * KICKER_PERCENT;
    if (item->kicker_alone) {
        const Run kicker = l->runs[item->kicker];
        if (builder_cut(b, FONT_PS, l->crawl, (Str){kicker.text, kicker.len}, room) ==
            LAYOUT_NONE) {
            item->kicker = LAYOUT_NONE;
            item->kicker_alone = false;
            item->text_at = 0;
        }
    }
    item->page_at = item->kicker_alone ? 0 : item->text_at;
    if (item->ground) /* as much after the text as before it */
        room -= item->text_at;
    int64_t room_em = (room - item->page_at) * 1000 / l->crawl, less = room_em;
    uint32_t count = pages(b, text, run.rtl, room_em, false);
    while ((less = less * NARROWER_PERCENT / 100) > 0 &&
           pages(b, text, run.rtl, less, false) == count)
        room_em = less;
    pages(b, text, run.rtl, room_em, true);
    item->page_count = l->run_count - item->first_page;
}

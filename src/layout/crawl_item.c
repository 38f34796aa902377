/* SPDX-License-Identifier: MIT */
/* An item is a kicker and its text, with a mark after it. If it runs alone, it has left the screen when
 * it comes again. */
#include "layout/crawl_item.h"
#include "layout/crawl_pages.h"
#include "layout/figure_words.h"

#include <stdio.h>

/* What the crawl says of a fact that has no text for it. */
static Str crawl_words(Builder *b, const Fact *f)
{
    char words[2 * LIMIT_VALUE_BYTES + 256];
    Str text = builder_field(b, f, FIELD_TEXT);
    if (f->kind == KIND_FIGURE)
        return builder_keep(b, words, figure_words_crawl(b, f, words, sizeof words));
    if (f->kind != KIND_QUOTE)
        return text;
    Str lead = builder_field(b, f, FIELD_LEAD);
    snprintf(words, sizeof words, "%s%s%s%s%s", lead.s, lead.len ? " " : "", b->lang->open, text.s,
             b->lang->close);
    return builder_keep(b, words, strlen(words));
}

static Str crawl_topic(Builder *b, const Fact *f)
{
    static const FactField kickers[KIND_COUNT] = {FIELD_LABEL_SHORT, FIELD_SPEAKER, FIELD_TOPIC,
                                                  FIELD_CRAWL_TOPIC};
    Str topic = builder_field(b, f, FIELD_CRAWL_TOPIC);
    if (!topic.len)
        topic = builder_field(b, f, kickers[f->kind]);
    if (!topic.len && f->kind == KIND_FIGURE)
        topic = builder_field(b, f, FIELD_TEXT);
    return topic;
}

/* A kicker and its text. Of a notice, the text lies on a rectangle. */
static void item_of(Builder *b, uint32_t fact_index)
{
    Layout *l = b->l;
    Fact f = facts_fact(b->facts, fact_index);
    Str topic = crawl_topic(b, &f), text = builder_field(b, &f, FIELD_CRAWL_TEXT);
    if (!text.len)
        text = crawl_words(b, &f);
    uint32_t kicker = topic.len ? builder_run(b, FONT_PS, l->crawl, topic) : LAYOUT_NONE;
    uint32_t body = builder_run(b, FONT_PM, l->crawl, text);
    CrawlItem *item = builder_crawl(b);
    if (!item)
        return;
    item->fact = fact_index;
    item->kicker = kicker;
    item->text = body;
    item->text_at = topic.len ? l->runs[kicker].advance + l->crawl_gap1 * 64 : 0;
    int64_t end = item->text_at + l->runs[body].advance;
    if (f.kind == KIND_NOTICE) {
        item->text_at = fixed_px_of_part(l->crawl, STYLE_STRAP_PAD) * 64;
        item->ground = fixed_px_of_64(l->runs[body].advance + 2 * item->text_at);
        end = item->ground * 64;
    }
    item->mark_at = end + l->crawl_gap2 * 64;
    item->pitch = item->mark_at + (l->mark + l->crawl_gap2) * 64;
}

RollEntry crawl_item_build(Builder *b, uint32_t i, uint32_t fact_index)
{
    const Layout *l = b->l;
    item_of(b, fact_index);
    if (b->failed)
        return (RollEntry){0};
    CrawlItem *item = &l->crawls[i];
    if (l->still) {
        crawl_pages_build(b, item);
        int64_t pages = item->page_count ? item->page_count : 1;
        return (RollEntry){.length = pages * CRAWL_PAGE_MS * 1000, .shown = true};
    }
    int64_t end = item->mark_at - l->crawl_gap2 * INT64_C(64);
    return (RollEntry){
        .length = item->pitch, .shown = true, .alone = end + l->screen_w_px * INT64_C(64)};
}

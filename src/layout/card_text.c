/* SPDX-License-Identifier: MIT */
/* Quotations and headlines: the largest size whose lines are few enough. Lines are made even, the
 * opening mark hangs in the margin, and the last line stands above the foot. */
#include "layout/card_text.h"
#include "base/direction.h"
#include "layout/wrap.h"

#include <string.h>

/* A text to be set: its style, its largest size, the line below which it stands. The first `hang`
 * bytes (an opening mark) hang in the margin. */
typedef struct {
    Str text;
    const StyleText *style;
    int max_px;
    bool strong;
    int64_t top_mil;
    size_t hang;
} Passage;

/* How it is set. */
typedef struct {
    int size, lines;
    int64_t step_mil; /* from one baseline to the next */
    bool fits;
    Line line[LIMIT_LINES];
} Block;

typedef struct {
    Builder *b;
    bool strong;
} Cut;

static int64_t text_width(void *ctx, int cut, const char *s, size_t len)
{
    Cut *c = ctx;
    FontKey font = style_serif(c->strong, cut == 0 ? STYLE_OPTICAL_PX : STYLE_OPTICAL_PX - 1);
    return builder_width(c->b, font, 1000, (Str){s, (uint32_t)len});
}

static int cut_of(int size)
{
    return size >= STYLE_OPTICAL_PX ? 0 : 1;
}

static int64_t step_of(const Layout *l, const Passage *p, int size)
{
    return p->style->line.d[l->density] * size * INT64_C(10);
}

/* The number of lines of a size that there is room for. */
static int room_for(const Layout *l, const Passage *p, int size)
{
    int64_t rest = l->text_base * 1000 - p->top_mil - STYLE_FIRST_LINE * (int64_t)size;
    int64_t n = rest < 0 ? 0 : 1 + rest / step_of(l, p, size);
    int most = p->style->lines < LIMIT_LINES ? p->style->lines : LIMIT_LINES;
    return n < most ? (int)n : most;
}

/* What may be given up for a text to fit, in this order. */
typedef enum {
    HOW_WHOLE,
    HOW_DIVIDED,
    HOW_LOOSE,
    HOW_SMALL, /* the style's smallest size, rather than that an address is torn */
    HOW_TORN,
    HOW_ANY,
    HOW_COUNT
} How;

/* The fewest lines at one size; 0 if there is no room for them. */
static int fewest(Words *words, How how, int size, int width_px, int room)
{
    int cut = cut_of(size);
    if (how >= HOW_TORN)
        return wrap_fewest(words, cut, size, width_px, room);
    int n = wrap_count(words, cut, size, width_px, how == HOW_WHOLE ? WRAP_WHOLE : WRAP_DIVIDED);
    return n <= room ? n : 0;
}

/* The next size to try. */
static int smaller(int size, int min)
{
    return size * 96 / 100 > min ? size * 96 / 100 : min;
}

/* Whether a way differs from those before it for a text. */
static bool is_way(const Words *words, How how)
{
    bool divided = false, held = false, address = false;
    for (int i = 0; i < words->count; i++) {
        const Word *word = &words->words[i];
        divided = divided || word->kind == LINEBREAK_MARK || word->kind == LINEBREAK_SOFT;
        held = held || word->kind == WORD_HELD;
        address = address || word->address;
    }
    return how == HOW_WHOLE || how == HOW_TORN || (how == HOW_DIVIDED && divided) ||
           (how == HOW_SMALL ? address : how > HOW_DIVIDED && held);
}

/* The largest size at which a text fits in one way; returns the lines for which there was room. */
static int fit_how(CardWork *w, Words *words, const Passage *p, How how, Block *r)
{
    int min = layout_thin(w->l, p->style->min, STYLE_SMALL_PX), least = layout_legible(w->l), room;
    bool small = how == HOW_SMALL && least < min;
    bool address = how >= HOW_SMALL && is_way(words, HOW_SMALL);
    wrap_loosen(words, how == HOW_LOOSE || how == HOW_ANY);
    for (r->size = address || p->max_px < min ? min : p->max_px;;
         r->size = smaller(r->size, small ? least : min)) {
        room = room_for(w->l, p, r->size);
        r->lines = fewest(words, how, r->size, w->width_px, room);
        if (r->lines || r->size <= (small ? least : min))
            return room;
    }
}

/* The largest size at which the text fits with its words whole; else with words divided where they
 * may be, then with what belongs together loosened, then with words torn, then with both; else what
 * fits at the smallest size. An address is torn at the smallest size only. */
static Block fit(CardWork *w, Words *words, const Passage *p)
{
    Block r = {0};
    int room = 0;
    for (How how = HOW_WHOLE; how < HOW_COUNT && !r.lines; how++)
        if (is_way(words, how))
            room = fit_how(w, words, p, how, &r);
    r.step_mil = step_of(w->l, p, r.size);
    r.fits = r.lines > 0;
    r.lines = r.fits ? wrap_balance(words, cut_of(r.size), r.size, w->width_px, r.lines, r.line)
                     : wrap_greedy(words, cut_of(r.size), r.size, w->width_px, room, r.line);
    return r;
}

/* Whether the card's show is written from right to left. */
static bool mirrored(const CardWork *w)
{
    const Layout *l = w->l;
    uint32_t show = w->f ? w->b->first_header + w->f->show : l->header_count - 1;
    return l->headers[show].lang->rtl;
}

/* Line i of a block. The ink of its first letter, after a hanging mark, is at the margin. */
static void line_cue(CardWork *w, const Passage *p, const Block *r, int i, bool rtl)
{
    const Layout *l = w->l;
    const Line *line = &r->line[i];
    FontKey font = style_serif(p->strong, r->size);
    const char *s = p->text.s + line->at;
    uint32_t hang = i == 0 && rtl == mirrored(w) && p->hang < line->len ? (uint32_t)p->hang : 0;
    Str marks = {s, hang}, rest = {s + hang, line->len - hang};
    int64_t x64 = l->margin * 64 - builder_edge(w->b, font, r->size, rest) -
                  builder_width(w->b, font, r->size, marks);
    x64 = x64 > 0 ? x64 : 0;
    int64_t base = l->text_base * 1000 - (r->lines - 1 - i) * r->step_mil;
    uint32_t run = builder_line(w->b, font, r->size, p->text, line, (int64_t)w->width_px * 64, rtl);
    card_work_timed(card_work_text(w, EFFECT_RISE, ROLE_TEXT, run, x64, base),
                    CUE_LINE_MS + CUE_LINE_STEP * i, CUE_LINE_LEN);
}

/* A block of lines above the strap. If text and show run in opposite directions, no mark hangs: it is
 * at the other end of the line. */
static Block block(CardWork *w, const Passage *p)
{
    Cut cut = {w->b, p->strong};
    Words *words = &w->b->scratch->words;
    Block r = {0};
    if (!p->text.len)
        return r;
    wrap_words(words, p->text.s, p->text.len, w->b->lang, text_width, &cut);
    r = fit(w, words, p);
    bool rtl = direction_rtl(p->text.s, p->text.len, w->b->lang->rtl);
    for (int i = 0; i < r.lines && !w->b->failed; i++)
        line_cue(w, p, &r, i, rtl);
    return r;
}

/* In portrait the foot is high, at the level of the eyes. A text that fills all the room above it would be
 * pressed to the top, over an empty end: then all of the card moves down, from cue `first` on. */
static void settle(CardWork *w, uint32_t first)
{
    const Layout *l = w->l;
    int64_t top_mil = l->band_top * INT64_C(1000), low_mil = 0;
    for (uint32_t i = first; i < l->cue_count; i++) {
        const Cue *cue = &l->cues[i];
        if (cue->run == LAYOUT_NONE)
            continue;
        const Run *run = &l->runs[cue->run];
        int64_t at = cue->effect == EFFECT_STRAP ? cue->base_mil : cue->y_mil;
        int64_t cap = at - style_fonts[run->font].cap_mil * (int64_t)run->size_px;
        top_mil = cap < top_mil ? cap : top_mil;
        low_mil = at > low_mil ? at : low_mil;
    }
    int64_t air = l->stage_top_mil + layout_px(l, style.port_air) * INT64_C(1000) - top_mil;
    int64_t room = (l->band_top - layout_px(l, style.foot_gap)) * INT64_C(1000) - low_mil;
    int64_t down = air < room ? air : room;
    if (l->class != CLASS_PORT || down <= 0)
        return;
    for (uint32_t i = first; i < l->cue_count; i++) {
        l->cues[i].y_mil += (int32_t)(down / 1000 * 1000);
        l->cues[i].base_mil += (int32_t)(down / 1000 * 1000);
    }
}

static bool legible(const Layout *l, const Block *r)
{
    return r->fits && r->size >= layout_legible(l);
}

static void text_timing(CardWork *w, int lines)
{
    w->strap_ms =
        w->l->class == CLASS_BAR ? CUE_STRAP_BAR_MS : CUE_STRAP_TEXT_MS + CUE_LINE_STEP * lines;
}

static void lead_line(CardWork *w, Str lead, const Block *r)
{
    Layout *l = w->l;
    if (w->f && builder_width(w->b, FONT_PM, l->label, lead) > (int64_t)w->width_px * 64) {
        Str brief = builder_field(w->b, w->f, FIELD_LEAD_SHORT);
        lead = brief.len ? brief : lead;
    }
    int64_t base = l->text_base * 1000 - (r->lines - 1) * r->step_mil - STYLE_LEAD_ABOVE * r->size -
                   (layout_px(l, style.lead_gap) + card_work_label_more(l)) * 1000;
    card_work_label(w, lead, l->margin * 64, base, (int64_t)w->width_px * 64);
}

static int64_t characters(Str text)
{
    return (int64_t)builder_count(text);
}

void card_text_quote(CardWork *w)
{
    Layout *l = w->l;
    Str text = builder_field(w->b, w->f, FIELD_TEXT), lead = builder_field(w->b, w->f, FIELD_LEAD);
    Str speaker = builder_field(w->b, w->f, FIELD_SPEAKER);
    Str role = builder_field(w->b, w->f, FIELD_ROLE);
    Str role_short = builder_field(w->b, w->f, FIELD_ROLE_SHORT);
    bool leads = lead.len && l->class != CLASS_BAR;
    const StyleText *how = &style_quote[l->class];
    Passage p = {.text = builder_join(w->b, w->b->lang->open, text.s, w->b->lang->close),
                 .style = how,
                 .top_mil = l->stage_top_mil,
                 .hang = strlen(w->b->lang->open)};
    p.max_px = layout_px(l, characters(p.text) <= STYLE_BRIEF_QUOTE ? how->max_brief : how->max);
    if (leads)
        p.top_mil += fixed_px_of_part(l->label, STYLE_LEAD_ROOM) * INT64_C(1000);
    uint32_t first = l->cue_count;
    Block r = block(w, &p);
    if (leads)
        lead_line(w, lead, &r);
    w->fits = legible(l, &r);
    w->said = characters(lead) + characters(text);
    w->count = w->said + characters(speaker) + characters(role);
    text_timing(w, r.lines);
    card_foot_build(w, (const Str[FOOT_STRAPS]){speaker},
                    (const Str[FOOT_NOTES]){role, role_short});
    settle(w, first);
}

void card_text_headline(CardWork *w, Str text, Str strap, Str note)
{
    const StyleText *how = &style_headline[w->l->class];
    Passage p = {.text = text,
                 .style = how,
                 .max_px = layout_px(w->l, how->max),
                 .strong = true,
                 .top_mil = w->l->stage_top_mil};
    uint32_t first = w->l->cue_count;
    Block r = block(w, &p);
    w->fits = legible(w->l, &r);
    w->said = characters(text);
    w->count = w->said + characters(strap) + characters(note);
    text_timing(w, r.lines);
    card_foot_build(w, (const Str[FOOT_STRAPS]){strap}, (const Str[FOOT_NOTES]){note});
    settle(w, first);
}

/* Strap, note and source of a built-in card. */
static void state_foot(CardWork *w, const CardTextSaid *said)
{
    bool bar = w->l->class == CLASS_BAR, noted = said->notes[0].len > 0;
    Str notes[FOOT_NOTES] = {said->notes[0], said->notes[1], said->notes[2]};
    if (bar && !noted)
        notes[0] = said->lead;
    bool leads = noted && said->lead.len;
    if (bar) {
        w->source[0] = leads ? said->lead : said->source;
        w->source[1] = leads ? said->lead_short : str_of("");
    }
    card_foot_build(w, (const Str[FOOT_STRAPS]){said->strap}, notes);
}

void card_text_state(CardWork *w, const CardTextSaid *said)
{
    const Layout *l = w->l;
    const StyleText *how = &style_headline[l->class];
    bool leads = said->lead.len && l->class != CLASS_BAR;
    Passage p = {.text = said->text,
                 .style = how,
                 .max_px = layout_px(l, how->max),
                 .strong = !said->quiet,
                 .top_mil = l->stage_top_mil};
    if (leads)
        p.top_mil += fixed_px_of_part(l->label, STYLE_LEAD_ROOM) * INT64_C(1000);
    Block r = block(w, &p);
    if (leads)
        lead_line(w, said->lead, &r);
    text_timing(w, r.lines);
    if (!said->footless)
        state_foot(w, said);
    w->fits = true;
}

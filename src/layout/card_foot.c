/* SPDX-License-Identifier: MIT */
/* The foot of a card: the strap, the note beside it and the source at the end. When they do not all
 * fit, the strap takes its short form, then the note gives way, then the source takes a shorter form;
 * it is never dropped. */
#include "layout/card_foot.h"

/* The name of its source: the fact's own, or the source's, or the show's. */
static Str source_name(CardWork *w)
{
    static const FactField fall_back[] = {FIELD_PUBLISHER, FIELD_AUTHOR, FIELD_TITLE};
    Builder *b = w->b;
    Str name = builder_field(b, w->f, FIELD_ATTRIBUTION);
    if (w->f->source != FACTS_NONE) {
        FactSource src = facts_source(b->facts, w->f->source);
        for (size_t i = 0; !name.len && i < 3; i++)
            name = facts_text(b->facts, src.first_text, src.text_count, fall_back[i], b->variant);
    } else if (!name.len) {
        FactShow show = facts_show(b->facts, w->f->show);
        name = facts_text(b->facts, show.first_text, show.text_count, FIELD_TEXT, b->variant);
    }
    return name;
}

/* "Publisher, as of 30 October", "Publisher, 30 October", "Publisher". */
static void source_forms(Builder *b, Str name, FactSource src, SourceWords *out)
{
    const Lang *lang = b->lang;
    char day[64] = "", as_of[96] = "";
    for (int i = 0; i < 3; i++)
        out->form[i] = name;
    if (!src.month)
        return;
    Date date = {src.year, src.month, src.day};
    lang_date(lang, src.year ? LANG_DATE_YEAR : LANG_DATE_DAY, date, 0, day, sizeof day);
    lang_as_of(lang, day, as_of, sizeof as_of);
    const char *comma = name.len && day[0] ? lang->comma : "";
    out->form[0] = builder_join(b, name.s, comma, as_of);
    out->form[1] = builder_join(b, name.s, comma, day);
    if (!name.len)
        out->form[2] = out->form[1];
}

/* Keeps the words of the last card if this one has the same source. */
static const SourceWords *source_words(CardWork *w)
{
    Builder *b = w->b;
    SourceWords *out = &b->scratch->source;
    uint32_t source = w->f ? w->f->source : FACTS_NONE;
    Str name = w->f ? source_name(w) : (Str){"", 0};
    if (out->lang == b->lang && out->source == source && out->name == name.s)
        return out;
    FactSource src = {0};
    if (source != FACTS_NONE)
        src = facts_source(b->facts, source);
    source_forms(b, name, src, out);
    out->lang = b->lang;
    out->source = source;
    out->name = name.s;
    return out;
}

/* The first of up to `count` texts that fits; -1 if none does. */
static int first_fit(CardWork *w, FontKey font, int size, const Str *texts, int count,
                     int64_t room64)
{
    for (int i = 0; i < count; i++)
        if (texts[i].len && builder_width(w->b, font, size, texts[i]) <= room64)
            return i;
    return -1;
}

/* The first of the straps that takes no more than this room (px), or else the last. */
static Str choose_strap(CardWork *w, const Str straps[FOOT_STRAPS], int64_t room)
{
    int s = w->l->foot;
    int64_t text64 = (room - 2 * fixed_px_of_part(s, STYLE_STRAP_PAD)) * 64;
    int fits = first_fit(w, FONT_PS, s, straps, FOOT_STRAPS, text64);
    int last = FOOT_STRAPS - 1;
    while (last > 0 && !straps[last].len)
        last--;
    return straps[fits < 0 ? last : fits];
}

/* The strap at x (px), at most `most` wide; returns its width. */
static int strap(CardWork *w, Str text, int x, int base, int most)
{
    Layout *l = w->l;
    int s = l->foot, pad = fixed_px_of_part(s, STYLE_STRAP_PAD);
    int height = fixed_px_of_part(s, STYLE_STRAP);
    uint32_t run = builder_cut(w->b, FONT_PS, s, text, (int64_t)(most - 2 * pad) * 64);
    Cue *cue = run != LAYOUT_NONE ? builder_cue(w->b, EFFECT_STRAP, ROLE_MARKER) : NULL;
    if (!cue)
        return 0;
    cue->run = run;
    cue->x64 = x * 64;
    cue->y_mil = fixed_px_of_mil(base * 1000 - STYLE_CAP_SANS / 2 * s - height * 500) * 1000;
    cue->w = fixed_px_of_64(l->runs[run].advance + 2 * pad * 64);
    cue->h = height;
    cue->pad = pad;
    cue->base_mil = base * 1000;
    card_work_timed(cue, w->strap_ms, CUE_STRAP_LEN);
    return cue->w;
}

static void note(CardWork *w, Str text, int x, int base)
{
    uint32_t run = builder_run(w->b, FONT_PM, w->l->foot, text);
    card_work_timed(card_work_text(w, EFFECT_FADE, ROLE_TEXT, run, x * 64, base * 1000),
                    w->strap_ms + CUE_NOTE_AFTER, CUE_NOTE_LEN);
}

/* The form of the source that is tried first. */
static int longest_form(const Layout *l)
{
    return l->density == 2 && l->class != CLASS_BAR ? 1 : 0;
}

/* The source in the longest form that fits; it begins at x or (flush) ends there. Returns its width
 * in 1/64 px. */
static int64_t source(CardWork *w, const SourceWords *from, int x, bool flush, int64_t room64,
                      int base)
{
    Layout *l = w->l;
    const Str forms[3] = {from->form[longest_form(l)], from->form[1], from->form[2]};
    int form = first_fit(w, FONT_PM, l->small, forms, 3, room64);
    Str said = forms[form < 0 ? 2 : form];
    if (!said.len)
        return 0;
    uint32_t run = builder_cut(w->b, FONT_PM, l->small, said, room64);
    if (run == LAYOUT_NONE)
        return 0;
    int64_t width = l->runs[run].advance;
    card_work_timed(
        card_work_text(w, EFFECT_FADE, ROLE_SOFT, run, x * 64 - (flush ? width : 0), base * 1000),
        w->strap_ms + CUE_NOTE_AFTER, CUE_NOTE_LEN);
    return width;
}

/* Landscape: one row, with the source at the end. Portrait: the source has a line of its own. The
 * strap leaves the source what its shortest form needs, or a third of the row. */
static void foot_row(CardWork *w, const SourceWords *from, const Str straps[FOOT_STRAPS],
                     const Str notes[FOOT_NOTES])
{
    Layout *l = w->l;
    int base = l->foot_base, s = l->foot, end = l->w_px - l->margin, x = l->margin;
    bool stacked = l->class == CLASS_PORT;
    int full = end - x, kept = 0;
    if (!stacked && from->form[2].len) {
        int needs = fixed_px_of_64(builder_width(w->b, FONT_PM, l->small, from->form[2])) + 1;
        kept =
            fixed_px_of_part(s, STYLE_STRAP_NOTE) + s / 2 + (needs < full / 3 ? needs : full / 3);
    }
    int64_t beside =
        stacked ? 0 : builder_width(w->b, FONT_PM, l->small, from->form[longest_form(l)]);
    Str strap_text = choose_strap(w, straps, full - (beside ? fixed_px_of_64(beside) + s : 0));
    if (strap_text.len)
        x += strap(w, strap_text, x, base, full - kept) + fixed_px_of_part(s, STYLE_STRAP_NOTE);
    int64_t said = 0;
    if (stacked)
        source(w, from, l->margin, false, (int64_t)full * 64,
               base + fixed_px_of_part(s, STYLE_SOURCE_LINE));
    else
        said =
            source(w, from, end, true, (int64_t)(end - x - (x > l->margin ? s / 2 : 0)) * 64, base);
    int64_t room = stacked ? (int64_t)(end - x) * 64 : (int64_t)(end - s - x) * 64 - said;
    int n = first_fit(w, FONT_PM, s, notes, FOOT_NOTES, room);
    if (n >= 0)
        note(w, notes[n], x, base);
}

/* Bar: the source at the top of the side column, strap and note at its foot. */
static void foot_column(CardWork *w, const SourceWords *from, const Str straps[FOOT_STRAPS],
                        const Str notes[FOOT_NOTES])
{
    Layout *l = w->l;
    int x = l->side_x, end = l->w_px - l->margin, base = l->foot_base, s = l->foot;
    int64_t room =
        (int64_t)(end - fixed_px_of_part(l->small, STYLE_HEADER_GAP) - x) * 64 - l->clock_advance;
    source(w, from, x, false, room, fixed_px_of_mil(l->header_base_mil));
    Str strap_text = choose_strap(
        w, straps, notes[0].len ? fixed_px_of_part(end - x, STYLE_STRAP_BAR) : end - x);
    if (strap_text.len)
        x += strap(w, strap_text, x, base, end - x) + fixed_px_of_part(s, STYLE_STRAP_NOTE_BAR);
    int n = first_fit(w, FONT_PM, s, notes, FOOT_NOTES, (int64_t)(end - x) * 64);
    if (n >= 0)
        note(w, notes[n], x, base);
}

void card_foot_build(CardWork *w, const Str straps[FOOT_STRAPS], const Str notes[FOOT_NOTES])
{
    const SourceWords *from = source_words(w);
    if (w->l->class == CLASS_BAR)
        foot_column(w, from, straps, notes);
    else
        foot_row(w, from, straps, notes);
}

/* SPDX-License-Identifier: MIT */
/* The foot of a card: the strap, the note beside it and the source at the end. When they do not all
 * fit, the date of the source goes first, then note and strap take their short forms, then the source
 * is wrapped, or cut where even that is too wide. The note says what the number means: it is dropped
 * last. The source is never dropped. */
#include "layout/card_foot.h"
#include "base/direction.h"

#include <string.h>

enum { SOURCE_FORMS = 3, FOOT_LINES = 2 };

/* What a foot could say, and what of it there is room for. */
typedef struct {
    const SourceWords *from;
    const Str *straps;
    Str notes[2], mark; /* long, short; what is left of them */
    Str strap, note;
    int apart; /* lines that the note has of its own; 0: it is beside the strap */
    Line line[FOOT_LINES];
} Foot;

/* Where a source goes: at x or (flush) up to x, on one line or on two. */
typedef struct {
    int x;
    bool flush, wraps;
    int64_t room64, base_mil, line_mil[FOOT_LINES];
} SourcePlace;

/* Whether the name of the fact's show already stands at the top. */
static bool names_show(const CardWork *w)
{
    return w->l->headers[w->b->first_header + w->f->show].name != LAYOUT_NONE;
}

/* The name of its source: the fact's own, or the source's, or the show's where that is not at the top. */
static Str source_name(CardWork *w)
{
    static const FactField fall_back[] = {FIELD_PUBLISHER, FIELD_AUTHOR, FIELD_TITLE};
    Builder *b = w->b;
    Str name = builder_field(b, w->f, FIELD_ATTRIBUTION);
    if (w->f->source != FACTS_NONE) {
        FactSource src = facts_source(b->facts, w->f->source);
        for (size_t i = 0; !name.len && i < 3; i++)
            name = facts_text(b->facts, src.first_text, src.text_count, fall_back[i], b->variant);
    } else if (!name.len && !names_show(w)) {
        FactShow show = facts_show(b->facts, w->f->show);
        name = facts_text(b->facts, show.first_text, show.text_count, FIELD_TEXT, b->variant);
    }
    return name;
}

/* Says beside each form that no document proves the fact; in the shortest, which may be cut, first. */
static void mark_unproved(Builder *b, SourceWords *out)
{
    const char *mark = b->lang->unproved, *comma = b->lang->comma;
    for (int i = 0; i < SOURCE_FORMS; i++)
        if (!out->form[i].len)
            out->form[i] = str_of(mark);
        else if (i == SOURCE_FORMS - 1)
            out->form[i] = builder_join(b, mark, comma, out->form[i].s);
        else
            out->form[i] = builder_join(b, out->form[i].s, comma, mark);
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
    Str name = w->f ? source_name(w) : w->source[0];
    bool unproved = w->f && w->f->proof == PROOF_UNPROVED;
    bool dateless = !w->f || w->f->kind == KIND_NOTICE; /* it holds now, whatever day it is from */
    if (out->lang == b->lang && out->source == source && out->name == name.s &&
        out->dateless == dateless && out->unproved == unproved)
        return out;
    FactSource src = {0};
    if (source != FACTS_NONE && !dateless)
        src = facts_source(b->facts, source);
    source_forms(b, name, src, out);
    if (!w->f && w->source[1].len)
        out->form[SOURCE_FORMS - 1] = w->source[1];
    if (unproved)
        mark_unproved(b, out);
    out->lang = b->lang;
    out->source = source;
    out->name = name.s;
    out->dateless = dateless;
    out->unproved = unproved;
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

static int64_t sans_width(void *ctx, int cut, const char *s, size_t len)
{
    (void)cut;
    return builder_width(ctx, FONT_PM, 1000, (Str){s, (uint32_t)len});
}

/* Breaks a text into lines of this room. Returns how many there are; 0 if they are too many, and then
 * `words` are its words. */
static int lines_of(CardWork *w, Words *words, int size, Str text, int room, Line line[FOOT_LINES])
{
    wrap_words(words, text.s, text.len, w->b->lang, sans_width, w->b);
    int n = wrap_count(words, 0, size, room, WRAP_WHOLE);
    return n > 0 && n <= FOOT_LINES ? wrap_balance(words, 0, size, room, n, line) : 0;
}

static int strap_pad(const Layout *l)
{
    return fixed_px_of_part(l->foot, STYLE_STRAP_PAD);
}

/* The width of a whole strap, px. */
static int64_t strap_width(CardWork *w, Str text)
{
    int64_t text64 = builder_width(w->b, FONT_PS, w->l->foot, text);
    return text.len ? fixed_px_of_64(text64 + 2 * strap_pad(w->l) * 64) : 0;
}

/* The strap at x (px), at most `most` wide; returns its width. */
static int strap(CardWork *w, Str text, int x, int base, int most)
{
    Layout *l = w->l;
    int s = l->foot, pad = strap_pad(l), height = fixed_px_of_part(s, STYLE_STRAP);
    int64_t room64 = (int64_t)(most - 2 * pad) * 64;
    if (builder_width(w->b, FONT_PS, s, text) > room64)
        w->lost |= LACK_STRAP;
    uint32_t run = builder_cut(w->b, FONT_PS, s, text, room64);
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

static void note(CardWork *w, uint32_t run, int x, int base)
{
    card_work_timed(card_work_text(w, EFFECT_FADE, ROLE_TEXT, run, x * 64, base * 1000),
                    w->strap_ms + CUE_NOTE_AFTER, CUE_NOTE_LEN);
}

/* ---- the source ---- */

/* The first of its forms that fits on one line; -1 if none does. */
static int source_form(CardWork *w, const SourceWords *from, int64_t room64)
{
    bool brief = w->l->density == 2 && w->l->class != CLASS_BAR;
    const Str forms[SOURCE_FORMS] = {from->form[brief ? 1 : 0], from->form[1], from->form[2]};
    int form = first_fit(w, FONT_PM, w->l->small, forms, SOURCE_FORMS, room64);
    return form == 0 && brief ? 1 : form;
}

static void source_cue(CardWork *w, const SourcePlace *at, uint32_t run, int64_t base_mil)
{
    if (run == LAYOUT_NONE)
        return;
    int64_t width = at->flush ? w->l->runs[run].advance : 0;
    card_work_timed(card_work_text(w, EFFECT_FADE, ROLE_SOFT, run, at->x * 64 - width, base_mil),
                    w->strap_ms + CUE_NOTE_AFTER, CUE_NOTE_LEN);
}

/* The longest form that fits on one line, or else the shortest on two, cut if need be. */
static void source(CardWork *w, const SourceWords *from, const SourcePlace *at)
{
    Builder *b = w->b;
    int form = source_form(w, from, at->room64), small = w->l->small;
    Str said = from->form[form < 0 ? SOURCE_FORMS - 1 : form];
    if (!said.len)
        return;
    if (form >= 0 || !at->wraps) {
        source_cue(w, at, builder_cut(b, FONT_PM, small, said, at->room64), at->base_mil);
        return;
    }
    bool rtl = direction_rtl(said.s, said.len, b->lang->rtl);
    Line line[FOOT_LINES];
    Words *words = &b->scratch->words;
    int room = (int)(at->room64 / 64), n = lines_of(w, words, small, said, room, line);
    n = n ? n : wrap_greedy(words, 0, small, room, FOOT_LINES, line);
    for (int i = 0; i < n; i++)
        source_cue(w, at, builder_line(b, FONT_PM, small, said, &line[i], at->room64, rtl),
                   n == 1 ? at->base_mil : at->line_mil[i]);
}

/* A second line goes below the first one, if it then stays above `until` (px). */
static void below(const Layout *l, SourcePlace *at, int until)
{
    at->line_mil[0] = at->base_mil;
    at->line_mil[1] = at->base_mil + fixed_px_of_part(l->small, STYLE_SOURCE_STEP) * INT64_C(1000);
    at->wraps = at->line_mil[1] + STYLE_TALL_HANG * (int64_t)l->small <= until * INT64_C(1000);
}

/* ---- what there is room for ---- */

typedef bool (*Way)(CardWork *w, Foot *f);

/* Tries strap and note, long and short, until they fit; the strap stays long if it can. */
static bool choose(CardWork *w, Foot *f, Way fits)
{
    for (int i = 0; i < FOOT_STRAPS; i++)
        for (int k = 0; k < 2; k++) {
            if ((i && !f->straps[i].len) || (k && !f->notes[k].len))
                continue;
            f->strap = f->straps[i];
            f->note = f->notes[k];
            if (fits(w, f))
                return true;
        }
    return false;
}

/* The same with each way in turn, then with what is left of the note, then without it. False if even
 * that is too wide; then the shortest strap will be cut. */
static bool fit(CardWork *w, Foot *f, const Way *ways, int count)
{
    for (int lost = 0; lost < 3; lost++) {
        if (lost)
            w->lost |= f->notes[0].len ? LACK_NOTE : 0;
        if (lost)
            memcpy(f->notes, (const Str[2]){lost == 1 ? f->mark : str_of("")}, sizeof f->notes);
        for (int i = 0; i < count; i++)
            if (choose(w, f, ways[i]))
                return true;
    }
    f->strap = f->straps[f->straps[1].len ? 1 : 0];
    f->note = str_of("");
    f->apart = 0;
    return false;
}

static bool has_source(const Foot *f)
{
    return f->from->form[SOURCE_FORMS - 1].len > 0;
}

/* What strap and note leave of the row, 1/64 px. */
static int64_t room_beside(CardWork *w, const Foot *f)
{
    const Layout *l = w->l;
    int64_t room = l->w_px - 2 * l->margin;
    if (f->strap.len)
        room -= strap_width(w, f->strap) + fixed_px_of_part(l->foot, STYLE_STRAP_NOTE);
    if (has_source(f))
        room -= f->note.len ? l->foot : f->strap.len ? l->foot / 2 : 0;
    return room * 64 - builder_width(w->b, FONT_PM, l->foot, f->note);
}

static bool on_one_line(CardWork *w, Foot *f)
{
    int64_t room64 = room_beside(w, f);
    return room64 >= 0 && (!has_source(f) || source_form(w, f->from, room64) >= 0);
}

/* Where a source of two lines is, in the middle beside the strap. False: it would be in the band. */
static bool row_lines(const Layout *l, int64_t line_mil[FOOT_LINES])
{
    int64_t middle =
        l->foot_base * INT64_C(1000) - STYLE_CAP_SANS / 2 * (int64_t)(l->foot - l->small);
    line_mil[0] = fixed_px_of_mil(middle - STYLE_SOURCE_STEP / 2 * l->small) * INT64_C(1000);
    line_mil[1] = line_mil[0] + fixed_px_of_part(l->small, STYLE_SOURCE_STEP) * INT64_C(1000);
    return line_mil[1] + STYLE_TALL_HANG * (int64_t)l->small <= l->band_top * INT64_C(1000);
}

static bool on_two_lines(CardWork *w, Foot *f)
{
    int room = (int)(room_beside(w, f) / 64);
    Line line[FOOT_LINES];
    int64_t line_mil[FOOT_LINES];
    return room > 0 && has_source(f) && row_lines(w->l, line_mil) &&
           lines_of(w, &w->b->scratch->words, w->l->small, f->from->form[SOURCE_FORMS - 1], room,
                    line) > 0;
}

static bool cut_short(CardWork *w, Foot *f)
{
    int64_t full64 = (w->l->w_px - 2 * w->l->margin) * INT64_C(64);
    return room_beside(w, f) >= full64 * STYLE_SOURCE_LEAST / 1000;
}

/* The width of the row, or of a bar's column. */
static int column(const Layout *l)
{
    return l->w_px - l->margin - (l->class == CLASS_BAR ? l->side_x : l->margin);
}

static int strap_gap(const Layout *l)
{
    return fixed_px_of_part(l->foot,
                            l->class == CLASS_BAR ? STYLE_STRAP_NOTE_BAR : STYLE_STRAP_NOTE);
}

/* The note after the strap, and no source beside them. */
static bool in_a_row(CardWork *w, Foot *f)
{
    const Layout *l = w->l;
    int64_t room = column(l), wide = strap_width(w, f->strap);
    bool shorter = f->straps[1].len && f->strap.s != f->straps[1].s;
    f->apart = 0;
    if (!f->note.len)
        return wide <= room;
    if (l->class == CLASS_BAR && shorter && wide > fixed_px_of_part(column(l), STYLE_STRAP_BAR))
        return false;
    room -= wide ? wide + strap_gap(l) : 0;
    return builder_width(w->b, FONT_PM, l->foot, f->note) <= room * 64;
}

/* A bar's strap is above the note then. */
static int raised(const Layout *l)
{
    return l->foot_base - fixed_px_of_part(l->foot, STYLE_STRAP_UP);
}

static int lowered(const Layout *l)
{
    return l->foot_base + fixed_px_of_part(l->foot, STYLE_SOURCE_LINE);
}

static int note_step(const Layout *l)
{
    return fixed_px_of_part(l->foot, STYLE_LABEL_LINE);
}

/* Whether that many lines of a note have room of their own: on a bar one. */
static bool has_rows(const Layout *l, int rows)
{
    int64_t hang = STYLE_TALL_HANG * (int64_t)l->small;
    if (l->class == CLASS_BAR)
        return rows == 1 && l->header_base_mil + hang <=
                                raised(l) * INT64_C(1000) - STYLE_STRAP_TOP * (int64_t)l->foot;
    int source =
        lowered(l) + (rows - 1) * note_step(l) + fixed_px_of_part(l->foot, STYLE_SOURCE_LINE);
    return source * INT64_C(1000) + hang <= l->band_top * INT64_C(1000);
}

/* The note on lines of its own. */
static bool in_more_rows(CardWork *w, Foot *f)
{
    const Layout *l = w->l;
    if (!f->strap.len || !f->note.len || !has_rows(l, 1))
        return false;
    f->apart = lines_of(w, &w->b->scratch->words, l->foot, f->note, column(l), f->line);
    return f->apart && has_rows(l, f->apart) && strap_width(w, f->strap) <= column(l);
}

/* The note after the strap, or on its own lines, the last of which is at `until`. */
static void note_cues(CardWork *w, const Foot *f, int x, int until)
{
    const Layout *l = w->l;
    int64_t room64 = column(l) * INT64_C(64);
    if (!f->note.len)
        return;
    if (!f->apart) {
        note(w, builder_run(w->b, FONT_PM, l->foot, f->note), x, l->foot_base);
        return;
    }
    bool rtl = direction_rtl(f->note.s, f->note.len, w->b->lang->rtl);
    for (int i = 0; i < f->apart; i++)
        note(w, builder_line(w->b, FONT_PM, l->foot, f->note, &f->line[i], room64, rtl), x,
             until - (f->apart - 1 - i) * note_step(l));
}

/* ---- the foot of each class ---- */

/* Strap, note and source in one row. A strap that is cut leaves the source what its shortest form
 * needs, or a third of the row. */
static void foot_row(CardWork *w, Foot *f)
{
    static const Way ways[] = {on_one_line, on_two_lines, cut_short};
    Layout *l = w->l;
    int base = l->foot_base, s = l->foot, end = l->w_px - l->margin, x = l->margin;
    int full = end - x, most = full;
    if (!fit(w, f, ways, sizeof ways / sizeof *ways) && has_source(f)) {
        int64_t needs64 = builder_width(w->b, FONT_PM, l->small, f->from->form[SOURCE_FORMS - 1]);
        int needs = fixed_px_of_64(needs64) + 1, third = full / 3;
        most -= strap_gap(l) + s / 2 + (needs < third ? needs : third);
    }
    if (f->strap.len)
        x += strap(w, f->strap, x, base, most) + strap_gap(l);
    note_cues(w, f, x, base);
    SourcePlace at = {.x = end, .flush = true, .base_mil = base * 1000};
    at.wraps = row_lines(l, at.line_mil);
    at.room64 = (int64_t)(end - x) * 64 - builder_width(w->b, FONT_PM, s, f->note);
    at.room64 -= (f->note.len ? s : x > l->margin ? s / 2 : 0) * INT64_C(64);
    source(w, f->from, &at);
}

/* Portrait: the source has a line of its own. */
static void foot_rows(CardWork *w, Foot *f)
{
    static const Way ways[] = {in_a_row, in_more_rows};
    Layout *l = w->l;
    int x = l->margin, until = lowered(l);
    fit(w, f, ways, sizeof ways / sizeof *ways);
    if (f->strap.len)
        x += strap(w, f->strap, x, l->foot_base, column(l)) + strap_gap(l);
    if (f->apart) {
        x = l->margin;
        until += (f->apart - 1) * note_step(l);
    }
    note_cues(w, f, x, until);
    until += f->apart ? fixed_px_of_part(l->foot, STYLE_SOURCE_LINE) : 0;
    SourcePlace at = {.x = l->margin, .room64 = column(l) * INT64_C(64)};
    at.base_mil = until * INT64_C(1000);
    below(l, &at, l->band_top);
    source(w, f->from, &at);
}

/* Bar: the source at the top of the side column, strap and note at its foot. */
static void foot_column(CardWork *w, Foot *f)
{
    static const Way ways[] = {in_a_row, in_more_rows};
    Layout *l = w->l;
    int x = l->side_x, gap = fixed_px_of_part(l->small, STYLE_HEADER_GAP);
    fit(w, f, ways, sizeof ways / sizeof *ways);
    int base = f->apart ? raised(l) : l->foot_base;
    SourcePlace at = {.x = x, .room64 = (column(l) - gap) * INT64_C(64) - l->clock_advance};
    at.base_mil = fixed_px_of_mil(l->header_base_mil) * INT64_C(1000);
    below(l, &at, base - fixed_px_of_part(l->foot, STYLE_STRAP_TOP));
    source(w, f->from, &at);
    if (f->strap.len)
        x += strap(w, f->strap, x, base, column(l)) + strap_gap(l);
    note_cues(w, f, f->apart ? l->side_x : x, l->foot_base);
}

void card_foot_build(CardWork *w, const Str straps[FOOT_STRAPS], const Str notes[FOOT_NOTES])
{
    Foot f = {.from = source_words(w), .straps = straps, .mark = notes[FOOT_NOTES - 1]};
    f.notes[0] = notes[0].len ? notes[0] : notes[1];
    f.notes[1] = notes[1];
    if (w->l->class == CLASS_BAR)
        foot_column(w, &f);
    else if (w->l->class == CLASS_PORT)
        foot_rows(w, &f);
    else
        foot_row(w, &f);
}

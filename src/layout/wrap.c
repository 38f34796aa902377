/* SPDX-License-Identifier: MIT */
/* Breaks are chosen by dynamic programming over word ends with widths summed in em, so one
 * measurement of each word serves every size that is tried. Costs are those of the reference, in
 * units of 2^-30, so that every machine finds the same breaks. What stands between two spaces is
 * measured as a whole; a line with a part of it is as wide as the pieces. */
#include "layout/wrap.h"
#include "base/linebreak.h"
#include "base/utf8.h"
#include "layout/wrap_places.h"

#include <string.h>

/* A line that is off its target by the whole target costs one; other costs are thousandths of it. */
enum { COST_ROOT = 32768, COST_ONE = COST_ROOT * COST_ROOT };
#define COST(mil) ((INT64_C(mil) * COST_ONE + 500) / 1000)
enum { WEAK_COST = COST(30), COMMA_GAIN = COST(12), SHORT_COST = COST(500), LONG_COST = COST(10) };
enum { FARTHEST = 2 * LIMIT_LINES * COST_ROOT };   /* no line is that far off */
enum { TARGET_PERCENT = 104, SHORT_PERCENT = 35 }; /* of the mean line; of the target */
enum { WEAK_BYTES = 15 };                          /* no weak word of a language is longer */
enum { TORN_LEAST = 3, TORN_EMS = 6 }; /* characters kept together, in a column this wide */

/* The cost of a line's end, besides that of its width. A space is free; a place that a person chose
 * is better than a hyphen in the text, and both are better than a torn word. All cost so much that a
 * word is divided only where it must be, not for evenness. */
static const int64_t end_costs[] = {
    [LINEBREAK_MARK] = COST(600), [LINEBREAK_SOFT] = COST(500),
    [WORD_TORN] = COST(1000),     [WORD_FAST] = 0,
    [WORD_HELD] = COST(700),
};

static const char hyphen[] = "-";

static bool is_mark(const char *s, size_t len)
{
    if (len == 1)
        return *s == ',' || *s == '.' || *s == ';' || *s == ':';
    if (len == 2)
        return memcmp(s, "\u00ad", 2) == 0;
    return len == 3 && (memcmp(s, "„", 3) == 0 || memcmp(s, "“", 3) == 0);
}

/* Drops quotation marks, points and soft hyphens from a word and lowers its letters (ASCII and
 * Latin-1). Returns its bytes, 0 if it is longer than any weak word. */
static size_t bare_word(const char *s, size_t len, char out[WEAK_BYTES + 1])
{
    size_t n = 0, step;
    for (size_t i = 0; i < len; i += step) {
        step = (unsigned char)s[i] < 0x80 ? 1 : (unsigned char)s[i] < 0xE0 ? 2 : 3;
        if (step > len - i)
            step = len - i;
        if (is_mark(s + i, step))
            continue;
        if (n + step > WEAK_BYTES)
            return 0;
        memcpy(out + n, s + i, step);
        bool latin = step == 2 && (unsigned char)out[n] == 0xC3 &&
                     (unsigned char)out[n + 1] >= 0x80 && (unsigned char)out[n + 1] <= 0x9E;
        if (step == 1 && out[n] >= 'A' && out[n] <= 'Z')
            out[n] = (char)(out[n] + 32);
        if (latin)
            out[n + 1] = (char)(out[n + 1] + 32);
        n += step;
    }
    out[n] = '\0';
    return n;
}

static bool is_weak(const Lang *lang, const char *s, size_t len)
{
    char bare[WEAK_BYTES + 1];
    size_t n = bare_word(s, len, bare);
    const char *list = lang->weak;
    while (n && (list = strstr(list, bare)) != NULL) {
        bool begins = list == lang->weak || list[-1] == ' ';
        if (begins && (list[n] == ' ' || list[n] == '\0'))
            return true;
        list += n;
    }
    return false;
}

static bool ends_comma(const char *s, size_t len)
{
    return len && (strchr(",;:", s[len - 1]) || (len >= 3 && memcmp(s + len - 3, "–", 3) == 0));
}

/* ---- pieces ---- */

static bool ends_token(unsigned kind)
{
    return kind == LINEBREAK_SPACE || kind == LINEBREAK_OPEN || kind == LINEBREAK_END;
}

static bool push(Words *w, Word word)
{
    if (w->count == LIMIT_WORDS) {
        w->cut = true;
        return false;
    }
    w->words[w->count++] = word;
    return true;
}

void wrap_words(Words *w, const char *text, size_t len, const Lang *lang, WrapWidth width,
                void *ctx)
{
    w->count = 0;
    w->cut = w->loose = w->measured[0] = w->measured[1] = false;
    w->text = text;
    w->len = len;
    w->width = width;
    w->ctx = ctx;
    WrapPlaces places;
    unsigned kind;
    size_t from = 0, token = 0, next;
    if (w->rules.lang != lang)
        nobreak_init(&w->rules, lang);
    wrap_places_start(&places, text, len, &w->rules);
    while (wrap_places_next(&places, &next, &kind)) {
        bool ends = ends_token(kind);
        Word word = {.at = (uint32_t)from, .kind = (uint8_t)kind, .hyphen = kind == LINEBREAK_SOFT};
        word.len =
            (uint32_t)wrap_places_trimmed(text + from, next - from, ends || kind == WORD_HELD);
        word.address = wrap_places_address(&places, from);
        if (word.len && ends) {
            word.weak = is_weak(lang, text + token, word.at + word.len - token);
            word.comma = ends_comma(text + from, word.len);
        }
        from = next;
        if (ends || kind == WORD_HELD)
            token = next;
        if (word.len && !push(w, word))
            return;
    }
    if (w->count == 0)
        push(w, (Word){.kind = LINEBREAK_END});
    w->words[w->count - 1].kind = LINEBREAK_END;
    w->words[w->count - 1].hyphen = false;
}

void wrap_loosen(Words *w, bool loose)
{
    w->loose = loose;
}

/* ---- widths ---- */

static int64_t part_em(Words *w, int cut, const Word *from, const Word *until)
{
    return w->width(w->ctx, cut, w->text + from->at, until->at + until->len - from->at);
}

static int spaces_between(const Words *w, const Word *a, const Word *b)
{
    int n = 0;
    for (const char *s = w->text + a->at + a->len; s < w->text + b->at; s++)
        n += *s == ' ';
    return n;
}

/* Measures the pieces between two spaces, which begin at start_em; returns where they end. A line
 * with a part of them is as wide as the pieces, whose sum may be more than the whole. */
static int64_t measure_token(Words *w, int cut, Word *first, Word *last, int64_t start_em)
{
    int64_t whole = part_em(w, cut, first, last), sum = 0, mark = 0;
    for (Word *word = first; word < last; word++)
        if (word->hyphen && mark == 0)
            mark = w->width(w->ctx, cut, hyphen, strlen(hyphen));
    for (Word *word = first; first < last && word <= last; word++) {
        word->begin_em[cut] = start_em + sum;
        sum += part_em(w, cut, word, word);
        word->end_em[cut] = start_em + sum + (word->hyphen ? mark : 0);
    }
    for (Word *word = first; word <= last; word++) {
        int64_t before = word->begin_em[cut] - start_em, less = sum - whole;
        word->token_end = (uint16_t)(last - w->words);
        word->less_em[cut] = less < 0 || word == first ? 0 : less < before ? less : before;
        word->begin_em[cut] -= word->less_em[cut];
    }
    first->begin_em[cut] = start_em;
    last->end_em[cut] = start_em + whole;
    return start_em + whole;
}

/* From the start of word i to the end of word j. */
static int64_t span_em(const Words *w, int cut, int i, int j)
{
    int64_t em = w->words[j].end_em[cut] - w->words[i].begin_em[cut];
    return j < w->words[i].token_end ? em - w->words[i].less_em[cut] : em;
}

static void measure(Words *w, int cut)
{
    if (w->measured[cut])
        return;
    int64_t space = w->width(w->ctx, cut, " ", 1), at = 0;
    Word *end = w->words + w->count;
    for (Word *first = w->words, *last; first < end; first = last + 1) {
        last = first;
        while (last + 1 < end && !ends_token(last->kind) && spaces_between(w, last, last + 1) == 0)
            last++;
        at = measure_token(w, cut, first, last, at);
        if (last + 1 < end)
            at += space * spaces_between(w, last, last + 1);
    }
    w->widest_em[cut] = 0;
    for (int i = 0; i < w->count; i++)
        if (!w->words[i].one && span_em(w, cut, i, i) > w->widest_em[cut])
            w->widest_em[cut] = span_em(w, cut, i, i);
    w->measured[cut] = true;
}

static int64_t room_em(int size_px, int width_px)
{
    return (int64_t)width_px * 64 * 1000 / size_px;
}

/* ---- torn words ---- */

static bool is_letter_at(const Words *w, size_t at)
{
    uint32_t cp;
    utf8_next(w->text + at, w->len - at, &cp);
    return linebreak_letter(cp);
}

/* The bytes of a word's first character and of the hidden ones after it. */
static size_t first_of(const Words *w, size_t at, size_t end)
{
    uint32_t cp;
    size_t n = linebreak_cluster(w->text + at, end - at), step;
    for (; at + n < end; n += step) {
        step = utf8_next(w->text + at + n, end - at - n, &cp);
        if (!linebreak_hidden(cp))
            break;
    }
    return n;
}

/* Makes each character of a word a piece. Those that find no room are measured too, so that what is
 * measured does not depend on the room for words. */
static void tear(Words *w, int cut, const Word *whole, bool roomy)
{
    int count = 0, i = 0;
    size_t end = whole->at + whole->len, step;
    for (size_t at = whole->at; at < end; at += first_of(w, at, end))
        count++;
    for (size_t at = whole->at; at < end; at += step) {
        step = first_of(w, at, end);
        bool fast = roomy && (++i < TORN_LEAST || count - i < TORN_LEAST);
        Word piece = *whole;
        piece.at = (uint32_t)at;
        piece.len = (uint32_t)step;
        piece.one = true;
        if (at + step < end) {
            piece.kind = fast ? WORD_FAST : WORD_TORN;
            piece.hyphen = !whole->address && is_letter_at(w, at) && is_letter_at(w, at + step);
            piece.weak = piece.comma = false;
        }
        if (!push(w, piece))
            part_em(w, cut, &piece, &piece);
    }
}

/* Whether something that belongs together is wider than the column. */
static bool is_tight(const Words *w, int cut, int size_px, int width_px)
{
    for (int i = 0, j; !w->loose && i < w->count; i = j + 1) {
        for (j = i; j + 1 < w->count && w->words[j].kind == WORD_HELD;)
            j++;
        if (j > i && span_em(w, cut, i, j) > room_em(size_px, width_px))
            return true;
    }
    return false;
}

/* Tears up what is wider than the column: from now on lines may end between any two of its
 * characters (linebreak_cluster), but for the first and the last two. False if there is nothing. */
static bool tear_wide(Words *w, int cut, int size_px, int width_px)
{
    Word old[LIMIT_WORDS];
    bool wide[LIMIT_WORDS];
    int count = w->count;
    int64_t room = room_em(size_px, width_px);
    measure(w, cut);
    if (w->widest_em[cut] <= room || is_tight(w, cut, size_px, width_px))
        return false;
    for (int i = 0; i < count; i++)
        wide[i] = !w->words[i].one && span_em(w, cut, i, i) > room;
    memcpy(old, w->words, (size_t)count * sizeof *old);
    w->count = 0;
    for (int i = 0; i < count; i++) {
        if (wide[i])
            tear(w, cut, &old[i], room >= TORN_EMS * 64 * 1000);
        else
            push(w, old[i]);
    }
    w->measured[0] = w->measured[1] = false;
    return true;
}

/* ---- lines ---- */

/* Words i to j as a line. */
static Line line_of(const Words *w, int cut, int i, int j)
{
    const Word *a = &w->words[i], *b = &w->words[j];
    return (Line){a->at, b->at + b->len - a->at, span_em(w, cut, i, j), b->hyphen};
}

static bool may_end(const Words *w, int i, WrapHow how)
{
    unsigned kind = w->words[i].kind;
    return ends_token(kind) ||
           (how == WRAP_DIVIDED && kind != WORD_FAST && (w->loose || kind != WORD_HELD));
}

/* The last word that fits on a line from word i on; -1 if there is none. */
static int filled(const Words *w, int cut, int i, int64_t room, WrapHow how)
{
    int last = -1;
    for (int j = i; j < w->count; j++) {
        if (w->words[j].begin_em[cut] - w->words[i].begin_em[cut] > room)
            break;
        if (may_end(w, j, how) && span_em(w, cut, i, j) <= room)
            last = j;
    }
    return last;
}

int wrap_greedy(Words *w, int cut, int size_px, int width_px, int most, Line *out)
{
    measure(w, cut);
    int64_t room = room_em(size_px, width_px);
    int n = 0;
    for (int i = 0, j; i < w->count && n < most; i = j + 1) {
        j = filled(w, cut, i, room, WRAP_DIVIDED);
        if (j < 0)
            j = i;
        while (j + 1 < w->count && !may_end(w, j, WRAP_DIVIDED))
            j++;
        if (n + 1 == most)
            j = w->count - 1;
        out[n++] = line_of(w, cut, i, j);
    }
    if (n > 0 && n == most && w->cut) {
        out[n - 1].len = (uint32_t)w->len - out[n - 1].at;
        out[n - 1].em = INT64_MAX / 65536;
    }
    return n;
}

int wrap_count(Words *w, int cut, int size_px, int width_px, WrapHow how)
{
    measure(w, cut);
    int64_t room = room_em(size_px, width_px);
    int n = 0;
    for (int i = 0, j; i < w->count; i = j + 1) {
        j = filled(w, cut, i, room, how);
        if (j < 0)
            return 0;
        n++;
    }
    return w->cut ? 0 : n;
}

/* The square of a line's distance from the target. A damaged font may make parts of a text wider
 * than the whole, so the distance is bounded. */
static int64_t square_cost(int64_t target, int64_t width)
{
    int64_t off = (target - width) * COST_ROOT / target;
    off = off < -FARTHEST ? -FARTHEST : off > FARTHEST ? FARTHEST : off;
    return off * off;
}

static int64_t line_cost(const Words *w, int64_t target, int64_t width, int last_word)
{
    int64_t cost = square_cost(target, width);
    if (last_word + 1 < w->count) {
        cost += end_costs[w->words[last_word].kind];
        if (w->words[last_word].weak)
            cost += WEAK_COST;
        if (w->words[last_word].comma)
            cost -= COMMA_GAIN;
    } else if (width * 100 < SHORT_PERCENT * target) {
        cost += SHORT_COST;
    } else if (width > target) {
        cost += LONG_COST;
    }
    return cost;
}

/* The cheapest ways to end line k with word j - 1, and the word with which that line begins. */
typedef struct {
    int64_t cost[LIMIT_LINES + 1][LIMIT_WORDS + 1];
    uint16_t from[LIMIT_LINES + 1][LIMIT_WORDS + 1];
} Ways;

static const int64_t no_way = INT64_MAX / 2;

/* 1.04 times the mean of n lines, within the column. */
static int64_t target_em(const Words *w, int cut, int n, int64_t room)
{
    int64_t target = span_em(w, cut, 0, w->count - 1) * TARGET_PERCENT / (100 * n);
    target = target < room ? target : room;
    return target > 1 ? target : 1;
}

/* Line k ends with word j - 1: finds its cheapest first word; of equals, the longest line. */
static void end_line(const Words *w, int cut, int64_t room, int64_t target, Ways *ways, int k,
                     int j)
{
    ways->cost[k][j] = no_way;
    if (!may_end(w, j - 1, WRAP_DIVIDED))
        return;
    for (int i = j - 1; i >= 0; i--) {
        int64_t width = span_em(w, cut, i, j - 1);
        if (width > room)
            return;
        if (ways->cost[k - 1][i] >= no_way)
            continue;
        int64_t cost = ways->cost[k - 1][i] + line_cost(w, target, width, j - 1);
        if (cost <= ways->cost[k][j]) {
            ways->cost[k][j] = cost;
            ways->from[k][j] = (uint16_t)i;
        }
    }
}

int wrap_balance(Words *w, int cut, int size_px, int width_px, int n, Line *out)
{
    Ways ways;
    int count = w->count;
    measure(w, cut);
    if (count == 0 || n < 1 || n > LIMIT_LINES || n > count)
        return 0;
    int64_t room = room_em(size_px, width_px), target = target_em(w, cut, n, room);
    for (int j = 0; j <= count; j++)
        ways.cost[0][j] = j ? no_way : 0;
    for (int k = 1; k <= n; k++)
        for (int j = 0; j <= count; j++) {
            if (j < k)
                ways.cost[k][j] = no_way;
            else
                end_line(w, cut, room, target, &ways, k, j);
        }
    if (ways.cost[n][count] >= no_way)
        return 0;
    for (int k = n, j = count; k > 0; k--) {
        int i = ways.from[k][j];
        out[k - 1] = line_of(w, cut, i, j - 1);
        j = i;
    }
    return n;
}

int wrap_fewest(Words *w, int cut, int size_px, int width_px, int most)
{
    int n = wrap_count(w, cut, size_px, width_px, WRAP_WHOLE);
    if (n == 0 || n > most)
        n = wrap_count(w, cut, size_px, width_px, WRAP_DIVIDED);
    if ((n == 0 || n > most) && tear_wide(w, cut, size_px, width_px))
        n = wrap_count(w, cut, size_px, width_px, WRAP_DIVIDED);
    return n <= most ? n : 0;
}

int wrap_lines(Words *w, int cut, int size_px, int width_px, int most, bool *all, Line *out)
{
    int n = wrap_fewest(w, cut, size_px, width_px, most);
    if (n == 0) {
        wrap_loosen(w, true);
        n = wrap_fewest(w, cut, size_px, width_px, most);
    }
    *all = n > 0;
    return *all ? wrap_balance(w, cut, size_px, width_px, n, out)
                : wrap_greedy(w, cut, size_px, width_px, most, out);
}

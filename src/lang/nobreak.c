/* SPDX-License-Identifier: MIT */
/* The words on both sides of the space are looked up as they are, and without the punctuation that
 * stands before the first and after the second. A no-break space is a space here too, so "12,4" and
 * "Mio." before "Euro" are two words. */
#include "lang/nobreak.h"

#include "base/linebreak.h"
#include "base/utf8.h"

#include <string.h>

typedef struct {
    const char *s;
    size_t len;
} Part, Text;

enum { LONGEST = 32 }; /* bytes; no word of the lists is longer */

static uint32_t first_of(Part p)
{
    uint32_t cp = 0;
    if (p.len)
        utf8_next(p.s, p.len, &cp);
    return cp;
}

static uint32_t last_of(Part p)
{
    size_t n = p.len;
    while (n > 0 && ((unsigned char)p.s[--n] & 0xC0) == 0x80)
        ;
    return p.len ? first_of((Part){p.s + n, p.len - n}) : 0;
}

static Part without_last(Part p)
{
    while (p.len > 0 && ((unsigned char)p.s[--p.len] & 0xC0) == 0x80)
        ;
    return p;
}

static Part without_first(Part p)
{
    uint32_t cp;
    size_t n = p.len ? utf8_next(p.s, p.len, &cp) : 0;
    return (Part){p.s + n, p.len - n};
}

static bool is_digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0x660 && cp <= 0x669) || (cp >= 0x6F0 && cp <= 0x6F9);
}

static bool is_currency(uint32_t cp)
{
    return cp == '$' || (cp >= 0xA2 && cp <= 0xA5) || (cp >= 0x20A0 && cp <= 0x20CF);
}

/* Scripts without capitals have letters only. */
static bool is_capital(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z';
    if (cp < 0x100)
        return cp >= 0xC0 && cp <= 0xDE && cp != 0xD7;
    if (cp < 0x180)
        return (cp >= 0x139 && cp <= 0x148) || cp >= 0x179 ? cp & 1 : !(cp & 1);
    return (cp >= 0x386 && cp <= 0x3AB) || (cp >= 0x400 && cp <= 0x42F) || cp == 0x490 ||
           (cp >= 0x5D0 && cp <= 0x64A) || (cp >= 0x671 && cp <= 0x6D3);
}

static bool is_letter(uint32_t cp)
{
    return linebreak_letter(cp) || (cp >= 0x5D0 && cp <= 0x64A) || (cp >= 0x671 && cp <= 0x6D3);
}

static bool is_dash(uint32_t cp)
{
    return cp == '-' || (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212;
}

static bool opens(uint32_t cp)
{
    return cp == '(' || cp == '[' || cp == '"' || cp == '\'' || cp == 0xAB || cp == 0xBB ||
           cp == 0xBF || cp == 0xA1 || (cp >= 0x2018 && cp <= 0x201F) || cp == 0x2039 ||
           cp == 0x203A;
}

static bool closes(uint32_t cp)
{
    return (cp && cp < 0x80 && strchr(")]\"',;:!?", (int)cp)) || cp == 0xBB || cp == 0xAB ||
           (cp >= 0x2018 && cp <= 0x201F) || cp == 0x2039 || cp == 0x203A || cp == 0x2026 ||
           cp == 0x60C || cp == 0x61B || cp == 0x61F;
}

static size_t space_at(const char *s, size_t len)
{
    if (len >= 1 && (unsigned char)*s < 0xC2)
        return *s == ' ';
    if (len >= 2 && memcmp(s, "\u00a0", 2) == 0)
        return 2;
    return len >= 3 && memcmp(s, "\u202f", 3) == 0 ? 3 : 0;
}

/* The word that ends at a byte; words longer than any rule's lose their beginning. */
static Part word_before(const char *s, size_t end)
{
    size_t from = end;
    while (from > 0 && end - from < LONGEST && !space_at(s + from - 1, end - from + 1) &&
           !(from > 1 && space_at(s + from - 2, end - from + 2) == 2) &&
           !(from > 2 && space_at(s + from - 3, end - from + 3) == 3))
        from--;
    while (from < end && ((unsigned char)s[from] & 0xC0) == 0x80)
        from++;
    return (Part){s + from, end - from};
}

static Part word_after(const char *s, size_t len, size_t begin)
{
    size_t end = begin;
    while (end < len && end - begin < LONGEST && !space_at(s + end, len - end))
        end++;
    while (end < len && ((unsigned char)s[end] & 0xC0) == 0x80)
        end++;
    return (Part){s + begin, end - begin};
}

/* The word before a part of the text. */
static Part previous(Text t, Part p)
{
    const char *s = t.s;
    size_t end = (size_t)(p.s - s);
    if (end > 2 && space_at(s + end - 3, 3) == 3)
        end -= 3;
    else if (end > 1 && space_at(s + end - 2, 2) == 2)
        end -= 2;
    else if (end > 0)
        end--;
    return word_before(s, end);
}

static Part following(Text t, Part p)
{
    size_t end = (size_t)(p.s - t.s) + p.len;
    return word_after(t.s, t.len, end + space_at(p.s + p.len, t.len - end));
}

static bool listed(const char *list, Part p)
{
    for (const char *word = list; p.len && word && *word;) {
        size_t n = 0;
        while (n < p.len && word[n] == p.s[n])
            n++;
        if (n == p.len && (word[n] == '|' || !word[n]))
            return true;
        while (word[n] && word[n] != '|')
            n++;
        word += word[n] ? n + 1 : n;
    }
    return false;
}

/* ---- the words of the rules ---- */

enum {
    TITLE = 1,
    NUMBERED = 2,
    UNIT = 4,
    BOUND = 8,
    SCALE = 16,
    MONEY = 32,
    MONTH = 64,
    HOUR = 128
};

static NoBreakWord *slot(NoBreak *rules, Part p)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < p.len; i++)
        hash = (hash ^ (unsigned char)p.s[i]) * 16777619u;
    for (hash ^= hash >> 16;; hash++) {
        NoBreakWord *word = &rules->words[hash % NOBREAK_SLOTS];
        if (!word->len || (word->len == p.len && memcmp(word->s, p.s, p.len) == 0))
            return word;
    }
}

static void add(NoBreak *rules, Part p, unsigned kind)
{
    if (!p.len || p.len > LONGEST || rules->count == NOBREAK_MOST)
        return;
    NoBreakWord *word = slot(rules, p);
    rules->count += !word->len;
    *word = (NoBreakWord){p.s, (uint8_t)p.len, (uint8_t)(word->kinds | kind)};
}

static void add_list(NoBreak *rules, const char *list, unsigned kind)
{
    for (size_t len; list && *list; list += len + (list[len] == '|')) {
        len = strcspn(list, "|");
        add(rules, (Part){list, len}, kind);
    }
}

static void add_lexicon(NoBreak *rules, const LangWord *words, unsigned kind)
{
    const char *one;
    for (; words->scale; words++)
        for (size_t i = 0; (one = lang_spelling(words, i)); i++)
            add(rules, (Part){one, strlen(one)}, kind);
}

static void add_row(NoBreak *rules, const NoBreakRow *row)
{
    add_list(rules, row->titles, TITLE);
    add_list(rules, row->numbered, NUMBERED);
    add_list(rules, row->units, UNIT);
    add_list(rules, row->bound, BOUND);
    rules->letters = rules->letters || row->letters;
}

void nobreak_init(NoBreak *rules, const Lang *lang)
{
    static const char money[] =
        "EUR|USD|GBP|CHF|JPY|CNY|PLN|CZK|SEK|NOK|DKK|HUF|RON|TRY|RUB|UAH|ILS|AED|SAR|EGP|INR|AUD|"
        "CAD|NZD|BRL|MXN|ARS|CLP|COP|ZAR|KRW|SGD|HKD|BGN|ISK|IRR|THB|Rs.|Rs|Fr.|kr|kr.|zł|Kč|Ft|"
        "lei|TL";
    size_t len = strcspn(lang->code, "-");
    memset(rules, 0, sizeof *rules);
    rules->lang = lang;
    add_row(rules, &nobreak_rows[0]);
    for (const NoBreakRow *row = nobreak_rows + 1; row->code; row++)
        if (strlen(row->code) == len && memcmp(row->code, lang->code, len) == 0)
            add_row(rules, row);
    add_list(rules, money, MONEY);
    add_list(rules, "h|h.|Uhr|uur|u|hod.|godz.|ч|год", HOUR);
    add_lexicon(rules, lang->lexicon->scales, UNIT | SCALE);
    add_lexicon(rules, lang->lexicon->units, UNIT);
    for (int i = 0; i < 12; i++) {
        add_list(rules, lang->months[i], MONTH);
        add_list(rules, lang->months_short[i], MONTH);
    }
}

/* What a word is. */
static unsigned kinds(const NoBreak *rules, Part p)
{
    if (!p.len || p.len > LONGEST)
        return 0;
    return slot((NoBreak *)(uintptr_t)rules, p)->kinds;
}

static Part bare_front(Part p)
{
    while (p.len && opens(first_of(p)))
        p = without_first(p);
    for (size_t i = 0; i < 3 && i + 3 < p.len; i++) /* "l’Ing." */
        if (memcmp(p.s + i, "’", 3) == 0)
            return (Part){p.s + i + 3, p.len - i - 3};
    return p;
}

static Part bare_back(Part p)
{
    while (p.len && closes(last_of(p)))
        p = without_last(p);
    return p;
}

/* "EUR", and "US$" */
static bool is_money(const NoBreak *rules, Part p)
{
    return is_currency(last_of(p)) || kinds(rules, p) & MONEY;
}

/* A unit, a scale or a currency, as it stands or without its full stop. */
static bool is_unit(const NoBreak *rules, Part word)
{
    Part p = bare_back(word);
    for (int i = 0; i < 2 && p.len; i++) {
        if (is_currency(first_of(p)) || is_currency(last_of(p)) || kinds(rules, p) & (UNIT | MONEY))
            return true;
        if (last_of(p) != '.')
            return false;
        p = without_last(p);
    }
    return false;
}

/* "12", "12,5", "3.", "½": it may be followed by a unit. */
static bool ends_number(Part p)
{
    uint32_t cp = last_of(p);
    return is_digit(cp) || (cp >= 0xBC && cp <= 0xBE) || (cp >= 0x2150 && cp <= 0x215E);
}

static bool begins_number(Part p)
{
    uint32_t cp = first_of(p);
    if (is_digit(cp) || (cp >= 0xBC && cp <= 0xBE) || (cp >= 0x2150 && cp <= 0x215E))
        return true;
    return (is_dash(cp) || cp == '+' || is_currency(cp)) && is_digit(first_of(without_first(p)));
}

static bool is_roman(Part p)
{
    p = bare_back(p);
    for (size_t i = 0; i < p.len; i++)
        if (!strchr("IVXLCDM", p.s[i]))
            return false;
    return p.len > 0;
}

/* A day before a month, or in English after it. */
static bool is_date(const NoBreak *rules, Part a, Part b)
{
    bool before = is_digit(first_of(a)) && strspn(a.s, "0123456789") <= 2 && a.len <= 4;
    Part month = before ? bare_back(b) : a;
    if (!before && !(is_digit(first_of(b)) && bare_back(b).len <= 2))
        return false;
    return kinds(rules, month) & MONTH;
}

/* "per cent" and "por ciento" are one unit of two words. */
static bool is_per_cent(Part a, Part b)
{
    return a.len > 2 && a.len < 7 && listed("per|pour|por|τοις|Per", a) &&
           listed("cent|cento|ciento|εκατό|mille|mil", bare_back(b));
}

/* A number, or its scale, and what it counts. */
static bool holds_unit(const NoBreak *rules, Text t, Part a, Part b)
{
    if (ends_number(a))
        return is_unit(rules, b) || is_per_cent(b, following(t, b));
    bool per_cent = is_per_cent(a, b), scale = kinds(rules, a) & SCALE;
    if (!per_cent && !scale)
        return false;
    Part before = previous(t, a);
    if (per_cent)
        return ends_number(before);
    return is_digit(last_of(before)) && is_unit(rules, b);
}

/* "9 h 30", "16 Uhr 30" */
static bool holds_time(const NoBreak *rules, Text t, Part a, Part b)
{
    return begins_number(b) && (kinds(rules, a) & HOUR) && is_digit(last_of(previous(t, a)));
}

/* "J.", "J.-P.", "Ch." before a name. */
static bool is_initial(Part a)
{
    size_t letters = 0;
    if (last_of(a) != '.' || !is_capital(first_of(a)) || a.len > 12)
        return false;
    for (Part p = a; p.len; p = without_first(p)) {
        uint32_t cp = first_of(p);
        if (cp == '.' || cp == '-')
            letters = 0;
        else if (++letters > 1)
            return false;
    }
    return true;
}

/* "z." before "B.", "и" before "т." */
static bool is_pair(Part a, Part b)
{
    Part rest = bare_back(b), first = without_first(a);
    return first.len == 1 && *first.s == '.' && is_letter(first_of(a)) && rest.len <= 7 &&
           utf8_count(rest.s, rest.len) <= 4 && last_of(rest) == '.' && is_letter(first_of(rest));
}

/* Marks alone, of one kind. */
static bool only(Part p, bool (*is)(uint32_t))
{
    for (; p.len; p = without_first(p))
        if (!is(first_of(p)))
            return false;
    return true;
}

static bool is_closing_mark(uint32_t cp)
{
    return (closes(cp) && cp != 0xAB) || cp == '.' || cp == '%';
}

static bool holds_name(const NoBreak *rules, Part a, Part b)
{
    Part name = bare_front(b);
    return is_capital(first_of(name)) && (is_initial(a) || kinds(rules, a) & TITLE);
}

bool nobreak_holds(const NoBreak *rules, const char *s, size_t len, size_t end, size_t begin)
{
    Text t = {s, len};
    Part whole = word_before(s, end), a = bare_front(whole), b = word_after(s, len, begin);
    if (!whole.len || !b.len)
        return false;
    if (only(b, is_dash))
        return !only(whole, is_dash);
    if (!a.len || only(b, is_closing_mark))
        return a.len > 0 || last_of(whole) != 0xBB;
    uint32_t next = first_of(b);
    bool digits = begins_number(b);
    if (holds_unit(rules, t, a, b) || is_date(rules, a, b) || holds_time(rules, t, a, b))
        return true;
    if (digits && (kinds(rules, a) & NUMBERED || is_money(rules, a)))
        return true;
    if (is_roman(b) && kinds(rules, a) & NUMBERED && last_of(a) == '.')
        return true;
    if ((is_capital(next) || opens(next)) && holds_name(rules, a, b))
        return true;
    if (is_pair(a, b) || (kinds(rules, a) & BOUND && last_of(a) == '.' && !digits))
        return true;
    return rules->letters && is_letter(first_of(a)) && without_first(a).len == 0;
}

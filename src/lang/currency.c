/* SPDX-License-Identifier: MIT */
/* A sign means what the region says: "$" is a US dollar in the United States, an Australian one in
 * Australia, and elsewhere a dollar that the source does not name. Hence the order of the search: the
 * code, the region's own signs, the language's names, signs of no country, and then those signs
 * of other regions that mean one currency everywhere. */
#include "lang/currency.h"
#include "lang/currency_data.h"

static const Currency currency_rows[] = {CURRENCY_ROWS};

enum { CODE = 3, ROWS = sizeof currency_rows / sizeof *currency_rows };

const Currency *currency_at(size_t index)
{
    return index < ROWS ? &currency_rows[index] : NULL;
}

static const Currency *by_code(const char *s, size_t len)
{
    for (size_t i = 0; len > 0 && len <= CODE && i < ROWS; i++)
        if (currency_rows[i].code[0] == s[0] && memcmp(currency_rows[i].code, s, len) == 0 &&
            currency_rows[i].code[len] == '\0')
            return &currency_rows[i];
    return NULL;
}

/* A list has a code and its sign in each string, and an empty string at the end. */
static const char *next(const char *entry)
{
    return entry + strlen(entry) + 1;
}

/* A no-break space in s is the space of a sign such as "$ US". */
static const Currency *by_sign(const char *list, const char *s, size_t len)
{
    for (; *list; list = next(list))
        if (list[CODE] == s[0] && lang_begins(s, len, list + CODE) == len)
            return by_code(list, CODE);
    return NULL;
}

static const char *sign_in(const char *list, const Currency *c)
{
    for (; *list; list = next(list))
        if (strncmp(list, c->code, CODE) == 0)
            return list + CODE;
    return NULL;
}

/* A name is that of the currency whose code, or else sign, stands with it in the lexicon. */
static const Currency *by_name(const Lang *l, const char *s, size_t len)
{
    const LangWord *word = lang_unit(l, s, len);
    const Currency *c = NULL;
    const char *other;
    for (size_t i = 0; word && (other = lang_spelling(word, i)) != NULL; i++)
        if (!c || strlen(other) == CODE)
            c = by_code(other, strlen(other)) ? by_code(other, strlen(other)) : c;
    return c;
}

const Currency *currency_find(const Lang *l, const char *s, size_t len)
{
    const Currency *c = NULL;
    if (len == CODE && s[0] >= 'A' && s[0] <= 'Z')
        c = by_code(s, len);
    if (!c && len)
        c = by_sign(l->signs, s, len);
    if (!c && len)
        c = by_name(l, s, len);
    if (!c && len < CODE)
        c = by_code(s, len);
    if (!c && len)
        c = by_sign(currency_signs, s, len);
    return !c && len ? by_sign(currency_other_signs, s, len) : c;
}

const LangWord *currency_words(const Lang *l, const Currency *c)
{
    return lang_unit(l, c->code, strlen(c->code));
}

static const char *sign(const Lang *l, const Currency *c, Decimal printed)
{
    const char *own = sign_in(l->signs, c);
    const LangWord *word = own ? NULL : currency_words(l, c);
    if (word)
        own = lang_form(l, word->crawl, printed);
    if (!own)
        own = sign_in(currency_signs, c);
    return own ? own : c->code;
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80);
}

/* CLDR's rule of spacing: a sign whose letter would touch a digit gets a space. */
static bool touches(const char *sign)
{
    static const char *const marks[] = {"€", "£", "¥", "￥", "₹",   "₩", "₪",
                                        "₫", "₱", "₴", "₺",  "₽", "฿"};
    size_t len = strlen(sign);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t n = strlen(marks[i]);
        if (len >= n && memcmp(sign + len - n, marks[i], n) == 0)
            return false;
    }
    return len && is_letter(sign[len - 1]);
}

/* A sign that is a word of the language stands where words stand: after the number. */
static bool is_word(const Lang *l, const Currency *c, const char *sign)
{
    return !sign_in(l->signs, c) && strcmp(sign, c->code) != 0 && touches(sign) &&
           currency_words(l, c);
}

/* "¤{}", "¤-{}", "{} ¤": CLDR's pattern with {} for the digits. */
CurrencyPlace currency_place(const Lang *l, const Currency *c, Decimal printed)
{
    const char *pattern = l->money, *digits = strstr(pattern, "{}"), *at = strstr(pattern, "¤");
    CurrencyPlace place = {.sign = str_of(sign(l, c, printed)), .space = ""};
    bool word = is_word(l, c, place.sign.s);
    place.before = at < digits && !word;
    place.minus_inside = place.before && digits > pattern && digits[-1] == '-';
    if (word)
        place.space = lang_gap(place.sign.s);
    else if (strstr(pattern, "\u00a0") || (place.before && touches(place.sign.s)))
        place.space = "\u00a0";
    return place;
}

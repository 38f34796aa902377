/* SPDX-License-Identifier: MIT */
/* Only whole marks count: "AT&T", "R&D;", "a < b", "3 * 4 * 5" and "[sic]" are texts. */
#include "compiler/markup.h"

#include "base/utf8.h"
#include "compiler/mojibake.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { NAME_BYTES = 10, TAG_BYTES = 200 };

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A letter, a digit, or a part of a letter beyond ASCII. */
static bool is_word(char c)
{
    return is_letter(c) || is_digit(c) || (unsigned char)c >= 0x80;
}

/* Each name is followed by its character. */
static const char *const entities[][2] = {
    {"amp", "&"},    {"lt", "<"},       {"gt", ">"},       {"quot", "\""},   {"apos", "'"},
    {"nbsp", " "},   {"ensp", " "},     {"emsp", " "},     {"thinsp", " "},  {"shy", "\u00ad"},
    {"ndash", "–"},  {"mdash", "—"},    {"hellip", "…"},   {"bull", "•"},    {"middot", "·"},
    {"lsquo", "‘"},  {"rsquo", "’"},    {"sbquo", "‚"},    {"ldquo", "“"},   {"rdquo", "”"},
    {"bdquo", "„"},  {"laquo", "«"},    {"raquo", "»"},    {"lsaquo", "‹"},  {"rsaquo", "›"},
    {"euro", "€"},   {"pound", "£"},    {"yen", "¥"},      {"cent", "¢"},    {"copy", "©"},
    {"reg", "®"},    {"trade", "™"},    {"sect", "§"},     {"para", "¶"},    {"deg", "°"},
    {"plusmn", "±"}, {"times", "×"},    {"divide", "÷"},   {"minus", "−"},   {"frac12", "½"},
    {"frac14", "¼"}, {"frac34", "¾"},   {"sup2", "²"},     {"sup3", "³"},    {"permil", "‰"},
    {"micro", "µ"},  {"larr", "←"},     {"rarr", "→"},     {"uarr", "↑"},    {"darr", "↓"},
    {"le", "≤"},     {"ge", "≥"},       {"ne", "≠"},       {"asymp", "≈"},   {"infin", "∞"},
    {"auml", "ä"},   {"ouml", "ö"},     {"uuml", "ü"},     {"Auml", "Ä"},    {"Ouml", "Ö"},
    {"Uuml", "Ü"},   {"szlig", "ß"},    {"agrave", "à"},   {"aacute", "á"},  {"acirc", "â"},
    {"atilde", "ã"}, {"aring", "å"},    {"aelig", "æ"},    {"ccedil", "ç"},  {"egrave", "è"},
    {"eacute", "é"}, {"ecirc", "ê"},    {"euml", "ë"},     {"igrave", "ì"},  {"iacute", "í"},
    {"icirc", "î"},  {"iuml", "ï"},     {"ntilde", "ñ"},   {"ograve", "ò"},  {"oacute", "ó"},
    {"ocirc", "ô"},  {"otilde", "õ"},   {"oslash", "ø"},   {"oelig", "œ"},   {"ugrave", "ù"},
    {"uacute", "ú"}, {"ucirc", "û"},    {"yacute", "ý"},   {"Agrave", "À"},  {"Aacute", "Á"},
    {"Acirc", "Â"},  {"Aring", "Å"},    {"AElig", "Æ"},    {"Ccedil", "Ç"},  {"Egrave", "È"},
    {"Eacute", "É"}, {"Ecirc", "Ê"},    {"Iacute", "Í"},   {"Ntilde", "Ñ"},  {"Oacute", "Ó"},
    {"Oslash", "Ø"}, {"Uacute", "Ú"},   {"scaron", "š"},   {"Scaron", "Š"},  {"iexcl", "¡"},
    {"iquest", "¿"}, {"lrm", "\u200e"}, {"rlm", "\u200f"}, {"zwj", "\u200d"}};

static void put(uint32_t cp, char out[5])
{
    if (cp >= 0x80 && cp <= 0x9F) /* what browsers make of these */
        cp = mojibake_windows((unsigned char)cp);
    out[utf8_put(cp, out)] = '\0';
}

/* "#8217" or "#x2019". */
static bool read_number(const char *s, size_t len, uint32_t *cp)
{
    bool hex = len > 1 && (s[1] | 32) == 'x';
    *cp = 0;
    for (size_t at = hex ? 2 : 1; at < len; at++) {
        char c = s[at];
        uint32_t digit = is_digit(c) ? (uint32_t)(c - '0') : (uint32_t)((c | 32) - 'a' + 10);
        if (!(is_digit(c) || (hex && is_letter(c) && digit < 16)) || *cp > 0x10FFFF)
            return false;
        *cp = *cp * (hex ? 16 : 10) + digit;
    }
    return *cp >= ' ' && *cp <= 0x10FFFF && (*cp < 0xD800 || *cp > 0xDFFF);
}

size_t markup_entity(const char *s, size_t len, char right[5])
{
    size_t end = 1;
    uint32_t cp;
    if (s[0] != '&')
        return 0;
    while (end < len && end <= NAME_BYTES && s[end] != ';' && s[end] > ' ')
        end++;
    if (end == len || s[end] != ';' || end == 1)
        return 0;
    if (s[1] == '#' && read_number(s + 1, end - 1, &cp)) {
        put(cp, right);
        return end + 1;
    }
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (strlen(entities[i][0]) == end - 1 && memcmp(entities[i][0], s + 1, end - 1) == 0) {
            memcpy(right, entities[i][1], strlen(entities[i][1]) + 1);
            return end + 1;
        }
    return 0;
}

size_t markup_tag(const char *s, size_t len)
{
    static const char elements[] =
        " a abbr b big blockquote body br center cite code del div em font h1 h2 h3 h4 h5 h6 head "
        "hr "
        "html i img ins li mark ol p pre q s script small span strike strong style sub sup table "
        "tbody td th thead title tr tt u ul wbr ";
    char name[NAME_BYTES + 3] = " ";
    size_t at = 1, n = 1;
    if (s[0] != '<')
        return 0;
    at += at < len && s[at] == '/';
    while (at < len && n < NAME_BYTES + 1 && (is_letter(s[at]) || is_digit(s[at])))
        name[n++] = (char)(is_letter(s[at]) ? s[at] | 32 : s[at]), at++;
    name[n] = ' ';
    if (n == 1 || at == len || !strchr(" />", s[at]) || !strstr(elements, name))
        return 0;
    bool bare = s[at] == '>';
    for (; at < len && at < TAG_BYTES && s[at] != '<'; at++) {
        bare = bare || s[at] == '=' || s[at] == '/';
        if (s[at] == '>') /* "<p and q>" has no attribute, and is none */
            return bare || s[at - 1] == ' ' ? at + 1 : 0;
    }
    return 0;
}

/* "**x**": the marks touch the words within and no word outside. */
static size_t enclosed(const char *s, size_t len, size_t at, const char *mark)
{
    size_t inside = at + 2;
    if (inside >= len || memcmp(s + at, mark, 2) != 0 ||
        (at > 0 && (is_word(s[at - 1]) || s[at - 1] == mark[0])) || s[inside] == ' ' ||
        s[inside] == mark[0])
        return 0;
    for (size_t end = inside + 1; end + 2 <= len; end++)
        if (memcmp(s + end, mark, 2) == 0)
            return s[end - 1] != ' ' && (end + 2 == len || !is_word(s[end + 2])) ? end + 2 - at : 0;
    return 0;
}

/* "[text](address)". */
static size_t link_to(const char *s, size_t len)
{
    if (s[0] != '[')
        return 0;
    const char *close = memchr(s, ']', len);
    if (!close || close == s + 1 || (size_t)(close - s) + 3 >= len || close[1] != '(')
        return 0;
    const char *end = memchr(close, ')', len - (size_t)(close - s));
    if (!end || end == close + 2)
        return 0;
    size_t address = (size_t)(end - close) - 2;
    bool points = memchr(close + 2, '.', address) || memchr(close + 2, '/', address) ||
                  close[2] == '#' || memchr(close + 2, ':', address);
    return points && !memchr(close + 2, ' ', address) ? (size_t)(end - s) + 1 : 0;
}

size_t markup_markdown(const char *s, size_t len, size_t at)
{
    switch (s[at]) {
    case '*':
        return enclosed(s, len, at, "**");
    case '_':
        return enclosed(s, len, at, "__");
    case '~':
        return enclosed(s, len, at, "~~");
    case '[':
        return link_to(s + at, len - at);
    default:
        return 0;
    }
}

/* SPDX-License-Identifier: MIT */
/* Languages are rows, never cases: no function below names one. The months, weekdays and their
 * short forms are those of CLDR; the order of day and month is what newspapers of the language
 * print. A scale word may be written in many ways but is shown in one: the table says which. */
#include "lang.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

#define NBSP "\u00a0"
#define NNBSP "\u202f"
#define END_OF_WORDS                                                                               \
    {                                                                                              \
        NULL, NULL, NULL, 0                                                                        \
    }

#define E3 1000u
#define E6 1000000u
#define E9 1000000000u
#define E12 1000000000000u

static const LangWord de_scales[] = {
    {"Tsd.", "Tsd.", "Tausend", E3},
    {"Tausend", "Tsd.", "Tausend", E3},
    {"tausend", "Tsd.", "Tausend", E3},
    {"Tsd", "Tsd.", "Tausend", E3},
    {"Mio.", "Mio.", "Millionen", E6},
    {"Mio", "Mio.", "Millionen", E6},
    {"Million", "Mio.", "Millionen", E6},
    {"Millionen", "Mio.", "Millionen", E6},
    {"Mrd.", "Mrd.", "Milliarden", E9},
    {"Mrd", "Mrd.", "Milliarden", E9},
    {"Milliarde", "Mrd.", "Milliarden", E9},
    {"Milliarden", "Mrd.", "Milliarden", E9},
    {"Bio.", "Bio.", "Billionen", E12},
    {"Bio", "Bio.", "Billionen", E12},
    {"Billion", "Bio.", "Billionen", E12},
    {"Billionen", "Bio.", "Billionen", E12},
    END_OF_WORDS,
};

static const LangWord de_units[] = {
    {"US-$", "US-$", "US-Dollar", 1},
    {"US-Dollar", "US-$", "US-Dollar", 1},
    {"$", "US-$", "US-Dollar", 1},
    {"USD", "US-$", "US-Dollar", 1},
    {"Dollar", "US-$", "US-Dollar", 1},
    {"€", "€", "Euro", 1},
    {"Euro", "€", "Euro", 1},
    {"EUR", "€", "Euro", 1},
    {"£", "£", "Pfund", 1},
    {"Pfund", "£", "Pfund", 1},
    {"GBP", "£", "Pfund", 1},
    {"CHF", "CHF", "Franken", 1},
    {"Franken", "CHF", "Franken", 1},
    {"%", "%", "%", 1},
    {"Prozent", "%", "%", 1},
    END_OF_WORDS,
};

static const LangWord en_scales[] = {
    {"thousand", "thousand", "thousand", E3}, {"k", "thousand", "thousand", E3},
    {"million", "million", "million", E6},    {"m", "million", "million", E6},
    {"mn", "million", "million", E6},         {"billion", "billion", "billion", E9},
    {"bn", "billion", "billion", E9},         {"trillion", "trillion", "trillion", E12},
    {"tn", "trillion", "trillion", E12},      END_OF_WORDS,
};

static const LangWord en_units[] = {
    {"US$", "US$", "US dollars", 1},
    {"US dollars", "US$", "US dollars", 1},
    {"$", "US$", "US dollars", 1},
    {"USD", "US$", "US dollars", 1},
    {"dollars", "US$", "US dollars", 1},
    {"€", "€", "euros", 1},
    {"euros", "€", "euros", 1},
    {"euro", "€", "euros", 1},
    {"EUR", "€", "euros", 1},
    {"£", "£", "pounds", 1},
    {"pounds", "£", "pounds", 1},
    {"GBP", "£", "pounds", 1},
    {"CHF", "CHF", "Swiss francs", 1},
    {"Swiss francs", "CHF", "Swiss francs", 1},
    {"%", "%", "%", 1},
    {"percent", "%", "%", 1},
    {"per cent", "%", "%", 1},
    END_OF_WORDS,
};

static const LangWord fr_scales[] = {
    {"k", "k", "mille", E3},
    {"mille", "k", "mille", E3},
    {"M", "M", "millions", E6},
    {"Mio", "M", "millions", E6},
    {"million", "M", "millions", E6},
    {"millions", "M", "millions", E6},
    {"Md", "Md", "milliards", E9},
    {"Mds", "Md", "milliards", E9},
    {"Mrd", "Md", "milliards", E9},
    {"milliard", "Md", "milliards", E9},
    {"milliards", "Md", "milliards", E9},
    {"billions", "billions", "billions", E12},
    {"billion", "billions", "billions", E12},
    END_OF_WORDS,
};

static const LangWord fr_units[] = {
    {"$US", "$US", "dollars US", 1},
    {"dollars US", "$US", "dollars US", 1},
    {"$", "$US", "dollars US", 1},
    {"USD", "$US", "dollars US", 1},
    {"dollars", "$US", "dollars US", 1},
    {"€", "€", "euros", 1},
    {"euros", "€", "euros", 1},
    {"euro", "€", "euros", 1},
    {"EUR", "€", "euros", 1},
    {"£", "£", "livres", 1},
    {"livres", "£", "livres", 1},
    {"GBP", "£", "livres", 1},
    {"CHF", "CHF", "francs suisses", 1},
    {"francs suisses", "CHF", "francs suisses", 1},
    {"%", "%", "%", 1},
    {"pour cent", "%", "%", 1},
    END_OF_WORDS,
};

/* English stands first: lang_default(). */
static const Lang LANGS[] = {
    {
        .code = "en",
        .number = {".", ",", 4},
        .percent = "",
        .open = "“",
        .close = "”",
        .weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
        .weekdays_short = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
        .months = {"January", "February", "March", "April", "May", "June", "July", "August",
                   "September", "October", "November", "December"},
        .months_short = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
                         "Nov", "Dec"},
        .date_long = "{W} {D}" NBSP "{M}",
        .date_short = "{W} {D}" NBSP "{M}",
        .date_day = "{D}" NBSP "{M}",
        .date_year = "{D}" NBSP "{M} {Y}",
        .as_of = "as of {}",
        .computed = "(computed)",
        .clock = "{h}:{m}",
        .scales = en_scales,
        .units = en_units,
        .weak = "a an the of in on at to by for from with and or but nor that which who as than if "
                "how is are was were be its their his her our my your we i it not no into over",
        .no_file = "No content found",
        .bad_file = "The content cannot be read",
        .no_facts = "No news at the moment",
    },
    {
        .code = "de",
        .number = {",", ".", 5},
        .percent = NNBSP,
        .open = "„",
        .close = "“",
        .weekdays = {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag",
                     "Sonntag"},
        .weekdays_short = {"Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."},
        .months = {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
                   "September", "Oktober", "November", "Dezember"},
        .months_short = {"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.",
                         "Okt.", "Nov.", "Dez."},
        .date_long = "{W}, {D}." NBSP "{M}",
        .date_short = "{W}, {D}." NBSP "{M}",
        .date_day = "{D}." NBSP "{M}",
        .date_year = "{D}." NBSP "{M} {Y}",
        .as_of = "Stand {}",
        .computed = "(errechnet)",
        .clock = "{h}:{m}",
        .scales = de_scales,
        .units = de_units,
        .weak = "der die das den dem des ein eine einen einem einer in im an am auf zu zum zur von "
                "vom mit und oder dass je wie ihre ihren seine für aus bei nach wir ich vor uns",
        .no_file = "Kein Inhalt gefunden",
        .bad_file = "Der Inhalt ist nicht lesbar",
        .no_facts = "Zurzeit keine Meldungen",
    },
    {
        .code = "fr",
        .number = {",", NNBSP, 5},
        .percent = NNBSP,
        .open = "«" NNBSP,
        .close = NNBSP "»",
        .weekdays = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
        .weekdays_short = {"lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."},
        .months = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
                   "septembre", "octobre", "novembre", "décembre"},
        .months_short = {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.",
                         "oct.", "nov.", "déc."},
        .date_long = "{W} {D1er}" NBSP "{M}",
        .date_short = "{W} {D1er}" NBSP "{M}",
        .date_day = "{D1er}" NBSP "{M}",
        .date_year = "{D1er}" NBSP "{M} {Y}",
        .as_of = "au {}",
        .computed = "(calculé)",
        .clock = "{h}:{m}",
        .scales = fr_scales,
        .units = fr_units,
        .weak = "le la les un une des du de à au aux en dans sur sous par pour avec sans chez vers "
                "et ou mais que qui dont comme si ne se ce cet cette ces son sa ses leur leurs mon "
                "ma mes notre nos je nous il elle est sont a ont",
        .no_file = "Aucun contenu trouvé",
        .bad_file = "Le contenu est illisible",
        .no_facts = "Aucune information pour le moment",
    },
};

const Lang *lang_at(size_t index)
{
    return index < sizeof LANGS / sizeof *LANGS ? &LANGS[index] : NULL;
}

const Lang *lang_default(void)
{
    return &LANGS[0];
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

const Lang *lang_find(const char *code, size_t len)
{
    size_t n = 0;
    while (n < len && code[n] != '-')
        n++;
    for (size_t i = 0; i < sizeof LANGS / sizeof *LANGS; i++) {
        const char *own = LANGS[i].code;
        size_t k = 0;
        while (k < n && own[k] && own[k] == lower(code[k]))
            k++;
        if (k == n && !own[k])
            return &LANGS[i];
    }
    return NULL;
}

static bool is(const char *word, const char *s, size_t len)
{
    return strlen(word) == len && memcmp(word, s, len) == 0;
}

static const LangWord *find(const LangWord *words, const char *s, size_t len)
{
    for (const LangWord *w = words; w->written; w++)
        if (is(w->written, s, len) || is(w->crawl, s, len) || is(w->card, s, len))
            return w;
    return NULL;
}

const LangWord *lang_scale(const Lang *l, const char *s, size_t len)
{
    return find(l->scales, s, len);
}

const LangWord *lang_unit(const Lang *l, const char *s, size_t len)
{
    return find(l->units, s, len);
}

/* ---- patterns ---- */

static void add(Utf8Out *out, const char *s)
{
    utf8_add(out, s, strlen(s));
}

static void add_number(Utf8Out *out, int digits, int n)
{
    char text[16];
    snprintf(text, sizeof text, "%0*d", digits, n);
    add(out, text);
}

typedef struct {
    const Lang *lang;
    Date date;
    int weekday, hour, minute;
    bool abbreviate;
} Values;

static void add_token(Utf8Out *out, const Values *v, const char *token, size_t len)
{
    const Lang *l = v->lang;
    switch (token[0]) {
    case 'W':
        add(out, (v->abbreviate ? l->weekdays_short : l->weekdays)[v->weekday]);
        break;
    case 'M':
        add(out, (v->abbreviate ? l->months_short : l->months)[v->date.month - 1]);
        break;
    case 'D':
        if (v->date.day == 1 && len > 1)
            utf8_add(out, token + 1, len - 1);
        else
            add_number(out, 1, v->date.day);
        break;
    case 'Y':
        add_number(out, 1, v->date.year);
        break;
    case 'h':
        add_number(out, 2, v->hour);
        break;
    case 'm':
        add_number(out, 2, v->minute);
        break;
    }
}

static size_t fill(const char *pattern, const Values *v, char *buf, size_t size)
{
    Utf8Out out = {buf, size, 0, false};
    add(&out, "");
    while (*pattern) {
        size_t plain = strcspn(pattern, "{");
        utf8_add(&out, pattern, plain);
        pattern += plain;
        if (!*pattern)
            break;
        size_t token = strcspn(++pattern, "}");
        add_token(&out, v, pattern, token);
        pattern += token + 1;
    }
    return out.len;
}

size_t lang_date(const Lang *l, LangDate form, Date d, int weekday, char *buf, size_t size)
{
    const char *const patterns[] = {l->date_long, l->date_short, l->date_day, l->date_year};
    Values v = {.lang = l, .date = d, .weekday = weekday};
    if (d.year == 0 || weekday < 0 || weekday > 6)
        form = d.year != 0 && form == LANG_DATE_YEAR ? form : LANG_DATE_DAY;
    v.abbreviate = form == LANG_DATE_SHORT;
    bool month = d.month >= 1 && d.month <= 12;
    return fill(month ? patterns[form] : "", &v, buf, size);
}

size_t lang_clock(const Lang *l, int hour, int minute, char *buf, size_t size)
{
    Values v = {.lang = l, .hour = hour, .minute = minute};
    return fill(l->clock, &v, buf, size);
}

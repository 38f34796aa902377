/* SPDX-License-Identifier: MIT */
/* mutants SOURCE OUT: what is proved in SOURCE, said otherwise. OUT-N.facts are sources of up to 300 records
 * each, beside SOURCE's document, and OUT.tsv has a row for each record: file, line of its first field, class,
 * what was done. Classes that begin with "same" differ in typography alone and must still be proved; all others
 * say something else inside the wording and must be refused. */
#include "base/utf8.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT = 4096, WORDS = 120, FIELDS = 24, RECORDS = 300 };

typedef struct {
    char name[40], value[TEXT];
} Field;

typedef struct {
    Field fields[FIELDS];
    int count;
} Record;

static char head[TEXT], document[1 << 20];
static const char *out_path;
static FILE *out, *rows;
static int files, written, line;
static bool german;

/* ---- records in and out ---- */

static void next_file(void)
{
    char path[TEXT];
    if (out)
        fclose(out);
    snprintf(path, sizeof path, "%s-%d.facts", out_path, ++files);
    out = fopen(path, "w");
    if (!out)
        exit(1);
    fputs(head, out);
    line = 1;
    for (const char *p = head; *p; p++)
        line += *p == '\n';
    written = 0;
}

/* Writes the record with another value in one field. */
static void put(const Record *r, int field, const char *value, const char *class, const char *done)
{
    if (!out || written == RECORDS)
        next_file();
    fprintf(rows, "%d\t%d\t%s\t%s\n", files, line, class, done);
    for (int i = 0; i < r->count; i++, line++)
        fprintf(out, "%s: %s\n", r->fields[i].name, i == field ? value : r->fields[i].value);
    fputs("\n", out);
    line++;
    written++;
}

static int field(const Record *r, const char *name)
{
    for (int i = 0; i < r->count; i++)
        if (strcmp(r->fields[i].name, name) == 0)
            return i;
    return -1;
}

/* What is still in the document as it stands says nothing else. */
static bool stands(const char *text)
{
    return strstr(document, text) != NULL;
}

/* ---- quotations ---- */

typedef struct {
    char text[TEXT];
    char *word[WORDS];
    int count;
} Words;

static void split(Words *w, const char *text)
{
    snprintf(w->text, sizeof w->text, "%s", text);
    w->count = 0;
    for (char *p = strtok(w->text, " "); p && w->count < WORDS; p = strtok(NULL, " "))
        w->word[w->count++] = p;
}

/* The words as a text, with one left out (-1: none), one replaced and one added before a place. */
static void join(const Words *w, int without, int at, const char *instead, int before,
                 const char *more, char text[TEXT])
{
    size_t n = 0;
    text[0] = 0;
    for (int i = 0; i < w->count; i++) {
        if (i == before)
            n += (size_t)snprintf(text + n, TEXT - n, "%s%s", n ? " " : "", more);
        if (i != without)
            n += (size_t)snprintf(text + n, TEXT - n, "%s%s", n ? " " : "",
                                  i == at ? instead : w->word[i]);
    }
}

static void say_other(const Record *r, int f, const char *text, const char *class)
{
    if (!stands(text) && strcmp(text, r->fields[f].value) != 0)
        put(r, f, text, class, text);
}

static void mutate_words(const Record *r, int f)
{
    static const char *const none[2] = {"not", "nicht"}, *const perhaps[2] = {"perhaps",
                                                                              "vielleicht"};
    static const char *const others[2][3] = {{"harbour", "always", "seven"},
                                             {"Hafen", "immer", "sieben"}};
    Words w;
    char text[TEXT], word[TEXT];
    split(&w, r->fields[f].value);
    if (w.count > 1 && strcmp(w.word[w.count - 1], "…") == 0)
        w.count--; /* a cut there is no other wording */
    for (int i = 1; i + 1 < w.count; i++) {
        join(&w, i, -1, "", -1, "", text);
        say_other(r, f, text, "word dropped");
        join(&w, -1, -1, "", i, none[german], text);
        say_other(r, f, text, "negated");
        join(&w, -1, -1, "", i, perhaps[german], text);
        say_other(r, f, text, "hedged");
        join(&w, -1, i, others[german][i % 3], -1, "", text);
        say_other(r, f, text, "word replaced");
        char *swap = w.word[i];
        w.word[i] = w.word[i + 1];
        w.word[i + 1] = swap;
        join(&w, -1, -1, "", -1, "", text);
        say_other(r, f, text, "words swapped");
        w.word[i + 1] = w.word[i];
        w.word[i] = swap;
        snprintf(word, sizeof word, "%s", w.word[i]);
        size_t letter = strlen(word) / 2;
        if (isalpha((unsigned char)word[letter])) {
            word[letter] = word[letter] == 'e' ? 'a' : 'e';
            join(&w, -1, i, word, -1, "", text);
            say_other(r, f, text, "letter");
        }
        snprintf(word, sizeof word, "%s", w.word[i]);
        if (islower((unsigned char)word[0])) {
            word[0] = (char)toupper((unsigned char)word[0]);
            join(&w, -1, i, word, -1, "", text);
            say_other(r, f, text, "capital");
        }
    }
}

/* Replaces the first `from` by `to`; false if there is none. */
static bool replace(const char *s, const char *from, const char *to, char text[TEXT])
{
    const char *at = strstr(s, from);
    if (!at)
        return false;
    snprintf(text, TEXT, "%.*s%s%s", (int)(at - s), s, to, at + strlen(from));
    return true;
}

static void mutate_signs(const Record *r, int f)
{
    static const char *const other[][2] = {
        {"ß", "ss"},         {"ä", "ae"},        {"ü", "u"},  {" nicht ", " "},
        {" not ", " "},      {"n't", ""},        {"n’t", ""}, {" kein ", " ein "},
        {" never ", " "},    {" perhaps ", " "}, {", ", " "}, {" and ", " or "},
        {" und ", " oder "}, {"1", "2"},         {"4", "7"},  {" is ", " was "},
        {" ist ", " war "}};
    const char *s = r->fields[f].value;
    char text[TEXT];
    for (size_t i = 0; i < sizeof other / sizeof *other; i++)
        if (replace(s, other[i][0], other[i][1], text))
            say_other(r, f, text, "sign, number or small word");
    size_t len = strlen(s);
    snprintf(text, sizeof text, "%.*s?", (int)(len - (s[len - 1] == '.')), s);
    say_other(r, f, text, "question");
    snprintf(text, sizeof text, "%.*s!", (int)(len - (s[len - 1] == '.')), s);
    say_other(r, f, text, "exclamation");
    snprintf(text, sizeof text, "[%s] %s", german ? "Er sagte" : "He said", s);
    say_other(r, f, text, "insertion");
}

/* ---- typography ---- */

static void everywhere(const char *s, const char *from, const char *to, char text[TEXT])
{
    size_t n = 0, len = strlen(from);
    while (*s && n + 8 < TEXT)
        if (strncmp(s, from, len) == 0) {
            n += (size_t)snprintf(text + n, TEXT - n, "%s", to);
            s += len;
        } else {
            text[n++] = *s++;
        }
    text[n] = 0;
}

static void vary(const Record *r, int f)
{
    static const char *const same[][3] = {{"blanks", " ", "\u00A0"},
                                          {"blanks", " ", "\u202F"},
                                          {"soft hyphens", "en ", "e\u00ADn "},
                                          {"soft hyphens", "er", "e\u00ADr"},
                                          {"apostrophes", "'", "’"},
                                          {"apostrophes", "’", "'"},
                                          {"dashes", " – ", " — "},
                                          {"dashes", " – ", " - "},
                                          {"dashes", " — ", " – "},
                                          {"ellipses", "…", "..."},
                                          {"ellipses", "...", "…"},
                                          {"marks", "„", "\""},
                                          {"marks", "‘", "“"},
                                          {"composition", "ä", "a\u0308"},
                                          {"composition", "ö", "o\u0308"},
                                          {"composition", "ü", "u\u0308"},
                                          {"composition", "é", "e\u0301"}};
    const char *s = r->fields[f].value;
    char text[TEXT], class[60];
    size_t len = strlen(s);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        everywhere(s, same[i][1], same[i][2], text);
        snprintf(class, sizeof class, "same: %s", same[i][0]);
        if (strcmp(text, s) != 0)
            put(r, f, text, class, text);
        if (strcmp(text, s) != 0 && replace(s, same[i][1], same[i][2], text))
            put(r, f, text, class, text);
    }
    for (const char *blank = strchr(s, ' '); blank; blank = strchr(blank + 1, ' ')) {
        snprintf(text, sizeof text, "%.*s\u00A0%s", (int)(blank - s), s, blank + 1);
        put(r, f, text, "same: blanks", text);
    }
    snprintf(text, sizeof text, "„%s“", s);
    put(r, f, text, "same: marks around it", text);
    snprintf(text, sizeof text, "%.*s", (int)(len - (s[len - 1] == '.')), s);
    if (strcmp(text, s) != 0)
        put(r, f, text, "same: full stop left out", text);
    snprintf(text, sizeof text, "%s%s", s, s[len - 1] == '.' || s[len - 1] == '?' ? "" : ".");
    if (strcmp(text, s) != 0)
        put(r, f, text, "same: full stop added", text);
    snprintf(text, sizeof text, "%c%s",
             isupper((unsigned char)s[0]) ? tolower((unsigned char)s[0])
                                          : toupper((unsigned char)s[0]),
             s + 1);
    if (isalpha((unsigned char)s[0]))
        put(r, f, text, "same: first letter", text);
}

/* ---- figures ---- */

/* Other digits: the number of which they are all is another one. */
static void other_numbers(const Record *r, int f)
{
    char text[TEXT];
    const char *s = r->fields[f].value;
    for (size_t i = 0; s[i]; i++)
        if (isdigit((unsigned char)s[i]))
            for (int by = 1; by < 10; by += 4) {
                snprintf(text, sizeof text, "%s", s);
                text[i] = (char)('0' + (s[i] - '0' + by) % 10);
                if (i == 0 && text[i] == '0')
                    continue;
                say_other(r, f, text, "number");
            }
}

/* The same for a unit; a letter only right after a digit: "£3m". */
static bool replace_after(const char *s, const char *from, const char *to, char text[TEXT])
{
    const char *at = strstr(s, from);
    bool letter = isalpha((unsigned char)from[0]) && strlen(from) <= 2;
    return at && (!letter || (at > s && isdigit((unsigned char)at[-1]))) &&
           replace(s, from, to, text);
}

static void other_units(const Record *r, int f)
{
    static const char *const other[][3] = {{"scale", "Mrd.", "Mio."},
                                           {"scale", "Mio.", "Mrd."},
                                           {"scale", "Bio.", "Mrd."},
                                           {"scale", "Mrd.", "Bio."},
                                           {"scale", "bn", "m"},
                                           {"scale", "m", "bn"},
                                           {"scale", "million", "billion"},
                                           {"scale", " million", ""},
                                           {"scale", "Mio. ", ""},
                                           {"scale", "Mrd. ", ""},
                                           {"unit", "Euro", "Franken"},
                                           {"unit", "Euro", "Dollar"},
                                           {"unit", "€", "$"},
                                           {"unit", "€", "£"},
                                           {"unit", "£", "€"},
                                           {"unit", "$", "£"},
                                           {"unit", "Yen", "Euro"},
                                           {"unit", "Franken", "Euro"},
                                           {"unit", "Prozentpunkte", "%"},
                                           {"unit", "percentage points", "%"},
                                           {"points for per cent", "%", "Prozentpunkte"},
                                           {"points for per cent", "%", "percentage points"},
                                           {"unit", "%", "Euro"},
                                           {"unit", "Stunden", "Minuten"},
                                           {"unit", "Minuten", "Stunden"},
                                           {"unit", "Meter", "Kilometer"},
                                           {"unit", "metres", "miles"},
                                           {"unit", "birds", "pairs"},
                                           {"unit", "Besucher", "Kinder"},
                                           {"unit", "Dörfer", "Häuser"},
                                           {"unit", "Jahre", "Meter"},
                                           {"unit", "riders", "trips"},
                                           {"unit", "trips", "riders"},
                                           {"unit", "Kilogramm", "Tonnen"},
                                           {"minus", "£", "-£"},
                                           {"range", "–", " und "}};
    char text[TEXT];
    for (size_t i = 0; i < sizeof other / sizeof *other; i++)
        if (replace_after(r->fields[f].value, other[i][1], other[i][2], text)) {
            bool wrong_language = strstr(text, german ? "percentage" : "Prozentpunkt") != NULL;
            if (!wrong_language)
                put(r, f, text, other[i][0], text);
        }
}

/* A change of the other sign, and a level that is offered as one. */
static void other_changes(const Record *r)
{
    char text[TEXT];
    int change = field(r, "Change"), value = field(r, "Value");
    const char *s = change < 0 ? "" : r->fields[change].value;
    if (*s == '+' || *s == '-') {
        snprintf(text, sizeof text, "%c%s", *s == '+' ? '-' : '+', s + 1);
        put(r, change, text, "direction", text);
    }
    if (change >= 0) {
        other_numbers(r, change);
        other_units(r, change);
    }
    if (change < 0 && value >= 0 && strchr(r->fields[value].value, '%') &&
        isdigit((unsigned char)r->fields[value].value[0])) {
        snprintf(text, sizeof text, "+%s", r->fields[value].value);
        put(r, value, text, "level for growth", text);
        snprintf(text, sizeof text, "-%s", r->fields[value].value);
        put(r, value, text, "level for growth", text);
    }
}

static void mutate(const Record *r)
{
    int quote = field(r, "Quote"), value = field(r, "Value"), previous = field(r, "Previous");
    if (field(r, "From") < 0 || field(r, "Unproved") >= 0)
        return;
    if (quote >= 0) {
        mutate_words(r, quote);
        mutate_signs(r, quote);
        vary(r, quote);
    }
    if (value >= 0) {
        other_numbers(r, value);
        other_units(r, value);
        other_changes(r);
    }
    if (previous >= 0)
        other_numbers(r, previous);
}

/* ---- files ---- */

static void read_document(const char *folder, const char *name)
{
    char path[TEXT];
    snprintf(path, sizeof path, "%.2000s/%.2000s", folder, name);
    FILE *f = fopen(path, "r");
    if (!f)
        exit(1);
    document[fread(document, 1, sizeof document - 1, f)] = 0;
    fclose(f);
}

int main(int argc, char **argv)
{
    char text[TEXT], folder[TEXT];
    Record r = {.count = 0};
    bool in_head = true;
    FILE *in = argc == 3 ? fopen(argv[1], "r") : NULL;
    if (!in)
        return 64;
    out_path = argv[2];
    snprintf(text, sizeof text, "%s.tsv", out_path);
    rows = fopen(text, "w");
    snprintf(folder, sizeof folder, "%s", argv[1]);
    char *slash = strrchr(folder, '/');
    *(slash ? slash : folder) = 0;
    if (!rows)
        return 1;
    for (bool more = true; more;) {
        more = fgets(text, sizeof text, in) != NULL;
        text[more ? strcspn(text, "\n") : 0] = 0;
        if (more && *text && *text != '#' && r.count < FIELDS) {
            char *colon = strchr(text, ':');
            if (!colon)
                return 1;
            *colon = 0;
            snprintf(r.fields[r.count].name, sizeof r.fields[0].name, "%.39s", text);
            snprintf(r.fields[r.count++].value, TEXT, "%s", colon + 2);
            continue;
        }
        if (!r.count)
            continue;
        int lang = field(&r, "Lang"), doc = field(&r, "Document");
        german = german || (lang >= 0 && strncmp(r.fields[lang].value, "de", 2) == 0);
        if (doc >= 0)
            read_document(folder, r.fields[doc].value);
        if (in_head)
            for (int i = 0; i < r.count; i++) {
                size_t n = strlen(head);
                snprintf(head + n, sizeof head - n, "%s: %s\n%s", r.fields[i].name,
                         r.fields[i].value, i + 1 < r.count ? "" : "\n");
            }
        else
            mutate(&r);
        in_head = in_head && doc < 0;
        r.count = 0;
    }
    if (out)
        fclose(out);
    return fclose(rows) != 0;
}

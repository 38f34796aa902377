/* SPDX-License-Identifier: MIT */
/* libhyphen wants words in lower case and in the encoding of its dictionary; it answers letter by
 * letter, and a word has the same letters in every encoding. Divisions that would spell a word
 * another way ("Schiffahrt", "Schiff-fahrt") are left out: a soft hyphen cannot express them. */
#include "compiler/hyphens.h"
#include "base/linebreak.h"
#include "base/utf8.h"

#include <glob.h>
#include <hyphen.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <utf8proc.h>

enum { LANGS = 64, CODE = 16, LEAST = 3, WORD_LETTERS = 200, PATH_BYTES = 512 };

static const char FOLDER[] = "/usr/share/hyphen";

typedef struct {
    char lang[CODE];
    HyphenDict *dict; /* NULL: there is none */
} Entry;

struct Hyphens {
    Entry entries[LANGS];
    size_t count;
};

Hyphens *hyphens_open(void)
{
    return calloc(1, sizeof(Hyphens));
}

void hyphens_close(Hyphens *h)
{
    for (size_t i = 0; h && i < h->count; i++)
        if (h->entries[i].dict)
            hnj_hyphen_free(h->entries[i].dict);
    free(h);
}

/* Finds the dictionary for a language: with its region, without it, or for any region. */
static bool find_file(const char *lang, char path[PATH_BYTES])
{
    int primary = (int)strcspn(lang, "-_");
    glob_t found;
    snprintf(path, PATH_BYTES, "%s/hyph_%s.dic", FOLDER, lang);
    for (char *p = path + sizeof FOLDER; *p; p++)
        *p = *p == '-' ? '_' : *p;
    for (char *p = path + sizeof FOLDER + 5 + primary; *p && *p != '.'; p++)
        *p = *p >= 'a' && *p <= 'z' ? (char)(*p - 32) : *p;
    if (access(path, R_OK) == 0)
        return true;
    snprintf(path, PATH_BYTES, "%s/hyph_%.*s.dic", FOLDER, primary, lang);
    if (access(path, R_OK) == 0)
        return true;
    snprintf(path, PATH_BYTES, "%s/hyph_%.*s_*.dic", FOLDER, primary, lang);
    bool any = glob(path, 0, NULL, &found) == 0;
    if (any)
        snprintf(path, PATH_BYTES, "%s", found.gl_pathv[0]);
    globfree(&found);
    return any;
}

static HyphenDict *dict_of(Hyphens *h, Str lang)
{
    char path[PATH_BYTES];
    size_t i = 0;
    while (i < h->count && !str_is(lang, h->entries[i].lang, strlen(h->entries[i].lang)))
        i++;
    if (i < h->count)
        return h->entries[i].dict;
    if (i == LANGS || lang.len >= CODE || lang.len == 0)
        return NULL;
    Entry *entry = &h->entries[h->count++];
    memcpy(entry->lang, lang.s, lang.len);
    if (find_file(entry->lang, path))
        entry->dict = hnj_hyphen_load(path);
    return entry->dict;
}

/* Writes the word in lower case and in the dictionary's encoding; returns its bytes, or 0 if the
 * encoding lacks a letter. */
static size_t encoded(const HyphenDict *dict, const char *word, size_t len, char *out, size_t size)
{
    char lower[4 * WORD_LETTERS], *from = lower, *to = out;
    size_t n = 0, room = size;
    uint32_t cp;
    for (size_t at = 0; at < len && n + 4 <= sizeof lower;) {
        at += utf8_next(word + at, len - at, &cp);
        n += utf8_put((uint32_t)utf8proc_tolower((utf8proc_int32_t)cp), lower + n);
    }
    iconv_t conversion = iconv_open(dict->utf8 ? "UTF-8" : dict->cset, "UTF-8");
    if (conversion == (iconv_t)-1)
        return 0;
    bool good = iconv(conversion, &from, &n, &to, &room) == 0 && n == 0;
    iconv_close(conversion);
    return good ? size - room : 0;
}

/* Finds the letters after which the word may be divided; false if the dictionary cannot say. */
static bool divide(HyphenDict *dict, const char *word, size_t len, bool *after)
{
    char bytes[4 * WORD_LETTERS], marks[4 * WORD_LETTERS + 8] = "";
    char **changes = NULL;
    int *pos = NULL, *cut = NULL;
    size_t n = encoded(dict, word, len, bytes, sizeof bytes);
    bool good =
        n > 0 && hnj_hyphen_hyphenate2(dict, bytes, (int)n, marks, NULL, &changes, &pos, &cut) == 0;
    for (size_t i = 0; good && i < utf8_count(word, len); i++)
        after[i] = (marks[i] & 1) && !(changes && changes[i]);
    for (size_t i = 0; changes && i < n; i++)
        free(changes[i]);
    free(changes);
    free(pos);
    free(cut);
    return good;
}

size_t hyphens_places(Hyphens *h, Str lang, const char *word, size_t len, size_t *at, size_t most)
{
    bool after[WORD_LETTERS] = {false};
    size_t letters = utf8_count(word, len), n = 0, byte = 0, cluster = 0;
    uint32_t cp;
    HyphenDict *dict = dict_of(h, lang);
    if (!dict || letters > WORD_LETTERS || !divide(dict, word, len, after))
        return 0;
    for (size_t i = 1; i < letters && n < most; i++) {
        byte += utf8_next(word + byte, len - byte, &cp);
        while (cluster < byte)
            cluster += linebreak_cluster(word + cluster, len - cluster);
        if (after[i - 1] && cluster == byte && i >= LEAST && letters - i >= LEAST)
            at[n++] = byte;
    }
    return n;
}

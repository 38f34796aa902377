/* SPDX-License-Identifier: MIT */
/* The templates in all languages, as parts that are put together: no literal of C may be longer. */
#include "compiler/template.h"

#include "compiler/template_de.h"
#include "compiler/template_en.h"
#include "compiler/template_es.h"
#include "compiler/template_fr.h"

#include <stdlib.h>
#include <string.h>

/* The first is for those who want another language. */
static const struct {
    const char *lang;
    const char *const *parts;
} templates[] = {
    {"en", template_en}, {"de", template_de}, {"fr", template_fr}, {"es", template_es}};
enum { TEMPLATES = sizeof templates / sizeof *templates };

/* The index of a name such as "de", "de-AT" or "de_AT.UTF-8"; -1 if it has none. */
static int find(const char *name, size_t len)
{
    size_t code = strcspn(name, "-_.@:");
    code = code > len ? len : code;
    for (int i = 0; i < TEMPLATES; i++)
        if (strlen(templates[i].lang) == code && memcmp(templates[i].lang, name, code) == 0)
            return i;
    return -1;
}

bool template_has(const char *language)
{
    return find(language, strlen(language)) >= 0;
}

const char *template_languages(void)
{
    return "en, de, fr, es";
}

char *template_text(const char *languages)
{
    int which = -1;
    size_t size = 1;
    while (which < 0 && *languages) {
        size_t len = strcspn(languages, ":");
        which = find(languages, len);
        languages += len + (languages[len] == ':');
    }
    const char *const *parts = templates[which < 0 ? 0 : which].parts;
    for (int i = 0; parts[i]; i++)
        size += strlen(parts[i]);
    char *text = malloc(size), *to = text;
    for (int i = 0; text && parts[i]; to += strlen(parts[i++]))
        strcpy(to, parts[i]);
    return text;
}

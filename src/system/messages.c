/* SPDX-License-Identifier: MIT */
/* The environment is understood as gettext understands it, and the catalogues are gettext's; but
 * gettext translates only if the system has the locale of a language, and screens and containers
 * have none but "C". Here a catalogue is enough. Catalogues are looked for beside the program first,
 * as its fonts are. */
#include "system/messages.h"

#include "base/catalogue.h"
#include "base/err.h"
#include "base/limits.h"
#include "system/files.h"
#include "system/process.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_BYTES = 4096 };
static const char ANY[] = "C.UTF-8";

/* The variable if it is set to something, else NULL. */
static const char *given(const char *name)
{
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

const char *messages_wish(void)
{
    const char *locale = given("LC_ALL");
    locale = locale ? locale : given("LC_MESSAGES");
    locale = locale ? locale : given("LANG");
    locale = locale ? locale : ANY;
    if (strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
        return "";
    const char *languages = given("LANGUAGE");
    return languages ? languages : strncmp(locale, "C.", 2) == 0 ? "" : locale;
}

/* A name such as "de_AT.UTF-8@euro": a language, and parts that may follow it. */
typedef struct {
    const char *language, *territory, *modifier;
    int language_len, territory_len, modifier_len; /* the latter two with their mark */
} Name;

static Name name_of(const char *s, size_t len)
{
    Name n = {.language = s, .language_len = (int)strcspn(s, "_.@:")};
    const char *end = s + len, *at = s + n.language_len;
    n.territory = at;
    n.territory_len = at < end && *at == '_' ? (int)strcspn(at, ".@:") : 0;
    n.modifier = memchr(s, '@', len);
    n.modifier = n.modifier ? n.modifier : end;
    n.modifier_len = (int)(end - n.modifier);
    return n;
}

static bool is_language(const Name *n, const char *language)
{
    return n->language_len == (int)strlen(language) &&
           memcmp(n->language, language, strlen(language)) == 0;
}

/* Reads the catalogue of this name, which then is the language of all messages. */
static bool speak(const char *folder, const Name *n)
{
    static Catalogue catalogue;
    char path[PATH_BYTES], *bytes;
    size_t len;
    int size = snprintf(path, sizeof path, "%s/%.*s%.*s%.*s/LC_MESSAGES/motograph.mo", folder,
                        n->language_len, n->language, n->territory_len, n->territory,
                        n->modifier_len, n->modifier);
    if (size >= PATH_BYTES ||
        files_read_regular(path, LIMIT_CATALOGUE_BYTES, &bytes, &len, NULL) != FILES_OK)
        return false;
    if (!catalogue_init(&catalogue, bytes, len)) {
        free(bytes);
        return false;
    }
    err_speak(&catalogue);
    return true;
}

/* The catalogue that fits a name best: "de_AT@euro", else "de_AT", "de@euro", "de". */
static bool speak_best(const char *folder, const Name *n)
{
    for (int i = 0; i < 4; i++) {
        Name less = *n;
        less.territory_len = i < 2 ? n->territory_len : 0;
        less.modifier_len = i % 2 == 0 ? n->modifier_len : 0;
        bool new = (i < 2 || n->territory_len) && (i % 2 == 0 || n->modifier_len);
        if (new &&speak(folder, &less))
            return true;
    }
    return false;
}

void messages_begin(void)
{
    static const char *const places[] = {"locale/", "../share/locale", DATADIR "/../locale", NULL};
    const char *wish = messages_wish();
    char folder[PATH_BYTES];
    if (!*wish || !process_own_file(places, folder, sizeof folder))
        return;
    for (size_t len; *wish; wish += len + (wish[len] == ':')) {
        len = strcspn(wish, ":");
        Name name = name_of(wish, len);
        if (is_language(&name, "en") || is_language(&name, "C") || is_language(&name, "POSIX"))
            return;
        if (name.language_len > 0 && !memchr(wish, '/', len) && speak_best(folder, &name))
            return;
    }
}

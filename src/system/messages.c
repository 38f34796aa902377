/* SPDX-License-Identifier: MIT */
/* gettext translates only if the system has the locale of LANG, which small systems and containers
 * lack. But before glibc 2.39 it reads LANGUAGE in every locale that is not "C", and each system has
 * "C.UTF-8". So the messages get that locale then, and LANGUAGE what LANG says. Catalogues are looked
 * for beside the program first, as its fonts are. */
#include "system/messages.h"

#include "system/process.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static const char DOMAIN[] = "motograph", ENCODING[] = "UTF-8", ANY[] = "C.UTF-8";

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

/* The locale of the environment if the system has it, else the one that each system has. */
static bool begin_locale(void)
{
    const char *own = setlocale(LC_MESSAGES, "");
    return (own && strcmp(own, "C") != 0) || setlocale(LC_MESSAGES, ANY);
}

void messages_begin(void)
{
    static const char *const places[] = {"locale/", "../share/locale", DATADIR "/../locale", NULL};
    const char *wish = messages_wish();
    char folder[4096];
    if (!*wish || !process_own_file(places, folder, sizeof folder) || !begin_locale() ||
        setenv("LANGUAGE", wish, 1) != 0)
        return;
    bindtextdomain(DOMAIN, folder);
    bind_textdomain_codeset(DOMAIN, ENCODING);
    bind_textdomain_codeset("libc", ENCODING); /* strerror */
    textdomain(DOMAIN);
}

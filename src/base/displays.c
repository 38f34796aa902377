/* SPDX-License-Identifier: MIT */
/* The same plug has a name for the kernel, for X and for a compositor; people copy it from any of them.
 * A whole name comes before the beginning of another one: HDMI-1 is not HDMI-10. */
#include "base/displays.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static void copy(char to[DISPLAYS_NAME], const char *text, size_t len)
{
    Utf8Out out = {to, DISPLAYS_NAME, 0, false};
    to[0] = '\0';
    utf8_add(&out, text, len);
}

void displays_add(Displays *d, const char *name, const char *model)
{
    if (d->count == DISPLAYS_MOST)
        return;
    size_t len = model ? strlen(model) : 0;
    const char *open = len && model[len - 1] == ')' ? strrchr(model, '(') : NULL;
    copy(d->name[d->count], name ? name : "", name ? strlen(name) : 0);
    copy(d->model[d->count], model ? model : "", len);
    if ((!name || !*name) && open)
        copy(d->name[d->count], open + 1, (size_t)(model + len - 1 - (open + 1)));
    d->count++;
}

const char *displays_name(const Displays *d, int display)
{
    return *d->name[display] ? d->name[display] : d->model[display];
}

static bool begins(const char *text, const char *with)
{
    return strncasecmp(text, with, strlen(with)) == 0;
}

/* The only display of which this is the whole name, or a beginning; -1: none, -2: several. */
static int only(const Displays *d, const char *wish, bool whole)
{
    int found = -1;
    for (int i = 0; i < d->count; i++) {
        bool hit = whole ? strcasecmp(d->name[i], wish) == 0 || strcasecmp(d->model[i], wish) == 0
                         : begins(d->name[i], wish) || begins(d->model[i], wish);
        if (hit)
            found = found == -1 ? i : -2;
    }
    return found;
}

static int by_number(const Displays *d, const char *wish)
{
    char *end;
    long n = strtol(wish, &end, 10);
    return wish[0] >= '1' && wish[0] <= '9' && !*end && n <= d->count ? (int)n - 1 : -1;
}

/* Lists the displays: "1 HDMI-A-1, 2 DP-1 (Acme 24)". */
static void list(const Displays *d, char *out, size_t size)
{
    Utf8Out to = {out, size, 0, false};
    out[0] = '\0';
    for (int i = 0; i < d->count; i++) {
        char one[2 * DISPLAYS_NAME + 20];
        bool both = *d->name[i] && *d->model[i] && !strstr(d->model[i], d->name[i]);
        int n =
            snprintf(one, sizeof one, "%s%d %s%s%s%s", i ? ", " : "", i + 1, displays_name(d, i),
                     both ? " (" : "", both ? d->model[i] : "", both ? ")" : "");
        utf8_add(&to, one, (size_t)n);
    }
}

bool displays_find(const Displays *d, const char *wish, int *display, Err *err)
{
    char all[260];
    *display = 0;
    if (!wish)
        return true;
    int found = only(d, wish, true);
    if (found == -1)
        found = by_number(d, wish);
    if (found == -1)
        found = only(d, wish, false);
    if (found >= 0) {
        *display = found;
        return true;
    }
    list(d, all, sizeof all);
    return err_set(err, 0, 0,
                   found == -2
                       ? ERR_WORDS("several displays are called '%.60s'; the displays are: %s")
                       : ERR_WORDS("there is no display '%.60s' here; the displays are: %s"),
                   wish, all);
}

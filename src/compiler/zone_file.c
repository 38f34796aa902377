/* SPDX-License-Identifier: MIT */
/* A TZif file ends with the POSIX rule that holds after its last entry, which is all that most shows
 * need; so the player needs neither time-zone files nor tzset(). Where the entries of the coming years
 * are not those of the rule, they become a list of changes. Anybody may have written the
 * source that gives the name, so only plain names below one directory are opened, whatever the
 * environment says. */
#include "compiler/zone_file.h"
#include "compiler/tzif.h"
#include "compiler/zone_city.h"
#include "system/files.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ZONES "/usr/share/zoneinfo/"
enum { NAME_BYTES = 64, FILE_BYTES = 1 << 16 };

static bool is_name(const char *s, size_t len)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-_/";
    if (len == 0 || len >= NAME_BYTES || s[0] == '/' || s[0] == '-' || s[len - 1] == '/')
        return false;
    for (size_t i = 0; i < len; i++)
        if (!s[i] || !strchr(letters, s[i]) || (s[i] == '/' && s[i + 1] == '/'))
            return false;
    return true; /* no dot, hence no ".." */
}

/* ---- what the rule does not tell ---- */

enum { DAY_S = 86400, BEFORE_S = 366 * DAY_S, AFTER_S = 3653 * DAY_S };

#define NO_EARLIER INT64_C(1767225600) /* 2026: no build is older, whatever a clock says */

/* The number of entries before or at t. */
static uint32_t entries_until(const Tzif *f, int64_t t)
{
    uint32_t n = 0;
    while (n < f->time_count && tzif_time(f, n) <= t)
        n++;
    return n;
}

/* The offset that the file has at t. */
static int32_t real_offset(const Tzif *f, const Zone *rule, int64_t t)
{
    uint32_t n = entries_until(f, t);
    return n == 0 || n == f->time_count ? timezone_offset(rule, t) : tzif_offset(f, n - 1);
}

static int64_t next_entry(const Tzif *f, const Zone *rule, int64_t t)
{
    uint32_t n = entries_until(f, t);
    int64_t next = timezone_next_change(rule, t);
    return n < f->time_count && tzif_time(f, n) < next ? tzif_time(f, n) : next;
}

/* Notes the offsets from the first that differs from the rule to the last return to the rule. */
static void find_shifts(const Tzif *f, const Zone *rule, int64_t now, Zone *out)
{
    int n = 0, whole = 0; /* shifts in all; shifts up to the last return to the rule */
    bool differed = false;
    now = now > NO_EARLIER ? now : NO_EARLIER;
    for (int64_t t = now - BEFORE_S; t < CALENDAR_MAX; t = next_entry(f, rule, t)) {
        int32_t offset = real_offset(f, rule, t);
        bool differs = offset != timezone_offset(rule, t);
        if (!differs && t > now + AFTER_S)
            break;
        bool news = n ? offset != out->shifts[n - 1].offset_s || (differed && !differs) : differs;
        if (news && n == ZONE_SHIFTS)
            break;
        if (news)
            out->shifts[n++] = (ZoneShift){t, offset};
        if (differed && !differs)
            whole = n;
        differed = differs;
    }
    out->shift_count = whole;
}

static void write_shifts(const Zone *z, char *out)
{
    *out = 0;
    for (int i = 0; i < z->shift_count; i++)
        out += snprintf(out, 24, "%s%" PRId64 "%+d", i ? " " : "", z->shifts[i].at,
                        (int)z->shifts[i].offset_s);
}

/* ---- finding ---- */

static bool take_rule(const char *s, size_t len, ZoneTexts *out, Zone *rule)
{
    if (len == 0 || len >= ZONE_RULE_BYTES || !timezone_parse(s, len, rule, NULL))
        return false;
    memcpy(out->rule, s, len);
    out->rule[len] = 0;
    out->changes[0] = 0;
    return true;
}

static bool read_zone(const char *name, size_t len, int64_t now, ZoneTexts *out)
{
    char path[sizeof ZONES + NAME_BYTES], *bytes;
    size_t size;
    Tzif f;
    Zone rule, shifted = {0};
    snprintf(path, sizeof path, ZONES "%.*s", (int)len, name);
    files_read_regular(path, FILE_BYTES, &bytes, &size, NULL);
    bool good =
        bytes && tzif_open(&f, bytes, size) && take_rule(f.footer, f.footer_len, out, &rule);
    if (good) {
        find_shifts(&f, &rule, now, &shifted);
        write_shifts(&shifted, out->changes);
    }
    free(bytes);
    return good;
}

/* What to write instead of the name of an offset. */
static bool propose_city(const char *s, size_t len, int minutes, Err *err)
{
    const char *summer, *fixed = zone_city_at(minutes, &summer);
    int shown = len > 40 ? 40 : (int)len;
    if (fixed && summer)
        return err_set(err, 0, 1,
                       "'%.*s' can be read in two ways; name a city: %s, or %s if clocks do not "
                       "change in summer",
                       shown, s, summer, fixed);
    if (fixed || summer)
        return err_set(err, 0, 1, "'%.*s' can be read in two ways; name a city, such as %s", shown,
                       s, fixed ? fixed : summer);
    return err_set(
        err, 0, 1,
        "'%.*s' can be read in two ways, and no city has this time; name a city, such as "
        "Europe/Berlin",
        shown, s);
}

/* The name of a zone for the name of its city, "berlin" or "New York", with or without the continent
 * in front; false if there is none. */
static bool find_city(const char *s, size_t len, char *name, size_t size)
{
    static const char *const places[] = {"",        "Europe/",           "America/", "Asia/",
                                         "Africa/", "Australia/",        "Pacific/", "Atlantic/",
                                         "Indian/", "America/Argentina/"};
    char city[NAME_BYTES], path[2 * NAME_BYTES + sizeof ZONES];
    struct stat st;
    bool begins = true;
    for (size_t i = 0; i < len && i + 1 < sizeof city; i++, city[i] = '\0') {
        char c = s[i] == ' ' ? '_' : s[i];
        bool small = c >= 'a' && c <= 'z', large = c >= 'A' && c <= 'Z';
        city[i] = (char)(begins && small ? c - 32 : !begins && large ? c + 32 : c);
        begins = !small && !large;
    }
    for (size_t i = 0; is_name(city, len) && i < sizeof places / sizeof *places; i++) {
        snprintf(name, size, "%s%s", places[i], city);
        snprintf(path, sizeof path, ZONES "%s", name);
        if (strchr(name, '/') && !(strlen(name) == len && memcmp(name, s, len) == 0) &&
            stat(path, &st) == 0 && S_ISREG(st.st_mode))
            return true;
    }
    return false;
}

bool zone_file_find(const char *s, size_t len, int64_t now, ZoneTexts *out, Err *err)
{
    Zone rule;
    int minutes;
    char name[2 * NAME_BYTES];
    bool is_offset = zone_city_offset(s, len, &minutes);
    if ((len == 3 && memcmp(s, "UTC", 3) == 0) || (is_offset && minutes == 0))
        return take_rule("UTC0", 4, out, &rule);
    if (is_offset)
        return propose_city(s, len, minutes, err);
    if ((is_name(s, len) && read_zone(s, len, now, out)) || take_rule(s, len, out, &rule))
        return true;
    if (access(ZONES, F_OK) != 0)
        return err_set(err, 0, 1,
                       "this system has no %s to look '%.*s' up in; write the POSIX rule, such as "
                       "CET-1CEST,M3.5.0,M10.5.0/3",
                       ZONES, len > 40 ? 40 : (int)len, s);
    if (len < NAME_BYTES && find_city(s, len, name, sizeof name))
        return err_set(err, 0, 1, "no time zone '%.*s'; write '%s'", (int)len, s, name);
    return err_set(
        err, 0, 1,
        "no time zone '%.*s'; write a name such as Europe/Berlin or a POSIX rule such as "
        "CET-1CEST,M3.5.0,M10.5.0/3",
        len > 40 ? 40 : (int)len, s);
}

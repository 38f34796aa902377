/* SPDX-License-Identifier: MIT */
/* One city for each offset that is in use: whose clocks never change, or else change in summer. */
#include "compiler/zone_city.h"

#include <stdint.h>
#include <string.h>

static const struct {
    int minutes;
    const char *fixed, *summer;
} CITIES[] = {
    {-660, "Pacific/Pago_Pago", NULL},
    {-600, "Pacific/Honolulu", NULL},
    {-570, "Pacific/Marquesas", NULL},
    {-540, "Pacific/Gambier", "America/Anchorage"},
    {-480, "Pacific/Pitcairn", "America/Los_Angeles"},
    {-420, "America/Phoenix", "America/Denver"},
    {-360, "America/Mexico_City", "America/Chicago"},
    {-300, "America/Bogota", "America/New_York"},
    {-240, "America/La_Paz", "America/Halifax"},
    {-210, NULL, "America/St_Johns"},
    {-180, "America/Sao_Paulo", NULL},
    {-120, "America/Noronha", "America/Nuuk"},
    {-60, "Atlantic/Cape_Verde", "Atlantic/Azores"},
    {60, "Africa/Lagos", "Europe/Berlin"},
    {120, "Africa/Johannesburg", "Europe/Athens"},
    {180, "Europe/Istanbul", NULL},
    {210, "Asia/Tehran", NULL},
    {240, "Asia/Dubai", NULL},
    {270, "Asia/Kabul", NULL},
    {300, "Asia/Karachi", NULL},
    {330, "Asia/Kolkata", NULL},
    {345, "Asia/Kathmandu", NULL},
    {360, "Asia/Dhaka", NULL},
    {390, "Asia/Yangon", NULL},
    {420, "Asia/Bangkok", NULL},
    {480, "Asia/Shanghai", NULL},
    {525, "Australia/Eucla", NULL},
    {540, "Asia/Tokyo", NULL},
    {570, "Australia/Darwin", "Australia/Adelaide"},
    {600, "Australia/Brisbane", "Australia/Sydney"},
    {630, NULL, "Australia/Lord_Howe"},
    {660, "Pacific/Noumea", NULL},
    {720, "Pacific/Tarawa", "Pacific/Auckland"},
    {765, NULL, "Pacific/Chatham"},
    {780, "Pacific/Tongatapu", NULL},
    {840, "Pacific/Kiritimati", NULL},
};

const char *zone_city_at(int minutes, const char **summer)
{
    for (size_t i = 0; i < sizeof CITIES / sizeof *CITIES; i++)
        if (CITIES[i].minutes == minutes) {
            *summer = CITIES[i].summer;
            return CITIES[i].fixed;
        }
    *summer = NULL;
    return NULL;
}

/* The letters of an offset's name. Zones east of Greenwich, for which POSIX wants a minus. */
static size_t prefix(const char *s, size_t len, bool *east)
{
    static const char *const names[] = {"UTC", "GMT",  "UT",  "CET",  "CEST", "MEZ", "MESZ",
                                        "EET", "EEST", "MSK", "WEST", "JST",  "KST", "SAST"};
    enum { ANY = 3 }; /* names from here on are those of the east */
    size_t best = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t n = strlen(names[i]), k = 0;
        while (k < n && k < len && (s[k] | 32) == (names[i][k] | 32))
            k++;
        if (k == n && n > best) {
            best = n;
            *east = i >= ANY;
        }
    }
    return best;
}

static size_t sign(const char *s, size_t len, int *out)
{
    *out = len && s[0] == '+' ? 1 : -1;
    if (len && (s[0] == '+' || s[0] == '-'))
        return 1;
    return len > 2 && memcmp(s, "\u2212", 3) == 0 ? 3 : 0;
}

static size_t number(const char *s, size_t len, int *out)
{
    size_t n = 0;
    for (*out = 0; n < len && n < 4 && s[n] >= '0' && s[n] <= '9'; n++)
        *out = *out * 10 + (s[n] - '0');
    return n;
}

bool zone_city_offset(const char *s, size_t len, int *minutes)
{
    bool east = false;
    int way, hour, minute = 0;
    size_t at = prefix(s, len, &east), n;
    while (at < len && s[at] == ' ')
        at++;
    n = sign(s + at, len - at, &way);
    at += n;
    while (at < len && s[at] == ' ')
        at++;
    size_t digits = number(s + at, len - at, &hour);
    at += digits;
    if (!n || !digits || (east && way < 0))
        return false;
    if (digits > 2) {
        minute = hour % 100;
        hour /= 100;
    } else if (at < len && s[at] == ':') {
        at += 1 + number(s + at + 1, len - at - 1, &minute);
    }
    *minutes = way * (hour * 60 + minute);
    return east || (at == len && hour <= 14 && minute < 60);
}

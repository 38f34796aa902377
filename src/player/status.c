/* SPDX-License-Identifier: MIT */
/* Texts are made in the caller's buffer by a writer that stops where it is full. Names and reasons
 * come from people, so they are cut between code points and escaped. */
#include "player/status.h"

#include "base/calendar.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct {
    const char *word;
    bool good;
} states[STATUS_STATES] = {
    [STATUS_STARTING] = {"starting", false}, [STATUS_PLAYING] = {"playing", true},
    [STATUS_KEPT] = {"kept", true},          [STATUS_OFF] = {"off", true},
    [STATUS_EXPIRED] = {"expired", false},   [STATUS_ABSENT] = {"absent", false},
    [STATUS_DAMAGED] = {"damaged", false},   [STATUS_NO_DISPLAY] = {"no-display", false},
    [STATUS_STOPPED] = {"stopped", false}};

const char *status_word(StatusState state)
{
    return states[state].word;
}

bool status_is_good(StatusState state)
{
    return states[state].good;
}

StatusState status_told(const Status *s)
{
    if (s->off && s->state != STATUS_STOPPED)
        return STATUS_OFF;
    if (*s->dark && s->state != STATUS_STOPPED)
        return STATUS_NO_DISPLAY;
    bool facts = s->state == STATUS_PLAYING || s->state == STATUS_KEPT;
    return facts && s->over ? STATUS_EXPIRED : s->state;
}

/* ---- noting ---- */

/* Copies what fits, as UTF-8, which a path in a reason need not be. Returns whether it differs. */
static bool note(char *to, size_t size, const char *text, size_t len)
{
    char was[sizeof((Status *)0)->reason], point[4];
    Utf8Out out = {to, size, 0, false};
    uint32_t cp;
    memcpy(was, to, size);
    to[0] = '\0';
    for (size_t at = 0; at < len;) {
        at += utf8_next(text + at, len - at, &cp);
        utf8_add(&out, point, utf8_put(cp, point));
    }
    return strcmp(was, to) != 0;
}

void status_set_state(Status *s, StatusState state, const char *reason)
{
    const char *why = reason ? reason : "";
    bool differs = note(s->reason, sizeof s->reason, why, strlen(why));
    s->changes += differs || s->state != state;
    s->state = state;
}

bool status_set_dark(Status *s, const char *why)
{
    if (!why && !*s->dark)
        return false;
    bool differs = note(s->dark, sizeof s->dark, why ? why : "", why ? strlen(why) : 0);
    s->changes += differs;
    return differs;
}

void status_set_facts(Status *s, const Facts *facts)
{
    char hash[sizeof s->hash] = "";
    Str name = {"", 0};
    if (facts && facts->count[SECTION_SHOWS]) {
        FactShow show = facts_show(facts, 0);
        uint32_t lang = facts_lang_number(facts, show.lang.s, show.lang.len);
        name = facts_text(facts, show.first_text, show.text_count, FIELD_TEXT, lang);
    }
    for (int i = 0; facts && i < FACTS_HASH; i++)
        snprintf(hash + 2 * i, 3, "%02x", facts_sha256(facts)[i]);
    bool differs = note(s->show, sizeof s->show, name.s, name.len);
    differs = note(s->hash, sizeof s->hash, hash, strlen(hash)) || differs;
    s->serial = facts ? facts->serial : 0;
    s->changes += differs;
}

void status_set_over(Status *s, bool over)
{
    s->changes += s->over != over;
    s->over = over;
}

void status_set_repairs(Status *s, uint64_t repairs)
{
    s->changes += s->repairs != repairs;
    s->repairs = repairs;
}

void status_set_off(Status *s, bool off, int64_t until_s)
{
    char at[32] = "", text[sizeof s->until];
    if (!off && !s->off)
        return;
    if (until_s)
        calendar_format(until_s, at);
    snprintf(text, sizeof text, "the panel is off%s%s", *at ? " until " : "", at);
    bool differs = note(s->until, sizeof s->until, text, strlen(text)) && off;
    s->changes += differs || s->off != off;
    s->off = off;
}

void status_set_display(Status *s, const char *name, int w_px, int h_px)
{
    bool differs = note(s->display, sizeof s->display, name, strlen(name));
    s->changes += differs || s->w_px != w_px || s->h_px != h_px;
    s->w_px = w_px;
    s->h_px = h_px;
}

/* ---- telling ---- */

typedef struct {
    char *s;
    size_t len;
} Out;

__attribute__((format(printf, 2, 3))) static void put(Out *o, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    size_t room = STATUS_BYTES - o->len;
    int n = vsnprintf(o->s + o->len, room, format, args);
    va_end(args);
    o->len += n < 0 ? 0 : (size_t)n < room ? (size_t)n : room - 1;
}

/* A text between quotation marks. JSON escapes control characters by number; Prometheus knows only
 * the line end, so there the others are spaces. */
static void put_quoted(Out *o, const char *text, bool json)
{
    put(o, "\"");
    for (const char *c = text; *c; c++) {
        if (*c == '"' || *c == '\\')
            put(o, "\\%c", *c);
        else if ((unsigned char)*c >= 0x20)
            put(o, "%c", *c);
        else if (json)
            put(o, "\\u%04x", (unsigned)*c);
        else
            put(o, "%s", *c == '\n' ? "\\n" : " ");
    }
    put(o, "\"");
}

static void put_pair(Out *o, const char *name, const char *text, bool json)
{
    put(o, json ? ",\"%s\":" : ",%s=", name);
    put_quoted(o, text, json);
}

static const char *reason_of(const Status *s)
{
    StatusState told = status_told(s);
    return told == STATUS_OFF && !*s->reason       ? s->until
           : told == STATUS_NO_DISPLAY && *s->dark ? s->dark
           : told == STATUS_EXPIRED && !*s->reason ? "all facts are over"
                                                   : s->reason;
}

size_t status_json(const Status *s, int64_t utc_ns, int64_t mono_ns, char out[STATUS_BYTES])
{
    Out o = {out, 0};
    char at[32];
    int64_t ms = s->presented_ns ? (mono_ns - s->presented_ns) / 1000000 : 0;
    calendar_format(utc_ns / 1000000000, at);
    put(&o, "{\"state\":\"%s\"", status_word(status_told(s)));
    put_pair(&o, "show", s->show, true);
    put(&o, ",\"serial\":%" PRIu64, s->serial);
    put_pair(&o, "hash", s->hash, true);
    put_pair(&o, "display", s->display, true);
    put(&o, ",\"size\":\"%dx%d\",\"at\":\"%s\"", s->w_px, s->h_px, at);
    put(&o, ",\"frames\":%" PRIu64 ",\"missed\":%" PRIu64, s->frames, s->missed);
    if (s->presented_ns)
        put(&o, ",\"presented_s\":%" PRId64 ".%03" PRId64, ms / 1000, ms % 1000);
    else
        put(&o, ",\"presented_s\":null");
    put_pair(&o, "reason", reason_of(s), true);
    put(&o, ",\"pid\":%ld,\"repairs\":%" PRIu64 "}\n", s->pid, s->repairs);
    return o.len;
}

static void put_number(Out *o, const char *name, const char *type, const char *help, uint64_t value)
{
    put(o, "# HELP motograph_%s %s\n# TYPE motograph_%s %s\nmotograph_%s %" PRIu64 "\n", name, help,
        name, type, name, value);
}

size_t status_metrics(const Status *s, int64_t utc_ns, int64_t mono_ns, char out[STATUS_BYTES])
{
    Out o = {out, 0};
    int64_t presented_ns = s->presented_ns ? utc_ns - (mono_ns - s->presented_ns) : 0;
    put(&o, "# HELP motograph_info What is shown, and where.\n# TYPE motograph_info gauge\n");
    put(&o, "motograph_info{serial=\"%" PRIu64 "\",size=\"%dx%d\"", s->serial, s->w_px, s->h_px);
    put_pair(&o, "show", s->show, false);
    put_pair(&o, "hash", s->hash, false);
    put_pair(&o, "display", s->display, false);
    put(&o, "} 1\n# HELP motograph_state The state that the player is in.\n"
            "# TYPE motograph_state gauge\n");
    for (StatusState i = 0; i < STATUS_STATES; i++)
        put(&o, "motograph_state{state=\"%s\"} %d\n", status_word(i), status_told(s) == i);
    put_number(&o, "good", "gauge", "Whether the screen shows what it should.",
               status_is_good(status_told(s)));
    put_number(&o, "frames_total", "counter", "Frames presented since the start.", s->frames);
    put_number(&o, "missed_frames_total", "counter", "Refreshes that passed without their frame.",
               s->missed);
    put_number(&o, "repairs_total", "counter",
               "How often damaged memory was found behind the picture, which was then made anew.",
               s->repairs);
    put_number(&o, "presented_timestamp_seconds", "gauge", "When the last frame was presented.",
               (uint64_t)(presented_ns / 1000000000));
    put_number(&o, "status_timestamp_seconds", "gauge", "When this was written.",
               (uint64_t)(utc_ns / 1000000000));
    return o.len;
}

size_t status_sentence(const Status *s, char out[STATUS_BYTES])
{
    Out o = {out, 0};
    put(&o, "%s", status_word(status_told(s)));
    if (*s->hash)
        put(&o, " \"%s\", serial %" PRIu64, s->show, s->serial);
    put(&o, ", %" PRIu64 " frames, %" PRIu64 " missed", s->frames, s->missed);
    if (*reason_of(s))
        put(&o, "; %s", reason_of(s));
    for (size_t i = 0; i < o.len; i++)
        if ((unsigned char)out[i] < 0x20)
            out[i] = ' ';
    return o.len;
}

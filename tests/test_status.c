/* SPDX-License-Identifier: MIT */
/* What is noted of the player and how it is told: one line of JSON, Prometheus' text, a sentence. */
#include "player/status.h"

#include "check.h"

static const int64_t utc_ns = INT64_C(1793599200500000000), mono_ns = INT64_C(900000000000);

static Status playing(void)
{
    Status s = {.serial = 7, .frames = 1200, .missed = 3, .presented_ns = mono_ns - 16000000};
    snprintf(s.show, sizeof s.show, "Lobby");
    snprintf(s.hash, sizeof s.hash, "00ff");
    status_set_state(&s, STATUS_PLAYING, NULL);
    status_set_display(&s, "x11", 1920, 1080);
    status_set_repairs(&s, 2);
    return s;
}

static void check_json(void)
{
    char out[STATUS_BYTES];
    Status s = playing();
    CASE("JSON");
    size_t len = status_json(&s, utc_ns, mono_ns, out);
    CHECK_STR(out,
              "{\"state\":\"playing\",\"show\":\"Lobby\",\"serial\":7,\"hash\":\"00ff\","
              "\"display\":\"x11\",\"size\":\"1920x1080\",\"at\":\"2026-11-02T06:00:00Z\","
              "\"frames\":1200,\"missed\":3,\"presented_s\":0.016,\"reason\":\"\",\"pid\":0,"
              "\"repairs\":2}\n",
              "it");
    CHECK_INT(len, strlen(out), "it");
    s.presented_ns = 0;
    status_json(&s, utc_ns, mono_ns, out);
    CHECK(strstr(out, "\"presented_s\":null") != NULL, "%s", out);
}

static const struct {
    const char *text, *json, *metric;
} texts[] = {
    {"Über uns", "\"Über uns\"", "\"Über uns\""},
    {"a \"b\" c\\d", "\"a \\\"b\\\" c\\\\d\"", "\"a \\\"b\\\" c\\\\d\""},
    {"two\nlines", "\"two\\u000alines\"", "\"two\\nlines\""},
    {"tab\there", "\"tab\\u0009here\"", "\"tab here\""},
    {"bad \xff byte", "\"bad \xEF\xBF\xBD byte\"", "\"bad \xEF\xBF\xBD byte\""},
};

static void check_texts(void)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char out[STATUS_BYTES];
        Status s = playing();
        CASE("text %zu", i);
        status_set_state(&s, STATUS_KEPT, texts[i].text);
        status_json(&s, utc_ns, mono_ns, out);
        CHECK(strstr(out, texts[i].json) != NULL, "%s: %s", texts[i].json, out);
        status_set_display(&s, texts[i].text, 1, 1);
        status_metrics(&s, utc_ns, mono_ns, out);
        CHECK(strstr(out, texts[i].metric) != NULL, "%s: %s", texts[i].metric, out);
        size_t len = status_sentence(&s, out);
        CHECK(!memchr(out, '\n', len), "more than one line: %s", out);
    }
}

/* A count beyond 32 bits, signed or not, stays exact: two years at 60 Hz are 2^31.8 frames. */
static void check_counts(void)
{
    static const uint64_t rows[] = {INT32_MAX, UINT32_MAX, INT64_MAX};
    char out[STATUS_BYTES], want[128];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Status s = playing();
        s.frames = s.missed = rows[i];
        for (uint64_t n = rows[i]; n < rows[i] + 3; n++, s.frames++, s.missed++) {
            CASE("%" PRIu64 " frames", n);
            status_json(&s, utc_ns, mono_ns, out);
            snprintf(want, sizeof want, "\"frames\":%" PRIu64 ",\"missed\":%" PRIu64 ",", n, n);
            CHECK(strstr(out, want) != NULL, "%s: %s", want, out);
            status_metrics(&s, utc_ns, mono_ns, out);
            snprintf(want, sizeof want, "\nmotograph_frames_total %" PRIu64 "\n", n);
            CHECK(strstr(out, want) != NULL, "%s: %s", want, out);
            snprintf(want, sizeof want, "\nmotograph_missed_frames_total %" PRIu64 "\n", n);
            CHECK(strstr(out, want) != NULL, "%s: %s", want, out);
            status_sentence(&s, out);
            snprintf(want, sizeof want, ", %" PRIu64 " frames, %" PRIu64 " missed", n, n);
            CHECK(strstr(out, want) != NULL, "%s: %s", want, out);
        }
    }
}

/* The longest and worst text leaves each output whole. */
static void check_long(void)
{
    char out[STATUS_BYTES], reason[2000];
    Status s = playing();
    CASE("the longest texts");
    memset(reason, 1, sizeof reason - 1);
    reason[sizeof reason - 1] = '\0';
    memset(s.show, 1, sizeof s.show - 1);
    status_set_display(&s, reason, 16384, 16384);
    status_set_state(&s, STATUS_DAMAGED, reason);
    size_t len = status_json(&s, utc_ns, mono_ns, out);
    CHECK(len < STATUS_BYTES - 1 && strcmp(out + len - 3, "2}\n") == 0, "cut: %zu", len);
    len = status_metrics(&s, utc_ns, mono_ns, out);
    CHECK(len < STATUS_BYTES - 1 && out[len - 1] == '\n', "cut: %zu", len);
}

/* Facts that are over are told as such, and no longer once others are on. */
static void check_over(void)
{
    static const struct {
        StatusState state, told;
    } rows[] = {{STATUS_PLAYING, STATUS_EXPIRED},   {STATUS_KEPT, STATUS_EXPIRED},
                {STATUS_STARTING, STATUS_STARTING}, {STATUS_ABSENT, STATUS_ABSENT},
                {STATUS_STOPPED, STATUS_STOPPED},   {STATUS_NO_DISPLAY, STATUS_NO_DISPLAY}};
    char out[STATUS_BYTES], want[64];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Status s = playing();
        CASE("over: %s", status_word(rows[i].state));
        uint32_t first = s.changes;
        status_set_over(&s, true);
        status_set_over(&s, true);
        CHECK_INT(s.changes, first + 1, "changes");
        status_set_state(&s, rows[i].state, NULL);
        snprintf(want, sizeof want, "{\"state\":\"%s\"", status_word(rows[i].told));
        status_json(&s, utc_ns, mono_ns, out);
        CHECK(strncmp(out, want, strlen(want)) == 0, "%s", out);
        CHECK((strstr(out, "all facts are over") != NULL) == (rows[i].told == STATUS_EXPIRED), "%s",
              out);
        status_metrics(&s, utc_ns, mono_ns, out);
        CHECK((strstr(out, "motograph_state{state=\"expired\"} 1") != NULL) ==
                  (rows[i].told == STATUS_EXPIRED),
              "%s", out);
        status_set_over(&s, false);
        CHECK_INT(status_told(&s), rows[i].state, "no longer");
    }
}

/* Only what matters to a reader counts as a change. */
static void check_changes(void)
{
    Status s = playing();
    CASE("changes");
    uint32_t first = s.changes;
    status_set_state(&s, STATUS_PLAYING, "");
    status_set_display(&s, "x11", 1920, 1080);
    s.frames++;
    CHECK_INT(s.changes, first, "it");
    status_set_state(&s, STATUS_PLAYING, "why");
    CHECK_INT(s.changes, first + 1, "it");
    status_set_state(&s, STATUS_KEPT, "why");
    CHECK_INT(s.changes, first + 2, "it");
    status_set_display(&s, "x11", 800, 480);
    CHECK_INT(s.changes, first + 3, "it");
    status_set_facts(&s, NULL);
    CHECK_INT(s.changes, first + 4, "it");
    CHECK_STR(s.hash, "", "it");
    CHECK_STR(s.show, "", "it");
}

/* Every sample has a name that HELP and TYPE introduce. */
static void check_metrics(void)
{
    char out[STATUS_BYTES], name[64] = "", *rest = NULL;
    Status s = playing();
    int samples = 0;
    CASE("metrics");
    status_metrics(&s, utc_ns, mono_ns, out);
    CHECK(strstr(out, "\nmotograph_state{state=\"playing\"} 1\n") != NULL, "%s", out);
    CHECK(strstr(out, "\nmotograph_frames_total 1200\n") != NULL, "%s", out);
    CHECK(strstr(out, "\nmotograph_repairs_total 2\n") != NULL, "%s", out);
    CHECK(strstr(out, "\nmotograph_good 1\n") != NULL, "%s", out);
    for (char *line = strtok_r(out, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        if (sscanf(line, "# TYPE %63s", name) == 1 || line[0] == '#')
            continue;
        samples++;
        CHECK(strncmp(line, name, strlen(name)) == 0 && strchr(" {", line[strlen(name)]),
              "%s has no TYPE", line);
    }
    CHECK(samples > 8, "%d samples", samples);
}

/* A panel that is off by its hours is well, whatever else is the matter, until the program ends. */
static void check_off(void)
{
    char out[STATUS_BYTES];
    Status s = playing();
    uint32_t changes = s.changes;
    CASE("off");
    status_set_off(&s, false, 0);
    CHECK_INT(s.changes, changes, "changes");
    status_set_off(&s, true, 1793602800);
    CHECK(s.changes > changes && status_told(&s) == STATUS_OFF && status_is_good(STATUS_OFF), "it");
    status_json(&s, utc_ns, mono_ns, out);
    CHECK(strstr(out, "{\"state\":\"off\",") &&
              strstr(out, "\"reason\":\"the panel is off until 2026-11-02T07:00:00Z\""),
          "%s", out);
    changes = s.changes;
    status_set_off(&s, true, 1793602800);
    CHECK_INT(s.changes, changes, "changes");
    status_set_dark(&s, "no display is connected");
    CHECK_INT(status_told(&s), STATUS_OFF, "without a display");
    status_set_off(&s, true, 0);
    status_json(&s, utc_ns, mono_ns, out);
    CHECK(strstr(out, "\"the panel is off\"") != NULL, "%s", out);
    status_set_state(&s, STATUS_STOPPED, NULL);
    CHECK_INT(status_told(&s), STATUS_STOPPED, "in the end");
}

int main(void)
{
    check_off();
    check_json();
    check_texts();
    check_counts();
    check_long();
    check_over();
    check_changes();
    check_metrics();
    return check_done("status");
}

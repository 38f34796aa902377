/* SPDX-License-Identifier: MIT */
/* What a document proves of a figure: for each rule a few documents, and records that it accepts,
 * accepts with a warning, and refuses. */
#include "amount/amount_parse.h"
#include "check.h"
#include "proof/figure_proof.h"

#include <stdlib.h>

typedef struct {
    const char *document; /* NULL: as in the row above; its language before a '|' */
    const char *value;    /* "lang|value", else in the document's language; NULL: none */
    const char *change, *previous;
    const char *texts; /* Figure; Note after a '#' */
    const char *want;  /* rules without "proof-", separated by blanks; "" for none */
} Row;

static const Row ROWS[] = {
#include "figures.inc"
};

typedef struct {
    Document document;
    Numerals numerals;
    const char *lang;
    bool open;
} World;

static void close_world(World *w)
{
    if (w->open) {
        numerals_close(&w->numerals);
        document_close(&w->document);
    }
    w->open = false;
}

/* A page with a table: lines are rows, tabs are between cells, and the first row is the header. */
static char *table(const char *s)
{
    size_t size = strlen(s) * 12 + 100, at = 0;
    char *out = malloc(size);
    const char *cell = "th";
    at += (size_t)snprintf(out, size, "<html><table><tr><th>");
    for (; *s; s++) {
        if (*s == '\t') {
            at += (size_t)snprintf(out + at, size - at, "</%s><%s>", cell, cell);
        } else if (*s == '\n') {
            at += (size_t)snprintf(out + at, size - at, "</%s></tr><tr><td>", cell);
            cell = "td";
        } else {
            out[at++] = *s;
        }
    }
    snprintf(out + at, size - at, "</%s></tr></table>", cell);
    return out;
}

static void open_world(World *w, const char *document)
{
    static char lang[8];
    size_t n = strcspn(document, "|");
    close_world(w);
    snprintf(lang, sizeof lang, "%.*s", (int)n, document);
    w->lang = lang;
    const char *text = document + n + 1;
    char *page = *text == '|' ? table(text + 1) : NULL;
    const Lang *l = lang_find(lang, strlen(lang));
    text = page ? page : text;
    CHECK(document_open(&w->document, text, strlen(text), l, NULL), "no document");
    CHECK(numerals_open(&w->numerals, &w->document), "no memory");
    free(page);
    w->open = true;
}

static void add_rules(const Verdict *v, char *buf, size_t size)
{
    for (int i = 0; i < v->finding_count; i++) {
        size_t at = strlen(buf);
        snprintf(buf + at, size - at, "%s%s", at ? " " : "",
                 rules_name(v->findings[i].rule) + strlen("proof-"));
    }
    bool ranged = v->range_count > 0;
    CHECK(verdict_holds(v) ? v->finding_count == 0 || ranged : !ranged,
          "a range goes with a proof");
}

static void run(World *w, const Row *row)
{
    char own[8], got[200] = "", why[400] = "";
    const char *value = row->value, *bar = value ? strchr(value, '|') : NULL;
    snprintf(own, sizeof own, "%.*s", bar ? (int)(bar - value) : 7, bar ? value : w->lang);
    value = bar ? bar + 1 : value;
    const Lang *l = lang_find(own, strlen(own));
    Amount v, p;
    Change c;
    Err err = {.why = ""};
    bool good = !value || amount_parse(l, value, strlen(value), true, &v, &err);
    good = good && (!row->previous ||
                    amount_parse(l, row->previous, strlen(row->previous), false, &p, &err));
    good = good && (!row->change ||
                    change_parse(l, row->change, strlen(row->change), value ? &v : NULL, &c, &err));
    CHECK(good, "the row is wrong: %s", err.why);
    if (!good)
        return;
    const char *texts = row->texts ? row->texts : "";
    size_t label = strcspn(texts, "#");
    FigureClaim claim = {.lang = l,
                         .value = value ? &v : NULL,
                         .previous = row->previous ? &p : NULL,
                         .change = row->change ? &c : NULL,
                         .figure = {texts, (uint32_t)label},
                         .label_short = str_of(""),
                         .note = str_of(texts[label] ? texts + label + 1 : ""),
                         .basis = str_of("")};
    FigureVerdict out;
    CHECK(figure_proof(&w->numerals, &claim, &out), "no memory");
    add_rules(&out.value, got, sizeof got);
    add_rules(&out.previous, got, sizeof got);
    add_rules(&out.change, got, sizeof got);
    for (int i = 0; i < out.value.finding_count; i++)
        snprintf(why, sizeof why, "%s", out.value.findings[i].why);
    for (int i = 0; i < out.change.finding_count; i++)
        snprintf(why, sizeof why, "%s", out.change.findings[i].why);
    CHECK(strcmp(got, row->want) == 0, "got '%s', want '%s' (%s)", got, row->want, why);
}

int main(void)
{
    World w = {.open = false};
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const Row *row = &ROWS[i];
        CASE("%.80s / %s / %s", row->document ? row->document : "(as above)",
             row->value ? row->value : "-", row->change ? row->change : "-");
        if (row->document)
            open_world(&w, row->document);
        run(&w, row);
    }
    close_world(&w);
    return check_done("test_figure_proof");
}

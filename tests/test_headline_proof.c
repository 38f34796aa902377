/* SPDX-License-Identifier: MIT */
/* What a document proves of a headline: numbers with their units, years, dates, directions, quoted
 * passages. */
#include "check.h"
#include "proof/headline_proof.h"

#include <stdlib.h>

typedef struct {
    const char *document; /* NULL: as in the row above; its language before a '|' */
    const char *headline; /* "lang|headline", else in the document's language */
    const char *want;     /* rules without "proof-"; "none" if there is nothing to prove */
} Row;

static const Row ROWS[] = {
    /* nothing to prove */
    {"de|Meta meldete im dritten Quartal 40,5 Milliarden US-Dollar Umsatz, eine Steigerung von 19 "
     "%.",
     "Meta wächst weiter", "none"},
    /* numbers with their units */
    {0, "Meta setzt 40,5 Milliarden Dollar um", ""},
    {0, "Meta setzt 40,5 Mrd. US-$ um", ""},
    {0, "Meta setzt 40,5 Millionen Dollar um", "missing"},
    {0, "Meta setzt 40,5 Milliarden Euro um", "missing"},
    {0, "Meta setzt 40,6 Milliarden Dollar um", "missing"},
    {0, "Meta setzt 40 Milliarden Dollar um", "missing"},
    {0, "Meta setzt 41 Milliarden Dollar um", "rounded"},
    {0, "Meta setzt rund 40,5 Milliarden Dollar um", "missing"},
    {0, "en|Meta sales at $40.5bn", ""},
    {0, "en|Meta sales at $40.5 trillion", "missing"},
    /* directions */
    {0, "Umsatz von Meta steigt um 19 %", ""},
    {0, "Meta: 19 % mehr Umsatz", ""},
    {0, "19 Prozent Plus bei Meta", ""},
    {0, "Umsatz von Meta sinkt um 19 %", "missing"},
    {0, "Meta: 19 % weniger Umsatz", "missing"},
    {0, "Umsatz von Meta steigt um 19 Prozentpunkte", "missing"},
    {0, "en|Meta sales up 19%", ""},
    {0, "en|Meta sales down 19%", "missing"},
    {"de|Die Quote lag bei 19 %.", "Quote steigt um 19 %", "missing"},
    {0, "Quote bei 19 %", ""},
    /* nouns */
    {"de|Rund 1.200 Mitarbeiter streiken, 500 Hunde bellten, 70 Personen kamen, 44 davon gingen.",
     "Rund 1.200 Mitarbeiter im Ausstand", ""},
    {0, "1.200 Mitarbeiter im Ausstand", "approx"},
    {0, "500 Katzen bellten", "missing"},
    {0, "500 Hunde los", ""},
    {0, "70 Menschen da", "unit"},
    {0, "44 gingen weg", ""},
    {0, "44 Gäste gingen weg", ""},
    {"en|Some 12 companies and 40 people met, about 3m users came.", "Some 12 companies meet", ""},
    {0, "12 jobs at stake, some say", "missing"},
    {0, "40 users meet", "unit"},
    {0, "About 3m users come", ""},
    {0, "About 3 billion users come", "missing"},
    /* years and dates */
    {"de|Seit 2019, am 30. Oktober, dann am 24.12.2023 um 18:30 Uhr und um 9 Uhr trat die G7 mit "
     "Llama "
     "4 an, es stand 3:1 in der Version 2.1.",
     "Seit 2019 am Start", ""},
    {0, "Seit 2018 am Start", "missing"},
    {0, "Am 30. Oktober geht es los", ""},
    {0, "Am 30.10. geht es los", ""},
    {0, "Am 31. Oktober geht es los", "missing"},
    {0, "Am 30. November geht es los", "missing"},
    {0, "en|Start on October 30", ""},
    {0, "en|Start on October 31", "missing"},
    {0, "Weihnachten am 24. Dezember 2023", ""},
    {0, "Weihnachten am 24. Dezember 2022", "missing"},
    {0, "Um 18:30 Uhr geht es los", ""},
    {0, "Um 18:45 Uhr geht es los", "missing"},
    {0, "Um 9 Uhr geht es los", ""},
    {0, "Um 10 Uhr geht es los", "missing"},
    {0, "G7 tritt an", ""},
    {0, "G8 tritt an", "missing"},
    {0, "Llama 4 tritt an", ""},
    {0, "Llama 5 tritt an", "missing"},
    {0, "3:1 am Ende", ""},
    {0, "3:2 am Ende", "missing"},
    {0, "Version 2.1 da", ""},
    {"de|Es waren 3 bis 5 Prozent mehr.", "3 bis 5 Prozent mehr", ""},
    {0, "3 Prozent mehr", "range"},
    {0, "4 Prozent mehr", "missing"},
    {"en|On 30 October 2024 the club won 3–1.", "Won on October 30, 2024", ""},
    {0, "Won on 30 October 2023", "missing"},
    /* quoted passages */
    {"de|Er sagte: „Wir wollen mehr Personal, nicht mehr Papier, und das sofort.“ Papier sei "
     "knapp.",
     "Er will „mehr Personal“", "cut"},
    {0, "Er nennt es „knapp“", "missing"},
    {0, "Er will „mehr Papier“", "cut"},
    {0, "Er will „mehr Geld“", "missing"},
    {"en|She called it “a great day for all 12 of us” in 2019.", "“A great day for all 12 of us”",
     ""},
    {0, "“A great day for all 13 of us”", "missing"},
    {0, "“A great day” in 2019", ""},
    {0, "“A great day” in 2018", "missing"},
    {"fr|Les ventes ont augmenté de 19 % le 3 mai 2024.", "Ventes en hausse de 19 %", ""},
    {0, "Ventes en baisse de 19 %", "missing"},
    {0, "Depuis le 3 mai", ""},
    {0, "Depuis le 4 mai", "missing"},
};

typedef struct {
    Document document;
    Numerals numerals;
    Speech speech;
    char lang[8];
    bool open;
} World;

static void close_world(World *w)
{
    if (w->open) {
        speech_close(&w->speech);
        numerals_close(&w->numerals);
        document_close(&w->document);
    }
    w->open = false;
}

static void open_world(World *w, const char *document)
{
    size_t n = strcspn(document, "|");
    close_world(w);
    snprintf(w->lang, sizeof w->lang, "%.*s", (int)n, document);
    const char *text = document + n + 1;
    const Lang *l = lang_find(w->lang, n);
    CHECK(document_open(&w->document, text, strlen(text), l, NULL), "no document");
    CHECK(numerals_open(&w->numerals, &w->document) && speech_open(&w->speech, &w->document),
          "no memory");
    w->open = true;
}

static void run(World *w, const Row *row)
{
    const char *bar = strchr(row->headline, '|'), *text = bar ? bar + 1 : row->headline;
    const char *code = bar ? row->headline : w->lang;
    const Lang *l = lang_find(code, bar ? (size_t)(bar - code) : strlen(code));
    Verdict v = {0};
    bool any = false;
    char got[200] = "", why[400] = "";
    CHECK(headline_proof(&w->numerals, &w->speech, str_of(text), l, &any, &v), "no memory");
    for (int i = 0; i < v.finding_count; i++) {
        size_t at = strlen(got);
        snprintf(got + at, sizeof got - at, "%s%s", at ? " " : "",
                 rules_name(v.findings[i].rule) + strlen("proof-"));
        snprintf(why, sizeof why, "%s", v.findings[i].why);
        CHECK(v.findings[i].at < strlen(text), "a place within the headline");
    }
    const char *what = any ? got : "none";
    CHECK(strcmp(what, row->want) == 0, "got '%s', want '%s' (%s)", what, row->want, why);
    CHECK(!any || verdict_holds(&v) == (v.range_count > 0), "a range goes with a proof");
}

int main(void)
{
    World w = {.open = false};
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        CASE("%.60s / %s", ROWS[i].document ? ROWS[i].document : "(as above)", ROWS[i].headline);
        if (ROWS[i].document)
            open_world(&w, ROWS[i].document);
        run(&w, &ROWS[i]);
    }
    close_world(&w);
    return check_done("test_headline_proof");
}

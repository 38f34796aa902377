/* SPDX-License-Identifier: MIT */
/* Quotations against documents, as tables: what is proved, what is refused, what is warned of. */
#include "check.h"
#include "proof/quote_proof.h"

#include <stdlib.h>

typedef struct {
    const char *lang, *document, *quote;
    const char *want; /* the rules, without "proof-"; "" for a proof without findings */
} Row;

static void list_rules(const Verdict *v, char *out, size_t size)
{
    size_t n = 0;
    out[0] = '\0';
    for (int i = 0; i < v->finding_count; i++)
        n += (size_t)snprintf(out + n, size - n, "%s%s", n ? " " : "",
                              rules_name(v->findings[i].rule) + strlen("proof-"));
}

static void open_both(Document *d, Speech *s, const char *lang, const char *text)
{
    Err err = {0};
    bool good = document_open(d, text, strlen(text), lang_find(lang, strlen(lang)), &err);
    CHECK(good, "%s", err.why);
    CHECK(speech_open(s, d), "no memory");
}

static void prove(const Row *row, const char *speaker, bool checked, bool anywhere)
{
    CASE("%.60s | %.70s", row->document, row->quote);
    Document d;
    Speech s;
    Verdict v;
    char rules[200];
    const QuoteClaim claim = {str_of(row->quote), str_of(speaker), checked};
    open_both(&d, &s, row->lang, row->document);
    CHECK(anywhere ? quote_proof_words(&d, &s, claim.text, &v) : quote_proof(&d, &s, &claim, &v),
          "no memory");
    list_rules(&v, rules, sizeof rules);
    CHECK(strcmp(rules, row->want) == 0, "got \"%s\", want \"%s\": %s", rules, row->want,
          v.finding_count ? v.findings[0].why : "no finding");
    CHECK_INT(v.range_count > 0, verdict_holds(&v), "a proof has ranges, a refusal none");
    for (int i = 0; i < v.finding_count; i++)
        CHECK(v.findings[i].at <= claim.text.len && v.findings[i].why[0], "a finding has a place");
    for (int i = 0; i < v.range_count; i++)
        CHECK(v.ranges[i].start < v.ranges[i].end && v.ranges[i].end <= strlen(row->document),
              "a range within the file");
    speech_close(&s);
    document_close(&d);
}

static void prove_all(const Row *rows, size_t count, bool anywhere)
{
    for (size_t i = 0; i < count; i++)
        prove(&rows[i], "", false, anywhere);
}

#define PROVE(rows) prove_all(rows, sizeof rows / sizeof *rows, false)

#define DE "Der Chef sagte: „Wir kommen morgen wieder, und wir bleiben lange.“ Dann ging er heim."
#define EN "She said: “We don’t know how long it takes, but we start today.” Then she left."

static const Row plain[] = {
    {"de", DE, "Wir kommen morgen wieder, und wir bleiben lange.", ""},
    {"de", DE, "Wir kommen morgen wieder, und wir bleiben lange", ""},
    {"de", DE, "wir kommen morgen wieder", ""},
    {"de", DE, "kommen morgen wieder", ""},
    {"de", DE, "Kommen morgen wieder", ""},
    {"de", DE, "wieder", ""},
    {"de", DE, "Wir kommen morgen", ""},
    {"de", DE, "Wir kommen heute wieder", "missing"},
    {"de", DE, "Wir morgen kommen wieder", "missing"},
    {"de", DE, "Wir kommen morgen nicht wieder", "missing"},
    {"de", DE, "Wir kommen wieder", "missing"},
    {"de", DE, "WIR kommen morgen", "missing"},
    {"de", DE, "Wir Kommen morgen", "missing"},
    {"de", DE, "Wir kommen morg", "missing"},
    {"de", DE, "ir kommen morgen", "missing"},
    {"de", DE, "Dann ging er heim", "missing"},
    {"de", DE, "Der Chef sagte", "missing"},
    {"de", DE, "bleiben lange. Dann ging er", "missing"},
    {"de", DE, "sagte: „Wir kommen", "missing"},
    {"en", EN, "We don't know how long it takes", ""},
    {"en", EN, "We don’t know how long it takes, but we start today", ""},
    {"en", EN, "how long it takes", "cut"},
    {"en", EN, "we start today", "cut"},
    {"en", EN, "We do know how long it takes", "missing"},
    {"en", EN, "We dont know how long it takes", "missing"},
    {"en", EN, "Then she left", "missing"},
    {"fr", "Elle dit : « Nous partons demain matin ! » Puis silence.",
     "Nous partons demain matin !", ""},
    {"fr", "Elle dit : « Nous partons demain matin ! » Puis silence.", "Nous partons demain matin!",
     ""},
    {"fr", "Elle dit : « Nous partons demain matin ! » Puis silence.", "Puis silence", "missing"},
    {"fr", "Il cite l’« État de droit » encore.", "État de droit", ""},
    {"fr", "« Ce n’est pas fini, mais nous avançons », dit-il.", "nous avançons", "cut"},
};

/* B1: marks around the whole are ignored, marks inside must be there, all kinds being one. */
#define NESTED "Er sagte: „Mein Chef rief ‚Halt‘, und ich blieb stehen.“ Ende."
static const Row marks[] = {
    {"de", NESTED, "Mein Chef rief ‚Halt‘, und ich blieb stehen.", ""},
    {"de", NESTED, "„Mein Chef rief ‚Halt‘, und ich blieb stehen.“", ""},
    {"de", NESTED, "„Mein Chef rief ‚Halt‘, und ich blieb stehen“.", ""},
    {"de", NESTED, "\"Mein Chef rief 'Halt', und ich blieb stehen.\"", ""},
    {"de", NESTED, "»Mein Chef rief ›Halt‹, und ich blieb stehen.«", ""},
    {"de", NESTED, "Mein Chef rief „Halt“, und ich blieb", ""},
    {"de", NESTED, "Mein Chef rief «Halt», und ich blieb", ""},
    {"de", NESTED, "Mein Chef rief Halt, und ich blieb", "missing"},
    {"de", NESTED, "Mein Chef „rief“ ‚Halt‘", "missing"},
    {"de", NESTED, "Halt", ""},
    {"de", NESTED, "‚Halt‘", ""},
    {"de", NESTED, "‚Halt‘, und ich blieb", ""},
    {"de", NESTED, "Er sagte: „Mein Chef rief", "missing"},
    {"de", "„‚Ja‘ und ‚Nein‘ sind Antworten.“", "‚Ja‘ und ‚Nein‘", ""},
    {"de", "„‚Ja‘ und ‚Nein‘ sind Antworten.“", "„‚Ja‘ und ‚Nein‘“", ""},
    {"de", "„‚Ja‘ und ‚Nein‘ sind Antworten.“", "Ja und Nein", "missing"},
    {"en", "“I’m with the workers’ union, don’t worry.”", "I'm with the workers' union", "cut"},
    {"en", "“I’m with the workers’ union, don’t worry.”",
     "\"I'm with the workers' union, don't worry\"", ""},
    {"en", "“I’m with the workers’ union, don’t worry.”", "I'm with the workers union", "missing"},
};

/* B2: an unclosed quotation proves nothing, what follows in the paragraph does. */
static const Row strays[] = {
    {"de", "„Wir gehen heute, sagt er. „Wir bleiben hier“, sagt sie.", "Wir bleiben hier", ""},
    {"de", "„Wir gehen heute, sagt er. „Wir bleiben hier“, sagt sie.", "Wir gehen heute",
     "missing"},
    {"de", "„Wir gehen heute, sagt er.\n\nDann „bleiben wir“.", "Wir gehen heute", "missing"},
    {"de", "„Wir gehen heute, sagt er.\n\nDann „bleiben wir“.", "bleiben wir", ""},
    {"de", "„Hilfe für alle.“ .“ Sie sagt auch, dass „alles gut wird“. So.", "Hilfe für alle", ""},
    {"de", "„Hilfe für alle.“ .“ Sie sagt auch, dass „alles gut wird“. So.", "alles gut wird", ""},
    {"de", "„Hilfe für alle.“ .“ Sie sagt auch, dass „alles gut wird“. So.", "Sie sagt auch",
     "missing"},
    {"de", "\"Ja, klar\", sagt er, \"wir gehen heim\".", "wir gehen heim", ""},
    {"de", "\"Ja, klar\", sagt er, \"wir gehen heim\".", "sagt er", "missing"},
    {"de", "\"Ja, klar\", sagt er, \"wir gehen heim\".", "Ja, klar, sagt er, wir gehen heim",
     "missing"},
    {"en", "The 27\" set costs little. \"It is cheap,\" he says.", "It is cheap", ""},
    {"en", "The 27\" set costs little. \"It is cheap,\" he says.", "set costs little", "missing"},
};

/* B3: several paragraphs. */
#define LONG                                                                                       \
    "Er schrieb: „Der erste Satz.\n\n„Der zweite Satz.\n\n„Der dritte Satz.“\n\nNach „allem“."
static const Row long_ones[] = {
    {"de", LONG, "Der erste Satz.", ""},
    {"de", LONG, "Der zweite Satz.", ""},
    {"de", LONG, "Der dritte Satz.", ""},
    {"de", LONG, "Der erste Satz. Der zweite Satz. Der dritte Satz.", ""},
    {"de", LONG, "Der erste Satz. […] Der dritte Satz.", ""},
    {"de", LONG, "Der dritte Satz. […] Der erste Satz.", "missing"},
    {"de", LONG, "Der dritte Satz. Nach", "missing"},
    {"de", "Er: „Der erste Satz.\n\nDer zweite Satz.“", "Der erste Satz", "missing"},
    {"de", "Er: „Der erste Satz.\n\nDer zweite Satz.“", "Der zweite Satz", "missing"},
    {"de", LONG, "„Der erste Satz. „Der zweite Satz. „Der dritte Satz.“", ""},
    {"de", LONG, "Der erste Satz. „Der zweite Satz. […] Der dritte Satz.", ""},
    {"de", LONG, "Der erste Satz. Der „zweite Satz.", "missing"},
    {"de", "„Erster Satz steht hier.\n\n„Zweiter Satz steht da“, sagte Eva Muster.\n",
     "Erster Satz steht hier. Zweiter Satz steht da.", ""},
    {"de", "„Erster Satz steht hier.\n\n„Zweiter Satz steht da“, sagte Eva Muster.\n",
     "Erster Satz steht hier. „Zweiter Satz steht da.", ""},
    {"de", "„Erster Satz steht hier.\n\n„Zweiter Satz steht da“, sagte Eva Muster.\n",
     "„Erster Satz steht hier. „Zweiter Satz steht da.“", ""},
    {"de", "„Erster Satz steht hier. Zweiter Satz steht da“, sagte Eva Muster.\n",
     "Erster Satz steht hier. „Zweiter Satz steht da.", "missing"},
    {"de", "„Erster Satz steht hier. Zweiter Satz steht da“, sagte Eva Muster.\n",
     "„Erster Satz „steht hier. Zweiter Satz steht da“", "missing"},
    {"en", "“First one here.\n\n“Second one there.\n\n“Third one too,” said Eve Brown.\n",
     "First one here. “Second one there. “Third one too.", ""},
};

/* French articles. */
#define FR1                                                                                                \
    "Le port de Saint-Aubin a accueilli 1,24 million de conteneurs en 2025, soit une hausse de "           \
    "8,3 % sur un an, a annoncé lundi la direction. Le chiffre d’affaires atteint 412,6 millions "      \
    "d’euros, contre 398 millions l’année précédente. « Nous n’avons jamais connu une telle "    \
    "année sur les quais », s’est félicitée Claire Morvan, la directrice. Le nombre de salariés "   \
    "a reculé de 3 %, à 1 842 personnes. Environ 250 emplois doivent être créés d’ici à 2027. Le " \
    "trafic de céréales, lui, a baissé de 12 000 tonnes. « Il ne s’agit pas d’un simple rebond, "  \
    "c’est un vrai changement », a-t-elle ajouté."
#define FR2                                                                                           \
    "La mairie de Valbourg investira entre 15 et 18 millions d’euros dans les écoles. Le taux de " \
    "réussite au bac est passé de 87,4 % à 91,2 %, soit 3,8 points de plus. Selon le maire, Paul " \
    "Dumas, « la ville ne fermera aucune classe, peut-être à l’exception de la maternelle du "   \
    "centre ». Plus de 3 200 élèves prennent le bus chaque jour. Le déficit s’élève à 2,1 "  \
    "millions d’euros. Le prix du repas augmente de 0,20 euro, à 3,60 euros. Les effectifs "       \
    "restent inchangés à 640 agents.\n\nQ : Pourquoi maintenant ?\n\nR : Parce que les bâtiments " \
    "sont vieux. Nous avons attendu trop longtemps.\n\nQ : Et la suite ?\n\nR : Nous ouvrirons "      \
    "deux classes de plus.\n\nQ : Avec quel argent ?\n\nR : Avec celui de la région."
#define FR3                                                                                         \
    "Le bénéfice net de la société Arcos a bondi de 17 % au premier trimestre, à 86 millions " \
    "d'euros, mais le chiffre d'affaires s'est replié de 2,5 % à 1,9 milliard d'euros. L'action " \
    "a perdu 4 % à l'ouverture. La dette, elle, n'a pas augmenté de 5 %, contrairement aux "      \
    "rumeurs. \"Le marché reste difficile\", a reconnu son patron, Luc Ferrand. Près de 9 000 "   \
    "clients sont partis, deux fois plus qu'en 2024. Le loyer moyen est de 1.250 euros par mois, "  \
    "selon l'étude. Le taux de chômage est tombé à 6,9 %."
static const Row french[] = {
    {"fr", FR1, "Nous n’avons jamais connu une telle année sur les quais", ""},
    {"fr", FR1, "Nous n'avons jamais connu une telle année sur les quais.", ""},
    {"fr", FR1, "Nous avons connu une telle année sur les quais", "missing"},
    {"fr", FR1, "connu une telle année sur les quais", "cut"},
    {"fr", FR1, "c’est un vrai changement", "cut"},
    {"fr", FR1, "Il ne s’agit pas d’un simple rebond, c’est un vrai changement", ""},
    {"fr", FR2, "la ville ne fermera aucune classe", "cut"},
    {"fr", FR2,
     "La ville ne fermera aucune classe, peut-être à l’exception de la maternelle du centre", ""},
    {"fr", FR2, "Nous avons attendu trop longtemps.", ""},
    {"fr", FR2, "Pourquoi maintenant ?", "missing"},
    {"fr", FR2, "Nous ouvrirons deux classes de plus", ""},
    {"fr", FR3, "Le marché reste difficile", ""},
    {"fr", FR3, "Le marché reste facile", "missing"},
    {"fr",
     "Q\u202f: Quand ?\nR\u202f: En mai.\nQ\u00a0: Où ?\nR\u00a0: Ici même.\nQ : Et ?\nR : Voilà.",
     "Ici même", ""},
};

/* B4 */
#define TALK                                                                                       \
    "Frage: Was ist neu?\nAntwort: Wir bauen ein Haus.\nFrage: Wann?\nAntwort: Im Mai.\nFrage: "   \
    "Und?\nAntwort: Gut so."
static const Row interviews[] = {
    {"de", TALK, "Wir bauen ein Haus", ""},
    {"de", TALK, "Im Mai", ""},
    {"de", TALK, "Was ist neu", "missing"},
    {"de", TALK, "Antwort: Im Mai", "missing"},
    {"de", TALK, "Wir bauen ein Haus. […] Gut so.", "missing"},
    {"en", "Q: What is new?\n\nA: We build a house.\n\nQ: When?\n\nA: In May.\n\nQ: And?",
     "We build a house.", ""},
    {"en", "Q: What is new?\n\nA: We build a house.\n\nQ: When?\n\nA: In May.", "We build a house.",
     "missing"},
};

/* B5 */
#define LOSS                                                                                            \
    "„Wir haben viel gebaut, und zwar in allen Städten, weil die Leute das wollen.“ Und „sonst " \
    "nirgends“."
static const Row omissions[] = {
    {"de", LOSS, "Wir haben viel gebaut […] weil die Leute das wollen.", ""},
    {"de", LOSS, "Wir haben viel gebaut [...] weil die Leute das wollen", ""},
    {"de", LOSS, "Wir haben viel gebaut (…) weil die Leute das wollen", ""},
    {"de", LOSS, "Wir haben viel gebaut (...) weil die Leute das wollen", ""},
    {"de", LOSS, "Wir haben viel gebaut, [ … ] weil die Leute das wollen", ""},
    {"de", LOSS, "Wir haben […] in allen Städten […] das wollen", ""},
    {"de", LOSS, "„Wir haben […] das wollen.“", ""},
    {"de", LOSS, "wir haben […] das wollen", ""},
    {"de", LOSS, "Wir haben […] Weil die Leute das wollen", "missing"},
    {"de", LOSS, "[…] in allen Städten […]", ""},
    {"de", LOSS, "Wir haben viel gebaut … weil die Leute das wollen", "missing"},
    {"de", LOSS, "Wir haben viel gebaut weil die Leute das wollen", "missing"},
    {"de", LOSS, "weil die Leute […] Wir haben viel gebaut", "missing"},
    {"de", LOSS, "Wir haben viel gebaut […] sonst nirgends", "missing"},
    {"de", LOSS, "Wir […] in allen Städten", "missing"},
    {"de", LOSS, "Wir haben viel […] wollen", "missing"},
    {"de", LOSS, "Wir haben viel gebaut […] gebaut, und zwar", "missing"},
    {"de", "„Wir haben viel [...] und sind zufrieden.“", "Wir haben viel […] und sind zufrieden",
     ""},
    {"de", "„Wir haben viel [...] und sind zufrieden.“", "Wir haben viel (…) und sind zufrieden",
     ""},
    {"de", "„Wir haben [...] Zeit, und alle hier sind sehr zufrieden.“",
     "Wir haben […] Zeit […] sehr zufrieden", ""},
    {"de", "„Ja … und nein, sagen alle.“", "Ja ... und nein", ""},
    {"de", "„Ja ... und nein, sagen alle.“", "Ja… und nein", ""},
    {"de", "„Ja . . . und nein, sagen alle.“", "Ja … und nein", ""},
    {"de", "„Ja, sicher und nein, sagen alle.“", "Ja … und nein", "missing"},
    {"de", "„Das ist gut. Das ist neu. Das ist alles.“", "Das ist gut. […] Das ist alles.", ""},
    {"de", "„Wir haben das nicht so gesagt, aber alle haben es gehört.“",
     "Wir haben das […] alle haben es gehört", "omission"},
    {"de", "„Wir sind kaum, aber gern hier. Wir sind hier, weil wir gern hier sind.“",
     "Wir sind […] gern hier sind", ""},
};

/* B6 and B7 */
static const Row cuts[] = {
    {"de", "„Wir brauchen mehr Personal, nicht mehr Papier.“", "mehr Papier", "cut"},
    {"de", "„Wir brauchen mehr Personal, nicht mehr Papier.“", "mehr Personal", "cut"},
    {"de", "„Wir brauchen mehr Personal, nicht mehr Papier.“",
     "Wir brauchen mehr Personal, nicht mehr Papier", ""},
    {"de", "„Wir brauchen mehr Personal, nicht mehr Papier.“", "nicht mehr Papier", ""},
    {"de", "„Das stimmt nicht. Wir kommen morgen.“", "Wir kommen morgen", ""},
    {"de", "„Wir kommen morgen. Das stimmt nicht.“", "Wir kommen morgen", ""},
    {"de", "„Wir kommen morgen! Das stimmt nicht.“", "Wir kommen morgen!", ""},
    {"de", "„Wir kommen morgen! Das stimmt nicht.“", "Wir kommen morgen", ""},
    {"de", "„Nicht der Dr. Meier kommt morgen.“", "Meier kommt morgen", "cut"},
    {"de", "„Nicht am 3. Mai kommen wir.“", "Mai kommen wir", "cut"},
    {"de", "„Es war nicht 2023. Wir kommen morgen.“", "Wir kommen morgen", ""},
    {"de", "„Ohne Geld geht es weiter.“", "geht es weiter", "cut"},
    {"de", "„Keinesfalls geben wir auf.“", "geben wir auf", "cut"},
    {"de", "„Wir geben auf keinen Fall auf.“", "Wir geben auf", "cut"},
    {"de", "„Wir geben auf KEINEN Fall auf.“", "Wir geben auf", "cut"},
    {"de", "„Wir geben, möglicherweise, auf.“", "Wir geben", "cut"},
    {"de", "„Wir geben nichtöffentlich auf.“", "Wir geben", ""},
    {"de", "„Der Kniefall war lang, notfalls.“", "Der Kniefall war lang", ""},
    {"de", "Er sagt nicht: „Wir kommen morgen.“", "Wir kommen morgen", ""},
    {"de", "„Wir kommen morgen“, sagt er. „Nicht heute.“", "Wir kommen morgen", ""},
    {"de", "„Nicht alles.\n\n„Wir kommen morgen.“", "Wir kommen morgen", ""},
    {"de", "<html><blockquote><p>Kein Papier<p>Mehr Personal<p>Nie wieder</blockquote>",
     "Mehr Personal", ""},
    {"de", "„Er sagte nie: ‚Wir kommen morgen.‘“", "Wir kommen morgen", "cut"},
    {"de", "„Nicht wir kommen morgen, sondern ihr.“ Später: „Wir kommen morgen.“",
     "Wir kommen morgen", ""},
    {"en", "“We can’t raise the fees, and we are glad.”", "raise the fees", "cut"},
    {"en", "“We can't raise the fees, and we are glad.”", "we are glad", "cut"},
    {"en", "“We raise the fees, or don’t we?”", "We raise the fees", "cut"},
    {"en", "“It cannot work, but it is fun.”", "it is fun", "cut"},
    {"en", "“It MAY work.”", "work", "cut"},
    {"en", "“The mayor works in May.”", "The mayor works", "cut"},
    {"en", "“The mayor works here, notably.”", "The mayor works", ""},
    {"en", "“He was born on May 3. We came.”", "We came", ""},
    {"en", "“Nicht is a word here.”", "is a word", ""},
    {"fr", "« Nous n’avons pas gagné, mais nous continuons. »", "nous continuons", "cut"},
    {"fr", "« Peut-être gagnerons-nous demain. »", "gagnerons-nous demain", "cut"},
    {"sv", "”Vi kommer inte i dag, men vi kommer.”", "men vi kommer", ""},
};

/* B7: each word of the contract is one. */
static const char *const hedges[][2] = {
    {"de", "nicht nichts nie niemals niemand kein keine keinem keiner weder ohne kaum vielleicht "
           "möglicherweise "
           "womöglich eventuell vermutlich wahrscheinlich angeblich"},
    {"en", "not don't don’t isn't cannot no never none nobody nothing neither nor without hardly "
           "barely perhaps maybe "
           "may might possibly probably allegedly reportedly"}};

static void check_hedges(void)
{
    char document[200], word[40];
    for (size_t i = 0; i < sizeof hedges / sizeof *hedges; i++)
        for (const char *s = hedges[i][1]; *s;) {
            size_t len = strcspn(s, " ");
            snprintf(word, sizeof word, "%.*s", (int)len, s);
            snprintf(document, sizeof document, "“Es %s Apfel rot Baum, Haus %s.”", word, word);
            prove(&(Row){hedges[i][0], document, "Apfel rot Baum, Haus", "cut cut"}, "", false,
                  false);
            snprintf(document, sizeof document, "“Es ist %s Apfel rot Baum.”", word);
            prove(&(Row){hedges[i][0], document, "Es ist […] rot Baum.", "omission"}, "", false,
                  false);
            snprintf(document, sizeof document, "“Es x%s Apfel rot Baum.”", word);
            prove(&(Row){hedges[i][0], document, "rot Baum.",
                         strchr(word, '\'') || strstr(word, "’") ? "cut" : ""},
                  "", false, false);
            s += len + (s[len] == ' ');
        }
}

/* B8 */
static const Row ends[] = {
    {"de", "„Wir kommen morgen, sagt man.“", "Wir kommen morgen.", ""},
    {"de", "„Wir kommen morgen, sagt man.“", "Wir kommen morgen,", ""},
    {"de", "„Wir kommen morgen, sagt man.“", "Wir kommen morgen;", ""},
    {"de", "„Wir kommen morgen, sagt man.“", "Wir kommen morgen:", ""},
    {"de", "„Wir kommen morgen, sagt man.“", "Wir kommen morgen …", ""},
    {"de", "„Wir kommen morgen, sagt man.“", "Wir kommen morgen...", ""},
    {"de", "„Wir kommen morgen, sagt man.“", "Wir kommen morgen?", "missing"},
    {"de", "„Wir kommen morgen, sagt man.“", "Wir kommen morgen!", "missing"},
    {"de", "„Wir kommen morgen!“", "Wir kommen morgen!", ""},
    {"de", "„Kommen wir morgen?“", "Kommen wir morgen?", ""},
    {"de", "„Kommen wir morgen?“", "Kommen wir morgen!", "missing"},
    {"de", "„Kommen wir morgen“?", "Kommen wir morgen?", "missing"},
    {"de", "„Wir kommen …“", "Wir kommen", ""},
    {"de", "„Wir kommen, gehen und bleiben.“", "Wir kommen gehen", "missing"},
    {"de", "„Wir kommen, gehen und bleiben.“", "Wir kommen. gehen", "missing"},
    {"de", "„Wir kommen - wenn es geht - gern.“", "Wir kommen – wenn es geht – gern", ""},
    {"de", "„Wir kommen – wenn es geht – gern.“", "Wir kommen - wenn es geht - gern", ""},
    {"de", "„Wir kommen — wenn es geht — gern.“", "Wir kommen – wenn es geht – gern", ""},
    {"en", "“We come—if we can—soon.”", "We come – if we can – soon", ""},
    {"en", "“We come -- if we can -- soon.”", "We come — if we can — soon", ""},
    {"de", "„Die Nord-Süd-Achse trägt.“", "Die Nord‑Süd‐Achse trägt", ""},
    {"de", "„Die Nord-Süd-Achse trägt.“", "Die Nord Süd Achse trägt", "missing"},
    {"de", "„Die Nord-Süd-Achse trägt.“", "Die NordSüd-Achse trägt", "missing"},
    {"de", "„- Erstens kommen wir -“", "- Erstens kommen wir", ""},
    {"de", "„Bei −5 Grad von 2010–2020.“", "Bei -5 Grad von 2010-2020", ""},
};

/* The folding: typography may differ, nothing else. */
static const Row folds[] = {
    {"de", "„Wir\u00a0haben\u202f5\u2009Häuser\nund\tGärten.“\n\nEnde.",
     "Wir haben 5 Häuser und Gärten", ""},
    {"de", "„Wir haben  5 Häuser und Gärten.“", "Wir\u00a0haben 5\u202fHäuser  und Gärten", ""},
    {"de", "„Donau\u00addampf\u200bschiff\u2060fahrt ist\ufeff alt.“",
     "Donaudampfschifffahrt ist alt", ""},
    {"de", "„Donaudampfschifffahrt ist alt.“", "Donau\u00addampf\u00adschifffahrt ist alt", ""},
    {"de", "„Für u\u0308ber fu\u0308nf Ha\u0308user.“", "Für über fünf Häuser", ""},
    {"de", "„Für über fünf Häuser.“", "Fu\u0308r u\u0308ber fünf Ha\u0308user", ""},
    {"de", "„Für über fünf Häuser.“", "Fuer ueber fuenf Haeuser", "missing"},
    {"de", "„Für über fünf Häuser.“", "Fur uber funf Hauser", "missing"},
    {"de", "„Die Straße ist lang.“", "Die Strasse ist lang", "missing"},
    {"de", "„Die Strasse ist lang.“", "Die Straße ist lang", "missing"},
    {"de", "„Der ﬁnale Satz fehlt.“", "Der finale Satz fehlt", "missing"},
    {"de", "„Der finale Satz fehlt.“", "Der ﬁnale Satz fehlt", "missing"},
    {"de", "„½ Liter und 5 m².“", "1/2 Liter", "missing"},
    {"de", "„½ Liter und 5 m².“", "Liter und 5 m2", "missing"},
    {"de", "„Äpfel sind rot.“", "äpfel sind rot", ""},
    {"de", "„äpfel sind rot.“", "Äpfel sind rot", ""},
    {"de", "„Äpfel sind rot.“", "Äpfel Sind rot", "missing"},
    {"de", "„Die USA sind groß.“", "Die Usa sind groß", "missing"},
    {"de", "„Um 19 % mehr.“", "Um 19\u202f% mehr", ""},
    {"de", "„Um 19 % mehr.“", "Um 19% mehr", ""},
    {"de", "„Bei 19\u202f°C mehr.“", "Bei 19 °C mehr", ""},
    {"fr", "« Pourquoi\u00a0? Parce que\u202f: voilà\u202f! »", "Pourquoi? Parce que: voilà!", ""},
    {"fr", "« Il dit « oui » à tous. »", "oui", ""},
    {"de", "\xEF\xBB\xBF„Wir kommen\r\nmorgen wieder.“\r\n\r\nEnde.", "Wir kommen morgen wieder",
     ""},
    {"de", "Text.\r\n\r\nEr: „Wir kommen\r\nmorgen wieder.“\r\n", "Wir kommen morgen wieder", ""},
};

/* Only whole words, and whole numbers. */
static const Row bounds[] = {
    {"de", "„Der Ex-Minister kam.“", "Minister kam", "missing"},
    {"de", "„Der Ex-Minister kam.“", "Ex-Minister kam", ""},
    {"de", "„Der Minister-Präsident kam.“", "Der Minister", "missing"},
    {"de", "„Die Nord- und Südseite.“", "und Südseite", ""},
    {"de", "„Die Nord- und Südseite.“", "Die Nord-", ""},
    {"en", "“I don’t go there.”", "t go there", "missing"},
    {"en", "“I do’t go there.”", "I do", "missing"},
    {"en", "“I go to Jones’ house.”", "I go to Jones", ""},
    {"fr", "« L’État va bien. »", "État va bien", "missing"},
    {"de", "„Rund 1,5 Millionen kamen.“", "5 Millionen kamen", "missing"},
    {"de", "„Rund 1,5 Millionen kamen.“", "Rund 1", "missing"},
    {"de", "„Rund 1.500 Leute kamen.“", "500 Leute kamen", "missing"},
    {"de", "„Um 5–10 Leute kamen.“", "10 Leute kamen", "missing"},
    {"de", "„Um 5–10 Leute kamen.“", "Um 5", "missing"},
    {"de", "„Von −5 Grad an.“", "5 Grad an", "missing"},
    {"de", "„Von -5 Grad an.“", "5 Grad an", "missing"},
    {"de", "„Es stieg um 5 % oder 3 €.“", "Es stieg um 5", "missing"},
    {"de", "„Es stieg um 5 % oder 3 €.“", "oder 3", "missing"},
    {"en", "“It costs $5 a day.”", "5 a day", "missing"},
    {"de", "„Es sind 2½ Liter.“", "Es sind 2", "missing"},
    {"de", "„Das Wort¹ ist neu.“", "Das Wort", ""},
    {"de", "„Alle Bürger*innen und Bürger:innen kamen.“", "Alle Bürger", "missing"},
    {"de", "„Mit 120 km/h fahren wir.“", "Mit 120 km", "missing"},
    {"en", "“The U.S. government paid AT&T.”", "S. government paid", "missing"},
    {"en", "“The U.S. government paid AT&T.”", "The U.S. government paid AT&T.", ""},
    {"de", "„Die neue :Uhr geht.“", "Die neue", ""},
    {"de", "„Wir – fünf Leute – kommen.“", "fünf Leute", ""},
    {"de", "„Wir (fünf Leute) kommen.“", "fünf Leute", ""},
};

/* B9 */
static const Row insertions[] = {
    {"de", "„Er hat das Haus gebaut.“", "Er [der Chef] hat das Haus gebaut", "missing"},
    {"de", "„Er [der Chef] hat das Haus gebaut.“", "Er [der Chef] hat das Haus gebaut", ""},
    {"de", "„Er [der Chef] hat das Haus gebaut.“", "Er hat das Haus gebaut", "missing"},
    {"de", "„Er [der Chef] hat das Haus gebaut.“", "Er (der Chef) hat das Haus gebaut", "missing"},
    {"en", "“The[y] have won.”", "They have won", "missing"},
};

/* A5 with B */
#define PAGE "<!DOCTYPE html><body><nav>„Start und Ziel hier“</nav><main>"
static const Row pages[] = {
    {"de", PAGE "<blockquote><p>Wir kommen morgen.</p><p>Wir bleiben.</p></blockquote>",
     "Wir kommen morgen.", ""},
    {"de", PAGE "<blockquote><p>Wir kommen morgen.</p><p>Wir bleiben.</p></blockquote>",
     "Wir kommen morgen. Wir bleiben.", ""},
    {"de", PAGE "<blockquote>„Wir kommen morgen.“</blockquote>", "„Wir kommen morgen.“", ""},
    {"de", PAGE "<p>Er sagt <q>Wir kommen</q> und geht.", "Wir kommen", ""},
    {"de", PAGE "<p>Er sagt <q>Wir kommen</q> und geht.", "und geht", "missing"},
    {"de", PAGE "<p>„Wir kommen.“", "Start und Ziel hier", "missing"},
    {"de", PAGE "<p>&bdquo;Wir <b>kom</b>men&nbsp;mor&shy;gen.&ldquo;", "Wir kommen morgen", ""},
    {"de", PAGE "<p>„Wir <del>nicht </del>kommen.“", "Wir kommen", ""},
    {"de", PAGE "<p>„Wir kommen<sup><a href='#1'>1</a></sup> morgen.“", "Wir kommen morgen", ""},
    {"de", PAGE "<p>„Wir kommen<br>morgen.“", "Wir kommen morgen", ""},
    {"de", PAGE "<p>„Wir kommen</p><p>morgen.“", "Wir kommen", "missing"},
    {"de", PAGE "<p>„Wir kommen.</p><p>„Morgen schon.“", "Wir kommen. Morgen schon.", ""},
    {"de", PAGE "<p title='„Wir kommen“'>Text <!-- „Wir kommen“ --> <img alt='„Wir kommen“'>",
     "Wir kommen", "missing"},
    {"de", PAGE "<p>F: a<p>A: Wir kommen.<p>F: b<p>A: So.<p>F: c", "Wir kommen", ""},
};

/* B10 */
static const struct {
    const char *document, *speaker;
    bool checked;
    const char *want;
} speakers[] = {
    {"Peter Meier sagt: „Wir kommen.“", "Peter Meier", false, ""},
    {"Meier sagt: „Wir kommen.“", "Dr. Peter Meier", false, ""},
    {"„Wir kommen“, sagt Meier.", "Meier", false, ""},
    {"Er sagt: „Wir kommen.“", "Peter Meier", false, "speaker"},
    {"Er sagt: „Wir kommen.“", "Peter Meier", true, ""},
    {"Er sagt: „Wir kommen.“", "", false, ""},
    {"Peter sagt: „Wir kommen.“", "Peter Meier", false, "speaker"},
    {"Meiers Frau sagt: „Wir kommen.“", "Peter Meier", false, "speaker"},
    {"meier sagt: „Wir kommen.“", "Peter Meier", false, "speaker"},
    {"Obermeier sagt: „Wir kommen.“", "Peter Meier", false, "speaker"},
    {"Meier-Schulz sagt: „Wir kommen.“", "Petra Meier-Schulz", false, ""},
    {"Meier war da.\n\nEr sagt: „Wir kommen.“", "Peter Meier", false, "speaker"},
    {"Meier sagt: „Eins.\n\n„Wir kommen.“", "Peter Meier", false, ""},
    {"Er sagt: „Eins.\n\n„Wir kommen.“ Das sagt Meier.", "Peter Meier", false, "speaker"},
    {"Er sagt: „Wir kommen.“\n\nMeier sagt: „Wir kommen.“", "Peter Meier", false, ""},
    {"O’Neill sagt: „Wir kommen.“", "Ann O'Neill", false, ""},
    {"Mu\u0308ller sagt: „Wir kommen.“", "Peter Müller", false, ""},
    {"Mül\u00adler sagt: „Wir kommen.“", "Peter Müller", false, ""},
};

static void check_speakers(void)
{
    for (size_t i = 0; i < sizeof speakers / sizeof *speakers; i++)
        prove(&(Row){"de", speakers[i].document, "Wir kommen", speakers[i].want},
              speakers[i].speaker, speakers[i].checked, false);
}

/* C12: words anywhere. */
static const Row anywhere[] = {
    {"de", "Das Spiel endete 2:1, sagt man.", "2:1", ""},
    {"de", "Das Spiel endete 12:1, sagt man.", "2:1", "missing"},
    {"de", "Die Note ist A+ oder B.", "A+", ""},
    {"de", "Der Stand ist „sehr gut“ heute.", "ist „sehr gut“ heute", ""},
    {"de", "Der Stand ist nicht sehr gut.", "sehr gut", ""},
    {"de", "Der Stand ist nicht sehr gut.", "sehr schlecht", "missing"},
};

/* Where the proof stands in the file, without the markup around it. */
static void check_ranges(void)
{
    static const char page[] =
        "<html><p>„Wir <b>kommen m&ouml;glichst</b> bald, weil <i>alle</i> warten.“";
    static const char *const parts[] = {"Wir <b>kommen m&ouml;glichst", "alle</i> warten"};
    CASE("ranges");
    Document d;
    Speech s;
    Verdict v;
    open_both(&d, &s, "de", page);
    CHECK(quote_proof(
              &d, &s,
              &(QuoteClaim){str_of("Wir kommen möglichst […] alle warten."), str_of(""), false},
              &v),
          "no memory");
    CHECK_INT(v.range_count, 2, "ranges");
    for (int i = 0; i < 2 && i < v.range_count; i++) {
        const char *want = strstr(page, parts[i]);
        CHECK_INT(v.ranges[i].start, want - page, "start");
        CHECK_INT(v.ranges[i].end, (size_t)(want - page) + strlen(parts[i]), "end");
    }
    speech_close(&s);
    document_close(&d);
}

/* What a refusal says, and to which byte of the claim it points. */
static const struct {
    const char *document, *quote;
    size_t at;
    const char *says;
} refusals[] = {
    {DE, "Wir kommen heute wieder", 11, "'morgen wieder, und wir bleiben lange"},
    {DE, "Völlig anders", 0, "the document has no 'Völlig anders'"},
    {DE, "Dann ging er heim", 0, "not within one quotation"},
    {DE, "Wir kommen morgen wieder […] lange", 31, "two words"},
};

static void check_refusals(void)
{
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        CASE("%s", refusals[i].quote);
        Document d;
        Speech s;
        Verdict v;
        open_both(&d, &s, "de", refusals[i].document);
        CHECK(quote_proof(&d, &s, &(QuoteClaim){str_of(refusals[i].quote), str_of(""), false}, &v),
              "no memory");
        CHECK_INT(v.finding_count, 1, "findings");
        CHECK_INT(v.findings[0].at, refusals[i].at, "place in the claim");
        CHECK(strstr(v.findings[0].why, refusals[i].says), "says: %s", v.findings[0].why);
        speech_close(&s);
        document_close(&d);
    }
}

/* Claims that begin alike everywhere; anything worse than linear would take minutes. */
static void check_hostile(void)
{
    static const char *const pieces[] = {"a ",  "aa aa ", "nicht ", "a. A ", "ab-",
                                         "\" ", "a\" \"", "1.",     "[...] "};
    enum { SIZE = 1 << 18, CLAIM = 4000 };
    char *text = malloc(SIZE), *quote = malloc(SIZE);
    CHECK(text && quote, "no memory");
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        CASE("256 KiB of %s", pieces[i]);
        Document d;
        Speech s;
        Verdict v;
        size_t piece = strlen(pieces[i]), len = 1, n = 0;
        text[0] = '"';
        for (; len + piece + 2 < SIZE; len += piece)
            memcpy(text + len, pieces[i], piece);
        text[len++] = '"';
        text[len] = '\0';
        for (; n + piece < CLAIM; n += piece)
            memcpy(quote + n, pieces[i], piece);
        memcpy(quote + n, "zz", 3);
        open_both(&d, &s, "de", text);
        CHECK(quote_proof(&d, &s, &(QuoteClaim){str_of(quote), str_of("Zz"), false}, &v),
              "no memory");
        CHECK(!verdict_holds(&v), "refused");
        memcpy(quote + n, "[...] zz", 9);
        CHECK(quote_proof(&d, &s, &(QuoteClaim){str_of(quote), str_of("Zz"), false}, &v),
              "no memory");
        quote[n < 400 ? n : 400] = '\0';
        CHECK(quote_proof(&d, &s, &(QuoteClaim){str_of(quote), str_of("Zz"), false}, &v),
              "no memory");
        speech_close(&s);
        document_close(&d);
    }
    free(text);
    free(quote);
}

int main(void)
{
    PROVE(plain);
    PROVE(marks);
    PROVE(strays);
    PROVE(long_ones);
    PROVE(french);
    PROVE(interviews);
    PROVE(omissions);
    PROVE(cuts);
    check_hedges();
    PROVE(ends);
    PROVE(folds);
    PROVE(bounds);
    PROVE(insertions);
    PROVE(pages);
    check_speakers();
    prove_all(anywhere, sizeof anywhere / sizeof *anywhere, true);
    check_ranges();
    check_refusals();
    check_hostile();
    return check_done("test_quote_proof");
}

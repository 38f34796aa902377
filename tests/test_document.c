/* SPDX-License-Identifier: MIT */
/* Plain documents: paragraphs, places, forms of composition; and the quotations that are found in them. */
#include "base/limits.h"
#include "base/utf8.h"
#include "check.h"
#include "proof/doc_lines.h"
#include "proof/document.h"
#include "proof/speech.h"

#include <stdlib.h>

static bool open_text(Document *d, const char *lang, const char *text, size_t len)
{
    Err err = {0};
    bool good = document_open(d, text, len, lang_find(lang, strlen(lang)), &err);
    CHECK(good, "%s", err.why);
    for (uint32_t i = 0; i < d->count; i++)
        CHECK(d->at[i] < d->until[i] && d->until[i] <= len &&
                  (i == 0 || d->at[i] >= d->until[i - 1]),
              "code point %u has bytes in order", i);
    return good;
}

/* Paragraphs between '|'; a line's end is '/', a tab '#'. */
static void write_paragraphs(const Document *d, char *out)
{
    size_t n = 0;
    for (uint32_t p = 0; p < d->paragraph_count; p++) {
        if (p > 0)
            out[n++] = '|';
        for (uint32_t i = d->paragraphs[p].span.first; i < d->paragraphs[p].span.end; i++) {
            uint32_t cp = d->cp[i];
            n += utf8_put(cp == '\n' ? '/' : cp == '\t' ? '#' : cp, out + n);
        }
    }
    out[n] = '\0';
}

static const struct {
    const char *text, *want;
} paragraphs[] = {
    {"a\nb\nc", "a|b|c"},
    {"a\nb\n\nc\nd", "a/b|c/d"},
    {"a\r\nb\r\n\r\nc", "a/b|c"},
    {"a\rb\r\rc", "a/b|c"},
    {"a\nb\n \t\u00a0\nc", "a/b|c"},
    {"\n\na\nb\n\n", "a|b"},
    {"\xEF\xBB\xBF"
     "a\nb",
     "a|b"},
    {"", ""},
    {" \n \n", ""},
    {"a\n\n\n\nb", "a|b"},
    {"Jahr\tUmsatz\n2023\t5\n\nText\nText", "Jahr#Umsatz|2023#5|Text/Text"},
    {"Text\nJahr\tUmsatz\n2023\t5\nText\n\nc", "Text|Jahr#Umsatz|2023#5|Text|c"},
    {"u\u0308ber e\u0301 \u1100\u1161\u11a8 \u212b", "\u00fcber \u00e9 \uac01 \u00c5"},
    {"a\u0323\u0307 a\u0307\u0323", "\u1ea1\u0307 \u1ea1\u0307"},
    {"\ufb01 \u00bd \u00b2 \u017f", "\ufb01 \u00bd \u00b2 \u017f"},
};

static void check_paragraphs(void)
{
    char got[200];
    for (size_t i = 0; i < sizeof paragraphs / sizeof *paragraphs; i++) {
        CASE("%s", paragraphs[i].text);
        Document d;
        open_text(&d, "de", paragraphs[i].text, strlen(paragraphs[i].text));
        write_paragraphs(&d, got);
        CHECK_STR(got, paragraphs[i].want, "paragraphs");
        CHECK(!d.page, "no page");
        document_close(&d);
    }
}

static void check_tables(void)
{
    static const char text[] = "Ort\tTonnen\nBonn\t5\nKoeln\t6\n\nBonn\t5\nKoeln\t6\n";
    static const int32_t headers[] = {-1, 0, 0, -1, -1};
    CASE("tables");
    Document d;
    open_text(&d, "de", text, strlen(text));
    CHECK_INT(d.paragraph_count, 5, "rows");
    for (uint32_t i = 0; i < 5 && i < d.paragraph_count; i++)
        CHECK_INT(d.paragraphs[i].header, headers[i], "header");
    document_close(&d);
}

static void check_refused(void)
{
    static const struct {
        const char *text;
        int line, column;
    } rows[] = {{"a\nb\xFF", 2, 2}, {"\xC0\x80", 1, 1}, {"\u00e4\xED\xA0\x80", 1, 2}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("bytes that are no UTF-8, row %zu", i);
        Document d;
        Err err = {0};
        bool good = document_open(&d, rows[i].text, strlen(rows[i].text), lang_default(), &err);
        CHECK(!good && err.why[0], "refused with words");
        CHECK_INT(err.line, rows[i].line, "line");
        CHECK_INT(err.column, rows[i].column, "column");
        document_close(&d);
    }
    CASE("too many bytes");
    Document d;
    Err err = {0};
    char *much = malloc(LIMIT_DOCUMENT_BYTES + 1);
    CHECK(much, "no memory");
    memset(much, 'a', LIMIT_DOCUMENT_BYTES + 1);
    bool good = document_open(&d, much, LIMIT_DOCUMENT_BYTES + 1, lang_default(), &err);
    CHECK(!good && err.why[0], "refused with words");
    document_close(&d);
    free(much);
}

static void check_places(void)
{
    static const char text[] = "\xEF\xBB\xBF\u00e4b\r\nc\rd\n";
    static const struct {
        size_t at;
        int line, column;
    } rows[] = {{3, 1, 1}, {5, 1, 2}, {8, 2, 1}, {9, 2, 2}, {10, 3, 1}, {12, 4, 1}, {99, 4, 1}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("byte %zu", rows[i].at);
        int line, column;
        doc_lines_find(text, strlen(text), rows[i].at, &line, &column);
        CHECK_INT(line, rows[i].line, "line");
        CHECK_INT(column, rows[i].column, "column");
    }
    CASE("each byte of a long file");
    static char many[20000];
    for (size_t i = 0; i < sizeof many; i++)
        many[i] = text[i < 3 ? i : 3 + (i - 3) % (sizeof text - 4)];
    DocLines lines;
    int wrong = 0;
    CHECK(doc_lines_open(&lines, many, sizeof many), "no memory");
    for (size_t at = 0; at <= sizeof many; at += 7) {
        int place[2][2];
        doc_lines_find(many, sizeof many, at, &place[0][0], &place[0][1]);
        doc_lines_place(&lines, at, &place[1][0], &place[1][1]);
        wrong += memcmp(place[0], place[1], sizeof place[0]) != 0;
    }
    CHECK_INT(wrong, 0, "places that are not those of the bytes before");
    doc_lines_close(&lines);
    static const unsigned char abc[] = {0xba, 0x78, 0x16, 0xbf};
    CASE("hash");
    Document d;
    open_text(&d, "de", "abc", 3);
    CHECK(memcmp(d.sha256, abc, sizeof abc) == 0, "SHA-256 of the bytes");
    document_close(&d);
}

/* What is quoted stands between '{' and '}'; a mark that belongs to none has '^' before it. */
static void write_speech(const Document *d, const Speech *s, char *out)
{
    size_t n = 0;
    for (uint32_t i = 0; i <= d->count; i++) {
        for (uint32_t q = 0; q < s->count; q++)
            if (s->quotes[q].end == i)
                out[n++] = '}';
        for (uint32_t q = 0; q < s->count; q++)
            if (s->quotes[q].first == i)
                out[n++] = '{';
        for (uint32_t k = 0; k < s->stray_count; k++)
            if (s->stray[k] == i)
                out[n++] = '^';
        if (i < d->count)
            n += utf8_put(d->cp[i] == '\n' ? '/' : d->cp[i], out + n);
    }
    out[n] = '\0';
}

static const struct {
    const char *lang, *text, *want;
} speeches[] = {
    /* The marks of each language. */
    {"de", "Er: „Ja.“ Sie: »Nein.« Es: ‚Gut.‘ Wir: ›Los.‹",
     "Er: „{Ja.}“ Sie: »{Nein.}« Es: ‚{Gut.}‘ Wir: ›{Los.}‹"},
    {"de", "Er: „Ja.” Sie: „Nein.\" Es: \"Gut.\" Wir: 'Los.'",
     "Er: „{Ja.}” Sie: „{Nein.}\" Es: \"{Gut.}\" Wir: '{Los.}'"},
    {"en", "He: “Yes.” She: ‘No.’ It: \"Well.\" We: 'Go.'",
     "He: “{Yes.}” She: ‘{No.}’ It: \"{Well.}\" We: '{Go.}'"},
    {"fr", "Il : « Oui. » Elle : «\u00a0Non.\u00a0» On : « ‹ Bon. › »",
     "Il : «{ Oui. }» Elle : «{\u00a0Non.\u00a0}» On : «{ ‹{ Bon. }› }»"},
    {"de", "„Ja“, sagte er. (»Nein«) [„Gut“] – „Los“ —„Halt“",
     "„{Ja}“, sagte er. (»{Nein}«) [„{Gut}“] – „{Los}“ —„{Halt}“"},
    /* Nested. */
    {"de", "„Er rief ‚Halt‘, und ich blieb.“", "„{Er rief ‚{Halt}‘, und ich blieb.}“"},
    {"de", "„‚Halt‘, rief er“", "„{‚{Halt}‘, rief er}“"},
    {"de", "„Er rief: ‚Halt!‘“ Ende.", "„{Er rief: ‚{Halt!}‘}“ Ende."},
    {"en", "“She said ‘stop’ twice.”", "“{She said ‘{stop}’ twice.}”"},
    {"en", "\"'Stop,' she said\"", "\"{'{Stop,}' she said}\""},
    {"de", "»Er rief ›Halt‹ laut.«", "»{Er rief ›{Halt}‹ laut.}«"},
    {"de", "„Er sagt “ja” dazu.“", "„{Er sagt “{ja}” dazu.}“"},
    /* Straight marks pair by their neighbours. */
    {"de", "Er sagt \"ja\" und \"nein\".", "Er sagt \"{ja}\" und \"{nein}\"."},
    {"de", "Er sagt \"ja \" und", "Er sagt \"{ja }\" und"},
    {"de", "Wort \", und", "Wort ^\", und"},
    {"en", "He likes \".NET\" and \"...and more\".", "He likes \"{.NET}\" and \"{...and more}\"."},
    /* A second opening of the same kind. */
    {"de", "„Ja, sagt er. „Nein“, sagt sie.", "^„Ja, sagt er. „{Nein}“, sagt sie."},
    {"de", "\"Ja, sagt er. \"Nein\", sagt sie.", "^\"Ja, sagt er. \"{Nein}\", sagt sie."},
    {"de", "„Er ‚rief „Halt“ und", "^„Er ^‚rief „{Halt}“ und"},
    {"de", "„Ja, sagt er.", "^„Ja, sagt er."},
    {"de", "„Ja“ und „nein", "„{Ja}“ und ^„nein"},
    /* Stray closings. */
    {"de", "„Hilfe von uns.“ .“ Sie sagt „ja“.", "„{Hilfe von uns.}“ .^“ Sie sagt „{ja}“."},
    {"de", "Ja.“ Dann „nein“.", "Ja.^“ Dann „{nein}“."},
    {"de", "„Ja“.“ .", "„{Ja}“.^“ ."},
    {"de", "Ja“ und »nein„ so", "Ja^“ und ^»nein^„ so"},
    /* Apostrophes. */
    {"en", "‘I don’t know,’ he said.", "‘{I don’t know,}’ he said."},
    {"en", "'I don't know,' he said.", "'{I don't know,}' he said."},
    {"en", "‘The workers’ help is fine,’ he said.", "‘{The workers’ help is fine,}’ he said."},
    {"en", "the ‘boss’ and the workers’ pay", "the ‘{boss}’ and the workers’ pay"},
    {"en", "“The workers’ pay,” he said. It’s Jones’ car.",
     "“{The workers’ pay,}” he said. It’s Jones’ car."},
    {"en", "In the '90s he said: \"The '80s weren't Bess' thing.\"",
     "In the '90s he said: \"{The '80s weren't Bess' thing.}\""},
    {"fr", "Giscard d'Estaing dit : \"C'est l'heure.\"",
     "Giscard d'Estaing dit : \"{C'est l'heure.}\""},
    {"fr", "l’« État » et d'\"ici\"", "l’«{ État }» et d'\"{ici}\""},
    {"de", "Metas' Plan: ‚Hans' Idee, so geht's.‘ Punkt",
     "Metas' Plan: ‚{Hans' Idee, so geht's.}‘ Punkt"},
    {"de", "‚Metas’ Plan‘ und ‚so’", "‚{Metas’ Plan}‘ und ‚{so}’"},
    {"de", "rock 'n' roll in den '90ern, „Ja“", "rock '{n}' roll in den '90ern, „{Ja}“"},
    /* Inches and feet. */
    {"en", "A 27\" screen and 5'10\" tall. \"Yes,\" he said.",
     "A 27\" screen and 5'10\" tall. \"{Yes,}\" he said."},
    {"en", "\"The 27\" screen is fine,\" he said.", "\"{The 27\" screen is fine,}\" he said."},
    {"en", "\"It was 2024\", he said.", "\"{It was 2024}\", he said."},
    {"en", "\"I am 27\", he said. \"Yes\".", "\"{I am 27}\", he said. \"{Yes}\"."},
    /* Over paragraphs. */
    {"de", "Er: „Eins.\n\n„Zwei.\n\n„Drei.“ Ende", "Er: „{Eins.//„Zwei.//„Drei.}“ Ende"},
    {"de", "Er: „Eins.\n„Zwei.“\nEnde", "Er: „{Eins./„Zwei.}“/Ende"},
    {"en", "\"One ‘two.\n\n\"Three,\" he said.", "\"{One ^‘two.//\"Three,}\" he said."},
    {"en", "'One.\n\n'Two,' he said.", "'{One.//'Two,}' he said."},
    {"de", "Er: „Eins.\n\nZwei.“ Ende", "Er: ^„Eins.//Zwei.^“ Ende"},
    {"de", "Er: „Eins.\n\nZwei „drei.“", "Er: ^„Eins.//Zwei „{drei.}“"},
    {"de", "Er: „Eins.\n\n»Zwei.«", "Er: ^„Eins.//»{Zwei.}«"},
    {"de", "Er: „Eins.\n\n„Zwei.", "Er: ^„Eins.//„Zwei."},
    {"en", "In the '90s.\n\n'We did,' she said.", "In the '90s.//'{We did,}' she said."},
    /* Interviews. */
    {"de", "F: Wie?\nA: So.\nF: Was?\nA: Das.\nF: Wann?\nA: Jetzt „bald“.",
     "F: Wie?/A:{ So.}/F: Was?/A:{ Das.}/F: Wann?/A:{ Jetzt „{bald}“.}"},
    {"de", "Frage: Wie?\n\nAntwort: So.\n\nFrage: Was?\n\nAntwort: Das.\n\nFrage: Wann?",
     "Frage: Wie?//Antwort:{ So.}//Frage: Was?//Antwort:{ Das.}//Frage: Wann?"},
    {"en", "Q: How?\nA: So.\nQ: What?\nA: That.\nQ: When?",
     "Q: How?/A:{ So.}/Q: What?/A:{ That.}/Q: When?"},
    {"en", "Q: How?\nA: So.\nQ: What?\nA: That.", "Q: How?/A: So./Q: What?/A: That."},
    {"en", "Text Q: x\nA: So.\nQ: a\nQ: b", "Text Q: x/A: So./Q: a/Q: b"},
};

static void check_speeches(void)
{
    char got[400];
    for (size_t i = 0; i < sizeof speeches / sizeof *speeches; i++) {
        CASE("%s", speeches[i].text);
        Document d;
        Speech s;
        open_text(&d, speeches[i].lang, speeches[i].text, strlen(speeches[i].text));
        CHECK(speech_open(&s, &d), "no memory");
        write_speech(&d, &s, got);
        CHECK_STR(got, speeches[i].want, "speech");
        speech_close(&s);
        document_close(&d);
    }
}

/* So many of a piece that anything worse than n log n would take minutes. */
static const char *const pieces[] = {
    "\"", "„",       "„ ",     " „a",          "“",      "'",           " 'a",   "a' ",
    "‚",  "a\u0301", "\u0301", "\u0316\u0301", "\u00ad", "\"\u00ad",    "a",     "a ",
    " ",  "\n",      "\n\n„a", "\n\n'A",       "\t",     "a\tb\n",      "F: \n", "A: \n",
    "- ", ". ",      "…",      "1\"",          "«‹",     "\xEA\xB0\x80"};

static void check_hostile(void)
{
    enum { SIZE = 1 << 18 };
    char *text = malloc(SIZE);
    CHECK(text, "no memory");
    for (size_t i = 0; text && i < sizeof pieces / sizeof *pieces; i++) {
        CASE("256 KiB of %s", pieces[i]);
        Document d;
        Speech s;
        size_t len = 0, piece = strlen(pieces[i]);
        for (; len + piece < SIZE; len += piece)
            memcpy(text + len, pieces[i], piece);
        open_text(&d, "de", text, len);
        CHECK(speech_open(&s, &d), "no memory");
        speech_close(&s);
        document_close(&d);
    }
    free(text);
}

int main(void)
{
    check_paragraphs();
    check_tables();
    check_refused();
    check_places();
    check_speeches();
    check_hostile();
    return check_done("test_document");
}

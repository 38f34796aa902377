/* SPDX-License-Identifier: MIT */
/* Where a line may end: '~' for a space that belongs to what is on both sides, or after a hyphen that
 * does; '|' where an address or a word may be divided. */
#include "check.h"
#include "layout/wrap_places.h"

#include <string.h>

static const struct {
    const char *lang, *want;
} rows[] = {
    {"de", "Das sind 12~km und 5~% von 30~kg, also 3~°C mehr."},
    {"de", "Es kostet 5~€ oder 12,4~Mio.~€, nicht 3~Millionen~Euro und nicht €~5."},
    {"de", "Um 16~Uhr, um 9~h~30, um 16~Uhr~30 und 10:30~Uhr geöffnet"},
    {"de", "Rufen Sie +49~30~1234567 oder 030~123~456 an"},
    {"de", "Herr~Müller, Frau~Dr.~Meier und Prof.~Dr.~J.~K.~Schmidt sprechen"},
    {"de", "Nach §~5 und §§~6 gilt Nr.~4, S.~12, Abs.~2, Kap.~IV und Raum~12"},
    {"de", "Es gilt z.~B. und d.~h. und i.~d.~R. und u.~a. dies"},
    {"de", "Der Hafen~– er ist tief~– wird größer"},
    {"de", "Am 3.~November und am 24.~Dezember 2026"},
    {"de", "Im Jahr 100~v.~Chr. war es so"},
    {"de", "St.~Gallen und 12~000 Leute, 9:00~–~17:00~Uhr"},
    {"de", "Die 12 Läden und 5 Häuser in der Stadt 2026 bauen"},
    {"de", "Ein Mann, ein Wort. Dann kam der Zug"},
    {"en", "At 10:30~am or 5~p.m. and 5~per~cent or 10~miles"},
    {"en", "Mr.~Smith, Dr~Jones and St.~Paul met J.~R.~R.~Tolkien"},
    {"en", "See p.~12, No.~4, Fig.~3 and §~5 for $5~million"},
    {"en", "On November~3 and 4~July we open the gate"},
    {"en", "Call 020~7946~0958 or +1~(415)~555-2671 now"},
    {"en", "The port~— it is deep~— grows"},
    {"en", "He is 5 and she was 12 then, as in a film"},
    {"fr", "À 9~h~30 et à 16~h, M.~Dupont et Mme~Curie"},
    {"fr", "Il dit : «~Bonjour~» et part ; vraiment ? Oui !"},
    {"fr", "Coûte 10~€, 5~%, 10~pour~cent, n°~4, p.~12"},
    {"fr", "Appelez le 01~23~45~67~89 le 1er~mai"},
    {"fr", "Jules mourut en 44~av.~J.-~C. à Rome"},
    {"es", "La Sra.~García y el Sr.~López, D.~Juan, a las 16:30~h"},
    {"es", "El 10~por~ciento, pág.~12, n.º~4 y EE.~UU. con 5~€"},
    {"es", "Llame al 91~123~45~67 el 3 de mayo"},
    {"de", "Die E-~Mail an J.-~P. aus der US-|Stadt"},
    {"it", "Il Sig.~Rossi e l’Ing.~Bianchi, pag.~12, n.~4, 5~€"},
    {"nl", "Om 16~uur komt dhr.~Jansen naar blz.~12 voor 5~euro"},
    {"pl", "Pan~Kowalski i~pani~Nowak są w~domu z~psem o~godz.~16"},
    {"pl", "To kosztuje 5~zł i~10~mln~zł, nr~4, str.~12, ul.~Długa"},
    {"pl", "M.~in. w~Łodzi"},
    {"cs", "Jde s~ním k~řece v~Praze, a~to i~u~nás o~tom, z~domu"},
    {"cs", "Pan~Novák, paní~Svobodová a~Ing.~Dvořák zaplatí 5~Kč za 3~hod."},
    {"cs", "Viz č.~4, str.~12, §~5 a~10~%"},
    {"sk", "Ide s~ním k~rieke v~Bratislave, pán~Kováč"},
    {"ru", "Он в~доме и~с~ним г-~н~Иванов, 5~кг и~10~тыс.~руб."},
    {"uk", "Він у~домі з~паном і~5~кг, 10~грн"},
    {"el", "Ο κ.~Παπαδόπουλος, σελ.~12, 5~€"},
    {"tr", "Sn.~Yılmaz, No:~4, 5~TL, 10~km"},
    {"he", "טל׳~03-1234567, עמ׳~12, ד״ר~כהן, 5~₪, 10~ק״מ"},
    {"he", "חייגו +972~3~555~0123 עכשיו"},
    {"ar", "الساعة~5 و~10~كم و~د.~محمد، رقم~4"},
    {"ar", "اتصل بنا +20~2~5550~123 اليوم"},
    {"fa", "ساعت~5 و 10~درصد و دکتر~احمدی"},
    {"de", "Fragen an info@|gemeinde.|example oder www.|example.|org/|a-|b"},
    {"de", "Mehr unter #Sommer_|Fest und bericht_|2026.|pdf, und/|oder"},
    {"en", "5\u200b km and 5 \u200bkm, 5\u00a0km and 5\u2060~km"},
};

/* The text with its places: the marks of `want` are not of the text. */
static void marked(const char *lang, const char *text, char *out)
{
    const Lang *known = lang_find(lang, strlen(lang));
    Lang like = known ? *known : *lang_default();
    static NoBreak rules;
    WrapPlaces places;
    size_t len = strlen(text), at, from = 0;
    unsigned kind;
    like.code = lang;
    nobreak_init(&rules, &like);
    wrap_places_start(&places, text, len, &rules);
    while (wrap_places_next(&places, &at, &kind)) {
        memcpy(out, text + from, at - from);
        out += at - from;
        if (kind == WORD_HELD && out[-1] == ' ')
            out[-1] = '~';
        else if (kind == WORD_HELD)
            *out++ = '~';
        else if (kind == LINEBREAK_MARK)
            *out++ = '|';
        from = at;
    }
    *out = '\0';
}

static void test_rows(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[512], got[1024];
        size_t n = 0;
        CASE("rows[%zu]", i);
        for (const char *c = rows[i].want; *c; c++)
            if (*c == '~' && c[-1] != '-')
                text[n++] = ' ';
            else if (*c != '|' && *c != '~')
                text[n++] = *c;
        text[n] = '\0';
        marked(rows[i].lang, text, got);
        CHECK_STR(got, rows[i].want, rows[i].lang);
    }
}

static bool has_row(const char *code)
{
    for (const NoBreakRow *row = nobreak_rows + 1; row->code; row++)
        if (strncmp(row->code, code, strcspn(code, "-")) == 0)
            return true;
    return false;
}

/* Every language with spaces has a row, and there is room for its words. */
static void test_languages(void)
{
    const Lang *lang;
    static NoBreak rules;
    for (size_t i = 0; (lang = lang_at(i)); i++) {
        CASE("%s", lang->code);
        CHECK(has_row(lang->code) || strcmp(lang->code, "ja") == 0 ||
                  strcmp(lang->code, "zh") == 0 || strcmp(lang->code, "ko") == 0,
              "lang/nobreak_rows.c has no row for %s", lang->code);
        nobreak_init(&rules, lang);
        CHECK(rules.count < NOBREAK_MOST, "%s has too many words", lang->code);
    }
}

int main(void)
{
    test_rows();
    test_languages();
    return check_done("test_wrap_places");
}

/* SPDX-License-Identifier: MIT */
/* What each language and region prints, as CLDR 48.2 has it but for what src/lang/rows/ says to differ: a
 * number, groups, percent, currencies, dates, clock and quotation marks. '~' is a no-break space, '_' a
 * narrow one. Then some rows known from other sources. */
#include "check.h"
#include "lang/currency.h"

#include <stdio.h>

/* clang-format off */
static const struct {
    const char *code, *four, *decimals, *groups, *percent, *dollars, *euros, *date, *short_date, *year,
        *clock, *open, *close;
} ROWS[] = {
    {"en", "1,234", "123,456.7", "1,234,567", "7.5%", "US$12,345.50", "€12,345.50", "Monday 5~October", "Mon 5~Oct", "5~October 2026", "14:05", "“", "”"},
    {"en-US", "1,234", "123,456.7", "1,234,567", "7.5%", "$12,345.50", "€12,345.50", "Monday, October~5", "Mon, Oct~5", "October~5, 2026", "2:05_PM", "“", "”"},
    {"en-GB", "1,234", "123,456.7", "1,234,567", "7.5%", "US$12,345.50", "€12,345.50", "Monday 5~October", "Mon 5~Oct", "5~October 2026", "14:05", "“", "”"},
    {"en-AU", "1,234", "123,456.7", "1,234,567", "7.5%", "US$12,345.50", "€12,345.50", "Monday 5~October", "Mon, 5~Oct", "5~October 2026", "2:05_pm", "“", "”"},
    {"en-CA", "1,234", "123,456.7", "1,234,567", "7.5%", "US$12,345.50", "€12,345.50", "Monday, October~5", "Mon, Oct~5", "October~5, 2026", "2:05_p.m.", "“", "”"},
    {"en-IE", "1,234", "123,456.7", "1,234,567", "7.5%", "US$12,345.50", "€12,345.50", "Monday, 5~October", "Mon, 5~Oct", "5~October 2026", "14:05", "“", "”"},
    {"en-IN", "1,234", "1,23,456.7", "12,34,567", "7.5%", "US$12,345.50", "€12,345.50", "Monday, 5~October", "Mon, 5~Oct", "5~October 2026", "2:05_pm", "“", "”"},
    {"en-NZ", "1,234", "123,456.7", "1,234,567", "7.5%", "US$12,345.50", "€12,345.50", "Monday, 5~October", "Mon, 5~Oct", "5~October 2026", "2:05_pm", "“", "”"},
    {"en-ZA", "1_234", "123_456,7", "1_234_567", "7,5%", "US$12_345,50", "€12_345,50", "Monday, 5~October", "Mon, 5~Oct", "5~October 2026", "14:05", "“", "”"},
    {"de", "1234", "123.456,7", "1.234.567", "7,5_%", "12.345,50~US-$", "12.345,50~€", "Montag, 5.~Oktober", "Mo., 5.~Okt.", "5.~Oktober 2026", "14:05", "„", "“"},
    {"de-AT", "1.234", "123.456,7", "1.234.567", "7,5_%", "US-$~12.345,50", "€~12.345,50", "Montag, 5.~Oktober", "Mo., 5.~Okt.", "5.~Oktober 2026", "14:05", "„", "“"},
    {"de-CH", "1'234", "123'456.7", "1'234'567", "7.5%", "US-$~12'345.50", "€~12'345.50", "Montag, 5.~Oktober", "Mo., 5.~Okt.", "5.~Oktober 2026", "14:05", "„", "“"},
    {"fr", "1234", "123_456,7", "1_234_567", "7,5_%", "12_345,50~$US", "12_345,50~€", "lundi 5~octobre", "lun. 5~oct.", "5~octobre 2026", "14:05", "«_", "_»"},
    {"fr-BE", "1_234", "123_456,7", "1_234_567", "7,5_%", "12_345,50~$US", "12_345,50~€", "lundi 5~octobre", "lun. 5~oct.", "5~octobre 2026", "14:05", "«_", "_»"},
    {"fr-CA", "1_234", "123_456,7", "1_234_567", "7,5_%", "12_345,50~$~US", "12_345,50~€", "lundi 5~octobre", "lun. 5~oct.", "5~octobre 2026", "14 h 05", "«_", "_»"},
    {"fr-CH", "1'234", "123'456,7", "1'234'567", "7,5%", "12'345,50~$US", "12'345,50~€", "lundi 5~octobre", "lun. 5~oct.", "5~octobre 2026", "14:05", "«_", "_»"},
    {"es", "1234", "123.456,7", "1.234.567", "7,5_%", "12.345,50~US$", "12.345,50~€", "lunes, 5~de~octubre", "lun, 5~oct", "5~de~octubre de~2026", "14:05", "“", "”"},
    {"es-MX", "1,234", "123,456.7", "1,234,567", "7.5%", "US$12,345.50", "€12,345.50", "lunes, 5~de~octubre", "lun 5~de~oct", "5~de~octubre de~2026", "2:05_p.m.", "“", "”"},
    {"es-AR", "1.234", "123.456,7", "1.234.567", "7,5%", "US$~12.345,50", "€~12.345,50", "lunes, 5~de~octubre", "lun, 5~oct", "5~de~octubre de~2026", "2:05_p._m.", "“", "”"},
    {"es-US", "1,234", "123,456.7", "1,234,567", "7.5%", "$12,345.50", "€12,345.50", "lunes, 5~de~octubre", "lun, 5~de~oct", "5~de~octubre de~2026", "2:05_p.m.", "«", "»"},
    {"es-CL", "1.234", "123.456,7", "1.234.567", "7,5%", "US$12.345,50", "€12.345,50", "lunes, 5~de~octubre", "lun, 5~oct", "5~de~octubre de~2026", "2:05_p._m.", "“", "”"},
    {"es-CO", "1.234", "123.456,7", "1.234.567", "7,5%", "US$~12.345,50", "€~12.345,50", "lunes, 5~de~octubre", "lun, 5~de~oct", "5~de~octubre de~2026", "2:05_p._m.", "“", "”"},
    {"es-PE", "1,234", "123,456.7", "1,234,567", "7.5%", "US$~12,345.50", "€~12,345.50", "lunes, 5~de~octubre", "lun, 5~oct.", "5~de~octubre de~2026", "2:05_p._m.", "“", "”"},
    {"it", "1234", "123.456,7", "1.234.567", "7,5%", "12.345,50~USD", "12.345,50~€", "lunedì 5~ottobre", "lun 5~ott", "5~ottobre 2026", "14:05", "«", "»"},
    {"it-CH", "1234", "123'456.7", "1'234'567", "7.5%", "USD~12'345.50", "€~12'345.50", "lunedì 5~ottobre", "lun 5~ott", "5~ottobre 2026", "14:05", "«", "»"},
    {"nl", "1.234", "123.456,7", "1.234.567", "7,5%", "US$~12.345,50", "€~12.345,50", "maandag 5~oktober", "ma 5~okt", "5~oktober 2026", "14:05", "‘", "’"},
    {"nl-BE", "1.234", "123.456,7", "1.234.567", "7,5%", "US$~12.345,50", "€~12.345,50", "maandag 5~oktober", "ma 5~okt", "5~oktober 2026", "14:05", "‘", "’"},
    {"pl", "1234", "123_456,7", "1_234_567", "7,5%", "12_345,50~USD", "12_345,50~€", "poniedziałek, 5~października", "pon., 5~paź", "5~października 2026", "14:05", "„", "”"},
    {"tr", "1.234", "123.456,7", "1.234.567", "%7,5", "US$12.345,50", "€12.345,50", "5~Ekim Pazartesi", "5~Eki Pzt", "5~Ekim 2026", "14:05", "“", "”"},
    {"el", "1.234", "123.456,7", "1.234.567", "7,5%", "12.345,50~USD", "12.345,50~€", "Δευτέρα 5~Οκτωβρίου", "Δευ 5~Οκτ", "5~Οκτωβρίου 2026", "14:05", "«", "»"},
    {"ru", "1234", "123_456,7", "1_234_567", "7,5_%", "12_345,50~долл. США", "12_345,50~€", "понедельник, 5~октября", "пн, 5~окт.", "5~октября 2026_г.", "14:05", "«", "»"},
    {"he", "1,234", "123,456.7", "1,234,567", "7.5%", "12,345.50~USD", "12,345.50~€", "יום שני, 5~באוקטובר", "יום ב׳, 5~באוק׳", "5~באוקטובר 2026", "14:05", "”", "”"},
    {"ar", "1,234", "123,456.7", "1,234,567", "7.5%", "12,345.50~دولار أمريكي", "12,345.50~يورو", "الاثنين، 5~أكتوبر", "الاثنين، 5~أكتوبر", "5~أكتوبر 2026", "14:05", "”", "“"},
    {"pt", "1.234", "123.456,7", "1.234.567", "7,5%", "US$~12.345,50", "€~12.345,50", "segunda-feira, 5~de~outubro", "seg., 5~de~out.", "5~de~outubro de~2026", "14:05", "“", "”"},
    {"pt-PT", "1234", "123_456,7", "1_234_567", "7,5%", "12_345,50~US$", "12_345,50~€", "segunda-feira, 5~de~outubro", "seg., 5~de~out.", "5~de~outubro de~2026", "14:05", "«", "»"},
    {"sv", "1_234", "123_456,7", "1_234_567", "7,5_%", "12_345,50~US$", "12_345,50~€", "måndag 5~oktober", "mån 5~okt.", "5~oktober 2026", "14:05", "”", "”"},
    {"da", "1.234", "123.456,7", "1.234.567", "7,5_%", "12.345,50~US$", "12.345,50~€", "mandag 5.~oktober", "man. 5.~okt.", "5.~oktober 2026", "14.05", "“", "”"},
    {"nb", "1_234", "123_456,7", "1_234_567", "7,5_%", "12_345,50~US$", "12_345,50~€", "mandag 5.~oktober", "man. 5.~okt.", "5.~oktober 2026", "14:05", "«", "»"},
    {"fi", "1_234", "123_456,7", "1_234_567", "7,5_%", "12_345,50~US$", "12_345,50~€", "maanantai 5.~lokakuuta", "ma 5.10.", "5.~lokakuuta 2026", "14.05", "”", "”"},
    {"cs", "1_234", "123_456,7", "1_234_567", "7,5_%", "12_345,50~USD", "12_345,50~€", "pondělí 5.~října", "po 5.~10.", "5.~října 2026", "14:05", "„", "“"},
    {"sk", "1_234", "123_456,7", "1_234_567", "7,5_%", "12_345,50~USD", "12_345,50~€", "pondelok 5.~októbra", "po 5.~10.", "5.~októbra 2026", "14:05", "„", "“"},
    {"hu", "1234", "123_456,7", "1_234_567", "7,5%", "12_345,50~USD", "12_345,50~€", "október~5., hétfő", "okt.~5., H", "2026. október~5.", "14:05", "„", "”"},
    {"ro", "1.234", "123.456,7", "1.234.567", "7,5_%", "12.345,50~USD", "12.345,50~€", "luni, 5~octombrie", "lun., 5~oct.", "5~octombrie 2026", "14:05", "„", "”"},
    {"hr", "1.234", "123.456,7", "1.234.567", "7,5_%", "12.345,50~USD", "12.345,50~€", "ponedjeljak, 5.~listopada", "pon, 5.~lis", "5.~listopada 2026.", "14:05", "„", "“"},
    {"uk", "1_234", "123_456,7", "1_234_567", "7,5%", "12_345,50~дол. США", "12_345,50~€", "понеділок, 5~жовтня", "пн, 5~жовт.", "5~жовтня 2026_р.", "14:05", "«", "»"},
    {"fa", "1,234", "123,456.7", "1,234,567", "7.5%", "12,345.50~دلار آمریکا", "12,345.50~یورو", "دوشنبه 5~اکتبر", "دوشنبه 5~اکتبر", "5~اکتبر 2026", "14:05", "«", "»"},
    {"ja", "1,234", "123,456.7", "1,234,567", "7.5%", "12,345.50米ドル", "12,345.50ユーロ", "10月5日月曜日", "10月5日(月)", "2026年10月5日", "14:05", "「", "」"},
    {"zh", "1,234", "123,456.7", "1,234,567", "7.5%", "12,345.50美元", "12,345.50欧元", "10月5日星期一", "10月5日周一", "2026年10月5日", "14:05", "“", "”"},
    {"ko", "1,234", "123,456.7", "1,234,567", "7.5%", "12,345.50미국 달러", "12,345.50유로", "10월~5일 월요일", "10월~5일 (월)", "2026년 10월~5일", "14:05", "“", "”"},
};
/* clang-format on */

/* The text with its no-break spaces made visible. */
static const char *seen(const char *text)
{
    static char buf[256];
    size_t n = 0;
    for (; *text && n + 1 < sizeof buf; text++) {
        bool wide = strncmp(text, "\u00a0", 2) == 0, narrow = strncmp(text, "\u202f", 3) == 0;
        buf[n++] = wide ? '~' : narrow ? '_' : *text;
        text += wide ? 1 : narrow ? 2 : 0;
    }
    buf[n] = '\0';
    return buf;
}

static void money(const Lang *l, const char *code, Decimal d, char *buf, size_t size)
{
    const Currency *c = currency_find(l, code, strlen(code));
    CHECK(c, "%s", code);
    if (!c)
        return;
    char number[64];
    lang_number(l, d, number, sizeof number);
    CurrencyPlace p = currency_place(l, c, d);
    if (p.before)
        snprintf(buf, size, "%s%s%s", p.sign.s, p.space, number);
    else
        snprintf(buf, size, "%s%s%s", number, p.space, p.sign.s);
}

static void rows(void)
{
    const Date day = {2026, 10, 5};
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        CASE("%s", ROWS[i].code);
        const Lang *l = lang_at(i);
        char buf[128];
        CHECK(l, "%s", ROWS[i].code);
        if (!l)
            return;
        CHECK_STR(l->code, ROWS[i].code, "in the order of the table");
        lang_number(l, (Decimal){1234, 0}, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].four, "four digits");
        lang_number(l, (Decimal){1234567, 1}, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].decimals, "decimals");
        lang_number(l, (Decimal){1234567, 0}, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].groups, "groups");
        lang_percent(l, (Decimal){75, 1}, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].percent, "percent");
        money(l, "USD", (Decimal){1234550, 2}, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].dollars, "dollars");
        money(l, "EUR", (Decimal){1234550, 2}, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].euros, "euros");
        lang_date(l, LANG_DATE_LONG, day, 0, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].date, "date");
        lang_date(l, LANG_DATE_SHORT, day, 0, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].short_date, "short date");
        lang_date(l, LANG_DATE_YEAR, day, 0, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].year, "date with its year");
        lang_clock(l, 0, 14, 5, buf, sizeof buf);
        CHECK_STR(seen(buf), ROWS[i].clock, "clock");
        CHECK_STR(seen(l->open), ROWS[i].open, "open");
        CHECK_STR(seen(l->close), ROWS[i].close, "close");
    }
    CHECK(!lang_at(sizeof ROWS / sizeof *ROWS), "a row without its test");
}

/* The money of a region, as its shops and newspapers write it. */
static void own_money(void)
{
    static const struct {
        const char *lang, *written, *text;
    } known[] = {
        {"en-US", "$", "$5"},  {"en-GB", "£", "£5"},      {"en-AU", "$", "$5"},
        {"en-CA", "$", "$5"},  {"en-NZ", "$", "$5"},      {"en-IN", "₹", "₹5"},
        {"en-IE", "€", "€5"},  {"en-ZA", "R", "R~5"},     {"de", "€", "5~€"},
        {"de-AT", "€", "€~5"}, {"de-CH", "CHF", "CHF~5"}, {"de-CH", "Fr.", "CHF~5"},
        {"fr", "€", "5~€"},    {"fr-CH", "CHF", "5~CHF"}, {"fr-CA", "$", "5~$"},
        {"nl", "€", "€~5"},    {"pt-BR", "R$", "R$~5"},   {"pt-PT", "€", "5~€"},
        {"es-MX", "$", "$5"},  {"es-AR", "$", "$~5"},     {"es-US", "$", "$5"},
        {"es", "€", "5~€"},    {"sv", "kr", "5~kr"},      {"da", "kr.", "5~kr."},
        {"nb", "kr", "5~kr"},  {"fi", "€", "5~€"},        {"cs", "Kč", "5~Kč"},
        {"sk", "€", "5~€"},    {"hu", "Ft", "5~Ft"},      {"ro", "lei", "5~lei"},
        {"hr", "€", "5~€"},    {"uk", "₴", "5~грн"},      {"pl", "zł", "5~zł"},
        {"tr", "₺", "₺5"},     {"ru", "₽", "5~руб."},   {"ja", "¥", "5円"},
        {"ja", "円", "5円"},   {"zh", "¥", "5元"},        {"ko", "₩", "5원"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        CASE("%s %s", known[i].lang, known[i].written);
        const Lang *l = lang_find(known[i].lang, strlen(known[i].lang));
        char buf[64] = "";
        if (l)
            money(l, known[i].written, (Decimal){5, 0}, buf, sizeof buf);
        CHECK_STR(seen(buf), known[i].text, known[i].lang);
    }
}

/* The same mark in two regions is two currencies, and one word may be none. */
static void own_meaning(void)
{
    static const struct {
        const char *lang, *written, *code;
    } known[] = {
        {"en", "$", "$"},
        {"en-US", "$", "USD"},
        {"en-US", "dollars", "USD"},
        {"en-AU", "$", "AUD"},
        {"en-AU", "US$", "USD"},
        {"en-CA", "$", "CAD"},
        {"en-GB", "$", "$"},
        {"en-IN", "$", "$"},
        {"en-IN", "Rs", "INR"},
        {"en-IN", "Rs.", "INR"},
        {"en-IN", "rupees", "INR"},
        {"es-MX", "$", "MXN"},
        {"es-MX", "pesos", "MXN"},
        {"es-AR", "pesos", "ARS"},
        {"es", "pesos", NULL},
        {"es-CO", "$", "COP"},
        {"es-US", "$", "USD"},
        {"fr-CA", "$", "CAD"},
        {"fr-CA", "dollars", "CAD"},
        {"fr-CA", "$ US", "USD"},
        {"de-CH", "Franken", "CHF"},
        {"de-CH", "Schweizer Franken", "CHF"},
        {"de-AT", "$", "$"},
        {"sv", "kr", "SEK"},
        {"da", "kr.", "DKK"},
        {"da", "kr", "DKK"},
        {"nb", "kr", "NOK"},
        {"nb", "kroner", "NOK"},
        {"fi", "kr", "kr"},
        {"ja", "¥", "JPY"},
        {"zh", "¥", "CNY"},
        {"zh", "元", "CNY"},
        {"ja", "元", "CNY"},
        {"en-GB", "¥", "¥"},
        {"pt", "reais", "BRL"},
        {"hu", "forint", "HUF"},
        {"hu", "font", NULL},
        {"ro", "lei", "RON"},
        {"cs", "korun", "CZK"},
        {"uk", "гривень", "UAH"},
        {"fa", "ریال", "IRR"},
        {"ko", "원", "KRW"},
        {"sv", "pund", NULL},
        {"fi", "puntaa", NULL},
        {"hr", "kuna", NULL},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        CASE("%s %s", known[i].lang, known[i].written);
        const Lang *l = lang_find(known[i].lang, strlen(known[i].lang));
        const Currency *c = l ? currency_find(l, known[i].written, strlen(known[i].written)) : NULL;
        CHECK_STR(c ? c->code : "none", known[i].code ? known[i].code : "none", known[i].lang);
    }
}

int main(void)
{
    rows();
    own_money();
    own_meaning();
    return check_done("languages");
}

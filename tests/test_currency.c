/* SPDX-License-Identifier: MIT */
/* What each sign, code and name means in each language, and where its sign is printed. */
#include "check.h"
#include "lang/currency.h"

static const Lang *lang(const char *code)
{
    const Lang *l = lang_find(code, strlen(code));
    CHECK(l, "%s", code);
    return l ? l : lang_default();
}

static void finding(void)
{
    static const struct {
        const char *lang, *written, *code; /* no code: not a currency alone */
    } rows[] = {
        {"en", "$", "$"},
        {"en", "dollars", "$"},
        {"en", "US$", "USD"},
        {"en", "USD", "USD"},
        {"en", "US dollars", "USD"},
        {"en", "€", "EUR"},
        {"en", "euros", "EUR"},
        {"en", "£", "GBP"},
        {"en", "pounds sterling", "GBP"},
        {"en", "pounds", NULL},
        {"en", "¥", "JPY"},
        {"en", "CN¥", "CNY"},
        {"en", "₹", "INR"},
        {"en", "A$", "AUD"},
        {"en", "C$", "CAD"},
        {"en", "CA$", "CAD"},
        {"en", "CAD", "CAD"},
        {"en", "R$", "BRL"},
        {"en", "MX$", "MXN"},
        {"en", "kr", "kr"},
        {"en", "SEK", "SEK"},
        {"en", "₩", "KRW"},
        {"en", "zł", "PLN"},
        {"en", "Kč", "CZK"},
        {"en", "₺", "TRY"},
        {"en", "₴", "UAH"},
        {"en", "lei", "RON"},
        {"en", "Ft", NULL},
        {"en", "usd", NULL},
        {"en", "XXX", NULL},
        {"en", "m", NULL},
        {"en", "", NULL},
        {"en", "%", NULL},
        {"en", "people", NULL},
        {"de", "$", "$"},
        {"de", "Dollar", "$"},
        {"de", "US-$", "USD"},
        {"de", "US-Dollar", "USD"},
        {"de", "AU$", "AUD"},
        {"de", "Pfund", NULL},
        {"de", "Pfund Sterling", "GBP"},
        {"de", "Franken", NULL},
        {"de", "Schweizer\u00a0Franken", "CHF"},
        {"de", "EL", NULL},
        {"de", "TL", NULL},
        {"fr", "$US", "USD"},
        {"fr", "$ US", "USD"},
        {"fr", "livres", NULL},
        {"fr", "livres sterling", "GBP"},
        {"fr", "$\u00a0AU", "AUD"},
        {"nl", "pond", NULL},
        {"nl", "C$", "CAD"},
        {"es", "libras", NULL},
        {"es", "libras esterlinas", "GBP"},
        {"it", "lira", NULL},
        {"pl", "zł", "PLN"},
        {"pl", "funt", NULL},
        {"tr", "TL", "TRY"},
        {"tr", "₺", "TRY"},
        {"ru", "руб.", "RUB"},
        {"ru", "фунтов", NULL},
        {"he", "₪", "ILS"},
        {"ar", "دولارات", "$"},
        {"ar", "يورو", "EUR"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        const Currency *c =
            currency_find(lang(rows[i].lang), rows[i].written, strlen(rows[i].written));
        CHECK_STR(c ? c->code : "none", rows[i].code ? rows[i].code : "none", rows[i].written);
    }
}

/* Codes are read everywhere, and what is printed for a currency is read as the same one. */
static void round_trip(void)
{
    const Currency *c;
    for (size_t i = 0; lang_at(i); i++) {
        const Lang *l = lang_at(i);
        for (size_t k = 0; (c = currency_at(k)) != NULL; k++) {
            CASE("%s %s", l->code, c->code);
            bool iso = strlen(c->code) == 3;
            CHECK(!iso || currency_find(l, c->code, 3) == c, "%s", c->code);
            if (currency_find(l, c->code, strlen(c->code)) != c)
                continue; /* "¥" is the yen here */
            CurrencyPlace place = currency_place(l, c, (Decimal){5, 0});
            CHECK(place.sign.len > 0 && currency_find(l, place.sign.s, place.sign.len) == c, "%s",
                  place.sign.s);
        }
    }
}

static void placing(void)
{
    static const struct {
        const char *lang, *code, *text;
    } rows[] = {
        {"en", "USD", "US$5"},    {"en", "$", "$5"},      {"en", "EUR", "€5"},
        {"en", "CHF", "CHF 5"},   {"en", "SEK", "SEK 5"}, {"de", "EUR", "5 €"},
        {"de", "USD", "5 US-$"},  {"de", "JPY", "5 ¥"},   {"fr", "CAD", "5 $CA"},
        {"nl", "EUR", "€ 5"},     {"tr", "TRY", "₺5"},    {"it", "GBP", "5 £"},
        {"ru", "RUB", "5 руб."},  {"pl", "PLN", "5 zł"},  {"en", "INR", "₹5"},
        {"ar", "$", "5 دولارات"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        const Lang *l = lang(rows[i].lang);
        const Currency *c = currency_find(l, rows[i].code, strlen(rows[i].code));
        CHECK(c, "%s", rows[i].code);
        if (!c)
            continue;
        CurrencyPlace p = currency_place(l, c, (Decimal){5, 0});
        char buf[64];
        const char *space = *p.space ? " " : "";
        if (p.before)
            snprintf(buf, sizeof buf, "%s%s5", p.sign.s, space);
        else
            snprintf(buf, sizeof buf, "5%s%s", space, p.sign.s);
        CHECK_STR(buf, rows[i].text, rows[i].lang);
    }
    CHECK(currency_place(lang("nl"), currency_at(3), (Decimal){5, 0}).minus_inside, "nl");
    CHECK(!currency_place(lang("en"), currency_at(3), (Decimal){5, 0}).minus_inside, "en");
}

int main(void)
{
    finding();
    round_trip();
    placing();
    return check_done("currency");
}

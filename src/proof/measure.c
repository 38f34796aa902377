/* SPDX-License-Identifier: MIT */
/* A unit's sign must stand whole, its word may go on: "Kilometern". The longest one counts, so that "kWh"
 * is no "kW". */
#include "proof/measure.h"
#include "base/fold.h"
#include "base/utf8.h"

static const char *const ROWS[][6] = {
    {"km", "kilomet", "kilomèt"},
    {"m", "meter", "metre", "mètre"},
    {"cm", "zentimet", "centimet", "centimèt"},
    {"mm", "millimet", "millimèt"},
    {"kg", "kilogram", "kilo"},
    {"g", "gramm", "gram"},
    {"t", "tonne", "tons"},
    {"l", "liter", "litre"},
    {"h", "stunde", "hour", "heure", "std"},
    {"min", "minut"},
    {"s", "sekund", "second"},
    {"ha", "hektar", "hectare"},
    {"km²", "quadratkilomet", "square kilomet", "sq km"},
    {"m²", "quadratmet", "square met", "qm"},
    {"°c", "grad", "degree", "degré", "°"},
    {"kw", "kilowatt"},
    {"mw", "megawatt", "mégawatt"},
    {"gw", "gigawatt"},
    {"kwh", "kilowattst", "kilowatt-h", "kilowatt h"},
    {"mwh", "megawattst", "megawatt-h", "megawatt h"},
    {"gwh", "gigawattst", "gigawatt-h", "gigawatt h"},
    {"twh", "terawattst", "terawatt-h", "terawatt h"},
    {"‰", "promille", "per mille", "per mil", "pour mille"},
    {"mph", "miles per hour", "miles an hour"},
    {"km/h", "kph", "stundenkilomet", "kilometres per hour", "kilometer pro stunde"},
};

/* The letters of the word at text[at]; 0 if it is not there. */
static uint32_t begins(const Tokens *t, uint32_t at, const char *word, bool whole)
{
    size_t len = strlen(word);
    uint32_t n = 0, cp;
    for (size_t i = 0; i < len; n++) {
        i += utf8_next(word + i, len - i, &cp);
        if (at + n >= t->document->count || t->lower[at + n] != cp)
            return 0;
    }
    bool goes_on = at + n < t->document->count &&
                   (fold_is_letter(t->lower[at + n]) || t->lower[at + n] == 0xB2);
    return whole && goes_on ? 0 : n;
}

int measure_at(const Tokens *t, uint32_t i)
{
    uint32_t best = 0;
    int found = 0;
    for (size_t r = 0; r < sizeof ROWS / sizeof *ROWS; r++)
        for (size_t k = 0; k < 6 && ROWS[r][k]; k++) {
            uint32_t n = begins(t, t->list[i].first, ROWS[r][k], k == 0 || strlen(ROWS[r][k]) < 4);
            if (n > best) {
                best = n;
                found = (int)r + 1;
            }
        }
    return found;
}

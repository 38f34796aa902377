/* SPDX-License-Identifier: MIT */
/* The rows. What is right at any time, such as "jeden Mittwoch" or "bis heute", is no relative date. */
#include "lang/lint_rows.h"
#include "base/str.h"

const char lint_rows_units[] =
    "%|‰|°C|°F|€|km|m|cm|mm|m²|m³|km²|cm²|ha|kg|g|mg|ml|l|kWh|MWh|GWh|TWh|kW|MW|GW|Hz|kHz|MHz|GHz|"
    "GB|MB|TB|km/h|m/s|hPa|bar|dB|kWp|µg|µm|kcal|kJ";

static const LintRow rows[] = {
    {.code = "de",
     .days = "gestern|vorgestern|heute|übermorgen|morgen|kürzlich|neulich|jüngst|soeben|"
             "letzte* Woche|vergangene* Woche|vorige* Woche|nächste* Woche|kommende* Woche|"
             "diese* Woche|dieser Tage|letzte* Nacht|vergangene* Nacht",
     .seasons = "letzte* Monat*|vergangene* Monat*|vorige* Monat*|nächste* Monat*|"
                "kommende* Monat*|letzte* Jahr*|vergangene* Jahr*|vorige* Jahr*|nächste* Jahr*|"
                "kommende* Jahr*|dieses Jahr|diesem Jahr|diesen Monat|diesem Monat|demnächst",
     .idioms =
         "bis heute|bis gestern|von heute|von gestern|von morgen|noch heute|heute noch|"
         "gestern und heute|gestern, heute, morgen|gestern – heute – morgen|damals und heute|"
         "einst und heute|früher und heute|heute und morgen|heute wie damals|am morgen|"
         "nächste* Jahre|kommende* Jahre|letzte* Jahre|vergangene* Jahre|nächste* Jahren|"
         "kommende* Jahren|letzte* Jahren|vergangene* Jahren|letzte* Monaten|nächste* Monaten|"
         "kommende* Monaten|vergangene* Monaten|letzte* Monate|nächste* Monate|kommende* Monate",
     .every = "jeden|jede|jeder|jedem|immer|ersten|erster|erste|zweiten|dritten|vierten|Der",
     .every_one = "im Monat|des Monats|jeden Monats|im Jahr|im Quartal",
     .on = "",
     .articles =
         "der|die|das|den|dem|des|ein|eine*|kein*|mein*|dein*|sein|seine*|ihr|ihre*|unser*|euer|"
         "eure*|im|am|zum|zur|vom|beim|ins|ans|dies*|jed*|jene*|all|alle*|viel*|mehr|wenig*|"
         "manch*|beide*|solch*|welch*|etwas|kaum|je|pro|per|zwei|drei|vier|fünf|sechs|sieben|acht|"
         "neun|zehn|elf|zwölf",
     .no_ending =
         "aber|oder|über|unter|hinter|immer|wieder|gegen|neben|zwischen|wegen|ohne|heute|gerne|"
         "sowie|werden|wollen|können|sollen|müssen|dürfen|haben|seien|würden|hatten|waren|worden|"
         "geworden|sondern|lassen|nutzen|zeigen|sehen|machen|ehe|denen|deren|dessen|ihnen|eben|"
         "jener|ferner|daher|eher|sicher|außer|weder|leider|weiter|später|früher",
     .endings = "en|em|er|es"},
    {.code = "en",
     .days = "yesterday|today|tomorrow|tonight|recently|this morning|this afternoon|this evening|"
             "last night|last week|next week|this week|this weekend|next weekend|last weekend|"
             "the other day",
     .seasons = "last month|next month|this month|last year|next year|this year|coming soon",
     .idioms = "to this day|today and tomorrow|yesterday and today|yesterday, today and tomorrow|"
               "of today|of tomorrow|of yesterday|for tomorrow|then and today|here today",
     .every = "every|each|all|any|first|second|third|fourth|other|alternate|Black|Good|Ash|Easter|"
              "Shrove|Palm|Maundy|Whit|Pancake|Cyber|Holy|Casual|Super",
     .every_one = "of the month|of each month|of every month|in the month|of the year",
     .on = "on|next|last|this|until|till|by|since|before|after|from",
     .articles = "the|a|an|this|that|these|those|my|your|his|her|its|our|their|each|every|no|some|"
                 "any|all|both|many|more|most|two|three|four|five",
     .no_ending = "",
     .endings = ""},
    {.code = "fr",
     .days = "hier|avant-hier|aujourd'hui|aujourd’hui|demain|après-demain|récemment|dernièrement|"
             "ce matin|ce soir|cet après-midi|cette nuit|cette semaine|ce week-end|"
             "la semaine dernière|la semaine prochaine|semaine prochaine|semaine dernière",
     .seasons = "prochainement|le mois dernier|le mois prochain|mois prochain|mois dernier|"
                "l'an dernier|l’an dernier|l'an prochain|l’an prochain|l'année dernière|"
                "l’année dernière|l'année prochaine|l’année prochaine|cette année|ce mois-ci",
     .idioms = "hier et aujourd'hui|hier et aujourd’hui|d'hier|d’hier|de demain|d'aujourd'hui|"
               "d’aujourd’hui|jusqu'à aujourd'hui|jusqu’à aujourd’hui|aujourd'hui et demain|"
               "aujourd’hui et demain|pour demain",
     .every = "chaque|le|les|du|tous|premier|deuxième|troisième|un|Vendredi|saint",
     .every_one = "du mois|de chaque mois|de l'année|de l’année|saint|Saint",
     .on = "",
     .articles = "le|la|les|un|une|des|du|de|au|aux|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|"
                 "ses|notre|nos|votre|vos|leur|leurs|chaque|tout|toute|tous|toutes|deux|trois|"
                 "quatre|cinq|plusieurs",
     .no_ending = "",
     .endings = ""},
};
static const LintRow none = {.code = "",
                             .days = "",
                             .seasons = "",
                             .idioms = "",
                             .every = "",
                             .every_one = "",
                             .on = "",
                             .articles = "",
                             .no_ending = "",
                             .endings = ""};

const LintRow *lint_rows_find(const char *code, size_t len)
{
    size_t own = 0;
    while (own < len && code[own] != '-')
        own++;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (str_is(str_of(rows[i].code), code, own))
            return &rows[i];
    return &none;
}

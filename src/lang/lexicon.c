/* SPDX-License-Identifier: MIT */
/* Plural rules and long scale words are CLDR's; short ones and currencies are as newspapers of the
 * language print them. A unit after a scale word takes the form of the scale's own number, a round
 * million: hence "de euros" and "dolarów". docs/facts.md lists the differences from CLDR. */
#include "lang/lexicon.h"

#define E3 1000u
#define E6 1000000u
#define E9 1000000000u
#define E12 1000000000000u

#define ROUND_MILLIONS "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"

const Lexicon lexicon_en = {
    .plurals = {"i = 1 and v = 0"},
    .scales =
        {
            {E3, {"thousand"}, {"thousand"}, {"k"}},
            {E6, {"million"}, {"million"}, {"m", "mn"}},
            {E9, {"billion"}, {"billion"}, {"bn"}},
            {E12, {"trillion"}, {"trillion"}, {"tn"}},
        },
    .units =
        {
            {1, {"$"}, {"dollar", "dollars"}, {0}},
            {1, {"US$"}, {"US dollar", "US dollars"}, {"USD"}},
            {1, {"€"}, {"euro", "euros"}, {"EUR"}},
            {1, {"£"}, {"pound sterling", "pounds sterling"}, {"GBP"}},
            {1, {"CHF"}, {"Swiss franc", "Swiss francs"}, {0}},
            {1, {"%"}, {"%"}, {"percent", "per cent"}},
        },
    .qualifiers = {[QUALIFIER_ABOUT] = "about|around|roughly|approximately|approx.|circa|c.|some",
                   [QUALIFIER_ALMOST] = "almost|nearly|just under",
                   [QUALIFIER_GOOD] = "just over|a little over",
                   [QUALIFIER_OVER] = "more than|over|above",
                   [QUALIFIER_UNDER] = "less than|under|below|fewer than",
                   [QUALIFIER_LEAST] = "at least|no less than|no fewer than",
                   [QUALIFIER_MOST] = "at most|up to|no more than"},
    .range = "to",
    .between = "of|out of|in|to",
    .unchanged = "unchanged|no change|flat",
    .points = {"percentage point", "percentage points"},
    .points_short = "pp",
    .basis_points = {"basis point", "basis points"},
    .basis_points_short = "bp",
    .index_points = {"point", "points"},
    .ambiguous = "m=metres",
    .degrees = "degree|degrees|degrees Celsius|degrees Fahrenheit",
    .scores = "star|stars",
    .clock = "o’clock|am|pm|a.m.|p.m.",
};

const Lexicon lexicon_de = {
    .plurals = {"i = 1 and v = 0"},
    .scales =
        {
            {E3, {"Tsd."}, {"Tausend"}, {"tausend", "Tsd"}},
            {E6, {"Mio."}, {"Million", "Millionen"}, {"Mio"}},
            {E9, {"Mrd."}, {"Milliarde", "Milliarden"}, {"Mrd"}},
            {E12, {"Bio."}, {"Billion", "Billionen"}, {"Bio"}},
        },
    .units =
        {
            {1, {"$"}, {"Dollar"}, {0}},
            {1, {"US-$"}, {"US-Dollar"}, {"USD"}},
            {1, {"€"}, {"Euro"}, {"EUR"}},
            {1, {"£"}, {"Pfund Sterling"}, {"GBP"}},
            {1, {"CHF"}, {"Schweizer Franken"}, {0}},
            {1, {"%"}, {"%"}, {"Prozent"}},
        },
    .qualifiers = {[QUALIFIER_ABOUT] = "rund|etwa|ungefähr|circa|zirka|ca.|um die",
                   [QUALIFIER_ALMOST] = "knapp|fast|beinahe|nahezu",
                   [QUALIFIER_GOOD] = "gut",
                   [QUALIFIER_OVER] = "mehr als|über",
                   [QUALIFIER_UNDER] = "weniger als|unter",
                   [QUALIFIER_LEAST] = "mindestens|wenigstens",
                   [QUALIFIER_MOST] = "höchstens|bis zu|maximal"},
    .range = "bis",
    .between = "von|aus|zu|in",
    .unchanged = "unverändert|gleich geblieben|unveraendert",
    .points = {"Prozentpunkt", "Prozentpunkte"},
    .points_short = "%-Punkte",
    .basis_points = {"Basispunkt", "Basispunkte"},
    .basis_points_short = "Bp.",
    .index_points = {"Punkt", "Punkte"},
    .ambiguous = "Bio",
    .degrees = "Grad|Grad Celsius",
    .scores = "Stern|Sterne|Sternen",
    .clock = "Uhr",
};

const Lexicon lexicon_fr = {
    .plurals = {"i = 0,1", ROUND_MILLIONS},
    .scales =
        {
            {E3, {"k"}, {"mille"}, {0}},
            {E6, {"M"}, {"million", "millions"}, {"Mio"}},
            {E9, {"Md"}, {"milliard", "milliards"}, {"Mds", "Mrd"}},
            {E12, {"billion", "billions"}, {"billion", "billions"}, {0}},
        },
    .units =
        {
            {1, {"$US"}, {"dollar US", "de dollars US", "dollars US"}, {"USD"}},
            {1, {"$"}, {"dollar", "de dollars", "dollars"}, {0}},
            {1, {"€"}, {"euro", "d’euros", "euros"}, {"d'euros", "EUR"}},
            {1, {"£"}, {"livre sterling", "de livres sterling", "livres sterling"}, {"GBP"}},
            {1, {"CHF"}, {"franc suisse", "de francs suisses", "francs suisses"}, {0}},
            {1, {"%"}, {"%"}, {"pour cent"}},
        },
    .degrees = "degré|degrés|degré Celsius|degrés Celsius",
    .scores = "étoile|étoiles",
};

const Lexicon lexicon_es = {
    .plurals = {"n = 1", ROUND_MILLIONS},
    .scales =
        {
            {E3, {"mil"}, {"mil"}, {0}},
            {E6, {"M"}, {"millón", "millones"}, {"mill."}},
            {E9, {"mil M"}, {"mil millones"}, {"mil mill.", "millardo", "millardos"}},
            {E12, {"billón", "billones"}, {"billón", "billones"}, {0}},
        },
    .units =
        {
            {1, {"$"}, {"dólar", "de dólares", "dólares"}, {0}},
            {1,
             {"US$"},
             {"dólar estadounidense", "de dólares estadounidenses", "dólares estadounidenses"},
             {"USD"}},
            {1, {"€"}, {"euro", "de euros", "euros"}, {"EUR"}},
            {1, {"£"}, {"libra esterlina", "de libras esterlinas", "libras esterlinas"}, {"GBP"}},
            {1, {"CHF"}, {"franco suizo", "de francos suizos", "francos suizos"}, {0}},
            {1, {"%"}, {"%"}, {"por ciento"}},
        },
    .degrees = "grado|grados|grado centígrado|grados centígrados",
    .scores = "estrella|estrellas",
};

const Lexicon lexicon_it = {
    .plurals = {"i = 1 and v = 0", ROUND_MILLIONS},
    .scales =
        {
            {E3, {"mila"}, {"mila"}, {"mille"}},
            {E6, {"mln"}, {"milione", "milioni"}, {"Mln"}},
            {E9, {"mld"}, {"miliardo", "miliardi"}, {"Mld", "mrd", "Mrd"}},
            {E12, {"mila mld"}, {"mille miliardi", "mila miliardi"}, {"bilione", "bilioni"}},
        },
    .units =
        {
            {1, {"$"}, {"dollaro", "di dollari", "dollari"}, {0}},
            {1,
             {"USD"},
             {"dollaro statunitense", "di dollari statunitensi", "dollari statunitensi"},
             {"US$"}},
            {1, {"€"}, {"euro", "di euro", "euro"}, {"EUR"}},
            {1, {"£"}, {"sterlina", "di sterline", "sterline"}, {"GBP"}},
            {1, {"CHF"}, {"franco svizzero", "di franchi svizzeri", "franchi svizzeri"}, {0}},
            {1, {"%"}, {"%"}, {"per cento", "percento"}},
        },
    .degrees = "grado|gradi|grado centigrado|gradi centigradi",
    .scores = "stella|stelle",
};

const Lexicon lexicon_nl = {
    .plurals = {"i = 1 and v = 0"},
    .scales =
        {
            {E3, {"duizend"}, {"duizend"}, {"dzd."}},
            {E6, {"mln."}, {"miljoen"}, {"mln", "milj."}},
            {E9, {"mld."}, {"miljard"}, {"mld", "mrd."}},
            {E12, {"bln."}, {"biljoen"}, {"bln"}},
        },
    .units =
        {
            {1, {"$"}, {"dollar"}, {0}},
            {1, {"US$"}, {"Amerikaanse dollar"}, {"USD"}},
            {1, {"€"}, {"euro"}, {"EUR"}},
            {1, {"£"}, {"Brits pond", "Britse pond"}, {"GBP"}},
            {1, {"CHF"}, {"Zwitserse frank"}, {0}},
            {1, {"%"}, {"%"}, {"procent"}},
        },
    .degrees = "graad|graden",
    .scores = "ster|sterren",
};

const Lexicon lexicon_pl = {
    .plurals = {"i = 1 and v = 0", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
                "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and "
                "i % 100 = 12..14"},
    .scales =
        {
            {E3, {"tys."}, {"tysiąc", "tysiące", "tysięcy", "tysiąca"}, {"tys"}},
            {E6, {"mln"}, {"milion", "miliony", "milionów", "miliona"}, {0}},
            {E9, {"mld"}, {"miliard", "miliardy", "miliardów", "miliarda"}, {0}},
            {E12, {"bln"}, {"bilion", "biliony", "bilionów", "biliona"}, {0}},
        },
    .units =
        {
            {1, {"zł"}, {"złoty", "złote", "złotych", "złotego"}, {"PLN"}},
            {1, {"$"}, {"dolar", "dolary", "dolarów", "dolara"}, {"dol."}},
            {1,
             {"USD"},
             {"dolar amerykański", "dolary amerykańskie", "dolarów amerykańskich",
              "dolara amerykańskiego"},
             {0}},
            {1, {"€"}, {"euro"}, {"EUR"}},
            {1,
             {"GBP"},
             {"funt szterling", "funty szterlingi", "funtów szterlingów", "funta szterlinga"},
             {"£"}},
            {1,
             {"CHF"},
             {"frank szwajcarski", "franki szwajcarskie", "franków szwajcarskich",
              "franka szwajcarskiego"},
             {0}},
            {1, {"%"}, {"%"}, {"procent", "proc."}},
        },
    .degrees = "stopień|stopnie|stopni",
    .scores = "gwiazdka|gwiazdki|gwiazdek",
};

const Lexicon lexicon_tr = {
    .plurals = {"n = 1"},
    .scales =
        {
            {E3, {"bin"}, {"bin"}, {0}},
            {E6, {"milyon"}, {"milyon"}, {"mn", "Mn"}},
            {E9, {"milyar"}, {"milyar"}, {"mr", "Mr", "mlr"}},
            {E12, {"trilyon"}, {"trilyon"}, {"tn", "Tn"}},
        },
    .units =
        {
            {1, {"TL"}, {"lira"}, {"₺", "TRY", "Türk lirası"}},
            {1, {"$"}, {"dolar"}, {0}},
            {1, {"ABD $"}, {"ABD doları"}, {"USD"}},
            {1, {"€"}, {"euro"}, {"EUR", "avro"}},
            {1, {"£"}, {"sterlin"}, {"GBP"}},
            {1, {"CHF"}, {"İsviçre frangı"}, {0}},
            {1, {"%"}, {"%"}, {"yüzde"}},
        },
    .degrees = "derece",
    .scores = "yıldız",
};

const Lexicon lexicon_el = {
    .plurals = {"n = 1"},
    .scales =
        {
            {E3, {"χιλ."}, {"χιλιάδα", "χιλιάδες"}, {"χιλ"}},
            {E6, {"εκ."}, {"εκατομμύριο", "εκατομμύρια"}, {"εκατ.", "εκ"}},
            {E9, {"δισ."}, {"δισεκατομμύριο", "δισεκατομμύρια"}, {"δισ", "δισεκ."}},
            {E12, {"τρισ."}, {"τρισεκατομμύριο", "τρισεκατομμύρια"}, {"τρισ"}},
        },
    .units =
        {
            {1, {"€"}, {"ευρώ"}, {"EUR"}},
            {1, {"$"}, {"δολάριο", "δολάρια"}, {0}},
            {1, {"USD"}, {"δολάριο ΗΠΑ", "δολάρια ΗΠΑ"}, {0}},
            {1, {"£"}, {"λίρα στερλίνα", "λίρες στερλίνες"}, {"GBP", "στερλίνα", "στερλίνες"}},
            {1, {"CHF"}, {"ελβετικό φράγκο", "ελβετικά φράγκα"}, {0}},
            {1, {"%"}, {"%"}, {"τοις εκατό"}},
        },
    .ambiguous = "εκ.=εκατοστά|εκ=εκατοστά|χιλ.=χιλιόμετρα|χιλ=χιλιόμετρα",
    .degrees = "βαθμός|βαθμοί|βαθμούς",
    .scores = "αστέρι|αστέρια",
};

const Lexicon lexicon_ru = {
    .plurals = {"v = 0 and i % 10 = 1 and i % 100 != 11",
                "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
                "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"},
    .scales =
        {
            {E3, {"тыс."}, {"тысяча", "тысячи", "тысяч", "тысячи"}, {"тыс"}},
            {E6, {"млн"}, {"миллион", "миллиона", "миллионов", "миллиона"}, {"млн."}},
            {E9, {"млрд"}, {"миллиард", "миллиарда", "миллиардов", "миллиарда"}, {"млрд."}},
            {E12, {"трлн"}, {"триллион", "триллиона", "триллионов", "триллиона"}, {"трлн."}},
        },
    .units =
        {
            {1, {"руб."}, {"рубль", "рубля", "рублей", "рубля"}, {"₽", "RUB", "руб"}},
            {1, {"$"}, {"доллар", "доллара", "долларов", "доллара"}, {"долл."}},
            {1,
             {"долл. США"},
             {"доллар США", "доллара США", "долларов США", "доллара США"},
             {"USD"}},
            {1, {"€"}, {"евро"}, {"EUR"}},
            {1,
             {"£"},
             {"фунт стерлингов", "фунта стерлингов", "фунтов стерлингов", "фунта стерлингов"},
             {"GBP"}},
            {1,
             {"CHF"},
             {"швейцарский франк", "швейцарских франка", "швейцарских франков",
              "швейцарского франка"},
             {0}},
            {1, {"%"}, {"%"}, {"процент", "процента", "процентов"}},
        },
    .degrees = "градус|градуса|градусов",
    .scores = "звезда|звезды|звёзды|звёзд",
};

const Lexicon lexicon_he = {
    .plurals = {"i = 1 and v = 0 or i = 0 and v != 0", "i = 2 and v = 0"},
    .scales =
        {
            {E3, {"אלף"}, {"אלף"}, {"אלפים"}},
            {E6, {"מיליון"}, {"מיליון"}, {"מיליונים"}},
            {E9, {"מיליארד"}, {"מיליארד"}, {"מיליארדים"}},
            {E12, {"טריליון"}, {"טריליון"}, {"טריליונים"}},
        },
    .units =
        {
            {1, {"₪"}, {"שקל", "שקלים"}, {"ILS", "ש״ח", "ש\"ח"}},
            {1, {"$"}, {"דולר"}, {"דולרים"}},
            {1, {"USD"}, {"דולר אמריקאי"}, {"דולרים אמריקאיים"}},
            {1, {"€"}, {"אירו"}, {"EUR", "יורו"}},
            {1, {"£"}, {"לירה שטרלינג", "לירות שטרלינג"}, {"GBP"}},
            {1, {"CHF"}, {"פרנק שוויצרי"}, {0}},
            {1, {"%"}, {"%"}, {"אחוז", "אחוזים"}},
        },
    .degrees = "מעלה|מעלות",
    .scores = "כוכב|כוכבים",
};

/* Zero, one, two, 3 to 10, 11 to 99, other. No newspaper abbreviates these words. */
#define AR_E3                                                                                      \
    {                                                                                              \
        "ألف", "ألف", "ألف", "آلاف", "ألف"                                                      \
    }
#define AR_E6                                                                                      \
    {                                                                                              \
        "مليون", "مليون", "مليون", "ملايين", "مليون"                                          \
    }
#define AR_E9                                                                                      \
    {                                                                                              \
        "مليار", "مليار", "مليار", "مليارات", "مليار"                                         \
    }
#define AR_E12                                                                                     \
    {                                                                                              \
        "تريليون", "تريليون", "تريليون", "تريليونات", "تريليون"                             \
    }
#define AR_DOLLAR                                                                                  \
    {                                                                                              \
        "دولار", "دولار", "دولار", "دولارات", "دولارًا", "دولار"                               \
    }
#define AR_USD                                                                                     \
    {                                                                                              \
        "دولار أمريكي", "دولار أمريكي", "دولار أمريكي", "دولارات أمريكية", "دولارًا أمريكيًا",       \
            "دولار أمريكي"                                                              \
    }
#define AR_GBP                                                                                     \
    {                                                                                              \
        "جنيه إسترليني", "جنيه إسترليني", "جنيه إسترليني", "جنيهات إسترلينية", "جنيهًا إسترلينيًا",  \
            "جنيه إسترليني"                                                            \
    }
#define AR_CHF                                                                                     \
    {                                                                                              \
        "فرنك سويسري", "فرنك سويسري", "فرنك سويسري", "فرنكات سويسرية", "فرنكًا سويسريًا",            \
            "فرنك سويسري"                                                                \
    }

const Lexicon lexicon_ar = {
    .plurals = {"n = 0", "n = 1", "n = 2", "n % 100 = 3..10", "n % 100 = 11..99"},
    .scales =
        {
            {E3, AR_E3, AR_E3, {"ألفًا"}},
            {E6, AR_E6, AR_E6, {"مليونًا"}},
            {E9, AR_E9, AR_E9, {"مليارًا", "بليون"}},
            {E12, AR_E12, AR_E12, {"ترليون"}},
        },
    .units =
        {
            {1, AR_DOLLAR, AR_DOLLAR, {"$"}},
            {1, AR_USD, AR_USD, {"USD"}},
            {1, {"يورو"}, {"يورو"}, {"€", "EUR"}},
            {1, AR_GBP, AR_GBP, {"£", "GBP"}},
            {1, AR_CHF, AR_CHF, {"CHF"}},
            {1, {"%"}, {"%"}, {"في المئة", "بالمئة", "في المائة"}},
        },
    .degrees = "درجة|درجات",
    .scores = "نجمة|نجوم",
};

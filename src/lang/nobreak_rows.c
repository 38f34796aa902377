/* SPDX-License-Identifier: MIT */
/* By the style books of each language. A word that is common on its own ("p", "no") stands with its
 * full stop only. Units that values may have are in the lexicon, and are not repeated. */
#include "lang/nobreak_rows.h"

#include <stddef.h>

const NoBreakRow nobreak_rows[] = {
    {.code = "",
     .titles = "Dr.|Prof.|St.|Mr.|Mrs.|Ms.",
     .numbered = "§|§§|№|#|±|×|≈|~|<|>|≤|≥|=|+|−|No.|Nr.|nr.|Art.|art.|p.|pp.|Vol.|vol.|Fig.|fig.|"
                 "Tel.|tel.|Tel.:|tel.:|ca.|Kap.|kap.|cap.|Cap.",
     .units =
         "%|‰|°|°C|°F|K|km|m|dm|cm|mm|µm|μm|nm|km²|m²|cm²|mm²|km³|m³|cm³|qm|ha|kg|g|mg|µg|μg|t|"
         "Mt|kt|l|L|hl|cl|dl|ml|mL|s|ms|µs|ns|min|h|d|Hz|kHz|MHz|GHz|W|kW|MW|GW|TW|Wh|kWh|MWh|"
         "GWh|TWh|kWp|MWp|V|kV|A|mA|mAh|Ah|Ω|Pa|hPa|kPa|MPa|bar|mbar|J|kJ|MJ|GJ|N|kN|Nm|cal|kcal|"
         "PS|km/h|m/s|mph|kn|kt|bit|kbit|Mbit|Gbit|B|kB|KB|MB|GB|TB|PB|KiB|MiB|GiB|TiB|bit/s|"
         "kbit/s|Mbit/s|Gbit/s|Mbps|Gbps|MB/s|GB/s|px|dpi|fps|ppm|ppb|dB|dB(A)|lm|lx|cd|mol|Bq|"
         "Sv|mSv|µSv|AM|PM|a.m.|p.m.|×|±"},
    {.code = "en",
     .titles = "Dr|Mr|Mrs|Ms|Mx|Prof|Professor|St|Sir|Dame|Lord|Lady|Rev.|Sen.|Rep.|Gov.|Gen.|Col.|"
               "Maj.|Capt.|Lt.|Sgt.|Fr.|Mt.|Mt|Ft.|Hon.|Pres.|Messrs.|Mlle|Mme",
     .numbered = "no.|Nos.|nos.|pt.|ch.|Ch.|chap.|Chap.|sec.|Sec.|para.|Page|page|Room|room|Gate|"
                 "gate|Platform|platform|Chapter|chapter|Hall|Line|ext.|c.|approx.",
     .units = "am|pm|a.m|p.m|o'clock|o’clock|percent|ft|lb|lbs|oz|mi|yd|hrs|hr|mins|secs|hours|"
              "minutes|seconds|metres|"
              "meters|kilometres|kilometers|miles|feet|inches|degrees|pounds|dollars|euros|cents|"
              "pence|litres|liters|tonnes|tons|kilos|points|sqm|mg/l|million|billion|trillion"},
    {.code = "de",
     .titles = "Hr.|Fr.|Frau|Herr|Herrn|Herrn.|Dipl.-Ing.|Dr.-Ing.|Ing.|Mag.|Sankt|Pfr.|Hl.|hl.|"
               "PD|med.|phil.|jur.|rer.|nat.|habil.|Bgm.|Univ.-Prof.|Sr.|Dres.|Kgl.",
     .numbered =
         "Nrn.|S.|Seite|Seiten|Artikel|Abs.|Absatz|Kapitel|Bd.|Band|Abb.|Tab.|Ziff.|Rn.|Rdnr.|"
         "Raum|Zimmer|Saal|Gleis|Halle|Linie|Hausnr.|Aufl.|rd.|etwa|Jg.|Tel|Fax|Fax:|"
         "Durchwahl|DW|Anm.|Lfd.",
     .units =
         "Uhr|Prozent|Prozentpunkte|Grad|Euro|Cent|Dollar|Franken|Meter|Metern|Kilometer|"
         "Kilometern|Zentimeter|Millimeter|Quadratmeter|Kubikmeter|Hektar|Liter|Kilo|Kilogramm|"
         "Gramm|Tonnen|Stunden|Minuten|Sekunden|Std.|Min.|Sek.|Mio.|Mrd.|Tsd.|Stk.|Jh.|Fr.|Rp.|"
         "v.|n.|Punkte|Millionen|Milliarden|Million|Milliarde|Tausend|Billionen",
     .bound = "i.|z.|d.|u.|o.|v.|n.|s."},
    {.code = "fr",
     .titles = "M.|MM.|Mme|Mmes|Mlle|Mlles|Dr|Pr|Me|St|Ste|Saint|Sainte|Mgr|Gén.|Col.|Cdt|Lt|Cap.",
     .numbered = "n°|nº|nᵒ|nos|N°|chap.|salle|Salle|page|t.|tome|quai|voie|porte|env.|Tél.|tél.|"
                 "Tél|alinéa|§",
     .units = "h|heures|heure|minutes|secondes|degrés|euros|centimes|dollars|francs|mètres|"
              "kilomètres|litres|tonnes|grammes|kilos|points|millions|milliards|million|milliard|"
              "mille|av.|apr.|M€|Md€|k€|hectares",
     .bound = "av.|apr.|ap."},
    {.code = "es",
     .titles = "Sr.|Sra.|Srta.|Sres.|Sras.|D.|Dña.|D.ª|Dra.|Profa.|Ing.|Lic.|Arq.|Sto.|Sta.|San|"
               "Santa|Santo|Don|don|doña|Doña|Mons.|Gral.|Ud.|Fr.|Excmo.|Excma.",
     .numbered = "n.º|N.º|nº|N.°|núm.|Núm.|pág.|págs.|págs|sala|Sala|página|aprox.|art|arts.|"
                 "calle|km|tel|Tfno.|tfno.",
     .units = "h|h.|hs|horas|minutos|segundos|grados|euros|céntimos|dólares|pesos|metros|"
              "kilómetros|litros|toneladas|gramos|kilos|puntos|millones|millón|mil|a.|p.|hectáreas",
     .bound = "EE.|p.|a.|d.|JJ.|RR.|CC."},
    {.code = "it",
     .titles =
         "Sig.|Sig.ra|Sig.na|Sigg.|sig.|Dott.|dott.|Dott.ssa|dott.ssa|Prof.ssa|Ing.|ing.|"
         "Avv.|avv.|Arch.|arch.|On.|on.|Mons.|San|Santa|Sant'|S.|SS.|Don|don|Suor|Gen.|Rag.|Geom.",
     .numbered = "n.|N.|nn.|n°|pag.|pagg.|sala|Sala|pagina|tel|binario|ore|alle|artt.|par.|circa",
     .units = "ore|minuti|secondi|gradi|euro|centesimi|dollari|metri|chilometri|litri|"
              "tonnellate|grammi|chili|punti|milioni|milione|miliardi|miliardo|mila|ettari",
     .bound = "a.|d.|p."},
    {.code = "nl",
     .titles = "dhr.|mevr.|mw.|Dhr.|Mevr.|Mw.|dr.|drs.|prof.|ir.|ing.|mr.|ds.|Sint|St|mej.",
     .numbered = "nrs.|blz.|hfst.|zaal|Zaal|spoor|lokaal|pag.|tel|lid|ong.",
     .units =
         "uur|u.|u|procent|graden|euro|cent|dollar|meter|kilometer|liter|ton|gram|kilo|minuten|"
         "seconden|punten|miljoen|miljard|duizend|hectare",
     .bound = "o.|m.|t.|d.|n.|v."},
    {.code = "pl",
     .titles = "pan|pani|pana|panu|panem|panią|państwo|Pan|Pani|Państwo|dr|dr.|prof.|mgr|inż.|hab.|"
               "ks.|św.|Św.|gen.|płk|mjr|kpt.|red.|abp|bp|o.|s.|ul.|al.|pl.|os.|im.|lek.|mec.",
     .numbered = "nr|nry|str.|s.|ust.|pkt|poz.|rys.|tab.|rozdz.|godz.|tel|sala|Sala|ok.|par.|kl.|"
                 "peron|tom|t.|wyd.|lok.|m.",
     .units =
         "zł|gr|proc.|procent|stopni|euro|dolarów|metrów|kilometrów|litrów|ton|gramów|godz.|"
         "min|sek.|godzin|minut|tys.|mln|mld|bln|r.|roku|w.|pkt|szt.|os.|osób|milionów|miliardów|"
         "tysięcy|hektarów",
     .bound = "m.|n.|p.",
     .letters = true},
    {.code = "cs",
     .titles = "pan|pana|panu|panem|paní|slečna|Pan|Paní|MUDr.|MVDr.|JUDr.|RNDr.|PhDr.|PaedDr.|"
               "PharmDr.|Ing.|ing.|Mgr.|Bc.|prof.|doc.|dr.|sv.|gen.|plk.|kpt.|p.|ul.|nám.|arch.",
     .numbered = "č.|čís.|Č.|str.|s.|odst.|písm.|obr.|tab.|roč.|cca|čl.|sv.|sál|asi|č.p.|č.j.|"
                 "linka|nástupiště",
     .units = "Kč|hal.|hod.|min.|sek.|tis.|mil.|mld.|procent|stupňů|eur|dolarů|metrů|kilometrů|"
              "litrů|tun|hodin|minut|ks|let|r.|bodů|milionů|miliard|tisíc|korun|hektarů",
     .bound = "n.|t.|př.|tj.|tzv.|např.",
     .letters = true},
    {.code = "sk",
     .titles = "pán|pána|pánovi|pani|slečna|Pán|Pani|MUDr.|MVDr.|JUDr.|RNDr.|PhDr.|PaedDr.|Ing.|"
               "ing.|Mgr.|Bc.|prof.|doc.|dr.|sv.|gen.|plk.|p.|ul.|nám.",
     .numbered = "č.|čís.|Č.|str.|s.|ods.|písm.|obr.|tab.|roč.|cca|čl.|sála|asi|linka|nástupište",
     .units = "hod.|min.|sek.|tis.|mil.|mld.|percent|stupňov|eur|dolárov|metrov|kilometrov|litrov|"
              "ton|hodín|minút|ks|rokov|r.|bodov|miliónov|miliárd|tisíc|hektárov",
     .bound = "n.|t.|tzv.|napr.",
     .letters = true},
    {.code = "hr",
     .titles = "dr.|prof.|mr.|sv.|gosp.|g.|gđa|gđica|ing.|mons.|ul.",
     .numbered = "br.|str.|čl.|st.|tel|oko|dvorana|gl.",
     .units = "kn|sati|sat|min|posto|eura|dolara|metara|kilometara|litara|tona|tis.|mil.|mlrd.|"
              "milijuna|milijardi|tisuća|god.",
     .bound = "n.|pr.|tzv.",
     .letters = true},
    {.code = "sl",
     .titles = "dr.|prof.|mag.|sv.|g.|ga.|gdč.|ing.",
     .numbered = "št.|str.|čl.|odst.|tel|pribl.",
     .units = "ur|ura|uri|min|odstotkov|evrov|dolarjev|metrov|kilometrov|litrov|ton|tis.|mio.|mrd.",
     .bound = "n.|pr.",
     .letters = true},
    {.code = "hu",
     .titles = "dr.|Szt.|özv.|id.|ifj.|prof.|Prof",
     .numbered = "kb.|tel|sz.|old.",
     .units = "Ft|óra|órakor|perc|másodperc|százalék|fok|euró|dollár|méter|kilométer|liter|tonna|"
              "millió|milliárd|ezer|db|fő"},
    {.code = "ro",
     .titles = "dl.|dl|d-na|dna|d-ra|dr.|prof.|sf.|Sf.|ing.|gen.|Dl.|Dna|str.|bd.",
     .numbered = "pag.|lit.|ora|orele|sala|tel|alin.|aprox.|circa|nr",
     .units = "lei|leu|bani|ore|minute|secunde|grade|euro|dolari|metri|kilometri|litri|tone|mil.|"
              "mld.|mii|milioane|miliarde"},
    {.code = "pt",
     .titles = "Sr.|Sra.|Srs.|Sras.|Srta.|Dra.|Profa.|Prof.ª|Eng.|Eng.º|Arq.|D.|Dom|Dona|São|Santa|"
               "Santo|Pe.|Exmo.|Exma.|R.|Av.|Gen.",
     .numbered = "n.º|N.º|nº|n.os|pág.|págs.|sala|Sala|página|aprox.|tel|arts.|cerca|linha",
     .units = "h|horas|minutos|segundos|graus|euros|cêntimos|centavos|reais|dólares|metros|"
              "quilómetros|quilômetros|litros|toneladas|gramas|quilos|pontos|milhões|milhão|mil|"
              "bilhões|hectares",
     .bound = "p.|a.|d.|EE."},
    {.code = "sv",
     .titles = "dr|dr.|prof.|herr|fru|Herr|Fru|S:t|S:ta|Sankt",
     .numbered = "kl.|sid.|s.|sal|rum|nr|tfn|§|avd.",
     .units = "kr|öre|procent|grader|euro|dollar|meter|kilometer|liter|ton|gram|kilo|timmar|tim|"
              "minuter|sekunder|miljoner|miljarder|miljon|miljard|tusen|mn|md|st|hektar",
     .bound = "t.|bl.|f.|e."},
    {.code = "da",
     .titles = "dr.|prof.|hr.|fr.|fru|Hr.|Fr.|Sankt|Skt.",
     .numbered = "kl.|s.|side|sal|lokale|stk.|tlf.|pkt.|afsnit",
     .units = "kr.|kr|øre|procent|pct.|grader|euro|dollar|meter|kilometer|liter|ton|gram|kilo|"
              "timer|minutter|sekunder|mio.|mia.|millioner|milliarder|million|milliard|tusind|stk.",
     .bound = "f.|bl.|m.|o."},
    {.code = "nb",
     .titles = "dr.|prof.|hr.|fr.|fru|Hr.|Fr.|Sankt|St",
     .numbered = "kl.|s.|side|sal|rom|tlf.|pkt.|avsn.",
     .units = "kr|kroner|øre|prosent|pst.|grader|euro|dollar|meter|kilometer|liter|tonn|gram|kilo|"
              "timer|minutter|sekunder|mill.|mrd.|millioner|milliarder|million|milliard|tusen|stk.",
     .bound = "f.|bl.|m.|o."},
    {.code = "fi",
     .titles = "tri|toht.|prof.|rva|hra|Pyhä|P.",
     .numbered = "nro|n:o|s.|klo|kello|sali|huone|puh.|n.|noin|§",
     .units = "e|euroa|senttiä|prosenttia|astetta|metriä|kilometriä|litraa|tonnia|grammaa|kiloa|"
              "tuntia|minuuttia|sekuntia|milj.|mrd.|miljoonaa|miljardia|tuhatta|kpl|hlö",
     .bound = "esim.|e.|j."},
    {.code = "tr",
     .titles = "Doç.|Av.|Sn.|Hz.|Yrd.|Op.|Uzm.|Sayın|Öğr.|Arş.",
     .numbered = "No:|s.|sf.|md.|yakl.|saat|Saat|Oda|Salon",
     .units =
         "TL|lira|kuruş|yüzde|derece|avro|dolar|metre|kilometre|litre|ton|gram|kilo|saat|dakika|"
         "saniye|bin|milyon|milyar|trilyon|mn|mr|adet|kişi"},
    {.code = "el",
     .titles = "κ.|κα|κ.κ.|Δρ.|Δρ|δρ.|καθ.|Αγ.|Άγ.|Αγ|Αγία|Άγιος|Στρ.",
     .numbered = "αρ.|αριθ.|σ.|σελ.|σσ.|κεφ.|άρθρο|τηλ.|τηλ|Τηλ.|αίθουσα|περ.",
     .units =
         "ευρώ|λεπτά|δολάρια|μέτρα|χλμ.|χιλιόμετρα|λίτρα|τόνοι|γραμμάρια|κιλά|ώρες|δευτερόλεπτα|"
         "βαθμοί|π.μ.|μ.μ.|εκατ.|δισ.|χιλ.|εκατομμύρια|δισεκατομμύρια",
     .bound = "π.|μ.|κ."},
    {.code = "ru",
     .titles = "г-н|г-жа|г-на|д-р|проф.|акад.|св.|им.|г.|ул.|пр.|тов.|ген.|о.|пл.",
     .numbered = "с.|стр.|гл.|ст.|п.|пп.|рис.|табл.|т.|д.|кв.|тел.|ок.|зал|каб.|разд.|тел",
     .units =
         "руб.|р.|коп.|рублей|рубля|процентов|градусов|евро|долл.|долларов|м|см|мм|км|кг|г|т|л|"
         "га|ч|ч.|час|часов|часа|мин|мин.|минут|сек.|с|тыс.|млн|млрд|трлн|шт.|чел.|г.|гг.|км/ч|"
         "м²|кВт|МВт|В|Вт|метров|километров|литров|тонн",
     .bound = "т.|н.",
     .letters = true},
    {.code = "uk",
     .titles = "пан|пані|п.|д-р|проф.|акад.|св.|ім.|м.|вул.|просп.|ген.|о.|пл.",
     .numbered = "с.|стор.|гл.|ст.|п.|пп.|рис.|табл.|т.|буд.|кв.|тел.|бл.|зал|каб.|розд.|тел",
     .units =
         "грн|грн.|коп.|гривень|гривні|відсотків|градусів|євро|дол.|доларів|м|см|мм|км|кг|г|т|л|"
         "га|год|год.|годин|хв|хв.|хвилин|сек.|с|тис.|млн|млрд|трлн|шт.|ос.|р.|рр.|км/год|м²|кВт|"
         "МВт|метрів|кілометрів|літрів|тонн",
     .bound = "т.|н.",
     .letters = true},
    {.code = "he",
     .titles = "ד״ר|ד\"ר|פרופ׳|פרופ'|מר|גב׳|גב'|גברת|עו״ד|עו\"ד|הרב|ח״כ|ח\"כ",
     .numbered =
         "מס׳|מס'|עמ׳|עמ'|סעיף|טל׳|טל'|חדר|שעה|בשעה|אולם|קו|רציף|שער|טל׳:|טל':|טלפון|בטלפון",
     .units = "אחוז|אחוזים|מעלות|שקל|שקלים|ש״ח|ש\"ח|אירו|יורו|דולר|דולרים|מטר|מטרים|ק״מ|ק\"מ|ס״מ|"
              "ס\"מ|ליטר|טון|טונות|גרם|ק״ג|ק\"ג|שעות|דקות|שניות|אלף|מיליון|מיליארד|מ״ר|מ\"ר"},
    {.code = "ar",
     .titles = "د.|أ.|أ.د.|م.|السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|الشيخ|المهندس|القديس",
     .numbered = "رقم|ص.|ص|صفحة|المادة|مادة|هاتف|هاتف:|الساعة|قاعة|غرفة|بوابة|رصيف",
     .units = "٪|بالمئة|بالمائة|درجة|درجات|يورو|دولار|دولارا|جنيه|ريال|درهم|دينار|متر|أمتار|كم|كلم|"
              "سم|لتر|طن|غرام|كغ|كجم|ساعة|ساعات|دقيقة|دقائق|ثانية|ص|م|ألف|آلاف|مليون|ملايين|مليار|"
              "صباحا|مساء|صباحًا|مساءً",
     .letters = true},
    {.code = "fa",
     .titles = "دکتر|آقای|خانم|مهندس|استاد|سید",
     .numbered = "شماره|شمارهٔ|ص.|صفحه|صفحهٔ|ماده|مادهٔ|تلفن|تلفن:|ساعت|اتاق|سالن|خط",
     /* clang-format counts the letters of this line in another way each time. */
     /* clang-format off */
     .units = "٪|درصد|درجه|یورو|دلار|تومان|ریال|متر|کیلومتر|سانتی‌متر|لیتر|"
              "تن|گرم|کیلو|کیلوگرم|ساعت|دقیقه|ثانیه|هزار|میلیون|میلیارد|"
              "صبح|عصر|شب|نفر"},
    /* clang-format on */
    {0}};

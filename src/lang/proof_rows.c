/* SPDX-License-Identifier: MIT */
/* The rows, one for each language that documents may be in. */
#include "lang/proof_rows.h"

#include <stddef.h>

static const ProofRow rows[] = {
    {
        .code = "de",
        .hedges =
            "nicht|nichts|nie|niemals|niemand|kein*|weder|ohne|kaum|vielleicht|möglicherweise|"
            "womöglich|eventuell|vermutlich|wahrscheinlich|angeblich",
        .questions = "F:|Frage:|Q:",
        .answers = "A:|Antwort:",
        .titles =
            "sag*|gesagt|erklär*|teilt*|mitgeteilt|betont*|bestätig*|mein*|gemeint|räumt*|"
            "eingeräumt|kündigt*|angekündigt|forder*|gefordert|warn*|gewarnt|schrieb*|schreib*|"
            "geschrieben|sprach*|spricht|antwortet*|geantwortet|äußert*|geäußert|füg*|"
            "kommentier*|heißt|hieß|bericht*|ließ|laut",
        .percent = "prozent|prozentig*|v. h.|vom hundert",
        .points = "prozentpunkt*|prozent-punkt*|%-punkt*|% punkt*",
        .basis = "basispunkt*",
        .money =
            "pfund=GBP|britische pfund=GBP|pfund sterling=GBP|franken=CHF|schweizer franken=CHF|"
            "schweizerfranken=CHF|euros=EUR|dollars=$|us-dollars=USD|us dollar=USD|"
            "amerikanische dollar=USD|kanadische dollar=CAD|kanadischen dollar=CAD|"
            "australische dollar=AUD|australischen dollar=AUD|hongkong-dollar=HKD|"
            "neuseeländische dollar=NZD|singapur-dollar=SGD|taiwan-dollar=TWD|yen=JPY|yuan=CNY|"
            "renminbi=CNY|rubel=RUB|rupien=INR|kronen=kr|norwegische kronen=NOK|"
            "schwedische kronen=SEK|dänische kronen=DKK|tschechische kronen=CZK|zloty=PLN|"
            "złoty=PLN|forint=HUF|türkische lira=TRY|lira=TRY|hrywnja=UAH|schekel=ILS",
        .pence = "cent=EUR|cents=EUR|eurocent=EUR|rappen=CHF|pence=GBP|penny=GBP",
        .odd_scales = "dutzend*|hundert|hunderttausend|billiarde*|trillion*|trilliarde*|"
                      "quadrillion*|hunderttausende*|mal so viel*",
        .qualifiers = {[QUALIFIER_ABOUT] = "ungefähr|in etwa|schätzungsweise|geschätzt|geschätzte|"
                                           "geschätzten|um die|cirka|circa|zirka|"
                                           "in der größenordnung von|gegen|an die",
                       [QUALIFIER_ALMOST] = "annähernd|bald|knappe|knappen",
                       [QUALIFIER_GOOD] = "gute|guten|etwas mehr als|etwas über|leicht über",
                       [QUALIFIER_OVER] =
                           "deutlich mehr als|weit mehr als|höher als|oberhalb von|jenseits von",
                       [QUALIFIER_UNDER] =
                           "deutlich weniger als|weit weniger als|niedriger als|geringer als|"
                           "unterhalb von",
                       [QUALIFIER_LEAST] = "nicht weniger als|zumindest",
                       [QUALIFIER_MOST] = "maximal|nicht mehr als|bis zu"},
        .after = {[QUALIFIER_ABOUT] = "oder so|ungefähr",
                  [QUALIFIER_LEAST] = "oder mehr|und mehr|oder darüber|und darüber|aufwärts",
                  [QUALIFIER_MOST] = "oder weniger|oder darunter|und darunter|und weniger"},
        .topics = "auftrag|auftrags|aufträge*|vertrag|verträge*|kredit*|darlehen|rechnung*|scheck*|"
                  "betrag|anleihe*|förderung|vereinbarung|verhandlung*|bescheid*|klage*|deal|"
                  "zusage*|hilfspaket|paket|summe|bericht*|finanzierung*",
        .rises =
            "plus|zunahme*|zuwachs|zuwachses|zuwächse*|steigerung*|anstieg*|wachstum*|erhöhung*|"
            "anhebung*|verteuerung*|mehrung|preissprung|*anstieg|*wachstum|*steigerung|*zuwachs|"
            "*erhöhung|aufwertung|kursgewinn*",
        .falls = "minus|rückgang*|rückgänge*|abnahme*|senkung*|verringerung*|einbruch|einbruchs|"
                 "einbrüche|einbußen|einbuße|verlust|verlusts|verlustes|verluste|verlusten|"
                 "minderung*|kürzung*|schrumpfung|abschwung|abwertung|verbilligung|*rückgang|"
                 "*senkung|*einbruch|*verlust|kursverlust*|reduzierung|reduktion|abbau",
        .rising =
            "stieg|stiegen|steig*|gestiegen*|wuchs|wuchsen|wachse*|wachsen*|wächst|gewachsen*|"
            "erhöht*|erhöhen|kletter*|geklettert*|verteuer*|gewann|gewannen|vergrößer*|"
            "sprang|sprangen|gesprungen|zulegt*|zulegen|zugelegt*|zuzulegen|zunahm*|zunehm*|"
            "zugenommen*|zuzunehmen|anstieg|anstiegen|ansteig*|angestiegen*|anzusteigen|"
            "anzog*|angezogen*|anhob*|angehoben*|anheben|aufgestockt*|gesteigert*|schnellte*|"
            "hochgegangen|vermehrt*|verbesser*|gehoben|ausweit*|ausgeweitet*|wuchert*|schwoll*|"
            "anschwoll*|angeschwollen*|hochschnell*|hochgeschnellt*",
        .falling = "fiel|fielen|fällt|fallen|gefallen*|sank|sanken|sinke|sinken*|sinkt|gesunken*|"
                   "verringer*|schrumpf*|geschrumpft*|verlor|verloren|verliert|verlieren|"
                   "reduzier*|senke|senken|senkt*|gesenkt*|kürzt|kürzte*|kürzen|gekürzt*|einbrach*|"
                   "eingebrochen*|zurückgegangen*|zurückging*|zurückgehen*|zurückzugehen|"
                   "abgenommen*|abnahm*|abnehm*|abzunehmen|nachgab*|nachgegeben*|nachzugeben|"
                   "eingebüßt*|abgerutscht*|rutscht*|stürzt*|gestürzt*|verbillig*|vermindert*|"
                   "abgesackt*|abgebaut*|büßte*|absackt*|abrutscht*|abstürzt*|abgestürzt*|einbüßt*|"
                   "schmolz*|schmilzt|geschmolzen*|eingeengt*|einschrumpf*|eingeknickt*",
        .rising_apart =
            "legt*…zu|legen…zu|nahm*…zu|nimmt…zu|nehmen…zu|zog*…an|zieht…an|ziehen…an|"
            "stieg*…an|steigt…an|steigen…an|hob*…an|hebt…an|heben…an|ging*…hoch|"
            "geht…hoch|gehen…hoch|ging*…nach oben|fuhr*…nach oben|fährt…nach oben|geht…nach "
            "oben|gehen…nach oben|"
            "stockt*…auf|schnellt*…hoch|kletter*…hoch|schwoll*…an|schwillt…an|weitet*…aus|"
            "zogen…an",
        .falling_apart =
            "ging*…zurück|geht…zurück|gehen…zurück|nahm*…ab|nimmt…ab|nehmen…ab|gab*…nach|"
            "gibt…nach|geben…nach|büßt*…ein|büßen…ein|brach*…ein|bricht…ein|brechen…ein|"
            "fiel*…zurück|fällt…zurück|fallen…zurück|sackt*…ab|rutscht*…ab|"
            "ging*…nach unten|geht…nach unten|gehen…nach unten|baut*…ab|bauen…ab|"
            "fuhr*…zurück|fuhr*…nach unten|fährt…nach unten|fahren…nach "
            "unten|schraubt*…zurück|stürzt*…ab|knickt*…ein|schmolz*…ab|gaben…nach",
        .by = "um",
        .more = "mehr|höher|höhere*|größer|größere*|stärker|teurer|länger|schneller|zusätzlich*|"
                "über dem|über den|über der|über vorjahr|über plan",
        .less = "weniger|niedriger|niedrigere*|geringer|geringere*|tiefer|kleiner|kleinere*|"
                "billiger|günstiger|schwächer|kürzer|langsamer|unter dem|unter denen|unter "
                "vorjahr|unter plan",
        .up = "plus|im plus",
        .down = "minus|im minus",
        .links = "von|um|in höhe von|betrug|beträgt|betrage|betrugen|lag bei|liegt bei|lagen bei|"
                 "erreichte|erreicht|macht|machte",
        .level = "auf|bei|von|zu|mit|für|aus|in|an|nach|gegen|gegenüber|ab|als|seit|pro|statt",
        .targets = "auf|bis auf",
        .moves = "veränderte|änderte|ging|gingen|gegangen",
        .skipped =
            "weitere|weiteren|weiterer|jeweils|durchschnittlich|im schnitt|nur|lediglich|"
            "gleich|sogar|noch|real|nominal|bereinigt|insgesamt|erneut|ganze|volle|satte|"
            "satten|stolze|ein|eine|einen|einem|einer|kräftige|kräftigen|starke|starken|"
            "leichte|leichten|gerade einmal|gerade mal|immerhin|die|den|mehr oder weniger|bisher|"
            "bislang|zuvor|zuletzt|vorher|derzeit|damals|künftig|heute|jetzt|ursprünglich|"
            "aktuell|früher|bundesweit|landesweit|österreichweit|weltweit|europaweit",
        .joins = "auf|bis|und|oder|statt|anstatt|anstelle von|sowie|nach|gegenüber|beziehungsweise|"
                 "bzw|von|zu|gegen|verglichen mit|im vergleich zu|nicht|sondern|nach zuvor|"
                 "nach noch|aus|der|beziehungsweise",
        .ors = "oder|beziehungsweise|bzw",
        .splits = "und|aber|während|doch|sowie|wohingegen|sondern|jedoch",
        .nots = "nicht|kein|keine|keinen|keiner|keineswegs|nie",
        .only = "nur|allein|bloß|lediglich",
        .losses = "verlust*|fehlbetrag*|fehlbeträge*|defizit*|*verlust|*verluste|*defizit|minus|"
                  "*fehlbetrag",
        .people = "mensch*|person|personen|nutzer*",
    },
    {
        .code = "en",
        .hedges = "not|*n't|cannot|no|never|none|nobody|nothing|neither|nor|without|hardly|barely|"
                  "perhaps|maybe|may|might|possibly|probably|allegedly|reportedly",
        .questions = "Q:|F:|Frage:",
        .answers = "A:|Antwort:",
        .titles = "say*|said|tell*|told|explain*|add|adds|added|announc*|stat*|stress*|confirm*|"
                  "admit*|warn*|wrote|writ*|argu*|claim*|insist*|repl*|answer*|not*|remark*|"
                  "comment*|according",
        .percent = "percent|per cent|pct",
        .points = "percentage point*|percent point*|per cent point*|percentage-point*|% point*|"
                  "%-point*|pct point*",
        .basis = "basis point*|basis-point*",
        .money = "pound=GBP|pounds=GBP|pounds sterling=GBP|british pounds=GBP|franc=CHF|francs=CHF|"
                 "swiss francs=CHF|canadian dollars=CAD|australian dollars=AUD|"
                 "new zealand dollars=NZD|hong kong dollars=HKD|singapore dollars=SGD|"
                 "american dollars=USD|yen=JPY|yuan=CNY|renminbi=CNY|roubles=RUB|rubles=RUB|"
                 "rupees=INR|kronor=SEK|kroner=kr|krona=SEK|crowns=kr|zloty=PLN|zlotys=PLN|"
                 "forints=HUF|shekels=ILS|turkish lira=TRY|lira=TRY|hryvnia=UAH|hryvnias=UAH|"
                 "us dollars=USD|u.s. dollars=USD",
        .pence = "pence=GBP|penny=GBP|p=GBP|cents=$|cent=$|euro cents=EUR|eurocents=EUR",
        .odd_scales = "dozen|dozens|hundred|hundreds|score|lakh|lakhs|crore|crores|quadrillion|"
                      "quintillion|hundred thousand|times as many|times as much",
        .qualifiers = {[QUALIFIER_ABOUT] = "roughly|an estimated|estimated|in the region of|"
                                           "in the order of|or so",
                       [QUALIFIER_ALMOST] = "close to|just short of|just below|slightly under|"
                                            "slightly less than|a little under",
                       [QUALIFIER_GOOD] = "slightly more than|slightly over|slightly above|"
                                          "just above|a little more than|a little over",
                       [QUALIFIER_OVER] = "well over|well above|upwards of|in excess of|"
                                          "far more than|greater than|higher than",
                       [QUALIFIER_UNDER] = "well under|well below|far less than|lower than",
                       [QUALIFIER_LEAST] = "not less than|a minimum of|minimum of",
                       [QUALIFIER_MOST] = "as many as|as much as|as high as|not more than|"
                                          "a maximum of|maximum of|no higher than"},
        .after = {[QUALIFIER_ABOUT] = "or so|or thereabouts|approximately",
                  [QUALIFIER_LEAST] = "or more|and more|or higher|and over|and above|plus|upwards",
                  [QUALIFIER_MOST] = "or less|or fewer|or lower"},
        .topics = "dispute|row|talks|argument|fight|battle",
        .rises = "increase|increases|rise|rises|growth|gain|gains|jump|jumps|surge|climb|uptick|"
                 "upturn|hike|hikes|boost|expansion|advance|improvement|uplift|upswing",
        .falls = "decrease|decreases|decline|declines|fall|falls|drop|drops|loss|losses|reduction|"
                 "reductions|cut|cuts|slump|plunge|dip|contraction|downturn|slide|shrinkage",
        .rising =
            "rose|risen|rise|rises|rising|grew|grown|grow|grows|growing|increase|increased|"
            "increases|increasing|climbed|climbs|climb|climbing|jumped|jumps|jump|jumping|"
            "surged|surges|surge|surging|gained|gains|gain|gaining|soared|soars|soar|"
            "soaring|advanced|advances|expanded|expands|expand|expanding|added|adds|"
            "adding|rallied|rallies|swelled|accelerated|improved|improves|went up|go up|"
            "goes up|gone up|going up|is up|was up|were up|are "
            "up|raise|raised|raises|raising|lift|lifts|lifted|lifting|hike|hiked|hiking|boost|"
            "boosts|boosting|"
            "edged up|edges up|edge up|edging up|inched up|ticked up|leapt|leaped|spiked|boosted|"
            "widened|widens|widen|widening|swells|swell|swelling|swollen|ballooned|balloons|"
            "mushroomed|rocketed|rallying|leaps|strengthened|strengthens|up",
        .falling = "fell|fallen|fall|falls|falling|dropped|drops|drop|dropping|declined|declines|"
                   "decline|declining|decreased|decreases|decrease|decreasing|slid|slides|slumped|"
                   "slumps|slumping|plunged|plunges|plunging|shrank|shrunk|shrinks|shrink|"
                   "shrinking|lost|loses|lose|losing|dipped|dips|dip|contracted|contracts|"
                   "tumbled|tumbles|slipped|slips|slipping|sank|sunk|sinks|sink|sinking|reduced|"
                   "reduces|reduce|reducing|cut|cuts|cutting|eased|eases|easing|retreated|"
                   "went down|go down|goes down|gone down|going down|is down|was down|were down|"
                   "are "
                   "down|lowered|lowers|lowering|slashed|slashes|slashing|slash|trimmed|trims|trim|"
                   "trimming|shed|sheds|shedding|edged down|edges down|edge down|edging down|"
                   "inched down|ticked down|narrowed|narrows|narrow|narrowing|ease|slip|slide|"
                   "sliding|tumble|tumbling|dipping|contract|contracting|slump|plunge|"
                   "weakened|weakens|retreats|retreat|crashed|plummeted|plummets|plummeting|down",
        .by = "by",
        .more = "more|higher|greater|larger|bigger|above|stronger|faster|longer|extra|additional",
        .less = "less|fewer|lower|smaller|below|cheaper|weaker|slower|shorter",
        .up = "up|plus",
        .down = "down|minus|off",
        .links = "of|by|was|is|were|totalled|totaled|came to|amounted to|amounting to|reached|at",
        .level = "to|at|from|in|of|for|with|on|near|around|above|below|than|as|per|reach|reached",
        .targets = "to|until",
        .moves = "went|moved|changed|revised|raised|go|going|move|moves|swung|shift*",
        .skipped =
            "a|an|another|a further|further|only|just|even|the|sharply|slightly|nearly|"
            "record|annual|annually|modest|solid|strong|seasonally|adjusted|average|an "
            "average of|a record|a total of|year on "
            "year|sharp|steep|healthy|whopping|breakneck|staggering|mere|meagre|robust|hefty|"
            "massive|huge|"
            "solid|respectively|real|nominal|roughly|previously|currently|formerly|originally|"
            "then|now|today|earlier|initially|the previous|the current|an earlier",
        .joins = "to|and|or|from|instead of|rather than|versus|vs|against|compared with|"
                 "compared to|after|than|through|up from|down from|but|not|before|of|out of|"
                 "out of the|of the|and then",
        .ors = "or",
        .splits = "and|but|while|whereas|although|though",
        .nots = "not|no|never",
        .only = "only|just|merely|alone",
        .losses = "loss|losses|deficit|deficits|shortfall|shortfalls|negative",
        .people = "people|persons|person|user|users",
    },
    {
        .code = "fr",
        .hedges = "ne|n'*|pas|non|jamais|rien|personne|aucun*|ni|sans|guère|peut-être|sûrement|"
                  "probablement|possiblement|éventuellement|vraisemblablement|prétendument",
        .questions = "Q:|Q :|Q\u00a0:|Q\u202f:|Question:|Question :|Question\u00a0:|"
                     "Question\u202f:|F:|Frage:",
        .answers = "R:|R :|R\u00a0:|R\u202f:|Réponse:|Réponse :|Réponse\u00a0:|"
                   "Réponse\u202f:|A:|Antwort:",
        .titles = "dit|dis*|déclar*|affirm*|expliqu*|ajout*|annonc*|précis*|estim*|soulign*|"
                  "confirm*|reconn*|averti*|écri*|répond*|indiqu*|selon",
        .percent = "pour cent|pourcent|pour cents",
        .points = "point* de pourcentage|points de pourcentage|point de pourcentage|point de %|"
                  "points de %|pt %|pts %",
        .basis = "point de base|points de base",
        .money = "livre=GBP|livres=GBP|livres sterling=GBP|franc=CHF|francs=CHF|francs suisses=CHF|"
                 "d'euros=EUR|de dollars=$|dollars américains=USD|dollars canadiens=CAD|"
                 "dollars australiens=AUD|yens=JPY|yen=JPY|yuans=CNY|yuan=CNY|roubles=RUB|"
                 "roupies=INR|couronnes=kr|de livres=GBP|de francs=CHF|de yens=JPY",
        .pence = "centime=EUR|centimes=EUR|cents=EUR|pence=GBP",
        .odd_scales = "douzaine*|dizaine*|cent|cents mille|centaine*|billiard*|trillion*",
        .qualifiers = {[QUALIFIER_ABOUT] = "approximativement|aux alentours de|de l'ordre de|"
                                           "à peu près|environ|quelque|autour de",
                       [QUALIFIER_ALMOST] = "près de|presque|quasi|un peu moins de|à peine",
                       [QUALIFIER_GOOD] = "un peu plus de",
                       [QUALIFIER_OVER] = "plus de|plus d'|bien plus de|supérieur à|supérieure à",
                       [QUALIFIER_UNDER] = "moins de|moins d'|inférieur à|inférieure à",
                       [QUALIFIER_LEAST] = "au moins|pas moins de",
                       [QUALIFIER_MOST] = "jusqu'à|au plus|au maximum|pas plus de"},
        .after = {[QUALIFIER_ABOUT] = "environ",
                  [QUALIFIER_LEAST] = "ou plus|et plus",
                  [QUALIFIER_MOST] = "ou moins"},
        .rises = "hausse|hausses|augmentation|augmentations|croissance|progression|gain|gains|bond|"
                 "accroissement|relèvement",
        .falls = "baisse|baisses|recul|reculs|diminution|diminutions|chute|chutes|repli|réduction|"
                 "réductions|perte|pertes|contraction",
        .rising = "augment*|progress*|grimp*|bondi*|croît|crû|accru|gagné|gagne|gagnent|hausse|"
                  "monte|monté*|montent|s'est accru*|relevé*|s'envol*|"
                  "envolé*|élargi*|élargit|gonfl*|accroît|flamb*|redress*",
        .falling =
            "baiss*|recul*|diminu*|chut*|perdu|perd|perdent|réduit*|replié*|cédé|cède|rétréci*|"
            "repli*|dégring*|plong*|effondr*|gliss*|tomb*|s'est contract*|contract*|fléchi*",
        .by = "de|d'",
        .more = "de plus|supplémentaire*|plus élevé*|en plus|au-dessus",
        .less = "de moins|en moins|moins élevé*|au-dessous",
        .up = "plus|en hausse de",
        .down = "moins|en baisse de",
        .links = "de|d'|est de|a atteint|atteint|s'élève à",
        .level = "à|sur|en|pour|avec|par|dans|contre|vers",
        .targets = "à|jusqu'à",
        .moves = "passé*|passe|passent|passant",
        .skipped = "encore|seulement|un|une|nouveau|nouvelle|les|des|auparavant|précédemment|"
                   "actuellement|jusqu'ici|jusque-là|désormais|initialement",
        .joins = "à|et|ou|contre|au lieu de|puis|de|sur|pas|non|mais",
        .ors = "ou|soit",
        .splits = "et|mais|tandis que|alors que",
        .nots = "pas|non|aucun|aucune",
        .only = "seulement|uniquement",
        .losses = "perte*|déficit*",
        .people = "personne|personnes|gens|utilisateur*|utilisatrice*|humains",
    },
};
static const ProofRow none = {.code = "", .questions = "Q:|F:|Frage:", .answers = "A:|Antwort:"};

const ProofRow *proof_rows_find(const char *code, size_t len)
{
    size_t own = 0;
    while (own < len && code[own] != '-')
        own++;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (str_is(str_of(rows[i].code), code, own))
            return &rows[i];
    return &none;
}

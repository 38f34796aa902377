#!/bin/bash
# SPDX-License-Identifier: MIT
# A value in every language from the source to the screen: what the card shows beside the number,
# and what the crawl says.
set -u
. "$(dirname "$0")/need" motograph factc
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
at=--at=2026-11-02T09:41:00+01:00

texts() { awk -F '\t' -v font="$1" '$1 == "T" && $2 ~ font { print $NF }' "$tmp/scene"; }

# language | value in the source | beside the number on the card | in the crawl; no-break spaces are
# written as plain ones
while IFS='|' read -r lang written card crawl; do
    begin "$lang $written"
    : >"$tmp/scene"
    printf 'Show: N\nLang: %s\n\nFigure: Label\nLabel-short: L\nId: f\n%b\n' "$lang" \
        "Value: ${written/;/\\n}" >"$tmp/x.facts"
    "$build/factc" build "$tmp/x.facts" -o "$tmp/x.fct" 2>"$tmp/err" &&
        "$build/motograph" "$tmp/x.fct" --scene $at --size=1080x1920 --card=f 2>"$tmp/err" |
        sed 's/\xc2\xa0\|\xe2\x80\xaf/ /g' >"$tmp/scene"
    same 'errors' "$(cat "$tmp/err")" ''
    same 'the card' "$(texts '^S' | tail -n +2)" "$card"
    same 'the crawl' "$(texts '^PM$' | tail -n 1)" "$crawl"
done <<'TABLE'
de|1 Million Euro|Million Euro|1 Mio. €
de|2 Mio. €|Millionen Euro|2 Mio. €
de|1,0 Mio. €|Millionen Euro|1,0 Mio. €
de|1 Mrd. US-$|Milliarde US-Dollar|1 Mrd. US-$
de|40,5 Mrd. US-$|Milliarden US-Dollar|40,5 Mrd. US-$
de|5 Tsd. Schiffe|Tausend Schiffe|5 Tsd. Schiffe
de|12 %|%|12 %
de|€ 1,89/l|€/l|1,89 €/l
en|1 euro|euro|€1
en|1.5 euros|euros|€1.5
en|€1.89/l|€/l|€1.89/l
en|−€1.89/l|€/l|−€1.89/l
en|$1|dollar|$1
en|1 million dollars|million dollars|$1 million
en|1 million US dollars|million US dollars|US$1 million
fr|1,5 M€|million d’euros|1,5 M €
fr|2 millions d'euros|millions d’euros|2 M €
fr|5 mille euros|mille euros|5 k €
fr|1,5 euro|euro|1,5 €
fr|12 000 livres|livres|12 000 livres
fr|12 000 £|livres sterling|12 000 £
de|5 Pfund|Pfund|5 Pfund
nl|5 pond|pond|5 pond
pl|5 funtów|funtów|5 funtów
en|5 pounds|pounds|5 pounds
es|1 millón de euros|millón de euros|1 M €
es|1,5 millones de euros|millones de euros|1,5 M €
es|40,5 mil millones de dólares|mil millones de dólares|40,5 mil M $
es|2 US$|dólares estadounidenses|2 US$
es|5 mil euros|mil euros|5 mil €
es|12.405 personas|personas|12.405 personas
es|1,5 billones de euros|billones de euros|1,5 billones €
it|1 milione di euro|milione di euro|1 mln €
it|40,5 mld €|miliardi di euro|40,5 mld €
it|2 mila miliardi di euro|mila miliardi di euro|2 mila mld €
it|5 euro|euro|5 €
nl|1 miljoen euro|miljoen euro|€ 1 mln.
nl|1234 dollar|dollar|$ 1234
pl|1 milion złotych|milion złotych|1 mln zł
pl|2 miliony zł|miliony złotych|2 mln zł
pl|5 mln zł|milionów złotych|5 mln zł
pl|1,5 miliona euro|miliona euro|1,5 mln €
pl|22 tys. dolarów|tysiące dolarów|22 tys. $
pl|3 zł|złote|3 zł
tr|40,5 milyar TL|milyar lira|₺40,5 milyar
tr|%19|%|%19
tr|5 milyon;Change: +%19|milyon|5 milyon, +%19
tr|5 milyon;Change: -%19|milyon|5 milyon, −%19
el|1 εκατομμύριο ευρώ|εκατομμύριο ευρώ|1 εκ. €
el|40,5 δισ. ευρώ|δισεκατομμύρια ευρώ|40,5 δισ. €
ru|1 миллион долларов|миллион долларов|1 млн $
ru|2 млн руб.|миллиона рублей|2 млн руб.
ru|1,5 тыс. евро|тысячи евро|1,5 тыс. €
ru|3 рубля|рубля|3 руб.
he|40.5 מיליארד דולר|מיליארד דולר|40.5 מיליארד $
he|2 שקלים|שקלים|2 ₪
ar|3 ملايين دولار|ملايين دولار|3 ملايين دولار
ar|40.5 مليار دولار|مليار دولار|40.5 مليار دولار
ar|2 مليون يورو;Change: +19%|مليون يورو|2 مليون يورو، ‎+19%
en-IN|5 lakh rupees|lakh rupees|₹5 lakh
en-IN|1.5 crore|crore|1.5 crore
pt|1 milhão de reais|milhão de reais|R$ 1 mi
pt|2,5 bilhões de reais|bilhões de reais|R$ 2,5 bi
pt-PT|5 mil milhões de euros|mil milhões de euros|5 mil M €
sv|1 miljon kronor|miljon kronor|1 mn kr
sv|5 miljarder kronor|miljarder kronor|5 md kr
da|1,5 mio. kr.|million kroner|1,5 mio. kr.
da|5 mia. kr.|milliarder kroner|5 mia. kr.
nb|2 mrd. kr|milliarder kroner|2 mrd. kr
no|1 million kroner|million kroner|1 mill. kr
fi|1 miljoona euroa|miljoona euroa|1 milj. €
fi|5 miljardia euroa|miljardia euroa|5 mrd. €
cs|1 milion korun|milion korun|1 mil. Kč
cs|3 miliardy korun|miliardy korun|3 mld. Kč
cs|2,5 milionu korun|milionu korun|2,5 mil. Kč
cs|3 koruny|koruny|3 Kč
sk|5 miliónov eur|miliónov eur|5 mil. €
sk|2 eurá|eurá|2 €
hu|5 milliárd forint|milliárd forint|5 milliárd Ft
ro|5 milioane de lei|milioane de lei|5 mil. lei
ro|20 de milioane de lei|de milioane de lei|20 mil. lei
ro|2 lei|lei|2 lei
hr|21 milijun eura|milijun eura|21 mil. €
hr|3 milijarde eura|milijarde eura|3 mlrd. €
uk|2 мільйони гривень|мільйони гривень|2 млн грн
uk|5 млрд грн|мільярдів гривень|5 млрд грн
uk|3 гривні|гривні|3 грн
fa|5 میلیون دلار|میلیون دلار|5 میلیون دلار
TABLE

tally langs

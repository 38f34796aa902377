// SPDX-License-Identifier: MIT
// Writes the part of CLDR that the rows of languages rest on, as lines of locale, key and value. Reads
// the npm packages that `make cldr` installs; nothing else needs node.
//   node src/lang/rows/cldr.mjs FOLDER/node_modules en en-US ... >src/lang/rows/cldr.tsv
import fs from 'node:fs';
const [base, ...wanted] = process.argv.slice(2);
const read = (path) => JSON.parse(fs.readFileSync(`${base}/${path}`, 'utf8'));
const out = [];
const put = (locale, key, value) => out.push(`${locale}\t${key}\t${value}`);

// The folder of a locale: a region without one is the default content of its parent ("en-US" is "en").
const folder = (kind, locale) => {
    for (let name = locale; name; name = name.replace(/-?[^-]*$/, ''))
        if (fs.existsSync(`${base}/cldr-${kind}-full/main/${name}`)) return name;
    throw new Error(`CLDR has no ${locale}`);
};
const main = (kind, locale, file) => {
    const name = folder(kind, locale);
    return read(`cldr-${kind}-full/main/${name}/${file}.json`).main[name];
};

// Tokens of a date: weekday, day, month by name, month by number, year.
const tokens = (pattern) => {
    let text = '';
    for (let i = 0; i < pattern.length;) {
        if (pattern[i] === "'") {
            const end = pattern.indexOf("'", i + 1);
            text += end === i + 1 ? "'" : pattern.slice(i + 1, end);
            i = end + 1;
            continue;
        }
        let n = 1;
        while (pattern[i + n] === pattern[i]) n++;
        const c = pattern[i];
        if ('Ec'.includes(c)) text += '{W}';
        else if (c === 'd') text += '{D}';
        else if ('ML'.includes(c)) text += n > 2 ? '{M}' : '{N}';
        else if (c === 'y') text += '{Y}';
        else if (c === 'H') text += n > 1 ? '{hh}' : '{h}';
        else if (c === 'h') text += n > 1 ? '{kk}' : '{k}';
        else if (c === 'K') text += '{K}';
        else if (c === 'm') text += '{m}';
        else if (c === 'a') text += '{a}';
        else text += pattern.slice(i, i + n);
        i += n;
    }
    return text;
};

const currencies = read('cldr-core/supplemental/currencyData.json').supplemental.currencyData;
const codes = new Set();
for (const region of Object.values(currencies.region))
    for (const entry of region)
        for (const [code, use] of Object.entries(entry))
            if (!use._to && !/^X(XX|TS|A[DGU]|B[ABCD]|P[DT]|SU|UA)$/.test(code)) codes.add(code);
const sorted = [...codes].sort();
const und = main('numbers', 'und', 'currencies').numbers.currencies;
// Marks of the writing direction are left to the layout.
const plain = (text) => text.replace(/[\u200e\u200f\u061c]/g, '');
const sign = (table, code) => plain(table[code]?.symbol ?? code);
put('und', 'version', read('cldr-core/package.json').version);
put('und', 'codes', sorted.join('|'));
put('und', 'signs', sorted.filter((c) => sign(und, c) !== c).map((c) => `${c}=${sign(und, c)}`).join('|'));
put('und', 'narrow', sorted.filter((c) => und[c]?.['symbol-alt-narrow'])
    .map((c) => `${c}=${und[c]['symbol-alt-narrow']}`).join('|'));

const plurals = read('cldr-core/supplemental/plurals.json').supplemental['plurals-type-cardinal'];
const likely = read('cldr-core/supplemental/likelySubtags.json').supplemental.likelySubtags;
const times = read('cldr-core/supplemental/timeData.json').supplemental.timeData;
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

for (const locale of wanted) {
    const language = locale.split('-')[0];
    const region = locale.split('-')[1] ?? likely[language].split('-').pop();
    put(locale, 'region', region);
    const numbers = main('numbers', locale, 'numbers').numbers;
    const symbols = numbers['symbols-numberSystem-latn'];
    put(locale, 'digits', numbers.defaultNumberingSystem);
    put(locale, 'point', symbols.decimal);
    put(locale, 'group', symbols.group);
    put(locale, 'least_group', numbers.minimumGroupingDigits);
    put(locale, 'number', numbers['decimalFormats-numberSystem-latn'].standard);
    put(locale, 'percent', plain(numbers['percentFormats-numberSystem-latn'].standard));
    put(locale, 'money', plain(numbers['currencyFormats-numberSystem-latn'].standard));
    const own = (currencies.region[region] ?? []).flatMap((e) => Object.entries(e))
        .filter(([, use]) => !use._to && use._tender !== 'false').map(([code]) => code);
    put(locale, 'currency', own[own.length - 1]);
    const names = main('numbers', locale, 'currencies').numbers.currencies;
    put(locale, 'signs', sorted.filter((c) => sign(names, c) !== sign(und, c))
        .map((c) => `${c}=${sign(names, c)}`).join('|'));
    const quotes = main('misc', locale, 'delimiters').delimiters;
    put(locale, 'open', quotes.quotationStart);
    put(locale, 'close', quotes.quotationEnd);
    const g = main('dates', locale, 'ca-gregorian').dates.calendars.gregorian;
    put(locale, 'months', Object.values(g.months.format.wide).join('|'));
    put(locale, 'months_short', Object.values(g.months.format.abbreviated).join('|'));
    const a = g.dateTimeFormats.availableFormats;
    // "cccc" is the name by itself, "EEEE" the one within a date: "maanantai", "maanantaina".
    const named = (pattern) => g.days[pattern.includes('c') ? 'stand-alone' : 'format'];
    const full = a.MMMMEEEEd ?? a.MMMMEd ?? a.MMMEEEEd ?? a.MMMEd;
    put(locale, 'weekdays', days.map((d) => named(full).wide[d]).join('|'));
    put(locale, 'weekdays_short', days.map((d) => named(a.MMMEd).abbreviated[d]).join('|'));
    put(locale, 'date_long', tokens(full));
    put(locale, 'date_short', tokens(a.MMMEd));
    put(locale, 'date_day', tokens(a.MMMMd));
    put(locale, 'date_year', tokens(g.dateFormats.long));
    const hours = times[locale] ?? times[region] ?? times['001'];
    put(locale, 'hours', /[Hk]/.test(hours._preferred) ? 24 : 12);
    put(locale, 'clock24', tokens(a.Hm));
    put(locale, 'clock12', tokens(a.hm));
    put(locale, 'am', g.dayPeriods.format.abbreviated.am);
    put(locale, 'pm', g.dayPeriods.format.abbreviated.pm);
    if (locale === language)
        Object.entries(plurals[locale]).forEach(([name, rule]) => {
            const text = rule.replace(/ *@.*$/s, '');
            if (text) put(locale, name.replace('pluralRule-count-', 'plural_'), text);
        });
}
process.stdout.write(out.join('\n') + '\n');

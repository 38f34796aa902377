// SPDX-License-Identifier: MIT
// corpora.mjs FACTC SPECS DUCKLING: how factc reads the numbers and sums of money in two public corpora.
// SPECS is a copy of github.com/microsoft/Recognizers-Text, DUCKLING of github.com/facebook/duckling; a
// bare repository does. With LIST=wrong (refused, kept, right, words) it prints those expressions too.
//
// An expression is tried if it has a digit, each as the Value of a figure. It is right if the dump has
// the same number, bound or range; kept if number and letters are shown as they were written (5k); wrong
// if it would say something else; otherwise factc has refused it. An expression that is a part of a
// sentence is counted apart, as its sentence may say more. Disputed are those where the corpus itself is
// mistaken, or reads the marks of a region that it does not name.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [factc, specs, duckling] = process.argv.slice(2);
const LIST = (process.env.LIST || '').split(',');
const LANGS = {
    Arabic: 'ar', Chinese: 'zh', Dutch: 'nl', English: 'en', French: 'fr', German: 'de', Italian: 'it',
    Japanese: 'ja', Korean: 'ko', Portuguese: 'pt', Spanish: 'es', SpanishMexican: 'es-MX', Swedish: 'sv',
    Turkish: 'tr',
};
const OURS = /^(ar|cs|da|de|el|en|es|fa|fi|fr|he|hr|hu|it|ja|ko|nb|nl|pl|pt|ro|ru|sk|sv|tr|uk|zh)$/;
const REGIONS = /^(en-(AU|CA|GB|IE|IN|NZ|US|ZA)|es-(AR|CL|CO|MX|PE))$/;

function git(dir, ...args) {
    return execFileSync('git', ['-C', dir, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
}
const files = (dir, pattern) => git(dir, 'ls-tree', '-r', 'HEAD', '--name-only').split('\n').filter((f) => pattern.test(f));
const content = (dir, file) => git(dir, 'show', 'HEAD:' + file).replace(/^\uFEFF/, '');

// ---- what the corpora say: { corpus, lang, text, part, low, high, kind }; a bound that is open is null

function number(s, comma) {
    if (s === null || s === undefined || s === '') return null;
    const value = Number(comma || !String(s).includes('.') ? String(s).replace(',', '.') : String(s).replace(/,/g, ''));
    return Number.isNaN(value) ? undefined : value;
}

function meaning(type, value, comma) {
    const range = /^([[(])([^,;]*(?:,\d+)?)[,;]([^\])]*)[\])]$/.exec(value);
    if (range) return { low: number(range[2], comma), high: number(range[3], comma), range: true };
    const low = number(String(value).replace('%', ''), comma);
    return { low, high: low, percent: type === 'percentage' };
}

function* recognizers(dir) {
    for (const file of files(dir, /^Specs\/(Number\/\w+\/(Number|NumberRange|Percent)|NumberWithUnit\/\w+\/(Currency|Temperature|Age|Dimension))Model(ExperimentalMode|PercentMode)?\.json$/)) {
        const [, , language, model] = file.split('/');
        const lang = LANGS[language];
        if (!lang) continue;
        for (const test of JSON.parse(content(dir, file)))
            for (const result of test.Results || []) {
                const { value, unit, isoCurrency } = result.Resolution || {};
                const text = test.Input.slice(result.Start, (result.End ?? result.Start + result.Text.length - 1) + 1);
                if (text.toLowerCase() !== String(result.Text).toLowerCase()) continue;
                // Their Spanish, German and so on write a resolved number with a decimal comma.
                const comma = !/^(English|Chinese|Japanese|Korean|SpanishMexican|Arabic)$/.test(language);
                yield {
                    corpus: 'Recognizers-Text ' + (/NumberWithUnit/.test(file) ? 'units' : 'numbers'), lang, text,
                    part: test.Input.trim().replace(/[.。]$/, '') !== text.trim(), unit: isoCurrency || unit,
                    ...meaning(result.TypeName, value, comma), file: language + '/' + model,
                };
            }
    }
}

function haskell(s) {
    return s.replace(/\\(?:&|x([0-9a-fA-F]+)|(\d+)|(.))/g, (all, hex, dec, c) =>
        hex ? String.fromCodePoint(parseInt(hex, 16)) : dec ? String.fromCodePoint(Number(dec)) : c ? { n: '\n', t: '\t' }[c] || c : '');
}

function haskell_number(s) {
    return Number(s.replace(/[()\s]/g, ''));
}

function* ducklings(dir) {
    for (const file of files(dir, /^Duckling\/(Numeral|AmountOfMoney)\/\w\w(\/\w\w)?\/Corpus\.hs$/)) {
        const [, dimension, language, region] = file.split('/');
        let lang = language.toLowerCase();
        if (!OURS.test(lang)) continue;
        if (region && region !== 'Corpus.hs') lang += '-' + region;
        if (lang.includes('-') && !REGIONS.test(lang)) continue;
        let source = content(dir, file).replace(/^\s*--.*$/gm, '');
        source = source.slice(source.indexOf('allExamples') >= 0 ? source.lastIndexOf('allExamples ::') : 0);
        const group = /examples\s+\((NumeralValue|simple|between|under|above)\s+((?:[A-Z]\w*\s+)?)(\([^()]*(?:\([^()]*\)[^()]*)*\)|[-\d.e]+)\)\s*\[((?:\s*,?\s*"(?:[^"\\]|\\.)*")*)/g;
        for (const [, kind, unit, value, list] of source.matchAll(group)) {
            const ends = value.replace(/^\(|\)$/g, '').split(',').map(haskell_number);
            const want = kind === 'between' ? { low: ends[0], high: ends[1], range: true }
                : kind === 'under' ? { low: null, high: ends[0], range: true }
                : kind === 'above' ? { low: ends[0], high: null, range: true } : { low: ends[0], high: ends[0] };
            for (const [, text] of list.matchAll(/"((?:[^"\\]|\\.)*)"/g))
                yield { corpus: 'duckling ' + (dimension === 'Numeral' ? 'numbers' : 'money'), lang, text: haskell(text), part: false, unit: unit.trim(), ...want, file };
        }
    }
}

// Where the corpus is mistaken (a digit too many, a decimal point for a group), or reads the marks of another
// region than the one it names.
const MISTAKEN = new Set(['ar ٣٢٢ ألف', 'ar ناقص 90 - 500 خمس', 'ja 2212', 'ja 1300', 'ja 150222', 'ja 1230兆', 'ja マイナス1270兆', 'ja 10,000.23',
    'ja 12.54ポイント', 'ja 12,056.33ポイント', 'en 7-9 lakh rupees', 'es-PE 100.000', 'pl 100,000', 'ru $10,000']);
const CURRENCY = /^(\p{Sc}|[A-Z]{3})$/u;

// ---- what factc reads

function build(dir, lang, items) {
    const source = join(dir, 'x.facts'), out = join(dir, 'x.fct');
    let tried = items;
    while (tried.length) {
        // Each figure takes three lines, the first one after the three lines of the show.
        writeFileSync(source, `Show: X\nLang: ${lang}\n\n` + tried.map((i) => `Figure: x\nValue: ${i.text}\n\n`).join(''));
        const run = spawnSync(factc, ['build', source, '--base-fonts=', '-o', out], { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C' } });
        if (run.status === 0) break;
        let refused = 0;
        for (const line of run.stderr.split('\n')) {
            const place = /x\.facts:(\d+):\d+: (?!warning)(.*)/.exec(line);
            const item = place && tried[Math.floor((place[1] - 4) / 3)];
            if (item && !item.error) {
                item.error = place[2];
                refused++;
            }
        }
        if (!refused) throw new Error(`${lang}: ${run.stderr}`);
        tried = tried.filter((i) => !i.error);
    }
    if (!tried.length) return;
    const dump = JSON.parse(execFileSync(factc, ['dump', out], { encoding: 'utf8', maxBuffer: 1 << 28 }));
    tried.forEach((item, i) => { item.got = dump.figures[i]; });
}

function rational(s) {
    const [n, d] = s.split('/').map(Number);
    return d ? n / d : n;
}
const near = (a, b) => a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

function verdict(item) {
    if (item.error) return 'refused';
    const { value, high, form } = item.got, scale = Number(value.scale);
    const low = rational(value.value) * scale, top = form === 'range' ? rational(high.value) * scale : low;
    const one = item.low === null || item.high === null; // a bound: its word is a qualifier
    const want = one ? item.low ?? item.high : item.low;
    if (near(low, want) && (one ? form !== 'range' : near(top, item.high))) return one && !item.got.qualifier && !/[<>≤≥]/.test(item.text) && !value.unit ? 'wrong' : 'right';
    // "5k", "3 lakh", "20 dollars 43", "1 over three": digits, and the rest as the unit.
    const blank = (s) => s.replace(/[\s\u00a0\u202f]/gu, ''), text = blank(item.text);
    const unit = value.unit && blank(value.unit), rest = unit && text.split(unit).join('').replace(blank(item.got.qualifier || ''), '');
    if (unit && scale === 1 && text.endsWith(unit) && /^\D*[\p{Nd}.,'．，٫٬½¼¾/–~-]+$/u.test(rest) && !CURRENCY.test(unit)) return 'kept';
    if (MISTAKEN.has(item.lang + ' ' + item.text)) return 'disputed';
    return 'wrong';
}

// ---- all

const all = [];
if (specs) all.push(...recognizers(specs));
if (duckling) all.push(...ducklings(duckling));
const seen = new Set(), rows = new Map(), byLang = new Map();
const words = (item) => !/[\p{Nd}½¼¾⅓⅔⅛⅜⅝⅞]/u.test(item.text);
for (const item of all) {
    item.text = item.text.trim().replace(/[\t\n]/g, ' ');
    const key = [item.corpus, item.lang, item.text].join('\t');
    if (seen.has(key) || Number.isNaN(item.low) || Number.isNaN(item.high) || item.low === undefined || item.high === undefined || !item.text) continue;
    seen.add(key);
    item.words = words(item);
    if (!byLang.has(item.lang)) byLang.set(item.lang, []);
    byLang.get(item.lang).push(item);
}
const dir = mkdtempSync(join(tmpdir(), 'corpora-'));
let wrong = 0;
try {
    for (const [lang, items] of [...byLang].sort()) {
        build(dir, lang, items.filter((i) => !i.words));
        for (const item of items) {
            const said = item.words ? 'words' : verdict(item);
            const key = [item.corpus, lang].join('\t');
            if (!rows.has(key)) rows.set(key, { whole: {}, part: {} });
            const row = rows.get(key)[item.part ? 'part' : 'whole'];
            row[said] = (row[said] || 0) + 1;
            wrong += said === 'wrong' && !item.part;
            if (LIST.includes(said)) {
                const got = item.got ? `${item.got.qualifier || ''} ${item.got.value.value}${item.got.high ? '..' + item.got.high.value : ''} x${item.got.value.scale} ${item.got.value.unit}` : item.error || '';
                console.log([said + (item.part ? ' (part)' : ''), item.corpus, lang, item.text, `${item.low}..${item.high} ${item.unit || ''}`, got].join(' | '));
            }
        }
    }
} finally {
    rmSync(dir, { recursive: true });
}
const column = (n) => String(n || 0).padStart(8);
const share = (n, of) => (of ? ((100 * n) / of).toFixed(0) + ' %' : '-').padStart(7);
const line = (name, w, p) => {
    const tried = (w.right || 0) + (w.kept || 0) + (w.refused || 0) + (w.disputed || 0) + (w.wrong || 0);
    console.log(name.padEnd(32) + column(tried) + column(w.right) + share((w.right || 0) + (w.kept || 0), tried) + column(w.kept) + column(w.refused) + column(w.disputed) + column(w.wrong) +
        column((p.right || 0) + (p.kept || 0)) + column(p.refused) + column(p.wrong) + column((w.words || 0) + (p.words || 0)));
};
console.log('                                   whole expressions                                      parts of a sentence      not tried');
console.log('                                   tried   right   said    kept refused disputed  wrong    said refused   wrong   words');
const total = { whole: {}, part: {} };
for (const [key, row] of [...rows].sort()) {
    for (const kind of ['whole', 'part'])
        for (const said of Object.keys(row[kind])) total[kind][said] = (total[kind][said] || 0) + row[kind][said];
    line(key.replace('\t', ' '), row.whole, row.part);
}
line('all', total.whole, total.part);
process.exitCode = wrong ? 1 : 0;

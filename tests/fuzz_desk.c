/* SPDX-License-Identifier: MIT */
/* fuzz_desk: changed documents, plain and pages, and claims from them. What stands within a quotation must
 * be proved, and no longer if a word is put into it; every place must lie in the file. */
#include "base/utf8.h"
#include "fuzz_main.h"
#include "proof/quote_proof.h"

enum { CLAIM = 600 };

static void check_document(const Document *d, size_t len)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < d->count; i++)
        demand(d->at[i] <= d->until[i] && d->until[i] <= len &&
                   (i == 0 || d->at[i] >= d->at[i - 1]),
               "a code point without its bytes");
    for (uint32_t i = 0; i < d->paragraph_count; i++) {
        const DocParagraph *p = &d->paragraphs[i];
        demand(p->span.first >= end && p->span.first < p->span.end && p->span.end <= d->count,
               "a paragraph out of order");
        demand(p->header >= -1 && p->header < (int32_t)i, "a header that is none");
        end = p->span.end;
    }
    for (uint32_t i = 0; i < d->marked_count; i++)
        demand(d->marked[i].first < d->marked[i].end && d->marked[i].end <= d->count,
               "a mark in nothing");
}

static void check_speech(const Document *d, const Speech *s)
{
    for (uint32_t i = 0; i < s->count; i++) {
        demand(s->quotes[i].first < s->quotes[i].end && s->quotes[i].end <= d->count,
               "a quotation of nothing");
        demand(i == 0 || s->quotes[i].first >= s->quotes[i - 1].first, "quotations out of order");
        demand(speech_around(s, s->quotes[i]), "a quotation that is not found");
    }
    for (uint32_t i = 0; i < s->stray_count; i++)
        demand(s->stray[i] < d->count && (i == 0 || s->stray[i] > s->stray[i - 1]),
               "stray marks out of order");
    for (uint32_t i = 1; i < s->text.text.count; i++)
        demand(s->text.text.index[i] >= s->text.text.index[i - 1], "folded text out of order");
}

static bool prove(const Document *d, const Speech *s, const char *claim, size_t len,
                  const char *speaker)
{
    Verdict v;
    const QuoteClaim quote = {{claim, (uint32_t)len}, {speaker, (uint32_t)strlen(speaker)}, false};
    demand(quote_proof(d, s, &quote, &v), "no memory for a proof");
    demand(verdict_holds(&v) == (v.range_count > 0),
           "a proof without a place, or a place without one");
    for (int i = 0; i < v.range_count; i++)
        demand(v.ranges[i].start < v.ranges[i].end && v.ranges[i].end <= d->until[d->count - 1],
               "a proof outside of the file");
    for (int i = 0; i < v.finding_count; i++)
        demand(v.findings[i].at <= len && v.findings[i].why[0] &&
                   utf8_valid(v.findings[i].why, strlen(v.findings[i].why), NULL),
               "a finding without words or place");
    bool holds = verdict_holds(&v);
    demand(quote_proof_words(d, s, quote.text, &v), "no memory for a proof");
    demand(!holds || verdict_holds(&v), "words that are quoted stand nowhere");
    return holds;
}

/* Plain words: what folding and bounds do to others is not said here again. */
static bool is_plain(uint32_t cp)
{
    return cp == ' ' || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

/* Some words of a quotation, and the same with one more. */
static void prove_own(const Document *d, const Speech *s, DocSpan quote, Random *r)
{
    char claim[CLAIM + 16];
    size_t len = 0, middle = 0;
    uint32_t from = quote.first, to = quote.end;
    while (from < to && !letters_is_blank(d->cp[from]))
        from++;
    while (to > from && !letters_is_blank(d->cp[to - 1]))
        to--;
    for (uint32_t i = from; i < to && len < CLAIM; i++) {
        if (!is_plain(d->cp[i]))
            return;
        middle = d->cp[i] == ' ' && random_below(r, 3) == 0 ? len : middle;
        claim[len++] = (char)d->cp[i];
    }
    if (len < 3 || len == CLAIM || strspn(claim, " ") >= len - 1)
        return;
    demand(prove(d, s, claim, len, "A"), "words of a quotation are refused");
    memmove(claim + middle + 6, claim + middle, len - middle);
    memcpy(claim + middle, " xqzqx", 6);
    if (middle + 6 < len + 6)
        demand(!prove(d, s, claim, len + 6, ""), "a word that is not there is proved");
}

/* A piece of the file as a claim, whatever it is. */
static void prove_any(const Document *d, const Speech *s, const char *bytes, size_t len, Random *r)
{
    size_t from = random_below(r, len), to = from + random_below(r, 80);
    while (from > 0 && ((unsigned char)bytes[from] & 0xC0) == 0x80)
        from--;
    to = to < len ? to : len;
    while (to < len && ((unsigned char)bytes[to] & 0xC0) == 0x80)
        to++;
    char claim[100];
    if (to - from >= sizeof claim)
        return;
    memcpy(claim, bytes + from, to - from);
    claim[to - from] = '\0';
    if (!memchr(claim, '\0', to - from))
        prove(d, s, claim, to - from, "Meier");
}

static bool try(const uint8_t *bytes, size_t len)
{
    static const char *const codes[] = {"de", "en", "fr", "sv"};
    Random r = random_of(bytes, len);
    const char *code = codes[random_below(&r, 4)];
    Document d;
    Speech s = {0};
    Err err = {0};
    bool good = document_open(&d, (const char *)bytes, len, lang_find(code, 2), &err);
    demand(good || err.why[0], "refused without a reason");
    if (good) {
        check_document(&d, len);
        demand(speech_open(&s, &d), "no memory for speech");
        check_speech(&d, &s);
        for (uint32_t i = 0; i < s.count && i < 8; i++)
            prove_own(&d, &s, s.quotes[random_below(&r, s.count)], &r);
        for (int i = 0; i < 4 && d.count > 0; i++)
            prove_any(&d, &s, (const char *)bytes, len, &r);
    }
    speech_close(&s);
    document_close(&d);
    return good;
}

static const char *const PIECES[] = {"„",
                                     "“",
                                     "”",
                                     "‚",
                                     "‘",
                                     "’",
                                     "»",
                                     "«",
                                     "›",
                                     "‹",
                                     "\"",
                                     "'",
                                     "´",
                                     "\n\n„",
                                     "\n\n",
                                     "\n",
                                     "\r\n",
                                     "\t",
                                     " – ",
                                     " - ",
                                     "--",
                                     "-",
                                     "…",
                                     "...",
                                     " [...] ",
                                     "[…]",
                                     "(…)",
                                     " nicht ",
                                     "n't ",
                                     ". ",
                                     "? ",
                                     "! ",
                                     ": ",
                                     "1.500",
                                     "1,5 %",
                                     "$5",
                                     "½",
                                     "²",
                                     "\u00ad",
                                     "\u200b",
                                     "\u00a0",
                                     "\u202f",
                                     "\ufeff",
                                     "\u0301",
                                     "\u0316\u0308",
                                     "\u1100\u1161",
                                     "\nF: x\nA: y\nF: z\nF: w\n",
                                     "<!doctype html>",
                                     "<html>",
                                     "<main>",
                                     "</main>",
                                     "<article>",
                                     "<p>",
                                     "</p>",
                                     "<p hidden>",
                                     "<div>",
                                     "</div>",
                                     "<br>",
                                     "<q>",
                                     "</q>",
                                     "<blockquote>",
                                     "</blockquote>",
                                     "<table>",
                                     "<tr>",
                                     "<td>",
                                     "<th>",
                                     "</tr>",
                                     "</table>",
                                     "<sup><a>1</a></sup>",
                                     "<sup>2</sup>",
                                     "<script>",
                                     "</script>",
                                     "<!--",
                                     "-->",
                                     "<svg>",
                                     "<nav>",
                                     "</nav>",
                                     "<del>",
                                     "</del>",
                                     "<wbr>",
                                     "<li>",
                                     "<ul>",
                                     "<pre>",
                                     "<template>",
                                     "<textarea>",
                                     "&shy;",
                                     "&nbsp;",
                                     "&bdquo;",
                                     "&ldquo;",
                                     "&quot;",
                                     "&#8222;",
                                     "&#x308;",
                                     "&amp",
                                     "&",
                                     "<",
                                     ">",
                                     "<a href=\"",
                                     "='"};

/* Another mark or tag, anywhere. */
static void change(Random *r, Buffer *b, const unsigned char *other, size_t other_len)
{
    const char *piece = PIECES[random_below(r, sizeof PIECES / sizeof *PIECES)];
    size_t at = random_below(r, b->len + 1);
    while (at < b->len && at > 0 && (b->bytes[at] & 0xC0) == 0x80)
        at--;
    if (random_below(r, 8) == 0 && other_len < b->size / 2)
        mutate_splice(r, b, other, other_len);
    else
        buffer_insert(b, at, piece, strlen(piece));
}

/* Bytes that are no UTF-8 would hide all else. */
static void mend(uint8_t *bytes, size_t len)
{
    uint32_t cp;
    for (size_t at = 0, n; at < len; at += n) {
        n = utf8_next((const char *)bytes + at, len - at, &cp);
        if (n == 1 && cp == 0xFFFD)
            bytes[at] = ' ';
    }
}

const Fuzzer fuzzer = {"fuzz_desk", 1 << 14, change, mend, try, NULL, NULL};

/* SPDX-License-Identifier: MIT */
/* What pages show: the text of each paragraph, with what is quoted. */
#include "base/utf8.h"
#include "check.h"
#include "proof/document.h"
#include "proof/entities.h"
#include "proof/page.h"

#include <stdlib.h>

/* Paragraphs between '|'; a line's end is '/', a tab '#', what is marked stands between '{' and '}'. */
static void write_text(const Document *d, char *out)
{
    size_t n = 0;
    for (uint32_t p = 0; p < d->paragraph_count; p++) {
        if (p > 0)
            out[n++] = '|';
        for (uint32_t i = d->paragraphs[p].span.first; i <= d->paragraphs[p].span.end; i++) {
            for (uint32_t m = 0; m < d->marked_count; m++)
                if (d->marked[m].end == i && d->marked[m].first < i)
                    out[n++] = '}';
            for (uint32_t m = 0; m < d->marked_count; m++)
                if (d->marked[m].first == i && i < d->paragraphs[p].span.end)
                    out[n++] = '{';
            if (i == d->paragraphs[p].span.end)
                break;
            uint32_t cp = d->cp[i];
            n += utf8_put(cp == '\n' ? '/' : cp == '\t' ? '#' : cp, out + n);
        }
    }
    out[n] = '\0';
}

static void open_page(Document *d, const char *text, size_t len)
{
    Err err = {0};
    bool good = document_open(d, text, len, lang_find("de", 2), &err);
    CHECK(good, "%s", err.why);
    for (uint32_t i = 0; i < d->count; i++)
        CHECK(d->at[i] <= d->until[i] && d->until[i] <= len && (i == 0 || d->at[i] >= d->at[i - 1]),
              "code point %u has bytes in order", i);
}

typedef struct {
    const char *page, *want;
} Row;

static const Row texts[] = {
    /* Blocks, lines, blanks. */
    {"<p>Eins</p><p>Zwei</p>", "Eins|Zwei"},
    {"<p>Eins<p>Zwei", "Eins|Zwei"},
    {"<P>Eins</P>\n<DIV>Zwei</DIV>", "Eins|Zwei"},
    {"Eins<br>Zwei<br/>Drei", "Eins/Zwei/Drei"},
    {"Eins<br><br>Zwei<br> <br>Drei", "Eins|Zwei|Drei"},
    {"<p> Eins \n  zwei\t drei </p>", "Eins zwei drei"},
    {"<p>Eins <b>zwei</b> <i> drei</i></p>", "Eins zwei drei"},
    {"<p>Ei<b>ns</b></p>", "Eins"},
    {"<div>Eins<div>zwei</div>drei</div>", "Eins|zwei|drei"},
    {"<h1>Titel</h1>Text<ul><li>a<li>b</ul>", "Titel|Text|a|b"},
    {"<dl><dt>a<dd>b<dt>c</dl>", "a|b|c"},
    {"<p>&nbsp;</p><p>Eins</p>", "Eins"},
    {"<pre>a  b\nc\n\nd</pre>", "a  b/c|d"},
    {"<p>Eins</p>Zwei</p>Drei", "Eins|Zwei|Drei"},
    {"<section><p>Eins</section>Zwei", "Eins|Zwei"},
    {"<p>Wort<wbr>teil und Wort&shy;teil und Wort\u00adteil</p>",
     "Wortteil und Wortteil und Wortteil"},
    {"<figure><img alt='x'><figcaption>Bild</figcaption></figure>Text", "Bild|Text"},
    {"<p>a\r\nb\rc</p>", "a b c"},
    /* What is dropped. */
    {"<p>a</p><script>if (a < b) x = '<p>c</p>';</script><p>b</p>", "a|b"},
    {"a<script><!-- <script> x </script> y --></script>b", "ab"},
    {"a<script>x = '</scripty>';</script>b", "ab"},
    {"a<style>p > b { }</style>b", "ab"},
    {"a<noscript><p>c</p></noscript>b", "ab"},
    {"a<template><p>c</p></template>b", "ab"},
    {"<nav><ul><li>c</ul></nav>a", "a"},
    {"a<aside>c<div>d</div></aside>b", "a|b"},
    {"<header>c</header>a<footer>d</footer>", "a"},
    {"a<form><p>c<input></form>b", "a|b"},
    {"a<button>c</button>b", "ab"},
    {"a<svg><title>c</title><path d='M'/><text>d</text></svg>b", "ab"},
    {"a<svg/>b", "ab"},
    {"a<svg><g><p>b</p>", "a|b"},
    {"a<div hidden>c<div>d</div>e</div>b", "a|b"},
    {"a<span hidden=''>c</span>b<span HIDDEN=until-found>d</span>e", "abe"},
    {"a<span title=hidden data-hidden>c</span>b", "acb"},
    {"a<p hidden>c<p>b", "a|b"},
    {"a<li hidden>c<li>b", "a|b"},
    {"a <del>c</del><ins>b</ins> <s>d</s>e", "a b e"},
    {"a<!-- c --!>b<!-->d<!--->e<!-- > -- > -->f", "abdef"},
    {"a<? c >b<!x>d</ y>e</>f", "abdef"},
    {"<p title='a>b' lang=\"x>y\">c</p>", "c"},
    {"a<iframe><p>c</p></iframe>b", "ab"},
    {"<nav><div>c</nav>a", "a"},
    {"<p>a <b hidden>c<div>d</div></b>e", "a|d|e"},
    /* Only the part that counts. */
    {"<body>a<main>b</main>c</body>", "b"},
    {"a<article>b</article>c<article>d</article>", "b|d"},
    {"<article>a<main>b</main></article>", "b"},
    {"<aside><main>a</main></aside><article>b</article>c", "b"},
    {"<main hidden>a</main><p>b", "b"},
    {"<script>'<main>'</script><!-- <main> --><p>b", "b"},
    {"<head><title>c</title><meta><link></head><body>a", "a"},
    {"<title>c<b></title>a", "a"},
    {"<main><header><h1>c</h1></header><p>a</p></main>", "a"},
    /* Text that looks like markup. */
    {"<p>a < b und c <3</p>", "a < b und c <3"},
    {"<p>a <", "a <"},
    {"<p>a <b", "a"},
    {"<p>a <b title=\"c</p>", "a"},
    {"<textarea>a<b>c&amp;</textarea>", "a<b>c&"},
    /* Characters by name and number. */
    {"<p>&auml;&ouml;&szlig; &euro;5 &amp;&lt;&gt;&quot;&apos;",
     "\u00e4\u00f6\u00df \u20ac5 &<>\"'"},
    {"<p>&auml&copy2024 &notit; &amp", "\u00e4\u00a92024 \u00acit; &"},
    {"<p>&bdquo;a&ldquo; &laquo;&nbsp;b&nbsp;&raquo; &hellip;&ndash;",
     "\u201ea\u201c \u00ab\u00a0b\u00a0\u00bb \u2026\u2013"},
    {"<p>&#8222;a&#x201C; &#8364 &#x20ac &#128;&#150;", "\u201ea\u201c \u20ac \u20ac \u20ac\u2013"},
    {"<p>&#0;&#xD800;&#1114112;&#99999999999999;a", "\ufffd\ufffd\ufffd\ufffda"},
    {"<p>AT&T &foo; & &; &# &#x; &#xg", "AT&T &foo; & &; &# &#x; &#xg"},
    {"<p>&NotEqualTilde;a &CounterClockwiseContourIntegral;", "\u2242\u0338a \u2233"},
    {"<p>u&#x308;ber u\u0308ber", "\u00fcber \u00fcber"},
    /* Notes. */
    {"<p>19<sup><a href='#1'>1</a></sup> Prozent", "19 Prozent"},
    {"<p>Wort<sup>[<a href='#1'>1</a>]</sup>, Wort <sup><a>2</a></sup> Wort.<sup><a>3</a></sup>",
     "Wort, Wort Wort."},
    {"<p>5 m<sup>2</sup> und 10<sup>6</sup> und 1<sup>er</sup>", "5 m\u00b2 und 10\u2076 und 1er"},
    {"<p><sup><a>1</a></sup> Fu\u00dfnote", "1 Fu\u00dfnote"},
    {"<p>Wort<sup><a>1</a> und weiter</p>", "Wort1 und weiter"},
    {"<p>Wort<a href='#1'><sup>1</sup></a> und <a>a<sup>2</sup></a>", "Wort und a\u00b2"},
    {"<p>Wort<sup><sup><a>1</a></sup>2</sup> a", "Wort a"},
    /* What is quoted. */
    {"<p>Er sagt: <q>Ja.</q> Dann", "Er sagt: {Ja.} Dann"},
    {"a<blockquote><p>b</p><p>c</p></blockquote>d", "a|{b|c}|d"},
    {"a<blockquote>b <q>c</q><footer>d</footer></blockquote>", "a|{b {c}}"},
    {"a<blockquote> </blockquote><q></q>b", "a|b"},
    {"a<blockquote hidden>b</blockquote>c", "a|c"},
    {"<p>a <q>u&#x308; b</q> c u\u0308 <q>d</q>", "a {\u00fc b} c \u00fc {d}"},
    {"a<blockquote>b", "a|{b}"},
    /* Tables. */
    {"<table><tr><th>Jahr<th>Umsatz<tr><td>2023<td>5</table>", "Jahr#Umsatz|2023#5"},
    {"<table><tr><td><p>a</p></td><td><div>b</div></td></tr></table>c", "a#b|c"},
    {"<table><td>a<td>b<tr><td>c", "a#b|c"},
    {"<table><tr><td><p>a</p><p>b</p><td>c</table>", "a|b#c"},
    {"<table><caption>T</caption><tr><td>a</td> <td> b </td></tr></table>", "T|a#b"},
    {"<table><tr><td hidden>x<td>a</table>", "a"},
};

static void check_texts(void)
{
    char page[400], got[400];
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        CASE("%s", texts[i].page);
        Document d;
        snprintf(page, sizeof page, "<!doctype html>%s", texts[i].page);
        open_page(&d, page, strlen(page));
        CHECK(d.page, "it is a page");
        write_text(&d, got);
        CHECK_STR(got, texts[i].want, "text");
        document_close(&d);
    }
}

static const struct {
    const char *bytes;
    bool page;
} kinds[] = {{"<!doctype html><p>x", true},
             {"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD\"><p>x", true},
             {"  \r\n<!-- x --> <!-- <p> --><!Doctype\nhtml>", true},
             {"<html><p>x", true},
             {"<HTML lang=de>", true},
             {"\xEF\xBB\xBF<html>", true},
             {"<?xml version='1.0'?><html>", true},
             {"<htmlx>", false},
             {"<!doctype htmlx>", false},
             {"<!doctype svg>", false},
             {"<p>x</p>", false},
             {"Text <html>", false},
             {"<!-- x", false},
             {"", false}};

static void check_kinds(void)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        CASE("%s", kinds[i].bytes);
        Document d;
        open_page(&d, kinds[i].bytes, strlen(kinds[i].bytes));
        CHECK_INT(d.page, kinds[i].page, "a page");
        document_close(&d);
    }
}

/* Rows with the number of their header. */
static const struct {
    const char *page;
    int32_t headers[4];
} tables[] = {
    {"<table><tr><th>Jahr<th>Tonnen<tr><td>2023<td>5<tr><td>2024<td>6</table>", {-1, 0, 0, -9}},
    {"<table><thead><tr><td>Jahr<td>Tonnen<tbody><tr><td>2023<td>5</table>", {-1, 0, -9}},
    {"<table><tr><td>Jahr<td>Tonnen<tr><td>2023<td>5</table>", {-1, 0, -9}},
    {"<table><tr><td>Ort<td>2023<td>2024<tr><td>x<td>5<td>6</table>", {-1, 0, -9}},
    {"<table><tr><td>Tonnen<td>1.500<tr><td>Liter<td>5</table>", {-1, -1, -9}},
    {"<table><tr><th>Tonnen<td>1.500<tr><th>Liter<td>5</table>", {-1, -1, -9}},
    {"<table><tr><th>a<tr><td><table><tr><td>5<td>6<tr><td>7<td>8</table></table>", {-1, 0, 0, -9}},
};

static void check_tables(void)
{
    char page[400];
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        CASE("%s", tables[i].page);
        Document d;
        snprintf(page, sizeof page, "<html>%s", tables[i].page);
        open_page(&d, page, strlen(page));
        for (uint32_t k = 0; k < 4 && tables[i].headers[k] != -9; k++)
            CHECK(k < d.paragraph_count && d.paragraphs[k].header == tables[i].headers[k],
                  "row %u: header %d", k, k < d.paragraph_count ? d.paragraphs[k].header : -8);
        document_close(&d);
    }
}

/* A name may have a NUL. */
static void check_nul(void)
{
    static const char page[] = "<html><p\0q\0>a<p\0>b\0c";
    CASE("NUL");
    Document d;
    char got[40];
    open_page(&d, page, sizeof page - 1);
    write_text(&d, got);
    CHECK_STR(got, "abc", "text");
    document_close(&d);
}

/* Code points know the bytes that they come from. */
static void check_bytes(void)
{
    static const char page[] = "<html><p>a <b>u&#x308;b&ouml;r</b> c";
    CASE("bytes");
    Document d;
    open_page(&d, page, strlen(page));
    ProofRange range = document_range(&d, (DocSpan){2, 6});
    CHECK_INT(range.start, strlen("<html><p>a <b>"), "start");
    CHECK_INT(range.end, strlen("<html><p>a <b>u&#x308;b&ouml;r"), "end, without the tag");
    document_close(&d);
}

/* So many of a piece that anything worse than linear would take minutes. */
static const char *const pieces[] = {"<",
                                     "<div>",
                                     "<p hidden>",
                                     "<span>",
                                     "</div>",
                                     "<table>",
                                     "<td>",
                                     "<tr>",
                                     "<!--",
                                     "<a \"",
                                     "&",
                                     "&#",
                                     "<script>",
                                     "<sup><a>",
                                     "<svg>",
                                     "<q>",
                                     "<blockquote>",
                                     "</x><x>",
                                     "<b><div>",
                                     "<script><!--",
                                     "\u0301",
                                     "a\u0316\u0301",
                                     "\"",
                                     "<i></b>",
                                     "<![CDATA[",
                                     "<main>",
                                     "<li><ul>",
                                     "<table><tr><td>",
                                     "</p>",
                                     "<br>"};

static void check_hostile(void)
{
    enum { SIZE = 1 << 18 };
    char *page = malloc(SIZE);
    CHECK(page, "no memory");
    for (size_t i = 0; page && i < sizeof pieces / sizeof *pieces; i++) {
        CASE("256 KiB of %s", pieces[i]);
        Document d;
        size_t len = strlen(strcpy(page, "<html><b>")), piece = strlen(pieces[i]);
        for (; len + piece < SIZE; len += piece)
            memcpy(page + len, pieces[i], piece);
        open_page(&d, page, len);
        CHECK(d.paragraph_count < SIZE, "paragraphs");
        document_close(&d);
    }
    free(page);
}

int main(void)
{
    check_texts();
    check_kinds();
    check_tables();
    check_nul();
    check_bytes();
    check_hostile();
    return check_done("test_page");
}

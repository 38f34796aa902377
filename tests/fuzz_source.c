/* SPDX-License-Identifier: MIT */
/* fuzz_source: changed sources through parser and compiler. An accepted source must give a file that the
 * reader takes, and only soft hyphens may be proposed for it; a refusal must say why and where. */
#include "compiler/advice.h"
#include "compiler/compile.h"
#include "compiler/leftover.h"
#include "compiler/schema.h"
#include "facts/facts.h"
#include "facts/facts_check.h"
#include "fuzz_main.h"

static Hyphens *hyphens;

static void open_hyphens(void)
{
    hyphens = hyphens_open();
    demand(hyphens, "no memory for hyphens");
}

static void close_hyphens(void)
{
    hyphens_close(hyphens);
}

/* Without soft hyphens, the source with the proposals equals the source without them. */
static void advise(Input *input)
{
    Problems warnings = {0};
    AdviceMarks marks = {0};
    size_t len = 0, from = 0, soft = 0;
    leftover_read(&input->source, &warnings);
    demand(advice_read(input, hyphens, &warnings, &marks), "no memory for advice");
    char *out = advice_apply(input, &marks, &len);
    demand(out && len == input->len + 2 * marks.count, "soft hyphens are missing");
    for (size_t i = 0; i < len; i++) {
        if (soft < marks.count && from == marks.at[soft]) {
            demand(memcmp(out + i++, "\u00ad", 2) == 0, "no soft hyphen where one should be");
            soft++;
            continue;
        }
        demand(out[i] == input->bytes[from++], "the source is another");
    }
    free(out);
    free(marks.at);
    problems_close(&warnings);
}

static bool try(const uint8_t *bytes, size_t len)
{
    Input inputs[2] = {{.name = "a"}, {.name = "b"}};
    InputFlags flags = {.file[FILE_SERIAL] = len % 2 ? "5" : NULL};
    Problems problems = {0}, warnings = {0};
    unsigned char *image;
    size_t image_len, split = len;
    /* A form feed at the end of a line, which no source may have, splits the input into two
     * files. */
    for (size_t i = 0; i + 1 < len && split == len; i++)
        split = bytes[i] == '\f' && bytes[i + 1] == '\n' ? i : len;
    inputs[0].bytes = (const char *)bytes;
    inputs[0].len = split;
    if (split < len)
        inputs[1] =
            (Input){.name = "b", .bytes = (const char *)bytes + split + 2, .len = len - split - 2};
    int count = split < len ? 2 : 1;
    for (int i = 0; i < count; i++)
        demand(source_parse(&inputs[i].source, i, inputs[i].bytes, inputs[i].len, schema_is_field,
                            &inputs[i].faults),
               "no memory for a source");
    bool good =
        compile_sources(inputs, (size_t)count, &flags, &image, &image_len, &problems, &warnings);
    if (good) {
        Facts facts;
        Err err = {0};
        bool opened = facts_check(&facts, image, image_len, &err);
        demand(opened, err.why);
        advise(&inputs[0]);
    } else {
        demand(problems.count > 0 && !image, "refused without a reason");
        for (size_t i = 0; i < problems.count; i++)
            demand(problems.list[i].err.why[0] && problems.list[i].err.line > 0 &&
                       problems.list[i].err.column > 0,
                   "a problem without words or place");
    }
    free(image);
    problems_close(&problems);
    problems_close(&warnings);
    for (int i = 0; i < count; i++) {
        source_close(&inputs[i].source);
        problems_close(&inputs[i].faults);
    }
    return good;
}

static const char *const PIECES[] = {
    "\n\n",
    "\r\n",
    "\n ",
    "\n#",
    "\f\n",
    "\xEF\xBB\xBF",
    "\u202E",
    "\u200B",
    "\u00A0",
    "\u202F",
    "-en: x\n",
    "-fr: y\n",
    "Headline: x\n\n",
    "Figure: x\nValue: 1\n\n",
    "Source: s\n\n",
    "From: artikel\n",
    "Share-of: umsatz\n",
    "Id: umsatz\n",
    "Value: 40,5 Mrd. US-$\n",
    "Previous: 34.000 Mio. US-$\n",
    "Change: \u221219,5 %\n",
    "Change: -100 %\n",
    "Value: -1\n",
    "Value: 999999999999999 Bio. \u20AC\n",
    "Value: 0,000001\n",
    "Value: > 1,2 bis 1,4 Mio. \u20AC\n",
    "Value: rund 2\u00BD Stunden\n",
    "Value: 1 1/2\n",
    "Value: 7/255 %\n",
    "Value: 3 % \u2013 5 %\n",
    "Value: 800 Tsd. bis 1,2 Mio.\n",
    "Value: 007\n",
    "Value: +15 \u00B0C\n",
    "Value: 400 m\n",
    "Value: 5 Tausend Millionen\n",
    "Value: 1.234,56 \u20AC/l\n",
    "Value: 1,234.56\n",
    "Value: \u0665\u066A\n",
    "Value-text: 2:1\n",
    "Value-text-en: A+\n",
    "Change: +2 Prozentpunkte\n",
    "Change: -25 Bp.\n",
    "Change: +120 Punkte\n",
    "Change: +0,5 Stunden\n",
    "Change: unver\u00E4ndert\n",
    "Previous: 1\u00BC Stunden\n",
    "Previous: -2 %\n",
    "\u00BD",
    "/",
    "\u2013",
    " bis ",
    " Mio. ",
    "% ",
    "Value: $5bn\n",
    "Value: ab 3 Mio. $\n",
    "Value: zwischen 3 und 5 %\n",
    "Value: 12\u4E073400\u5186\n",
    "Value: %19\n",
    "Value: \u06F1\u066C\u06F2\u06F0\u06F0 \u0645\u06CC\u0644\u06CC\u0648\u0646\n",
    "Lang: de-CH\n",
    "Lang: en-IN\n",
    "Lang: fa\n",
    "Lang: ja\n",
    "Clock: 12\n",
    "Days: Mo-Fr 7-9, Sa 22-2\n",
    "Days: Mon, Wed\n",
    "Hours: 11:30-14, 22-2 Uhr\n",
    "Hours: -18:00\n",
    "Hours: 9 am - 10:30 pm\n",
    "Hours: 9 h 30 - 12 h\n",
    "Except: --12-24 - --01-02, 3.12.2026\n",
    "Only: 2027-03-27 bis 2027-03-28\n",
    "Since: 3. November 2026 10 Uhr\n",
    "Since: 11/3/2026\n",
    "Until: 10:30\n",
    "Until: 24:00\n",
    "\u2066",
    "\u2067 \u2069",
    "\u2068a\u2069",
    "\u2069",
    "\u200E",
    "\u200F",
    "\u061C",
    "\u05D0 +1-2 ",
    "\u2060",
    "&amp;<b>",
    "M\u00C3\u00BC",
    "mailto:a.b@c.de/d_e?f=g",
    "Lang: en\n",
    "Since: 2026-03-29 02:30\n",
    "Until: 9999-12-31\n",
    "Until: 0001-01-01T00:00:00+14:00\n",
    "Zone: <+14>-14\n",
    "Zone: ../../etc/passwd\n",
    "Date: --02-29\n",
    "Serial: 9223372036854775807\n",
    "Order: written\n",
    "Notice: x\nUntil: 2026-01-02\n\n",
    "Ink: #000\n",
    "Ink: #808080\n",
    "Paper: #FFF\n",
    "Marker: #E2001A\n",
    "Dim: 22-6\n",
    "Logo: x.png\n",
    "Font-serif: A.ttf\n",
    "Font-sans: B.otf\nFont-sans-bold: C.TTC\n",
    "Dim: 24:00 \u2013 0:01 80\u202f%\n",
    "Not-after: 2030-01-01\n",
    "a\u0308\u0301\u0323",
    "\U0001F600",
    "0",
    ",",
    "."};

/* A change that keeps the form of a source: another name, another piece, a repeated line. */
static void change(Random *r, Buffer *b, const unsigned char *other, size_t other_len)
{
    (void)other;
    (void)other_len;
    size_t at = random_below(r, b->len), line = at;
    while (line > 0 && b->bytes[line - 1] != '\n')
        line--;
    const char *name = SCHEMA[random_below(r, KEY_COUNT)].name;
    const char *piece = PIECES[random_below(r, sizeof PIECES / sizeof *PIECES)];
    const unsigned char *end = memchr(b->bytes + line, '\n', b->len - line);
    size_t length = end ? (size_t)(end - b->bytes) - line + 1 : b->len - line;
    const unsigned char *colon = memchr(b->bytes + line, ':', length);
    switch (random_below(r, 4)) {
    case 0:
        if (colon)
            buffer_remove(b, line, (size_t)(colon - b->bytes) - line);
        buffer_insert(b, line, name, strlen(name));
        break;
    case 1:
        buffer_insert(b, line, piece, strlen(piece));
        break;
    case 2:
        buffer_insert(b, at, piece, strlen(piece));
        break;
    default:
        buffer_remove(b, line, length);
    }
}

const Fuzzer fuzzer = {"fuzz_source", 1 << 14, change, NULL, try, open_hyphens, close_hyphens};

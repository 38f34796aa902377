/* SPDX-License-Identifier: MIT */
/* Every limit of the product, each with its reason. */
#pragma once

#define LIMIT_SOURCE_BYTES (64u << 20)   /* a year of headlines is 2 MB; more is a wrong file */
#define LIMIT_DOCUMENT_BYTES (8u << 20)  /* a long book has 2 MB; read, it takes 50 times as much */
#define LIMIT_FACTS_BYTES (256u << 20)   /* offsets stay far below 2^32, one allocation sane */
#define LIMIT_CONFIG_BYTES (64u << 10)   /* all options with pages of comments have 10 KiB */
#define LIMIT_CATALOGUE_BYTES (1u << 20) /* the messages in one language are 60 KiB */
#define LIMIT_RECORDS 100200             /* 100,000 headlines run for ten days; shows and sources */
#define LIMIT_SHOWS 64                   /* one source file each on the command line */
#define LIMIT_VALUE_BYTES 8192           /* no headline is longer; keeps one measure call short */
#define LIMIT_ID_BYTES 64                /* an id is typed by hand */
#define LIMIT_FONT_NAME 255 /* bytes of a font file's name; file systems allow no more */
#define LIMIT_WISH_LANGS 8  /* values of --lang: a cycle for each */
#define LIMIT_EDGES 200400  /* beginnings and ends of facts, in all languages: 150 MB of layout */
#define LIMIT_GAPS 64     /* times without facts that say since when; a card is laid out for each */
#define LIMIT_LANGS 32    /* language variants within one fact file */
#define LIMIT_DIGITS 15   /* digits of a number; its products stay within 64 bits */
#define LIMIT_DECIMALS 6  /* decimals of a number; more cannot be read from a distance */
#define LIMIT_ERRORS 1000 /* errors reported per run; the rest is counted */

#define LIMIT_SAID_BYTES (1u << 20) /* what factc says of one source: a thousand errors */

#define LIMIT_LOGO_W 2048    /* a logo in the fact file: at 7680x4320 it is at most 2074 wide */
#define LIMIT_LOGO_H 256     /* ... and 241 high */
#define LIMIT_LOGO_SIDE 4096 /* of the picture it is made from, which takes 64 MiB for a while */
#define LIMIT_PROOF_BYTES (64u << 20) /* recorded proofs: 600 bytes for each record */
#define LIMIT_LOGO_BYTES (16u << 20)  /* ... and of its file: that many pixels, badly compressed */
#define LIMIT_DIM_PERCENT 80          /* any darker and the dark theme is a black screen */

#define LIMIT_LINES 12  /* lines of one card; the design's largest is 11 (portrait) */
#define LIMIT_WORDS 400 /* words of one card that are balanced; longer texts are wrapped greedily */
#define LIMIT_SCENE_ITEMS 1024 /* a crawl of one-letter items needs 700 at 16384x128, a card 20 */
#define LIMIT_SCENE_BYTES 256  /* the clock, the date and the counting digits */

#define LIMIT_STRIKE_SIDE 512 /* pixels of a picture in a font; real ones have up to 160 */
#define LIMIT_SITE_FONTS 64   /* fonts in a site's folder; Noto has a file for each script in use */
#define LIMIT_GLYPH_EM 16 /* em, for advance, place and ink; the widest real ligature has 12.3 */
#define LIMIT_PIECE_BYTES (128u << 20) /* a drawn word: 8 KiB of text in the crawl at 3840x2160 */
#define LIMIT_FONT_BYTES (64u << 20)   /* a font file; one for all of Chinese has up to 60 MiB */

#define LIMIT_BRIGHT_PERCENT 90 /* of the brightest light; from here a pixel is at its brightest */
#define LIMIT_BRIGHT_MIL 800    /* of two hours or more; small type on its orbit stays below it */

#define LIMIT_BURN_IN_DAYS 31 /* orbit and cycles repeat within a day; more only takes hours */

#define LIMIT_SCREEN_MIN_W 160 /* in less, no line of the smallest size holds five words */
#define LIMIT_SCREEN_MIN_H 120
#define LIMIT_SCREEN_SIDE 16384 /* coordinates in 1/64 px and 1/1000 px stay within 32 bits */
#define LIMIT_PANEL_LEAD_S                                                                         \
    10 /* a monitor has a picture after 5 s, a television that slept after 10 */
#define LIMIT_PANEL_AWAKE_S 300      /* who touches a dark screen has seen by then what there is */
#define LIMIT_SERVER_ANSWER_MS 10000 /* a starting compositor opens its socket before it answers */

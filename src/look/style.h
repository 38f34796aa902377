/* SPDX-License-Identifier: MIT */
/* The look as data: colours, fonts, sizes and durations, all from the design's specification.
 * Lengths are hundredths of the unit u, one for each density (large, medium, small). */
#pragma once
#include <stdbool.h>
#include <stdint.h>

typedef enum { FONT_SD6, FONT_SD4, FONT_SS6, FONT_SS4, FONT_PM, FONT_PS, FONT_COUNT } FontKey;

typedef struct {
    const char *key, *file;
    int cap_mil; /* cap height in thousandths of the size */
    bool serif, strong;
} StyleFont;
extern const StyleFont style_fonts[FONT_COUNT];
/* The serif's cut for a size: the display cut from STYLE_OPTICAL_PX on. */
FontKey style_serif(bool strong, int size_px);

/* Fonts for letters that the fonts above lack. A role uses those of its own strength, and those of
 * its own kind first (fontset.h). */
typedef struct {
    const char *file;
    bool serif, strong;
} StyleFallback;
enum { STYLE_FALLBACKS = 8 };
extern const StyleFallback style_fallbacks[STYLE_FALLBACKS];

/* The kinds for which a site may bring its own fonts. If it brings no strong font of a kind, its
 * other one serves for strong text too. */
typedef enum { OWN_SERIF, OWN_SERIF_BOLD, OWN_SANS, OWN_SANS_BOLD, OWN_COUNT } OwnFont;

typedef enum {
    ROLE_GROUND,
    ROLE_TEXT,
    ROLE_SOFT,
    ROLE_RAIL,
    ROLE_TRACK,
    ROLE_BAND,
    ROLE_BAND_TEXT,
    ROLE_BAND_SOFT,
    ROLE_MARKER,
    ROLE_ON_MARKER,
    ROLE_PROGRESS,
    ROLE_KICKER, /* the marker's colour as text; only on the band */
    ROLE_COUNT
} Role;

typedef enum { THEME_DARK, THEME_LIGHT, THEME_AUTO } Theme;

/* The three colours from which all others come; a site may have its own. */
typedef struct {
    uint32_t ink, paper, marker; /* 0xRRGGBB */
} Pigments;
extern const Pigments style_pigments;

/* A colour's place between ink (0) and paper (1000), and how much more of ink's hue it has. */
typedef struct {
    int16_t place, tint; /* thousandths */
} StyleShade;

typedef struct {
    const char *name;
    Role towards;        /* where it moves if its contrast is too low; ROLE_COUNT: it does not */
    uint32_t color[2];   /* 0xRRGGBB, by theme */
    StyleShade shade[2]; /* the marker's three have none */
} StyleRole;
extern const StyleRole style_roles[ROLE_COUNT];

/* Contrasts that must hold: 4.5:1 for text of any size (a strap that is large on a wall is 17 px
 * high on a small panel), 3:1 for shapes that carry meaning. */
typedef struct {
    uint8_t role, ground;
    uint16_t least_mil; /* thousandths */
    bool wish;          /* only as far as possible */
} StyleContrast;
enum { STYLE_CONTRASTS = 8 };
extern const StyleContrast style_contrasts[STYLE_CONTRASTS];

enum {
    STYLE_LIGHT_FROM_HOUR = 7, /* theme auto: light from here, local time ... */
    STYLE_LIGHT_UNTIL_HOUR = 19,
    STYLE_DIM_PERCENT = 35, /* black in a dimmed picture, by default */
    STYLE_LOGO_AREA = 1000, /* a logo's area, in percent of the square of the header's cap height */
    STYLE_LOGO_LEAST = 160, /* its least height, in percent of the cap height, ... */
    STYLE_LOGO_MOST = 240,  /* ... and its greatest */
    STYLE_LOGO_WIDTH = 30,  /* its greatest width, in percent of the width between the margins */
    STYLE_SQUARE_ALPHA = 179, /* the square between crawl items: 70 % */
    STYLE_OPTICAL_PX = 56,    /* from this size on, the display cut of the serif */
    STYLE_PICTURE_MIL = 850,  /* emoji are as high as the text, so that they stay within a line */
};

typedef enum { CLASS_LAND, CLASS_PORT, CLASS_BAR, CLASS_COUNT } ScreenClass;

/* A screen's class by width to height, in thousandths; its unit u, as so many to its width or
 * height, whichever gives less; and its density by u, in hundredths of a pixel. */
enum { STYLE_BAR_FROM = 2600, STYLE_PORT_BELOW = 1150 };
extern const struct StyleUnit {
    int across, down;
} style_units[CLASS_COUNT];
/* A portrait screen that is nearly square has a unit of its own: that of the class would make its
 * type a quarter smaller than its room. */
enum { STYLE_SQUARE_FROM = 800 };
extern const struct StyleUnit style_square;
enum { STYLE_LARGE_FROM = 1400, STYLE_MEDIUM_FROM = 850 };

/* The least size in pixels at which thin shapes are visible, and at which text is legible: the
 * letters of the sans close up below it. Only very small screens reach these. */
enum {
    STYLE_HAIR_PX = 2,
    STYLE_BAR_PX = 5,
    STYLE_SMALL_PX = 11,
    STYLE_LABEL_PX = 13,
    STYLE_FOOT_PX = 12,
    STYLE_CRAWL_PX = 15,
    STYLE_BAND_PX = 26
};

/* Places in thousandths of the screen. */
enum {
    STYLE_PORT_FOOT = 720, /* portrait: the foot's baseline, at the eyes' height */
    STYLE_BAR_SIDE = 645   /* bar: the side column */
};

/* In thousandths of the type size they belong to. */
enum {
    STYLE_CAP_SANS = 698, /* the height of a capital */
    STYLE_CAP_SERIF = 670,
    STYLE_STRAP = 1520, /* a strap's height, centred on the middle of the capitals, ... */
    STYLE_STRAP_TOP = STYLE_CAP_SANS / 2 + STYLE_STRAP / 2, /* ... its top above their line */
    STYLE_STRAP_PAD = 420,
    STYLE_STRAP_NOTE = 550, /* from the strap to the note beside it */
    STYLE_STRAP_NOTE_BAR = 500,
    STYLE_STRAP_BAR = 620, /* bar: a strap's width that leaves room for a note, of the column's */
    STYLE_SOURCE_LINE = 2100, /* portrait: from the foot's line to the source's */
    STYLE_STRAP_UP = 1600,    /* bar: from the line of a note to that of a strap above it */
    STYLE_SOURCE_STEP = 1150, /* from one line of a source to the next */
    STYLE_SOURCE_LEAST =
        250, /* a source that is cut leaves the note no more than the rest, of the row */
    STYLE_IDENTITY_APART =
        115, /* its two lines from the middle, of what they leave of the band, ... */
    STYLE_IDENTITY_LEAST =
        170,                /* ... but at least this, of their size: what hangs below one line */
    STYLE_HEADER_GAP = 900, /* between name, subject, date and clock */
    STYLE_KICKER_GAP = 450, /* crawl: from the kicker to its text */
    STYLE_MARK_GAP = 1100,  /* ... on both sides of the mark between two items */
    STYLE_MARK = 260,
    STYLE_LABEL_LINE = 1250, /* from one line of a label to the next */
    STYLE_LABEL_HANG = 290,  /* what hangs below its baseline, with some air */
    STYLE_TALL_HANG = 550,   /* the same of the tallest letters */
    STYLE_UNIT_LINE = 1140,
    STYLE_UNIT_RISE = 750, /* what a unit takes above its baseline */
    STYLE_UNIT_LAND = 175, /* a unit's size, of the number's; bar: on one line with it */
    STYLE_UNIT_BAR = 360,
    STYLE_UNIT_GAP = 75, /* from the number to its unit */
    STYLE_UNIT_GAP_BAR = 150,
    STYLE_PART = 450,          /* a word or sign within a value */
    STYLE_PART_GAP = 110,      /* ... and the space on its sides */
    STYLE_SIGN_GAP = 70,       /* from the number to a unit that is a sign */
    STYLE_QUALIFIER_GAP = 100, /* from what stands before a value to the value */
    STYLE_QUALIFIER_GAP_BAR = 120,
    STYLE_LABEL_KEEPS =
        900, /* bar: how far a value shrinks, of its largest size, before the label */
    STYLE_UNIT_KEEPS = 800,  /* ... takes its short form, and then before its unit does */
    STYLE_NUMBER_PORT = 620, /* portrait: a number's size, of the height between label and bar */
    STYLE_NUMBER_TAIL = 190, /* the comma's tail, with some air */
    STYLE_TALL_SIGN = 110,   /* what slashes and small letters like "h" rise above the capitals */
    STYLE_TALL_MARK = 240,   /* ... and marks on capitals */
    STYLE_FIRST_LINE = 870,  /* the height of a text's first line above its baseline */
    STYLE_LEAD_ABOVE = 740,  /* ... and above that, the lead-in line */
    STYLE_LEAD_ROOM = 2200   /* the room for it, of its own size */
};

/* One length: {large, medium, small} in u/100. */
typedef struct {
    int16_t d[3];
} Length;

extern const struct Lengths {
    Length margin, header_top, small, label, foot, crawl, band, progress, bar;
    Length orbit;      /* how far the picture wanders */
    Length stroke;     /* of a hollow part of the comparison bar */
    Length part_gap;   /* between its parts */
    Length stage_gap;  /* header baseline to the top of the stage */
    Length foot_gap;   /* foot baseline to the band */
    Length port_air;   /* portrait: above a text, where its foot can move down for it */
    Length text_gap;   /* strap to the last baseline of a text block */
    Length bar_gap;    /* strap to the comparison bar */
    Length number_gap; /* comparison bar to the number's tail */
    Length label_gap;  /* number's cap height to the label's baseline */
    Length label_top;  /* the label's own height above the number */
    Length lead_gap;   /* text block's cap height to the lead line's baseline */
    Length unit, unit_base, unit_gap; /* portrait: its size; above the bar; number above the unit */
    Length tail_gap;                  /* ... without a unit: the number's tail above the bar */
    Length qualifier_gap;             /* ... what stands before the number: above it */
    Length bar_header_top, bar_foot, bar_band, bar_foot_gap;
    Length bar_clock_top;  /* cap height of source and clock */
    Length bar_column_gap; /* text column to side column */
    Length bar_number_gap; /* the number's tail to the band */
} style;

/* A text of serif type, by the class of the screen. */
typedef struct {
    Length max, max_brief, min; /* the sizes tried */
    Length line;                /* line spacing, in percent of the size */
    int lines;                  /* at most */
} StyleText;
extern const StyleText style_quote[CLASS_COUNT], style_headline[CLASS_COUNT];
enum { STYLE_BRIEF_QUOTE = 48 }; /* a quotation of up to this many characters uses max_brief */

/* The motion of each part: when it starts and how long it takes, in milliseconds. */
enum {
    CUE_LABEL_MS = 0,
    CUE_LABEL_LEN = 500,
    CUE_NUMBER_MS = 50,
    CUE_NUMBER_LEN = 350,
    CUE_UNIT_MS = 200,
    CUE_UNIT_LEN = 400,
    CUE_RAIL_MS = 100,
    CUE_RAIL_LEN = 450,
    CUE_COUNT_MS = 500,
    CUE_COUNT_LEN = 1400,
    CUE_LINE_MS = 50,
    CUE_LINE_STEP = 70,
    CUE_LINE_LEN = 600,
    CUE_STRAP_FIGURE_MS = 700,
    CUE_STRAP_TEXT_MS = 350,
    CUE_STRAP_BAR_MS = 500,
    CUE_STRAP_LEN = 500,
    CUE_NOTE_AFTER = 250,
    CUE_NOTE_LEN = 400,
    CUE_OUT_LEN = 280,
    CUE_ENTER_LEN = 400,        /* a show that takes over in the middle of a card */
    CUE_BRIEF_MS = 1500,        /* ... of which less than this is left: nobody could read it */
    CARD_LEGIBLE_PERCENT = 115, /* of the crawl's size: a card with smaller text is not shown */
    CARD_BASE_MS = 2400,
    CARD_PER_CHAR_MS = 75,
    CARD_MIN_MS = 7000,
    CARD_MAX_MS = 22000,
    ORBIT_STEP_MS = 60000,  /* after this the picture moves to another place, with the next card */
    IDENTITY_MS = 15000,    /* the line that says which screen this is */
    IDENTITY_FADE_MS = 400, /* ... comes and goes in this time */
    SETTING_MS = 60000,     /* the card about a wrong setting: its owner is near then */
    CRAWL_PAGE_MS = 8000,   /* motion off: one page of the crawl */
    CRAWL_EMS_PER_MIN = 225 /* 3.75 em a second, rounded to whole pixels per frame at 60 Hz */
};

/* A screen of each class, and small ones, on which a show is checked. On those from STYLE_TIGHT on, long texts
 * have no card by design. */
enum { STYLE_SCREENS = 5, STYLE_TIGHT = 3 };
extern const int style_screens[STYLE_SCREENS][2];

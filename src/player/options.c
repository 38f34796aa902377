/* SPDX-License-Identifier: MIT */
/* getopt_long reads the words, this file what they mean: each value is checked as a whole, and
 * what is wrong is said with an example of what would be right. Durations are decimal seconds,
 * read exactly. */
#include "player/options.h"

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/limits.h"
#include "facts/facts.h"
#include "layout/layout.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char options_help[] =
    "Usage: motograph [OPTION]... [FILE.fct | FILE.facts]\n"
    "Shows facts on a screen: cards in turn, and a crawl below them. Without a file, the show\n"
    "that comes with the program. A source (*.facts) is compiled by factc first.\n"
    "\n"
    "  --window[=WxH]        in a window (default on a desktop)\n"
    "  --fullscreen          on the whole screen (default on a console)\n"
    "  --at=TIME             start the clock at an RFC 3339 time, 2026-03-01T08:59:58+01:00\n"
    "  --freeze              hold the clock\n"
    "  --speed=N             run the clock N times as fast\n"
    "  --for=SECONDS         stop after so many seconds\n"
    "  --snapshot=OUT.png    write one frame, at --at and --size; needs no display;\n"
    "                        '-' is standard output\n"
    "  --scene               print that frame as text\n"
    "  --burn-in=OUT.png     look at a whole cycle, or at --for, from --at on: write how much "
    "light\n"
    "                        each pixel gives, and print the one that is bright for longest\n"
    "  --size=WxH            of a picture or scene (1920x1080), or of the window (1280x720)\n"
    "  --card=ID             show this card, whatever the time;\n"
    "    --card-time=S         so many seconds after it has begun\n"
    "    --card-length=S       as if it stood for so long\n"
    "  --crawl-time=S        hold the crawl where it is after so many seconds\n"
    "  --theme=dark|light|auto\n"
    "  --rotate=0|90|180|270 turn the picture clockwise, for panels mounted on their side\n"
    "  --inset=PERCENT       leave so much free on each side, 0 to 5, for televisions that hide "
    "it\n"
    "  --orbit=on|off        off: the picture stays in its place, and may burn in\n"
    "  --motion=full|off     off: nothing slides, the crawl is paged\n"
    "  --lang=xx[,yy...]     the language variant to show; of several, a cycle in each\n"
    "  --channel=NAME        show what is for the screens of this name\n"
    "  --fonts=DIR           a site's fonts: those that the file names, and others for letters\n"
    "                        that the program's own fonts lack\n"
    "  --check=FILE          say whether a fact file is sound; exit 0, 65 or 66\n"
    "  --stats               at exit, one line of JSON on standard error\n"
    "  --trace=FILE          record when presents return: returned, UTC and CPU time, in ns\n"
    "  --frames=N            stop after N frames\n"
    "  --step                do not wait: frames are one 60th of a second apart in show time\n"
    "  --help, --version\n"
    "\n"
    "Keys: space pauses and resumes, left and right step through the cards, f full screen,\n"
    "t theme, q or Esc quits.\n"
    "Exit: 0 fine, 1 a pixel would be bright for too long, 64 wrong usage, 65 bad content,\n"
    "66 no such file, 69 no display, 71 a system fault, 73 an output file cannot be\n"
    "created, 74 output cannot be written to the end.\n";

enum {
    OPT_WINDOW = 256,
    OPT_FULLSCREEN,
    OPT_AT,
    OPT_FREEZE,
    OPT_SPEED,
    OPT_FOR,
    OPT_SNAPSHOT,
    OPT_SCENE,
    OPT_BURN_IN,
    OPT_SIZE,
    OPT_CARD,
    OPT_CARD_TIME,
    OPT_CARD_LENGTH,
    OPT_CRAWL_TIME,
    OPT_THEME,
    OPT_MOTION,
    OPT_ROTATE,
    OPT_INSET,
    OPT_ORBIT,
    OPT_LANG,
    OPT_CHANNEL,
    OPT_FONTS,
    OPT_CHECK,
    OPT_STATS,
    OPT_TRACE,
    OPT_FRAMES,
    OPT_STEP,
    OPT_HELP,
    OPT_VERSION
};

static const struct option table[] = {
    {"window", optional_argument, NULL, OPT_WINDOW},
    {"fullscreen", no_argument, NULL, OPT_FULLSCREEN},
    {"at", required_argument, NULL, OPT_AT},
    {"freeze", no_argument, NULL, OPT_FREEZE},
    {"speed", required_argument, NULL, OPT_SPEED},
    {"for", required_argument, NULL, OPT_FOR},
    {"snapshot", required_argument, NULL, OPT_SNAPSHOT},
    {"scene", no_argument, NULL, OPT_SCENE},
    {"burn-in", required_argument, NULL, OPT_BURN_IN},
    {"size", required_argument, NULL, OPT_SIZE},
    {"card", required_argument, NULL, OPT_CARD},
    {"card-time", required_argument, NULL, OPT_CARD_TIME},
    {"card-length", required_argument, NULL, OPT_CARD_LENGTH},
    {"crawl-time", required_argument, NULL, OPT_CRAWL_TIME},
    {"theme", required_argument, NULL, OPT_THEME},
    {"motion", required_argument, NULL, OPT_MOTION},
    {"rotate", required_argument, NULL, OPT_ROTATE},
    {"inset", required_argument, NULL, OPT_INSET},
    {"orbit", required_argument, NULL, OPT_ORBIT},
    {"lang", required_argument, NULL, OPT_LANG},
    {"channel", required_argument, NULL, OPT_CHANNEL},
    {"fonts", required_argument, NULL, OPT_FONTS},
    {"check", required_argument, NULL, OPT_CHECK},
    {"stats", no_argument, NULL, OPT_STATS},
    {"trace", required_argument, NULL, OPT_TRACE},
    {"frames", required_argument, NULL, OPT_FRAMES},
    {"step", no_argument, NULL, OPT_STEP},
    {"help", no_argument, NULL, OPT_HELP},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0},
};

static bool parse_size(const char *s, int *w, int *h)
{
    char *end;
    long a = strtol(s, &end, 10);
    if (end == s || *end != 'x' || s[0] < '0' || s[0] > '9' || end[1] < '0' || end[1] > '9')
        return false;
    long b = strtol(end + 1, &end, 10);
    *w = a > LIMIT_SCREEN_SIDE ? LIMIT_SCREEN_SIDE + 1 : (int)a;
    *h = b > LIMIT_SCREEN_SIDE ? LIMIT_SCREEN_SIDE + 1 : (int)b;
    return *end == '\0';
}

/* A decimal number times 10^places, exact or cut; nothing behind it. */
static bool parse_decimal(const char *s, int places, int64_t *out)
{
    static const DecimalStyle plain = {.point = ".", .group = ",", .group_from = 16};
    Decimal d, wide;
    size_t used, len = strlen(s);
    if (strchr(s, ',') || !decimal_parse(s, len, &plain, &d, &used, NULL) || used != len)
        return false;
    if (!decimal_rescale(d, places, &wide))
        return false;
    *out = wide.mantissa;
    return true;
}

static bool seconds(const char *name, const char *s, int64_t *out_us, Err *err)
{
    if (parse_decimal(s, 6, out_us) && *out_us >= 0)
        return true;
    return err_set(err, 0, 0, "--%s=%s: a number of seconds is expected, such as 2.5", name, s);
}

static bool choice(const char *name, const char *s, const char *const *words, int *out, Err *err)
{
    char all[128] = "";
    for (int i = 0; words[i]; i++) {
        if (strcmp(words[i], s) == 0) {
            *out = i;
            return true;
        }
        size_t n = strlen(all);
        snprintf(all + n, sizeof all - n, "%s%s", i ? " or " : "", words[i]);
    }
    return err_set(err, 0, 0, "--%s=%s: %s is expected", name, s, all);
}

static bool size_option(Options *o, const char *name, const char *s, Err *err)
{
    if (!parse_size(s, &o->w_px, &o->h_px))
        return err_set(err, 0, 0, "--%s=%s: a size is expected, such as 1280x720", name, s);
    if (o->w_px >= LIMIT_SCREEN_MIN_W && o->w_px <= LIMIT_SCREEN_SIDE &&
        o->h_px >= LIMIT_SCREEN_MIN_H && o->h_px <= LIMIT_SCREEN_SIDE)
        return true;
    return err_set(err, 0, 0, "--%s=%s: %dx%d to %dx%d are possible", name, s, LIMIT_SCREEN_MIN_W,
                   LIMIT_SCREEN_MIN_H, LIMIT_SCREEN_SIDE, LIMIT_SCREEN_SIDE);
}

/* One frame, a burn-in or a check: one of them at a time. */
static bool what_option(Options *o, OptionsDo what, Err *err)
{
    static const char *const names[] = {[DO_SNAPSHOT] = "--snapshot",
                                        [DO_SCENE] = "--scene",
                                        [DO_BURN_IN] = "--burn-in",
                                        [DO_CHECK] = "--check"};
    if (o->what != DO_PLAY && o->what != what)
        return err_set(err, 0, 0, "%s and %s exclude each other", names[o->what], names[what]);
    o->what = what;
    return true;
}

/* "en", or several: "de,en". */
static bool langs_option(Options *o, const char *value, Err *err)
{
    int count = 0;
    for (const char *at = value;; at++) {
        size_t len = strcspn(at, ",");
        if (!len || ++count > LIMIT_WISH_LANGS || strlen(value) >= sizeof o->lang)
            return err_set(
                err, 0, 0,
                "--lang=%.100s: a language is expected, such as en, or up to %d of them, "
                "such as de,en",
                value, LIMIT_WISH_LANGS);
        at += len;
        if (!*at)
            break;
    }
    memcpy(o->lang, value, strlen(value) + 1);
    return true;
}

static bool inset_option(Options *o, const char *s, Err *err)
{
    int64_t inset;
    if (!parse_decimal(s, 3, &inset) || inset < 0 || inset > LAYOUT_INSET_MAX)
        return err_set(err, 0, 0, "--inset=%s: a percentage from 0 to %d is expected, such as 2.5",
                       s, LAYOUT_INSET_MAX / 1000);
    o->inset = (int)inset;
    return true;
}

static bool take_more(Options *o, int opt, const char *value, Err *err);

static bool take(Options *o, int opt, const char *value, Err *err)
{
    static const char *const turns[] = {"0", "90", "180", "270", NULL};
    static const char *const themes[] = {"dark", "light", "auto", NULL};
    static const char *const motions[] = {"full", "off", NULL};
    static const char *const orbits[] = {"on", "off", NULL};
    int which = 0;
    Err why;
    switch (opt) {
    case OPT_WINDOW:
        o->window = true;
        return !value || size_option(o, "window", value, err);
    case OPT_FULLSCREEN:
        o->fullscreen = true;
        return true;
    case OPT_AT:
        return calendar_parse(value, strlen(value), &o->at_us, &why) ||
               err_set(err, 0, 0, "--at=%s: %.150s", value, why.why);
    case OPT_SPEED:
        if (parse_decimal(value, 3, &o->speed_mil) && o->speed_mil > 0 &&
            o->speed_mil <= 1000000000)
            return true;
        return err_set(err, 0, 0, "--speed=%s: a positive number is expected, such as 20", value);
    case OPT_SIZE:
        return size_option(o, "size", value, err);
    case OPT_THEME:
        if (!choice("theme", value, themes, &which, err))
            return false;
        o->theme = (Theme)which;
        return true;
    case OPT_MOTION:
        if (!choice("motion", value, motions, &which, err))
            return false;
        o->still = which == 1;
        return true;
    case OPT_ROTATE:
        return choice("rotate", value, turns, &o->turn, err);
    case OPT_INSET:
        return inset_option(o, value, err);
    case OPT_ORBIT:
        if (!choice("orbit", value, orbits, &which, err))
            return false;
        o->orbit = which == 0;
        return true;
    case OPT_LANG:
        return langs_option(o, value, err);
    default:
        return take_more(o, opt, value, err);
    }
}

/* What is to be done other than playing. */
static bool take_what(Options *o, int opt, const char *value, Err *err)
{
    switch (opt) {
    case OPT_SNAPSHOT:
        o->picture = value;
        return what_option(o, DO_SNAPSHOT, err);
    case OPT_BURN_IN:
        o->picture = value;
        return what_option(o, DO_BURN_IN, err);
    case OPT_SCENE:
        return what_option(o, DO_SCENE, err);
    case OPT_CHECK:
        o->file = value;
        return what_option(o, DO_CHECK, err);
    case OPT_HELP:
        o->what = DO_HELP;
        return true;
    case OPT_VERSION:
        o->what = DO_VERSION;
        return true;
    default:
        return false;
    }
}

static bool take_more(Options *o, int opt, const char *value, Err *err)
{
    switch (opt) {
    case OPT_FONTS:
        o->fonts = value;
        return true;
    case OPT_FREEZE:
        o->freeze = true;
        return true;
    case OPT_STATS:
        o->stats = true;
        return true;
    case OPT_TRACE:
        o->trace = value;
        return true;
    case OPT_STEP:
        o->step = true;
        return true;
    case OPT_FRAMES:
        if (parse_decimal(value, 0, &o->frames) && o->frames > 0)
            return true;
        return err_set(err, 0, 0, "--frames=%s: a number of frames is expected", value);
    case OPT_FOR:
        return seconds("for", value, &o->for_us, err);
    case OPT_CHANNEL:
        o->channel = value;
        return facts_is_id(value, strlen(value)) ||
               err_set(err, 0, 0, "--channel=%.100s: a channel is %s", value, FACTS_ID_FORM);
    case OPT_CARD:
        o->card = value;
        return true;
    case OPT_CARD_TIME:
        return seconds("card-time", value, &o->card_time_us, err);
    case OPT_CARD_LENGTH:
        return seconds("card-length", value, &o->card_length_us, err) &&
               (o->card_length_us > 0 ||
                err_set(err, 0, 0, "--card-length=%s: more than 0 is expected", value));
    case OPT_CRAWL_TIME:
        return seconds("crawl-time", value, &o->crawl_time_us, err);
    default:
        return take_what(o, opt, value, err);
    }
}

static bool whole(Options *o, int argc, char **argv, Err *err)
{
    if (optind < argc && o->what == DO_CHECK)
        return err_set(err, 0, 0, "--check takes one file; '%s' is too much", argv[optind]);
    if (optind < argc)
        o->file = argv[optind++];
    if (optind < argc)
        return err_set(err, 0, 0, "one file at a time; '%s' is too much", argv[optind]);
    if (o->window && o->fullscreen)
        return err_set(err, 0, 0, "--window and --fullscreen exclude each other");
    bool card_word = o->card_time_us != OPTIONS_UNSET || o->card_length_us != OPTIONS_UNSET;
    if (card_word && !o->card)
        return err_set(err, 0, 0, "--card-time and --card-length need --card=ID");
    return true;
}

bool options_parse(Options *o, int argc, char **argv, Err *err)
{
    *o = (Options){.at_us = OPTIONS_UNSET,
                   .card_time_us = OPTIONS_UNSET,
                   .card_length_us = OPTIONS_UNSET,
                   .crawl_time_us = OPTIONS_UNSET,
                   .for_us = OPTIONS_UNSET,
                   .speed_mil = 1000,
                   .orbit = true,
                   .theme = THEME_AUTO};
    opterr = 0;
    for (;;) {
        int before = optind;
        int opt = getopt_long(argc, argv, ":", table, NULL);
        if (opt == -1)
            return whole(o, argc, argv, err);
        if (opt == ':')
            return err_set(err, 0, 0, "%s needs a value; see motograph --help", argv[before]);
        if (opt == '?')
            return err_set(err, 0, 0, "unknown option %s; see motograph --help", argv[before]);
        if (!take(o, opt, optarg, err))
            return false;
        if (o->what == DO_HELP || o->what == DO_VERSION)
            return true;
    }
}

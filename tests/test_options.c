/* SPDX-License-Identifier: MIT */
/* Which option is named when a command line is wrong, wherever it stands in it; and the same values
 * set by name, as a file does it. */
#include "player/options.h"

#include "check.h"

enum { WORDS = 8 };

static const struct {
    const char *words[WORDS];
    const char *why; /* NULL: good */
} lines[] = {
    {{"show.fct", "--bogus"}, "unknown option --bogus; see motograph --help"},
    {{"--bogus", "show.fct"}, "unknown option --bogus; see motograph --help"},
    {{"show.fct", "--bogus=3", "x"}, "unknown option --bogus=3; see motograph --help"},
    {{"--freeze", "show.fct", "-x"}, "unknown option -x; see motograph --help"},
    {{"show.fct", "-xyz", "--freeze"}, "unknown option -x; see motograph --help"},
    {{"--size", "320x240", "-window"}, "unknown option -w; see motograph --help"},
    {{"show.fct", "-ü"}, "unknown option -ü; see motograph --help"},
    {{"show.fct", "--at"}, "--at needs a value; see motograph --help"},
    {{"--at"}, "--at needs a value; see motograph --help"},
    {{"show.fct", "--card-t"}, "--card-t needs a value; see motograph --help"},
    {{"show.fct", "--freeze=3"}, "--freeze takes no value; see motograph --help"},
    {{"--freeze=", "show.fct"}, "--freeze takes no value; see motograph --help"},
    {{"show.fct", "--fre=1"}, "--fre takes no value; see motograph --help"},
    {{"--help=x", "show.fct"}, "--help takes no value; see motograph --help"},
    {{"show.fct", "--card-=1"},
     "--card-=1 may be --card-time, --card-length; see motograph --help"},
    {{"--f"},
     "--f may be --fullscreen, --freeze, --for, --fonts, --faults, --frames; see motograph --help"},
    {{"--bürgerlich"}, "unknown option --bürgerlich; see motograph --help"},
    {{"show.fct", "--for", "x"}, "--for=x: a number of seconds is expected, such as 2.5"},
    {{"--inse=x"}, "--inset=x: a percentage from 0 to 5 is expected, such as 2.5"},
    {{"--card=a", "--card-length=0"}, "--card-length=0: more than 0 is expected"},
    {{"--mode=1920"}, "--mode=1920: a mode is expected, such as 1920x1080 or 1280x720@50"},
    {{"--mode=1920x1080@"},
     "--mode=1920x1080@: a mode is expected, such as 1920x1080 or 1280x720@50"},
    {{"--mode=1920x1080@50."},
     "--mode=1920x1080@50.: a mode is expected, such as 1920x1080 or 1280x720@50"},
    {{"--mode=0x1080"}, "--mode=0x1080: a mode is expected, such as 1920x1080 or 1280x720@50"},
    {{"--glass=gl"}, "--glass=gl: kms or sdl is expected"},
    {{"--lang=de,\xFF"},
     "--lang=de,: a language is expected, such as en, or up to 8 of them, such as de,en"},
    {{"--lang=de-CH,zh_Hant"}, NULL},
    {{"--name=\xFF"}, "--name=: text in UTF-8 is expected"},
    {{"--address=-1\xC3"}, "--address=-1: text in UTF-8 is expected"},
    {{"--address=/run/\xFF", "--name=caf\u00e9"}, NULL},
    {{"--rotate=45"}, "--rotate=45: 0 or 90 or 180 or 270 is expected"},
    {{"--scene", "a", "--snapshot=b"}, "--scene and --snapshot cannot be used together"},
    {{"--burn-in=a", "--check=b"}, "--burn-in and --check cannot be used together"},
    {{"a", "b"}, "one file at a time; 'b' is one too many"},
    {{"a", "--", "--bogus"}, "one file at a time; '--bogus' is one too many"},
    {{"--", "--bogus"}, NULL},
    {{"--sc", "--frames=2", "--orbit", "off"}, NULL},
    {{"--window", "--snap=x", "--scene", "--help"},
     "--snapshot and --scene cannot be used together"},
    {{"--snap=x", "--help", "--bogus"}, NULL},
};

static void check_lines(void)
{
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char *argv[WORDS + 2] = {"motograph"}, all[200] = "";
        int argc = 1;
        Options o;
        Err err = {.why = ""};
        for (const char *const *word = lines[i].words; *word; word++) {
            argv[argc++] = (char *)(uintptr_t)*word;
            snprintf(all + strlen(all), sizeof all - strlen(all), " %s", *word);
        }
        options_init(&o);
        bool good = options_parse(&o, argc, argv, &err);
        CHECK(good == !lines[i].why && (good || strcmp(err.why, lines[i].why) == 0),
              "motograph%s\n    says: %s\n    not:  %s", all, good ? "nothing" : err.why,
              lines[i].why ? lines[i].why : "nothing");
    }
}

static const struct {
    const char *name, *value, *why;
} values[] = {
    {"theme", "light", NULL},
    {"Theme", "pink", "dark or light or auto is expected"},
    {"Card-time", "2.5", NULL},
    {"Card-time", "soon", "a number of seconds is expected, such as 2.5"},
    {"Size", "320x240", NULL},
    {"Size", "1x1", "160x120 to 16384x16384 are possible"},
    {"Fullscreen", "yes", NULL},
    {"Freeze", "no", NULL},
    {"Freeze", "maybe", "yes or no is expected"},
    {"Motion", "off", NULL},
    {"Orbit", "off", NULL},
    {"Rotate", "270", NULL},
    {"Window", NULL, NULL},
    {"Size", NULL, "a value is expected"},
    {"Snapshot", "x.png", NULL},
    {"File", "/srv/show.fct", NULL},
    {"Name", "Foyer", NULL},
    {"Trust-clock", "yes", NULL},
    {"Scene", "yes", "'scene' is for the command line only"},
    {"Look", "x.png", "'look' is for the command line only"},
    {"Config", "x.conf", "'config' is for the command line only"},
    {"Service", "yes", "'service' is for the command line only"},
    {"Help", "yes", "'help' is for the command line only"},
    {"Bogus", "x", "unknown option 'Bogus'"},
    {"", "x", "unknown option ''"},
};

static void check_values(void)
{
    Options o = {.freeze = true, .orbit = true};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        Err err = {.why = ""};
        bool good = options_set(&o, values[i].name, values[i].value, &err);
        CHECK(good == !values[i].why && (good || strcmp(err.why, values[i].why) == 0),
              "%s: %s\n    says: %s", values[i].name, values[i].value ? values[i].value : "",
              err.why);
    }
    CHECK(o.theme == THEME_LIGHT && o.card_time_us == 2500000 && o.fullscreen && !o.freeze &&
              o.still && !o.orbit && o.turn == 3 && o.window && o.trust == TRUST_ALWAYS &&
              !o.picture && strcmp(o.usr1, "x.png") == 0 && strcmp(o.file, "/srv/show.fct") == 0,
          "not where they go");
}

int main(void)
{
    check_lines();
    check_values();
    return check_done("options");
}

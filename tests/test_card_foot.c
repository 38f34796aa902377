/* SPDX-License-Identifier: MIT */
/* The foot of a card, on the four classes of screens: what gives way when there is not enough room, in
 * which order, and that a note is lost only when all else has given way. */
#include "check.h"
#include "image.h"
#include "layout/layout_open.h"

#define LONG_NAME "Landesbetrieb für Hochwasserschutz und Wasserwirtschaft"
#define WIDE_NAME "Landesbetriebhochwasserschutzundwasserwirtschaftsverwaltung"

static Image image;

/* The texts of a card's foot, joined by '|': its strap in brackets, each line of the source with '>'. */
static void foot(const Layout *l, const Card *card, char *out, size_t size)
{
    size_t n = 0;
    out[0] = 0;
    for (uint32_t i = 0; i < card->cue_count; i++) {
        const Cue *cue = &l->cues[card->first_cue + i];
        const Run *run = cue->run == LAYOUT_NONE ? NULL : &l->runs[cue->run];
        bool is_strap = cue->effect == EFFECT_STRAP;
        bool of_foot = run && (is_strap || (cue->effect == EFFECT_FADE && run->font == FONT_PM));
        if (!of_foot)
            continue;
        n += (size_t)snprintf(out + n, size - n, "%s%s%.*s%s", n ? "|" : "",
                              is_strap                 ? "["
                              : cue->role == ROLE_SOFT ? ">"
                                                       : "",
                              (int)run->len, run->text, is_strap ? "]" : "");
        CHECK(cue->x64 >= 0 && cue->x64 + run->advance <= (l->w_px - l->margin) * 64,
              "%.*s leaves the screen", (int)run->len, run->text);
        CHECK(cue->y_mil < l->band_top * 1000, "%.*s is in the band", (int)run->len, run->text);
    }
}

static const struct {
    const char *name;
    int w, h;
    const char *source, *strap, *note, *brief;
    const char *foot;
    uint8_t lost;
} rows[] = {
    {"all", 1920, 1080, "Meta", "Kai", "vom ganzen Hafen", "vom Hafen",
     "[Kai]|vom ganzen Hafen|>Meta, Stand 30." NB "Oktober", 0},
    {"date", 1920, 1080, "Hafenbehörde", "Alexandra Brown", "im Vergleich zum ersten Halbjahr",
     "zum Halbjahr",
     "[Alexandra Brown]|im Vergleich zum ersten Halbjahr|>Hafenbehörde, Stand 30." NB "Oktober", 0},
    {"day", 1920, 1080, "Hafenbehörde am Kai", "Alexandra Brown", "im ersten Halbjahr 2026",
     "zum Halbjahr",
     "[Alexandra Brown]|im ersten Halbjahr 2026|>Hafenbehörde am Kai, Stand 30." NB "Oktober", 0},
    {"short note", 1920, 1080, "Hafenbehörde am Nordkai", "Alexandra Brown",
     "im Vergleich zum ersten Halbjahr 2025, ohne Container", "zum Halbjahr",
     "[Alexandra Brown]|zum Halbjahr|>Hafenbehörde am Nordkai, Stand 30." NB "Oktober", 0},
    {"two lines", 1920, 1080, LONG_NAME, "Alexandra Brown", "im Vergleich zum ersten Halbjahr",
     NULL,
     "[Alexandra Brown]|im Vergleich zum ersten Halbjahr|>Landesbetrieb für Hochwasserschutz|>und "
     "Wasserwirtschaft",
     0},
    {"two lines, short", 1920, 1080, LONG_NAME, "Alexandra Brown",
     "im Vergleich zum ersten Halbjahr 2025, ohne Container", "zum ersten Halbjahr 2025",
     "[Alexandra Brown]|zum ersten Halbjahr 2025|>Landesbetrieb für Hochwasserschutz|>und "
     "Wasserwirtschaft",
     0},
    {"cut", 1920, 1080, WIDE_NAME, "Alexandra Brown", "im Vergleich zum ersten Halbjahr", NULL,
     "[Alexandra Brown]|im Vergleich zum ersten Halbjahr|>Landesbetriebhochwasserschutzundwass…",
     0},
    {"lost", 1920, 1080, "Hafenbehörde", "Alexandra Brown",
     "im Vergleich zum ersten Halbjahr des Vorjahres, ohne die Container", NULL,
     "[Alexandra Brown]|>Hafenbehörde, Stand 30." NB "Oktober", LACK_NOTE},
    {"no source", 1920, 1080, NULL, "Alexandra Brown",
     "im Vergleich zum ersten Halbjahr des Vorjahres", NULL,
     "[Alexandra Brown]|im Vergleich zum ersten Halbjahr des Vorjahres", 0},
    {"no source, portrait", 1080, 1920, NULL, "Alexandra Brown", "am Kai", NULL,
     "[Alexandra Brown]|am Kai", 0},
    {"no source, small", 240, 240, NULL, "Alex", "am Kai", NULL, "[Alex]|am Kai", 0},
    {"no source, bar", 1920, 360, NULL, "Alex", "am Kai", NULL, ">Hafen|[Alex]|am Kai", 0},
    {"long strap", 800, 480, "Meta", LONG_NAME " und Bergbau im Norden", "kurz", NULL,
     "[Landesbetrieb für Hochwasserschutz und Wasserwirtschaft und B…]|>Meta",
     LACK_NOTE | LACK_STRAP},
    {"small", 480, 320, LONG_NAME, "Alex Brown", "zum Halbjahr", NULL,
     "[Alex Brown]|zum Halbjahr|>Landesbetrieb für|>Hochwasserschutz und Wasserwirts…", 0},
    {"portrait", 1080, 1920, "Meta", "Alexandra Brown", "zum ersten Halbjahr", NULL,
     "[Alexandra Brown]|zum ersten Halbjahr|>Meta, Stand 30." NB "Oktober", 0},
    {"portrait, short", 1080, 1920, "Meta", "Alexandra Brown", "im Vergleich zum ersten Halbjahr",
     "zum Halbjahr", "[Alexandra Brown]|zum Halbjahr|>Meta, Stand 30." NB "Oktober", 0},
    {"portrait, two rows", 1080, 1920, "Meta", "Alexandra Brown",
     "im Vergleich zum ersten Halbjahr", NULL,
     "[Alexandra Brown]|im Vergleich zum ersten Halbjahr|>Meta, Stand 30." NB "Oktober", 0},
    {"portrait, lost", 1080, 1920, "Meta", "Alexandra Brown",
     "im Vergleich zum ersten Halbjahr des Vorjahres, ohne die Container am Nordkai und ohne die "
     "von der Bahn",
     NULL, "[Alexandra Brown]|>Meta, Stand 30." NB "Oktober", LACK_NOTE},
    {"portrait, three rows", 1080, 1920, "Meta", "Alexandra Brown",
     "im Vergleich zum ersten Halbjahr des Vorjahres, ohne Container", NULL,
     "[Alexandra Brown]|im Vergleich zum ersten Halbjahr|des Vorjahres, ohne Container|>Meta, "
     "Stand 30." NB "Oktober",
     0},
    {"portrait, long source", 1080, 1920, LONG_NAME, "Alexandra Brown", "zum Halbjahr", NULL,
     "[Alexandra Brown]|zum Halbjahr|>Landesbetrieb für Hochwasserschutz|>und Wasserwirtschaft", 0},
    {"square", 240, 240, "Meta", "Alexandra Brown", "im Vergleich zum Halbjahr", NULL,
     "[Alexandra Brown]|>Meta, 30." NB "Oktober", LACK_NOTE},
    {"bar", 1920, 360, "Meta", "Alexandra", "zum Halbjahr", NULL,
     ">Meta, Stand 30." NB "Oktober|[Alexandra]|zum Halbjahr", 0},
    {"bar, short", 1920, 360, "Meta", "Alexandra Brown", "zum ersten Halbjahr 2025", "zum Jahr",
     ">Meta, Stand 30." NB "Oktober|[Alexandra Brown]|zum Jahr", 0},
    {"bar, two rows", 1920, 360, "Meta", "Alexandra Brown", "zum ersten Halbjahr", NULL,
     ">Meta, Stand 30." NB "Oktober|[Alexandra Brown]|zum ersten Halbjahr", 0},
    {"bar, lost", 1920, 360, "Meta", "Alexandra Brown", "im Vergleich zum ersten Halbjahr 2025",
     NULL, ">Meta, Stand 30." NB "Oktober|[Alexandra Brown]", LACK_NOTE},
    {"bar, long source", 1920, 360, LONG_NAME, "Alexandra", "zum Jahr", NULL,
     ">Landesbetrieb für|>Hochwasserschutz und Wass…|[Alexandra]|zum Jahr", 0},
    {"small bar", 640, 172, "Meta", "Alexandra Brown", "zum ersten Halbjahr", NULL,
     ">Meta|[Alexandra Brown]|zum ersten Halbjahr", 0},
};

static void look(Layout *l, size_t i)
{
    char said[1024];
    foot(l, &l->cards[0], said, sizeof said);
    CHECK_STR(said, rows[i].foot, rows[i].name);
    CHECK_INT(l->cards[0].lost, rows[i].lost, "what is lost");
}

static FactProof proof; /* of the facts that are made */

static void make(const char *source, const char *strap, const char *note, const char *brief)
{
    Err err = {0};
    Entry e = {.id = "zitat", .kind = KIND_QUOTE, .proof = proof};
    e.text[FIELD_TEXT] = "Wir bauen.";
    e.text[FIELD_SPEAKER] = strap;
    e.text[FIELD_ROLE] = note;
    e.text[FIELD_ROLE_SHORT] = brief;
    image_begin(&image);
    image_show(&image, "Hafen", "", "de", "UTC0", true);
    if (source)
        image_source(&image, source, 10, 30);
    image_fact(&image, &e);
    CHECK(image_end(&image, &err), "%s", err.why);
}

static void test_rows(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("%s at %dx%d", rows[i].name, rows[i].w, rows[i].h);
        Layout l;
        Err err = {0};
        Wish wish = {.w_px = rows[i].w, .h_px = rows[i].h};
        make(rows[i].source, rows[i].strap, rows[i].note, rows[i].brief);
        bool good = layout_open(&l, &image.facts, &wish, image_ruler, &err);
        CHECK(good, "%s", err.why);
        if (!good)
            continue;
        look(&l, i);
        layout_close(&l);
    }
}

/* What no document proves says so beside its source, and goes on to say so when the source is cut. */
static void test_unproved(void)
{
    static const struct {
        const char *name;
        int w, h;
        const char *source, *foot;
    } cases[] = {
        {"unproved", 1920, 1080, "Meta",
         "[Kai]|vom ganzen Hafen|>Meta, Stand 30." NB "Oktober, unbelegt"},
        {"without a source", 1920, 1080, NULL, "[Kai]|vom ganzen Hafen|>unbelegt"},
        {"portrait", 1080, 1920, "Meta",
         "[Kai]|vom ganzen Hafen|>Meta, Stand 30." NB "Oktober, unbelegt"},
        {"small", 480, 320, "Meta", "[Kai]|vom ganzen Hafen|>Meta, 30." NB "Oktober, unbelegt"},
        {"square", 240, 240, "Meta", "[Kai]|vom ganzen Hafen|>Meta, 30." NB "Oktober, unbelegt"},
        {"bar", 1920, 360, "Meta", ">Meta, 30." NB "Oktober, unbelegt|[Kai]|vom ganzen Hafen"},
        {"long source", 800, 480, LONG_NAME,
         "[Kai]|vom ganzen Hafen|>unbelegt, Landesbetrieb für|>Hochwasserschutz und "
         "Wasserwirtschaft"},
        {"bar, long source", 1920, 360, LONG_NAME,
         ">unbelegt, Landesbetrieb für|>Hochwasserschutz und Wass…|[Kai]|vom ganzen Hafen"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CASE("%s at %dx%d", cases[i].name, cases[i].w, cases[i].h);
        Layout l;
        Err err = {0};
        char said[1024];
        Wish wish = {.w_px = cases[i].w, .h_px = cases[i].h};
        proof = PROOF_UNPROVED;
        make(cases[i].source, "Kai", "vom ganzen Hafen", NULL);
        proof = PROOF_NONE;
        bool good = layout_open(&l, &image.facts, &wish, image_ruler, &err);
        CHECK(good, "%s", err.why);
        if (!good)
            continue;
        foot(&l, &l.cards[0], said, sizeof said);
        CHECK_STR(said, cases[i].foot, cases[i].name);
        layout_close(&l);
    }
}

/* A word that is as long as a test wants. */
static const char *word(char *buf, int len)
{
    for (int i = 0; i < len; i++)
        buf[i] = (char)('a' + i % 7);
    buf[len] = 0;
    return buf;
}

/* Whatever grows by a letter, what a foot says gets shorter in one order: a note goes only after the
 * source's date, and is not lost while its short form would fit without it. */
static void test_order(void)
{
    static const int sizes[][2] = {{1920, 1080}, {800, 480}, {480, 320}};
    char note[256];
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
        CASE("%dx%d", sizes[k][0], sizes[k][1]);
        bool dated = true, long_note = true;
        for (int len = 1; len < 120; len++) {
            Layout l;
            Err err = {0};
            char said[1024];
            Wish wish = {.w_px = sizes[k][0], .h_px = sizes[k][1]};
            make("Amt am Kai", "Bo", word(note, len), "kurz");
            if (!layout_open(&l, &image.facts, &wish, image_ruler, &err))
                continue;
            foot(&l, &l.cards[0], said, sizeof said);
            CHECK(!l.cards[0].lost, "a note of %d letters is lost, not short", len);
            CHECK(strstr(said, "Amt am"), "the source is lost: %s", said);
            bool now_dated = strstr(said, "Oktober"), now_long = !strstr(said, "kurz");
            CHECK(dated || !now_dated || !now_long, "the date comes back beside the long note");
            CHECK(long_note || !now_long, "the long note comes back");
            CHECK(long_note == now_long || !dated, "the note goes before the date");
            dated = now_dated;
            long_note = now_long;
            layout_close(&l);
        }
        CHECK(!long_note, "the note always fits");
    }
}

int main(void)
{
    test_rows();
    test_unproved();
    test_order();
    return check_done("test_card_foot");
}

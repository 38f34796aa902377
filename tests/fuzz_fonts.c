/* SPDX-License-Identifier: MIT */
/* fuzz_fonts: changed fonts as a site's own. With an accepted font, texts in several scripts and pictures are
 * measured and drawn; all that is drawn must lie where it is said to lie. An input that takes too long or too
 * much memory is an error. The program's fonts are replaced by tiny ones, so that an input takes a
 * millisecond. */
#include "fuzz_main.h"
#include "text/coverage.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECONDS = 30, MEMORY_KIB = 2 << 20, SFNT_HEAD = 12, SFNT_TABLE = 16, TTC_HEAD = 16 };

static char folder[] = "/tmp/fuzz_fonts.XXXXXX", site[64], font[128];

static const char *const texts[] = {
    "The quay opens fi ffi 0123 AVATAR",
    "J",
    " ",
    "שָׁלוֹם העולם مرحبا بالعالم",
    "中文 東京 日本",
    "😀🎉 👍🏽 👩‍👧 🇩🇪 1️⃣ ❤️",
    "e\u0301\u0302\u0303\u0323 Ẫ ģ",
};

/* ---- using a font ---- */

static void check_entry(const Entry *e)
{
    demand(e->advance >= 0, "an advance that goes back");
    for (uint32_t i = 0; i < e->piece_count; i++) {
        const Piece *p = &e->pieces[i];
        int32_t w = p->stamp ? p->stamp->w : p->spans->w, h = p->stamp ? p->stamp->h : p->spans->h;
        int32_t x = e->moving ? p->left >> 2 : p->left;
        int32_t end = e->moving ? (p->left + w) >> 2 : x + w;
        demand(w > 0 && h > 0, "a piece without ink");
        demand(x >= e->ink.x && end <= e->ink.x + e->ink.w && p->top >= e->ink.y &&
                   p->top + h <= e->ink.y + e->ink.h,
               "a piece outside the ink");
    }
}

/* Each text at one random size and in one random role. */
static void use(const CoverTools *tools, Random *r)
{
    static const int sizes[] = {8, 13, 24, 48, 97};
    Ruler ruler = shaper_ruler(tools->shaper);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        CoverKey k = {.font = (FontKey)random_below(r, FONT_COUNT),
                      .size_px = sizes[random_below(r, sizeof sizes / sizeof *sizes)],
                      .moving = random_below(r, 2),
                      .rtl = random_below(r, 4) == 0,
                      .s = texts[i],
                      .len = strlen(texts[i])};
        Extent extent = ruler.measure(ruler.ctx, k.font, 1000, k.s, k.len);
        demand(extent.advance >= 0 && extent.advance < (int64_t)1 << 40, "a wild advance");
        Entry *e = coverage_make(tools, &k, 1);
        demand(e, "no entry");
        check_entry(e);
        coverage_free(e);
    }
}

static bool open_and_use(Random *r)
{
    Err err = {0};
    FontPlaces places = {.folder = folder, .site = site};
    for (int i = 0; i < OWN_COUNT; i++)
        places.own[i] = "x.ttf";
    CoverTools tools = {.fonts = fontset_open(&places, &err)};
    demand(tools.fonts || err.why[0], "refused without a reason");
    if (!tools.fonts)
        return false;
    tools.raster = raster_open(tools.fonts, &err);
    tools.shaper = shaper_open(tools.fonts, &err);
    demand(tools.raster && tools.shaper, err.why);
    use(&tools, r);
    raster_sleep(tools.raster);
    fontset_rest(tools.fonts);
    use(&tools, r);
    shaper_close(tools.shaper);
    raster_close(tools.raster);
    fontset_close(tools.fonts);
    return true;
}

/* ---- mutation ---- */

static uint32_t big_u32(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static void put_big(unsigned char *p, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        p[i] = (unsigned char)(value >> (24 - 8 * i));
}

static size_t tables(const Buffer *b)
{
    size_t n = b->len > SFNT_HEAD ? (size_t)b->bytes[4] << 8 | b->bytes[5] : 0;
    return SFNT_HEAD + n * SFNT_TABLE <= b->len ? n : 0;
}

/* Replaces a number of a table, mostly of its head: by an extreme, a neighbour, or any. */
static void mutate_table(Random *r, Buffer *b)
{
    static const uint16_t odd[] = {0, 1, 2, 0xFF, 0x100, 0x7FFF, 0x8000, 0x8001, 0xFFFF};
    unsigned char *entry = b->bytes + SFNT_HEAD + random_below(r, tables(b)) * SFNT_TABLE;
    size_t at = big_u32(entry + 8), len = big_u32(entry + 12);
    if (at > b->len || len > b->len - at || len < 2)
        return;
    unsigned char *p =
        b->bytes + at + random_below(r, (random_below(r, 2) && len > 64 ? 64 : len) / 2) * 2;
    uint32_t value = (uint32_t)p[0] << 8 | p[1];
    switch (random_below(r, 3)) {
    case 0:
        value = odd[random_below(r, sizeof odd / sizeof *odd)];
        break;
    case 1:
        value += (uint32_t)random_below(r, 5) - 2;
        break;
    default:
        value = (uint32_t)random_next(r);
    }
    p[0] = (unsigned char)(value >> 8);
    p[1] = (unsigned char)value;
}

/* Moves a table, changes its length, or makes it one of another kind. */
static void mutate_directory(Random *r, Buffer *b)
{
    static const char tags[][5] = {"COLR", "CPAL", "sbix", "CBDT", "CBLC", "SVG ", "fvar", "gvar",
                                   "HVAR", "MVAR", "CFF ", "CFF2", "kern", "morx", "vmtx", "EBDT",
                                   "glyf", "loca", "hmtx", "GPOS", "GSUB", "GDEF", "cmap", "head"};
    unsigned char *entry = b->bytes + SFNT_HEAD + random_below(r, tables(b)) * SFNT_TABLE;
    switch (random_below(r, 3)) {
    case 0:
        memcpy(entry, tags[random_below(r, sizeof tags / sizeof *tags)], 4);
        break;
    case 1:
        put_big(entry + 8, (uint32_t)random_below(r, b->len) & ~3u);
        break;
    default:
        put_big(entry + 12, (uint32_t)random_below(r, big_u32(entry + 12) * 2 + 1));
    }
}

/* Makes it the only font of a collection. */
static void make_collection(Buffer *b)
{
    static const unsigned char head[TTC_HEAD] = "ttcf\0\1\0\0\0\0\0\1\0\0\0\20";
    size_t n = tables(b);
    buffer_insert(b, 0, head, sizeof head);
    for (unsigned char *p = b->bytes + TTC_HEAD + SFNT_HEAD; n > 0; n--, p += SFNT_TABLE)
        put_big(p + 8, big_u32(p + 8) + TTC_HEAD);
}

static void change(Random *r, Buffer *b, const unsigned char *other, size_t other_len)
{
    size_t kind = tables(b) ? random_below(r, 32) : 31;
    if (kind < 26)
        mutate_table(r, b);
    else if (kind < 30)
        mutate_directory(r, b);
    else if (kind == 30)
        make_collection(b);
    else
        mutate_bytes(r, b, other, other_len);
}

/* ---- running ---- */

static void write_font(const uint8_t *bytes, size_t len)
{
    FILE *file = fopen(font, "wb");
    bool good = file && fwrite(bytes, 1, len, file) == len;
    demand(file && fclose(file) == 0 && good, "cannot be written");
}

/* The names of the program's fonts, with a tiny font in place of each. */
static void make_folder(bool make)
{
    for (int i = 0; i < FONTSET_OWN; i++) {
        char here[2048], from[4096], to[512];
        snprintf(to, sizeof to, "%s/%s", folder,
                 i < FONT_COUNT ? style_fonts[i].file : style_fallbacks[i - FONT_COUNT].file);
        demand(getcwd(here, sizeof here) != NULL, "where this is, is not known");
        snprintf(from, sizeof from, "%s/tests/site/10-boxes.ttf", here);
        demand((make ? symlink(from, to) : unlink(to)) == 0, to);
    }
}

static void check_bounds(void)
{
    struct rusage used;
    alarm(SECONDS);
    demand(getrusage(RUSAGE_SELF, &used) == 0 && used.ru_maxrss < MEMORY_KIB, "too much memory");
}

static bool try(const uint8_t *bytes, size_t len)
{
    Random r = random_of(bytes, len);
    write_font(bytes, len);
    check_bounds();
    return open_and_use(&r);
}

static void open_folder(void)
{
    demand(mkdtemp(folder), "no folder");
    snprintf(site, sizeof site, "%s/site", folder);
    snprintf(font, sizeof font, "%s/x.ttf", site);
    demand(mkdir(site, 0700) == 0, "no folder");
    make_folder(true);
}

static void close_folder(void)
{
    make_folder(false);
    unlink(font);
    rmdir(site);
    rmdir(folder);
}

const Fuzzer fuzzer = {"fuzz_fonts", 24 << 20, change, NULL, try, open_folder, close_folder};

/* SPDX-License-Identifier: MIT */
/* Measures as a ruler: a text that is in the file gets the file's measure, any other one that of
 * the ruler below; and the recorder finds all that layouts ask for. */
#include "check.h"
#include "image.h"
#include "layout/measure_show.h"
#include "layout/measures.h"
#include "same.h"

enum { MOST = 1200 };

static Image image;
static unsigned char fonts[FACTS_HASH];

static void begin(void)
{
    image_begin(&image);
    image_demo(&image, "UTC0", true);
}

static bool end(const FactsMeasure *rows, uint32_t count)
{
    Err err = {0};
    image.measures = rows;
    image.measure_count = count;
    bool good = image_end(&image, &err);
    CHECK(good, "%s", err.why);
    return good;
}

static Extent minus_one(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    (void)ctx, (void)font, (void)size_px, (void)s, (void)len;
    return (Extent){-1, -1};
}

static int by_key(const void *left, const void *right)
{
    const FactsMeasure *a = left, *b = right;
    return a->key < b->key ? -1 : a->key > b->key;
}

static size_t name_of(int i, char text[16])
{
    return (size_t)snprintf(text, 16, "%.*s%d", i % 7, "abcdefg", i);
}

/* Every other one of `count` texts is in the file, and `more` keys that all begin alike. */
static void test_find(int count, int more)
{
    CASE("%d and %d more", count, more);
    static FactsMeasure rows[MOST];
    Measures m;
    char text[16];
    int n = 0, wrong = 0;
    for (int i = 0; i < count; i += 2)
        rows[n++] =
            (FactsMeasure){facts_key((uint32_t)i % FONT_COUNT, text, name_of(i, text)), i, -i};
    for (int i = 0; i < more; i++)
        rows[n++] = (FactsMeasure){(UINT64_C(3) << 62) + (uint64_t)i, 7, 7};
    qsort(rows, (size_t)n, sizeof *rows, by_key);
    begin();
    if (!end(rows, (uint32_t)n))
        return;
    measures_open(&m, &image.facts, fonts, (Ruler){minus_one, NULL});
    Ruler ruler = measures_ruler(&m);
    for (int i = 0; i < count; i++) {
        size_t len = name_of(i, text);
        Extent e = ruler.measure(ruler.ctx, (FontKey)(i % FONT_COUNT), 500, text, len);
        Extent other = ruler.measure(ruler.ctx, (FontKey)((i + 1) % FONT_COUNT), 500, text, len);
        bool in = i % 2 == 0;
        wrong += e.advance != (in ? i / 2 : -1) || e.bearing != (in ? -(i / 2) : -1);
        wrong += other.advance != -1;
    }
    CHECK_INT(wrong, 0, "texts");
    CHECK_INT(m.missed, count + count / 2, "measured");
    measures_close(&m);
}

/* Without facts, without measures or with other fonts, the ruler below answers everything. */
static void test_none(void)
{
    FactsMeasure row = {facts_key(0, "a", 1), 5, 5};
    unsigned char others[FACTS_HASH];
    memcpy(others, fonts, sizeof others);
    others[31] ^= 1;
    for (int i = 0; i < 3; i++) {
        Measures m;
        begin();
        if (!end(&row, i == 2))
            return;
        measures_open(&m, i ? &image.facts : NULL, others, (Ruler){minus_one, NULL});
        Ruler ruler = measures_ruler(&m);
        CHECK_INT(ruler.measure(ruler.ctx, 0, 1000, "a", 1).advance, -1, "the other ruler");
        measures_close(&m);
    }
}

static Extent count_calls(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    ++*(int *)ctx;
    return (Extent){(int64_t)font * 1000 + s[0], size_px + (int32_t)len};
}

/* What was measured is not measured again for a while, in the same font and size. */
static void test_memo(void)
{
    static const char *const texts[] = {"a", "b", "ab", ""};
    Measures m;
    int calls = 0, wrong = 0;
    measures_open(&m, NULL, fonts, (Ruler){count_calls, &calls});
    Ruler ruler = measures_ruler(&m);
    for (int i = 0; i < 5 * 4 * FONT_COUNT; i++) {
        const char *s = texts[i % 4];
        FontKey font = (FontKey)(i / 4 % FONT_COUNT);
        Extent e = ruler.measure(ruler.ctx, font, 1000, s, strlen(s));
        wrong += e.advance != (int)font * 1000 + s[0] || e.bearing != 1000 + (int32_t)strlen(s);
    }
    CHECK_INT(wrong, 0, "extents");
    CHECK_INT(calls, 4 * FONT_COUNT, "measured");
    CHECK_INT(m.missed, calls, "missed");
    CHECK_INT(ruler.measure(ruler.ctx, 0, 500, "a", 1).bearing, 501, "another size");
    measures_close(&m);
}

static Extent hash_of(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    ++*(int *)ctx;
    (void)size_px;
    return (Extent){(int64_t)(facts_key((uint32_t)font, s, len) >> 40), (int32_t)len};
}

/* The texts of a large show, laid out for one screen after another. */
static void test_memo_grows(int count, bool kept)
{
    CASE("%d texts", count);
    Measures m;
    char text[16];
    int calls = 0, wrong = 0, again = 0;
    measures_open(&m, NULL, fonts, (Ruler){hash_of, &calls});
    Ruler ruler = measures_ruler(&m);
    for (int screen = 0; screen < 3; screen++)
        for (int i = 0; i < count; i++) {
            size_t len = name_of(i, text);
            FontKey font = (FontKey)(i % FONT_COUNT);
            Extent e = ruler.measure(ruler.ctx, font, 1000, text, len),
                   own = hash_of(&again, font, 0, text, len);
            wrong += e.advance != own.advance || e.bearing != own.bearing;
        }
    CHECK_INT(wrong, 0, "extents");
    CHECK(!kept || calls == count, "%d were measured", calls);
    CHECK(m.memo_room <= 1 << 18, "the memory is bounded: %zu rows", m.memo_room);
    measures_rest(&m);
    CHECK_INT(m.memo_room, 0, "rows of a ruler at rest");
    CHECK_INT(ruler.measure(ruler.ctx, 0, 1000, "a", 1).bearing, 1, "after that");
    measures_close(&m);
}

static void test_recorder(void)
{
    static const int sizes[][2] = {{1920, 1080}, {800, 480}, {480, 320}, {1080, 1920}, {1920, 360}};
    FactsMeasure *rows;
    uint32_t count;
    Measures m;
    Err err = {0};
    begin();
    if (!end(NULL, 0) || !measure_show(&image.facts, image_ruler, &rows, &count, &err)) {
        CHECK(false, "%s", err.why);
        return;
    }
    for (uint32_t i = 1; i < count; i++)
        CHECK(rows[i - 1].key < rows[i].key, "row %d", (int)i);
    begin();
    end(rows, count);
    measures_open(&m, &image.facts, fonts, (Ruler){minus_one, NULL});
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        CASE("sizes[%zu]", i);
        Layout with, without;
        Wish wish = {.w_px = sizes[i][0], .h_px = sizes[i][1]};
        if (!layout_open(&with, &image.facts, &wish, measures_ruler(&m), &err) ||
            !layout_open(&without, &image.facts, &wish, image_ruler, &err))
            continue;
        CHECK(same_runs(&with, &without), "runs");
        CHECK(same_cues(&with, &without), "cues");
        layout_close(&with);
        layout_close(&without);
    }
    CHECK_INT(m.missed, 0, "measured");
    measures_close(&m);
    free(rows);
}

int main(void)
{
    memset(fonts, IMAGE_FONTS, sizeof fonts);
    for (int count = 1; count < 12; count++)
        test_find(count, 0);
    test_find(2000, 0);
    test_find(700, 700);
    test_none();
    test_memo();
    test_memo_grows(3000, true);
    test_memo_grows(100000, true);
    test_memo_grows(400000, false);
    test_recorder();
    return check_done("test_measures");
}

/* SPDX-License-Identifier: MIT */
/* A layout beside whoever asks for it. The ruler has a gate: as long as it is shut, nothing is done,
 * so each case is met whenever threads run. */
#include "player/typesetter.h"

#include "check.h"
#include "image.h"

#include <pthread.h>

static Image image;

static struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool shut;
    int calls;
} gate = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false, 0};

static Extent measure(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    (void)ctx;
    pthread_mutex_lock(&gate.lock);
    gate.calls++;
    pthread_cond_broadcast(&gate.changed);
    while (gate.shut)
        pthread_cond_wait(&gate.changed, &gate.lock);
    pthread_mutex_unlock(&gate.lock);
    return image_ruler.measure(image_ruler.ctx, font, size_px, s, len);
}

static const Ruler ruler = {measure, NULL};

static void turn_gate(bool shut)
{
    pthread_mutex_lock(&gate.lock);
    gate.shut = shut;
    gate.calls = 0;
    pthread_cond_broadcast(&gate.changed);
    pthread_mutex_unlock(&gate.lock);
}

/* Until somebody stands before the gate. */
static void wait_for_one(void)
{
    pthread_mutex_lock(&gate.lock);
    while (!gate.calls)
        pthread_cond_wait(&gate.changed, &gate.lock);
    pthread_mutex_unlock(&gate.lock);
}

static Wish wish(int w, int h)
{
    return (Wish){.w_px = w, .h_px = h};
}

static void check_taken(Typesetter *t, int w, const char *what)
{
    Edition e = {0};
    Layout same;
    Err err = {0};
    CHECK(typesetter_done(t, -1), "%s: not done", what);
    bool good = typesetter_take(t, &e, &err);
    CHECK(good, "%s: %s", what, err.why);
    if (!good)
        return;
    Wish own = wish(e.layout.screen_w_px, e.layout.screen_h_px);
    CHECK_INT(e.layout.screen_w_px, w, what);
    CHECK(e.facts == &image.facts, "%s: facts", what);
    if (layout_open(&same, &image.facts, &own, image_ruler, &err)) {
        CHECK_INT(e.layout.run_count, same.run_count, what);
        CHECK_INT(e.layout.card_count, same.card_count, what);
        CHECK_INT(e.layout.crawl_count, same.crawl_count, what);
        layout_close(&same);
    }
    layout_close(&e.layout);
    CHECK(!typesetter_done(t, 0), "%s: done twice", what);
}

static void begin(Typesetter *t, int w, int h)
{
    Wish of = wish(w, h);
    typesetter_begin(t, &image.facts, &of, ruler);
}

static void test_beside(Typesetter *t)
{
    turn_gate(true);
    begin(t, 800, 480);
    wait_for_one();
    CHECK(!typesetter_done(t, 0), "done before anything was measured");
    CHECK(!typesetter_done(t, 1000000), "done a millisecond later");
    turn_gate(false);
    check_taken(t, 800, "one layout");
}

/* The newest is the only one. */
static void test_newer(Typesetter *t)
{
    turn_gate(true);
    begin(t, 800, 480);
    wait_for_one();
    begin(t, 1920, 1080);
    begin(t, 1280, 720);
    turn_gate(false);
    check_taken(t, 1280, "the last of three");
    begin(t, 640, 480);
    check_taken(t, 640, "one more");
    begin(t, 640, 480);
    typesetter_done(t, -1);
    begin(t, 480, 320);
    check_taken(t, 480, "after one that nobody took");
}

static void test_stop(Typesetter *t)
{
    turn_gate(true);
    begin(t, 800, 480);
    wait_for_one();
    typesetter_stop(t);
    turn_gate(false);
    CHECK(!typesetter_done(t, -1), "a layout that was given up");
    begin(t, 800, 480);
    check_taken(t, 800, "after one that was given up");
}

static void test_failure(Typesetter *t)
{
    Edition e;
    Err err = {0};
    turn_gate(false);
    begin(t, 10, 10);
    CHECK(typesetter_done(t, -1), "a failure is done as well");
    CHECK(!typesetter_take(t, &e, &err) && strstr(err.why, "10x10"), "why: %s", err.why);
}

/* Whatever is under way when it is closed. */
static void test_close(void)
{
    for (int i = 0; i < 3; i++) {
        Typesetter *t = typesetter_open();
        turn_gate(i == 1);
        if (i)
            begin(t, 800, 480);
        if (i == 1) {
            wait_for_one();
            typesetter_stop(t);
            turn_gate(false);
        }
        typesetter_close(t);
    }
    typesetter_close(NULL);
}

int main(void)
{
    Err err = {0};
    image_begin(&image);
    image_demo(&image, "UTC0", false);
    bool good = image_end(&image, &err);
    CHECK(good, "%s", err.why);
    Typesetter *t = good ? typesetter_open() : NULL;
    CHECK(t, "no memory");
    if (t) {
        test_beside(t);
        test_newer(t);
        test_stop(t);
        test_failure(t);
        typesetter_close(t);
        test_close();
    }
    return check_done("typesetter");
}

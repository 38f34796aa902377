/* SPDX-License-Identifier: MIT */
/* The roll against a simulator that steps from entry to entry: some thousand small rolls with edges
 * close together, asked at every boundary, next to it and in between; then large ones. */
#include "check.h"
#include "schedule/roll.h"

#include <stdlib.h>

enum { MOST = 8, SLOTS = 4096, HORIZON = 400 };

static uint64_t seed = 88172645463325252u;

static uint32_t below(uint32_t n)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 33) % n;
}

/* ---- the simulator ---- */

typedef struct {
    int64_t start, end;
    int full, shown;     /* entries; -1 none */
    int64_t shown_start; /* of the shown slot that holds this one */
    uint32_t in_force;   /* bits, at the start */
} Step;

/* Where each of the two orders goes on, and which of them had the last entry (1 at first: entries
 * come before notices). */
typedef struct {
    uint32_t next[2];
    int last;
} Turn;

/* An entry with its spans; the second is empty unless the first has ended before it. */
typedef struct {
    int64_t length, from, until;
    bool shown, notice;
    int64_t from2, until2;
} Made;

static Made entries[MOST];
static const int64_t *alone; /* of each of them, or NULL */
static uint32_t count;
static RollNotices mode;
static Step steps[SLOTS];
static int step_count;

static Roll *open_roll(const Made *made, uint32_t n, RollNotices notices)
{
    RollEntry *rows = malloc((n + 1) * sizeof *rows);
    RollSpan *spans = malloc((2 * (size_t)n + 1) * sizeof *spans);
    size_t span_count = 0;
    for (uint32_t i = n; rows && spans && i-- > 0;) { /* in an order that is not theirs */
        rows[i] = (RollEntry){made[i].length, made[i].shown, made[i].notice, alone ? alone[i] : 0};
        spans[span_count++] = (RollSpan){i, made[i].from2, made[i].until2};
        spans[span_count++] = (RollSpan){i, made[i].from, made[i].until};
    }
    Roll *r = rows && spans ? roll_open(rows, n, spans, span_count, notices) : NULL;
    free(rows);
    free(spans);
    return r;
}

static int order_of(uint32_t i)
{
    return entries[i].notice && mode == ROLL_BETWEEN;
}

static bool in_force(uint32_t i, int64_t position)
{
    if (position < 0)
        position = 0; /* what is in force at 0 has gone round for ever */
    const Made *e = &entries[i];
    return (e->from <= position && position < e->until) ||
           (e->from2 <= position && position < e->until2);
}

/* The first of an order in force at index i or after it, round the cycle; -1 if there is none. */
static int seek(int order, uint32_t i, uint32_t mask)
{
    for (uint32_t k = 0; k < count; k++) {
        uint32_t j = (i + k) % count;
        if (mask >> j & 1 && order_of(j) == order)
            return (int)j;
    }
    return -1;
}

/* The entry that follows; -1 if none is in force. */
static int take(Turn *t, uint32_t mask)
{
    int order = !t->last, i = seek(order, t->next[order], mask);
    if (i < 0) {
        order = t->last;
        i = seek(order, t->next[order], mask);
    }
    if (i >= 0) {
        t->last = order;
        t->next[order] = (uint32_t)i + 1;
    }
    return i;
}

/* Entries until everything repeats. */
static int period(uint32_t mask)
{
    int n[2] = {0, 0}, both = 1;
    for (uint32_t i = 0; i < count; i++)
        n[order_of(i)] += (mask >> i & 1) != 0;
    while (n[0] && n[1] && (both % n[0] || both % n[1]))
        both++;
    return n[0] && n[1] ? 2 * both : n[0] + n[1];
}

static int64_t next_from(int64_t position)
{
    int64_t at = INT64_MAX;
    for (uint32_t i = 0; i < count; i++) {
        const Made *e = &entries[i];
        if (e->from > position && e->from < e->until && e->from < at)
            at = e->from;
        if (e->from2 > position && e->from2 < e->until2 && e->from2 < at)
            at = e->from2;
    }
    return at;
}

/* The rule for what is not shown, where a slot of the full order begins; t is the turn before. */
static void show(Step *s, Turn t, int *on, int64_t *on_start)
{
    if (!entries[s->full].shown && *on >= 0 && in_force((uint32_t)*on, s->start)) {
        s->shown = *on;
        s->shown_start = *on_start;
        return;
    }
    s->shown = -1;
    for (int k = period(s->in_force); k > 0 && s->shown < 0; k--) {
        int i = take(&t, s->in_force);
        s->shown = entries[i].shown ? i : -1;
    }
    *on = s->shown;
    *on_start = s->shown_start = s->start;
}

/* A notice that has come into force since is the next of its order. */
static void freshen(Turn *t, int64_t since, int64_t position)
{
    for (uint32_t i = count; i-- > 0;) {
        const Made *e = &entries[i];
        int64_t from = e->from2 <= position && e->from2 < e->until2 ? e->from2 : e->from;
        if (e->notice && from > since && in_force(i, position)) {
            t->next[order_of(i)] = i;
            t->last = mode == ROLL_BETWEEN ? t->last : 1;
        }
    }
}

static void simulate(void)
{
    int64_t cycle = 0, position;
    uint32_t mask = 0;
    Turn t = {{0, 0}, 1};
    int on = -1;
    int64_t on_start = 0, before = 0;
    for (uint32_t i = 0; i < count; i++)
        mask |= (uint32_t)in_force(i, 0) << i;
    for (uint32_t i = 0; i < count; i++) /* always in force is in force from the beginning */
        if (entries[i].notice && in_force(i, 0)) {
            t.next[order_of(i)] = i;
            break;
        }
    Turn round = t;
    for (int k = period(mask); k > 0; k--)
        cycle += entries[take(&round, mask)].length;
    step_count = 0;
    for (position = -4 * cycle; position < HORIZON && step_count < SLOTS;
         position = steps[step_count - 1].end) {
        Step *s = &steps[step_count++];
        *s = (Step){.start = position, .full = -1, .shown = -1};
        for (uint32_t i = 0; i < count; i++)
            s->in_force |= (uint32_t)in_force(i, position) << i;
        freshen(&t, before, position);
        before = position > 0 ? position : 0;
        Turn old = t;
        s->full = take(&t, s->in_force);
        s->end = s->full < 0 ? next_from(position) : position + entries[s->full].length;
        if (s->full >= 0)
            show(s, old, &on, &on_start);
        else
            on = -1;
    }
}

static const Step *step_at(int64_t position)
{
    for (int i = 0; i < step_count; i++)
        if (steps[i].start <= position && position < steps[i].end)
            return &steps[i];
    return NULL;
}

static int64_t shown_end(const Step *s)
{
    const Step *last = &steps[step_count - 1];
    while (s < last && s[1].shown == s->shown && s[1].shown_start == s->shown_start)
        s++;
    return s->end;
}

/* ---- the comparison ---- */

static void tell(void)
{
    for (uint32_t i = 0; i < count; i++)
        printf("  %u: length %" PRId64 " from %" PRId64 " until %" PRId64 ", from %" PRId64
               " until %" PRId64 "%s%s\n",
               i, entries[i].length, entries[i].from, entries[i].until, entries[i].from2,
               entries[i].until2, entries[i].shown ? "" : " not shown",
               entries[i].notice ? " notice" : "");
}

static bool same(const Slot *s, int64_t index, int64_t start, int64_t end)
{
    return s->index == index && s->start == start && s->end == end;
}

static bool right_slot(const Roll *r, int64_t position, const Step *want)
{
    Slot s;
    bool any = roll_slot(r, position, &s);
    if (want->full < 0)
        return !any && s.start <= position && s.end == want->end;
    return any && same(&s, want->full, want->start, want->end);
}

static bool right_shown(const Roll *r, int64_t position, const Step *want)
{
    Slot s;
    bool any = roll_shown(r, position, &s);
    if (want->shown < 0)
        return !any && s.start <= position && position < s.end;
    return any && same(&s, want->shown, want->shown_start, shown_end(want));
}

static bool right_cycle(const Roll *r, int64_t position, const Step *want)
{
    Slot s;
    int64_t total = 0, within = (int64_t)below(400) - 200, at;
    bool any = roll_cycle(r, position, within, &s);
    if (want->full < 0)
        return !any;
    Turn t = {{0, 0}, 1};
    int entries_in = period(want->in_force);
    for (int k = 0; k < entries_in; k++)
        total += entries[take(&t, want->in_force)].length;
    t = (Turn){{0, 0}, 1};
    for (at = -total * 500; at + total <= within;)
        at += total;
    for (int k = 0; k < entries_in; k++) {
        int i = take(&t, want->in_force);
        if (within < at + entries[i].length)
            return any && same(&s, i, at, at + entries[i].length);
        at += entries[i].length;
    }
    return false;
}

static bool ask(const Roll *r, int64_t position)
{
    const Step *want = step_at(position);
    if (!want || (want->shown >= 0 && shown_end(want) >= steps[step_count - 1].start))
        return true; /* past what was simulated */
    if (position < steps[0].end || position < steps[0].start / 2)
        return true; /* the simulator had no past yet */
    bool slot = right_slot(r, position, want), shown = right_shown(r, position, want),
         cycle = right_cycle(r, position, want);
    if (slot && shown && cycle)
        return true;
    printf("  position %" PRId64 ":%s%s%s\n", position, slot ? "" : " slot", shown ? "" : " shown",
           cycle ? "" : " cycle");
    tell();
    return false;
}

static bool ask_everywhere(const Roll *r)
{
    for (int i = 0; i < step_count; i++) {
        int64_t start = steps[i].start, end = steps[i].end;
        if (end == INT64_MAX)
            end = start + 1000000;
        if (!ask(r, start - 1) || !ask(r, start) || !ask(r, start + (end - start) / 2) ||
            !ask(r, end - 1))
            return false;
    }
    for (int i = 0; i < 20; i++)
        if (!ask(r, (int64_t)below(2 * HORIZON) - HORIZON))
            return false;
    return true;
}

static int64_t edge(void)
{
    static const int64_t often[] = {0, 1, 50, 51, 52, 60, -7, INT64_MIN, INT64_MAX};
    return below(3) ? often[below(9)] : (int64_t)below(220) - 20;
}

/* Each roll is of one kind: spans open, close together, never in force; all, none, some shown. */
static void random_entries(uint32_t kind)
{
    count = below(MOST + 1);
    for (uint32_t i = 0; i < count; i++) {
        Made *e = &entries[i];
        *e = (Made){1 + below(kind % 2 ? 4 : 30),  edge(), edge(), kind % 5 != 1,
                    kind % 7 > 2 && below(3) == 0, 0,      0};
        if (below(4) == 0)
            e->from = INT64_MIN;
        if (below(4) == 0)
            e->until = INT64_MAX;
        if (kind % 3 == 0 && e->from > e->until) {
            int64_t swap = e->from;
            e->from = e->until;
            e->until = swap;
        }
        if (kind % 5 > 1)
            e->shown = below(kind % 5) == 0;
        if (kind % 13 > 5 && e->from < e->until && e->until < 1000) {
            e->from2 = (e->until > -50 ? e->until : -50) + 1 + below(40);
            e->until2 = e->from2 + 1 + below(60);
        }
    }
}

static void test_random(void)
{
    for (uint32_t n = 0; n < 10000 && check_failed < 3; n++) {
        random_entries(n);
        mode = n % 11 > 4 ? ROLL_BETWEEN : ROLL_IN_ORDER;
        simulate();
        Roll *r = open_roll(entries, count, mode);
        CHECK(r && ask_everywhere(r), "roll %u, %s", n,
              mode == ROLL_BETWEEN ? "between" : "in order");
        roll_close(r);
    }
}

/* ---- by hand ---- */

static void test_named(void)
{
    static const Made hand[] = {{10, INT64_MIN, INT64_MAX, true, false, 0, 0},
                                {10, INT64_MIN, 10, true, false, 0, 0},
                                {10, INT64_MIN, INT64_MAX, false, false, 0, 0},
                                {10, 35, INT64_MAX, true, false, 0, 0}};
    /* 0 ends as 1 expires; so 2 gives its room to 0, and 3 comes in after the edge at 35. */
    static const struct {
        int64_t position;
        uint32_t full, shown;
        int64_t start, end;
    } want[] = {{0, 0, 0, 0, 20},   {9, 0, 0, 0, 20},   {10, 2, 0, 0, 20},  {19, 2, 0, 0, 20},
                {20, 0, 0, 20, 40}, {35, 2, 0, 20, 40}, {40, 3, 3, 40, 50}, {50, 0, 0, 50, 70}};
    Roll *r = open_roll(hand, 4, ROLL_IN_ORDER);
    for (size_t i = 0; r && i < sizeof want / sizeof *want; i++) {
        CASE("want[%zu]", i);
        Slot s, t;
        CHECK(roll_slot(r, want[i].position, &s) && s.index == want[i].full, "row %zu", i);
        CHECK(roll_shown(r, want[i].position, &t) &&
                  same(&t, want[i].shown, want[i].start, want[i].end),
              "row %zu: %u [%" PRId64 ", %" PRId64 ")", i, t.index, t.start, t.end);
    }
    roll_close(r);
}

/* a b c of 10 each, and two notices of 5: N from 12 to 62, M from 30 to 52. */
static void test_notices(void)
{
    static const Made hand[] = {{10, INT64_MIN, INT64_MAX, true, false, 0, 0},
                                {10, INT64_MIN, INT64_MAX, true, false, 0, 0},
                                {10, INT64_MIN, INT64_MAX, true, false, 0, 0},
                                {5, 12, 62, true, true, 0, 0},
                                {5, 30, 52, true, true, 0, 0}};
    static const struct {
        RollNotices mode;
        const char *order; /* from 0 on */
    } want[] = {{ROLL_BETWEEN, "abNcMaNbcab"}, {ROLL_IN_ORDER, "abNaMabcabc"}};
    for (size_t m = 0; m < sizeof want / sizeof *want; m++) {
        CASE("want[%zu]", m);
        Roll *r = open_roll(hand, 5, want[m].mode);
        char got[32] = "";
        int64_t at = 0;
        Slot s = {0};
        for (size_t i = 0; r && i < strlen(want[m].order) && roll_slot(r, at, &s); i++, at = s.end)
            got[i] = "abcNM"[s.index];
        CHECK_STR(got, want[m].order, m ? "in order" : "between");
        roll_close(r);
    }
}

static void test_empty(void)
{
    Slot s;
    Roll *r = roll_open(NULL, 0, NULL, 0, ROLL_IN_ORDER);
    static const int64_t at[] = {INT64_MIN, -1, 0, 1, INT64_MAX - 1};
    for (size_t i = 0; r && i < 5; i++) {
        CHECK(!roll_slot(r, at[i], &s) && s.start <= at[i] && at[i] < s.end, "row %zu", i);
        CHECK(!roll_shown(r, at[i], &s) && s.start <= at[i] && at[i] < s.end, "row %zu", i);
        CHECK(!roll_cycle(r, at[i], 5, &s), "row %zu", i);
    }
    CHECK(r && !roll_slot(r, 5, &s) && s.end == INT64_MAX, "never");
    roll_close(r);
}

/* ---- large: a hundred thousand entries, each asked slot by slot ---- */

static void test_large(bool edges, bool notices)
{
    enum { MANY = 100000 };
    Made *many = malloc(MANY * sizeof *many);
    for (uint32_t i = 0; many && i < MANY; i++) {
        int64_t from = edges ? (int64_t)below(2000000000) : INT64_MIN;
        many[i] = (Made){1000 + below(20000),
                         from,
                         edges ? from + 1 + below(2000000000) : INT64_MAX,
                         below(3) > 0,
                         notices && below(1000) == 0,
                         0,
                         0};
    }
    Roll *r = many ? open_roll(many, MANY, ROLL_BETWEEN) : NULL;
    CHECK(r != NULL, "opens");
    int broken = 0, wrong = 0, out_of_force = 0;
    int64_t position = 0;
    for (int i = 0; r && i < (notices ? 20000 : 100000); i++) {
        Slot s, t, u;
        bool any = roll_slot(r, position, &s);
        wrong += s.start != position || s.end <= position;
        if (any)
            out_of_force += many[s.index].from > position || position >= many[s.index].until;
        int64_t inside = s.start + (int64_t)below(1000) % (s.end - s.start);
        bool again = roll_slot(r, inside, &t);
        broken += any != again || s.index != t.index || s.start != t.start || s.end != t.end;
        if (roll_shown(r, position, &u))
            wrong += !many[u.index].shown || u.start > position || u.end < s.end;
        if (s.end == INT64_MAX)
            break;
        position = s.end;
    }
    CHECK_INT(broken, 0, "slots that differ within");
    CHECK_INT(wrong, 0, "slots out of place");
    CHECK_INT(out_of_force, 0, "entries that begin out of force");
    roll_close(r);
    free(many);
}

/* Whether an entry is the only one in force. */
static bool only(uint32_t index, int64_t position)
{
    for (uint32_t i = 0; i < count; i++)
        if (in_force(i, position) != (i == index))
            return false;
    return true;
}

/* Walks the slots of one roll: an entry that is alone starts again after the room that it asks for and
 * no earlier, all others follow closely, and a position within a slot gives the same slot. */
static void walk_alone(const Roll *r, uint32_t n)
{
    Slot last = {0}, slot;
    int64_t position = 0, natural = 0;
    bool any = false;
    for (int k = 0; k < 200 && position < 2000; k++, position = slot.end) {
        bool good = roll_slot(r, position, &slot);
        CHECK(slot.end > position, "roll %u: nothing goes on at %" PRId64, n, position);
        CHECK(!good || slot.start == position, "roll %u: a slot begins at %" PRId64, n, position);
        if (slot.end <= position || slot.end == INT64_MAX)
            return;
        if (!good)
            continue;
        CHECK(in_force(slot.index, slot.start), "roll %u: not in force at %" PRId64, n, position);
        const Made *e = &entries[slot.index];
        bool fresh = e->notice && ((e->from > last.start && e->from <= slot.start) ||
                                   (e->from2 > last.start && e->from2 <= slot.start));
        bool again = any && last.index == slot.index && !fresh;
        CHECK(!again || slot.start - last.start >= alone[slot.index],
              "roll %u: again after %" PRId64, n, slot.start - last.start);
        for (int64_t at = natural; any && at < slot.start; at++) {
            bool none = true;
            for (uint32_t i = 0; i < count; i++)
                none = none && !in_force(i, at);
            CHECK(none || only(last.index, at), "roll %u: a hole at %" PRId64, n, at);
        }
        Slot same;
        CHECK(roll_slot(r, slot.start + below((uint32_t)(slot.end - slot.start)), &same) &&
                  same.index == slot.index && same.start == slot.start && same.end == slot.end,
              "roll %u: another slot within that at %" PRId64, n, position);
        last = slot;
        natural = slot.start + entries[slot.index].length;
        any = true;
    }
}

static void test_alone(void)
{
    static int64_t rooms[MOST];
    alone = rooms;
    for (uint32_t n = 0; n < 5000 && check_failed < 3; n++) {
        random_entries(n);
        count = count > 3 ? 1 + n % 3 : count;
        mode = ROLL_IN_ORDER;
        for (uint32_t i = 0; i < count; i++)
            rooms[i] = entries[i].length + below(40);
        Roll *r = open_roll(entries, count, mode);
        CHECK(r, "roll %u", n);
        if (r)
            walk_alone(r, n);
        roll_close(r);
    }
    alone = NULL;
}

int main(void)
{
    test_named();
    test_notices();
    test_empty();
    test_random();
    test_alone();
    test_large(false, false);
    test_large(true, false);
    test_large(false, true);
    test_large(true, true);
    return check_done("test_roll");
}

/* SPDX-License-Identifier: MIT */
/* A roll: an endless sequence of entries, each of which comes into force and expires.
 *
 * Entries have one fixed order and repeat in a cycle. Each has a length, and spans in which it may
 * start. An entry starts if and only if it is in force at the position where it would start; once
 * started, it always ends. It is followed by the next entry in the order that is in force, so an
 * edge never restarts the cycle; but a notice that comes into force is the next one to start.
 * Positions are plain 64-bit integers (microseconds for the stage, 1/64 pixels of tape for the
 * crawl). An entry starts at position 0; before it, what is in force there has gone round for ever.
 * All this follows from the position alone.
 *
 * Queries cost O(log n), or its square where notices stand between others, and allocate nothing. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Roll Roll;

typedef struct {
    int64_t length; /* > 0 */
    bool shown;     /* false: the entry before it gets its room, see roll_shown */
    bool notice;
    int64_t
        alone; /* its length, and the way to its next start, while no other is in force; less than
                      the length: no more than that */
} RollEntry;

/* An entry may start at from <= position < until. Its spans neither overlap nor touch. */
typedef struct {
    uint32_t entry;
    int64_t from, until;
} RollSpan;

typedef enum {
    ROLL_IN_ORDER, /* notices have their places in the order */
    ROLL_BETWEEN   /* notices have an order of their own, and one follows each other entry; a
                    * notice that comes into force starts when the entry under way has ended */
} RollNotices;

typedef struct {
    uint32_t index; /* of the entry */
    int64_t start, end;
} Slot;

/* Copies what it needs of the entries and of their spans, which may have any order. NULL when out of
 * memory. */
Roll *roll_open(const RollEntry *entries, uint32_t count, const RollSpan *spans, size_t span_count,
                RollNotices notices);
void roll_close(Roll *r);

/* The entry at a position, shown or not. False if none is in force there; slot->end is then the next
 * position where one may be (INT64_MAX: never). */
bool roll_slot(const Roll *r, int64_t position, Slot *slot);
/* The same among shown entries: an entry that is not shown gives its room to the one before it, or,
 * if that is no longer in force, to the one after it. */
bool roll_shown(const Roll *r, int64_t position, Slot *slot);
/* The slot at `within` (any integer) of the cycle in force at `position`, as if that had begun at 0
 * with its first entry and there were no edges. For a pinned crawl time. */
bool roll_cycle(const Roll *r, int64_t position, int64_t within, Slot *slot);

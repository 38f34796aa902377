/* SPDX-License-Identifier: MIT */
/* A roll: what follows what, for ever, while entries come into force and expire.
 *
 * Entries stand in one fixed order and repeat in a cycle; each has a length, and a span in which
 * it may start. An entry starts if and only if it is in force at the position where it would
 * start; one that has started always ends. After an entry has ended the next one in the order that
 * is in force follows, so an edge never makes the cycle begin again; but a notice that comes into
 * force is the next one to start. Positions are plain 64-bit integers (microseconds for the stage,
 * 1/64 pixels of tape for the crawl); position 0 is the start of an entry; before it, what is in
 * force there has gone round for ever. All this follows from the position alone.
 *
 * Queries cost O(log n), or its square where notices stand between others, and allocate nothing. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Roll Roll;

typedef struct {
    int64_t length;      /* > 0 */
    int64_t from, until; /* may start at from <= position < until */
    bool shown;          /* false: gives its room to the entry before it, see roll_shown */
    bool notice;
} RollEntry;

typedef enum {
    ROLL_IN_ORDER, /* notices have their places in the order */
    ROLL_BETWEEN   /* the notices have an order of their own, and one of them follows each other
                    * entry; the one that comes into force starts when that one has ended */
} RollNotices;

typedef struct {
    uint32_t index; /* of the entry */
    int64_t start, end;
} Slot;

/* Copies what it needs of the entries. NULL when out of memory. */
Roll *roll_open(const RollEntry *entries, uint32_t count, RollNotices notices);
void roll_close(Roll *r);

/* The entry at a position, shown or not. False if none is in force there; then slot->end is where
 * one may be (INT64_MAX: never). */
bool roll_slot(const Roll *r, int64_t position, Slot *slot);
/* The same for what is shown: an entry that is not shown gives its room to the one before it, or,
 * where that is no longer in force, to the one after it. */
bool roll_shown(const Roll *r, int64_t position, Slot *slot);
/* The cycle in force at `position`, as if it had begun at 0 with its first entry and no edge ever
 * came: the slot at `within` (any integer). For a pinned crawl time. */
bool roll_cycle(const Roll *r, int64_t position, int64_t within, Slot *slot);

/* SPDX-License-Identifier: MIT */
/* The main() of the fuzzers: PROGRAM N SEED FILE... makes N inputs out of the files and tries each.
 * The same arguments give the same inputs. */
#pragma once
#include "mutate.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    unsigned char *bytes;
    size_t len;
} Seed;

typedef struct {
    Seed *list;
    size_t count, longest;
} Seeds;

typedef struct {
    const char *name;
    size_t room; /* for an input; 0: twice the longest file */
    /* The n-th input, into an empty buffer. */
    void (*make)(Random *r, Buffer *b, const Seeds *seeds, size_t n);
    /* Whether it is accepted. The bytes may be changed. */
    bool (*try)(Random *r, uint8_t *bytes, size_t len, size_t n);
} Fuzzer;

/* Leaves the program if the file cannot be read. */
static inline Seed seed_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    long len = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    Seed seed = {len > 0 ? malloc((size_t)len) : NULL, (size_t)len};
    if (!seed.bytes || fseek(file, 0, SEEK_SET) != 0 ||
        fread(seed.bytes, 1, seed.len, file) != seed.len) {
        fprintf(stderr, "%s: cannot be read\n", path);
        exit(1);
    }
    fclose(file);
    return seed;
}

static inline const Seed *seeds_any(Random *r, const Seeds *seeds)
{
    return &seeds->list[random_below(r, seeds->count)];
}

/* Returns the exit status. */
static inline int fuzz_main(const Fuzzer *f, int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: %s N SEED FILE...\n", f->name);
        return 64;
    }
    size_t count = strtoul(argv[1], NULL, 10), accepted = 0;
    Random r = {strtoul(argv[2], NULL, 10)};
    Seeds seeds = {calloc((size_t)argc - 3, sizeof *seeds.list), (size_t)argc - 3, 0};
    for (size_t i = 0; i < seeds.count; i++) {
        seeds.list[i] = seed_read(argv[3 + i]);
        seeds.longest = seeds.list[i].len > seeds.longest ? seeds.list[i].len : seeds.longest;
    }
    size_t room = f->room ? f->room : seeds.longest * 2;
    Buffer b = {malloc(room), 0, room};
    for (size_t n = 0; n < count; n++) {
        b.len = 0;
        f->make(&r, &b, &seeds, n);
        /* An allocation of its own shows every step past the end. */
        uint8_t *bytes = malloc(b.len ? b.len : 1);
        memcpy(bytes, b.bytes, b.len);
        accepted += f->try(&r, bytes, b.len, n);
        free(bytes);
    }
    printf("%s: %zu inputs, %zu accepted, %zu refused\n", f->name, count, accepted,
           count - accepted);
    for (size_t i = 0; i < seeds.count; i++)
        free(seeds.list[i].bytes);
    free(seeds.list);
    free(b.bytes);
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* What every fuzzer begins with. A fuzzer is one file that defines `fuzzer`; this header makes two
 * programs of it. With FUZZ_ENGINE (make FUZZER=1) libFuzzer drives it: PROGRAM [-OPTION...] FOLDER...
 * Otherwise its own main() does: PROGRAM N SEED FILE... tries each file as it is, then N changed ones; the
 * same arguments give the same inputs. What is tried depends on the input alone, so an input that fails
 * can be tried again: PROGRAM 0 1 FILE. */
#pragma once
#include "mutate.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    const char *name;
    size_t room; /* for an input, bytes */
    /* One change that keeps the form of an input, out of `other` if it likes. */
    void (*change)(Random *r, Buffer *b, const unsigned char *other, size_t other_len);
    /* Corrects what a reader would refuse at once, such as a checksum; or NULL. */
    void (*mend)(uint8_t *bytes, size_t len);
    /* Whether an input is accepted. Whatever is wrong ends the program. */
    bool (*try)(const uint8_t *bytes, size_t len);
    void (*open)(void), (*close)(void); /* around all inputs; or NULL */
} Fuzzer;

extern const Fuzzer fuzzer;

/* One input in so many is not mended; and one in so many comes from a seed that is large. */
enum { FUZZ_AS_IT_IS = 16, FUZZ_LARGE = 1 << 20, FUZZ_LARGE_RARE = 50 };

static inline void demand(bool condition, const char *what)
{
    if (condition)
        return;
    fprintf(stderr, "%s: %s\n", fuzzer.name, what);
    abort();
}

/* Of all that an input has; for what its fuzzer does at random. */
static inline Random random_of(const uint8_t *bytes, size_t len)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ bytes[i]) * UINT64_C(0x100000001B3);
    return (Random){hash};
}

/* An allocation of its own shows every step past the end. */
static inline bool fuzz_try(const uint8_t *bytes, size_t len)
{
    uint8_t *copy = malloc(len ? len : 1);
    demand(copy, "no memory for an input");
    memcpy(copy, bytes, len);
    bool good = fuzzer.try(copy, len);
    free(copy);
    return good;
}

static inline void fuzz_change(Random *r, Buffer *b, const unsigned char *other, size_t other_len)
{
    for (size_t changes = 1 + random_below(r, 4); changes > 0; changes--)
        if (random_below(r, 4))
            fuzzer.change(r, b, other, other_len);
        else
            mutate_bytes(r, b, other, other_len);
}

static inline void fuzz_mend(Random *r, uint8_t *bytes, size_t len)
{
    if (fuzzer.mend && random_below(r, FUZZ_AS_IT_IS))
        fuzzer.mend(bytes, len);
}

#ifdef FUZZ_ENGINE

size_t LLVMFuzzerMutate(uint8_t *bytes, size_t len, size_t room);
int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t len, size_t room, unsigned seed);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    if (fuzzer.open)
        fuzzer.open();
    if (fuzzer.close)
        atexit(fuzzer.close);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    fuzz_try(bytes, len);
    return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t len, size_t room, unsigned seed)
{
    Random r = {seed};
    if (random_below(&r, 3) == 0) {
        len = LLVMFuzzerMutate(bytes, len, room);
    } else {
        unsigned char *other = malloc(len ? len : 1);
        Buffer b = {bytes, len, room};
        demand(other, "no memory for a change");
        memcpy(other, bytes, len);
        fuzz_change(&r, &b, other, len);
        len = b.len;
        free(other);
    }
    fuzz_mend(&r, bytes, len);
    return len;
}

#else

typedef struct {
    unsigned char *bytes;
    size_t len;
} Seed;

/* Leaves the program if the file cannot be read. */
static inline Seed seed_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    long len = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    Seed seed = {len >= 0 ? malloc((size_t)len + 1) : NULL, (size_t)len};
    if (!seed.bytes || fseek(file, 0, SEEK_SET) != 0 ||
        fread(seed.bytes, 1, seed.len, file) != seed.len) {
        fprintf(stderr, "%s: cannot be read\n", path);
        exit(1);
    }
    fclose(file);
    return seed;
}

static inline const Seed *seed_any(Random *r, const Seed *seeds, size_t count)
{
    const Seed *seed = &seeds[random_below(r, count)];
    for (int i = 0; seed->len > FUZZ_LARGE && i < 8 && random_below(r, FUZZ_LARGE_RARE); i++)
        seed = &seeds[random_below(r, count)];
    return seed;
}

static inline size_t fuzz_seeds(const Seed *seeds, size_t seed_count, size_t count, uint64_t random)
{
    Random r = {random};
    Buffer b = {malloc(fuzzer.room), 0, fuzzer.room};
    size_t accepted = 0;
    demand(b.bytes, "no memory for an input");
    for (size_t n = 0; n < seed_count; n++)
        accepted += fuzz_try(seeds[n].bytes, seeds[n].len);
    for (size_t n = 0; n < count; n++) {
        const Seed *seed = seed_any(&r, seeds, seed_count);
        const Seed *other = seed_any(&r, seeds, seed_count);
        b.len = 0;
        buffer_insert(&b, 0, seed->bytes, seed->len);
        fuzz_change(&r, &b, other->bytes, other->len);
        fuzz_mend(&r, b.bytes, b.len);
        accepted += fuzz_try(b.bytes, b.len);
    }
    free(b.bytes);
    return accepted;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: %s N SEED FILE...\n", fuzzer.name);
        return 64;
    }
    size_t count = strtoul(argv[1], NULL, 10), seed_count = (size_t)argc - 3;
    Seed *seeds = calloc(seed_count, sizeof *seeds);
    demand(seeds, "no memory for seeds");
    for (size_t i = 0; i < seed_count; i++)
        seeds[i] = seed_read(argv[3 + i]);
    if (fuzzer.open)
        fuzzer.open();
    size_t accepted = fuzz_seeds(seeds, seed_count, count, strtoul(argv[2], NULL, 10));
    if (fuzzer.close)
        fuzzer.close();
    count += seed_count;
    printf("%s: %zu inputs, %zu accepted, %zu refused\n", fuzzer.name, count, accepted,
           count - accepted);
    for (size_t i = 0; i < seed_count; i++)
        free(seeds[i].bytes);
    free(seeds);
    return 0;
}
#endif

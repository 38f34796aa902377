/* SPDX-License-Identifier: MIT */
/* fuzz_settings N SEED FILE...: mutated configuration files and status lines, through the reader of
 * each. What is refused has a place in the file and a sentence that a terminal can show. */
#include "base/utf8.h"
#include "fuzz_main.h"
#include "player/config.h"
#include "player/health.h"

#include <unistd.h>

enum { ROOM = 1 << 16 };

static char path[] = "/tmp/fuzz_settings.XXXXXX";
static int lines, told;

static void demand(bool condition, const char *what, const char *said)
{
    if (condition)
        return;
    fprintf(stderr, "fuzz_settings: %s: %s\n", what, said);
    abort();
}

static void check_sentence(const Err *err)
{
    size_t len = strnlen(err->why, sizeof err->why);
    demand(len && len < sizeof err->why, "no sentence", "");
    demand(utf8_valid(err->why, len, NULL), "no text", err->why);
}

static void tell(const char *file, const Err *err)
{
    told++;
    demand(strcmp(file, path) == 0, "another file", file);
    demand(err->line >= 0 && err->line <= lines, "no line of the file", err->why);
    demand(err->line == 0 || err->column >= 1, "no column", err->why);
    check_sentence(err);
}

static bool configure(void)
{
    Options o;
    Config c;
    options_init(&o);
    told = 0;
    int status = config_read(&c, path, &o, tell);
    demand(c.findings == told, "findings that were not told", "");
    demand((status == 0) == !told, "a status that fits no finding", "");
    const char *const texts[] = {o.file, o.fonts, o.lang, o.channel, o.name, o.address, o.status};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        demand(!texts[i] || utf8_valid(texts[i], strlen(texts[i]), NULL), "an option", texts[i]);
    config_close(&c);
    return status == 0;
}

static bool judge(Random *r)
{
    Err said = {.why = ""};
    int64_t now_ns = (INT64_C(1793599200) + (int64_t)random_below(r, 300)) * 1000000000;
    bool good = health_read(path, now_ns, &said);
    check_sentence(&said);
    for (const char *c = said.why; *c; c++)
        demand((unsigned char)*c >= 0x20 && *c != 0x7F, "a control character", said.why);
    return good;
}

static void make(Random *r, Buffer *b, const Seeds *seeds, size_t n)
{
    const Seed *seed = &seeds->list[n % seeds->count], *other = seeds_any(r, seeds);
    buffer_insert(b, 0, seed->bytes, seed->len);
    for (size_t changes = random_below(r, 6); changes > 0; changes--)
        mutate_bytes(r, b, other->bytes, other->len);
}

static bool try(Random *r, uint8_t *bytes, size_t len, size_t n)
{
    (void)n;
    FILE *file = fopen(path, "wb");
    bool written = file && fwrite(bytes, 1, len, file) == len;
    demand(file && fclose(file) == 0 && written, "cannot be written", path);
    lines = 1;
    for (size_t i = 0; i < len; i++)
        lines += bytes[i] == '\n';
    bool configured = configure();
    return judge(r) || configured;
}

int main(int argc, char **argv)
{
    int fd = mkstemp(path);
    if (fd < 0 || close(fd) != 0) {
        perror(path);
        return 1;
    }
    int status = fuzz_main(&(Fuzzer){"fuzz_settings", ROOM, make, try}, argc, argv);
    unlink(path);
    return status;
}

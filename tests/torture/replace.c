/* SPDX-License-Identifier: MIT */
/* replace PID FOLDER LOOKS TIMES SEED: the player PID shows FOLDER/in/s.fct, keeps its last good file and its
 * status in FOLDER/state, and says in LOOKS how many times it has looked (tests/preload/hasty.c). The file
 * is replaced TIMES times by each kind of thing, and the player looks at each. Every 400 times, and at
 * the end, one of FOLDER/red.fct and blue.fct comes in turn: then the picture must be what
 * MOTOGRAPH makes of it at that instant, the kept file that one, and descriptors, threads and files as many as
 * before. What the player says is in FOLDER/err. */
#include "check.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
    FILE_BYTES = 1 << 16,
    EACH = 400,
    LOOK_MS = 200,
    AGAIN_MS = 10,
    WAIT_S = 30,
    HUGE_BYTES = 300 << 20
};
enum { GROWTH_KIB = 4096 }; /* of its memory, in thousands of looks: pages that malloc keeps */

typedef struct {
    unsigned char bytes[FILE_BYTES];
    size_t len;
    char hash[65], name[8];
} Good;

typedef struct {
    int fds, threads, files;
    long rss_kib;
} Has;

static Good goods[2];
static int last; /* the one that is on */
static pid_t player;
static _Atomic uint64_t *looks;
static uint64_t dice;
static unsigned long unseen;
static Has at_first;

static uint64_t roll(uint64_t below)
{
    dice ^= dice << 13;
    dice ^= dice >> 7;
    dice ^= dice << 17;
    return dice % below;
}

static void nap_ms(long ms)
{
    nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000}, NULL);
}

static size_t read_file(const char *path, void *bytes, size_t size)
{
    FILE *file = fopen(path, "rb");
    size_t len = file ? fread(bytes, 1, size, file) : 0;
    if (file)
        fclose(file);
    return len;
}

static void run(char **argv)
{
    pid_t pid;
    int status;
    CHECK(posix_spawnp(&pid, argv[0], NULL, NULL, argv, environ) == 0 &&
              waitpid(pid, &status, 0) == pid && status == 0,
          "%s failed", argv[0]);
}

/* ---- what comes in place of the file ---- */

/* Whatever is there goes. */
static void clear(const char *path)
{
    if (unlink(path) != 0)
        rmdir(path);
}

static void write_bytes(const char *path, const void *bytes, size_t len, mode_t mode)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode);
    CHECK(fd >= 0 && write(fd, bytes, len) == (ssize_t)len && close(fd) == 0, "cannot write %s",
          path);
}

/* By a rename, or written where it is. */
static void put(const void *bytes, size_t len, mode_t mode)
{
    if (roll(2)) {
        unlink("in/new");
        write_bytes("in/new", bytes, len, mode);
        if (rename("in/new", "in/s.fct") == 0)
            return;
        unlink("in/new");
    }
    clear("in/s.fct");
    write_bytes("in/s.fct", bytes, len, mode);
}

static void put_good(void)
{
    last ^= 1;
    put(goods[last].bytes, goods[last].len, 0644);
}

static void put_truncated(void)
{
    const Good *g = &goods[roll(2)];
    put(g->bytes, 1 + roll(g->len - 1), 0644);
}

static void put_flipped(void)
{
    static unsigned char bytes[FILE_BYTES];
    const Good *g = &goods[roll(2)];
    memcpy(bytes, g->bytes, g->len);
    bytes[roll(g->len)] ^= (unsigned char)(1 << roll(8));
    put(bytes, g->len, 0644);
}

static void put_empty(void)
{
    put("", 0, 0644);
}

static void put_huge(void)
{
    put("MOTOGRPH", 8, 0644);
    CHECK(truncate("in/s.fct", HUGE_BYTES) == 0, "cannot be made huge");
}

/* For root this is a good file like others. */
static void put_forbidden(void)
{
    last ^= geteuid() == 0;
    put(goods[last].bytes, goods[last].len, 0);
}

static void put_loop(void)
{
    clear("in/s.fct");
    CHECK(symlink(roll(2) ? "s.fct" : "../in/s.fct", "in/s.fct") == 0, "no link");
}

static void put_fifo(void)
{
    clear("in/s.fct");
    CHECK(mkfifo("in/s.fct", 0644) == 0, "no FIFO");
}

static void put_directory(void)
{
    clear("in/s.fct");
    CHECK(mkdir("in/s.fct", 0755) == 0, "no directory");
}

static void copy(void)
{
    char *argv[] = {"cp", last ? "red.fct" : "blue.fct", "in/s.fct", NULL};
    struct stat st;
    if (lstat("in/s.fct", &st) != 0 || !S_ISREG(st.st_mode))
        clear("in/s.fct");
    run(argv);
    last ^= 1;
}

static void put_folder(void)
{
    clear("in/s.fct");
    CHECK(rmdir("in") == 0, "the folder stays");
    if (roll(2))
        nap_ms((long)roll(5));
    CHECK(mkdir("in", 0755) == 0, "no folder");
    put_good();
}

typedef struct {
    const char *name;
    void (*put)(void);
    bool good; /* not one that is looked at twice */
} Kind;

static const Kind kinds[] = {{"good", put_good, true},
                             {"truncated", put_truncated, false},
                             {"bit flipped", put_flipped, false},
                             {"empty", put_empty, false},
                             {"huge", put_huge, false},
                             {"wrong permission", put_forbidden, false},
                             {"symbolic link to itself", put_loop, false},
                             {"FIFO", put_fifo, false},
                             {"directory", put_directory, false},
                             {"overwritten in place by cp", copy, true},
                             {"folder deleted and made again", put_folder, true}};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* ---- what the player must be like ---- */

static int count_entries(const char *path)
{
    DIR *folder = opendir(path);
    int n = 0;
    while (folder && readdir(folder))
        n++;
    if (folder)
        closedir(folder);
    return n;
}

static Has look(void)
{
    char path[64], text[256] = "";
    Has has = {0};
    long pages = 0;
    snprintf(path, sizeof path, "/proc/%d/fd", (int)player);
    has.fds = count_entries(path);
    snprintf(path, sizeof path, "/proc/%d/task", (int)player);
    has.threads = count_entries(path);
    snprintf(path, sizeof path, "/proc/%d/statm", (int)player);
    read_file(path, text, sizeof text - 1);
    CHECK(sscanf(text, "%*d %ld", &pages) == 1, "the player has gone");
    has.rss_kib = pages * (sysconf(_SC_PAGESIZE) / 1024);
    has.files = count_entries("in") + count_entries("state");
    return has;
}

static bool status_has(const char *words)
{
    char text[8193] = "";
    read_file("state/status.json", text, sizeof text - 1);
    return strstr(text, words) != NULL;
}

static bool same_files(const char *a, const char *b)
{
    static unsigned char one[1 << 20], two[1 << 20];
    size_t n = read_file(a, one, sizeof one), m = read_file(b, two, sizeof two);
    return n > 0 && n == m && memcmp(one, two, n) == 0;
}

/* The instant of its last picture, as it says. */
static bool read_instant(char at[64])
{
    static const char is_of[] = "snapshot.png is of ";
    char text[4097] = "";
    const char *found = NULL;
    FILE *file = fopen("err", "rb");
    if (!file)
        return false;
    if (fseek(file, -4096, SEEK_END) != 0)
        rewind(file);
    text[fread(text, 1, 4096, file)] = '\0';
    fclose(file);
    for (const char *p = text; (p = strstr(p, is_of)); p++)
        found = p + strlen(is_of);
    snprintf(at, 64, "--at=%.*s", found ? (int)strcspn(found, "\n") : 0, found ? found : "");
    return found != NULL;
}

/* The picture is what a start with this file would show at its instant. */
static bool picture_is_right(void)
{
    char fact_file[16], at[64], size[] = "--size=320x240", theme[] = "--theme=light";
    char to[] = "--snapshot=want.png";
    char *argv[] = {getenv("MOTOGRAPH"), fact_file, at, size, theme, to, NULL};
    snprintf(fact_file, sizeof fact_file, "%s.fct", goods[last].name);
    unlink("state/snapshot.png");
    kill(player, SIGUSR1);
    for (int i = 0; i < 500 && access("state/snapshot.png", F_OK) != 0; i++)
        nap_ms(10);
    if (!read_instant(at))
        return false;
    run(argv);
    return same_files("state/snapshot.png", "want.png");
}

static bool is_right(void)
{
    char hash[80];
    snprintf(hash, sizeof hash, "\"hash\":\"%s\"", goods[last].hash);
    return status_has(hash) && status_has("\"state\":\"playing\"") && picture_is_right();
}

/* A good file comes: in the end all is right, and nothing is left of what came before. */
static void check_right(void)
{
    char kept[16];
    put_good();
    time_t end = time(NULL) + WAIT_S;
    bool right = false;
    while (!(right = is_right()) && time(NULL) < end && kill(player, 0) == 0)
        nap_ms(20);
    CHECK(right, "the picture is not %s", goods[last].name);
    snprintf(kept, sizeof kept, "%s.fct", goods[last].name);
    CHECK(same_files("state/last-good.fct", kept), "kept is not %s", kept);
    nap_ms(200); /* what it showed before is closed */
    Has has = look();
    if (!at_first.fds)
        at_first = has;
    CHECK_INT(has.fds, at_first.fds, "descriptors");
    CHECK_INT(has.threads, at_first.threads, "threads");
    CHECK_INT(has.files, at_first.files, "files in its folders");
    CHECK(has.rss_kib <= at_first.rss_kib + GROWTH_KIB, "it has %ld KiB, and at first %ld",
          has.rss_kib, at_first.rss_kib);
}

static bool has_looked(uint64_t times, int ms)
{
    for (int i = 0; i < ms * 5 && atomic_load(looks) < times; i++)
        nanosleep(&(struct timespec){0, 200000}, NULL);
    return atomic_load(looks) >= times;
}

/* Until it has looked, so that nothing is replaced unseen; what is bad for the first time it looks at twice. */
static void wait_for_looks(uint64_t before, bool good)
{
    unseen += !has_looked(before + 1, LOOK_MS);
    if (!good && roll(4))
        has_looked(before + 2, AGAIN_MS);
}

static void torture(const Kind *kind, const char *name, unsigned long times)
{
    int before = check_failed;
    {
        CASE("%s", name);
        for (unsigned long i = 0; i < times && kill(player, 0) == 0; i++) {
            const Kind *k = kind ? kind : &kinds[roll(KINDS)];
            uint64_t looked = atomic_load(looks);
            k->put();
            wait_for_looks(looked, k->good);
            if (i % EACH == EACH - 1 || i + 1 == times)
                check_right();
        }
        CHECK(kill(player, 0) == 0, "the player has gone");
    }
    char count[32];
    int n = snprintf(count, sizeof count, "%lu", times);
    if (n > 3)
        snprintf(count, sizeof count, "%lu,%03lu", times / 1000, times % 1000);
    printf("facts: %s: %s replaced, %s\n", name, count,
           check_failed == before ? "picture right" : "WRONG");
    fflush(stdout);
}

static void read_good(Good *g, const char *name)
{
    char path[16];
    snprintf(path, sizeof path, "%s.fct", name);
    snprintf(g->name, sizeof g->name, "%s", name);
    g->len = read_file(path, g->bytes, sizeof g->bytes);
    snprintf(path, sizeof path, "%s.hash", name);
    read_file(path, g->hash, 64);
    CHECK(g->len > 1000 && strlen(g->hash) == 64, "%s is not there", name);
}

int main(int argc, char **argv)
{
    int fd = argc == 6 ? open(argv[3], O_RDWR) : -1;
    void *shared = fd < 0 ? MAP_FAILED : mmap(NULL, 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (shared == MAP_FAILED || chdir(argv[2]) != 0) {
        fprintf(stderr, "Usage: replace PID FOLDER LOOKS TIMES SEED\n");
        return 2;
    }
    looks = shared;
    player = atoi(argv[1]);
    unsigned long times = strtoul(argv[4], NULL, 10);
    dice = strtoull(argv[5], NULL, 10) * 2654435761u + 88172645463325252u;
    umask(022);
    read_good(&goods[0], "red");
    read_good(&goods[1], "blue");
    check_right();
    for (int i = 0; i < KINDS; i++)
        torture(&kinds[i], kinds[i].name, times);
    torture(NULL, "all of these in turn, at random", times);
    printf("facts: looks: %llu, and %lu were not waited for\n",
           (unsigned long long)atomic_load(looks), unseen);
    return check_done("facts");
}

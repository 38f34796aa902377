// SPDX-License-Identifier: MIT
/* The first program of the device. It loads the drivers that screen and storage need, finds the disk by its
 * signature and the slot that the boot loader chose, and hands over to the system in it. It knows nothing of
 * boards: `start` of /modules is always loaded, and of the others, in their order, what a device in /sys
 * asks for by its alias, until the disk is there. The screens are first, so theirs always are. Each step is
 * a line of the kernel's log, whose times tell where a start spends its own.
 *
 * The kernel's command line says slot=A or slot=B, and disk=SIGNATURE of the partition table; modules of
 * modprobe.blacklist=NAME,... are left out. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <linux/loop.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* A slow USB stick is there after some seconds, a broken one never. */
enum { WAIT_FOR_DISK_S = 30, DEVICES_MAX = 1024, ALIASES_MAX = 4096 };

static void say(const char *what, const char *detail)
{
    FILE *log = fopen("/dev/kmsg", "we");
    if (log) {
        fprintf(log, "<6>init: %s%s%s\n", what, *detail ? ": " : "", detail);
        fclose(log);
    }
}

/* The kernel then resets the board (panic=5), and the boot loader counts one attempt less. */
static _Noreturn void give_up(const char *what, const char *detail)
{
    say(what, detail);
    fprintf(stderr, "motograph: %s: %s (%s)\n", what, detail, strerror(errno));
    exit(1);
}

/* The whole file with a NUL after it, or an empty text; lives as long as the program. */
static char *text_of(const char *path)
{
    size_t size = 0, room = 4096;
    char *text = malloc(room);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = 0;
    while (text && fd >= 0 && (got = read(fd, text + size, room - size - 1)) > 0)
        if ((size += (size_t)got) + 1 == room) {
            char *more = realloc(text, room *= 2);
            if (!more)
                give_up("no memory", path);
            text = more;
        }
    if (!text)
        give_up("no memory", path);
    if (fd >= 0)
        close(fd);
    text[size] = 0;
    return text;
}

static char *needs, *alias_lines; /* /modules/needs, /modules/aliases */

static char unwanted[256]; /* NAME,... */

static bool is_unwanted(const char *name)
{
    const size_t n = strlen(name);
    for (const char *word = unwanted; *word; word += strspn(word, ",")) {
        const size_t length = strcspn(word, ",");
        if (length == n && strncmp(word, name, n) == 0)
            return true;
        word += length;
    }
    return false;
}

/* `name` is that of the file without .ko; a module that was loaded before is no error. */
static void insert(const char *name)
{
    char path[PATH_MAX];
    if (is_unwanted(name))
        return;
    snprintf(path, sizeof path, "/modules/%s.ko", name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    if (syscall(SYS_finit_module, fd, "", 0) != 0 && errno != EEXIST && errno != ENODEV)
        say(name, strerror(errno));
    close(fd);
    unlink(path);
}

/* What a module needs stands before it in its line of /modules/needs: "NAME: FIRST SECOND". */
static void load(const char *name)
{
    size_t n = strlen(name);
    for (const char *line = needs; *line; line = strchrnul(line, '\n') + 1) {
        if (strncmp(line, name, n) == 0 && line[n] == ':')
            for (const char *word = line + n + 1; *word == ' ';) {
                char need[256];
                size_t length = strcspn(++word, " \n");
                snprintf(need, sizeof need, "%.*s", (int)length, word);
                insert(need);
                word += length;
            }
        if (!*strchrnul(line, '\n'))
            break;
    }
    insert(name);
}

static struct {
    const char *pattern, *module; /* NULL: is loaded */
} aliases[ALIASES_MAX];
static int alias_count;

/* Lines of /modules/aliases are "PATTERN NAME". */
static void read_aliases(void)
{
    alias_lines = text_of("/modules/aliases");
    for (char *line = strtok(alias_lines, "\n"); line; line = strtok(NULL, "\n")) {
        char *space = strchr(line, ' ');
        if (space && alias_count < ALIASES_MAX) {
            *space = 0;
            aliases[alias_count].pattern = line;
            aliases[alias_count++].module = space + 1;
        }
    }
}

/* What the devices of all buses are, as their drivers know them. */
static char *modaliases[DEVICES_MAX];
static int modalias_count;

static void add_modalias(const char *path)
{
    char *modalias = text_of(path);
    modalias[strcspn(modalias, "\n")] = 0;
    if (*modalias && modalias_count < DEVICES_MAX)
        modaliases[modalias_count++] = modalias;
    else
        free(modalias);
}

static void look_for_devices(void)
{
    while (modalias_count > 0)
        free(modaliases[--modalias_count]);
    DIR *buses = opendir("/sys/bus");
    for (struct dirent *bus; buses && (bus = readdir(buses));) {
        char path[PATH_MAX];
        snprintf(path, sizeof path, "/sys/bus/%s/devices", bus->d_name);
        DIR *devices = bus->d_name[0] == '.' ? NULL : opendir(path);
        for (struct dirent *d; devices && (d = readdir(devices));) {
            snprintf(path, sizeof path, "/sys/bus/%s/devices/%s/modalias", bus->d_name, d->d_name);
            if (d->d_name[0] != '.')
                add_modalias(path);
        }
        if (devices)
            closedir(devices);
    }
    if (buses)
        closedir(buses);
}

static bool is_asked_for(const char *pattern)
{
    for (int i = 0; i < modalias_count; i++)
        if (strncmp(pattern, modaliases[i], 3) == 0 && fnmatch(pattern, modaliases[i], 0) == 0)
            return true;
    return false;
}

/* The value of a word NAME=VALUE of the command line. */
static void word(const char *name, char *value, size_t size)
{
    char *line = text_of("/proc/cmdline");
    for (char *w = strtok(line, " \n"); w; w = strtok(NULL, " \n"))
        if (strncmp(w, name, strlen(name)) == 0)
            snprintf(value, size, "%s", w + strlen(name));
    free(line);
}

static bool has_signature(const char *disk, uint32_t signature)
{
    char path[PATH_MAX];
    uint8_t b[4] = {0};
    snprintf(path, sizeof path, "/dev/%s", disk);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = fd < 0 ? -1 : pread(fd, b, 4, 440);
    if (fd >= 0)
        close(fd);
    return got == 4 &&
           signature == ((uint32_t)b[3] << 24 | (uint32_t)b[2] << 16 | (uint32_t)b[1] << 8 | b[0]);
}

/* The path of a partition of the disk: sda1, but mmcblk0p1. */
static bool partition(const char *disk, int number, char *path, size_t size)
{
    size_t n = strlen(disk);
    snprintf(path, size, "/dev/%s%s%d", disk, n && strchr("0123456789", disk[n - 1]) ? "p" : "",
             number);
    return access(path, F_OK) == 0;
}

static bool find_disk(uint32_t signature, char *disk, size_t size)
{
    DIR *disks = opendir("/sys/block");
    bool found = false;
    for (struct dirent *d; disks && !found && (d = readdir(disks));)
        if (d->d_name[0] != '.' && strncmp(d->d_name, "loop", 4) != 0 &&
            has_signature(d->d_name, signature)) {
            snprintf(disk, size, "%s", d->d_name);
            found = true;
        }
    if (disks)
        closedir(disks);
    return found;
}

/* Loads what devices ask for, in the order of the list, until the disk is there. */
static bool load_until_found(uint32_t signature, char *disk, size_t size)
{
    look_for_devices();
    for (int i = 0; i < alias_count; i++) {
        const char *name = aliases[i].module;
        if (!name || !is_asked_for(aliases[i].pattern))
            continue;
        load(name);
        for (int j = i;
             j < alias_count && aliases[j].module && strcmp(aliases[j].module, name) == 0; j++)
            aliases[j].module = NULL;
        if (find_disk(signature, disk, size))
            return true;
    }
    return find_disk(signature, disk, size);
}

/* /run/part/... are the names by which the system knows the disk and its partitions. */
static void name_partitions(const char *disk)
{
    static const char *const names[] = {"disk", "fat", "A", "B", "data"};
    mkdir("/run/part", 0755);
    for (int i = 0; i < 5; i++) {
        char device[PATH_MAX], name[64];
        snprintf(device, sizeof device, "/dev/%s", disk);
        snprintf(name, sizeof name, "/run/part/%s", names[i]);
        if ((i == 0 || partition(disk, i, device, sizeof device)) && symlink(device, name) != 0)
            say(name, strerror(errno));
    }
}

static void mount_root(const char *file)
{
    char device[64];
    int control = open("/dev/loop-control", O_RDWR | O_CLOEXEC);
    int number = control < 0 ? -1 : ioctl(control, LOOP_CTL_GET_FREE);
    snprintf(device, sizeof device, "/dev/loop%d", number);
    int loop = number < 0 ? -1 : open(device, O_RDWR | O_CLOEXEC);
    struct loop_config c = {.fd = (uint32_t)open(file, O_RDONLY | O_CLOEXEC),
                            .info.lo_flags = LO_FLAGS_READ_ONLY};
    if (loop < 0 || (int)c.fd < 0 || ioctl(loop, LOOP_CONFIGURE, &c) != 0)
        give_up("the root cannot be attached", file);
    ioctl(loop, LOOP_SET_DIRECT_IO, 1UL); /* else each page is kept twice */
    close(loop);
    close((int)c.fd);
    close(control);
    if (mount(device, "/root", "squashfs", MS_RDONLY, NULL) != 0)
        give_up("the root cannot be mounted", file);
}

/* What lies in the initramfs is memory, which nobody could free later. */
static void forget_modules(void)
{
    DIR *folder = opendir("/modules");
    for (struct dirent *d; folder && (d = readdir(folder));) {
        char path[PATH_MAX];
        snprintf(path, sizeof path, "/modules/%s", d->d_name);
        unlink(path);
    }
    if (folder)
        closedir(folder);
    unlink("/init");
}

static _Noreturn void hand_over(void)
{
    static const char *const kept[] = {"dev", "proc", "sys", "run"};
    for (int i = 0; i < 4; i++) {
        char from[16], to[32];
        snprintf(from, sizeof from, "/%s", kept[i]);
        snprintf(to, sizeof to, "/root/%s", kept[i]);
        if (mount(from, to, NULL, MS_MOVE, NULL) != 0)
            give_up("cannot be moved", to);
    }
    if (chdir("/root") != 0 || mount(".", "/", NULL, MS_MOVE, NULL) != 0 || chroot(".") != 0 ||
        chdir("/") != 0)
        give_up("cannot change to the root", "/root");
    say("hands over", "");
    execl("/sbin/init", "/sbin/init", (char *)NULL);
    give_up("no system in the slot", "/sbin/init");
}

int main(void)
{
    char slot[8] = "A", signature[16] = "0", disk[256], part[PATH_MAX];
    mount("devtmpfs", "/dev", "devtmpfs", MS_NOSUID, "mode=0755");
    mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
    mount("sysfs", "/sys", "sysfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL);
    mount("tmpfs", "/run", "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=20%");
    say("begins", "");
    word("slot=", slot, sizeof slot);
    word("disk=", signature, sizeof signature);
    word("modprobe.blacklist=", unwanted, sizeof unwanted);
    needs = text_of("/modules/needs");
    for (char *name = strtok(text_of("/modules/start"), "\n"); name; name = strtok(NULL, "\n"))
        load(name);
    read_aliases();
    say("file systems are there", "");
    time_t until = time(NULL) + WAIT_FOR_DISK_S;
    const uint32_t wanted = (uint32_t)strtoul(signature, NULL, 16);
    while (!load_until_found(wanted, disk, sizeof disk) ||
           !partition(disk, slot[0] == 'B' ? 3 : 2, part, sizeof part)) {
        errno = ENODEV;
        if (time(NULL) > until)
            give_up("no disk with the signature", signature);
        usleep(5000);
    }
    say("found the slot", part);
    name_partitions(disk);
    mkdir("/run/slot", 0755);
    if (mount(part, "/run/slot", "ext4", MS_RDONLY | MS_NOATIME | MS_NODEV | MS_NOSUID, "noload") !=
        0)
        give_up("the slot cannot be mounted", part);
    mount_root("/run/slot/root.squashfs");
    say("the root is there", "");
    forget_modules();
    hand_over();
}

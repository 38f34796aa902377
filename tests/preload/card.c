/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc and libdrm: graphics cards that are simulated (tests/sim_card.h), for
 * the program as it is shipped; in real time or, before tests/preload/vsync.c, in the time of its world.
 *
 *   CARD_MODE=WxH@HZ    of the display on card0, HDMI-A-1 (1920x1080@60)
 *   CARD_PERIOD_NS=N    from one refresh to the next, whatever the mode says; 0: flips are done at once
 *   CARD_IS=WORD,...    legacy, refusing (atomic changes), unflippable, eventless, lossy (one event in 500),
 *                       absent, unplugged, mastered (by somebody else), poor (no memory), poisoned (what
 *                       the program reads of a buffer is poison), uploading (it takes over only what it is
 *                       told, into a copy of each buffer), sending (into one copy), dirty (by DIRTYFB)
 *   CARD_SCRIPT=S       "MS WORD ARGS; ...": what happens so many ms after the card was first looked for:
 *                       unplug, plug WxH@HZ, vanish, appear, rob, restore, busy N, hang, dumb, enrich
 *   CARD_GLASS=FILE     gets what was last on the glass: "W H\n" and XRGB
 *   CARD_FRAMES=FILE    gets a line for each new frame on the glass: monotonic ns, FNV-1a of its pixels
 *   CARD_REPORT=FILE    gets at the end what was counted */
#define _GNU_SOURCE
#include "sim_card.h"

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <pthread.h>
#include <stdarg.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static int fds[SIM_CARDS] = {-1, -1, -1};
static int64_t begun_ns, first_ns, last_ns;
static const char *script;
static FILE *frames;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int64_t mono(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* Waits until then in the world; true if a signal came meanwhile. Not there in real time. */
__attribute__((weak)) int world_pass_until(int64_t ns);

/* A buffer's memory has a name, so that it can be told from the program's own. The program maps it by
 * itself. */
static struct {
    void *at;
    int fd;
    size_t bytes;
} memories[SIM_BUFFERS];

static void *card_memory(size_t bytes)
{
    int n = 0;
    while (memories[n].at)
        n++;
    int fd = memfd_create("card", 0);
    if (fd < 0 || ftruncate(fd, (off_t)bytes) != 0)
        abort();
    memories[n].fd = fd;
    memories[n].bytes = bytes;
    return memories[n].at = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
}

static void forget_memory(void *at)
{
    for (int n = 0; at && n < SIM_BUFFERS; n++) {
        if (memories[n].at != at)
            continue;
        munmap(at, memories[n].bytes);
        close(memories[n].fd);
        memories[n].at = NULL;
    }
}

static int memory_fd(const void *at)
{
    for (int n = 0; n < SIM_BUFFERS; n++)
        if (at && memories[n].at == at)
            return memories[n].fd;
    return -1;
}

static bool has(const char *word)
{
    const char *all = getenv("CARD_IS"), *at = all ? strstr(all, word) : NULL;
    return at && (at == all || at[-1] == ',') && (at[strlen(word)] == ',' || !at[strlen(word)]);
}

static void plug(SimCard *c, const char *mode)
{
    int w = 1920, h = 1080;
    double hz = 60;
    sscanf(mode, "%dx%d@%lf", &w, &h, &hz);
    sim_plug(c, 0, w, h, hz);
}

static void on_frame(SimCard *c, SimOutput *o, int64_t at_ns)
{
    if (!first_ns)
        first_ns = at_ns;
    last_ns = at_ns;
    SimBuffer *b = sim_buffer_of(c, o->fb);
    if (!frames || !b)
        return;
    uint64_t hash = UINT64_C(14695981039346656037);
    for (uint32_t y = 0; y < b->h; y++)
        for (uint32_t x = 0; x < b->w; x++)
            hash =
                (hash ^ (b->seen[(size_t)y * b->stride + x] & 0xFFFFFF)) * UINT64_C(1099511628211);
    fprintf(frames, "%" PRId64 " %016" PRIx64 "\n", at_ns, hash);
    fflush(frames);
}

static void begin(void)
{
    const char *period = getenv("CARD_PERIOD_NS"), *mode = getenv("CARD_MODE"),
               *path = getenv("CARD_FRAMES");
    SimCard *c = sim_card(0);
    sim.clock = mono;
    sim.memory = card_memory;
    sim.poison = has("poisoned") || has("uploading") || has("sending");
    sim.forget = forget_memory;
    sim.on_frame = on_frame;
    sim.period_ns = period ? atoll(period) : 0;
    plug(c, mode ? mode : "");
    c->no_atomic = has("legacy") || has("unflippable");
    c->refuses_atomic = has("refusing");
    c->no_flips = has("unflippable");
    c->copies = has("uploading") || has("sending");
    c->one_copy = has("sending");
    c->wants_dirty = has("dirty");
    c->no_events = has("eventless");
    c->no_vblank = period && !sim.period_ns;
    c->lose_every = has("lossy") ? 500 : 0;
    c->other_master = has("mastered");
    c->no_memory = has("poor");
    c->there = !has("absent");
    if (has("unplugged"))
        sim_unplug(c, 0);
    script = getenv("CARD_SCRIPT");
    frames = path ? fopen(path, "w") : NULL;
    begun_ns = mono();
}

static void act(const char *word, const char *argument)
{
    SimCard *c = &sim.cards[0];
    if (strcmp(word, "unplug") == 0)
        sim_unplug(c, 0);
    else if (strcmp(word, "plug") == 0)
        plug(c, argument);
    else if (strcmp(word, "vanish") == 0)
        c->there = false, c->removed = c->open;
    else if (strcmp(word, "appear") == 0)
        c->there = true;
    else if (strcmp(word, "rob") == 0 || strcmp(word, "restore") == 0)
        c->other_master = word[1] == 'o';
    else if (strcmp(word, "busy") == 0)
        c->busy = atoi(argument);
    else if (strcmp(word, "hang") == 0)
        c->hangs = true;
    else if (strcmp(word, "dumb") == 0)
        c->no_events = true;
    else if (strcmp(word, "enrich") == 0)
        c->no_memory = false;
    else
        abort();
}

/* Lets happen what is due. */
static void step(void)
{
    if (!begun_ns)
        begin();
    while (script && *script) {
        int after_ms, used = 0;
        char word[16] = "", argument[32] = "";
        sscanf(script, " %d %15[a-z]%n", &after_ms, word, &used);
        if (mono() - begun_ns < after_ms * INT64_C(1000000))
            return;
        const char *end = strchr(script, ';');
        sscanf(script + used, " %31[^; ]", argument);
        act(word, argument);
        script = end ? end + 1 : "";
    }
}

static int sim_fd_of(int fd)
{
    for (int i = 0; i < SIM_CARDS; i++)
        if (fds[i] == fd && fd >= 0)
            return SIM_FD + i;
    return -1;
}

/* When there is something to take; 0: never. */
static int64_t due_of(const SimCard *c)
{
    int64_t due = 0;
    for (int i = 0; i < c->output_count; i++) {
        const SimOutput *o = &c->outputs[i];
        if (o->ready || c->removed)
            due = 1;
        else if (o->pending && !c->hangs && !c->no_events && !due)
            due = o->due_ns;
    }
    return due;
}

/* The timer is readable when there is something to take. */
static void arm(int sim_fd)
{
    struct itimerspec at = {{0, 0}, {0, 0}};
    int64_t due = due_of(&sim.cards[sim_fd - SIM_FD]);
    at.it_value.tv_sec = due / 1000000000;
    at.it_value.tv_nsec = due % 1000000000;
    timerfd_settime(fds[sim_fd - SIM_FD], TFD_TIMER_ABSTIME, &at, NULL);
}

/* Makes a call of libdrm: CALL(the simulated one), with the errno of its answer. */
static int answer(int sim_fd, int result)
{
    if (sim_fd >= SIM_FD && fds[sim_fd - SIM_FD] >= 0)
        arm(sim_fd);
    pthread_mutex_unlock(&lock);
    if (result < 0)
        errno = -result;
    return result;
}

static int enter(int fd)
{
    pthread_mutex_lock(&lock);
    step();
    return sim_fd_of(fd);
}

static void write_glass(SimCard *c)
{
    uint32_t stride = 0;
    const char *path = getenv("CARD_GLASS");
    const uint32_t *glass = path ? sim_glass(c, 0, &stride) : NULL;
    FILE *f = glass ? fopen(path, "w") : NULL;
    if (!f)
        return;
    fprintf(f, "%d %d\n", c->outputs[0].mode.hdisplay, c->outputs[0].mode.vdisplay);
    for (int y = 0; y < c->outputs[0].mode.vdisplay; y++)
        fwrite(glass + (size_t)y * stride, 4, c->outputs[0].mode.hdisplay, f);
    fclose(f);
}

static int let_go(int sim_fd, uint32_t fb)
{
    SimCard *c = sim_of(sim_fd);
    if (c)
        sim_settle(c);
    if (c && c->outputs[0].fb == fb)
        write_glass(c);
    return sim_remove_fb(sim_fd, fb);
}

#define SHIM(name, params, call)                                                                   \
    int name params                                                                                \
    {                                                                                              \
        int s = enter(fd);                                                                         \
        return answer(s, call);                                                                    \
    }
#define SHIM_MINUS_1(name, params, call)                                                           \
    int name params                                                                                \
    {                                                                                              \
        int s = enter(fd);                                                                         \
        return answer(s, call) < 0 ? -1 : 0;                                                       \
    }
#define SHIM_PTR(type, name, params, call)                                                         \
    type name params                                                                               \
    {                                                                                              \
        int s = enter(fd);                                                                         \
        type p = call;                                                                             \
        answer(s, p ? 0 : -ENODEV);                                                                \
        return p;                                                                                  \
    }

SHIM(drmSetClientCap, (int fd, uint64_t cap, uint64_t value), sim_client_cap(s, cap, value))
SHIM(drmGetCap, (int fd, uint64_t cap, uint64_t *value), sim_cap(s, cap, value))
SHIM(drmIsMaster, (int fd), sim_is_master(s))
SHIM_MINUS_1(drmSetMaster, (int fd), sim_become_master(s))
SHIM_MINUS_1(drmDropMaster, (int fd), sim_drop_master(s))
SHIM_PTR(drmModeResPtr, drmModeGetResources, (int fd), sim_resources(s))
SHIM_PTR(drmModeConnectorPtr, drmModeGetConnector, (int fd, uint32_t id), sim_connector(s, id))
SHIM_PTR(drmModeEncoderPtr, drmModeGetEncoder, (int fd, uint32_t id), sim_encoder(s, id))
SHIM_PTR(drmModePlaneResPtr, drmModeGetPlaneResources, (int fd), sim_planes(s))
SHIM_PTR(drmModePlanePtr, drmModeGetPlane, (int fd, uint32_t id), sim_plane(s, id))
SHIM_PTR(drmModeObjectPropertiesPtr, drmModeObjectGetProperties,
         (int fd, uint32_t id, uint32_t type), sim_properties(s, id, type))
SHIM_PTR(drmModePropertyPtr, drmModeGetProperty, (int fd, uint32_t id), sim_property(s, id))
SHIM(drmModeCreatePropertyBlob, (int fd, const void *data, size_t size, uint32_t *id),
     sim_create_blob(s, data, size, id))
SHIM(drmModeDestroyPropertyBlob, (int fd, uint32_t id), sim_destroy_blob(s, id))
SHIM(drmModeCreateDumbBuffer,
     (int fd, uint32_t w, uint32_t h, uint32_t bpp, uint32_t flags, uint32_t *handle,
      uint32_t *pitch, uint64_t *size),
     sim_create_dumb(s, w, h, bpp, flags, handle, pitch, size))
SHIM(drmModeDestroyDumbBuffer, (int fd, uint32_t handle), sim_destroy_dumb(s, handle))
SHIM(drmModeAddFB,
     (int fd, uint32_t w, uint32_t h, uint8_t depth, uint8_t bpp, uint32_t pitch, uint32_t handle,
      uint32_t *fb),
     sim_add_fb(s, w, h, depth, bpp, pitch, handle, fb))
SHIM(drmModeRmFB, (int fd, uint32_t fb), let_go(s, fb))
SHIM(drmModeSetCrtc,
     (int fd, uint32_t crtc, uint32_t fb, uint32_t x, uint32_t y, uint32_t *connectors, int count,
      drmModeModeInfoPtr mode),
     sim_set_crtc(s, crtc, fb, x, y, connectors, count, mode))
SHIM(drmModePageFlip, (int fd, uint32_t crtc, uint32_t fb, uint32_t flags, void *user),
     sim_page_flip(s, crtc, fb, flags, user))
SHIM(drmModeDirtyFB, (int fd, uint32_t fb, drmModeClipPtr clips, uint32_t count),
     sim_dirty_fb(s, fb, clips, count))
SHIM(drmModeSetCursor, (int fd, uint32_t crtc, uint32_t handle, uint32_t w, uint32_t h),
     sim_set_cursor(s, crtc, handle, w, h))
SHIM(drmModeConnectorSetProperty, (int fd, uint32_t id, uint32_t property, uint64_t value),
     sim_set_property(s, id, property, value))

void drmModeFreeResources(drmModeResPtr p)
{
    free(p);
}

void drmModeFreeConnector(drmModeConnectorPtr p)
{
    free(p);
}

void drmModeFreeEncoder(drmModeEncoderPtr p)
{
    free(p);
}

void drmModeFreePlaneResources(drmModePlaneResPtr p)
{
    free(p);
}

void drmModeFreePlane(drmModePlanePtr p)
{
    free(p);
}

void drmModeFreeObjectProperties(drmModeObjectPropertiesPtr p)
{
    free(p);
}

void drmModeFreeProperty(drmModePropertyPtr p)
{
    free(p);
}

int drmHandleEvent(int fd, drmEventContextPtr handlers)
{
    uint64_t times;
    int s = enter(fd), result = sim_take(s, handlers);
    if (read(fd, &times, sizeof times) < 0)
        errno = 0;
    return answer(s, result) < 0 ? -1 : 0;
}

int drmIoctl(int fd, unsigned long request, void *arg)
{
    int s = enter(fd), result = -EINVAL;
    if (request == DRM_IOCTL_MODE_ATOMIC) {
        result = sim_atomic(s, arg);
    } else if (request == DRM_IOCTL_MODE_GETCONNECTOR) {
        struct drm_mode_get_connector *c = arg;
        result = sim_connection(s, c->connector_id, &c->count_modes);
        c->connection = result < 0 ? 0 : (uint32_t)result;
        result = result < 0 ? result : 0;
    }
    return answer(s, result) < 0 ? -1 : 0;
}

/* ---- waits ---- */

/* In the world, where timers of the kernel's do not tick. */
static int wait_in_world(int sim_fd, struct pollfd *p, int64_t until)
{
    for (;;) {
        enter(p->fd);
        int64_t due = due_of(&sim.cards[sim_fd - SIM_FD]), at = mono();
        answer(-1, 0);
        p->revents = due && due <= at ? POLLIN : 0;
        if (p->revents || at >= until)
            return p->revents ? 1 : 0;
        if (world_pass_until(due && due < until ? due : until)) {
            errno = EINTR;
            return -1;
        }
    }
}

int ppoll(struct pollfd *p, nfds_t count, const struct timespec *most, const sigset_t *mask)
{
    static int (*real)(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
    int s = count == 1 ? sim_fd_of(p->fd) : -1;
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "ppoll");
    if (s < SIM_FD || !world_pass_until)
        return real(p, count, most, mask);
    return wait_in_world(s, p, mono() + most->tv_sec * INT64_C(1000000000) + most->tv_nsec);
}

/* ---- files and maps ---- */

static int open_as(const char *path, int flags, mode_t mode)
{
    static int (*real)(const char *, int, ...);
    int number;
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "open64");
    if (strcmp(path, "/dev/tty") == 0) {
        errno = ENXIO;
        return -1;
    }
    if (sscanf(path, "/dev/dri/card%d", &number) != 1)
        return real(path, flags, mode);
    pthread_mutex_lock(&lock);
    step();
    int s = sim_open(number);
    if (s >= 0)
        fds[number] = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    answer(-1, s);
    return s < 0 ? -1 : fds[number];
}

#define OPEN(name)                                                                                 \
    int name(const char *path, int flags, ...);                                                    \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list args;                                                                              \
        va_start(args, flags);                                                                     \
        mode_t mode = va_arg(args, mode_t);                                                        \
        va_end(args);                                                                              \
        return open_as(path, flags, mode);                                                         \
    }
OPEN(open)
OPEN(open64)

int __open_2(const char *path, int flags);
int __open_2(const char *path, int flags)
{
    return open_as(path, flags, 0);
}

int __open64_2(const char *path, int flags);
int __open64_2(const char *path, int flags)
{
    return open_as(path, flags, 0);
}

/* Terminal and keyboards of this machine are not the program's. */
DIR *opendir(const char *path)
{
    static DIR *(*real)(const char *);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "opendir");
    return real(strcmp(path, "/dev/input") == 0 ? "/dev/null/none" : path);
}

int close(int fd)
{
    static int (*real)(int);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "close");
    int s = sim_fd_of(fd);
    if (s >= SIM_FD) {
        pthread_mutex_lock(&lock);
        sim_close(s);
        fds[s - SIM_FD] = -1;
        pthread_mutex_unlock(&lock);
    }
    return real(fd);
}

int drmModeMapDumbBuffer(int fd, uint32_t handle, uint64_t *offset)
{
    *offset = (uint64_t)handle << 32;
    return sim_fd_of(fd) >= 0 ? 0 : -ENODEV;
}

static void *map_as(void *at, size_t size, int protection, int flags, int fd, off_t offset)
{
    static void *(*real)(void *, size_t, int, int, int, off_t);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "mmap64");
    int s = fd >= 0 ? sim_fd_of(fd) : -1;
    if (s < 0)
        return real(at, size, protection, flags, fd, offset);
    return real(at, size, protection, flags, memory_fd(sim_map(s, (uint32_t)(offset >> 32), size)),
                0);
}

void *mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset)
{
    return map_as(at, size, protection, flags, fd, offset);
}

void *mmap64(void *at, size_t size, int protection, int flags, int fd, off_t offset);
void *mmap64(void *at, size_t size, int protection, int flags, int fd, off_t offset)
{
    return map_as(at, size, protection, flags, fd, offset);
}

__attribute__((destructor)) static void report(void)
{
    const char *path = getenv("CARD_REPORT");
    FILE *f = path && begun_ns ? fopen(path, "w") : NULL;
    SimCard *c = &sim.cards[0];
    if (frames)
        fclose(frames);
    if (!f)
        return;
    fprintf(f,
            "flips=%" PRId64 " lights=%" PRId64 " losses=%" PRId64 " dirties=%" PRId64
            " atomics=%" PRId64 " clips=%" PRId64 " cursor_offs=%" PRId64
            " dark=%d first_ms=%.3f\n",
            c->flips, c->lights, c->losses, c->dirties, c->atomics, c->clips, c->cursor_offs,
            c->outputs[0].dark, (double)(first_ns - begun_ns) / 1e6);
    fclose(f);
}

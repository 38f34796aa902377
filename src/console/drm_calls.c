/* SPDX-License-Identifier: MIT */
/* The only file that calls libdrm. Some of its functions return -1 with errno, some -errno; here all
 * return -errno. */
#define _GNU_SOURCE /* ppoll */ // NOLINT(bugprone-reserved-identifier)
#include "console/drm_calls.h"

#include "system/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static const int64_t second_ns = 1000000000;

static int answer(int result)
{
    return result != -1 ? result : errno ? -errno : -EIO;
}

static int64_t now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * second_ns + t.tv_nsec;
}

static int open_card(int number)
{
    char path[32];
    snprintf(path, sizeof path, "/dev/dri/card%d", number);
    return answer(open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK));
}

static void close_card(int fd)
{
    close(fd);
}

/* A stop that comes just before the poll is seen a moment later: its timer interrupts as well. */
static int wait_for_event(int fd, int64_t until_ns)
{
    struct pollfd p = {.fd = fd, .events = POLLIN};
    while (!process_stop_wanted()) {
        int64_t left_ns = until_ns - now_ns();
        left_ns = left_ns > 0 ? left_ns : 0;
        struct timespec left = {left_ns / second_ns, left_ns % second_ns};
        int n = ppoll(&p, 1, &left, NULL);
        if (n > 0)
            return p.revents & POLLIN ? 1 : -ENODEV;
        if (n == 0 || errno != EINTR)
            return answer(n);
    }
    return -EINTR;
}

static int take(int fd, drmEventContextPtr handlers)
{
    return answer(drmHandleEvent(fd, handlers));
}

static int client_cap(int fd, uint64_t cap, uint64_t value)
{
    return answer(drmSetClientCap(fd, cap, value));
}

static int cap(int fd, uint64_t which, uint64_t *value)
{
    return answer(drmGetCap(fd, which, value));
}

static bool is_master(int fd)
{
    return drmIsMaster(fd);
}

static int become_master(int fd)
{
    return answer(drmSetMaster(fd));
}

static int drop_master(int fd)
{
    return answer(drmDropMaster(fd));
}

/* With room for one mode it does not ask the display; with fewer than there are it copies none. */
static int connection(int fd, uint32_t id, uint32_t *modes)
{
    struct drm_mode_modeinfo room;
    struct drm_mode_get_connector c = {
        .connector_id = id, .count_modes = 1, .modes_ptr = (uintptr_t)&room};
    int result = answer(drmIoctl(fd, DRM_IOCTL_MODE_GETCONNECTOR, &c));
    *modes = c.count_modes;
    return result < 0 ? result : (int)c.connection;
}

static void *map(int fd, uint32_t handle, size_t size)
{
    uint64_t offset;
    if (drmModeMapDumbBuffer(fd, handle, &offset) != 0)
        return NULL;
    void *at = mmap(NULL, size, PROT_WRITE, MAP_SHARED, fd, (off_t)offset);
    return at == MAP_FAILED ? NULL : at;
}

static void unmap(void *at, size_t size)
{
    munmap(at, size);
}

static int atomic(int fd, struct drm_mode_atomic *change)
{
    return answer(drmIoctl(fd, DRM_IOCTL_MODE_ATOMIC, change));
}

const DrmCalls drm_calls = {.now_ns = now_ns,
                            .open = open_card,
                            .close = close_card,
                            .wait = wait_for_event,
                            .take = take,
                            .client_cap = client_cap,
                            .cap = cap,
                            .is_master = is_master,
                            .become_master = become_master,
                            .drop_master = drop_master,
                            .resources = drmModeGetResources,
                            .free_resources = drmModeFreeResources,
                            .connector = drmModeGetConnector,
                            .free_connector = drmModeFreeConnector,
                            .connection = connection,
                            .encoder = drmModeGetEncoder,
                            .free_encoder = drmModeFreeEncoder,
                            .planes = drmModeGetPlaneResources,
                            .free_planes = drmModeFreePlaneResources,
                            .plane = drmModeGetPlane,
                            .free_plane = drmModeFreePlane,
                            .properties = drmModeObjectGetProperties,
                            .free_properties = drmModeFreeObjectProperties,
                            .property = drmModeGetProperty,
                            .free_property = drmModeFreeProperty,
                            .create_blob = drmModeCreatePropertyBlob,
                            .destroy_blob = drmModeDestroyPropertyBlob,
                            .create_dumb = drmModeCreateDumbBuffer,
                            .destroy_dumb = drmModeDestroyDumbBuffer,
                            .map = map,
                            .unmap = unmap,
                            .add_fb = drmModeAddFB,
                            .remove_fb = drmModeRmFB,
                            .set_crtc = drmModeSetCrtc,
                            .page_flip = drmModePageFlip,
                            .dirty_fb = drmModeDirtyFB,
                            .set_cursor = drmModeSetCursor,
                            .set_property = drmModeConnectorSetProperty,
                            .atomic = atomic};

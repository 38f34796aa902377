/* SPDX-License-Identifier: MIT */
/* What the console asks of a graphics card, as a table, so that tests can put a simulated card in
 * its place. The names and meanings are libdrm's where there is nothing else to say; a call that
 * fails returns -errno. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <xf86drm.h>
#include <xf86drmMode.h>

enum { DRM_CARDS = 64 }; /* the kernel numbers no more */

typedef struct {
    /* Monotonic time. */
    int64_t (*now_ns)(void);
    /* Opens /dev/dri/cardN; whoever opens it first is its master. -errno. */
    int (*open)(int number);
    void (*close)(int fd);
    /* Waits until there is an event to take or this monotonic time has come: 1 or 0, or -errno;
     * -ENODEV: the card is gone; -EINTR: the process is to end, and waits for nothing any more. */
    int (*wait)(int fd, int64_t until_ns);
    int (*take)(int fd, drmEventContextPtr handlers);

    int (*client_cap)(int fd, uint64_t cap, uint64_t value);
    int (*cap)(int fd, uint64_t cap, uint64_t *value);
    bool (*is_master)(int fd);
    int (*become_master)(int fd);
    int (*drop_master)(int fd);

    drmModeResPtr (*resources)(int fd);
    void (*free_resources)(drmModeResPtr);
    /* Asks the display itself, which takes long. */
    drmModeConnectorPtr (*connector)(int fd, uint32_t id);
    void (*free_connector)(drmModeConnectorPtr);
    /* What the kernel knows already, without memory: a DRM_MODE_ or -errno, and the number of modes. */
    int (*connection)(int fd, uint32_t id, uint32_t *modes);
    drmModeEncoderPtr (*encoder)(int fd, uint32_t id);
    void (*free_encoder)(drmModeEncoderPtr);
    drmModePlaneResPtr (*planes)(int fd);
    void (*free_planes)(drmModePlaneResPtr);
    drmModePlanePtr (*plane)(int fd, uint32_t id);
    void (*free_plane)(drmModePlanePtr);
    drmModeObjectPropertiesPtr (*properties)(int fd, uint32_t id, uint32_t type);
    void (*free_properties)(drmModeObjectPropertiesPtr);
    drmModePropertyPtr (*property)(int fd, uint32_t id);
    void (*free_property)(drmModePropertyPtr);
    int (*create_blob)(int fd, const void *bytes, size_t size, uint32_t *id);
    int (*destroy_blob)(int fd, uint32_t id);

    int (*create_dumb)(int fd, uint32_t w, uint32_t h, uint32_t bpp, uint32_t flags,
                       uint32_t *handle, uint32_t *pitch, uint64_t *size);
    int (*destroy_dumb)(int fd, uint32_t handle);
    /* Maps it to be written; NULL if that fails. */
    void *(*map)(int fd, uint32_t handle, size_t size);
    void (*unmap)(void *at, size_t size);
    int (*add_fb)(int fd, uint32_t w, uint32_t h, uint8_t depth, uint8_t bpp, uint32_t pitch,
                  uint32_t handle, uint32_t *fb);
    int (*remove_fb)(int fd, uint32_t fb);

    int (*set_crtc)(int fd, uint32_t crtc, uint32_t fb, uint32_t x, uint32_t y,
                    uint32_t *connectors, int count, drmModeModeInfoPtr mode);
    int (*page_flip)(int fd, uint32_t crtc, uint32_t fb, uint32_t flags, void *user);
    int (*dirty_fb)(int fd, uint32_t fb, drmModeClipPtr clips, uint32_t count);
    int (*set_cursor)(int fd, uint32_t crtc, uint32_t handle, uint32_t w, uint32_t h);
    int (*set_property)(int fd, uint32_t connector, uint32_t property, uint64_t value);
    /* DRM_IOCTL_MODE_ATOMIC: libdrm's own call allocates, each time. */
    int (*atomic)(int fd, struct drm_mode_atomic *change);
} DrmCalls;

/* The kernel's. */
extern const DrmCalls drm_calls;

/* SPDX-License-Identifier: MIT */
/* Simulated graphics cards, seen through the calls of console/drm_calls.h: by unit tests in a time of
 * their own, and by the whole program through tests/preload/card.c, in real time. A card refreshes its
 * display, takes flips and tells of them, and fails in all the ways that were seen of real ones.
 *
 * The program's map of a buffer may be apart from what the display sees, and full of poison: then what
 * the program writes is taken over at each flip, and whatever it reads is poison. Some drivers take over
 * only what they are told has changed. */
#pragma once
#include "console/drm_calls.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SIM_CARDS = 3,
    SIM_OUTPUTS = 3,
    SIM_MODES = 8,
    SIM_BUFFERS = 16,
    SIM_BLOBS = 16,
    SIM_BLOB_BYTES = 1024,
    SIM_CLIPS = 16, /* that a driver takes one by one */
    SIM_FD = 7000,
    SIM_POISON = 0x5EA5C3F0
};
/* Ids: of CRTC, connector, encoder and planes by their index; of properties, the same everywhere. */
enum {
    SIM_CRTC = 30,
    SIM_CONNECTOR = 40,
    SIM_ENCODER = 50,
    SIM_PRIMARY = 60,
    SIM_CURSOR = 70,
    SIM_FB = 200,
    SIM_BLOB = 400
};
typedef enum {
    SIM_P_CRTC_ID = 100,
    SIM_P_DPMS,
    SIM_P_ACTIVE,
    SIM_P_MODE_ID,
    SIM_P_FB_ID,
    SIM_P_TYPE,
    SIM_P_SRC_X,
    SIM_P_SRC_Y,
    SIM_P_SRC_W,
    SIM_P_SRC_H,
    SIM_P_CRTC_X,
    SIM_P_CRTC_Y,
    SIM_P_CRTC_W,
    SIM_P_CRTC_H,
    SIM_P_LINK_STATUS,
    SIM_P_DAMAGE,
    SIM_P_END
} SimProperty;
static const char *const sim_names[] = {
    "CRTC_ID", "DPMS",  "ACTIVE", "MODE_ID", "FB_ID",  "type",   "SRC_X",       "SRC_Y",
    "SRC_W",   "SRC_H", "CRTC_X", "CRTC_Y",  "CRTC_W", "CRTC_H", "link-status", "FB_DAMAGE_CLIPS"};

typedef struct {
    bool used, mapped;
    uint32_t w, h;
    uint32_t *map, *seen; /* the program's and the display's; one, if there is no poison */
    uint32_t fb;          /* 0: none */
    uint32_t stride;
} SimBuffer;

typedef struct {
    bool connected;
    uint32_t type, number;
    drmModeModeInfo modes[SIM_MODES];
    int mode_count;
    /* what it shows */
    bool lit, dark; /* dark by DPMS */
    uint32_t fb, cursor;
    drmModeModeInfo mode;
    uint32_t shares; /* the CRTC of another output that feeds its connector; 0: none */
    /* a flip under way */
    bool pending;
    uint32_t next_fb;
    int64_t due_ns;
    uint64_t user;
    bool tells; /* its event is wanted, ... */
    bool ready; /* ... and is to be taken: of the flip ... */
    uint64_t ready_user;
    int64_t stamp_ns;
} SimOutput;

typedef struct {
    bool there, open; /* fd SIM_FD + number */
    bool removed;     /* since it was opened */
    int output_count;
    SimOutput outputs[SIM_OUTPUTS];
    SimBuffer buffers[SIM_BUFFERS];
    struct {
        bool used;
        size_t size;
        union {
            drmModeModeInfo mode;
            struct drm_mode_rect clips[SIM_BLOB_BYTES / sizeof(struct drm_mode_rect)];
        };
    } blobs[SIM_BLOBS];
    /* what is the matter with it */
    bool no_dumb, no_memory, forbidden, other_master, lost_master;
    bool no_atomic, refuses_atomic, refuses_atomic_flips, no_flips, no_events, no_vblank;
    bool wants_dirty, hangs; /* flips are never done */
    bool copies;             /* it takes over only what it is told, ... */
    bool one_copy;  /* ... into what the display shows, and not into a copy of each buffer */
    uint32_t *copy; /* of one_copy; as large as the buffers */
    int64_t told_px, clips; /* what it was told */
    uint32_t room_px;       /* no buffer may be larger; 0: any may be */
    bool bad_link;          /* nothing arrives at the display until it is lit anew */
    int refuse_flips;       /* so many flips are refused as such */
    int busy;               /* so many flips are refused with EBUSY */
    int lose_every;         /* the event of one in so many flips is lost; 0: none */
    int refuse_lights;      /* so many modesets are refused ... */
    int with_error;         /* ... with this errno */
    int64_t latency_ns;     /* a flip must be asked for so long before a refresh */
    /* what was done with it */
    int64_t flips, lights, losses, dirties, misses, written_px, atomics;
    int64_t cursor_offs;
} SimCard;

static struct {
    SimCard cards[SIM_CARDS];
    bool poison;
    int64_t now;
    int64_t (*clock)(void);        /* NULL: the time is `now` */
    void *(*memory)(size_t bytes); /* NULL: the heap's */
    void (*forget)(void *memory);
    int64_t period_ns; /* of all displays; 0: as their modes say */
    int64_t stop_ns;   /* from then on the process is to end; 0: never */
    void (*on_frame)(SimCard *card, SimOutput *o,
                     int64_t at_ns); /* something new is on the glass */
} sim;

/* ---- making cards ---- */

static inline drmModeModeInfo sim_mode(int w, int h, double hz, bool preferred)
{
    drmModeModeInfo m = {.hdisplay = (uint16_t)w,
                         .vdisplay = (uint16_t)h,
                         .htotal = (uint16_t)(w + 280),
                         .vtotal = (uint16_t)(h + 45),
                         .vrefresh = (uint32_t)(hz + 0.5),
                         .type = preferred ? DRM_MODE_TYPE_PREFERRED : 0};
    m.clock = (uint32_t)(m.htotal * (double)m.vtotal * hz / 1000 + 0.5);
    snprintf(m.name, sizeof m.name, "%dx%d", w, h);
    return m;
}

static inline SimOutput *sim_plug(SimCard *card, int output, int w, int h, double hz)
{
    SimOutput *o = &card->outputs[output];
    o->connected = true;
    o->modes[0] = sim_mode(w, h, hz, true);
    o->mode_count = 1;
    return o;
}

static inline void sim_unplug(SimCard *card, int output)
{
    card->outputs[output].connected = false;
    card->outputs[output].mode_count = 0;
}

static inline SimCard *sim_card(int number)
{
    SimCard *c = &sim.cards[number];
    *c = (SimCard){.there = true, .output_count = 2};
    for (int i = 0; i < SIM_OUTPUTS; i++) {
        c->outputs[i].type = DRM_MODE_CONNECTOR_HDMIA;
        c->outputs[i].number = (uint32_t)i + 1;
        c->outputs[i].cursor = 999; /* somebody's before us */
    }
    return c;
}

/* ---- time ---- */

static inline int64_t sim_now(void)
{
    return sim.clock ? sim.clock() : sim.now;
}

static inline int64_t sim_period(const SimOutput *o)
{
    double pixels = (double)o->mode.htotal * o->mode.vtotal;
    return sim.period_ns ? sim.period_ns : (int64_t)(pixels / o->mode.clock * 1e6 + 0.5);
}

static inline SimCard *sim_of(int fd)
{
    int n = fd - SIM_FD;
    return n >= 0 && n < SIM_CARDS && sim.cards[n].there && !sim.cards[n].removed ? &sim.cards[n]
                                                                                  : NULL;
}

static inline SimBuffer *sim_buffer_of(SimCard *card, uint32_t fb)
{
    for (int i = 0; i < SIM_BUFFERS && fb; i++)
        if (card->buffers[i].used && card->buffers[i].fb == fb)
            return &card->buffers[i];
    return NULL;
}

/* Takes over what the program has written in a part of a buffer. */
static inline void sim_take_part(SimCard *card, SimBuffer *b, struct drm_mode_rect r)
{
    for (int y = r.y1; y < r.y2 && b->map != b->seen; y++)
        for (size_t i = (size_t)y * b->stride + (size_t)r.x1;
             i < (size_t)y * b->stride + (size_t)r.x2; i++) {
            if (b->map[i] == SIM_POISON)
                continue;
            b->seen[i] = b->map[i];
            b->map[i] = SIM_POISON;
            card->written_px++;
        }
}

/* Takes over what the program has written; clips NULL: all of it. */
static inline void sim_take_over(SimCard *card, uint32_t fb, const struct drm_mode_rect *clips,
                                 size_t count)
{
    SimBuffer *b = sim_buffer_of(card, fb);
    if (!b)
        return;
    const struct drm_mode_rect all = {0, 0, (int)b->w, (int)b->h};
    if (!clips)
        clips = &all, count = 1;
    if (card->one_copy && !card->copy)
        card->copy = (uint32_t *)calloc((size_t)b->stride * b->h, sizeof *b->map);
    for (size_t i = 0; i < count; i++) {
        struct drm_mode_rect r = clips[i];
        sim_take_part(card, b, card->copies && !card->one_copy ? r : all);
        for (int y = r.y1; y < r.y2 && card->one_copy; y++)
            memcpy(card->copy + (size_t)y * b->stride + r.x1,
                   b->seen + (size_t)y * b->stride + r.x1, (size_t)(r.x2 - r.x1) * sizeof *b->seen);
        card->told_px += (int64_t)(r.x2 - r.x1) * (r.y2 - r.y1);
    }
}

/* What the display shows now, in rows *stride apart; NULL: nothing. */
static inline const uint32_t *sim_glass(SimCard *card, int output, uint32_t *stride)
{
    SimOutput *o = &card->outputs[output];
    bool arrives = o->lit && !o->dark && o->connected && !card->bad_link;
    SimBuffer *b = arrives ? sim_buffer_of(card, o->fb) : NULL;
    if (!b)
        return NULL;
    *stride = b->stride;
    return card->copy ? card->copy : b->seen;
}

/* The first refresh at which a flip that is asked for now can be done. */
static inline int64_t sim_next_refresh(const SimCard *card, const SimOutput *o, int64_t now)
{
    int64_t period = sim_period(o);
    return card->no_vblank ? now : ((now + card->latency_ns) / period + 1) * period;
}

/* Does what is due by now. */
static inline void sim_settle(SimCard *card)
{
    int64_t now = sim_now();
    for (int i = 0; i < card->output_count; i++) {
        SimOutput *o = &card->outputs[i];
        if (!o->pending || o->due_ns > now || card->hangs)
            continue;
        o->pending = false;
        o->fb = o->next_fb;
        card->flips++;
        bool lost = card->lose_every && card->flips % card->lose_every == 0;
        card->losses += lost;
        o->ready = o->tells && !lost && !card->no_events;
        o->ready_user = o->user;
        o->stamp_ns = o->due_ns;
        if (sim.on_frame)
            sim.on_frame(card, o, o->due_ns);
    }
}

/* ---- cards ---- */

static inline void sim_free_buffer(SimBuffer *b)
{
    if (b->seen != b->map)
        free(b->seen);
    if (sim.memory)
        sim.forget(b->map);
    else
        free(b->map);
    *b = (SimBuffer){0};
}

static inline int64_t sim_now_ns(void)
{
    return sim_now();
}

static inline int sim_open(int number)
{
    SimCard *c = number < SIM_CARDS ? &sim.cards[number] : NULL;
    if (!c || !c->there)
        return -ENOENT;
    if (c->forbidden)
        return -EACCES;
    c->open = true;
    c->removed = false;
    c->lost_master = false;
    return SIM_FD + number;
}

static inline void sim_close(int fd)
{
    SimCard *c = &sim.cards[fd - SIM_FD];
    c->open = c->removed = false;
    for (int i = 0; i < SIM_BUFFERS; i++)
        sim_free_buffer(&c->buffers[i]);
    free(c->copy);
    c->copy = NULL;
    for (int i = 0; i < SIM_OUTPUTS; i++) {
        c->outputs[i].pending = c->outputs[i].ready = false;
        if (c->there) { /* the console's own picture is back */
            c->outputs[i].fb = 0;
            c->outputs[i].cursor = 999;
        }
    }
}

static inline int sim_wait(int fd, int64_t until_ns)
{
    for (;;) {
        SimCard *c = sim_of(fd);
        int64_t next = sim.stop_ns && sim.stop_ns < until_ns ? sim.stop_ns : until_ns;
        if (sim.stop_ns && sim.now >= sim.stop_ns)
            return -EINTR;
        if (!c)
            return -ENODEV;
        sim_settle(c);
        for (int i = 0; i < c->output_count; i++) {
            SimOutput *o = &c->outputs[i];
            if (o->ready)
                return 1;
            if (o->pending && !c->hangs && o->due_ns < next)
                next = o->due_ns;
        }
        if (sim.now >= until_ns)
            return 0;
        sim.now = next > sim.now ? next : sim.now;
    }
}

static inline int sim_take(int fd, drmEventContextPtr handlers)
{
    SimCard *c = sim_of(fd);
    if (!c)
        return -ENODEV;
    sim_settle(c);
    bool any = false;
    for (int i = 0; i < c->output_count; i++) {
        SimOutput *o = &c->outputs[i];
        if (!o->ready)
            continue;
        o->ready = false;
        any = true;
        handlers->page_flip_handler(fd, 0, (unsigned)(o->stamp_ns / 1000000000),
                                    (unsigned)(o->stamp_ns / 1000 % 1000000),
                                    (void *)(uintptr_t)o->ready_user);
    }
    return any ? 0 : -EAGAIN;
}

static inline int sim_client_cap(int fd, uint64_t cap, uint64_t value)
{
    (void)value;
    SimCard *c = sim_of(fd);
    return !c ? -ENODEV : c->no_atomic && cap == DRM_CLIENT_CAP_ATOMIC ? -EOPNOTSUPP : 0;
}

static inline int sim_cap(int fd, uint64_t cap, uint64_t *value)
{
    SimCard *c = sim_of(fd);
    *value = cap == DRM_CAP_DUMB_BUFFER ? c && !c->no_dumb : 1;
    return c ? 0 : -ENODEV;
}

static inline bool sim_is_master(int fd)
{
    SimCard *c = sim_of(fd);
    return !c || (!c->other_master && !c->lost_master); /* as libdrm says it of what is gone */
}

static inline int sim_become_master(int fd)
{
    SimCard *c = sim_of(fd);
    if (!c || c->other_master)
        return c ? -EACCES : -ENODEV;
    c->lost_master = false;
    return 0;
}

static inline int sim_drop_master(int fd)
{
    SimCard *c = sim_of(fd);
    if (c)
        c->lost_master = true;
    return c ? 0 : -ENODEV;
}

/* The card of a call that only the master may make; an error otherwise. */
static inline SimCard *sim_mastered(int fd, int *error)
{
    SimCard *c = sim_of(fd);
    *error = !c ? -ENODEV : sim_is_master(fd) ? 0 : -EACCES;
    return *error ? NULL : c;
}

/* ---- what there is ---- */

static inline drmModeResPtr sim_resources(int fd)
{
    SimCard *c = sim_of(fd);
    drmModeRes *r = c ? calloc(1, sizeof *r + 2 * SIM_OUTPUTS * sizeof(uint32_t)) : NULL;
    if (!r)
        return NULL;
    r->crtcs = (uint32_t *)(r + 1);
    r->connectors = r->crtcs + SIM_OUTPUTS;
    r->count_crtcs = r->count_connectors = c->output_count;
    for (int i = 0; i < c->output_count; i++) {
        r->crtcs[i] = SIM_CRTC + (uint32_t)i;
        r->connectors[i] = SIM_CONNECTOR + (uint32_t)i;
    }
    return r;
}

static inline SimOutput *sim_output(SimCard *c, uint32_t id, uint32_t first)
{
    return c && id >= first && id < first + (uint32_t)c->output_count ? &c->outputs[id - first]
                                                                      : NULL;
}

static inline drmModeConnectorPtr sim_connector(int fd, uint32_t id)
{
    SimOutput *o = sim_output(sim_of(fd), id, SIM_CONNECTOR);
    drmModeConnector *c = o ? calloc(1, sizeof *c + sizeof o->modes + sizeof(uint32_t)) : NULL;
    if (!c)
        return NULL;
    c->connector_id = id;
    c->connector_type = o->type;
    c->connector_type_id = o->number;
    c->connection = o->connected ? DRM_MODE_CONNECTED : DRM_MODE_DISCONNECTED;
    c->modes = (drmModeModeInfo *)(c + 1);
    memcpy(c->modes, o->modes, sizeof o->modes);
    c->count_modes = o->mode_count;
    c->encoders = (uint32_t *)(c->modes + SIM_MODES);
    c->encoders[0] = SIM_ENCODER + id - SIM_CONNECTOR;
    c->count_encoders = 1;
    c->encoder_id = o->lit ? c->encoders[0] : 0;
    return c;
}

static inline int sim_connection(int fd, uint32_t id, uint32_t *modes)
{
    SimOutput *o = sim_output(sim_of(fd), id, SIM_CONNECTOR);
    *modes = o ? (uint32_t)o->mode_count : 0;
    return !o ? -ENODEV : o->connected ? DRM_MODE_CONNECTED : DRM_MODE_DISCONNECTED;
}

static inline drmModeEncoderPtr sim_encoder(int fd, uint32_t id)
{
    SimOutput *o = sim_output(sim_of(fd), id, SIM_ENCODER);
    drmModeEncoder *e = o ? calloc(1, sizeof *e) : NULL;
    if (!e)
        return NULL;
    e->encoder_id = id;
    e->crtc_id = o->lit ? SIM_CRTC + id - SIM_ENCODER : 0;
    e->possible_crtcs = 1u << (id - SIM_ENCODER);
    return e;
}

static inline drmModePlaneResPtr sim_planes(int fd)
{
    SimCard *c = sim_of(fd);
    drmModePlaneRes *r = c ? calloc(1, sizeof *r + 2 * SIM_OUTPUTS * sizeof(uint32_t)) : NULL;
    if (!r)
        return NULL;
    r->planes = (uint32_t *)(r + 1);
    for (int i = 0; i < c->output_count; i++) {
        r->planes[r->count_planes++] = SIM_PRIMARY + (uint32_t)i;
        r->planes[r->count_planes++] = SIM_CURSOR + (uint32_t)i;
    }
    return r;
}

static inline drmModePlanePtr sim_plane(int fd, uint32_t id)
{
    SimCard *c = sim_of(fd);
    bool cursor = id >= SIM_CURSOR;
    uint32_t i = id - (cursor ? SIM_CURSOR : SIM_PRIMARY);
    drmModePlane *p = c ? calloc(1, sizeof *p) : NULL;
    if (!p)
        return NULL;
    p->plane_id = id;
    p->possible_crtcs = 1u << i;
    p->fb_id = cursor ? c->outputs[i].cursor : c->outputs[i].fb;
    p->crtc_id = p->fb_id ? SIM_CRTC + i : 0;
    return p;
}

static inline drmModeObjectPropertiesPtr sim_properties(int fd, uint32_t id, uint32_t type)
{
    SimCard *card = sim_of(fd);
    static const SimProperty of_connector[] = {SIM_P_CRTC_ID, SIM_P_DPMS, SIM_P_LINK_STATUS},
                             of_crtc[] = {SIM_P_ACTIVE, SIM_P_MODE_ID},
                             of_plane[] = {SIM_P_TYPE,   SIM_P_CRTC_ID, SIM_P_FB_ID,  SIM_P_SRC_X,
                                           SIM_P_SRC_Y,  SIM_P_SRC_W,   SIM_P_SRC_H,  SIM_P_CRTC_X,
                                           SIM_P_CRTC_Y, SIM_P_CRTC_W,  SIM_P_CRTC_H, SIM_P_DAMAGE};
    const SimProperty *of = type == DRM_MODE_OBJECT_CONNECTOR ? of_connector
                            : type == DRM_MODE_OBJECT_CRTC    ? of_crtc
                                                              : of_plane;
    bool told = card && card->copies;
    uint32_t count = type == DRM_MODE_OBJECT_PLANE       ? 11u + told
                     : type == DRM_MODE_OBJECT_CONNECTOR ? 3
                                                         : 2;
    drmModeObjectProperties *p =
        card ? calloc(1, sizeof *p + count * (sizeof(uint64_t) + sizeof(uint32_t))) : NULL;
    const SimOutput *o = sim_output(card, id, SIM_CONNECTOR);
    if (!p)
        return NULL;
    p->prop_values = (uint64_t *)(p + 1);
    p->props = (uint32_t *)(p->prop_values + count);
    for (uint32_t i = 0; i < count; i++) {
        p->props[p->count_props++] = of[i];
        if (of[i] == SIM_P_TYPE)
            p->prop_values[i] = id >= SIM_CURSOR ? DRM_PLANE_TYPE_CURSOR : DRM_PLANE_TYPE_PRIMARY;
        if (of[i] == SIM_P_CRTC_ID && o)
            p->prop_values[i] = o->shares ? o->shares : o->lit ? SIM_CRTC + id - SIM_CONNECTOR : 0;
    }
    return p;
}

static inline drmModePropertyPtr sim_property(int fd, uint32_t id)
{
    drmModePropertyRes *p = sim_of(fd) ? calloc(1, sizeof *p) : NULL;
    if (!p)
        return NULL;
    p->prop_id = id;
    snprintf(p->name, sizeof p->name, "%s", sim_names[id - SIM_P_CRTC_ID]);
    return p;
}

static inline void sim_free_res(drmModeResPtr p)
{
    free(p);
}

static inline void sim_free_connector(drmModeConnectorPtr p)
{
    free(p);
}

static inline void sim_free_encoder(drmModeEncoderPtr p)
{
    free(p);
}

static inline void sim_free_planes(drmModePlaneResPtr p)
{
    free(p);
}

static inline void sim_free_plane(drmModePlanePtr p)
{
    free(p);
}

static inline void sim_free_properties(drmModeObjectPropertiesPtr p)
{
    free(p);
}

static inline void sim_free_property(drmModePropertyPtr p)
{
    free(p);
}

static inline int sim_create_blob(int fd, const void *bytes, size_t size, uint32_t *id)
{
    SimCard *c = sim_of(fd);
    for (int i = 0; c && i < SIM_BLOBS && size && size <= SIM_BLOB_BYTES; i++) {
        if (c->blobs[i].used)
            continue;
        c->blobs[i].used = true;
        c->blobs[i].size = size;
        memcpy(c->blobs[i].clips, bytes, size);
        *id = SIM_BLOB + (uint32_t)i;
        return 0;
    }
    return c ? -ENOMEM : -ENODEV;
}

static inline int sim_destroy_blob(int fd, uint32_t id)
{
    SimCard *c = sim_of(fd);
    if (c && id >= SIM_BLOB && id < SIM_BLOB + SIM_BLOBS)
        c->blobs[id - SIM_BLOB].used = false;
    return c ? 0 : -ENODEV;
}

/* ---- buffers ---- */

static inline int sim_create_dumb(int fd, uint32_t w, uint32_t h, uint32_t bpp, uint32_t flags,
                                  uint32_t *handle, uint32_t *pitch, uint64_t *size)
{
    SimCard *c = sim_of(fd);
    (void)flags;
    if (!c)
        return -ENODEV;
    if (c->no_memory || bpp != 32 || (c->room_px && w * h > c->room_px))
        return -ENOMEM;
    for (uint32_t i = 0; i < SIM_BUFFERS; i++) {
        SimBuffer *b = &c->buffers[i];
        if (b->used)
            continue;
        *b = (SimBuffer){.used = true, .w = w, .h = h, .stride = (w + 15) / 16 * 16 + 16};
        *pitch = b->stride * 4;
        *size = ((uint64_t)*pitch * h + 4095) / 4096 * 4096;
        b->map = sim.memory ? sim.memory(*size) : calloc(1, *size);
        b->seen = sim.poison ? calloc(1, *size) : b->map;
        for (size_t k = 0; sim.poison && k < *size / 4; k++)
            b->map[k] = SIM_POISON;
        *handle = i + 1;
        return 0;
    }
    return -ENOMEM;
}

static inline int sim_destroy_dumb(int fd, uint32_t handle)
{
    SimCard *c = sim_of(fd);
    if (c)
        sim_free_buffer(&c->buffers[handle - 1]);
    return c ? 0 : -ENODEV;
}

static inline void *sim_map(int fd, uint32_t handle, size_t size)
{
    SimCard *c = sim_of(fd);
    (void)size;
    if (!c)
        return NULL;
    c->buffers[handle - 1].mapped = true;
    return c->buffers[handle - 1].map;
}

static inline void sim_unmap(void *at, size_t size)
{
    (void)size;
    for (int n = 0; n < SIM_CARDS; n++)
        for (int i = 0; i < SIM_BUFFERS; i++)
            if (sim.cards[n].buffers[i].map == at)
                sim.cards[n].buffers[i].mapped = false;
}

static inline int sim_add_fb(int fd, uint32_t w, uint32_t h, uint8_t depth, uint8_t bpp,
                             uint32_t pitch, uint32_t handle, uint32_t *fb)
{
    SimCard *c = sim_of(fd);
    if (!c)
        return -ENODEV;
    SimBuffer *b = &c->buffers[handle - 1];
    if (!b->used || w != b->w || h != b->h || depth != 24 || bpp != 32 || pitch != b->stride * 4)
        return -EINVAL;
    *fb = b->fb = SIM_FB + handle;
    return 0;
}

static inline int sim_remove_fb(int fd, uint32_t fb)
{
    SimCard *c = sim_of(fd);
    SimBuffer *b = c ? sim_buffer_of(c, fb) : NULL;
    for (int i = 0; c && i < c->output_count; i++)
        if (c->outputs[i].fb == fb) { /* what shows it is switched off */
            c->outputs[i].fb = 0;
            c->outputs[i].lit = false;
        }
    if (b)
        b->fb = 0;
    return c ? 0 : -ENODEV;
}

/* ---- what is shown ---- */

static inline bool sim_same_mode(const drmModeModeInfo *a, const drmModeModeInfo *b)
{
    return a->hdisplay == b->hdisplay && a->vdisplay == b->vdisplay && a->clock == b->clock;
}

/* Lights an output up; the mode must be one of its display's, and the buffer as large. */
static inline int sim_light(SimCard *c, SimOutput *o, uint32_t fb, const drmModeModeInfo *mode)
{
    SimBuffer *b = sim_buffer_of(c, fb);
    bool known = false;
    if (c->refuse_lights > 0) {
        c->refuse_lights--;
        return -c->with_error;
    }
    for (int i = 0; i < o->mode_count; i++)
        known = known || sim_same_mode(&o->modes[i], mode);
    if (!b || !known || b->w != mode->hdisplay || b->h != mode->vdisplay)
        return -EINVAL;
    free(c->copy); /* all of it is new */
    c->copy = NULL;
    sim_take_over(c, fb, NULL, 0);
    o->mode = *mode;
    o->lit = true;
    o->dark = o->pending = o->ready = false;
    o->fb = fb;
    c->hangs = false;
    c->lights++;
    if (sim.on_frame)
        sim.on_frame(c, o, sim_now());
    return 0;
}

/* Another buffer, of which nothing is taken over before that is told. */
static inline int sim_show_untold(SimCard *c, SimOutput *o, uint32_t fb)
{
    SimBuffer *b = sim_buffer_of(c, fb);
    if (!b || b->w != o->mode.hdisplay || b->h != o->mode.vdisplay)
        return -EINVAL;
    o->fb = fb;
    o->dark = false;
    c->lights++;
    return 0;
}

/* Connectors of these outputs, by bits, are fed by no CRTC of others any more. */
static inline void sim_detach(SimCard *c, uint32_t outputs)
{
    for (int i = 0; i < c->output_count; i++)
        if (outputs >> i & 1)
            c->outputs[i].shares = 0;
}

static inline int sim_set_crtc(int fd, uint32_t crtc, uint32_t fb, uint32_t x, uint32_t y,
                               uint32_t *connectors, int count, drmModeModeInfoPtr mode)
{
    int error;
    SimCard *c = sim_mastered(fd, &error);
    SimOutput *o = sim_output(c, crtc, SIM_CRTC);
    if (!o)
        return error ? error : -ENOENT;
    if (!count) {
        o->lit = false;
        return 0;
    }
    if (x || y || count != 1 || connectors[0] - SIM_CONNECTOR != crtc - SIM_CRTC)
        return -EINVAL;
    c->bad_link = false;
    sim_detach(c, UINT32_MAX);
    if (c->copies && c->wants_dirty && o->lit && sim_same_mode(&o->mode, mode) && o->fb)
        return sim_show_untold(c, o, fb);
    return sim_light(c, o, fb, mode);
}

/* Clips as the kernel wants them. */
static inline bool sim_good_clips(SimCard *c, const SimBuffer *b, uint64_t blob)
{
    uint64_t n = blob - SIM_BLOB;
    if (blob < SIM_BLOB || n >= SIM_BLOBS || !c->blobs[n].used ||
        c->blobs[n].size % sizeof *c->blobs[n].clips)
        return false;
    size_t count = c->blobs[n].size / sizeof *c->blobs[n].clips;
    for (size_t i = 0; i < count; i++) {
        struct drm_mode_rect r = c->blobs[n].clips[i];
        if (r.x1 < 0 || r.y1 < 0 || r.x2 <= r.x1 || r.y2 <= r.y1 || r.x2 > (int)b->w ||
            r.y2 > (int)b->h)
            return false;
    }
    return count <= SIM_CLIPS;
}

static inline int sim_ask(SimCard *c, SimOutput *o, uint32_t fb, uint64_t damage, bool tells,
                          uint64_t user)
{
    SimBuffer *b = sim_buffer_of(c, fb);
    sim_settle(c);
    if (c->refuse_flips > 0) {
        c->refuse_flips--;
        return -EINVAL;
    }
    if (!o->lit || !b || b->w != o->mode.hdisplay || b->h != o->mode.vdisplay)
        return -EINVAL;
    if (o->pending || c->busy > 0) {
        c->busy -= c->busy > 0;
        return -EBUSY;
    }
    if (damage && !sim_good_clips(c, b, damage))
        return -EINVAL;
    if (damage) {
        c->clips++;
        sim_take_over(c, fb, c->blobs[damage - SIM_BLOB].clips,
                      c->blobs[damage - SIM_BLOB].size / sizeof *c->blobs->clips);
    } else {
        sim_take_over(c, fb, NULL, 0);
    }
    o->pending = true;
    o->next_fb = fb;
    o->tells = tells;
    o->user = user;
    o->due_ns = sim_next_refresh(c, o, sim_now());
    sim_settle(c);
    return 0;
}

static inline int sim_page_flip(int fd, uint32_t crtc, uint32_t fb, uint32_t flags, void *user)
{
    int error;
    SimCard *c = sim_mastered(fd, &error);
    SimOutput *o = sim_output(c, crtc, SIM_CRTC);
    if (!o)
        return error ? error : -ENOENT;
    if (c->no_flips)
        return -EINVAL;
    return sim_ask(c, o, fb, 0, flags & DRM_MODE_PAGE_FLIP_EVENT, (uintptr_t)user);
}

static inline int sim_dirty_fb(int fd, uint32_t fb, drmModeClipPtr clips, uint32_t count)
{
    SimCard *c = sim_of(fd);
    SimBuffer *b = c ? sim_buffer_of(c, fb) : NULL;
    struct drm_mode_rect to[SIM_CLIPS];
    if (!b)
        return c ? -ENOENT : -ENODEV;
    c->dirties++;
    if (!c->wants_dirty)
        return -ENOSYS;
    if (count > SIM_CLIPS)
        return -EINVAL;
    for (uint32_t i = 0; i < count; i++) {
        to[i] = (struct drm_mode_rect){clips[i].x1, clips[i].y1, clips[i].x2, clips[i].y2};
        if (to[i].x2 <= to[i].x1 || to[i].y2 <= to[i].y1 || to[i].x2 > (int)b->w ||
            to[i].y2 > (int)b->h)
            return -EINVAL;
    }
    c->clips += count > 0;
    sim_take_over(c, fb, count ? to : NULL, count);
    for (int i = 0; i < c->output_count && sim.on_frame && c->copies; i++)
        if (c->outputs[i].fb == fb)
            sim.on_frame(c, &c->outputs[i], sim_now());
    return 0;
}

static inline int sim_set_cursor(int fd, uint32_t crtc, uint32_t handle, uint32_t w, uint32_t h)
{
    int error;
    SimCard *c = sim_mastered(fd, &error);
    SimOutput *o = sim_output(c, crtc, SIM_CRTC);
    (void)w;
    (void)h;
    if (o) {
        o->cursor = handle;
        c->cursor_offs += !handle;
    }
    return error;
}

static inline int sim_set_property(int fd, uint32_t connector, uint32_t property, uint64_t value)
{
    int error;
    SimCard *c = sim_mastered(fd, &error);
    SimOutput *o = sim_output(c, connector, SIM_CONNECTOR);
    if (o && property == SIM_P_DPMS)
        o->dark = value != DRM_MODE_DPMS_ON;
    return error;
}

/* What an atomic change says of one output. */
typedef struct {
    bool sets_fb, sets_active, sets_mode, cursor_off, link_good;
    uint64_t fb, active, blob, damage;
    uint32_t detached; /* connectors, by bits of their outputs */
} SimChange;

static inline int sim_read_value(SimChange *to, uint32_t object, uint32_t property, uint64_t value)
{
    bool cursor = object >= SIM_CURSOR && object < SIM_CURSOR + SIM_OUTPUTS;
    switch (property) {
    case SIM_P_FB_ID:
        if (cursor)
            to->cursor_off = !value;
        to->sets_fb = to->sets_fb || !cursor;
        to->fb = cursor ? to->fb : value;
        return 0;
    case SIM_P_CRTC_ID:
        if (object >= SIM_CONNECTOR && object < SIM_CONNECTOR + SIM_OUTPUTS && !value)
            to->detached |= 1u << (object - SIM_CONNECTOR);
        return 0;
    case SIM_P_DAMAGE:
        to->damage = value;
        return 0;
    case SIM_P_ACTIVE:
        to->sets_active = true;
        to->active = value;
        return 0;
    case SIM_P_LINK_STATUS:
        to->link_good = value == DRM_MODE_LINK_STATUS_GOOD;
        return 0;
    case SIM_P_MODE_ID:
        to->sets_mode = true;
        to->blob = value;
        return 0;
    default:
        return property >= SIM_P_CRTC_ID && property < SIM_P_END ? 0 : -ENOENT;
    }
}

static inline int sim_change(SimCard *c, SimOutput *o, const SimChange *to,
                             const struct drm_mode_atomic *a)
{
    bool modeset = a->flags & DRM_MODE_ATOMIC_ALLOW_MODESET;
    if (to->sets_active && !to->active) {
        o->dark = modeset;
        return modeset ? 0 : -EINVAL;
    }
    if (to->sets_mode) {
        if (!modeset || to->blob < SIM_BLOB || !c->blobs[to->blob - SIM_BLOB].used)
            return -EINVAL;
        for (int i = 0; i < c->output_count; i++) /* it clones nothing */
            if (c->outputs[i].shares == SIM_CRTC + (uint32_t)(o - c->outputs) &&
                !(to->detached >> i & 1))
                return -EINVAL;
        sim_detach(c, to->detached);
        int result = sim_light(c, o, (uint32_t)to->fb, &c->blobs[to->blob - SIM_BLOB].mode);
        c->bad_link = c->bad_link && !(result == 0 && to->link_good);
        if (result == 0 && to->cursor_off) {
            o->cursor = 0;
            c->cursor_offs++;
        }
        return result;
    }
    if (c->refuses_atomic_flips)
        return -EINVAL;
    return sim_ask(c, o, (uint32_t)to->fb, to->damage, a->flags & DRM_MODE_PAGE_FLIP_EVENT,
                   a->user_data);
}

static inline int sim_atomic(int fd, struct drm_mode_atomic *a)
{
    int error;
    SimCard *c = sim_mastered(fd, &error);
    if (!c)
        return error;
    if (c->no_atomic || c->refuses_atomic)
        return -EINVAL;
    const uint32_t *objects = (const uint32_t *)(uintptr_t)a->objs_ptr,
                   *counts = (const uint32_t *)(uintptr_t)a->count_props_ptr,
                   *ids = (const uint32_t *)(uintptr_t)a->props_ptr;
    const uint64_t *values = (const uint64_t *)(uintptr_t)a->prop_values_ptr;
    SimChange to = {.sets_fb = false};
    uint32_t output = 0, at = 0;
    for (uint32_t i = 0; i < a->count_objs; i++) {
        output = objects[i] % 10;
        for (uint32_t k = 0; k < counts[i]; k++, at++)
            if (sim_read_value(&to, objects[i], ids[at], values[at]) != 0)
                return -ENOENT;
    }
    if (output >= (uint32_t)c->output_count)
        return -ENOENT;
    c->atomics++;
    return sim_change(c, &c->outputs[output], &to, a);
}

static const DrmCalls sim_calls = {.now_ns = sim_now_ns,
                                   .open = sim_open,
                                   .close = sim_close,
                                   .wait = sim_wait,
                                   .take = sim_take,
                                   .client_cap = sim_client_cap,
                                   .cap = sim_cap,
                                   .is_master = sim_is_master,
                                   .become_master = sim_become_master,
                                   .drop_master = sim_drop_master,
                                   .resources = sim_resources,
                                   .free_resources = sim_free_res,
                                   .connector = sim_connector,
                                   .free_connector = sim_free_connector,
                                   .connection = sim_connection,
                                   .encoder = sim_encoder,
                                   .free_encoder = sim_free_encoder,
                                   .planes = sim_planes,
                                   .free_planes = sim_free_planes,
                                   .plane = sim_plane,
                                   .free_plane = sim_free_plane,
                                   .properties = sim_properties,
                                   .free_properties = sim_free_properties,
                                   .property = sim_property,
                                   .free_property = sim_free_property,
                                   .create_blob = sim_create_blob,
                                   .destroy_blob = sim_destroy_blob,
                                   .create_dumb = sim_create_dumb,
                                   .destroy_dumb = sim_destroy_dumb,
                                   .map = sim_map,
                                   .unmap = sim_unmap,
                                   .add_fb = sim_add_fb,
                                   .remove_fb = sim_remove_fb,
                                   .set_crtc = sim_set_crtc,
                                   .page_flip = sim_page_flip,
                                   .dirty_fb = sim_dirty_fb,
                                   .set_cursor = sim_set_cursor,
                                   .set_property = sim_set_property,
                                   .atomic = sim_atomic};

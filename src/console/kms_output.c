/* SPDX-License-Identifier: MIT */
/* An atomic change is a list of objects, and for each its properties with their new values; the kernel
 * makes all of them or none. It is built in place, so a flip needs no memory. */
#include "console/kms_output.h"

#include <errno.h>
#include <string.h>

enum {
    OBJECTS = KMS_OUTPUT_PLANES + KMS_OUTPUT_CLONES + 4,
    VALUES = 2 * KMS_OUTPUT_PLANES + KMS_OUTPUT_CLONES + 16
};
enum {
    PATIENCE = 3
}; /* flips in a row that are refused: they are not asked for any more in this way */
enum { SRC_X, SRC_Y, SRC_W, SRC_H, CRTC_X, CRTC_Y, CRTC_W, CRTC_H };

/* ---- properties ---- */

typedef struct {
    const char *name;
    uint32_t *id;
    uint64_t *value; /* may be NULL */
} Wanted;

/* Finds properties of an object by their names; false if one of them is missing. */
static bool find_properties(const KmsCard *card, uint32_t object, uint32_t type, Wanted *wanted,
                            int count)
{
    const DrmCalls *calls = card->calls;
    drmModeObjectProperties *all = calls->properties(card->fd, object, type);
    int found = 0;
    for (uint32_t i = 0; all && i < all->count_props; i++) {
        drmModePropertyRes *p = calls->property(card->fd, all->props[i]);
        for (int k = 0; p && k < count; k++) {
            if (strcmp(p->name, wanted[k].name) != 0)
                continue;
            *wanted[k].id = all->props[i];
            if (wanted[k].value)
                *wanted[k].value = all->prop_values[i];
            found++;
        }
        if (p)
            calls->free_property(p);
    }
    if (all)
        calls->free_properties(all);
    return found == count;
}

/* Takes a plane that can show something on our CRTC: as ours, or as one that may lie over it. */
static void take_plane(KmsOutput *o, const drmModePlane *plane)
{
    KmsPlane p = {.id = plane->plane_id};
    uint32_t type_id;
    uint64_t type = DRM_PLANE_TYPE_OVERLAY;
    Wanted wanted[] = {
        {"FB_ID", &p.fb, NULL}, {"CRTC_ID", &p.crtc, NULL}, {"type", &type_id, &type}};
    if (!(plane->possible_crtcs >> o->card->crtc_index & 1) ||
        !find_properties(o->card, p.id, DRM_MODE_OBJECT_PLANE, wanted, 3))
        return;
    bool primary = type == DRM_PLANE_TYPE_PRIMARY;
    bool feeds = plane->crtc_id == o->card->crtc;
    if (primary && (!o->plane.id || feeds))
        o->plane = p;
    else if (feeds && o->other_count < KMS_OUTPUT_PLANES)
        o->others[o->other_count++] = p;
}

static void find_planes(KmsOutput *o)
{
    const DrmCalls *calls = o->card->calls;
    drmModePlaneRes *all = calls->planes(o->card->fd);
    for (uint32_t i = 0; all && i < all->count_planes; i++) {
        drmModePlane *plane = calls->plane(o->card->fd, all->planes[i]);
        if (!plane)
            continue;
        take_plane(o, plane);
        calls->free_plane(plane);
    }
    if (all)
        calls->free_planes(all);
}

/* The firmware or another program may have shown one picture on several displays. Many drivers refuse to
 * go on with that in our mode. */
static void find_clones(KmsOutput *o)
{
    const KmsCard *card = o->card;
    drmModeRes *all = card->calls->resources(card->fd);
    for (int i = 0; all && i < all->count_connectors; i++) {
        uint64_t crtc = 0;
        uint32_t id, connector = all->connectors[i];
        Wanted wanted[] = {{"CRTC_ID", &id, &crtc}};
        find_properties(card, connector, DRM_MODE_OBJECT_CONNECTOR, wanted, 1);
        if (connector != card->connector && crtc == card->crtc &&
            o->clone_count < KMS_OUTPUT_CLONES)
            o->clones[o->clone_count++] = connector;
    }
    if (all)
        card->calls->free_resources(all);
}

static bool find_atomic(KmsOutput *o)
{
    const KmsCard *card = o->card;
    Wanted of_connector[] = {{"CRTC_ID", &o->fed_by, NULL}};
    Wanted of_crtc[] = {{"ACTIVE", &o->active, NULL}, {"MODE_ID", &o->mode_id, NULL}};
    Wanted of_plane[] = {{"SRC_X", &o->place[SRC_X], NULL},   {"SRC_Y", &o->place[SRC_Y], NULL},
                         {"SRC_W", &o->place[SRC_W], NULL},   {"SRC_H", &o->place[SRC_H], NULL},
                         {"CRTC_X", &o->place[CRTC_X], NULL}, {"CRTC_Y", &o->place[CRTC_Y], NULL},
                         {"CRTC_W", &o->place[CRTC_W], NULL}, {"CRTC_H", &o->place[CRTC_H], NULL}};
    if (card->calls->client_cap(card->fd, DRM_CLIENT_CAP_UNIVERSAL_PLANES, 1) != 0 ||
        card->calls->client_cap(card->fd, DRM_CLIENT_CAP_ATOMIC, 1) != 0)
        return false;
    find_planes(o);
    find_clones(o);
    Wanted damage[] = {{"FB_DAMAGE_CLIPS", &o->damage, NULL}};
    if (o->plane.id)
        find_properties(card, o->plane.id, DRM_MODE_OBJECT_PLANE, damage, 1);
    return o->plane.id &&
           find_properties(card, card->connector, DRM_MODE_OBJECT_CONNECTOR, of_connector, 1) &&
           find_properties(card, card->crtc, DRM_MODE_OBJECT_CRTC, of_crtc, 2) &&
           find_properties(card, o->plane.id, DRM_MODE_OBJECT_PLANE, of_plane, 8) &&
           card->calls->create_blob(card->fd, &card->mode, sizeof card->mode, &o->blob) == 0;
}

void kms_output_open(KmsOutput *o, const KmsCard *card)
{
    uint64_t monotonic = 0;
    *o = (KmsOutput){.card = card, .flips = true, .dirties = true};
    card->calls->cap(card->fd, DRM_CAP_TIMESTAMP_MONOTONIC, &monotonic);
    o->events = monotonic;
    Wanted of_connector[] = {{"DPMS", &o->dpms, NULL}, {"link-status", &o->link, NULL}};
    find_properties(card, card->connector, DRM_MODE_OBJECT_CONNECTOR, of_connector, 2);
    o->atomic = find_atomic(o);
}

void kms_output_close(KmsOutput *o)
{
    if (o->card && o->blob && o->card->fd >= 0)
        o->card->calls->destroy_blob(o->card->fd, o->blob);
    *o = (KmsOutput){0};
}

/* ---- one atomic change ---- */

typedef struct {
    uint32_t objects[OBJECTS], counts[OBJECTS], ids[VALUES];
    uint64_t values[VALUES];
    uint32_t object_count, value_count;
} Change;

static void set(Change *c, uint32_t object, uint32_t id, uint64_t value)
{
    if (!c->object_count || c->objects[c->object_count - 1] != object) {
        c->objects[c->object_count] = object;
        c->counts[c->object_count++] = 0;
    }
    c->counts[c->object_count - 1]++;
    c->ids[c->value_count] = id;
    c->values[c->value_count++] = value;
}

static int commit(const KmsOutput *o, Change *c, uint32_t flags, void *user)
{
    struct drm_mode_atomic change = {.flags = flags,
                                     .count_objs = c->object_count,
                                     .objs_ptr = (uintptr_t)c->objects,
                                     .count_props_ptr = (uintptr_t)c->counts,
                                     .props_ptr = (uintptr_t)c->ids,
                                     .prop_values_ptr = (uintptr_t)c->values,
                                     .user_data = (uintptr_t)user};
    return o->card->calls->atomic(o->card->fd, &change);
}

static int light_atomic(KmsOutput *o, uint32_t fb)
{
    Change c = {.object_count = 0};
    uint64_t w = o->card->mode.hdisplay, h = o->card->mode.vdisplay;
    const uint64_t place[8] = {0, 0, w << 16, h << 16, 0, 0, w, h};
    for (int i = 0; i < o->other_count; i++) {
        set(&c, o->others[i].id, o->others[i].fb, 0);
        set(&c, o->others[i].id, o->others[i].crtc, 0);
    }
    for (int i = 0; i < o->clone_count; i++)
        set(&c, o->clones[i], o->fed_by, 0);
    set(&c, o->card->connector, o->fed_by, o->card->crtc);
    if (o->link) /* the kernel trains it anew if it had failed */
        set(&c, o->card->connector, o->link, DRM_MODE_LINK_STATUS_GOOD);
    set(&c, o->card->crtc, o->mode_id, o->blob);
    set(&c, o->card->crtc, o->active, 1);
    set(&c, o->plane.id, o->plane.fb, fb);
    set(&c, o->plane.id, o->plane.crtc, o->card->crtc);
    for (int i = 0; i < 8; i++)
        set(&c, o->plane.id, o->place[i], place[i]);
    return commit(o, &c, DRM_MODE_ATOMIC_ALLOW_MODESET, NULL);
}

/* A driver that copies what is shown to its display, over USB or from a guest, copies only this. Some have
 * a copy of each buffer, some one of what is shown; what was drawn in the buffer since it was last shown
 * is enough for both. Returns what must be destroyed afterwards; 0: nothing, and all is copied. */
static uint32_t set_damage(const KmsOutput *o, Change *c, const KmsBuffer *b)
{
    struct drm_mode_rect clips[KMS_BUFFER_CLIPS];
    uint32_t blob = 0;
    int count = b->drawn.count;
    for (int i = 0; i < count; i++) {
        Box d = b->drawn.at[i];
        clips[i] = (struct drm_mode_rect){d.x, d.y, d.x + d.w, d.y + d.h};
    }
    if (!o->damage || !count ||
        o->card->calls->create_blob(o->card->fd, clips, (size_t)count * sizeof *clips, &blob) != 0)
        return 0;
    set(c, o->plane.id, o->damage, blob);
    return blob;
}

static int flip_atomic(const KmsOutput *o, const KmsBuffer *b, void *user)
{
    Change c = {.object_count = 0};
    set(&c, o->plane.id, o->plane.fb, b->fb);
    uint32_t blob = set_damage(o, &c, b);
    int result = commit(o, &c, DRM_MODE_ATOMIC_NONBLOCK | DRM_MODE_PAGE_FLIP_EVENT, user);
    if (blob) /* the kernel has it for as long as it needs it */
        o->card->calls->destroy_blob(o->card->fd, blob);
    return result;
}

/* ---- the older calls ---- */

/* A driver that copies what is shown to its display wants to be told of changes. */
static void tell_dirty(KmsOutput *o, const KmsBuffer *b, bool again)
{
    struct drm_clip_rect clips[KMS_BUFFER_CLIPS];
    int count = again ? b->drawn.count : 0;
    for (int i = 0; i < count; i++) {
        Box d = b->drawn.at[i];
        clips[i] = (struct drm_clip_rect){(uint16_t)d.x, (uint16_t)d.y, (uint16_t)(d.x + d.w),
                                          (uint16_t)(d.y + d.h)};
    }
    if (o->dirties)
        o->dirties = o->card->calls->dirty_fb(o->card->fd, b->fb, count ? clips : NULL,
                                              (uint32_t)count) == 0;
}

/* It takes the CRTC from all other connectors by itself. */
static int light_legacy(KmsOutput *o, const KmsBuffer *b, bool again)
{
    const KmsCard *card = o->card;
    uint32_t connector = card->connector;
    drmModeModeInfo mode = card->mode;
    int result = card->calls->set_crtc(card->fd, card->crtc, b->fb, 0, 0, &connector, 1, &mode);
    if (result != 0)
        return result;
    card->calls->set_cursor(card->fd, card->crtc, 0, 0, 0);
    if (o->dpms)
        card->calls->set_property(card->fd, connector, o->dpms, DRM_MODE_DPMS_ON);
    tell_dirty(o, b, again);
    return 0;
}

/* ---- what is told ---- */

/* Whether the call is refused as such, and not for what is the matter with the card. */
static bool is_refused(int result)
{
    return result == -EINVAL || result == -ENOSYS || result == -EOPNOTSUPP || result == -ERANGE ||
           result == -ENOENT;
}

int kms_output_light(KmsOutput *o, const KmsBuffer *b, bool again)
{
    int result = o->atomic ? light_atomic(o, b->fb) : -EINVAL;
    if (!is_refused(result))
        return result;
    o->atomic = false;
    return light_legacy(o, b, again);
}

/* Others may have changed the display, or it changes just now: then lighting it anew helps. If not, there
 * is another way. */
static void count_refusal(KmsOutput *o)
{
    if (++o->refusals < PATIENCE)
        return;
    o->refusals = 0;
    o->flips = o->atomic;
    o->atomic = false;
}

int kms_output_flip(KmsOutput *o, const KmsBuffer *b, void *user)
{
    const KmsCard *card = o->card;
    int result = o->atomic ? flip_atomic(o, b, user)
                           : card->calls->page_flip(card->fd, card->crtc, b->fb,
                                                    DRM_MODE_PAGE_FLIP_EVENT, user);
    if (result == 0)
        o->refusals = 0;
    if (!is_refused(result))
        return result;
    count_refusal(o);
    return -EINVAL;
}

int kms_output_off(KmsOutput *o)
{
    const KmsCard *card = o->card;
    Change c = {.object_count = 0};
    set(&c, card->crtc, o->active, 0);
    int result = o->atomic ? commit(o, &c, DRM_MODE_ATOMIC_ALLOW_MODESET, NULL) : -EINVAL;
    if (!is_refused(result))
        return result;
    return o->dpms
               ? card->calls->set_property(card->fd, card->connector, o->dpms, DRM_MODE_DPMS_OFF)
               : card->calls->set_crtc(card->fd, card->crtc, 0, 0, 0, NULL, 0, NULL);
}

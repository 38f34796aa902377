/* SPDX-License-Identifier: MIT */
/* A television lists dozens of modes, some interlaced, some twice with 59.94 and 60 Hz. First the size
 * is chosen, then the rate. */
#include "console/kms_mode.h"

#include "base/limits.h"

#include <stddef.h>
#include <stdlib.h>

static const int64_t second_ns = 1000000000;
enum { USUAL_MHZ = 60000, NEAR_MHZ = 500 };

/* Reads digits up to `most`; NULL if there are none or too many. */
static const char *number(const char *at, int most, int *out)
{
    const char *from = at;
    for (*out = 0; *at >= '0' && *at <= '9'; at++) {
        *out = *out * 10 + (*at - '0');
        if (*out > most)
            return NULL;
    }
    return at > from ? at : NULL;
}

/* Reads a rate in Hz with at most three decimals. */
static const char *rate(const char *at, int *out_mhz)
{
    int hz;
    at = number(at, 1000, &hz);
    if (!at)
        return NULL;
    *out_mhz = hz * 1000;
    if (*at != '.')
        return at;
    at++;
    for (int unit = 100; unit && *at >= '0' && *at <= '9'; unit /= 10)
        *out_mhz += (*at++ - '0') * unit;
    return at[-1] == '.' ? NULL : at;
}

bool kms_mode_read(const char *text, KmsMode *out)
{
    *out = (KmsMode){0};
    const char *at = number(text, LIMIT_SCREEN_SIDE, &out->w_px);
    at = at && *at == 'x' ? number(at + 1, LIMIT_SCREEN_SIDE, &out->h_px) : NULL;
    if (at && *at == '@')
        at = rate(at + 1, &out->rate_mhz);
    return at && !*at && out->w_px && out->h_px;
}

int kms_mode_rate_mhz(const drmModeModeInfo *m)
{
    int64_t pixels = (int64_t)m->htotal * m->vtotal;
    int64_t mhz = pixels ? ((int64_t)m->clock * 1000000 + pixels / 2) / pixels : 0;
    if (m->flags & DRM_MODE_FLAG_DBLSCAN)
        mhz /= 2;
    if (mhz <= 0)
        mhz = (int64_t)m->vrefresh * 1000;
    return mhz >= 1000 && mhz <= 1000000 ? (int)mhz : USUAL_MHZ;
}

int64_t kms_mode_period_ns(const drmModeModeInfo *m)
{
    return second_ns * 1000 / kms_mode_rate_mhz(m);
}

static bool can_be_shown(const drmModeModeInfo *m, int below_px)
{
    bool has_room = !below_px || (int)m->hdisplay * m->vdisplay < below_px;
    return has_room && !(m->flags & DRM_MODE_FLAG_INTERLACE) && m->hdisplay >= LIMIT_SCREEN_MIN_W &&
           m->vdisplay >= LIMIT_SCREEN_MIN_H && m->hdisplay <= LIMIT_SCREEN_SIDE &&
           m->vdisplay <= LIMIT_SCREEN_SIDE;
}

static bool is_of_size(const drmModeModeInfo *m, const KmsMode *size)
{
    return can_be_shown(m, size->below_px) && m->hdisplay == size->w_px &&
           m->vdisplay == size->h_px;
}

/* The mode of this size that is nearest to its rate; the first one of two that are as near. */
static int nearest(const drmModeModeInfo *modes, int count, const KmsMode *size)
{
    int rate_mhz = size->rate_mhz ? size->rate_mhz : USUAL_MHZ;
    int best = -1, least = 0;
    for (int i = 0; i < count; i++) {
        int away = abs(kms_mode_rate_mhz(&modes[i]) - rate_mhz);
        if (is_of_size(&modes[i], size) && (best < 0 || away < least)) {
            best = i;
            least = away;
        }
    }
    return best;
}

static int largest(const drmModeModeInfo *modes, int count, int below_px)
{
    int best = -1;
    for (int i = 0; i < count; i++)
        if (can_be_shown(&modes[i], below_px) &&
            (best < 0 || (int)modes[i].hdisplay * modes[i].vdisplay >
                             (int)modes[best].hdisplay * modes[best].vdisplay))
            best = i;
    KmsMode size = {.below_px = below_px};
    if (best < 0)
        return -1;
    size.w_px = modes[best].hdisplay;
    size.h_px = modes[best].vdisplay;
    return nearest(modes, count, &size);
}

static int preferred(const drmModeModeInfo *modes, int count, int below_px)
{
    for (int i = 0; i < count; i++)
        if (modes[i].type & DRM_MODE_TYPE_PREFERRED && can_be_shown(&modes[i], below_px))
            return i;
    return -1;
}

int kms_mode_choose(const drmModeModeInfo *modes, int count, const KmsMode *wished, bool *granted)
{
    int below_px = wished ? wished->below_px : 0, best = preferred(modes, count, below_px);
    *granted = true;
    if (wished && wished->w_px) {
        bool is_best = best >= 0 && is_of_size(&modes[best], wished);
        int found = is_best && !wished->rate_mhz ? best : nearest(modes, count, wished);
        *granted = found >= 0 && (!wished->rate_mhz || abs(kms_mode_rate_mhz(&modes[found]) -
                                                           wished->rate_mhz) <= NEAR_MHZ);
        if (found >= 0)
            return found;
    }
    return best >= 0 ? best : largest(modes, count, below_px);
}

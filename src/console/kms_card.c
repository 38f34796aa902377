/* SPDX-License-Identifier: MIT */
/* Cards have no order that lasts: what was card0 may be card1 after the next start, one may draw and
 * another show. So all are tried. A connector counts only with modes: a display that is just being
 * switched on is connected, but says nothing yet. */
#include "console/kms_card.h"

#include "base/displays.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Why no card will do; what comes later in this list says more. */
typedef enum { NO_CARD, NO_OUTPUTS, NO_DISPLAY, NO_MODE, NO_ACCESS, NO_MASTER } Lack;

static void name_output(const drmModeConnector *c, char out[KMS_CARD_OUTPUT])
{
    const char *type = drmModeGetConnectorTypeName(c->connector_type);
    snprintf(out, KMS_CARD_OUTPUT, "%.20s-%u", type ? type : "Unknown", c->connector_type_id);
}

/* ---- what feeds a connector ---- */

/* The index of the CRTC with this id, or -1. */
static int index_of(const drmModeRes *r, uint32_t crtc)
{
    for (int i = 0; i < r->count_crtcs; i++)
        if (r->crtcs[i] == crtc)
            return i;
    return -1;
}

/* The one that feeds it already; else the first that can. */
static bool find_crtc(KmsCard *card, const drmModeRes *r, const drmModeConnector *c)
{
    uint32_t possible = 0, current = 0;
    for (int i = 0; i < c->count_encoders; i++) {
        drmModeEncoder *e = card->calls->encoder(card->fd, c->encoders[i]);
        if (!e)
            continue;
        possible |= e->possible_crtcs;
        if (e->encoder_id == c->encoder_id)
            current = e->crtc_id;
        card->calls->free_encoder(e);
    }
    card->crtc_index = current ? index_of(r, current) : -1;
    for (int i = 0; i < r->count_crtcs && i < 32 && card->crtc_index < 0; i++)
        if (possible >> i & 1)
            card->crtc_index = i;
    if (card->crtc_index >= 0)
        card->crtc = r->crtcs[card->crtc_index];
    return card->crtc_index >= 0;
}

/* ---- displays ---- */

typedef struct {
    Lack lack;
    Displays displays; /* that are connected, so far */
    int nth;           /* the one of them that is meant, from 1 on; 0: the one of the wished name */
} Search;

/* Notes a display that is connected; whether it is the one that is wished. */
static bool is_wished(Search *search, const KmsWish *wish, const char *output)
{
    displays_add(&search->displays, output, NULL);
    if (search->nth)
        return search->nth == search->displays.count;
    return !*wish->display || strcasecmp(wish->display, output) == 0;
}

/* Takes this connector if it can be used. */
static bool take(KmsCard *card, const KmsWish *wish, const drmModeRes *r, uint32_t id,
                 Search *search)
{
    KmsCard found = *card;
    drmModeConnector *c = card->calls->connector(card->fd, id);
    if (!c)
        return false;
    name_output(c, found.output);
    found.connector = id;
    bool connected = c->connection == DRM_MODE_CONNECTED && c->count_modes > 0;
    bool wished = connected && (is_wished(search, wish, found.output) || id == card->connector);
    int best = wished ? kms_mode_choose(c->modes, c->count_modes, &wish->mode, &found.granted) : -1;
    bool good = best >= 0 && find_crtc(&found, r, c);
    if (wished && !good && search->lack < NO_MODE)
        search->lack = NO_MODE;
    if (good) {
        found.mode = c->modes[best];
        found.mode_count = (uint32_t)c->count_modes;
        *card = found;
    }
    card->calls->free_connector(c);
    return good;
}

/* Finds a display on an open card; the present one if it is still there. */
static bool find_display(KmsCard *card, const KmsWish *wish, Search *search)
{
    drmModeRes *r = card->calls->resources(card->fd);
    uint32_t present = card->connector;
    if (!r)
        return false;
    if (r->count_connectors && search->lack < NO_DISPLAY)
        search->lack = NO_DISPLAY;
    bool good = present && take(card, wish, r, present, search);
    for (int i = 0; i < r->count_connectors && !good; i++)
        if (r->connectors[i] != present)
            good = take(card, wish, r, r->connectors[i], search);
    card->calls->free_resources(r);
    return good;
}

/* ---- cards ---- */

static bool explain(Lack lack, const KmsWish *wish, Err *err)
{
    switch (lack) {
    case NO_CARD:
        return err_set(err, 0, 0, "there is no graphics card (/dev/dri/card*)");
    case NO_OUTPUTS:
        return err_set(err, 0, 0, "no graphics card has an output for a display");
    case NO_DISPLAY:
        return *wish->display ? err_set(err, 0, 0, "the display %s is not connected", wish->display)
                              : err_set(err, 0, 0, "no display is connected");
    case NO_MODE:
        return wish->mode.below_px
                   ? err_set(err, 0, 0,
                             "the graphics card does not show the picture: it has no room for any "
                             "mode of the display")
                   : err_set(err, 0, 0, "the display has no mode that can be shown");
    case NO_ACCESS:
        return err_set(err, 0, 0,
                       "the graphics card may not be opened; the group 'video' may open it");
    default:
        return err_set(err, 0, 0, "another program has the display");
    }
}

/* Whether this card can be used at all. */
static bool is_usable(const KmsCard *card, Search *search)
{
    uint64_t dumb = 0;
    if (card->calls->cap(card->fd, DRM_CAP_DUMB_BUFFER, &dumb) != 0 || !dumb) {
        search->lack = search->lack < NO_OUTPUTS ? NO_OUTPUTS : search->lack;
        return false;
    }
    if (card->calls->is_master(card->fd) || card->calls->become_master(card->fd) == 0)
        return true;
    search->lack = NO_MASTER;
    return false;
}

static bool try_card(KmsCard *card, int number, const KmsWish *wish, Search *search)
{
    card->number = number;
    card->fd = card->calls->open(number);
    if ((card->fd == -EACCES || card->fd == -EPERM) && search->lack < NO_ACCESS)
        search->lack = NO_ACCESS;
    if (card->fd < 0)
        return false;
    if (search->lack < NO_OUTPUTS)
        search->lack = NO_OUTPUTS;
    if (is_usable(card, search) && find_display(card, wish, search))
        return true;
    card->calls->close(card->fd);
    return false;
}

static bool try_cards(KmsCard *card, const DrmCalls *calls, const KmsWish *wish, Search *search)
{
    for (int number = 0; number < DRM_CARDS; number++) {
        *card = (KmsCard){.calls = calls};
        if (try_card(card, number, wish, search))
            return true;
    }
    *card = (KmsCard){.calls = calls, .fd = -1};
    return false;
}

/* Which one is meant by a number or the beginning of a name is only known when all were looked at. */
bool kms_card_open(KmsCard *card, const DrmCalls *calls, const KmsWish *wish, Err *err)
{
    Search all = {.lack = NO_CARD}, again = {.lack = NO_CARD};
    int meant;
    if (try_cards(card, calls, wish, &all))
        return true;
    if (!*wish->display || !all.displays.count)
        return explain(all.lack, wish, err);
    if (!displays_find(&all.displays, wish->display, &meant, err))
        return false;
    again.nth = meant + 1;
    return try_cards(card, calls, wish, &again) || explain(again.lack, wish, err);
}

bool kms_card_stirs(const KmsCard *card)
{
    uint32_t modes = 0;
    int state = card->calls->connection(card->fd, card->connector, &modes);
    return state != DRM_MODE_CONNECTED || modes != card->mode_count;
}

KmsCardNews kms_card_look(KmsCard *card, const KmsWish *wish, Err *err)
{
    KmsCard found = *card;
    Search search = {.lack = NO_CARD};
    if (!find_display(&found, wish, &search)) {
        explain(search.lack, wish, err);
        return KMS_CARD_NONE;
    }
    bool same = found.connector == card->connector && found.crtc == card->crtc &&
                memcmp(&found.mode, &card->mode, sizeof found.mode) == 0;
    *card = found;
    return same ? KMS_CARD_SAME : KMS_CARD_OTHER;
}

void kms_card_close(KmsCard *card)
{
    if (card->fd >= 0)
        card->calls->close(card->fd);
    card->fd = -1;
}

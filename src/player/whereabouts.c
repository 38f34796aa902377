/* SPDX-License-Identifier: MIT */
/* The name is the host's if the options say none. The player has no network, so somebody who has one
 * leaves the address in a file. */
#include "player/whereabouts.h"

#include "base/utf8.h"
#include "system/files.h"

#include <string.h>
#include <unistd.h>

StateIdentity whereabouts_find(const Options *o, Whereabouts *w)
{
    StateIdentity none = {NULL, NULL}, known = {o->name, o->address};
    if (!o->service)
        return none;
    if (!known.name && gethostname(w->host, sizeof w->host - 1) == 0 &&
        utf8_valid(w->host, strlen(w->host), NULL))
        known.name = w->host;
    if (known.address && known.address[0] == '/') {
        files_first_line(known.address, w->address, sizeof w->address);
        known.address = w->address;
    }
    return known;
}
